"""What the register keeps: accounts, persons, roles, advocates, permissions, and messages to people."""

from morrow.people.models.account import Account, AccountManager
from morrow.people.models.advocate import Advocate
from morrow.people.models.erasure import ErasureRequest
from morrow.people.models.invitation import Invitation
from morrow.people.models.leaving import Leaving
from morrow.people.models.message import Message
from morrow.people.models.nomination import Nomination
from morrow.people.models.permission import Permission
from morrow.people.models.person import Person
from morrow.people.models.role import Role

__all__ = [
    "Account",
    "AccountManager",
    "Advocate",
    "ErasureRequest",
    "Invitation",
    "Leaving",
    "Message",
    "Nomination",
    "Permission",
    "Person",
    "Role",
]
