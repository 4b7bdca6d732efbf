"""What a proposal may rest on: what was heard stands first, and two that read alike are offered once."""

from __future__ import annotations


def test_what_was_heard_is_offered_before_what_was_agreed(played):
    page = played.client("dan").get(f"/{played.slug}/decisions/propose/").content.decode()
    offered = [part.partition('"')[0] for part in page.split('name="rests_on" value="')[1:]]
    kinds = [ref.partition("/")[0] for ref in offered]
    assert kinds[0] == "voice.theme", "a theme is found however much was written down since"
    assert kinds.index("learning.review") < kinds.index("charter.priority")
    assert page.count("It was counted area by area: Free wifi near every home.") == 1
