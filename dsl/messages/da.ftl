# Hvad hver besked siger, på dansk. Opslagene er de samme som i en.ftl, med de samme felter og de samme ord i klammer.

### the frame of a message

error = fejl

warning = advarsel

note = bemærkning

help = hjælp

wrong = Forkert

right = Rigtigt

fix-replace = Skriv { $new } i stedet for { $old }

fix-insert = Skriv { $new } her

fix-delete = Slet { $old }

count-error =
    { $count ->
        [one] 1 fejl
       *[other] { $count } fejl
    }

count-warning =
    { $count ->
        [one] 1 advarsel
       *[other] { $count } advarsler
    }

count-note =
    { $count ->
        [one] 1 bemærkning
       *[other] { $count } bemærkninger
    }

count-shown = (de første { $count } er vist)

fixes-made =
    { $count ->
        [one] 1 fejl er rettet.
       *[other] { $count } fejl er rettet.
    }

fixes-shown =
    { $count ->
        [one] 1 fejl ville blive rettet.
       *[other] { $count } fejl ville blive rettet.
    }

or = eller

and = og

### second places

first = det første står her

scoring-in-force = den gældende opgørelse er angivet her

counted-here = talt med her

### parts of sentences

did-you-mean = Mente du { $names }?

there-is =
    { $count ->
        [one] Der findes kun { $names }.
       *[other] Der findes { $names }.
    }

there-is-more = Der findes { $names } og { $more } mere.

there-is-numbers = Der findes 1 til { $count }.

none-declared = Der er ikke angivet nogen.

none-declared-dimension = Der er ikke angivet nogen dimension.

none-named-argument = Den har ingen navngivne argumenter.

none-answers = Ingen spørgsmål har svar endnu.

none-question = Kontrakten stiller ingen spørgsmål.

none-done = Det har ingen aktivitet, der enten er gennemført eller ikke.

none-dimension-left = Der er ikke flere dimensioner at opdele efter.

none-other-scenario = Der er ikke andre scenarier.

nothing-here = Her må der ikke stå noget.

where-asks-about = Efter "hvor" står et spørgsmål eller en dimension, som kontrakten har.

set-indent-under = Hvis det hører til det, der står ovenfor, så ryk det ind under "{ $section }:".

set-as-period = Skriv det ved siden af filen: "include: [{"{"}file: andre.yaml, as_period: 2023{"}"}]".

whatif-settable = { $suggestion } Du kan også nævne et mål, for eksempel "mål 3 kompetencer måltal", eller et tal.

unit-ratio = en andel i procent

unit-pp = procentpoint

unit-number = et tal uden enhed

unit-date = en dato

unit-truth = et ja eller nej

unit-label = et ord

unit-count = et antal

unit-points = et antal point

unit-days = et antal dage

unit-named = et tal i { $unit }

unit-advice = Angiv begge i samme enhed.

unit-advice-pp = Skriv "%" for et niveau og "procentpoint" for forskellen mellem to niveauer.

unit-advice-points = En andel skrives i procent (80 %). Lav point om til en andel ved at dividere med det højeste antal point.

habit-answer = Det er et svar på "{ $question }": skriv "{ $share }" for den andel, der har svaret det.

habit-question = "{ $question }" er et spørgsmål: skriv for eksempel "{ $sample }".

habit-question-scale = "{ $question }" er et spørgsmål: skriv "{ $mean }" eller "{ $nps }".

habit-unquoted = Skriv { $name } uden citationstegn: et svar skrives med sit navn.

### M00: files and limits

disk-full = disken er fuld

disk-quota = du må ikke bruge mere plads på disken

disk-large = filen er for stor

disk-refused = disken afviste det

folder-is-file = der ligger en fil i vejen

folder-forbidden = du har ikke adgang til at skrive der

folder-name = en mappe kan ikke have det navn

extra-plot = En figur

extra-parquet = En Parquet-fil

usage-choices = Skriv { $choices }.

usage-commands = Kommandoerne er { $commands }.

usage-options = "maalbar { $command } --help" viser dem, der er.

usage-options-general = "maalbar --help" viser, hvad der kan skrives.

usage-at-least = mindst { $low }

usage-at-most = højst { $high }

usage-between = fra { $low } til { $high }

usage-quotes = Det, der har mellemrum i sig, skal stå i citationstegn, for eksempel: --set "mål 3 competence måltal = 85 %"

usage-leave-out = Udelad det.

format-would-change = { $path } ville blive stillet op på ny.

format-changed = { $path } er stillet op på ny.

format-laid-out = stillet op

format-summary-would =
    { $count ->
        [one] 1 fil ville blive ændret,
       *[other] { $count } filer ville blive ændret,
    } { $left ->
        [one] 1 var allerede stillet op.
       *[other] { $left } var allerede stillet op.
    }

format-summary =
    { $count ->
        [one] 1 fil er ændret,
       *[other] { $count } filer er ændret,
    } { $left ->
        [one] 1 var allerede stillet op.
       *[other] { $left } var allerede stillet op.
    }

range-at-least = mindst { $low }

range-at-most = højst { $high }

range-between = { $low } til { $high }

lever-any = Nævn et måltal, et resultat, en vægt eller et tal, for eksempel { $examples }.

lever-of-goal = Skriv, hvad der menes i målet, for eksempel "{ $path }".

lever-of-criterion = I dette kriterium findes { $paths }.

lever-no-criterion = Målet har ingen kriterier.

combined-here = delene samles her

write-this = Skriv: { $text }

write-each = Skriv dem hver for sig: { $texts }

sweep-scenarios =
    { $count ->
        [one] 1 scenarie
       *[other] { NUMBER($count, useGrouping: 1) } scenarier
    }

sweep-levels = { NUMBER($count, useGrouping: 1) } værdier

sweep-levels-of-one = { NUMBER($count, useGrouping: 1) } værdier af det samme

sweep-scenarios-about = { $about } scenarier

sweep-levels-about = { $about } værdier

sweep-levels-of-one-about = { $about } værdier af det samme

about-power = 10^{ $exponent }

about-power-times = omkring { $first },{ $tenth }·10^{ $exponent }

about-power-near = omkring 10^{ $exponent }

table-empty = den indeholder ingen kombinationer

table-no-csv = felterne kan ikke skelnes fra hinanden

table-cells = række { $row } har { $cells }, og overskriften har { $columns }

table-cell-count =
    { $count ->
        [one] 1 felt
       *[other] { $count } felter
    }

step-plain-numbers = rene tal

step-nothing = ingenting

scenario-there-are =
    { $count ->
        [one] Der findes { $titles }.
       *[other] Der findes { $titles }.
    }

scenario-none = Den har ingen scenarier; brug --set, eller angiv en .maal-fil med scenarier.

### M01: wording and lines

M0162 = En linje med tillad skal have en begrundelse.
    .hint = Skriv, hvorfor det er meningen, for eksempel: tillad spring "Ministeriet vil have alt eller intet her."
    .why =
        Når en kontrakt tillader noget, som et eftersyn advarer om, er det parternes valg. Den næste læser skal kunne se hvorfor, så teksten
        efter eftersynets navn kan ikke være tom.
    .wrong =
        tillad spring ""
    .right =
        tillad spring "The ministry wants all or nothing here."

### M02: names

### M03: units

M0301 = "{ $number }" står over for en andel, og en andel ligger mellem 0 og 1.
    .hint = Skriv "{ $number } %", hvis der menes procent; også et forhold over 1 skrives i procent, for eksempel 120 %.
    .why =
        En andel er en del af én: 80 ud af 100 er 80 %, det samme som 0,80. Et bart 80 ville være firs gange det hele, så
        Målbar spørger efter tegnet i stedet for at gætte.
    .wrong =
        competence: andel(very_satisfied, af=competence) >= 80
    .right =
        competence: andel(very_satisfied, af=competence) >= 80 %

### M04: goals and their structure

### M05: choices that the contract must make

### M06: measurement sets

### M07: findings in a measurement set

### M08: the command line

M0801 = Ingen part hedder "{ $party }".
    .hint = Skriv navnet, som det står i målesættet, for eksempel { $close }.
    .why =
        Hver part har sin række i målesættet og kendes på navnet dér. Navnet skal passe bogstav for bogstav, så ingen får en
        rapport om en anden part end den, der var ment.
    .wrong =
        maalbar score . --party "Norby"
    .right =
        maalbar score . --party "Nordby"

M0802 = Kontrakten har intet mål "{ $goal }".
    .hint = Nævn et af kontraktens mål: { $goals }.
    .why =
        Et mål nævnes med det nummer eller de bogstaver, der står efter "mål" i kontrakten, og ikke med sin titel.
    .wrong =
        maalbar explain . 7
    .right =
        maalbar explain . 2

M0803 = Kontrakten opgøres ikke for flere parter, så der er ingen part "{ $party }".
    .hint = Udelad parten; en kontrakt opgøres for flere, når den har en linje som: parter skoler
    .why =
        Nogle kontrakter opgøres én gang for hver af mange parter, for eksempel alle en kommunes skoler. Denne opgøres for én
        part: den, hvis tal står i målesættet.
    .wrong =
        maalbar score . --party "Nordby"
    .right =
        maalbar score .

M0804 = Kontrakten opgøres for flere parter, og målesættet har ingen tabel over dem.
    .hint = Angiv tabellen i målesættet, for eksempel: parties: biblioteker.csv
    .why =
        Når en kontrakt har en linje med "parter", læses tallene fra en tabel med en række for hver part. Uden den tabel er der
        ingen at opgøre kontrakten for.
    .wrong =
        # parties: libraries.csv
    .right =
        parties: libraries.csv

M0805 = Resultatet kunne ikke skrives: { $reason }.
    .hint = Skaf plads, eller skriv det et andet sted.
    .why =
        En fil skrives helt eller slet ikke: Det, der ikke kunne gøres færdigt, er fjernet igen, og en fil, der lå der i
        forvejen, er uændret.

M0806 = "{ $path }" findes allerede.
    .hint = Vælg et andet navn, eller skriv --force for at erstatte filen.
    .why =
        Ingen fil erstattes, uden at det er sagt. Så går sidste uges tal ikke tabt, fordi en kommando blev givet to gange.
    .wrong =
        maalbar compare . --scenarios --out comparison.csv
    .right =
        maalbar compare . --scenarios --out comparison.csv --force

M0807 = Mappen "{ $folder }" findes ikke, så "{ $path }" kan ikke skrives.
    .hint = Opret mappen først, eller se efter, om den er stavet rigtigt.
    .why =
        Målbar opretter filer, men ikke mapper til dem: En mappe, der ikke findes, er oftest en slåfejl.
    .wrong =
        maalbar compare . --scenarios --out reports/comparison.csv
    .right =
        maalbar compare . --scenarios --out comparison.csv

M0808 = { $what } kræver pakken "{ $package }", som ikke er installeret.
    .hint = Installér den med: pip install "maalbar[{ $extra }]"
    .why =
        Figurer og Parquet-filer kræver pakker, som fylder meget, og som de fleste kan undvære. De installeres dér, hvor der er
        brug for dem.

M0809 = Du må ikke erstatte "{ $path }".
    .hint = Se efter, om du har adgang til at skrive i filen og i dens mappe.
    .why =
        Filen er skrivebeskyttet eller ligger i en mappe, som du kun har adgang til at læse i. Den er uændret.

M0810 = Der findes ingen besked med koden "{ $text }".
    .hint = En kode er et bogstav og fire cifre, for eksempel { $close }.
    .why =
        Hver besked begynder med sin kode. Med koden fortæller "maalbar explain-code", hvilken regel der ligger bag, og viser,
        hvad der er forkert, og hvad der er rigtigt.
    .wrong =
        maalbar explain-code M1301
    .right =
        maalbar explain-code M0301

### M09: examples, scenarios and what-if

### M10: lints

lint-either = { $english ->
       *[other] { $danish }
    }

lint-more = { $more } til

lint-nothing = {""}

lint-cliff-total = {" "}Dermed går den samlede målopfyldelse fra { $low } til { $high }.

lint-of-goal = mål { $goal } { $name }

lint-goal = mål { $goal }

lint-total = hele kontrakten

lint-met-before = { $name } ({ $target }: { $figures })

lint-in-year = { $figure } i { $year }

lint-baseline = { $figure } som basisværdi

lint-missed = { $name }

lint-missed-with = { $name } med { $actual } mod { $target }

lint-counted-here = dette mål tæller også med her

lint-weight-nothing = vægten er 0

lint-always-the-same = der gives altid { $score }, uanset hvad der måles

lint-unread = ingen målopfyldelse bruger det

lint-decided-by-others = andre dele afgør altid resultatet

M0811 = Der findes ingen kommando "{ $command }".
    .hint = { $suggestion }
    .why =
        Ordet efter "maalbar" siger, hvad der skal gøres. "maalbar --help" viser alle kommandoerne med en linje om hver.
    .wrong =
        maalbar scor .
    .right =
        maalbar score .

M0812 = Denne kommando har ikke valgmuligheden "{ $option }".
    .hint = { $suggestion }
    .why =
        Hver kommando har sine egne valgmuligheder. En ukendt bliver afvist og ikke sprunget over, for så ville resultatet blive
        et andet end det, der blev bedt om.
    .wrong =
        maalbar score . --perod 2024
    .right =
        maalbar score . --period 2024

M0813 = "maalbar { $command }" mangler { $name }.
    .hint = Skriv: maalbar { $usage }
    .why =
        De fleste kommandoer handler om en kontrakt, som nævnes efter kommandoen: en regelfil eller den mappe, den ligger i; "."
        er den mappe, du står i.
    .wrong =
        maalbar score
    .right =
        maalbar score .

M0814 = "maalbar { $command }" mangler { $option }.
    .hint = { $suggestion }
    .why =
        Uden dette er der ikke noget at regne på: Kommandoen handler om det, der står efter valgmuligheden.
    .wrong =
        maalbar solve . --by "mål 1 competence måltal"
    .right =
        maalbar solve . --by "mål 1 competence måltal" --want "samlet >= 95 %"

M0815 = Der mangler noget efter { $option }.
    .hint = Skriv det, der menes, lige efter: { $option } { $value }
    .why =
        Denne valgmulighed siger, at der kommer noget bagefter, men kommandoen slutter forinden eller går videre med noget andet.
    .wrong =
        maalbar score . --lang
    .right =
        maalbar score . --lang da

M0816 = "{ $text }" er ikke et af de ord, som { $option } kan have.
    .hint = Skriv { $choices }.
    .why =
        Her kan der kun stå nogle få ord, som hver har deres egen betydning.
    .wrong =
        maalbar score . --format excel
    .right =
        maalbar score . --format csv

M0817 = "{ $text }" er ikke et helt tal, og { $option } skal have et.
    .hint = Skriv tallet med cifre alene, for eksempel { $option } { $example }.
    .why =
        Et årstal eller et antal skrives med cifre alene, uden ord, mellemrum eller tegn imellem.
    .wrong =
        maalbar score . --period 2024/25
    .right =
        maalbar score . --period 2024

M0818 = { $text } er ikke et tal, som { $option } kan være: { $range }.
    .hint = Se tallet efter.
    .why =
        Et årstal har fire cifre, og der kan ikke trækkes mindre end ét scenarie. Det, der ligger udenfor, er en slåfejl.
    .wrong =
        maalbar new hub-2025 --period 25
    .right =
        maalbar new hub-2025 --period 2025

M0819 = "{ $text }" er mere, end "maalbar { $command }" kan tage imod.
    .hint = { $suggestion }
    .why =
        Ved hvert mellemrum begynder der noget nyt i en kommando. Det, der hører sammen, skal stå i citationstegn, ellers læses
        hvert ord for sig.
    .wrong =
        maalbar whatif . --set mål 1 vægt = 2
    .right =
        maalbar whatif . --set "mål 1 vægt = 2"

M0820 = Efter { $option } kan der ikke stå noget.
    .hint = Skriv { $option } alene.
    .why =
        Denne valgmulighed er der, eller den er der ikke; den tager hverken et ja eller et tal.
    .wrong =
        maalbar compare . --scenarios=ja
    .right =
        maalbar compare . --scenarios

M0899 = Målbar selv har fejlet, ikke din tekst: { $kind }: { $words }
    .hint = Meld fejlen med regelfilen og den kommando, du skrev. MAALBAR_DEBUG=1 foran kommandoen viser, hvor det skete.
    .why =
        Uanset hvad en kontrakt siger, skal Målbar svare med et resultat eller med en besked om teksten. Her skete ingen af
        delene, og det er en fejl i Målbar. Der er ikke givet noget resultat, så intet resultat er forkert.

M0900 = "{ $text }" er ikke et skridt: Et skridt er et tal med sin enhed.
    .hint = Skriv skridtet alene, for eksempel: 1 procentpoint
    .why =
        Et skridt siger, hvor langt noget flyttes fra det, det er, for eksempel 2 procentpoint op og ned. Det er et tal, uanset
        hvad der flyttes.
    .wrong =
        maalbar tornado . --step competence
    .right =
        maalbar tornado . --step "2 procentpoint"

M0901 = "{ $text }" hører til en afrunding, og det er dette ikke.
    .hint = Udelad det, eller sæt afrundingen på en linje for sig: afrundet = 1 %; halve op
    .why =
        Hvordan halve rundes af, hører til afrundingen af en målopfyldelse. Et måltal eller en vægt bruges, som det er skrevet.
    .wrong =
        sæt mål 1 competence måltal = 85 %; halve op
    .right =
        sæt mål 1 competence måltal = 85 %

M0902 = "{ $text }" kan ikke sættes i et scenarie.
    .hint = { $suggestion }
    .why =
        Et scenarie ændrer det, kontrakten kræver, det, der er målt, eller måden, det opgøres og afrundes på. Kontraktens navn
        og spørgsmålene i dens undersøgelser ligger fast.
    .wrong =
        sæt afrunding = eksakt
    .right =
        sæt afrundet = eksakt

M0903 = "{ $text }" passer ikke til "{ $title }", som skal have { $unit }.
    .hint = Skriv selve værdien, for eksempel { $example }.
    .why =
        En værdi holdes op mod det, der er målt, og skal have samme enhed: en andel i procent, en vækst i procentpoint, en
        aktivitet som gennemført eller ikke gennemført. 8 % og 8 procentpoint er ikke det samme.
    .wrong =
        sæt mål 1 competence måltal = 85 procentpoint
    .right =
        sæt mål 1 competence måltal = 85 %

M0904 = "{ $text }" ligger uden for det, "{ $title }" kan være: { $range }.
    .hint = Se tallet og dets enhed efter.
    .why =
        En andel ligger mellem 0 % og 100 %, og et tal med angivne grænser ligger mellem dem. En værdi udenfor ville aldrig
        kunne måles, så den er oftest en slåfejl.
    .wrong =
        sæt mål 1 competence resultat = 180 %
    .right =
        sæt mål 1 competence resultat = 80 %

M0905 = Der findes intet scenarie "{ $name }" at bygge oven på.
    .hint = { $suggestion }
    .why =
        Efter "oven på" står titlen på et andet scenarie, hvis ændringer kommer først. Det skal stå i samme fil eller i
        kontrakten.
    .wrong =
        scenarie "Higher still" oven på "A high bar"
    .right =
        scenarie "Higher still" oven på "A higher bar"

M0906 = Scenarierne bygger oven på hinanden i ring: { $circle }.
    .hint = Lad et af dem stå for sig selv.
    .why =
        Et scenarie, der bygger oven på et andet, begynder dér, hvor det slutter. I en ring er der intet første at begynde med.
    .wrong =
        scenarie "A higher bar" oven på "Higher still"
    .right =
        scenarie "A higher bar"

M0907 = To scenarier hedder "{ $name }".
    .hint = Giv det ene et andet navn.
    .why =
        Et scenarie kendes på sin titel: Det vælges med den, og andre bygger oven på det med den. Har to samme titel, kan ingen
        se, hvilket der menes.
    .wrong =
        scenarie "A higher bar"
    .right =
        scenarie "A higher bar for quality"

M0908 = Intet vægter "{ $text }": Intet gennemsnit og ingen sum bruger en vægt, der gives dér.
    .hint = Ret vægtene dér, hvor de står: i linjen med målopfyldelsen.
    .why =
        En vægt tæller kun, hvor et gennemsnit eller en sum bruger den. Hvor den ringeste del afgør det, eller hvor linjen med
        målopfyldelsen selv giver vægtene, ville en anden vægt på målet ikke ændre noget.
    .wrong =
        sæt mål 2 vægt = 3
    .right =
        sæt opfyldelse = gennemsnit(mål 1, mål 2 vægt 3)

M0909 = "{ $text }" er ikke noget, der kan ændres på.
    .hint = { $suggestion }
    .why =
        Det, der kan ændres på, er et måltal, et målt resultat, en vægt eller et tal i kontrakten. En målopfyldelse er det, der
        kommer ud af dem, og kan ikke ændres for sig.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal"

M0910 = Ingen regel læser tallet "{ $text }".
    .hint = { $suggestion }
    .why =
        Kontrakten henter kun bestemte tal fra sin undersøgelse og sine registre. Det ville ikke ændre noget at flytte på andre,
        så et tal, som ingen regel læser, er oftest en slåfejl.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "andel(dissatisfied)"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "andel(very_satisfied, satisfied)"

M0911 = Et trin på "{ $text }" fører ingen steder hen.
    .hint = Skriv et trin over 0, for eksempel { $example }.
    .why =
        Et interval gennemgås fra den nedre ende, ét trin ad gangen. Et trin på nul når aldrig frem, og et under nul fører den
        forkerte vej.
    .wrong =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %..90 % trin 0 procentpoint"
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %..90 % trin 5 procentpoint"

M0912 = Intervallet går fra "{ $first }" ned til "{ $last }".
    .hint = Skriv den nedre ende først: { $last }..{ $first }
    .why =
        Et interval skrives fra den nedre ende til den øvre. Den anden vej rundt ville der ikke være noget i det.
    .wrong =
        maalbar sweep . --vary "mål 1 competence måltal = 90 %..70 % trin 5 procentpoint"
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %..90 % trin 5 procentpoint"

M0913 = "{ $text }" er { $unit }, ikke et ønske.
    .hint = Et ønske er en sammenligning, for eksempel: samlet >= 98 %
    .why =
        Et ønske er noget, der enten holder eller ikke holder, for eksempel at den samlede målopfyldelse er mindst 98 %. "samlet"
        alene siger, hvad det handler om, men ikke, hvad det skal være.
    .wrong =
        maalbar solve . --want "samlet" --by "mål 1 competence måltal"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal"

M0914 = Her er ikke noget at læse.
    .hint = Skriv for eksempel: { $example }
    .why =
        Teksten efter valgmuligheden er tom, eller den er kun en bemærkning.
    .wrong =
        maalbar whatif . --set ""
    .right =
        maalbar whatif . --set "mål 1 competence måltal = 85 %"

M0915 = "{ $text }" læses flere steder, og ikke i samme enhed.
    .hint = Nævn et af dets medlemmer.
    .why =
        Uden navnet på et medlem ændres de alle, til den samme værdi. Det kræver en enhed, som de har fælles.

M0916 = Sådan skrives det ikke: "{ $text }".
    .hint = { $suggestion }
    .why =
        Mange skriver et interval med tankestreg, et måltal med "til" eller et mål med sin titel. Målbar læser kun én
        skrivemåde, så en tekst betyder det samme for alle; hvor det er til at se, hvad der menes, foreslår Målbar ordene.
    .wrong =
        maalbar whatif . --set "mål 1 competence måltal til 85 %"
    .right =
        maalbar whatif . --set "mål 1 competence måltal = 85 %"

M0917 = { $name } er givet to gange i samme eksempel.
    .hint = Behold kun den ene linje.
    .why =
        Et eksempel opgøres på de tal, det giver. Med to værdier for samme tal ville det være tilfældigt, hvilken der gælder.
    .wrong =
        givet andel(very_satisfied, satisfied) = 79 %
        givet andel(satisfied, very_satisfied) = 80 %
    .right =
        givet andel(very_satisfied, satisfied) = 79 %

M0918 = Et eksempel gælder kontraktens egen periode, { $period }: Her skal der ikke stå noget år.
    .hint = Udelad { $year }. "maalbar test --period { $year }" prøver eksemplerne for den periode.
    .why =
        Et eksempel siger, hvad der skal komme ud, når kontrakten opgøres for sin egen periode. Det, kontrakten kræver i et
        andet år, er ikke en del af det.
    .wrong =
        forvent mål 1 competence måltal 2023 = 80 %
    .right =
        forvent mål 1 competence måltal = 80 %

M0919 = Eksemplet "{ $title }" forventer ingenting.
    .hint = Skriv, hvad der skal komme ud, for eksempel: forvent samlet = 98 %
    .why =
        Et eksempel er et løfte, der kan efterprøves: Med disse tal kommer dette ud. Uden den anden halvdel kan det aldrig
        svigte, og så beviser det ingenting.
    .wrong =
        givet antal(companies) = 380
    .right =
        givet antal(companies) = 380
        forvent mål 2 reached = 95 %

M0920 = Der står ikke, hvad der skal varieres.
    .hint = Skriv det med --vary, for eksempel --vary "mål 3 competence måltal = 70 %..95 % trin 1 procentpoint", eller angiv en tabel med kombinationer med --rows.
    .why =
        Et gennemløb opgør kontrakten igen og igen, mens noget ændres: et måltal, et tal eller en vægt. Hvilket, og gennem hvilke
        værdier, skal siges.
    .wrong =
        maalbar sweep .
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %..90 % trin 5 procentpoint"

M0921 = { $option } og --rows er to måder at sige, hvad der skal prøves, og kun den ene kan bruges.
    .hint = Udelad { $option }, eller udelad --rows.
    .why =
        Rækkerne i en tabel er kombinationer, der prøves, som de står. Værdier, der kombineres med hinanden eller trækkes
        tilfældigt, kommer fra --vary.
    .wrong =
        maalbar sweep . --rows proposals.csv --random 10
    .right =
        maalbar sweep . --rows proposals.csv

M0922 = "{ $text }" er et antal, og kontrakten skjuler antal under { $least }.
    .hint = Vis målopfyldelsen, eller om det er opfyldt; "maalbar score" viser antallet, hvor det må ses.
    .why =
        Små antal skjules, så ingen kan genkendes i dem. I et gennemløb skifter antallet fra scenarie til scenarie, og det, der
        er skjult i ét, kunne regnes ud fra de andre.
    .wrong =
        maalbar sweep . --vary "mål 1 part måltal = 70 %, 75 %" --show "mål 1 answers resultat"
    .right =
        maalbar sweep . --vary "mål 1 part måltal = 70 %, 75 %" --show "mål 1 answers opfyldt"

M0923 = "{ $text }" sammenligner parterne med hinanden, og det, der varieres, flytter sammenligningen eller lader den stå åben.
    .hint = Variér noget, den ikke bygger på, eller prøv enkelte scenarier med "maalbar whatif".
    .why =
        Et gennemløb opgør én part, mens de andres tal ligger fast. Hvis det, der varieres, også flytter gennemsnittet eller
        rangen blandt parterne, skulle alle opgøres på ny i hvert scenarie.
    .wrong =
        maalbar sweep . --party "Nordby" --vary "mål 1 loans resultat = 4 u, 5 u"
    .right =
        maalbar sweep . --party "Nordby" --vary "mål 1 open måltal = 60 %, 70 %"

M0924 = Hvert af de { NUMBER($count, useGrouping: 1) } scenarier regnes for sig, fordi kontrakten har noget i sig, som den hurtige vej ikke kan klare.
    .hint = Det tager nogle millisekunder pr. scenarie: Færre værdier går hurtigere, og Ctrl-C standser det.
    .why =
        De fleste kontrakter gennemløbes med tabeller, millioner af scenarier på få sekunder. Bruger en regel en rod, en logaritme
        eller andet, der ikke kan stå i tabeller, opgøres hvert scenarie, som "maalbar score" ville gøre det. Tallene er de
        samme; det tager blot længere tid.

M0925 = Det er { $what }, og højst { NUMBER($most, useGrouping: 1) } gennemløbes på én gang.
    .hint = Vælg et større trin eller færre værdier, eller træk nogle af scenarierne tilfældigt med --random.
    .why =
        Værdier ganges med hinanden: Tre måltal med tusind værdier hver er tusind millioner scenarier. Så mange kan ingen læse,
        og et grovere trin viser det samme billede.
    .wrong =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %..90 % trin 0,00001 procentpoint"
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %..90 % trin 0,5 procentpoint"

M0926 = "{ $text }" er ingen målopfyldelse og intet tal i kontrakten, som et gennemløb kan vise.
    .hint = Skriv det, som reglerne nævner det, for eksempel { $close }.
    .why =
        Ud over målene og det samlede kan et gennemløb vise andre værdier i kontrakten: et kriteriums målopfyldelse, dets
        resultat, dets måltal, eller om det er opfyldt. De nævnes med mål og kriterium.
    .wrong =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %, 80 %" --show "mål 1 skills opfyldt"
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %, 80 %" --show "mål 1 competence opfyldt"

M0927 = Den samlede målopfyldelse kan ikke holdes op mod "{ $text }".
    .hint = Skriv { $unit } over 0 med højst fem decimaler, for eksempel "98 %".
    .why =
        En tærskel er et niveau for det samlede: Gennemløbet fortæller, i hvilke scenarier det nås. Derfor skal den have samme enhed
        som det samlede og ikke være finere, end det vises.
    .wrong =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %, 80 %" --threshold "98 procentpoint"
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %, 80 %" --threshold "98 %"

M0928 = Der kan ikke læses nogen kombinationer i denne tabel: { $reason }.
    .hint = Overskriften nævner, hvad der skal varieres, for eksempel "mål 6 turnover måltal", og hver række giver hvert af dem en værdi med sin enhed, for eksempel "8 procentpoint".
    .why =
        Hver række i tabellen er ét scenarie. Den skal have en værdi til alt det, overskriften nævner, hverken flere eller færre,
        ellers kan man ikke se, hvilken værdi der hører til hvad.
    .wrong =
        mål 1 competence måltal,mål 2 reached måltal
        80 %
    .right =
        mål 1 competence måltal,mål 2 reached måltal
        80 %,400

M0929 = "{ $text }" ændrer det samme som "{ $other }".
    .hint = Behold den ene, med alle de værdier, der menes.
    .why =
        To --vary kombineres, så hver værdi i den ene prøves med hver værdi i den anden. Ét måltal kan ikke have to værdier på én gang.
    .wrong =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %" --vary "mål 1 competence måltal = 80 %"
    .right =
        maalbar sweep . --vary "mål 1 competence måltal = 70 %, 80 %"

M0930 = "{ $title }" går gennem mere end { NUMBER($most, useGrouping: 1) } trin her, og det er for mange at nævne ét for ét.
    .hint = Gør intervallet smallere, for eksempel --by "{ $example }".
    .why =
        Hvor en værdi rundes af eller tælles, stiger målopfyldelsen i trin, og svaret nævner dem, der opfylder ønsket. Over et
        bredt interval med små trin blev det en liste, som ingen kan læse.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "antal(companies)"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "antal(companies) = 300..400"

M0931 = "{ $text }" gør mere ved "{ $title }", end der kan findes et eksakt svar på.
    .hint = Der kan lægges til, ganges, divideres, sammenlignes, vælges efter og rundes af; ved rødder, logaritmer og statistik over parter kan "maalbar sweep" vise et gitter af værdier.
    .why =
        "maalbar solve" giver eksakte grænser, ikke tilnærmede. Gennem en rod, en logaritme eller et produkt af det ukendte med
        sig selv bliver grænserne tal, der ikke kan skrives eksakt ud.

M0932 = Når der nævnes to ting, findes svaret for den ene, mens den anden går i trin; her har { $count ->
        [0] ingen af dem
       *[other] de begge
    } trin.
    .hint = Skriv den ene med sine værdier, for eksempel --by "mål 3 used måltal = 40 %..60 % trin 5 procentpoint", og den anden uden.
    .why =
        Med to ubekendte er der et helt område af svar. Derfor går den ene gennem værdier, som du vælger, og for hver af dem findes
        det eksakte svar for den anden.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal" --by "mål 2 reached måltal"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal" --by "mål 2 reached måltal = 300..400 trin 50"

M0933 = Der kan findes svar for én ting, eller for to, når den ene går i trin, men ikke for { $count }.
    .hint = Skriv --by en eller to gange.
    .why =
        Med tre ubekendte kan svaret ikke stilles op i en tabel, som nogen kan læse. Et gennemløb viser, hvad mange måltal giver
        tilsammen.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 vægt" --by "mål 2 vægt" --by "mål 1 competence måltal"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal"

M0934 = Det eneste, der findes svar for, skal ikke have trin: "{ $text }".
    .hint = Udelad trinnet, for alle værdier undersøges; eller skriv en --by mere, som der skal findes svar for.
    .why =
        Alle de værdier, der opfylder ønsket, findes eksakt, også dem, der ligger mellem to trin. Trin er til det andet, som
        prøves værdi for værdi.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal = 70 %..90 % trin 5 procentpoint"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal = 70 %..90 %"

M0936 = { NUMBER($count, useGrouping: 1) } trin er flere end de { NUMBER($most, useGrouping: 1) }, som det andet må have.
    .hint = Skriv et længere trin eller et kortere interval.
    .why =
        For hver værdi af det andet findes svaret for det første på ny, og hver får sin linje i svaret.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal" --by "mål 2 reached måltal = 1..2000 trin 1"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal" --by "mål 2 reached måltal = 300..400 trin 50"

M0937 = "{ $text }" ændrer det samme som "{ $other }".
    .hint = Nævn noget andet, eller udelad den ene.
    .why =
        Der findes svar for det ene, mens det andet går gennem sine værdier. Det samme måltal kan ikke være begge dele.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal" --by "mål 1 competence måltal = 70 %, 80 %"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 competence måltal" --by "mål 2 reached måltal = 350, 400"

M0940 = Både --measurements og --no-measurements er skrevet.
    .hint = Nævn de tal, som begge kontrakter skal opgøres på, eller udelad dem for at se, hvor de to ville være forskellige.
    .why =
        To kontrakter sammenlignes på tal eller alene på deres regler. Begge dele på én gang kan ikke lade sig gøre.
    .wrong =
        maalbar diff . draft --measurements measurements.yaml --no-measurements
    .right =
        maalbar diff . draft --measurements measurements.yaml

M0941 = Der er ingen tal, så der kan ikke siges noget om parten "{ $party }".
    .hint = Nævn et målesæt med --measurements, eller udelad --party.
    .why =
        Uden tal sammenlignes de to kontrakters regler, og de er ens for alle parter.
    .wrong =
        maalbar diff . draft --party "Nordby"
    .right =
        maalbar diff . draft

M0942 = "{ $old }" og "{ $new }" kan ikke opgøres på de samme tal: Den ene opgøres for flere parter, den anden gør ikke.
    .hint = Skriv --no-measurements for at se, hvad der er forskelligt i reglerne alene.
    .why =
        En kontrakt for flere parter læser en tabel med en række for hver; en anden læser ét sæt tal. Intet målesæt er begge dele.
    .wrong =
        maalbar diff . schools
    .right =
        maalbar diff . schools --no-measurements

M0950 = Et skridt på "{ $text }" kan være procentpoint eller en del af tallet.
    .hint = Skriv { $points }, hvis der menes procentpoint.
    .why =
        Fra 80 % kan et skridt på 1 % føre til 81 % eller til 80,8 %. Står der "procentpoint", skal ingen gætte.
    .wrong =
        maalbar tornado . --step "2 %"
    .right =
        maalbar tornado . --step "2 procentpoint"

M0951 = Intet måltal og intet tal i denne kontrakt flyttes i skridt som "{ $text }".
    .hint = De er i: { $units }.
    .why =
        Et skridt flytter de måltal og de tal, der har samme enhed. I denne kontrakt er der ingen med den enhed, så skridtet ville
        ikke flytte noget.
    .wrong =
        maalbar tornado . --step "3 kr"
    .right =
        maalbar tornado . --step "2 procentpoint"

M0952 = Der er skrevet endnu et skridt for enheden i "{ $text }".
    .hint = Skriv ét skridt for hver enhed.
    .why =
        Alle måltal og tal med samme enhed flyttes lige langt, så man kan sammenligne, hvad de gør ved det samlede.
    .wrong =
        maalbar tornado . --step "2 procentpoint" --step "5 procentpoint"
    .right =
        maalbar tornado . --step "5 procentpoint"

M0953 = Mennesker og ting tælles i hele tal, ikke i skridt på "{ $text }".
    .hint = Skriv et helt tal.
    .why =
        En halv virksomhed kan ikke nås. Et skridt i et antal er 1, 10 eller et andet helt tal.
    .wrong =
        maalbar tornado . --step "0,5"
    .right =
        maalbar tornado . --step "5"

M0954 = Kontrakten opgøres for { $parties } parter, og dette fortælles om én ad gangen.
    .hint = Nævn parten, for eksempel: --party "{ $first }"
    .why =
        Hver part har sine egne tal, så det, der findes for den ene, gælder ikke for de andre.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 loans måltal"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 loans måltal" --party "Nordby"

M0960 = Kontrakten har intet scenarie, der hedder "{ $name }".
    .hint = { $suggestion }
    .why =
        Et scenarie vælges med sin titel, som den står i kontrakten efter "scenarie". Scenarier i en fil for sig vælges med filens
        navn.
    .wrong =
        maalbar whatif . --scenario "A high bar"
    .right =
        maalbar whatif . --scenario "A higher bar"

M0961 = "{ $path }" indeholder intet scenarie.
    .hint = Skriv et: scenarie "et højere krav", og nedenunder linjer som: sæt mål 3 competence måltal = 85 %
    .why =
        En fil efter --scenario læses for de scenarier, der står i den. En kontrakt uden scenarier eller en fil med lutter
        bemærkninger giver intet at prøve.
    .wrong =
        # scenarie "A higher bar"
    .right =
        scenarie "A higher bar"

M0962 = "{ $text }" er sat to gange.
    .hint = Sæt det én gang; et scenarie, der bygger oven på et andet, må sætte det igen.
    .why =
        Af to linjer, der sætter det samme, ville den sidste gælde, og den, der læser den første, ville tage fejl.
    .wrong =
        sæt mål 1 competence måltal = 85 %
        sæt mål 1 competence måltal = 90 %
    .right =
        sæt mål 1 competence måltal = 90 %

M0963 = "{ $path }" er nævnt to gange.
    .hint = Nævn hver kontrakt én gang; scenarier i den første stilles ved siden af med --scenario eller --scenarios.
    .why =
        En sammenligning stiller forskellige kontrakter op ved siden af hinanden. To kolonner om samme kontrakt ville være ens, tal
        for tal.
    .wrong =
        maalbar compare . draft .
    .right =
        maalbar compare . draft

M0965 = En projektmappe skrives til en fil, og der er ikke nævnt nogen.
    .hint = Angiv en med --out, for eksempel --out sammenligning.xlsx.
    .why =
        En projektmappe til Excel er ikke tekst, som kan vises på skærmen her.
    .wrong =
        maalbar compare . --scenarios --format xlsx
    .right =
        maalbar compare . --scenarios --format xlsx --out comparison.xlsx

M0966 = Der er ikke noget at sammenligne "{ $path }" med.
    .hint = Nævn en anden kontrakt, et af kontraktens scenarier med --scenario, eller skriv --scenarios for dem alle.
    .why =
        En sammenligning kræver mindst to ting: to kontrakter eller en kontrakt og et af dens scenarier.
    .wrong =
        maalbar compare .
    .right =
        maalbar compare . --scenarios

M0967 = Det er { $count } scenarier, og højst { $most } prøves på én gang.
    .hint = Nævn færre af dem; et gennemløb prøver mange værdier af nogle få måltal eller tal.
    .why =
        Hvert scenarie får sin egen rapport eller kolonne, og flere end hundrede kan ikke læses ved siden af hinanden.

M0968 = Dette scenarie sætter { NUMBER($count, useGrouping: 1) } linjer, når dem, det bygger oven på, tælles med, og højst { NUMBER($most, useGrouping: 1) } prøves.
    .hint = Sæt hvert måltal og hvert tal én gang.
    .why =
        Et scenarie siger med få linjer, hvad der ville være anderledes. Med tusind linjer er det en anden kontrakt og skrives
        bedre som en sådan.

M0970 = Ingen slags fil, der kan skrives her, har et navn som "{ $path }".
    .hint = Lad navnet slutte på { $endings }.
    .why =
        Endelsen på navnet siger, hvilken slags fil der skrives, og hvilket program der kan åbne den.
    .wrong =
        maalbar compare . --scenarios --out comparison.docx
    .right =
        maalbar compare . --scenarios --out comparison.xlsx

M0990 = "{ $path }" findes allerede.
    .hint = Vælg et andet navn; der overskrives ikke noget.
    .why =
        En ny kontrakt eller et tomt målesæt lægges aldrig i stedet for noget, der er der i forvejen, for nogen kan have arbejdet
        i det.
    .wrong =
        maalbar new hub-2024
    .right =
        maalbar new hub-2025

M0991 = Fra "{ $folder }" kan kontrakten "{ $path }" ikke nævnes.
    .hint = Begynd udkastet ved siden af den mappe, kontrakten ligger i, for eksempel "{ $example }".
    .why =
        Et udkast nævner den kontrakt, det ændrer, med vejen fra mappe til mappe. Vejen må nå nabomapperne, men ikke længere: Så kan
        en mappe med kontrakter flyttes eller sendes samlet.
    .wrong =
        maalbar new hub-2025 --from 2024/contract
    .right =
        maalbar new 2024/hub-2025 --from 2024/contract

M0992 = Kontrakten "{ $path }" gælder allerede { $own }, og udkastet skulle gælde { $period }.
    .hint = Skriv et senere år, for eksempel: --period { $next }
    .why =
        Et udkast ændrer en tidligere kontrakt og gælder et år, der kommer efter den.
    .wrong =
        maalbar new ../hub-2025 --from . --period 2024
    .right =
        maalbar new ../hub-2025 --from . --period 2025

M0993 = Kontrakten "{ $path }" nævner ingen periode, så det fremgår ikke, hvilket år der er det næste.
    .hint = Skriv udkastets år: --period 2025
    .why =
        Uden --period gælder et udkast året efter den kontrakt, det ændrer.
    .wrong =
        maalbar new ../hub-2025 --from .
    .right =
        maalbar new ../hub-2025 --from . --period 2025

M0994 = Et udkast skrives på samme sprog som den kontrakt, det ændrer.
    .hint = Udelad --language.
    .why =
        Et udkast tager linjer fra kontrakten med, så begge er på samme sprog. "maalbar format --language" skriver en kontrakt på
        det andet sprog.
    .wrong =
        maalbar new ../hub-2025 --from . --language da
    .right =
        maalbar new ../hub-2025 --from .

M0995 = Mappen "{ $path }" kan ikke oprettes: { $reason }.
    .hint = Se navnet efter, og om du har adgang til at skrive der.
    .why =
        En ny kontrakt får en mappe for sig, ved siden af eller under den mappe, du står i.
    .wrong =
        maalbar new notes.txt/hub-2025
    .right =
        maalbar new hub-2025

M0996 = Denne kontrakt opgøres for flere parter, hvis tal står i en tabel: Der er ikke plads til svartal.
    .hint = Udelad --counts.
    .why =
        Svartal kan stå i stedet for andele, hvor én parts tal er skrevet ud. I en tabel har hver part én række og ét felt til
        hvert tal.
    .wrong =
        maalbar template . --counts
    .right =
        maalbar template .

M1001 = Et bedre resultat giver "{ $name }" en lavere målopfyldelse: { $worse } giver { $higher }, { $better } giver { $lower }.
    .hint = Lad opgørelsen stige med resultatet, eller vend sammenligningen om, hvis det er den anden vej, der er bedst.
    .why =
        Sammenligningen siger, hvilken vej der er bedst: med >= et højere tal, med <= et lavere. Her falder målopfyldelsen et sted,
        mens tallet bliver bedre, så den, der gør mere, får mindre. Begge tal er regnet ud nøjagtigt efter kontraktens egne
        regler. Er det meningen, så skriv: tillad bagvendt "begrundelsen".
    .wrong =
        waiting: gennemsnit(waiting) <= 20 dage
          opgørelse begræns(resultat / 40 dage, 0, 1)
    .right =
        waiting: gennemsnit(waiting) <= 20 dage
          opgørelse begræns((40 dage - resultat) / 20 dage, 0, 1)

M1002 = Et lille skridt får målopfyldelsen for "{ $name }" til at springe: { $below } giver { $low }, { $above } giver { $high }.{ $total }
    .hint = Skal et resultat tæt på måltallet også give noget, så lad målopfyldelsen stige med det, for eksempel med "lineær(resultat, 60 %: 0, 80 %: 1)".
    .why =
        Her springer målopfyldelsen mere end 10 procentpoint, uanset hvor lidt tallet flytter sig. Så er det tilfældigheder og
        usikkerhed i tallet, der afgør sagen, og et resultat, der næsten er nået, giver ikke mere end et, der er langt fra. Aktiviteter, der
        er gennemført eller ej, datoer og regler om én bestemt værdi nævnes aldrig. Er det meningen, så skriv: tillad spring
        "begrundelsen".
    .wrong =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse opfyldt
    .right =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat/måltal, 0, 1)

M1003 = { $number ->
        [one] Måltallet for { $targets } var allerede nået i alle tidligere perioder med tal.
       *[other] { $number } måltal var allerede nået i alle tidligere perioder med tal: { $targets }.
    }
    .hint = Sæt det højere, hvis det skal kræve noget nyt, eller skriv, at niveauet skal holdes.
    .why =
        Et måltal, der var nået, før det blev sat, kræver ikke noget nyt. De tidligere tal er dem i målingerne ved siden af kontrakten,
        dem for andre år i den måling, der bruges, og basisværdien. Handler det om at holde niveauet, så skriv: tillad
        allerede_opfyldt "begrundelsen".
    .wrong =
        used: andel(yes, af=used) >= 45 %
          basisværdi 2020: 50 %
    .right =
        used: andel(yes, af=used) >= 55 %
          basisværdi 2020: 50 %

M1004 = "{ $name }" kan aldrig give mere end { $most }, uanset hvor godt resultatet er.
    .hint = Lad opgørelsen kunne nå 100 %, eller giv delen mindre vægt, hvis det er meningen.
    .why =
        Målopfyldelsen stopper under 100 % for alle mulige tal, så målet kan aldrig vises som helt opfyldt. Det er bevist ud fra reglen
        og ud fra, hvad tallet kan være. Er loftet aftalt, så skriv: tillad uopnåelig "begrundelsen".
    .wrong =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat/måltal, 0, 90 %)
    .right =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat/måltal, 0, 100 %)

M1005 = Intet af det, der måles i { $what }, kan ændre den samlede målopfyldelse: { $why }.
    .hint = Giv den en vægt, brug den i en linje med målopfyldelse, eller tag den ud, hvis den kun skal vises.
    .why =
        Uanset hvad der måles her, er den samlede målopfyldelse den samme. Det er bevist ud fra reglerne og ud fra, hvad tallene kan være,
        for dem alle på én gang. Læserne regner med, at alle mål i en kontrakt tæller. Er det meningen, så skriv: tillad uden_virkning
        "begrundelsen".
    .wrong =
        mål 2 "Visits" vægt 0
    .right =
        mål 2 "Visits" vægt 1

M1006 = Mål { $goal } vises som 100 % og er { $exact } før afrunding; måltallet er ikke nået for { $missed }.
    .hint = Rund af til et finere trin, eller lad være med at afrunde dette mål, så det kan ses, at et måltal ikke er nået.
    .why =
        En læser opfatter 100 % som et opfyldt mål. Med disse tal er et måltal i målet ikke nået, og det er kun en afrunding, der løfter
        målopfyldelsen til 100 %. Er det aftalt sådan, så skriv: tillad afrunding "begrundelsen".

M1007 = I { $where } står der ikke, om det gælder alle under ét eller hvert "{ $dimension }" for sig; der regnes under ét.
    .hint = Skriv "{ $dimension }=alle", hvis det er under ét, og "{ $dimension }=hver", hvis hver enkelt skal ses for sig.
    .why =
        Tallet er delt op efter en dimension, eller kontrakten spørger et andet sted til samme undersøgelse efter den dimension. Tal under
        ét skjuler, at et segment klarer sig dårligt, og kontrakter kræver tit noget af hvert segment. Er det under ét, så skriv det,
        så den næste læser ikke er i tvivl, eller skriv: tillad underforstået "begrundelsen".
    .wrong =
        turnover: tilvækst(turnover, år=2) >= 10 %
    .right =
        turnover: tilvækst(turnover, segment=alle, år=2) >= 10 %

M1008 = Mål { $goal } overtager målopfyldelsen fra mål { $copied }, og begge tæller med: Det, som mål { $copied } måler, tæller dobbelt.
    .hint = Skal det tælle én gang, så hold det ene mål ude, for eksempel med "målopfyldelse gennemsnit(undtagen(målene, mål { $goal }))".
    .why =
        Et mål, der overtager et andet måls opfyldelse, har ingen vurdering af sin egen. Tæller begge med, afgør én vurdering mere af
        den samlede målopfyldelse, end målets nummer lader ane. Kontrakter gør det til tider med vilje; skriv så: tillad talt_dobbelt
        "begrundelsen".
    .wrong =
        målopfyldelse gennemsnit(målene)
    .right =
        målopfyldelse gennemsnit(undtagen(målene, mål 1))

M1009 = Der er ikke noget eftersyn, der hedder "{ $name }", så her tillades ingenting.
    .hint = { $suggestion }
    .why =
        En linje med tillad nævner et af de eftersyn, der står på siden om lints. Et navn, som intet eftersyn har, får intet til at tie;
        kontrakten kan stadig opgøres.
    .wrong =
        tillad sprin "The ministry wants all or nothing here."
    .right =
        tillad spring "The ministry wants all or nothing here."

M1010 = Denne linje tillader ingenting: "{ $name }" har ikke noget at sige her.
    .hint = Slet linjen.
    .why =
        Linjen får et eftersyn til at tie om noget, som det ikke ville have nævnt her. Den har været nødvendig engang, eller den står ved
        det forkerte mål. Bliver den stående, tier eftersynet også den dag, der er noget at sige.
    .wrong =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat/måltal, 0, 1)
          tillad spring "The ministry wants all or nothing here."
    .right =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat/måltal, 0, 1)

M1011 = I { $where } nævnes spørgsmålet ikke; der regnes med { $questions }, da intet andet har svaret.
    .hint = Skriv det, for eksempel "af={ $question }".
    .why =
        Har kun ét spørgsmål et svar, kan spørgsmålets navn udelades. Men så kan læseren ikke se, hvilket spørgsmål det er, og kommer der
        senere et spørgsmål til med samme svar, bliver linjen en fejl. Er det i orden, så skriv: tillad underforstået "begrundelsen".
    .wrong =
        satisfied: andel(very_satisfied) >= 80 %
    .right =
        satisfied: andel(very_satisfied, af=advice) >= 80 %

M1012 = Der står ikke, hvad de { $number } mål vejer; hvert af dem tæller { $share } af den samlede målopfyldelse.
    .hint = Skriv "vægt" efter hvert måls titel, eller skriv, hvorfor de vejer lige meget: tillad underforstået "begrundelsen".
    .why =
        Uden vægte tæller alle mål lige meget, hvor store eller små de end er. Det er også et valg, og parterne har måske ikke truffet det.
        Vægte, der er skrevet, eller en linje om, at målene skal veje lige meget, viser, at de har.
    .wrong =
        målopfyldelse gennemsnit(målene)
    .right =
        målopfyldelse gennemsnit(målene)
        tillad underforstået "The parties have agreed that all goals weigh the same."

M1013 = De offentliggjorte resultater står i hele procent ({ $places }), og kontrakten siger ikke, hvordan der afrundes.
    .hint = Skriv hvordan, for eksempel "afrundet til 1 %, halve op, ved målene, samlet".
    .why =
        Intet afrundes, medmindre kontrakten siger det. Står de offentliggjorte resultater i hele tal, har nogen rundet af, og hvor det
        sker, og hvilken vej halve går, afgør det sidste ciffer. Er det skrevet, kan de offentliggjorte tal regnes efter. Skal det
        stå åbent, så skriv: tillad underforstået "begrundelsen".

M1014 = Et bedre resultat i { $name } giver en lavere opfyldelse af { $whole }: { $worse } giver { $higher }, { $better } giver { $lower }.
    .hint = Se på linjen med målopfyldelse, dens forudsætninger og dens vægte: Noget i den trækker fra for et bedre resultat.
    .why =
        Kriteriet selv giver mere for et bedre tal, eller lige så meget, men det, der bygger på det, falder. Begge tal er regnet
        nøjagtigt ud på målingen, med alle andre tal som de er. Er det meningen, så skriv: tillad bagvendt "begrundelsen".

M1015 = Denne opgørelse giver alt eller intet i { $number } kriterier: { $names }. I "{ $name }" giver { $below } { $low } og { $above } { $high }.
    .hint = Skal et resultat tæt på måltallet også give noget, så skriv "opgørelse begræns(resultat/måltal, 0, 1)".
    .why =
        Én linje med opgørelse gælder for alle disse kriterier, og hvert af dem springer mere end 10 procentpoint ved sit måltal, uanset
        hvor lidt tallet flytter sig. Så er det tilfældigheder og usikkerhed i tallene, der afgør sagen. Er det meningen, så skriv:
        tillad spring "begrundelsen".
    .wrong =
        opgørelse opfyldt
    .right =
        opgørelse begræns(resultat/måltal, 0, 1)

M1016 = Intet tal kan nå måltallet { $target } for "{ $name }": Det yderste, tallet kan være, er { $bound }.
    .hint = Se efter måltallet og det, som det er regnet ud fra.
    .why =
        Måltallet ligger uden for alt, hvad tallet kan være: En andel er for eksempel aldrig over 100 %. Tit er det en basisværdi med for
        mange procentpoint oveni. Er det meningen, så skriv: tillad uopnåelig "begrundelsen".
    .wrong =
        used: andel(yes, af=used) >= måltal
          basisværdi 2020: 64 %
          måltal basisværdi + 50 procentpoint
    .right =
        used: andel(yes, af=used) >= måltal
          basisværdi 2020: 64 %
          måltal basisværdi + 5 procentpoint

M1017 = "{ $name }" giver fulde { $most }, før måltallet er nået: { $short } er nok, og måltallet er { $target }.
    .hint = Lad opgørelsen nå toppen ved måltallet, for eksempel med "begræns(resultat/måltal, 0, 1)".
    .why =
        Målopfyldelsen er så høj, som den kan blive, for et tal, der ikke når måltallet, så der er intet vundet ved at nå det. Rapporten
        viser så fuld målopfyldelse ved siden af et måltal, der ikke er nået. Er det meningen, så skriv: tillad uopnåelig
        "begrundelsen".
    .wrong =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat / 70 %, 0, 1)
    .right =
        satisfied: andel(very_satisfied, af=advice) >= 80 %
          opgørelse begræns(resultat / 80 %, 0, 1)

M1018 = { $number ->
        [one] Med denne afrunding kan mål { $goals } blive vist som 100 %, selv om et måltal i det ikke er nået.
       *[other] Med denne afrunding kan mål { $goals } blive vist som 100 %, selv om et måltal i dem ikke er nået.
    } I mål { $goal } sker det, når "{ $name }" er { $short } mod { $target }: Målopfyldelsen er { $exact } og vises som 100 %.
    .hint = Rund af til et finere trin, eller lad målene være og rund kun den samlede målopfyldelse af.
    .why =
        Hvert mål er prøvet med ét tal et almindeligt trin fra sit måltal og alt andet helt opfyldt. Er den afrundede målopfyldelse alligevel
        100 %, kan læseren ikke se på den, at et måltal ikke er nået. Er det aftalt sådan, så skriv: tillad afrunding
        "begrundelsen".
    .wrong =
        afrundet til 5 %, halve op, ved målene
    .right =
        afrundet til 0,1 %, halve op, ved målene

M1019 = Den samlede målopfyldelse vises som 100 % og er { $exact } før afrunding.
    .hint = Rund den samlede målopfyldelse af til et finere trin, så den kun viser 100 %, når alt er nået.
    .why =
        En læser opfatter 100 % som en helt opfyldt kontrakt. Med disse tal mangler der noget, og kun en afrunding løfter den samlede
        målopfyldelse til 100 %. Er det aftalt sådan, så skriv: tillad afrunding "begrundelsen".

M1020 = Der er ikke noget eftersyn, der hedder "{ $name }".
    .hint = { $suggestion }
    .why =
        Efter --without står navnet på et eftersyn på et af de to sprog eller en kode som M1002. Navnene står på siden om lints.
    .wrong =
        maalbar check . --without clif
    .right =
        maalbar check . --without cliff
