"""Language without comparison: sanitising, sentences, tokens, the language of an article."""
