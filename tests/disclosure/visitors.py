"""A contract with a small branch, whose numbers are primes that stand nowhere else."""

from __future__ import annotations

from pathlib import Path

CONTRACT = """\
contract "Visitors 2024"
  period 2024
  {hide}
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
  rounded to 1%, half up, at total

dimension branch "Branch": town "Town", harbour "Harbour", island "Island"

survey visitors "Visitors 2024"
  question service "Are you satisfied with the service?"
    answers yes, no
  question again "Will you come again?"
    answers yes, no

measure visits "Visits"

goal 1 "Visitors are satisfied"
  satisfied: share(yes, of=service, branch=each) >= 80%
  show every_branch "All branches": share(yes, of=service)
goal 2 "Visitors come again"
  again: share(yes, of=again, branch=all) >= 70%
goal 3 "Visits"
  visits: count(visits) >= {visits}

scenario "More visits"
  set goal 3 visits target = 950
scenario "Easier"
  set goal 1 satisfied target = 40%
"""

FIGURES = """\
measurements: Visitors
contract: contract.maal
period: {period}
counts:
  service:
    town: {{yes: 8069, no: 1423}}
    harbour: {{yes: 313, no: 227}}
    island: {{yes: {yes}, no: {no}}}
  again: {{yes: 61, no: 40}}
figures:
  count(visits): 907
"""

SECRETS = ("313", "227", "540", "57.96", "57,96", "72.45", "72,45")
"""Numbers of the branch that is hidden besides: its answers, how many they are, its share and its score."""


def folder(place: Path, hide: str = "hide figures < 5", *, yes: int = 2, no: int = 1, visits: int = 1000) -> Path:
    """A folder with the contract and its figures."""
    place.mkdir(parents=True, exist_ok=True)
    (place / "contract.maal").write_text(CONTRACT.format(hide=hide, visits=visits), "utf-8")
    (place / "figures.yaml").write_text(FIGURES.format(yes=yes, no=no, period=2024), "utf-8")
    return place
