# Hvad hvert af sprogets ord betyder, i én sætning, og hvordan det skrives. Bruges af hjælpen i editorer.

contract = Kontraktens første linje: dens titel og efter "ændrer" den kontrakt, den ændrer i.
    .usage = kontrakt "Resultatkontrakt 2024"

language = Det sprog, filen er skrevet på.
    .usage = sprog dansk

period = Det år, kontrakten gælder; i parentes det år, et tal er fra.
    .usage = periode 2024

import = Henter erklæringerne fra en anden fil.
    .usage = hent "faelles.maal"

parties = De parter, kontrakten opgøres for hver for sig; i "blandt=parter" dem alle.
    .usage = parter skoler med stoerrelse

hide = Holder små antal ude af rapporten, eller ethvert tal, der hviler på få, med alt, hvad det kunne regnes ud fra.
    .usage = skjul tal < 5

survey = En undersøgelse; spørgsmålene under den hører til den.
    .usage = undersøgelse brugere "Brugerundersøgelse 2024"

question = Et spørgsmål i en undersøgelse med svarene under sig.
    .usage = spørgsmål vejledning "Hvor tilfreds er du med vejledningen?"

dimension = Det, de målte kan opdeles efter, og dets medlemmer.
    .usage = dimension segment: drift, vaekst

measure = Et tal, der offentliggøres eller tælles, med sin enhed.
    .usage = nøgletal omsaetning "Omsætning" i kr

table = En tabel med værdier: en række for hver ting og en kolonne for hver værdi.
    .usage = tabel indikatorer: graense, norm

define = Giver en formel et navn, så den kan bruges flere steder.
    .usage = definer halvdelen = 50 %

done = En aktivitet, der er opfyldt, når den er gennemført; som værdi: at den er det.
    .usage = gennemført kampagne "Kampagnen er gennemført"

score = Hvordan målopfyldelsen fremkommer af delene: målets, eller kontraktens øverst i filen.
    .usage = målopfyldelse gennemsnit(dele)

show = Viser en værdi ved målet uden at lade den tælle med.
    .usage = vis samlede "Alle segmenter": andel(meget_tilfreds, segment=alle)

remove = Tager et mål eller et kriterium ud af den kontrakt, der ændres.
    .usage = fjern mål 1 kampagne

change = Ændrer et måltal, en vægt eller en regel i den kontrakt, der ændres.
    .usage = ændr mål 4 benyttet måltal til 50 %

change-function = Ændringen i et tal siden nogle år før.
    .usage = ændring(andel(meget_tilfreds), år=1)

replace = Sætter et mål i stedet for det med samme nummer.
    .usage = erstat mål 8 "Et nyt mål"

example = En prøve af reglerne: givet disse tal forventes disse resultater.
    .usage = eksempel "mangler ét procentpoint"

given = Et tal, som et eksempel går ud fra.
    .usage = givet andel(meget_tilfreds) = 79 %

expect = Et resultat, som et eksempel forventer.
    .usage = forvent mål 3 = 99 %

scenario = Ændringer, der kan prøves på kontrakten, under én titel.
    .usage = scenarie "Højere måltal"

set = Én ændring i et scenarie.
    .usage = sæt mål 4 benyttet måltal = 50 %

answers = De svar, spørgsmålet har, i rækkefølge.
    .usage = svar meget_tilfreds "Meget tilfreds", tilfreds "Tilfreds"

excluded = Svar, der hverken tæller med i tæller eller nævner, fx "Ved ikke".
    .usage = undtaget ved_ikke "Ved ikke"

scale = De karakterer, et spørgsmål besvares med, fra laveste til højeste.
    .usage = skala 0..10

text = Kontraktens egen ordlyd af det, reglen siger.
    .usage = tekst "Mindst 80 pct. er meget tilfredse."

note = En bemærkning, der vises i rapporten.
    .usage = note "Tæller to gange."

source = Hvor ordlyden eller et tal kommer fra.
    .usage = kilde "Årsrapport 2024"

allow = Lader én slags bemærkning om dette sted være usagt, med begrundelsen.
    .usage = tillad spring "Det er aftalt sådan."

scoring = Hvordan resultat og måltal bliver til målopfyldelse.
    .usage = opgørelse min(resultat/måltal, 1)

combined = Hvordan medlemmernes målopfyldelse bliver til én.
    .usage = sammenfattet gennemsnit(medlemmer)

baseline = Hvad tallet var til at begynde med.
    .usage = basisværdi 2020: 40 %

target = Det, der skal nås, for hvert år eller for alle.
    .usage = måltal 2023: 45 %, 2024: 50 %

applies = Siger, hvornår målet eller kriteriet overhovedet tæller.
    .usage = gælder hvor stoerrelse er ikke "lille"

needs = Det, der skal være opfyldt, for at tallet bruges, fx nok svar.
    .usage = kræver n >= 30

rounded = Afrunder til et trin, på de steder, der nævnes, og ingen andre.
    .usage = afrundet til 1 %, halve ned, ved målene

requires = En forudsætning: det, der skal være opfyldt, før der gives noget.
    .usage = forudsætter daekning >= 80 %, ellers 0 %

goal = Et mål med nummer og titel; kriterierne står under det.
    .usage = mål 3 "Tilfredse brugere"

goals = Alle kontraktens mål.
    .usage = målopfyldelse gennemsnit(målene)

weight = Hvor meget et mål eller en del tæller i forhold til de andre.
    .usage = mål 1 "Folk kommer" vægt 50

where = Kun dem, det gælder for.
    .usage = andel(ja, af=benyttet, hvor henvist = ja)

between = Inden for to grænser, begge medregnet.
    .usage = ventetid mellem 5 og 10

and = Begge dele skal gælde; forbinder også de to grænser efter "mellem".
    .usage = a >= 1 og b >= 1

or = Den ene eller begge dele skal gælde.
    .usage = a >= 1 eller b >= 1

not = Det modsatte skal gælde.
    .usage = ikke opfyldt

in = En af dem i parentesen.
    .usage = forloebstype i (korte, lange)

if = Det, der gælder, når betingelsen er opfyldt; efter "ellers" det, der gælder, når den ikke er.
    .usage = hvis resultat >= måltal så 1 ellers 0

then = Det, der gælder, når betingelsen er opfyldt.
    .usage = hvis resultat >= måltal så 1 ellers 0

else = Det, der gælder, når intet af det foregående gør.
    .usage = hvis resultat >= måltal så 1 ellers 0

not-in = Ingen af dem i parentesen.
    .usage = forloebstype ikke i (korte, lange)

at-least = Dette eller mere; det samme som >=.
    .usage = andel(ja) mindst 80 %

at-most = Dette eller mindre; det samme som <=.
    .usage = ventetid højst 30

above = Mere end dette; det samme som >.
    .usage = andel(ja) over 80 %

below = Mindre end dette; det samme som <.
    .usage = ventetid under 30

is-not = Alt andet end dette; det samme som <>.
    .usage = stoerrelse er ikke "lille"

is = Netop dette; det samme som =.
    .usage = stoerrelse er "lille"

not-applicable = Det tæller ikke med; de øvrige dele deler dets vægt.
    .usage = hvis n < 5 så ikke relevant ellers opfyldt

not-due = Der kræves endnu ikke noget i det år.
    .usage = måltal 2023: 45 %, 2024: endnu ikke

amends = Nævner den kontrakt, som denne ændrer.
    .usage = kontrakt "Resultatkontrakt 2025" ændrer "2024.maal"

upon = Nævner det scenarie, som dette lægger sig oven på.
    .usage = scenarie "Begge" oven på "Højere måltal"

with = Nævner, hvad der vides om hver part.
    .usage = parter skoler med stoerrelse

counts = De antal personer eller sager, en rapport viser.
    .usage = skjul antal < 5

figures = De tal, der hviler på færre end så mange personer eller sager, og alt, hvad de kunne regnes ud fra.
    .usage = skjul tal < 5

verdicts = Om det, der er skjult, opfylder sit måltal.
    .usage = skjul tal < 5, afgørelser vises

shown = Siger, at afgørelserne fortælles alligevel.
    .usage = skjul tal < 5, afgørelser vises

weighted = Siger, hvad hvert svar i undersøgelsen vejer.
    .usage = undersøgelse brugere "Brugere" vægtet efter stoerrelse

by = Nævner, hvad der opdeles eller vægtes efter.
    .usage = nøgletal omsaetning i kr efter segment

from = Det laveste, et tal kan være.
    .usage = nøgletal karakter fra 0 til 100

to = Hvor det ender: højeste værdi, afrundingens trin eller det, der ændres til.
    .usage = afrundet til 1 %

at = Nævner, hvad der afrundes.
    .usage = afrundet til 1 %, halve op, ved målene

step = Afstanden fra én værdi til den næste.
    .usage = mål 4 benyttet måltal = 40 %..60 % trin 5 %

several = Siger, at én person må give flere af svarene.
    .usage = spørgsmål temaer "Hvad handlede rådgivningen om?" flere

half-up = Halve rundes væk fra nul.
    .usage = afrundet til 1 %, halve op

half-down = Halve rundes mod nul.
    .usage = afrundet til 1 %, halve ned

half-even = Halve rundes til det nærmeste lige tal.
    .usage = afrundet til 1 %, halve lige

up = Rundes altid væk fra nul.
    .usage = afrundet til 1 %, op

down = Halve rundes mod nul.
    .usage = afrund(resultat, til=1 %, halve=ned)

even = Halve rundes til det nærmeste lige tal.
    .usage = afrund(resultat, til=1 %, halve=lige)

truncate = Det overskydende skæres af.
    .usage = afrundet til 1 %, afkort

members = Medlemmerne af kriteriets dimension, hvert med sin målopfyldelse.
    .usage = sammenfattet dårligste(medlemmer)

parts = Delene af det, linjen står i: målets kriterier.
    .usage = målopfyldelse gennemsnit(dele)

total = Hele kontraktens målopfyldelse.
    .usage = forvent samlet = 98 %

combination = Hvert sted, hvor flere tal for målopfyldelse bliver til ét.
    .usage = afrundet til 1 %, halve ned, ved hver sammenfatning

actual = Det, der er målt.
    .usage = opgørelse min(resultat/måltal, 1)

previous = Tallet fra året før.
    .usage = basisværdi forrige

met = Om måltallet er nået; som målopfyldelse 100 % eller 0 %.
    .usage = opgørelse opfyldt

unknown = En værdi, der ikke kendes; den regnes aldrig for nul.
    .usage = hvis stoerrelse = "lille" så 80 % ellers ukendt

all = Alle medlemmer under ét; som funktion: om alt gælder.
    .usage = andel(meget_tilfreds, segment=alle)

each = Hvert medlem for sig.
    .usage = andel(meget_tilfreds, segment=hver)

control = Den kontrolgruppe, der sammenlignes med.
    .usage = tilvækst(omsaetning, år=2, mod=kontrol)

lower = Den nedre grænse efter "mellem".
    .usage = lineær(resultat, nedre: 0; øvre: 1)

upper = Den øvre grænse efter "mellem".
    .usage = lineær(resultat, nedre: 0; øvre: 1)

exact = Ingen afrunding.
    .usage = sæt afrundet = nøjagtig

share = Den andel af dem, der svarede, som gav et af disse svar.
    .usage = andel(meget_tilfreds, af=vejledning, segment=hver)

count = Hvor mange: dem, der gav et svar, eller det antal, et nøgletal tæller.
    .usage = antal(virksomheder)

n = Hvor mange svar tallet bygger på.
    .usage = n(vejledning) >= 30

nps = Spørgsmålets Net Promoter Score: andelen af 9 og 10 minus andelen af 0 til 6, i point.
    .usage = nps(anbefaling, segment=hver) >= 70

sum = Summen af delene eller af et nøgletal.
    .usage = sum(dele)

mean = Gennemsnittet af delene, med vægte hvor de er givet, eller af et nøgletal.
    .usage = gennemsnit(a vægt 60, b vægt 40)

median = Den midterste værdi.
    .usage = median(ventetid)

percentile = Den værdi, så stor en del ligger under.
    .usage = percentil(ventetid, 90 %)

figure = Nøgletallets offentliggjorte tal.
    .usage = tal(omsaetning, segment=vaekst)

growth = Hvor meget nøgletallet er vokset siden nogle år før, i procent.
    .usage = tilvækst(omsaetning, år=2, mod=kontrol)

difference = Forskellen til kontrolgruppen.
    .usage = forskel(andel(ja), mod=kontrol)

date = En dato, der er målt, eller enheden for en.
    .usage = dato(aabnet)

min = Den mindste af flere værdier.
    .usage = min(resultat/måltal, 1)

max = Den største af flere værdier.
    .usage = max(resultat/måltal, 0)

abs = Værdien uden fortegn.
    .usage = abs(resultat)

clamp = Værdien, dog ikke under den ene grænse og ikke over den anden.
    .usage = begræns(resultat/måltal, 0, 1)

round = Værdien afrundet til et trin eller til decimaler.
    .usage = afrund(resultat; til=0,1 %; halve=op)

floor = Værdien rundet ned.
    .usage = nedrund(resultat)

ceil = Værdien rundet op.
    .usage = oprund(resultat)

ln = Den naturlige logaritme.
    .usage = ln(x)

log = Logaritmen med et grundtal.
    .usage = log(x, grundtal=10)

exp = Eksponentialfunktionen.
    .usage = exp(x)

sqrt = Kvadratroden.
    .usage = kvadratrod(x)

ratio = Én størrelse delt med en anden.
    .usage = forhold(a, b)

bands = Resultatet af det første interval, værdien ligger i.
    .usage = intervaller(resultat; >= 90: 1; >= 80: 0,5; ellers: 0)

linear = Lige linje fra punkt til punkt og vandret uden for dem.
    .usage = lineær(resultat, 20 %: 0; 50 %: 1)

worst = Den laveste af delene.
    .usage = dårligste(dele)

best = Den højeste af delene.
    .usage = bedste(dele)

product = Delene ganget med hinanden.
    .usage = produkt(dele)

geometric-mean = Delenes geometriske gennemsnit.
    .usage = geometrisk_gennemsnit(dele)

any = Om en af dem gælder.
    .usage = nogen(a >= 1, b >= 1)

list = Flere værdier som én liste.
    .usage = bedste(liste(a, b))

known = De dele, der er kendt og gælder; de øvrige udelades og nævnes.
    .usage = gennemsnit(kendte(dele), minimum=2)

except = Listen uden dem, der nævnes.
    .usage = gennemsnit(undtagen(dele, kampagne))

top = De n bedste af delene.
    .usage = gennemsnit(top(3, dele))

sd = Standardafvigelsen blandt parterne.
    .usage = spredning(bestaaet, blandt=parter)

profile = Nøgletallets værdier langs en dimension som én.
    .usage = profil(kvalitet, blandt=niveau)

running-round = Afrunder en profil, så summen bevares.
    .usage = løbende_afrunding(samlede, til=1 %, halve=op)

balance = Afrunder en profil og giver resten til ét medlem.
    .usage = udlign(samlede, sidste)

interval = Hvor langt tilfældet alene kan have flyttet et tal, der hviler på svar; vises kun og indgår i ingen målopfyldelse.
    .usage = vis usikkerhed: sikkerhedsinterval(andel(ja, af=benyttet), niveau=95 %)

of = Det spørgsmål, svarene hører til.
    .usage = andel(ja, af=benyttet)

years = Hvor mange år tilbage der sammenlignes med.
    .usage = tilvækst(omsaetning, år=2)

against = Hvem der sammenlignes med.
    .usage = tilvækst(omsaetning, år=2, mod=kontrol)

group = Hvis tal det er: kontrolgruppens.
    .usage = tal(omsaetning, gruppe=kontrol)

over = Langs hvad: alle parter eller en dimensions medlemmer.
    .usage = gennemsnit(bestaaet, blandt=parter)

places = Med hvor mange decimaler.
    .usage = afrund(resultat, decimaler=1)

half = Hvilken vej en halv rundes.
    .usage = afrund(resultat, til=1 %, halve=op)

base = Logaritmens grundtal.
    .usage = log(x, grundtal=10)

least = Hvor mange dele der mindst skal være; med færre gælder det ikke.
    .usage = gennemsnit(dele, minimum=2)

level = Hvor ofte intervaller, der beregnes sådan, rummer den sande værdi.
    .usage = vis usikkerhed: sikkerhedsinterval(andel(ja, af=benyttet), niveau=95 %)

method = Hvilket interval for en andel der menes.
    .usage = vis usikkerhed: sikkerhedsinterval(andel(ja, af=benyttet), metode=eksakt)

wilson = Wilsons interval for en andel, det sædvanlige.
    .usage = vis usikkerhed: sikkerhedsinterval(andel(ja, af=benyttet), metode=wilson)

exact-method = Clopper og Pearsons interval, som rummer den sande andel mindst så ofte, som niveauet siger.
    .usage = vis usikkerhed: sikkerhedsinterval(andel(ja, af=benyttet), metode=eksakt)

pp = Procentpoint: forskellen mellem to procenttal.
    .usage = tilvækst(omsaetning, mod=kontrol) >= 10 procentpoint

days = Dage, forskellen mellem to datoer.
    .usage = ventetid <= 30 dage

points = Point, fx en NPS.
    .usage = nps(anbefaling) >= 70 point

backwards = En bemærkning: et bedre resultat ville give lavere målopfyldelse.
    .usage = tillad bagvendt "…"

cliff = En bemærkning: et lille skridt i resultatet er et stort i målopfyldelsen.
    .usage = tillad spring "…"

already-met = En bemærkning: måltallet var allerede opfyldt.
    .usage = tillad allerede_opfyldt "…"

out-of-reach = En bemærkning: fuld målopfyldelse kan ikke nås.
    .usage = tillad uopnåelig "…"

no-effect = En bemærkning: delen kan ikke ændre den samlede målopfyldelse.
    .usage = tillad uden_virkning "…"

rounding = En bemærkning: afrundingen ændrer en afgørelse.
    .usage = tillad afrunding "…"

implicit = En bemærkning: en regel er underforstået.
    .usage = tillad underforstået "…"

counted-twice = En bemærkning: det samme tæller to gange.
    .usage = tillad talt_dobbelt "…"

english = Filen er skrevet på engelsk.
    .usage = sprog engelsk

danish = Filen er skrevet på dansk.
    .usage = sprog dansk
