"""Hard cases: made of a span, found again by name and label, kept in the project and in no export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotations.document import Document, Record, Span
from annotations.formats.jsonl_writing import encode
from annotations.precedents import Precedent, alike, precedent_of
from annotations.samples import make_sample_project
from annotations.store.project_file import ProjectFile
from annotations.store.repair import repair
from annotations.text import sha256

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "زار الوفد جامعة النخيل في بيروت.\nثم عاد."
DOCUMENT = Document("d", "", TEXT, sha256(TEXT))


def case(name: str, label: str, at: int = 0, reason: str = "لأنها مبنى") -> Precedent:
    return Precedent(f"{name}{at}", label, name, "", "", reason, "d", 0, 1, "ليلى", at)


def test_a_span_becomes_a_case_with_what_stands_around_it():
    start = TEXT.index("جامعة")
    span = Span("s", "ORG", ((start, start + 12),), "جامعة النخيل")
    made = precedent_of(DOCUMENT, span, "  منظمة\nلا مبنى ", identifier="p", by="ليلى", at=5)
    assert (made.text, made.before, made.after, made.reason) == (
        "جامعة النخيل",
        "زار الوفد ",
        " في بيروت.",
        "منظمة لا مبنى",
    )
    assert TEXT[made.start : made.end] == made.text


def test_the_most_alike_come_first():
    cases = [
        case("جامعه النخيل", "ORG", 1),
        case("جامعة الشمس", "FAC", 9),
        case("بيروت", "ORG", 3),
        case("جامعة النخيل", "FAC", 2),
        case("طنجة", "GPE", 8),
    ]
    found = alike(cases, "جَامعة النخيل", "ORG")
    assert [(one.text, one.at) for one in found] == [
        ("جامعة النخيل", 2),
        ("جامعه النخيل", 1),
        ("جامعة الشمس", 9),
        ("بيروت", 3),
    ]
    assert [one.text for one in alike(cases, "", "GPE")] == ["طنجة"]
    assert alike(cases, "", "") == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "sample.hashiya"
    make_sample_project(path, by="tester")
    return path


def test_cases_are_kept_changed_and_removed(path: Path):
    with ProjectFile.open(path) as project:
        project.file_precedent(case("أ", "PER", 1))
        project.file_precedent(case("ب", "ORG", 2))
        project.file_precedent(case("أ", "PER", 1, "سبب آخر"))
    with ProjectFile.open(path) as project:
        assert [(one.text, one.reason) for one in project.precedents()] == [("أ", "سبب آخر"), ("ب", "لأنها مبنى")]
        project.remove_precedent("أ1")
        assert [one.text for one in project.precedents()] == ["ب"]


def test_a_repair_brings_them_along_and_no_export_has_them(path: Path):
    with ProjectFile.open(path) as project:
        project.file_precedent(case("أ", "PER", 1, "سرّ"))
    with ProjectFile.open(repair(path).path) as project:
        assert [one.reason for one in project.precedents()] == ["سرّ"]
        rows = b"".join(encode(record) for record in project.records() if isinstance(record, Record))
    assert "سرّ".encode() not in rows
