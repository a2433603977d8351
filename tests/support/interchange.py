"""Records in and out by way of the real importer and exporter, in few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from annotations.document import DocumentState, Markup
from annotations.exporting import exporter
from annotations.exporting.choices import Choices
from annotations.formats.jsonl_writing import encode
from annotations.importing.importer import bring_in, look_over
from annotations.importing.plan import Plan
from annotations.progress import unheard
from tests.support.making import ARTICLE, SCHEMA, document, record_of, span_over

DONE = DocumentState("done")

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.document import Record
    from annotations.exporting.report import ExportReport
    from annotations.importing.survey import Survey
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema


def marked(text: str = ARTICLE, *, identifier: str = "d1", state: DocumentState = DONE, layer: str = "main") -> Record:
    """An article with spans over the names in it."""
    spans = [span_over(text, word, identifier=f"{identifier}-{word}") for word in ("سامر", "ليلى") if word in text]
    return record_of(document(text, identifier=identifier), Markup(spans, state=state), layer=layer, annotator="ليلى")


def file_of(path: Path, *records: Record) -> Path:
    """A file of native JSONL."""
    path.write_bytes(b"".join(encode(record) for record in records))
    return path


def export(
    records: Iterable[Record] | Callable[[], Iterable[Record]],
    out: Path,
    *,
    schema: Schema = SCHEMA,
    force: bool = False,
    **choices: Any,  # noqa: ANN401 - the fields of Choices
) -> ExportReport:
    """Export records, given as such or by what makes them."""
    source = records if callable(records) else lambda: records
    return exporter.export(source, schema, out, Choices(**choices), force=force)


def take(project: ProjectFile, *files: Path, by: str = "ليلى", **plan: Any) -> list[str]:  # noqa: ANN401 - of Plan
    """Import what can be taken, and tell why the rest cannot."""
    try:
        done = bring_in(project, files, Plan(**plan), by=by, skip_bad=True)
    except exporter.UserError as error:
        return [str(rejection) for rejection in error.report.rejections]  # type: ignore[attr-defined]
    return [str(rejection) for rejection in done.rejections]


def look(*files: Path, schema: Schema = SCHEMA, progress: Progress = unheard, **plan: Any) -> Survey:  # noqa: ANN401
    """What files hold."""
    return look_over(files, Plan(**plan), schema, known=lambda _: False, progress=progress)
