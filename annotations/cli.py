"""The command line. Importing it imports no Qt: whoever builds it says how a window is opened.

Exit codes: 0 fine, 1 the person's or the data's fault with a clear line on stderr, 2 usage, 130 interrupted.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click
from click.shell_completion import CompletionItem
from click_default_group import DefaultGroup

from annotations import __version__
from annotations.cli_backups import backups, restore
from annotations.cli_corpus import check, find, names, propose
from annotations.cli_interchange import STANDARD_OUTPUT, export, formats, import_, ready
from annotations.cli_schema import migrate, schema
from annotations.cli_statistics import datasheet, stats
from annotations.cli_support import PROJECT, if_interrupted, opened_project, plural, warn_of_place
from annotations.document import Document, Markup
from annotations.errors import UserError
from annotations.store.lock import user_name
from annotations.terminal import shown
from schemas.mistakes import SchemaError, did_you_mean
from schemas.model import Schema
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.store.project_file import ProjectFile


class OpenWindow(Protocol):
    """Opens a project, the sample, or where neither is wanted the welcome page, until the last window is closed."""

    def __call__(self, project: Path | None, *, sample: bool) -> int:
        """Return the exit code."""


RunTour = Callable[[Path], int]
Register = Callable[[bool], list[Path]]
Render = Callable[[Document, Markup, Schema, Path], None]

INTERRUPTED = 130
"""What shells take for a command that Ctrl+C has ended."""

HELP = """Build Arabic training corpora: mark entities and relations, export JSONL.

`hashiya PROJECT` opens a project in the window; `hashiya` alone opens the welcome page.
"""


def _is_file_name(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    """Refuse what elsewhere means standard output, instead of making a file of that name."""
    if path == STANDARD_OUTPUT:
        raise click.BadParameter("this is written to a file, not to standard output.")
    return path


def _is_option_or_file(word: str) -> bool:
    return word.startswith("-") or os.path.lexists(word)


def _files(incomplete: str) -> list[CompletionItem]:
    """Leave it to the shell to offer files."""
    return [CompletionItem(incomplete, type="file")]


def _schema_names(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ready-made schemas that begin so, or else files."""
    from schemas.files import library

    return [CompletionItem(name) for name in library() if name.startswith(incomplete)] or _files(incomplete)


class _Group(DefaultGroup):  # type: ignore[misc]
    """Ends with one clear line and exit code 1 where the fault is the person's or the data's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What click makes of the arguments. While a shell completes the first word, no command is meant yet."""
        if ctx.resilient_parsing:
            return click.Group.parse_args(self, ctx, args)
        return super().parse_args(ctx, args)  # type: ignore[no-any-return]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, or else files: a project opens by its name alone."""
        return super().shell_complete(ctx, incomplete) or _files(incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant. Several words of which the first is neither command nor file mean none."""
        word = args[0]
        if len(args) > 1 and not (ctx.resilient_parsing or word in self.commands or _is_option_or_file(word)):
            ctx.fail(f"There is no command {word!r}. {self.guess(word)}".strip())
        return super().resolve_command(ctx, args)  # type: ignore[no-any-return]

    def guess(self, word: str) -> str:
        """Asks whether the command closest to a word was meant; "" where none is close."""
        meant = did_you_mean(word, [name for name, command in self.commands.items() if not command.hidden])
        return meant[:1].upper() + meant[1:]

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Run to the end, also where what is said can be written nowhere. A closed pipe needs no word, says click."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            if error.filename is not None:
                raise
            click.echo(f"hashiya: The output cannot be written: {error.strerror}.", err=True)
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python would try again at its end
            sys.exit(1)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as interrupt:
            outcome = "".join(map(str, interrupt.args)) or "interrupted."
            click.echo(("\n" if sys.stderr.isatty() else "") + f"hashiya: {outcome}", err=True)
            ctx.exit(INTERRUPTED)
        except (UserError, SchemaError) as error:
            click.echo(f"hashiya: {error}", err=True)
            ctx.exit(1)


def build(
    open_window: OpenWindow, run_tour: RunTour, render_article: Render, register: Register = lambda _remove: []
) -> click.Group:
    """The `hashiya` command, given how to open a window, run the tour, draw an article and enter the desktop's menu."""

    @click.command("open", hidden=True)
    @click.argument("project", required=False, type=click.Path(path_type=Path))
    @click.option("--sample", is_flag=True, help="Open the sample project.")
    def open_(project: Path | None, sample: bool) -> None:
        """Open PROJECT in the window, or the welcome page where none is named."""
        if project and not project.exists():
            raise UserError(
                say("There is no project file {project}, nor a command of that name.", project=project),
                advice=group.guess(str(project))
                or f"Make one: hashiya new {project} --schema news-ar, or see: hashiya --help",
            )
        sys.exit(open_window(project, sample=sample))

    @click.command()
    @click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
    def tour(folder: Path) -> None:
        """Let the real window mark and export the sample article; write JSONL and a picture into FOLDER."""
        sys.exit(run_tour(folder))

    @click.command()
    @PROJECT
    @click.argument("document")
    @click.argument("out", type=click.Path(path_type=Path), callback=_is_file_name)
    def render(project: Path, document: str, out: Path) -> None:
        """Draw DOCUMENT of PROJECT with its boxes and arcs as a picture: OUT ends in .png, .svg or .pdf.

        DOCUMENT is its number in the list, counted from 1, or its id.
        """
        with opened_project(project) as opened:
            opened.refuse_as_target(out)
            key = _document_key(opened, document)
            layer = next(iter(opened.layers()), None)
            markup = opened.markup(key, layer) if layer else Markup()
            render_article(opened.document(key), markup, opened.schema(), out)
        click.echo(f"Drawn: {out}")

    @click.command("menu-entry")
    @click.option("--remove", is_flag=True, help="Take it out again.")
    def menu_entry(remove: bool) -> None:
        """Put Hashiya into the applications menu (Linux), and let project files open with it."""
        for path in register(remove):
            click.echo(f"{'Removed' if remove else 'Written'}: {path}")

    settings = {"max_content_width": 100}
    group = _Group("hashiya", help=HELP, default="open", default_if_no_args=True, context_settings=settings)
    keeping = (backup, backups, restore)
    looking = (find, names, propose, check, stats, datasheet)
    labels = (schemas, schema, migrate)
    beside = (formats, completion, menu_entry, tour)
    for command in (open_, new, import_, export, ready, *looking, render, *keeping, *labels, *beside):
        group.add_command(command)
    return click.version_option(__version__, prog_name="hashiya")(group)


@click.command()
@click.argument("project", type=click.Path(path_type=Path), callback=_is_file_name)
@click.option(
    "--schema",
    "schema_name",
    shell_complete=_schema_names,
    help="A ready-made schema by name (see: hashiya schemas), or a schema file.",
)
@click.option("--sample", is_flag=True, help="With the sample articles in it, and the schema that fits them.")
@click.option(
    "--clitic-policy",
    type=click.Choice(["core", "whole-word"]),
    default="core",
    show_default=True,
    help="Whether spans are meant to leave proclitics and enclitics out; recorded with every export.",
)
def new(project: Path, schema_name: str | None, sample: bool, clitic_policy: str) -> None:
    """Make a new project file: empty with a schema, or with the sample articles."""
    from annotations.store.project_file import ProjectFile
    from schemas.files import load_named

    if sample == bool(schema_name):
        raise click.UsageError("Say either --schema NAME or --sample.")
    if sample or not schema_name:
        from annotations.samples import make_sample_project

        make_sample_project(project, by=user_name())
        warn_of_place(project)
        click.echo(f"Made {project} with the sample articles.")
        return
    schema = load_named(schema_name)
    ProjectFile.create(project, schema, clitic_policy=clitic_policy, by=user_name())
    warn_of_place(project)
    click.echo(f"Made {project} with the schema {schema.name} (version {schema.version}).")


@click.command()
@PROJECT
@click.argument("out", required=False, type=click.Path(path_type=Path), callback=_is_file_name)
def backup(project: Path, out: Path | None) -> None:
    """Copy PROJECT to OUT and check the copy. Without OUT the copy gets the date and time in its name."""
    copy = out or project.with_name(f"{project.stem}-{time.strftime('%Y%m%d-%H%M%S')}.hashiya")
    nothing = if_interrupted(lambda: "no copy was made")
    with opened_project(project) as opened, nothing, shown("Copying") as progress:
        opened.backup(copy, progress=progress)
    click.echo(f"Copied and checked: {copy}")


@click.command()
@click.argument("name", required=False, shell_complete=_schema_names)
@click.option("--toml", is_flag=True, help="The schema as a file to start from.")
@click.option("--json-schema", is_flag=True, help="The JSON Schema of schema files, for editors.")
def schemas(name: str | None, toml: bool, json_schema: bool) -> None:
    """List the ready-made schemas, or show the one called NAME (or in the file NAME)."""
    from annotations import schema_listing
    from schemas import files
    from schemas.json_schema import json_schema as describe

    if json_schema:
        click.echo(json.dumps(describe(), indent=2, ensure_ascii=False))
    elif name is None:
        click.echo(schema_listing.of_library())
    elif toml:
        click.echo(files.dump(files.load_named(name)), nl=False)
    else:
        click.echo(schema_listing.of_schema(files.load_named(name)))


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes SHELL complete hashiya's commands and options.

    For bash, add this line to ~/.bashrc: eval "$(hashiya completion bash)"
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found
    click.echo(found(context.find_root().command, {}, "hashiya", "_HASHIYA_COMPLETE").source())


def _document_key(project: ProjectFile, wanted: str) -> int:
    """The key of a document by its number in the list, from 1, or by its id."""
    found = project.document_key(wanted)
    if found is not None:
        return found
    rows = project.documents()
    if wanted.isdecimal() and 1 <= int(wanted) <= len(rows):
        return rows[int(wanted) - 1].key
    raise UserError(
        say(
            "There is no document {wanted!r}; the project has {counted}.",
            wanted=wanted,
            counted=plural(len(rows), "document"),
        )
    )
