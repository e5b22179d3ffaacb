"""The name that stands for standard input, and the path of an article read from it."""

STDIN = "-"
