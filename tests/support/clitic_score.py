"""How well clitic cuts are ranked, over our table of words: `python -m tests.support.clitic_score`.

The table, tests/annotations/clitic_words.tsv, was written with the ranking before our eyes: it shows that what was put
right stays right, not how other words fare. Each row has a word, the names that are attested, and its right core.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from annotations.clitics import clitic_cuts
from annotations.folding import EXACT_LETTERS, key

TABLE = Path(__file__).parents[1] / "annotations" / "clitic_words.tsv"


@dataclass(frozen=True)
class Score:
    """What the first cut of each word came to.

    Attributes:
        right: Words that had to be cut and were cut rightly.
        wrong: Words that were cut where or how they must not be; those of which too much was taken off come twice.
        missed: Words that had to be cut and were not, or not rightly.
        mistakes: Word, names, right core and proposed core of every mistake.
    """

    words: int
    right: int
    wrong: int
    missed: int
    mistakes: tuple[tuple[str, str, str, str], ...]

    @property
    def precision(self) -> float:
        """Of the cuts that were proposed, how many are right."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the cuts that are right, how many were proposed."""
        return self.right / (self.right + self.missed)


def rows() -> list[tuple[str, str, str]]:
    """The rows of the table: word, attested names, right core."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return [(word, names, core) for word, names, core in (line.split("\t") for line in lines)]


def proposed(word: str, names: str) -> str:
    """The core that is proposed first where these names are attested."""
    keys = {key(name, EXACT_LETTERS) for name in names.split()}

    def attested(form: str) -> bool:
        return key(form, EXACT_LETTERS) in keys

    cut = clitic_cuts(word, known=attested, is_name=attested)[0]
    return word[cut.start : cut.end]


def score() -> Score:
    """The score of the ranking as it is."""
    right = wrong = missed = 0
    mistakes = []
    for word, names, core in rows():
        found = proposed(word, names)
        if found == core:
            right += core != word
            continue
        mistakes.append((word, names, core, found))
        missed += core != word
        wrong += (found != word) + (len(found) < len(core))
    return Score(len(rows()), right, wrong, missed, tuple(mistakes))


if __name__ == "__main__":
    result = score()
    sys.stdout.write(f"{result.words} words, precision {result.precision:.3f}, recall {result.recall:.3f}\n")
    sys.stdout.writelines("\t".join(mistake) + "\n" for mistake in result.mistakes)
