"""The contracts in `rules/`: what they say, and what they score."""
