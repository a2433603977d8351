"""The command line. Importing it imports no Qt: whoever builds it says how a window is opened.

Exit codes: 0 fine, 1 the person's or the data's fault with a clear line on stderr, 2 usage.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click_default_group import DefaultGroup

from annotations import __version__
from annotations.errors import UserError
from annotations.store.lock import user_name
from schemas.mistakes import SchemaError

OpenWindow = Callable[[Path | None], int]
RunTour = Callable[[Path], int]

HELP = """Build Arabic training corpora: mark entities and relations, export JSONL.

`hashiya PROJECT` opens a project in the window; `hashiya` alone opens the sample.
"""

PROJECT = click.argument("project", type=click.Path(path_type=Path))


class _Group(DefaultGroup):  # type: ignore[misc]
    """Ends with one clear line and exit code 1 where the fault is the person's or the data's."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        try:
            return super().invoke(ctx)
        except (UserError, SchemaError) as error:
            click.echo(f"hashiya: {error}", err=True)
            ctx.exit(1)


def build(open_window: OpenWindow, run_tour: RunTour) -> click.Group:
    """The `hashiya` command, given how to open a project in a window and how to run the tour."""

    @click.command("open", hidden=True)
    @click.argument("project", required=False, type=click.Path(path_type=Path))
    def open_(project: Path | None) -> None:
        """Open PROJECT in the window, or the sample where none is named."""
        if project and not project.exists():
            raise UserError(
                f"There is no project file {project}, nor a command of that name.",
                advice=f"Make one: hashiya new {project} --schema news-ar, or see: hashiya --help",
            )
        sys.exit(open_window(project))

    @click.command()
    @click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
    def tour(folder: Path) -> None:
        """Let the real window mark and export the sample article; write JSONL and a picture into FOLDER."""
        sys.exit(run_tour(folder))

    settings = {"max_content_width": 100}
    group = _Group("hashiya", help=HELP, default="open", default_if_no_args=True, context_settings=settings)
    for command in (open_, new, import_, export, check, tour):
        group.add_command(command)
    return click.version_option(__version__, prog_name="hashiya")(group)


@click.command()
@PROJECT
@click.option("--schema", "schema_name", required=True, help="A ready-made schema by name, or a schema file.")
@click.option(
    "--clitic-policy",
    type=click.Choice(["core", "whole-word"]),
    default="core",
    show_default=True,
    help="Whether spans leave proclitics and enclitics out or take the whole word.",
)
def new(project: Path, schema_name: str, clitic_policy: str) -> None:
    """Make a new, empty project file."""
    from annotations.store.project_file import ProjectFile
    from schemas.files import load_named

    schema = load_named(schema_name)
    ProjectFile.create(project, schema, clitic_policy=clitic_policy, by=user_name())
    click.echo(f"Made {project} with the schema {schema.name} (version {schema.version}).")


@click.command("import")
@PROJECT
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--skip-bad", is_flag=True, help="Import what can be taken, though some of it cannot.")
def import_(project: Path, files: tuple[Path, ...], skip_bad: bool) -> None:
    """Import articles (.txt) and native JSONL (.jsonl) into PROJECT, all in one step."""
    from annotations.project import admit, read_inputs
    from annotations.store.project_file import ProjectFile

    with ProjectFile.open(project) as opened:
        reading = admit(opened, read_inputs(files, opened.schema()), by=user_name())
        for rejection in reading.rejections:
            click.echo(f"hashiya: {rejection}", err=True)
        if reading.rejections and not skip_bad:
            raise UserError(
                f"Nothing was imported: {len(reading.rejections)} cannot be taken, {len(reading.records)} could.",
                advice="Mend them, or take the others with --skip-bad.",
            )
        count = opened.add_records(reading.records, by=user_name()) if reading.records else 0
    spans = sum(len(record.spans) for record in reading.records)
    relations = sum(len(record.relations) for record in reading.records)
    click.echo(f"Imported {count} documents, {spans} spans, {relations} relations.")
    if reading.rejections:
        sys.exit(1)


@click.command()
@PROJECT
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "format_name", default="jsonl", show_default=True, help="The format to write.")
@click.option(
    "--status",
    type=click.Choice(["done", "all"]),
    default="done",
    show_default=True,
    help="Only articles that are done, or all: an unread article is no negative example.",
)
def export(project: Path, out: Path, format_name: str, status: str) -> None:
    """Export PROJECT to OUT, whole or not at all, with a manifest beside it."""
    from annotations.project import export as write_export
    from annotations.project import manifest_of
    from annotations.store.project_file import ProjectFile

    with ProjectFile.open(project) as opened:
        for target in (out, manifest_of(out)):
            opened.refuse_as_target(target)
        report = write_export(opened.records(), out, format_name=format_name, status=status)  # type: ignore[arg-type]
    spans, relations = report.spans.total(), report.relations.total()
    click.echo(f"Exported {report.documents} documents, {spans} spans, {relations} relations to {out}.")
    for reason, count in report.left_out.items():
        click.echo(f"Left out: {count} documents, {reason}.")


@click.command()
@PROJECT
def check(project: Path) -> None:
    """Check PROJECT: the file itself, and every span and relation against text and schema."""
    from annotations.project import check as find_problems
    from annotations.store.project_file import ProjectFile

    with ProjectFile.open(project) as opened:
        documents = len(opened.documents())
        problems = list(find_problems(opened))
    for problem in problems:
        click.echo(problem)
    if problems:
        raise UserError(f"{project}: {len(problems)} problems in {documents} documents.")
    click.echo(f"{project}: {documents} documents, no problems.")
