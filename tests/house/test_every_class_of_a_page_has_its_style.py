"""A page names no class that no stylesheet knows: what it names would be missing unseen."""

from __future__ import annotations

import re
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src" / "morrow"
BUILT = SRC / "foundations" / "design" / "static" / "morrow" / "built"
WRITTEN = re.compile(r'\bclass(?:name)?="([^"]*)"')
TAGS = re.compile(r"\{[%{].*?[%}]\}", re.DOTALL)
HANGERS = frozenset(
    {
        "govuk-checkboxes",
        "govuk-radios",
        "govuk-table__head",
        "govuk-table__body",
        "govuk-table__row",
        "govuk-template--rebranded",
    }
)
"""Names of govuk-frontend that carry scripts or name a block, and have no style of their own."""


def known() -> frozenset[str]:
    sheets = [*BUILT.glob("*.css"), *SRC.glob("*/static/**/*.css")]
    return frozenset(re.findall(r"\.(-?[A-Za-z_][\w-]*)", "".join(sheet.read_text() for sheet in sheets)))


def named() -> dict[str, set[str]]:
    """Each class that a template or a view writes out, with the files that do; made-up names are left."""
    found: dict[str, set[str]] = {}
    for path in [*SRC.rglob("*.html"), *SRC.rglob("*.py")]:
        for text in WRITTEN.findall(TAGS.sub("\0", path.read_text(encoding="utf-8"))):
            for name in text.split():
                if re.fullmatch(r"[a-zA-Z][\w-]*", name):
                    found.setdefault(name, set()).add(str(path.relative_to(SRC)))
    return found


def test_every_class_of_a_page_has_its_style():
    styles = known()
    lost = {name: sorted(files) for name, files in named().items() if name not in styles | HANGERS}
    assert lost == {}
