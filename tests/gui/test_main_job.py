"""The main job, end to end: open an article, mark it by mouse and by keyboard, export it, read it again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.store.project_file import ProjectFile

if TYPE_CHECKING:
    from annotations.document import Span
    from tests.gui.conftest import OpenApp, OpenedApp

ROOT = Path(__file__).parents[2]
KEYS = {"PER": "1", "ORG": "2", "GPE": "3", "LOC": "4", "FAC": "5", "DATE": "6", "EVENT": "7", "TITLE": "8", "NUM": "0"}
MARKS = [
    ("الإسكندرية", 0, "GPE"),
    ("مؤتمر «لغتنا في الآلة»", 0, "EVENT"),
    ("وزيرة التعليم العالي في مصر", 0, "TITLE"),
    ("مصر", 0, "GPE"),  # inside the title
    ("ليلى عبد الرحيم الشاذلي", 0, "PER"),
    ("أمس الثلاثاء", 0, "DATE"),
    ("جامعة الميناء الشرقي", 0, "ORG"),
    ("الإسكندرية", 1, "GPE"),
    ("جامعة الميناء الشرقي بمدينة الإسكندرية", 0, "FAC"),  # around the two before
    ("340", 0, "NUM"),
    ("١٨", 0, "NUM"),
    ("رئيس الجامعة", 0, "TITLE"),
    ("سامر النعماني", 0, "PER"),
    ("2021", 0, "DATE"),
    ("كلية الحاسبات", 0, "ORG"),  # within بكلية
    ("Nakhla Systems", 0, "ORG"),
    ("هدى القاسمي", 0, "PER"),
    ("عمّان", 0, "GPE"),
    ("عاصمة الأردن", 0, "GPE"),
    ("الأردن", 0, "GPE"),
    ("AULC", 0, "ORG"),
    ("القاهرة", 1, "GPE"),  # within وبالقاهرة
    ("أحمد مروان البنّا", 0, "PER"),  # within لأحمد: a cut inside a lam-alef
]
LINKS = [
    ("LOCATED_IN", 1, 7),
    ("HAS_TITLE", 4, 2),
    ("EMPLOYED_BY", 4, 3),
    ("PARTICIPANT_IN", 4, 1),
    ("OCCURRED_ON", 1, 5),
    ("LOCATED_IN", 6, 7),
    ("HAS_TITLE", 12, 11),
    ("EMPLOYED_BY", 12, 6),
    ("FOUNDED_BY", 15, 16),
    ("LOCATED_IN", 15, 17),
    ("CAPITAL_OF", 17, 19),
]


def mark_all(opened: OpenedApp) -> list[Span]:
    """Every second mark and relation by keyboard alone, under an Arabic layout; the others by mouse."""
    pilot = opened.pilot
    spans = []
    for number, (text, occurrence, label) in enumerate(MARKS):
        mark = pilot.mark_by_keyboard if number % 2 else pilot.mark_by_mouse
        spans.append(mark(*pilot.find(text, occurrence), KEYS[label]))
    for number, (label, head, tail) in enumerate(LINKS):
        relate = pilot.relate_by_keyboard if number % 2 else pilot.relate_by_mouse
        relate(spans[head], spans[tail], label)
    return spans


def test_an_article_is_marked_exported_and_read_again(open_app: OpenApp, sample: Path, tmp_path: Path):
    opened = open_app(sample)
    spans = mark_all(opened)
    markup = opened.pilot.session.markup
    assert {span.text for span in markup.spans.values()} == {text for text, _, _ in MARKS}
    found = {(link.label, link.head, link.tail) for link in markup.relations.values()}
    assert found == {(label, spans[head].id, spans[tail].id) for label, head, tail in LINKS}

    opened.pilot.select_span(spans[0])
    opened.pilot.press("enter", ctrl=True)
    opened.pilot.wait_for_saved()
    out = tmp_path / "corpus.jsonl"
    opened.answers.paths = [out]
    opened.app.window.actions_by_name["export"].trigger()
    opened.pilot.wait_until(lambda: not opened.app.exchange.is_running)
    opened.close()

    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["status"] for row in rows] == ["done"] * 3  # two were marked already
    row = rows[0]
    assert (len(row["spans"]), len(row["relations"]), row["status"]) == (len(MARKS), len(LINKS), "done")
    assert all(row["text"][span["start"] : span["end"]] == span["text"] for span in row["spans"])
    ids = {span["id"] for span in row["spans"]}
    assert all({link["head"], link["tail"]} <= ids for link in row["relations"])

    again, other = tmp_path / "again.jsonl", tmp_path / "other.hashiya"
    for arguments in (["new", other, "--schema", "news-ar"], ["import", other, out], ["export", other, again]):
        command = [sys.executable, "-m", "desktop", *map(str, arguments)]
        subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    assert again.read_bytes() == out.read_bytes()


def test_what_was_done_can_be_undone_after_a_restart(open_app: OpenApp, sample: Path):
    opened = open_app(sample)
    pilot = opened.pilot
    start, end = pilot.find("ليلى عبد الرحيم الشاذلي")
    pilot.mark_by_mouse(start, end, "1")
    pilot.press("2")  # another label for the current span
    pilot.press("]", shift=True)  # its end a word earlier
    pilot.wait_for_saved()
    opened.close()

    opened = open_app(sample)
    pilot = opened.pilot
    (span,) = pilot.session.markup.spans.values()
    assert (span.label, span.text) == ("ORG", "ليلى عبد الرحيم")
    seen = []
    for _ in range(3):
        pilot.press("z", ctrl=True)
        seen.append([(span.label, span.text) for span in pilot.session.markup.spans.values()])
    assert seen == [[("ORG", "ليلى عبد الرحيم الشاذلي")], [("PER", "ليلى عبد الرحيم الشاذلي")], []]
    pilot.press("z", ctrl=True, shift=True)
    pilot.wait_for_saved()
    opened.close()

    with ProjectFile.open(sample) as project:
        markup = project.markup(1, project.layers()[0])
        assert [(span.label, span.start, span.end) for span in markup.spans.values()] == [("PER", start, end)]


def test_removing_a_span_takes_its_relations_along_and_undo_brings_all_back(open_app: OpenApp, sample: Path):
    opened = open_app(sample)
    pilot = opened.pilot
    person = pilot.mark_by_mouse(*pilot.find("سامر النعماني"), "1")
    title = pilot.mark_by_mouse(*pilot.find("رئيس الجامعة"), "8")
    pilot.relate_by_keyboard(person, title, "HAS_TITLE")
    before = pilot.session.markup.copy()
    pilot.select_span(title)
    pilot.press("delete")
    assert list(pilot.session.markup.spans) == [person.id]
    assert not pilot.session.markup.relations
    pilot.press("z", ctrl=True)
    assert pilot.session.markup == before
    pilot.wait_for_saved()


def test_label_keys_follow_the_finger_under_an_arabic_layout(open_app: OpenApp, sample: Path):
    opened = open_app(sample)
    pilot = opened.pilot
    pilot.select_by_mouse(*pilot.find("سامر النعماني"))
    pilot.press("1", text="١")
    head = pilot.span(*pilot.find("سامر النعماني"))
    tail = pilot.mark_by_mouse(*pilot.find("رئيس الجامعة"), "8")
    pilot.select_span(head)
    pilot.press("r", text="ق")
    code = next(code for code, target in opened.app.controller.hinted.items() if target == tail.id)
    for letter in code:
        pilot.press(letter, text="ش")
    assert [link.label for link in pilot.session.markup.relations.values()] == ["HAS_TITLE"]
    pilot.press("z", ctrl=True, text="ئ")
    assert not pilot.session.markup.relations


def test_only_what_the_schema_allows_is_offered(open_app: OpenApp, sample: Path):
    opened = open_app(sample)
    pilot = opened.pilot
    person = pilot.mark_by_mouse(*pilot.find("سامر النعماني"), "1")
    title = pilot.mark_by_mouse(*pilot.find("رئيس الجامعة"), "8")
    year = pilot.mark_by_mouse(*pilot.find("2021"), "6")
    company = pilot.mark_by_mouse(*pilot.find("Nakhla Systems"), "2")
    pilot.select_span(person)
    pilot.press("r")
    assert set(opened.app.controller.hinted.values()) == {title.id, company.id}
    pilot.press("escape")
    pilot.relate_by_mouse(person, year, "OCCURRED_ON")  # no relation goes from a person to a date
    assert not pilot.session.markup.relations
    assert "PER" in opened.app.window.statusBar().currentMessage()
    pilot.relate_by_mouse(person, company, "EMPLOYED_BY")
    assert [link.label for link in pilot.session.markup.relations.values()] == ["EMPLOYED_BY"]
