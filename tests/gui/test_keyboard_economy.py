"""The sample article marked by keyboard alone, as someone who knows the keys does it, with every key counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.pilot import Pilot
from tests.support.gold import RELATIONS, SPANS
from tests.support.typist import Typist

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "keys.md"
MOST_KEYS_A_SPAN, MOST_KEYS_A_RELATION = 4, 5


def test_keys_a_span_and_a_relation(sample_project: Path, start_app: Callable[..., App]):
    app = start_app(sample_project)
    pilot = Pilot(app)
    schema = app.workspace.schema
    assert schema
    typist = Typist(app)
    made: list[str] = []
    span_keys = relation_keys = 0
    for gold in SPANS:
        kind = schema.entity(gold.label)
        assert kind
        before = typist.keys
        made.append(typist.mark(*pilot.find(gold.text, gold.number), kind.key).id)
        span_keys += typist.keys - before
        before = typist.keys
        for relation in RELATIONS:
            if max(relation.head, relation.tail) == len(made) - 1:
                typist.relate(made[relation.head], made[relation.tail], relation.label)
        relation_keys += typist.keys - before
    pilot.wait_for_saved()
    markup = pilot.session.markup
    assert len(markup.spans) == len(SPANS)
    relations = {(relation.label, relation.head, relation.tail) for relation in markup.relations.values()}
    assert relations == {(gold.label, made[gold.head], made[gold.tail]) for gold in RELATIONS}
    said = f"{len(SPANS)} spans with {span_keys} keys, {len(RELATIONS)} relations with {relation_keys}"
    assert said in " ".join(GUIDE.read_text(encoding="utf-8").split()), said
    assert span_keys <= MOST_KEYS_A_SPAN * len(SPANS)
    assert relation_keys <= MOST_KEYS_A_RELATION * len(RELATIONS)
