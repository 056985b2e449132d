"""The first contract: small enough to read in a minute, whole enough to be scored at once, in Danish or English."""

from __future__ import annotations

from maalbar.report.texts import Language


def first(language: Language, year: int) -> dict[str, str]:
    """The files of a folder that can be scored, by name: the contract and its measurement set."""
    names = ("kontrakt.maal", "maalinger.yaml") if language == "da" else ("contract.maal", "measurements.yaml")
    texts = (_RULES[language], _FIGURES[language])
    return {name: text.format(year=year, next=year + 1) for name, text in zip(names, texts, strict=True)}


_RULES: dict[Language, str] = {
    "en": """\
# The rules of an agreement: what is measured, what it must reach, and what that is worth.
# A line that begins with # is a remark; only people read it.

contract "Library agreement {year}"
  language english
  between "the municipality" and "the library"
  period {year}
  scoring clamp(actual/target, 0, 1)       # a criterion earns its actual divided by its target, from 0 to 100 %
  goals score mean(parts)                  # the criteria of a goal weigh the same
  score mean(goals)                        # and so do the goals
  rounded to 1%, half up, at goals, total

# --- What is measured ---

measure visits "Visits"

survey visitors "Visitor survey {year}"
  question satisfaction "How satisfied are you with the library?"
    answers very_satisfied "Very satisfied", satisfied "Satisfied", dissatisfied "Dissatisfied"
    excluded do_not_know "Do not know"     # counts in no share

# --- What it must reach ---

goal 1 "People come"
  text "At least 120,000 visits are made in {year}, and 125,000 the year after."
  visits "Visits in the year": count(visits) >= target
    target {year}: 120000, {next}: 125000

goal 2 "People are satisfied"
  text "At least 80 per cent of the visitors are very satisfied."
  satisfied "Very satisfied visitors": share(very_satisfied) >= 80%

goal 3 "Open when people have time"
  done sundays "Open on Sundays"

# --- Do the rules say what was meant? "maalbar test" tries these examples ---

example "one point short"
  given share(very_satisfied) = 79%
  expect goal 2 satisfied = 98.75%
  expect goal 2 = 99%                      # in whole percent

example "more visits than asked for"
  given count(visits) = 130000
  expect goal 1 visits met = yes
  expect goal 1 = 100%                     # and never more
""",
    "da": """\
# Reglerne i en aftale: hvad der måles, hvad det skal nå, og hvad det tæller.
# En linje, der begynder med #, er en bemærkning; den er kun for mennesker.

kontrakt "Biblioteksaftale {year}"
  sprog dansk
  mellem "kommunen" og "biblioteket"
  periode {year}
  opgørelse begræns(resultat/måltal; 0; 1)     # et kriterium tæller resultat divideret med måltal, fra 0 til 100 %
  målene målopfyldelse gennemsnit(dele)        # kriterierne i et mål vejer lige meget
  målopfyldelse gennemsnit(målene)             # og det gør målene også
  afrundet til 1 %, halve op, ved målene, samlet

# --- Hvad der måles ---

nøgletal besøg "Besøg"

undersøgelse brugere "Brugerundersøgelse {year}"
  spørgsmål tilfredshed "Hvor tilfreds er du med biblioteket?"
    svar meget_tilfreds "Meget tilfreds", tilfreds "Tilfreds", utilfreds "Utilfreds"
    undtaget ved_ikke "Ved ikke"               # tæller ikke med i nogen andel

# --- Hvad det skal nå ---

mål 1 "Borgerne kommer"
  tekst "Der er mindst 120.000 besøg i {year} og 125.000 året efter."
  besøg "Besøg i året": antal(besøg) >= måltal
    måltal {year}: 120000, {next}: 125000

mål 2 "Brugerne er tilfredse"
  tekst "Mindst 80 procent af brugerne er meget tilfredse."
  tilfredse "Meget tilfredse brugere": andel(meget_tilfreds) >= 80 %

mål 3 "Åbent, når folk har tid"
  gennemført søndage "Åbent om søndagen"

# --- Siger reglerne det, der var meningen? "maalbar test" prøver disse eksempler ---

eksempel "ét point fra målet"
  givet andel(meget_tilfreds) = 79 %
  forvent mål 2 tilfredse = 98,75 %
  forvent mål 2 = 99 %                         # i hele procent

eksempel "flere besøg end aftalt"
  givet antal(besøg) = 130000
  forvent mål 1 besøg opfyldt = ja
  forvent mål 1 = 100 %                        # og aldrig mere
""",
}

_FIGURES: dict[Language, str] = {
    "en": """\
# What was measured. Each figure is named as a rule names it; what is not here is unknown, never 0.
measurements: The library in {year}
contract: contract.maal
party: the library
period: {year}

sources:
  counter: {{title: Door counter}}
  survey: {{title: "Visitor survey {year}"}}
source: counter

figures:
  count(visits): 108000
  goal 3 sundays: done

# The answers as they were counted; the shares follow from them.
counts:
  satisfaction: {{very_satisfied: 316, satisfied: 62, dissatisfied: 22, do_not_know: 14, source: survey}}
""",
    "da": """\
# Det, der blev målt. Hvert tal hedder det samme som i reglerne; det, der ikke står her, er ukendt og aldrig 0.
measurements: Biblioteket i {year}
contract: kontrakt.maal
party: biblioteket
period: {year}

sources:
  taeller: {{title: Dørtæller}}
  undersoegelse: {{title: "Brugerundersøgelse {year}"}}
source: taeller

figures:
  antal(besøg): 108000
  mål 3 søndage: gennemført

# Svarene, som de blev talt op; andelene følger af dem.
counts:
  tilfredshed: {{meget_tilfreds: 316, tilfreds: 62, utilfreds: 22, ved_ikke: 14, source: undersoegelse}}
""",
}
