"""Reading a package of grants strictly, and writing one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from morrow.standards.json_objects import Place, read_object, write_object
from morrow.standards.problems import Problems
from morrow.standards.threesixty_giving.records import Grant


def read_grants(document: Any, *, file: str, problems: Problems) -> tuple[Grant, ...]:
    """The grants of a 360Giving package, in order. Faults go to `problems`, by row."""
    items = document.get("grants") if isinstance(document, dict) else None
    if not isinstance(items, list):
        what = "this is not a 360Giving package: there is no list called grants"
        problems.add(file, None, "grants", what, 'write {"grants": [ … ]}')
        return ()
    grants, rows = [], dict[str, int]()
    for row, item in enumerate(items, start=1):
        grant = read_object(Grant, item, Place(file, row), problems)
        if grant is None:
            continue
        if bool(grant.recipient_organization) == (grant.recipient_individual is not None):
            what = "a grant goes either to organisations or to an individual, exactly one of the two"
            do = "give recipientOrganization or recipientIndividual"
            problems.add(file, row, "recipientOrganization", what, do)
        if grant.id in rows:
            what = f"the grant id {grant.id} was already used in row {rows[grant.id]}"
            problems.add(file, row, "id", what, "give each grant an id of its own")
        rows.setdefault(grant.id, row)
        grants.append(grant)
    return tuple(grants)


def write_grants(grants: Iterable[Grant]) -> dict[str, Any]:
    """A 360Giving package of these grants."""
    return {"grants": [write_object(grant) for grant in grants]}
