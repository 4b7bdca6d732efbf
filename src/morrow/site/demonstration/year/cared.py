"""R49: care at home; the law says how much may be saved at least, and the place decided on more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability.actions import OptionDraft
from morrow.charter import actions
from morrow.charter.actions import Floor, Promise
from morrow.charter.errors import FloorCannotBeLowered
from morrow.foundations import steps
from morrow.foundations.money import Money
from morrow.site.demonstration.year import agreed, reported
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

ONCE = "demonstration: care at home"
LEAST = 23_250
LOWER, HIGHER = 20_000, 30_000

LAW = Floor(
    words="help to pay, outside a care home, with savings of up to £23,250",
    duty="Care Act 2014 section 17; Care and Support (Charging and Assessment of Resources) Regulations 2014 "
    "(SI 2014/2672), regulation 12",
    amount=LEAST,
    source="https://www.legislation.gov.uk/uksi/2014/2672/regulation/12",
    checked_by="the makers of Morrow, in stored copies of the health department’s circular of 9 February "
    "2024 and of lawyers’ notes on regulation 12; no later circular was read",
    checked_on=date(2026, 11, 28),
)
AS_THE_LAW = Promise(
    title="Care at home: what you may have saved",
    who="Adults who live at home, not in a care home, and need care as the Care Act has it.",
    what="The council helps to pay for your care at home while your savings are no more than £23,250. How "
    "much of them counts as income stands under “Help to pay for care”.",
    standard="Once your savings are no more than this, the council helps from that day. What you pay, and "
    "how it was worked out, comes in writing.",
    amount=LEAST,
    unit="£",
    redress="Ask us to look again: somebody else works it out anew within 20 working days.",
    limit="demand",
    paid_from="Adult social care, care at home",
    when_money_runs_out="Eligible needs are met all the same, and nobody who has help loses it for that.",
    appeal_body="A complaint to the council, then the Local Government and Social Care Ombudsman",
    appeal_days=365,
    appeal_law="Local Government Act 1974, part 3",
)
HIGHER_LIMIT = replace(
    AS_THE_LAW,
    what=AS_THE_LAW.what.replace("£23,250", "£30,000"),
    amount=HIGHER,
)
POWER = (
    "Care Act 2014 s14 and s17. Outside a care home the council may set a higher limit than that of the "
    "Regulations, and never a lower one: the third option is not open to it. Equality Act 2010 s149."
)
EARLY = agreed.Grounds(
    reasons="People asked what they may keep, and nobody could show them one page.",
    weighed="The law’s limit has stood since 2010, while prices rose. We come back to it within the year.",
    dissent="It says no more than the law says.",
)
LATER = agreed.Grounds(
    reasons="Whoever saved for a roof or a funeral does not have to spend that first to be helped to wash.",
    weighed="It reaches those just above the limit and nobody far above. In care homes the law lets no "
    "council pay above its limit.",
    dissent="It is much money for few homes.",
)


def care_at_home_is_promised(stage: Stage, topic: Topic, played: Played) -> None:
    """Version 1 is what the law asks, before the year; less is refused; version 2 is more, in its middle."""
    with stage.as_("dilys"):
        if not steps.once(ONCE, now=stage.day(-48)):
            return
    first = _decided_first(stage, played)
    with stage.as_("dilys") as dilys:
        care = actions.adopt_entitlement(
            promise=AS_THE_LAW, floor=LAW, decision=first, by=dilys, now=stage.day(-33)
        )
    second, draft = _proposed(stage, played, first, care)
    _a_lower_one_is_asked_for(stage, second, care, first)
    agreed.decide_and_put_in_force(stage, topic, second, decided=146, effective=157, grounds=LATER)
    with stage.as_("dilys") as dilys:
        actions.supersede_entitlement(
            entitlement=care,
            promise=HIGHER_LIMIT,
            decision=second,
            why_changed="The law’s limit has stood since 2010. Outside a care home the council may set more.",
            draft=draft,
            by=dilys,
            now=stage.day(158),
        )


def _decided_first(stage: Stage, played: Played) -> Any:
    return agreed.decided(
        stage,
        title="Savings and care at home",
        question="Shall our charter say how much may be saved by whoever is helped to pay for care at home?",
        subject="prevention",
        options=[OptionDraft("Say it, as the law has it", Money(0)), OptionDraft("Say nothing", Money(0))],
        rests_on=[],
        heard="Carers asked for it at the library’s desk; nothing else was gathered.",
        authority=played.cabinet,
        days=(-48, -43, -34),
        grounds=EARLY,
        analysis=(
            "Older and disabled people gain, who could not find it before.",
            "It needs no paper.",
        ),
    )


def _proposed(stage: Stage, played: Played, first: Any, care: Any) -> tuple[Any, Any]:
    """Three options: more than the law asks, as much, and less; and the words that the first would adopt."""
    with stage.as_("dan") as dan:
        decision = accountability.propose(
            title="More may be saved before care at home is paid for alone",
            question="Up to how much in savings shall the council help to pay for care at home?",
            subject="prevention",
            options=[
                OptionDraft("Up to £30,000", Money(16_000_000)),
                OptionDraft("Up to £23,250, as now", Money(0)),
                OptionDraft(
                    "Up to £20,000",
                    Money(0),
                    description="A member asked what it would save. It is here so that the answer is public.",
                ),
            ],
            rests_on=[],
            heard="Thirty people who have care at home, and carers, were visited and asked. Most spoke of a "
            "roof, a boiler or a funeral that they had saved for; some found that others need it more.",
            supersedes=first,
            authority=played.cabinet,
            by=dan,
            now=stage.day(132),
        )
        accountability.attach_analysis(
            decision=decision,
            equality="Older and disabled people gain, and carers of either; nobody loses.",
            sustainability="Roofs and boilers are mended that would have waited.",
            by=dan,
            now=stage.day(132),
        )
        draft = actions.write_draft(
            decision=decision, promise=HIGHER_LIMIT, of=care, by=dan, now=stage.day(132)
        )
    reported.the_report_is_signed(stage, decision, day=132, law=POWER)
    return decision, draft


def _a_lower_one_is_asked_for(stage: Stage, decision: Any, care: Any, first: Any) -> None:
    """Cllr Okafor asks whether less would do; Dilys tries to adopt it; Dan answers with the refusal."""
    with stage.as_("okafor") as okafor:
        lower = decision.options.order_by("pk").last()
        accountability.send_back(
            option=lower,
            question="Could we go below the law’s limit, and what would it save?",
            by=okafor,
            now=stage.day(136),
        )
    refused = _refused(stage, care, first)
    with stage.as_("dan") as dan:
        lower.refresh_from_db()
        accountability.return_option(
            option=lower,
            answer=f"No, so it saves nothing. Dilys Penn tried to write it down, and was told: “{refused}”",
            by=dan,
            now=stage.day(139),
        )


def _refused(stage: Stage, care: Any, decision: Any) -> str:
    """What is said to whoever writes down less than the law asks."""
    with stage.as_("dilys") as dilys:
        try:
            actions.supersede_entitlement(
                entitlement=care,
                promise=replace(AS_THE_LAW, amount=LOWER),
                decision=decision,
                why_changed="A member asked for it.",
                by=dilys,
                now=stage.day(138),
            )
        except FloorCannotBeLowered as fault:
            return str(fault)
    raise AssertionError("A promise below the law's floor was adopted.")
