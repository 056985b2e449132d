"""Statements: what each kind of line puts into the tree of a file, and what belongs to what."""

from __future__ import annotations

import pytest

from dsl import syntax
from tests.dsl.reading import read, sketch, told


def names(nodes: tuple[syntax.Name, ...] | tuple[syntax.Labelled, ...]) -> list[str]:
    """The names of some nodes."""
    return [node.name for node in nodes]


# --- the header ---


def test_the_header() -> None:
    """Each header line fills its field of the file."""
    file = read(
        'contract "K" amends "base.maal"\n'
        "language english\n"
        'between "A" and "B" and "C"\n'
        "period 2022\n"
        'import "one.maal"\n'
        'import "two.maal"\n'
        "goals score mean(parts)\n"
        "score mean(goals)\n"
        "parties schools with district, size\n"
        "hide counts < 5\n"
    )
    assert (file.title and file.title.value, file.amends and file.amends.value) == ("K", "base.maal")
    assert file.language == syntax.Name("english", span=file.language.span) if file.language else False
    assert [text.value for text in file.between] == ["A", "B", "C"]
    assert file.period is not None
    assert file.period.value == 2022
    assert [text.value for text in file.imports] == ["one.maal", "two.maal"]
    assert (sketch(file.goals_score), sketch(file.score)) == ("mean(parts)", "mean(goals)")
    assert file.parties is not None
    assert (file.parties.name, names(file.parties.attributes)) == ("schools", ["district", "size"])
    assert file.hide is not None
    assert file.hide.least == 5


def test_clauses_of_the_header() -> None:
    """Clauses before the first goal belong to the contract, also after declarations."""
    file = read(
        'contract "K"\nscoring met\nmeasure m\ncombined mean(members)\nsource "one"\nnote "two"\n'
        "rounded to 1%, half down, at every combination\nrounded to 0.1%, at goals, total\n"
    )
    assert (sketch(file.clauses.scoring), sketch(file.clauses.combined)) == ("met", "mean(members)")
    assert [(remark.kind, remark.value) for remark in file.clauses.remarks] == [("source", "one"), ("note", "two")]
    assert [(sketch(one.step), one.mode, one.stages) for one in file.clauses.rounded] == [
        ("1/100 %", "half down", ("combination",)),
        ("1/1000 %", None, ("goals", "total")),
    ]


@pytest.mark.parametrize("mode", ["half up", "half down", "half even", "up", "truncate"])
def test_rounding_modes(mode: str) -> None:
    """Each way of rounding is read as it is spelled."""
    (rounded,) = read(f"rounded to 1%, {mode}").clauses.rounded
    assert (rounded.mode, rounded.stages) == (mode, ())


# --- declarations ---


def test_surveys_and_questions() -> None:
    """A question belongs to the survey above it, and the details below it to the question."""
    file = read(
        'survey a "Survey A"\nquestion q "Q?"\nanswers ja "Ja", nej\nexcluded ved_ikke "Ved ikke", andet\n'
        "survey b\nquestion r scale -10..10\nquestion s answers x, y excluded z\n"
    )
    assert file.surveys == {"a": "Survey A", "b": None}
    one, two, three = file.questions
    assert (one.name, one.text, one.survey, names(one.answers), names(one.excluded)) == (
        *("q", "Q?", "a"),
        *(["ja", "nej"], ["ved_ikke", "andet"]),
    )
    assert [answer.label for answer in one.answers] == ["Ja", None]
    assert (two.survey, two.text, two.scale) == ("b", None, (-10, 10))
    assert (names(three.answers), names(three.excluded)) == (["x", "y"], ["z"])


def test_a_question_with_several_answers() -> None:
    """`several` stands behind the text, or behind the name where there is no text; without it one answer is meant."""
    file = read('question q "Q?" several\nanswers a, b\nquestion r several answers a, b\nquestion s\nanswers a, b\n')
    assert [question.several is not None for question in file.questions] == [True, True, False]
    assert [names(question.answers) for question in file.questions] == [["a", "b"]] * 3


def test_a_question_may_be_called_several() -> None:
    """The word has its meaning only behind a question; as a name it is a name."""
    (question,) = read("question several\nanswers a, b\n").questions
    assert (question.name, question.several) == ("several", None)


def test_dimensions() -> None:
    """A dimension has its label and its members with theirs, on as many lines as they need."""
    (dimension,) = read('dimension segment "Segment": drift "Drift",\n  vækst').dimensions
    assert (dimension.name, dimension.label, names(dimension.members)) == ("segment", "Segment", ["drift", "vækst"])
    assert dimension.members[0].label == "Drift"


@pytest.mark.parametrize(
    ("text", "unit", "by", "bounds"),
    [
        ("measure m", None, [], None),
        ('measure m "M" in kr', "kr", [], None),
        ("measure m in %", "%", [], None),
        ("measure m in pp by a, b", "pp", ["a", "b"], None),
        ("measure m in kr/aarsvaerk from 0 to 100", "kr/aarsvaerk", [], ["0", "100"]),
        ("measure m in % by a from -5% to 5%", "%", ["a"], ["-1/20 %", "1/20 %"]),
    ],
)
def test_measures(text: str, unit: str | None, by: list[str], bounds: list[str] | None) -> None:
    """A measure has its unit, its dimensions and its possible range, each of which may be left out."""
    (measure,) = read(text).measures
    assert (measure.name, measure.unit, names(measure.by)) == ("m", unit, by)
    assert (bounds and [sketch(measure.low), sketch(measure.high)]) == bounds


def test_tables() -> None:
    """The lines `name:` below a table are its rows, until another statement comes."""
    file = read(
        'table t: threshold "Threshold", weight\n  a "A": 86.9%, 2\n  b: 30,\n  1\ndefine c = 5\n'
        "table u: x\n  b: 1\ngoal 1\n  b: 2\n"
    )
    one, two = file.tables
    assert names(one.columns) == ["threshold", "weight"]
    assert [(row.name, row.label, [sketch(cell) for cell in row.cells]) for row in one.rows] == [
        ("a", "A", ["869/1000 %", "2"]),
        ("b", None, ["30", "1"]),
    ]
    assert [row.name for row in two.rows] == ["b"]
    assert [criterion.name for criterion in file.goals[0].criteria] == ["b"]


def test_definitions() -> None:
    """A definition has parameters or none, and may go on over lines that begin with then or else."""
    function, value = read("define f(p, t) = if p >= t then 1\n  else 0\ndefine c = 10 kr\n").definitions
    assert (function.name, names(function.parameters), sketch(function.body)) == ("f", ["p", "t"], "(if (>= p t) 1 0)")
    assert (value.name, value.parameters, sketch(value.body)) == ("c", (), "10 kr")


# --- goals ---


def test_goals() -> None:
    """A goal has an id of any kind, a title, a weight, criteria, outputs and a score."""
    file = read(
        'goal 3 "Tre" weight 25\n  a "A": b >= 1\n  done c "C"\n  show d "D": e\n  score mean(parts)\n'
        "goal 4a\n  score goal 3\ngoal 4.1\ngoal klinik\n"
    )
    goal = file.goals[0]
    assert [(one.id, one.title) for one in file.goals] == [("3", "Tre"), ("4a", None), ("4.1", None), ("klinik", None)]
    assert (sketch(goal.clauses.weight), sketch(goal.score)) == ("25", "mean(parts)")
    assert [(one.name, one.label, one.rule and sketch(one.rule)) for one in goal.criteria] == [
        ("a", "A", "(>= b 1)"),
        ("c", "C", None),
    ]
    assert [(one.name, one.label, sketch(one.value)) for one in goal.shows] == [("d", "D", "e")]
    assert sketch(file.goals[1].score) == "[goal 3]"
    assert (goal.id_span.text, goal.criteria[0].name_span.text, goal.criteria[1].name_span.text) == ("3", "a", "c")


@pytest.mark.parametrize("name", ["target", "score", "text", "share", "scoring", "actual", "done", "done_", "n", "at", "ærø"])
def test_criteria_named_as_words(name: str) -> None:
    """`name:` at the start of a line is a criterion, whatever the word means elsewhere."""
    (goal,) = read(f'goal 1\n  {name}: b >= {name}\n  {name} "label": c\n').goals
    assert [criterion.name for criterion in goal.criteria] == [name, name]


CLAUSES = [
    ("scoring min(actual/target, 1)", "scoring", "min((/ actual target), 1)"),
    ("combined worst(members)", "combined", "worst(members)"),
    ("weight 2", "weight", "2"),
    ('applies where size <> "small"', "applies", "(<> size 'small')"),
    ("where a = b and not c", "where", "(and (= a b) (not c))"),
    ("needs n >= 30", "needs", "(>= n 30)"),
]


@pytest.mark.parametrize(("text", "kind", "tree"), CLAUSES)
@pytest.mark.parametrize("parting", [" ", "\n    "])
@pytest.mark.parametrize("rule", ["a: b >= 80%", "a: b >= 10 kr", "a: b c", "a: f(b)", 'done a "A"', "show a: b"])
def test_clauses_on_the_line_or_below(text: str, kind: str, tree: str, parting: str, rule: str) -> None:
    """A clause belongs to its criterion, whether it stands on that line or on one of its own."""
    (goal,) = read(f"goal 1\n  {rule}{parting}{text}\n").goals
    (part,) = goal.criteria + goal.shows
    assert sketch(getattr(part.clauses, kind)) == tree
    assert goal.clauses == syntax.Clauses()


def test_many_clauses_on_one_line() -> None:
    """The clauses of one line are told apart by their first words, also behind a path or a target of its own."""
    (goal,) = read(
        "goal 1\n  a: b >= target target 2021: baseline + 5 pp, 2022: not due, 2023: 50% baseline 2020: 40% weight 2\n"
    ).goals
    clauses = goal.criteria[0].clauses
    assert sketch(goal.criteria[0].rule) == "(>= b target)"
    assert [(value.year, sketch(value.value)) for value in clauses.target] == [
        (2021, "(+ baseline 1/20 pp)"),
        (2022, "<not due>"),
        (2023, "1/2 %"),
    ]
    assert [(value.year, sketch(value.value)) for value in clauses.baseline] == [(2020, "2/5 %")]
    assert sketch(clauses.weight) == "2"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("baseline previous", "previous"),
        ("baseline 40%", "2/5 %"),
        ("baseline -5 pp", "(- 1/20 pp)"),
        ("baseline not due", "<not due>"),
    ],
)
def test_a_value_for_every_period(text: str, tree: str) -> None:
    """A baseline or a target without a year holds in every period."""
    (value,) = read(f"goal 1\n a: b\n {text}\n").goals[0].criteria[0].clauses.baseline
    assert (value.year, sketch(value.value)) == (None, tree)


def test_gates() -> None:
    """A gate has a condition and, if wanted, what stands where it is not met; there may be several."""
    (goal,) = read('goal 1\n  requires a >= 95%, else "I"\n  requires b\n').goals
    assert [(sketch(one.condition), one.otherwise and sketch(one.otherwise)) for one in goal.clauses.requires] == [
        ("(>= a 19/20 %)", "'I'"),
        ("b", None),
    ]


def test_what_a_clause_belongs_to() -> None:
    """A clause belongs to the criterion above it, or to the goal before its first criterion."""
    (goal,) = read(
        'goal 1\n  text "of the goal"\n  scoring met\n  a: b\n  text "of a"\n  text "more"\n  show s: c\n  note "of s"\n'
    ).goals
    assert [remark.value for remark in goal.clauses.remarks] == ["of the goal"]
    assert sketch(goal.clauses.scoring) == "met"
    assert [remark.value for remark in goal.criteria[0].clauses.remarks] == ["of a", "more"]
    assert [remark.kind for remark in goal.shows[0].clauses.remarks] == ["note"]


# --- amendments, examples, scenarios ---


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("change goal 4 benyttet target 2023 to 50%", "[goal 4 benyttet target @2023]", "1/2 %"),
        ("change goal 6 produktivitet scoring to met", "[goal 6 produktivitet scoring]", "met"),
        ("change goal 6 a weight to 2 * 3", "[goal 6 a weight]", "(* 2 3)"),
        ("change goal 6 a baseline to if b then 1 else 0", "[goal 6 a baseline]", "(if b 1 0)"),
        ("change goal 6 a target to not due", "[goal 6 a target]", "<not due>"),
    ],
)
def test_changes(text: str, path: str, value: str) -> None:
    """A change names a path, a year if wanted, and the new expression."""
    (change,) = read(text).changes
    assert isinstance(change, syntax.Change)
    assert (sketch(change.path), sketch(change.value)) == (path, value)


def test_amendments_in_order() -> None:
    """Removals and changes keep their order, and a replaced goal says so."""
    file = read('remove goal 1 a\nchange goal 2 b to 5\nremove goal 3\nreplace goal 8 "Otte"\n  c: d\ngoal 9\n')
    assert [(type(one).__name__, sketch(one.path)) for one in file.changes] == [
        ("Remove", "[goal 1 a]"),
        ("Change", "[goal 2 b]"),
        ("Remove", "[goal 3]"),
    ]
    assert [(goal.id, goal.replaces) for goal in file.goals] == [("8", True), ("9", False)]
    assert [criterion.name for criterion in file.goals[0].criteria] == ["c"]


def test_examples() -> None:
    """An example holds what is given and what must come out, in order."""
    (example,) = read(
        'example "E"\n  given share(ja, segment=drift) = -7.02 pp\n  given goal 9 a = done\n  given b = unknown\n'
        "  expect goal 3 a drift = 98.75%\n  expect total = 98%\n  expect goal 4 b met = not applicable\n"
    ).examples
    assert [(sketch(one.quantity), sketch(one.value)) for one in example.givens] == [
        ("share(ja, segment=drift)", "(- 351/5000 pp)"),
        ("[goal 9 a]", "done"),
        ("b", "<unknown>"),
    ]
    assert [(sketch(one.path), sketch(one.value)) for one in example.expects] == [
        ("[goal 3 a drift]", "79/80 %"),
        ("total", "49/50 %"),
        ("[goal 4 b met]", "<not applicable>"),
    ]


def test_scenarios() -> None:
    """A scenario holds its changes and remarks and may stack on another."""
    one, two = read(
        'scenario "A"\n  note "why"\n  set goal 1 a target = 50%\nscenario "B" upon "A"\n  set goal 1 a target 2023 = 5\n'
    ).scenarios
    assert (one.title, one.upon, [remark.value for remark in one.remarks]) == ("A", None, ["why"])
    assert [(sketch(each.of), sketch(each.value)) for each in one.sets] == [("[goal 1 a target]", "1/2 %")]
    assert (two.upon, sketch(two.sets[0].of)) == ("A", "[goal 1 a target @2023]")


# --- where a statement may stand, and how often ---


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("a: b", "a", "M0116"),
        ("done a", "done", "M0116"),
        ("show a: b", "show", "M0116"),
        ("answers a", "answers", "M0116"),
        ("survey s\nquestion q\nsurvey t\nanswers a", "answers", "M0116"),
        ("given a = 5", "given", "M0116"),
        ('scenario "S"\ngiven a = 5', "given", "M0116"),
        ("set goal 1 a = 5", "set", "M0116"),
        ('example "E"\nset goal 1 a = 5', "set", "M0116"),
        ("goal 1\n a: b\nmeasure m\nscoring met", "scoring", "M0116"),
        ("goal 1\n a: b\nmeasure m\nscore met", "score", "M0116"),
        ('goal 1\n a: b\nexample "E"\nscoring met', "scoring", "M0116"),
        ('goal 1\n a: b\nexample "E"\nscore met', "score", "M0116"),
        ('contract "A"\ncontract "B"', 'contract "B"', "M0117"),
        ("period 2022\nperiod 2023", "period 2023", "M0117"),
        ("score met\nscore met", "score met", "M0117"),
        ("goals score met\ngoals score met", "goals score met", "M0117"),
        ("scoring met\nscoring met", "scoring met", "M0117"),
        ("goal 1\n score a\n score b", "score b", "M0117"),
        ("goal 1\n a: b weight 2\n weight 3", "weight 3", "M0117"),
        ("goal 1\n a: b\n target 2021: 5\n target 2022: 6", "target 2022: 6", "M0154"),
        ("goal 1 weight 2\n weight 3", "weight 3", "M0117"),
        ("question q\n answers a\n answers b", "answers b", "M0117"),
        ("question q scale 0..10\n scale 0..5", "scale 0..5", "M0117"),
    ],
)
def test_misplaced_and_doubled(text: str, word: str, code: str) -> None:
    """A line that belongs to nothing above it, and a second of what stands once, are told of at their words."""
    (diagnostic,) = told(text)
    assert diagnostic.code == code
    assert diagnostic.span is not None
    assert diagnostic.span.text == word


def test_a_misplaced_criterion_takes_its_clauses_along() -> None:
    """The clauses below a criterion that belongs to no goal are not told of as well, and go to nobody else."""
    assert [diagnostic.code for diagnostic in told("a: b\n weight 2\n scoring met\nscoring met")] == ["M0116"]
