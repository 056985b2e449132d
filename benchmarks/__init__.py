"""Benchmarks: how long Målbar takes, always beside something else that was timed in the same run.

Nothing here is needed by the product or by its tests, nothing is written but to standard output, and no time is ever
held to a limit: a figure is read by a person.
"""
