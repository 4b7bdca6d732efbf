"""Ways of reaching somebody: e-mail by SMTP, text and letter through GOV.UK Notify, or paper to print.

Pure senders: each takes an address, a subject and a text. Which one is used is a setting of the
installation; where none is set, what would be sent is written to the console.
"""

from morrow.foundations.messages.senders import CannotSend, Sender, sender_for

__all__ = ["CannotSend", "Sender", "sender_for"]
