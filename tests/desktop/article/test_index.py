"""The index of spans and relations, kept in step change by change."""

import random

from annotations.changes import AddRelation, AddSpan, Change, RemoveRelation, RemoveSpan, UpdateSpan, apply
from annotations.document import Markup, Relation, Span
from desktop.article.index import MarkupIndex, paragraphs_of

TEXT = "\n".join(["فقرة قصيرة"] * 12)


def random_span(random_: random.Random, identifier: str) -> Span:
    start = random_.randrange(len(TEXT) - 30)
    end = start + random_.randrange(1, 30)
    return Span(identifier, "PER", ((start, end),), TEXT[start:end])


def next_change(random_: random.Random, markup: Markup, number: int) -> Change:
    spans, relations = list(markup.spans.values()), list(markup.relations.values())
    free = [span for span in spans if not markup.relations_of(span.id)]
    choice = random_.randrange(5)
    if choice == 1 and free:
        return RemoveSpan(random_.choice(free))
    if choice == 2 and spans:
        before = random_.choice(spans)
        return UpdateSpan(before, random_span(random_, before.id))
    if choice == 3 and len(spans) > 1:
        head, tail = random_.sample(spans, 2)
        return AddRelation(Relation(f"r{number}", "R", head.id, tail.id))
    if choice == 4 and relations:
        return RemoveRelation(random_.choice(relations))
    return AddSpan(random_span(random_, f"s{number}"))


def shown(index: MarkupIndex, paragraph: int) -> tuple[set[str], set[str]]:
    spans = {f"{span.id} {span.fragments}" for span in index.spans_in(paragraph)}
    return spans, {relation.id for relation in index.relations_in(paragraph)}


def test_the_index_is_always_what_a_new_one_would_be():
    starts = paragraphs_of(TEXT)
    for seed in range(20):
        random_ = random.Random(seed)
        markup = Markup()
        index = MarkupIndex(starts, markup)
        for number in range(60):
            before = [shown(index, paragraph) for paragraph in range(len(starts))]
            change = next_change(random_, markup, number)
            apply(change, markup)
            dirty = index.update(change)
            fresh = MarkupIndex(starts, markup)
            for paragraph in range(len(starts)):
                assert shown(index, paragraph) == shown(fresh, paragraph)
                if shown(index, paragraph) != before[paragraph]:
                    assert paragraph in dirty


def test_paragraphs_start_behind_line_feeds():
    assert paragraphs_of("ab\n\nc\n") == [0, 3, 4, 6]
    index = MarkupIndex([0, 3, 4, 6], Markup())
    assert [index.paragraph_at(offset) for offset in range(7)] == [0, 0, 0, 1, 2, 2, 3]
