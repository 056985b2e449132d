"""Every mistake that the reader of measurement sets knows: its code, and the user's own words that it marks."""

from __future__ import annotations

import pytest

from dsl.catalogue import codes, render
from tests.measurements.sets import measured

TABLE = "name,size,yes\nA,small,81 %\nB,large,79 %\n"
PARTIES = "parties: {file: t.csv, key: [name], figures: {andel: yes}"


def figures(*lines: str) -> str:
    """A set of these figures."""
    return "\n".join(["figures:", *(f"  {line}" for line in lines), ""])


def counts(*lines: str) -> str:
    """A set of these counts."""
    return "\n".join(["counts:", *(f"  {line}" for line in lines), ""])


MISTAKES = [
    # YAML
    ("M0602", "figures:\n  tal: 5\x00\n", {}, "\x00"),
    ("M0602", 'party: "a\\x07"\n', {}, '"a\\x07"'),
    ("M0603", "party: &a x\n", {}, "&a x"),
    ("M0603", "party: *a\n", {}, "*a"),
    ("M0604", "party: !!str x\n", {}, "!!str x"),
    ("M0605", "party: x\n---\nparty: y\n", {}, "---"),
    ("M0606", "party: " + "[" * 51 + "]" * 51 + "\n", {}, "["),
    ("M0607", "# nothing\n", {}, ""),
    ("M0608", "party: x\nparty: x\n", {}, "party"),
    ("M0609", "? [a]\n: b\n", {}, "[a]"),
    ("M0610", "figures:\n\ttal: 5\n", {}, "\t"),
    ("M0611", 'party: "x\n', {}, '"x'),
    ("M0612", "figures: {tal: 5\n", {}, "{tal: 5"),
    ("M0613", "party: a: b\n", {}, ": b"),
    ("M0614", "party: @x\n", {}, "@x"),
    ("M0614", "party: >= 5\n", {}, "= 5"),
    ("M0614", "party: ]\n", {}, "]"),
    ("M0615", "figures:\n    tal: 5\n  andel: 5 %\n", {}, "andel: 5 %"),
    ("M0616", "%YAML 3.0\n---\nparty: x\n", {}, "%YAML 3.0"),
    ("M0617", "party: x\nfigures\nperiod: 2022\n", {}, "figures"),
    ("M0618", 'party: "a\\q"\n', {}, '\\q"'),
    ("M0619", "figures: {tal: [5,", {}, ","),
    # shape
    ("M0620", "figurs: {}\n", {}, "figurs"),
    ("M0620", figures("tal: {value: 5, nte: x}"), {}, "nte"),
    ("M0620", "include: a.yaml\nas_period: 2023\n", {"a.yaml": "party: x"}, "as_period"),
    ("M0621", "- figures\n", {}, "- figures"),
    ("M0621", "figures: [5]\n", {}, "[5]"),
    ("M0621", "party: [x]\n", {}, "[x]"),
    ("M0621", "stand_ins: [x]\n", {}, "x"),
    ("M0622", figures("andel: {value: 0,79}"), {}, "79"),
    ("M0623", figures("tal: {sum: [1,5, 2]}"), {}, "1,5"),
    ("M0624", "stand_ins: [{for: tal, use: andel}]\n", {}, "{for: tal, use: andel}"),
    ("M0624", "parties: {key: [name]}\n", {}, "parties"),
    ("M0625", "period: next\n", {}, "next"),
    ("M0626", "sources: {crm: CRM}\nsource: cmr\n", {}, "cmr"),
    ("M0626", figures("tal: {value: 5, source: crm}"), {}, "crm"),
    # values
    ("M0627", figures("tal: {sum: 5}"), {}, "5"),
    ("M0627", figures("goal 3 ejerskab: {sum: [done]}"), {}, "[done]"),
    ("M0627", figures("tal: {sum: [5, not applicable]}"), {}, "[5, not applicable]"),
    ("M0628", figures("tal:"), {}, ""),
    ("M0629", figures("tal: {note: x}"), {}, "tal"),
    ("M0629", figures("tal: {value: 5, sum: [5]}"), {}, "tal"),
    ("M0630", figures("tal: mange"), {}, "mange"),
    ("M0630", figures(f"tal: {'9' * 300}"), {}, "9" * 300),
    ("M0631", figures("share(meget): 79"), {}, "79"),
    ("M0631", figures("difference(share(meget), against=control): 7"), {}, "7"),
    ("M0632", figures("tal: 1,323"), {}, "1,323"),
    ("M0633", figures("share(meget): 79 pp"), {}, "79 pp"),
    ("M0633", figures("sum(oms): 5 aarsvaerk"), {}, "5 aarsvaerk"),
    ("M0634", figures("count(forloeb): 5.5"), {}, "5.5"),
    ("M0635", figures("goal 3 ejerskab: maaske"), {}, "maaske"),
    ("M0636", figures("date(rapport): 2022"), {}, "2022"),
    ("M0636", figures("date(rapport): 2022-02-30"), {}, "2022-02-30"),
    ("M0637", figures("share(meget): 140 %"), {}, "140 %"),
    ("M0637", figures("nps(anbefaling): 120"), {}, "120"),
    ("M0637", figures("share(meget): {sum: [60 %, 60 %]}"), {}, "[60 %, 60 %]"),
    ("M0638", figures("count(forloeb): -3"), {}, "-3"),
    ("M0639", figures("share(meget): 79 %", "share(meget, of=tilfreds): 80 %"), {}, "share(meget, of=tilfreds)"),
    ("M0641", figures(f"? {'(' * 2100}\n  : 5"), {}, "(" * 2100),
    ("M0645", figures("share(meget): {value: 79 %, n: 5}", "share(tilfreds): {value: 9 %, n: 6}"), {}, "share(tilfreds)"),
    ("M0654", figures("share(meget): {value: 79 %, n: 5.5}"), {}, "5.5"),
    # counts
    ("M0642", "figures: {share(meget, segment=drift): 5 %}", {}, "share(meget, segment=drift)"),
    ("M0642", "stand_ins: [{for: nps(anbefaling, segment=drift), use: tal, because: x}]", {}, "nps(anbefaling, segment=drift)"),
    ("M0642", "sources: {x: X}\nfigures: {tal: {value: 5, note: see (page 4, line 2)}}", {}, "see (page 4, line 2)"),
    ("M0643", counts("tilfreds, segment=each: {meget: 1, tilfreds: 0, utilfreds: 0}"), {}, "tilfreds, segment=each"),
    ("M0650", counts("tilfrds: {meget: 1}"), {}, "tilfrds"),
    ("M0651", counts("tilfreds: {megt: 1}"), {}, "megt"),
    ("M0652", counts("henvist: {drift: {ja: 1, nej: 0}, vakst: {ja: 1, nej: 0}}"), {}, "vakst"),
    ("M0653", counts("henvist: {drift: {ja: 1, nej: 0}}"), {}, "drift"),
    ("M0654", counts("henvist: {ja: -1, nej: 0}"), {}, "-1"),
    ("M0692", counts("glad: {ja: -1.5, nej: 0}"), {}, "-1.5"),
    ("M0654", counts("henvist: {ja: 1.5, nej: 0}"), {}, "1.5"),
    ("M0655", counts("henvist: {ja: 1, nej: 2, total: 4}"), {}, "4"),
    ("M0655", counts("henvist: {nord: {ja: 1, nej: 2}, syd: {ja: 1, nej: 2}, total: 5}"), {}, "5"),
    ("M0656", counts("henvist: {ja: 1}"), {}, "henvist"),
    ("M0657", counts("anbefaling: {promoters: 1, passives: 0, 3: 1}"), {}, "3"),
    ("M0658", counts("henvist: {ja: 1, nej: 2}", '"henvist, period=2022": {ja: 1, nej: 3}'), {}, '"henvist, period=2022"'),
    ("M0659", counts("henvist: {ja: 1, nej: 2, asked: 2}"), {}, "2"),
    ("M0659", counts("henvist: {ja: 1, nej: 2, asked: 9, missing: 5}"), {}, "9"),
    ("M0660", counts("henvist: {ja: 1, nord: {ja: 1, nej: 0}}"), {}, "ja"),
    ("M0661", counts("henvist: {}"), {}, "henvist"),
    ("M0659", counts("henvist: {asked: 5, nord: {ja: 1, nej: 2}, syd: {ja: 1, nej: 2}}"), {}, "5"),
    ("M0264", counts("temaer: {digital: 4, groen: 3, eksport: 0}"), {}, "temaer"),
    ("M0265", counts("temaer: {digital: 9, groen: 3, eksport: 0, total: 8}"), {}, "9"),
    ("M0266", counts("temaer: {digital: 4, groen: 3, eksport: 5, total: 8, digital eller groen: 3}"), {}, "3"),
    ("M0266", counts("temaer: {digital: 4, groen: 3, eksport: 5, total: 8, groen or eksport: 4}"), {}, "4"),
    ("M0267", counts("henvist: {ja: 1, nej: 2, ja eller nej: 3}"), {}, "ja eller nej"),
    ("M0268", counts("temaer: {digital: 4, groen: 3, eksport: 0, total: 8}"), {}, "8"),
    ("M0269", counts("temaer: {digital: 4, groen: 3, eksport: 5, total: 8, groen or ved_ikke: 4}"), {}, "ved_ikke"),
    ("M0608", counts("temaer: {digital: 4, groen: 3, eksport: 5, total: 8, groen or digital: 6, digital or groen: 6}"), {}, ""),
    ("M0651", counts("temaer: {digital: 4, groen: 3, eksport: 5, total: 8, groen or digtal: 6}"), {}, "digtal"),
    ("M0656", counts("temaer: {digital: 4, groen: 3, total: 7}"), {}, "temaer"),
    # stand-ins
    ("M0664", "stand_ins: [{for: tal, use: 'nps(anbefaling, segment=each)', because: x}]", {}, "'nps(anbefaling, segment=each)'"),
    ("M0665", "stand_ins: [{for: tal, use: tal, because: x}]", {}, "tal"),
    (
        "M0666",
        "stand_ins:\n- {for: share(meget), use: share(tilfreds), because: x}\n"
        "- {for: 'share(meget, of=tilfreds)', use: share(utilfreds), because: x}",
        {},
        "'share(meget, of=tilfreds)'",
    ),
    ("M0667", "stand_ins: [{for: tal, use: share(meget), because: x}]", {}, "share(meget)"),
    # files
    ("M0670", "include: /etc/passwd\n", {}, "/etc/passwd"),
    ("M0670", "include: 'https://x.dk/a.yaml'\n", {}, "'https://x.dk/a.yaml'"),
    ("M0671", "include: [a.yaml]\n", {}, "a.yaml"),
    ("M0672", "include: a.yaml\n", {"a.yaml": "include: [b.yaml]", "b.yaml": "include: [a.yaml]"}, "a.yaml"),
    ("M0673", "include: a.yaml\n", {"a.yaml": f"include: [{', '.join(['b.yaml'] * 101)}]", "b.yaml": "party: x"}, "b.yaml"),
    # parties
    ("M0680", PARTIES.replace("[name]", "[navn]") + "}", {"t.csv": TABLE}, "navn"),
    ("M0681", PARTIES + "}", {"t.csv": TABLE + "C,small\n"}, "C,small"),
    ("M0682", PARTIES + "}", {"t.csv": TABLE + "A,small,5 %\n"}, "A,small,5 %"),
    ("M0683", PARTIES + "}", {"t.csv": TABLE + 'C,"small,5 %\n'}, 'C,"small,5 %'),
    ("M0684", PARTIES + "}", {"t.csv": ""}, ""),
    ("M0685", PARTIES + "}", {"t.csv": TABLE + ",small,5 %\n"}, ""),
    ("M0621", "parties: t.csv", {}, "t.csv"),
    (
        "M0646",
        "parties:\n  file: t.csv\n  key: name\n  figures: {andel: yes, figure(andel): yes}",
        {"t.csv": TABLE},
        "figure(andel)",
    ),
    ("M0686", PARTIES + "}\ninclude: a.yaml", {"t.csv": TABLE, "a.yaml": PARTIES + "}"}, "parties"),
    ("M0687", PARTIES + "}", {"t.csv": TABLE + "C\n" * 30}, "C"),
    ("M0688", PARTIES + ", empty: zero}", {"t.csv": TABLE}, "zero"),
    ("M0689", PARTIES + ", separator: x}", {"t.csv": TABLE}, "x"),
    ("M0691", PARTIES + "}", {"t.csv": TABLE + "C,small,5\n"}, "andel"),
    ("M0630", PARTIES + "}", {"t.csv": TABLE + "C,small,five\n"}, "five"),
    ("M0693", "figures:\n  tal: 5\n    andel: 5 %\n", {}, "andel: 5 %"),
    ("M0694", figures("ejerskab: done"), {}, "ejerskab"),
    ("M0695", figures("andel: “0,79”"), {}, "“0,79”"),
    ("M0695", figures("“andel”: 79 %"), {}, "“andel”"),
    ("M0697", figures("anbefaling: 64"), {}, "anbefaling"),
    ("M0696", PARTIES + "}", {"t.csv": TABLE.replace(",", ";")}, "name;size;yes"),
    ("M0662", figures("share(meget): ca. 79 %"), {}, "ca. 79 %"),
    ("M0663", figures("share(meget): 79 % (n=120)"), {}, "79 % (n=120)"),
    ("M0668", counts("henvist: {ja: 1, nej: 2, I alt: 3}"), {}, "I alt"),
    ("M0669", figures("share(Meget glad): 5 %"), {}, "Meget glad"),
    ("M0698", figures("count(forloeb): 1.323"), {}, "1.323"),
    ("M0698", counts("henvist: {ja: 1.323, nej: 2}"), {}, "1.323"),
    # findings
    ("M0751", figures("share(ja, of=henvist): 82 %") + counts("henvist: {ja: 81, nej: 19}"), {}, "share(ja, of=henvist)"),
    ("M0752", figures("share(meget, region=nord): 82 %"), {}, "share(meget, region=nord)"),
    ("M0753", counts("karakter: {total: 1, 3: 1}", "benyttet: {ja: 1, nej: 2}"), {}, "benyttet"),
    (
        "M0754",
        counts("henvist: {ja: 2, nej: 0}", "henvist, region=nord: {ja: 1, nej: 0}", "henvist, region=syd: {ja: 2, nej: 0}"),
        {},
        "",
    ),
    ("M0755", figures("nps(anbefaling, segment=drift): 0.64"), {}, "nps(anbefaling, segment=drift)"),
    ("M0756", "period: 2020\n" + figures("tal: 7", "share(meget, segment=drift): 82 %"), {}, "2020"),
    ("M0757", figures("mean(tal): 4"), {}, "mean(tal)"),
    ("M0760", counts("henvist: {ja: 1, nej: 2}"), {}, "henvist"),
    ("M0761", figures("share(meget): 79 %"), {}, "share(meget)"),
    ("M0770", counts("temaer: {digital: 4, groen: 3, eksport: 1, total: 8}"), {}, "temaer"),
    ("M0765", PARTIES + "}", {"t.csv": TABLE + "I alt,,80 %\n"}, "I alt,,80 %"),
    ("M0764", counts("karakter: {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, ved_ikke: 5}"), {}, "karakter"),
    ("M0759", figures(*(f"share(meget, period={year}): 82 %" for year in range(1900, 1940))), {}, "share(meget, period=1930)"),
]


@pytest.mark.parametrize(("code", "text", "files", "marked"), MISTAKES, ids=[f"{m[0]}-{n}" for n, m in enumerate(MISTAKES)])
def test_a_mistake_is_told_at_its_place(code: str, text: str, files: dict[str, str], marked: str) -> None:
    """The message of a mistake has its code, points at the words that are wrong, and can be shown."""
    found = [each for each in measured(text, files=files)[1] if each.code == code]
    assert found, [render(each) for each in measured(text, files=files)[1]]
    assert found[0].span is not None
    assert found[0].span.text == marked if marked not in ("", "[") else found[0].span.text.startswith(marked)
    assert render(found[0]).startswith(found[0].severity.value)


def test_a_file_that_is_too_large_is_told() -> None:
    """No more is read of one file than 4 MB."""
    found = measured("#" * 4_000_001)[1]
    assert [each.code for each in found] == ["M0601"]


def test_a_key_for_too_many_members_is_told() -> None:
    """A key with `=each` over several dimensions does not unfold without bound."""
    from tests.measurements.sets import contract

    members = ", ".join(f"m{number}" for number in range(101))
    rules = contract(
        'contract "Many"\n  period 2022\n  scoring met\n  score mean(goals)\n'
        f"question q\n  answers ja, nej\ndimension a: {members}\ndimension b: {members}\n"
        'goal 1 "Goal"\n  c: share(ja) >= 5%\n'
    )
    found = measured("figures:\n  share(ja, a=each, b=each): 5 %\n", rules=rules)[1]
    assert [each.code for each in found] == ["M0640"]


def test_every_message_of_this_room_has_its_mistake() -> None:
    """No message of the catalogue is left without a test."""
    told = {mistake[0] for mistake in MISTAKES} | {"M0601", "M0640", *TOLD_ELSEWHERE}
    several = {f"M026{digit}" for digit in range(4, 10)}
    assert told == {code for code in codes() if code.startswith(("M06", "M07"))} | several


TOLD_ELSEWHERE = {"M0699", "M0762", "M0763"}
"""Messages that need a contract of their own."""


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("figures:\n  share(megt): 5 %\n", "megt"),
        ("figures:\n  'share(megt)': 5 %\n", "megt"),
        ('figures:\n  "share(megt\\x29": 5 %\n', '"share(megt\\x29"'),
        ("figures:\n  share(meget: 5 %\n", "("),
        ("counts:\n  tilfreds, where henvst = ja: {}\n", "henvst"),
        ("counts:\n  'tilfreds, where henvst = ja': {}\n", "henvst"),
        ("published: {goal 3 antal: 5}", "antal"),
        ("published: {goal 3 ejerskab target: 5}", "goal 3 ejerskab target"),
    ],
)
def test_messages_of_the_rule_language_point_into_the_measurement_file(text: str, marked: str) -> None:
    """A misspelt name in a key is told as in a rule, at its place in the YAML file."""
    found = measured(text)[1]
    assert found[0].span is not None
    assert found[0].span.source.name == "set.yaml"
    assert found[0].span.text == marked
