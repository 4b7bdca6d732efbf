"""Agreed: powers, proposals, an option sent back, a vote, call-in and release, what is promised."""

from __future__ import annotations

from datetime import date, timedelta

from tests.browser.walking.walk import Walk

EQUALITY = "Older and disabled people gain most. Nobody loses a service."
VOTES = "Cllr Ada Okafor: for\nCllr Ines Marlow: for\nCllr Pat Dunne: against: it comes late"
COUNCIL, OFFICER = "Cabinet", "Commissioner"


def powers_are_registered(walk: Walk) -> None:
    """The monitoring officer registers what the cabinet and the commissioner may decide."""
    walk.as_person("Hugh Mercer", "decisions/desk/")
    walk.follow("Who may decide what")
    for holder, law, scope, limit, quorum in (
        (COUNCIL, "cabinet", walk.subject.scope, 1_000_000, 3),
        (OFFICER, "an officer", "awards, everything", 250_000, 0),
    ):
        walk.follow("Register a power to decide")
        if walk.wrong_turns:
            walk.refused("Register it", "Choose the body or the post")
        walk.choose("Who may decide?", holder)
        walk.choose("As what, in law?", law)
        walk.fill("On which subjects?", scope)
        walk.fill("Up to how much?", limit)
        walk.fill("Which law or scheme gives it?", "The constitution of the example, part 3")
        walk.fill("How many members must vote?", quorum)
        walk.press("Register it")
    walk.follow("What a report must hold, and who signs it", "Name somebody to an office")
    walk.choose("Which office?", "Section 151 officer")
    walk.choose("Who signs in for it?", "Priya Nair")
    walk.tick("As a deputy")
    walk.fill("Which law, scheme or minute names them?", "Local Government Act 1972 s151")
    walk.press("Name them")


def the_report_is_signed(walk: Walk, code: str) -> None:
    """Money, law and risk, each by whoever signs it."""
    for who, part in (("Dan Okell", "Risk"), ("Priya Nair", "Finance"), ("Hugh Mercer", "Law")):
        walk.as_person(who, f"decisions/{code}/report/")
        walk.follow(f"Write and sign: {part}")
        walk.fill("In one or two sentences", f"What {part} says, in short.")
        walk.fill("The whole of it", f"What {part} says, whole.")
        walk.press("Sign it")


def propose(walk: Walk, title: str, options: list[tuple[str, int]], *, power: str, subject: str) -> str:
    """Fill in a proposal that is open, send it, and attach the analysis. Returns its code."""
    walk.fill("Title", title)
    walk.fill("The question to be decided", f"Shall we do this: {title}?")
    walk.choose("Who decides in law?", power)
    walk.fill("What is it about?", subject)
    walk.fill("What was heard", walk.subject.minority)
    for number, (option, cost) in enumerate(options, start=1):
        walk.fill(f"Option {number}", option)
        walk.fill(f"What option {number} costs", cost)
    walk.press("Propose it")
    code = walk.code
    walk.follow("Attach the equality and sustainability analysis")
    walk.fill("Equality: who gains and who loses, across the protected characteristics", EQUALITY)
    walk.fill("Sustainability: what it means for the years to come", "Fewer journeys by car.")
    walk.press("Attach the analysis")
    return code


def decide(walk: Walk, code: str, option: str, today: date, *, votes: str = "") -> None:
    """Read the pack and decide, in the role that is signed in."""
    walk.go(f"decisions/{code}/")
    walk.follow("Read the pack and decide")
    if walk.wrong_turns:
        walk.refused("Decide", "Choose the option you decide on")
    walk.tick(option)
    walk.fill("Your reasons", "It does what most asked for, and begins with those who are worst off.")
    walk.fill("What you made of the equality and sustainability analysis", "We weighed who gains less.")
    walk.pick("Did anyone declare an interest?", "No, nobody did")
    if votes:
        walk.fill("How members voted", votes)
    walk.day("When will this be reviewed?", today + timedelta(days=180))
    walk.press("Decide")


def take_effect(walk: Walk, code: str) -> None:
    """Dilys puts a decision in force; while call-in may come, the page offers no such thing."""
    walk.as_person("Dilys Penn", f"decisions/{code}/")
    walk.follow("Put this decision in force")
    walk.press("Put it in force")


def an_earlier_scheme_is_decided(walk: Walk, today: date) -> None:
    """The commissioner decides a small thing alone, under the scheme of delegation."""
    walk.as_person("Dan Okell", "decisions/")
    walk.follow("Propose a decision")
    options = [("Leaflets by post", 30_000), ("No leaflets", 0)]
    code = propose(walk, "Leaflets to every home", options, power=OFFICER, subject="prevention")
    decide(walk, code, "Leaflets by post", today)
    take_effect(walk, code)
    walk.codes["early"] = code
    walk.codes["early priority"] = a_priority(walk, code, "People know where to turn", "Every home has it.")


def the_cabinet_decides(walk: Walk, today: date) -> None:
    """Proposed from the theme; one option is sent back and returns; decided; called in and released."""
    subject = walk.subject
    walk.as_person("Dan Okell", f"themes/{walk.codes['theme']}/")
    walk.follow("Propose a decision that rests on it")
    walk.tick("Keep the leaflets")
    for what in ("round", "early priority"):
        walk.page.locator(f"input[name=rests_on][value*='{walk.codes[what]}']").check()
    options = [(subject.chosen, subject.cost), (subject.dearer, subject.cost * 4), ("Nothing more", 0)]
    code = propose(walk, subject.title, options, power=COUNCIL, subject=subject.scope)
    walk.codes["decision"] = code
    if walk.wrong_turns:
        sent_back_and_returned(walk, code)
    the_report_is_signed(walk, code)
    walk.as_person("Cllr Ada Okafor", f"decisions/{code}/")
    decide(walk, code, subject.chosen, today, votes=VOTES)
    called_in_and_released(walk, code)
    take_effect(walk, code)


def sent_back_and_returned(walk: Walk, code: str) -> None:
    """A wrong turn: one option goes back with a question, and returns with its answer."""
    walk.as_person("Cllr Ada Okafor", f"decisions/{code}/")
    walk.follow("Send an option back with a question")
    walk.tick(walk.subject.chosen)
    walk.fill("What do you want to know?", "Who looks after it in winter?")
    walk.press("Send it back")
    walk.as_person("Dan Okell", f"decisions/{code}/")
    walk.follow("Answer and return an option")
    walk.tick(walk.subject.chosen)
    walk.fill("The answer", "The same neighbours; we pay for the salt.")
    walk.press("Return the option")
    walk.taken.append("sent back")


def called_in_and_released(walk: Walk, code: str) -> None:
    """Scrutiny calls it in, with the members the constitution asks for, and lets it go on."""
    walk.as_person("Cllr Tom Vale", f"decisions/{code}/")
    walk.follow("Call this decision in")
    walk.fill("What should the decision-maker answer?", "Why not sooner?")
    if walk.wrong_turns:
        walk.refused("Call it in", "scrutiny members")
    walk.fill("The other members who signed", "Cllr Uma Reed\nCllr Bo Finch")
    walk.press("Call it in")
    walk.as_person("Dilys Penn", f"decisions/{code}/")
    walk.follow("Write what scrutiny found")
    walk.fill("Why" if walk.find("Why").count() else "What did scrutiny find?", "It is soon enough.")
    walk.pick("What follows from it?", "It goes on as it was decided")
    walk.press("Write it down")


def a_priority(walk: Walk, decision: str, title: str, aim: str) -> str:
    """Dilys writes down the priority that a decision decided."""
    walk.as_person("Dilys Penn", "what-we-agreed/")
    walk.follow("Write down what was decided")
    walk.page.locator(f"main a[href$='adopt/{decision}/priority/']").click()
    walk.fill("The priority, in a few words", title)
    walk.fill("The aim", aim)
    for box in walk.page.get_by_role("checkbox").all():
        box.set_checked("leaflets" not in (box.locator("xpath=..").inner_text()))
    walk.press("Adopt it")
    return walk.code


def it_is_promised(walk: Walk) -> None:
    """A priority, its two outcomes, the theme that was dropped and why, and a promise."""
    subject, decision = walk.subject, walk.codes["decision"]
    walk.codes["priority"] = code = a_priority(walk, decision, subject.title, subject.aim)
    for statement, relational in ((subject.outcome, False), ("I am treated as a person", True)):
        walk.go(f"what-we-agreed/priorities/{code}/")
        walk.follow("Define an outcome")
        walk.fill("The change, as people say it", statement)
        walk.fill("How it is measured", "By their own account")
        walk.fill("In which unit", "points of 10")
        if relational:
            walk.tick("It is about how people are treated or belong")
        walk.press("Define it")
    walk.go("what-we-agreed/adopt/")
    walk.page.locator(f"main a[href$='adopt/{decision}/theme/']").click()
    walk.page.get_by_role("radio").first.check()
    walk.fill("Why it did not become a priority", "There is one person to ring instead.")
    walk.press("Publish the reason")
    walk.go("what-we-agreed/adopt/")
    walk.page.locator(f"main a[href$='adopt/{decision}/promise/']").click()
    if walk.wrong_turns:
        walk.refused("Adopt it", "Say what it is called")
    for label, words in (
        ("What is it called?", subject.offer),
        ("Who is it for?", "Everyone who lives here"),
        ("What can they have?", subject.chosen),
        ("To which standard?", "Within 10 working days"),
        ("How can people ask us to look again, and where can they appeal?", "Ask us within 20 working days"),
        ("Which line of the budget is it paid from?", "Prevention"),
        ("Where does the law let people appeal?", "A complaint, then the Ombudsman"),
        ("Within how many days?", "365"),
        ("By which law?", "Local Government Act 1974, part 3"),
        ("What happens when money runs out?", "You keep your place in the line."),
    ):
        walk.fill(label, words)
    walk.choose("Which priority does it serve?", subject.title)
    walk.press("Adopt it")
