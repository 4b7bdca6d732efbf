"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.charter.actions.claims import answer_yes, ask_to_look, give_new_paper, not_accept
from morrow.charter.actions.coverage import correct_counts, keep_counts
from morrow.charter.actions.deliveries import confirm, deliver, explain, question, reverse
from morrow.charter.actions.drafts import take_back_draft, write_draft
from morrow.charter.actions.entitlements import adopt_entitlement, supersede_entitlement
from morrow.charter.actions.floors import correct_floor
from morrow.charter.actions.ordering import put_in_order
from morrow.charter.actions.outcomes import define_outcome
from morrow.charter.actions.pledges import adopt_pledge, end_pledge, say_yes, step_back
from morrow.charter.actions.priorities import Adopted, adopt_priority, drop_theme, end_priority
from morrow.charter.actions.rule_book import bring_book, keep_book
from morrow.charter.actions.second_looks import answer_leaving_out, ask_to_look_again, look_again
from morrow.charter.actions.taking_down import take_down
from morrow.charter.asking import Newcomer
from morrow.charter.coverage_rows import CountedArea
from morrow.charter.rules import Floor, Promise
from morrow.charter.rules_of_pledges import Part

__all__ = [
    "Adopted",
    "CountedArea",
    "Floor",
    "Newcomer",
    "Part",
    "Promise",
    "adopt_entitlement",
    "adopt_pledge",
    "adopt_priority",
    "answer_leaving_out",
    "answer_yes",
    "ask_to_look",
    "ask_to_look_again",
    "bring_book",
    "confirm",
    "correct_counts",
    "correct_floor",
    "define_outcome",
    "deliver",
    "drop_theme",
    "end_pledge",
    "end_priority",
    "explain",
    "give_new_paper",
    "keep_book",
    "keep_counts",
    "look_again",
    "not_accept",
    "put_in_order",
    "question",
    "reverse",
    "say_yes",
    "step_back",
    "supersede_entitlement",
    "take_back_draft",
    "take_down",
    "write_draft",
]
