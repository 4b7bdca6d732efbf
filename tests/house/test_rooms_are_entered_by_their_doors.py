"""From outside a room one imports only its actions, queries, events and errors."""

from __future__ import annotations

from tests.house.rooms import ROOMS, SOURCE, imports, name_of, sources

DOORS = {"actions", "queries", "events", "errors"}


def test_no_room_is_entered_by_the_window():
    trespasses = []
    for file, tree in sources():
        home = file.relative_to(SOURCE).parts[0]
        for imported in imports(tree):
            parts = imported.split(".")
            if parts[0] != "morrow" or len(parts) < 3 or parts[1] not in ROOMS or parts[1] == home:
                continue
            if parts[2] not in DOORS:
                trespasses.append(f"{name_of(file)} imports {imported}")
    assert trespasses == []


def test_journeys_have_no_models():
    held = [name_of(file) for file, _ in sources("journeys") if "models" in file.name]
    assert held == []


def test_methods_and_standards_have_never_heard_of_django():
    heard = [
        f"{name_of(file)} imports {imported}"
        for file, tree in sources("methods", "standards")
        for imported in imports(tree)
        if imported.split(".")[0] == "django" or imported.startswith("morrow.foundations")
    ]
    assert heard == []
