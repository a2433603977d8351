"""Export: records are chosen, shaped, reduced to what the format holds, written, read back and compared.

Files appear whole or not at all. What replaces an older export never replaces anything else: see
:mod:`annotations.exporting.standing`.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from annotations.errors import UserError
from annotations.exporting import interrupted, manifest, selecting, standing
from annotations.exporting.manifest import manifest_of
from annotations.exporting.proof import Evidence, rewound
from annotations.exporting.report import ExportReport, Part
from annotations.exporting.splits import Splitter
from annotations.files import whole_files, whole_folder
from annotations.formats.record import Context, Losses
from annotations.formats.registry import require
from annotations.formats.tree import Folder
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Record, Relation, Span
    from annotations.exporting.choices import Choices
    from annotations.formats.record import Format
    from schemas.model import Schema

Source = Callable[[], Iterable["Record"]]
"""Gives all records of a project, as often as it is called."""

Check = Callable[[], None]
"""Raises UserError where something is in the way that is not to be replaced."""


class NothingDoneError(UserError):
    """An export of what is done was asked for, and nothing is."""


class Export:
    """One export: the choices, what they come to, and the report as it grows."""

    def __init__(self, source: Source, schema: Schema, choices: Choices, out: Path) -> None:
        self.format: Format = choices.known_format()
        require(self.format)
        selecting.refuse_unknown(choices, schema)
        self.choices = choices
        self.schema = schema
        self.report = ExportReport(out)
        self.context = Context(schema, choices.scheme, choices.nesting)
        self._source = source
        self._splitter = Splitter(choices.split) if choices.split else None
        self._selection_is_counted = False

    def prepare(self) -> None:
        """See which documents say the same, where there is a split."""
        if self._splitter:
            self._splitter.see(record.document for record in self._source())
            self.report.near_duplicates = self._splitter.duplicates

    def records(self, part: str = "") -> Iterator[Record]:
        """The rows of a part (or of all), as the format holds them, each counted as it passes."""
        fitted = (self.format.fit(row, self.report.losses, self.context) for row in self.shaped(part))
        return self.report.counted(fitted, part)

    def shaped(self, part: str = "") -> Iterator[Record]:
        """The rows of a part (or of all) in the shape that was chosen, before the format has its say."""
        report = self.report
        tally = report.parts.setdefault(part, Part())
        unselected = Losses() if self._selection_is_counted else report.losses  # each part passes over all documents
        self._selection_is_counted = True
        for record in selecting.chosen(self._source(), self.choices, unselected):
            if self._splitter and self._splitter.part(record.document) != part:
                continue
            report.clitic_policy = record.clitic_policy
            report.documents += 1
            tally.documents += 1
            self._count(record)
            yield from selecting.shaped(record, self.choices, self.schema, report.losses)

    def _count(self, record: Record) -> None:
        items: list[Span | Relation] = [*record.spans, *record.relations]
        if self.format.fidelity != "all":
            state, losses = record.state, self.report.losses
            losses.lose("flag", "of documents", int(state.flag))
            losses.lose("note", "of documents", int(bool(state.note)))
            losses.lose("label", "of documents", len(state.labels))
        self.report.chosen.update(
            document=1,
            span=len(record.spans),
            relation=len(record.relations),
            cluster=len(record.clusters),
            attribute=sum([len(item.attributes) for item in items if item.attributes]),
        )

    def why_nothing(self) -> UserError:
        """Why there was nothing to write."""
        lost = self.report.losses.lost
        if not lost:
            return UserError("There are no documents yet, so nothing was exported.", advice="Import some first.")
        if not_done := lost["document", "not done"]:
            return NothingDoneError(
                say("Nothing is done yet, so nothing was exported ({not_done} to do).", not_done=not_done),
                advice="Mark articles as done, or export all (--status all on the command line).",
            )
        return UserError(
            say("There are no documents in the layer {layer}, so nothing was exported.", layer=self.choices.layer)
        )


def export(
    source: Source, schema: Schema, out: Path, choices: Choices, *, force: bool = False, seen: str = ""
) -> ExportReport:
    """Write what the choices ask for, prove it by reading it back, and put a manifest beside or into it.

    What is written appears whole or not at all, and replaces an older export of the same name that is as it was
    written; with ``seen``, the digest of a :class:`~annotations.exporting.standing.Standing`, also that which was seen
    there; with ``force`` any file but a project. Raises UserError where nothing is done yet, something else is there
    or the disk does not play along; BugError where the proof fails; and whatever the records raise.
    """
    work = Export(source, schema, choices, out)

    def check() -> None:
        standing.refuse_other(out, choices, force=force, seen=seen)

    try:
        work.prepare()
        if standing.is_one_file(out, choices) and not (force or seen):
            interrupted.finish(out)
        check()
        write = _write_folder if choices.is_folder else _write_file
        write(work, out, check)
    except OSError as error:
        raise UserError(
            say("{out} cannot be written: {reason}.", out=out, reason=error.strerror), advice="Nothing was exported."
        ) from error
    return work.report


def _write_file(work: Export, out: Path, check: Check) -> None:
    with whole_files(out, manifest_of(out)) as (file, beside):
        _write_part(work, file, "")
        if not work.report.documents:
            raise work.why_nothing()
        work.report.sha256 = _hash(file)
        beside.write(_manifest(work))
        check()  # again: somebody may have put something there meanwhile


def _write_folder(work: Export, out: Path, check: Check) -> None:
    if out.suffix.lower() == ".zip":
        _write_archive(work, out, check)
        return
    with whole_folder(out) as draft:
        _fill(work, draft)
        check()  # again: somebody may have put something there meanwhile


def _write_archive(work: Export, out: Path, check: Check) -> None:
    with whole_files(out, manifest_of(out)) as (file, beside), tempfile.TemporaryDirectory(prefix="hashiya-") as place:
        folder = Path(place)
        _fill(work, folder)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                name = path.relative_to(folder).as_posix()
                info = zipfile.ZipInfo(name)  # of no time, so that the same export is the same bytes
                info.compress_type, info.file_size = zipfile.ZIP_DEFLATED, path.stat().st_size
                with path.open("rb") as source, archive.open(info, "w") as target:
                    shutil.copyfileobj(source, target)
        work.report.sha256 = _hash(file)
        beside.write(_manifest(work))
        check()  # again, as above


def _fill(work: Export, folder: Path) -> None:
    """Write all parts into an empty folder, with the manifest."""
    for part in work.choices.parts:
        if work.format.is_folder:
            _write_tree(work, folder / part, part)
        else:
            with (folder / (part + work.format.suffixes[0])).open("w+b") as file:
                _write_part(work, file, part)
    if not work.report.documents:
        raise work.why_nothing()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    work.report.files = {path.relative_to(folder).as_posix(): standing.hash_of(path) for path in files}
    lines = "".join(f"{digest}  {name}\n" for name, digest in work.report.files.items())
    work.report.sha256 = hashlib.sha256(lines.encode()).hexdigest()
    (folder / manifest.IN_FOLDER).write_bytes(_manifest(work))


def _write_part(work: Export, file: IO[bytes], part: str) -> None:
    """Write one file and compare what it holds."""
    evidence = Evidence(work.format.fidelity)
    assert work.format.write
    work.format.write(file, evidence.kept(work.records(part)), work.context)
    reader = work.format.read_back or work.format.read
    assert reader
    evidence.compare(reader(rewound(file), str(work.report.path)))


def _write_tree(work: Export, folder: Path, part: str) -> None:
    """Write a folder of files and compare what it holds."""
    folder.mkdir(exist_ok=True)
    evidence = Evidence(work.format.fidelity)
    assert work.format.write_folder
    assert work.format.read_tree
    work.format.write_folder(folder, evidence.kept(work.records(part)), work.context)
    evidence.compare(work.format.read_tree(Folder(folder)))


def _manifest(work: Export) -> bytes:
    more = work.format.manifest(work.context) if work.format.manifest else {}
    return manifest.encode(work.report, work.choices, work.schema, more)


def _hash(file: IO[bytes]) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
