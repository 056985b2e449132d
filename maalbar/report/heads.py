"""The heads of CSV columns and the words that their cells are limited to, in the language of the report.

In JSON the same stay in English, whatever the report's language: programs read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maalbar.report.texts import Language


def heads(names: Iterable[str], language: Language) -> Iterator[str]:
    """The heads of these columns; one that is no word of Målbar, such as the letter of a contract, stays as it is."""
    return (_HEADS.get(name, name) if language == "da" else name for name in names)


def cell(word: str, language: Language) -> str:
    """A word that a cell is limited to, such as a status."""
    return _CELLS[word] if language == "da" else word


_HEADS = {
    "party": "part",
    "goal": "mål",
    "title": "titel",
    "criterion": "kriterium",
    "member": "medlem",
    "actual": "resultat",
    "actual_exact": "resultat_eksakt",
    "target": "måltal",
    "target_exact": "måltal_eksakt",
    "target_upper": "måltal_øvre",
    "status": "status",
    "weight": "vægt",
    "score": "opfyldelse",
    "score_exact": "opfyldelse_eksakt",
    "score_rounded": "opfyldelse_afrundet",
    "lowest": "lavest",
    "highest": "højest",
    "published": "offentliggjort",
    "agrees": "stemmer",
    # what-ifs
    "scenario": "scenarie",
    "before": "før",
    "after": "efter",
    "difference": "forskel",
    "before_exact": "før_eksakt",
    "after_exact": "efter_eksakt",
    "difference_exact": "forskel_eksakt",
    "before_without_rounding": "før_uden_afrunding",
    "after_without_rounding": "efter_uden_afrunding",
    "status_before": "status_før",
    "status_after": "status_efter",
    # margins
    "state": "tilstand",
    "met": "opfyldt",
    "margin": "afstand",
    "distance": "afstand_eksakt",
    "unit": "enhed",
    "direction": "retning",
    "beyond": "ud_over",
    "relative": "relativ",
    "heads": "i_antal",
    "heads_least": "antal_mindst",
    "heads_most": "antal_højst",
    "heads_of": "antal_ud_af",
    "target_follows": "måltal_følger_med",
    "missing": "mangler",
    # the tornado
    "input": "tal",
    "kind": "art",
    "value": "værdi",
    "value_exact": "værdi_eksakt",
    "step_exact": "trin_eksakt",
    "turned": "ændret_til",
    "turned_exact": "ændret_til_eksakt",
    "at_end": "ved_enden",
    "goal_change_exact": "mål_ændring_eksakt",
    "goal_rounded_exact": "mål_afrundet_eksakt",
    "total_change": "samlet_ændring",
    "total_change_exact": "samlet_ændring_eksakt",
    "total_rounded_exact": "samlet_afrundet_eksakt",
    "rank": "rang",
    "cause": "årsag",
    # intervals
    "population": "population",
    "method": "metode",
    "level": "niveau",
    "truly_met": "reelt_opfyldt",
    "truly_met_lowest": "reelt_opfyldt_lavest",
    "truly_met_highest": "reelt_opfyldt_højest",
    "within_noise": "inden_for_usikkerheden",
    "reason": "grund",
    # back-tests
    "year": "år",
    "set": "talsæt",
}

_CELLS = {
    "": "",
    "total": "samlet",
    "yes": "ja",
    "no": "nej",
    "met": "opfyldt",
    "not met": "ikke opfyldt",
    "unknown": "ukendt",
    "not applicable": "ikke relevant",
    "hidden": "skjult",
    "column": "kolonne",
    "total_without_rounding": "samlet_uden_afrunding",
    # margins
    "turns": "skifter",
    "fixed": "fast",
    "activity": "aktivitet",
    "condition": "betingelse",
    "open": "åben",
    "absent": "ikke relevant",
    "no target": "intet måltal",
    "up": "op",
    "down": "ned",
    "either": "begge",
    # what is turned
    "actual": "resultat",
    "target": "måltal",
    "lower": "nedre",
    "upper": "øvre",
    "figure": "tal",
}
