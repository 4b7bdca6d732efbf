"""Every reference the played year wrote down leads to a line, or is of a kind that has none on purpose."""

from __future__ import annotations

import pytest
from django.db import connection

from morrow.foundations import references
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY, SYSTEM, entering
from tests.story.pages import PLACE

pytestmark = pytest.mark.usefixtures("played")

WITHOUT_A_LINE = {
    "people.person": "a person stands on no thread",
    "people.role": "who may do what is shown on its own page, and is no station of a topic",
    "people.permission": "who may read what is between a person and those they permit",
    "people.message": "a message is between its sender and one person",
    "voice.telling": "what somebody was told is between us and them; it tells of stations, and is none",
    "voice.attachment": "a picture stands beside words and is for who may read them",
    "voice.handling": "how a reply comes about is between the desk and whoever is asked",
    "voice.secondlook": "a second look is between its author and whoever looks",
    "voice.batch": "a list is how things were said, not what was said; its rows stand for themselves",
    "accountability.namedofficer": "who signs and agrees is listed on the page of what a report must hold",
    "accountability.referral": "what a member referred to scrutiny stands on its own page with its answer",
    "place.restrictedperiod": "the days before an election stand on their own page, and are no station",
    "place.place": "the place itself is what every thread is in",
    "place.source": "sources are listed on their own page, and stand beside what rests on them",
    "place.body": "bodies are named in the sentences of what they decided",
    "place.organisation": "organisations are named in the sentences of what they did",
    "voice.safeguardingreferral": "a sign of harm leaves the public room and is on no thread",
    "voice.complaintreferral": "a complaint goes on in its own procedure",
}


def _written() -> list[Ref]:
    with entering.entered(place=PLACE, viewer=SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            'SELECT "on" FROM foundations_entry WHERE place = %s'
            " UNION SELECT unnest(because) FROM foundations_entry WHERE place = %s",
            [PLACE, PLACE],
        )
        return sorted(Ref.read(text) for (text,) in cursor.fetchall())


def test_every_kind_is_known_or_left_out_for_a_reason(played):
    found = {ref.kind for ref in _written()}
    assert len(found) > 15
    assert found - set(references.kinds()) - set(WITHOUT_A_LINE) == set()
    assert set(references.kinds()) & set(WITHOUT_A_LINE) == set()


def test_everything_public_resolves_for_anyone(played):
    kinds = references.kinds()
    public = [ref for ref in _written() if ref.kind in kinds and not kinds[ref.kind].personal]
    with entering.entered(place=PLACE, viewer=NOBODY):
        lines = references.resolve(NOBODY, public)
    assert len(public) > 20
    assert [str(ref) for ref in public if ref not in lines] == []
    assert all(line.sentence for line in lines.values())


def test_nothing_personal_resolves_for_nobody(played):
    kinds = references.kinds()
    personal = [ref for ref in _written() if ref.kind in kinds and kinds[ref.kind].personal]
    assert len(personal) > 100
    with entering.entered(place=PLACE, viewer=NOBODY):
        assert references.resolve(NOBODY, personal) == {}
