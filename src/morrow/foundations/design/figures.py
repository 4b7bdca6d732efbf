"""Money, days and counts as people read them."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from morrow.foundations.money import Money

DAY_FORMATS = {"long": "j F Y", "short": "j M Y", "bare": "j F", "month": "F Y"}


def pounds(amount: int | Money | None) -> str:
    """A sum, or a number of pence, as pounds; pence are shown only where there are some.

    >>> pounds(18_400_000), pounds(Money(123_456)), pounds(-1_250), pounds(0)
    ('£184,000', '£1,234.56', '−£12.50', '£0')
    """
    if amount is None:
        return ""
    return (amount if isinstance(amount, Money) else Money(amount)).pounds()


def count(value: int | None) -> str:
    """A whole number with its thousands set apart.

    >>> count(11264)
    '11,264'
    """
    return "" if value is None else f"{value:,}"


def day_words(value: date | datetime | None, style: str = "long") -> str:
    """A day in the reader's language: "12 January 2026", or shorter.

    Raises ValueError for a style that does not exist.
    """
    if value is None:
        return ""
    if style not in DAY_FORMATS:
        raise ValueError(f"There is no way of writing a day called {style!r}; use {', '.join(DAY_FORMATS)}.")
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return date_format(value, DAY_FORMATS[style])


def day_mark(value: date | datetime | None, style: str = "long") -> SafeString:
    """The same as a ``<time>``, which a machine reads too."""
    if value is None:
        return SafeString("")
    moment = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    machine = moment.date() if isinstance(moment, datetime) else moment
    return format_html('<time datetime="{}">{}</time>', machine.isoformat(), day_words(moment, style))
