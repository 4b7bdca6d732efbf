"""Who may do what here."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability.interests import keeps_out
from morrow.accountability.models import Authority, Decision
from morrow.foundations import record
from morrow.foundations.names import same
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import Actor, Viewer, entering
from morrow.people.queries import RoleRef
from morrow.place import queries as place

PROPOSERS = ("commissioner", "engagement_officer", "democratic_officer", "learning_lead")
OFFICERS = (*PROPOSERS, "fund_manager", "monitoring_officer")
COUNCILLOR_REGIMES = frozenset({"executive", "council", "committee"})
OTHERS = frozenset({"nhs", "trustee"})
"""Regimes of bodies that are not the council's."""
SCRUTINY = "SCRUTINY"
"""The code of the body whose councillors scrutinise."""


def may_grant(by: Actor) -> bool:
    """Those who keep the constitution and the scheme of delegation."""
    return by.holds("monitoring_officer", "democratic_officer", "administrator", "system")


def may_propose(by: Actor) -> bool:
    """Officers who write reports."""
    return by.holds(*PROPOSERS)


def may_analyse(by: Actor) -> bool:
    """Officers who write reports."""
    return by.holds(*OFFICERS)


def may_give_notice(by: Actor) -> bool:
    """The proper officer."""
    return by.holds("democratic_officer", "monitoring_officer")


def may_decide(by: Actor, authority: Authority) -> bool:
    """A councillor of the body, a member of a body that is not the council's, or the holder of the post."""
    if authority.body is None:
        return by.holds(authority.post) and (authority.regime in OTHERS or at_the_council(by))
    if by.body != authority.body.code:
        return False
    return authority.regime not in COUNCILLOR_REGIMES or by.holds("councillor")


def may_send_back(by: Actor, decision: Decision) -> bool:
    """Whoever decides it; any councillor where no authority is named yet; nobody whom an interest bars."""
    if keeps_out(decision, by):
        return False
    if decision.authority is None:
        return by.holds("councillor")
    return may_decide(by, decision.authority)


WRITE_DECLARED = ("monitoring_officer", "democratic_officer")
"""Officers who write down what members declare."""


def may_write_declared(by: Actor) -> bool:
    """The monitoring officer, who keeps the register of interests, and the officer at the meeting."""
    return by.holds(*WRITE_DECLARED)


def may_open_declaring(by: Actor) -> bool:
    """Members of the council, and the officers who write it down for them."""
    return by.holds("councillor") or may_write_declared(by)


def may_declare(by: Actor, member: str) -> bool:
    """A member of the council for themselves; those officers for any."""
    own = by.holds("councillor") and same(by.name) == same(member)
    return own or may_write_declared(by)


def may_call_in(by: Actor) -> bool:
    """Councillors of the scrutiny body."""
    return by.holds("councillor") and by.body == SCRUTINY


def may_sign(role: RoleRef) -> bool:
    """Whether whoever is named beside a call-in sits on scrutiny."""
    return role.kind == "councillor" and role.body is not None and role.body.code == SCRUTINY


def sits(role: RoleRef, authority: Authority) -> bool:
    """Whether whoever votes sits on the body that decides; on full council every councillor does."""
    if role.kind != "councillor" and authority.regime in COUNCILLOR_REGIMES:
        return False
    return authority.regime == "council" or role.body_id == authority.body_id


def may_refer(by: Actor) -> bool:
    """Any member of the council."""
    return by.holds("councillor")


def sees_referring(viewer: Viewer) -> bool:
    """Whether the way to refer it to scrutiny is shown: to members of the council."""
    return any(may_refer(actor) for actor in viewer.actors)


def may_reply_to_scrutiny(by: Actor) -> bool:
    """A member of the executive, to which scrutiny sends what it found (Local Government Act 2000 s9FE)."""
    executive = Authority.objects.filter(regime="executive", body__code=by.body)
    return by.holds("councillor") and bool(by.body) and executive.exists()


def may_release(by: Actor) -> bool:
    """Scrutiny's councillors, and the officer who writes down what they found."""
    return may_call_in(by) or by.holds("democratic_officer")


def may_withdraw(by: Actor, decision: Decision) -> bool:
    """Officers and the decider while it is proposed; once decided, only one who decided it alone.

    What a body voted, only the body undoes, by a new decision.
    """
    if not decision.taken:
        return may_propose(by) or may_send_back(by, decision)
    alone = not decision.taken_by_a_vote and may_send_back(by, decision)
    return alone and did_before(by, record.ref(decision), ("decided",))


def who_undoes(decision: Decision) -> str:
    """Who can withdraw a decision that was taken, in a sentence for whoever cannot."""
    if decision.taken and decision.taken_by_a_vote:
        return _(
            "%(body)s decided this together, so no one of them can withdraw it. Propose a new decision that "
            "takes its place; once that is in force, this one is undone."
        ) % {"body": decision.decided_by}
    return _("Once it is decided, only whoever decided it can withdraw it.")


def may_take_effect(by: Actor) -> bool:
    """The officer who keeps the register."""
    return by.holds("democratic_officer")


def may_answer_review(by: Actor, decision: Decision) -> bool:
    """Whoever decides it."""
    return may_send_back(by, decision)


EXEMPT_WORK = ("commissioner", "democratic_officer", "monitoring_officer", "fund_manager")
"""Officers whose work is the report or the meeting, and who read what is exempt in it."""


def at_the_council(by: Actor) -> bool:
    """Whether somebody works for a council here, or for nobody that is named: then for the place's own."""
    memo = entering.current().memo
    if "councils" not in memo:
        memo["councils"] = {each.code for each in place.councils()}
    return not by.organisation or by.organisation in memo["councils"]


def _works_on_it(by: Actor, decision: Decision) -> bool:
    """An officer of the council whose report it is; not one who does the same work for another body."""
    body = decision.authority.body if decision.authority else None
    of = body.organisation if body else None
    if not by.holds(*EXEMPT_WORK) or not at_the_council(by):
        return False
    return not by.organisation or of is None or by.organisation == of.code


def relations_to(by: Actor, decision: Decision) -> frozenset[str]:
    """How somebody stands to what a report keeps exempt."""
    member = by.holds("councillor")
    found = {
        "decides": decision.authority is not None and may_decide(by, decision.authority),
        "officer": _works_on_it(by, decision),
        "scrutiny": may_call_in(by),
        "member": member,
    }
    return frozenset(relation for relation, holds in found.items() if holds)


def may_keep_map(by: Actor) -> bool:
    """Those who keep the constitution keep the map of who decides what."""
    return may_grant(by)


def may_ask_scrutiny(by: Actor) -> bool:
    """Anyone who lives here, and any councillor."""
    return by.holds("resident", "councillor")


def sees_asking(viewer: Viewer) -> bool:
    """Whether the way to ask is shown: to whoever may, and to whoever has not signed in yet."""
    return viewer.person_id is None or any(may_ask_scrutiny(actor) for actor in viewer.actors)


def may_chair(by: Actor) -> bool:
    """A councillor who sits on scrutiny, in the chair."""
    return may_call_in(by)


def may_answer_scrutiny(by: Actor) -> bool:
    """Whoever decides or serves those who do; never scrutiny itself."""
    return (by.holds("councillor") and by.body != SCRUTINY) or by.holds(*OFFICERS)
