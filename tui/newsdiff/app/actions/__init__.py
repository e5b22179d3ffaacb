"""The one table of actions, a file for each part of it."""
