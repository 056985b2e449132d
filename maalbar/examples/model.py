"""What the examples of a contract came to: each expectation beside what came out, and what no example touches."""

from __future__ import annotations

from attrs import field, frozen

from dsl.check.trials import Expected
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.source import Span
from dsl.terms import Place
from dsl.units import Unit
from evaluator.coverage import Fork
from evaluator.result import Result
from evaluator.value import Value


@frozen
class Outcome:
    """One line that expects something: the value that came out, in `unit`, and what it was before its own rounding."""

    expected: Expected
    wanted: Value
    value: Value
    exact: Value
    unit: Unit
    passed: bool


@frozen
class Ran:
    """An example that was run: the contract scored on what it gives and nothing else.

    `findings` tell of what it gives and no rule asks for.
    """

    title: str
    span: Span = field(repr=False)
    outcomes: tuple[Outcome, ...]
    result: Result = field(repr=False)
    findings: tuple[Diagnostic, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything that it expects came out."""
        return all(outcome.passed for outcome in self.outcomes)


@frozen
class Coverage:
    """What the examples touch, all together.

    `places` are the scores of all criteria (of their members where they have any) and goals that rest on a figure, and
    `unscored` those that no example gives a known value. `judged` are the criteria with a target that some example scores,
    `never_met` and `never_missed` those whose target no example meets, or misses. `forks` are all choices.
    """

    places: tuple[Place, ...]
    unscored: tuple[Place, ...]
    judged: tuple[Place, ...]
    never_met: tuple[Place, ...]
    never_missed: tuple[Place, ...]
    forks: tuple[Fork, ...]

    @property
    def untaken(self) -> tuple[Fork, ...]:
        """The choices of which some way was never taken."""
        return tuple(fork for fork in self.forks if fork.left)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left untouched."""
        return not (self.unscored or self.never_met or self.never_missed or self.untaken)


@frozen
class RuleTests:
    """The examples of a contract's own file, run; `amends` is the contract that it amends, whose examples are not."""

    contract: Contract
    file: str
    examples: tuple[Ran, ...]
    coverage: Coverage
    amends: str | None = None

    @property
    def passed(self) -> bool:
        """Whether every example came out as expected; so it is where there is none."""
        return all(example.passed for example in self.examples)
