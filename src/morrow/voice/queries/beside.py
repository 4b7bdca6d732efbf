"""What stands beside somebody's words, for who may read them."""

from __future__ import annotations

from django.db.models import Prefetch

from morrow.foundations.scope import Viewer
from morrow.voice.errors import NoSuchAttachment
from morrow.voice.models import Attachment


def files_of(viewer: Viewer) -> Prefetch:
    """The files beside things said, without what is in them."""
    files = Attachment.objects.visible_to(viewer).defer("content").order_by("pk")
    return Prefetch("attachments", files)


def attachment_for(viewer: Viewer, code: str) -> Attachment:
    """One file, for who may read the words it was given with. Raises NoSuchAttachment."""
    found: Attachment | None = Attachment.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NoSuchAttachment
    return found
