"""The law of each route: dated amounts, notices and standstill, as data with their source. No Django.

Amounts hold VAT. Each fact says where it stands and on which day somebody looked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CHECKED = date(2026, 11, 22)
COMMENCED = date(2025, 2, 24)


@dataclass(frozen=True)
class Threshold:
    """An amount in pence that the law names, from a day up to (not with) another."""

    key: str
    pence: int
    start: date
    end: date | None
    source: str
    checked: date = CHECKED


THRESHOLDS = [
    Threshold(
        "other", 21_490_400, COMMENCED, date(2026, 1, 1), "Procurement Act 2023, Schedule 1 (until 2025)"
    ),
    Threshold("other", 20_772_000, date(2026, 1, 1), None, "Procurement Act 2023, Schedule 1 (SI 2025/1200)"),
    Threshold("social", 66_354_000, COMMENCED, None, "Procurement Act 2023, Schedule 1 (light touch)"),
    Threshold("notice", 3_000_000, COMMENCED, None, "Procurement Act 2023, sections 84 to 87"),
    Threshold("subsidy", 31_500_000, date(2023, 1, 4), None, "Subsidy Control Act 2022, section 36"),
]


@dataclass(frozen=True)
class Route:
    """One lawful way to arrange something.

    `open_notice` and `award_notice` name what must be published at that stage, if anything, and
    `later_notice` what follows once the contract is signed;
    `standstill` is the working days between award and signature.
    """

    key: str
    law: str
    source: str
    open_notice: str = ""
    award_notice: str = ""
    later_notice: str = ""
    standstill: int = 0
    conflicts: str = "Procurement Act 2023, sections 81 to 83"
    free_to_vary: bool = True
    checked: date = CHECKED


ROUTES = {
    route.key: route
    for route in [
        Route(
            "competed",
            "Procurement Act 2023: a competitive tendering procedure, with an assessment summary for each "
            "bidder (section 50) and a mandatory standstill (section 51).",
            "Procurement Act 2023, sections 20, 21, 50 and 51",
            open_notice="Tender notice (section 21)",
            award_notice="Contract award notice (section 50)",
            later_notice="Contract details notice within 30 days (section 53)",
            standstill=8,
            free_to_vary=False,
        ),
        Route(
            "light_touch",
            "Procurement Act 2023: a light-touch contract. It may be changed without a ground of section 74, "
            "and its standstill is voluntary.",
            "Procurement Act 2023, sections 9, 51 and 74",
            open_notice="Tender notice (section 21)",
            award_notice="Contract award notice (section 50)",
            later_notice="Contract details notice within 120 days (section 53)",
        ),
        Route(
            "below_threshold",
            "Procurement Act 2023, Part 6: a contract below the threshold, without barriers to small "
            "organisations.",
            "Procurement Act 2023, sections 84 to 88",
            open_notice="Below-threshold tender notice (section 87)",
            later_notice="Contract details notice from £30,000, as soon as can be (section 87)",
        ),
        Route(
            "psr",
            "Health Care Services (Provider Selection Regime) Regulations 2023: five key criteria, a notice "
            "of the intention to award and a standstill.",
            "SI 2023/1348, regulations 5 to 12",
            award_notice="Notice of intention to award (regulation 10 or 11)",
            standstill=8,
            conflicts="SI 2023/1348, regulation 21",
            free_to_vary=False,
        ),
        Route(
            "grant",
            "A grant under the general power of competence, with a subsidy control check.",
            "Localism Act 2011, section 1; Subsidy Control Act 2022, sections 2, 12 and 36",
            conflicts="The council’s own code of conduct; Localism Act 2011, sections 29 to 34",
        ),
        Route(
            "in_house",
            "Done by the council itself: no contract is made, and the plan is held to the same outcomes.",
            "Localism Act 2011, section 1",
            conflicts="The council’s own code of conduct; Localism Act 2011, sections 29 to 34",
        ),
    ]
}


def threshold(key: str, on: date) -> Threshold:
    """The amount in force on a day. Raises LookupError before the Act.

    >>> from datetime import date
    >>> threshold("other", date(2025, 12, 31)).pence, threshold("other", date(2026, 1, 1)).pence
    (21490400, 20772000)
    """
    for known in THRESHOLDS:
        if known.key == key and known.start <= on and (known.end is None or on < known.end):
            return known
    raise LookupError(f"No threshold “{key}” is known for {on}.")


def unlawful(route: str, *, subject: str, ceiling: int, on: date, subsidy_check: str = "") -> str:
    """Why the route cannot be taken, as a code; empty where it can.

    >>> from datetime import date
    >>> unlawful("below_threshold", subject="social", ceiling=70_000_000, on=date(2026, 1, 12))
    'above_threshold'
    """
    if route == "psr":
        return "" if subject == "health" else "psr_only_for_health"
    if subject == "health" and route in {"competed", "light_touch", "below_threshold"}:
        return "health_needs_psr"
    if route == "light_touch" and subject != "social":
        return "not_light_touch"
    if route == "below_threshold" and ceiling >= threshold(subject, on).pence:
        return "above_threshold"
    if route == "grant" and not subsidy_check.strip():
        return "no_subsidy_check"
    return ""


def notice_needed(route: str, stage: str, *, ceiling: int, on: date) -> str:
    """The notice to publish at a stage ("open" or "award"); empty where there is none.

    >>> from datetime import date
    >>> notice_needed("below_threshold", "open", ceiling=2_000_000, on=date(2026, 1, 12))
    ''
    """
    known = ROUTES[route]
    name = known.open_notice if stage == "open" else known.award_notice
    if route == "below_threshold" and ceiling < threshold("notice", on).pence:
        return ""
    return name
