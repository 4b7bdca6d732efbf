"""Tags that write a word or two."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

STATUS_KINDS = frozenset({"", "done", "now", "late", "quiet"})
BUTTON_KINDS = {"primary": "", "secondary": " govuk-button--secondary", "warning": " govuk-button--warning"}


def example() -> SafeString:
    """The mark on everything invented."""
    return format_html('<strong class="m-example">{}</strong>', _("example"))


def status(text: str, kind: str = "") -> SafeString:
    """A status in a small box: ``done``, ``now``, ``late``, ``quiet`` or nothing."""
    if kind not in STATUS_KINDS:
        raise ValueError(f"There is no status of the kind {kind!r}; use done, now, late, quiet or nothing.")
    extra = f" m-status--{kind}" if kind else ""
    return format_html('<strong class="m-status{}">{}</strong>', extra, text)


def button(text: str, href: str = "", kind: str = "primary", name: str = "", value: str = "") -> SafeString:
    """A button of a form or, where ``href`` is given, a link that looks like one."""
    if kind not in BUTTON_KINDS:
        raise ValueError(f"There is no button of the kind {kind!r}; use {', '.join(BUTTON_KINDS)}.")
    shape = SafeString("govuk-button" + BUTTON_KINDS[kind])
    if href:
        return format_html('<a href="{}" class="{}" draggable="false">{}</a>', href, shape, text)
    named = format_html(' name="{}" value="{}"', name, value) if name else ""
    start = '<button type="submit" class="{}" data-module="govuk-button" data-prevent-double-click="true"{}>'
    return format_html(start + "{}</button>", shape, named, text)
