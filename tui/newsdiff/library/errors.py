"""What goes wrong with the library, said in one line."""

from __future__ import annotations


class LibraryError(Exception):
    """The library could not do what was asked; the message is one clear line for the reader."""
