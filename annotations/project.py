"""What spans many documents: import, export, check."""

from __future__ import annotations

import hashlib
import stat
from collections import Counter
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Literal

import msgspec

from annotations import __version__, rules
from annotations.consistency import check_corpus
from annotations.document import DocumentState
from annotations.errors import BugError, UserError
from annotations.files import whole_files
from annotations.formats import jsonl
from annotations.formats.record import Rejection, spoken
from annotations.formats.registry import FORMATS, format_of, writable
from annotations.progress import counted, unheard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotations.document import Document, Record
    from annotations.problems import Problem
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema

StatusChoice = Literal["done", "all"]
MAX_MANIFEST_BYTES = 1_000_000
"""What is larger is no manifest of ours."""


class NothingDoneError(UserError):
    """An export of what is done was asked for, and nothing is."""


@dataclass
class Reading:
    """What a set of inputs holds: records that fit the schema, and what was rejected with the reason."""

    records: list[Record] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)


@dataclass
class ExportReport:
    """What an export wrote and what it left out.

    Attributes:
        left_out: Documents by the reason why they were left out.
    """

    path: Path
    sha256: str = ""
    documents: int = 0
    spans: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)


# Import


def read_inputs(paths: Iterable[Path], schema: Schema, *, progress: Progress = unheard) -> Reading:
    """Read and validate files outside the project. ``progress`` is told once an item, in bytes."""
    reading = Reading()
    paths = list(paths)
    total, before = sum(map(_size, paths)), 0
    for path in paths:
        try:
            for item, place in _read_file(path):
                progress(before + place, total)
                _sort(item, schema, reading)
        except UserError as error:
            reading.rejections.append(Rejection(str(path), 0, str(error)))
        before += _size(path)
    return reading


def admit(project: ProjectFile, reading: Reading, *, by: str = "") -> Reading:
    """Reject what the project has already: the same document in the same layer, or the same text under another id.

    ``by`` is who imports: a record that names no layer goes to theirs where the project has none yet.
    """
    admitted = Reading(rejections=list(reading.rejections))
    default = project.default_layer(by)
    layers: set[tuple[str, tuple[str, str]]] = set()
    texts: dict[str, str] = {}
    ids: dict[str, str] = {}
    for record in reading.records:
        document = record.document
        layer = (record.layer, record.annotator) if record.layer else default
        if (document.id, layer) in layers:
            reason = f"document {document.id} comes twice in the layer {layer[0]!r}"
        else:
            reason = _why_in_input(document, texts, ids) or _why_in_project(project, record, layer)
        if reason:
            admitted.rejections.append(Rejection(*_place(record), reason))
        else:
            admitted.records.append(record)
            layers.add((document.id, layer))
            texts[document.id] = document.sha256
            ids[document.sha256] = document.id
    return admitted


def _why_in_input(document: Document, texts: dict[str, str], ids: dict[str, str]) -> str:
    """Why a document does not go with those taken before it, given their hashes by id and their ids by hash."""
    if texts.get(document.id, document.sha256) != document.sha256:
        return f"document {document.id} comes twice, with different texts"
    if ids.get(document.sha256, document.id) != document.id:
        return f"the same text comes twice, first as document {ids[document.sha256]}"
    return ""


def _why_in_project(project: ProjectFile, record: Record, layer: tuple[str, str]) -> str:
    document = record.document
    known = project.text_sha256(document.id)
    if not known:
        return "the same text is in the project already" if project.has_text(document.sha256) else ""
    if known != document.sha256:
        return f"document {document.id} is in the project already, with another text"
    is_news = record.spans or record.state != DocumentState()
    if not is_news or project.has_markup(document.id, *layer):
        return f"document {document.id} is in the project already"
    return ""


def _place(record: Record) -> tuple[str, int]:
    """Where a record was read, for a message: the line, or the file with the title of its one article."""
    return (record.source, record.line) if record.line else (f"{record.source}: {record.document.title}", 0)


def _size(path: Path) -> int:
    """How many bytes a file has; 0 where that cannot be said."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read_file(path: Path) -> Iterator[tuple[Record | Rejection, int]]:
    """The items of a file, each with how many bytes had been read by then."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError("not a file.")
        reader = format_of(str(path)).read
        assert reader is not None
        is_empty = True
        with path.open("rb") as file:
            for item in reader(file, str(path)):
                is_empty = False
                yield item, file.tell()
        if is_empty:
            raise UserError("there is nothing in it.")
    except OSError as error:
        raise UserError(f"cannot be read: {error.strerror}.") from None


def _sort(item: Record | Rejection, schema: Schema, reading: Reading) -> None:
    if isinstance(item, Rejection):
        reading.rejections.append(item)
        return
    found = rules.check_schema(list(item.spans), list(item.relations), schema)
    problem = next((problem for problem in found if problem.kind != "missing"), None)
    if problem:
        reading.rejections.append(Rejection(*_place(item), str(problem)))
    else:
        reading.records.append(item)


# Export


def export(
    records: Iterable[Record],
    out: Path,
    *,
    format_name: str = "jsonl",
    status: StatusChoice = "done",
    force: bool = False,
) -> ExportReport:
    """Write the records that are done (or all) to a file, prove it by reading it back, and put a manifest beside it.

    The file appears whole or not at all, and replaces an older export of the same name; with ``force`` any file but a
    project. Raises UserError where nothing is done yet, something else is there or the disk does not play along;
    BugError where the proof fails; and whatever the records raise.
    """
    report = ExportReport(out)
    known = FORMATS.get(format_name)
    if known is None or known.write is None:
        names = ", ".join(known.name for known in writable())
        raise UserError(f"There is no export format {format_name!r}.", advice=f"Known: {names}")
    chosen = _choose(records, status, report)
    if not force:
        _refuse_other_kind(out, known.suffixes)
    try:
        with whole_files(out, manifest_of(out)) as (file, beside):
            known.write(file, chosen)
            if not report.documents:
                raise _why_nothing(report)
            file.flush()
            _prove(file, report)
            report.sha256 = _hash(file)
            beside.write(_manifest(report, format_name, status))
    except OSError as error:
        raise UserError(f"{out} cannot be written: {error.strerror}.", advice="Nothing was exported.") from error
    return report


def _refuse_other_kind(out: Path, suffixes: tuple[str, ...]) -> None:
    """Raise UserError where a file would be replaced that does not look like an export of this kind."""
    advice = "Choose another name; on the command line, --force replaces it."
    manifest = manifest_of(out)
    beside = manifest.is_file()
    if beside and not _is_manifest(manifest):
        raise UserError(f"{manifest} is there already, and no manifest of an export.", advice=advice)
    if out.is_file() and not beside and out.suffix.lower() not in suffixes:
        raise UserError(f"{out} is there already, and no export.", advice=advice)


def _is_manifest(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            found = msgspec.json.decode(file.read(MAX_MANIFEST_BYTES), type=dict[str, object])
    except (OSError, msgspec.DecodeError, RecursionError):
        return False
    return found.keys() >= {"hashiya", "sha256", "offset_unit"}


def _why_nothing(report: ExportReport) -> UserError:
    if not report.left_out:
        return UserError("There are no documents yet, so nothing was exported.", advice="Import some first.")
    return NothingDoneError(
        f"Nothing is done yet, so nothing was exported ({report.left_out.total()} to do).",
        advice="Mark articles as done, or export all: --status all",
    )


def _choose(records: Iterable[Record], status: StatusChoice, report: ExportReport) -> Iterator[Record]:
    for record in records:
        if status == "done" and record.state.status != "done":
            report.left_out["not done"] += 1
            continue
        report.documents += 1
        report.spans.update(span.label for span in record.spans)
        report.relations.update(relation.label for relation in record.relations)
        yield record


def _prove(file: IO[bytes], report: ExportReport) -> None:
    """Decode what was written; the reader compares every surface with its slice."""
    file.seek(0)
    documents, spans, relations = 0, 0, 0
    for item in jsonl.read(file, str(report.path)):
        if isinstance(item, Rejection):
            raise BugError(f"the export does not read back: {item}")
        documents, spans, relations = documents + 1, spans + len(item.spans), relations + len(item.relations)
    if (documents, spans, relations) != (report.documents, report.spans.total(), report.relations.total()):
        raise BugError("the export does not hold what was to be exported")


def _hash(file: IO[bytes]) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


def manifest_of(out: Path) -> Path:
    """Where the manifest of an export lies."""
    return out.with_name(out.name + ".manifest.json")


def _manifest(report: ExportReport, format_name: str, status: StatusChoice) -> bytes:
    manifest = {
        "file": spoken(report.path.name),
        "sha256": report.sha256,
        "format": format_name,
        "hashiya": __version__,
        "offset_unit": "codepoint",
        "status": status,
        "documents": report.documents,
        "spans": dict(sorted(report.spans.items())),
        "relations": dict(sorted(report.relations.items())),
        "left_out": dict(report.left_out),
    }
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


# Check


def check(project: ProjectFile, *, progress: Progress = unheard) -> Iterator[str]:
    """All that is wrong with a project, a line each: the file, then every document in every layer.

    ``progress`` is told in documents.
    """
    yield from project.integrity_problems()
    yield from project.index_problems()
    schema = project.schema()
    for record in counted(project.records(), project.document_count(), progress):
        for problem in rules.check(record.document, record.spans, record.relations, schema):
            yield f"{record.document.title}: {problem}"


def check_consistency(project: ProjectFile, *, progress: Progress = unheard) -> list[Problem]:
    """Where the corpus does not agree with itself; see :func:`annotations.consistency.check_corpus`."""
    layers = {layer.name: layer for layer in reversed(project.layers())}

    def accepted(name: str) -> set[str]:
        return project.accepted_problems(layers[name]) if name in layers else set()

    return check_corpus(
        project.records,
        project.schema(),
        policy=project.meta("clitic_policy") or "core",
        accepted=accepted,
        total=project.document_count(),
        progress=progress,
    )
