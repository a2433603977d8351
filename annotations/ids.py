"""Identifiers of spans, relations and journal rows: time-ordered UUIDs (RFC 9562, version 7)."""

from __future__ import annotations

import os
import time
import uuid


def new_id() -> str:
    """A new identifier. Later ones sort after earlier ones, as far as the clock does not go back."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | 7 << 76 | int.from_bytes(os.urandom(10)) & ~(0xF << 76) & ~(3 << 62)
    return str(uuid.UUID(int=value | 2 << 62))


def now_ms() -> int:
    """The time by the clock, in milliseconds since 1970. For people to read; order never depends on it."""
    return time.time_ns() // 1_000_000
