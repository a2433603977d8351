"""A project file as what keeps precedents. They are never exported with the corpus."""

from __future__ import annotations

from annotations.precedents import Precedent
from annotations.store.held_file import HeldFile

_COLUMNS = 'id, label, text, before, after, reason, document, "start", "end", by, at'


class PrecedentFile(HeldFile):
    """What is asked of the precedents of an open project file, and how they are kept."""

    def precedents(self) -> list[Precedent]:
        """All precedents, the oldest first; none in a project that an older program made and that is read-only."""
        with self._errors():
            if not self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'precedents'").fetchone():
                return []
            found = self._connection.execute(f"SELECT {_COLUMNS} FROM precedents ORDER BY at, id")
            return [Precedent(*row) for row in found]

    def file_precedent(self, precedent: Precedent) -> None:
        """Keep a precedent; one that is there already gets another reason."""
        values = tuple(getattr(precedent, name) for name in Precedent.__struct_fields__)
        holes = ", ".join("?" * len(values))
        sql = f"INSERT INTO precedents ({_COLUMNS}) VALUES ({holes}) ON CONFLICT DO UPDATE SET reason = excluded.reason"
        with self._transaction():
            self._connection.execute(sql, values)

    def remove_precedent(self, identifier: str) -> None:
        """Keep a precedent no more."""
        with self._transaction():
            self._connection.execute("DELETE FROM precedents WHERE id = ?", (identifier,))
