from pathlib import Path

import pytest

from desktop.catalogue import BY_NAME, CATALOGUE, COMMANDS_OF, MOVES
from desktop.keymap import Keymap
from desktop.keys import Stroke, parse, spoken, written
from schemas.model import RESERVED_KEYS
from tests.support.key_table import key_table


def test_every_command_is_named_once_and_has_titles_in_both_languages():
    assert len(BY_NAME) == len(CATALOGUE)
    assert all(info.english and info.arabic for info in CATALOGUE)
    assert len({info.arabic for info in CATALOGUE}) == len(CATALOGUE)


@pytest.mark.parametrize(("language", "page"), [("en", "keys.md"), ("ar", "ar/keys.md")])
def test_the_guide_has_every_command_with_its_keys(language: str, page: str):
    guide = (Path(__file__).parents[2] / "docs" / "guide" / page).read_text(encoding="utf-8")
    assert key_table(language) in guide


def test_every_key_of_the_catalogue_can_be_read_and_stands_there_once():
    strokes = [(info.only, parse(key)) for info in CATALOGUE for key in info.keys]
    assert None not in [stroke for _, stroke in strokes]
    assert len(strokes) == len(set(strokes))
    assert {info.only for info in CATALOGUE} <= {"", *COMMANDS_OF}


def test_keys_of_a_moment_go_before_those_of_all():
    enter = Stroke("enter")
    assert Keymap().command_of(enter) == ("attributes", False)
    assert Keymap().command_of(enter, moment="span") == ("attributes", False)
    assert Keymap().command_of(enter, moment="proposal") == ("take-proposal", False)
    own = Keymap().with_keys("take-proposal", ["Space"])
    assert own.command_of(Stroke("space"), moment="proposal") == ("take-proposal", False)
    assert own.command_of(Stroke("space")) == ("select-word", False)
    assert own.command_of(enter, moment="proposal") == ("attributes", False)


def test_the_commands_of_each_moment_are_commands():
    assert {name for names in COMMANDS_OF.values() for name in names} <= set(BY_NAME)


@pytest.mark.parametrize("text", ["Ctrl+Shift+Z", "Shift+[", "PgDown", "F11", "Ctrl+=", ".", "Space", "Ctrl+Alt+Left"])
def test_a_stroke_is_written_as_it_is_read(text: str):
    stroke = parse(text)
    assert stroke
    assert parse(written(stroke)) == stroke
    assert written(stroke) in spoken(stroke) or stroke.key in ("pgdn", "left")


@pytest.mark.parametrize("text", ["", "Ctrl", "Ctrl+", "Meta+Z", "Ctrl+ض", "zz"])
def test_what_names_no_key(text: str):
    assert parse(text) is None


def test_movement_extends_with_shift():
    keymap = Keymap()
    assert keymap.command_of(Stroke("left")) == ("left", False)
    assert keymap.command_of(Stroke("left", shift=True)) == ("left", True)
    assert keymap.command_of(Stroke("left", shift=True, ctrl=True)) == ("word-left", True)


@pytest.mark.parametrize(
    ("stroke", "command"),
    [
        (Stroke("z", ctrl=True), "undo"),
        (Stroke("z", ctrl=True, shift=True), "redo"),
        (Stroke("r", shift=True), "relate-as-tail"),
        (Stroke("[", shift=True), "start-later"),
        (Stroke("]", ctrl=True, shift=True), "end-earlier-cluster"),
        (Stroke("tab", shift=True), "previous-span"),
        (Stroke("pgdn", ctrl=True), "next-article"),
    ],
)
def test_a_command_with_modifiers_is_its_own(stroke: Stroke, command: str):
    assert Keymap().command_of(stroke) == (command, False)


@pytest.mark.parametrize("stroke", [Stroke("1"), Stroke("t"), Stroke("w", shift=True), Stroke("z", alt=True)])
def test_what_is_no_command_is_left_to_the_labels(stroke: Stroke):
    assert Keymap().command_of(stroke) == ("", False)


def test_plain_keys_of_commands_are_reserved():
    plain = {
        stroke.key
        for info in CATALOGUE
        for stroke in Keymap().strokes(info.name)
        if info.name not in MOVES and not (stroke.ctrl or stroke.shift)
    }
    assert {key for key in plain if not (key[0] == "f" and len(key) > 1)} <= RESERVED_KEYS


def test_only_moving_and_moving_an_end_go_on_while_a_key_is_held():
    keymap = Keymap()
    assert keymap.may_repeat(Stroke("left", shift=True))
    assert keymap.may_repeat(Stroke("]"))
    assert not keymap.may_repeat(Stroke("delete"))
    assert not keymap.may_repeat(Stroke("1"))


def test_a_key_of_ones_own_is_taken_from_whoever_had_it():
    keymap = Keymap().with_keys("find", ["Ctrl+K"])
    assert keymap.command_of(Stroke("k", ctrl=True)) == ("find", False)
    assert keymap.command_of(Stroke("f", ctrl=True)) == ("", False)
    assert keymap.strokes("command-palette") == ()
    again = keymap.with_keys("theme", ["Ctrl+K"])
    assert again.command_of(Stroke("k", ctrl=True)) == ("theme", False)
    assert again.strokes("find") == ()


def test_keys_as_usual_again():
    keymap = Keymap().with_keys("find", ["Ctrl+K"]).with_keys("find", None)
    assert keymap.own == {}
    assert keymap.strokes("find") == (Stroke("f", ctrl=True),)


def test_what_settings_hold_that_means_nothing_is_passed_over():
    keymap = Keymap({"fly": ["Ctrl+F"], "find": ["Ctrl+ض", "Ctrl+J"]})
    assert keymap.strokes("find") == (Stroke("j", ctrl=True),)
    assert keymap.strokes("fly") == ()
