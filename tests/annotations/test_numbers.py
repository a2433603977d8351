import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.numbers import propose
from annotations.text import clusters_of
from schemas.files import load_named
from tests.support.making import SCHEMA, span_over

NEWS = load_named("news-ar")


def proposed(text: str, **options: object) -> list[tuple[str, str]]:
    return [(one.text, one.label) for one in propose(text, NEWS, **options)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل ثلاثة وعشرون رجلا", ["ثلاثة وعشرون"]),
        ("خمسمائة وثلاثة وعشرون ألف رجل", ["خمسمائة وثلاثة وعشرون ألف"]),
        ("وثلاثةٌ وعشرون، أربعة", ["ثلاثةٌ وعشرون", "أربعة"]),
        ("بعشرة الاف ريال", ["عشرة الاف"]),
        ("خمسة. ستة", ["خمسة", "ستة"]),
        ("12 3", ["12", "3"]),
        ("١٢٫٥ كيلو و15%", ["١٢٫٥", "15"]),
        ("12 ألف", ["12 ألف"]),
        ("أحد الرجال الخمسة عشر", []),
        ("في الثاني عشر منه", []),
        ("رجل واحد", []),
    ],
)
def test_numbers(text: str, found: list[str]):
    assert proposed(text) == [(one, "NUM") for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يوم الأحد 5 كانون الثاني/يناير 2015", "يوم الأحد 5 كانون الثاني/يناير 2015"),
        ("في عام ٢٠١٥م", "عام ٢٠١٥م"),
        ("لعام 2020", "عام 2020"),
        ("في عام ألفين وخمسة عشر", "عام ألفين وخمسة عشر"),
        ("سنة 1436 هـ", "سنة 1436 هـ"),
        ("12 رَبِيع الأوّل 1436", "12 رَبِيع الأوّل 1436"),
        ("وفي أيلول", "أيلول"),
        ("آب 2006", "آب 2006"),
        ("شهر رمضان", "شهر رمضان"),
        ("3/4/2015", "3/4/2015"),
        ("2015-03-04", "2015-03-04"),
        ("15 مارس من عام 2014", "15 مارس من عام 2014"),
    ],
)
def test_dates(text: str, found: str):
    assert proposed(text) == [(found, "DATE")]


@pytest.mark.parametrize("text", ["مارس الرياضة", "آب إلى بيته", "زار رجب المكان", "محرم عليه"])
def test_months_that_are_other_words_need_more(text: str):
    assert proposed(text) == []


def test_what_is_marked_is_not_proposed():
    assert proposed("عام 2015 و7", spans=[span_over("عام 2015 و7", "2015", label="NUM")]) == [("7", "NUM")]


def test_a_schema_without_such_types_gets_none():
    assert propose("عام 2015 و7", SCHEMA) == []
    assert [one.label for one in propose("عام 2015 و7", load_named("wojood-21"))] == ["DATE", "CARDINAL"]


def test_where_it_comes_from_is_said():
    assert {one.source for one in propose("عام 2015 و7", NEWS)} == {"numbers"}


@given(
    st.lists(
        st.sampled_from([*"وبل ،.\u064e\u0640\u200c\n1٢/", "ثلاثة", "عشر", "عام", "ألف", " ", "يناير", "ﷲ"]),
        max_size=25,
    )
)
def test_proposals_stand_on_clusters(pieces: list[str]):
    text = "".join(pieces)
    clusters = clusters_of(text)
    for one in propose(text, NEWS):
        assert text[one.start : one.end] == one.text
        assert clusters.is_boundary(one.start)
        assert clusters.is_boundary(one.end)
