"""What spans many documents: import, export, check."""

from __future__ import annotations

import hashlib
import stat
from collections import Counter
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Literal

import msgspec

from annotations import __version__, rules
from annotations.errors import BugError, UserError
from annotations.files import whole_file
from annotations.formats import jsonl
from annotations.formats.record import Rejection
from annotations.formats.registry import FORMATS, format_of, writable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotations.document import Record
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema

StatusChoice = Literal["done", "all"]


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


def read_inputs(paths: Iterable[Path], schema: Schema, *, tick: Callable[[], None] = lambda: None) -> Reading:
    """Read and validate files outside the project. ``tick`` is called once an item, and may raise to cancel."""
    reading = Reading()
    for path in paths:
        try:
            for item in _read_file(path):
                tick()
                _sort(item, str(path), schema, reading)
        except UserError as error:
            reading.rejections.append(Rejection(str(path), 0, str(error)))
    return reading


def admit(project: ProjectFile, reading: Reading) -> Reading:
    """Reject what the project has already: the same document in the same layer, or the same text under another id."""
    admitted = Reading(rejections=list(reading.rejections))
    layers: set[tuple[str, str, str]] = set()
    texts: dict[str, str] = {}
    default = next(((layer.name, layer.annotator) for layer in project.layers()), ("", ""))
    for record in reading.records:
        reason = _why_twice(project, record, default, layers, texts)
        if reason:
            admitted.rejections.append(Rejection(record.document.title, 0, reason))
        else:
            admitted.records.append(record)
            layers.add((record.document.id, *_layer_of(record, default)))
            texts[record.document.sha256] = record.document.id
    return admitted


def _layer_of(record: Record, default: tuple[str, str]) -> tuple[str, str]:
    return (record.layer, record.annotator) if record.layer else default


def _why_twice(
    project: ProjectFile,
    record: Record,
    default: tuple[str, str],
    layers: set[tuple[str, str, str]],
    texts: dict[str, str],
) -> str:
    document = record.document
    layer = _layer_of(record, default)
    if (document.id, *layer) in layers or project.has_markup(document.id, *layer):
        return f"document {document.id} is in the project already"
    key = project.document_key(document.id)
    if key is not None:
        same = project.document(key).sha256 == document.sha256
        if not same:
            return f"document {document.id} is in the project already, with another text"
        return "" if record.layer or record.spans else f"document {document.id} is in the project already"
    if texts.get(document.sha256, document.id) != document.id or project.has_text(document.sha256):
        return "the same text is in the project already"
    return ""


def _read_file(path: Path) -> Iterator[Record | Rejection]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError("not a file.")
        reader = format_of(str(path)).read
        assert reader is not None
        with path.open("rb") as file:
            yield from reader(file, str(path))
    except OSError as error:
        raise UserError(f"cannot be read: {error.strerror}.") from None


def _sort(item: Record | Rejection, source: str, schema: Schema, reading: Reading) -> None:
    if isinstance(item, Rejection):
        reading.rejections.append(item)
        return
    problems = list(rules.check_schema(list(item.spans), list(item.relations), schema))
    if problems:
        reading.rejections.append(Rejection(f"{source}: {item.document.title}", 0, str(problems[0])))
    else:
        reading.records.append(item)


# Export


def export(
    records: Iterable[Record],
    out: Path,
    *,
    format_name: str = "jsonl",
    status: StatusChoice = "done",
    tick: Callable[[], None] = lambda: None,
) -> ExportReport:
    """Write the records that are done (or all) to a file, prove it by reading it back, and put a manifest beside it.

    The file appears whole or not at all, and replaces one of the same name. Raises UserError where nothing is done yet
    or the disk does not play along; BugError where the proof fails. ``tick`` is called once a record and may raise to
    cancel.
    """
    report = ExportReport(out)
    known = FORMATS.get(format_name)
    if known is None or known.write is None:
        names = ", ".join(known.name for known in writable())
        raise UserError(f"There is no export format {format_name!r}.", advice=f"Known: {names}")
    chosen = _choose(records, status, report, tick)
    try:
        with whole_file(out) as file:
            known.write(file, chosen)
            if not report.documents:
                raise NothingDoneError(
                    f"None of the {report.left_out.total()} documents is done, so nothing was exported.",
                    advice="Mark articles as done, or export all: --status all",
                )
            file.flush()
            _prove(file, report)
            report.sha256 = _hash(file)
        with whole_file(out.with_name(out.name + ".manifest.json")) as file:
            file.write(_manifest(report, format_name, status))
    except OSError as error:
        raise UserError(f"{out} cannot be written: {error.strerror}.", advice="Nothing was exported.") from error
    return report


def _choose(
    records: Iterable[Record], status: StatusChoice, report: ExportReport, tick: Callable[[], None]
) -> Iterator[Record]:
    for record in records:
        tick()
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


def _manifest(report: ExportReport, format_name: str, status: StatusChoice) -> bytes:
    manifest = {
        "file": report.path.name,
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


def check(project: ProjectFile) -> Iterator[str]:
    """All that is wrong with a project, a line each: the file, then every document in every layer."""
    yield from project.integrity_problems()
    schema = project.schema()
    for record in project.records():
        for problem in rules.check(record.document, record.spans, record.relations, schema):
            yield f"{record.document.title}: {problem}"
