"""Who may do what here."""

from __future__ import annotations

from morrow.foundations.scope import Actor, Viewer
from morrow.voice.models import SurgeryNote

LISTENERS = ("navigator", "engagement_officer", "reply_officer", "councillor", "organiser")
REPLIERS = ("reply_officer", "navigator")
SORTERS = ("reply_officer", "navigator", "safeguarding_lead")
RENEWERS = ("navigator", "reply_officer", "engagement_officer", "safeguarding_lead")
"""Those who read what was said, and so can tell whether it is theirs who asks for a new receipt."""
GATHERERS = ("engagement_officer", "reply_officer")
PROPOSERS = ("commissioner", "engagement_officer", "democratic_officer", "learning_lead")
"""Those who put what was heard to a decision-maker."""
CONVENERS = ("engagement_officer",)
LOOKERS = ("reply_officer", "navigator", *CONVENERS)
"""Those who look a second time at words that are not shown."""

CASEWORKERS = ("councillor",)
"""Those who hold surgeries."""

VISITOR = Actor(person_id=0, alias=None, role="visitor")
"""Somebody who is not signed in and speaks for themselves."""


def as_speaker(viewer: Viewer) -> Actor:
    """Whoever looks, as somebody who speaks for themselves."""
    return viewer.acting_as("resident") if viewer.holds("resident") else VISITOR


def may_take_down(by: Actor) -> bool:
    """Anyone whose work is to listen, and anyone for themselves."""
    return by.holds(*LISTENERS, "resident", "visitor")


def speaks_for_self(by: Actor) -> bool:
    """Somebody who says their own words, rather than writing down another's."""
    return by.holds("resident", "visitor")


def may_speak_as(by: Actor, person_id: int | None) -> bool:
    """A worker for anyone in front of them; a person only as themselves or as nobody."""
    if by.holds(*LISTENERS):
        return True
    return person_id is None or (by.holds("resident") and person_id == by.person_id)


def may_sort(by: Actor) -> bool:
    """Those who answer, and the safeguarding lead."""
    return by.holds(*SORTERS)


def may_answer(by: Actor) -> bool:
    """Those who answer."""
    return by.holds(*REPLIERS)


def may_safeguard(by: Actor) -> bool:
    """The safeguarding lead alone."""
    return by.holds("safeguarding_lead")


def may_renew(by: Actor) -> bool:
    """Those who read what was said."""
    return by.holds(*RENEWERS)


def may_render(by: Actor) -> bool:
    """Those who listen and those who sort."""
    return by.holds(*LISTENERS, *SORTERS)


def may_look_again(by: Actor | Viewer) -> bool:
    """Those who sort and those who moderate."""
    return by.holds(*LOOKERS)


def may_mark_same(by: Actor) -> bool:
    """Those who sort and those who gather."""
    return by.holds(*SORTERS, *GATHERERS)


def may_stop_telling(by: Actor) -> bool:
    """Whoever has the code from a message, and those who read it to them on the telephone."""
    return by.holds("visitor", "resident", *LISTENERS)


def may_gather(by: Actor) -> bool:
    """Those who write themes."""
    return by.holds(*GATHERERS)


def may_convene(by: Actor) -> bool:
    """Those who run rounds."""
    return by.holds(*CONVENERS)


def may_destroy(by: Actor) -> bool:
    """Those who run panels, and Morrow itself on the stated day."""
    return by.holds(*CONVENERS, "system")


DESK = ("reply_officer", "navigator", "engagement_officer")


def may_see_desk(viewer: Viewer) -> bool:
    """Those whose work the reply desk is."""
    return viewer.holds(*DESK)


PAPER_READERS = ("engagement_officer", "navigator", "reply_officer")
"""Those who take in folded papers and read them into the machine; nobody who stands for election."""


def may_read_papers(by: Actor) -> bool:
    """Those who handle ballots on paper."""
    return by.holds(*PAPER_READERS)


CODE_GIVERS = ("navigator", "engagement_officer")
"""Those who look at somebody's age and hand out codes: youth workers, and whoever runs the round."""


def may_give_codes(by: Actor) -> bool:
    """Those who hand out codes in a round for young people."""
    return by.holds(*CODE_GIVERS)


def may_keep_casework(by: Actor) -> bool:
    """Those who hold surgeries."""
    return by.holds(*CASEWORKERS)


def may_take_back_note(by: Actor, note: SurgeryNote) -> bool:
    """The person it is about, and the councillor who keeps it."""
    own = by.holds("resident") and note.person_id is not None and note.person_id == by.person_id
    return own or (by.holds(*CASEWORKERS) and note.councillor_id == by.person_id)
