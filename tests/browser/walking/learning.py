"""Learned: observations, a review with residents and staff, and what it puts to the decision-maker."""

from __future__ import annotations

from datetime import date, timedelta

from tests.browser.walking import deciding
from tests.browser.walking.walk import Walk


def it_is_observed(walk: Walk) -> None:
    """Joe's own number, at the start and looking back; how it felt, in his words."""
    for moment, number in (("At the start", 3), ("Looking back", 7)):
        walk.as_person("Joe Kettle", "learning/observe/")
        walk.pick("Who is it about?", "Me")
        walk.choose("Which outcome?", walk.subject.outcome)
        walk.choose("Was something used that is on offer?", walk.subject.offer)
        walk.tick(moment)
        walk.fill("The number", number)
        walk.press("Keep it")
    walk.as_person("Joe Kettle", f"learning/offers/{walk.codes['offer']}/")
    walk.follow("Say what it was like")
    walk.pick("Whose words are these?", "Me")
    if walk.wrong_turns:
        walk.refused("Send it", "Say what it was like")
    walk.fill("What was it like?", "They came at six, when I am home.")
    walk.press("Send it")


def it_is_reviewed(walk: Walk, today: date) -> None:
    """Residents and staff make sense of it together; the verdict is to adapt."""
    subject = walk.subject
    walk.as_person("Iris Fenn", "learning/")
    walk.follow("Open a learning review")
    walk.choose("What is it about?", subject.offer)
    walk.fill("A short name", f"{subject.offer}: what we learned")
    walk.fill("What do we want to know?", "Is it doing what it was for?")
    walk.tick(subject.outcome)
    walk.fill("By when?", (today + timedelta(days=30)).isoformat())
    walk.press("Open it")
    walk.codes["review"] = walk.code
    if walk.wrong_turns:
        walk.follow("End the review")
        walk.tick("Adapt")
        walk.fill("Why?", subject.adapted)
        walk.refused("End it", "Still missing: the evidence")
        walk.go(f"what-we-learned/reviews/{walk.codes['review']}/")
    for kind, words in (
        ("What residents say it was like", "Evenings matter most."),
        ("What staff say it was like", "We are asked by more people than we thought."),
    ):
        walk.follow("Add evidence")
        walk.choose("What kind of evidence is it?", kind)
        walk.fill("What does it say?", words)
        walk.fill("Where does it come from?", "Sense-making session of the example")
        walk.fill("From which year?", today.year)
        walk.press("Add it")
    walk.follow("Make sense of it together")
    walk.tick("Residents")
    walk.fill("What did they make of it?", "It works because the same person comes.")
    walk.press("Add it")
    walk.follow("End the review")
    walk.tick("Adapt")
    walk.fill("Why?", subject.adapted)
    walk.press("End it")


def it_is_decided_again(walk: Walk, today: date) -> None:
    """What was learned goes to those who decided; the new decision stands in the place of the old."""
    subject = walk.subject
    walk.as_person("Iris Fenn", f"what-we-learned/reviews/{walk.codes['review']}/")
    walk.follow("Put it to the decision-maker")
    if walk.wrong_turns:
        walk.refused("Propose it", "Choose the decision")
    walk.choose("In the place of which decision?", walk.codes["decision"])
    walk.fill("Option 1", subject.adapted)
    walk.fill("What option 1 costs", 2_000)
    walk.fill("Equality: who gains and who loses, across the protected characteristics", deciding.EQUALITY)
    walk.fill("Sustainability: what it means for the years to come", "As before.")
    walk.press("Propose it")
    walk.codes["again"] = code = walk.code
    deciding.the_report_is_signed(walk, code)
    walk.as_person("Cllr Ada Okafor", f"decisions/{code}/")
    deciding.decide(walk, code, subject.adapted, today, votes=deciding.VOTES)
    deciding.called_in_and_released(walk, code)
    deciding.take_effect(walk, code)
