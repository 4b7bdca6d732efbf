"""The frozen copy of what the decision-maker had before them."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import models

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Pack(Placed):
    """Two pages, as they stood when the decision was taken; `digest` shows any later change."""

    decision = models.OneToOneField("accountability.Decision", on_delete=models.CASCADE, related_name="pack")
    contents = models.JSONField(default=dict)
    text = models.TextField(blank=True)
    frozen_at = models.DateTimeField()
    digest = models.CharField(max_length=64)

    class Privacy:
        kind = PUBLIC

    @staticmethod
    def digest_of(contents: dict[str, Any], text: str) -> str:
        """What the frozen copy is known by."""
        written = json.dumps([contents, text], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(written.encode()).hexdigest()

    @property
    def unchanged(self) -> bool:
        """Whether it still is what was frozen."""
        return self.digest == self.digest_of(self.contents, self.text)
