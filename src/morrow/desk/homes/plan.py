"""A person with a plan: what matters to me, who is helping, who looked?"""

from __future__ import annotations

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from morrow.desk.home import Door, Home, Item, Listing, Looker, door, listing
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Stat
from morrow.foundations.scope import path
from morrow.people import queries as people
from morrow.support import queries as support


def home(looker: Looker) -> Home:
    """The viewer's own plan, budget and groups, and who has read about them."""
    view = support.my_plan(looker.viewer)
    budget = support.my_budget(looker.viewer)
    groups = [each for each in support.my_memberships(looker.viewer) if not each.left]
    return Home(
        question=_("What matters to me, who is helping, who looked?"),
        stats=_money(budget),
        listings=(
            _matters(view),
            *([] if view else _ended(looker)),
            *([_helping(view)] if view else []),
            *([_groups(groups)] if groups else []),
            _looked(looker),
        ),
        first=door(_("My plan"), "support:my_plan") if view else door(_("Start my plan"), "support:start"),
        doors=_doors(view, budget),
    )


def _money(budget: Any) -> tuple[Stat, ...]:
    if budget is None or budget.budget.state != "agreed":
        return ()
    whole = budget.whole
    return (
        Stat(str(whole.free), _("left in my budget"), href=path("support:my_budget")),
        Stat(str(whole.committed), _("put by")),
        Stat(str(whole.paid), _("paid")),
    )


def _matters(view: Any) -> Listing:
    parts = [part for part in view.parts if part.words] if view else []
    return listing(
        _("What matters to me"),
        [Item(Truncator(part.words).words(24), path("support:my_plan"), part.label) for part in parts],
        empty=_("You have no open plan. It begins with what matters to you; there is no form to score.")
        if not view
        else _("Nothing is written yet."),
    )


def _ended(looker: Looker) -> list[Listing]:
    """Who ended my last plan, when and why, until there is a new one."""
    earlier = support.my_earlier_plans(looker.viewer)
    if not earlier:
        return []
    last = earlier[0]
    said = _("Your plan ended on %s.") % wording.day(last.ended_at)
    who = _("%s ended it.") % last.ended_by if last.ended_by else ""
    why = _("Why: %s") % last.ended_why if last.ended_why else ""
    item = Item(said, path("support:plan", code=last.code), " ".join(filter(None, [who, why])), last.example)
    return [listing(_("My earlier plan"), [item])]


def _helping(view: Any) -> Listing:
    leads = [
        Item(lead.called, path("support:my_plan"), _("leads, so that you ask one person"))
        for lead in ([view.lead] if view.lead else [])
    ]
    circle = [Item(one.called, path("support:my_plan"), one.relation) for one in view.circle]
    return listing(
        _("Who is helping"),
        [*leads, *circle],
        empty=_("Nobody is named yet."),
        more=_("Everything in my plan"),
        page="support:my_plan",
    )


def _groups(memberships: list[Any]) -> Listing:
    return listing(
        _("My groups"),
        [
            Item(
                each.group.name,
                path("support:group", code=each.group.code),
                " ".join(filter(None, [f"{each.group.get_state_display()}.", _without_somebody(each)])),
                each.group.example,
            )
            for each in memberships
        ],
    )


def _without_somebody(membership: Any) -> str:
    """That somebody left, and what it means for my own money."""
    if not membership.others_left:
        return ""
    if membership.member.cost:
        return _("Somebody left. Your part stays %s, as you said yes to it.") % membership.member.cost
    return _("Somebody left. Nothing is put by from your budget for it.")


def _looked(looker: Looker) -> Listing:
    looked = people.who_looked_in_words(looker.viewer, limit=3)
    return listing(
        _("Who looked"),
        [
            Item(
                _("%(who)s read: %(what)s") % {"who": each.who, "what": each.what},
                path("people:who_looked"),
                f"{each.why}, {wording.day(each.when)}",
            )
            for each in looked
        ],
        empty=_("Nobody has read anything about you."),
        more=_("Everyone who looked"),
        page="people:who_looked",
    )


def _doors(view: Any, budget: Any) -> tuple[Door, ...]:
    with_plan = [door(_("How sure I feel"), "support:confidence")] if view else []
    with_budget = [
        door(_("My budget"), "support:my_budget"),
        door(_("What may I buy?"), "support:may_buy"),
        door(_("Put our budgets together"), "support:form_group"),
    ]
    return (
        door(_("My plan"), "support:my_plan"),
        *(with_budget if budget else []),
        *with_plan,
        door(_("My private page"), "support:private_page"),
        Door(_("Let somebody see my plan"), path("people:give_permission") + "?kinds=support.plan"),
        door(_("Who may see what"), "people:permissions"),
        door(_("Who looked"), "people:who_looked"),
        door(_("Ask for an assessment"), "support:assessment"),
        door(_("Asked of me"), "support:inbox"),
        door(_("Say what something was like"), "learning:observe"),
        door(_("About me"), "people:about_me"),
    )
