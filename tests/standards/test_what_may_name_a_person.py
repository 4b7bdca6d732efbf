"""The script's rules for leaving out, on invented examples."""

import pytest
from trafford.periods import period_end
from trafford.privacy import (
    address_names_a_person,
    clearly_organisation,
    email_of_a_role,
    is_mobile,
    people_named,
    recipient_is_organisation,
    unit_is_a_home,
    without_mobiles,
    without_surname,
)


@pytest.mark.parametrize(
    "payee",
    [
        "Fern Bakery Ltd",
        "Mossley Council",
        "The Heather Trust",
        "J Bloggs Joinery Limited",
        "Hazel Example Consulting Ltd T/A HEC",
        "Fern Civil Engineering and Works Lt",
        "Age UK Mossley",
    ],
)
def test_a_clear_organisation_is_named(payee: str) -> None:
    assert clearly_organisation(payee)


@pytest.mark.parametrize(
    "payee",
    [
        "Hazel Example",
        "Hazel Church",
        "Hazel Example T/A Fern Consulting Ltd",
        "H Example Services",
        "Mr Example Joinery Ltd",
        "Sunny Bank",
        "Hazel Example Piano Services",
        "Example Will Trust - Bloggs",
        "Charlotte Example C/O A Ltd",
        "",
    ],
)
def test_a_payee_that_may_be_a_person_is_not(payee: str) -> None:
    assert not clearly_organisation(payee)


@pytest.mark.parametrize(
    "number",
    [
        "07700 900123",
        "+44 7700 900123",
        "+447700900123",
        "00447700900123",
        "(07700) 900-123",
        "+44 (0)7700 900123",
    ],
)
def test_a_mobile_is_a_mobile_however_it_is_written(number: str) -> None:
    assert is_mobile(number)
    assert number not in without_mobiles(f"Ring {number} before noon")


@pytest.mark.parametrize("number", ["0161 496 0700", "0300 700 7000", "0161-907-1234", "999"])
def test_another_telephone_is_not_a_mobile(number: str) -> None:
    assert not is_mobile(number)
    assert without_mobiles(number) == number


def test_only_an_email_of_a_role_is_kept() -> None:
    kept = ["info@a.org", "halelibrary@a.gov.uk", "Enquiries@a.org", "hopefood@a.org"]
    assert all(email_of_a_role(email) for email in kept)
    assert not any(
        email_of_a_role(email) for email in ["hazel.example@a.org", "hexample@a.org", "hazel77@gmail.com"]
    )


def test_an_address_that_names_a_person_is_seen_and_a_street_is_not() -> None:
    assert address_names_a_person("c/o 3 High Street")
    assert address_names_a_person("Hazel Example, 3 High Street")
    assert address_names_a_person("Mrs Example, 3 High Street")
    assert not address_names_a_person("Sir Matt Busby Way")
    assert not address_names_a_person("Victoria Road, Stretford")


def test_a_cost_centre_named_after_a_dwelling_is_seen() -> None:
    assert all(
        unit_is_a_home(unit)
        for unit in ["12 Fern Close", "Flat 3 Moss House", "Apt 4 Heather Clo", "Mount Drive"]
    )
    others = ["1 Year Old Funding", "42nd Street", "TT:OAKFIELD ROAD", "YOUTH JUSTICE TEAM", "HS2"]
    assert not any(unit_is_a_home(unit) for unit in others)


def test_an_unregistered_recipient_with_nothing_of_a_group_in_its_name_is_withheld() -> None:
    assert not recipient_is_organisation("360G-x-1", "Hazel Example")
    assert recipient_is_organisation("GB-CHC-123", "Hazel Example")
    assert recipient_is_organisation("360G-x-2", "Friends of Fern Park")


def test_a_person_named_in_words_is_found() -> None:
    assert people_named("A dance camp led by Hazel Example in May") == ["Hazel Example"]
    assert people_named("A weekly lunch at St Johns Centre") == []


def test_a_partners_surname_in_brackets_is_dropped() -> None:
    assert without_surname("Fern Lane Medical Centre (Example)") == "Fern Lane Medical Centre"
    assert without_surname("Fern Trust (Self Help Services)") == "Fern Trust (Self Help Services)"


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("2019", "2019"),
        ("2017/18", "2018"),
        ("2018 - 20", "2020"),
        ("2020/21 - 24/25", "2025"),
        ("2022-05", "2022-05"),
        ("2022-06-30", "2022-06-30"),
        ("May 2023", "2023-05"),
        ("Apr 2020-Mar 2021", "2021-03"),
        ("2022/23 Q4", "2023-03"),
        ("2019/20 Q1 - 2023/24 Q2", "2023-09"),
        ("Q4 2021", "2021-12"),
        ("2011-12", "2012"),
    ],
)
def test_periods_are_put_in_order_by_their_end(period: str, end: str) -> None:
    assert period_end(period) == end
