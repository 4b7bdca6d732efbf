"""What looks like somebody's name, or like something private, in a text that everyone will read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_TITLED = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Cllr|Councillor|Sir|Dame|Nurse|Sergeant)\b\.?"
    r"(?:\s+[^\W\d_a-z][\w’'-]*){1,3}"
)
_KNOWN_BY = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)(?: \w{1,30})? (?:neighbours?|son|daughter|mum|mother|dad"
    r"|father|brother|sister|nan|gran|grandad|aunt|uncle|cousin|wife|husband|partner|friend|carer|landlord|doctor"
    r"|nurse|teacher|boss|social worker),? (?P<kin>[^\W\d_a-z][\w’'-]+)"
    r"|\b(?:called|named|name is) (?P<called>[^\W\d_a-z][\w’'-]+)"
)
"""Somebody whom a word before tells: my neighbour Tom, a boy called Sam."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_EACH = re.compile(r"\S+")
_NOT_A_NAME = frozenset(
    _EACH.findall(
        """academy advice age airport assembly association authority avenue bank bay beach benefit board
        borough bridge british canal castle cathedral centre central charity christmas church circle
        citizens city close club coast college common commons community council country county court
        credit crescent croft cross dale day department district drive east easter english estate
        family farm father festival fields first forest fund gardens gate government grange great
        greater green group grove hall heath help high hill hills holiday home hospital house
        housing inn island job king lake lane library little local london lord lords manchester
        market meadow medical mill minister moor mother national new north old park parish
        parliament path pay payment personal place plan plus police port post practice prime primary
        queen radio railway ramadan reform retail river road row royal rule saint school service
        services shop social society south spring square st start station street summer support
        surgery team terrace theatre town trade trust uk union united universal university upon
        upper valley view village wales walk ward water way west winter wood woods year young
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday"""
    )
)
"""Words with a capital letter that stand in names of places, bodies and days."""
_STREETS = "Road|Street|Lane|Avenue|Close|Court|Crescent|Drive|Gardens|Grove|Place|Row|Square|Terrace|Way"
_PRIVATE = (
    re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"),
    re.compile(r"(?<![\w@])@\w{2,30}"),
    re.compile(r"(?<![\d+])(?:\+44|0)(?:[\s-]?\d){9,10}(?!\d)"),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:[Ff]lat \d{{1,3}},? )?\d{{1,4}}[a-z]? (?:[A-Z][\w’'-]{{1,30}} ){{1,3}}(?:{_STREETS})\b"
    ),
    re.compile(r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"),
)


MOST = 8
"""Pieces shown at once; where there are more, reading the words is quicker."""


def may_name(said: str, places: Collection[str] = ()) -> tuple[str, ...]:
    """The pieces that may show who somebody is, in the order of the words. It only hints.

    >>> may_name("I rang Mrs Patel at 12 Mill Lane, and my neighbour Tom came.")
    ('Mrs Patel', '12 Mill Lane', 'Tom')
    """
    found = dict.fromkeys([*private_in(said), *names_in(said, places)])
    pieces = [piece for piece in found if not any(piece != other and piece in other for other in found)]
    return tuple(sorted(pieces, key=said.index)[:MOST])


def private_in(said: str) -> tuple[str, ...]:
    """Addresses, postcodes, telephone numbers, e-mail addresses and the like, as they stand there.

    >>> private_in("Ring 0161 496 0000 or come to 12 Lantern Row, M33 7ZF.")
    ('0161 496 0000', '12 Lantern Row', 'M33 7ZF')
    >>> private_in("Visit 20 homes a week before 2030.")
    ()
    """
    spans: list[tuple[int, int]] = []
    for pattern in _PRIVATE:
        for found in pattern.finditer(said):
            if not any(start < found.end() and found.start() < end for start, end in spans):
                spans.append(found.span())
    return tuple(said[start:end] for start, end in sorted(spans))


def names_in(said: str, places: Collection[str] = ()) -> tuple[str, ...]:
    """What may be somebody's name: after a title, or two words with capitals that name no place we know.

    >>> names_in("Ask Mrs Khan, or Jane Cooper from Lantern Row.")
    ('Mrs Khan', 'Jane Cooper')
    >>> names_in("Ashton upon Mersey Library should open on Bank Holidays.", ["Ashton upon Mersey"])
    ()
    """
    known = [name.casefold() for name in places]
    titled = [found.group() for found in _TITLED.finditer(said)]
    pairs = [
        pair
        for pair in _with_capitals(said)
        if not any(pair in whole or whole in pair for whole in titled) and not _is_place(pair, known)
    ]
    told = [str(found["kin"] or found["called"]) for found in _KNOWN_BY.finditer(said)]
    alone = [name for name in told if not any(name in whole for whole in [*titled, *pairs])]
    return tuple(dict.fromkeys([*titled, *pairs, *(name for name in alone if not _is_place(name, known))]))


def _is_place(name: str, known: Collection[str]) -> bool:
    """Whether words with capitals stand in the name of a place, a body or a day."""
    plain = name.casefold()
    return bool(_NOT_A_NAME & {_bare(word) for word in name.split()}) or any(
        plain in other or other in plain for other in known
    )


def _bare(word: str) -> str:
    """A word without its plural or possessive ending, so that “Holidays” is known like “Holiday”."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    return plain if plain in _NOT_A_NAME else plain.removesuffix("s")


def _with_capitals(said: str) -> Iterator[str]:
    """Two or more words that each begin with a capital and go on in small letters, side by side."""
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(said), None]:
        fits = word is not None and word.group()[0].isupper() and word.group()[1:2].islower()
        beside = bool(run and word and said[run[-1].end() : word.start()] == " ")
        if run and not (fits and beside):
            if len(run) > 1:
                yield said[run[0].start() : run[-1].end()]
            run = []
        if fits and word:
            run.append(word)
