"""J1, station by station: Amina has no e-mail; she has a paper receipt, a word of her own, a letter box."""

from __future__ import annotations

from datetime import date

from morrow.foundations.events import drain
from tests.browser.walking import deciding, funding, listening
from tests.browser.walking.walk import Walk
from tests.clock import the_day_after
from tests.pdf import words_of

WORD = "Rover"
HOME = "1 Lantern Row"
CARERS = "Do you look after somebody, unpaid?"


def news_goes_out(walk: Walk) -> None:
    """The worker of the installation delivers what is written."""
    assert drain(place=walk.place) == []


def printed(walk: Walk) -> str:
    """The words on the sheet that leaves the printer, once the page that is printed is there."""
    walk.page.wait_for_load_state("load")
    return " ".join(words_of(walk.page.pdf(prefer_css_page_size=True)).split())


def a_letter_is_posted(walk: Walk, *says: str) -> str:
    """Rosa finds one letter on her list, prints it and posts it. Gives the words on the sheet."""
    news_goes_out(walk)
    walk.as_person("Rosa Whitlock", "desk/messages/")
    walk.follow("Open to print")
    walk.page.get_by_role("button", name="Posted").wait_for()
    words = printed(walk)
    walk.press("Posted")
    walk.sees("No letter waits.")
    for said in (walk.subject.speaker, HOME, *says):
        assert said in words, f"The letter does not say “{said}”: {words}"
    return words


def she_opens_her_receipt(walk: Walk, *shown: str) -> None:
    """Amina at a library screen, signed in nowhere: her code opens what is public, and not her words."""
    walk.as_nobody("have-your-say/")
    walk.follow("Enter a receipt code")
    walk.fill("The code on your receipt", walk.codes["receipt"].lower())
    walk.press("Show me")
    walk.sees("What became of what you said")
    walk.does_not_see(walk.subject.words)
    for words in shown:
        walk.sees(words)


def she_reads_the_reply(walk: Walk, *says: str) -> None:
    """The code does not open the reply; the word she chose does."""
    walk.follow("Read the reply")
    for words in says:
        walk.does_not_see(words)
    walk.fill("The word or number you chose", "Kettle")
    walk.page.get_by_role("button", name="Read the reply").click()
    for words in says:
        walk.does_not_see(words)
    walk.fill("The word or number you chose", WORD)
    walk.press("Read the reply")
    walk.sees(walk.subject.words)
    for words in says:
        walk.sees(words)
    walk.press("Done: forget my receipt here")


def she_speaks_and_is_read_back_to(walk: Walk) -> None:
    """Nadia forgets to read it back, is told so, and loses nothing of what she wrote down."""
    walk.as_person("Nadia Frost", "have-your-say/")
    walk.follow("Write down what someone says")
    walk.fill("What did they say?", walk.subject.words)
    walk.tick("Something someone needs")
    walk.fill("Where are you?", "Lantern Row pop-up")
    walk.fill("Their name", walk.subject.speaker)
    walk.tick("Letter")
    walk.fill("Address or number for that", HOME)
    walk.fill("A word or number only they know", WORD)
    walk.refused("Save and show the receipt", "Read the words back")
    walk.tick("I have read the words back")
    walk.press("Save and show the receipt")
    walk.codes["receipt"] = walk.page.locator(".receipt-code").inner_text()
    paper = printed(walk)
    assert walk.codes["receipt"] in "".join(paper.split()), "the code stands on the paper"
    walk.press("Done: forget this code here")
    listening.somebody_speaks(walk, walk.subject.others[0], word="kettle")


def it_is_sorted_the_same_day(walk: Walk) -> None:
    """Rosa's desk says how many wait; she reads each and says that nobody is harmed."""
    walk.as_person("Rosa Whitlock", "desk/replies/")
    walk.sees("To sort: 2, of them late: 0.")
    sort = walk.page.get_by_role("link", name="Read and sort")
    while sort.count():
        sort.first.click()
        walk.tick("No. It goes on to be answered")
        walk.press("Sort it")
    walk.sees("Everything said so far has been sorted.")


def it_is_heard(walk: Walk) -> None:
    """Esme gathers it into a theme that anyone can read, and Amina is told."""
    subject = walk.subject
    walk.codes["theme"] = listening.a_theme(
        walk, subject.title, subject.aim, (subject.words, subject.others[0]), subject.minority
    )
    a_letter_is_posted(walk, f"“{subject.title}”: what you told us was heard")
    she_opens_her_receipt(walk, subject.title)


def a_round_asks_for_carers(walk: Walk, today: date) -> None:
    """A vote that may not close while carers are missing: named before it opens, and published."""
    subject = walk.subject
    walk.as_person("Esme Lark", "rounds/")
    walk.follow("Prepare a round")
    walk.fill("Name of the round", subject.title)
    walk.fill("The question", f"What would do most for this: {subject.aim}")
    walk.fill("Who may take part", "Everyone who lives here, of any age")
    for label in ("First day", "Last day"):
        walk.fill(label, today.isoformat())
    walk.page.locator("input[name=methods][value=vote]").check()
    walk.fill("Budget for the vote", subject.cost)
    walk.fill("How many people must take part before it may close", 3)
    walk.tick(subject.title)
    walk.press("Save the draft")
    walk.codes["round"] = walk.code
    walk.follow("Name whose voices must not be missing")
    walk.choose("Which people?", f"{CARERS} Yes")
    walk.fill("At least how many in a hundred of those who take part?", 20)
    walk.press("Name this quota")
    walk.sees("at least 20 in 100")
    walk.follow("Back to the round")
    for title, cost in ((subject.chosen, subject.cost // 2), ("A glossy campaign", subject.cost)):
        walk.follow("Add a project")
        walk.fill("Name of the project", title)
        walk.fill("What it costs", cost)
        walk.page.locator("input[name=theme]").first.check()
        walk.press("Add it")
    for step in ("Open the round", "Open the vote"):
        walk.follow(step)
        walk.press(step)


def she_votes_on_paper(walk: Walk) -> None:
    """Nadia prints ballots and takes hers in folded; two people read it, each alone, and agree."""
    walk.as_person("Nadia Frost", f"rounds/{walk.codes['round']}/")
    walk.follow("Print, take in and enter ballots on paper", "Print ballots")
    walk.fill("How many papers?", 2)
    walk.press("Make the pack")
    serial = walk.page.locator(".m-paper__serial").first.inner_text()
    assert "Do not write your name." in printed(walk)
    walk.follow("Back to the ballots on paper", "Take in a folded paper")
    walk.fill("Receipt code of the person who hands it in", walk.codes["receipt"])
    walk.press("Mark that they have voted")
    walk.follow("Enter a paper")
    _enter(walk, serial)
    walk.sees("Entered once.")
    walk.as_person("Rosa Whitlock", f"rounds/{walk.codes['round']}/papers/")
    walk.sees("Waiting for you to enter them a second time")
    walk.follow(serial)
    _enter(walk, "")
    walk.sees("Both agree, and the ballot is in the urn.")


def _enter(walk: Walk, serial: str) -> None:
    if serial:
        walk.fill("Number of the paper", serial)
    walk.tick(walk.subject.chosen)
    walk.press("Enter it")


def the_gate_holds_until_somebody_goes_out(walk: Walk, today: date) -> None:
    """Two vote on the screen; the round may not close without carers; Esme goes to them; it closes."""
    code = walk.codes["round"]
    for name in ("Joe Kettle", "Sam Doyle"):
        walk.as_person(name, f"rounds/{code}/")
        walk.follow("Vote on the projects")
        walk.tick(walk.subject.chosen)
        walk.press("Put it in the box")
    with the_day_after():
        walk.cookies.clear()
        walk.as_person("Esme Lark", f"rounds/{code}/")
        walk.follow("Close the round")
        walk.refused("Close it", CARERS)
        walk.follow("Write down an outreach step")
        walk.choose("Whose voice was missing?", CARERS)
        walk.fill("Who was asked?", "Carers at the Thursday café")
        walk.fill("Where?", "Lantern Row")
        walk.fill("On which day?", today.isoformat())
        walk.fill("How?", "We sat down at their table, and came again.")
        walk.fill("How many came?", 12)
        walk.press("Write it down")
        walk.sees("Carers at the Thursday café")
        walk.follow("Back to the round", "Close the round")
        walk.press("Close it")
        walk.follow("Count the ballots")
        walk.press("Count the ballots")
        walk.sees(walk.subject.chosen)


def it_is_decided(walk: Walk, today: date) -> None:
    """Dan proposes it from the theme; the cabinet decides; scrutiny lets it go on; Amina is told."""
    subject = walk.subject
    deciding.powers_are_registered(walk)
    walk.as_person("Dan Okell", f"themes/{walk.codes['theme']}/")
    walk.follow("Propose a decision that rests on it")
    walk.page.locator(f"input[name=rests_on][value*='{walk.codes['round']}']").check()
    options = [(subject.chosen, subject.cost), ("Nothing more", 0)]
    power, scope = deciding.COUNCIL, subject.scope
    walk.codes["decision"] = code = deciding.propose(walk, subject.title, options, power=power, subject=scope)
    deciding.the_report_is_signed(walk, code)
    walk.as_person("Cllr Ada Okafor", f"decisions/{code}/")
    deciding.decide(walk, code, subject.chosen, today, votes=deciding.VOTES)
    deciding.called_in_and_released(walk, code)
    deciding.take_effect(walk, code)
    a_letter_is_posted(walk, f"“{subject.title}”: it has been decided", subject.title)
    she_opens_her_receipt(walk, subject.chosen)


def it_is_a_priority_with_money(walk: Walk, today: date) -> None:
    """Dilys writes the priority down; Priya opens a pool and sets money aside; Amina is told how much."""
    subject = walk.subject
    deciding.a_priority(walk, walk.codes["decision"], subject.title, subject.aim)
    funding.a_pool(walk, today)
    funding.a_partner_brings(walk, "Lena Abbot", subject.council)
    funding.set_aside(walk, subject.title, walk.codes["decision"], subject.cost)
    pounds = f"£{subject.cost:,}"
    a_letter_is_posted(walk, f"“{subject.title}”: money has been set aside", pounds)
    she_opens_her_receipt(walk, pounds)


def she_is_answered(walk: Walk) -> None:
    """Rosa answers everyone; Amina has it by letter, by telephone, and with her code and her word."""
    subject = walk.subject
    reply = f"The cabinet made it a priority and put £{subject.cost:,} to it."
    listening.everyone_is_answered(walk, walk.codes["theme"], walk.codes["decision"], reply)
    a_letter_is_posted(walk, "answers what you told us", reply, "It is looked at again in six months.")
    she_opens_her_receipt(walk, subject.title)
    she_reads_the_reply(walk, reply)
    she_rings_and_hears_it(walk, reply)


def she_rings_and_hears_it(walk: Walk, reply: str) -> None:
    """She reads out the code and the word; Nadia types them, reads the reply to her, and forgets both."""
    walk.as_person("Nadia Frost", "have-your-say/")
    walk.follow("Enter a receipt code")
    walk.fill("The code on your receipt", walk.codes["receipt"])
    walk.press("Show me")
    walk.follow("Read the reply")
    walk.fill("The word or number you chose", WORD)
    walk.press("Read the reply")
    walk.sees(reply)
    walk.press("Done: forget my receipt here")
