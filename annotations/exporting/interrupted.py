"""An export that was killed between the names of its two files is finished before the next one replaces it.

A file gets its name before its manifest does, so that no manifest ever speaks of another file. Who is killed in
between leaves a file that nothing says is an export, and beside it, under another name, a manifest that does.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from annotations.exporting import manifest
from annotations.files import leftovers, whole_file
from annotations.targets import refuse_project

if TYPE_CHECKING:
    from pathlib import Path


def finish(out: Path) -> None:
    """Put the manifest beside an export that lacks it, where one was left that knows the file by its hash.

    Raises UserError where a project is in the place of the file; OSError.
    """
    if left := left_of(out):
        content = left.read_bytes()
        with whole_file(manifest.manifest_of(out)) as made:
            made.write(content)


def left_of(out: Path) -> Path | None:
    """The manifest that was left of an export that lacks it, under the name that it has until it gets its own.

    Raises UserError where a project is in the place of the file; OSError.
    """
    beside = manifest.manifest_of(out)
    if os.path.lexists(beside) or not out.is_file():
        return None
    known = {digest: path for path in leftovers(beside) if (digest := manifest.sha256_in(path))}
    if not known:
        return None
    refuse_project(out)
    with out.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return known.get(digest)
