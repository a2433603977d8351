"""What becomes of labels that the schema has not, of documents that are there, and of what a model said."""

import json
import zipfile
from pathlib import Path

import pytest

from annotations import project as projects
from annotations.document import Proposal, Record
from annotations.errors import UserError
from annotations.importing.importer import ImportRefusedError, bring_in, coming, look_over, outline, survey
from annotations.importing.plan import Plan
from annotations.store.project_file import ProjectFile
from tests.support.interchange import export, file_of, look, marked, take
from tests.support.making import SCHEMA

TEXT = "وصل سامر إلى فاس مع قطّ."
DOCCANO = {
    "text": TEXT,
    "entities": [
        {"id": 1, "label": "Person", "start_offset": 4, "end_offset": 8},
        {"id": 2, "label": "GPE", "start_offset": 13, "end_offset": 16},
        {"id": 3, "label": "Cat", "start_offset": 20, "end_offset": 23},
    ],
    "relations": [
        {"id": 1, "from_id": 1, "to_id": 2, "type": "TRAVELS_TO"},
        {"id": 2, "from_id": 1, "to_id": 3, "type": "OWNS"},
    ],
}


@pytest.fixture
def project(tmp_path: Path):
    path = tmp_path / "corpus.hashiya"
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as opened:
        yield opened


def rows(path: Path, *found: object) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found), encoding="utf-8")
    return path


def held(project: ProjectFile, key: int = 1) -> list[tuple[str, str]]:
    layer = project.layers()[0]
    return [(span.label, span.text) for span in project.markup(key, layer).ordered_spans()]


def test_a_survey_tells_what_does_not_fit_with_examples(tmp_path: Path):
    found = look(rows(tmp_path / "a.jsonl", DOCCANO, {"text": "x", "label": [[0, 9, "PER"]]}))
    assert found.formats == {"doccano": 1}
    assert (found.documents, found.rejected) == (1, 1)
    assert found.unknown_labels == {"Person": 1, "Cat": 1}
    assert found.examples["Cat"] == "قطّ"
    assert found.forbidden == {"TRAVELS_TO": {("Person", "GPE"): 1}, "OWNS": {("Person", "Cat"): 1}}
    assert not found.fits


def test_what_does_not_fit_is_refused_with_its_line(project: ProjectFile, tmp_path: Path):
    (said,) = take(project, rows(tmp_path / "a.jsonl", DOCCANO))
    assert said.endswith("a.jsonl:1: span 'سامر': no entity type 'Person' in small")
    assert project.document_count() == 0


def test_labels_are_mapped_left_out_and_the_rest_dropped(project: ProjectFile, tmp_path: Path):
    plan = Plan(labels={"Person": "PER", "Cat": ""}, others="drop")
    report = bring_in(project, [rows(tmp_path / "a.jsonl", DOCCANO)], plan, by="")
    assert held(project) == [("PER", "سامر"), ("GPE", "فاس")]
    assert report.losses.lost == {
        ("span", "of labels that were to be left out"): 1,
        ("relation", "an end of which is left out"): 1,
        ("relation", "that the schema does not allow"): 1,
    }
    assert list(projects.check(project)) == []


def test_the_schema_grows_with_what_comes_in_and_only_with_it(project: ProjectFile, tmp_path: Path):
    file = rows(tmp_path / "a.jsonl", DOCCANO)
    report = bring_in(project, [file], Plan(labels={"Person": "PER"}, unknown="add", others="add"), by="")
    assert report.schema_version == 2
    schema = project.schema()
    assert schema.version == 2
    assert schema.entity("Cat")
    assert not schema.entity("Person")
    assert [kind.id for kind in schema.relations_between("PER", "GPE")] == ["NEAR", "TRAVELS_TO"]
    assert len(project.markup(1, project.layers()[0]).relations) == 2
    assert list(projects.check(project)) == []
    assert bring_in(project, [file], Plan(labels={"Person": "PER"}, known="skip"), by="").documents == 0
    assert project.schema().version == 2


def test_where_nothing_comes_in_the_schema_stays(project: ProjectFile, tmp_path: Path):
    file = rows(tmp_path / "a.jsonl", DOCCANO, {"text": TEXT[:5], "label": [[0, 99, "PER"]]})
    with pytest.raises(ImportRefusedError):
        bring_in(project, [file], Plan(unknown="add", others="add"), by="")
    assert project.schema().version == 1
    assert project.document_count() == 0


def test_a_label_that_only_groups_others_cannot_be_added(project: ProjectFile, tmp_path: Path):
    file = rows(tmp_path / "a.jsonl", {"text": TEXT, "label": [[4, 8, "THING"]]})
    with pytest.raises(UserError, match="THING only groups other types"):
        bring_in(project, [file], Plan(unknown="add"), by="")


def test_a_label_that_no_schema_can_have_is_said_so(project: ProjectFile, tmp_path: Path):
    file = rows(tmp_path / "a.jsonl", {"text": TEXT, "label": [[4, 8, "a person"]]})
    with pytest.raises(UserError, match="The schema cannot take this.*--map"):
        bring_in(project, [file], Plan(unknown="add"), by="")


@pytest.mark.parametrize("known", ["refuse", "skip", "replace", "layer"])
def test_documents_that_are_there(project: ProjectFile, tmp_path: Path, known: str):
    bring_in(project, [file_of(tmp_path / "a.jsonl", marked())], Plan(), by="ليلى")
    before = held(project)
    text = marked().document.text
    start = text.index("عمّان")
    again = rows(tmp_path / "b.jsonl", {"text": text, "label": [[start, start + 5, "GPE"]]})
    plan = Plan(known=known, layer="second" if known == "layer" else "")
    if known == "refuse":
        with pytest.raises(ImportRefusedError):
            bring_in(project, [again], plan, by="ليلى")
    else:
        bring_in(project, [again], plan, by="ليلى")
    assert project.document_count() == 1
    assert held(project) == ([("GPE", "عمّان")] if known == "replace" else before)
    assert [layer.name for layer in project.layers()] == ["main", *(["second"] if known == "layer" else [])]
    if known == "replace":
        (batch,) = project.batches()
        project.undo_batch(batch.id, by="ليلى")
        assert held(project) == before


@pytest.mark.parametrize("known", ["skip", "replace", "layer"])
def test_how_many_will_come_in_is_known_before(project: ProjectFile, tmp_path: Path, known: str):
    held = [marked(), marked("خبر عن سامر\n", identifier="d2"), marked("خبر عن ليلى\n", identifier="d3")]
    bring_in(project, [file_of(tmp_path / "a.jsonl", *held)], Plan(), by="ليلى")
    text = marked().document.text
    again = rows(
        tmp_path / "b.jsonl",
        {"id": "d1", "text": text},  # says nothing
        {"id": "d2", "text": "نص آخر"},
        {"id": "other", "text": "خبر عن ليلى\n", "spans": [{"start": 7, "end": 11, "label": "PER"}]},
        {"id": "new", "text": "جديد"},
        {"id": "newer", "text": "جديد"},  # the same text
        {"id": "new", "text": "جديد"},
        {"id": "bad", "text": "خبر", "spans": [{"start": 0, "end": 90, "label": "PER"}]},
    )
    plan = Plan(known=known, layer="second" if known == "layer" else "")
    outlines = []

    def remember(record: Record) -> bool:
        outlines.append(outline(record))
        return False

    look_over([again], Plan(), project.schema(), known=remember)
    assert all(not one.document.text for one in outlines)
    told = coming(project, outlines, by="ليلى")
    assert project.document_count() == 3
    done = bring_in(project, [again], plan, by="ليلى", skip_bad=True)
    assert told[known] == done.documents
    assert done.documents == {"skip": 1, "replace": 2, "layer": 3}[known]


def test_a_plain_article_takes_the_place_of_no_work(project: ProjectFile, tmp_path: Path):
    bring_in(project, [file_of(tmp_path / "a.jsonl", marked())], Plan(), by="ليلى")
    before = list(project.records())
    (tmp_path / "a.txt").write_text(marked().document.text, "utf-8")
    report = bring_in(project, [tmp_path / "a.txt"], Plan(known="replace"), by="ليلى")
    assert list(project.records()) == before
    assert report.documents == 0
    assert "the file says nothing" in report.lines()[0]


def test_proposals_take_the_place_of_no_work(project: ProjectFile, tmp_path: Path):
    bring_in(project, [file_of(tmp_path / "a.jsonl", marked())], Plan(), by="ليلى")
    before = list(project.records())
    text = marked().document.text
    start = text.index("عمّان")
    said = {"start": start, "end": start + 5, "label": "GPE", "source": "camel-ner", "score": 0.5}
    file = rows(tmp_path / "b.jsonl", {"text": text, "spans": [said]})
    report = bring_in(project, [file], Plan(known="replace"), by="ليلى")
    assert list(project.records()) == before
    assert (report.spans, report.proposals) == (0, 1)
    assert [one.label for one in project.proposals(1, project.layers()[0])] == ["GPE"]
    assert project.batches() == []


def test_what_is_skipped_though_it_reads_otherwise_is_told(project: ProjectFile, tmp_path: Path):
    first = {"id": "1", "text": TEXT}
    bring_in(project, [rows(tmp_path / "a.jsonl", first)], Plan(), by="")
    others = ({"id": "1", "text": "خبر آخر."}, {"id": "2", "text": "ثالث."}, {"id": "2", "text": "رابع."}, first)
    report = bring_in(project, [rows(tmp_path / "b.jsonl", *others)], Plan(known="skip"), by="")
    assert report.lines() == [
        "Left out: 1 document, in the project already, under the same id but with another text.",
        "Left out: 1 document, that come twice in what was imported, under the same id but with another text.",
        "Left out: 1 document, in the project already.",
    ]


def test_replacing_by_the_same_changes_nothing(project: ProjectFile, tmp_path: Path):
    file = file_of(tmp_path / "a.jsonl", marked())
    bring_in(project, [file], Plan(), by="ليلى")
    bring_in(project, [file], Plan(known="replace"), by="ليلى")
    assert project.batches() == []


def test_what_a_model_said_comes_in_as_proposals(project: ProjectFile, tmp_path: Path):
    row = {
        "text": TEXT,
        "spans": [
            {"start": 4, "end": 8, "label": "PER", "source": "camel-ner", "score": 0.75},
            {"start": 13, "end": 16, "label": "GPE"},
        ],
        "relations": [],
    }
    report = bring_in(project, [rows(tmp_path / "a.jsonl", row)], Plan(), by="")
    assert (report.spans, report.proposals) == (1, 1)
    layer = project.layers()[0]
    assert held(project) == [("GPE", "فاس")]
    assert project.proposals(1, layer) == [Proposal(4, 8, "PER", "سامر", 0.75, "camel-ner")]
    report = export(project.records, tmp_path / "out.jsonl", status="all")
    assert report.spans == {"GPE": 1}


def test_all_may_be_taken_as_proposals(project: ProjectFile, tmp_path: Path):
    file = rows(tmp_path / "a.jsonl", {"text": TEXT, "label": [[4, 8, "PER"], [13, 16, "GPE"]]})
    report = bring_in(project, [file], Plan(as_proposals=True), by="")
    assert (report.spans, report.proposals) == (0, 2)
    assert held(project) == []


def test_folders_and_archives(project: ProjectFile, tmp_path: Path):
    folder = tmp_path / "in"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_text("مقال أول\n", encoding="utf-8")
    (folder / "deeper" / "b.txt").write_text("مقال ثان\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text("لا يُقرأ", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    archive = tmp_path / "in.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("c.txt", "مقال ثالث\n")
        file.writestr("../../evil.txt", "مقال رابع\n")
        file.writestr("__MACOSX/c.txt", "x")
    found = survey(project, [folder, archive], Plan())
    assert (found.documents, found.rejected) == (4, 1)
    assert "picture.png: it does not look like anything" in str(found.rejections[0])
    assert len(take(project, folder, archive)) == 1
    assert project.document_count() == 4
    assert not (tmp_path.parent / "evil.txt").exists()


def test_a_damaged_archive_is_refused(tmp_path: Path):
    good = tmp_path / "good.zip"
    with zipfile.ZipFile(good, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("c.txt", "مقال ثالث\n" * 500)
    data = bytearray(good.read_bytes())
    data[60:80] = b"\0" * 20
    bad = tmp_path / "bad.zip"
    bad.write_bytes(data)
    (rejection,) = look(bad).rejections
    assert "damaged" in rejection.reason
    cut = tmp_path / "cut.zip"
    cut.write_bytes(good.read_bytes()[:100])
    (rejection,) = look(cut).rejections
    assert "zip" in rejection.reason


def test_our_own_folders_of_exports_are_read_without_their_manifests(project: ProjectFile, tmp_path: Path):
    records = [marked(f"سامر في المقال {number}\n", identifier=f"d{number}") for number in range(8)]
    export(records, tmp_path / "parts", split=(50, 25, 25))
    assert take(project, tmp_path / "parts") == []
    assert project.document_count() == 8
