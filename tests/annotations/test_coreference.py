"""Mentions of one thing: linked, taken apart, tied to a knowledge base; each change has its way back."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import changes, coreference
from annotations.document import Cluster, Markup, Span
from annotations.editing import RefusedError

NAMES = "abcdef"


def spans() -> list[Span]:
    return [Span(name, "PER", ((place, place + 1),), name) for place, name in enumerate(NAMES)]


def markup(*clusters: Cluster) -> Markup:
    return Markup(spans(), [], clusters)


def members(markup: Markup) -> list[tuple[str, ...]]:
    return sorted(cluster.spans for cluster in markup.clusters.values())


def done(markup: Markup, change: changes.Change) -> Markup:
    changes.apply(change, markup)
    return markup


def test_two_mentions_become_a_cluster_that_grows():
    there = markup()
    done(there, coreference.link(there, there.spans["c"], there.spans["a"]))
    done(there, coreference.link(there, there.spans["d"], there.spans["c"]))
    assert members(there) == [("a", "c", "d")]
    assert [span.id for span in coreference.fellows(there, "c")] == ["a", "d"]
    assert coreference.fellows(there, "b") == []


def test_two_clusters_become_one_with_the_id_of_either():
    there = markup(Cluster("1", ("a", "b")), Cluster("2", ("c", "d"), "Q85"))
    done(there, coreference.link(there, there.spans["b"], there.spans["d"]))
    assert [(one.spans, one.kb_id) for one in there.clusters.values()] == [(("a", "b", "c", "d"), "Q85")]


def test_two_clusters_that_mean_the_same_entry_become_one():
    there = markup(Cluster("1", ("a", "b"), "Q1"), Cluster("2", ("c",), "Q1"))
    done(there, coreference.link(there, there.spans["a"], there.spans["c"]))
    assert [(one.spans, one.kb_id) for one in there.clusters.values()] == [(("a", "b", "c"), "Q1")]


def test_what_cannot_be_one_thing_is_refused():
    there = markup(Cluster("1", ("a", "b"), "Q1"), Cluster("2", ("c",), "Q2"))
    with pytest.raises(RefusedError, match="These are two things: Q1 and Q2. Take the id of one away first."):
        coreference.link(there, there.spans["a"], there.spans["c"])
    with pytest.raises(RefusedError, match="linked already"):
        coreference.link(there, there.spans["a"], there.spans["b"])
    with pytest.raises(RefusedError, match="itself"):
        coreference.link(there, there.spans["a"], there.spans["a"])
    with pytest.raises(RefusedError, match="not linked"):
        coreference.unlink(there, there.spans["f"])


def test_a_cluster_of_one_stays_only_for_its_id():
    there = markup(Cluster("1", ("a", "b")), Cluster("2", ("c", "d"), "Q2"))
    done(there, coreference.unlink(there, there.spans["a"]))
    done(there, coreference.unlink(there, there.spans["c"]))
    assert members(there) == [("d",)]
    done(there, coreference.identify(there, there.spans["d"], ""))
    assert members(there) == []


def test_an_id_is_said_of_all_that_are_linked():
    there = markup(Cluster("1", ("a", "b")))
    done(there, coreference.identify(there, there.spans["b"], " Q85 "))
    assert there.clusters["1"].kb_id == "Q85"
    done(there, coreference.identify(there, there.spans["f"], "Q7"))
    assert members(there) == [("a", "b"), ("f",)]
    for wrong in ("Q85", "x" * 201, "a\nb", "a\u202eb"):
        with pytest.raises(RefusedError):
            coreference.identify(there, there.spans["b"], wrong)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("link"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
        st.tuples(st.just("unlink"), st.sampled_from(NAMES), st.just("")),
        st.tuples(st.just("identify"), st.sampled_from(NAMES), st.sampled_from(["", "Q1", "Q2"])),
    ),
    max_size=12,
)


@given(STEPS)
def test_any_steps_leave_each_mention_in_one_cluster_and_lead_back(steps: list[tuple[str, str, str]]):
    there, before = markup(), []
    for kind, one, other in steps:
        span = there.spans[one]
        try:
            if kind == "link":
                change = coreference.link(there, span, there.spans[other])
            elif kind == "unlink":
                change = coreference.unlink(there, span)
            else:
                change = coreference.identify(there, span, other)
        except RefusedError:
            continue
        before.append((change, copy.deepcopy(there.clusters)))
        changes.apply(change, there)
        linked = [span for cluster in there.clusters.values() for span in cluster.spans]
        assert len(linked) == len(set(linked))
        assert all(len(cluster.spans) > 1 or cluster.kb_id for cluster in there.clusters.values())
    for change, clusters in reversed(before):
        changes.apply(change.inverse(), there)
        assert there.clusters == clusters
