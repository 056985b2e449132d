"""Measurement sets: YAML files and tables of parties in, typed answers to the rules' questions out.

    YAML text → nodes with places → figures, counts, stand-ins … → holdings → MeasurementSet.answer(quantity, party)
    yaml_source  nodes              figures counts stand_ins         holdings  set, resolve, looked
                                    published parties include

Keys are read by the rule language's own parser and checker. Nothing here opens a file, and nothing here is a float.
"""

from evaluator.measurements.read import read
from evaluator.measurements.set import MeasurementSet

__all__ = ["MeasurementSet", "read"]
