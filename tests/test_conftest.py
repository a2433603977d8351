"""The fixtures that every test may use."""

import os
import subprocess
from collections.abc import Callable

import pytest


@pytest.mark.xvfb
def test_the_display_answers(xvfb_display: str, program: Callable[[str], str]):
    command = [program("setxkbmap"), "-query"]
    environment = os.environ | {"DISPLAY": xvfb_display}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert "layout" in answer.stdout
