"""Progress on a terminal: a bar on stderr for work that takes longer than a moment, and nothing anywhere else."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.progress import Progress

PATIENCE_S = 0.5
"""How long work may take before a bar appears."""


@contextmanager
def shown(what: str) -> Iterator[Progress]:
    """A progress that is drawn behind the word ``what`` until the block ends."""
    started = time.monotonic()
    with ExitStack() as stack:
        bars: list[Any] = []

        def progress(done: int, total: int) -> None:
            if not bars and sys.stderr.isatty() and time.monotonic() - started > PATIENCE_S:
                bars.append(stack.enter_context(click.progressbar(length=max(1, total), label=what, file=sys.stderr)))
            for bar in bars:
                bar.update(done - bar.pos)

        yield progress
