"""Funded: a pool, what partners bring, one refusal, something ended to pay for it, money set aside."""

from __future__ import annotations

from datetime import date, timedelta

from tests.browser.walking.walk import Walk

INSTRUMENT = {
    "Lena Abbot": "Section 75 pooled fund",
    "Noor Hale": "Section 75 pooled fund",
    "Gwen Ashby": "Restricted grant",
    "Frances Bell": "Restricted grant",
}


def the_pool_is_opened(walk: Walk, today: date) -> None:
    """Priya opens the year's pool; the council brings its part; leaflets are paid from it."""
    a_pool(walk, today)
    a_partner_brings(walk, "Lena Abbot", walk.subject.council)
    set_aside(walk, "People know where to turn", walk.codes["early"], 30_000)
    walk.codes["leaflets money"] = walk.code


def a_pool(walk: Walk, today: date) -> None:
    """Priya opens the pool of the year."""
    walk.as_person("Priya Nair", "the-money/")
    walk.follow("Open the pool")
    walk.fill("Its name", "Local Public Support Budget")
    walk.fill("A short name for its address", "this-year")
    walk.fill("First day", today.isoformat())
    walk.fill("Last day", (today + timedelta(days=700)).isoformat())
    walk.fill("The agreement it stands on", "Section 75 agreement of the example")
    walk.press("Open it")


def a_partner_brings(walk: Walk, who: str, pounds: int, *, under: int = 0, asked: bool = False) -> str:
    """A partner pledges; Priya accepts it, after a question where one is asked."""
    walk.as_person(who, "the-money/")
    walk.follow("Pledge a partner contribution")
    if walk.wrong_turns:
        walk.refused("Send the pledge", "Write an amount")
    _terms(walk, who, pounds, under)
    walk.press("Send the pledge")
    code = walk.code
    if asked:
        _answer(walk, code, "Send it back with a question", "Until when does it stand?")
        walk.as_person(who, f"the-money/partners/{code}/change/")
        _terms(walk, who, pounds, under)
        walk.fill("Your answer to the question", "Until the pool closes.")
        walk.press("Send the pledge")
        walk.taken.append("sent back with a question")
    _answer(walk, code, "Accept it as it is")
    return code


def _terms(walk: Walk, who: str, pounds: int, under: int) -> None:
    walk.pick("What do you bring?", "Money")
    walk.fill("How much, in pounds", pounds)
    walk.tick(INSTRUMENT[who], "The host accounts for VAT")
    walk.fill("Who may move it to another purpose?", "The board, for the same priority")
    walk.fill("How can you leave, and what happens to what is left?", "Six months’ notice.")
    if under:
        walk.fill("For people under the age of", under)


def _answer(walk: Walk, code: str, answer: str, question: str = "") -> None:
    walk.as_person("Priya Nair", "the-money/waiting/")
    walk.page.locator(f"main a[href*='{code}']").first.click()
    if "consider" not in walk.page.url:
        walk.page.locator("main a[href$='consider/']").first.click()
    walk.tick(answer)
    if question:
        walk.fill("Your question", question)
    walk.press("Send the answer")


def partners_pledge(walk: Walk) -> None:
    """Three more partners, each under a lawful instrument; one may only pay for the young."""
    for number, (who, pounds) in enumerate(walk.subject.partners):
        a_partner_brings(walk, who, pounds, asked=walk.wrong_turns and number == 0)
    walk.codes["young"] = a_partner_brings(walk, "Frances Bell", 300_000, under=25)


def leaflets_end(walk: Walk) -> None:
    """They end by the cabinet's decision, after their people were answered."""
    money = walk.codes["leaflets money"]
    walk.as_person("Priya Nair", f"the-money/set-aside/{money}/")
    walk.follow("End it")
    walk.choose("By which decision does it end?", walk.codes["decision"])
    walk.tick("I have read what ends and what stays, and it shall end now")
    if walk.wrong_turns:
        walk.fill("How were people told who had no reply?", "By letter")
        walk.refused("End it", "Say a little more")
    walk.fill("How were people told who had no reply?", "It stood on the last leaflet to every home.")
    walk.press("End it")
    walk.sees("It stood on the last leaflet to every home.")


def leaflets_cannot_end_before_people_are_told(walk: Walk) -> None:
    """A wrong turn: nobody has been answered yet."""
    walk.as_person("Priya Nair", f"the-money/set-aside/{walk.codes['leaflets money']}/")
    walk.follow("End it")
    walk.choose("By which decision does it end?", walk.codes["decision"])
    walk.tick("I have read what ends and what stays, and it shall end now")
    walk.refused("End it", "The people in it are told first")


def set_aside(walk: Walk, priority: str, decision: str, pounds: int, *, older: bool = False) -> None:
    """Priya sets money aside for a priority by a decision."""
    walk.as_person("Priya Nair", "the-money/")
    walk.follow("Set money aside")
    walk.choose("For which priority?", priority)
    walk.choose("By which decision?", decision)
    walk.fill("How much, in pounds", pounds)
    if older:
        walk.fill("For people aged at least", 65)
        walk.tick("Bramble Foundation")
        walk.refused("Set it aside", "has a condition")
        walk.page.get_by_label("Bramble Foundation").first.uncheck()
    walk.press("Set it aside")


def it_is_set_aside(walk: Walk) -> None:
    """First out of the wrong money, which is refused with the condition; then within every condition."""
    subject = walk.subject
    set_aside(walk, subject.title, walk.codes["decision"], subject.cost, older=True)
    walk.codes["money"] = walk.code
    walk.sees("Whose money it is")
