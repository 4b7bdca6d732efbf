"""Pages that belong to no place: the front door, who to be, and whether we are well."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from morrow.foundations.web.keeping import KEPT
from morrow.people.queries import places_of
from morrow.place.queries import all_places
from morrow.site import personas


def front(request: Any) -> HttpResponse:
    """Choose a place; where there is one, go there. Whoever is signed in goes home."""
    places = all_places()
    if request.user.is_authenticated:
        known = places_of(request.user.pk)
        if len(known) == 1:
            return redirect("desk:home", place=known[0])
        if not known and len(places) == 1:
            return redirect("people:join", place=places[0].slug)
    elif personas.may_choose(request):
        return redirect("who")
    elif len(places) == 1:
        return redirect("story:home", place=places[0].slug)
    return render(request, "site/front.html", {"places": places})


@never_cache
def who(request: Any) -> HttpResponse:
    """Choose who to be. Exists only in a demonstration on this machine."""
    if not personas.may_choose(request):
        raise Http404
    back = request.POST.get("next") or request.GET.get("next", "")
    if request.method == "POST":
        account, place = personas.account_of(request.POST.get("who", ""))
        if account is None:
            raise Http404
        kept = request.session.get(KEPT)
        request.session.flush()
        if kept:
            request.session[KEPT] = kept
        login(request, account, backend="django.contrib.auth.backends.ModelBackend")
        request.session[personas.PERSONA] = True
        if back and url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
            return redirect(back)
        return redirect("desk:home", place=place)
    return render(request, "site/who.html", {"casts": personas.cast(), "next": back})


def health(request: Any) -> JsonResponse:
    """Well, for whatever watches the server."""
    return JsonResponse({"well": bool(all_places() is not None)})
