"""The language server, driven over standard input and output by a real client, as an editor drives it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

import maalbar
from benchmarks.parsing import contract as large
from maalbar.report.gather import report
from maalbar.report.text import render
from tests.editor.client import Client, client

RULES = Path(__file__).parent.parent.parent / "rules"

BASE = """contract "Agreement 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey users "Users"
  question advice "How satisfied?"
    answers very_satisfied "Very satisfied", satisfied, dissatisfied
    excluded do_not_know
dimension segment: starters "New", growers "Growing"
measure companies "Companies advised"

goal 1 "Reach"
  reach "Companies": count(companies) >= 800

goal 2 "Satisfied users 😀 æøå"
  advice "Advice": share(very_satisfied, segment=each) >= 80%
    combined mean(members)
  score mean(advice)
"""
AMENDMENT = """contract "Agreement 2025" amends "../2024/contract.maal"
  period 2025
change goal 1 reach target to 900
"""
SCENARIOS = 'scenario "More"\n  set goal 1 reach target = 1000\n'
FIGURES = """measurements: 2024
sources: {report: {title: Annual report}}
source: report
figures:
  count(companies): 780
  share(very_satisfied, segment=starters): 79 %
  share(very_satisfied, segment=growers): 83 %
published:
  goal 1 reach: 97.5 %
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A contract with its figures and some scenarios, and next year's that amends it."""
    files = {
        "2024/contract.maal": BASE,
        "2024/more.maal": SCENARIOS,
        "2024/measurements.yaml": FIGURES,
        "2025/contract.maal": AMENDMENT,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def editor(folder: Path) -> Iterator[Client]:
    """An editor with that folder open."""
    with client(folder) as made:
        yield made


@pytest.fixture
def contract(editor: Client, folder: Path) -> Path:
    """The contract, open and free of mistakes."""
    path = folder / "2024" / "contract.maal"
    editor.open(path)
    return path


def test_a_mistyped_name_is_told_of_and_mended_by_its_quick_fix(editor: Client, contract: Path) -> None:
    """Open, mistype, see the message at its place with its hint, take the fix, and the message is gone."""
    editor.change(contract, "share(very_satisfied", "share(very_satisfid")
    (told,) = editor.messages(contract, "M0249")
    assert editor.covered(contract, told.range) == "very_satisfid"
    assert told.severity is types.DiagnosticSeverity.Error
    title, hint = told.message.split("\n")
    assert "very_satisfid" in title
    assert "very_satisfied" in hint
    asked = types.CodeActionParams(editor.document(contract), told.range, types.CodeActionContext([told]))
    actions = editor.wait(editor.server.text_document_code_action_async(asked)) or []
    action = actions[0]
    assert isinstance(action, types.CodeAction)
    assert editor.apply(action.edit) == {"contract.maal": BASE}
    editor.change(contract, "very_satisfid", "very_satisfied")
    editor.messages(contract)


def test_a_second_place_is_told_with_the_first(editor: Client, contract: Path) -> None:
    """What a message points at besides is related information, with its words and its place."""
    editor.change(contract, 'goal 2 "Sat', 'goal 1 "Sat')
    told = editor.messages(contract, "M0417")[0]
    assert told.related_information is not None
    (other,) = told.related_information
    assert editor.covered(contract, other.location.range) == "1"
    assert other.message


def test_what_is_no_mistake_is_told_a_little_later(editor: Client, folder: Path) -> None:
    """Many goals without weights count the same, and nothing says so: a note, once everything else is told."""
    path = folder / "many.maal"
    editor.open(path, large(20))
    (told,) = editor.messages(path, "M1012")
    assert told.severity is types.DiagnosticSeverity.Information


def test_messages_of_a_closed_file_vanish(editor: Client, contract: Path) -> None:
    """A file that is closed has no messages, and what was not saved of it no longer counts."""
    editor.change(contract, "count(companies)", "count(company)")
    assert editor.messages(contract, "M0244")
    editor.close(contract)
    editor.messages(contract)


def test_unsaved_text_counts_in_the_files_that_amend_it(editor: Client, contract: Path, folder: Path) -> None:
    """A criterion that is renamed in the open base is missing in next year's contract at once, and there again when mended."""
    draft = folder / "2025" / "contract.maal"
    editor.open(draft)
    editor.change(contract, "  reach ", "  visits ")
    assert "reach" in editor.messages(draft, "M0205")[0].message
    editor.change(contract, "  visits ", "  reach ")
    editor.messages(draft)


def test_a_measurement_set_is_checked_beside_its_contract(editor: Client, contract: Path, folder: Path) -> None:
    """A wrong figure is told in the measurement file, and so is one that a change of the contract makes wrong."""
    figures = folder / "2024" / "measurements.yaml"
    editor.open(figures)
    editor.change(figures, "79 %", "79")
    assert editor.covered(figures, editor.messages(figures, "M0631")[0].range) == "79"
    editor.change(figures, "starters): 79", "starters): 79 %")
    editor.messages(figures)
    editor.change(contract, "answers very_satisfied", "answers happy, very_satisfid")
    editor.messages(contract, "M0249")
    editor.change(contract, "answers happy, very_satisfid", "answers very_satisfied")
    editor.messages(contract)
    editor.change(contract, 'measure companies "C', 'measure firms "C')
    editor.change(contract, "count(companies)", "count(firms)")
    assert "companies" in editor.messages(figures, "M0244")[0].message


def test_a_criterion_is_renamed_in_every_file(editor: Client, contract: Path) -> None:
    """The rule, next year's change, the scenario beside it and the published result all get the new name."""
    asked = types.RenameParams(editor.document(contract), editor.at(contract, "reach "), "companies_reached")
    edit = editor.wait(editor.server.text_document_rename_async(asked))
    assert editor.apply(edit) == {
        "contract.maal": BASE.replace("  reach ", "  companies_reached "),
        "more.maal": SCENARIOS.replace("reach", "companies_reached"),
        "measurements.yaml": FIGURES.replace("goal 1 reach", "goal 1 companies_reached"),
        (contract.parent.parent / "2025" / "contract.maal").as_posix(): AMENDMENT.replace("reach", "companies_reached"),
    }


def test_an_answer_is_renamed_from_the_measurement_set(editor: Client, contract: Path, folder: Path) -> None:
    """The cursor may stand in any of the files, and an answer is another thing than a criterion of its name."""
    figures = folder / "2024" / "measurements.yaml"
    editor.open(figures)
    asked = types.RenameParams(editor.document(figures), editor.at(figures, "very_satisfied"), "delighted")
    texts = editor.apply(editor.wait(editor.server.text_document_rename_async(asked)))
    assert texts == {
        "contract.maal": BASE.replace("very_satisfied", "delighted"),
        "measurements.yaml": FIGURES.replace("very_satisfied", "delighted"),
    }


def test_an_answer_is_renamed_where_it_is_counted_with_others(editor: Client, contract: Path, folder: Path) -> None:
    """Each answer in a key such as `satisfied or very_satisfied` is a mention of it."""
    figures = folder / "2024" / "measurements.yaml"
    counts = (
        FIGURES + "counts:\n  advice: {very_satisfied: 5, satisfied or very_satisfied: 7, dissatisfied eller very_satisfied: 6}\n"
    )
    editor.open(figures, counts)
    asked = types.RenameParams(editor.document(figures), editor.at(figures, "very_satisfied:"), "delighted")
    texts = editor.apply(editor.wait(editor.server.text_document_rename_async(asked)))
    assert texts["measurements.yaml"] == counts.replace("very_satisfied", "delighted")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("1st", '"1st" cannot be a name. A name has letters, digits and _, and does not begin with a digit.'),
        ("where", '"where" is a word of the language and cannot be a name.'),
        ("satisfied", 'There is already something called "satisfied" here. Choose another name.'),
        ("two words", '"two words" cannot be a name. A name has letters, digits and _, and does not begin with a digit.'),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_words(editor: Client, contract: Path, name: str, why: str) -> None:
    """No name, a word of the language, a name that is taken: nothing is changed, and the reason is told."""
    asked = types.RenameParams(editor.document(contract), editor.at(contract, "very_satisfied,"), name)
    with pytest.raises(JsonRpcException) as refused:
        editor.wait(editor.server.text_document_rename_async(asked))
    assert refused.value.message == why


def test_a_name_that_would_change_what_another_line_means_is_refused(editor: Client, contract: Path) -> None:
    """A measure that takes a criterion's name would be taken for it in that criterion's own goal."""
    editor.change(contract, "count(companies) >= 800", "companies >= 800")
    editor.change(contract, "  reach ", '  visits "V": figure(companies) >= 1\n    weight 2\n  reach ')
    asked = types.RenameParams(editor.document(contract), editor.at(contract, 'measure companies "', 8), "each")
    with pytest.raises(JsonRpcException, match="word of the language"):
        editor.wait(editor.server.text_document_rename_async(asked))


def test_a_file_is_laid_out(editor: Client, contract: Path) -> None:
    """Formatting gives what `maalbar format` writes, and nothing for a file that cannot be read."""
    editor.change(contract, "  period 2024", "      period    2024")
    asked = types.DocumentFormattingParams(editor.document(contract), types.FormattingOptions(2, insert_spaces=True))
    edits = editor.wait(editor.server.text_document_formatting_async(asked)) or []
    once = editor.edited(contract, edits)
    assert "\n  period 2024\n" in once
    editor.change(contract, "score mean(goals)", "score mean(goals")
    assert not editor.wait(editor.server.text_document_formatting_async(asked))


def labels(editor: Client, path: Path, text: str, into: int) -> list[str]:
    """What is offered so many letters into a text, in the order of the editor."""
    asked = types.CompletionParams(editor.document(path), editor.at(path, text, into))
    found = editor.wait(editor.server.text_document_completion_async(asked))
    assert isinstance(found, types.CompletionList)
    return [item.label for item in sorted(found.items, key=lambda item: item.sort_text or "")]


def test_completion_offers_the_names_that_fit(editor: Client, contract: Path) -> None:
    """Answers in a share, members behind `segment=`, measures in a count, criteria in a score, words at the head of a line."""
    assert labels(editor, contract, "share(very", 6)[:3] == ["dissatisfied", "do_not_know", "satisfied"]
    assert labels(editor, contract, "segment=each", 8)[:4] == ["growers", "starters", "all", "each"]
    assert labels(editor, contract, "count(companies", 6)[-1] != "companies"
    assert "companies" in labels(editor, contract, "count(companies", 6)
    assert labels(editor, contract, "score mean(advice", 11)[0] == "companies"
    assert {"advice", "share(", "mean(", "parts"} <= set(labels(editor, contract, "score mean(advice", 11))
    assert {"goal", "score", "scoring", "done", "show"} <= set(labels(editor, contract, "  combined mean", 2))
    assert "share(" not in labels(editor, contract, "  combined mean", 2)


def test_completion_speaks_the_language_of_the_file(editor: Client, folder: Path) -> None:
    """A file in Danish is offered the Danish words, explained in Danish."""
    path = folder / "2026.maal"
    editor.open(path, 'kontrakt "K"\n  periode 2024\nnøgletal besoeg\nmål 1 "M"\n  a: antal(besoeg) mindst 3\n')
    asked = types.CompletionParams(editor.document(path), editor.at(path, "antal("))
    found = editor.wait(editor.server.text_document_completion_async(asked))
    assert isinstance(found, types.CompletionList)
    share = next(item for item in found.items if item.label == "andel(")
    assert share.detail == "Den andel af dem, der svarede, som gav et af disse svar."


def test_completion_offers_the_choices_of_an_interval(editor: Client, folder: Path) -> None:
    """In the brackets of an interval its own arguments are offered, and its methods behind theirs, in the file's language."""
    path, shown = folder / "2027.maal", "  vis x: sikkerhedsinterval(antal(besoeg)/antal(besoeg); metode=eksakt)\n"
    editor.open(path, f'kontrakt "K"\n  periode 2024\nnøgletal besoeg\nmål 1 "M"\n  a: antal(besoeg) mindst 3\n{shown}')
    assert labels(editor, path, "metode=eksakt", 7)[:2] == ["eksakt", "wilson"]
    assert {"metode=", "niveau="} <= set(labels(editor, path, " metode=eksakt", 1))
    assert "niveau=" not in labels(editor, path, "besoeg)/antal", 0)


def test_completion_offers_the_figures_that_are_missing(editor: Client, contract: Path, folder: Path) -> None:
    """In a measurement set the keys are offered that the contract asks for and nothing gives."""
    figures = folder / "2024" / "measurements.yaml"
    editor.open(figures)
    editor.change(figures, "  count(companies): 780\n", "  \n")
    assert labels(editor, figures, "figures:\n  ", 11) == ["count(companies): "]
    assert "stand_ins: " in labels(editor, figures, "published:", 0)


def hovered(editor: Client, path: Path, text: str, into: int = 0) -> str:
    """What is shown of the word so many letters into a text."""
    found = editor.wait(
        editor.server.text_document_hover_async(types.HoverParams(editor.document(path), editor.at(path, text, into)))
    )
    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value.replace("\N{NO-BREAK SPACE}", " ")


def test_hover_shows_what_the_report_prints(editor: Client, contract: Path) -> None:
    """A criterion shows its actual, target, score and source; each cell stands in the report, letter for letter."""
    shown = hovered(editor, contract, "  reach ", 2)
    loaded = maalbar.load(contract)
    printed = " ".join(render(report(loaded.score()), "en").replace("\N{NO-BREAK SPACE}", " ").split())
    row = next(line for line in shown.splitlines() if line.startswith("| Companies"))
    assert " ".join(row.replace("|", " ").split()) in printed
    assert row == "| Companies | 780 | ≥ 800 | 97.5 % | ✗ not met |"
    assert "source: Annual report" in shown
    assert "| New | 79 % | ≥ 80 % | 98.75 % |" in hovered(editor, contract, "  advice ", 2)


def test_hover_explains_names_and_words(editor: Client, contract: Path, folder: Path) -> None:
    """A name says what it is of and its title, in the rules and in the measurement set; a word what it means."""
    assert "Companies advised" in hovered(editor, contract, "count(companies", 8)
    assert hovered(editor, contract, "share(", 1).startswith("**share**\n\nThe share of those who answered")
    assert "Gives a formula a name" not in hovered(editor, contract, "  scoring", 3)
    figures = folder / "2024" / "measurements.yaml"
    editor.open(figures)
    assert "Very satisfied" in hovered(editor, figures, "very_satisfied")


def test_a_name_leads_to_its_declaration_and_its_mentions(editor: Client, contract: Path, folder: Path) -> None:
    """From next year's contract to the criterion in this year's, to the file that is amended, and to every mention."""
    draft = folder / "2025" / "contract.maal"
    editor.open(draft)
    asked = types.DefinitionParams(editor.document(draft), editor.at(draft, "reach"))
    found = editor.wait(editor.server.text_document_definition_async(asked))
    assert isinstance(found, types.Location)
    assert (found.uri, editor.covered(contract, found.range)) == (contract.as_uri(), "reach")
    asked = types.DefinitionParams(editor.document(draft), editor.at(draft, "../2024"))
    file = editor.wait(editor.server.text_document_definition_async(asked))
    assert isinstance(file, types.Location)
    assert file.uri == contract.as_uri()
    wanted = types.ReferenceParams(
        types.ReferenceContext(include_declaration=False), editor.document(draft), editor.at(draft, "reach")
    )
    places = editor.wait(editor.server.text_document_references_async(wanted)) or []
    assert sorted(place.uri.split("/")[-1] for place in places) == ["contract.maal", "measurements.yaml", "more.maal"]


def test_the_outline_is_that_of_the_contract(editor: Client, contract: Path) -> None:
    """Contract, question, dimension, measure, goals with their criteria; each can be folded where it has several lines."""
    document = editor.document(contract)
    found = editor.wait(editor.server.text_document_document_symbol_async(types.DocumentSymbolParams(document))) or []
    symbols = [each for each in found if isinstance(each, types.DocumentSymbol)]
    assert [each.name for each in symbols] == ["Agreement 2024", "advice", "segment", "companies", "1", "2"]
    assert [inner.name for inner in symbols[-1].children or []] == ["advice"]
    assert editor.covered(contract, symbols[-1].range).endswith("score mean(advice)")
    folds = editor.wait(editor.server.text_document_folding_range_async(types.FoldingRangeParams(document))) or []
    assert (symbols[-1].range.start.line, symbols[-1].range.end.line) in [(each.start_line, each.end_line) for each in folds]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_places_are_counted_in_the_units_that_were_agreed_on(folder: Path, encoding: str) -> None:
    """Behind an emoji and three Danish letters the mistake stands where the editor counts it to be."""
    path = folder / "one.maal"
    line = 'goal 1 "😀 æøå" weight heavy'
    with client(folder, encodings=[encoding]) as editor:
        editor.open(path, f'contract "C"\n  period 2024\n  score mean(goals)\nmeasure m\n{line}\n  a: count(m) >= 1\n')
        told, _ = editor.messages(path, "M0201", "M0521")
        before = line[: line.index("heavy")]
        units = {"utf-8": len(before.encode()), "utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before)}
        assert told.range.start == types.Position(4, units[encoding])


def test_the_language_of_the_messages_can_be_chosen(folder: Path) -> None:
    """A contract is told of in its own language, or in the one that the editor is set to."""
    path = folder / "2024" / "contract.maal"
    with client(folder, options={"messages": "da"}, process=True) as editor:
        editor.open(path)
        editor.change(path, "count(companies)", "count(company)")
        assert "Mente du" in editor.messages(path, "M0244")[0].message
        editor.send(
            editor.server.workspace_did_change_configuration, types.DidChangeConfigurationParams({"maalbar": {"messages": "en"}})
        )
        editor.change(path, "count(company)", "count(companie)")
        until = editor.messages(path, "M0244")
        while "Mente du" in until[0].message:
            editor.wait(_soon())
            until = editor.messages(path, "M0244")
        assert "Did you mean" in until[0].message


async def _soon() -> None:
    await asyncio.sleep(0.05)


def test_the_contract_of_2022_is_free_of_mistakes_in_an_editor(tmp_path: Path) -> None:
    """A copy of the real contract opens without an error, and a goal shows the score that was published."""
    shutil.copytree(RULES / "erhvervshus-nordjylland-2022", tmp_path / "2022")
    path = tmp_path / "2022" / "kontrakt.maal"
    with client(tmp_path, process=True) as editor:
        editor.open(path)
        assert "76 %" in hovered(editor, path, 'mål 6 "', 4)
        assert not [each for each in editor.told.get(path.as_uri(), []) if each.severity is types.DiagnosticSeverity.Error]


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\ud800\uffff",
        'goal 1 "',
        "(" * 20_000,
        'contract "C"' + "\n" * 50_000,
        "x" * 2_000_000,
        '\r\n\r\n\u2028contract "C"\x0bperiod\x0c2024\r',
        'goal 1 "G"\n' * 2_000,
    ],
    ids=["binary", "unfinished", "brackets", "empty lines", "one long line", "odd line ends", "the same goal"],
)
def test_no_text_brings_the_server_down(folder: Path, text: str) -> None:
    """Whatever is opened, it is told of, and the next file is answered as ever."""
    odd, sound = folder / "odd.maal", folder / "2024" / "contract.maal"
    with client(folder) as editor:
        editor.open(odd, text)
        editor.open(sound)
        ask_everything(editor, odd)
        assert "Companies" in hovered(editor, sound, "  reach ", 2)


def test_no_edit_and_no_address_brings_the_server_down(editor: Client, contract: Path, folder: Path) -> None:
    """Edits outside the text, of files that are not open, addresses of no file, a folder, and files that are not text."""
    far = types.Range(types.Position(9_999, 9_999), types.Position(10_000, 0))
    turned = types.Range(types.Position(3, 5), types.Position(1, 2))
    editor.edit(contract, types.TextDocumentContentChangePartial(far, "\n# the end"))
    editor.edit(contract, types.TextDocumentContentChangePartial(turned, ""))
    editor.edit(contract, types.TextDocumentContentChangeWholeDocument(BASE))
    (folder / "latin.maal").write_bytes(b'contract "\xe6"\n')
    for uri in (
        "untitled:Untitled-1",
        "file:///%00",
        "file://[",
        "http://example.org/a.maal",
        folder.as_uri(),
        "",
        "file:///c%3A/x.maal",
    ):
        item = types.TextDocumentItem(uri, "maalbar", 1, BASE)
        editor.send(editor.server.text_document_did_open, types.DidOpenTextDocumentParams(item))
        document = types.TextDocumentIdentifier(uri)
        editor.wait(editor.server.text_document_hover_async(types.HoverParams(document, types.Position(0, 0))))
        editor.send(editor.server.text_document_did_close, types.DidCloseTextDocumentParams(document))
    unknown = types.VersionedTextDocumentIdentifier(3, (folder / "nowhere.maal").as_uri())
    editor.send(
        editor.server.text_document_did_change,
        types.DidChangeTextDocumentParams(unknown, [types.TextDocumentContentChangeWholeDocument("x")]),
    )
    editor.texts[contract] = BASE
    assert "Companies" in hovered(editor, contract, "  reach ", 2)


def ask_everything(editor: Client, path: Path) -> None:
    """Every question at places in and beyond a text; the answers do not matter."""
    document, server = editor.document(path), editor.server
    for place in (types.Position(0, 0), types.Position(0, 9_999), types.Position(99_999, 3)):
        editor.wait(server.text_document_hover_async(types.HoverParams(document, place)))
        editor.wait(server.text_document_completion_async(types.CompletionParams(document, place)))
        editor.wait(server.text_document_definition_async(types.DefinitionParams(document, place)))
        editor.wait(server.text_document_prepare_rename_async(types.PrepareRenameParams(document, place)))
        context = types.CodeActionContext([])
        editor.wait(server.text_document_code_action_async(types.CodeActionParams(document, types.Range(place, place), context)))
    editor.wait(server.text_document_document_symbol_async(types.DocumentSymbolParams(document)))
    editor.wait(server.text_document_folding_range_async(types.FoldingRangeParams(document)))
    options = types.FormattingOptions(2, insert_spaces=True)
    editor.wait(server.text_document_formatting_async(types.DocumentFormattingParams(document, options)))
