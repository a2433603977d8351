"""The commands that tell of a corpus in numbers: stats and datasheet."""

from __future__ import annotations

import time
from pathlib import Path

import click

from annotations.cli_support import PROJECT, if_interrupted, opened_project
from annotations.terminal import shown

STANDARD_OUTPUT = Path("-")


@click.command()
@PROJECT
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def stats(project: Path, as_json: bool) -> None:
    """Count what PROJECT holds: documents, spans, relations, lengths, nesting, pace, progress, agreement with names."""
    import msgspec

    from annotations.project import statistics_of
    from annotations.statistics_text import lines_of

    with opened_project(project) as opened, shown("Counting") as progress:
        numbers = statistics_of(opened, progress=progress)
    if as_json:
        click.echo(msgspec.json.encode(numbers).decode())
        return
    for line in lines_of(numbers):
        click.echo(line)


@click.command()
@PROJECT
@click.option("--out", type=click.Path(path_type=Path), default=STANDARD_OUTPUT, help="Write it to this file.")
@click.option(
    "--language",
    type=click.Choice(["en", "ar"]),
    default="en",
    show_default=True,
    help="The language it is written in.",
)
@click.option("--force", is_flag=True, help="Replace the file where there is one; never a project.")
def datasheet(project: Path, out: Path, language: str, force: bool) -> None:
    """Describe PROJECT for those who will use it: a datasheet in Markdown, to be completed by people.

    What the project knows of itself stands in it as tables; what only people know stands in it as questions.
    """
    from annotations.datasheet import datasheet as write
    from annotations.datasheet import facts_of, save

    with opened_project(project) as opened:
        if out != STANDARD_OUTPUT:
            opened.refuse_as_target(out)
        nothing = if_interrupted(lambda: "nothing was written")
        with nothing, shown("Counting") as progress:
            facts = facts_of(opened, name=project.stem, day=time.strftime("%Y-%m-%d"), progress=progress)
    text = write(facts, language)
    if out == STANDARD_OUTPUT:
        click.echo(text, nl=False)
    else:
        save(text, out, force=force)
        click.echo(f"Written: {out}")
