"""The diff of two contracts as a reader meets it: gathered from files, put into words, and shown as text or JSON."""
