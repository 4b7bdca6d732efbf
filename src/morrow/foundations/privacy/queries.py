"""The managers and base class of personal models."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from morrow.foundations.privacy.declaration import Declared, declared
from morrow.foundations.privacy.guard import GuardedQuery
from morrow.foundations.scope import Placed, PlacedManager, PlacedQuerySet, Viewer, entering

LISTED = ":listed"
"""Ends the kind of a reading that only learnt that a row is there."""


class PersonalQuerySet(PlacedQuerySet):
    """Rows about people: closed until opened for a viewer or for a stated reason."""

    _logs: str = ""
    _listing: bool = False

    def __init__(self, model: Any = None, query: Any = None, using: Any = None, hints: Any = None) -> None:
        super().__init__(model=model, query=query or GuardedQuery(model), using=using, hints=hints)

    def visible_to(self, viewer: Viewer, *, purpose: str = "") -> Self:
        """The rows this viewer may read, by being the person, by role, or by permission.

        Rows about other people are written into the list of who looked when they are fetched.
        """
        rule = self._declared()
        opened = self._open(basis=f"visible to {viewer.setting}")
        opened._logs = "" if viewer.system else (purpose or str(rule.purpose) or "reading")
        if viewer.system:
            return opened
        if viewer.person_id is None:
            return opened.none()
        if rule.reads is not None:
            return opened.filter(rule.reads(viewer))
        if viewer.holds(*rule.read_by):
            return opened
        if not rule.person:
            return opened.none()
        column = "pk" if rule.person == "self" else f"{rule.person}_id"
        permitted = permitted_subjects(viewer, self.model._meta.label_lower)
        return opened.filter(Q(**{column: viewer.person_id}) | Q(**{f"{column}__in": permitted}))

    def unrestricted(self, *, reason: str) -> Self:
        """Every row of the place, for a count or bookkeeping that nobody reads row by row."""
        if not reason:
            raise ValueError("Say why this query is unrestricted.")
        opened = self._open(basis=reason)
        opened._guarded_query.lift = True
        return opened

    def listed(self, *fields: str) -> Self:
        """Only these fields, for a list that says that a row is there and opens none of its words.

        It is written down as that lesser reading, and once a day for each person.
        """
        rule = self._declared()
        listing: Self = self.only(*fields, f"{rule.person}_id")
        listing._listing = True
        return listing

    @property
    def _guarded_query(self) -> GuardedQuery:
        query: GuardedQuery = self.query  # type: ignore[assignment]
        return query

    def _declared(self) -> Declared:
        rule = declared(self.model)
        if rule is None:
            raise TypeError(f"{self.model._meta.label} has no class Privacy.")
        return rule

    def _open(self, *, basis: str) -> Self:
        opened: Self = self._chain()  # type: ignore[attr-defined]
        opened._guarded_query.basis = basis
        return opened

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]
        clone._logs = self._logs
        clone._listing = self._listing
        return clone

    def _fetch_all(self) -> None:
        fresh = self._result_cache is None
        super()._fetch_all()
        if fresh and self._logs:
            self._note(self._result_cache or [])

    def _note(self, rows: Iterable[Any]) -> None:
        rule = self._declared()
        if not rule.person:
            return
        attribute = f"{rule.person}_id"
        scope = entering.current()
        concerned = (getattr(row, attribute, None) for row in rows)
        subjects = {person for person in concerned if person and person != scope.viewer.person_id}
        if subjects:
            kind = self.model._meta.label_lower + (LISTED if self._listing else "")
            key = (self._logs, kind, ",".join(scope.viewer.work))
            scope.read.setdefault(key, set()).update(subjects)


class PersonalManager(PlacedManager.from_queryset(PersonalQuerySet)):  # type: ignore[misc]
    """The default manager of a personal model."""

    def visible_to(self, viewer: Viewer, *, purpose: str = "") -> PersonalQuerySet:
        """See PersonalQuerySet.visible_to."""
        queryset: PersonalQuerySet = self.get_queryset().visible_to(viewer, purpose=purpose)
        return queryset

    def unrestricted(self, *, reason: str) -> PersonalQuerySet:
        """See PersonalQuerySet.unrestricted."""
        queryset: PersonalQuerySet = self.get_queryset().unrestricted(reason=reason)
        return queryset


class Personal(Placed):
    """A row about one person."""

    objects: ClassVar[PersonalManager] = PersonalManager()

    class Meta:
        abstract = True


_register: list[Any] = []


def register_permissions(finder: Any) -> Any:
    """Let *people* say, for a viewer and a kind of row, which persons gave permission."""
    _register.append(finder)
    return finder


def permitted_subjects(viewer: Viewer, kind: str) -> models.QuerySet[Any] | list[int]:
    """The ids of the persons who permit this viewer to read this kind of row."""
    for finder in _register:
        found: models.QuerySet[Any] | list[int] = finder(viewer, kind)
        return found
    return []
