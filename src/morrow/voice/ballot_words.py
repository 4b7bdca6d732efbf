"""How each kind of ballot is filled in and counted, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.money import Money
from morrow.voice import rules
from morrow.voice.queries import Papers
from morrow.voice.words import rule_names


def how_to_vote(kind: str, budget: Money | None) -> str:
    """What a voter does with the ballot."""
    there_is = {"budget": budget.pounds() if budget else ""}
    return {
        "approval": _("Tick every project you would like to see. As many as you like."),
        "knapsack": _(
            "Fill a basket: tick the projects you would pay for if it were up to you alone. Together they "
            "may cost up to %(budget)s."
        )
        % there_is,
        "score": _(
            "Give each project from 0 to 5 points: 5 to what you want most, and 0 to what you do not want."
        ),
        "ranked": _(
            "Write 1 beside the project you want most, 2 beside the next, and so on. Leave empty what you do "
            "not want."
        ),
    }[kind]


def what_is_asked(kind: str) -> str:
    """The question above the projects."""
    return {
        "approval": _("Which projects do you approve?"),
        "knapsack": _("What is in your basket?"),
        "score": _("How much do you want each project?"),
        "ranked": _("In which order do you want the projects?"),
    }[kind]


def how_to_read(kind: str, budget: Money | None) -> str:
    """What a worker does who enters a ballot from paper."""
    there_is = {"budget": budget.pounds() if budget else ""}
    return {
        "approval": _("Tick what is ticked on it, and nothing else. A paper without a tick counts too."),
        "knapsack": _("Tick what is ticked on it, and nothing else. Together it may cost up to %(budget)s.")
        % there_is,
        "score": _("Give each project the number that is circled. Where none is, leave 0."),
        "ranked": _("Write the numbers that stand on it. Leave empty what is empty."),
    }[kind]


def how_counted(kind: str) -> str:
    """How ballots of this kind are counted, in two or three sentences a voter reads before voting."""
    return {
        "approval": _(
            "Every voter gets an equal part of the money. It is spent only on projects that voter ticked. A "
            "project is funded when those who ticked it can pay for it together."
        ),
        "knapsack": _(
            "Every voter gets an equal part of the money. It is spent only on projects in that voter’s "
            "basket. A project is funded when those who have it in theirs can pay for it together."
        ),
        "score": _(
            "Every voter gets an equal part of the money. A project is funded when those who gave it points "
            "can pay for it together: whoever gave it more points pays more of it. So points say where your "
            "part of the money goes first."
        ),
        "ranked": _(
            "Every voter gets an equal part of the money. Your first choice counts as many points as there "
            "are projects, the next one point fewer, and so on. A project is funded when those who put it in "
            "their order can pay for it together: whoever put it higher pays more of it."
        ),
    }[kind]


def what_rules_do() -> list[tuple[str, str]]:
    """The rules that are held beside one another: the name of each, and what it does."""
    does = {
        rules.EQUAL_SHARES: _(
            "every voter has the same part of the money, and it is spent only on what that voter chose"
        ),
        rules.MOST_VOTES: _(
            "what most places do: the projects with most votes, one after another, while the money lasts"
        ),
        rules.PHRAGMEN: _(
            "every voter gets money at the same pace, and pays for what they chose as soon as they can"
        ),
    }
    return [(name, does[rule]) for rule, name in rule_names().items()]


def equal_shares_rule(kind: str = "approval") -> str:
    """The rule under which a vote is counted here, as it is published before the round opens."""
    if kind in {"score", "ranked"}:
        points = {
            "score": _("Each voter gives each project from 0 to 5 points."),
            "ranked": _(
                "Each voter puts projects in order; the first counts as many points as there are projects, "
                "the next one point fewer, and what is left out counts none."
            ),
        }[kind]
        by_points = _(
            "Each voter gets an equal part of the budget to spend on the projects they gave points. A "
            "project is funded when those people can pay for it together, each in step with their points, "
            "beginning with those that cost least for a point."
        )
        last = _("what is then left goes to the projects with most points for each pound that fit.")
        return " ".join([_("Equal shares, by points."), points, by_points, _again(last), by_lot_rule()])
    return " ".join(
        [
            _("Equal shares."),
            _(
                "Each voter gets an equal part of the budget to spend on the projects they approved. "
                "A project is funded when the people who approved it can pay for it together, beginning with "
                "those that cost each of them least for what they are worth."
            ),
            _again(_("what is then left goes to the projects with most votes that fit.")),
            by_lot_rule(),
        ]
    )


def fitting_rule(written: str, kind: str) -> str:
    """The rule as somebody wrote it; one of our own is put in the words that fit the kind of ballot."""
    ours = {_as_typed(equal_shares_rule(each)) for each in ("approval", "score", "ranked")}
    return equal_shares_rule(kind) if _as_typed(written) in {*ours, ""} else written


def where_papers_stand(papers: Papers) -> str:
    """How many ballots on paper were taken in and are settled; nothing where none were."""
    if not (papers.taken_in or papers.unreconciled):
        return ""
    done = _("Ballots on paper: %(taken)d taken in, %(urn)d in the urn, %(spoilt)d spoilt.") % {
        "taken": papers.taken_in,
        "urn": papers.in_urn,
        "spoilt": papers.spoilt,
    }
    if not papers.unreconciled:
        return done
    rest = _("Not settled: %(none)d not entered, %(once)d entered once, %(differ)d entered differently.") % {
        "none": papers.not_entered,
        "once": papers.once,
        "differ": papers.differ,
    }
    return f"{done} {rest}"


def _again(then: str) -> str:
    return _(
        "If money is left, it is counted again with a pound more for each voter until no more would fit, and "
        "%(then)s"
    ) % {"then": then}


def by_lot_rule() -> str:
    """How projects that are level are put in order."""
    return _("Projects that are exactly level are put in order by lot, drawn from the code of this round.")


def _as_typed(text: str) -> str:
    return " ".join(text.split())
