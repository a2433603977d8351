"""The figures of a benchmark run as a Markdown page: `python -m tests.benchmarks.table build/bench.json`."""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

HEAD = """# Performance

Medians of `python3 dev.py bench --guide`, which wrote this page. The machine is named below; machines are
shared and noisy, so read the ratios: import and export are measured in turn with their floors.

Sizes: `3k` is an article of 3,000 characters with 60 spans and 30 relations; `333k` and `3300k` hold up to 20,000 spans
and 5,000 relations; `333k-one-paragraph` is the same without a line feed.

The corpus of `import` and `export` is 1,000 documents with 60 spans and 30 relations each.
"""
GROUPS = {
    "open": "An article, from the project file to the first paint",
    "memory": "What an open and painted article takes over its text, in a process of its own",
    "repaint": "The window painted again, nothing changed",
    "scroll": "One step of scrolling, painted",
    "jump": "A jump to a page that was not laid out yet, painted",
    "drag": "One move of a selection with the mouse, painted",
    "label-key": "A label key, from the press to committed (durable) and painted",
    "commit": "One span made durable",
    "import": "1,000 documents from native JSONL into a new project; the floor is a bare executemany of the same rows",
    "export": "The same to native JSONL, read back and proven; the floor is the same rows by bare SQLite and msgspec",
    "migration": "A change of the schema over the same corpus, of three of its ten types, and what a span is asked for",
    "million": "A million spans and some 440,000 relations, in their own process; the floor reads the same rows bare",
    "large": "A project of 400 MB, imported or marked one by one (a journal row each), opened as it was closed or anew",
    "fold": "A million characters folded, as the sample news are and without tashkeel; the floor is a loop in Python",
    "search": "The first hits among 200,000 short articles, and all of a name among 2,000 of 1,500 characters",
    "documents": "The list of 200,000 documents in the window: first rows on the screen, and one change saved",
    "knowledge base": "A local file of a million things: made searchable once, then asked while one types",
    "dictionary": "100,000 names against a million characters",
    "soak": "What 8,000 random keys, clicks and drags in the real window, after 4,000 others, leave in memory",
    "start": "A new process, from nothing to its answer or its window",
    "statistics": "Counting all there is to know of 1,000 documents with 60,000 spans, beside reading them only",
}


def page(run: dict[str, Any]) -> str:
    """The Markdown page of a run."""
    machine, python = run["machine_info"], run["machine_info"]["python_version"]
    cpu = machine.get("cpu", {}).get("brand_raw", machine["machine"])
    lines = [HEAD, f"{cpu}, {machine['system']} {machine['release']}, Python {python}, {_versions()}.", ""]
    by_group: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for found in run["benchmarks"]:
        by_group[found["group"]].append(found)
    for group, title in GROUPS.items():
        if group in by_group:
            lines += [f"## {group}", "", f"{title}.", "", "| | median | rounds |", "|---|---:|---:|"]
            lines += [_row(found) for found in by_group[group]]
            lines.append("")
    return "\n".join(lines)


def _row(found: dict[str, Any]) -> str:
    name = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), found["name"])
    name = name.removeprefix("test_").replace("_", " ")
    figure = f"{found['stats']['median'] * 1000:,.1f} ms"
    said = found["extra_info"]
    if "bytes" in said:
        figure = f"{said['bytes'] / 1e6:,.1f} MB"
    if "seconds" in said:
        figure = f"{said['seconds'] * 1000:,.1f} ms"
    if "floor" in said:
        times = found["stats"]["median"] / said["floor"]
        figure += f", {times:.1f} times its floor of {said['floor'] * 1000:,.1f} ms"
    return f"| {name} | {figure} | {found['stats']['rounds']} |"


def _versions() -> str:
    from importlib.metadata import version

    return ", ".join(f"{name} {version(name)}" for name in ("PySide6-Essentials", "sqlite-utils", "msgspec"))


if __name__ == "__main__":
    sys.stdout.write(page(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
