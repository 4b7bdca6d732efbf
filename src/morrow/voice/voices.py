"""What stands behind a theme, as references."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.foundations.record import Ref
from morrow.voice.models import Round, Statement


def rounds_behind(statements: Iterable[Statement]) -> list[Ref]:
    """The rounds in which these statements were made."""
    wanted = {statement.round_id for statement in statements}
    codes = Round.objects.filter(pk__in=wanted).order_by("pk").values_list("code", flat=True)
    return [Ref("voice.round", code) for code in codes] if wanted else []
