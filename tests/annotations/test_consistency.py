from msgspec.structs import replace

from annotations import changes
from annotations.consistency import Comparison, check_corpus
from annotations.document import Cluster, Markup, Relation, Span
from annotations.problems import Problem
from tests.support.making import SCHEMA, document, record_of, span_over

Article = tuple[str, list[Span], list[Relation], list[Cluster]]


def article(text: str, *spans: tuple[str, str], relations: object = (), clusters: object = ()) -> Article:
    made = [span_over(text, part, label=label, identifier=part) for part, label in spans]
    return text, made, list(relations), list(clusters)


def check(*articles: Article, policy: str = "core", accepted: set[str] = frozenset()) -> list[Problem]:
    records = [
        record_of(document(text, identifier=f"d{number}"), Markup(spans, relations, clusters))
        for number, (text, spans, relations, clusters) in enumerate(articles)
    ]
    found = check_corpus(lambda: records, Comparison(SCHEMA, policy=policy), accepted=lambda _layer: accepted)
    return [problem for problem in found if not problem.accepted]


def one(problems: list[Problem], kind: str) -> Problem:
    (found,) = [problem for problem in problems if problem.kind == kind]
    return found


def mended(problem: Problem, text: str, spans: list[Span], relations: list[Relation] = ()) -> list[str]:
    markup = Markup(spans, relations)
    assert problem.fix
    changes.apply(problem.fix, markup)
    assert all(text[span.start : span.end] == span.text for span in markup.spans.values())
    return [f"{span.text} {span.label}" for span in markup.ordered_spans()]


def test_a_corpus_that_agrees_has_no_problems():
    assert (
        check(article("زار سامر لبنان.", ("سامر", "PER"), ("لبنان", "GPE")), article("لبنان بلد.", ("لبنان", "GPE")))
        == []
    )


def test_another_label_than_elsewhere():
    usual = [article(f"في لبنان {number}.", ("لبنان", "GPE")) for number in range(3)]
    odd = article("من لُبنان.", ("لُبنان", "ORG"))
    problem = one(check(*usual, odd), "label")
    assert (problem.document, problem.spans, problem.severity) == ("d3", ("لُبنان",), "warning")
    assert "GPE (3 of 4)" in problem.message
    assert mended(problem, odd[0], odd[1]) == ["لُبنان GPE"]


def test_a_label_on_which_a_relation_hangs_is_not_changed_in_passing():
    usual = [article(f"في لبنان {number}.", ("لبنان", "GPE")) for number in range(3)]
    relation = Relation("r", "WORKS_FOR", "سامر", "لُبنان")
    odd = article("سامر من لُبنان.", ("سامر", "PER"), ("لُبنان", "ORG"), relations=[relation])
    assert one(check(*usual, odd), "label").fix is None


def test_pronouns_are_not_compared():
    usual = [article(f"بيتها {number}.", ("ها", "PER")) for number in range(3)]
    assert check(*usual, article("شركتها.", ("ها", "ORG")), article("مدينتها.")) == []


def test_unmarked_where_it_is_mostly_marked():
    usual = [article(f"في لبنان {number}.", ("لبنان", "GPE")) for number in range(3)]
    odd = article("وبلبنان بحر.")
    problem = one(check(*usual, odd), "unmarked")
    assert (problem.document, problem.start, problem.end) == ("d3", 2, 7)
    assert mended(problem, odd[0], []) == ["لبنان GPE"]
    assert check(usual[0], odd, article("لبنان ولبنان.")) == []


def test_only_a_part_of_what_is_marked_elsewhere():
    usual = [article(f"في مصرف لبنان {number}.", ("مصرف لبنان", "ORG")) for number in range(3)]
    odd = article("عن مصرف لبنان.", ("لبنان", "ORG"))
    problem = one(check(*usual, odd), "boundary")
    assert mended(problem, odd[0], odd[1]) == ["مصرف لبنان ORG"]


def test_clitics_against_the_policy():
    with_clitic = article("قال والسعودية.", ("والسعودية", "GPE"))
    assert mended(one(check(with_clitic), "clitic"), with_clitic[0], with_clitic[1]) == ["السعودية GPE"]
    without = article("قال والسعودية.", ("السعودية", "GPE"))
    assert check(without) == []
    assert mended(one(check(without, policy="whole-word"), "clitic"), without[0], without[1]) == ["والسعودية GPE"]
    attested = [article("زار ولبنان.", ("ولبنان", "GPE")), article("في لبنان.", ("لبنان", "GPE"))]
    assert one(check(*attested), "clitic").document == "d0"
    assert not [problem for problem in check(article("هذا والد.", ("والد", "PER"))) if problem.kind == "clitic"]


def test_half_a_word():
    half = article("في القاهرة.", ("القاهر", "GPE"))
    assert mended(one(check(half), "half-word"), half[0], half[1]) == ["القاهرة GPE"]
    assert check(article("اسمها سلمى.", ("سلمى", "PER"), ("ها", "PER"))) == []


def test_what_stands_at_the_ends():
    stray = article("زار سامر، أمس.", ("سامر،", "PER"))
    assert mended(one(check(stray), "punctuation"), stray[0], stray[1]) == ["سامر PER"]
    hidden = article("زار \u200fسامر أمس.", ("\u200fسامر ", "PER"))
    problem = one(check(hidden), "hidden")
    assert mended(problem, hidden[0], hidden[1]) == ["سامر PER"]
    assert problem.message.endswith("at its ends: U+200F RIGHT-TO-LEFT MARK, U+0020 SPACE")
    behind = article("زار سامر\n", ("سامر\n", "PER"))
    assert one(check(behind), "hidden").message.endswith("at its end: U+000A")
    halved = article("قرأ «النور» أمس.", ("النور»", "ORG"))
    assert mended(one(check(halved), "quotes"), halved[0], halved[1]) == ["النور ORG"]
    assert check(article("قرأ «النور» أمس.", ("«النور»", "ORG"))) == []
    assert check(article("في U.S. اليوم.", ("U.S.", "GPE"))) == []


def test_an_adjective_left_outside():
    noun = article("زار التحالف الإسلامي أمس.", ("التحالف", "ORG"))
    assert mended(one(check(noun), "adjective"), noun[0], noun[1]) == ["التحالف الإسلامي ORG"]
    adjective = article("زار التحالف الإسلامي أمس.", ("الإسلامي", "ORG"))
    assert mended(one(check(adjective), "adjective"), adjective[0], adjective[1]) == ["التحالف الإسلامي ORG"]
    assert check(article("زار التحالف، الإسلامي.", ("التحالف", "ORG"))) == []


def test_spans_that_do_not_go_together():
    crossing = article("رئيس بلدية صيدا القديمة", ("رئيس بلدية صيدا", "PER"), ("بلدية صيدا القديمة", "ORG"))
    assert one(check(crossing), "crossing").spans == ("رئيس بلدية صيدا", "بلدية صيدا القديمة")
    nested = article("فريق جامعة", ("فريق جامعة", "ORG"), ("جامعة", "ORG"))
    assert one(check(nested), "nested").spans[0] == "جامعة"
    assert one(check(nested), "nested").severity == "hint", "no schema says that it may not be"
    assert not check(article("فريق جامعة", ("فريق جامعة", "ORG"), ("جامعة", "PER")))


def test_twice_the_same_is_an_error_and_comes_first():
    text, spans, *_ = article("زار سامر، لبنان.", ("لبنان", "GPE"), ("سامر،", "PER"))
    twice = (text, [*spans, replace(spans[0], id="again")], [], [])
    problems = check(twice)
    assert [problem.kind for problem in problems] == ["duplicate", "punctuation"]
    assert problems[0].severity == "error"
    assert len(mended(problems[0], text, twice[1])) == 2


def test_what_is_there_three_times_is_told_once_for_each_that_is_too_many():
    text, spans, *_ = article("زار سامر شركة لبنان.", ("سامر", "PER"), ("شركة لبنان", "ORG"), ("لبنان", "ORG"))
    twins = [replace(spans[0], id="a"), replace(spans[0], id="b")]
    problems = check((text, [*spans, *twins], [], []))
    assert [problem.kind for problem in problems] == ["duplicate", "duplicate", "nested"]
    assert len({problem.spans[0] for problem in problems[:2]}) == 2
    assert len({problem.spans[1] for problem in problems[:2]}) == 1, "of one and the same"
    assert all("3 times" in problem.message for problem in problems[:2])
    markup = Markup([*spans, *twins])
    for problem in problems[:2]:
        changes.apply(problem.fix, markup)
    assert [span.text for span in markup.ordered_spans()] == ["سامر", "شركة لبنان", "لبنان"]
    inside = [replace(spans[2], id="c"), replace(spans[2], id="d")]
    assert [one.kind for one in check((text, [*spans, *inside], [], []))].count("nested") == 1


def test_of_what_is_there_several_times_that_on_which_a_relation_hangs_is_kept():
    text, spans, *_ = article("سامر في شركة", ("سامر", "PER"), ("شركة", "ORG"))
    twins = [replace(spans[0], id="a"), replace(spans[0], id="z")]
    relations = [Relation("r", "WORKS_FOR", "z", "شركة")]
    problems = check((text, [*spans, *twins], relations, []))
    markup = Markup([*spans, *twins], relations)
    for problem in problems:
        changes.apply(problem.fix, markup)
    assert sorted(markup.spans) == ["z", "شركة"]


def test_a_relation_that_is_there_three_times_is_told_twice():
    found = related(*[("PART_OF", "صيدا", "عكا")] * 3, ("PART_OF", "عكا", "صيدا"))
    assert [(problem.kind, problem.relations) for problem in found] == [
        ("duplicate", ("r1", "r0")),
        ("duplicate", ("r2", "r0")),
        ("contradiction", ("r3", "r0")),
    ]


def related(*relations: tuple[str, str, str]) -> list[Problem]:
    text = "سامر وشركة وصيدا وعكا"
    spans = (("سامر", "PER"), ("شركة", "ORG"), ("صيدا", "GPE"), ("عكا", "GPE"))
    made = [Relation(f"r{n}", label, head, tail) for n, (label, head, tail) in enumerate(relations)]
    return check(article(text, *spans, relations=made))


def test_relations_that_cannot_both_hold():
    assert related(("WORKS_FOR", "سامر", "شركة"), ("PART_OF", "صيدا", "عكا")) == []
    assert one(related(("PART_OF", "صيدا", "عكا"), ("PART_OF", "عكا", "صيدا")), "contradiction").severity == "error"
    assert one(related(("BORDERS", "صيدا", "عكا"), ("BORDERS", "عكا", "صيدا")), "duplicate").severity == "error"
    assert one(related(("PART_OF", "صيدا", "عكا"), ("PART_OF", "صيدا", "عكا")), "duplicate").relations == ("r1", "r0")
    assert one(related(("WORKS_FOR", "سامر", "شركة"), ("EMPLOYS", "شركة", "سامر")), "inverse").severity == "warning"
    assert one(related(("WORKS_FOR", "سامر", "شركة"), ("EMPLOYS", "سامر", "شركة")), "contradiction")


def test_members_of_one_cluster_with_different_labels():
    cluster = Cluster("c", ("سامر", "المدير", "شركة"))
    labels = (("سامر", "PER"), ("المدير", "PER"), ("شركة", "ORG"))
    problem = one(check(article("سامر المدير شركة", *labels, clusters=[cluster])), "cluster")
    assert problem.spans == ("شركة",)


def test_what_was_found_right_is_left_out_whatever_the_ids():
    text, spans, *_ = article("زار سامر، أمس.", ("سامر،", "PER"))
    (problem,) = check((text, spans, [], []))
    again = (text, [replace(spans[0], id="another")], [], [])
    assert check(again, accepted={problem.key}) == []
    moved = article("و زار سامر، أمس.", ("سامر،", "PER"))
    assert len(check(moved, accepted={problem.key})) == 1


def test_the_likeliest_error_comes_first():
    usual = [article(f"في لبنان {number}.", ("لبنان", "GPE")) for number in range(9)]
    problems = check(*usual, article("لبنان.", ("لبنان", "ORG")), article("نزار التحالف الإسلامي", ("التحالف", "ORG")))
    assert [problem.kind for problem in problems] == ["label", "adjective"]
    assert problems[0].weight > problems[1].weight


def test_a_document_is_checked_again_against_what_the_others_hold():
    usual = [article(f"في لبنان {number}.", ("لبنان", "GPE")) for number in range(3)]
    records = [
        record_of(document(text, identifier=f"d{number}"), Markup(spans))
        for number, (text, spans, *_) in enumerate(usual)
    ]
    comparison = Comparison(SCHEMA)
    assert check_corpus(lambda: records, comparison) == []
    changed = replace(records[0], spans=())
    comparison.add(changed)
    (problem,) = comparison.problems(changed, set())
    assert (problem.kind, problem.document) == ("unmarked", "d0")
    (again,) = comparison.problems(changed, {problem.key})
    assert (again.key, again.accepted, problem.accepted) == (problem.key, True, False)


def test_layers_of_one_name_are_those_of_two_people():
    text = "في لبنان. ثم لبنان ولبنان."
    marked = record_of(document(text), Markup([span_over(text, "لبنان", label="GPE")]), annotator="سلمى")
    other = replace(marked, annotator="كريم")
    asked: list[tuple[str, str]] = []

    def accepted(whose: tuple[str, str]) -> set[str]:
        asked.append(whose)
        return {problem.key for problem in alone} if whose == marked.whose else set()

    alone = check_corpus(lambda: [marked], Comparison(SCHEMA, least_share=0))
    found = check_corpus(lambda: [marked, other], Comparison(SCHEMA, least_share=0), accepted=accepted)
    assert asked == [("main", "سلمى"), ("main", "كريم")]
    assert {(one.annotator, one.accepted) for one in found} == {("سلمى", True), ("كريم", False)}


def test_in_one_document_by_itself_a_name_is_missed_where_it_is_marked_once():
    text = "في لبنان. ثم لبنان ولبنان."
    record = record_of(document(text), Markup([span_over(text, "لبنان", label="GPE")]))
    found = check_corpus(lambda: [record], Comparison(SCHEMA, least_share=0))
    assert [problem.kind for problem in found] == ["unmarked", "unmarked"]
    assert check_corpus(lambda: [record], Comparison(SCHEMA)) == []


def test_a_name_that_is_marked_nowhere_any_more_is_not_missed():
    text = "في لبنان، ثم لبنان."
    before = record_of(document(text), Markup([span_over(text, "لبنان،", label="GPE")]))
    comparison = Comparison(SCHEMA)
    assert [problem.kind for problem in check_corpus(lambda: [before], comparison)] == ["punctuation"]
    after = replace(before, spans=(span_over(text, "لبنان", label="GPE"),))
    comparison.add(after)
    assert comparison.problems(after, set()) == []
    comparison.add(before)
    assert [problem.kind for problem in comparison.problems(before, set())] == ["punctuation"]
