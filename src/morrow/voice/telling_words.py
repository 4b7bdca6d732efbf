"""What people are told at each station, in words for each channel: to read, to hear, or on a small screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.voice.by_channel import here


@dataclass(frozen=True)
class News:
    """What happened to a theme, and where to read of it and to say that one wants to hear no more."""

    station: str
    theme: str
    sentence: str
    said_on: date
    story: str
    stop: str
    stop_page: str
    stop_code: str


def told_in_words(news: News, *, channel: str, name: str) -> tuple[str, str]:
    """The subject and the text of a message for this channel."""
    writers = {"text": _short, "phone": _spoken, "letter": _letter}
    return _subject(news), writers.get(channel, _written)(news, name)


def _subject(news: News) -> str:
    subjects = {
        "heard": _("“%s”: what you told us was heard"),
        "agreed": _("“%s”: it has been decided"),
        "not_now": _("“%s”: it was not taken up, and why"),
        "funded": _("“%s”: money has been set aside"),
        "arranged": _("“%s”: there is something people can have"),
        "learned": _("“%s”: we looked at whether it works"),
    }
    return subjects[news.station] % news.theme


def _happened(news: News) -> str:
    """What happened, then what it means, in words a ten-year-old reads."""
    heard = _(
        "Other people told us about this too. We have put it all together under one name, “%s”, and "
        "everybody can read it there."
    )
    return heard % news.theme if news.station == "heard" else news.sentence


def _means(station: str) -> str:
    meanings = {
        "heard": _(
            "Nobody’s words were thrown away. What only a few people said stays beside it until it is "
            "decided. We will tell you what is decided."
        ),
        "agreed": _("You can read who decided it, what else they could have chosen, and why."),
        "not_now": _("You can read who decided that. If you think they got it wrong, tell us why."),
        "funded": _("This money is kept for this. Next, somebody is found who does the work."),
        "arranged": _("The page says who can have it and how to ask. At any library they help you ask."),
        "learned": _("You can read what we looked at, what we found, and what happens because of it."),
    }
    return meanings[station]


def _beginning(news: News) -> str:
    said = _("On %(day)s you told us something. It is part of “%(theme)s”.")
    return said % {"day": date_format(news.said_on, "j F Y"), "theme": news.theme}


def _body(news: News, name: str) -> list[str]:
    greeting = _("Hello %s,") % name if name else _("Hello,")
    return [
        greeting,
        _beginning(news),
        f"{_happened(news)} {_means(news.station)}",
        _("Read all of it here: %s") % news.story,
    ]


def _written(news: News, name: str) -> str:
    stop = _("You want to hear no more of this? Open %s and press the button.") % news.stop
    return "\n\n".join([*_body(news, name), stop])


def _letter(news: News, name: str) -> str:
    stop = _(
        "You want to hear no more of this? Show this letter at any library. Or open %(page)s and type "
        "%(code)s there."
    )
    told = stop % {"page": news.stop_page, "code": news.stop_code}
    return "\n\n".join([*_body(news, name), told])


def _short(news: News, name: str) -> str:
    text = _("%(place)s, on “%(theme)s”: %(happened)s More: %(story)s No more of this: %(stop)s")
    return text % {
        "place": here(),
        "theme": news.theme,
        "happened": _heard_shortly(news),
        "story": news.story,
        "stop": news.stop,
    }


def _heard_shortly(news: News) -> str:
    return _("what you told us was heard.") if news.station == "heard" else news.sentence


def _spoken(news: News, name: str) -> str:
    alone = _("Ask for %s. Say the rest to them alone, and leave no message.") % name if name else ""
    return "\n\n".join(
        filter(
            None,
            [
                alone or _("Say this to the person who told us something, and leave no message."),
                _("“Hello, this is %s.") % here() + f" {_beginning(news)}",
                f"{_happened(news)} {_means(news.station)}”",
                _("Ask: “Shall we ring you again when something new happens?”"),
                _("If they say no, open %s and press the button.") % news.stop,
            ],
        )
    )
