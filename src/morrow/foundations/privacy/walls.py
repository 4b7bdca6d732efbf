"""The second wall: row security raised from each model's own declaration, after every migration.

The functions `morrow_place()`, `morrow_viewer()`, `morrow_holds(kinds)` and
`morrow_permitted(kind)` are created by migrations of *foundations* and *people*.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections, models

from morrow.foundations.privacy.declaration import PERSONAL, Declared, declared


def walled_models() -> list[type[models.Model]]:
    """Every concrete model that declares itself personal."""
    found = [model for model in apps.get_models() if (rule := declared(model)) and rule.kind == PERSONAL]
    return sorted(found, key=lambda model: model._meta.db_table)


def rule_sql(model: type[models.Model], rule: Declared) -> str:
    """The condition under which the viewer sees a row of this table."""
    if rule.wall:
        return f"place = morrow_place() AND (morrow_viewer() = '*' OR {rule.wall})"
    column = f"{rule.person}_id"
    branches = ["morrow_viewer() = '*'", f"{column}::text = morrow_viewer()"]
    if rule.read_by:
        kinds = ", ".join(f"'{kind}'" for kind in rule.read_by)
        branches.append(f"(SELECT morrow_holds(ARRAY[{kinds}]))")
    branches.append(f"{column} IN (SELECT morrow_permitted('{model._meta.label_lower}'))")
    return f"place = morrow_place() AND ({' OR '.join(branches)})"


def statements(model: type[models.Model]) -> list[str]:
    """The SQL that raises the wall around one table."""
    rule = declared(model)
    if rule is None or rule.kind != PERSONAL:
        raise TypeError(f"{model._meta.label} is not personal.")
    table = model._meta.db_table
    sees = rule_sql(model, rule)
    return [
        f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
        f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY',
        f'DROP POLICY IF EXISTS morrow_read ON "{table}"',
        f'DROP POLICY IF EXISTS morrow_add ON "{table}"',
        f'DROP POLICY IF EXISTS morrow_change ON "{table}"',
        f'DROP POLICY IF EXISTS morrow_erase ON "{table}"',
        f'CREATE POLICY morrow_read ON "{table}" FOR SELECT USING ({sees})',
        f'CREATE POLICY morrow_add ON "{table}" FOR INSERT '
        "WITH CHECK (place = morrow_place() AND morrow_viewer() <> '')",
        f'CREATE POLICY morrow_change ON "{table}" FOR UPDATE USING ({sees}) '
        "WITH CHECK (place = morrow_place())",
        f'CREATE POLICY morrow_erase ON "{table}" FOR DELETE USING ({sees})',
    ]


def raise_walls(using: str = "default", **_: Any) -> None:
    """Raise every wall anew and give the application its plain rights. Runs as the owner."""
    connection = connections[using]
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for model in walled_models():
            if model._meta.db_table in existing:
                for statement in statements(model):
                    cursor.execute(statement)
        for statement in _GRANTS:
            cursor.execute(statement)
        _pin(cursor)


def _pin(cursor: Any) -> None:
    """Whoever runs SQL as the application must not put a table or function of their own before ours."""
    cursor.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    cursor.execute("SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database())")
    cursor.execute(cursor.fetchone()[0])
    for function in ("morrow_holds(text[])", "morrow_permitted(text)"):
        cursor.execute("SELECT to_regprocedure(%s)::text", [function])
        if cursor.fetchone()[0]:
            cursor.execute(f"ALTER FUNCTION {function} SET search_path = pg_catalog, public, pg_temp")
            # A role ends at midnight here, not at midnight in Greenwich: both walls on the same day.
            cursor.execute(f"ALTER FUNCTION {function} SET timezone = '{settings.TIME_ZONE}'")


_GRANTS = [
    "GRANT USAGE ON SCHEMA public TO morrow_app",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO morrow_app",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO morrow_app",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO morrow_app",
]
