import pytest

from desktop.article.units import Units

TEXT = "😀 قال سامر، مَن؟ نعم.\n\nوعاد."


def lines(offset: int) -> tuple[int, int]:
    return offset - offset % 5, min(len(TEXT), offset - offset % 5 + 5)


READING = Units(TEXT, lines)
UNITS = ("character", "word", "sentence", "line", "paragraph", "all")


def text_at(unit: str, offset: int) -> str:
    start, end = READING.at(unit, offset)
    return TEXT[start:end]


@pytest.mark.parametrize("unit", UNITS)
def test_units_cover_the_text_without_gaps(unit: str):
    end = 0
    while end < len(TEXT):
        start, following = READING.at(unit, end)
        assert start == end
        assert all(READING.at(unit, inside) == (start, following) for inside in range(start, following))
        end = following
    assert end == len(TEXT)


def test_words_are_those_of_the_program():
    assert text_at("word", TEXT.index("سامر")) == "سامر"
    assert text_at("word", TEXT.index("،")) == "، "
    assert text_at("word", TEXT.index("\n")) == "\n"


def test_a_letter_is_read_with_its_mark():
    assert text_at("character", TEXT.index("َ")) == "مَ"
    assert text_at("character", len(TEXT)) == ""


def test_the_end_belongs_to_what_ends_there():
    assert text_at("paragraph", len(TEXT)) == "وعاد."
    assert text_at("sentence", len(TEXT)) == "وعاد."
    assert Units("سطر\n", lines).at("paragraph", 4) == (4, 4)


def test_sentences_take_the_blank_behind_them_along():
    assert text_at("sentence", 3) == "😀 قال سامر، مَن؟ "


def test_the_neighbours_of_a_word_are_words():
    name = TEXT.index("سامر")
    before, after = READING.before("word", name), READING.after("word", name)
    assert TEXT[slice(*before)] == "قال"
    assert TEXT[slice(*after)] == "مَن"
    assert READING.before("word", TEXT.index("قال")) is None  # an emoji is no word
    assert READING.after("word", len(TEXT) - 2) is None
    assert READING.before("paragraph", 0) is None
    assert READING.after("line", len(TEXT)) is None
