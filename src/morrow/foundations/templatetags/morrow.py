"""Template words of the kit: links inside the place in force."""

from __future__ import annotations

from django import template

from morrow.foundations.scope import path

register = template.Library()


@register.simple_tag
def to(name: str, /, **kwargs: object) -> str:
    """The address of a page of this place: `{% to "voice:receipt" code=receipt.code %}`."""
    return path(name, **kwargs)
