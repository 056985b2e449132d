"""Measurement sets: what is read, what is refused and where, and how a quantity is answered."""
