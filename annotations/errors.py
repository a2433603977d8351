"""Whose fault it is: errors that the person can mend, and errors that we must."""

from __future__ import annotations

from schemas.saying import say


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
