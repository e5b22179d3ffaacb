"""The sample story that is shipped with the program."""

from __future__ import annotations

from pathlib import Path


def sample_folder() -> Path:
    """Give the folder of the sample story, in the installed package or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parents[1] / "seeds"
