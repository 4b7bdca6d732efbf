"""Tags that draw a part of a page from values. Each function gives its template what it needs."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.forms import BaseForm
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from morrow.foundations import pictures
from morrow.foundations.design.forms import DesignRenderer, error_links
from morrow.foundations.design.pieces import Moment, OutOfHours, Quotation, Refusal, Row, Stat, Table, Task
from morrow.foundations.design.ribbon import Station, StationLike, whole_line

Drawn = dict[str, Any]


def ribbon(stations: Iterable[Station | StationLike], going_on: bool = True) -> Drawn:
    """The thread: seven stations, those not given not reached; ``going_on`` where one of them comes next."""
    return {"stations": whole_line(stations, going_on=going_on)}


def stat(figure: str | Stat, label: str = "", **more: str) -> Drawn:
    """A figure with its words, range, source and year."""
    return {"stat": figure if isinstance(figure, Stat) else Stat(figure, label, **more)}


def task_list(tasks: Sequence[Task], empty: str = "") -> Drawn:
    """What waits, with counts; ``empty`` is said where nothing does."""
    return {"tasks": tasks, "empty": empty}


def summary_list(rows: Sequence[Row]) -> Drawn:
    """Facts by name."""
    return {"rows": rows}


def table(table: Table) -> Drawn:
    """A table with its caption, source and download."""
    return {"table": table}


def refusal(refusal: Refusal) -> Drawn:
    """Who refused, why, what can be had instead, and how to take it further."""
    return {"refusal": refusal}


def timeline(moments: Sequence[Moment]) -> Drawn:
    """What happened, in the order given."""
    return {"moments": moments}


def quotation(words: str | Quotation, about: str = "", example: bool = False) -> Drawn:
    """A resident's own words."""
    said = words if isinstance(words, Quotation) else Quotation(words, about, example=example)
    return {"quotation": said}


def emergency(phone: str = "", name: str = "") -> Drawn:
    """Whom to ring when it cannot wait; ``phone`` is the council's own number out of hours."""
    return {"council": OutOfHours(name=name, phone=phone)}


def picture(
    svg: str,
    caption: str,
    table: Table | None = None,
    key: Sequence[pictures.KeyItem] = (),
    heading: str = "",
) -> Drawn:
    """A chart or map with what it says, its key, its table and its download."""
    drawn = mark_safe(svg)  # noqa: S308 made by our own drawing functions, which escape every word
    entries = [(mark_safe(item.swatch), item.words) for item in key]  # noqa: S308
    return {"svg": drawn, "caption": caption, "table": table, "key": entries, "heading": heading}


def shares(
    parts: Sequence[pictures.Part], name: str, title: str, caption: str = "", csv_href: str = ""
) -> Drawn:
    """Who brought how much: one bar, its key, and a table."""
    key = [
        pictures.series_swatch(place, f"{part.label} {part.figure}", name=name)
        for place, part in enumerate(parts)
    ]
    return {"parts": parts, "title": title, "csv_href": csv_href} | picture(
        pictures.share_bar(parts, name=name, title=title), caption, key=key
    )


def printing() -> Drawn:
    """How to print this page: a button where the script runs, words where it does not."""
    return {}


PIECES: tuple[Callable[..., Drawn], ...] = (
    ribbon,
    stat,
    task_list,
    summary_list,
    table,
    refusal,
    timeline,
    quotation,
    emergency,
    picture,
    shares,
    printing,
)


def form_fields(form: BaseForm) -> SafeString:
    """A form's fields in the govuk pattern, whatever renderer the form came with."""
    _with_our_renderer(form)
    return form.render(DesignRenderer.form_template_name)


def form_errors(form: BaseForm) -> SafeString:
    """The summary of what to put right, for the top of the page; nothing where nothing is wrong."""
    _with_our_renderer(form)
    if not form.is_bound or not form.errors:
        return SafeString("")
    return render_to_string("design/forms/error_summary.html", {"links": error_links(form)})


def page_errors(context: Context) -> SafeString:
    """The same summary for the ``form`` of the page, where there is one; every page has it."""
    form = context.get("form")
    return form_errors(form) if isinstance(form, BaseForm) else SafeString("")


def _with_our_renderer(form: BaseForm) -> None:
    if not isinstance(form.renderer, DesignRenderer):
        form.renderer = DesignRenderer()
        form.bound_field_class = DesignRenderer.bound_field_class
        vars(form)["_bound_fields_cache"].clear()
