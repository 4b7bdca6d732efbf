"""Finding help: services by words, kind, ward and nearness, and the page of each."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from morrow.foundations.design.pieces import Row
from morrow.place import queries
from morrow.place.forms import FindForm
from morrow.place.models import Service
from morrow.place.queries.services import Found
from morrow.place.views.paging import page_asked, paging


def find_help(request: Any) -> HttpResponse:
    """Services that fit what was asked; the kinds there are, where nothing was."""
    kinds = queries.kinds_of_service()
    wards = queries.wards()
    typed = request.GET if any(request.GET.get(name) for name in FindForm.base_fields) else None
    form = FindForm(typed, kinds=[(kind, kind) for kind, _many in kinds], wards=wards)
    found = None
    if typed and form.is_valid():
        asked = form.cleaned_data
        found = queries.find_services(**asked, page=page_asked(request.GET))
        if found.postcode_unknown:
            form.add_error("postcode", _postcode_unknown(request.place.name))
    context = {
        "form": form,
        "kinds": kinds,
        "ward_names": dict(wards),
        "told": "services" not in request.place.absent and request.place.loaded,
        "source": queries.source_of("services.json"),
        **_shown(request, found),
    }
    return render(request, "place/find_help.html", context, status=422 if form.errors else 200)


def service(request: Any, code: str) -> HttpResponse:
    """Everything published about one service."""
    found = queries.service(code)
    context = {
        "service": found,
        "rows": _rows(found),
        "ward": dict(queries.wards()).get(found.ward, ""),
        "source": queries.source_of("services.json"),
    }
    return render(request, "place/service.html", context)


def _shown(request: Any, found: Found | None) -> dict[str, Any]:
    if found is None:
        return {"found": None}
    return {"found": found, "paging": paging(request.GET, found.page, found.pages)}


def _postcode_unknown(place: str) -> str:
    return _(
        "We do not know this postcode. Check it, or leave it empty and choose a ward. "
        "We only know the postcodes of %(place)s."
    ) % {"place": place}


def _rows(service: Service) -> list[Row]:
    """What the source tells, in the order people need it; what it does not tell is left out."""
    data = service.data
    opening = "; ".join(s["description"] for s in data.get("schedules", []) if s.get("description"))
    rows = [
        Row(_("What it is"), ", ".join(service.kinds)),
        Row(_("About it"), service.description),
        Row(_("Address"), service.address),
        Row(_("Opening times"), opening),
        Row(_("Cost"), data.get("fees", "")),
        Row(_("Ages"), _ages(data)),
        Row(_("Run by"), service.organisation if service.organisation != service.name else ""),
    ]
    return [row for row in rows if row.value]


def _ages(data: dict[str, Any]) -> str:
    youngest, oldest = data.get("minimum_age"), data.get("maximum_age")
    if youngest is not None and oldest is not None:
        return _("%(youngest)g to %(oldest)g") % {"youngest": youngest, "oldest": oldest}
    if youngest is not None:
        return _("%(youngest)g and over") % {"youngest": youngest}
    return _("up to %(oldest)g") % {"oldest": oldest} if oldest is not None else ""
