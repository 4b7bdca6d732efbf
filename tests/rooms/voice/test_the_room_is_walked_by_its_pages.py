"""A topic goes through this room by its pages alone: said, sorted, gathered, asked, voted, answered."""

from __future__ import annotations

import re

from django.utils import timezone

from morrow.voice.models import Contribution, Project, Round, Statement, Theme
from tests.clock import the_day_after
from tests.rooms.voice.scenes import browser, page, refusal, send


def receipt_code(html: str) -> str:
    return re.search(r'class="receipt-code">([0-9A-Z-]{14})<', html)[1]


def said_at_the_library(nadia) -> str:
    assert (
        send(
            nadia,
            "have-your-say/take-down/",
            channel="popup",
            where="Old Mill library",
            words="The boiler died in October.",
            kind="need",
            name="Amina Rahman",
            reach_by="none",
            second_thing="Rover",
            may_publish="on",
            read_back="on",
        )
        == "have-your-say/receipt/"
    )
    printed = page(nadia, "have-your-say/receipt/")
    assert "We reply by" in printed
    return receipt_code(printed)


def test_what_is_said_at_a_library_is_sorted_corrected_withdrawn_and_answered(cast):
    nadia, rosa, amina = browser(cast.nadia), browser(cast.rosa), browser()
    code = said_at_the_library(nadia)
    said = Contribution.objects.unrestricted(reason="a test").get()
    assert "The boiler died" in page(rosa, "desk/replies/")
    send(rosa, f"desk/replies/{said.code}/correct/", words="My boiler died in October.", read_back="on")
    assert send(amina, "receipt/", code=code.lower()) == "thread/"
    assert "Put your words right" in page(amina, "receipt/my-words/")
    send(amina, "receipt/correct/", words="Our boiler died in October.", second_thing="rover")
    send(amina, "receipt/take-back/", second_thing="Rover")
    assert "boiler" not in page(rosa, "desk/replies/")
    assert "Undo" in page(amina, "receipt/my-words/")
    send(amina, "receipt/say-after-all/", second_thing="ROVER")
    send(rosa, f"desk/replies/{said.code}/sort/", goes="open", cleared="on")
    send(rosa, f"desk/replies/{said.code}/answer/", words="We will fix it.", next_step="On Monday.")
    assert "We will fix it." not in refusal(amina, "receipt/reply/", second_thing="Fido")
    shown = amina.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"}).content.decode()
    assert "Our boiler died" in shown
    assert "We will fix it." in shown


def test_a_resident_says_something_herself_and_finds_it_again(cast):
    joe = browser(cast.joe)
    send(
        joe,
        "have-your-say/say/",
        words="Open the hall on Saturdays.",
        kind="idea",
        second_thing="1066",
    )
    assert "Open the hall" not in page(browser(), "have-your-say/")
    assert "Open the hall" in page(joe, "have-your-say/mine/")
    said = Contribution.objects.unrestricted(reason="a test").get()
    assert said.person_id == cast.joe.pk
    send(joe, "have-your-say/mine/", code=said.code)
    assert send(joe, "receipt/take-back/") == "receipt/my-words/"
    assert "Taken back while signed in." in page(joe, "receipt/my-words/")


def test_somebody_who_is_not_signed_in_gets_a_receipt_too(cast):
    visitor = browser()
    said = {"words": "More benches.", "kind": "idea", "reach_by": "none", "second_thing": "Rover"}
    send(visitor, "have-your-say/say/", **said)
    code = receipt_code(page(visitor, "have-your-say/receipt/"))
    send(visitor, "have-your-say/receipt/")
    assert visitor.get("/morrowdale/have-your-say/receipt/").status_code == 302
    assert send(browser(), "receipt/", code=code) == "thread/"


def test_a_round_goes_from_theme_to_counted_vote(cast):
    nadia, rosa, esme = browser(cast.nadia), browser(cast.rosa), browser(cast.esme)
    code = said_at_the_library(nadia)
    said = Contribution.objects.unrestricted(reason="a test").get()
    send(rosa, f"desk/replies/{said.code}/sort/", goes="open", cleared="on")
    theme = written_theme(esme, said)
    round_ = opened_round(esme, theme)
    joe, sam = browser(cast.joe), browser(cast.sam)
    send(joe, f"rounds/{round_.code}/statement/", words="Fix boilers first.", agreed="on")
    statement = Statement.objects.unrestricted(reason="a test").get()
    assert "Fix boilers first." not in page(sam, f"rounds/{round_.code}/")
    assert "Fix boilers first." in page(esme, f"rounds/{round_.code}/statements/")
    send(esme, f"rounds/{round_.code}/statements/{statement.code}/", show="yes")
    assert "Fix boilers first." in page(sam, f"rounds/{round_.code}/")
    send(sam, f"rounds/{round_.code}/", **{f"statement-{statement.code}": "agree"})
    assert "no statement left" in page(sam, f"rounds/{round_.code}/")
    voted_and_counted(cast, esme, nadia, round_, code, joe, sam)
    send(rosa, f"themes/{theme.code}/answer/", words="The vote funds it.", next_step="Work begins in March.")
    assert "We have answered" in page(opened(code), "thread/")


def opened(code):
    client = browser()
    send(client, "receipt/", code=code)
    return client


def written_theme(esme, said) -> Theme:
    gather = send(esme, "themes/new/", title="Cold homes", summary="Homes are cold.")
    theme = Theme.objects.get()
    assert gather == f"themes/{theme.code}/gather/"
    send(esme, gather, chosen=said.code, do="gather")
    send(esme, gather, chosen=said.code, do="take_out")
    send(esme, gather, chosen=said.code, do="gather")
    send(esme, f"themes/{theme.code}/minority/", words="Some like it cool.")
    assert browser().get(f"/morrowdale/themes/{theme.code}/").status_code == 404
    send(esme, f"themes/{theme.code}/publish/")
    shown = page(browser(), f"themes/{theme.code}/")
    assert "Some like it cool." in shown
    assert "The boiler died" in shown
    return theme


def opened_round(esme, theme) -> Round:
    today = timezone.localdate().isoformat()
    answers = {
        "title": "Warm winter",
        "question": "What keeps homes warm?",
        "who": "Everyone",
        "opens": today,
        "closes": today,
        "methods": ["statements", "vote"],
        "budget": "1,000",
        "least_participants": "1",
        "selection_rule": "Equal shares.",
        "rests_on": theme.code,
    }
    assert "is not an amount we can read" in refusal(esme, "rounds/new/", **{**answers, "budget": "1.000,00"})
    where = send(esme, "rounds/new/", **answers)
    round_ = Round.objects.get()
    assert where == f"rounds/{round_.code}/"
    assert browser().get(f"/morrowdale/{where}").status_code == 404
    send(esme, f"{where}change/", **{**answers, "title": "A warm winter"})
    for title, cost in {"Boilers": "600", "Curtains": "300", "Blankets": "400", "Slips": "10"}.items():
        send(esme, f"{where}project/", title=title, cost=cost, theme=theme.code)
    slip = Project.objects.get(title="Slips")
    send(esme, f"{where}project/{slip.code}/")
    send(esme, f"{where}step/open/")
    assert "A warm winter" in page(browser(), where)
    return round_


def voted_and_counted(cast, esme, nadia, round_, code, joe, sam):
    where = f"rounds/{round_.code}/"
    send(esme, f"{where}step/vote/")
    projects = {project.title: project.code for project in Project.objects.filter(round=round_)}
    send(joe, f"{where}vote/", approves=[projects["Boilers"]], age_band="25-44")
    assert "already" in refusal(joe, f"{where}vote/", approves=[projects["Boilers"]])
    assert "You have voted" in page(joe, where)
    send(sam, f"{where}vote/", approves=[projects["Curtains"], projects["Boilers"]])
    send(nadia, f"{where}vote/", approves=[projects["Curtains"]], helping=code)
    assert "cannot be closed before" in page(esme, f"{where}close/")
    with the_day_after():
        tomorrow = browser(cast.esme)
        send(tomorrow, f"{where}close/")
        send(tomorrow, f"{where}step/count/")
    shown = page(browser(), where)
    assert "The result" in shown
    assert "Funded" in shown
