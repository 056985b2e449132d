"""Intervals, and the probability that a target is truly met."""
