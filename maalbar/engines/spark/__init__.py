"""Spark: the rows of a table of its catalogue, or of a file that it reads, on a cluster or on this machine."""

from maalbar.engines.spark.engine import open_spark

__all__ = ["open_spark"]
