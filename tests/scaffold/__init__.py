"""Contracts and measurement sets that are started: the first one, drafts of the next year, and empty templates."""
