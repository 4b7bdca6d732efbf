"""Columns that hold the kit's own values."""

from __future__ import annotations

from typing import Any

from django.db import models

from morrow.foundations.money import Money


class MoneyField(models.BigIntegerField):  # type: ignore[type-arg]
    """Integer pence in the database, `Money` in Python."""

    def from_db_value(self, value: int | None, *_: Any) -> Money | None:
        """A stored number of pence as Money."""
        return None if value is None else Money(value)

    def to_python(self, value: Any) -> Any:
        """Money stays Money; a bare number is pence."""
        return value if value is None or isinstance(value, Money) else Money(int(value))

    def get_prep_value(self, value: Any) -> Any:
        """Pence for the database."""
        return super().get_prep_value(value.pence if isinstance(value, Money) else value)
