"""Charts and maps, drawn on the server as SVG by small pure functions.

No Django and no words of their own: every title, label and figure comes in already written. Numbers come
in as ``int`` or ``Decimal``; the same input always gives the same picture. A picture is never alone: the
page puts a caption, a table and a download beside it (``{% picture %}`` of the design system does all
three), and marks differ by position, pattern, shape or a written label besides their colour.

Every function takes ``name``, a word that is unique on the page and starts the picture's ids.
"""

from morrow.foundations.pictures.bars import Bar, bars
from morrow.foundations.pictures.flows import Flow, flows
from morrow.foundations.pictures.gauge import Fifth, equity_gauge
from morrow.foundations.pictures.maps import Area, choropleth, outline_of
from morrow.foundations.pictures.measures import measure_bar
from morrow.foundations.pictures.ovals import Oval, opinion_ovals
from morrow.foundations.pictures.ramps import Ramp, even_steps, fifths
from morrow.foundations.pictures.ranges import Range, ranges
from morrow.foundations.pictures.series import Limits, Point, line_with_range
from morrow.foundations.pictures.shares import Part, share_bar
from morrow.foundations.pictures.swatches import KeyItem, hidden_swatch, ramp_swatch, series_swatch

__all__ = [
    "Area",
    "Bar",
    "Fifth",
    "Flow",
    "KeyItem",
    "Limits",
    "Oval",
    "Part",
    "Point",
    "Ramp",
    "Range",
    "bars",
    "choropleth",
    "equity_gauge",
    "even_steps",
    "fifths",
    "flows",
    "hidden_swatch",
    "line_with_range",
    "measure_bar",
    "opinion_ovals",
    "outline_of",
    "ramp_swatch",
    "ranges",
    "series_swatch",
    "share_bar",
]
