"""Said and heard: the pop-up, the reply desk, themes, a round, and the reply to everyone."""

from __future__ import annotations

from datetime import date

from tests.browser.walking.walk import Walk
from tests.clock import the_day_after

HARM = "He takes my pension book and says I am not to tell anyone."
LEAFLET = "I keep the leaflet by the telephone."


def somebody_speaks(walk: Walk, words: str, *, name: str = "", word: str = "Rover") -> str:
    """Nadia writes down what somebody says at the pop-up; they leave with a code."""
    walk.as_person("Nadia Frost", "have-your-say/")
    walk.follow("Write down what someone says")
    walk.fill("What did they say?", words)
    walk.tick("Something someone needs")
    walk.fill("Where are you?", "Lantern Row pop-up")
    if name:
        walk.fill("Their name", name)
        walk.tick("Letter")
        walk.fill("Address or number for that", "1 Lantern Row")
        if walk.subject.ward:
            walk.choose("Which ward is it about?", walk.subject.ward)
    walk.fill("A word or number only they know", word)
    if walk.wrong_turns and name:
        walk.refused("Save and show the receipt", "Read the words back")
    walk.tick("I have read the words back")
    walk.press("Save and show the receipt")
    code = walk.page.locator(".receipt-code").inner_text()
    walk.press("Done: forget this code here")
    return code


def people_speak(walk: Walk) -> None:
    """The first speaker, others, somebody about leaflets, and a sign of harm."""
    subject = walk.subject
    walk.codes["receipt"] = somebody_speaks(walk, subject.words, name=subject.speaker)
    for words in (*subject.others, LEAFLET, HARM):
        somebody_speaks(walk, words, word="kettle")
    if walk.wrong_turns:
        taken_back_and_said_after_all(walk)


def taken_back_and_said_after_all(walk: Walk) -> None:
    """A wrong turn: the first speaker takes it back, and says it after all."""
    open_receipt(walk)
    walk.go("receipt/my-words/")
    for link, button in (
        ("Take back what you said", "Take it back"),
        ("Undo: say it after all", "Undo taking it back"),
    ):
        walk.follow(link)
        walk.fill("The word or number you chose", "Rover")
        walk.press(button)
        walk.go("receipt/my-words/")
    walk.taken.append("taken back")


def they_are_sorted(walk: Walk) -> None:
    """Rosa reads and sorts everything; Beth has the sign of harm."""
    walk.as_person("Rosa Whitlock", "desk/replies/")
    sort = walk.page.get_by_role("link", name="Read and sort")
    while sort.count():
        sort.first.click()
        if HARM in walk.page.locator("main").inner_text():
            if walk.wrong_turns:
                walk.refused("Sort it", "Say whether anything in it shows that someone may be harmed")
            walk.tick("adult")
        else:
            walk.tick("No. It goes on to be answered")
        walk.press("Sort it")
    walk.as_person("Beth Carrow", "desk/safeguarding/")
    walk.sees(HARM)
    walk.page.locator("main a[href*='safeguarding']").first.click()
    walk.press("Yes, it has been received")


def a_theme(walk: Walk, title: str, summary: str, said: tuple[str, ...], minority: str = "") -> str:
    """Esme draws one theme from what was said, and publishes it."""
    walk.as_person("Esme Lark", "themes/")
    walk.follow("Begin a theme")
    walk.fill("Name of the theme", title)
    walk.fill("What people say", summary)
    walk.press("Save the draft")
    walk.does_not_see(HARM)
    if walk.wrong_turns and minority:
        walk.refused("Gather what I chose", "Choose at least one")
        walk.tick(LEAFLET)
        walk.press("Gather what I chose")
        walk.tick(LEAFLET)
        walk.press("Take out what I chose")
    walk.tick(*said)
    walk.press("Gather what I chose")
    walk.follow("Back to the theme")
    code = walk.code
    if minority:
        walk.follow("Add a minority position")
        walk.fill("What a few say that others do not", minority)
        walk.press("Put it beside the theme")
    walk.follow("Publish the theme")
    walk.press("Publish it")
    return code


def themes_are_drawn(walk: Walk) -> None:
    """The topic, with its minority position, and what people say about leaflets."""
    subject = walk.subject
    said = (subject.words, *subject.others)
    walk.codes["theme"] = a_theme(walk, subject.title, subject.aim, said, subject.minority)
    walk.codes["leaflets"] = a_theme(
        walk, "Keep the leaflets", "Some keep them by the telephone.", (LEAFLET,)
    )


def a_round_is_held(walk: Walk, today: date) -> None:
    """A round of one day: statements, a vote of three, and on the day after a count with reasons."""
    subject = walk.subject
    walk.as_person("Esme Lark", "rounds/")
    walk.follow("Prepare a round")
    walk.fill("Name of the round", subject.title)
    walk.fill("The question", f"What would do most for this: {subject.aim}")
    walk.fill("Who may take part", "Everyone who lives here, of any age")
    for label in ("First day", "Last day"):
        walk.fill(label, today.isoformat())
    for box in walk.page.locator("input[name=methods]").all():
        box.check()
    walk.fill("Budget for the vote", subject.cost)
    walk.fill("How many people must take part before it may close", 3)
    walk.tick(subject.title)
    walk.press("Save the draft")
    walk.codes["round"] = code = walk.code
    walk.follow("Open the round")
    walk.press("Open the round")
    _statements(walk, code)
    _vote(walk, code)


def _statements(walk: Walk, code: str) -> None:
    walk.as_person("Joe Kettle", f"rounds/{code}/")
    walk.follow("Make a statement of your own")
    walk.fill("Your statement", walk.subject.others[0])
    if walk.wrong_turns:
        walk.refused("Send it", "A statement is there to be shown")
    walk.tick("It may be shown to everyone")
    walk.press("Send it")
    walk.as_person("Esme Lark", f"rounds/{code}/")
    walk.follow("Read the statements", "Read it")
    walk.tick("Yes")
    walk.press("Save")
    walk.as_person("Sam Doyle", f"rounds/{code}/")
    walk.tick("Agree")
    walk.press("Save what I think")


def _vote(walk: Walk, code: str) -> None:
    subject = walk.subject
    walk.as_person("Esme Lark", f"rounds/{code}/")
    for title, cost in ((subject.chosen, subject.cost // 2), ("A glossy campaign", subject.cost)):
        walk.follow("Add a project")
        walk.fill("Name of the project", title)
        walk.fill("What it costs", cost)
        walk.page.locator("input[name=theme]").first.check()
        walk.press("Add it")
    walk.follow("Open the vote")
    walk.press("Open the vote")
    for number, name in enumerate(("Joe Kettle", "Sam Doyle", "Wing Lau")):
        if walk.wrong_turns and number == 2:
            with the_day_after():
                walk.cookies.clear()
                walk.as_person("Esme Lark", f"rounds/{code}/")
                walk.follow("Close the round")
                walk.refused("Close it", "not heard")
        walk.as_person(name, f"rounds/{code}/")
        walk.follow("Vote on the projects")
        walk.tick(subject.chosen)
        walk.press("Put it in the box")
    with the_day_after():
        walk.cookies.clear()
        walk.as_person("Esme Lark", f"rounds/{code}/")
        walk.follow("Close the round")
        walk.press("Close it")
        walk.follow("Count the ballots")
        walk.press("Count the ballots")
        walk.sees(subject.chosen)


def everyone_is_answered(walk: Walk, theme: str, decision: str, words: str) -> None:
    """Rosa answers everyone in a theme, because of a decision."""
    walk.as_person("Rosa Whitlock", f"themes/{theme}/")
    walk.follow("Answer everyone in this theme")
    if walk.wrong_turns:
        walk.refused("Send it to everyone", "Write the reply")
    walk.fill("Your reply", words)
    walk.fill("What happens next, and when", "It is looked at again in six months.")
    walk.page.locator(f"input[name=tells_of][value*='{decision}']").check()
    walk.press("Send it to everyone")


def open_receipt(walk: Walk) -> None:
    """The first speaker, signed in nowhere, comes back with the code."""
    walk.as_nobody("receipt/")
    walk.fill("The code on your receipt", walk.codes["receipt"].lower())
    walk.press("Show me")
