"""Template words of the kit: links inside the place in force, and the thread of a thing."""

from __future__ import annotations

from typing import Any

from django import template

from morrow.foundations.design.ribbon import whole_line
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import path
from morrow.foundations.threads import standing
from morrow.standards.web_address import is_web_address

register = template.Library()


@register.simple_tag
def to(name: str, /, **kwargs: object) -> str:
    """The address of a page of this place: `{% to "voice:receipt" code=receipt.code %}`."""
    return path(name, **kwargs)


@register.filter
def web_address(text: str) -> str:
    """An address somebody else published, where a link may lead to it; else nothing.

    Places refuse other addresses when they are read; no page relies on that alone.
    """
    return text if is_web_address(text) else ""


@register.inclusion_tag("foundations/thread_ribbon.html")
def thread_ribbon(thing: Any) -> dict[str, Any]:
    """The public thread of a thing, or of a reference to one: `{% thread_ribbon decision %}`.

    Draws nothing where only one station is reached, since that is no thread yet.
    """
    found = standing(Ref.read(thing) if isinstance(thing, str) else ref(thing))
    drawn = [each for each in found if sum(station.reached for station in each.stations) > 1]
    lines = [(whole_line(each.stations), each) for each in drawn]
    return {"lines": lines, "several": len(lines) > 1}
