"""R14: following the record from one thing said never drags in what belongs to another topic."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.record import Ref
from morrow.foundations.record.thread import Edge, follow

JUNCTIONS = {"decision", "pool"}


def topic(name: str) -> list[Edge]:
    """One topic from word to review, sharing a decision and a pool with every other."""
    said, theme, aim = Ref("said", name), Ref("theme", name), Ref("aim", name)
    money, review = Ref("money", name), Ref("review", name)
    decision, pool = Ref("decision", "1"), Ref("pool", "1")
    return [
        Edge(theme, (said,)),
        Edge(decision, (theme,)),
        Edge(aim, (decision, theme)),
        Edge(money, (decision, aim, pool)),
        Edge(review, (money,)),
    ]


@given(st.sets(st.sampled_from("abcdef"), min_size=1), st.randoms())
def test_r14_every_topic_keeps_its_own_thread_through_a_shared_decision_and_pool(names, random):
    edges = [edge for name in sorted(names) for edge in topic(name)]
    random.shuffle(edges)
    for name in names:
        for start in ("said", "aim", "money", "review"):
            found = follow(edges, Ref(start, name), JUNCTIONS)
            own = {ref.code for ref in found if ref.kind not in JUNCTIONS}
            assert own == {name}
            assert {ref.kind for ref in found} >= {"said", "theme", "decision", "aim", "money", "review"}
