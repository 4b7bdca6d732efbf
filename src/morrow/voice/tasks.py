"""The worker's tasks of this room: letting go of what was only looked at."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from morrow.foundations.scope import SYSTEM, entering
from morrow.voice import held


@app.task(name="let_go_of_files")
def let_go_of_files(*, place: str) -> int:
    """Let go of files of e-mails that nobody took in within the hour."""
    with entering.entered(place=place, viewer=SYSTEM):
        return held.let_go_of_old(timezone.now())
