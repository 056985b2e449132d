"""Lints: each tells what two figures, or a proof, show; and is silent where neither does."""
