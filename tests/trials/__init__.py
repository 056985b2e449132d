"""Examples in rule files: run, held against what they expect, and what none of them touches."""
