"""What the report of margins says, in Danish and in English."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup


def say(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


TEXTS: dict[str, tuple[str, str]] = {
    "heading": ("{title}: hvor langt er der til hvert måltal?", "{title}: how far is it to each target?"),
    # the first lines
    "counted": (
        "Opfyldt: {met} af {all} kriterier. Afstanden er så langt, et resultat skal flytte sig, før det skifter.",
        "Met: {met} of {all} criteria. The margin is how far an actual must move for that to change.",
    ),
    "nearest missed": ("Tættest på at blive opfyldt: {place}, {move}.", "Nearest to being met: {place}, {move}."),
    "nearest met": ("Tættest på at glippe: {place}, {move}.", "Nearest to being missed: {place}, {move}."),
    # the table
    "criterion": ("Kriterium", "Criterion"),
    "margin": ("Afstand", "Margin"),
    "heads": ("I antal svar", "In answers"),
    "missed": ("IKKE OPFYLDT, nærmeste først", "NOT MET, nearest first"),
    "met": ("OPFYLDT, nærmeste først", "MET, nearest first"),
    # a move
    "up": ("{amount} op", "{amount} up"),
    "down": ("{amount} ned", "{amount} down"),
    "either": ("{amount} op eller ned", "{amount} either way"),
    "beyond": ("over {amount}", "over {amount}"),
    "any": ("enhver ændring", "any change"),
    "any up": ("lidt op", "any rise"),
    "any down": ("lidt ned", "any fall"),
    # heads
    "more": ("{number} flere", "{number} more"),
    "one more": ("1 mere", "1 more"),
    "fewer": ("{number} færre", "{number} fewer"),
    "of": ("{number} af {n}", "{number} of {n}"),
    "moves up": ("{number} af {n} en gruppe op", "{number} of {n} a group up"),
    "moves down": ("{number} af {n} en gruppe ned", "{number} of {n} a group down"),
    "range": ("{least}–{most}", "{least}–{most}"),
    # beneath
    "to do": ("✗ {place}: ikke gennemført", "✗ {place}: not done"),
    "activities": ("✓ Gennemført: {count} af {all} aktiviteter ({places})", "✓ Done: {count} of {all} activities ({places})"),
    "conditions": (
        "{sign} {place}: en betingelse af flere tal, der ikke har én afstand",
        "{sign} {place}: a condition of several figures, which has no single margin",
    ),
    "open": ("? {place}: {verdict}, {reason}", "? {place}: {verdict}, {reason}"),
    "verdict unknown": ("ukendt", "unknown"),
    "verdict met": ("opfyldt under alle omstændigheder, afstanden er ukendt", "met whatever happens, the margin is unknown"),
    "verdict missed": (
        "ikke opfyldt under alle omstændigheder, afstanden er ukendt",
        "missed whatever happens, the margin is unknown",
    ),
    "lacks": ("mangler {figures}", "missing {figures}"),
    "absent": ("– {place}: ikke relevant, {reason}", "– {place}: not applicable, {reason}"),
    "no target": ("Uden måltal: {places}", "Without a target: {places}"),
    "fixed met": ("✓ {place}: kan ikke glippe, hvad resultatet end bliver", "✓ {place}: cannot be missed, whatever the actual"),
    "fixed missed": (
        "✗ {place}: kan ikke opfyldes, intet muligt resultat er {target}",
        "✗ {place}: cannot be met, no possible actual is {target}",
    ),
    "follows": (
        "~ {place}: måltallet rummer selv tallet og flytter sig med det; afstanden er til måltallet, som det er nu",
        "~ {place}: the target rests on the same figure and moves with it; the margin is to the target as it is",
    ),
    "hidden": ("skjult", "hidden"),
    "nps": (
        "NPS i antal svar: så mange skal rykke én gruppe (ambassadør, passiv, kritiker), ved samme antal svar",
        "NPS in answers: so many must move by one group (promoter, passive, detractor), among the same answers",
    ),
    "printed": (
        "Et spænd i antal svar: resultatet er trykt afrundet, og begge antal svarer til det",
        "A range of answers: the actual is printed rounded, and both numbers agree with it",
    ),
    # rounding
    "rounding": ("Til næste afrunding", "To the next rounding"),
    "rounded": (
        "{place}: {before} vises som {shown}; {higher} ved {up}, {lower} ved {down}",
        "{place}: {before} is shown as {shown}; {higher} at {up}, {lower} at {down}",
    ),
}
