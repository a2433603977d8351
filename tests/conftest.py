"""What every test may use. Imports no Qt: the tests of schemas and annotations run without it."""

import os
import select
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

# Machines that do something else besides are slow at times; that is no failure.
settings.register_profile("hashiya", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hashiya")


@pytest.fixture
def program() -> Callable[[str], str]:
    """Finds a program that the test command installs where it runs as root.

    There its absence fails the test; elsewhere the test is skipped, with the reason.
    """

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is not None:
            return path
        if hasattr(os, "geteuid") and os.geteuid() == 0 and sys.platform.startswith("linux"):
            pytest.fail(f"{name} is not installed, though `dev.py test` installs it where it runs as root")
        pytest.skip(f"{name} is not installed")

    return find


@pytest.fixture
def xvfb_display(program: Callable[[str], str]) -> Iterator[str]:
    """An X server of the test's own, without a screen: its display name, such as ":99"."""
    server = program("Xvfb")
    read_end, write_end = os.pipe()
    arguments = ["-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen([server, *arguments], pass_fds=[write_end], stderr=subprocess.DEVNULL) as process:
        os.close(write_end)
        try:
            yield f":{_line_from(read_end, timeout_s=20)}"
        finally:
            os.close(read_end)
            process.terminate()


def _line_from(descriptor: int, *, timeout_s: float) -> str:
    """Reads a line from a pipe whose other end may close or stay silent."""
    deadline = time.monotonic() + timeout_s
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        part = os.read(descriptor, 64) if ready else b""
        if not part:
            pytest.fail(f"Xvfb named no display within {timeout_s} s")
        line += part
    return line.decode().strip()


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Iterator[None]:
    """Fails a test that ends while a thread it started still runs."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(timeout=2)
    names = [thread.name for thread in left if thread.is_alive()]
    assert not names, f"threads left running: {names}"
