"""What stands beside somebody's words: a file to open, and the same words in another language."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.foundations.scope import path
from morrow.voice import actions, queries
from morrow.voice.forms.beside import RenderForm
from morrow.voice.permissions import LISTENERS, SORTERS
from morrow.voice.views.kindly import FormPage, form_page, posted


@never_cache
def attachment(request: Any, code: str) -> HttpResponse:
    """One file, only to who may read the words; a browser saves it and runs nothing in it."""
    found = queries.attachment_for(request.viewer, code)
    response = HttpResponse(bytes(found.content), content_type=found.content_type)
    response["Content-Disposition"] = f'attachment; filename="{found.code}.{found.kind}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def render(request: Any, code: str) -> HttpResponse:
    """Put somebody's words into another language, beside them."""
    by = request.viewer.acting_as(*LISTENERS, *SORTERS)
    said = queries.contribution_for(request.viewer, code)
    page = FormPage(
        _("Translate their words"),
        _("Keep the translation"),
        lead=_("Their own words stay as they are, and always stand first."),
        quote=said.words,
        said=said,
        example=said.example,
        done=_("The translation stands below their own words."),
    )
    return form_page(
        request,
        RenderForm(posted(request)),
        page,
        lambda answers: actions.render(contribution=said, by=by, now=timezone.now(), **answers),
        path("voice:sort", code=code) if said.triage == "waiting" else path("voice:desk"),
    )
