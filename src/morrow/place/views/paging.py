"""Going from page to page of a long list, keeping the question asked."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True)
class Paging:
    """Where we are, and where the pages before and after are; empty where there is none."""

    page: int
    pages: int
    before: str
    after: str


def page_asked(asked: QueryDict) -> int:
    """The page asked for; 1 where it is no number."""
    typed = asked.get("page", "1")
    return int(typed) if typed.isdecimal() and len(typed) < 6 else 1


def paging(asked: QueryDict, page: int, pages: int) -> Paging:
    """Links to the pages before and after, with the rest of the question as it was."""
    return Paging(
        page,
        pages,
        _with_page(asked, page - 1) if page > 1 else "",
        _with_page(asked, page + 1) if page < pages else "",
    )


def _with_page(asked: QueryDict, page: int) -> str:
    changed = asked.copy()
    changed["page"] = str(page)
    return f"?{changed.urlencode()}"
