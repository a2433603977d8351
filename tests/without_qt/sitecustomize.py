"""Puts Qt out of reach of every interpreter that has this folder on PYTHONPATH, as if it were not installed."""

import sys
from collections.abc import Sequence


class _Absent:
    """Answers first to every import, and refuses those of Qt."""

    @staticmethod
    def find_spec(name: str, _path: Sequence[str] | None = None, _target: object = None) -> None:
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, _Absent)  # type: ignore[arg-type] # a finder needs no more than this method
