"""Screens: the reader and the layers over it."""
