"""What every message says, in both languages: wrong files, each beside its exact output."""
