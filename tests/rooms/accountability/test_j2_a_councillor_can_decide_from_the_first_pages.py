"""J2: the first pages say who decides, what each option means, which may be chosen, and what is missing."""

from __future__ import annotations

from morrow.accountability import actions, queries
from morrow.accountability.actions import OptionDraft
from morrow.accountability.forms import DecideForm
from morrow.foundations.money import Money
from tests.rooms.accountability.making import SECRET, authority, decided, proposal, with_an_exempt_part
from tests.rooms.accountability.pages import Browser, says

MARK = "Not for publication."


def made(cast, now, **changes):
    options = [
        OptionDraft("Begin", Money(100_000), "A visitor comes twice a week."),
        OptionDraft("Everything", Money(9_900_000), "A visitor comes every day."),
        OptionDraft("Wait", Money(0), "Nobody comes before April."),
    ]
    power = authority(cast, now, limit=Money(5_000_000))
    return proposal(cast, now, options=options, authority=power, **changes)


def first_pages(person, code: str) -> str:
    """What stands before everything else in a pack."""
    return Browser(person).open(f"{code}/pack/").content.decode().partition('class="m-behind"')[0]


def test_j2_they_say_who_decides_and_what_each_option_means(cast, now):
    pages = first_pages(cast.joe, made(cast, now).code)
    assert "to decide, up to £50,000." in pages
    for meaning in ("A visitor comes twice a week.", "Nobody comes before April."):
        assert meaning in pages


def test_j2_an_option_beyond_the_limit_is_marked_wherever_it_is_weighed(cast, now):
    code = made(cast, now).code
    assert first_pages(cast.joe, code).count("Dearer than the £50,000 they may decide") == 1
    for page in (f"{code}/", f"{code}/decide/"):
        opened = Browser(cast.okafor).open(page).content.decode()
        assert opened.count("It costs more than the £50,000 they may decide") == 1


def test_j2_they_say_what_is_missing_and_from_which_day_it_can_be_decided(cast, now):
    lacks = made(cast, now, analysed=False, signed=False, key=True)
    pages = first_pages(cast.okafor, lacks.code)
    for told in (
        "It cannot be decided yet.",
        "analysis has not been attached yet.",
        "The report lacks: Finance, Law, Risk.",
        "No notice of it as a key decision has been published yet.",
        "Nobody has signed any part of the report yet.",
    ):
        assert told in pages
    says(Browser(cast.okafor).open(f"{lacks.code}/decide/"), "It cannot be decided today.")


def test_j2_nothing_is_missing_where_all_is_there(cast, now):
    assert "It cannot be decided" not in first_pages(cast.okafor, made(cast, now).code)


def test_j2_why_not_the_others_is_asked_beside_why(cast, now):
    page = Browser(cast.okafor).open(f"{made(cast, now).code}/decide/").content.decode()
    places = [
        page.index(words) for words in ("Which option?", "Your reasons", "If it is not “Begin”, why not?")
    ]
    assert places == sorted(places)
    assert places[2] < page.index('name="heard"') < page.index('name="votes"')


def test_j2_a_question_and_its_answer_stand_beside_the_option(cast, now):
    decision = made(cast, now)
    option = decision.options.get(title="Begin")
    with cast.as_("okafor"):
        actions.send_back(option=option, question="And the tenants?", by=cast.actor("okafor"), now=now)
    assert "And the tenants? Answer: not answered yet" in first_pages(cast.okafor, decision.code)


def test_j2_an_option_stands_whole_behind_them_only_where_it_is_longer(cast, now):
    code = made(cast, now).code
    assert "The options, whole" not in Browser(cast.joe).open(f"{code}/pack/").content.decode()
    long = " ".join(["word"] * 45) + " end."
    options = [OptionDraft("Begin", Money(100_000), long), OptionDraft("Wait", Money(0))]
    code = proposal(cast, now, options=options).code
    assert long not in first_pages(cast.joe, code)
    says(Browser(cast.joe).open(f"{code}/pack/"), "The options, whole", long)


def test_a_copy_with_exempt_words_says_so_before_all_else(cast, now):
    code = with_an_exempt_part(cast, now, made(cast, now)).code
    for page in (f"{code}/pack/", f"{code}/report/", f"{code}/", f"{code}/decide/"):
        opened = Browser(cast.okafor).open(page).content.decode()
        assert SECRET in opened
        assert opened.index(MARK) < opened.index(SECRET)
        assert "(paragraph 3)" in opened


def test_whoever_reads_no_exempt_word_sees_no_such_mark(cast, now):
    code = with_an_exempt_part(cast, now, made(cast, now)).code
    for person in (cast.joe, None):
        assert MARK not in Browser(person).open(f"{code}/pack/").content.decode()
    assert "The prices that were offered" in first_pages(cast.joe, code)


def test_a_councillor_can_print_the_copy_that_anyone_may_read(cast, now):
    code = with_an_exempt_part(cast, now, made(cast, now)).code
    says(Browser(cast.okafor).open(f"{code}/pack/"), "?copy=public")
    public = Browser(cast.okafor).open(f"{code}/pack/", copy="public").content.decode()
    assert SECRET not in public
    assert MARK not in public
    assert "The prices that were offered" in public


def test_the_frozen_copy_keeps_who_decided_and_no_exempt_word(cast, now):
    decision = decided(cast, now, with_an_exempt_part(cast, now, made(cast, now)))
    assert "up to £50,000." in first_pages(None, decision.code)
    assert SECRET not in str(decision.pack.contents)


def test_j2_every_field_of_the_form_stands_once_under_a_heading(cast, now):
    decision = with_an_exempt_part(cast, now)
    with cast.as_("okafor"):
        form = DecideForm(decision=queries.decision(decision.code), authorities=[])
    drawn = [field.name for group in form.groups for field in group.fields]
    assert sorted(drawn) == sorted(form.fields)
