"""Tests of the doors: files, reports, the Python API and the command line."""
