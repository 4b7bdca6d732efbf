"""Tags that stand round a page's own content."""

from django.template import Context
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe

STATES = frozenset({"reached", "now", "later"})
BANNER_KINDS = frozenset({"", "success", "warning", "now"})
MESSAGE_KINDS = {"success": "success", "warning": "warning", "error": "warning"}


def keep(context: Context, content: str, name: str) -> str:
    """Write the content and keep its plain words as a variable, for use further down the same page."""
    plain = strip_tags(content).strip()
    context[name] = mark_safe(plain)  # noqa: S308 the words were escaped when the block was written
    return SafeString(plain)


def filled(content: str, tag: str, css: str) -> str:
    """The content inside an element, or nothing at all where there is no content."""
    if not content.strip():
        return ""
    return format_html('<{0} class="{1}">{2}</{0}>', tag, css, content)


def chapter(content: str, heading: str, state: str = "reached", id: str = "") -> SafeString:
    """One chapter of a thread, beside a line in the colour of its station: reached, now or later."""
    if state not in STATES:
        raise ValueError(f"A chapter is reached, now or later; this one says {state!r}.")
    ident = format_html(' id="{}"', id) if id else ""
    shape = SafeString("m-chapter" if state == "reached" else f"m-chapter m-chapter--{state}")
    return format_html('<section class="{}"{}><h2>{}</h2>{}</section>', shape, ident, heading, content)


def card(content: str, heading: str = "") -> SafeString:
    """A box for what stands beside the story."""
    title = format_html("<h2>{}</h2>", heading) if heading else ""
    return format_html('<section class="m-card">{}{}</section>', title, content)


def banner(content: str, heading: str = "", kind: str = "") -> SafeString:
    """News at the top of a page: plain, ``success``, ``warning`` or ``now``. Some are announced."""
    if kind not in BANNER_KINDS:
        raise ValueError(f"There is no banner of the kind {kind!r}; use success, warning, now or nothing.")
    extra = f" m-banner--{kind}" if kind else ""
    title = format_html('<h2 class="m-banner__title">{}</h2>', heading) if heading else ""
    role = "alert" if kind in {"success", "warning"} else "status"
    start = '<div class="m-banner{}" role="{}" data-module="govuk-notification-banner">'
    return format_html(start + "{}{}</div>", extra, role, title, content)


def banner_kind(level: str) -> str:
    """The banner for a level of Django's messages."""
    return MESSAGE_KINDS.get(level, "")
