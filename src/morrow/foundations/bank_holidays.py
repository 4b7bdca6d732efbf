"""The bank holidays of England and Wales, which are no working days.

Source: https://www.gov.uk/bank-holidays, Open Government Licence v3.0; as published for 2025 to 2027, and for
2028 by the same rules. A day that falls on a weekend stands here as the day given for it. Holidays by
proclamation are added when they are announced; a later year is added here before deadlines reach it.
"""

from __future__ import annotations

from datetime import date

ENGLAND_AND_WALES = frozenset(
    date.fromisoformat(day)
    for day in (
        *("2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25"),
        *("2025-12-25", "2025-12-26"),
        *("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"),
        *("2026-12-25", "2026-12-28"),
        *("2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30"),
        *("2027-12-27", "2027-12-28"),
        *("2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28"),
        *("2028-12-25", "2028-12-26"),
    )
)
