"""Work without the search for reference cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the search for reference cycles, and spare what was made meanwhile the next quick one.

    A comparison makes many small objects and no cycle: a fifth of its time would go to the search, and a
    sixth again to the first one after it.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()  # all objects count as old from here on,
            gc.unfreeze()  # and as such are looked through only once there are many more of them
            gc.enable()
