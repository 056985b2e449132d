"""What commands say of themselves, in Danish and in English: what was written, what was read, how many there are."""

from __future__ import annotations

from maalbar.cli.telling import spoken
from maalbar.report.texts import language_of, lookup


def word(key: str, **words: object) -> str:
    """The word or sentence of that key in the reader's language, its blanks filled with `words`."""
    return lookup(TEXTS, key, language_of(spoken()), **words)


def counted(key: str, count: int, **words: object) -> str:
    """The same of a number of things, of which one may be told otherwise than several."""
    return word(f"one {key}" if count == 1 else key, count=count, **words)


TEXTS: dict[str, tuple[str, str]] = {
    # files
    "written": ("Skrevet: {files}", "Written: {files}"),
    "one party written": ("Skrevet: {files} (1 part)", "Written: {files} (1 party)"),
    "party written": ("Skrevet: {files} ({count} parter)", "Written: {files} ({count} parties)"),
    # freeze
    "frozen file": ("frosset.yaml", "frozen.yaml"),
    "frozen": ("{file} er skrevet: antal i stedet for rækker.", "{file} is written: counts in place of rows."),
    "frozen source": (
        "{source}: uændret, med lige så mange rækker, som da den blev frosset",
        "{source}: unchanged, with as many rows as when it was frozen",
    ),
    "frozen is": ("{file} er netop det, rækkerne giver.", "{file} is exactly what the rows give."),
    # format
    "one file changed": ("1 fil er ændret", "1 file changed"),
    "file changed": ("{count} filer er ændret", "{count} files changed"),
    "one file would change": ("1 fil ville blive ændret", "1 file would change"),
    "file would change": ("{count} filer ville blive ændret", "{count} files would change"),
    "one left": ("{changed}, 1 var allerede stillet op.", "{changed}, 1 was laid out already."),
    "left": ("{changed}, {count} var allerede stillet op.", "{changed}, {count} were laid out already."),
    "is laid out": ("{file} er stillet op på ny.", "{file} is laid out anew."),
    "would be laid out": ("{file} ville blive stillet op på ny.", "{file} would be laid out anew."),
    "with fixes": ("{file} (rettet)", "{file} (mended)"),
    "laid out": ("{file} (stillet op)", "{file} (laid out)"),
    # check
    "read": (
        "{file}: {title}: {goals}, {criteria}, {figures}. {verdict}.",
        "{file}: {title}: {goals}, {criteria}, {figures}. {verdict}.",
    ),
    "one goal": ("1 mål", "1 goal"),
    "goal": ("{count} mål", "{count} goals"),
    "one criterion": ("1 kriterium", "1 criterion"),
    "criterion": ("{count} kriterier", "{count} criteria"),
    "one figure": ("1 tal", "1 figure"),
    "figure": ("{count} tal", "{count} figures"),
    "no mistakes": ("Ingen fejl", "No mistakes"),
    "one without a set": ("Der er intet målesæt; kontrakten spørger efter 1 tal.", "No measurement set; 1 figure is asked for."),
    "without a set": (
        "Der er intet målesæt; kontrakten spørger efter {count} tal.",
        "No measurement set; {count} figures are asked for.",
    ),
    "one there": ("Målesættet har {there} af det ene tal, kontrakten spørger efter", "{there} of 1 figure asked for is there"),
    "there": (
        "Målesættet har {there} af de {count} tal, kontrakten spørger efter",
        "{there} of {count} figures asked for are there",
    ),
    "missing": ("der mangler: {names}", "missing: {names}"),
    "not due": ("endnu ikke aktuelt: {names}", "not due: {names}"),
    "more": ("{names} og {more} til", "{names} and {more} more"),
}
