"""Reading a saved e-mail: who wrote when, their own words, what stands below them, and what came with it.

What it says of itself may be forged: nothing of it is believed but the words, which somebody looks at first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.voice.email_parts import Part, files_in, leaves_of, named, readable, text_in
from morrow.voice.errors import NotAnEmail

LONGEST = 20_000
"""Letters of one thing said, and of what is kept of quotes below it."""

MOST_BOUNDARIES = 1_000
LONGEST_HEAD = 100_000
"""Bytes above the words; and lines that may part one part from the next. More of either is no letter."""

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
    files: tuple[Part, ...] = ()


def read_email(content: bytes, *, file: str, today: date | None = None) -> Mail:
    """One saved e-mail. Raises NotAnEmail for anything else, and for what a machine wrote by itself."""
    _refuse_what_is_no_letter(content, file)
    try:
        return _read(content, file, today or timezone.localdate())
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as fault:
        raise NotAnEmail(_cannot_be_read(file)) from fault


def _refuse_what_is_no_letter(content: bytes, file: str) -> None:
    """Before anything takes it apart: a head or a number of parts such as only harm has."""
    head = min(
        (at for mark in (b"\n\n", b"\r\n\r\n") if (at := content.find(mark)) >= 0), default=len(content)
    )
    boundaries = len(re.findall(rb"^--", content, re.MULTILINE))
    if head > LONGEST_HEAD or boundaries > MOST_BOUNDARIES:
        raise NotAnEmail(_cannot_be_read(file))


def _read(content: bytes, file: str, today: date) -> Mail:
    found = message_from_bytes(content, policy=policy.default)
    if not isinstance(found, EmailMessage) or not _head(found, "From"):
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
    leaves = leaves_of(found)
    text, body = text_in(leaves)
    words, quoted = apart(readable(text))
    if len(words) > LONGEST:
        told = _("%(file)s holds more than 20,000 characters. Write it down as two things said.")
        raise NotAnEmail(told % {"file": file})
    name, address = parseaddr(_head(found, "From"))
    subject = readable(_head(found, "Subject"))[:200]
    return Mail(
        file=file,
        name=named(name.replace("/", " "))[:200],
        address=address[:254] if address.isprintable() else "",
        sent_on=_sent_on(found, today),
        subject=subject,
        words=words or subject,
        quoted=quoted[:LONGEST],
        files=files_in(leaves, body),
    )


def _cannot_be_read(file: str) -> str:
    told = _(
        "%(file)s cannot be read: it is not built as a letter is. If somebody wrote it to you, copy their "
        "words and write them down."
    )
    return told % {"file": file}


def _head(found: EmailMessage, name: str) -> str:
    """A line above the words, on one line; nothing where it is not written as such lines are."""
    try:
        return " ".join(str(found[name] or "").split())
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        raw = (str(value) for key, value in found.raw_items() if key.lower() == name.lower())
        return readable(" ".join(next(raw, "").split()))


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
    submitted = (_head(found, "Auto-Submitted") or "no").lower()
    precedence = _head(found, "Precedence").lower()
    return (
        submitted.startswith(ANSWERS_ITSELF)
        or precedence in {"bulk", "junk", "auto_reply"}
        or bool(_head(found, "X-Autoreply") or _head(found, "X-Auto-Response-Suppress") == "All")
        or _head(found, "Return-Path") == "<>"
        or found.get_content_type() == "multipart/report"
    )


def _sent_on(found: EmailMessage, today: date) -> date | None:
    """The day it says it was sent; None where that is to come or more than a year ago: then it came today."""
    try:
        sent = found["Date"].datetime if found["Date"] else None
        day = None if sent is None else timezone.localdate(sent) if timezone.is_aware(sent) else sent.date()
    except (AttributeError, ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if day and today - timedelta(days=366) <= day <= today else None
