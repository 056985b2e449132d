"""Sweeps: the same contract and figures under very many settings of a few levers, every one of them exact.

design.py      which levers, which levels, which combinations
outputs.py     which values of the contract are wanted
columns.py     what comes out: integers as they are shown, for a chunk of scenarios at a time
one_by_one.py  the plain way: one full evaluation a scenario
sweeping.py    the door
"""

from evaluator.whatif.sweep.columns import Chunk, Column, Ends, State
from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.outputs import Output, default_outputs
from evaluator.whatif.sweep.sweeping import Sweep, sweep

__all__ = ["Chunk", "Column", "Design", "Ends", "Output", "State", "Sweep", "default_outputs", "sweep"]
