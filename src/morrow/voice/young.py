"""The door of a round for young people: who passes, and what is forgotten when it closes."""

from __future__ import annotations

from morrow.foundations.scope import entering
from morrow.voice.errors import NotForThisAge
from morrow.voice.models import Round, YoungPass, YoungTerms


def require_pass(round_: Round, person_id: int | None) -> None:
    """Let only those with a code take part where a round is for young people. Raises NotForThisAge."""
    terms: YoungTerms | None = getattr(round_, "young", None)
    if terms is None:
        return
    passes = YoungPass.objects.unrestricted(reason="whether somebody has a code for this round")
    if person_id is None or not passes.filter(round=round_, person_id=person_id).exists():
        raise NotForThisAge(terms.age_from, terms.age_to, terms.where)


def forget_codes(round_: Round) -> None:
    """Delete every code of a round that is over: nothing leads from a slip to whoever used it any more."""
    with entering.lifted(reason="forgetting codes that nobody needs any more"):
        passes = YoungPass.objects.unrestricted(reason="forgetting codes that nobody needs any more")
        passes.filter(round=round_).delete()
