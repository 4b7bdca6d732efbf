"""Reason codes and keys turned into translated sentences."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from morrow.support.rules.spending import CATEGORIES, Exclusion

CATEGORY_LABELS = {
    "help_at_home": gettext_lazy("Help at home"),
    "activity": gettext_lazy("Something to do with other people"),
    "equipment": gettext_lazy("Equipment"),
    "travel": gettext_lazy("Getting there"),
    "learning": gettext_lazy("Learning something"),
    "short_break": gettext_lazy("A short break for you or your carer"),
    "peer_support": gettext_lazy("Support from people who have been there"),
    "relative_in_same_home": gettext_lazy("Paying a relative who lives in the same home"),
    "emergency_care": gettext_lazy("Emergency care"),
    "inpatient_care": gettext_lazy("Care in hospital"),
    "gp_service": gettext_lazy("A GP’s services"),
    "surgery": gettext_lazy("Surgery"),
    "prescription_charges": gettext_lazy("Prescription charges"),
    "screening": gettext_lazy("Screening"),
    "vaccination": gettext_lazy("Vaccination"),
    "alcohol": gettext_lazy("Alcohol"),
    "tobacco": gettext_lazy("Tobacco"),
    "gambling": gettext_lazy("Gambling"),
    "debt": gettext_lazy("Paying off a debt"),
}
CATEGORY_CHOICES = [(key, CATEGORY_LABELS[key]) for key in CATEGORIES]

RULES = {
    "never": gettext_lazy("A personal budget cannot pay for alcohol, tobacco, gambling or a debt."),
    "nhs_provides": gettext_lazy(
        "The NHS provides this itself, so a personal budget cannot pay for it: emergency and hospital care, "
        "GP services, surgery, prescription charges, screening and vaccination."
    ),
    "same_home": gettext_lazy(
        "A direct payment can pay a close relative who lives in the same home only where the council agrees "
        "that it is necessary."
    ),
}
SOURCES = {
    "direct_payments_regulations": gettext_lazy(
        "National Health Service (Direct Payments) Regulations 2013, and the terms of a social care budget"
    ),
    "health_budget_rules": gettext_lazy("NHS guidance on personal health budgets"),
    "care_act_22": gettext_lazy("Care Act 2014, section 22"),
    "direct_payments_same_home": gettext_lazy("Care and Support (Direct Payments) Regulations 2014"),
}
ASSESSMENT_LAW = {
    "care_act": gettext_lazy("Care Act 2014, section 9"),
    "carer": gettext_lazy("Care Act 2014, section 10"),
    "child_in_need": gettext_lazy("Children Act 1989, section 17"),
    "ehc": gettext_lazy("Children and Families Act 2014, section 36"),
    "homelessness": gettext_lazy("Housing Act 1996, section 184"),
}
CAPACITIES = [
    ("attorney", gettext_lazy("Attorney")),
    ("deputy", gettext_lazy("Deputy")),
    ("authorised", gettext_lazy("Authorised person")),
    ("parental", gettext_lazy("Person with parental responsibility")),
]
ROLES = {
    "resident": gettext_lazy("Resident"),
    "navigator": gettext_lazy("Navigator"),
    "reply_officer": gettext_lazy("Reply officer"),
    "engagement_officer": gettext_lazy("Engagement officer"),
    "councillor": gettext_lazy("Councillor"),
    "democratic_officer": gettext_lazy("Democratic services officer"),
    "fund_manager": gettext_lazy("Fund manager"),
    "panel_member": gettext_lazy("Residents’ panel member"),
    "monitoring_officer": gettext_lazy("Scrutiny and monitoring officer"),
    "storyteller": gettext_lazy("Storyteller"),
    "learning_lead": gettext_lazy("Learning lead"),
    "commissioner": gettext_lazy("Commissioner"),
    "provider": gettext_lazy("Provider"),
    "organiser": gettext_lazy("Neighbourhood organiser"),
    "broker": gettext_lazy("Support broker"),
    "partner": gettext_lazy("Partner’s representative"),
    "safeguarding_lead": gettext_lazy("Safeguarding lead"),
    "data_protection_lead": gettext_lazy("Data protection lead"),
    "administrator": gettext_lazy("Administrator"),
}


def excluded(found: Exclusion) -> tuple[str, str]:
    """The rule and its source, in words."""
    return str(RULES[found.rule]), str(SOURCES[found.source])
