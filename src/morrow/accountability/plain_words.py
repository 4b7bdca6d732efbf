"""Ordinary words in which people ask who decides: what says nothing of the subject, and what is no slip."""

from __future__ import annotations

from morrow.place.queries import words_of

NOT = frozenset(
    words_of(
        """
    aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt
    hes ill im its ive shes theyre theyve thats theres were weve whats wheres whos youre youve
    """
    )
)
"""Words with an apostrophe, as they stand without it. They say nothing of what is meant."""

FAINT = tuple(
    words_of(
        """
    area bad broken come day door empty fix flat front full get go home house live mend near never next
    outside road street take took turn want week
    """
    )
)
"""Words that say where, when or how it is, and seldom what: they weigh less than the thing itself."""

NO_SLIP = frozenset(
    words_of(
        """
    about above after again almost already also although always another anybody anyone anything around
    asked asking awful away back badly because been before began behind being below beside best better
    between both bring brought came caused causing come coming could dark dear does doing done down during
    each early easy eight either else enough even ever every everybody everyone everything fallen fast fell
    felt fifth find first five forgot found four fourth from gave getting give given goes going gone good
    great hanging happen happened happening hard have having heard held help here high hotel hours hundred
    inside into just keep keeping keeps kept kind knew know known last late lately later least leave left
    less letting like little long look looked looking lots lower made make makes making many maybe mean
    meant mind minute minutes month months more morning most moved much must myself near nearly
    neither never nice night nine nobody none nothing obvious often once only onto other others
    ought outside over owner past people perhaps place please quick quickly quite rain rained raining rather
    ready real really right roof round said same saying second seem seems seen send sent several shall
    short should shut shutting since sixth small some somebody someone something sometimes soon sorry start
    started still stole stop stopped such sure take taken taking talk tall tell than thank thanks their
    them then there these they thing think thinking third this those though thought three through till
    time times today told tomorrow tonight took top toward towards tower tried trouble trying turned turns
    twice under until upon upset used using usually very waited walk walked walking want wanted wants ways
    weeks well went what when where whether which while whole whose will with within without wonder word
    words worse worst would wrong year years yesterday your
    """
    )
)
"""Words that everybody knows how to write: where the map has none of them, none is read as another."""
