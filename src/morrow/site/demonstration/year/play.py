"""The year from beginning to end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from django.db import transaction

from morrow.foundations.events import drain
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import example_people
from morrow.place import queries as place_queries
from morrow.site.demonstration.year import (
    agreed,
    arranged,
    asked,
    beside,
    cared,
    complained,
    covered,
    funded,
    heard,
    helped,
    learned,
    lot,
    national,
    pledged,
    promised,
    reported,
    said,
    together,
    tried,
    voting,
    young,
)
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import TOPICS, Topic

Step = Callable[[Stage, Topic, Played], None]
Progress = Callable[[str, int, int], None]

LENGTH = timedelta(days=310)

STEPS: list[tuple[str, Step]] = [
    ("Powers are registered", agreed.powers_are_registered),
    ("Officers are named", reported.officers_are_named),
    ("An earlier scheme stands", agreed.an_earlier_scheme_stands),
    ("Travel to learn is promised", promised.travel_to_learn_is_promised),
    ("Care at home is promised", cared.care_at_home_is_promised),
    ("What is decided nationally stands beside it", national.it_stands_beside_ours),
    ("The pool is opened", funded.the_pool_is_opened),
    ("People speak", said.people_speak),
    ("What they said is sorted", said.they_are_sorted),
    ("A complaint goes its way", complained.a_complaint_goes_its_way),
    ("More is kept beside it", beside.more_is_kept),
    ("Somebody else looks again", beside.somebody_else_looks_again),
    ("Themes are drawn", heard.themes_are_drawn),
    ("A round is held and counted", heard.a_round_is_held),
    ("What statements say together is published", together.it_is_summed_up),
    ("A panel is drawn by lot", lot.a_panel_is_drawn),
    ("Partners pledge", funded.partners_pledge),
    ("The cabinet decides", agreed.the_cabinet_decides),
    ("It is promised", agreed.it_is_promised),
    ("Each side pledges its part", pledged.each_side_pledges),
    ("Leaflets end to pay for it", funded.leaflets_end_to_pay_for_it),
    ("Money is set aside", funded.it_is_allocated),
    ("It is commissioned", arranged.it_is_commissioned),
    ("It is awarded", arranged.it_is_awarded),
    ("It can be had", arranged.it_can_be_had),
    ("Plans are written", helped.plans_are_written),
    ("Three put their budgets together", helped.three_put_their_budgets_together),
    ("It is observed", learned.it_is_observed),
    ("What the panel told is destroyed", lot.what_it_told_is_destroyed),
    ("It is reviewed", learned.it_is_reviewed),
    ("It is decided again", learned.it_is_decided_again),
    ("Everyone is told", learned.everyone_is_told),
    ("Each side does some of it", pledged.each_side_does_some_of_it),
    ("Young people decide", young.young_people_decide),
    ("Kayla is refused and upheld", promised.kayla_is_refused_and_upheld),
    ("Ivy does it on paper", promised.ivy_does_it_on_paper),
    ("Others wait", promised.others_wait),
    ("Everybody is promised wifi", covered.everybody_is_promised_wifi),
    ("It is counted ward by ward", covered.it_is_counted_ward_by_ward),
    ("Somebody says it is missing", covered.somebody_says_it_is_missing),
    ("A table is tried", tried.a_table_is_tried),
    ("A member refers a matter", reported.a_member_refers_a_matter),
    ("An election comes", reported.an_election_comes),
    ("The map is put right", asked.the_map_is_put_right),
    ("Scrutiny is asked", asked.scrutiny_is_asked),
    ("Somebody comes to a surgery", asked.somebody_comes_to_a_surgery),
    ("A vote goes on", voting.a_vote_goes_on),
]


def play(*, place: str, seed: int, until: date, progress: Progress | None = None) -> Played:
    """Play one topic's year in a place that has its cast and its invented residents: whole or not at all.

    The seed chooses the topic and everything left to chance. `until` is the last day of the year.
    """
    topic = TOPICS[seed % len(TOPICS)]
    stage = _set(place, seed, until - LENGTH)
    played = Played()
    with transaction.atomic():
        for number, (name, step) in enumerate(STEPS, start=1):
            step(stage, topic, played)
            if progress:
                progress(name, number, len(STEPS))
    drain(place=place)
    return played


def _set(place: str, seed: int, begins: date) -> Stage:
    random = Random(seed)  # noqa: S311 - invented people, no secret
    with entering.entered(place=place, viewer=SYSTEM):
        cast, residents = example_people()
        random.shuffle(residents)
        areas = [code for code, _name in place_queries.wards()]
    return Stage(place, begins, cast, residents[:120], random, areas)
