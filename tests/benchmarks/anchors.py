"""Edit articles at random and look whether a bookmark is found right or said to be lost, never wrong.

    python tests/benchmarks/anchors.py [CASES]

The property of tests/text/test_anchors.py, by default in 5,000 cases; prints how bookmarks were found.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import settings

from newsdiff.text.anchors import Anchor, AnchorState

TESTS = Path(__file__).resolve().parents[1] / "text" / "test_anchors.py"
CASES = 5_000


def main(cases: int) -> None:
    """Run the cases; the first wrong one is shown by hypothesis as the smallest that is."""
    spec = importlib.util.spec_from_file_location("test_anchors", TESTS)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    states: Counter[AnchorState] = Counter()
    anchor = module.anchor

    def counting(*given: object) -> Anchor:
        found: Anchor = anchor(*given)
        states[found.state] += 1
        return found

    module.anchor = counting
    begun = time.perf_counter()
    settings(max_examples=cases, deadline=None, database=None)(
        module.test_after_any_edits_it_is_right_or_lost
    )()
    said = ", ".join(f"{states[state]} {state}" for state in AnchorState)
    print(f"{sum(states.values())} cases, none wrong: {said}; {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
