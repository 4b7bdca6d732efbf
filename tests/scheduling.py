"""Which tests run on one worker: those of a file, or of a folder whose files share what was costly to make.

xdist's own groups are silently ignored under pytest 9.2 (pytest-xdist issue 1386), so the scope is read from
where a test lies.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

TOGETHER = ("tests/site_wide", "tests/desk")
"""Folders whose files share what was costly to make."""


class BesideItsNeighbours(LoadScopeScheduling):
    """Hands a worker whole files, or whole folders of those in `TOGETHER`."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)
