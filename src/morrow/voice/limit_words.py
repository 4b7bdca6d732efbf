"""What limits a vote, and how one project is chosen, in words."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.voice import rules
from morrow.voice.ballot_words import by_lot_rule, equal_shares_rule, fitting_rule
from morrow.voice.models import Project, Round


def what_limits(limits: rules.Limits, projects: Sequence[Project]) -> list[str]:
    """What is stated beside the rule, a sentence for each thing; nothing where nothing is."""
    said = []
    if limits.least_votes:
        said.append(
            ngettext(
                "A project needs at least %(n)d vote. With fewer it cannot win.",
                "A project needs at least %(n)d votes. With fewer it cannot win.",
                limits.least_votes,
            )
            % {"n": limits.least_votes}
        )
    said += [
        _("At most %(most)s goes to projects in the category “%(name)s”.")
        % {"most": most.pounds(), "name": name}
        for name, most in limits.categories
        if most is not None
    ]
    if limits.ward_most is not None:
        said.append(
            _("At most %(most)s goes to the projects of any one ward.") % {"most": limits.ward_most.pounds()}
        )
    if not limits.one_winner:
        said += _exclusions(projects)
        said += _needs(projects)
    if said and not limits.one_winner:
        said.append(
            _(
                "Where a project cannot win any more, nobody’s part of the money is lost: it is there for "
                "the other projects they chose."
            )
        )
    return said


def _exclusions(projects: Sequence[Project]) -> list[str]:
    together: dict[str, list[str]] = {}
    for project in projects:
        if project.either_or:
            together.setdefault(project.either_or, []).append(project.title)
    return [
        _("Of these only one can be funded, the first that is chosen: %(titles)s.")
        % {"titles": ", ".join(_("“%(title)s”") % {"title": title} for title in titles)}
        for titles in together.values()
        if len(titles) > 1
    ]


def _needs(projects: Sequence[Project]) -> list[str]:
    titles = {project.pk: project.title for project in projects}
    return [
        _("“%(title)s” can only be funded together with “%(other)s”. If that is not chosen, it cannot win.")
        % {"title": project.title, "other": titles[project.needs_id]}
        for project in projects
        if project.needs_id in titles
    ]


def beside_a_project(project: Project, projects: Sequence[Project], *, one_winner: bool = False) -> str:
    """What stands under a project on the ballot: its category, what excludes it, and what it needs."""
    rivals = [
        other.title
        for other in projects
        if other.pk != project.pk and project.either_or and other.either_or == project.either_or
    ]
    said = [project.category] if project.category else []
    if rivals and not one_winner:
        titles = ", ".join(_("“%(title)s”") % {"title": title} for title in rivals)
        said.append(_("only one of this and %(titles)s can be funded") % {"titles": titles})
    needed = [other.title for other in projects if other.pk == project.needs_id]
    if needed and not one_winner:
        said.append(_("can only be funded together with “%(title)s”") % {"title": needed[0]})
    return " · ".join(said)


def how_one_is_chosen() -> str:
    """How one project is chosen, in the words a voter reads before voting."""
    return _(
        "One project is chosen. Your ballot counts for your first choice. If no project is first on more "
        "than half of the ballots, the one with the fewest goes out, and its ballots count for their next "
        "choice. That goes on until one has more than half. To name more projects never harms those you "
        "put before."
    )


def runoff_rule() -> str:
    """The rule under which one project is chosen, as it is published before the round opens."""
    return " ".join(
        [
            _("One project is chosen, by instant run-off."),
            _(
                "Each voter puts projects in order. Each ballot counts for the first project in its order "
                "that is still in. A project that is first on more than half of the ballots that still "
                "count is chosen; else the one first on the fewest goes out."
            ),
            by_lot_rule(),
        ]
    )


def rule_that_fits(round_: Round, *, one_winner: bool) -> str:
    """The rule of a draft in words that fit; what somebody wrote in their own words stays."""
    written = " ".join(round_.selection_rule.split())
    ours = written == " ".join(runoff_rule().split())
    if one_winner:
        fits = fitting_rule(round_.selection_rule, round_.ballot_kind)
        return (
            runoff_rule() if ours or fits == equal_shares_rule(round_.ballot_kind) else round_.selection_rule
        )
    return equal_shares_rule(round_.ballot_kind) if ours else round_.selection_rule
