"""What can go wrong with what stands beside somebody's words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound


class NotAttachable(KindError):
    """A file that cannot be kept beside somebody's words. `why`: large, broken, active, unsafe or other."""

    about = "attached"

    def __init__(self, why: str) -> None:
        told = {
            "large": _("This file is larger than 5 MB. Send a smaller photograph, or a part of it."),
            "broken": _("This picture cannot be read to its end. Save it once more, or take it again."),
            "active": _(
                "This PDF holds a program, another file or a lock, so we do not keep it. Print it to a new "
                "PDF, or send a photograph of it."
            ),
            "unsafe": _(
                "We cannot take out of this PDF who wrote it, so we do not keep it. Print it to a new PDF, "
                "or send a photograph of it."
            ),
            "other": _("We keep photographs (JPEG or PNG) and PDFs. Send it as one of these."),
        }
        super().__init__(told[why])
        self.why = why


class TooManyAttached(KindError):
    """Three files are kept beside one thing said."""

    about = "attached"

    def __init__(self) -> None:
        super().__init__(
            _("There are three files beside it, and more are not kept. Say in words what they show.")
        )


class NothingRendered(KindError):
    """A translation without words or without a language."""

    def __init__(self) -> None:
        super().__init__(_("Write the translation, and into which language it is."))


class NoPermissionToSpeak(KindError):
    """Something is said for somebody, and nobody says on what ground."""

    about = "proxy_basis"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Say how you come to speak for them: they asked you to, or you may by law. Without that we "
                "do not write down words for somebody else."
            )
        )


class NoSuchAttachment(NotFound):
    """There is no such file, or it is not for this reader."""
