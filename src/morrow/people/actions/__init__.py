"""What can be done here: the register, invitations, advocates, permissions, messages, erasure."""

from morrow.people.actions.advocates import end_advocate, record_advocate
from morrow.people.actions.erasure import ask_for_erasure, erase, refuse_erasure
from morrow.people.actions.invitations import accept_invitation, invite, withdraw_invitation
from morrow.people.actions.messages import (
    mark_delivered,
    send_again,
    send_message,
    send_to_body,
    send_waiting,
    take_back_unsent,
)
from morrow.people.actions.nominations import agree, decline, nominate, refuse
from morrow.people.actions.permissions import give_permission, share_without_consent, withdraw_permission
from morrow.people.actions.register import change_details, introduce, join, meet
from morrow.people.actions.roles import appoint, end_role

__all__ = [
    "accept_invitation",
    "agree",
    "appoint",
    "ask_for_erasure",
    "change_details",
    "decline",
    "end_advocate",
    "end_role",
    "erase",
    "give_permission",
    "introduce",
    "invite",
    "join",
    "mark_delivered",
    "meet",
    "nominate",
    "record_advocate",
    "refuse",
    "refuse_erasure",
    "send_again",
    "send_message",
    "send_to_body",
    "send_waiting",
    "share_without_consent",
    "take_back_unsent",
    "withdraw_invitation",
    "withdraw_permission",
]
