"""Short names for sources, unique and the same in whatever order the sources are given."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.text.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


def identifiers(paths: Sequence[str]) -> list[str]:
    """Give each path its stem; where stems clash its name; where names clash more of the path."""
    full = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links
    forms = [[p.stem, p.name, *("/".join(p.parts[-n:]) for n in range(2, len(p.parts) + 1))] for p in full]
    level = [0] * len(paths)
    while True:
        names = [_plain(form[min(n, len(form) - 1)]) for form, n in zip(forms, level, strict=True)]
        counts = Counter(names)
        clashing = [i for i, name in enumerate(names) if counts[name] > 1 and level[i] < len(forms[i]) - 1]
        if not clashing:
            return names
        for i in clashing:
            level[i] += 1


def _plain(name: str) -> str:
    return one_line(name).replace(":", "-") or "article"
