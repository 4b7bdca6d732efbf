"""The parts of a saved e-mail, which anybody may have written and some write to do harm.

Names, kinds and character sets are what the sender claims: a file is what its first bytes say it is, text is
read as what it turns out to be, and a name is cut down to what can be shown.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from email.message import EmailMessage
from html.parser import HTMLParser

from django.utils.translation import gettext as _

from morrow.voice.attached import LARGEST, Clean, cleaned
from morrow.voice.errors import NotAttachable

MOST_KEPT = 3
"""Files kept beside one thing said."""

MOST_NAMED = 20
LONGEST_NAME = 80
LONGEST_PAGE = 400_000
"""Letters of a page of markup that are read; more is no letter."""

SILENT = frozenset({"style", "script", "head", "title", "template"})
BREAKS = frozenset({"br", "p", "div", "li", "tr", "blockquote", "h1", "h2", "h3"})


@dataclass(frozen=True)
class Part:
    """A file that came with an e-mail: what is kept of it, or why it is left aside."""

    name: str
    clean: Clean | None = None
    why: str = ""


def leaves_of(found: EmailMessage) -> list[EmailMessage]:
    """Every part that holds no others, in order; an e-mail within the e-mail counts as one of them."""
    leaves: list[EmailMessage] = []
    waiting: list[EmailMessage] = [found]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += reversed([each for each in inner if isinstance(each, EmailMessage)])
        else:
            leaves.append(part)
    return leaves


def text_in(leaves: list[EmailMessage]) -> tuple[str, EmailMessage | None]:
    """The words of an e-mail, and the part that holds them: plain text before a page of markup."""
    for kind in ("text/plain", "text/html"):
        for part in leaves:
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
                text = _decoded(part)
                return (bare(text) if kind == "text/html" else text), part
    return "", None


def files_in(leaves: list[EmailMessage], body: EmailMessage | None) -> tuple[Part, ...]:
    """What came with the words: cleaned and kept where it can be, else named with the reason it is not."""
    found: list[Part] = []
    kept = 0
    for part in leaves:
        if part is body or (part.get_content_type() in {"text/plain", "text/html"} and not _is_file(part)):
            continue
        if len(found) >= MOST_NAMED:
            found.append(Part("…", why=_("More files came with it than we look at.")))
            break
        found.append(_file(part, room=kept < MOST_KEPT))
        kept += found[-1].clean is not None
    return tuple(found)


def named(text: str) -> str:
    """A name of a file as it may be shown: no folders, nothing unseen, not too long.

    >>> named("..\\\\..\\\\step.jpg"), named("a/b\u202egpj.exe"), named("")
    ('step.jpg', 'bgpj.exe', '')
    """
    last = re.split(r"[\\/]", text)[-1]
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] not in "CZ" or sign == " ")
    return seen.strip()[:LONGEST_NAME]


def readable(text: str) -> str:
    """A text without what cannot be seen or kept: no NUL, no signs that turn a line around."""
    return "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or unicodedata.category(sign) != "Cc"
    )


def bare(html: str) -> str:
    """Only what a reader of a page of markup would see."""
    reader = _Words()
    reader.feed(html[:LONGEST_PAGE])
    lines = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", "".join(reader.pieces)))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _is_file(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _file(part: EmailMessage, *, room: bool) -> Part:
    name = named(part.get_filename() or "") or _("A file without a name")
    if part.get_content_maintype() == "message":
        return Part(name, why=_("It is an e-mail itself. Save it as one of its own, and take it in too."))
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content:
        return Part(name, why=_("It is empty."))
    if not room:
        return Part(name, why=_("Three files are kept beside one thing said, and this is one more."))
    try:
        return Part(name, cleaned(content) if len(content) <= LARGEST else _too_large())
    except NotAttachable as fault:
        only = _("We keep only photographs (JPEG or PNG) and PDFs.")
        return Part(name, why=only if fault.why == "other" else str(fault))


def _too_large() -> Clean:
    raise NotAttachable("large")


def _decoded(part: EmailMessage) -> str:
    """Text as what it is: as it says, else as UTF-8, else as what mail programs on Windows write."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    said = str(part.get_content_charset() or "").lower()
    if said.replace("_", "-") in {"", "us-ascii", "ascii", "iso-8859-1", "latin-1", "unknown-8bit"}:
        said = "utf-8" if _is_utf8(raw) else "cp1252"
    for charset in (said, "utf-8"):
        try:
            if codecs.lookup(charset)._is_text_encoding:
                return raw.decode(charset)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("cp1252", "replace")


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


class _Words(HTMLParser):
    """Collects the words, and leaves out what a browser does not show."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.silent += tag in SILENT
        self.pieces += ["\n"] if tag in BREAKS else []

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in SILENT))

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(re.sub(r"\s+", " ", data))
