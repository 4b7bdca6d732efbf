"""A folder that says who decides what: one tidy table of questions, one of ways to challenge.

    england.csv      code, subject, question, words, tier, decides, body, delivers, law, law_url, ask,
                     challenge, urgent, checked, source, service_kind
    challenges.csv   code, how, limit, law, law_url, checked, source

`words` are other words people use, with semicolons between; `decides` says whose matter it is, so that
the same row is right in a unitary and in a two-tier county. `checked` is the day on which somebody read
the page named in `source` and found there what the row says of the law; a row without it is not checked
yet, and every page says so. `service_kind` is the kind of service, as lists of services call it, to
which somebody who asks can go. Read all or nothing: every fault names file, row and column.
"""

from .read import COLUMNS, DECIDES, TIERS, Challenge, ResponsibilityRow, read_responsibilities

__all__ = ["COLUMNS", "DECIDES", "TIERS", "Challenge", "ResponsibilityRow", "read_responsibilities"]
