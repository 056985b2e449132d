"""Who was advised in 2022: 935 companies, as the hub registered them and as they answered the survey.

Of a share only the percentage was published. What is chosen here is how many answered: 200 in Drift and 600 in Vækst are the
smallest numbers with 79 %, 83 % and 82 % together that are a likely part of 935.
"""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.rows_data.quotas import Row, deal, shares

COMPANIES = 935
SEGMENTS = {"Drift": 245, "Vækst": 690}
MUNICIPALITIES = {
    "Aalborg": 325, "Brønderslev": 55, "Frederikshavn": 87, "Hjørring": 101, "Jammerbugt": 60, "Læsø": 8,
    "Mariagerfjord": 68, "Morsø": 37, "Rebild": 56, "Thisted": 78, "Vesthimmerland": 60,
}  # fmt: skip
"""The 11 municipalities; how many companies each has is chosen."""
THEMES = {
    "Digitalisering og automatisering": 233, "Strategi, organisation, ledelse og HR": 119, "Innovation": 178,
    "Bæredygtighed, grøn omstilling og cirkulær økonomi": 211, "Arbejdskraft": 195, "Salg og markedsføring": 111,
    "Finansiering": 40, "Internationalisering": 236,
}  # fmt: skip
"""The themes with the numbers of courses that were published, by which the companies are divided."""

SATISFACTION = {
    "Drift": {"Meget tilfreds": 158, "Tilfreds": 30, "Hverken/eller": 7, "Utilfreds": 3, "Meget Utilfreds": 2, "Ved ikke": 9},
    "Vækst": {"Meget tilfreds": 498, "Tilfreds": 78, "Hverken/eller": 14, "Utilfreds": 6, "Meget Utilfreds": 4, "Ved ikke": 21},
}
"""158 of 200 are 79 %, 498 of 600 are 83 %, both together 656 of 800, 82 %."""
MARKS = {
    "Drift": {"10": 151, "9": 46, "8": 13, "7": 7, "6": 3, "5": 2, "3": 2, "0": 1},
    "Vækst": {"10": 420, "9": 128, "8": 38, "7": 16, "6": 8, "5": 7, "4": 4, "2": 3, "1": 1},
}
"""197 less 8 of 225, and 548 less 23 of 625: both an NPS of 84."""
REFERRED = {"Ja": 312, "Nej": 541}
USED = {"Ja": {"Ja": 231, "Nej": 69}, "Nej": {"Nej": 24}, None: {"Ja": 5, "Nej": 6}}
"""231 of the 300 who were referred and answered are 77 %; the others answered though they were not asked."""
DIGITAL = {"Ja": 228, "Nej": 630}
EFFECT = {
    "Ja": {"I høj grad": 162, "I nogen grad": 28, "I lav grad": 7, "Slet ikke": 3, "Ved ikke": 14},
    "Nej": {"I høj grad": 450, "I nogen grad": 77, "I lav grad": 20, "Slet ikke": 9, "Ved ikke": 37},
    None: {"I høj grad": 36, "I nogen grad": 6, "I lav grad": 1, "Slet ikke": 1, "Ved ikke": 3},
}
"""By advice in digital matters: 162 of 200 are 81 %, and so are all together, 648 of 800."""
NEW = {"Ny": 747, "Vejledt året før": 153}
"""747 of 900 are 83 %; of 35 it was not registered."""


def survey() -> list[Row]:
    """A row a company: where it belongs and what it answered, empty where it did not."""
    rows = _companies()
    for turn, segment in enumerate(SEGMENTS, start=11):
        deal(_where(rows, "segment", segment), "faglige_kompetencer", SATISFACTION[segment], turn)
        deal(_where(rows, "segment", segment), "anbefaling", MARKS[segment], turn + 2)
    deal(rows, "henvist", REFERRED, 15)
    _within(rows, "henvist", "benyttet", USED, 16)
    deal(rows, "digitalisering", DIGITAL, 19)
    _within(rows, "digitalisering", "forventet_effekt", EFFECT, 20)
    return rows


def registered() -> list[Row]:
    """A row a company, as it is registered: where it belongs and whether it was advised the year before."""
    rows = _companies()
    deal(rows, "aaret_foer", NEW, 23)
    return rows


def _companies() -> list[Row]:
    rows: list[Row] = [{"cvr": number} for number in range(1, COMPANIES + 1)]
    deal(rows, "segment", SEGMENTS, 1)
    deal(rows, "kommune", shares(COMPANIES, MUNICIPALITIES), 2)
    deal(rows, "tema", shares(COMPANIES, THEMES), 3)
    return rows


def _where(rows: list[Row], column: str, text: str | None) -> list[Row]:
    return [row for row in rows if row[column] == text]


def _within(rows: list[Row], first: str, second: str, quotas: Mapping[str | None, Mapping[str, int]], turn: int) -> None:
    """Deal a second question among those who gave each answer to a first one."""
    for more, (answer, dealt) in enumerate(quotas.items()):
        deal(_where(rows, first, answer), second, dealt, turn + more)
