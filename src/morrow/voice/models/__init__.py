"""What the room keeps: things said, how they were sorted, and the replies owed to them."""

from morrow.voice.models.contribution import Contribution
from morrow.voice.models.receipt import Receipt, WrongTry
from morrow.voice.models.reply import Reply
from morrow.voice.models.triage import SafeguardingReferral

__all__ = ["Contribution", "Receipt", "Reply", "SafeguardingReferral", "WrongTry"]
