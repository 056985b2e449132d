"""Ranks of parties, and the tables that they stand in."""
