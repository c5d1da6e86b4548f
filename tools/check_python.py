"""Says in one sentence what a machine lacks to make the environment; standard library only."""

import sys
from importlib.util import find_spec


def main() -> int:
    """Exit 0 when an environment can be made here, 1 with what to do otherwise."""
    if sys.version_info < (3, 11):
        version = ".".join(map(str, sys.version_info[:2]))
        print(
            f"onrecord needs Python 3.11 or later, and `python3` here is {version}; "
            "name another one: make demo PYTHON=python3.12",
            file=sys.stderr,
        )
        return 1
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        print(
            "this Python cannot make environments: install its `venv` module "
            "(Debian and Ubuntu: apt install python3-venv)",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
