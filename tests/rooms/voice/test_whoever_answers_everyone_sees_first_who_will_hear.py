"""Before one text goes to everyone in a theme, Rosa reads how many hear it, and by which ways."""

from __future__ import annotations

import re

from morrow.foundations.events import drain
from morrow.people.models import Message, Person
from morrow.voice import actions
from tests.rooms.voice.scenes import browser, hear_openly, page, send, theme_on

WAYS = [
    ("letter", {"address": "1 Mill Lane"}),
    ("letter", {"address": "2 Mill Lane"}),
    ("email", {"email": "ida@example.net"}),
    ("phone", {"phone": "0161 496 0111"}),
    ("none", {}),
    ("text", {}),
]
"""The last chose a text message and left no number, so nothing can reach them."""


def warm_homes(cast, now):
    people = [
        Person.objects.create(name=f"N{n}", reach_by=by, example=True, **how)
        for n, (by, how) in enumerate(WAYS)
    ]
    said = [hear_openly(cast, now, f"Cold {n}.", person=who) for n, who in enumerate([*people, None])]
    again = hear_openly(cast, now, "And damp.", person=people[0])
    return theme_on(cast, now, *said, again)


def who_hears(cast, theme):
    shown = page(browser(cast.rosa), f"themes/{theme.code}/answer/")
    box = shown.split('id="who-hears"')[1].split("</div>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", box).split())


def test_each_person_is_counted_once_by_the_way_that_reaches_them(cast, now):
    told = who_hears(cast, warm_homes(cast, now))
    assert "4 people are written to: 1 by e-mail, 2 by letter, 1 by telephone, which somebody rings." in told
    assert "3 who chose no message find it with their receipt or signed in." in told


def test_what_was_said_is_what_then_happens(cast, now):
    theme = warm_homes(cast, now)
    send(browser(cast.rosa), f"themes/{theme.code}/answer/", words="Boilers.", next_step="March.")
    drain(place="morrowdale")
    answers = Message.objects.unrestricted(reason="a test").filter(
        subject__contains="answers what you told us"
    )
    assert sorted(answers.values_list("channel", flat=True)) == ["email", "letter", "letter", "phone"]
    assert "Nobody hears it: everyone in this theme was told already." in who_hears(cast, theme)


def test_whoever_comes_later_is_the_only_one_to_hear(cast, now):
    theme = warm_homes(cast, now)
    send(browser(cast.rosa), f"themes/{theme.code}/answer/", words="Boilers.", next_step="March.")
    late = Person.objects.create(name="Late", reach_by="email", email="late@example.net", example=True)
    later = hear_openly(cast, now, "Me too.", person=late)
    actions.gather(theme=theme, contributions=[later], by=cast.actor("esme"), now=now)
    assert "1 person is written to: 1 by e-mail." in who_hears(cast, theme)
