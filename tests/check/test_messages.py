"""Every mistake that the checker knows: its code, and the user's own words that it marks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dsl.catalogue import codes, render
from tests.check.contracts import HEAD, check, goal

BARE = 'contract "Bare"\n  period 2022\nquestion q\n  answers ja, nej\ndimension segment: drift, vaekst\n'
DEFINE = "define half_of(x) = x / 2\n"
TABLE = "table t: limit, weight_of\n  a: 80%, 2\n  b: 70%, 1\n"
CRITERION = "  a: share(meget) >= 80%"
EACH = "  a: share(meget, segment=each) >= 80%"
EXAMPLE = 'example "E"\n'
DRIFT = "  given share(meget, segment=drift) = 8%\n"

MISTAKES = [
    # names
    ("M0201", goal("  a: share(meget) >= maaltal"), "maaltal"),
    ("M0202", goal(CRITERION, "  score mean(members)"), "members"),
    ("M0202", goal(CRITERION, "  score actual"), "actual"),
    ("M0203", "define x = a actual\n" + goal("  a: share(meget) >= x"), "a actual"),
    ("M0204", goal("  a: share(meget) >= goal 7"), "7"),
    ("M0205", goal(CRITERION, "  score goal 1 b"), "b"),
    ("M0206", goal("  a: share(meget, segment=each) >= 80%", "  b: share(tilfreds) >= a actual", "  score b"), "a actual"),
    ("M0207", goal("  a: share(meget, segment=each) >= 80%", "  score a nord"), "nord"),
    ("M0208", goal(CRITERION, "  b: share(tilfreds) >= a baseline", "  score b"), "a baseline"),
    ("M0209", goal("  a: oms should be at least 80 kr"), "should be"),
    ("M0209", goal(CRITERION, "  b: oms rises", "  score a"), "rises"),
    ("M0211", DEFINE + goal("  a: share(meget) >= half_of(80%, 2)"), "half_of"),
    ("M0212", "define x = y\ndefine y = 80%\n" + goal("  a: share(meget) >= x"), "y"),
    ("M0215", "define x = y + 1\ndefine y = x + 1\n" + goal("  a: oms >= x"), "y"),
    ("M0214", "define f(x) = f(x - 1)\n" + goal("  a: share(meget) >= f(3)"), "f"),
    (
        "M0213",
        "define d0 = 80%\n" + "".join(f"define d{n + 1} = d{n} * 1\n" for n in range(30)) + goal("  a: share(meget) >= d30"),
        "d5",
    ),
    ("M0221", goal("  a: share(meget, segment=drift, segment=vaekst) >= 80%"), "segment=vaekst"),
    ("M0222", goal("  a: share(meget, segmnt=drift) >= 80%"), "segmnt=drift"),
    ("M0223", goal("  a: min(share(meget), where henvist = ja) >= 80%"), "where henvist = ja"),
    ("M0224", goal("  a: clamp(share(meget), 0) >= 80%"), "clamp(share(meget), 0)"),
    ("M0225", goal("  a: growth(oms, years=to) >= 8%", "    scoring met"), "to"),
    ("M0231", goal("  a: share(meget, where henvist) >= 80%"), "henvist"),
    ("M0232", goal("  a: share(meget, where anbefaling >= ni) >= 80%"), "ni"),
    ("M0233", goal("  a: share(meget, where henvst = ja) >= 80%"), "henvst"),
    ("M0234", goal("  a: share(meget, where henvist = jo) >= 80%"), "jo"),
    ("M0241", goal(CRITERION, "  score share(meget, segment=each)"), "segment=each"),
    ("M0242", goal("  a: share(meget, segment=drfit) >= 80%"), "drfit"),
    ("M0243", goal("  a: growth(oms, against=others) > 0", "    scoring met"), "against=others"),
    ("M0244", goal("  a: nps(anbefalng) >= 70"), "anbefalng"),
    ("M0245", goal("  a: share(meget_glad, of=tilfreds) >= 80%"), "meget_glad"),
    ("M0246", goal("  a: share(ved_ikke) >= 80%"), "ved_ikke"),
    ("M0247", goal("  a: share(meget, of=tilfredshed) >= 80%"), "tilfredshed"),
    ("M0248", goal("  a: share(ja) >= 80%"), "share(ja)"),
    ("M0249", goal("  a: share(megt) >= 80%"), "megt"),
    ("M0250", goal("  a: sum(oms, part=outputs) >= 80"), "part=outputs"),
    ("M0251", goal("  a: mean(henvist) >= 3"), "henvist"),
    ("M0252", goal("  a: change(3) > 0", "    scoring met"), "3"),
    ("M0261", goal("  a: shar(meget) >= 80%"), "shar"),
    ("M0263", goal(*(f"  {name}: sum(omsat) >= 5 kr" for name in "abc"), "  score a"), "oms"),
    ("M0262", goal(CRITERION, "  score known(a)"), "known(a)"),
    ("M0290", goal("  a: interval(share(meget)) >= 80%"), "interval(share(meget))"),
    ("M0291", goal(CRITERION, "  b: spread >= 80%", "  show spread: interval(share(meget))", "  score a"), "spread"),
    ("M0292", goal(CRITERION, "  show spread: interval(sum(oms))"), "sum(oms)"),
    ("M0293", goal(CRITERION, "  show spread: interval(a actual, level=95)"), "95"),
    ("M0294", goal(CRITERION, "  show spread: interval(a actual, method=normal)"), "normal"),
    ("M0295", goal(CRITERION, "  show spread: interval(nps(anbefaling), method=exact)"), "method=exact"),
    # units
    ("M0301", goal("  a: share(meget) >= 80"), "80"),
    ("M0302", goal("  a: growth(oms, against=control) >= 10"), "10"),
    ("M0303", goal("  a: date(rapport) <= 2022", "    scoring met"), "2022"),
    ("M0304", goal("  a: share(meget) >= 5 pp"), "share(meget) >= 5 pp"),
    ("M0304", goal(CRITERION, "  b: nps(anbefaling) >= 70", "    scoring actual", "  score mean(a, b)"), "mean(a, b)"),
    ("M0305", goal(CRITERION, '  show grade: if "x" < "y" then 1 else 2'), '"x" < "y"'),
    ("M0306", goal("  a: if share(meget) then 1 else 0"), "share(meget)"),
    ("M0307", goal('  a: share(meget) >= 80% * "x"'), '"x"'),
    ("M0308", goal("  a: share(meget) >= 64% + 5%"), "64% + 5%"),
    ("M0309", goal("  a: date(rapport) <= 2022-12-31 + 5%", "    scoring met"), "2022-12-31 + 5%"),
    ("M0310", goal("  a: share(meget) >= 5 pp * 5 pp"), "5 pp * 5 pp"),
    ("M0312", goal('  a: share(meget) >= min("x", 80%)'), '"x"'),
    ("M0313", goal("  a: ln(oms) >= 3"), "oms"),
    ("M0314", goal("  a: round(share(meget), to=1%, half=odd) >= 80%"), "half=odd"),
    ("M0315", goal("  a: floor(share(meget)) >= 80%"), "floor(share(meget))"),
    ("M0316", goal("  a: floor(share(meget), to=0%) >= 80%"), "0%"),
    ("M0317", goal("  a: floor(oms, to=1%) >= 80"), "1%"),
    ("M0321", goal(CRITERION, "  score mean()"), "mean()"),
    ("M0322", goal("  a: product(oms, oms) >= 3"), "product(oms, oms)"),
    ("M0323", goal(CRITERION, '  score mean(a, "x")'), '"x"'),
    ("M0324", goal(CRITERION, "  b: share(tilfreds) >= 20%", "  score mean(a weight 60, b)"), "mean(a weight 60, b)"),
    ("M0325", goal(CRITERION, "  b: share(tilfreds) >= 20%", "  score mean(top(parts, n=1), a)"), "top(parts, n=1), a"),
    ("M0326", goal(CRITERION, "    weight 2022-12-31"), "2022-12-31"),
    ("M0327", goal(CRITERION, "  score mean(top(parts))"), "top(parts)"),
    ("M0328", goal(CRITERION, "  score mean(members(b))"), "members(b)"),
    ("M0329", goal(CRITERION, "  score mean(except(parts, 1))"), "1"),
    ("M0330", goal(CRITERION, "  score mean(parts, weight=2)"), "weight=2"),
    ("M0331", goal("  a: share(meget) >= bands(3, else: 80%)"), "bands(3, else: 80%)"),
    ("M0332", goal(CRITERION, "    scoring linear(actual, 50%: 0%)"), "linear(actual, 50%: 0%)"),
    ("M0333", goal(CRITERION, '  show g: linear(a, 0%: "x", 50%: "y")'), 'linear(a, 0%: "x", 50%: "y")'),
    ("M0334", goal(CRITERION, '  show g: bands("x", >= "y": 1, else: 2)'), '"x"'),
    ("M0335", goal(CRITERION, "    scoring linear(actual, 50%: 0%, 50%: 100%)"), "50%"),
    ("M0336", TABLE + goal("  a: share(meget) >= t(c, limit)"), "c"),
    ("M0341", goal(CRITERION, "  show p: profile(profil)"), "profile(profil)"),
    ("M0342", goal(CRITERION, "  show p: running_round(a, to=1%, half=up)"), "a"),
    ("M0343", goal(CRITERION, "  show p: balance(profile(profil, over=part), x, to=1%, half=up)"), "x"),
    ("M0351", goal(CRITERION, "  show p: sum(a, over=parties)"), "over=parties"),
    ("M0352", goal(CRITERION, "  show p: mean(a, over=parties)"), "over=parties"),
    # goals and their structure
    ("M0401", "define target = 3\n" + goal(CRITERION), "define target = 3"),
    ("M0402", "measure oms\n" + goal(CRITERION), "measure oms"),
    ("M0417", goal(CRITERION) + goal(CRITERION), "1"),
    ("M0403", "table segment: x\n  a: 1\n" + goal(CRITERION), "table segment: x"),
    ("M0404", goal(CRITERION, "  a: share(tilfreds) >= 20%"), "a"),
    ("M0405", "measure m from 10 to 5\n" + goal(CRITERION), "10 to 5"),
    ("M0406", "question q\n" + goal(CRITERION), "question q"),
    ("M0407", "measure m by sement\n" + goal(CRITERION), "sement"),
    ("M0408", "table t: x, y\n  a: 1\n" + goal(CRITERION), "a: 1"),
    ("M0411", 'goal 1 "Empty"\n', "1"),
    ("M0414", ("period 2022\n" + goal("  done a"), ""), None),
    ("M0415", ('contract "Empty"\n  period 2022\n', ""), '"Empty"'),
    (
        "M0413",
        "define d0(x) = x * 1\n"
        + "".join(f"define d{n + 1}(x) = d{n}(x) * d{n}(x)\n" for n in range(16))
        + goal("  a: share(meget) >= d16(1 * 1)"),
        "1",
    ),
    ("M0421", 'goal 1 "A"\n  score goal 2\ngoal 2 "B"\n  score goal 1\n', None),
    (
        "M0431",
        "".join(f"dimension d{n}: " + ", ".join(f"m{i}" for i in range(30)) + "\n" for n in range(3))
        + goal("  a: share(meget, d0=each, d1=each, d2=each) >= 80%"),
        "a",
    ),
    ("M0432", goal("  a: profile(profil, over=part) >= 80%"), "profile(profil, over=part)"),
    ("M0433", goal("  a: (share(meget) >= 80%) = (share(tilfreds) >= 80%)", "    scoring met"), None),
    ("M0441", goal(CRITERION, '    scoring bands(actual, >= 62%: "A", else: "F")'), 'bands(actual, >= 62%: "A", else: "F")'),
    # choices
    ("M0501", goal("  a: round(share(meget), to=1%) >= 80%"), "round(share(meget), to=1%)"),
    ("M0502", goal(CRITERION, "  rounded to 1%"), "rounded to 1%"),
    ("M0503", goal(CRITERION, "    target 2022: 80%"), None),
    ("M0504", goal("  a: share(meget) >= target"), "target"),
    ("M0505", goal("  a: share(meget) >= target", "    target 2022: 80%, 2022: 70%"), None),
    ("M0506", goal("  a: share(meget) >= target", "    target 2021: 80%"), None),
    ("M0507", goal("  a: share(meget) >= baseline + 5 pp", "    baseline 2023: 80%"), None),
    ("M0512", goal(CRITERION, "  requires share(meget) >= 50%"), "requires share(meget) >= 50%"),
    ("M0513", goal(CRITERION, "  b: share(tilfreds) >= 20%"), "1"),
    ("M0522", goal("  a: share(meget) between 20% and 80%"), "a"),
    ("M0523", goal("  a: share(meget) >= 80% and share(tilfreds) >= 10%"), "a"),
    ("M0523", goal("  done a", "    scoring actual/target"), "actual/target"),
    ("M0524", goal("  a: share(meget)"), "a"),
    ("M0525", goal("  a: share(meget) <= 80%"), "a"),
    ("M0526", goal("  a: share(meget) = 80%"), "a"),
    ("M0527", goal("  a: growth(oms) > 0"), "0"),
    ("M0528", goal("  a: nps(anbefaling) >= 70", "    scoring min(actual/target,1)"), "a"),
    # what is hardly meant
    ("M0509", goal("  a: share(meget) >= target", "    target 2022: 80%, 2024: 85%"), None),
    (
        "M0531",
        goal(CRITERION, "  b: share(tilfreds) >= 20%", "  score mean(round(a, to=1%, half=up), b)"),
        "round(a, to=1%, half=up)",
    ),
    ("M0532", goal("  a: round(share(meget), to=1%, half=up) >= 80%"), "round(share(meget), to=1%, half=up)"),
    ("M0533", goal(CRITERION, "  b: share(tilfreds) >= 20%", "  score mean(a weight 60%, b weight 30%)"), "60%"),
    ("M0534", goal(CRITERION, '    text "In each segment."'), "share(meget)"),
    ("M0535", goal(EACH, '    text "Across the segments."'), "segment=each"),
    ("M0536", goal(CRITERION) + 'goal 2 "Goal"\n  done b\n', 'goal 2 "Goal"'),
    # the head left out
    ("M0508", goal("  a: share(meget) >= baseline + 5 pp"), "baseline"),
    ("M0511", (BARE + goal("  a: share(ja, segment=each) >= 80%", "    scoring met"), ""), "a"),
    ("M0514", (BARE + goal("  a: share(ja) >= 80%", "    scoring met") + 'goal 2 "B"\n  score goal 1\n', ""), "1"),
    ("M0521", (BARE + goal("  a: share(ja) >= 80%"), ""), "a"),
    # the second look
    ("M0256", goal("  a: share(meget, meget) >= 80%"), "meget"),
    ("M0257", goal("  a: nps(henvist) >= 70"), "henvist"),
    ("M0260", "question flere_karakterer several\n  scale 0..10\n" + goal(CRITERION), "several"),
    ("M0317", goal(CRITERION, "  rounded to 1, half up"), "1"),
    ("M0337", goal(CRITERION, '  show g: bands(a, >= 75%: "B", >= 90%: "A", else: "C")'), "90%"),
    ("M0344", goal(CRITERION, "    weight 30%", "  b: share(tilfreds) >= 20%   weight 30", "  score mean(parts)"), "mean(parts)"),
    ("M0345", goal(CRITERION, "    weight -30"), "-30"),
    ("M0409", "measure m in % from 0 to 100\n" + goal(CRITERION), "100"),
    ("M0410", "define min(a) = a\n" + goal(CRITERION), "define min(a) = a"),
    ("M0404", "define f(x, x) = x\n" + goal(CRITERION), "x"),
    ("M0401", "define f(target) = 1\n" + goal(CRITERION), "target"),
    ("M0416", "define a = 80%\n" + goal(CRITERION), "a"),
    ("M0435", goal("  a: share(meget) between 80% and 20%", "    scoring met"), None),
    ("M0436", goal("  a: share(meget) >= 120%"), "120%"),
    ("M0437", goal("  a: 80% <= share(meget)"), "80%"),
    ("M0442", goal(CRITERION, "  show s: a   target 2022: 80%"), None),
    ("M0525", "define s = min(actual/target, 1)\n" + goal("  a: share(meget) <= 80%", "    scoring s"), "s"),
    ("M0525", goal("  a: share(meget) <= 80%", "    scoring min(ratio(actual, target), 1)"), None),
    (
        "M0523",
        "define s = min(actual/target, 1)\n" + goal("  a: share(meget) >= 10% and share(tilfreds) >= 5%", "    scoring s"),
        "s",
    ),
    ("M0529", goal("  a: date(rapport) <= 2022-12-31"), "a"),
    ("M0530", 'question q\n  answers ja, ved_ikke "Ved ikke"\n' + goal(CRITERION), 'ved_ikke "Ved ikke"'),
    ("M0463", ('contract "B"\n  import "a.maal"\n  period 2022\ngoal 1 "X"\n  done x\n', ""), '"a.maal"'),
    ("M0201", "define a_b = nosuch + 5\n" + goal(CRITERION), "nosuch"),
    ("M0249", "define c(x) = share(xx) + x\n" + goal(CRITERION), "xx"),
    ("M0214", "define d(q) = d(q)\n" + goal(CRITERION), "d"),
    # examples and scenarios
    ("M0253", goal(CRITERION) + 'example "E"\n  given shar(meget) = 79%\n', "shar(meget)"),
    ("M0242", goal(CRITERION) + 'example "E"\n  given share(meget, segment=nord) = 79%\n', "nord"),
    ("M0204", goal(CRITERION) + 'example "E"\n  expect goal 7 = 99%\n', "7"),
    ("M0205", goal(CRITERION) + 'example "E"\n  expect goal 1 b = 99%\n', "b"),
    ("M0206", goal(EACH) + EXAMPLE + "  expect goal 1 a actual = 79%\n", "goal 1 a actual"),
    ("M0301", goal(CRITERION) + EXAMPLE + "  given share(meget) = 79\n", "79"),
    ("M0301", goal(CRITERION) + EXAMPLE + "  expect goal 1 = 79\n", "79"),
    ("M0634", goal("  a: count(oms) >= 80 kr") + EXAMPLE + "  given count(oms) = 79.5 kr\n", "79.5 kr"),
    ("M0903", goal(CRITERION) + EXAMPLE + "  given share(meget) = 8 pp\n", "8 pp"),
    ("M0903", goal("  done a") + EXAMPLE + "  given goal 1 a = perhaps\n", "perhaps"),
    ("M0903", goal(CRITERION) + EXAMPLE + "  expect goal 1 = 80 kr\n", "80 kr"),
    ("M0903", goal(CRITERION) + EXAMPLE + "  expect goal 1 = goal 1 a\n", "goal 1 a"),
    ("M0903", goal(CRITERION) + EXAMPLE + "  expect goal 1 = 1/0\n", "1/0"),
    ("M0904", goal(CRITERION) + EXAMPLE + "  given share(meget) = 180%\n", "180%"),
    ("M0917", goal(EACH) + EXAMPLE + "  given share(meget, segment=each) = 8%\n" + DRIFT, DRIFT.strip()),
    ("M0918", goal(CRITERION) + EXAMPLE + "  expect goal 1 a target 2023 = 80%\n", "2023"),
    ("M0919", goal(CRITERION) + EXAMPLE, 'example "E"'),
    ("M0204", goal(CRITERION) + 'scenario "S"\n  set goal 7 a target = 85%\n', "7"),
    ("M0902", goal(CRITERION) + 'scenario "S"\n  set title = 80%\n', "title"),
    ("M0903", goal(CRITERION) + 'scenario "S"\n  set goal 1 a actual = 8 pp\n', "8 pp"),
    ("M0904", goal(CRITERION) + 'scenario "S"\n  set goal 1 a actual = 180%\n', "180%"),
    ("M0905", goal(CRITERION) + 'scenario "S" upon "T"\n', None),
    ("M0906", goal(CRITERION) + 'scenario "S" upon "T"\nscenario "T" upon "U"\nscenario "U" upon "T"\n', None),
    ("M0907", goal(CRITERION) + 'scenario "S"\nscenario "S"\n', None),
    # amendments
    ("M0451", ('contract "B" amends "a.maal"\nreplace goal 7 "X"\n  done x\n', ""), "7"),
    ("M0452", ('contract "B" amends "a.maal"\ngoal 1 "X"\n  done x\n', ""), "1"),
    ("M0453", ('contract "B" amends "a.maal"\nremove goal 1 a weight\n', ""), "remove goal 1 a weight"),
    ("M0454", ('contract "B" amends "a.maal"\nchange goal 1 a actual to 5\n', ""), "goal 1 a actual"),
    ("M0455", ('contract "B" amends "a.maal"\nchange goal 1 a target 2023 to 85%\n', ""), None),
    ("M0456", ('contract "B" amends "a.maal"\nchange goal 1 a target to 80%\n', ""), None),
    ("M0461", ('contract "B" amends "nowhere.maal"\n', ""), '"nowhere.maal"'),
    ("M0464", ('contract "B" amends "declared.maal"\n  period 2022\ngoal 1 "X"\n  done x\n', ""), '"declared.maal"'),
    ("M0466", ('contract "B" amends "figures.yaml"\n', ""), '"figures.yaml"'),
    ("M0465", ('contract "B" amends "f0.maal"\n', ""), None),
    ("M0462", ('contract "B" amends "circle.maal"\n', ""), '"circle.maal"'),
]
FILES = {
    "a.maal": HEAD + goal(CRITERION),
    "circle.maal": 'contract "C" amends "circle.maal"\n',
    "declared.maal": "question q\n  answers ja, nej\n",
    **{f"f{n}.maal": f'contract "C" amends "f{n + 1}.maal"\n' for n in range(12)},
}


@pytest.mark.parametrize(("code", "text", "marked"), MISTAKES, ids=[f"{row[0]}-{n}" for n, row in enumerate(MISTAKES)])
def test_a_mistake_gets_its_message_at_its_place(code: str, text: str | tuple[str, str], marked: str | None) -> None:
    """A file with one mistake gets exactly one message, with the code of the mistake and its words marked."""
    lines, head = text if isinstance(text, tuple) else (text, HEAD)
    contract, found = check(lines, FILES, head)
    assert [each.code for each in found] == [code], "\n".join(render(each) for each in found)
    assert found[0].span is not None
    assert marked is None or found[0].span.text == marked
    assert (contract is None) == found[0].is_error


@pytest.mark.parametrize(("code", "text", "marked"), MISTAKES, ids=[f"{row[0]}-{n}" for n, row in enumerate(MISTAKES)])
def test_a_message_is_in_the_users_terms(code: str, text: str | tuple[str, str], marked: str | None) -> None:
    """A rendered message has all its blanks filled, offers help, and names nothing of the host language."""
    lines, head = text if isinstance(text, tuple) else (text, HEAD)
    shown = "\n".join(render(each) for each in check(lines, FILES, head)[1])
    assert "help:" in shown
    assert not re.search(r"\{\w*\}|None|Fraction|object at|Term|syntax\.", shown)


@pytest.mark.parametrize(
    ("answers", "code", "offered"),
    [("meget tilfreds", "M0135", "meget, tilfreds"), ("slet_ingen b", "M0135", ", b"), ("u tilfreds", "M0249", '"utilfreds"')],
)
def test_words_side_by_side_are_one_answer_or_two(answers: str, code: str, offered: str) -> None:
    """Two answers without a comma are told to have one; what is near an answer with a blank in it is no list."""
    _, found = check(goal(f"  a: share({answers}) >= 80%"))
    assert [each.code for each in found] == [code]
    assert offered in render(found[0])


def test_a_name_used_twice_is_told_of_twice() -> None:
    """Two uses against one declaration do not say where the slip is."""
    _, found = check(goal("  a: sum(omsat) >= 5 kr", "  b: sum(omsat) >= 6 kr", "  score a"))
    assert [each.code for each in found] == ["M0201", "M0201"]


def test_a_name_that_one_rule_spells_as_declared_is_right() -> None:
    """Where a rule uses the declared name, the other rules are wrong, however many they are."""
    _, found = check(goal(*(f"  {name}: sum(omsat) >= 5 kr" for name in "abc"), "  d: sum(oms) >= 5 kr", "  score a"))
    assert [each.code for each in found] == ["M0201"] * 3


def test_every_message_of_the_checker_is_provoked() -> None:
    """Each entry of the catalogue that the checker can give stands in the table above, but for keys of measurement sets."""
    elsewhere = {"M0254", "M0255", "M0280", *(f"M026{digit}" for digit in range(4, 10))}
    ours = {code for code in codes() if re.fullmatch(r"M0[2-5]\d\d", code)} - elsewhere
    assert ours == {row[0] for row in MISTAKES if row[0] < "M06"}


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    """A code that the checker uses has its sentence."""
    used = {code for path in Path("dsl").rglob("*.py") for code in re.findall(r'"(M0\d{3})"', path.read_text("utf-8"))}
    assert used <= set(codes())
