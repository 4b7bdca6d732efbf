"""What people made of one another's statements, as anyone may see it: groups, common ground, minorities.

Worked out from all answers and kept in memory until answers change or a statement is taken down. What
leaves here counts groups of 10 people or more, says in words how they lean, and draws them as ovals:
nobody's own place is in it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from threading import Lock

from django.db.models import Case, Count, F, IntegerField, Sum, Value, When
from django.db.models.functions import Mod

from morrow.foundations import small_numbers
from morrow.foundations.privacy import PersonalQuerySet
from morrow.foundations.scope import entering
from morrow.foundations.small_numbers import Cell
from morrow.methods import groups as method
from morrow.voice import rules
from morrow.voice.models import BroughtAnswer, BroughtConversation, Round, StatementVote
from morrow.voice.queries.shown_words import words_in

DRAWN_AT_ONCE = 1_000
"""Answers up to which every one shows at once."""

KEPT = 64
"""Conversations kept in memory; the one not asked for longest goes first."""

_FEW = small_numbers.Hidden(small_numbers.Why.FEW)
_SIDES = {"agree": method.AGREE, "disagree": method.DISAGREE, "pass": method.PASS}
_kept: OrderedDict[tuple[object, ...], Conversation | None] = OrderedDict()
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Held:
    """A statement by its code and words, and how each group shown leans on it, as codes.

    `minority` is the side that fewer take, where it is a minority; `how_many` take it.
    """

    code: str
    words: str
    leans: tuple[str, ...]
    overall: str
    minority: str = ""
    how_many: Cell | None = None


@dataclass(frozen=True)
class OpinionGroup:
    """One group: its number by size, how many are in it, what it says that others do not, and its oval."""

    number: int
    people: Cell
    says: tuple[tuple[Held, bool], ...]
    oval: method.Cloud


@dataclass(frozen=True)
class Conversation:
    """A conversation as it is shown.

    `named` says whether groups are steady enough to be shown; `stability` is how far they were found again
    (1 is always). `hidden` says that there is a smaller group of fewer than 10.
    """

    people: Cell
    named: bool
    stability: float
    groups: tuple[OpinionGroup, ...]
    hidden: bool
    statements: tuple[Held, ...]
    common: tuple[Held, ...]
    apart: Held | None

    @property
    def minorities(self) -> list[Held]:
        """What a minority holds of which enough people are to be counted, the largest first."""
        found = [held for held in self.statements if held.how_many and held.how_many != _FEW]
        return sorted(found, key=lambda held: -getattr(held.how_many, "about", 0))

    @property
    def too_few(self) -> int:
        """How many statements there are on which fewer than 10 take the other side."""
        return sum(1 for held in self.statements if held.how_many == _FEW)


def conversation_of(round_: Round) -> Conversation | None:
    """The conversation of a round, or None until enough people answered enough statements."""
    with entering.lifted(reason="drawing a conversation as a whole"):
        return _conversation_of(round_)


def _conversation_of(round_: Round) -> Conversation | None:
    shown = {"statement__round": round_, "statement__moderation": "shown", "statement__erased": False}
    votes = StatementVote.objects.unrestricted(reason="drawing a conversation as a whole")
    brought = BroughtAnswer.objects.unrestricted(reason="drawing a conversation brought from elsewhere")
    votes, brought = votes.filter(**shown).order_by(), brought.filter(**shown).order_by()
    here, there = votes.aggregate(**_COUNTED), brought.aggregate(**_COUNTED)
    if max(here["statements"], there["statements"]) < rules.FEWEST_STATEMENTS:
        return None
    key = (entering.place(), round_.pk, *_as_it_stands(here), *_as_it_stands(there))
    with _one_at_a_time:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    said = [*_answers(votes, "person_id"), *(_answers(brought, "participant") if there["answers"] else ())]
    drawn = _drawn(round_, method.Answers.of(said))
    with _one_at_a_time:
        _kept[key] = drawn
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return drawn


def brought_into(round_: Round) -> BroughtConversation | None:
    """Where the conversation of a round was brought from, or None where it was held here."""
    found: BroughtConversation | None = BroughtConversation.objects.filter(round=round_).first()
    return found


def _answers(found: PersonalQuerySet, who: str) -> Iterator[tuple[Hashable, Hashable, int]]:
    """Answers in an order that stays; `who` also keeps people of here and elsewhere apart."""
    rows = found.order_by(who, "statement__code").values_list(who, "statement__code", "answer")
    for person, code, answer in rows:
        yield (who, person), code, _SIDES[answer]


def _as_it_stands(found: dict[str, int]) -> tuple[int | None, ...]:
    """Drawn anew with each answer while there are few, and then with each hundredth part more."""
    answers, which = found["answers"], found["which"]
    if answers < DRAWN_AT_ONCE:
        return answers, which, found["mark"]
    step = 2 ** (int(answers / 100).bit_length() - 1)
    return answers // step, which


_MARK = Sum(
    Mod(F("pk") * 7919 + F("statement_id"), 1_000_003)
    * Case(
        When(answer="agree", then=Value(3)),
        When(answer="disagree", then=Value(5)),
        default=Value(7),
        output_field=IntegerField(),
    )
)
"""Changes with every answer that is given, changed or taken back."""

_COUNTED = {
    "answers": Count("pk"),
    "statements": Count("statement", distinct=True),
    "which": Sum("statement_id", distinct=True),
    "mark": _MARK,
}


def _drawn(round_: Round, answers: method.Answers) -> Conversation | None:
    found = method.opinion_groups(answers)
    if len(found.people) < rules.FEWEST_PEOPLE:
        return None
    sizes = {number: int((found.label == number).sum()) for number in range(found.number)}
    shown = [number for number, size in sizes.items() if size >= rules.FEWEST_PEOPLE]
    named = found.named and len(shown) > 1
    everyone = method.common_ground(answers, dict.fromkeys(answers.people, 0))
    ground = _ground_of(answers, found, shown) if named else everyone
    held = _statements(round_, everyone, ground)
    cells = small_numbers.one_way(sizes).cells
    return Conversation(
        people=small_numbers.count(len(answers.people)),
        named=named,
        stability=round(found.stability, 2),
        groups=tuple(_group(found, ground, held, number, at, cells) for at, number in enumerate(shown))
        if named
        else (),
        hidden=found.named and len(shown) < found.number,
        statements=tuple(held.values()),
        common=tuple(held[str(code)] for code in ground.common() if _enough(held[str(code)])),
        apart=_furthest(ground, held) if named else None,
    )


def _ground_of(answers: method.Answers, found: method.Groups, shown: list[int]) -> method.Ground:
    """What the groups shown made of each statement; a group too small to show stands in no number."""
    place = {number: at for at, number in enumerate(shown)}
    of: dict[Hashable, int] = {
        person: place[number] for person, number in found.of.items() if number in place
    }
    return method.common_ground(answers, of)


def _statements(round_: Round, everyone: method.Ground, ground: method.Ground) -> dict[str, Held]:
    words = words_in(round_)
    held = {}
    for name in sorted(everyone.statements, key=str):
        said = everyone.by_group[0][name]
        side = rules.minority_side(said.agree, said.disagree)
        counts = {"agree": said.agree, "disagree": said.disagree}
        cells = small_numbers.one_way({**counts, "pass": said.saw - said.agree - said.disagree}).cells
        leans = tuple(rules.leaning(g[name].agree, g[name].disagree, g[name].saw) for g in ground.by_group)
        held[str(name)] = Held(
            code=str(name),
            words=words.get(str(name), ""),
            leans=leans,
            overall=rules.leaning(said.agree, said.disagree, said.saw),
            minority=side,
            how_many=cells[side] if side else None,
        )
    return held


def _group(
    found: method.Groups,
    ground: method.Ground,
    held: dict[str, Held],
    number: int,
    at: int,
    cells: dict[int, Cell],
) -> OpinionGroup:
    says = [(held[str(code)], agrees) for code, agrees in ground.voice_of(at)]
    return OpinionGroup(
        number=at,
        people=cells[number],
        says=tuple((each, agrees) for each, agrees in says if each.leans[at] != "few"),
        oval=method.cloud_of(found.places[found.label == number]),
    )


def _enough(held: Held) -> bool:
    return "few" not in held.leans


def _furthest(ground: method.Ground, held: dict[str, Held]) -> Held | None:
    """The statement on which the groups shown lie furthest apart, of those enough in each have seen."""

    def distance(code: str) -> float:
        shares = [group[code].agree / group[code].saw for group in ground.by_group]
        return max(shares) - min(shares)

    seen = [code for code, each in held.items() if _enough(each)]
    return held[max(seen, key=distance)] if seen else None
