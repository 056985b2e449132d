"""Rows: their meaning, their queries, and a naive second reading."""
