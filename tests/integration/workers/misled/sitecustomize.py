"""Loaded first by every process of a Samovar, to give a worker another environment than its parent has.

`MISLED` names a file; as long as it is there, whatever stands in it as `NAME=value` is set in each worker.
"""

import os
import sys
from pathlib import Path

_misled = Path(os.environ["MISLED"])
if any("spawn_main" in part for part in sys.orig_argv) and _misled.exists():
    for _line in _misled.read_text().splitlines():
        _name, _, _value = _line.partition("=")
        os.environ[_name] = _value
