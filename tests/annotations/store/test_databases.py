"""sqlite-utils comes without the libraries of numbers that lie beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_opening_a_project_loads_no_numpy(sample_project: Path, tmp_path: Path):
    for name in ("numpy", "pandas"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("int8 = DataFrame = None\n", "utf-8")
    code = (
        "import sys; from pathlib import Path; from annotations.store.project_file import ProjectFile;"
        "ProjectFile.open(Path(sys.argv[1])).close(); print([n for n in ('numpy', 'pandas') if n in sys.modules]);"
        "import numpy; print(numpy.__file__)"
    )
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    command = [sys.executable, "-c", code, str(sample_project)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout.splitlines()
    assert said == ["[]", str(tmp_path / "numpy" / "__init__.py")]
