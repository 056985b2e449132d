"""Disclosure: what is hidden, what is told all the same, and that nobody can work it out."""
