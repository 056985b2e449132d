"""The report of sensitivity: a tornado of every target and actual, as text, CSV and JSON."""
