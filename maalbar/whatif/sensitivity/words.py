"""What the report of sensitivity says, in Danish and in English."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup


def say(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


TEXTS: dict[str, tuple[str, str]] = {
    # the first lines
    "now": ("Samlet: {total}", "Total: {total}"),
    "now bare": ("Samlet: {total}, uden afrunding {bare}", "Total: {total}, without rounding {bare}"),
    "most": ("Den samlede opfyldelse afhænger mest af {places}: {effects}.", "The total hangs most on {places}: {effects}."),
    "effect": ("{value} giver {change}", "{value} gives {change}"),
    "most activity": (
        "Af aktiviteterne betyder {places} mest: {effects}.",
        "Of the activities {places} matters most: {effects}.",
    ),
    "nothing": ("Intet enkelt trin ændrer det samlede resultat.", "No single step changes the total."),
    "all rounded": (
        "Intet enkelt trin ændrer det afrundede resultat: ændringerne herunder er uden afrunding.",
        "No single step changes the rounded total: the changes below are without rounding.",
    ),
    "steps": ("Trin: {steps}. Ændringer er uden afrunding.", "Steps: {steps}. Changes are without rounding."),
    "steps plain": ("Trin: {steps}.", "Steps: {steps}."),
    "one percent": ("1 % af måltallet ({units})", "1 % of the target ({units})"),
    "counts": ("antal", "counts"),
    "in counts": ("{step} i antal", "{step} in counts"),
    "others": ("{count} andre", "{count} others"),
    "and": ("{some} og {more}", "{some} and {more}"),
    # the table
    "figure": ("Tal", "Figure"),
    "turned": ("Til", "To"),
    "goal change": ("Målet", "Its goal"),
    "total change": ("Samlet", "Total"),
    "rounded": ("Afrundet", "Rounded"),
    "bars": ("lavere │ højere", "lower │ higher"),
    "legend": ("█ et trin op   ▒ et trin ned", "█ a step up   ▒ a step down"),
    "narrow bars": ("- │ +", "- │ +"),
    "not done": ("AKTIVITETER, hvis de ikke gennemføres", "ACTIVITIES, if they are not done"),
    "done": ("AKTIVITETER, hvis de gennemføres", "ACTIVITIES, if they are done"),
    "each of": ("hver af {count} aktiviteter", "each of {count} activities"),
    "at end": ("for enden af skalaen", "at the end of its range"),
    "clipped": ("{value} (enden)", "{value} (the end)"),
    "becomes": ("→ {value}", "→ {value}"),
    # the plot
    "hangs": ("Den samlede opfyldelse afhænger mest af {place}", "The total hangs most on {place}"),
    "axis": ("Ændring af den samlede opfyldelse ({unit})", "Change of the total ({unit})"),
    "axis bare": ("Ændring af den samlede opfyldelse, uden afrunding ({unit})", "Change of the total, without rounding ({unit})"),
    "step up": ("et trin op", "a step up"),
    "step down": ("et trin ned", "a step down"),
    "left out": ("De {shown} vigtigste af {all} tal", "The {shown} most important of {all} figures"),
    # what is turned
    "actual": ("resultat", "actual"),
    "target": ("måltal", "target"),
    "lower": ("nedre måltal", "lower target"),
    "upper": ("øvre måltal", "upper target"),
    "gate": ("tal i en betingelse", "a figure in a condition"),
    # beneath
    "unmoved": ("Disse ændrer intet", "These change nothing"),
    "listed": ("{why}: {places}", "{why}: {places}"),
    "with facets": ("{place} ({facets})", "{place} ({facets})"),
    "dragged": ("Mål {goal} trækker mål {others} med", "Goal {goal} takes goal {others} along"),
    "two ends": (
        "To ændringer med / imellem: det samlede resultat er et interval, og dets laveste og højeste ende ændres hver for sig",
        "Two changes with / between: the total is an interval, and its lowest and its highest end change by themselves",
    ),
    # why
    "not applicable": ("Ikke relevant", "Not applicable"),
    "unknown": ("Resultatet mangler", "The actual is missing"),
    "end of range": ("Kan ikke drejes", "Cannot be turned"),
    "rounding": ("Afrundingen skjuler ændringen", "The rounding hides the change"),
    "weight 0": ("Vægten er 0", "The weight is 0"),
    "cap": ("Loftet er nået, også et trin nede", "The cap is reached, also a step lower"),
    "floor": ("Bunden er nået, også et trin oppe", "The floor is reached, also a step higher"),
    "band": ("Samme interval hele vejen", "The same band all the way"),
    "verdict": ("Kun opfyldt eller ej tæller, og det skifter ikke", "Only met or not counts, and that does not turn"),
    "not in the score": (
        "Måltallet afgør kun, om kriteriet er opfyldt, ikke hvor meget det tæller",
        "The target decides only whether the criterion is met, not what it counts",
    ),
    "score stays": ("Opfyldelsen ændrer sig ikke", "The score does not change"),
    "goal stays": ("Andre kriterier afgør målet", "Other criteria decide the goal"),
    "total stays": ("Andre mål afgør det samlede resultat", "Other goals decide the total"),
}
