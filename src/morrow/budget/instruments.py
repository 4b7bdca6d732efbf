"""The legal instruments under which a partner can bring money, as dated data; no Django.

Each says between whom it is lawful. Only a section 75 fund is pooled.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

S75 = "s75"
ANYONE = frozenset({"council", "nhs", "vcse", "business", "foundation", "cooperative", "informal", "housing"})


@dataclass(frozen=True)
class Instrument:
    """One instrument. `owners` and `hosts` are the kinds of organisation that may use it.

    `host` is "other", "owner" or "any": whether the money must leave its owner, must stay, or may do either.
    """

    key: str
    law: str
    source: str
    checked: date
    owners: frozenset[str]
    hosts: frozenset[str]
    forms: frozenset[str]
    host: str = "any"


_CASH = frozenset({"cash"})
_NOT_CASH = frozenset({"kind", "hours", "asset"})
_CHECKED = date(2026, 11, 21)
_NHS_ACT = "https://www.legislation.gov.uk/ukpga/2006/41/section/"
_PUBLIC_BODIES = frozenset({"council", "nhs"})

INSTRUMENTS = {
    found.key: found
    for found in (
        Instrument(
            S75,
            "National Health Service Act 2006, section 75, and SI 2000/617",
            _NHS_ACT + "75",
            _CHECKED,
            owners=_PUBLIC_BODIES,
            hosts=_PUBLIC_BODIES,
            forms=_CASH,
        ),
        Instrument(
            "s256",
            "National Health Service Act 2006, section 256",
            _NHS_ACT + "256",
            _CHECKED,
            owners=frozenset({"nhs"}),
            hosts=frozenset({"council"}),
            forms=_CASH,
            host="other",
        ),
        Instrument(
            "s76",
            "National Health Service Act 2006, section 76",
            _NHS_ACT + "76",
            _CHECKED,
            owners=frozenset({"council"}),
            hosts=frozenset({"nhs"}),
            forms=_CASH,
            host="other",
        ),
        Instrument(
            "restricted_grant",
            "A grant for a stated purpose, held on trust or under a contract for that purpose alone",
            "https://www.legislation.gov.uk/ukpga/2011/25/contents",
            _CHECKED,
            owners=ANYONE - _PUBLIC_BODIES,
            hosts=ANYONE,
            forms=_CASH,
            host="other",
        ),
        Instrument(
            "aligned",
            "No transfer: each owner spends its own money under its own powers",
            "https://www.legislation.gov.uk/ukpga/1972/70/section/111",
            _CHECKED,
            owners=ANYONE,
            hosts=ANYONE,
            forms=_CASH | _NOT_CASH,
            host="owner",
        ),
        Instrument(
            "kind",
            "A gift or loan in kind: no money changes hands",
            "https://www.legislation.gov.uk/ukpga/1972/70/section/139",
            _CHECKED,
            owners=ANYONE,
            hosts=ANYONE,
            forms=_NOT_CASH,
        ),
        Instrument(
            "levy",
            "A levy raised under an Act, such as Part 4 of the Local Government Act 2003",
            "https://www.legislation.gov.uk/ukpga/2003/26/part/4",
            _CHECKED,
            owners=frozenset({"council"}),
            hosts=frozenset({"council"}),
            forms=_CASH,
        ),
    )
}


def instrument(key: str) -> Instrument:
    """One instrument by its key."""
    return INSTRUMENTS[key]


def why_unlawful(key: str, *, owner: str, host: str, same: bool, form: str) -> str:
    """The reason code why an instrument cannot be used between these kinds, or nothing where it can.

    `owner` and `host` are kinds of organisation; `same` says they are one organisation.

    >>> why_unlawful("s75", owner="vcse", host="council", same=False, form="cash")
    'owner'
    >>> why_unlawful("s75", owner="nhs", host="council", same=False, form="cash")
    ''
    >>> why_unlawful("aligned", owner="housing", host="council", same=False, form="cash")
    'must_stay'
    """
    rule = INSTRUMENTS[key]
    if owner not in rule.owners:
        return "owner"
    if host not in rule.hosts:
        return "host"
    if form not in rule.forms:
        return "form"
    if rule.host == "other" and same:
        return "must_leave"
    if rule.host == "owner" and not same:
        return "must_stay"
    return ""


def lawful_for(owner: str) -> tuple[str, ...]:
    """The instruments an organisation of this kind may use.

    >>> lawful_for("foundation")
    ('restricted_grant', 'aligned', 'kind')
    """
    return tuple(key for key, rule in INSTRUMENTS.items() if owner in rule.owners)
