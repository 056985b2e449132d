"""Back-tests: what a contract would have given on the figures of other years, side by side."""
