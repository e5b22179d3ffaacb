"""What the reader keeps, in one SQLite file of the user's own, and the reader's settings."""
