"""What every page knows: the place, who is looking, and where the main sections are."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.foundations.scope import entering, path

SECTIONS = [
    ("have-your-say", "voice:have_your_say"),
    ("what-we-agreed", "charter:what_we_agreed"),
    ("the-money", "budget:the_money"),
    ("find-help", "place:find_help"),
    ("what-we-learned", "learning:what_we_learned"),
]


def page_context(request: Any) -> dict[str, Any]:
    """The context every template receives."""
    place = getattr(request, "place", None)
    viewer = getattr(request, "viewer", None)
    context: dict[str, Any] = {"place": place, "viewer": viewer, "viewer_name": viewer.name if viewer else ""}
    if place and entering.is_set():
        labels = {
            "have-your-say": _("Have your say"),
            "what-we-agreed": _("What we agreed"),
            "the-money": _("The money"),
            "find-help": _("Find help"),
            "what-we-learned": _("What we learned"),
        }
        here = request.path_info
        context["nav"] = [(href := path(name), labels[key], here.startswith(href)) for key, name in SECTIONS]
    return context
