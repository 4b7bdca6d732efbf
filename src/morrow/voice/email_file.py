"""Reading a saved e-mail: who wrote when, their own words, and what stands below them, kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from html.parser import HTMLParser

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.voice.errors import NotAnEmail

QUOTE_BEGINS = re.compile(
    r"^(?:>|-- ?$|-{2,} ?(?:original|forwarded) message|_{10,}$|on .+ wrote:$|from: .+@|sent from my )",
    re.IGNORECASE,
)
"""How a line begins below which stand the words of others, or a signature."""

ANSWERS_ITSELF = ("auto-generated", "auto-replied", "auto-notified")


@dataclass(frozen=True)
class Mail:
    """One e-mail as it is looked at before anything of it is kept."""

    file: str
    name: str
    address: str
    sent_on: date | None
    subject: str
    words: str
    quoted: str
    attachments: tuple[str, ...]


def read_email(content: bytes, *, file: str) -> Mail:
    """One saved e-mail. Raises NotAnEmail for anything else, and for what a machine wrote by itself."""
    found = message_from_bytes(content, policy=policy.default)
    if not isinstance(found, EmailMessage) or not found["From"]:
        raise NotAnEmail(
            _(
                "%(file)s is no saved e-mail: it does not say who wrote it. In your mail program choose "
                "“Save as” and the kind “.eml”, then send it again."
            )
            % {"file": file}
        )
    if _answers_itself(found):
        raise NotAnEmail(
            _(
                "%(file)s is an answer that a machine gave, such as “I am on holiday”. Nobody said "
                "anything in it, so nobody waits for a reply. Leave it out."
            )
            % {"file": file}
        )
    words, quoted = apart(_text(found))
    name, address = parseaddr(str(found["From"]))
    return Mail(
        file=file,
        name=name[:200],
        address=address[:254],
        sent_on=_sent_on(found),
        subject=str(found["Subject"] or "")[:200],
        words=words or str(found["Subject"] or ""),
        quoted=quoted,
        attachments=tuple(part.get_filename() or "" for part in found.iter_attachments()),
    )


def apart(text: str) -> tuple[str, str]:
    """Somebody's own words, and what stands below: words of others that they quote, and a signature.

    Where they answered below or between what they quote, every line that is not quoted is theirs.

    >>> apart("It is cold.\\n\\nOn Monday Rosa wrote:\\n> How are you?")
    ('It is cold.', 'On Monday Rosa wrote:\\n> How are you?')
    >>> apart("> How are you?\\nIt is cold.")
    ('It is cold.', '> How are you?')
    """
    lines = text.replace("\r\n", "\n").strip().split("\n")
    at = next((n for n, line in enumerate(lines) if QUOTE_BEGINS.match(line.strip(" \t"))), len(lines))
    own = "\n".join(lines[:at]).strip()
    if own:
        return own, "\n".join(lines[at:]).strip()
    mine = [line for line in lines if not QUOTE_BEGINS.match(line.strip(" \t"))]
    theirs = [line for line in lines if QUOTE_BEGINS.match(line.strip(" \t"))]
    return "\n".join(mine).strip(), "\n".join(theirs).strip()


def _answers_itself(found: EmailMessage) -> bool:
    submitted = str(found["Auto-Submitted"] or "no").lower()
    precedence = str(found["Precedence"] or "").lower()
    return (
        submitted.startswith(ANSWERS_ITSELF)
        or precedence in {"bulk", "junk", "auto_reply"}
        or bool(found["X-Autoreply"] or found["X-Auto-Response-Suppress"] == "All")
        or str(found["Return-Path"] or "") == "<>"
        or found.get_content_type() == "multipart/report"
    )


def _text(found: EmailMessage) -> str:
    body = found.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    try:
        text = str(body.get_content())
    except (LookupError, UnicodeError):
        raw = body.get_payload(decode=True)
        text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""
    return _bare(text) if body.get_content_type() == "text/html" else text


class _Words(HTMLParser):
    """Only what a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.silent += tag in {"style", "script", "head"}
        self.pieces += ["\n"] if tag in {"br", "p", "div", "li", "tr", "blockquote"} else []

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"style", "script", "head"}

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(" ".join(data.split()) + (" " if data[-1:].isspace() else ""))


def _bare(html: str) -> str:
    reader = _Words()
    reader.feed(html)
    return re.sub(r"\n{3,}", "\n\n", "".join(reader.pieces)).strip()


def _sent_on(found: EmailMessage) -> date | None:
    try:
        sent = found["Date"].datetime if found["Date"] else None
    except (AttributeError, ValueError):
        return None
    if sent is None:
        return None
    return timezone.localdate(sent) if timezone.is_aware(sent) else sent.date()
