"""Helped: three people write their plans with one lead, and put their budgets together."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tests.browser.walking.walk import Walk

THREE = ("Joe Kettle", "Sam Doyle", "Wing Lau")


def plans_are_written(walk: Walk, today: date) -> None:
    """Each writes their own, takes the offer into it, names Leila as lead, and agrees."""
    for name in THREE:
        a_plan(walk, name, today)
    for name in THREE:
        a_budget(walk, name.split()[0], today)


def a_plan(walk: Walk, name: str, today: date) -> None:
    """What matters, strengths, the offer, the lead, who may see the budget, the agreement."""
    walk.as_person(name, "my-plan/")
    walk.follow("Start my plan")
    walk.fill("What do you like to be called?", name.split(maxsplit=1)[0])
    walk.press("Start")
    if walk.wrong_turns and name == THREE[0]:
        walk.follow("Agree the plan")
        walk.refused("Agree", "Tick the box")
        walk.go("my-plan/")
    for part in ("what_matters", "strengths"):
        walk.page.locator(f"main a[href$='/write/{part}/']").click()
        walk.page.locator("textarea").first.fill("I cook, and I know everyone in the street.")
        walk.press("Save")
    walk.go(f"offers/{walk.codes['offer']}/")
    walk.follow("Take this into a plan")
    walk.press("Take it into the plan")
    walk.sees(walk.subject.offer)
    walk.follow("Name who leads")
    walk.choose("Who?", "Leila Haddad")
    walk.press("Name them")
    the_budget_is_opened_to_leila(walk)
    walk.go("my-plan/")
    walk.follow("Agree the plan")
    walk.tick("This is my plan and I agree to it")
    walk.day("When shall we look at it again?", today + timedelta(days=90))
    walk.press("Agree")


def the_budget_is_opened_to_leila(walk: Walk) -> None:
    """Leading the plan does not open the budget: that is a permission of its own."""
    walk.go("me/permissions/give/")
    walk.choose("Who?", "Leila Haddad")
    walk.tick("Your personal budget")
    walk.fill("What for?", "so that we can agree my budget")
    walk.press("Give permission")


def a_budget(walk: Walk, called: str, today: date) -> None:
    """Leila gives an indicative amount, and agrees the budget."""
    walk.as_person("Leila Haddad", "plans/")
    walk.follow(called, "Give an indicative amount")
    walk.fill("Indicative amount", 600)
    walk.day("From", today)
    walk.day("The first day after it", today + timedelta(days=365))
    walk.press("Give it")
    walk.follow("Agree the budget")
    if walk.wrong_turns:
        walk.refused("Agree", "Say how much at least one body puts in")
    walk.fill("Social care money from the council", 600)
    walk.tick("Direct payment")
    walk.press("Agree")


def three_put_their_budgets_together(walk: Walk) -> None:
    """A group, a broker, two offers, one choice, each their own yes, and one invoice."""
    code = the_group_is_formed(walk)
    the_broker_brings(walk, code)
    for name in THREE:
        walk.as_person(name, f"groups/{code}/")
        walk.follow("Put the offers in order")
        numbers = walk.page.locator("main form input[type=number]")
        if walk.wrong_turns and name == THREE[0]:
            numbers.nth(0).fill("1")
            numbers.nth(1).fill("1")
            walk.refused("Save my order", "own number")
        numbers.nth(0).fill("2")
        numbers.nth(1).fill("1")
        walk.press("Save my order")
    walk.as_person(THREE[0], f"groups/{code}/")
    walk.follow("The group put this first: choose it")
    walk.tick("Yes, I am sure")
    walk.press("Choose it")
    for name in THREE:
        walk.as_person(name, f"groups/{code}/")
        walk.follow("Say yes to your own share")
        if walk.wrong_turns and name == THREE[1]:
            walk.refused("Say yes", "plan")
        walk.tick("My own plan still meets my needs with this")
        walk.press("Say yes")
    walk.as_person("Mara Quill", f"groups/{code}/")
    walk.follow("Pay an invoice")
    walk.fill("What is it for?", "The first two weeks")
    walk.fill("How much is the invoice?", "100.01")
    walk.press("Pay it")


def the_group_is_formed(walk: Walk) -> str:
    """Joe forms it, Sam and Wing join with the code he tells them; they write their aims."""
    walk.as_person(THREE[0], "my-budget/")
    walk.follow("Form a group with others")
    walk.fill("What is the group called?", "Saturday company")
    walk.fill("What shall the others call you?", "Joe")
    walk.fill("How much do you bring a week?", 20)
    walk.fill("For how many weeks?", 26)
    walk.press("Form it")
    code = walk.page.locator("main strong[translate=no]").inner_text()
    for name in THREE[1:]:
        walk.as_person(name, "my-budget/")
        walk.follow("Join a group")
        walk.fill("The group’s code", code)
        walk.fill("What shall the others call you?", name.split()[0])
        walk.fill("How much do you bring, for all the weeks together?", 520)
        walk.press("Join")
    walk.as_person(THREE[0], f"groups/{code}/")
    walk.follow("Write our aims")
    walk.fill("What do you want to do together?", "Cook together on Saturdays.")
    walk.press("Save")
    walk.follow("Ask a broker")
    walk.tick("Yes, I am sure")
    walk.press("Ask")
    return code


def the_broker_brings(walk: Walk, code: str) -> None:
    """Mara takes it on; one offer of their own, and one that is on offer already and would change."""
    walk.as_person("Mara Quill", "brokers/")
    walk.page.get_by_role("button", name=re.compile("I take it on")).first.click()
    walk.follow("Bring an offer")
    walk.fill("What is offered?", "A Saturday table of our own")
    walk.fill("Who provides it?", "Saturday Kitchen")
    walk.choose("What kind of thing is it?", "Something to do with other people")
    walk.fill("Cost for the whole group and all the weeks", 1_500)
    walk.press("Bring it")
    walk.follow("Bring something that is on offer")
    walk.choose("Which offer?", walk.subject.offer)
    walk.choose("What kind of thing is it?", "Something to do with other people")
    if walk.wrong_turns:
        walk.refused("Bring it", "Write what it costs")
    walk.fill("Cost for the whole group and all the weeks", 1_400)
    walk.fill("What would it change for this group?", "It comes on Saturdays.")
    walk.press("Bring it")
    walk.sees("An existing service changes")
