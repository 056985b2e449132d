"""The functions that the benchmarks compare with are right."""
