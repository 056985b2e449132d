"""Solve for the reader: the wish and its levers read from text (asked.py), and the solution in words, figures and JSON."""
