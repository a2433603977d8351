from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations import changes
from annotations.changes import (
    AddRelation,
    AddSpan,
    Batch,
    Change,
    DoesNotFitError,
    RemoveRelation,
    RemoveSpan,
    SetState,
    UpdateCluster,
    UpdateRelation,
    UpdateSpan,
)
from annotations.document import Cluster, DocumentState, Markup, Relation
from tests.support.making import ARTICLE, document, random_change, random_markup, span_over

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")
GPE = span_over(ARTICLE, "عمّان", label="GPE", identifier="s3")
WORKS = Relation("r1", "WORKS_FOR", "s1", "s2")
CLUSTER = Cluster("c1", ("s1",))


def markup() -> Markup:
    return Markup([PER, ORG], [WORKS], [CLUSTER], DocumentState("todo", note="ن"))


@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_the_inverse_takes_a_change_back(random: Random, count: int):
    article = document()
    here = random_markup(random, article.text)
    history = []
    for _ in range(count):
        before = here.copy()
        change = random_change(random, article, here)
        changes.apply(change, here)
        assert change.inverse().inverse() == change
        history.append((before, change))
    for before, change in reversed(history):
        changes.apply(change.inverse(), here)
        assert here == before


@given(st.randoms(use_true_random=False))
def test_a_change_survives_the_journal(random: Random):
    article = document()
    change = random_change(random, article, random_markup(random, article.text))
    assert msgspec.json.decode(msgspec.json.encode(change), type=Change) == change


MISFITS = [
    (AddSpan(PER), "span s1 is already there"),
    (RemoveSpan(GPE), "span s3 is not there"),
    (RemoveSpan(PER), "relations hang on span s1"),
    (RemoveSpan(replace(ORG, note="x")), "span s2 is not there as it was"),
    (UpdateSpan(replace(PER, note="x"), PER), "span s1 is not there as it was"),
    (UpdateSpan(PER, GPE), "keeps the id"),
    (AddRelation(WORKS), "relation r1 is already there"),
    (AddRelation(Relation("r2", "NEAR", "s1", "s9")), "has no span s9"),
    (AddRelation(Relation("r2", "NEAR", "s1", "s1")), "needs two spans"),
    (RemoveRelation(Relation("r2", "NEAR", "s1", "s2")), "relation r2 is not there"),
    (UpdateRelation(WORKS, replace(WORKS, tail="s9")), "has no span s9"),
    (UpdateRelation(WORKS, replace(WORKS, id="r2")), "keeps the id"),
    (UpdateRelation(replace(WORKS, note="x"), WORKS), "not there as it was"),
    (UpdateCluster(None, CLUSTER), "cluster c1 is not there as it was"),
    (UpdateCluster(None, None), "empty change"),
    (UpdateCluster(CLUSTER, replace(CLUSTER, id="c2")), "keeps the id"),
    (UpdateCluster(CLUSTER, replace(CLUSTER, spans=("s1", "s9"))), "not there"),
    (SetState(DocumentState("done"), DocumentState("todo")), "not as it was"),
]


@pytest.mark.parametrize(("change", "words"), MISFITS)
def test_a_change_that_does_not_fit_changes_nothing(change: Change, words: str):
    here = markup()
    with pytest.raises(DoesNotFitError, match=words):
        changes.apply(change, here)
    assert here == markup()


@pytest.mark.parametrize("change", [change for change, _ in MISFITS])
def test_a_batch_that_fails_at_its_end_leaves_the_markup_as_it_was(change: Change):
    good = (
        AddSpan(GPE),
        AddRelation(Relation("r3", "NEAR", "s2", "s3")),
        UpdateSpan(replace(ORG), replace(ORG, note="y")),
        UpdateSpan(replace(ORG, note="y"), ORG),
        UpdateCluster(None, Cluster("c3", ("s3", "s1"))),
        UpdateCluster(Cluster("c3", ("s3", "s1")), None),
        SetState(DocumentState("todo", note="ن"), DocumentState("done", flag=True)),
        SetState(DocumentState("done", flag=True), DocumentState("todo", note="ن")),
        RemoveRelation(Relation("r3", "NEAR", "s2", "s3")),
        RemoveSpan(GPE),
    )
    for count in (1, 2, 5, len(good)):
        here = markup()
        with pytest.raises(DoesNotFitError):
            changes.apply(Batch((*good[:count], change, change)), here)
        assert here == markup(), f"after {count} changes"


def test_the_last_change_of_a_batch_is_taken_back_first():
    batch = Batch((AddSpan(GPE), AddRelation(Relation("r3", "NEAR", "s2", "s3"))))
    assert [type(change) for change in changes.flatten(batch.inverse())] == [RemoveRelation, RemoveSpan]
