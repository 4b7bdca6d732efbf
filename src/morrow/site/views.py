"""Pages that belong to no place: the front door, who to be, and whether we are well."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from morrow.place.queries import all_places
from morrow.site import personas
from morrow.site.second_factor import PERSONA


def front(request: Any) -> HttpResponse:
    """Choose a place; where there is one, go there."""
    places = all_places()
    if personas.may_choose(request):
        return redirect("who")
    if len(places) == 1:
        return redirect("story:home", place=places[0].slug)
    return render(request, "site/front.html", {"places": places})


def who(request: Any) -> HttpResponse:
    """Choose who to be. Exists only in a demonstration on this machine."""
    if not personas.may_choose(request):
        raise Http404
    if request.method == "POST":
        account, place = personas.account_of(request.POST.get("who", ""))
        if account is None:
            raise Http404
        login(request, account, backend="django.contrib.auth.backends.ModelBackend")
        request.session[PERSONA] = True
        return redirect("story:home", place=place)
    return render(request, "site/who.html", {"groups": personas.cast(), "places": all_places()})


def health(request: Any) -> JsonResponse:
    """Well, for whatever watches the server."""
    return JsonResponse({"well": bool(all_places() is not None)})
