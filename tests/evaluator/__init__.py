"""The tests of the evaluator, on terms built by hand."""
