"""What tests of this room do again and again: somebody speaks, a theme is written, a round is run."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.test import Client

from morrow.foundations.money import Money
from morrow.people.models import Person
from morrow.people.queries import resident
from morrow.voice import actions

WORDS = "I sit in my coat from October."


def hear(cast, now, words=WORDS, **changes):
    """Nadia takes down what Amina says."""
    said = {
        "kind": "need",
        "channel": "popup",
        "person": cast.amina,
        "read_back": True,
        "second_thing": "Rover",
        "hint": "first dog",
        **changes,
    }
    return actions.take_down(words=words, **said, by=cast.actor("nadia"), now=now)


def hear_openly(cast, now, words=WORDS, **changes):
    """The same, sorted as open; gives the contribution."""
    contribution = hear(cast, now, words, **changes).contribution
    actions.sort_as_open(contribution=contribution, cleared=True, by=cast.actor("rosa"), now=now)
    return contribution


def theme_on(cast, now, *contributions, title="Warm homes", statements=()):
    """A published theme that rests on these."""
    esme = cast.actor("esme")
    theme = actions.draft_theme(title=title, summary="Homes are cold.", by=esme, now=now)
    actions.gather(theme=theme, contributions=contributions, statements=statements, by=esme, now=now)
    actions.publish_theme(theme=theme, by=esme, now=now)
    return theme


def terms(**changes):
    """The terms of a round that is open on the day of the tests and closes on it."""
    usual = {
        "title": "Warm winter",
        "question": "What would keep homes warm?",
        "who": "Everyone who lives here",
        "opens": date(2026, 1, 12),
        "closes": date(2026, 1, 12),
        "methods": ["statements", "vote"],
        "least_participants": 1,
        "selection_rule": "Equal shares.",
        "budget": Money(100_000_00),
    }
    return actions.Terms(**{**usual, **changes})


def open_round(cast, now, **changes):
    """A round that takes statements."""
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(**changes), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    return round_


def vote_on(cast, now, costs, **changes):
    """A round whose vote is open, with projects of these costs in pounds, by title."""
    esme = cast.actor("esme")
    round_ = open_round(cast, now, **changes)
    projects = {
        title: actions.add_project(round=round_, title=title, cost=Money(cost * 100), by=esme, now=now)
        for title, cost in costs.items()
    }
    actions.open_ballot(round=round_, by=esme, now=now)
    return round_, projects


def after(now: datetime) -> datetime:
    """The day after: then a round whose last day it was may close."""
    return now + timedelta(days=1)


def neighbours(number):
    """Invented residents, each as somebody who acts for themselves."""
    people = [Person.objects.create(name=f"Neighbour {n}", example=True) for n in range(number)]
    return [resident(person) for person in people]


def browser(person=None) -> Client:
    """A browser, signed in as one of the cast or as nobody."""
    client = Client()
    if person is not None:
        client.force_login(person.account, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["morrow_persona"] = True
        session.save()
    return client


def page(client: Client, address: str) -> str:
    """The words of a page that is there."""
    response = client.get(f"/morrowdale/{address}")
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def send(client: Client, address: str, **answers) -> str:
    """Fill in a form; gives where it led. Fails with the page's errors where it did not go through."""
    response = client.post(f"/morrowdale/{address}", answers)
    assert response.status_code == 302, (address, response.status_code, _errors(response.content.decode()))
    return response["Location"].removeprefix("/morrowdale/")


def refusal(client: Client, address: str, **answers) -> str:
    """Fill in a form that is refused; gives the page that says why."""
    response = client.post(f"/morrowdale/{address}", answers)
    assert response.status_code == 422, (address, response.status_code)
    return response.content.decode()


def _errors(html: str) -> str:
    start = html.find("govuk-error-summary")
    return html[start : start + 600] if start > -1 else html[:300]
