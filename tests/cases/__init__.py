"""Published schemes with published results, reproduced by the rule files in `rules/`."""
