"""The documentation, run: every example in it is checked, scored or compared with what really comes out."""
