"""The report of margins: how far each criterion is from its verdict, as text, CSV and JSON."""
