"""Things whose codes come from whoever published them, and may be of any length."""

from __future__ import annotations

from django.db import models

from morrow.foundations.models import Coded
from morrow.foundations.record.naming import new_short_code


class PublishedCode(Coded):
    """Coded by its publisher; the code is ours only where nobody published one."""

    code = models.TextField(editable=False, default=new_short_code)

    class Meta:
        abstract = True
