"""The main job from end to end, by real key and mouse events: open, mark, relate, change, undo, re-open, export."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest

from annotations import arabic
from annotations.text import clusters_of
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.document import Markup, Span
    from desktop.app import App
    from tests.conftest import Answers

ARABIC_LAYOUT = dict(zip("qwertyuiopasdfghjklzxcvnm;'.[]", "ضصثقفغعهخحشسيبلاتنمئءؤرىةكطزجد", strict=True)) | {"b": "لا"}
ARABIC_LAYOUT |= dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))


class Mark(NamedTuple):
    text: str
    label: str
    number: int = 0


MARKS = (
    Mark("الإسكندرية", "GPE"),
    Mark("مؤتمر «لغتنا في الآلة»", "EVENT"),
    Mark("وزيرة التعليم العالي في مصر", "TITLE"),
    Mark("مصر", "GPE"),  # inside the title
    Mark("الدكتورة ليلى", "PER"),
    Mark("ليلى عبد الرحيم الشاذلي", "PER"),  # overlaps the one before
    Mark("أمس الثلاثاء", "DATE"),
    Mark("جامعة الميناء الشرقي بمدينة الإسكندرية", "ORG"),
    Mark("جامعة الميناء الشرقي", "ORG"),  # inside, from the same start
    Mark("الإسكندرية", "GPE", 1),
    Mark("340", "NUM"),
    Mark("١٨", "NUM"),
    Mark("رئيس الجامعة", "TITLE"),
    Mark("سامر النعماني", "PER"),
    Mark("2021", "DATE"),
    Mark("كلية الحاسبات", "ORG"),  # a part of the word بكلية
    Mark("Nakhla Systems", "ORG"),
    Mark("هدى القاسمي", "PER"),
    Mark("عمّان", "GPE"),
    Mark("الأردن", "GPE"),
    Mark("AULC", "ORG"),
    Mark("القاهرة", "GPE", 1),  # a part of the word وبالقاهرة
    Mark("حَفِظَتْهُ", "EVENT"),
    Mark("12.5%", "NUM"),
)
LINKS = (
    ("LOCATED_IN", 1, 9),
    ("HAS_TITLE", 5, 2),
    ("EMPLOYED_BY", 5, 3),
    ("PARTICIPANT_IN", 5, 1),
    ("OCCURRED_ON", 1, 6),
    ("LOCATED_IN", 8, 9),
    ("HAS_TITLE", 13, 12),
    ("FOUNDED_BY", 16, 17),
    ("LOCATED_IN", 16, 18),
    ("CAPITAL_OF", 18, 19),
    ("EMPLOYED_BY", 13, 8),
    ("LOCATED_IN", 20, 18),
)
HANGING = sum(18 in link for link in LINKS)


class ArabicPilot(Pilot):
    """Presses keys as they come from a keyboard with an Arabic layout."""

    def press(self, key: str, *, shift: bool = False, ctrl: bool = False, text: str = "") -> None:
        super().press(key, shift=shift, ctrl=ctrl, text=text or ARABIC_LAYOUT.get(key, ""))


def mark_all(app: App, pilot: Pilot) -> list[Span]:
    schema = app.workspace.schema
    spans = []
    for number, mark in enumerate(MARKS):
        way = pilot.mark_by_mouse if number % 2 else pilot.mark_by_keyboard
        span = way(*pilot.find(mark.text, mark.number), schema.entity(mark.label).key)
        assert (span.text, span.label) == (mark.text, mark.label)
        spans.append(span)
    for number, (label, head, tail) in enumerate(LINKS):
        relate = pilot.relate_by_mouse if number % 2 else pilot.relate_by_keyboard
        relate(spans[head], spans[tail], label)
        assert triples(pilot)[-1] == (label, spans[head].text, spans[tail].text)
    return spans


def triples(pilot: Pilot) -> list[tuple[str, str, str]]:
    markup = pilot.session.markup
    return [
        (relation.label, markup.spans[relation.head].text, markup.spans[relation.tail].text)
        for relation in markup.relations.values()
    ]


def surfaces(pilot: Pilot) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in pilot.session.markup.ordered_spans()]


def test_mark_change_undo_reopen_export(
    sample_project: Path, tmp_path: Path, start_app: Callable[..., App], answers: Answers
):
    app = start_app(sample_project)
    pilot = ArabicPilot(app)
    spans = mark_all(app, pilot)
    assert len(spans) >= 20
    assert len(pilot.session.markup.relations) == len(LINKS) >= 10

    change_label(pilot, spans[22], "1", "PER")
    move_boundaries(pilot, spans[10])
    before_removal = (surfaces(pilot), triples(pilot))
    pilot.select_span(spans[18])
    pilot.press("delete")
    assert len(pilot.session.markup.spans) == len(MARKS) - 1
    assert len(triples(pilot)) == len(LINKS) - HANGING
    pilot.press("z", ctrl=True)
    assert (surfaces(pilot), Counter(triples(pilot))) == (before_removal[0], Counter(before_removal[1]))
    pilot.press("z", ctrl=True, shift=True)
    assert len(triples(pilot)) == len(LINKS) - HANGING
    pilot.wait_for_saved()
    app.window.close()

    app = start_app(sample_project)
    pilot = ArabicPilot(app)
    assert len(pilot.session.markup.spans) == len(MARKS) - 1
    pilot.press("z", ctrl=True)
    assert (surfaces(pilot), Counter(triples(pilot))) == (before_removal[0], Counter(before_removal[1]))
    for _ in range(3):  # the boundaries go back too: out, in, and the label
        pilot.press("z", ctrl=True)
    assert pilot.span(*pilot.find("حَفِظَتْهُ")).label == "EVENT"
    for _ in range(3):
        pilot.press("z", ctrl=True, shift=True)
    assert pilot.span(*pilot.find("حَفِظَتْهُ")).label == "PER"

    expected, marked = pilot.session.markup.copy(), pilot.session.document.title
    pilot.press("enter", ctrl=True)
    pilot.wait_for_saved()
    pilot.wait_until(lambda: pilot.session.document.title != marked)  # the next one that is to do
    answers.target = tmp_path / "corpus.jsonl"
    app.window.actions_by_name["export"].trigger()
    pilot.wait_until(lambda: not app.exchange.is_running)
    app.window.close()
    see_what_was_exported(answers.target, expected)
    see_it_come_back(answers.target, tmp_path)


def change_label(pilot: Pilot, span: Span, key: str, label: str) -> None:
    pilot.select_span(span)
    pilot.press(key)
    assert pilot.session.markup.spans[span.id].label == label


def move_boundaries(pilot: Pilot, span: Span) -> None:
    """The end out by a word, and in again, by the physical keys of the brackets."""
    text, start, end = pilot.session.document.text, span.start, span.end
    pilot.select_span(span)
    pilot.press("]")
    grown = pilot.session.markup.spans[span.id]
    assert (grown.start, grown.end) == (start, arabic.next_word_end(text, end))
    assert grown.text == text[grown.start : grown.end]
    pilot.press("]", shift=True)
    shrunk = pilot.session.markup.spans[span.id]
    assert (shrunk.start, shrunk.end, shrunk.text) == (start, end, span.text)


def see_what_was_exported(path: Path, expected: Markup) -> None:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [record["status"] for record in records] == ["done"] * 3  # two were marked already
    record = records[0]
    text, spans = record["text"], {span["id"]: span for span in record["spans"]}
    assert set(spans) == set(expected.spans)
    clusters = clusters_of(text)
    for span in spans.values():
        assert span["text"] == text[span["start"] : span["end"]]
        assert clusters.is_boundary(span["start"])
        assert clusters.is_boundary(span["end"])
    assert {relation["id"] for relation in record["relations"]} == set(expected.relations)
    assert all({relation["head"], relation["tail"]} <= set(spans) for relation in record["relations"])
    manifest = json.loads(path.with_name(path.name + ".manifest.json").read_text(encoding="utf-8"))
    assert manifest["documents"] == 3
    for kind in ("spans", "relations"):
        assert manifest[kind] == Counter(item["label"] for record in records for item in record[kind])


def see_it_come_back(exported: Path, folder: Path) -> None:
    """Imported into a new project and exported again, by the command line, it has the same bytes."""
    again, project = folder / "again.jsonl", folder / "again.hashiya"
    for arguments in (
        ("new", str(project), "--schema", "news-ar"),
        ("import", str(project), str(exported)),
        ("check", str(project)),
        ("export", str(project), str(again)),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *arguments], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
    assert again.read_bytes() == exported.read_bytes()


@pytest.mark.parametrize("pilot_type", [Pilot, ArabicPilot])
def test_everything_can_be_done_by_keyboard_alone(
    sample_project: Path, start_app: Callable[..., App], pilot_type: type[Pilot]
):
    app = start_app(sample_project)
    pilot = pilot_type(app)
    city = pilot.mark_by_keyboard(*pilot.find("القاهرة", 1), "3")
    union = pilot.mark_by_keyboard(*pilot.find("الاتحاد", 2), "2")
    pilot.relate_by_keyboard(union, city, "LOCATED_IN")
    assert triples(pilot) == [("LOCATED_IN", "الاتحاد", "القاهرة")]
    pilot.press("e")
    assert app.controller.relation.label == "LOCATED_IN"
    pilot.press("v")
    assert triples(pilot) == [("OPPOSES", "الاتحاد", "القاهرة")]
    pilot.press("x")
    assert triples(pilot) == [("OPPOSES", "القاهرة", "الاتحاد")]
    pilot.press("delete")
    assert triples(pilot) == []
    pilot.press("z", ctrl=True)
    assert triples(pilot) == [("OPPOSES", "القاهرة", "الاتحاد")]
    pilot.wait_for_saved()
