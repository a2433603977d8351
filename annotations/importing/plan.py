"""What a person decides about an import before it runs."""

from __future__ import annotations

from typing import Literal

import msgspec

Known = Literal["refuse", "skip", "replace", "layer"]
"""What becomes of documents that the project has already: the import is refused, they are skipped, what comes in takes
the place of what their layer says, or it goes to a new layer."""

Unknown = Literal["refuse", "add", "drop"]
"""What becomes of what the schema does not allow: the document is refused, the schema grows, or it is left out."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The decisions.

    Attributes:
        format: The name of the format, or "" to find out for each file.
        labels: Labels of the files, by what they become; "" leaves them out.
        unknown: What becomes of the labels of spans that the schema has not.
        others: What becomes of relations and attributes that it does not allow.
        known: What becomes of documents that are there already.
        layer: The name of the layer that all goes to, or "" for those that the files name.
        as_proposals: True where all spans come in as proposals, whatever the files say.
        columns: In tables: the names of the columns that hold the text, the title and the id; () to find out.
    """

    format: str = ""
    labels: dict[str, str] = {}
    unknown: Unknown = "refuse"
    others: Unknown = "refuse"
    known: Known = "refuse"
    layer: str = ""
    as_proposals: bool = False
    columns: tuple[str, ...] = ()
