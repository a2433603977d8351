"""sqlite-utils as we use it: without the libraries of numbers that it would look for.

Where numpy or pandas is installed it imports them, to know the types of columns that nobody here makes: that would be a
third of the time that a command takes to start.
"""

from __future__ import annotations

import sys

_BESIDE = [name for name in ("numpy", "pandas") if name not in sys.modules]
for _name in _BESIDE:
    sys.modules[_name] = None  # type: ignore[assignment] # an import of it fails, as if it were not there
try:
    from sqlite_utils import Database as Database
    from sqlite_utils import Migrations as Migrations
finally:
    for _name in _BESIDE:
        del sys.modules[_name]
