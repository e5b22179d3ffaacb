"""The parts of the reader: each answers its own actions and keeps its own state."""
