"""On a phone each sum stands beside its heading: every cell carries the words of the column it stands in."""

from __future__ import annotations

import re

from tests.rooms.support.steps import budget_of, group_of_three
from tests.rooms.support.test_the_pages_carry_a_plan_and_a_group import browser


def assert_labelled(page):
    tables = re.findall(r"<table.*?</table>", page, re.S)
    assert tables
    for table in tables:
        headings = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', table)
        for row in re.findall(r"<tr>(.*?)</tr>", table.partition("<tbody>")[2], re.S):
            labels = re.findall(r'<td[^>]*data-label="([^"]*)"', row)
            assert labels == headings[-len(labels) :]
            assert len(labels) == row.count("<td")


def test_joes_budget_and_what_happened_to_it(cast, now):
    (part,) = budget_of(cast, now, "joe")
    joe = browser(cast, "joe")
    joe.post("my-budget/put-by/", part=part.code, category="activity", what="Swimming", amount="50")
    assert_labelled(joe.get("my-budget/"))


def test_joes_group(cast, now):
    group = group_of_three(cast, now)
    assert_labelled(browser(cast, "joe").get(f"groups/{group.code}/"))
