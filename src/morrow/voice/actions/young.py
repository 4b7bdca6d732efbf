"""A round for young people: its terms, and codes handed out and taken up."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.codes import CodeNotRead, new_code, read_code
from morrow.foundations.permission import require
from morrow.foundations.scope import MORROW, Actor, entering
from morrow.people import actions as people
from morrow.people.queries import resident
from morrow.voice.digest import young_digest
from morrow.voice.errors import (
    CodeNotGiven,
    NotItsTurn,
    RoundTermsFixed,
    UnknownYoungCode,
    YoungCodeNotRead,
    YoungTermsRefused,
)
from morrow.voice.models import Round, YoungPass, YoungTerms
from morrow.voice.permissions import may_convene, may_give_codes

MOST_AT_ONCE = 60


@dataclass(frozen=True)
class YoungRound:
    """What holds in a round for young people, as it is published."""

    age_from: int
    age_to: int
    contact_name: str
    contact_phone: str
    where: str
    basis: str
    promise: str
    asks_permission: bool = False


@dataclass(frozen=True)
class Permission:
    """Who agreed that somebody takes part, and how that is known; no names."""

    kind: str = ""
    basis: str = ""


def make_young(*, round: Round, terms: YoungRound, by: Actor, now: datetime) -> None:
    """Make a draft a round for young people. Raises RoundTermsFixed and YoungTermsRefused."""
    require(may_convene(by))
    if Round.objects.get(pk=round.pk).state != "draft":
        raise RoundTermsFixed
    told = {name: text.strip() if isinstance(text, str) else text for name, text in asdict(terms).items()}
    if not 5 <= terms.age_from < terms.age_to <= 25:
        raise YoungTermsRefused(
            _("Give the youngest and the oldest age, such as 11 and 17: from 5 to 25, the youngest first.")
        )
    if not (told["contact_name"] and told["contact_phone"]):
        raise YoungTermsRefused(
            _("Name somebody whom young people can ring, with a number. They stand on every page.")
        )
    if not all(told[name] for name in ("where", "basis", "promise")):
        raise YoungTermsRefused(
            _(
                "Say where young people get a code, on what lawful basis they take part, and who has "
                "promised to do what they choose or to say why not."
            )
        )
    with record.act(by=by, verb="made for young people", on=round, now=now):
        kept, _made = YoungTerms.objects.update_or_create(round=round, defaults=told)
        round.young = kept


def give_code(
    *,
    round: Round,
    where: str,
    age_checked: bool,
    by: Actor,
    now: datetime,
    permission: Permission | None = None,
) -> str:
    """Hand a code to one young person at a desk, once a youth worker has looked at their age.

    Nothing is kept of who they are. Gives the code, which is not kept either. Raises NotItsTurn and
    CodeNotGiven.
    """
    require(may_give_codes(by))
    if not age_checked:
        raise CodeNotGiven(
            _(
                "Look at something that shows their age, such as a school card, or be "
                "sure you know them. Then tick."
            )
        )
    with record.act(by=by, verb="gave a code for", on=round, now=now):
        return _made(round, "desk", where, 1, permission or Permission())[0]


def print_codes(
    *,
    round: Round,
    school: str,
    number: int,
    by: Actor,
    now: datetime,
    permission: Permission | None = None,
) -> list[str]:
    """Make codes that a school hands to its pupils of the right age, one each.

    Gives the codes, which are shown this once. Raises NotItsTurn and CodeNotGiven.
    """
    require(may_give_codes(by))
    if not 1 <= number <= MOST_AT_ONCE:
        raise CodeNotGiven(
            _("Make from 1 to %(most)d codes at a time: a class, or a year group in parts.")
            % {"most": MOST_AT_ONCE}
        )
    with record.act(by=by, verb="printed codes for", on=round, now=now):
        return _made(round, "school", school, number, permission or Permission())


def take_up_code(*, round: Round, code: str, by: Actor, now: datetime) -> Actor:
    """Take part with a code: gives whoever it stands for, without a name, acting for themselves.

    The same code leads to the same somebody, so that each votes once; it is joined to no account. Raises
    YoungCodeNotRead and UnknownYoungCode.
    """
    require(by.holds("resident", "visitor"))
    try:
        digest = young_digest(round.code, read_code(code))
    except CodeNotRead as fault:
        raise YoungCodeNotRead from fault
    with entering.lifted(reason="a code stands for somebody who has no name"):
        found = _held(round, digest)
        if found.person is None:
            with record.act(by=by, verb="took up a code for", on=round, now=now):
                found.person = people.meet(by=replace(MORROW, example=round.example), now=now)
                found.save(update_fields=["person"])
        return resident(found.person)


def _held(round_: Round, digest: str) -> YoungPass:
    passes = YoungPass.objects.unrestricted(reason="finding whom a code stands for")
    found: YoungPass | None = (
        passes.filter(round=round_, digest=digest)
        .select_related("person")
        .select_for_update(of=("self",))
        .first()
    )
    if found is None:
        raise UnknownYoungCode
    return found


def _made(round_: Round, given: str, where: str, number: int, permission: Permission) -> list[str]:
    terms: YoungTerms | None = getattr(round_, "young", None)
    if terms is None or not _runs(round_):
        raise NotItsTurn
    if not where.strip():
        raise CodeNotGiven(_("Say where: the name of the school, or of the place where you are."))
    if terms.asks_permission and not (permission.kind and permission.basis.strip()):
        raise CodeNotGiven(
            _(
                "This round asks that somebody with parental responsibility agrees, or that the young person "
                "understands it and decides. Choose which, and write how you know, without names."
            )
        )
    codes = [new_code() for _number in range(number)]
    with entering.lifted(reason="keeping codes that nobody reads"):
        YoungPass.objects.bulk_create(
            YoungPass(
                round=round_,
                digest=young_digest(round_.code, code),
                given=given,
                where=where.strip(),
                permission=permission.kind if permission.basis.strip() else "",
                basis=permission.basis.strip() if permission.kind else "",
            )
            for code in codes
        )
    return codes


def _runs(round_: Round) -> bool:
    """True while people can take part; held so until this is done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT state FROM voice_round WHERE id = %s FOR KEY SHARE", [round_.pk])
        found = cursor.fetchone()
    return found is not None and found[0] in {"open", "ballot"}
