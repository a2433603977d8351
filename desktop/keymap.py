"""Which keys carry out which command: those of the catalogue, or the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.catalogue import BY_NAME, CATALOGUE, MOVES
from desktop.keys import Stroke, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Keymap:
    """Strokes to commands and back.

    ``own`` names the commands whose keys the person has changed, with what they have now; keys that cannot be read
    and names that are not in the catalogue are passed over. A key of the person's own is taken from whichever command
    had it.
    """

    def __init__(self, own: Mapping[str, Sequence[str]] | None = None) -> None:
        self.own = {name: tuple(keys) for name, keys in (own or {}).items() if name in BY_NAME}
        taken = {
            (BY_NAME[name].only, stroke) for name, keys in self.own.items() for stroke in map(parse, keys) if stroke
        }
        self._strokes: dict[str, tuple[Stroke, ...]] = {}
        for info in CATALOGUE:
            mine = info.name in self.own
            strokes = [stroke for stroke in map(parse, self.own.get(info.name, info.keys)) if stroke]
            self._strokes[info.name] = tuple(stroke for stroke in strokes if mine or (info.only, stroke) not in taken)
        self._commands = {
            (BY_NAME[name].only, stroke): name for name, strokes in self._strokes.items() for stroke in strokes
        }

    def strokes(self, command: str) -> tuple[Stroke, ...]:
        """The keys of a command, the first one as it is shown in menus."""
        return self._strokes.get(command, ())

    def command_of(self, stroke: Stroke, *, moment: str = "") -> tuple[str, bool]:
        """The command of a key press, and whether it extends the selection; ("", False) where it is none.

        At a moment the keys of that moment go before those of all.
        """
        if found := self._commands.get((moment, stroke)) or self._commands.get(("", stroke)):
            return found, False
        command = self._commands.get(("", stroke._replace(shift=False)), "") if stroke.shift else ""
        return (command, True) if command in MOVES else ("", False)

    def may_repeat(self, stroke: Stroke) -> bool:
        """True where a key that is held down goes on: for moving, never for what changes more than an end of a span."""
        command, _ = self.command_of(stroke)
        return command in BY_NAME and BY_NAME[command].repeats

    def with_keys(self, command: str, keys: Sequence[str] | None) -> Keymap:
        """The keymap with other keys for a command, or with those of the catalogue again."""
        taken = {parse(key) for key in keys or ()}
        others = {name: held for name, held in self.own.items() if name != command}
        rivals = {name for name in others if BY_NAME[name].only == BY_NAME[command].only}
        own = {
            name: tuple(key for key in held if name not in rivals or parse(key) not in taken)
            for name, held in others.items()
        }
        return Keymap(own if keys is None else own | {command: tuple(keys)})
