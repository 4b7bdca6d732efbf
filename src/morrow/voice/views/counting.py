"""What anyone may do with a count: take the ballots and count again."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from morrow.foundations.errors import NotFound
from morrow.voice import queries


def ballots_file(request: Any, code: str) -> HttpResponse:
    """The shuffled ballots with the rule, as a Pabulib file. Not there where none may be published."""
    round_ = queries.round_for(request.viewer, code)
    if queries.why_no_file(round_):
        raise NotFound
    response = HttpResponse(queries.ballots_file(round_), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="ballots-{round_.code}.pb"'
    return response
