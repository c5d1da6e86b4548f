"""All that must hold before a change lands: ``make test``; ``--quick`` leaves the tests out."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

QUICK = {
    "layout of the code": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "style": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy"],
    "tables as resources give them": [PYTHON, "tools/build_data.py", "--check"],
}
TESTS = {
    "tests": [PYTHON, "-m", "pytest", "-n", "2", "--cov", "--cov-report=term:skip-covered"],
}


def run(name: str, command: list[str]) -> bool:
    """Run one check from the root, its output as it comes; whether it held."""
    print(f"== {name}", flush=True)
    started = time.monotonic()
    held = subprocess.run(command, cwd=ROOT, check=False).returncode == 0  # noqa: S603 our own list
    print(
        f"== {name}: {'ok' if held else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True
    )
    return held


def main() -> int:
    """Run every check, also after one failed; 0 when all held."""
    checks = QUICK if "--quick" in sys.argv else {**QUICK, **TESTS}
    failed = [name for name, command in checks.items() if not run(name, command)]
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
