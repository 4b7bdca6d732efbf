"""Tags of the frame: which stylesheet and scripts, where to go, whether a form on the page has errors."""

from collections.abc import Iterable
from typing import Any

from django.forms import BaseForm
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from morrow.foundations.design.assets import BUILT_FONT, BUILT_SCRIPT, StylesheetState, stylesheet_state
from morrow.foundations.design.pieces import NavItem


def stylesheet() -> SafeString:
    """The link to the built stylesheet and its type, or to the plain one where nothing was built."""
    state = stylesheet_state()
    link = format_html('<link rel="stylesheet" href="{}">', static(state.path))
    if state is not StylesheetState.BUILT:
        return link
    font = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
    return format_html(font + "{}", static(BUILT_FONT), link)


def scripts() -> SafeString:
    """The script of small comforts, where it was built; no page needs it."""
    if stylesheet_state() is not StylesheetState.BUILT:
        return SafeString("")
    return format_html('<script type="module" src="{}"></script>', static(BUILT_SCRIPT))


def places_to_go(nav: Iterable[NavItem | tuple[str, str, bool]] | None) -> list[NavItem]:
    """The ``nav`` of the context as items, whether it was given as items, as triples, or not at all."""
    return [item if isinstance(item, NavItem) else NavItem(*item) for item in nav or ()]


def form_with_errors(context: Context) -> bool:
    """Whether the ``form`` of this page has errors, so that its title can say so first."""
    form: Any = context.get("form")
    return isinstance(form, BaseForm) and form.is_bound and bool(form.errors)
