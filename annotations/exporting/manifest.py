"""The manifest of an export: what was written, under which choices, and what was left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from annotations import __version__
from annotations.errors import UserError
from annotations.files import open_file
from annotations.formats.record import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.exporting.choices import Choices
    from annotations.exporting.report import ExportReport
    from schemas.model import Schema

MAX_MANIFEST_BYTES = 256 * 1024 * 1024
"""What is larger is no manifest of ours: a folder with a million files has one of about 100 MB."""
IN_FOLDER = "manifest.json"


def manifest_of(out: Path, *, is_folder: bool = False) -> Path:
    """Where the manifest of an export lies."""
    return out / IN_FOLDER if is_folder else out.with_name(out.name + ".manifest.json")


def encode(report: ExportReport, choices: Choices, schema: Schema, more: dict[str, Any]) -> bytes:
    """The bytes of the manifest."""
    manifest: dict[str, Any] = {
        "file": spoken(report.path.name),
        "sha256": report.sha256,
        "format": choices.format,
        "hashiya": __version__,
        "offset_unit": "codepoint",
        "schema": {"name": schema.name, "version": schema.version, "sha256": schema.sha256},
        "clitic_policy": report.clitic_policy,
        "choices": msgspec.to_builtins(choices),
        "status": choices.status,
        "documents": report.documents,
        "rows": report.rows,
        "spans": dict(sorted(report.spans.items())),
        "relations": dict(sorted(report.relations.items())),
        "left_out": [
            {"what": what, "reason": reason, "count": count} for (what, reason), count in report.losses.lost.items()
        ],
        "changed": [{"what": what, "count": count} for what, count in report.losses.changed.items()],
    }
    if report.files:
        manifest["files"] = dict(sorted(report.files.items()))
    if choices.split:
        manifest["parts"] = {
            name: {
                "documents": part.documents,
                "spans": dict(sorted(part.spans.items())),
                "relations": dict(sorted(part.relations.items())),
            }
            for name, part in report.parts.items()
        }
        manifest["near_duplicates"] = report.near_duplicates
    return msgspec.json.format(msgspec.json.encode(manifest | more, enc_hook=str), indent=2) + b"\n"


class _Told(msgspec.Struct):
    """What tells a manifest of ours from other JSON, and the files that it speaks of."""

    hashiya: str
    sha256: str
    offset_unit: str
    format: str = ""
    files: dict[str, str] = {}


def format_of(path: Path) -> str:
    """The format of the export that a manifest speaks of; "" where it is none."""
    told = _told(path)
    return told.format if told else ""


def is_manifest(path: Path) -> bool:
    """True where this is the manifest of an export."""
    return _told(path) is not None


def sha256_in(path: Path) -> str:
    """The hash by which a manifest knows its file; "" where it is no manifest."""
    told = _told(path)
    return told.sha256 if told else ""


def files_of(path: Path) -> dict[str, str] | None:
    """The hashes of the files of which a manifest speaks, by names with "/" between folders; None where it is none."""
    told = _told(path)
    return None if told is None else told.files


def _told(path: Path) -> _Told | None:
    try:
        with open_file(path) as file:
            return msgspec.json.decode(file.read(MAX_MANIFEST_BYTES), type=_Told)
    except (OSError, UserError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
