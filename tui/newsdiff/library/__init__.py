"""What the reader keeps: bookmarks, notes and places, in one SQLite file of the user's own."""
