"""Words of this room: its clocks, and what people say for what lists of services call otherwise."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

CLOCKS = {
    "reply_need": _("We reply to something you need"),
    "reply_idea": _("We reply to an idea"),
    "reply_story": _("We reply to what you lived through"),
    "reply_complaint": _("We reply to a complaint that has no procedure in law"),
    "reply_offer": _("We reply to an offer of help"),
    "reply_draft": _("Whoever knows drafts the reply for us"),
    "second_look": _("Somebody else looks again at words that are not shown"),
    "ask_answer": _("A named worker says whether a promise holds for you"),
    "look_again_window": _("You ask us to look again at what was not accepted"),
    "look_again": _("Somebody else has looked again at what was not accepted"),
    "help_answer": _("Somebody who is asked to help with a plan says whether they do"),
    "scrutiny_referral": _("Scrutiny says whether it takes up what a councillor referred"),
    "scrutiny_question_look": _("The chair of scrutiny says whether a question is taken"),
    "scrutiny_question_answer": _("A question to scrutiny that was taken is answered"),
}
"""What happens within each clock that a place may set."""

CLOCKS_BY_LAW = {
    "key_decision_notice": _("Notice before a key decision"),
    "general_exception": _("Notice before a key decision that cannot wait for the usual notice"),
    "first_private_notice": _("First notice before the cabinet meets in private"),
    "second_private_notice": _("Second notice before the cabinet meets in private, with what people said"),
    "complaint_acknowledgement": _("A complaint about care or health is acknowledged"),
}
"""The clocks that the law sets, in words."""

EVERYDAY: dict[str, tuple[str, ...]] = {
    "gp": ("general practice", "surgery", "medical centre"),
    "doctor": ("general practice", "surgery", "medical centre"),
    "doctors": ("general practice", "surgery", "medical centre"),
    "chemist": ("pharmacy",),
    "chemists": ("pharmacy",),
    "foodbank": ("food bank",),
    "gym": ("leisure centre",),
    "swimming": ("leisure centre",),
    "pool": ("leisure centre",),
    "books": ("library",),
    "nursery": ("children centre",),
    "teeth": ("dentist",),
    "dental": ("dentist",),
    "job": ("jobcentre",),
    "jobs": ("jobcentre",),
    "work": ("jobcentre",),
    "sad": ("mental health",),
    "anxiety": ("mental health",),
    "depression": ("mental health",),
    "counselling": ("mental health",),
    "carehome": ("care home",),
    "football": ("sports club",),
}
"""What people type, and what it may be called."""
