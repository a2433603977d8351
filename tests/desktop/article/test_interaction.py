"""Gestures to intents, without a widget."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.text import CodePoint
from desktop.article.interaction import (
    COMMANDS,
    Drag,
    PlaceCaret,
    Relate,
    Resize,
    SelectSpan,
    SelectText,
    command_of,
    finish,
    moved,
)
from desktop.article.layout import Hit
from desktop.keys import Stroke
from schemas.model import RESERVED_KEYS

TEXT = "زار الوزير سامر النعماني القاهرة. ثم عاد د. سامر."


def at(offset: int, *spans: str) -> Hit:
    return Hit(CodePoint(offset), (offset, offset + 1), spans)


def test_a_click_in_plain_text_places_the_caret():
    assert finish(Drag(at(5), at(5)), TEXT) == PlaceCaret(5)


def test_a_drag_takes_whole_words_and_with_shift_single_letters():
    drag = moved(Drag(at(6), at(6)), at(13))
    assert finish(drag, TEXT) == SelectText(4, 15)
    assert finish(replace(drag, exact=True), TEXT) == SelectText(6, 13)


def test_a_drag_backwards_is_the_same():
    assert finish(moved(Drag(at(13), at(13)), at(6)), TEXT) == SelectText(4, 15)


def test_two_clicks_take_the_word_and_three_the_sentence():
    assert finish(Drag(at(12), at(12), clicks=2), TEXT) == SelectText(11, 15)
    assert finish(Drag(at(12), at(12), clicks=3), TEXT) == SelectText(0, 33)
    assert finish(Drag(at(45), at(45), clicks=3), TEXT) == SelectText(34, len(TEXT))


def test_clicks_on_a_box_go_through_what_lies_there():
    press = Drag(at(12, "inner", "outer"), at(12, "inner", "outer"))
    assert finish(press, TEXT) == SelectSpan("inner")
    assert finish(replace(press, current="inner"), TEXT) == SelectSpan("outer")
    assert finish(replace(press, current="outer"), TEXT) == SelectSpan("inner")


def test_a_drag_from_box_to_box_relates_and_within_a_box_selects():
    drag = Drag(at(12, "a"), at(12, "a"))
    assert finish(moved(drag, at(26, "b")), TEXT) == Relate("a", "b")
    assert finish(moved(drag, at(20, "a")), TEXT) == SelectText(11, 24)
    assert finish(moved(drag, at(26)), TEXT) == SelectText(11, 32)
    assert isinstance(finish(moved(replace(drag, exact=True), at(26, "b")), TEXT), SelectText)


def test_a_drag_from_a_tag_never_selects_text():
    drag = Drag(at(12, "a"), at(12, "a"), from_tag=True)
    assert finish(moved(drag, at(26)), TEXT) == SelectSpan("a")


def test_an_edge_moves_by_words_or_letters_and_never_past_the_other():
    drag = Drag(at(15, "a"), at(15, "a"), current="a", edge="end", bounds=(11, 15))
    assert finish(moved(drag, at(20)), TEXT) == Resize("a", 11, 24)
    assert finish(moved(replace(drag, exact=True), at(20)), TEXT) == Resize("a", 11, 20)
    assert finish(moved(replace(drag, exact=True), at(2)), TEXT) == Resize("a", 11, 12)
    start = replace(drag, edge="start")
    assert finish(moved(start, at(6)), TEXT) == Resize("a", 4, 15)


@pytest.mark.parametrize(
    ("stroke", "command"), [(Stroke("left", shift=True), ("left", True)), (Stroke("q"), ("", False))]
)
def test_strokes_are_commands_or_not(stroke: Stroke, command: tuple[str, bool]):
    assert command_of(stroke) == command


def test_every_plain_command_key_is_reserved_in_schemas():
    plain = {stroke.key for stroke in COMMANDS if not (stroke.ctrl or stroke.alt)}
    movement = {"left", "right", "up", "down", "home", "end", "pgup", "pgdn"}
    assert plain - movement <= RESERVED_KEYS
