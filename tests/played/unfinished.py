"""Business left unfinished on purpose, after the year: one thing at each point where somebody must act.

Made through the very actions that the pages call, so that every page has something to stand on.
"""

from __future__ import annotations

from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability.actions import OptionDraft, VoteCast
from morrow.budget import actions as budget
from morrow.charter import actions as charter
from morrow.charter.actions import Part
from morrow.commissioning import actions as commissioning
from morrow.foundations.money import Money
from morrow.learning import actions as learning
from morrow.people import actions as people
from morrow.place import queries as place
from morrow.site.demonstration.year import Played, Stage, reported
from morrow.support import actions as support
from morrow.support import queries as plans
from morrow.voice import actions as voice
from morrow.voice import queries as heard

OPTIONS = [OptionDraft("Begin", Money(100_000)), OptionDraft("Wait", Money(0))]


def leave_unfinished(stage: Stage, played: Played) -> None:
    """Leave something open in every room; `stage.day(0)` is today."""
    said(stage)
    theme = themes(stage)
    rounds(stage, theme)
    voices(stage, played)
    young_people(stage)
    panels(stage)
    decisions(stage, played, theme)
    pledges(stage, played)
    money(stage, played)
    commissions(stage, played)
    reviews(stage, played)
    register(stage)
    support_for_kayla(stage)
    refused(stage, played)


def said(stage: Stage) -> None:
    """One card to sort, one to answer, one complaint and one sign of harm to acknowledge."""
    with stage.as_("nadia") as nadia:
        cards = [
            voice.take_down(
                words=f"The bus does not come, card {number}.",
                kind="need",
                channel="popup",
                person=stage.residents[90 + number],
                read_back=True,
                by=nadia,
                now=stage.day(0),
            ).contribution
            for number in range(4)
        ]
    with stage.as_("rosa") as rosa:
        voice.sort_as_open(contribution=cards[1], by=rosa, now=stage.day(0, 12))
        voice.send_to_complaints(
            contribution=cards[2], procedure="care_or_health", by=rosa, now=stage.day(0, 12)
        )
        voice.send_to_safeguarding(contribution=cards[3], route="adult", by=rosa, now=stage.day(0, 12))


def themes(stage: Stage) -> Any:
    """A theme still in draft, and one published that nobody has decided on."""
    with stage.as_("esme") as esme:
        contributions, _statements = heard.to_gather(
            stage.viewer("esme"),
            draft := voice.draft_theme(title="Buses", summary="Later buses", by=esme, now=stage.day(0)),
        )
        voice.gather(theme=draft, contributions=contributions[:2], by=esme, now=stage.day(0))
        shown = voice.draft_theme(title="Benches", summary="Places to rest", by=esme, now=stage.day(0))
        voice.gather(theme=shown, contributions=contributions[:3], by=esme, now=stage.day(0))
        voice.publish_theme(theme=shown, by=esme, now=stage.day(0))
    return shown


def rounds(stage: Stage, theme: Any) -> None:
    """A round in draft, one in which people make statements, and one in which they vote."""
    with stage.as_("esme") as esme:
        made = [voice.draft_round(terms=_terms(stage, theme, n), by=esme, now=stage.day(0)) for n in range(3)]
        for round_ in made[1:]:
            for title in ("A bench", "Two benches"):
                voice.add_project(
                    round=round_, title=title, cost=Money(50_000), theme=theme, by=esme, now=stage.day(0)
                )
            voice.open_round(round=round_, by=esme, now=stage.day(0))
        voice.open_ballot(round=made[2], by=esme, now=stage.day(0))
    with stage.as_resident(stage.residents[0]) as by:
        voice.add_statement(round=made[1], words="By the surgery.", person=None, by=by, now=stage.day(0))


def voices(stage: Stage, played: Played) -> None:
    """A round that asks for voices, one to be summed up, an empty one, and a new draft of a summary."""
    with stage.as_("esme") as esme:
        asking, consulting, empty = (
            voice.draft_round(terms=_words_alone(stage, name), by=esme, now=stage.day(0))
            for name in ("Asking", "Consulting", "Empty")
        )
        voice.set_quota(round=asking, fact="caring", value="yes", least=10, by=esme, now=stage.day(0))
        voice.name_group(round=asking, name="Boaters", why="No address.", by=esme, now=stage.day(0))
        voice.mark_consultation(
            round=consulting,
            law="A law",
            must_ask="Everyone",
            alternatives="None better",
            least_days=1,
            by=esme,
            now=stage.day(0),
        )
        for round_ in (asking, consulting, empty):
            voice.open_round(round=round_, by=esme, now=stage.day(0))
        said = voice.add_statement(round=asking, words="Ask them.", person=None, by=esme, now=stage.day(0))
        voice.moderate(statement=said, show=True, by=esme, now=stage.day(0))
        voice.close_round(round=consulting, shortfall_reason="Few.", by=esme, now=stage.day(11))
        voice.draft_bridging(round=played.round, by=esme, now=stage.day(11))


def _words_alone(stage: Stage, name: str) -> Any:
    return voice.Terms(
        title=name,
        question=f"{name}?",
        who="Everyone",
        opens=stage.date(0),
        closes=stage.date(10),
        methods=["statements"],
        least_participants=1,
        selection_rule="Nothing is dropped for being said by few.",
    )


def young_people(stage: Stage) -> None:
    """A vote of young people that goes on, for which codes are handed out."""
    with stage.as_("esme") as esme:
        round_ = voice.draft_round(terms=_young_vote(stage), by=esme, now=stage.day(0))
        terms = voice.YoungRound(11, 17, "Beth", "0161 496 0000", "At school.", "Public task.", "Promised.")
        voice.make_young(round=round_, terms=terms, by=esme, now=stage.day(0))
        voice.open_round(round=round_, by=esme, now=stage.day(0))
        for title in ("A ramp", "A stage"):
            voice.add_project(round=round_, title=title, cost=Money(50_000), by=esme, now=stage.day(0))
        voice.open_ballot(round=round_, by=esme, now=stage.day(0))


def _young_vote(stage: Stage) -> Any:
    return voice.Terms(
        title="Young",
        question="What first?",
        who="Everyone from 11 to 17",
        opens=stage.date(0),
        closes=stage.date(20),
        methods=["vote"],
        least_participants=1,
        selection_rule="Equal Shares",
        budget=Money(1_000_000),
    )


def panels(stage: Stage) -> None:
    """A panel at each point: prepared, inviting, with its chances published, ended, drawn, called off."""
    with stage.as_("esme") as esme:
        made = [voice.set_up_panel(terms=_panel(stage, at), by=esme, now=stage.day(-40)) for at in range(6)]
        code = next(iter(place.people_by_area()))
        rows = [(at, f"{at} Nowhere Street", code) for at in range(2, 12)]
        for panel in made:
            voice.load_addresses(panel=panel, rows=rows, by=esme, now=stage.day(-40))
        for panel in made[1:]:
            voice.invite(panel=panel, by=esme, now=stage.day(-39))
            panel.refresh_from_db()
    for panel in made[2:]:
        _volunteers(stage, panel)
        with stage.as_("esme") as esme:
            voice.publish_chances(panel=panel, by=esme, now=stage.day(-20))
    with stage.as_("esme") as esme:
        for panel in made[3:5]:
            voice.draw_panel(panel=panel, number="7", by=esme, now=stage.day(-9))
        voice.call_off_panel(panel=made[5], reason="Set up twice.", by=esme, now=stage.day(-8))
        voice.end_panel(panel=made[3], ended_on=stage.date(-5), by=esme, now=stage.day(-5))


def _panel(stage: Stage, at: int) -> Any:
    late = at == 1
    return voice.PanelTerms(
        title=f"Panel {at}",
        task="What would you do first?",
        size=2,
        letters=5,
        answer_by=stage.date(20 if late else -21),
        draw_on=stage.date(30 if late else -10),
        number_named="A lottery",
        mirrors=["sex"],
    )


def _volunteers(stage: Stage, panel: Any) -> None:
    with stage.as_("esme"):
        homes = heard.letters_of(stage.viewer("esme"), panel)
    for at, home in enumerate(homes):
        with stage.as_("nadia") as nadia:
            voice.volunteer(
                panel=panel,
                address=home,
                name=f"Volunteer {at}",
                reach="letter",
                told={"sex": ("female", "male")[at % 2]},
                by=nadia,
                now=stage.day(-30),
            )


def decisions(stage: Stage, played: Played, theme: Any) -> None:
    """Proposals bare, whole and sent back; decisions in call-in, called in, ready, and just in force."""
    bare = _proposed(stage, played, "Bare", theme, analysed=False)
    exempt = _proposed(stage, played, "Key and without notice", theme, key=True)
    reported.a_part_is_exempt(stage, exempt, day=-39)
    _proposed(stage, played, "To decide", theme)
    back = _proposed(stage, played, "Sent back", theme)
    with stage.as_("okafor") as okafor:
        accountability.send_back(
            option=back.options.order_by("pk").first(), question="For whom?", by=okafor, now=stage.day(0)
        )
    _decided(stage, _proposed(stage, played, "In call-in", theme), day=0)
    called = _decided(stage, _proposed(stage, played, "Called in", theme), day=0)
    with stage.as_("vale") as vale:
        accountability.call_in(
            decision=called,
            reasons="Nobody was asked.",
            with_members=["Cllr Jo Bell", "Cllr Rae Finch"],
            by=vale,
            now=stage.day(0, 13),
        )
    _decided(stage, _proposed(stage, played, "Ready", theme), day=-30)
    drafted = _proposed(stage, played, "In force", theme)
    _draft(stage, drafted, "As it was decided", day=-39)
    reported.the_report_is_signed(stage, drafted, day=-39)
    force = _decided(stage, drafted, day=-30)
    with stage.as_("dilys") as dilys:
        accountability.take_effect(decision=force, by=dilys, now=stage.day(0))
    _to_decide_again(stage, _decided(stage, _proposed(stage, played, "To decide again", theme), day=0))
    _tried(stage, played, theme)
    _to_be_tried(stage, _proposed(stage, played, "To be tried", theme))
    _referred(stage)
    _drafted(stage, _proposed(stage, played, "Drafted", theme))
    assert bare.state == "proposed"


def _to_decide_again(stage: Stage, decision: Any) -> None:
    """Called in, and scrutiny asks that it be decided again: that waits for whoever decided it."""
    with stage.as_("vale") as vale:
        accountability.call_in(
            decision=decision,
            reasons="Too dear.",
            with_members=["Cllr Jo Bell", "Cllr Rae Finch"],
            by=vale,
            now=stage.day(0, 13),
        )
        decision.refresh_from_db()
        accountability.ask_to_reconsider(
            decision=decision, finding="It can be had for less.", by=vale, now=stage.day(0, 14)
        )


def _to_be_tried(stage: Stage, decision: Any) -> None:
    """Something that is tried first, if it is decided."""
    with stage.as_("dan") as dan:
        accountability.set_up_experiment(
            option=decision.options.first(),
            hypothesis="They come.",
            counted="people who come",
            budget=Money(100_000),
            last_day=stage.date(100),
            by=dan,
            now=stage.day(-38),
        )


def _referred(stage: Stage) -> None:
    """One matter that scrutiny looks at today, and one of which it found something."""
    for title, found in (("To look at", ""), ("To be answered", "Two bodies wait for each other.")):
        with stage.as_("vale") as vale:
            referral = accountability.refer_to_scrutiny(
                title=title,
                ward=place.wards()[0][1],
                words="The path floods.",
                tried="Three letters.",
                by=vale,
                now=stage.day(-20),
            )
        with stage.as_("dilys") as dilys:
            accountability.answer_referral(
                referral=referral,
                taken_up=True,
                meets_on=stage.date(0),
                why="Two bodies say that it is the other’s.",
                by=dilys,
                now=stage.day(-10),
            )
            if found:
                accountability.write_what_scrutiny_found(
                    referral=referral, found=found, by=dilys, now=stage.day(0)
                )


def _draft(stage: Stage, decision: Any, title: str, *, day: int, **more: Any) -> Any:
    """The words that would be promised."""
    with stage.as_("dan") as dan:
        return charter.write_draft(
            decision=decision,
            promise=charter.Promise(
                title=title,
                who="Everyone who is cold.",
                what="A visit.",
                standard="Within ten days.",
                redress="Ask us to look again.",
                limit="cash",
                when_money_runs_out="You keep your place.",
                paid_from="Prevention",
                appeal_body="A complaint, then the Ombudsman",
                appeal_days=365,
                appeal_law="Local Government Act 1974, part 3",
            ),
            by=dan,
            now=stage.day(day),
            **more,
        )


def _drafted(stage: Stage, decision: Any) -> None:
    """A draft that was changed once, and one that was taken back."""
    first = _draft(stage, decision, "To be promised", day=-39)
    _draft(stage, decision, "To be promised", day=-38, replaces=first)
    gone = _draft(stage, decision, "Not to be promised", day=-38)
    with stage.as_("dan") as dan:
        charter.take_back_draft(draft=gone, why="The first says it.", by=dan, now=stage.day(-37))


def _tried(stage: Stage, played: Played, theme: Any) -> None:
    """Something that is tried first and was counted once."""
    decision = _proposed(stage, played, "Tried", theme)
    with stage.as_("dan") as dan:
        accountability.set_up_experiment(
            option=decision.options.first(),
            hypothesis="They come.",
            counted="people who come",
            budget=Money(100_000),
            last_day=stage.date(100),
            by=dan,
            now=stage.day(-39),
        )
    reported.the_report_is_signed(stage, decision, day=-39)
    _decided(stage, decision, day=-30)
    with stage.as_("dilys") as dilys:
        accountability.take_effect(decision=decision, by=dilys, now=stage.day(-5))
    with stage.as_("dan") as dan:
        accountability.keep_reading(
            experiment=decision.experiment,
            as_at=stage.date(-1),
            count=12,
            spent=Money(9_000),
            by=dan,
            now=stage.day(0),
        )


def pledges(stage: Stage, played: Played) -> None:
    """A mutual pledge that waits for a yes from a health partner, and from residents."""
    until = stage.date(200)
    with stage.as_("dilys") as dilys:
        charter.adopt_pledge(
            title="A winter of open doors",
            why="Warm rooms are of use only to whoever knows of them.",
            priority=played.priority,
            decision=played.again,
            sides=[
                Part("COUNCIL", "We print the cards.", 2000, "cards", until, kind="council"),
                Part("NHS", "We tell of them at every visit.", 40, "people told", until, counts_people=True),
                Part("NETWORK", "We bring them round.", 2000, "cards", until, kind="residents"),
            ],
            active_from=stage.date(0),
            active_to=stage.date(201),
            by=dilys,
            now=stage.day(0),
        )


def money(stage: Stage, played: Played) -> None:
    """A pledge that waits for an answer, and a file of payments taken in."""
    with stage.as_("noor") as noor:
        terms = budget.Terms(
            amount=Money(500_000),
            instrument="s75",
            vat="Outside",
            who_may_vire="Nobody",
            exit_terms="Six months",
        )
        budget.pledge(
            pool=played.pool, owner=place.organisation("NHS"), terms=terms, by=noor, now=stage.day(0)
        )


def commissions(stage: Stage, played: Played) -> None:
    """One being written, one open with a bid, one being scored, and one awarded and not signed."""
    written, opened, scored, awarded = (_commission(stage, played, name) for name in ("A", "B", "C", "D"))
    with stage.as_("ruth") as ruth:
        commissioning.propose_line(commission=written, text="The same face.", by=ruth, now=stage.day(0))
    for each in (opened, scored, awarded):
        _open_for_bids(stage, each)
    bids = {each.pk: _bid(stage, each) for each in (opened, scored, awarded)}
    with stage.as_("dan") as dan:
        for each in (scored, awarded):
            each.refresh_from_db()
            commissioning.close_bids(commission=each, by=dan, now=stage.day(2))
    for key in ("ruth", "dan"):
        with stage.as_(key) as by:
            for each in (scored, awarded):
                commissioning.declare_conflict(commission=each, by=by, now=stage.day(2))
            commissioning.score(
                bid=bids[awarded.pk], points={"Reach": 4}, reason="Clear.", by=by, now=stage.day(2)
            )
    with stage.as_("dan") as dan:
        terms = commissioning.Terms(
            form="contract",
            starts=stage.date(10),
            ends=stage.date(500),
            payments=[commissioning.PaymentDraft(stage.date(10), Money(90_000))],
            bounds=[commissioning.BoundDraft("when", "Any hours")],
            uplift="None",
        )
        commissioning.award(
            bid=bids[awarded.pk], terms=terms, reasons="The best.", notice="EXAMPLE", by=dan, now=stage.day(3)
        )


def reviews(stage: Stage, played: Played) -> None:
    """A learning review still open."""
    with stage.as_("iris") as iris:
        learning.open_review(
            about=played.agreement,
            title="Half-way",
            question="Is it on its way?",
            outcomes=[played.outcome],
            due=stage.date(0),
            by=iris,
            now=stage.day(0),
        )


def register(stage: Stage) -> None:
    """Somebody asks to be erased, somebody is invited, and somebody speaks for Kayla."""
    with stage.as_("wing") as wing:
        people.ask_for_erasure(person=stage.people["wing"], by=wing, now=stage.day(0))
    with stage.as_("abe") as abe:
        people.invite(
            email="new@example.org",
            kind="navigator",
            title="Navigator",
            active_from=stage.date(0),
            site="http://testserver/",
            organisation="COUNCIL",
            by=abe,
            now=stage.day(0),
        )
    with stage.as_("nadia") as nadia:
        people.record_advocate(
            person=stage.people["kayla"],
            speaker=stage.people["jean"],
            capacity="advocate",
            evidence="A letter",
            covers="her plan",
            active_from=stage.date(0),
            active_to=None,
            by=nadia,
            now=stage.day(0),
        )


def support_for_kayla(stage: Stage) -> None:
    """A plan in draft, an assessment asked for, a request to a navigator, and a budget to agree."""
    kayla = stage.people["kayla"]
    with stage.as_("kayla") as by:
        people.give_permission(
            person=kayla,
            given_to=stage.people["leila"],
            kinds=["support.plan", "support.personalbudget"],
            purpose="working on it together",
            active_from=stage.date(-1),
            active_to=None,
            by=by,
            now=stage.day(0),
        )
        plan = support.start_plan(person=kayla, called="Kayla", by=by, now=stage.day(0))
        support.ask_for_assessment(person=kayla, assessment="carer", by=by, now=stage.day(0))
        support.say_confidence(plan=plan, score=6, shared=False, by=by, now=stage.day(0))
        support.name_lead(
            plan=plan,
            lead=stage.people["leila"],
            called="Leila",
            organisation="Compass Rose Trust",
            by=by,
            now=stage.day(0),
        )
    with stage.as_("leila") as leila:
        row = plans.plan_row(stage.viewer("leila"), plan.code)
        support.request_help(
            plan=row,
            what="A bus pass",
            helper=stage.people["nadia"],
            helper_called="Nadia",
            by=leila,
            now=stage.day(0),
        )
        support.indicate_budget(
            plan=row,
            amount=Money(50_000),
            starts=stage.date(0),
            ends=stage.date(300),
            by=leila,
            now=stage.day(0),
        )


def refused(stage: Stage, played: Played) -> None:
    """Somebody was not accepted today, and has not asked anybody to look again."""
    with stage.as_("kayla") as mine:
        claim = charter.ask_to_look(
            entitlement=played.travel,
            person=mine.person_id,
            called="Kayla",
            answers={"age": 50},
            by=mine,
            now=stage.day(0),
        ).claim
    with stage.as_("petra") as petra:
        charter.not_accept(
            claim=claim,
            reason="You are 50.",
            instead="A lift",
            instead_from=stage.date(0),
            by=petra,
            now=stage.day(0),
        )


def _terms(stage: Stage, theme: Any, number: int) -> voice.Terms:
    return voice.Terms(
        title=f"Benches, round {number}",
        question="Where shall benches stand?",
        who="Everyone",
        opens=stage.date(0),
        closes=stage.date(20),
        methods=["statements", "vote"],
        least_participants=10,
        selection_rule="Equal Shares",
        budget=Money(1_000_000),
        rests_on=[theme],
    )


def _proposed(
    stage: Stage, played: Played, title: str, theme: Any, *, analysed: bool = True, key: bool = False
) -> Any:
    with stage.as_("dan") as dan:
        made = accountability.propose(
            title=title,
            question="Shall we?",
            subject="prevention",
            options=OPTIONS,
            rests_on=[theme],
            heard="A few spoke.",
            authority=played.cabinet,
            key=key,
            by=dan,
            now=stage.day(-40),
        )
        if analysed:
            accountability.attach_analysis(
                decision=made, equality="Nobody loses.", sustainability="Little.", by=dan, now=stage.day(-40)
            )
    if analysed:
        reported.the_report_is_signed(stage, made, day=-40)
    return made


def _decided(stage: Stage, decision: Any, *, day: int) -> Any:
    with stage.as_("okafor") as okafor:
        decision.refresh_from_db()
        accountability.decide(
            decision=decision,
            option=decision.options.order_by("pk").first(),
            reasons="It helps.",
            made_of_it="We weighed it.",
            interests=(),
            votes=[
                VoteCast("Cllr Ada Okafor", "for"),
                VoteCast("Cllr Ines Marlow", "for"),
                VoteCast("Cllr Pat Dunne", "for"),
            ],
            review_on=stage.date(100),
            by=okafor,
            now=stage.day(day),
        )
        decision.refresh_from_db()
    return decision


def _commission(stage: Stage, played: Played, title: str) -> Any:
    with stage.as_("dan") as dan:
        return commissioning.open_commission(
            outcome=played.outcome,
            priority=played.priority,
            allocation=played.allocation,
            title=title,
            need="More of it",
            ceiling=Money(100_000),
            by=dan,
            now=stage.day(0),
        )


def _open_for_bids(stage: Stage, commission: Any) -> None:
    with stage.as_("ruth") as ruth:
        line = commissioning.propose_line(commission=commission, text="Kind.", by=ruth, now=stage.day(0))
    with stage.as_("dan") as dan:
        commissioning.accept_line(line=line, by=dan, now=stage.day(0))
        options = [
            commissioning.appraise(
                commission=commission,
                supply=supply,
                route=route,
                cost=Money(100_000),
                running_cost=Money(0),
                funded_by="The allocation",
                for_it="Good",
                against_it="Slow",
                by=dan,
                now=stage.day(0),
            )
            for supply, route in (("in_house", "in_house"), ("cooperative", "light_touch"))
        ]
        commissioning.choose_route(option=options[1], reason="Trusted", by=dan, now=stage.day(0))
        commissioning.open_for_bids(
            commission=commission,
            bids_by=stage.date(1),
            criteria={"Reach": 100},
            notice="EXAMPLE",
            by=dan,
            now=stage.day(0),
        )


def _bid(stage: Stage, commission: Any) -> Any:
    with stage.as_("tomasz") as tomasz:
        return commissioning.bid(
            commission=commission,
            organisation=place.organisation("HEARTH"),
            price=Money(90_000),
            approach="We come.",
            full_cost=True,
            by=tomasz,
            now=stage.day(0, 12),
        )
