"""Councillors, bodies, decisions and votes are one open file that anyone may count again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator, FormatChecker

import morrow.standards.popolo
from morrow.accountability.actions import VoteCast
from morrow.foundations.scope import SYSTEM, entering
from morrow.place.models import Councillor
from tests.rooms.accountability.making import decided

SCHEMA = json.loads((Path(morrow.standards.popolo.__file__).parent / "popolo.schema.json").read_text())
VOTES = [
    VoteCast("Cllr Ada Okafor", "for"),
    VoteCast("Cllr Ines Marlow", "against", "It helps too few."),
    VoteCast("Cllr Mia Ash", "for"),
]


def read() -> dict[str, Any]:
    answer = Client().get("/morrowdale/decisions/popolo.json")
    assert answer.status_code == 200
    return json.loads(answer.content)


@pytest.fixture
def whole(cast, now) -> dict[str, Any]:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        Councillor.objects.create(name="Cllr Mia Ash", area_code="E05000001", published="2026-05")
    decided(cast, now, votes=VOTES)
    return read()


def test_it_keeps_the_schema_that_is_published_with_it(whole):
    checker = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    assert [fault.message for fault in checker.iter_errors(whole)] == []


def test_whatever_one_thing_names_of_another_is_there(whole):
    ids = {kind: {each["id"] for each in things} for kind, things in whole.items()}
    of = {
        "person_id": "persons",
        "organization_id": "organizations",
        "on_behalf_of_id": "organizations",
        "parent_id": "organizations",
        "post_id": "posts",
        "area_id": "areas",
        "motion_id": "motions",
    }
    for kind, things in whole.items():
        assert len(ids[kind]) == len(things), f"two {kind} of one id"
        for each in things:
            for field, list_ in of.items():
                assert field not in each or each[field] in ids[list_], (kind, each["id"], field)
    for event in whole["vote_events"]:
        assert {vote["voter_id"] for vote in event["votes"]} <= ids["persons"]


def test_the_counts_are_those_of_the_votes(whole):
    [event] = whole["vote_events"]
    assert {each["option"]: each["value"] for each in event["counts"]} == {"yes": 2, "no": 1}
    assert len(event["votes"]) == 3


def test_an_invented_vote_never_stands_beside_a_real_councillor_of_the_same_name(whole):
    [real] = [each for each in whole["persons"] if each["id"].startswith("councillor/")]
    assert real["name"] == "Cllr Mia Ash"
    [event] = whole["vote_events"]
    [motion] = whole["motions"]
    assert motion["example"] is True
    assert real["id"] not in {vote["voter_id"] for vote in event["votes"]}
    assert "example/cllr-mia-ash" in {vote["voter_id"] for vote in event["votes"]}


def test_every_body_is_in_it_also_one_that_has_decided_nothing(whole):
    named = {each["id"]: each for each in whole["organizations"]}
    assert named["body/SCRUTINY"]["name"] == "Scrutiny Committee"
    assert named["body/SCRUTINY"]["parent_id"] == "COUNCIL"
    assert "parent_id" not in named["body/BOARD"]


def test_a_decision_leads_to_its_page_and_proposals_are_not_in_it(whole):
    [motion] = whole["motions"]
    assert motion["sources"][0]["url"].endswith(f"/morrowdale/decisions/{motion['identifier']}/")
