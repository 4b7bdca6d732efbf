"""What this room tells a decision: what was heard, whole, and which consultation holds it back."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.accountability.queries import HeardWhole
from morrow.foundations import small_numbers
from morrow.foundations.periods import in_words
from morrow.foundations.record import Ref
from morrow.foundations.scope import entering
from morrow.voice.bridging_words import figures_in_words
from morrow.voice.conversation_words import group_name, how_many, minority, says
from morrow.voice.models import Consultation, Round, SmallConversation
from morrow.voice.queries.behind import rounds_behind_refs, themes_behind_refs
from morrow.voice.queries.bridging import Claim, bridging_of
from morrow.voice.queries.conversation import conversation_of
from morrow.voice.queries.hearing import consultation_of, groups_at_hand
from morrow.voice.queries.shown_words import words_still_shown
from morrow.voice.rules import SUMMARY_KINDS

STATEMENT = "voice.statement"


def register() -> None:
    """Tell the room below how this one is asked."""
    accountability.tell_what_was_heard("voice", heard)
    accountability.hold_back_where("voice", held)
    accountability.give_words_of(STATEMENT, words_still_shown)


def heard(refs: tuple[Ref, ...]) -> Iterator[HeardWhole]:
    """Minority positions, and what groups at risk of exclusion said: no vote removes them."""
    with entering.lifted(reason="telling a decision what was heard, as anyone may read it"):
        yield from list(_heard(refs))


def _heard(refs: tuple[Ref, ...]) -> Iterator[HeardWhole]:
    for theme in themes_behind_refs(refs):
        positions = tuple(each.words for each in theme.minorities.all())
        if positions:
            yield HeardWhole(_("What a few say that others do not: %s") % theme.title, positions)
    for round_ in rounds_behind_refs(refs):
        yield from _bridging(round_)
        yield from _opinions(round_)
        yield from _groups(round_)
        if round_.shortfall_reason:
            reason = f"{round_.shortfall_reason} ({round_.shortfall_by})"
            yield HeardWhole(_("Closed before everyone was heard: %s") % round_.title, (reason,))
        summary = consultation_of(round_)
        if summary and summary.summary_at:
            yield HeardWhole(
                _("Summary of the consultation: %s") % round_.title, (summary.summary, summary.alternatives)
            )


def held(refs: tuple[Ref, ...]) -> Iterator[str]:
    """A sentence for each consultation whose summary does not lie before the decision-maker yet."""
    waiting = Consultation.objects.filter(round__in=rounds_behind_refs(refs), summary_at=None)
    for each in waiting.select_related("round"):
        yield _(
            "It rests on “%(title)s”, a consultation that the law requires (%(law)s). Its summary has to be "
            "published and before the decision-maker first. The engagement officer does that on the page of "
            "the round."
        ) % {"title": each.round.title, "law": each.law}


def _bridging(round_: Round) -> Iterator[HeardWhole]:
    """The published summary, each claim with its statements, their numbers and their figures."""
    found = bridging_of(round_)
    if found is None:
        return
    told = [_claim(claim, claim.point.says) for kind in SUMMARY_KINDS for claim in found.of_kind(kind)]
    for claim in found.left_out:
        because = _("Left out of the summary: %s") % claim.point.drafted
        told.append(_claim(claim, f"{because} ({claim.point.left_out_because})"))
    made = _("Drafted from the statements alone; edited and published by %s.") % found.summary.published_by
    told.append(" ".join(filter(None, (made, found.summary.changed))))
    opening = (found.summary.opening,) if found.summary.opening else ()
    yield HeardWhole(
        _("What the statements say together, in the round: %s") % round_.title, (*opening, *told)
    )


def _claim(claim: Claim, says: str) -> str:
    quotes = [
        f"[{cited.number}] {_quoted(cited.code)} {figures_in_words(cited.figures)}" for cited in claim.cited
    ]
    return "\n".join((says, *quotes))


def _quoted(code: str) -> str:
    """What somebody stated, by its code: its words stay theirs, also where a pack is frozen."""
    return accountability.quote(Ref(STATEMENT, code))


def _opinions(round_: Round) -> Iterator[HeardWhole]:
    """What each opinion group says that others do not, and what a minority says."""
    found = conversation_of(round_) if round_.has_statements else None
    if found is None:
        return
    told = [
        f"{group_name(group.number)} ({how_many(group.people)}). {says(agrees)}: {'; '.join(words)}."
        for group in found.groups
        for agrees in (True, False)
        if (words := [_quoted(held.code) for held, side in group.says if side is agrees])
    ]
    told += [
        f"{_quoted(held.code)} {minority(held.minority, held.how_many)}"
        for held in found.minorities
        if held.how_many
    ]
    if told:
        yield HeardWhole(_("What groups and minorities said in the round: %s") % round_.title, tuple(told))


def _groups(round_: Round) -> Iterator[HeardWhole]:
    for each in groups_at_hand(round_):
        told = tuple(_told(held) for held in each.conversations)
        nobody = _("Nobody has been heard yet. That is not the same as nothing to say.")
        yield HeardWhole(_("Heard in a small conversation: %s") % each.group.name, told or (nobody,))


def _told(held: SmallConversation) -> str:
    came = small_numbers.count(held.came)
    return _("%(words)s\n\n%(where)s, %(day)s, led by %(name)s. How many came: %(came)s.") % {
        "words": held.words,
        "where": held.where,
        "day": in_words(held.held_on),
        "name": held.led_by,
        "came": came,
    }
