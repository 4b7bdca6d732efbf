"""What can be done here: the register, permissions, and messages to people."""

from morrow.people.actions.messages import mark_delivered, send_message, send_waiting
from morrow.people.actions.permissions import give_permission, withdraw_permission
from morrow.people.actions.register import appoint, erase, introduce, meet

__all__ = [
    "appoint",
    "erase",
    "give_permission",
    "introduce",
    "mark_delivered",
    "meet",
    "send_message",
    "send_waiting",
    "withdraw_permission",
]
