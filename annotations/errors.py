"""Whose fault it is: errors that the person can mend, and errors that we must."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from schemas.saying import say

if TYPE_CHECKING:
    from schemas.saying import Said


class UserError(Exception):
    """Something outside the program is wrong: a file, the disk, an input.

    The message says what happened and where; ``advice`` says what to do next and may be empty.
    """

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        if not self.advice or not self.message:
            return self.message or self.advice
        return say("{message} {advice}", message=self.message, advice=self.advice)


class NotMeantError(UserError):
    """What an input itself marks as not to be taken."""


class BugError(Exception):
    """The program broke one of its own rules. Logged with its trace and shown once."""


def how_to_install(package: str) -> Said:
    """The advice where an optional package is not there: what to type, for the Python that runs this program."""
    return say("Install it with: {python} -m pip install {package}", python=sys.executable, package=package)
