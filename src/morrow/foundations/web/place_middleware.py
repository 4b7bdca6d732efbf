"""The one middleware that enters a place: first path segment, one transaction, one viewer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DataError, InterfaceError, OperationalError, transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.module_loading import import_string

from morrow.foundations.errors import KindError, NotAllowed, NotFound
from morrow.foundations.scope import NOBODY, SYSTEM, NotYourRole, entering
from morrow.foundations.web import pages

GONE = (OperationalError, InterfaceError)
"""What Django raises where the database does not answer, or stopped answering."""

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class PlaceMiddleware:
    """Sets `request.place` and `request.viewer` and runs the view inside the place.

    Addresses whose first segment is in `settings.PLACE_FREE_PATHS` belong to no place.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.find_place = import_string(settings.MORROW_PLACE_FINDER)
        self.find_viewer = import_string(settings.MORROW_VIEWER_FINDER)

    def __call__(self, request: Any) -> HttpResponseBase:
        """Answer, with a kind page where the database is gone."""
        request.place = None
        try:
            return self._answer(request)
        except GONE as fault:
            return pages.database_gone(request, fault)

    def _answer(self, request: Any) -> HttpResponseBase:
        if "\x00" in request.path_info:
            return pages.error(request, 400)
        segment = request.path_info.lstrip("/").partition("/")[0]
        if segment in settings.PLACE_FREE_PATHS or not segment:
            return self.get_response(request)
        request.place = self.find_place(segment)
        if request.place is None:
            return pages.error(request, 404)
        signed_in = request.user.is_authenticated
        with entering.entered(place=segment, viewer=SYSTEM if signed_in else NOBODY):
            request.viewer = self.find_viewer(request, segment) if signed_in else NOBODY
            if signed_in:
                entering.become(request.viewer)
            response = self.get_response(request)
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response = response.render()
            if response.status_code >= 500:
                transaction.set_rollback(True)
            _keep_to_this_screen(request, response)
            return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]) -> Any:
        """Views know the place from the scope, not from an argument; without one there is no view."""
        if kwargs.pop("place", None) is not None and request.place is None:
            return pages.error(request, 404)
        return None

    def process_exception(self, request: Any, fault: Exception) -> HttpResponseBase | None:
        """Kind errors that a view let through become kind pages."""
        if isinstance(fault, NotFound):
            return pages.error(request, 404)
        if isinstance(fault, NotAllowed | NotYourRole):
            return pages.error(request, 403, reason=str(fault))
        if isinstance(fault, KindError):
            return pages.error(request, 409, reason=str(fault))
        if isinstance(fault, DataError):
            # Nothing a form of ours sends: a NUL byte, or a number no column holds.
            entering.current().read.clear()
            transaction.set_rollback(True)
            return pages.error(request, 400)
        if isinstance(fault, GONE):
            # Raised again it would be made a 500 before it reached us.
            return pages.database_gone(request, fault)
        return None


def _keep_to_this_screen(request: Any, response: HttpResponseBase) -> None:
    """Whoever is signed in, or opened a receipt, leaves nothing behind for the next one to go back to."""
    known = request.user.is_authenticated or not request.session.is_empty()
    if known and not response.has_header("Cache-Control"):
        add_never_cache_headers(response)
