"""What an export wrote, and what it left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.formats.record import Losses
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Record


@dataclass
class Part:
    """What went into one part of a split, counted."""

    documents: int = 0
    spans: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)


@dataclass
class ExportReport:
    """What an export wrote and what it left out.

    Attributes:
        documents: How many documents in how many layers were written, each counted in each of its layers.
        rows: How many rows they became.
        chosen: How many documents, spans and relations there were before anything was left out of them.
        parts: By name; one without a name where there is no split.
        files: The hash of each file by its name, where there are several.
        near_duplicates: How many documents say the same as an earlier one.
    """

    path: Path
    sha256: str = ""
    clitic_policy: str = ""
    documents: int = 0
    rows: int = 0
    chosen: Counter[str] = field(default_factory=Counter)
    losses: Losses = field(default_factory=Losses)
    parts: dict[str, Part] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    near_duplicates: int = 0

    def counted(self, records: Iterable[Record], part: str) -> Iterator[Record]:
        """The rows, each counted as it passes."""
        tally = self.parts.setdefault(part, Part())
        for record in records:
            self.rows += 1
            tally.spans.update([span.label for span in record.spans])
            tally.relations.update([relation.label for relation in record.relations])
            yield record

    @property
    def spans(self) -> Counter[str]:
        """Spans by label."""
        return sum((part.spans for part in self.parts.values()), Counter())

    @property
    def relations(self) -> Counter[str]:
        """Relations by label."""
        return sum((part.relations for part in self.parts.values()), Counter())

    def lines(self) -> list[str]:
        """What was left out and what was changed, a sentence each."""
        found = []
        for (what, reason), count in self.losses.lost.items():
            total = 0 if what == "document" else self.chosen[what]
            which = what if max(total, count) == 1 else what + "s"
            if total >= count and total:
                found.append(
                    say(
                        "Left out: {count:,} of {total:,} {which}, {reason}.",
                        count=count,
                        total=total,
                        which=which,
                        reason=reason,
                    )
                )
            else:
                found.append(say("Left out: {count:,} {which}, {reason}.", count=count, which=which, reason=reason))
        changed = self.losses.changed.items()
        return [*found, *(say("Changed: {what} ({count:,}).", count=count, what=what) for what, count in changed)]
