"""The tables of the library's file, and what leads to them from every older version."""

from __future__ import annotations

_KEPT = """
CREATE TABLE bookmark (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    story_title TEXT NOT NULL,
    source TEXT NOT NULL,
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "unique" INTEGER NOT NULL,
    note TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;
CREATE INDEX bookmark_story ON bookmark (story);
CREATE TABLE counterpart (
    bookmark TEXT NOT NULL REFERENCES bookmark (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    relation TEXT NOT NULL,
    PRIMARY KEY (bookmark, position)
) STRICT;
CREATE TABLE place (
    story TEXT PRIMARY KEY,
    passage TEXT NOT NULL,
    source TEXT NOT NULL,
    spine TEXT NOT NULL,
    hidden TEXT NOT NULL,
    furniture INTEGER NOT NULL,
    theme TEXT NOT NULL
) STRICT;
"""
_CORRECTIONS = """
CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    was TEXT NOT NULL,
    other TEXT NOT NULL,
    source TEXT NOT NULL,
    words TEXT NOT NULL,
    "check" TEXT NOT NULL,
    note TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;
CREATE INDEX correction_story ON correction (story);
"""
_LOOK = "ALTER TABLE place ADD COLUMN look TEXT NOT NULL DEFAULT '{}'"
_STORIES = """
CREATE TABLE story (
    key TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    named TEXT NOT NULL,
    labels TEXT NOT NULL,
    published TEXT NOT NULL,
    counts TEXT NOT NULL,
    disagreements INTEGER NOT NULL,
    sought TEXT NOT NULL,
    stamp TEXT NOT NULL,
    inputs TEXT NOT NULL,
    added TEXT NOT NULL,
    opened TEXT NOT NULL,
    archived INTEGER NOT NULL,
    removed TEXT NOT NULL
) STRICT;
CREATE INDEX story_opened ON story (removed, archived, opened);
CREATE INDEX story_stamp ON story (stamp);
CREATE TABLE text (
    hash TEXT PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    place TEXT NOT NULL,
    outlet TEXT NOT NULL,
    label TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    removed TEXT NOT NULL,
    UNIQUE (story, name)
) STRICT;
CREATE TABLE version (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL REFERENCES text (hash),
    read TEXT NOT NULL,
    PRIMARY KEY (article, number)
) STRICT;
CREATE INDEX version_hash ON version (hash);
"""
_TAGS = "ALTER TABLE bookmark ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'"
#: What a correction of passages, links or texts consists of, as JSON; "" for one of the facts.
_CONTENT = "ALTER TABLE correction ADD COLUMN content TEXT NOT NULL DEFAULT ''"
#: What leads from each version of the schema to the next; a new version adds one and alters none.
MIGRATIONS = (_KEPT, _CORRECTIONS, _LOOK, _STORIES, _TAGS, _CONTENT)
SCHEMA_VERSION = len(MIGRATIONS)
#: The versions since which there are bookmarks and places, corrections, stories, and tags of bookmarks.
KEPT_SINCE, CORRECTIONS_SINCE, STORIES_SINCE, TAGS_SINCE = 1, 2, 4, 5
