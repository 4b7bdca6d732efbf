"""Sample values for ``design/styleguide.html``: every component once, all of it invented."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from morrow.foundations import pictures
from morrow.foundations.design.figures import pounds
from morrow.foundations.design.forms import DayField, DesignRenderer
from morrow.foundations.design.pieces import Moment, NavItem, Quotation, Refusal, Row, Stat, Table, Task
from morrow.foundations.design.ribbon import Station

NAMES = ("North Quay", "Mill Side", "Old Town", "Station", "Park Lane", "Moor End", "South Fields", "Bridge")
PARTNERS = (
    ("Council", 7_540_000),
    ("NHS", 4_970_000),
    ("Housing trust", 2_580_000),
    ("Foundation", 2_020_000),
    ("Neighbours’ hours, worth", 1_290_000),
)


class SampleForm(forms.Form):
    """One field of each kind."""

    default_renderer = DesignRenderer()

    words = forms.CharField(
        label="What would you like to say?",
        help_text="In your own words. Leave out names of other people.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Write what you would like to say"},
    )
    channel = forms.ChoiceField(
        label="How shall we reply?",
        choices=[("paper", "On paper, at the library"), ("email", "By e-mail"), ("none", "No reply")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how we should reply"},
    )
    about = forms.MultipleChoiceField(
        label="What is it about?",
        help_text="Choose all that fit.",
        choices=[("home", "My home"), ("money", "Money"), ("care", "Care and support")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    since = DayField(label="Since when?", help_text="For example, 27 3 2026", required=False)
    area = forms.ChoiceField(
        label="Where?",
        choices=[("", "Choose a place"), *((n, n) for n in NAMES)],
        error_messages={"required": "Choose where"},
    )
    email = forms.EmailField(label="E-mail address", required=False)
    agree = forms.BooleanField(label="You may publish my words, without my name", required=False)


def sample_stations() -> list[Station]:
    """A thread that waits for its review."""
    return [
        Station("said", reached=True, figure="41 people", when=date(2026, 1, 12), href="#said"),
        Station("heard", reached=True, figure="4 themes", when=date(2026, 2, 20), href="#heard"),
        Station("agreed", reached=True, figure="Decision 2026/014", when=date(2026, 3, 3), href="#agreed"),
        Station("funded", reached=True, figure="£184,000", when=date(2026, 4, 1), href="#funded"),
        Station("arranged", reached=True, figure="3 offers", when=date(2026, 5, 14), href="#arranged"),
        Station("helped", now=True, figure="About 125 homes", href="#helped"),
        Station("learned", figure="Review planned", when=date(2026, 9, 3)),
    ]


def sample_areas() -> list[pictures.Area]:
    """Twenty-four six-sided neighbourhoods, nowhere on earth."""
    corners = ((0, 2), (2, 1), (2, -1), (0, -2), (-2, -1), (-2, 1))
    areas = []
    for place in range(24):
        row, column = divmod(place, 6)
        x, y = column * 4 + (row % 2) * 2, -row * 3
        ring = [(-2.3 + (x + dx) * 0.004, 53.4 + (y + dy) * 0.0024) for dx, dy in corners]
        areas.append(pictures.Area(f"N{place}", f"{NAMES[place % 8]} {place // 8 + 1}", (ring,)))
    return areas


def _map() -> dict[str, Any]:
    areas = sample_areas()
    values = {area.code: None if place == 9 else (place * 37) % 53 for place, area in enumerate(areas)}
    ramp = pictures.fifths(values.values())
    said = {a.code: f"{a.name}: {'too few to show' if (v := values[a.code]) is None else v}" for a in areas}
    svg = pictures.choropleth(
        areas, values, ramp, name="need", title="Homes that are hard to heat, by neighbourhood", titles=said
    )
    key = [pictures.ramp_swatch(step, f"{low} to {high}") for step, low, high in ramp.ranges]
    key.append(pictures.hidden_swatch("need", "Too few to show"))
    ordered = sorted(areas, key=lambda area: -(values[area.code] or 0))
    rows = [[a.name, "too few to show" if (v := values[a.code]) is None else str(v)] for a in ordered[:8]]
    table = Table("Homes that are hard to heat", ["Neighbourhood", "In 100"], rows, frozenset({1}), "#csv")
    return {"map_svg": svg, "map_key": key, "map_table": table}


def _series() -> str:
    figures = (31, 29, 33, 30, 28, 32, 31, 30, 27, 22, 21, 20)
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    points = [
        pictures.Point(month, value, f"{value} a month", "Below the usual range" if value < 23 else "")
        for month, value in zip(months, figures, strict=True)
    ]
    limits = pictures.Limits(Decimal("29.5"), Decimal("23.1"), Decimal("35.9"), "29.5", "23.1", "35.9")
    return pictures.line_with_range(points, limits=limits, name="stays", title="Hospital stays by month")


def _gauge() -> str:
    names = ("Poorest", "Second", "Middle", "Fourth", "Best off")
    shares = ((31, 41, 38, 36), (24, 22, 25, 24), (19, 17, 17, 18), (15, 12, 12, None), (11, 8, 8, 9))
    rows = [pictures.Fifth(name, *row) for name, row in zip(names, shares, strict=True)]
    headings = ("Need", "Voice", "Money", "Outcome")
    return pictures.equity_gauge(rows, headings=headings, name="gauge", title="Fair share, by fifth")


def _flows() -> str:
    rows = (
        ("Council", "Residents", 60),
        ("Council", "NHS", 30),
        ("NHS", "NHS", 35),
        ("NHS", "Residents", 20),
    )
    items = [pictures.Flow(source, target, amount, f"£{amount},000") for source, target, amount in rows]
    return pictures.flows(items, name="gains", title="Who pays and who gains")


def _ovals() -> str:
    groups = (("Group A", (-12, 4, 9, 5, 20)), ("Group B", (14, 8, 6, 4, 100)), ("Group C", (4, -9, 5, 5, 0)))
    ovals = [pictures.Oval(*shape, name, "about 30 people") for name, shape in groups]
    return pictures.opinion_ovals(ovals, name="opinions", title="Ninety people, by how they voted")


def _bars() -> str:
    rows = (
        ("Warm homes visits", 412, True),
        ("A Saturday café", 318, True),
        ("New benches by the canal", 187, False),
    )
    items = [pictures.Bar(label, votes, f"{votes} votes", chosen) for label, votes, chosen in rows]
    return pictures.bars(items, name="ballot", title="Votes for each project; hatched ones were not chosen")


def _nav() -> Sequence[NavItem]:
    words = ("Have your say", "What we agreed", "The money", "Find help", "What we learned")
    return [NavItem("#", word, place == 1) for place, word in enumerate(words)]


def _pieces() -> dict[str, Any]:
    return {
        "tasks": [
            Task("Things said that wait for a reply", "#", 12, "The oldest waits 6 days", "2 late", "late"),
            Task("Pledges to confirm", "#", 3, "", "Due 3 March", "now"),
            Task("Handovers not accepted", "#", 0, "", "", ""),
        ],
        "rows": [Row("Where it was said", "The library"), Row("Reply", "On paper", "#", "Change")],
        "table": Table(
            "Partner contributions",
            ["Partner", "Under", "Sum"],
            [[name, "Restricted grant", pounds(pence)] for name, pence in PARTNERS],
            frozenset({2}),
            "#csv",
            "the pool’s statement",
        ),
        "refusal": Refusal(
            who="Amara Osei",
            role="entitlements officer",
            on=date(2026, 6, 2),
            why="The promise is for people over 65, and you told us you are 61.",
            rule="Warm homes promise, version 1, rule 2",
            instead=["A visit from the energy advice team within 10 days", "A £49 voucher for this month"],
            again_href="#",
            appeal="Valuation Tribunal, within two months",
            appeal_href="#",
            assessment_href="#",
        ),
        "moments": [
            Moment("Said at the library pop-up", date(2026, 1, 12), "taken down by Jo"),
            Moment("Became part of the theme Cold homes", date(2026, 2, 20), href="#"),
            Moment("Agreed, 7 votes to 2", date(2026, 3, 3), "Cabinet", "#"),
        ],
        "quotation": Quotation(
            "I sit in my coat from October. I rang three numbers and told three people the same thing.",
            "Said at a library pop-up",
            date(2026, 1, 12),
            example=True,
        ),
        "stats": [
            Stat("126", "homes visited", "120", "130", "visit log", "2026"),
            Stat("£1,460", "cost a home", "£1,380", "£1,560", "the pool’s statement", "2026"),
            Stat("Too few to show", "people moved home"),
        ],
    }


def styleguide_context(*, bound: bool = True) -> dict[str, Any]:
    """Everything ``design/styleguide.html`` shows; ``bound`` gives its form two errors."""
    since = {"since_day": "31", "since_month": "2", "since_year": "2026"}
    data = {"channel": "", "words": "", "area": "Station", **since}
    return {
        "place": {"name": "Samplesea", "slug": "samplesea", "example": True},
        "nav": _nav(),
        "home_href": "#",
        "sign_in_href": "#",
        "receipt_href": "#",
        "stations": sample_stations(),
        "parts": [pictures.Part(label, pence, pounds(pence)) for label, pence in PARTNERS],
        "form": SampleForm(data if bound else None),
        "series_svg": _series(),
        "gauge_svg": _gauge(),
        "flows_svg": _flows(),
        "ovals_svg": _ovals(),
        "bars_svg": _bars(),
        "foot_links": [("#", "Accessibility"), ("#", "Privacy"), ("#", "Open data")],
        **_pieces(),
        **_map(),
    }
