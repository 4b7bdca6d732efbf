"""Making sure that a promise says whole whom it reaches, before it is adopted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from morrow.charter.coverage import A_HUNDRED
from morrow.charter.errors import CoverageNotWhole, NothingToCheck
from morrow.charter.models.reach import AREAS, EACH, SHARE
from morrow.charter.rules import Promise
from morrow.charter.standing import need_parts
from morrow.place import queries as place


def need_reach(promise: Promise, start: date, *, has_rule: bool) -> None:
    """Raise what is missing of its reach: PartsMissing, NothingToCheck or CoverageNotWhole."""
    if promise.reach == EACH:
        return
    need_parts(how_used=promise.how_used)
    if has_rule:
        raise NothingToCheck
    if promise.reach == AREAS:
        _need_coverage(promise, start)


def _need_coverage(promise: Promise, start: date) -> None:
    if not any(kind.kind == promise.area_kind for kind in place.kinds_of_area()):
        raise CoverageNotWhole("area_kind", _("Choose in which kind of area it is promised."))
    if not promise.measure:
        told = _("Choose whether it is a number in each area, or so many in 100.")
        raise CoverageNotWhole("measure", told)
    if not promise.amount:
        raise CoverageNotWhole("amount", _("Write how much there is to be in each area at least, from 1."))
    if promise.measure == SHARE and promise.amount > A_HUNDRED:
        raise CoverageNotWhole("amount", _("There are never more than 100 in 100. Write a number up to 100."))
    if not promise.unit.strip():
        raise CoverageNotWhole("unit", _("Write what is counted in each area, such as homes."))
    if not promise.having.strip():
        told = _("Write what makes one of them count, such as: within five minutes of free wifi.")
        raise CoverageNotWhole("having", told)
    if promise.better != "more":
        raise CoverageNotWhole("better", _("What every area has at least is more the better. Choose more."))
    if promise.covered_by is None:
        raise CoverageNotWhole("covered_by", _("Write the day by which every area has it."))
    if promise.covered_by < start:
        told = _("The day by which every area has it comes before the promise begins. Choose a later day.")
        raise CoverageNotWhole("covered_by", told)


def fitted(promise: Promise) -> Promise:
    """The promise without parts that belong to another reach: what nobody reads is not kept."""
    if promise.reach == AREAS:
        return promise
    alike = replace(
        promise, area_kind="", measure="", having="", counts_people=False, covered_by=None
    )  # fmt: skip
    return replace(alike, how_used="") if promise.reach == EACH else alike
