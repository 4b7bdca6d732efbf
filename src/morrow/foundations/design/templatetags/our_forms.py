"""``{% csrf_token %}``: Django's mark against forgery, and beside it for whom the form was made."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from morrow.foundations.web import authors

register = template.Library()


class MarksNode(CsrfTokenNode):
    """Both marks, as hidden fields."""

    def render(self, context: Context) -> str:
        """The fields; nothing where the page has no token."""
        token = super().render(context)
        request = context.get("request")
        mark = authors.mark_for(request) if token and request is not None else ""
        field = format_html('<input type="hidden" name="{}" value="{}">', authors.FIELD, mark) if mark else ""
        return token + field


@register.tag("csrf_token")
def csrf_token(parser: Any, token: Any) -> MarksNode:
    """The marks of a form."""
    return MarksNode()
