"""Arranged: a commission from the outcome, written together, bid for, scored, awarded, on offer."""

from __future__ import annotations

from datetime import date, timedelta

from tests.browser.walking.walk import Walk


def it_is_commissioned(walk: Walk, today: date) -> None:
    """From the outcome; a resident's line goes in; two ways are compared; bids are asked for."""
    subject = walk.subject
    walk.as_person("Dan Okell", "commissioning/")
    walk.follow("Start from an outcome")
    walk.choose("Which outcome is this for?", subject.outcome)
    walk.choose("Which money pays for it?", subject.title)
    walk.fill("A short name", subject.offer)
    walk.fill("Who is it for, and what did they say?", subject.aim)
    walk.fill("The most it may cost over its whole life, with VAT", subject.cost)
    walk.press("Start")
    walk.codes["commission"] = code = walk.code
    written_together(walk, code)
    for supply, route in (
        ("The council itself", "In-house plan"),
        ("Co-operative", "Light-touch contract"),
    ):
        walk.follow("Add an option")
        walk.choose("Who would do it?", supply)
        walk.choose("Under which law?", route)
        walk.fill("What would it cost?", subject.cost)
        walk.fill("What would running this route itself cost?", 500)
        walk.fill("How is it funded?", "The money set aside")
        walk.fill("What speaks for it?", "It is known here.")
        walk.fill("What speaks against it?", "It is small.")
        walk.press("Add it")
    walk.follow("Choose a route")
    walk.page.locator("input[name=option], select[name=option] option").last.check()
    walk.fill("Why this one?", "People said they trust it.")
    walk.press("Choose it")
    walk.follow("Ask for bids")
    walk.fill("What is the last day for bids?", today.isoformat())
    walk.fill("First thing bids are scored on", "Reaches the outcome")
    walk.fill("Its weight out of 100", 60)
    walk.fill("Second thing", "People had a say")
    walk.fill("Its weight", 40)
    if walk.wrong_turns:
        walk.refused("Open it", "notice")
    walk.fill("Reference of the published notice", "EXAMPLE-0001")
    walk.press("Open it")


def written_together(walk: Walk, code: str) -> None:
    """Ruth's line goes in; the provider's does not, with why."""
    for who, line in (
        ("Ruth Maddox", "The same person comes each time."),
        ("Tomasz Zielinski", "No more than 20 minutes each."),
    ):
        walk.as_person(who, f"commissions/{code}/")
        walk.follow("Say what it should do")
        walk.fill("What should it do, or never do?", line)
        walk.press("Propose it")
    walk.as_person("Dan Okell", f"commissions/{code}/")
    for answer in ("Yes", "No"):
        walk.page.locator("main a[href*='/answer/']").first.click()
        walk.tick(answer)
        if walk.wrong_turns and answer == "No":
            walk.refused("Answer", "")
        if answer == "No":
            walk.fill("Why?", "People asked for time, not for minutes.")
        walk.press("Answer")


def bids_are_scored(walk: Walk, today: date) -> None:
    """Two bids; a resident and an officer declare, and score; the better one is awarded and signed."""
    subject, code = walk.subject, walk.codes["commission"]
    for who, price, approach in (
        ("Tomasz Zielinski", subject.cost * 9 // 10, "We come, we mend, we stay in touch."),
        ("Jean Harker", subject.cost, "Neighbours who know the streets."),
    ):
        walk.as_person(who, f"commissions/{code}/")
        walk.follow("Answer this")
        if walk.wrong_turns:
            walk.refused("Send it", "Say what you would do, and with whom")
        walk.fill("What would you do, and with whom?", approach)
        walk.fill("What would it cost in all?", price)
        walk.press("Send it")
    walk.as_person("Dan Okell", f"commissions/{code}/")
    walk.page.locator("form[action$='close/'] button").click()
    for who in ("Ruth Maddox", "Dan Okell"):
        walk.as_person(who, f"commissions/{code}/scoring/")
        walk.follow("Declare it")
        walk.tick("No, with none of them")
        walk.press("Declare it")
        for number in range(2):
            walk.page.get_by_role("link", name="Score it").nth(number).click()
            for criterion in ("Reaches the outcome", "People had a say"):
                walk.pick(criterion, "5" if number == 0 else "3")
            walk.fill("Why these points?", "Clear about who comes, and when.")
            walk.press("Keep these points")
    it_is_awarded(walk, today)


def it_is_awarded(walk: Walk, today: date) -> None:
    """Dan awards the first bid, Tomasz signs and says what people can have."""
    subject = walk.subject
    walk.as_person("Dan Okell", f"commissions/{walk.codes['commission']}/scoring/")
    walk.follow("Choose this bid")
    walk.fill("Why this bid?", "It reaches people at the hours they named.")
    walk.choose("What kind of agreement is it?", "Contract")
    walk.fill("First day", today.isoformat())
    walk.fill("Last day", (today + timedelta(days=600)).isoformat())
    if walk.wrong_turns:
        walk.refused("Award it", "the price does not follow costs")
    walk.fill("How does the price follow costs?", "The consumer prices index each April")
    walk.fill("May change: when, as follows", "Any hours people ask for")
    walk.fill("Reference of the published award notice", "EXAMPLE-0002")
    walk.press("Award it")
    walk.codes["agreement"] = agreement = walk.code
    walk.as_person("Tomasz Zielinski", f"agreements/{agreement}/")
    walk.page.locator("main a[href*='/sign/']").first.click()
    if walk.wrong_turns:
        walk.refused("Sign it", "Tick the box to sign")
    walk.tick("We have read the agreement")
    walk.press("Sign it")
    walk.follow("Say what people can have")
    walk.fill("What is it called?", subject.offer)
    walk.fill("What can people get?", subject.chosen)
    walk.fill("How do they get it?", "Ring or ask at any library.")
    walk.fill("From which day?", today.isoformat())
    walk.page.locator("main form button[type=submit]").first.click()
    walk.codes["offer"] = walk.code
    walk.sees(subject.offer)
