"""Who decides something, in one sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _


def sentence(code: str, *, two_tiers: bool) -> str:
    """The sentence of a code of `deciding_where.whose`, or of what decides where no council does."""
    return _of_councils(code) or _of_places(code, two_tiers) or _of_others(code)


def _of_councils(code: str) -> str:
    return {
        "council": _("Your council decides this."),
        "county": _("Your county council decides this, not your district council."),
        "district": _("Your district council decides this, not the county council."),
        "each_tier": _("Your county council and your district council each decide their own part."),
        "either_tier": _(
            "One of your two councils decides this: the county or the district, whichever acts."
        ),
    }.get(code, "")


def _of_places(code: str, two_tiers: bool) -> str:
    """What depends on which bodies there are besides the council."""
    if code == "parish":
        if two_tiers:
            return _(
                "Your parish or town council decides this. Where there is none, your district council does."
            )
        return _("Your parish or town council decides this. Where there is none, your council does.")
    if code == "transport":
        if two_tiers:
            return _(
                "Your combined authority or its mayor decides this. Where there is none, your county council "
                "does."
            )
        return _("Your combined authority or its mayor decides this. Where there is none, your council does.")
    return ""


def _of_others(code: str) -> str:
    return {
        "national": _("The government decides this, not your council."),
        "nhs": _("The NHS decides this, not your council."),
        "independent": _("An independent body decides this, not your council."),
        "company": _("A company decides this, under a regulator. Your council does not."),
        "landlord": _("Your landlord decides this, under a regulator."),
        "court": _("A court or tribunal decides this, apart from every council and government."),
        "police": _("The police decide this, with others beside them."),
        "fire": _("Your fire and rescue authority decides this."),
    }[code]
