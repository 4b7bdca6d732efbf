"""One thing at a time happens to a panel: it is locked and read anew, and then held against its state."""

from __future__ import annotations

from morrow.voice.errors import PanelNotReady
from morrow.voice.models import Panel


def hold_at(panel: Panel, *states: str) -> None:
    """Lock a panel until the transaction ends and read it anew. Raises PanelNotReady in another state."""
    Panel.objects.select_for_update().only("pk").get(pk=panel.pk)
    panel.refresh_from_db()
    if panel.state not in states:
        raise PanelNotReady.now()
