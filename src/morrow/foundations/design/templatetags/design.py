"""``{% load design %}``: every tag a page may use; docs/explanation/design-system.md says what each takes."""

from django import template

from morrow.foundations.design import figures
from morrow.foundations.design.ribbon import station_label
from morrow.foundations.design.tags import blocks, frame, parts, words
from morrow.foundations.periods import last_day

register = template.Library()

register.simple_tag(figures.pounds, name="money")
register.simple_tag(figures.day_mark, name="day")
register.simple_tag(figures.count, name="number")
register.filter("pounds", figures.pounds)
register.filter("last_day", last_day)
register.filter("banner_kind", blocks.banner_kind)
register.filter("station_label", station_label)

register.simple_tag(words.example)
register.simple_tag(words.status)
register.simple_tag(words.button)

register.simple_tag(frame.stylesheet)
register.simple_tag(frame.scripts)
register.simple_tag(frame.places_to_go)
register.simple_tag(frame.form_with_errors, takes_context=True)

register.simple_block_tag(blocks.keep, takes_context=True)
register.simple_block_tag(blocks.filled)
register.simple_block_tag(blocks.chapter)
register.simple_block_tag(blocks.card)
register.simple_block_tag(blocks.banner)

register.simple_tag(parts.form_fields)
register.simple_tag(parts.form_errors)
register.simple_tag(parts.page_errors, takes_context=True)
for piece in parts.PIECES:
    register.inclusion_tag(f"design/parts/{piece.__name__}.html")(piece)
