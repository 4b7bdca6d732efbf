"""J8 and back to J2: observations, a review that proposes, the decision, and everyone told."""

from __future__ import annotations

from decimal import Decimal

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.journeys.review_to_decision import propose_what_was_learned
from morrow.learning import actions
from morrow.site.demonstration.year import agreed, reported
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions as voice


def it_is_observed(stage: Stage, topic: Topic, played: Played) -> None:
    """At the start and at the end, each person's own number; notes of residents and of staff."""
    observed = []
    for number, _plan in enumerate(played.plans):
        person = stage.people["amina"] if number == 0 else stage.residents[number - 1]
        for moment, day, low, high in (("baseline", 165 + number, 2, 4), ("review", 258, 5, 8)):
            with stage.as_("leila") as leila:
                observed.append(
                    actions.observe(
                        outcome=played.outcome,
                        person=person,
                        offer=played.offer,
                        value=Decimal(stage.random.randint(low, high)),
                        moment=moment,
                        by=leila,
                        now=stage.day(day),
                    )
                )
    with stage.as_("leila") as leila:
        note = actions.note_experience(
            offer=played.offer,
            words="She came at six, when I am home. She asked what I wanted first.",
            person=stage.people["amina"],
            by=leila,
            now=stage.day(259),
        )
    played.keep(observed=observed, note=note)


def it_is_reviewed(stage: Stage, topic: Topic, played: Played) -> None:
    """Residents and staff make sense of it together; the verdict is to adapt."""
    with stage.as_("iris") as iris:
        review = actions.open_review(
            about=played.offer,
            title=f"{topic.offer[0]}: what we learned",
            question=f"Is it doing what it was for? {topic.aim}",
            outcomes=[played.outcome, played.kindness],
            due=stage.date(280),
            by=iris,
            now=stage.day(262),
        )
        for kind, words in (
            ("residents", "Those who had it say it is better. Evenings matter most."),
            ("staff", topic.doubt.staff),
        ):
            actions.add_evidence(
                review=review,
                kind=kind,
                words=words,
                source="Sense-making session of the example",
                year=stage.date(270).year,
                ref=played.note if kind == "residents" else None,
                by=iris,
                now=stage.day(270),
            )
        actions.make_sense(
            review=review,
            voice="resident",
            words="It works because the same person comes.",
            by=iris,
            now=stage.day(271),
        )
        actions.weigh(
            review=review,
            partner="Morrowdale Health Partnership",
            gains=True,
            kind="fiscal",
            low=Money(1_200_000),
            high=Money(5_400_000),
            what="Fewer winter admissions, if the pattern holds",
            source="Invented range of the example",
            year=stage.date(270).year,
            by=iris,
            now=stage.day(272),
        )
        proposal = actions.conclude(
            review=review, verdict="adapt", reason=topic.adapted, by=iris, now=stage.day(280)
        )
    played.keep(review=review, proposal=proposal)


def it_is_decided_again(stage: Stage, topic: Topic, played: Played) -> None:
    """The review proposes; the cabinet decides; the new decision stands in the place of the old."""
    with stage.as_("dan") as dan:
        again = propose_what_was_learned(
            review=played.review,
            decision=played.decision,
            options=[(topic.adapted, Money(2_000_000)), ("As it is", Money(0))],
            equality=topic.doubt.equality,
            sustainability=agreed.SUSTAINABILITY,
            by=dan,
            now=stage.day(282),
        )
    reported.the_report_is_signed(stage, again, day=284)
    agreed.decide_and_put_in_force(stage, topic, again, decided=290, effective=299)
    played.keep(again=again)


def everyone_is_told(stage: Stage, topic: Topic, played: Played) -> None:
    """Rosa answers everyone the decisions rested on: when it was agreed, or not, and when it was learned."""
    with stage.as_("rosa") as rosa:
        voice.answer_everyone_in(
            theme=played.dropped,
            words=f"You told us. The cabinet did not make it a priority: {topic.dropped[2]}",
            next_step="What you said stays in the theme, and anyone can bring it up again.",
            because=[record.ref(played.decision)],
            by=rosa,
            now=stage.day(104),
        )
    for decision, day, words, next_step in (
        (
            played.decision,
            104,
            f"You told us. The cabinet agreed: {topic.chosen[0].lower()}. "
            f"£{topic.chosen[1]:,} is set aside for it.",
            "It is being arranged now; you can ask for it from summer.",
        ),
        (
            played.again,
            300,
            f"We looked at how it went, with those it was for. It changes: {topic.adapted}",
            "It is looked at again in six months, and you can tell us what we missed.",
        ),
    ):
        with stage.as_("rosa") as rosa:
            voice.answer_everyone_in(
                theme=played.theme,
                words=words,
                next_step=next_step,
                because=[record.ref(decision)],
                by=rosa,
                now=stage.day(day),
            )
