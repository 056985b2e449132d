"""Målbar: read a contract's rules, score them on a measurement set, and explain each figure."""
