"""Readable references: `kind/code`, such as `voice.theme/WARMH0ME`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@runtime_checkable
class Referable(Protocol):
    """Anything with a kind and a code that is readable and never changes."""

    code: str

    @property
    def ref_kind(self) -> str:
        """The kind, `room.thing`."""


@dataclass(frozen=True, order=True)
class Ref:
    """A reference to one thing.

    >>> Ref.read("budget.pool/2026-27")
    Ref(kind='budget.pool', code='2026-27')
    """

    kind: str
    code: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.code}"

    @classmethod
    def read(cls, text: str) -> Ref:
        """The reference written in a record."""
        kind, _, code = text.partition("/")
        return cls(kind, code)


def ref(thing: Referable | Ref) -> Ref:
    """The reference to a thing (a reference stays itself)."""
    return thing if isinstance(thing, Ref) else Ref(thing.ref_kind, thing.code)
