"""The commands through which a corpus comes in and goes out: import, export, formats."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from annotations.cli_support import PROJECT, if_interrupted, opened_project, plural
from annotations.errors import UserError
from annotations.progress import counted
from annotations.store.lock import user_name
from annotations.terminal import shown
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.exporting.choices import Choices
    from annotations.exporting.report import ExportReport
    from annotations.importing.importer import ImportReport
    from annotations.importing.plan import Plan
    from annotations.importing.survey import Survey
    from annotations.store.project_file import ProjectFile

STANDARD_OUTPUT = Path("-")
_SHOWN_ROWS = 3
_SHOWN_CHARACTERS = 400
_MOST_COLUMNS = 3


def _writable(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The formats to write that begin so."""
    from annotations.formats.registry import writable

    return [CompletionItem(known.name) for known in writable() if known.name.startswith(incomplete)]


def _readable(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The formats to read that begin so."""
    from annotations.formats.registry import readable

    return [CompletionItem(known.name) for known in readable() if known.name.startswith(incomplete)]


# Import


@click.command("import")
@PROJECT
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "format_name", default="", shell_complete=_readable, help="What FILES are. [default: found out]"
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="FROM=TO",
    help="What a label of FILES becomes; with nothing behind the = it is left out. May be given several times.",
)
@click.option(
    "--unknown",
    type=click.Choice(["refuse", "add", "drop"]),
    default="refuse",
    show_default=True,
    help="What the schema does not allow: refuse the document, add it to the schema, or leave it out.",
)
@click.option(
    "--known",
    type=click.Choice(["refuse", "skip", "replace", "layer"]),
    default="refuse",
    show_default=True,
    help="Documents that are in PROJECT: refuse, skip, replace what their layer says, or put it into --layer.",
)
@click.option("--layer", default="", help="The layer that all of it goes to.")
@click.option("--as-proposals", is_flag=True, help="Take all spans as proposals, to be accepted or not, not as work.")
@click.option("--columns", default="", metavar="TEXT[,TITLE[,ID]]", help="In tables: the columns that hold them.")
@click.option("--look", is_flag=True, help="Only say what FILES hold, and import nothing.")
@click.option("--skip-bad", is_flag=True, help="Import what can be taken and name the rest; that counts as success.")
@click.option("--report", type=click.Path(path_type=Path), help="Write what was and was not imported to a file, too.")
def import_(
    project: Path,
    files: tuple[Path, ...],
    mapped: tuple[str, ...],
    look: bool,
    report: Path | None,
    **options: Any,  # noqa: ANN401 - what click hands over
) -> None:
    """Import FILES, folders or zip archives into PROJECT, all in one step.

    `hashiya formats` lists what can be imported; what a file is, is found out from what is in it.
    """
    from annotations.importing.importer import ImportRefusedError, bring_in, survey

    plan = _plan(mapped, options)
    with opened_project(project) as opened:
        if look:
            with shown("Reading") as progress:
                found = survey(opened, files, plan, progress=progress)
            for line in _what_is_in(found):
                click.echo(line)
            return
        last = opened.last_op()
        with if_interrupted(lambda: _import_outcome(opened, last)), shown("Importing") as progress:
            try:
                done = bring_in(opened, files, plan, by=user_name(), skip_bad=options["skip_bad"], progress=progress)
            except ImportRefusedError as error:
                _tell("Nothing was imported.", error.report, report)
                raise
    click.echo(_imported(done))
    _tell(_imported(done), done, report)


def _plan(mapped: tuple[str, ...], options: dict[str, Any]) -> Plan:
    from annotations.importing.plan import Plan

    labels = {}
    for pair in mapped:
        old, sign, new = pair.partition("=")
        if not sign or not old.strip():
            raise click.UsageError(say("--map {pair}: give it as OLD=NEW, or OLD= to leave it out.", pair=pair))
        labels[old.strip()] = new.strip()
    if options["known"] == "layer" and not options["layer"]:
        raise click.UsageError("--known layer: say which, with --layer NAME.")
    columns = tuple(name.strip() for name in options["columns"].split(",")) if options["columns"] else ()
    if columns and not (columns[0] and len(columns) <= _MOST_COLUMNS):
        raise click.UsageError(
            say("--columns {options}: give it as TEXT, TEXT,TITLE or TEXT,TITLE,ID.", options=options["columns"])
        )
    return Plan(
        format=options["format_name"],
        labels=labels,
        unknown=options["unknown"],
        others=options["unknown"],
        known=options["known"],
        layer=options["layer"],
        as_proposals=options["as_proposals"],
        columns=columns,
    )


def _tell(outcome: str, done: ImportReport, path: Path | None) -> None:
    """Say what cannot be taken and what was left out, on stderr and, below the outcome, in a file where one is wanted.

    Raises UserError, which says the outcome too, where that file cannot be written.
    """
    from annotations.files import whole_file

    lines = done.told()
    for line in lines:
        click.echo(f"hashiya: {line}", err=True)
    if path:
        try:
            with whole_file(path) as file:
                file.write("\n".join([outcome, *lines, ""]).encode())
        except OSError as error:
            raise UserError(
                say(
                    "{outcome} The report {path} cannot be written: {reason}.",
                    outcome=outcome,
                    path=path,
                    reason=error.strerror or error,
                )
            ) from None


def _imported(done: ImportReport) -> str:
    counts = [plural(done.documents, "document"), plural(done.spans, "span"), plural(done.relations, "relation")]
    counts += [plural(done.proposals, "proposal")] if done.proposals else []
    version = f" The schema is now version {done.schema_version}." if done.schema_version else ""
    return f"Imported {', '.join(counts)}.{version}"


def _what_is_in(found: Survey) -> list[str]:
    """A survey in words."""
    formats = ", ".join(f"{name} ({count:,})" for name, count in found.formats.most_common())
    lines = [f"Format     {formats or 'none'}"]
    lines.append(
        f"Documents  {found.documents:,}, {plural(found.characters, 'character')}; {found.known:,} known already"
    )
    lines.append(f"Spans      {found.labels.total():,}, {found.proposals:,} of them proposals")
    for label, count in found.labels.most_common():
        strange = "  (not in the schema)" if label in found.unknown_labels else ""
        lines.append(f"{count:>9,}  {label}{strange}  e.g. \u2068{found.examples[label]}\u2069")
    lines.append(f"Relations  {found.relations.total():,}")
    for label, count in found.relations.most_common():
        pairs = ", ".join(f"{head}→{tail}" for head, tail in found.forbidden.get(label, ()))
        lines.append(f"{count:>9,}  {label}" + (f"  (the schema does not allow {pairs})" if pairs else ""))
    for name, labels in found.attributes.items():
        lines.append(f"{sum(labels.values()):>9,}  attribute {name} of {', '.join(labels)}  (not in the schema)")
    if found.unread:
        lines.append("Not taken, for there is no place for it")
        lines += [
            f"{count:>9,}  {what if count == 1 else what + 's'}, {why}" for (what, why), count in found.unread.items()
        ]
    if found.rejected:
        lines.append(f"Rejected   {found.rejected:,}")
        lines += [f"           {rejection}" for rejection in found.rejections]
    return lines


def _import_outcome(project: ProjectFile, last: int) -> str:
    """What an import that was interrupted has done: it may have been at the very end."""
    return "nothing was imported" if project.last_op() == last else "all was imported by then"


# Export


def _choices(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what an export holds, whatever the format."""
    options = (
        click.option(
            "--status",
            type=click.Choice(["done", "all"]),
            default="done",
            show_default=True,
            help="Only articles that are done, or all: an unread article is no negative example.",
        ),
        click.option("--layer", default="", help="Only this layer."),
        click.option(
            "--label", "labels", multiple=True, help="Only these entity or relation types; may be given several times."
        ),
        click.option(
            "--without", multiple=True, help="Not these entity or relation types; may be given several times."
        ),
        click.option(
            "--clitics",
            type=click.Choice(["as-marked", "split", "whole-word"]),
            default="as-marked",
            show_default=True,
            help="Spans as they were marked, reduced to their confirmed cores, or widened to whole words.",
        ),
        click.option(
            "--nesting",
            type=click.Choice(["all", "outermost", "innermost"]),
            default="all",
            show_default=True,
            help="All spans, or only those that lie in no other, or hold no other.",
        ),
        click.option(
            "--rows",
            type=click.Choice(["document", "sentence"]),
            default="document",
            show_default=True,
            help="What a row holds.",
        ),
        click.option(
            "--scheme",
            type=click.Choice(["IOB2", "BILOU"]),
            default="IOB2",
            show_default=True,
            help="In formats of tags: how they tell where a span begins.",
        ),
        click.option(
            "--split", default="", metavar="80/10/10", help="Percents of train, dev and test; OUT is a folder or .zip."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@PROJECT
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--format", "format", default="jsonl", show_default=True, shell_complete=_writable, help="The format to write."
)
@_choices
@click.option("--dry-run", is_flag=True, help="Only say what would be written and left out, and show the first rows.")
@click.option("--force", is_flag=True, help="Replace OUT also where it is no older export; never a project.")
def export(project: Path, out: Path, split: str, dry_run: bool, force: bool, **options: Any) -> None:  # noqa: ANN401 - what click hands over
    """Export PROJECT to OUT, whole or not at all, with a manifest beside it; or to standard output where OUT is -.

    Several files (a split, or formats such as brat) go to a folder OUT, or into an archive where OUT ends in .zip.
    """
    from annotations.exporting.choices import Choices, read_split
    from annotations.exporting.manifest import manifest_of

    choices = Choices(split=read_split(split) if split else (), **options)
    nothing = if_interrupted(lambda: "nothing was exported")
    with opened_project(project) as opened, nothing:
        if dry_run:
            _rehearse(opened, out, choices)
            return
        if out == STANDARD_OUTPUT:
            _export_through(opened, sys.stdout.buffer, choices)
            return
        for target in (out, manifest_of(out)):
            opened.refuse_as_target(target)
        report = _export(opened, out, choices, force=force)
    for line in _exported(report):
        click.echo(line)


def _export(project: ProjectFile, out: Path, choices: Choices, *, force: bool = False) -> ExportReport:
    from annotations.exporting.exporter import export as write_export

    with shown("Exporting") as progress:
        total = project.document_count()
        return write_export(
            lambda: counted(project.records(), total, progress), project.schema(), out, choices, force=force
        )


def _export_through(project: ProjectFile, stream: IO[bytes], choices: Choices) -> None:
    """Export to a file of our own, which is proven like any other, and then into a stream."""
    if choices.is_folder:
        raise UserError(
            "Several files cannot go to standard output.", advice="Name a folder, or a file ending in .zip."
        )
    with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
        path = Path(folder) / "export"
        report = _export(project, path, choices)
        with path.open("rb") as file:
            shutil.copyfileobj(file, stream)
    stream.flush()
    for line in _exported(report)[1:]:
        click.echo(f"hashiya: {line}", err=True)


def _rehearse(project: ProjectFile, out: Path, choices: Choices) -> None:
    from annotations.exporting.exporter import Export
    from annotations.exporting.preview import preview

    with shown("Counting") as progress:
        total = project.document_count()
        work = Export(lambda: counted(project.records(), total, progress), project.schema(), choices, out)
        rows = preview(work, _SHOWN_ROWS)
    click.echo(_counts("Would export", work.report))
    for line in work.report.lines():
        click.echo(line)
    for name, part in work.report.parts.items() if choices.split else ():
        click.echo(f"{name:<6} {plural(part.documents, 'document')}, {plural(part.spans.total(), 'span')}")
    for row in rows:
        click.echo(row if len(row) <= _SHOWN_CHARACTERS else row[:_SHOWN_CHARACTERS] + "…")


def _exported(report: ExportReport) -> list[str]:
    """What is to be said of an export."""
    return [f"{_counts('Exported', report)[:-1]} to {report.path}.", *report.lines()]


def _counts(what: str, report: ExportReport) -> str:
    marks = f"{plural(report.spans.total(), 'span')}, {plural(report.relations.total(), 'relation')}"
    rows = f" in {plural(report.rows, 'row')}" if report.rows != report.documents else ""
    return f"{what} {plural(report.documents, 'document')}{rows}, {marks}."


@click.command()
@PROJECT
@_choices
@click.option(
    "--tokenizer",
    type=click.Path(path_type=Path),
    help="The folder of a model, with its tokenizer.json: are spans made of its pieces?",
)
def ready(project: Path, split: str, tokenizer: Path | None, **options: Any) -> None:  # noqa: ANN401 - of click
    """Say what a training run on an export of PROJECT would stumble over; exit with 1 where that would spoil it."""
    from annotations.exporting.choices import Choices, read_split
    from annotations.exporting.readiness import examine

    choices = Choices(split=read_split(split) if split else (), **options)
    with opened_project(project) as opened, shown("Looking") as progress:
        total = opened.document_count()
        found = examine(
            lambda: counted(opened.records(), total, progress), opened.schema(), choices, tokenizer=tokenizer
        )
    for line in found.lines:
        click.echo(line)
    if not found.rows.total():
        raise UserError("There is nothing to train on.", advice="Mark articles as done, or look at all: --status all")
    sys.exit(1 if found.errors else 0)


@click.command()
@click.option("--json-schema", is_flag=True, help="The JSON Schema of a row of native JSONL.")
def formats(json_schema: bool) -> None:
    """List the formats that can be imported and exported."""
    from annotations.formats import jsonl_rows
    from annotations.formats.registry import FORMATS

    if json_schema:
        click.echo(json.dumps(jsonl_rows.json_schema(), indent=2, ensure_ascii=False))
        return
    for known in FORMATS.values():
        ways = " and ".join(way for way, can in (("import", known.can_read), ("export", known.can_write)) if can)
        extra = f"; needs hashiya[{known.extra}]" if known.extra else ""
        click.echo(f"{known.name:<13} {ways:<18} {known.title} ({', '.join(known.suffixes)}){extra}")
