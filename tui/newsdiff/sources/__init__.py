"""Getting text in: files, folders and standard input become sources with labelled blocks."""
