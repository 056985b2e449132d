"""The language: text in, a checked contract or diagnostics out. Reads no file, evaluates nothing."""
