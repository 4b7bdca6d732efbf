"""What every page knows: the place, who is looking, and where the main sections are."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from morrow.foundations.scope import entering, path
from morrow.site import personas


def page_context(request: Any) -> dict[str, Any]:
    """The context every template receives."""
    place = getattr(request, "place", None)
    viewer = getattr(request, "viewer", None)
    context: dict[str, Any] = {
        "place": place,
        "viewer": viewer,
        "viewer_name": viewer.name if viewer else "",
        "home_href": reverse("front"),
        "sign_in_href": reverse("account_login"),
        "sign_out_href": reverse("account_logout"),
    }
    if request.user.is_authenticated:
        context["signed_in"] = True
        if request.session.get(personas.PERSONA) and _may_switch(request, place):
            context["switch_href"] = reverse("who")
    if place and entering.is_set():
        context.update(_within(request))
    return context


def _may_switch(request: Any, place: Any) -> bool:
    """Inside an example nobody need ask the database whether every other place is one too."""
    if place:
        return personas.is_near(request) and personas.may_go_on(request)
    return personas.may_choose(request)


def _within(request: Any) -> dict[str, Any]:
    sections = [
        ("voice:have_your_say", _("Have your say")),
        ("charter:what_we_agreed", _("What we agreed")),
        ("budget:the_money", _("The money")),
        ("place:find_help", _("Find help")),
        ("learning:what_we_learned", _("What we learned")),
    ]
    nav = []
    for name, label in sections:
        href = path(name)
        nav.append((href, label, request.path_info.startswith(href)))
    context = {"nav": nav, "home_href": path("story:home"), "receipt_href": path("voice:open_receipt")}
    if request.viewer.person_id:
        context["my_home_href"] = path("desk:home")
    elif request.user.is_authenticated:
        context["join_href"] = path("people:join")
    elif personas.may_choose(request):
        context["sign_in_href"] = reverse("who")
    return context
