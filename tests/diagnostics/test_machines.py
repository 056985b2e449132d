"""The messages of a check for machines: JSON and SARIF say the same as the text, and point at the same places."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sarif_pydantic import Sarif

from maalbar import cli

WRONG = """\
contract "Kø 🎯"
  period 2024
  scoring met
  goals score mean(parts)

goal 1 “Å 🎯”
  a: figure(x) >= 80%
  done a

measure x in %
"""

Printed = Callable[..., Any]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Printed:
    """What a command prints on standard output for the wrong file, and its exit code."""

    def command(*arguments: str, text: str = WRONG) -> tuple[int, str]:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "kontrakt.maal").write_text(text, "utf-8")
        monkeypatch.setattr(sys, "argv", ["maalbar", "check", ".", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        assert err == ""
        return int(ended.value.code or 0), out

    return command


def test_json_tells_each_message_with_its_place(printed: Printed) -> None:
    """Codes, severities, the marked text and the fixes stand in the document; places count from 1."""
    code, out = printed("--format", "json", "--lang", "en")
    document = json.loads(out)
    assert (code, document["counts"]["error"]) == (2, 2)
    quote, twice = document["diagnostics"]
    assert (quote["code"], quote["severity"], quote["place"]["line"], quote["place"]["column"]) == ("M0105", "error", 6, 8)
    (edit,) = quote["fixes"][0]["edits"]
    assert quote["fixes"][0]["safe"]
    assert '"' in edit["text"]
    assert (twice["code"], twice["place"]["text"], twice["labels"][0]["place"]["line"]) == ("M0404", "a", 7)


def test_json_of_a_sound_contract_is_empty(printed: Printed) -> None:
    """Without a mistake the document holds no error and the exit code is 0."""
    code, out = printed("--format", "json", text='contract "K"\n  period 2024\ngoal 1 "A"\n  done a\n')
    assert (code, json.loads(out)["counts"]["error"]) == (0, 0)


@pytest.mark.parametrize("language", ["en", "da"])
def test_sarif_says_the_same_as_json(language: str, printed: Printed) -> None:
    """A SARIF log, as another's reader of that form takes it, has the same messages at the same places, in either language."""
    told = json.loads(printed("--format", "json", "--lang", language)[1])["diagnostics"]
    log = Sarif.model_validate_json(printed("--format", "sarif", "--lang", language)[1])
    (run,) = log.runs
    assert run.results is not None
    assert [(one.rule_id, one.message.text) for one in run.results] == [
        (one["code"], f"{one['title']} {one['hint']}") for one in told
    ]
    for one, other in zip(run.results, told, strict=True):
        assert one.locations
        region = one.locations[0].physical_location.region
        assert (region.start_line, region.start_column) == (other["place"]["line"], other["place"]["column"])
        assert (region.end_line, region.end_column) == tuple(other["place"]["end"].values())


def test_a_file_that_is_not_there_is_told_too(printed: Printed) -> None:
    """What has no place in a text is a message without one."""
    code, out = printed("-m", "nowhere.yaml", "--format", "json", text='contract "K"\n  period 2024\ngoal 1 "A"\n  done a\n')
    assert code == 2
    assert [(one["code"], one["place"]) for one in json.loads(out)["diagnostics"]] == [("M0021", None)]
