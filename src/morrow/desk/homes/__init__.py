"""The homes: for each role the function that answers its question, and the homes of one viewer."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from morrow.desk.home import Builder
from morrow.desk.homes import (
    administrator,
    broker,
    commissioner,
    councillor,
    data_protection_lead,
    democratic_officer,
    engagement_officer,
    entitlements_officer,
    fund_manager,
    learning_lead,
    monitoring_officer,
    navigator,
    organiser,
    panel_member,
    partner,
    plan,
    provider,
    reply_officer,
    resident,
    safeguarding_lead,
    storyteller,
)
from morrow.foundations.scope import Actor, Viewer

Text = str | Promise

WORK: dict[str, tuple[Text, Builder]] = {
    "councillor": (_("Councillor"), councillor.home),
    "navigator": (_("Navigator"), navigator.home),
    "reply_officer": (_("Reply officer"), reply_officer.home),
    "engagement_officer": (_("Engagement officer"), engagement_officer.home),
    "entitlements_officer": (_("Entitlements officer"), entitlements_officer.home),
    "commissioner": (_("Commissioner"), commissioner.home),
    "fund_manager": (_("Pooled fund manager"), fund_manager.home),
    "partner": (_("Partner"), partner.home),
    "provider": (_("Provider"), provider.home),
    "organiser": (_("Neighbourhood organiser"), organiser.home),
    "broker": (_("Support broker"), broker.home),
    "panel_member": (_("Panel member"), panel_member.home),
    "democratic_officer": (_("Democratic services"), democratic_officer.home),
    "monitoring_officer": (_("Scrutiny and monitoring"), monitoring_officer.home),
    "safeguarding_lead": (_("Safeguarding lead"), safeguarding_lead.home),
    "data_protection_lead": (_("Data protection lead"), data_protection_lead.home),
    "learning_lead": (_("Learning lead"), learning_lead.home),
    "storyteller": (_("Storyteller"), storyteller.home),
    "administrator": (_("Administrator"), administrator.home),
}
"""What each kind of role is called on its tab, and what makes its home."""


@dataclass(frozen=True)
class Tab:
    """One of the homes of a viewer."""

    key: str
    name: Text
    build: Builder
    actor: Actor


def tabs_of(viewer: Viewer) -> list[Tab]:
    """The homes of a viewer: one for each kind of work, then their own life. The first opens first."""
    work = {}
    for actor in viewer.actors:
        if actor.role in WORK and actor.role not in work:
            work[actor.role] = Tab(actor.role, *WORK[actor.role], actor)
    own = viewer.acting_as("resident")
    mine = [
        Tab("resident", _("What I said") if not work else _("For myself"), resident.home, own),
        Tab("plan", _("My plan"), plan.home, own),
    ]
    return [*work.values(), *mine]
