"""Why a project lost by a limit, and what a run-off made of it, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

TEXTS = {"limit", "by", "choice", "needs"}
"""Values of these reasons that are words, and no amounts."""


def limit_reason(code: str, values: Mapping[str, Any], shown: Mapping[str, str]) -> str:
    """Why a project lost by a limit, or what a run-off made of it; empty for any other reason."""
    if code == "too_few":
        return ngettext(
            "Not funded. It reached %(supporters)s vote; %(needed)s were needed.",
            "Not funded. It reached %(supporters)s votes; %(needed)s were needed.",
            values["supporters"],
        ) % {"supporters": shown["supporters"], "needed": f"{values['needed']:,}"}
    if code == "went_out":
        return _went_out(values)
    sentences = {
        "limit_met": _(
            "Not funded. It costs %(cost)s, and of the %(most)s that may go to “%(limit)s” %(left)s was left."
        ),
        "instead": _(
            "Not funded. Only one of this and “%(by)s” could be funded, and “%(by)s” was chosen first."
        ),
        "unmet": _("Not funded. It can only be done together with “%(needs)s”, and that was not chosen."),
        "chosen": _(
            "Chosen. In round %(round)d it was first on %(votes)d of the %(counting)d ballots that still "
            "counted: more than half."
        ),
        "outvoted": _(
            "Not chosen. In the last round it was first on %(votes)d ballots, and the winner on %(most)d."
        ),
    }
    if code not in sentences:
        return ""
    money = {name: shown[name] for name in ("cost", "most", "left") if code == "limit_met"}
    return sentences[code] % {**values, **money}


def _went_out(values: Mapping[str, Any]) -> str:
    said = ngettext(
        "Not chosen. It went out in round %(round)d, first on %(votes)d ballot, the fewest.",
        "Not chosen. It went out in round %(round)d, first on %(votes)d ballots, the fewest.",
        values["votes"],
    ) % {"round": values["round"], "votes": values["votes"]}
    if not values["level"]:
        return said
    return " ".join([said, _("Another was level with it, and the lot decided which of them goes out.")])


def round_in_words(number: int, out: Sequence[str], level: Sequence[str]) -> str:
    """What happened in one round of a run-off that was not the last."""
    if len(out) > 1:
        return _("Round %(round)d: nobody put these first any more, so they go out: %(titles)s.") % {
            "round": number,
            "titles": ", ".join(out),
        }
    if level:
        return _(
            "Round %(round)d: these were level with the fewest: %(level)s. The lot decided that %(title)s "
            "goes out."
        ) % {"round": number, "level": ", ".join(level), "title": out[0]}
    return _("Round %(round)d: %(title)s was first on the fewest ballots and goes out.") % {
        "round": number,
        "title": out[0],
    }


def last_round_in_words(number: int, title: str, votes: int, counting: int) -> str:
    """How a run-off ended."""
    return _(
        "Round %(round)d: %(title)s is first on %(votes)d of the %(counting)d ballots that still count, more "
        "than half, and is chosen."
    ) % {"round": number, "title": title, "votes": votes, "counting": counting}
