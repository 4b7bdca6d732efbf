"""Who signs a report, and its parts: money, law, risk, who was consulted, and the papers behind it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from morrow.accountability import actions as accountability
from morrow.accountability import queries
from morrow.people import queries as people
from morrow.place import actions
from morrow.place import queries as place
from morrow.site.demonstration.cast import CAST
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

POWER = (
    "Localism Act 2011 s1, and the duty of due regard under the Equality Act 2010 s149. No procurement "
    "begins before the decision is in force."
)


def officers_are_named(stage: Stage, topic: Topic, played: Played) -> None:
    """Who signs for money and law, who certifies what is exempt, and who agrees that something is urgent."""
    named = [
        ("section_151", "abbot", False, "Local Government Act 1972 s151; the example council’s minute 12"),
        ("section_151", "priya", True, "Named by the section 151 officer in writing"),
        ("monitoring", "mercer", False, "Local Government and Housing Act 1989 s5"),
        ("proper_officer", "dilys", False, "The example constitution, part 2"),
        ("scrutiny_chair", "vale", False, "The example council’s annual meeting"),
    ]
    with stage.as_("mercer") as mercer:
        if queries.named_officers(stage.date(-60)).exists():
            return
        roles = {
            each.known_as: each for each in people.roles_shown(stage.viewer("mercer"), timezone.localdate())
        }
        for office, key, deputy, source in named:
            accountability.name_officer(
                office=office,
                role=roles[_name(key)].code,
                deputy=deputy,
                source=source,
                active_from=stage.date(-60),
                by=mercer,
                now=stage.day(-60),
            )


def an_election_comes(stage: Stage, topic: Topic, played: Played) -> None:
    """Two months after the last day of the year councillors are elected: until then all goes on as usual."""
    with stage.as_("mercer") as mercer:
        if place.restricted_periods(stage.date(310)).exists():
            return
        actions.set_restricted_period(
            election="The example council’s election of councillors",
            starts=stage.date(370),
            ends=stage.date(400),
            by=mercer,
            now=stage.day(305),
        )


def a_member_refers_a_matter(stage: Stage, topic: Topic, played: Played) -> None:
    """Cllr Vale refers two matters of a ward; scrutiny takes one up, and the other waits."""
    with stage.as_("vale") as vale:
        ward = place.wards()[0][1]
        first = accountability.refer_to_scrutiny(
            title="The path behind the school",
            ward=ward,
            words="It floods each autumn, and children walk on the road. Who is to mend it has gone back and "
            "forth for two years.",
            tried="Three letters to highways and a walk with the ward officer.",
            by=vale,
            now=stage.day(240),
        )
        accountability.refer_to_scrutiny(
            title="Letters that come after their day",
            ward=ward,
            words="People are told of a visit after it was to be. It is said at every surgery.",
            tried="I asked the service in June; it said it would look.",
            by=vale,
            now=stage.day(300),
        )
    with stage.as_("dilys") as dilys:
        accountability.answer_referral(
            referral=first,
            taken_up=True,
            meets_on=stage.date(320),
            why="Two bodies say that it is the other’s. Scrutiny asks both to come.",
            by=dilys,
            now=stage.day(250),
        )


def it_cannot_wait(stage: Stage, decision: Any, reason: str, *, day: int) -> None:
    """Cllr Vale, who chairs scrutiny, agrees that a key decision is urgent; Dilys publishes why."""
    with stage.as_("dilys") as dilys:
        accountability.publish_notice(
            decision=decision,
            kind="special_urgency",
            reason=reason,
            agreed_by="Cllr Tom Vale",
            by=dilys,
            now=stage.day(day),
        )


LOOKED_AT = "We count who comes in the first quarter, and bring it back if it is fewer than half."
TRIED = "That is why it is only tried: it stops by its rule, and what is counted is published."


def the_report_is_signed(
    stage: Stage, decision: Any, *, day: int, law: str = POWER, against_it: str = LOOKED_AT
) -> None:
    """Money by the deputy of the section 151 officer, law by the monitoring officer, risk by its author.

    `against_it` is what is done against the risk.
    """
    with stage.as_("dan"):
        cost = decision.options.order_by("pk").first().cost.pounds()
    said = [
        (
            "finance",
            "priya",
            f"It costs {cost} and can be met.",
            f"The first option costs {cost}. It can be met this year; the years after are planned, subject "
            "to budget. Nothing is borrowed.",
        ),
        (
            "legal",
            "mercer",
            "The council has the power to do this.",
            law,
        ),
        (
            "risk",
            "dan",
            "Fewer people may come than we think.",
            against_it,
        ),
    ]
    for part, key, short, words in said:
        with stage.as_(key) as by:
            accountability.sign_part(
                decision=decision, part=part, short=short, words=words, by=by, now=stage.day(day)
            )


def what_lies_behind_it(stage: Stage, topic: Topic, decision: Any, dan: Any) -> None:
    """Who was consulted beside those who spoke, and the papers behind the report."""
    for who, said in (
        ("Lived experience panel", f"Begin where it is worst. {topic.minority}"),
        ("Scrutiny Committee", "Come back to us after half a year, with who was left out."),
    ):
        accountability.write_consultee(decision=decision, who=who, said=said, by=dan, now=stage.day(56))
    accountability.list_paper(
        decision=decision,
        title="What the vote chose, and what each idea costs",
        office="Democratic services, the example town hall, on any working day",
        by=dan,
        now=stage.day(56),
    )


def a_part_is_exempt(stage: Stage, decision: Any, *, day: int) -> None:
    """Dilys, the proper officer, keeps what two suppliers asked for out of what is published."""
    with stage.as_("dilys") as dilys:
        accountability.certify_exempt(
            decision=decision,
            about="What two suppliers said they would charge",
            paragraph=3,
            contract_terms=True,
            why="Bids have not been asked for yet. Whoever knew these sums could bid just below or above "
            "them, and the place would pay for it. It can be told once the award is made.",
            words="Example supplier one named 41 pounds an hour, and example supplier two 47 pounds.",
            by=dilys,
            now=stage.day(day),
        )


def _name(key: str) -> str:
    return next(member.name for member in CAST if member.key == key)
