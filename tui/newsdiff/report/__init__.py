"""The comparison written down: for programs (JSON), for reading line by line (text), for notes (Markdown)."""
