"""A panel from setting up to the letter, the yes, and the list, by the pages alone."""

from __future__ import annotations

import re
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from morrow.foundations.codes import make_code
from morrow.voice.models import Panel, PanelVolunteer
from tests.rooms.voice.panels import the_place
from tests.rooms.voice.scenes import browser, page, refusal, send


def set_up(esme) -> Panel:
    today = timezone.localdate()
    send(
        esme,
        "panels/new/",
        title="Warm homes panel",
        task="What would you do first?",
        size="2",
        letters="3",
        answer_by=str(today + timedelta(days=10)),
        draw_on=str(today + timedelta(days=20)),
        number_named="The bonus ball of Example Lotto",
        mirrors=["age"],
        method="leximin",
        keep_days="90",
    )
    return Panel.objects.get()


def test_esme_sets_it_up_prints_letters_and_somebody_says_yes(cast):
    the_place()
    esme = browser(cast.esme)
    panel = set_up(esme)
    assert panel.commitment in page(esme, f"panels/{panel.code}/")
    assert "No panel has been drawn yet" in page(browser(), "panels/")
    listed = "address,postcode\n" + "".join(f"{n} Lantern Row,m33 7zf\n" for n in range(1, 9))
    send(esme, f"panels/{panel.code}/addresses/", file=SimpleUploadedFile("a.csv", listed.encode()))
    send(esme, f"panels/{panel.code}/step/invite/")
    letters = page(esme, f"panels/{panel.code}/letters/")
    codes = re.findall(r"<span data-content>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</span>", letters)
    assert len(codes) == 3
    told = {"name": "Ann", "reach": "0161 000 0000", "fact-age": "from-65"}
    joined = browser().post(f"/morrowdale/panels/{panel.code}/join/", {"code": codes[0], **told})
    assert "You are in the pool" in joined.content.decode()
    unknown = make_code(b"unknown")
    assert "No letter for this panel" in refusal(
        browser(), f"panels/{panel.code}/join/", code=unknown, **told
    )
    assert "Ann" in page(esme, f"panels/{panel.code}/volunteers/")
    send(esme, f"panels/{panel.code}/volunteers/", gone="1")
    assert PanelVolunteer.objects.unrestricted(reason="a test").get().stands == "gone"


def test_seats_are_changed_and_addresses_refused_with_their_rows(cast):
    the_place()
    esme = browser(cast.esme)
    panel = set_up(esme)
    first, second = panel.quotas.order_by("pk")
    send(
        esme,
        f"panels/{panel.code}/seats/",
        **{f"least-{first.pk}": 1, f"most-{first.pk}": 2, f"least-{second.pk}": 0, f"most-{second.pk}": 1},
    )
    first.refresh_from_db()
    assert (first.least, first.most) == (1, 2)
    wrong = SimpleUploadedFile("a.csv", b"address,postcode\n1 Lantern Row,nowhere\n")
    assert "row 2, column postcode" in refusal(esme, f"panels/{panel.code}/addresses/", file=wrong)
