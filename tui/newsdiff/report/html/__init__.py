"""The HTML report: one page that carries all it needs and asks nobody for anything."""
