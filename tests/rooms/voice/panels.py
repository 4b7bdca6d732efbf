"""A panel in a small invented place, for tests: two neighbourhoods, forty homes, two facts."""

from __future__ import annotations

from datetime import date, timedelta

from morrow.place.models import Area, Population, Postcode
from morrow.voice import actions, queries
from morrow.voice.models import PanelAddress
from morrow.voice.permissions import VISITOR

ANSWER_BY, DRAW_ON = date(2026, 1, 31), date(2026, 2, 14)


def the_place():
    """One neighbourhood with a postcode; three quarters are under 65."""
    Area.objects.create(
        code="N1", kind="neighbourhood", name="North", longitude=0, latitude=0, vintage="2021"
    )
    for first, last, people in ((0, 64, 75), (65, None, 25)):
        Population.objects.create(area_code="N1", age_from=first, age_to=last, people=people)
    Postcode.objects.create(postcode="M33 7ZF", longitude=0, latitude=0, area_codes=["N1"])


def panel_for(cast, now, size=8, letters=40, **changes):
    """A panel that mirrors the place by age, set up by Esme."""
    usual = {
        "title": "Warm homes panel",
        "task": "What would you do first?",
        "size": size,
        "letters": letters,
        "answer_by": ANSWER_BY,
        "draw_on": DRAW_ON,
        "number_named": "The bonus ball of Example Lotto on 14 February",
        "mirrors": ["age"],
    }
    terms = actions.PanelTerms(**{**usual, **changes})
    return actions.set_up_panel(terms=terms, by=cast.actor("esme"), now=now)


def invited(cast, now, homes=40, **changes):
    """The same, with invented homes, all of them invited."""
    panel = panel_for(cast, now, letters=homes, **changes)
    esme = cast.actor("esme")
    rows = [(at, f"{at} Lantern Row", "M33 7ZF") for at in range(2, homes + 2)]
    actions.load_addresses(panel=panel, rows=rows, by=esme, now=now)
    actions.invite(panel=panel, by=esme, now=now)
    panel.refresh_from_db()
    return panel


def homes_of(panel):
    """The homes invited, in order."""
    held = PanelAddress.objects.unrestricted(reason="a test").filter(panel=panel, invited=True)
    return list(held.order_by("pk"))


def say_yes(panel, now, ages, home=None):
    """Somebody of each age says yes, each in a home of their own."""
    homes = homes_of(panel)
    return [
        actions.volunteer(
            panel=panel,
            address=home or homes[at],
            name=f"Volunteer {at}",
            reach="0161 000 0000",
            told={"age": age},
            by=VISITOR,
            now=now,
        )
        for at, age in enumerate(ages)
    ]


def published(cast, now, young=20, old=10):
    """A panel whose chances are published, and the day after the last answer."""
    panel = invited(cast, now)
    say_yes(panel, now, ["from-0"] * young + ["from-65"] * old)
    later = now + timedelta(days=20)
    actions.publish_chances(panel=panel, by=cast.actor("esme"), now=later)
    panel.refresh_from_db()
    return panel


def drawn(cast, now, **changes):
    """A panel that is drawn with the number 7."""
    panel = published(cast, now, **changes)
    actions.draw_panel(panel=panel, number="7", by=cast.actor("esme"), now=now + timedelta(days=40))
    panel.refresh_from_db()
    return panel


__all__ = ["drawn", "homes_of", "invited", "panel_for", "published", "queries", "say_yes", "the_place"]
