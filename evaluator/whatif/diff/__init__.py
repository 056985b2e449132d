"""What differs between two contracts, what it does to the score, and figures that show it.

old, new → counterparts → changes and hybrids ─┬→ effect on a measurement set, split into its causes
           match.py       align.py             └→ figures that tell them apart, or that there are none
"""
