"""The tables of the foundations, each defined beside what it serves."""

from morrow.foundations.events.models import Delivery, OutboxEvent
from morrow.foundations.privacy.models import Disclosure
from morrow.foundations.record.models import Coded, Entry, Link, Seal
from morrow.foundations.steps import Step

__all__ = ["Coded", "Delivery", "Disclosure", "Entry", "Link", "OutboxEvent", "Seal", "Step"]
