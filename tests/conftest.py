"""What holds for all tests: none fails because the machine is busy; 60 inputs are made up for each."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")
