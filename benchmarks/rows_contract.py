"""The 12 measures of the 2022 contract that are due in 2022, asked of one wide table, by segment or more finely.

24 measures are these and 12 more of the same columns: other answers, other conditions, other statistics.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.rows_data.companies import MUNICIPALITIES, SEGMENTS, THEMES

MEASURES = {
    "nye": ("andel(ny{})", "50 %"),
    "kompetencer": ("andel(meget_tilfreds{})", "80 %"),
    "nps": ("nps(anbefaling{})", "70"),
    "benyttet": ("andel(ja, af=benyttet, hvor henvist = ja{})", "47 %"),
    "forventet": ("andel(i_hoej_grad, af=forventet_effekt{})", "65 %"),
    "omsaetning": ("sum(omsaetning{})", "1 kr"),
    "beskaeftigelse": ("sum(stab{})", "1"),
    "produktivitet": ("tal(produktivitet{})", "1 kr"),
    "digitale": ("andel(i_hoej_grad, af=forventet_effekt, hvor digitalisering = ja{})", "70 %"),
    "virksomheder": ("antal(virksomheder{})", "800"),
    "vaekst_drift": ("antal(virksomheder, hvor forloebstype i (vaekstforloeb, driftsforloeb){})", "350"),
    "korte_early_warning": ("antal(virksomheder, hvor forloebstype i (korte, early_warning){})", "600"),
}
"""Each with a target; growth is a quotient of the sums, and one table a year."""
MORE = {
    "kendte": ("andel(kendt{})", "1 %"),
    "tilfredse": ("andel(tilfreds{})", "1 %"),
    "utilfredse": ("andel(utilfreds, meget_utilfreds{})", "1 %"),
    "henviste": ("andel(ja, af=henvist{})", "1 %"),
    "ubenyttet": ("andel(nej, af=benyttet{})", "1 %"),
    "nogen_effekt": ("andel(i_hoej_grad, i_nogen_grad, af=forventet_effekt{})", "1 %"),
    "digitalt": ("andel(ja, af=digitalisering{})", "1 %"),
    "henvist_digitalt": ("andel(ja, af=digitalisering, hvor henvist = ja{})", "1 %"),
    "nye_tilfredse": ("andel(meget_tilfreds, hvor aaret_foer = ny{})", "1 %"),
    "nps_nye": ("nps(anbefaling, hvor aaret_foer = ny{})", "1"),
    "henvist_effekt": ("andel(i_hoej_grad, af=forventet_effekt, hvor henvist = ja{})", "1 %"),
    "vaekstforloeb": ("antal(virksomheder, hvor forloebstype = vaekstforloeb{})", "1"),
}
COARSE = ("segment",)
FINE = ("segment", "kommune", "tema")

_HEAD = """kontrakt "Tolv tal på rækker"
  {parties}periode 2022
  opgørelse begræns(resultat/måltal, 0, 1)
  sammenfattet gennemsnit(medlemmer)
  målene målopfyldelse gennemsnit(dele)
  målopfyldelse gennemsnit(målene)

dimension segment "Segment": {segment}
dimension kommune "Kommune": {kommune}
dimension tema "Tema": {tema}
dimension forloebstype "Forløbstype": vaekstforloeb "Vækstforløb", driftsforloeb "Driftsforløb",
    korte "Korte forløb", early_warning "Early Warning forløb"

undersøgelse svar_og_tal "Alt om hver virksomhed"
  spørgsmål aaret_foer "Er virksomheden vejledt af Erhvervshuset året før?"
    svar ny "Ny", kendt "Vejledt året før"
  spørgsmål faglige_kompetencer "Hvor tilfreds er du?"
    svar meget_tilfreds "Meget tilfreds", tilfreds "Tilfreds", hverken_eller "Hverken/eller",
        utilfreds "Utilfreds", meget_utilfreds "Meget Utilfreds"
    undtaget ved_ikke "Ved ikke"
  spørgsmål anbefaling "Vil du anbefale Erhvervshuset?"
    skala 0..10
  spørgsmål henvist "Er virksomheden henvist?"
    svar ja "Ja", nej "Nej"
  spørgsmål benyttet "Har virksomheden benyttet henvisningen?"
    svar ja "Ja", nej "Nej"
  spørgsmål digitalisering "Er virksomheden vejledt i digitalisering?"
    svar ja "Ja", nej "Nej"
  spørgsmål forventet_effekt "I hvor høj grad vil det have en positiv effekt?"
    svar i_hoej_grad "I høj grad", i_nogen_grad "I nogen grad", i_lav_grad "I lav grad", slet_ikke "Slet ikke"
    undtaget ved_ikke "Ved ikke"

nøgletal virksomheder "Virksomheder" efter segment, kommune, tema, forloebstype
nøgletal omsaetning "Omsætning" i kr efter segment, kommune, tema
nøgletal stab "Årsværk" efter segment, kommune, tema
nøgletal produktivitet "Omsætning per årsværk" i kr efter segment, kommune, tema

mål 1 "Alt"
"""

_SET = """measurements: Rækker
contract: kontrakt.maal
period: 2022
tables:
  alt:
    file: {file}
{party}    dimensions: {{segment: segment, kommune: kommune, tema: tema, forloebstype: forloebstype}}
    questions:
      aaret_foer: aaret_foer
      faglige_kompetencer: faglige_kompetencer
      anbefaling: anbefaling
      henvist: henvist
      benyttet: benyttet
      digitalisering: digitalisering
      forventet_effekt: forventet_effekt
    measures:
      virksomheder: {companies}
      omsaetning: {{column: omsaetning, decimals: 2}}
      stab: {{column: aarsvaerk, decimals: 1}}
      produktivitet: {{column: omsaetning, decimals: 2, per: aarsvaerk}}
"""


def named(texts: Mapping[str, int]) -> dict[str, str]:
    """A name of a member for each text: its letters without those that a name cannot have."""
    plain = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "_", ",": None})
    return {text: text.lower().translate(plain) for text in texts}


def folder(
    where: Path,
    rows: Path,
    measures: Mapping[str, tuple[str, str]],
    by: tuple[str, ...],
    *,
    unique: bool = False,
    parties: bool = False,
) -> Path:
    """A folder with the contract and the measurement set for a file of rows that lies in `where` or in a folder of it."""
    where.mkdir(parents=True, exist_ok=True)
    (where / "kontrakt.maal").write_text(_contract(measures, by, parties=parties), encoding="utf-8")
    companies = "{unique: cvr}" if unique else "rows"
    party = "    party: hus\n" if parties else ""
    (where / "maalinger.yaml").write_text(_SET.format(file=rows, companies=companies, party=party), encoding="utf-8")
    return where


def _contract(measures: Mapping[str, tuple[str, str]], by: tuple[str, ...], *, parties: bool) -> str:
    members = {
        name: ", ".join(f'{member} "{text}"' for text, member in named(texts).items())
        for name, texts in (("segment", SEGMENTS), ("kommune", MUNICIPALITIES), ("tema", THEMES))
    }
    each = "".join(f", {name}=hver" for name in by)
    lines = [f"  {name}: {asked.format(each)} >= {target}" for name, (asked, target) in measures.items()]
    return _HEAD.format(parties="parter huse\n  " if parties else "", **members) + "\n".join(lines) + "\n"
