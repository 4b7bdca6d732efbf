"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.accountability.actions.call_in import (
    answer_scrutiny,
    ask_to_reconsider,
    call_in,
    release_from_call_in,
)
from morrow.accountability.actions.decide import decide
from morrow.accountability.actions.effect import answer_review, take_effect, withdraw
from morrow.accountability.actions.exempt import certify_exempt, publish_private_notice
from morrow.accountability.actions.experiment import do_not_try, say_what_was_learned, set_up_experiment
from morrow.accountability.actions.grant import end_authority, grant
from morrow.accountability.actions.interests import declare_interest
from morrow.accountability.actions.keep_map import add_to_map, put_right, take_in_map
from morrow.accountability.actions.named import end_naming, name_officer
from morrow.accountability.actions.notice import exempt_from_call_in, publish_notice
from morrow.accountability.actions.propose import attach_analysis, propose, write_what_was_heard
from morrow.accountability.actions.readings import correct_reading, keep_reading
from morrow.accountability.actions.refer import (
    answer_referral,
    refer_to_scrutiny,
    reply_to_scrutiny,
    write_what_scrutiny_found,
)
from morrow.accountability.actions.report import list_paper, set_report_need, sign_part, write_consultee
from morrow.accountability.actions.scrutiny_questions import (
    accept_question,
    answer_question,
    ask_scrutiny,
    decline_question,
)
from morrow.accountability.actions.send_back import return_option, send_back
from morrow.accountability.actions.sign_again import ask_to_sign_again
from morrow.accountability.rules import InterestDeclared, OptionDraft, VoteCast

__all__ = [
    "InterestDeclared",
    "OptionDraft",
    "VoteCast",
    "accept_question",
    "add_to_map",
    "answer_question",
    "answer_referral",
    "answer_review",
    "answer_scrutiny",
    "ask_scrutiny",
    "ask_to_reconsider",
    "ask_to_sign_again",
    "attach_analysis",
    "call_in",
    "certify_exempt",
    "correct_reading",
    "decide",
    "declare_interest",
    "decline_question",
    "do_not_try",
    "end_authority",
    "end_naming",
    "exempt_from_call_in",
    "grant",
    "keep_reading",
    "list_paper",
    "name_officer",
    "propose",
    "publish_notice",
    "publish_private_notice",
    "put_right",
    "refer_to_scrutiny",
    "release_from_call_in",
    "reply_to_scrutiny",
    "return_option",
    "say_what_was_learned",
    "send_back",
    "set_report_need",
    "set_up_experiment",
    "sign_part",
    "take_effect",
    "take_in_map",
    "withdraw",
    "write_consultee",
    "write_what_scrutiny_found",
    "write_what_was_heard",
]
