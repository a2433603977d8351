"""Import: inputs are read one record at a time, brought to the schema, checked, and written in one step.

Nothing is held but what tells a document from those that came before, so that inputs of any size come in. Either all of
it is written or none of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace

from annotations import rules
from annotations.document import Document, DocumentState
from annotations.errors import UserError
from annotations.formats.record import Losses, Rejection
from annotations.formats.registry import reading_format
from annotations.ids import new_id
from annotations.importing import sources
from annotations.importing.mapping import mapped
from annotations.importing.plan import Known, Plan
from annotations.importing.survey import MOST_REJECTIONS, Survey
from annotations.progress import unheard
from schemas.extending import extended
from schemas.mistakes import SchemaError
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotations.document import Record
    from annotations.formats.record import Item
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema

HERE_ALREADY = "in the project already"
TWICE = "that come twice in what was imported"
BUT_OTHER = ", under the same id but with another text"
NOTHING_SAID = f"{HERE_ALREADY}, of which the file says nothing that could take the place of what is marked"


@dataclass
class ImportReport:
    """What an import brought, and what it did not.

    Attributes:
        rejected: How many items could not be taken; the first ones with their reasons are in ``rejections``.
        losses: What was left out on purpose.
        schema_version: The version of the schema that was made for what came in, or 0.
    """

    documents: int = 0
    spans: int = 0
    relations: int = 0
    proposals: int = 0
    rejected: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    losses: Losses = field(default_factory=Losses)
    schema_version: int = 0

    def reject(self, rejection: Rejection) -> None:
        """Count what cannot be taken."""
        self.rejected += 1
        if len(self.rejections) < MOST_REJECTIONS:
            self.rejections.append(rejection)

    def count(self, record: Record) -> None:
        """Count what is taken, and what of its file was not."""
        for what, reason, count in record.unread:
            self.losses.lose(what, reason, count)
        self.documents += 1
        self.spans += len(record.spans)
        self.relations += len(record.relations)
        self.proposals += len(record.proposals)

    def told(self) -> list[str]:
        """All that did not come in: why it could not be taken, as far as reasons are kept, and what was left out."""
        more = self.rejected - len(self.rejections)
        rest = [say("and {more:,} more that cannot be taken", more=more)] if more else []
        return [*map(str, self.rejections), *rest, *self.lines()]

    def lines(self) -> list[str]:
        """What was left out, a sentence each."""
        return [
            say(
                "Left out: {count:,} {which}, {reason}.",
                count=count,
                which=what if count == 1 else what + "s",
                reason=reason,
            )
            for (what, reason), count in self.losses.lost.items()
        ]


class ImportRefusedError(UserError):
    """Something cannot be taken, and so nothing was imported.

    Attributes:
        report: What was found.
    """

    def __init__(self, message: str, report: ImportReport, *, advice: str) -> None:
        super().__init__(message, advice=advice)
        self.report = report


def read(paths: Iterable[Path], plan: Plan, progress: Progress = unheard) -> Iterator[tuple[str, Item]]:
    """All items of the inputs, each with the name of its format ("" where none is known).

    ``progress`` is told once an item, in bytes, and before that once an input that is found.
    """
    name = plan.format or ("columns" if plan.columns else "")
    chosen = reading_format(name) if name else None
    found = []
    for one in sources.find(paths, chosen):
        progress(0, 1)
        found.append(one)
    total, before = sum(0 if isinstance(one, Rejection) else one.size for one in found), 0
    for one in found:
        if isinstance(one, Rejection):
            yield "", one
            continue
        try:
            for item, place in one.items(plan.columns):
                progress(before + place, total)
                yield one.format.name, item
        except UserError as error:
            yield one.format.name, Rejection(one.source, 0, str(error))
        before += one.size


def survey(project: ProjectFile, paths: Iterable[Path], plan: Plan, *, progress: Progress = unheard) -> Survey:
    """What the inputs hold, with labels mapped as the plan says but nothing left out for the schema's sake."""
    return look_over(
        paths, plan, project.schema(), known=lambda record: bool(_here(project, record)), progress=progress
    )


def look_over(
    paths: Iterable[Path],
    plan: Plan,
    schema: Schema,
    *,
    known: Callable[[Record], bool],
    progress: Progress = unheard,
) -> Survey:
    """What the inputs hold, asking ``known`` whether the document of a record is there already."""
    found = Survey()
    plan = replace(plan, unknown="add", others="add")
    scratch = Losses()
    seen: set[str] = set()
    for name, item in read(paths, plan, progress):
        if isinstance(item, Rejection):
            if not item.is_meant:
                found.reject(item)
            continue
        if item.source not in seen:
            seen.add(item.source)
            found.formats[name] += 1
        record = mapped(item, plan, schema, scratch)
        found.add(record, schema)
        found.known += known(record)
    return found


def grown(schema: Schema, found: Survey, plan: Plan) -> Schema:
    """The next version of the schema, with what the plan wants added of what it has not; itself where that is nothing.

    Raises UserError where that cannot be.
    """
    labels = list(found.unknown_labels) if plan.unknown == "add" else []
    if abstract := [label for label in labels if schema.entity(label)]:
        raise UserError(
            say("{abstract} only groups other types.", abstract=abstract[0]),
            advice="Say what it is to become (--map on the command line).",
        )
    pairs, carried = {}, {}
    if plan.others == "add":
        known = {kind.id for kind in schema.markable()} | set(labels)
        pairs = {
            label: [pair for pair in counted if known.issuperset(pair)] for label, counted in found.forbidden.items()
        }
        carried = {name: list(counted) for name, counted in found.attributes.items()}
    if not labels and not any(pairs.values()) and not carried:
        return schema
    try:
        return extended(schema, entities=labels, relations={k: v for k, v in pairs.items() if v}, attributes=carried)
    except SchemaError as error:
        raise UserError(
            say("The schema cannot take this: {error}", error=error),
            advice="Say what it is to become (--map on the command line).",
        ) from None


def bring_in(
    project: ProjectFile,
    paths: Iterable[Path],
    plan: Plan,
    *,
    by: str,
    skip_bad: bool = False,
    progress: Progress = unheard,
) -> ImportReport:
    """Import the inputs in one durable step.

    Raises ImportRefusedError where something cannot be taken and is not to be skipped, with the file as it was; the
    report says what. ``progress`` is told in bytes read, all of them twice where the schema may grow.
    """
    paths = list(paths)
    schema = project.schema()
    _refuse_targets(plan, schema)
    work = _Import(project, schema, plan, by)
    if "add" in (plan.unknown, plan.others):
        work.schema = grown(schema, survey(project, paths, plan, progress=progress), plan)
        work.report.schema_version = work.schema.version if work.schema is not schema else 0

    def wanted() -> Iterator[Record]:
        for _, item in read(paths, plan, progress):
            if (record := work.take(item)) is not None:
                yield record
        _refuse(work.report, skip_bad=skip_bad)

    new_schema = work.schema if work.schema is not schema else None
    project.add_records(wanted(), by=by, replacing=plan.known == "replace", schema=new_schema)
    return work.report


def _refuse(report: ImportReport, *, skip_bad: bool) -> None:
    bad, good = report.rejected, report.documents
    if bad and not (skip_bad and good):
        raise ImportRefusedError(
            say("Nothing was imported: {bad} cannot be taken, {good} could.", bad=bad, good=good),
            report,
            advice=_advice(report, good),
        )


def _advice(report: ImportReport, good: int) -> str:
    """What to do next."""
    skip = "Mend them, or take the others with --skip-bad." if good else ""
    if not any(rejection.is_of_schema for rejection in report.rejections):
        return skip
    ways = (
        "Say what becomes of what the schema has not (on the command line --look lists it; --map OLD=NEW, or --unknown "
        "add or drop)."
    )
    return f"{skip} {ways}".strip()


def _refuse_targets(plan: Plan, schema: Schema) -> None:
    """Raise UserError where a label is to become one that the schema has not."""
    known = [kind.id for kind in schema.markable()] + [kind.id for kind in schema.relations]
    if plan.unknown != "add" and (wrong := [to for to in plan.labels.values() if to and to not in known]):
        raise UserError(
            say("{name} has no {wrong!r} for a label to become.", name=schema.name, wrong=wrong[0]),
            advice=say("It has: {names}", names=", ".join(known)),
        )


def outline(record: Record) -> Record:
    """What of a record says whether it comes in, little enough to hold very many: no text, one span for all of them."""
    document = Document(record.document.id, record.document.title, "", record.document.sha256)
    return replace(
        record,
        document=document,
        spans=record.spans[:1],
        proposals=record.proposals[:1],
        relations=(),
        clusters=(),
        unread=(),
    )


def coming(project: ProjectFile, outlines: Iterable[Record], *, by: str) -> dict[Known, int]:
    """How many records would come in, in this order, by what becomes of documents that are there.

    A layer that they are put into is taken to be a new one. Asked of records that fit the schema; nothing is written.
    """
    plans = [Plan(known=known, layer=new_id() if known == "layer" else "") for known in get_args(Known)]
    works = [(plan, _Import(project, project.schema(), plan, by)) for plan in plans]
    for record in outlines:
        for plan, work in works:
            work.admit(replace(record, layer=plan.layer) if plan.layer else record)
    return {plan.known: work.report.documents for plan, work in works}


class _Import:
    """Decides of each item whether it comes in, and as what."""

    def __init__(self, project: ProjectFile, schema: Schema, plan: Plan, by: str) -> None:
        self.schema = schema
        self.report = ImportReport()
        self._project = project
        self._plan = plan
        self._default = project.default_layer(by)
        self._layers: set[tuple[str, tuple[str, str]]] = set()
        self._new: set[str] = set()
        self._texts: dict[str, str] = {}
        self._ids: dict[str, str] = {}

    def take(self, item: Item) -> Record | None:
        """The record as it is to be written, or None where it is not."""
        if isinstance(item, Rejection):
            if item.is_meant:
                self.report.losses.lose("document", item.reason)
            else:
                self.report.reject(item)
            return None
        record = mapped(item, self._plan, self.schema, self.report.losses)
        found = rules.check_schema(list(record.spans), list(record.relations), self.schema)
        reason = next((str(problem) for problem in found if problem.kind != "missing"), "")
        if reason:
            self.report.reject(Rejection(*_place(item), reason, is_of_schema=True))
            return None
        return self.admit(record)

    def admit(self, record: Record) -> Record | None:
        """The record, unless it would double something; see :data:`annotations.importing.plan.Known`."""
        twice = self._why_twice(record)
        if twice and self._plan.known in ("skip", "layer"):
            is_other = self._texts.get(record.document.id, record.document.sha256) != record.document.sha256
            self.report.losses.lose("document", TWICE + (BUT_OTHER if is_other else ""))
            return None
        is_of_this_import = record.document.id in self._new
        here = "" if twice or is_of_this_import else _here(self._project, record)
        is_silent = self._plan.known == "replace" and not record.layer and not _holds_work(record)
        if here:
            if self._plan.known == "skip":
                is_other = self._project.text_sha256(here) != record.document.sha256
                self.report.losses.lose("document", HERE_ALREADY + (BUT_OTHER if is_other else ""))
                return None
            if is_silent and not record.proposals:
                self.report.losses.lose("document", NOTHING_SAID)
                return None
            record, twice = self._onto(record, here)
        if twice:
            self.report.reject(Rejection(*_place(record), twice))
            return None
        if not here:
            self._new.add(record.document.id)
        self._remember(record)
        self.report.count(record)
        return self._with_what_stands(record) if here and is_silent else record

    def _with_what_stands(self, record: Record) -> Record:
        """A record that only proposes, with what its layer says of the document, so that nothing takes its place."""
        key = self._project.document_key(record.document.id)
        layer = next(
            (one for one in self._project.layers() if (one.name, one.annotator) == self._layer_of(record)), None
        )
        if key is None or layer is None:
            return record
        there = self._project.markup(key, layer)
        spans, relations = tuple(there.spans.values()), tuple(there.relations.values())
        clusters = tuple(there.clusters.values())
        return replace(record, spans=spans, relations=relations, clusters=clusters, state=there.state)

    def _onto(self, record: Record, here: str) -> tuple[Record, str]:
        """The record on the document that is there with the same text, and why not, or ""."""
        project, document = self._project, record.document
        if project.text_sha256(here) != document.sha256:
            return record, say("document {id} is {there}, with another text", id=document.id, there=HERE_ALREADY)
        layer = self._layer_of(record)
        if self._plan.known == "refuse":
            if here != document.id:
                return record, say("the same text is {there}", there=HERE_ALREADY)
            if not _holds_work(record) or project.has_markup(here, *layer):
                return record, say("document {id} is {there}", id=document.id, there=HERE_ALREADY)
            return record, ""
        moved = replace(record, document=replace(document, id=here), layer=layer[0], annotator=layer[1])
        if (here, layer) in self._layers:
            return record, say("document {here} comes twice in the layer {layer!r}", here=here, layer=layer[0])
        if self._plan.known == "layer" and project.has_markup(here, *layer):
            return record, say(
                "document {here} is {there}, in the layer {layer!r}", here=here, there=HERE_ALREADY, layer=layer[0]
            )
        return moved, ""

    def _why_twice(self, record: Record) -> str:
        """Why a document does not go with those taken before it, or ""."""
        document, layer = record.document, self._layer_of(record)
        if (document.id, layer) in self._layers:
            return say("document {id} comes twice in the layer {layer!r}", id=document.id, layer=layer[0])
        if self._texts.get(document.id, document.sha256) != document.sha256:
            return say("document {id} comes twice, with different texts", id=document.id)
        if self._ids.get(document.sha256, document.id) != document.id:
            return say("the same text comes twice, first as document {first}", first=self._ids[document.sha256])
        return ""

    def _layer_of(self, record: Record) -> tuple[str, str]:
        return (record.layer, record.annotator) if record.layer else self._default

    def _remember(self, record: Record) -> None:
        document = record.document
        self._layers.add((document.id, self._layer_of(record)))
        self._texts[document.id] = document.sha256
        self._ids[document.sha256] = document.id


def _here(project: ProjectFile, record: Record) -> str:
    """The id of the document of the project that this record is about, by id or by text, or ""."""
    return is_here(project, record.document)


def is_here(project: ProjectFile, document: Document) -> str:
    """The id under which the project has a document, by id or by text, or ""."""
    return document.id if project.text_sha256(document.id) else project.document_of_text(document.sha256)


def _holds_work(record: Record) -> bool:
    """True where somebody has worked on it: a plain article, or one with proposals only, has no work."""
    return bool(record.spans) or record.state != DocumentState()


def _place(record: Record) -> tuple[str, int]:
    """Where a record was read, for a message: the line, or the file with the title of its one article."""
    return (record.source, record.line) if record.line else (f"{record.source}: {record.document.title}", 0)
