"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.voice.actions.answer import (
    answer,
    answer_everyone_in,
    answer_the_others,
)
from morrow.voice.actions.ballots import (
    add_project,
    cast_ballot,
    withdraw_project,
)
from morrow.voice.actions.batch import (
    Row,
    TakenIn,
    take_in_batch,
)
from morrow.voice.actions.beside import (
    attach,
    render,
)
from morrow.voice.actions.bridging import (
    Edited,
    draft_bridging,
    edit_bridging,
    publish_bridging,
)
from morrow.voice.actions.change import (
    correct,
    reinstate,
    withdraw,
)
from morrow.voice.actions.complaints import acknowledge_complaint, send_to_complaints
from morrow.voice.actions.consultation import (
    mark_consultation,
    publish_summary,
)
from morrow.voice.actions.counting import (
    count_round,
)
from morrow.voice.actions.handle import (
    ask_who_knows,
    chase,
    note_minutes,
    save_draft,
)
from morrow.voice.actions.hearing import (
    ask_fact,
    drop_quota,
    name_group,
    record_outreach,
    record_small_conversation,
    set_quota,
    tell_about_me,
)
from morrow.voice.actions.limits import (
    set_limits,
)
from morrow.voice.actions.listen import (
    Newcomer,
    Proxy,
    Said,
    Themselves,
    take_down,
)
from morrow.voice.actions.looking import (
    answer_second_look,
    ask_second_look,
    ask_second_look_at_statement,
)
from morrow.voice.actions.panel_call_off import (
    call_off_panel,
    mark_volunteer_told,
    tell_it_is_called_off,
)
from morrow.voice.actions.panel_end import (
    destroy_panel_data,
    end_panel,
)
from morrow.voice.actions.panel_people import (
    load_addresses,
    put_back,
    replace_member,
    volunteer,
)
from morrow.voice.actions.panels import (
    PanelTerms,
    draw_panel,
    invite,
    publish_chances,
    set_seats,
    set_up_panel,
)
from morrow.voice.actions.papers import (
    Read,
    print_papers,
    read_paper,
    settle_paper,
    take_in_paper,
)
from morrow.voice.actions.polis import (
    bring_conversation,
    give_out_answers,
)
from morrow.voice.actions.renew import (
    replace_receipt,
    set_word,
)
from morrow.voice.actions.rounds import (
    Terms,
    call_off_round,
    close_round,
    draft_round,
    open_ballot,
    open_round,
    redraft_round,
)
from morrow.voice.actions.sameness import (
    mark_same,
    unmark_same,
)
from morrow.voice.actions.sort import (
    acknowledge_referral,
    send_to_safeguarding,
    sort_as_open,
)
from morrow.voice.actions.statement_harm import send_statement_to_safeguarding
from morrow.voice.actions.statements import (
    add_statement,
    answer_one,
    answer_statements,
    moderate,
)
from morrow.voice.actions.surgery import (
    Noted,
    destroy_note,
    keep_note,
    take_back_note,
)
from morrow.voice.actions.tell import (
    hear_again,
    hear_no_more,
    tell,
)
from morrow.voice.actions.theme_changes import (
    Part,
    merge_themes,
    split_theme,
)
from morrow.voice.actions.themes import (
    draft_theme,
    gather,
    note_minority,
    publish_theme,
    rewrite_theme,
    take_out,
)
from morrow.voice.actions.young import (
    MOST_AT_ONCE,
    Permission,
    YoungRound,
    give_code,
    make_young,
    print_codes,
    take_up_code,
)
from morrow.voice.rules import Limits

__all__ = [
    "MOST_AT_ONCE",
    "Edited",
    "Limits",
    "Newcomer",
    "Noted",
    "PanelTerms",
    "Part",
    "Permission",
    "Proxy",
    "Read",
    "Row",
    "Said",
    "TakenIn",
    "Terms",
    "Themselves",
    "YoungRound",
    "acknowledge_complaint",
    "acknowledge_referral",
    "add_project",
    "add_statement",
    "answer",
    "answer_everyone_in",
    "answer_one",
    "answer_second_look",
    "answer_statements",
    "answer_the_others",
    "ask_fact",
    "ask_second_look",
    "ask_second_look_at_statement",
    "ask_who_knows",
    "attach",
    "bring_conversation",
    "call_off_panel",
    "call_off_round",
    "cast_ballot",
    "chase",
    "close_round",
    "correct",
    "count_round",
    "destroy_note",
    "destroy_panel_data",
    "draft_bridging",
    "draft_round",
    "draft_theme",
    "draw_panel",
    "drop_quota",
    "edit_bridging",
    "end_panel",
    "gather",
    "give_code",
    "give_out_answers",
    "hear_again",
    "hear_no_more",
    "invite",
    "keep_note",
    "load_addresses",
    "make_young",
    "mark_consultation",
    "mark_same",
    "mark_volunteer_told",
    "merge_themes",
    "moderate",
    "name_group",
    "note_minority",
    "note_minutes",
    "open_ballot",
    "open_round",
    "print_codes",
    "print_papers",
    "publish_bridging",
    "publish_chances",
    "publish_summary",
    "publish_theme",
    "put_back",
    "read_paper",
    "record_outreach",
    "record_small_conversation",
    "redraft_round",
    "reinstate",
    "render",
    "replace_member",
    "replace_receipt",
    "rewrite_theme",
    "save_draft",
    "send_statement_to_safeguarding",
    "send_to_complaints",
    "send_to_safeguarding",
    "set_limits",
    "set_quota",
    "set_seats",
    "set_up_panel",
    "set_word",
    "settle_paper",
    "sort_as_open",
    "split_theme",
    "take_back_note",
    "take_down",
    "take_in_batch",
    "take_in_paper",
    "take_out",
    "take_up_code",
    "tell",
    "tell_about_me",
    "tell_it_is_called_off",
    "unmark_same",
    "volunteer",
    "withdraw",
    "withdraw_project",
]
