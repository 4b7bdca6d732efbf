"""A query that refuses to run until it is told on whose behalf."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler
from django.db.models.sql.constants import MULTI

from morrow.foundations.scope import entering


class PersonalDataClosed(RuntimeError):
    """A personal table was asked without saying for whom or why: a fault of the program."""

    def __init__(self, model: str) -> None:
        super().__init__(
            f"{model} holds personal data, so it opens only with `.visible_to(viewer)` or "
            "`.unrestricted(reason=…)`."
        )


class Guarded:
    """Mixed into a query class: compiling it without a stated basis raises PersonalDataClosed."""

    basis: str = ""
    lift: bool = False

    def get_compiler(self, *args: Any, **kwargs: Any) -> SQLCompiler:
        """The compiler, once a basis is stated."""
        if not self.basis:
            raise PersonalDataClosed(self.model._meta.label)  # type: ignore[attr-defined]
        compiler: SQLCompiler = super().get_compiler(*args, **kwargs)  # type: ignore[misc]
        if self.lift:
            compiler.__class__ = _lifted(compiler.__class__)  # type: ignore[arg-type]
        return compiler

    def get_aggregation(self, *args: Any, **kwargs: Any) -> Any:
        """Counts and sums too are lifted: Django wraps them in a query that is not this one."""
        if not self.lift:
            return super().get_aggregation(*args, **kwargs)  # type: ignore[misc]
        with entering.lifted(reason=self.basis):
            return super().get_aggregation(*args, **kwargs)  # type: ignore[misc]

    def chain(self, klass: type[Query] | None = None) -> Any:
        """Stay guarded when a query turns into an update, a delete or a count."""
        return super().chain(_guarded(klass) if klass else None)  # type: ignore[misc,arg-type]


class GuardedQuery(Guarded, Query):
    """The query of every personal model's default manager."""


@cache
def _guarded(klass: type[Query]) -> type[Query]:
    if issubclass(klass, Guarded):
        return klass
    return type(f"Guarded{klass.__name__}", (Guarded, klass), {})


@cache
def _lifted(klass: type[SQLCompiler]) -> type[SQLCompiler]:
    class Lifted(klass):  # type: ignore[valid-type,misc]
        def execute_sql(self, result_type: Any = MULTI, **kwargs: Any) -> Any:
            # Never in chunks: rows fetched after the wall is back would be missing.
            kwargs.pop("chunked_fetch", None)
            with entering.lifted(reason=self.query.basis):
                return super().execute_sql(result_type, **kwargs)

    return Lifted
