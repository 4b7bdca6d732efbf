"""The room's choices as people read them, and reason codes as sentences."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SUBJECT_MATTERS = [
    ("social", _("Social, health-related, cultural or community (light touch)")),
    ("health", _("Health care (Provider Selection Regime)")),
    ("other", _("Other goods or services")),
]
SUPPLY = [
    ("in_house", _("The council itself")),
    ("vcse", _("Charity or community organisation")),
    ("business", _("Business")),
    ("cooperative", _("Co-operative")),
    ("mutual", _("Mutual")),
    ("community", _("Neighbours and informal groups")),
    ("direct", _("Direct payments to people")),
]
ROUTE_LABELS = [
    ("competed", _("Contract under the Procurement Act 2023")),
    ("light_touch", _("Light-touch contract")),
    ("below_threshold", _("Contract below the threshold")),
    ("psr", _("Provider Selection Regime")),
    ("grant", _("Grant, with a subsidy control check")),
    ("in_house", _("In-house plan")),
]
FORMS = [
    ("grant", _("Grant")),
    ("contract", _("Contract")),
    ("alliance", _("Alliance")),
    ("in_house", _("In-house plan")),
    ("community", _("Community award")),
]
ACTIVITIES = [
    ("food", _("Preparing or serving food")),
    ("children", _("Working with children alone or often")),
    ("adults_at_risk", _("Personal care or help for adults at risk")),
    ("homes", _("Going into people’s homes")),
    ("transport", _("Driving people")),
    ("public", _("Bringing the public together in a room")),
]
ASSURANCES = [
    ("food_registration", _("Registered with the council as a food business")),
    ("dbs", _("Disclosure and Barring Service checks for the people who do this work")),
    ("safeguarding", _("A safeguarding policy and a named lead")),
    ("public_liability", _("Public liability insurance")),
    ("motor", _("Motor insurance that covers passengers")),
]
VARIABLES = [
    ("price", _("Price")),
    ("capacity", _("How many people")),
    ("hours", _("Hours a week")),
    ("where", _("Where")),
    ("when", _("When")),
    ("how", _("How it is done")),
]
GROUNDS = [
    ("free", _("No ground needed: light touch, below threshold, grant or in-house")),
    ("provided", _("Provided for in the contract (Schedule 8)")),
    ("urgent", _("Urgency and the protection of life (Schedule 8)")),
    ("unforeseen", _("Unforeseeable circumstances (Schedule 8)")),
    ("known_risk", _("A known risk came about (Schedule 8)")),
    ("additional", _("Additional goods or services (Schedule 8)")),
    ("not_substantial", _("Not substantial (section 74)")),
    ("small", _("Below-threshold change of value (section 74)")),
    ("psr", _("Regulation 13 of the Provider Selection Regime")),
]

UNLAWFUL = {
    "psr_only_for_health": _("The Provider Selection Regime is for health care services only."),
    "health_needs_psr": _("Health care services are arranged under the Provider Selection Regime."),
    "not_light_touch": _("Only social, health-related, cultural and community services are light touch."),
    "above_threshold": _(
        "The highest cost, with VAT, is not below the threshold in force. Choose another route."
    ),
    "no_subsidy_check": _("A grant needs a subsidy control check. Write down what the check found."),
}
HARDER_TERMS = {
    "years": _("it lasts less than a year"),
    "in_advance": _("nothing is paid in advance"),
    "full_cost": _("the full cost is not covered"),
    "uplift": _("the price does not follow costs"),
    "notice": _("notice is shorter than 90 days"),
}

PROPOSERS = {
    "resident": _("Proposed by a resident"),
    "panel_member": _("Proposed by the residents’ panel"),
    "commissioner": _("Proposed by the commissioner"),
    "provider": _("Proposed by a provider"),
    "organiser": _("Proposed by a neighbourhood organiser"),
    "navigator": _("Proposed by a navigator"),
}


def proposer(role: str) -> str | Promise:
    """Whose kind of voice proposed a line."""
    return PROPOSERS.get(role, _("Proposed by an officer or member"))
