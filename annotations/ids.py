"""Identifiers of spans, relations and journal rows: time-ordered UUIDs (RFC 9562, version 7)."""

from __future__ import annotations

import os
import time
import uuid


def new_id() -> str:
    """A new identifier. Later ones sort after earlier ones, as far as the clock goes on and does not go back.

    The 12 bits after the version hold the fraction of the millisecond (RFC 9562, section 6.2, method 3): many are made
    within one.
    """
    milliseconds, nanoseconds = divmod(time.time_ns(), 1_000_000)
    fraction = (nanoseconds << 12) // 1_000_000
    random = int.from_bytes(os.urandom(8)) & (1 << 62) - 1
    return str(uuid.UUID(int=(milliseconds & (1 << 48) - 1) << 80 | 7 << 76 | fraction << 64 | 2 << 62 | random))


def now_ms() -> int:
    """The time by the clock, in milliseconds since 1970. For people to read; order never depends on it."""
    return time.time_ns() // 1_000_000
