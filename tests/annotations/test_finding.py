from hypothesis import given
from hypothesis import strategies as st

from annotations.finding import Finder
from annotations.text import clusters_of

TEXT = "كَتَبَ أحمد عن إدارةِ المدينة، وادارة المدينه شيء. قال احمد: ﷲ أكبر، والله المستعان."


def found(wanted: str, *, exact: bool = False) -> list[str]:
    return [TEXT[start:end] for start, end in Finder(TEXT).find(wanted, exact=exact)]


def test_spelling_does_not_count():
    assert found("ادارة المدينة") == ["إدارةِ المدينة", "ادارة المدينه"]
    assert found("أَحْمَد") == ["أحمد", "احمد"]
    assert found("كتب") == ["كَتَبَ"]


def test_exact_spelling():
    assert found("احمد", exact=True) == ["احمد"]
    assert found("كتب", exact=True) == []


def test_an_exact_hit_cuts_no_letter_from_its_marks():
    finder = Finder("قالَ سامر: قال؛ قالّ")
    assert finder.find("قال", exact=True) == [(11, 14)]
    assert finder.find("قالَ", exact=True) == [(0, 4)]
    assert finder.find("\u064e", exact=True) == [(2, 4)], "a mark with its letter"
    assert finder.find("\u064e سامر", exact=True) == [(2, 9)]
    assert Finder("مُدَرِّسٌ").find("ر\u0651", exact=True) == []
    assert Finder("بَّ بَّ").find("\u0651", exact=True) == [(0, 3), (4, 7)]


def test_a_ligature_is_found_whole_or_not_at_all():
    assert found("الله") == ["ﷲ", "الله"]
    assert found("لله") == ["لله"]


def test_nothing_is_found_where_nothing_is_sought():
    assert found("") == found("  ") == found("\u064e") == []


@given(st.text(max_size=12))
def test_any_string_is_safe_and_every_hit_is_in_order(wanted: str):
    hits = Finder(TEXT).find(wanted)
    assert all(0 <= start < end <= len(TEXT) for start, end in hits)
    assert all(one[1] <= other[0] for one, other in zip(hits, hits[1:], strict=False))


@given(st.integers(0, len(TEXT)), st.integers(1, 15))
def test_a_piece_of_the_text_is_found_where_it_stands(start: int, length: int):
    piece = TEXT[start : start + length]
    hits = Finder(TEXT).find(piece, exact=True)
    clusters = clusters_of(TEXT)
    assert all(clusters.cuts_well(first, end) for first, end in hits)
    if piece and clusters.cuts_well(start, start + len(piece)):
        assert any(first == start for first, _ in hits) or TEXT.find(piece) < start


def test_a_mark_that_a_letter_has_twice_is_found_once():
    assert Finder("كتاب\u064b\u064b").find("\u064b", exact=True) == [(3, 6)]
