"""What is told of a value, in Danish and in English: one table for every phrase that the evaluator speaks of.

The user's own words (a reason, a note) are never translated.
"""

from __future__ import annotations

from evaluator.value import Spelled, Words
from maalbar.report import spoken
from maalbar.report.texts import LANGUAGES, Language


def said(words: Words, language: Language) -> str:
    """A phrase as a sentence, with whatever fills its blanks; words of the rule language as the reader spells them."""
    if isinstance(words, Spelled):
        return spoken.of(words, language)
    if isinstance(words, str):
        return words
    sentence = PHRASES[words.key][LANGUAGES.index(language)]
    return sentence.format(**{name: said(inner, language) for name, inner in words.words})


PHRASES: dict[str, tuple[str, str]] = {
    # why something does not apply
    "not applicable": ("ikke relevant", "not applicable"),
    "not due": ("endnu ikke aktuelt", "not due"),
    "unknown": ("ukendt", "unknown"),
    "hidden": ("skjult", "hidden"),
    "needs": ("kræver {condition}", "needs {condition}"),
    "applies where": ("gælder kun, hvor {condition}", "applies where {condition}"),
    "it has outputs only, no criterion": ("det viser kun tal og har intet kriterium", "it has outputs only, no criterion"),
    "no goal has a score": ("intet mål har en målopfyldelse", "no goal has a score"),
    "its members are not combined": ("delene er ikke samlet til ét tal", "its members are not combined"),
    "in no band": ("i intet interval", "in no band"),
    "it applies to no party": ("det er ikke relevant for nogen part", "it applies to no party"),
    "no part applies": ("ingen del er relevant", "no part applies"),
    "only so many parts left": (
        "kun {left} ud af mindst {least} dele tilbage",
        "only {left} of at least {least} parts left",
    ),
    "given as not applicable": ("angivet som ikke relevant", "given as not applicable"),
    "given as not due": ("angivet som endnu ikke aktuelt", "given as not due"),
    "no answers": ('ingen svar på "{question}"', 'no answers to "{question}"'),
    # why something has no value
    "in rule": ("{reason} i {rule}", "{reason} in {rule}"),
    "line": ("{file}, linje {line}", "{file}, line {line}"),
    "division by 0": ("division med 0", "division by 0"),
    "a target below 0": ("et måltal under 0", "a target below 0"),
    "a number too large": ("et for stort tal", "a number too large"),
    "a weight below 0": ("en vægt under 0", "a weight below 0"),
    "a step that is not above 0": ("et trin, der ikke er over 0,", "a step that is not above 0"),
    "points at one place": ("punkter, der ligger samme sted,", "points at one place"),
    "the square root of a number below 0": ("kvadratroden af et tal under 0", "the square root of a number below 0"),
    "the logarithm of a number that is not above 0": (
        "logaritmen til et tal, der ikke er over 0,",
        "the logarithm of a number that is not above 0",
    ),
    "a power that is not whole of a number below 0": (
        "en potens, der ikke er hel, af et tal under 0",
        "a power that is not whole of a number below 0",
    ),
    "the geometric mean of a number below 0": (
        "det geometriske gennemsnit af et tal under 0",
        "the geometric mean of a number below 0",
    ),
    "more calculation than is allowed": ("mere beregning end tilladt", "more calculation than is allowed"),
    # what must be told of a figure
    "figures of another period": ("tal for {own} brugt som {wanted}", "figures for {own} used as {wanted}"),
    "one figure for several": ("ét tal, angivet for {given}", "one figure, given for {given}"),
    # where was looked for a figure
    "looked": ("{found}, og {stand_in}", "{found}, and {stand_in}"),
    "besides": ("{some}; {more}", "{some}; {more}"),
    "list": ("{some}, {more}", "{some}, {more}"),
    "and": ("{some} og {more}", "{some} and {more}"),
    "no figure": ("intet tal", "no figure"),
    "no figure and no counts": ("hverken tal eller svartal", "no figure and no counts"),
    "for whom": ("{nothing} ({whom})", "{nothing} for {whom}"),
    "given as unknown": ("angivet som ukendt", "given as unknown"),
    "given as unknown because": ("angivet som ukendt: {because}", "given as unknown: {because}"),
    "no such party": ('ingen part "{party}" i {file}', 'no party "{party}" in {file}'),
    "given by party": (
        "angivet for hver part i {file}, og ingen part er nævnt",
        "given by party in {file}, and no party is named",
    ),
    "in a column": ('"{text}" i kolonnen "{column}" i {file}', '"{text}" in column "{column}" of {file}'),
    "nothing in a column": ('intet i kolonnen "{column}" i {file}', 'nothing in column "{column}" of {file}'),
    "no attribute": ("ingen egenskab {name}", "no attribute {name}"),
    "no attribute of a party": ("ingen egenskab {name} for {party}", "no attribute {name} of {party}"),
    "no stand-in is declared": ("ingen stedfortræder er angivet", "no stand-in is declared"),
    "a stand-in is declared, but has no figure": (
        "en stedfortræder er angivet, men der er heller intet tal for {use}",
        "a stand-in is declared, but there is no figure for {use} either",
    ),
    # what there is instead
    "only for some": ("kun for {some}", "only for {some}"),
    "only for some, which give none of all": (
        "kun for {some}, som uden svartal ikke giver noget tal for alle under ét",
        "only for {some}, which give none of all together without counts",
    ),
    "there is one for all together": (
        "der er ét for alle under ét på tværs af {dimension} ({figure})",
        "there is one for all {dimension}s together ({figure})",
    ),
    "there is one for all these together": (
        "der er ét for alle under ét på tværs af {dimension} ({figure})",
        "there is one for all {dimension} together ({figure})",
    ),
    "why not": ("{why}: {figure}", "{why}: {figure}"),
    "the earlier level is not above 0": ("det tidligere niveau er ikke over 0", "the earlier level is not above 0"),
    "to work it out, one is missing": ("for at regne det ud mangler {figure}", "to work it out, {figure} is missing"),
    "counts only for some": ("svartal kun for {members}", "counts only for {members}"),
    "counts only for some, which is not everyone": (
        "svartal kun for {members}, hvilket ikke er alle",
        "counts only for {members}, which is not everyone",
    ),
    "all together": ("alle under ét", "all together"),
    # what rows lack
    "no numbers": ('ingen rækker med et tal til "{measure}"', 'no rows with a number for "{measure}"'),
    "rows without a number": (
        '{count} af {rows} rækker har intet tal i "{column}", og tabellen siger ikke, hvad det betyder for summen '
        '("empty: left out" eller "empty: zero")',
        '{count} of {rows} rows have no number in "{column}", and the table does not say what that means to a sum '
        '("empty: left out" or "empty: zero")',
    ),
    "a table without a column": (
        'tabellen "{table}" har ingen kolonne til {name}',
        'the table "{table}" has no column for {name}',
    ),
    "a table without such rows": ('tabellen "{table}" har ingen sådan række', 'the table "{table}" has no such row'),
    "a table that was not read for it": (
        'tabellen "{table}" blev ikke læst for dette tal',
        'the table "{table}" was not read for this figure',
    ),
    "a table that gives no such figure": (
        'tabellen "{table}" giver ikke {figure} af {measure} med det, den siger om kolonnen',
        'the table "{table}" gives no {figure} of {measure} by what it says of the column',
    ),
    "counts, which give no such figure": ("svartal, som ikke giver {figure}", "counts, which give no {figure}"),
    "weighted counts, which do not tell how many answered": (
        "vægtede svartal, som ikke fortæller hvor mange der har svaret",
        "weighted counts, which do not tell how many answered",
    ),
    "counts of each answer, not of those who gave any of them": (
        "svartal for hvert svar, men en person må give flere; skriv under svarene, hvor mange der gav mindst ét af dem, som"
        ' "{key}: …"',
        "counts of each answer, but a person may give several; write beside the answers how many gave at least one of them, as"
        ' "{key}: …"',
    ),
    "counts of several answers together": (
        "svartal for flere svar under ét, ikke for hvert af dem",
        "counts of several answers together, not of each of them",
    ),
    "either": ("{some} eller {more}", "{some} or {more}"),
    "counts by promoters, passives and detractors, not by mark": (
        "svartal for ambassadører, passive og kritikere, ikke for hvert trin på skalaen",
        "counts by promoters, passives and detractors, not by mark",
    ),
    "counts partly by mark and partly by promoters, passives and detractors": (
        "svartal dels for hvert trin på skalaen, dels for ambassadører, passive og kritikere",
        "counts partly by mark and partly by promoters, passives and detractors",
    ),
    # why a figure has no interval, or its target no probability
    "no sample: worked out": ("det er regnet ud af flere tal", "it is worked out from several figures"),
    "no sample: no answers": ("ingen har svaret", "nobody answered"),
    "no sample: unknown": ("tallet er ukendt", "the figure is unknown"),
    "no sample: hidden": ("tallet er skjult", "the figure is hidden"),
    "no sample: weighted": (
        "svarene er vægtede, og vægtene er ikke kendt én for én",
        "the answers are weighted, and the weights are not known one by one",
    ),
    "no sample: no n": (
        "det er ikke angivet, hvor mange der har svaret (n)",
        "how many answered (n) is not given",
    ),
    "no sample: no whole number": (
        "intet helt antal svar giver den trykte andel",
        "no whole number of answers gives the printed share",
    ),
    "no sample: no part": (
        "det første antal er ikke en del af det andet",
        "the first count is no part of the second",
    ),
    "no sample: no variance": (
        "der skal svartal eller rækker til; gennemsnittet alene fortæller ikke, hvor meget svarene spreder sig",
        "that takes counts or rows; the figure alone does not tell how far the answers lie apart",
    ),
    "no sample: no spread": ("hvor meget svarene spreder sig, er ikke kendt", "how far its answers lie apart is not known"),
    "no sample: kept back": (
        "kontrakten skjuler tal, der hviler på få, og hvor meget svarene spreder sig, kunne røbe dem",
        "the contract hides figures that rest on few, and how far the answers lie apart could give them away",
    ),
    "no sample: one answer": ("der er kun ét svar", "there is one answer only"),
    "no sample: all alike": (
        "alle svar er ens, så de fortæller ikke, hvor meget svar kan sprede sig",
        "all answers are alike, so they do not tell how far answers may lie apart",
    ),
    "no sample: growth": (
        "en tilvækst er forholdet mellem to summer, og hvordan de spreder sig, er ikke kendt",
        "a growth is one sum over another, and how they vary is not known",
    ),
    "no sample: change": (
        "en ændring over år kan hvile på de samme personer to gange",
        "a change over years may rest on the same people twice",
    ),
    "no sample: counted": ("et antal er talt, ikke skønnet", "a count is counted, not estimated"),
    "no sample: ranked": ("en median eller percentil har intet interval her", "a median or percentile has no interval here"),
    "no sample: other": (
        "det er ingen andel, NPS eller gennemsnit af svar",
        "it is no share, NPS or mean of answers",
    ),
    "no sample: other difference": (
        "kun en forskel mellem to andele har et interval",
        "only a difference of two shares has an interval",
    ),
    "no sample: difference as published": (
        "forskellen er angivet som ét tal; der skal begge andele til, med antal svar",
        "the difference is given as one figure; that takes both shares, with the number of answers",
    ),
    "no chance: one value": (
        "at ramme én bestemt værdi har ingen sandsynlighed her",
        "hitting one value exactly has no probability here",
    ),
    "no chance: too many": (
        "over {most} er ikke spurgt",
        "more than {most} were not asked",
    ),
}
