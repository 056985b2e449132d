"""Applies a checked contract to a measurement set: values, scores and their explanation."""
