"""Links between documents, to folders and to headings."""

from __future__ import annotations

import re

from tests.docs.reading import documents

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def anchors(text: str) -> set[str]:
    """The anchors that a reader of Markdown makes of headings."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text)}


def test_every_link_within_the_repository_leads_to_what_is_there():
    lost = []
    for file in documents():
        for link in LINK.findall(file.read_text()):
            if "://" in link or link.startswith("mailto:"):
                continue
            path, _hash, anchor = link.partition("#")
            target = (file.parent / path) if path else file
            if not target.exists() or (anchor and anchor not in anchors(target.read_text())):
                lost.append(f"{file.name}: {link}")
    assert lost == []
