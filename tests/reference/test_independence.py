"""The reference evaluator is independent of the product and agrees with the published 2022 report."""

from __future__ import annotations

import ast
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from tests.reference import score
from tests.reference.possible import number
from tests.rules.languages import in_english, written_in

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PRODUCT = {"dsl", "evaluator", "maalbar"}
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"


@pytest.mark.parametrize("path", sorted(HERE.glob("*.py")), ids=lambda path: path.name)
def test_no_module_of_the_reference_imports_the_product(path: Path) -> None:
    """No line of the reference names a package of the product."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    assert not {name.split(".")[0] for name in names} & (PRODUCT | {"lark", "attrs", "importlib"})


def test_loading_the_reference_loads_nothing_of_the_product() -> None:
    """Importing the reference brings in no module of the product, not even through another."""
    program = f"import sys, tests.reference; print(*({PRODUCT!r} & {{name.split('.')[0] for name in sys.modules}}))"
    result = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == ""


def test_the_reference_scores_the_2022_contract_as_published() -> None:
    """Every result that the 2022 report prints comes out of the rule file and the printed figures."""
    measured = yaml.load((CONTRACT / "maalinger.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (only text)
    figures = {in_english(key): _printed(entry) for key, entry in measured["figures"].items()}
    stand_ins = {in_english(entry["for"]): in_english(entry["use"]) for entry in measured["stand_ins"]}
    rules = written_in("english", (CONTRACT / "kontrakt.maal").read_text("utf-8"))  # all that the reference reads
    scores = score(rules, figures, stand_ins=stand_ins)
    for place, printed in measured["published"].items():
        assert scores.value(in_english(place)) == number(Fraction(printed.replace(",", ".").removesuffix(" %")) / 100), place


def _printed(entry: str | dict[str, str]) -> str:
    if isinstance(entry, str):
        return entry
    value = entry["value"] if "value" in entry else str(sum(int(one) for one in entry["sum"]))
    return in_english(value.replace(",", "."))
