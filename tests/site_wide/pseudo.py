"""A made-up language in which every translated word stands in brackets: ⟦Save⟧."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import allauth
import django
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation

OPEN, CLOSE = "⟦", "⟧"
_PYBABEL = [sys.executable, "-c", "from babel.messages.frontend import main; main()"]


@contextmanager
def in_brackets() -> Iterator[set[str]]:
    """Speak the made-up language. Gives the set of messages that were asked for.

    Django's own words and allauth's, which come with catalogues of their own, are spoken so too.
    """
    asked: set[str] = set()

    def gettext(message: str) -> str:
        return _bracketed(message, asked)

    def ngettext(singular: str, plural: str, number: float) -> str:
        asked.add(singular)
        return _bracketed(singular if number == 1 else plural, set())

    ours = {
        "gettext": gettext,
        "ngettext": ngettext,
        "pgettext": lambda context, message: gettext(message),
        "npgettext": lambda context, singular, plural, number: ngettext(singular, plural, number),
    }
    speaking = translation._trans
    before = {name: getattr(speaking, name) for name in ours}
    vars(speaking).update(ours)
    try:
        yield asked
    finally:
        vars(speaking).update(before)


def extracted() -> set[str]:
    """The messages that `scripts/words.sh` finds in our own code and templates."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder) / "words.pot"
        keywords = ["-k", "gettext_lazy", "-k", "ngettext_lazy:1,2", "-k", "pgettext_lazy:1c,2"]
        subprocess.run(
            [*_PYBABEL, "-q", "extract", "-F", "babel.cfg", *keywords, "-o", str(catalogue), "src/morrow"],
            cwd=settings.ROOT,
            env={**os.environ, "PYTHONPATH": str(settings.ROOT)},
            check=True,
        )
        return _messages(catalogue.read_bytes())


def of_others() -> set[str]:
    """The messages of Django and allauth, from the catalogues they bring."""
    folders = [Path(django.__file__).parent, Path(allauth.__file__).parent]
    files = [file for folder in folders for file in folder.rglob("locale/[ec][ny]/LC_MESSAGES/django.po")]
    return set().union(*(_messages(file.read_bytes()) for file in files))


def _messages(catalogue: bytes) -> set[str]:
    found = read_po(io.BytesIO(catalogue))
    return {message.id if isinstance(message.id, str) else message.id[0] for message in found if message.id}


def _bracketed(message: str, asked: set[str]) -> str:
    # An empty message is how catalogues name themselves, and formats are no words.
    if not message.strip() or str(message).startswith(OPEN):
        return message
    asked.add(str(message))
    return type(message)(f"{OPEN}{message}{CLOSE}")
