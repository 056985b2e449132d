"""Sweeps: the same contract and figures under very many settings of a few levers, every one of them exact.

- `sweeping.py` is the door; `design.py` says which levers, levels and combinations, `outputs.py` which values are wanted, and
  `columns.py` what comes out: whole numbers as they are shown, a chunk of scenarios at a time (`arrow.py`: the same as Arrow).
- `plan.py` settles how each output is worked out. `exact.py` evaluates anything under any setting of the levers, `reach.py`
  knows which levers reach what, and `edge.py` where the tables begin: what one lever alone reaches, by level (`levels.py`).
- `build.py` makes lanes of terms, by the rules of `rules.py`, `operations.py`, `combining.py` and `products.py`. A lane
  (`lanes.py`, `cells.py`) is an interval of two forms, a form (`forms.py`) a sum of tables.
- `laying.py` puts forms over a denominator that fits 64 bits. `tracks.py` says what the bits mean, and why every decision on
  them (`deciding.py`) is exact. `frame.py` is a chunk with its room, `grids.py` what repeats itself in a grid.
- `show.py` makes columns of tracks and has evaluated what they leave open (`writers.py`).
- `one_by_one.py` is the plain way, one full evaluation a scenario, to which tests hold all of this.
"""

from evaluator.whatif.sweep.columns import Chunk, Column, Ends, State
from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.outputs import Output, default_outputs
from evaluator.whatif.sweep.sweeping import Sweep, sweep

__all__ = ["Chunk", "Column", "Design", "Ends", "Output", "State", "Sweep", "default_outputs", "sweep"]
