"""Two people at once: the second is told, and nothing is done twice."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.models import Decision


def hold(decision: Decision) -> None:
    """Lock the decision until the transaction ends. Raises NotAtThisPoint if it has moved on meanwhile."""
    now_at = Decision.objects.select_for_update().values_list("state", flat=True).get(pk=decision.pk)
    if now_at != decision.state:
        raise NotAtThisPoint(_("Somebody else has moved this decision on meanwhile. Load the page again."))
