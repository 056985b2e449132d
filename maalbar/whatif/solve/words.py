"""What the report of a solved wish says, in Danish and in English."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup


def say(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


TEXTS: dict[str, tuple[str, str]] = {
    # the head
    "wish": ("Ønske", "Wish"),
    "lever": ("Varieres", "Varied"),
    "steps": ("I trin", "In steps"),
    "today": ("{text} (i dag {value})", "{text} ({value} today)"),
    # the answer
    "must be": ("Skal være {range}.", "It must be {range}."),
    "is and must be": ("I dag {value}: skal være {range}.", "It is {value} today: it must be {range}."),
    "is and holds": (
        "I dag {value}; ønsket er opfyldt, så længe værdien er {range}.",
        "It is {value} today, and the wish holds as long as it is {range}.",
    ),
    "is and has to be": ("I dag {value}, og sådan skal det være.", "It is {value} today, and has to be."),
    "also": ("Også {ranges}.", "Also {ranges}."),
    "everywhere": (
        "Ønsket er opfyldt, uanset hvilken værdi {title} får.",
        "The wish holds whatever {title} is.",
    ),
    "not turned": (
        "Det ændrer ikke på ønsket: intet af det, ønsket handler om, afhænger af {title}.",
        "It changes nothing: nothing that the wish speaks of hangs on {title}.",
    ),
    "impossible": (
        "Umuligt: ingen værdi af {title} opfylder ønsket.",
        "Impossible: no value of {title} grants the wish.",
    ),
    "not certain": (
        "Ingen værdi af {title} opfylder med sikkerhed ønsket.",
        "No value of {title} is certain to grant the wish.",
    ),
    "possible": (
        "Måske opfyldt, hvis værdien er {ranges}: det afhænger af tal, der mangler ({figures}).",
        "It may hold where the value is {ranges}: that hangs on figures that are missing ({figures}).",
    ),
    "possible anywhere": (
        "Måske opfyldt, uanset værdien: det afhænger af tal, der mangler ({figures}).",
        "It may hold whatever the value is: that hangs on figures that are missing ({figures}).",
    ),
    "undecided": (
        "Kan ikke beregnes, hvis værdien er {ranges}.",
        "It cannot be worked out where the value is {ranges}.",
    ),
    "absent": ("Ikke relevant, hvis værdien er {ranges}.", "Not applicable where the value is {ranges}."),
    "absent anywhere": ("Ikke relevant, uanset værdien.", "Not applicable, whatever the value."),
    "irrational": (
        "≈ et irrationelt tal, vist med de første decimaler; --format json giver det eksakt.",
        "≈ an irrational number, shown by its first decimals; --format json gives it exactly.",
    ),
    "approximate": (
        "Svaret hviler på tal, der er beregnet med 50 decimaler, såsom en logaritme; for dem er det eksakt.",
        "The answer rests on figures worked out to 50 digits, such as a logarithm; for those it is exact.",
    ),
    # what is impossible, and why
    "too high": (
        "Umuligt: {place} kan højst nå {greatest}, og der skal {needed} til.",
        "Impossible: {place} can reach {greatest}, {needed} is needed.",
    ),
    "too low": (
        "Umuligt: {place} kan ikke komme under {least}, og det skal være {needed}.",
        "Impossible: {place} cannot get below {least}, and must be {needed}.",
    ),
    "between": (
        "Umuligt: {place} ligger fra {least} til {greatest}, men bliver aldrig {needed}.",
        "Impossible: {place} goes from {least} to {greatest}, but is never {needed}.",
    ),
    "never": (
        "Umuligt: {place} ligger fra {least} til {greatest}, og intet resultat af {place} er nok.",
        "Impossible: {place} goes from {least} to {greatest}, and no score of {place} is enough.",
    ),
    "goes": ("{place} kan ligge fra {least} til {greatest}.", "{place} can go from {least} to {greatest}."),
    "stays": ("{place} er {least}, uanset værdien.", "{place} is {least}, whatever the value."),
    "nearly": ("næsten {value} (aldrig helt)", "nearly {value} (never quite)"),
    "place goal": ("mål {goal}", "goal {goal}"),
    "place total": ("den samlede opfyldelse", "the total"),
    # ranges
    "exactly": ("præcis {low}", "exactly {low}"),
    "at least": ("mindst {low}", "at least {low}"),
    "more than": ("mere end {low}", "more than {low}"),
    "at most": ("højst {high}", "at most {high}"),
    "less than": ("mindre end {high}", "less than {high}"),
    "both": ("{low} og {high}", "{low} and {high}"),
    "any": ("en hvilken som helst værdi", "any value"),
    "or": ("eller", "or"),
    # dates and activities
    "from": ("tidligst {low}", "{low} or later"),
    "until": ("senest {high}", "{high} or earlier"),
    # whole numbers
    "whole": ("I hele tal: {words}.", "In whole numbers: {words}."),
    "no whole": ("intet helt tal giver det", "no whole number gives it"),
    "more": (
        "{count} flere {what} end i dag ({number} i stedet for {present}{of})",
        "{count} more {what} than today ({number} instead of {present}{of})",
    ),
    "fewer": (
        "{count} færre {what} end i dag ({number} i stedet for {present}{of})",
        "{count} fewer {what} than today ({number} instead of {present}{of})",
    ),
    "as many": ("{range} {what}{of} (i dag {present})", "{range} {what}{of} ({present} today)"),
    "so many": ("{range} {what}{of}", "{range} {what}{of}"),
    "of": (" af {of} svar", " of {of} answers"),
    "quoted": ("”{text}”", "“{text}”"),
    "in": ("{what} i {where}", "{what} in {where}"),
    "net promoters": ("ambassadører netto (ambassadører minus kritikere)", "net promoters (promoters less detractors)"),
    "shared": (
        "Andre tal af de samme svar er ikke flyttet med: {figures}.",
        "Other figures of the same answers have not been moved along: {figures}.",
    ),
    # steps
    "must be head": ("Skal være", "It must be"),
    "none": ("umuligt", "impossible"),
    "uncertain": ("ikke sikkert for nogen værdi", "certain for no value"),
}
