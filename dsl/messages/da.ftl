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
used-here = her hedder det dette

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

none-declared = Der er endnu ikke angivet nogen.

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

set-comma-in-a-text = Er det slutningen på en tekst med komma, så sæt hele teksten i citationstegn; ellers skriv kolon og værdien efter det.

set-as-period = Skriv det ved siden af filen: "include: [{"{"}file: andre.yaml, as_period: 2023{"}"}]".

set-under = under "{ $name }"

set-whole = i et målesæt

set-stand-in = i en stedfortræder

set-wanted-keys = en nøgle på hver linje med kolon og det, der hører til den

set-wanted-text = én tekst eller ét tal

set-wanted-stand-in = nøglerne "for", "use" og "because"

set-number-and-unit = et tal med enheden { $unit }

set-number-alone = et tal uden enhed

set-day = år, måned og dag som ÅÅÅÅ-MM-DD

set-by-comma = komma

set-by-semicolon = semikolon

set-by-bar = "|"

set-by-tab = tabulator

set-percent = procent

set-points = procentpoint

set-by = delt op på { $dimensions }

set-of-all = for alle under ét

set-columns = kolonnerne får deres navne her

rows-questions = et spørgsmål

rows-dimensions = en dimension

rows-measures = et nøgletal

rows-elsewhere = Kontrakten angiver det som noget andet: skriv "{ $name }" under "{ $section }:".

rows-turned-round = Det står omvendt. Kontraktens navn kommer først, og efter kolonet det, der står i cellerne: { $under }: { $line }

rows-kind-csv = en tekstfil (.csv, .tsv)

rows-kind-parquet = en Parquet-fil

rows-kind-xlsx = en projektmappe (.xlsx)

rows-kind-duckdb = en DuckDB-fil

rows-kind-postgresql = PostgreSQL

rows-kind-spark = Spark

freeze-change = { $name } var { $then } og er { $now }

freeze-nothing = intet

rows-odd-text =
    "{ $text }" ({ $count ->
        [one] 1 række
       *[other] { $count } rækker
    })

rows-odd-empty =
    en tom celle ({ $count ->
        [one] 1 række
       *[other] { $count } rækker
    })

rows-odd-more = andre

rows-odd-each = mange tekster, der står i én række hver og ikke vises, da de kan være personoplysninger

rows-other-column = De fleste står i én række hver: er det en anden kolonne, der menes?

rows-names-further-down = { $there } Står navnene længere nede i arket, så skriv hvor, for eksempel: range: "A3:K".

rows-column-alike = Der er en kolonne, der ligner, men rummer andre tegn, som ingen ser. Skriv: "{ $name }".

rows-advice = Skriv, hvad { $text } betyder: { $line }. Betyder det intet af det, så skriv: { $missing }.

rows-advice-near = Betyder { $text } "{ $near }", så skriv: { $line }. Betyder det intet af det, så skriv: { $missing }.

rows-advice-separator = Der står flere svar i én celle, så nævn tegnet imellem dem: { $line }.

rows-advice-alike = { $text } ligner "{ $near }", men rummer andre tegn, som ingen ser. Betyder det det, så skriv: { $line }. Betyder det intet af det, så skriv: { $missing }.

rows-advice-trim = Der står tabulatorer eller linjeskift omkring, som ingen ser. Skal de væk, så skriv ved siden af "file:": trim: whitespace.

rows-number = Skriv rene tal uden enhed og uden tegn mellem tusinder. Betyder en tekst, at der intet tal er, så skriv den ved siden af kolonnen: missing: ["{ $text }"].

rows-number-grouped = Skriv rene tal uden enhed og med tre cifre efter hvert "{ $thousands }" mellem tusinder. Betyder en tekst, at der intet tal er, så skriv den ved siden af kolonnen: missing: ["{ $text }"].

rows-number-thousands = Står "{ $thousands }" mellem tusinder, så skriv ved siden af "file:": { $lines }. Betyder en tekst, at der intet tal er, så skriv den ved siden af kolonnen: missing: ["{ $text }"].

rows-number-nan = NaN ("ikke et tal") er det, pandas og andre efterlader, hvor der intet tal er. Betyder det det her, så skriv ved siden af kolonnen: missing: [nan].

rows-number-empty = NaN ("ikke et tal") er det, pandas og andre efterlader, hvor der intet står. Lad cellen være tom i kilden; ellers ville de alle tælle som én.

rows-key-year = intet år

rows-key-group = ingen gruppe

rows-key-party = ingen part

rows-of = { $group }{ $year }

rows-of-control = kontrolgruppen i{" "}

rows-of-all = året{" "}

rows-found = kolonnen "{ $column }" indeholder { $texts }

rows-nothing-mapped = den nævner intet spørgsmål og intet nøgletal

rows-nothing-asked = ingen regel spørger efter det, den nævner

rows-nothing-of = dens rækker er for { $group }{ $year }

rows-nothing-column = den har ingen kolonne til { $name }

rows-nothing-figure = den giver ikke { $figure } af { $name } med det, den siger om kolonnen

rows-found-none = den er tom

rows-odd-text-at =
    "{ $text }" ({ $count ->
        [one] 1 række, i { $place }
       *[other] { $count } rækker, den første i { $place }
    })

rows-odd-empty-at =
    en tom celle ({ $count ->
        [one] 1 række, i { $place }
       *[other] { $count } rækker, den første i { $place }
    })

place-line = linje { $line }

place-cell = cellen { $cell }

place-row = række { $row }

workbook-old = den er i det gamle format (.xls), eller låst med en adgangskode

workbook-text = den er en anden slags fil, selv om den hedder sådan

workbook-broken = den er beskadiget eller afbrudt

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

habit-answer = Det er et svar på "{ $question }": skriv "{ $instead }" for den andel, der har svaret det.

habit-question = "{ $question }" er et spørgsmål: skriv for eksempel "{ $sample }".

habit-question-scale = "{ $question }" er et spørgsmål: skriv "{ $mean }" eller "{ $nps }".

habit-unquoted = Skriv { $instead } uden citationstegn: et svar skrives med sit navn.

disk-full = disken er fuld

disk-quota = du må ikke bruge mere plads på disken

disk-large = filen er for stor

disk-refused = disken afviste det

folder-is-file = der ligger en fil i vejen

folder-forbidden = du har ikke adgang til at skrive der

folder-name = en mappe kan ikke have det navn

extra-plot = En figur
extra-statistics = Et sikkerhedsinterval

extra-parquet = En Parquet-fil

extra-postgresql = En tabel i PostgreSQL

extra-spark = En tabel i Spark

database-login = den lukker ikke denne bruger ind, eller adgangskoden er forkert eller mangler

database-unknown = den har ingen database med det navn

database-refused = intet svarer der

database-slow = den svarede ikke i tide

database-host = der er ingen maskine med det navn

database-encryption = den krypterede forbindelse kom ikke i stand

database-full = den tager ikke flere forbindelser

database-silent = den afviste forsøget

spark-here = Spark på denne maskine

usage-choices = Skriv { $choices }.

usage-commands = Kommandoerne er { $commands }.

usage-options = "maalbar { $command } --help" viser dem, der er.

usage-options-general = "maalbar --help" viser, hvad der kan skrives.

usage-at-least = mindst { $low }

usage-at-most = højst { $high }

usage-between = fra { $low } til { $high }

usage-quotes = Det, der har mellemrum i sig, skal stå i citationstegn, for eksempel: --set "mål 3 competence måltal = 85 %"

usage-want = Skriv, hvad der skal holde, for eksempel: --want "samlet >= 98,5 %"

usage-by = Skriv, hvad der må ændres på, for eksempel: --by "mål 6 turnover måltal"

usage-leave-out = Udelad det.

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

choice-at-most = højst { $bound }

choice-at-least = mindst { $bound }

choice-zero = nul

choice-below-zero = under nul

choice-compared-with = det er dette, reglen sammenligner med

choice-period = perioden er sat her

choice-years-end = slutter med { $year }

choice-years-begin = begynder med { $year }

choice-years-are = nævner { $years }

choice-by-entry = Tilføj "{ $period }: …" til linjen; skriv "{ $period }: endnu ikke", hvis der ikke kræves noget det år.

choice-by-change = Skriv i denne kontrakt: ændr mål { $path } måltal { $period } til …

choice-scoring-higher = "opgørelse min(resultat/måltal, 1)" giver forholdsmæssigt, "opgørelse opfyldt" giver alt eller intet

choice-scoring-lower = "opgørelse min(måltal/resultat, 1)" giver forholdsmæssigt, "opgørelse opfyldt" giver alt eller intet

choice-scoring-exact = "opgørelse opfyldt" giver alt eller intet, "opgørelse lineær(resultat, …)" nævner de punkter, der har betydning

choice-list-of-values = en liste af værdier

goal-tables = tabeller

goal-dimensions = dimensioner

goal-definitions = definitioner

goal-questions = spørgsmål

goal-measures = nøgletal

goal-parameter = Parameteren

goal-member = Medlemmet

goal-answer = Svaret

goal-column = Kolonnen

goal-row = Rækken

goal-criterion = Kriteriet

goal-unit = i { $unit }

goal-no-unit = et tal uden enhed

goal-place = mål { $path }

goal-total = den samlede målopfyldelse

goal-way = { $first } → { $rest }

goal-needs = { $place } bygger på { $needed }

goal-dimension-here = dimensionen står her

goal-defined-here = definitionen står her

goal-columns-here = kolonnerne har navn her

goal-amended-here = i kontrakten, der ændres, står det her

goal-first-here = dens første mål står her

declared-here = "{ $name }" er angivet her

goal-here = mål { $id } begynder her

unit-here = dette er { $unit }

band-above = dette interval tager det hele

weight-percent = i procent

weight-plain = et tal uden enhed

where-scoring = i et kriteriums opgørelse

where-target = i reglen eller opgørelsen for et kriterium med måltal

where-baseline = i et kriterium med basisværdi

where-previous = efter "basisværdi"

where-met = i opgørelsen for et kriterium med måltal

where-between = i opgørelsen for et kriterium med "mellem"

where-n = hvor tallet bygger på svarene på ét spørgsmål

where-parts = i et måls linje med målopfyldelse

where-members = i en linje, der begynder med "sammenfattet"

where-goals = i kontraktens linje med målopfyldelse

where-each = som argument, for eksempel "segment=hver"

where-all = som argument, for eksempel "segment=alle"

where-control = som argument, for eksempel "mod=kontrol"

where-parties = som argumentet "blandt=parter"

where-else = Brug det der, eller nævn den værdi, du mener.

write-condition = Skriv, hvad det skal være, for eksempel "{ $sample }".

such-as-condition = Skriv et spørgsmål eller en dimension og det, der skal gælde, for eksempel "{ $sample }".

has-marks = Det har karakterer fra { $low } til { $high }.

marks-from-to = karakterer fra { $low } til { $high }

answers-in-words = svar i ord

kind-question = et spørgsmål

kind-measure = et nøgletal

kind-measure-or-question = et nøgletal eller et spørgsmål

table-row = række

table-column = kolonne

unlike-sides = De to sider af sammenligningen

unlike-sides-of = De to sider af "{ $op }"

unlike-between = De tre dele af "mellem"

unlike-list = Værdien og listen efter "i"

unlike-results = De to resultater

unlike-results-of = Resultaterne i "{ $function }"

unlike-limits = Værdien og grænserne i "{ $function }"

unlike-arguments = Argumenterne i "{ $function }"

unlike-parts = Delene i "{ $function }"

date-last = Den sidste dag i den måned er { $last }

date-form = En dato skrives med år, måned og dag: { $last }

encoding-old = Windows-1252 eller en anden ældre tegnkodning

expected-baseline = en basisværdi såsom { $one } eller en for et bestemt år: { $two }

expected-colon = et kolon

expected-combined = hvordan medlemmerne sammenfattes, såsom { $one }

expected-comma = et komma

expected-comparison = en sammenligning såsom { $one }

expected-condition = en betingelse såsom { $one }

expected-else = værdien, når betingelsen ikke er opfyldt, såsom { $one }

expected-end = linjens slutning

expected-figure = et tal såsom { $one }

expected-goal = målets nummer, såsom { $one } eller { $two }

expected-list = en liste i parentes, som i { $one }

expected-lower-end = den nedre grænse, såsom { $one }

expected-name = et navn

expected-number = et tal

expected-operand = et tal eller et navn

expected-percentage = en procentsats såsom { $one }

expected-place = et sted i kontrakten såsom { $one } eller { $two }

expected-rule = en regel såsom { $one }

expected-score = hvordan målopfyldelsen gøres op, såsom { $one }

expected-scoring = hvordan kriteriet gøres op, såsom { $one }

expected-sign = "{ $one }"

expected-target = et måltal såsom { $one } eller { $two }

expected-target-or-years = et måltal såsom { $one } eller et for hvert år: { $two }

expected-text = en tekst i citationstegn, såsom { $one }

expected-then = værdien, når betingelsen er opfyldt, såsom { $one }

expected-value = en værdi såsom { $one }, { $two } eller { $three }

expected-value-or-name = en værdi såsom { $one } eller et navn

expected-weight = en vægt såsom { $one }

expected-word = "{ $one }"

language-danish = dansk

language-english = engelsk

owner-criterion = et kriterium eller et mål

owner-example = et eksempel

owner-goal = et mål

owner-question = et spørgsmål

owner-scenario = et scenarie

reason-disk = systemet melder "{ $text }"

reason-folder = det er en mappe

reason-forbidden = du har ikke adgang til at læse den

reason-no-file = det er ikke en fil, men en enhed eller et rør

excluded-here = "{ $name }" er undtaget her

where-inside = Sæt den ind i det tal, hvis svar den vælger, for eksempel "andel(ja, hvor henvist = ja)".

cases-inside = En liste som ">= 62: …" hører til i intervaller(…), og en som "50 %: …" i lineær(…).

choice-weight = og denne

choice-text-each = her gælder det hver for sig

choice-text-all = her gælder det alle under ét

without-weight = ingen vægt

unit-advice-scores = Sammenfat kun det, der er gjort op på samme måde, såsom målopfyldelser i procent. Det bliver et tal, når det divideres med sit måltal.

unit-combine-scores = Sammenfat målopfyldelser. Et ord eller en dato kan vises med en linje, der begynder med "vis".

unit-advice-no-share = Udelad procenttegnet: på den anden side står der ikke en andel.

habit-quote = Skriv { $instead }: et ord, der sammenlignes med, står i citationstegn.

habit-member = Det er et medlem af "{ $dimension }": skriv "{ $instead }".

kind-measure-or-answer = et nøgletal eller et svar

goal-way-to-file = Skriv vejen til den fra denne fil, for eksempel "../2022/kontrakt.maal".

### M00: files and limits

M0001 = "{ $name }" fylder mere end { $most } MB.
    .hint = Del filen op: En kontrakt kan hente andre filer.
    .why =
        En kontrakt, som nogen er blevet enige om, fylder sjældent mere end nogle få sider. En fil på flere megabyte er næsten
        altid et regneark eller en rapport, der har fået et forkert navn.

M0002 = Linjen er længere end { $limit } tegn.
    .hint = Flyt dele af den til egne linjer med "definer", og brug deres navne.
    .why =
        Ingen kan læse sådan en linje højt ved et bord. Dele af en lang formel kan få hver sit navn og så kontrolleres hver for sig.

M0003 = Her står mere end { $limit } parenteser inde i hinanden.
    .hint = Giv dele af formlen et navn med "definer", og brug navnene.
    .why =
        Ingen kan følge en formel med så mange lag. Med navne på delene siger den det samme, og hver del kan forklares.

M0004 = Her står et usynligt tegn ({ $sign }).
    .hint = Slet det, og skriv stedet igen: Den slags tegn følger med, når man indsætter tekst.
    .why =
        Nogle tegn kan ikke ses, for eksempel mellemrum uden bredde og mærker, der vender skriveretningen. De følger med fra
        hjemmesider og PDF-filer. Med dem kan en regel se anderledes ud, end den er, og derfor må der ikke stå nogen i en kontrakt.

M0005 = Tallet har mere end { $most } cifre.
    .hint = Skriv færre cifre. Er det resultatet af en formel, så skriv formlen.
    .why =
        Målbar regner med hvert ciffer, der står, og intet tal i en kontrakt har brug for så mange. Som regel er to tal løbet
        sammen, eller også er en hel formel regnet ud på forhånd.

M0006 = Her står mere end { $limit } regneoperationer inde i hinanden.
    .hint = Giv dele af formlen et navn med "definer", eller brug sum(…), alle(…) eller nogen(…) til en lang række.
    .why =
        Så lang en kæde er lavet af et program eller kopieret fra et regneark. En liste i parentes siger det samme i ét trin, og
        resultatet kan forklares.

M0021 = "{ $path }" findes ikke.
    .hint = Se efter, om navnet er stavet rigtigt, og om stien er angivet fra den mappe, du står i ("{ $folder }").
    .why =
        En sti læses fra den mappe, kommandoen gives i. Nogle maskiner skelner mellem store og små bogstaver, og en fil, der
        synkroniseres, er måske ikke kommet frem endnu.

M0022 = Der er ingen kontrakt i mappen "{ $path }".
    .hint = En mappe, der skal gøres op, har én regelfil: "kontrakt.maal", "contract.maal" eller den eneste fil, der ender på ".maal".
    .why =
        En kontrakt og dens målesæt ligger sammen i én mappe, så mappen alene siger, hvad der skal gøres op.

M0023 = Der er flere regelfiler i mappen "{ $path }", og ingen af dem hedder "kontrakt.maal" eller "contract.maal": { $files }.
    .hint = Angiv selve regelfilen, for eksempel "{ $first }".
    .why =
        Med flere regelfiler i en mappe er det uvist, hvilken af dem der er kontrakten. De sædvanlige navne siger det; et andet
        navn skal angives.

M0024 = "{ $path }" er gemt i { $encoding } og ikke i UTF-8.
    .hint = Gem filen igen som UTF-8: i Notesblok under "Gem som", i Excel som "CSV UTF-8".
    .why =
        I en ældre tegnkodning står de samme bytes for andre bogstaver, så æ, ø og å ville blive forkerte, og navnene ikke passe
        sammen. UTF-8 er den ene tegnkodning, som alle nutidens programmer kan skrive.

M0025 = "{ $path }" er ikke en tekstfil: Byte nummer { $offset } er NUL.
    .hint = En regelfil eller et målesæt er ren tekst i UTF-8. Har et regneark eller et dokument fået et forkert navn?
    .why =
        Et Word-dokument eller et regneark er ikke tekst, heller ikke når det får et andet navn. Indholdet skal gemmes som tekst
        eller kopieres over i en tekstfil.

M0026 = "{ $path }" fylder { $size } MB; der læses højst { $most } MB.
    .hint = Del filen op: En kontrakt kan hente andre filer, og et målesæt kan fordeles på flere filer.
    .why =
        Grænsen sikrer, at en forkert fil, for eksempel en hel database, ikke læses i minutter, før du får besked.

M0027 = "{ $path }" kan ikke læses: { $reason }.
    .hint = Luk filen, hvor den er åben, og se efter, om du har adgang til at læse den.
    .why =
        Filen er der, men maskinen giver den ikke fra sig: Et andet program har den åben, du mangler adgang, eller drevet er væk.

M0028 = "{ $path }" kan ikke bruges her: En fil angives ved vejen dertil fra denne fil og ender på { $suffixes }.
    .hint = Skriv en relativ sti såsom "../{ $example }"; en sti fra roden af disken virker ikke på den næste maskine.
    .why =
        En kontrakt læses af mange på mange maskiner. Vejen fra den ene fil til naboen er den samme overalt; et drevbogstav eller
        roden af en disk er det ikke.
    .wrong =
        kontrakt "KKR 2025" ændrer "C:\contracts\contract.maal"
    .right =
        kontrakt "KKR 2025" ændrer "base/contract.maal"

M0029 = "{ $path }" ligger uden for "{ $root }", som er den mappe, kontrakten må læse fra.
    .hint = Flyt filen hen ved siden af kontrakten eller til en mappe ved siden af kontraktens mappe.
    .why =
        En kontrakt, som nogen sender dig, må ikke læse andre filer på din maskine. Den ser sin egen mappe og mapperne ved siden af
        og intet andet.

M0030 = "{ $path }" er et målesæt og ikke en kontrakt.
    .hint = Angiv regelfilen eller dens mappe, og angiv denne fil med --measurements "{ $path }".
    .why =
        Reglerne og tallene står i hver sin fil, så den samme kontrakt kan gøres op på andre tal.

M0031 = Der er intet målesæt i mappen "{ $path }".
    .hint = Læg tallene i "maalinger.yaml" eller "measurements.yaml" ved siden af kontrakten, eller angiv en fil med --measurements. Ligger svarene selv i en fil, så skriver denne kommando linjerne til målesættet: maalbar data { $path } --table FIL
    .why =
        En kontrakt gøres op på tal. Uden et målesæt ville hvert resultat være ukendt; `maalbar check` er den kommando, der kun har
        brug for kontrakten.

M0032 = "{ $path }" er en regelfil og ikke et målesæt.
    .hint = Angiv en fil med tal, for eksempel "maalinger.yaml"; selve regelfilen er kommandoens PATH.
    .why =
        Reglerne og tallene står i hver sin fil, og --measurements spørger efter den anden.

M0033 = "{ $path }" er en mappe og ikke et målesæt.
    .hint = Angiv filerne en for en: { $files }.
    .why =
        En mappe kan indeholde tal for flere år eller udkast. Det skal siges, hvilke der gælder, så der ikke læses tal, som ingen
        mente.

M0034 = Der er ingen regelfil i mappen "{ $path }".
    .hint = En regelfil ender på ".maal".
    .why =
        Kommandoen gælder alle regelfiler i en mappe og dens undermapper, og den fandt ingen. Ofte er det mappen over eller under,
        der er ment.

### M01: wording and lines

M0101 = "{ $word }" kan ikke begynde en linje.
    .hint = En linje begynder med et af sprogets ord eller med et navn og et kolon: { $written }. En kommentar begynder med #.
    .why =
        Hver linje i en kontrakt siger én ting, og det første ord viser, hvad det er for en slags ting. Kontraktens egne ord står i
        citationstegn efter "tekst", bemærkninger efter "note", og det, kun forfatterne skal se, står efter #.
    .wrong =
        Erhvervshus Nordjylland 2024
    .right =
        note "Erhvervshus Nordjylland 2024"

M0102 = Parentesen bliver aldrig lukket.
    .hint = Skriv ")" dér, hvor listen eller delen af formlen slutter.
    .why =
        Parenteser holder det sammen, der hører sammen: svarene i en andel, delene i et gennemsnit. Står en åben, kan man ikke se,
        hvad tallet består af.
    .wrong =
        competence: andel(very_satisfied >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0103 = Parentesen lukker ikke noget.
    .hint = Slet den, eller skriv "(" dér, hvor listen eller delen af formlen begynder.
    .why =
        Parenteser kommer i par. En enlig er en slåfejl, eller også er den anden slettet sammen med noget andet.
    .wrong =
        competence: andel(very_satisfied)) >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0104 = Teksten, der begynder her, mangler et citationstegn til sidst.
    .hint = Skriv et citationstegn, hvor teksten slutter, på samme linje. Et citationstegn inde i teksten skrives to gange: "". En lang tekst er flere linjer, der hver begynder med "tekst".
    .why =
        En tekst slutter ved sit andet citationstegn. Uden det ville alt, hvad der kommer efter, også være tekst, også reglerne
        nedenfor.
    .wrong =
        tekst "Net Promoter Score: 70
    .right =
        tekst "Net Promoter Score: 70"

M0105 = { $text } er ikke et citationstegn, sproget læser.
    .hint = Skriv lige, dobbelte citationstegn om teksten: "…"
    .why =
        Tekstbehandling laver citationstegn om til andre tegn, og enkelte citationstegn bruges til noget andet andre steder. I en
        kontrakt på dansk kan tekster stå i "…", ”…”, „…“ og »…«, på engelsk kun i lige citationstegn.
    .wrong =
        tekst ‘Net Promoter Score: 70’
    .right =
        tekst "Net Promoter Score: 70"

M0106 = Her står et hårdt mellemrum.
    .hint = Erstat det med et almindeligt mellemrum: Det følger med, når man indsætter tekst fra Word.
    .why =
        Det ligner et mellemrum og er et andet tegn. To linjer, der ser ens ud, ville så være forskellige, og derfor står der kun
        almindelige mellemrum i en kontrakt; i citationstegn må det gerne stå.

M0107 = "{ $text }" er en tankestreg og ikke et minus.
    .hint = Skriv tastaturets minus: -
    .why =
        Word laver et minus om til en tankestreg, som også kan betyde "til" eller være mærket i en punktopstilling. Kun tastaturets
        minus trækker fra.
    .wrong =
        growth: tilvækst(turnover, år=2) >= –5 %
    .right =
        growth: tilvækst(turnover, år=2) >= -5 %

M0108 = "{ $text }" er skrevet med decimalkomma i en fil, der er skrevet på engelsk.
    .hint = Skriv { $pointed }. Er der ment to værdier, så skriv et mellemrum efter kommaet: { $spaced }
    .why =
        I en kontrakt på engelsk står decimalerne efter et punktum, og et komma skiller værdier ad. På dansk er det omvendt.
    .wrong =
        competence: share(very_satisfied) >= 0,80
    .right =
        competence: share(very_satisfied) >= 0.80

M0109 = "{ $text }" kan læses som { $first } og som { $second }.
    .hint = Skriv { $first } eller { $second }. Er der ment to værdier, så skriv et mellemrum efter kommaet: { $spaced }
    .why =
        Et komma foran tre cifre kan stå ved tusinder eller foran decimaler, og det ene er tusind gange så stort som det andet.
        Målbar gætter aldrig på et tal.
    .wrong =
        companies: count(companies) >= 1,323
    .right =
        companies: count(companies) >= 1323

M0110 = "{ $text }" har ingen betydning i en regel.
    .hint = Skriv runde parenteser: ( og )
    .why =
        Lister og dele af en formel holdes sammen af runde parenteser overalt i en kontrakt. Kantede og krøllede parenteser kommer
        fra andre værktøjer.
    .wrong =
        competence: andel[very_satisfied] >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0111 = Der mangler et mellemrum i "{ $text }".
    .hint = Skriv { $spaced }, hvis det er et tal med sin enhed. Et navn kan ikke begynde med et ciffer.
    .why =
        Et tal og dets enhed er to ord. Skrevet sammen ligner de et navn, og et navn må ikke kunne forveksles med et tal.
    .wrong =
        turnover: tal(turnover) >= 500kr
    .right =
        turnover: tal(turnover) >= 500 kr

M0112 = "{ $word }" er ikke måden at skrive procent på.
    .hint = Skriv { $written }
    .why =
        Procent og procentpoint er to ting: 5 % mere end 64 % er 67,2 %, og 5 procentpoint mere er 69 %. Hver har sit tegn, så ingen
        læser er i tvivl om, hvad der er ment.
    .wrong =
        competence: andel(very_satisfied) >= 80 procent
    .right =
        competence: andel(very_satisfied) >= 80 %

M0113 = Her følger endnu en sammenligning: "{ $word }".
    .hint = Skriv et interval, { $range }, eller to sammenligninger: { $two }
    .why =
        En sammenligning er sand eller falsk, og det kan ikke sammenlignes en gang til. Et interval har begge sine grænser efter ét
        ord.
    .wrong =
        nps: 60 <= nps(recommend) <= 80
    .right =
        nps: nps(recommend) mellem 60 og 80

M0114 = "{ $sign }" er ikke et tegn i sproget.
    .hint = Skriv "{ $right }".
    .why =
        Regneark og programmer har andre tegn for det samme. En kontrakt holder sig til ét tegn for hver ting, så alle læser den ens.
    .wrong =
        competence: andel(very_satisfied) => 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0115 = Der mangler et "så" efter "hvis".
    .hint = Skriv ordet her, som i: { $example }
    .why =
        Et valg har tre dele: betingelsen, hvad der gælder, når den er opfyldt, og hvad der gælder, når den ikke er det. Hver del
        begynder med sit eget ord.
    .wrong =
        opgørelse hvis resultat >= måltal 1 ellers 0
    .right =
        opgørelse hvis resultat >= måltal så 1 ellers 0

M0116 = "{ $word }" står, hvor der ikke er noget, det kan høre til.
    .hint = Flyt linjen ned under linjen med { $owner }.
    .why =
        De fleste linjer siger noget om linjen over: Et svar hører til et spørgsmål, et kriterium til et mål, et måltal til et
        kriterium. Det er linjernes rækkefølge, der afgør det, og ikke hvor langt de er rykket ind.
    .wrong =
        competence: andel(very_satisfied) >= 80 %
        mål 1 "Innovation"
    .right =
        mål 1 "Innovation"
          competence: andel(very_satisfied) >= 80 %

M0117 = "{ $word }" er angivet to gange.
    .hint = Behold den ene.
    .why =
        Med to linjer, der siger noget om det samme, ville det være uvist, hvilken der gælder. Ofte er den ene en rest fra et
        tidligere udkast.
    .wrong =
        målopfyldelse gennemsnit(dele)
        målopfyldelse dårligste(dele)
    .right =
        målopfyldelse dårligste(dele)

M0118 = Der mangler et "ellers" efter "hvis".
    .hint = Skriv ordet og en værdi her, som i: { $example }
    .why =
        Det skal også være aftalt, hvad der gælder, når betingelsen ikke er opfyldt; ingen målopfyldelse er 0, fordi intet er sagt.
    .wrong =
        opgørelse hvis resultat >= måltal så 1
    .right =
        opgørelse hvis resultat >= måltal så 1 ellers 0

M0119 = "{ $word }" står, hvor der skulle stå { $expected }.
    .hint = Sådan en linje ser for eksempel sådan ud: { $form }
    .why =
        Hver slags linje har én form, så to mennesker skriver den samme regel med de samme ord. Hjælpen viser en hel linje af
        samme slags.
    .wrong =
        afrundet 1 %
    .right =
        afrundet til 1 %

M0120 = Linjen slutter, hvor der skulle stå { $expected }.
    .hint = Sådan en linje ser for eksempel sådan ud: { $form }
    .why =
        Linjen er begyndt og ikke gjort færdig. En linje fortsætter kun nedenunder inde i en parentes eller efter et komma eller et
        tegn såsom +.
    .wrong =
        competence: andel(very_satisfied) >=
    .right =
        competence: andel(very_satisfied) >= 80 %

M0121 = "{ $word }" står, efter at linjen er slut.
    .hint = Slet det, skriv et regnetegn såsom + foran, eller begynd en ny linje. En kommentar begynder med #.
    .why =
        Linjen er hel før dette ord. Det, der er til overs, ville være uden virkning, og intet i en kontrakt er uden virkning.
    .wrong =
        competence: andel(very_satisfied) >= 80 % (2024)
    .right =
        competence: andel(very_satisfied) >= 80 %  # 2024

M0122 = "{ $letter }" har ingen betydning her.
    .hint = Slet det. En tekst står i citationstegn, og en kommentar begynder med #.
    .why =
        Regler består af ord, tal og nogle få tegn. Alle andre tegn kan stå i en tekst eller i en kommentar.
    .wrong =
        turnover: tal(turnover) >= 500 €
    .right =
        turnover: tal(turnover) >= 500 kr

M0123 = "{ $word }" kan ikke begynde en linje.
    .hint = Mente du "{ $close }"?
    .why =
        Det første ord på en linje siger, hvad linjen er, og dette er næsten et af sprogets ord.
    .wrong =
        opgrøelse opfyldt
    .right =
        opgørelse opfyldt

M0124 = Der mangler et kolon efter "{ $word }".
    .hint = Skriv: { $written }
    .why =
        Et kriterium har et navn og en regel, og kolonet viser, hvor det ene slutter og det andet begynder. Navnet er det, som
        opgørelsen, eksemplerne og rapporterne kalder det.
    .wrong =
        competence andel(very_satisfied) >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0125 = "{ $word }" skal her stå i parentes sammen med sin del af formlen.
    .hint = Sæt parentes om, som i: { $example }
    .why =
        Uden parentes kan man ikke se, hvor langt valget rækker: om det, der følger, hører med eller kommer bagefter.
    .wrong =
        opgørelse 1/2 + hvis opfyldt så 1/2 ellers 0
    .right =
        opgørelse 1/2 + (hvis opfyldt så 1/2 ellers 0)

M0126 = Der står ikke noget efter "{ $word }".
    .hint = Skriv, hvad det skal være, eller slet ordet.
    .why =
        Ordet begynder noget uden at sige det. En tom linje i en kontrakt kan læses som aftalt eller som glemt.
    .wrong =
        competence: andel(very_satisfied) >= 80 %  opgørelse
    .right =
        competence: andel(very_satisfied) >= 80 %  opgørelse opfyldt

M0127 = "{ $word }" er et af sprogets ord og kan ikke være et navn.
    .hint = Vælg et andet navn, for eksempel { $word }_1.
    .why =
        Ord som "mål" og "hver" betyder det samme, hvor de end står. Som navn på noget andet ville de give en linje, der kan læses
        på to måder.
    .wrong =
        gennemført hvor "Innovation"
    .right =
        gennemført office "Innovation"

M0128 = Sproget "{ $language }" kan ikke vælges.
    .hint = Der kan vælges { $offered }.
    .why =
        En kontrakt er skrevet på dansk eller på engelsk og siger det med sine egne ord. Navne, titler og tekster kan være på et
        hvilket som helst sprog.
    .wrong =
        sprog norsk
    .right =
        sprog dansk

M0129 = "{ $text }" er skrevet med tusindtalsskilletegn.
    .hint = Skriv { $plain }
    .why =
        Et mellemrum, et punktum eller et komma mellem tusinderne betyder noget forskelligt fra land til land. Uden det kan tallet
        kun læses på én måde.
    .wrong =
        companies: antal(companies) >= 1 323
    .right =
        companies: antal(companies) >= 1323

M0130 = Datoen "{ $text }" findes ikke i kalenderen.
    .hint = { $advice }
    .why =
        En frist på en dag, der ikke findes, kan hverken overholdes eller overskrides.
    .wrong =
        opened: dato(opened) <= 2024-06-31
    .right =
        opened: dato(opened) <= 2024-06-30

M0131 = "{ $text }" er ikke et helt tal.
    .hint = Skriv kun cifre, for eksempel 10.
    .why =
        Trinene på en skala og det mindste antal svar tælles, og det, der tælles, er helt.
    .wrong =
        skala 0..9,5
    .right =
        skala 0..10

M0132 = "{ $text }" står, hvor der skulle stå "<".
    .hint = Skriv: { $right }
    .why =
        Antal skjules, når de er så små, at man kan genkende en person i dem. Grænsen skrives på én måde: Antal under den skjules.
    .wrong =
        skjul antal <= 4
    .right =
        skjul antal < 5

M0133 = "{ $text }" er ikke en måde at afrunde på.
    .hint = Vælg { $offered }.
    .why =
        En halv kan afrundes op, ned eller til det lige ciffer, og det samlede resultat kan afhænge af det. Det skal nævnes, hvilken
        måde der gælder.
    .wrong =
        afrundet til 1 %, halve væk, ved målene
    .right =
        afrundet til 1 %, halve op, ved målene

M0134 = "{ $text }" er ikke et tal.
    .hint = Skriv et tal såsom { $written }
    .why =
        Cifre med flere tegn imellem er ikke et tal i noget land; måske er det en dato, et afsnitsnummer eller en slåfejl.
    .wrong =
        companies: antal(companies) >= 1.2.3
    .right =
        companies: antal(companies) >= 123

M0135 = Der mangler et komma foran "{ $word }".
    .hint = Skriv et komma dér, som i: { $example }
    .why =
        Kommaer skiller det ad, der står i en liste: svar, år, delene i et gennemsnit. Uden et komma kan to ting læses som én.
    .wrong =
        competence: andel(very_satisfied af=competence) >= 80 %
    .right =
        competence: andel(very_satisfied, af=competence) >= 80 %

M0136 = Bogstavet "{ $letter }" er her gemt som to tegn.
    .hint = Slet det, og skriv det igen.
    .why =
        Nogle programmer gemmer å som et a og en bolle. Det ser ens ud, men et navn, der er skrevet sådan, er et andet navn.

M0137 = "{ $word }" er ikke en af sprogets sammenligninger.
    .hint = Skriv "{ $right }" eller tegnet { $sign }
    .why =
        I daglig tale er det uvist, om grænsen selv tæller med: "over 80" og "80 eller derover" er to ting. En kontrakt har ét ord og
        ét tegn for hver.
    .wrong =
        competence: andel(very_satisfied) mere end 80 %
    .right =
        competence: andel(very_satisfied) over 80 %

M0138 = Der mangler et "og" efter "mellem".
    .hint = Skriv begge grænser: { $range }
    .why =
        Et interval har en nedre og en øvre grænse, og begge hører med til det.
    .wrong =
        nps: nps(recommend) mellem 60, 80
    .right =
        nps: nps(recommend) mellem 60 og 80

M0139 = "{ $word }" skal følges af en liste i parentes.
    .hint = Skriv: { $listed }
    .why =
        Parentesen viser, hvor listen slutter, også når der kun er én ting i den.
    .wrong =
        region: andel(very_satisfied, hvor region i north) >= 80 %
    .right =
        region: andel(very_satisfied, hvor region i (north)) >= 80 %

M0140 = Der står et mellemrum mellem "{ $word }" og parentesen.
    .hint = Skriv parentesen lige efter ordet: { $word }(…)
    .why =
        Et ord lige foran en parentes regnes ud; et ord alene er et navn. Med et mellemrum ser det ud som to ting.
    .wrong =
        competence: andel (very_satisfied) >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0141 = "{ $word }" begynder en linje, men står inde i en anden.
    .hint = Flyt "{ $word }" ned på en linje for sig.
    .why =
        En linje siger én ting, så man kan pege på den i en forhandling og se, når den bliver ændret.
    .wrong =
        competence: andel(very_satisfied) >= 80 % målopfyldelse gennemsnit(dele)
    .right =
        competence: andel(very_satisfied) >= 80 %
        målopfyldelse gennemsnit(dele)

M0142 = Her står ikke noget, der kan læses.
    .hint = Skriv et tal såsom andel(tilfreds) eller et sted i kontrakten såsom mål 3.
    .why =
        Et tal i et målesæt, et ønske og det, der skal ændres, nævnes hver med kontraktens egne ord. Et tomt navn betyder ikke noget.

M0143 = "{ $text }" mangler et nul foran decimalerne.
    .hint = Skriv 0{ $text }
    .why =
        Et punktum eller et komma forrest bliver let overset, og så er tallet ti eller hundrede gange så stort.
    .wrong =
        competence: andel(very_satisfied) >= ,80
    .right =
        competence: andel(very_satisfied) >= 0,80

M0144 = "{ $word }" kan ikke stå her.
    .hint = Mente du "{ $close }"?
    .why =
        Ordet er næsten et, der kunne stå her. Et fejlstavet ord bliver aldrig taget for det, det ligner.
    .wrong =
        competence: andel(very_satisfied) mindts 80 %
    .right =
        competence: andel(very_satisfied) mindst 80 %

M0145 = "{ $word }" får en værdi uden ordet "{ $define }".
    .hint = Skriv: { $define } { $word } = …
    .why =
        Det første ord viser, at en værdi får sit eget navn. Den kan så bruges i alle linjer nedenfor.
    .wrong =
        half_way = 50 %
    .right =
        definer half_way = 50 %

M0146 = "{ $text }" er ikke et årstal.
    .hint = Skriv fire cifre, for eksempel 2022.
    .why =
        Et årstal har fire cifre overalt, så det ikke kan forveksles med et andet tal.
    .wrong =
        periode 24
    .right =
        periode 2024

M0147 = "{ $word }(…)" står uden et navn foran.
    .hint = Skriv kriteriets navn og et kolon foran: { $written }
    .why =
        Hvert kriterium har et navn, som opgørelsen, eksemplerne og rapporterne kalder det ved.
    .wrong =
        andel(very_satisfied) >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0148 = Der mangler et kolon foran "{ $word }".
    .hint = Skriv et kolon mellem et år eller en grænse og værdien, som i: { $written }
    .why =
        Kolonet viser, hvilken værdi der hører til hvilket år. Uden det ligner et måltal og dets år to tal.
    .wrong =
        måltal 2023 75 %, 2024 80 %
    .right =
        måltal 2023: 75 %, 2024: 80 %

M0149 = Her står en tekst uden et ord foran.
    .hint = Skriv, hvad den er: { $offered }
    .why =
        Kontraktens egne ord, en bemærkning og en kilde vises forskellige steder, så hver begynder med sit eget ord.
    .wrong =
        "Net Promoter Score: 70"
    .right =
        tekst "Net Promoter Score: 70"

M0150 = "{ $text }" er ikke et trin, hvor der afrundes.
    .hint = Vælg mellem { $offered }.
    .why =
        Det kan ændre det samlede resultat, om der afrundes før eller efter sammenfatningen. Trinene har navne, og der afrundes kun
        ved dem, der er nævnt.
    .wrong =
        afrundet til 1 %, halve op, ved slutningen
    .right =
        afrundet til 1 %, halve op, ved samlet

M0151 = Der skal ikke stå kolon efter "{ $word }".
    .hint = Skriv: { $written }
    .why =
        Der står kolon efter et navn: på et kriterium, en række, et år. Et af sprogets ord står uden kolon foran det, det handler om.
    .wrong =
        opgørelse: opfyldt
    .right =
        opgørelse opfyldt

M0152 = Målets nummer mangler foran "{ $title }".
    .hint = Skriv nummeret eller en anden kort betegnelse mellem ordet og titlen: { $written }
    .why =
        Et mål kaldes ved sit nummer i andre linjer, i målesæt og i rapporter. Titlen kan skifte fra år til år; nummeret holder
        pladsen.
    .wrong =
        mål "Innovation"
    .right =
        mål 1 "Innovation"

M0153 = Sådan skrives en dato ikke: "{ $text }".
    .hint = Skriv { $written }: året, måneden og dagen.
    .why =
        01-06-2024 er den 1. juni for nogle og den 6. januar for andre. Med året først kan den kun læses på én måde.
    .wrong =
        opened: dato(opened) <= 1. juni 2024
    .right =
        opened: dato(opened) <= 2024-06-01

M0154 = "{ $word }" er angivet to gange.
    .hint = Behold den ene. Flere år står på én linje: { $word } 2022: 47 %, 2023: 50 %
    .why =
        Alle år står på én linje, så man kan se hele vejen fra det første til det sidste på én gang, og intet år er angivet to gange.
    .wrong =
        måltal 2023: 75 %
        måltal 2024: 80 %
    .right =
        måltal 2023: 75 %, 2024: 80 %

M0155 = "{ $text }" er en tekst, og en tekst er ikke en grænse.
    .hint = Skriv { $written } uden citationstegn, så er det en dato.
    .why =
        Det, der står i citationstegn, er ord, og ord er hverken tidlige eller sene. En dato uden citationstegn kan sammenlignes.
    .wrong =
        opened: dato(opened) <= "2024-06-01"
    .right =
        opened: dato(opened) <= 2024-06-01

M0156 = "{ $text }" kan læses som ét tal eller som flere.
    .hint = Skriv semikolon mellem det, der står i parentesen: Så er et komma mellem to cifre et decimalkomma. Skriv { $apart }, hvis det er flere tal, og ({ $text }), hvis det er ét tal alene
    .why =
        I en kontrakt på dansk kan et komma mellem to cifre stå foran decimalerne eller skille to tal ad, og resultatet bliver ikke det
        samme. Semikolon fjerner tvivlen.
    .wrong =
        a: gennemsnit(0,5, 1) >= 0,7
    .right =
        a: gennemsnit(0,5; 1) >= 0,7

M0157 = "{ $word }" hører til det andet sprog, og filen er skrevet på { $language }.
    .hint = Skriv "{ $right }".
    .why =
        En kontrakt holder sig til ét sprog fra første til sidste linje, så den kan læses højt. `maalbar format` oversætter en hel fil.
    .wrong =
        competence: andel(very_satisfied) at least 80 %
    .right =
        competence: andel(very_satisfied) mindst 80 %

M0158 = "{ $text }" er skrevet med decimalpunktum i en fil, der er skrevet på dansk.
    .hint = Skriv { $pointed }.
    .why =
        I en kontrakt på dansk står decimalerne efter et komma. Punktum bruges på dansk til tusinder, så 1.323 kunne være to tal.
    .wrong =
        kompetencer: andel(meget_tilfreds) >= 0.80
    .right =
        kompetencer: andel(meget_tilfreds) >= 0,80

M0159 = "{ $text }" kan læses som { $first } og som { $second }.
    .hint = Skriv { $first } eller { $second }: I en fil, der er skrevet på dansk, står decimalerne efter et komma.
    .why =
        Et punktum foran tre cifre kan stå ved tusinder eller foran decimaler, og det ene er tusind gange så stort som det andet.
        Målbar gætter aldrig på et tal.
    .wrong =
        virksomheder: antal(virksomheder) >= 1.323
    .right =
        virksomheder: antal(virksomheder) >= 1323

M0160 = "{ $word }" er et af sprogets ord på { $language }, så filen ville sige noget andet dér.
    .hint = Giv det et andet navn i filen, for eksempel { $word }_1, også i målesættet.
    .why =
        Navne bliver stående, når en kontrakt oversættes. Er et navn tilfældigvis et ord i det andet sprog, ville det ikke længere
        blive læst som et navn.

M0161 = Filen kan ikke skrives på { $language }, uden at den siger noget andet.
    .hint = Se efter navne, der er ord i det sprog.
    .why =
        Det, der bliver skrevet, læses igen og sammenlignes med det, der stod. Er der forskel, bliver intet skrevet.

M0162 = En linje med tillad skal have en begrundelse.
    .hint = Skriv, hvorfor det er meningen, for eksempel: tillad spring "Ministeriet vil have alt eller intet her."
    .why =
        Når en kontrakt tillader noget, som et eftersyn advarer om, er det parternes valg. Den næste læser skal kunne se hvorfor, så teksten
        efter eftersynets navn kan ikke være tom.
    .wrong =
        tillad spring ""
    .right =
        tillad spring "The ministry wants all or nothing here."

M0163 = "{ $sign }" står til sidst på linjen.
    .hint = Slet det: En linje slutter uden tegn.
    .why =
        En regel slutter, hvor linjen slutter. Et komma ville knytte den til den næste linje, og et punktum kunne høre til et tal.
    .wrong =
        competence: andel(very_satisfied) >= 80 %.
    .right =
        competence: andel(very_satisfied) >= 80 %

M0164 = "{ $sign }" står foran linjen som i en punktopstilling.
    .hint = Slet det: Hver linje er et punkt for sig.
    .why =
        Punkttegn følger med, når en kontrakt indsættes fra et dokument. I en regel er en streg et minus og et tal et tal, så ingen
        af delene må stå der for udseendets skyld.
    .wrong =
        • competence: andel(very_satisfied) >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0165 = "{ $sign }" står mellem to ender, hvor der skrives to punktummer.
    .hint = Skriv to punktummer, som i: 0..10
    .why =
        En streg kunne være et minus, og tre prikker noget, der er udeladt. To punktummer fra tastaturet betyder "fra … til" og intet
        andet.
    .wrong =
        skala 0-10
    .right =
        skala 0..10

M0166 = "{ $word }" er skrevet med stort.
    .hint = Skriv "{ $close }": Sprogets ord skrives med småt.
    .why =
        Sprogets ord skrives altid med små bogstaver; navne, titler og tekster må gerne have store. Så kan man se forskel.
    .wrong =
        Mål 1 "Innovation"
    .right =
        mål 1 "Innovation"

M0167 = Teksten "{ $text }" står uden citationstegn.
    .hint = Sæt citationstegn om: "…"
    .why =
        Citationstegn viser, hvilke ord der er kontraktens egne, og hvilke der hører til reglerne. Ord i citationstegn bliver aldrig
        regnet med.
    .wrong =
        mål 1 Innovation 2024
    .right =
        mål 1 "Innovation 2024"

M0168 = "{ $sign }" står mellem målets nummer og dets titel.
    .hint = Skriv: { $written }
    .why =
        Citationstegnene viser, hvor titlen begynder, så der skal ikke stå noget mellem nummeret og titlen.
    .wrong =
        mål 1: "Innovation"
    .right =
        mål 1 "Innovation"

M0169 = Intet siger, hvilken vej "{ $word }" er ment: som det mindste eller som det højeste.
    .hint = Skriv "{ $least }" eller "{ $most }".
    .why =
        Et måltal har en retning. 80 % kan være det, der mindst skal nås, eller det, der højst må nås, og kun parterne kan sige
        hvilket.
    .wrong =
        competence: andel(very_satisfied) 80 %
    .right =
        competence: andel(very_satisfied) mindst 80 %

M0170 = Teksten begynder med { $opening } og slutter med { $closing }.
    .hint = Skriv det samme slags citationstegn i begge ender: "…"
    .why =
        En tekst slutter dér, hvor dens egen slags citationstegn lukker den. Tekstbehandling skifter af og til det ene ud, og så kan man
        ikke se, hvor teksten slutter.
    .wrong =
        tekst "Net Promoter Score: 70”
    .right =
        tekst "Net Promoter Score: 70"

M0171 = "{ $text }" kan være ment som et interval eller som en subtraktion.
    .hint = Skriv "{ $range }", hvis det er et interval, og "{ $minus }", hvis noget skal trækkes fra.
    .why =
        På tryk læses en streg mellem to tal som regel som "til" og i en formel som minus. Resultaterne har intet med hinanden at gøre.
    .wrong =
        nps: nps(recommend) >= 60–80
    .right =
        nps: nps(recommend) mellem 60 og 80

M0172 = "{ $word }" sammenlignes med noget, men reglen har intet navn.
    .hint = Skriv et navn og et kolon foran, og at det er et tal: { $written }
    .why =
        Hvert kriterium har et navn, som opgørelsen, eksemplerne og rapporterne kalder det ved. Det må gerne være navnet på det, der
        måles.
    .wrong =
        competence_index >= 80 %
    .right =
        competence_index: tal(competence_index) >= 80 %

M0173 = Reglen begynder med "{ $word }", og der står ikke foran, hvad der måles.
    .hint = Skriv først, hvad der måles, og så, hvad det skal nå: { $written }
    .why =
        En regel læses fra tallet til måltallet: andelen af nogle svar eller et af årets tal og derefter sammenligningen.
    .wrong =
        competence: mindst 80 % very_satisfied
    .right =
        competence: andel(very_satisfied) mindst 80 %

M0174 = "{ $text }" er to ord uden komma imellem.
    .hint = Er det ét svar, så skriv navnet i ét ord: { $one }. Er det to svar, så sæt komma imellem: { $two }
    .why =
        Regler kalder et svar ved dets navn, som er ét ord. Det, der stod i spørgeskemaet, står bagefter i citationstegn.
    .wrong =
        svar very satisfied, satisfied
    .right =
        svar very_satisfied "very satisfied", satisfied

M0175 = "{ $text }" er et tal med et ord for, hvor stort det er.
    .hint = Skriv det med alle cifre, for eksempel { $plain }
    .why =
        Et tal skrives på én måde, så ingen behøver at vide, hvad en forkortelse står for: "mio.", "m" og "billion" betyder ikke det
        samme i alle lande.
    .wrong =
        turnover: tal(turnover) >= 2,5 millioner kr
    .right =
        turnover: tal(turnover) >= 2500000 kr

### M02: names

M0201 = Her er der ikke noget, der hedder "{ $name }".
    .hint = { $suggestion }
    .why =
        En regel kan kun bruge navne, som kontrakten har: dens nøgletal og definitioner, målets kriterier og ord som resultat
        og måltal. Et navn, som ingen har angivet, har ingen værdi.
    .wrong =
        opgørelse caped
    .right =
        opgørelse capped

M0202 = "{ $name }" har kun en betydning { $where }.
    .hint = { $suggestion }
    .why =
        Nogle ord er der altid, men hvert af dem har sin betydning i én slags linje. "medlemmer" er de segmenter, et kriterium
        gælder for. Et måls dele hedder "dele", og kontraktens mål hedder "målene".
    .wrong =
        målopfyldelse gennemsnit(medlemmer)
    .right =
        målopfyldelse gennemsnit(dele)

M0203 = "{ $text }" er et kriterium i et mål, men linjen står uden for alle mål.
    .hint = Skriv målet først: "{ $sample }".
    .why =
        Et kriterium hører til sit mål, og to mål kan have kriterier med samme navn. Uden for målene må det derfor fremgå,
        hvilket mål der menes.
    .wrong =
        målopfyldelse competence resultat
    .right =
        målopfyldelse mål 1 competence resultat

M0204 = Der findes ikke et mål "{ $name }".
    .hint = { $suggestion }
    .why =
        Et andet mål nævnes ved det nummer, der står på dets egen linje: mål 3 "Kvalitet" er mål 3. Et mål, som kontrakten
        ikke har, har ingen målopfyldelse at bruge.
    .wrong =
        målopfyldelse mål 4
    .right =
        målopfyldelse mål 1

M0205 = Mål { $goal } har ikke noget kriterium "{ $name }".
    .hint = { $suggestion }
    .why =
        Efter målet står navnet på et af dets kriterier, som det er skrevet før kolon på kriteriets egen linje. Teksten i
        citationstegn er til læseren og bruges ikke i regler.
    .wrong =
        målopfyldelse mål 1 competance
    .right =
        målopfyldelse mål 1 competence

M0206 = "{ $name }" opgøres for hvert medlem og har derfor ikke ét "{ $facet }".
    .hint = Nævn medlemmet, for eksempel "{ $sample }".
    .why =
        Med "segment=hver" har hvert segment sit eget tal og sit eget måltal. Der er én målopfyldelse, som sammenfatter dem,
        men ikke ét tal, reglen kan mene.
    .wrong =
        vis first: mål 1 competence resultat
    .right =
        vis first: mål 1 competence starters resultat

M0207 = Kriteriet "{ $criterion }" opgøres ikke for "{ $name }".
    .hint = { $suggestion }
    .why =
        Efter et kriterium står et af de medlemmer, det opgøres for, såsom et segment, eller et ord som resultat eller
        måltal.
    .wrong =
        målopfyldelse dårligste(kompetencer drift, kompetencer vækst)
    .right =
        målopfyldelse dårligste(kompetencer drift, kompetencer vaekst)

M0208 = Der er ikke angivet "{ $facet }" for kriteriet "{ $name }".
    .hint = Et kriterium har et måltal, når reglen sammenligner med ét, og en basisværdi, når det har en linje med basisværdi.
    .why =
        En regel kan bruge et andet kriteriums måltal eller basisværdi, men kun når kriteriet har den.
    .wrong =
        satisfied: andel(satisfied) >= competence basisværdi
    .right =
        satisfied: andel(satisfied) >= competence måltal

M0209 = "{ $text }" har ingen betydning efter "{ $before }".
    .hint = Slet det. Efter et tal følger sammenligningen og måltallet, for eksempel: mindst 80 %
    .why =
        En regel er ikke en sætning: Den nævner et tal, så en sammenligning og så måltallet. Alle andre ord ville være uden virkning,
        og intet i en kontrakt er uden virkning.
    .wrong =
        competence: competence_index skal nå mindst 80 %
    .right =
        competence: competence_index mindst 80 %

M0211 = "{ $name }" får andre værdier, end definitionen kræver.
    .hint = Skriv det, som det er defineret: "{ $wanted }".
    .why =
        En definition med parentes er en formel: den bruges med lige så mange værdier, som der står i parentesen på dens egen
        linje, og i samme rækkefølge. En definition uden parentes bruges ved sit navn alene.
    .wrong =
        companies: antal(companies) >= raised(800)
    .right =
        companies: antal(companies) >= raised(800, 5 %)

M0212 = "{ $name }" er først defineret længere nede.
    .hint = En definition kan kun bruge dem, der står over den: flyt denne ned under "{ $name }".
    .why =
        Definitioner læses oppefra. Når hver kun kan bruge de tidligere, kan ingen bruge sig selv ad omveje, og enhver
        beregning får en ende.
    .wrong =
        definer quick = slow/2
        definer slow = 30 dage
    .right =
        definer slow = 30 dage
        definer quick = slow/2

M0213 = Mere end { $limit } definitioner bruger hinanden på stribe.
    .hint = Skriv nogle af trinene ud, hvor de bruges.
    .why =
        Ingen kan følge et tal gennem så mange trin, og det skal kontraktens læsere kunne. En tabel eller nogle få længere
        formler siger det samme mere klart.

M0214 = Definitionen "{ $name }" bruger sig selv.
    .hint = En definition kan kun bruge dem, der står over den, så enhver beregning får en ende.
    .why =
        En værdi, som man skal kende for at regne den ud, får man aldrig. Oftest var det et andet navn, der mentes, eller et
        kriterium med samme navn.
    .wrong =
        definer ventetid = ventetid * 90 %
    .right =
        definer ventetid = 27

M0215 = Definitionerne "{ $other }" og "{ $name }" bruger hinanden.
    .hint = Lad den ene bygge alene på tal.
    .why =
        For at kende den ene skal man først kende den anden, så ingen af dem får nogensinde en værdi.
    .wrong =
        definer good = better - 5 procentpoint
        definer better = good + 5 procentpoint
    .right =
        definer good = 75 %
        definer better = good + 5 procentpoint

M0221 = "{ $name }=" er angivet to gange.
    .hint = Behold den ene.
    .why =
        Et tal gælder ét segment, ét spørgsmål og én periode. Med to er det ikke klart, hvilket der gælder. Menes begge, så
        skriv to tal eller "segment=hver".
    .wrong =
        competence: andel(very_satisfied, segment=starters, segment=growers) >= 80 %
    .right =
        competence: andel(very_satisfied, segment=starters) >= 80 %

M0222 = "{ $function }" kender ikke "{ $name }=".
    .hint = { $suggestion }
    .why =
        Det, der står før lighedstegnet, er et af de få ord, funktionen kender, eller en af kontraktens dimensioner. Blev en
        stavefejl overset, ville tallet gælde for alle.
    .wrong =
        kompetencer: andel(meget_tilfreds, segmnt=drift) >= 80 %
    .right =
        kompetencer: andel(meget_tilfreds, segment=drift) >= 80 %

M0223 = "{ $text }" har ingen betydning i "{ $function }".
    .hint = { $suggestion }
    .why =
        Hvis svar der tæller, hører til tallet, så betingelsen står inde i det. En beregning såsom min eller max bruger de
        færdige tal.
    .wrong =
        used: min(andel(yes, af=used), hvor referred = yes) >= 50 %
    .right =
        used: andel(yes, af=used, hvor referred = yes) >= 50 %

M0224 = "{ $function }" får ikke det, den skal bruge.
    .hint = Skriv den sådan: "{ $usage }".
    .why =
        Hver funktion skal bruge sine værdier i en bestemt rækkefølge: "begræns" skal bruge værdien og begge grænser,
        "undtagen" en liste og det, der skal ud af den.
    .wrong =
        opgørelse begræns(resultat/måltal, 0)
    .right =
        opgørelse begræns(resultat/måltal, 0, 1)

M0225 = "{ $name }={ $text }" er ikke et helt tal på mindst { $least }.
    .hint = Skriv et helt tal uden enhed, for eksempel "{ $name }=2".
    .why =
        År, decimaler og et antal af noget tælles i hele tal og er de samme, uanset hvad der måles.
    .wrong =
        turnover: tilvækst(turnover, år=two) > 0 %
    .right =
        turnover: tilvækst(turnover, år=2) > 0 %

M0231 = "{ $text }" er ikke en betingelse, man kan vælge efter.
    .hint = { $suggestion }
    .why =
        Efter "hvor" står, hvem der tæller med: et spørgsmål eller en dimension, og hvad svaret skal være. Spørgsmålet alene
        siger ikke, hvilket svar der menes.
    .wrong =
        benyttet: andel(ja, af=benyttet, hvor henvist) >= 50 %
    .right =
        benyttet: andel(ja, af=benyttet, hvor henvist = ja) >= 50 %

M0232 = "{ $name }" sammenlignes med "{ $text }", som ikke er et tal uden enhed.
    .hint = Sammenlign en karakter med et tal, for eksempel "{ $name } >= 9", og et svar med "=".
    .why =
        "Mindst" og "højst" er til karakterer på en skala. Svar i ord kan ikke være større eller mindre.
    .wrong =
        used: andel(yes, af=used, hvor recommend >= nine) >= 50 %
    .right =
        used: andel(yes, af=used, hvor recommend >= 9) >= 50 %

M0233 = "{ $text }" er hverken et spørgsmål eller en dimension.
    .hint = { $suggestion }
    .why =
        Kun det, kontrakten angiver om dem, der svarer, kan afgøre, hvem der tæller med. Et ukendt navn ville tælle ingen
        eller alle.
    .wrong =
        used: andel(yes, af=used, hvor refered = yes) >= 50 %
    .right =
        used: andel(yes, af=used, hvor referred = yes) >= 50 %

M0234 = "{ $name }" kan aldrig være "{ $text }".
    .hint = { $suggestion }
    .why =
        Betingelsen beder om et svar, som spørgsmålet ikke har. Så ville ingen tælle med, og tallet ville ikke betyde noget.
    .wrong =
        used: andel(yes, af=used, hvor referred = yess) >= 50 %
    .right =
        used: andel(yes, af=used, hvor referred = yes) >= 50 %

M0241 = "{ $text }" står et sted, hvor der ikke er noget at opgøre for hvert medlem.
    .hint = Brug det i et kriteriums regel; nævn ellers medlemmet, eller skriv "{ $all }".
    .why =
        I et kriteriums regel betyder det, at reglen gælder for hvert segment for sig. En linje med målopfyldelse giver én
        værdi, så her må det fremgå, hvis tal der menes, eller om det er alles under ét.
    .wrong =
        målopfyldelse andel(very_satisfied, segment=hver)
    .right =
        målopfyldelse andel(very_satisfied, segment=alle)

M0242 = "{ $text }" er ikke et medlem af "{ $name }".
    .hint = { $suggestion }
    .why =
        Medlemmerne er dem, der står på dimensionens egen linje. Regler bruger deres navne; teksterne i citationstegn er til
        læseren.
    .wrong =
        kompetencer: andel(meget_tilfreds, segment=drfit) >= 80 %
    .right =
        kompetencer: andel(meget_tilfreds, segment=drift) >= 80 %

M0243 = "{ $name }={ $text }" forstås ikke: den eneste gruppe, der kan sammenlignes med, er "{ $control }".
    .hint = Skriv "{ $name }={ $control }".
    .why =
        Effekten af en indsats er forskellen til en kontrolgruppe, som målesættet angiver ved siden af tallene. Andre grupper
        er segmenter og nævnes som sådan.
    .wrong =
        turnover: tilvækst(turnover, mod=others) > 0 procentpoint
    .right =
        turnover: tilvækst(turnover, mod=kontrol) > 0 procentpoint

M0244 = "{ $function }" tages af { $what }, og det er "{ $text }" ikke.
    .hint = { $suggestion }
    .why =
        En Net Promoter Score regnes ud af karaktererne for et spørgsmål, en sum eller en tilvækst af et nøgletal. Navnet i
        parentesen skal være et, kontrakten har angivet.
    .wrong =
        nps: nps(recomend) >= 70
    .right =
        nps: nps(recommend) >= 70

M0245 = Spørgsmålet "{ $question }" har ikke noget svar "{ $text }".
    .hint = { $suggestion }
    .why =
        En andel er den del, der har givet et svar, så svaret skal være et af dem på spørgsmålets egen linje. Regler bruger
        svarenes navne; teksterne i citationstegn er til læseren.
    .wrong =
        kompetencer: andel(meget_glad, af=kompetencer) >= 80 %
    .right =
        kompetencer: andel(meget_tilfreds, af=kompetencer) >= 80 %

M0246 = "{ $name }" er et undtaget svar på "{ $question }": det indgår hverken i tæller eller nævner.
    .hint = Lad det ude af tallet, eller tag det ud af linjen med "undtaget".
    .why =
        De, der har svaret "Ved ikke", holdes helt ude af beregningen, når spørgsmålet undtager dem. En andel af dem ville
        altid være nul.
    .wrong =
        competence: andel(satisfied, do_not_know) >= 80 %
    .right =
        competence: andel(satisfied) >= 80 %

M0247 = Der findes ikke et spørgsmål, der hedder "{ $text }".
    .hint = { $suggestion }
    .why =
        "af=" angiver, hvilket spørgsmål svarene hører til, med det navn, der står efter "spørgsmål".
    .wrong =
        kompetencer: andel(meget_tilfreds, af=kompetence) >= 80 %
    .right =
        kompetencer: andel(meget_tilfreds, af=kompetencer) >= 80 %

M0248 = { $count ->
        [one] Flere spørgsmål har svaret { $names }.
       *[other] Flere spørgsmål har svarene { $names }.
    }
    .hint = Angiv, hvilket der menes: { $choices }.
    .why =
        De samme svar kan stå under flere spørgsmål. Hvilket der menes, afgør tallet, så Målbar gætter ikke.
    .wrong =
        benyttet: andel(ja) >= 50 %
    .right =
        benyttet: andel(ja, af=benyttet) >= 50 %

M0249 = Intet spørgsmål har svaret "{ $text }".
    .hint = { $suggestion }
    .why =
        En andel er den del, der har givet et svar, så svaret skal være et, som et af kontraktens spørgsmål har. Regler bruger
        svarenes navne; teksterne i citationstegn er til læseren.
    .wrong =
        kompetencer: andel("Meget tilfreds") >= 80 %
    .right =
        kompetencer: andel(meget_tilfreds) >= 80 %

M0250 = Nøgletallet "{ $measure }" er ikke opdelt efter "{ $dimension }".
    .hint = Tilføj "{ $dimension }" efter "efter" på dets linje, eller udelad argumentet.
    .why =
        Nøgletallets linje angiver, hvordan det er opdelt, når det offentliggøres. Et tal for en gruppe, der aldrig
        offentliggøres, kan ikke måles.
    .wrong =
        turnover: sum(turnover, region=north) >= 800 kr
    .right =
        turnover: sum(turnover) >= 800 kr

M0251 = Spørgsmålet "{ $question }" har svar i ord, og "{ $function }" er til karakterer.
    .hint = Tag andelen af et svar, eller giv spørgsmålet en skala, for eksempel "skala 0..10".
    .why =
        Et gennemsnit kræver karakterer, der kan lægges sammen. Mellem "tilfreds" og "utilfreds" er der ingen afstand, som
        kontrakten har aftalt.
    .wrong =
        competence: gennemsnit(competence) >= 4
    .right =
        competence: andel(satisfied, af=competence) >= 80 %

M0252 = "{ $function }" tages af et målt tal, og det er "{ $text }" ikke.
    .hint = Skriv det sådan: "{ $sample }".
    .why =
        En ændring er forskellen mellem det samme tal i to år, så den tages af noget, der måles hvert år, og ikke af et fast
        tal eller en beregning.
    .wrong =
        turnover: ændring(1000 kr, år=1) > 0 kr
    .right =
        turnover: ændring(turnover, år=1) > 0 kr

M0253 = "{ $text }" er ikke et målt tal.
    .hint = { $suggestion }
    .why =
        Det, der angives, er et tal med reglernes egne ord: andel(meget_tilfreds), antal(virksomheder) eller navnet på et
        nøgletal.
    .wrong =
        givet companys = 780
    .right =
        givet companies = 780

M0254 = "{ $text }" er ikke en aktivitet i mål { $goal }, der enten er gennemført eller ikke.
    .hint = { $suggestion }
    .why =
        Kun en linje, der begynder med "gennemført", spørger, om noget er gennemført. Målets andre kriterier regnes ud af tal,
        og så er det tallene, der angives.
    .wrong =
        givet mål 1 campain = gennemført
    .right =
        givet mål 1 campaign = gennemført

M0255 = "{ $text }" er ikke en af kontraktens værdier.
    .hint = Skriv et mål og det, der menes af det, for eksempel "mål 3" eller "mål 3 kompetencer drift", eller "samlet".
    .why =
        Det, der er offentliggjort eller forventes, er målopfyldelsen for et mål eller et kriterium, en af dets værdier eller
        det samlede resultat. Det nævnes ved sin plads i kontrakten.
    .wrong =
        published: {"{"}competence: 99 %{"}"}
    .right =
        published: {"{"}goal 1 competence: 99 %{"}"}

M0256 = Svaret "{ $name }" er nævnt to gange.
    .hint = Nævn hvert svar én gang.
    .why =
        Flere svar i en andel lægges sammen. Et svar, der er nævnt to gange, ville stadig kun tælle én gang, så det er nok
        noget andet, der menes.
    .wrong =
        kompetencer: andel(tilfreds, tilfreds) >= 80 %
    .right =
        kompetencer: andel(tilfreds) >= 80 %

M0257 = En Net Promoter Score kræver karakterer fra 0 til 10, og spørgsmålet "{ $question }" har { $has }.
    .hint = Giv spørgsmålet "skala 0..10", eller tag en andel eller et gennemsnit af det.
    .why =
        Scoren er andelen, der giver 9 eller 10, minus andelen, der giver 0 til 6. På en anden skala er grupperne ikke de
        samme, og tallet kan ikke sammenlignes.
    .wrong =
        recommend: nps(recommend) >= 50
    .right =
        recommend: gennemsnit(recommend) >= 4

M0260 = Spørgsmålet "{ $name }" har en skala, og med "flere" må en person give flere svar.
    .hint = Slet "flere", eller giv spørgsmålet svar i ord i stedet for skalaen.
    .why =
        På en skala giver hver person én karakter. Af flere karakterer fra én person kan der ikke tages gennemsnit eller NPS:
        den person ville tælle mere end én gang.
    .wrong =
        spørgsmål recommend "Would you recommend us?" flere
    .right =
        spørgsmål recommend "Would you recommend us?"

M0261 = Der findes ingen funktion, der hedder "{ $function }".
    .hint = { $suggestion }
    .why =
        Før en parentes står en af sprogets funktioner eller en af kontraktens definitioner eller tabeller. Alle funktioner
        står på siden om sproget.
    .wrong =
        competence: andl(very_satisfied) >= 80 %
    .right =
        competence: andel(very_satisfied) >= 80 %

M0262 = "{ $function }" laver en liste, og en liste har ikke en værdi i sig selv.
    .hint = Sæt den ind i gennemsnit, dårligste, bedste eller sum, for eksempel "{ $sample }".
    .why =
        En liste siger, hvilke dele der ses på. Hvordan de bliver til én målopfyldelse, skal kontrakten sige.
    .wrong =
        målopfyldelse kendte(dele)
    .right =
        målopfyldelse gennemsnit(kendte(dele))

M0263 = "{ $name }" bruges ingen steder, men "{ $meant }" bruges { $count } steder.
    .hint = Mente du "{ $meant }" her?
    .why =
        Når mange regler er enige om, hvordan et navn staves, og kun navnets egen linje staver det anderledes, er det mest sandsynligt
        dér, fejlen er. Så meldes den én gang og ikke for hver af reglerne.
    .wrong =
        nøgletal vists "Visits"
    .right =
        nøgletal visits "Visits"

M0264 = Svartallene for "{ $key }" mangler en total, og til "{ $question }" må en person give flere svar.
    .hint = Skriv, hvor mange personer der gav mindst ét svar, som "total: …".
    .why =
        Når en person må give flere svar, giver svartallene tilsammen ikke antallet af personer. En andel er af de
        personer, der gav mindst ét svar, som ikke er undtaget, og det antal skal derfor stå der.
    .wrong =
        themes: {"{"}digital: 40, green: 30{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0265 = "{ $name }" er { $count } under "{ $key }", men kun { $total } har svaret.
    .hint = Ret et af de to tal: totalen er antallet af personer, og hver af dem tæller én gang for et svar.
    .why =
        En person må give flere svar, men hvert af dem kun én gang. Flere personer for ét svar, end der er i alt, ville give
        en andel over 100 %.
    .wrong =
        themes: {"{"}digital: 60, green: 30, total: 55{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0266 = "{ $name }" er { $count } under "{ $key }", men efter de andre tal ligger det mellem { $least } og { $most }.
    .hint = Skriv, hvor mange der gav mindst ét af de svar; den, der gav flere af dem, tæller én gang.
    .why =
        De, der gav mindst ét af nogle svar, er ikke færre end dem, der gav ét af dem, ikke flere end svarene lagt sammen og
        ikke flere end alle, der svarede.
    .wrong =
        themes: {"{"}digital: 40, green: 30, digital eller green: 71, total: 75, export: 20{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, digital eller green: 57, total: 75, export: 20{"}"}

M0267 = "{ $name }" er talt for sig, men hver person giver ét svar på "{ $question }".
    .hint = Slet det: svarene kan lægges sammen. Må en person give flere, så skriv "flere" efter spørgsmålet i kontrakten.
    .why =
        De, der gav det ene svar eller det andet, er de to antal lagt sammen, medmindre en person må give begge. Det siger
        kontrakten.
    .wrong =
        advice: {"{"}satisfied: 79, dissatisfied: 21, satisfied eller dissatisfied: 95{"}"}
    .right =
        advice: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0268 = Svarene under "{ $key }" giver tilsammen { $sum }, men { $total } er angivet som dem, der har svaret.
    .hint = Tæl ikke dem med i totalen, der intet svar gav eller kun et undtaget, eller ret det antal, der er for lille.
    .why =
        Alle, der svarede, gav mindst ét af svarene, så svarene giver ikke tilsammen færre, end der er personer.
    .wrong =
        themes: {"{"}digital: 40, green: 30, total: 90{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0269 = "{ $name }" tæller "{ $answer }" sammen med andre svar, men det er undtaget fra "{ $question }".
    .hint = Tæl kun svar sammen, som ikke er undtaget: ingen andel rummer et undtaget svar.
    .why =
        Et undtaget svar indgår hverken i tæller eller nævner. Talt sammen med andre ville det komme med i en andel.
    .wrong =
        themes: {"{"}digital: 40, green: 30, digital eller do_not_know: 48, total: 55{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0280 = { $secondary ->
        [0] { $primary ->
            [one] 1 tal er skjult, fordi det hviler på færre end { $least }.
           *[other] { $primary } tal er skjult, fordi de hviler på færre end { $least }.
        }
       *[other] { $primary ->
            [one] 1 tal er skjult, fordi det hviler på færre end { $least }, og { $secondary } mere, som det kunne regnes ud fra.
           *[other] { $primary } tal er skjult, fordi de hviler på færre end { $least }, og { $secondary } mere, som de kunne regnes ud fra.
        }
    }
    .hint = Det fortælles ikke, hvilke der er hvilke. "skjul tal" i kontrakten beder om det.
    .why =
        Et tal, der hviler på meget få, kan fortælle om en af dem. Derfor skjules det, og det gør et andet også, hvor man ud fra et
        samlet tal kunne regne det ene ud, og alt, hvad der er regnet ud fra dem.

M0290 = "{ $text }" er et interval, og et interval bliver kun vist.
    .hint = Bedøm selve tallet, og vis intervallet på sin egen linje, som begynder med "{ $show }".
    .why =
        Et interval siger, hvor langt tilfældet alene kan have flyttet et tal. Dets ender er tilnærmede, mens opgørelser, måltal og
        afgørelser er nøjagtige, så ingen af dem må hvile på det.
    .wrong =
        used: sikkerhedsinterval(andel(yes, af=used), niveau=95 %) >= 80 %
    .right =
        used: andel(yes, af=used) >= 80 %
        vis spread: sikkerhedsinterval(andel(yes, af=used), niveau=95 %)

M0291 = "{ $text }" vises som et interval, og intet, der bedømmes, må hvile på det.
    .hint = Nævn i stedet det tal, som intervallet er om.
    .why =
        Et intervals ender er tilnærmede, mens opgørelser, måltal og afgørelser er nøjagtige. De må vises, og de må nævnes i det,
        der vises.
    .wrong =
        vis spread: sikkerhedsinterval(andel(yes, af=used), niveau=95 %)
        used: spread >= 80 %
    .right =
        vis spread: sikkerhedsinterval(andel(yes, af=used), niveau=95 %)
        used: andel(yes, af=used) >= 80 %

M0292 = "{ $text }" har intet sikkerhedsinterval.
    .hint = Tag intervallet af en andel, en NPS, et gennemsnit, en andel minus kontrolgruppens eller et antal delt med et antal.
    .why =
        Et interval siger, hvor langt et tal kan ligge fra tallet for alle, fordi kun nogle er spurgt. Det kan regnes ud, hvor svarene
        bag tallet er kendt, og ikke for en sum, en tilvækst eller en formel af flere tal.
    .wrong =
        vis spread: sikkerhedsinterval(100 * andel(yes, af=used))
    .right =
        vis spread: sikkerhedsinterval(andel(yes, af=used))

M0293 = "{ $text }" er ikke et sikkerhedsniveau.
    .hint = Skriv en procent over 0 % og under 100 %, for eksempel niveau=95 %.
    .why =
        Niveauet siger, hvor ofte intervaller, der beregnes sådan, rummer den sande værdi. Kun et interval om alt ville gøre det altid.
    .wrong =
        vis spread: sikkerhedsinterval(andel(yes, af=used), niveau=95)
    .right =
        vis spread: sikkerhedsinterval(andel(yes, af=used), niveau=95 %)

M0294 = Et interval kan ikke beregnes på måden "{ $text }".
    .hint = Skriv { $ways }.
    .why =
        Wilsons interval rummer den sande andel omtrent så ofte, som niveauet siger. Det eksakte, Clopper og Pearsons, gør det mindst
        så ofte og er lidt bredere.
    .wrong =
        vis spread: sikkerhedsinterval(andel(yes, af=used), metode=normal)
    .right =
        vis spread: sikkerhedsinterval(andel(yes, af=used), metode=wilson)

M0295 = "{ $text }" vælger mellem intervaller for en andel, og "{ $value }" er ingen andel.
    .hint = Udelad det.
    .why =
        En andel har flere intervaller, der er i brug. Et gennemsnit, en NPS og en forskel mellem to andele har ét her.
    .wrong =
        vis spread: sikkerhedsinterval(nps(recommend), metode=eksakt)
    .right =
        vis spread: sikkerhedsinterval(nps(recommend))

### M03: units

M0301 = "{ $number }" står over for en andel, og en andel ligger mellem 0 og 1.
    .hint = Skriv "{ $percent }", hvis der menes procent. Også et forhold over 1 skrives i procent, for eksempel 120 %.
    .why =
        En andel er en del af én: 80 ud af 100 er 80 %, det samme som 0,80. Et bart 80 ville være firs gange det hele, så
        Målbar spørger efter tegnet i stedet for at gætte.
    .wrong =
        competence: andel(very_satisfied, af=competence) >= 80
    .right =
        competence: andel(very_satisfied, af=competence) >= 80 %

M0302 = "{ $number }" står over for procentpoint og siger ikke selv, hvad det er.
    .hint = Skriv "{ $points }".
    .why =
        Forskellen mellem to andele tælles i procentpoint. Et bart 5 kunne være fem point eller fem gange det hele, så enheden
        skal skrives.
    .wrong =
        turnover: tilvækst(turnover, mod=kontrol) >= 5
    .right =
        turnover: tilvækst(turnover, mod=kontrol) >= 5 procentpoint

M0303 = "{ $number }" står over for { $unit }.
    .hint = Angiv begge på samme måde: en dato skrives { $date }, et ord i citationstegn.
    .why =
        En dato kan kun sammenlignes med en dato. Et årstal alene siger ikke, hvilken dag fristen er.
    .wrong =
        opened: dato(opened) <= 2024
    .right =
        opened: dato(opened) <= 2024-12-31

M0304 = { $what } passer ikke sammen: der står både { $first } og { $second }.
    .hint = { $suggestion }
    .why =
        Kun tal af samme slags kan sammenlignes eller lægges sammen: en andel med en andel, point med point. Et gennemsnit af
        92 % og 64 point er et tal uden mening.
    .wrong =
        målopfyldelse gennemsnit(competence, nps resultat)
    .right =
        målopfyldelse gennemsnit(competence, nps)

M0305 = Om { $unit } kan man kun spørge, om det er ens eller ej.
    .hint = Sammenlign med "=" eller "<>".
    .why =
        Ord såsom karakterer, og det, der enten er opfyldt eller ej, har ingen rækkefølge, som kontrakten har aftalt: ingen af
        dem er større end en anden.
    .wrong =
        vis grade: hvis size >= "large" så 1 ellers 2
    .right =
        vis grade: hvis size = "large" så 1 ellers 2

M0306 = "{ $what }" skal bruge noget, der enten gælder eller ej, og dette er { $unit }.
    .hint = Sammenlign det med noget, for eksempel ">= 80 %".
    .why =
        En betingelse er opfyldt, eller den er ikke. En andel alene er ingen af delene: det må fremgå, hvor stor den skal
        være.
    .wrong =
        opgørelse hvis resultat så 1 ellers 0
    .right =
        opgørelse hvis resultat >= måltal så 1 ellers 0

M0307 = "{ $text }" er { $unit }, og "{ $op }" er til tal.
    .hint = Vælg mellem værdier med "hvis … så … ellers …".
    .why =
        Karakterer, og det, der enten er opfyldt eller ej, kan vises og sammenlignes, men ikke lægges sammen eller ganges.
        Hvad et sådant svar tæller, skal kontrakten sige.
    .wrong =
        opgørelse opfyldt * 50 %
    .right =
        opgørelse hvis opfyldt så 50 % ellers 0 %

M0308 = "{ $text }" kan læses på to måder.
    .hint = Skriv "{ $points }", hvis der menes procentpoint, eller "{ $part }", hvis der menes procent af den anden side.
    .why =
        Fem procent mere end 64 % er 69 %, hvis der menes procentpoint, og 67,2 %, hvis der menes fem procent af de 64. Det kan
        afgøre, om målet er nået, så kontrakten skal sige hvilket.
    .wrong =
        competence: andel(very_satisfied) >= 64 % + 5 %
    .right =
        competence: andel(very_satisfied) >= 64 % + 5 procentpoint

M0309 = "{ $text }" giver ingen mening: den ene side er { $left }, den anden er { $right }.
    .hint = Træk en dato fra en anden, så fås et antal dage, eller læg et antal dage til en dato.
    .why =
        En frist kan flyttes et antal dage, og mellem to datoer ligger et antal dage. Andet kan man ikke regne med datoer.
    .wrong =
        opened: dato(opened) <= 2024-06-01 + 10 %
    .right =
        opened: dato(opened) <= 2024-06-01 + 10 dage

M0310 = "{ $text }" giver ingen mening: den ene side er { $left }, den anden er { $right }.
    .hint = Gør først den ene side til et tal uden enhed eller et forhold, for eksempel ved at dividere to tal med samme enhed.
    .why =
        Procentpoint, penge og dage kan gøres større eller mindre med et tal uden enhed eller en procentsats, men nogle af
        deres produkter og kvotienter måler ikke noget.
    .wrong =
        opgørelse resultat * (2 procentpoint)
    .right =
        opgørelse resultat * 2 %

M0312 = "{ $text }" er et ord, og "{ $function }" er til tal.
    .hint = Angiv et tal. Et ord kan kun vises eller sammenlignes.
    .why =
        Det mindste af et tal og et ord er hverken det ene eller det andet. Et ord, såsom en karakter, kan vises på en linje
        for sig.
    .wrong =
        opgørelse min(resultat/måltal, "full")
    .right =
        opgørelse min(resultat/måltal, 100 %)

M0313 = "{ $function }" er til tal uden enhed og forhold, og dette er { $unit }.
    .hint = Divider først med et tal i samme enhed.
    .why =
        Ellers ville det komme an på, om tallet er gjort op i kroner eller i tusind kroner. Divideret med et tal i samme enhed
        er det et forhold, som er det samme i begge tilfælde.
    .wrong =
        opgørelse min(kvadratrod(resultat), 1)
    .right =
        opgørelse min(kvadratrod(resultat/måltal), 1)

M0314 = Med "{ $text }" er det ikke til at se, hvordan halve afrundes.
    .hint = Skriv { $ways }.
    .why =
        En værdi, der ligger midt mellem to trin, kan rundes op, ned eller til det lige. Kontrakten siger hvilket, for det kan
        afgøre, om målet er nået.
    .wrong =
        opgørelse afrund(resultat/måltal, til=1 %, halve=odd)
    .right =
        opgørelse afrund(resultat/måltal, til=1 %, halve=lige)

M0315 = "{ $function }" skal vide, hvor fint der afrundes.
    .hint = Skriv enten "til=" med et trin, for eksempel til=1 %, eller "decimaler=" med et antal decimaler.
    .why =
        Afrunding til hele procent og til tiendedele giver forskellige resultater, så trinet må aldrig stå åbent.
    .wrong =
        opgørelse nedrund(resultat/måltal)
    .right =
        opgørelse nedrund(resultat/måltal, til=1 %)

M0316 = "{ $text }" er ikke et trin, man kan afrunde til.
    .hint = Angiv et tal over nul, for eksempel 1 % eller 0,1.
    .why =
        Det, der afrundes, bliver et antal gange trinet, og 0 er altid 0, hvor mange gange man end tager det.
    .wrong =
        opgørelse nedrund(resultat/måltal, til=0 %)
    .right =
        opgørelse nedrund(resultat/måltal, til=1 %)

M0317 = Trinet "{ $step }" passer ikke til "{ $value }", som er { $unit }.
    .hint = Angiv trinet i samme enhed som det, der afrundes, for eksempel 1 % for en målopfyldelse i procent eller 1 for point.
    .why =
        En målopfyldelse i procent er en del af én. Afrundet til 1 ville den blive 0 % eller 100 % og intet derimellem, og det
        var næppe det, der blev aftalt.
    .wrong =
        opgørelse nedrund(resultat/måltal, til=1)
    .right =
        opgørelse nedrund(resultat/måltal, til=1 %)

M0321 = "{ $text }" har ingen dele.
    .hint = Nævn mindst ét kriterium, ét mål eller én værdi.
    .why =
        Et gennemsnit af ingenting har ingen værdi, så det må fremgå, hvad det tages af.
    .wrong =
        målopfyldelse gennemsnit()
    .right =
        målopfyldelse gennemsnit(dele)

M0322 = "{ $function }" er til tal uden enhed og forhold, og hver del er { $unit }.
    .hint = Sammenfat i stedet målopfyldelser, eller brug gennemsnit eller sum.
    .why =
        Kroner gange kroner er ikke kroner. Målopfyldelser er dele af én og kan ganges.
    .wrong =
        målopfyldelse produkt(turnover resultat, turnover resultat)
    .right =
        målopfyldelse produkt(turnover, turnover)

M0323 = "{ $text }" er { $unit }, og "{ $function }" er til tal.
    .hint = { $suggestion }
    .why =
        Karakterer og datoer kan ikke lægges sammen, og man kan ikke tage et gennemsnit af dem. Giv først hver af dem en
        målopfyldelse.
    .wrong =
        målopfyldelse gennemsnit(opened resultat, done_well)
    .right =
        målopfyldelse gennemsnit(opened, done_well)

M0324 = { $count ->
        [one] Nogle dele har en vægt, og { $without } har ingen.
       *[other] Nogle dele har en vægt, og { $without } har ingen.
    }
    .hint = Giv alle dele en vægt eller ingen af dem.
    .why =
        Hvad en del uden vægt tæller ved siden af de andre, skal kontrakten sige. Helt uden vægte tæller alle dele lige meget.
    .wrong =
        målopfyldelse gennemsnit(competence vægt 60, nps)
    .right =
        målopfyldelse gennemsnit(competence vægt 60, nps vægt 40)

M0325 = "{ $function }(…)" står ved siden af andre dele.
    .hint = Sæt alt det, der vælges imellem, ind i den: "gennemsnit(top(liste(a, b, c), n=2))".
    .why =
        Den beholder de bedste af alt det, der står inde i den. Det, der står ved siden af, ville altid tælle med, og så var
        det ikke de to bedste ud af tre.
    .wrong =
        målopfyldelse gennemsnit(top(dele, n=1), competence)
    .right =
        målopfyldelse gennemsnit(top(liste(dele, competence), n=1))

M0326 = "{ $text }" er ikke en vægt.
    .hint = Angiv et tal uden enhed eller en procentsats, for eksempel 25 eller 25 %.
    .why =
        En vægt siger, hvor meget en del tæller ved siden af de andre. Det siger en dato eller et ord ikke noget om.
    .wrong =
        vægt "high"
    .right =
        vægt 2

M0327 = "{ $function }(…)" siger ikke, hvor mange der beholdes.
    .hint = Tilføj et antal, for eksempel "top(dele, n=3)".
    .why =
        Om den ene, de to eller de tre bedste tæller, afgør målopfyldelsen, så det skal kontrakten sige.
    .wrong =
        målopfyldelse gennemsnit(top(dele))
    .right =
        målopfyldelse gennemsnit(top(dele, n=1))

M0328 = "{ $text }" nævner ikke et kriterium i dette mål.
    .hint = Skriv "medlemmer(navn)" med navnet på et kriterium, der opgøres for hvert medlem.
    .why =
        Listen rummer målopfyldelsen for et kriteriums medlemmer, for eksempel for hvert segment, så det må fremgå, hvilket
        kriterium der menes.
    .wrong =
        målopfyldelse dårligste(medlemmer(competance))
    .right =
        målopfyldelse dårligste(medlemmer(competence))

M0329 = "{ $text }" findes ikke i den liste, det skal tages ud af.
    .hint = Nævn en del af listen.
    .why =
        At tage noget ud, som ikke er der, ændrer ingenting, så det var nok noget andet, der mentes.
    .wrong =
        målopfyldelse gennemsnit(undtagen(liste(competence, nps), mål 1))
    .right =
        målopfyldelse gennemsnit(undtagen(liste(competence, nps), nps))

M0330 = "{ $text }" forstås ikke her.
    .hint = Skriv "vægt=n" for medlemmer, hvis tal bygger på talte svar, eller giv hver del sin vægt: "gennemsnit(a vægt 60, b vægt 40)".
    .why =
        Her står, hvor vægtene kommer fra: antallet af svar bag hvert medlem eller en kolonne i den tabel, hvis rækker er
        medlemmerne. Ét tal for alle ville ikke ændre noget.
    .wrong =
        målopfyldelse gennemsnit(dele, vægt=2)
    .right =
        målopfyldelse gennemsnit(dele)

M0331 = "{ $function }(…)" er ikke skrevet, som intervaller skrives.
    .hint = Skriv det sådan: { $usage }.
    .why =
        Først står det, der slås op, så grænserne oppefra, hver med det, de giver, og til sidst det, der gælder for resten.
    .wrong =
        vis grade: intervaller(competence, ellers: "F", >= 80 %: "A")
    .right =
        vis grade: intervaller(competence, >= 80 %: "A", ellers: "F")

M0332 = "{ $function }(…)" skal bruge en værdi og mindst to punkter.
    .hint = Skriv det sådan: { $usage }.
    .why =
        En ret linje går mellem punkter. Med ét punkt kan ingen se, hvordan målopfyldelsen stiger.
    .wrong =
        opgørelse lineær(resultat, 50 %: 0 %)
    .right =
        opgørelse lineær(resultat, 50 %: 0 %, 80 %: 100 %)

M0333 = "{ $function }(…)" fører til ord.
    .hint = Angiv et tal ved hvert punkt. Brug intervaller(…) til karakterer.
    .why =
        Midt mellem to ord er der ingenting, så en ret linje kan kun gå mellem tal.
    .wrong =
        vis grade: lineær(competence, 0 %: "F", 80 %: "A")
    .right =
        vis grade: intervaller(competence, >= 80 %: "A", ellers: "F")

M0334 = "{ $text }" er et ord, og "{ $function }" slår et tal op.
    .hint = Angiv et målt tal eller en målopfyldelse.
    .why =
        Grænserne har en rækkefølge, og det må det, der slås op, også have. En karakter vælges ud fra den målopfyldelse, den
        står for.
    .wrong =
        vis grade: intervaller("competence", >= "B": 1, ellers: 2)
    .right =
        vis grade: intervaller(competence, >= 80 %: 1, ellers: 2)

M0335 = To punkter i "{ $function }(…)" ligger ved "{ $text }".
    .hint = Giv hvert punkt sit eget sted. Et spring skrives med intervaller(…).
    .why =
        Ved ét og samme tal kan der kun være én målopfyldelse. En målopfyldelse, der springer ved en grænse, skrives med
        intervaller.
    .wrong =
        opgørelse lineær(resultat, 50 %: 0 %, 50 %: 100 %)
    .right =
        opgørelse lineær(resultat, 50 %: 0 %, 80 %: 100 %)

M0336 = Tabellen "{ $table }" har ikke nogen { $what } "{ $text }".
    .hint = { $suggestion }
    .why =
        Et felt nævnes ved sin række og sin kolonne, som de er skrevet i tabellen. Teksterne i citationstegn er til læseren.
    .wrong =
        satisfied: andel(very_satisfied) >= services(advise, full)
    .right =
        satisfied: andel(very_satisfied) >= services(advice, full)

M0337 = Intervallet "{ $text }" nås aldrig: et interval over det tager det hele.
    .hint = Sæt intervallerne i rækkefølge, det sværeste først.
    .why =
        Intervallerne prøves fra det første til det sidste, og det første, der passer, giver resultatet. Efter en lettere
        grænse kommer en sværere aldrig til.
    .wrong =
        vis grade: intervaller(competence, >= 75 %: "B", >= 90 %: "A", ellers: "C")
    .right =
        vis grade: intervaller(competence, >= 90 %: "A", >= 75 %: "B", ellers: "C")

M0341 = "{ $function }(…)" siger ikke, hvad den går langs.
    .hint = Skriv den sådan: "{ $usage }". { $suggestion }
    .why =
        En profil viser et tal niveau for niveau, så den skal have den dimension, hvis medlemmer er niveauerne.
    .wrong =
        vis levels: profil(graded)
    .right =
        vis levels: profil(graded, blandt=level)

M0342 = "{ $function }" er til en profil, og dette er en enkelt værdi.
    .hint = Giv den en profil(…), eller brug afrund(…) til en enkelt værdi.
    .why =
        Den afrunder flere niveauer på én gang, så de stadig giver 100 %. En enkelt værdi har ikke noget at blive afstemt
        med.
    .wrong =
        vis rounded_score: løbende_afrunding(competence, til=1 %, halve=op)
    .right =
        vis rounded_score: afrund(competence, til=1 %, halve=op)

M0343 = "{ $text }" er ikke et niveau i profilen.
    .hint = { $suggestion }
    .why =
        Ét af niveauerne tager det, der er tilbage, når de andre er afrundet, så det skal være et af dem, profilen går
        igennem.
    .wrong =
        vis levels: udlign(profil(graded, blandt=level), lowest, til=1 %, halve=op)
    .right =
        vis levels: udlign(profil(graded, blandt=level), low, til=1 %, halve=op)

M0344 = Nogle vægte er i procent ("{ $percent }"), andre er tal uden enhed ("{ $plain }").
    .hint = Angiv dem alle på samme måde: 30 % tæller som 0,3 ved siden af en vægt på 30.
    .why =
        30 % er 0,3. Ved siden af en vægt på 70 ville det tælle mindre end en del ud af to hundrede, og det var næppe
        meningen.
    .wrong =
        målopfyldelse gennemsnit(competence vægt 30 %, nps vægt 70)
    .right =
        målopfyldelse gennemsnit(competence vægt 30 %, nps vægt 70 %)

M0345 = "{ $text }" er under nul, og det kan en vægt ikke være.
    .hint = Angiv en vægt på 0 eller derover.
    .why =
        Med en vægt under nul ville et bedre resultat trække målopfyldelsen ned. Det, der skal trække et mål ned, skrives som
        en opgørelse for sig.
    .wrong =
        målopfyldelse gennemsnit(competence vægt 60, nps vægt -40)
    .right =
        målopfyldelse gennemsnit(competence vægt 60, nps vægt 40)

M0351 = "{ $text }" forstås ikke her.
    .hint = Skriv "{ $parties }" i { $functions } eller "blandt=" med en dimension i profil.
    .why =
        En part ses ved siden af de andre med et gennemsnit, en median, spredningen eller den dårligste eller bedste af dem.
        Andre funktioner har ingen betydning på tværs af alle parter.
    .wrong =
        vis others: sum(competence, blandt=parter)
    .right =
        vis others: gennemsnit(competence, blandt=parter)

M0352 = Kontrakten opgøres for én part, så der er ingen andre at sammenligne med.
    .hint = Tilføj en linje "parter …" i kontraktens hoved.
    .why =
        En sammenligning med andre kræver en tabel over dem i målesættet og en kontrakt, der opgøres for hver af tabellens
        rækker.
    .wrong =
        vis others: gennemsnit(competence, blandt=parter)
    .right =
        vis others: gennemsnit(competence)

### M04: goals and their structure

M0401 = "{ $name }" betyder altid det samme og kan ikke være et navn.
    .hint = Vælg et andet navn, for eksempel "{ $name }_2".
    .why =
        Nogle ord betyder det samme i alle kontrakter: måltal er det, reglen kræver, og samlet er hele kontraktens
        målopfyldelse. Kunne en kontrakt bruge ordet om noget andet, ville ingen vide, hvad en regel læser.
    .wrong =
        total: antal(companies) >= 800
    .right =
        total_2: antal(companies) >= 800

M0402 = To { $what } hedder "{ $name }".
    .hint = Giv det ene et andet navn.
    .why =
        En regel nævner et spørgsmål, et nøgletal eller en dimension ved navnet alene. Er der to af samme navn, kan det ikke
        afgøres, hvilket der er tale om.
    .wrong =
        nøgletal companies "Companies in short courses"
    .right =
        nøgletal short_courses "Companies in short courses"

M0403 = "{ $name }" er både en tabel og en dimension.
    .hint = En tabel er i sig selv en dimension af sine rækker: giv en af dem et andet navn, eller slet dimensionen.
    .why =
        Rækkerne i en tabel kan gennemgås en for en ligesom medlemmerne i en dimension. Med en dimension af samme navn er det
        ikke til at se, hvad en regel gennemgår.
    .wrong =
        tabel services: threshold
    .right =
        tabel service_levels: threshold

M0404 = { $what } "{ $name }" står to gange i { $owner }.
    .hint = Giv det ene et andet navn, eller slet det.
    .why =
        Inden for ét mål, ét spørgsmål eller én liste står hvert navn for én ting. Et navn, der går igen, er som regel en
        linje, der er kopieret og endnu ikke rettet.
    .wrong =
        satisfaction: nps(recommend) >= 60
    .right =
        recommendation: nps(recommend) >= 60

M0405 = Spændet fra { $low } til { $high } er tomt.
    .hint = Skriv den laveste ende først og den højeste sidst.
    .why =
        En skala og et nøgletals mulige værdier går fra det laveste til det højeste. Et spænd, der går den anden vej,
        indeholder ingen værdier, så hvert eneste tal ville blive afvist.
    .wrong =
        nøgletal waiting "Waiting time" i dage fra 365 til 0
    .right =
        nøgletal waiting "Waiting time" i dage fra 0 til 365

M0406 = Spørgsmålet "{ $name }" har hverken svar eller skala.
    .hint = Tilføj en linje under det, for eksempel "svar ja, nej" eller "skala 0..10".
    .why =
        Hvad der kan spørges om, afhænger af, hvordan der kunne svares: en andel tages af svar, et gennemsnit eller en NPS af
        karakterer på en skala.
    .wrong =
        spørgsmål recommend "Would you recommend the hub to others?"
    .right =
        spørgsmål recommend "Would you recommend the hub to others?"
          skala 0..10

M0407 = Der findes ingen dimension "{ $name }".
    .hint = { $suggestion }
    .why =
        Et nøgletal, der opgøres for flere grupper, nævner den dimension, grupperne hører til, og dimensionen har sin egen
        linje med medlemmerne.
    .wrong =
        nøgletal turnover "Turnover" i kr efter segmnet
    .right =
        nøgletal turnover "Turnover" i kr efter segment

M0408 =
    Rækken "{ $row }" har { $given ->
        [one] 1 celle
       *[other] { $given } celler
    }, og tabellen har { $wanted ->
        [one] 1 kolonne
       *[other] { $wanted } kolonner
    }: { $columns }.
    .hint = Skriv én celle til hver kolonne, adskilt af komma og mellemrum.
    .why =
        Hver række i en tabel har en værdi til hver kolonne, i kolonnernes rækkefølge. Mangler der en celle, eller er der en
        for meget, er det ikke sikkert, hvilken værdi der hører til hvilken kolonne.
    .wrong =
        advice: 50 %
    .right =
        advice: 50 %, 90 %

M0409 = Grænsen "{ $text }" passer ikke til "{ $name }", som er { $unit }.
    .hint = Skriv grænsen i nøgletallets enhed: fra 0 % til 100 % for et nøgletal i %.
    .why =
        Grænserne siger, hvilke tal der er mulige. For et nøgletal i procent ville et bart 100 være hundrede gange det hele,
        og ingen tastefejl ville blive fundet.
    .wrong =
        nøgletal quality "Quality" i % fra 0 til 100
    .right =
        nøgletal quality "Quality" i % fra 0 % til 100 %

M0410 = "{ $name }" er en funktion i sproget og kan ikke defineres om.
    .hint = Vælg et andet navn, for eksempel "{ $name }_2".
    .why =
        Funktioner som gennemsnit og min betyder det samme i alle kontrakter, så læseren kan stole på det, der står. Din egen
        definition skal have et navn, der ikke er brugt.
    .wrong =
        definer min(a, b) = hvis a < b så a ellers b
    .right =
        definer lower_of(a, b) = hvis a < b så a ellers b

M0411 = Mål { $goal } har ikke noget, der kan opgøres.
    .hint = Tilføj et kriterium, for eksempel "tilfredse: andel(ja, af=spørgsmål) >= 80 %", en aktivitet med "gennemført" eller en linje med målopfyldelse.
    .why =
        Et måls målopfyldelse kommer fra dets kriterier eller fra en linje, der siger, hvor den ellers kommer fra. Et mål uden
        nogen af delene ville mangle i det samlede resultat, uden at nogen så det.
    .wrong =
        mål 2 "Visibility"
    .right =
        mål 2 "Visibility"
          gennemført campaign "A campaign was run"

M0413 = Skrevet helt ud har { $stage } mere end { $limit } trin.
    .hint = Definitioner, der bruger andre flere gange, vokser hurtigt: gør dem enklere.
    .why =
        Definitioner skrives ud dér, hvor de bruges, så hvert trin kan forklares. Bruger hver af dem den foregående flere
        gange, bliver få linjer til en beregning, ingen kan følge.

M0414 = Filen begynder ikke med en kontrakt.
    .hint = Skriv den første linje: kontrakt "…", med kontraktens titel.
    .why =
        En regelfils første linje er kontraktens titel, og det, der står under den, hører til den kontrakt.
    .wrong =
        periode 2024
    .right =
        kontrakt "Service contract 2024"
          periode 2024

M0415 = Kontrakten "{ $title }" har ingen mål.
    .hint = Tilføj et: mål 1 "…", med et kriterium under.
    .why =
        En kontrakt opgøres ved sine mål. Uden mål er der intet at opgøre.
    .wrong =
        nøgletal companies "Companies advised"
    .right =
        nøgletal companies "Companies advised"
        mål 1 "Reach"
          companies: antal(companies) >= 800

M0416 = Mål { $goal } har et kriterium "{ $name }", og det hedder en definition også.
    .hint = Giv en af dem et andet navn, så det er klart, hvad der menes.
    .why =
        Inden for målet kunne navnet stå for kriteriets målopfyldelse eller for den formel, der er defineret. Læseren måtte
        gætte, og et forkert gæt giver en anden målopfyldelse.
    .wrong =
        reach: antal(companies) >= 800
    .right =
        companies: antal(companies) >= 800

M0417 = To mål har nummer "{ $goal }".
    .hint = Giv det ene et andet nummer; { $free } er ledigt.
    .why =
        Der henvises til mål ved deres nummer, både i kontrakten og ved forhandlingsbordet. Er der to med samme nummer, kan en
        ændring, en vægt eller en overtaget målopfyldelse gælde dem begge.
    .wrong =
        mål 1 "Visibility"
    .right =
        mål 2 "Visibility"

M0421 = Disse værdier bygger på hinanden i ring: { $circle }.
    .hint = Lad en af dem bygge på sine egne tal.
    .why =
        En målopfyldelse regnes ud fra tal, trin for trin. Bygger to mål eller kriterier på hinandens målopfyldelse, er der
        intet sted at begynde.
    .wrong =
        målopfyldelse mål 1
    .right =
        gennemført meetings "Four meetings were held"

M0431 = Kriteriet "{ $name }" ville gælde { $size } medlemmer; det højeste er { $limit }.
    .hint = Brug hver for færre dimensioner ad gangen.
    .why =
        Med hver for flere dimensioner på én gang får enhver kombination af deres medlemmer sit eget tal, måltal og sin egen
        målopfyldelse. Tre lange dimensioner er hurtigt mere, end nogen kan måle eller læse.
    .wrong =
        satisfied: andel(yes, af=satisfied, municipality=hver, sector=hver, month=hver) >= 80 %
    .right =
        satisfied: andel(yes, af=satisfied, municipality=hver) >= 80 %

M0432 = "{ $text }" er en liste af værdier, og et kriterium handler om én.
    .hint = Nævn et niveau, for eksempel "tal(kvalitet, niveau=høj)", eller vis listen med en vis-linje.
    .why =
        En profil har en værdi for hvert niveau, for eksempel andelen af hver af fire karakterer. Et kriterium holder én værdi
        op mod ét måltal, så det skal fremgå, hvilken der tæller.
    .wrong =
        high: profil(quality, blandt=level) >= 50 %
    .right =
        high: tal(quality, level=high) >= 50 %

M0433 = "{ $text }" sammenligner to betingelser med hinanden.
    .hint = Skriv betingelserne ved siden af hinanden, for eksempel "andel(ja) >= 80 % og nps(anbefaling) >= 60".
    .why =
        En betingelse er opfyldt eller ej; den har ingen størrelse, der kan sammenlignes. Meningen er som regel, at begge skal
        være opfyldt, eller at den ene skal.
    .wrong =
        both: (andel(yes) >= 80 %) = (nps(recommend) >= 60)
    .right =
        both: andel(yes) >= 80 % og nps(recommend) >= 60

M0435 = Den nedre ende "{ $low }" ligger over den øvre ende "{ $high }".
    .hint = Skriv den nedre ende først.
    .why =
        Et spænd er opfyldt af det, der ligger mellem enderne. Er den første ende den højeste, ligger der intet imellem, og
        kriteriet kunne aldrig blive opfyldt.
    .wrong =
        waiting: gennemsnit(waiting) mellem 30 dage og 10 dage
    .right =
        waiting: gennemsnit(waiting) mellem 10 dage og 30 dage

M0436 = Måltallet "{ $target }" for "{ $name }" kan aldrig nås: tallet er { $range }.
    .hint = Kontrollér tallet og dets enhed.
    .why =
        En andel er aldrig over 100 %, og en NPS aldrig over 100. Et måltal uden for det mulige er som regel en skrivefejl, og
        kriteriet ville være forfejlet hvert år.
    .wrong =
        satisfied: andel(yes) >= 120 %
    .right =
        satisfied: andel(yes) >= 20 %

M0437 = Reglen for "{ $name }" begynder med måltallet.
    .hint = Skriv det tal, der måles, først, og måltallet sidst.
    .why =
        Det, der står først i en regel, er resultatet, og det, der står efter sammenligningen, er måltallet. Byttet om ville
        målopfyldelsen blive regnet ud af det forkerte af de to.
    .wrong =
        satisfied: 80 % <= andel(yes)
    .right =
        satisfied: andel(yes) >= 80 %

M0441 = En målopfyldelse er et tal, og "{ $text }" er { $what }.
    .hint = Lad målopfyldelsen være et tal, og vis karakterer, datoer og lister med en vis-linje.
    .why =
        Målopfyldelser sammenfattes for målet og for hele kontrakten, og der er intet gennemsnit af et A og et C. En karakter
        vises ved siden af, på sin egen linje.
    .wrong =
        opgørelse intervaller(resultat, >= 80 %: "A", ellers: "B")
    .right =
        opgørelse intervaller(resultat, >= 80 %: 100 %, ellers: 50 %)

M0442 = "{ $name }" vises kun og tæller ikke med, så den har hverken måltal, vægt eller opgørelse.
    .hint = Slet det, der er tilføjet, eller gør linjen til et kriterium: "{ $name }: … >= …".
    .why =
        En vis-linje viser et tal til orientering. Et måltal eller en vægt under den ville se ud, som om tallet talte med i
        målopfyldelsen, og det gør det ikke.
    .wrong =
        vis staff: antal(staff) vægt 2
    .right =
        vis staff: antal(staff)

M0451 = Der findes intet mål "{ $name }", der kan erstattes.
    .hint = { $suggestion }
    .why =
        "erstat" sætter et mål i stedet for et, som den ændrede kontrakt har. Findes det ikke, er nummeret som regel en
        skrivefejl, og det gamle mål ville være blevet stående.
    .wrong =
        erstat mål 8 "Visibility"
    .right =
        erstat mål 2 "Visibility"

M0452 = Kontrakten, der ændres, har allerede et mål "{ $name }".
    .hint = Skriv "erstat mål { $name }" for at sætte dette i stedet, eller giv det et andet nummer.
    .why =
        En ændring kan tilføje mål og erstatte mål og siger, hvilken af delene der menes. Ellers kunne et mål glide ud af
        kontrakten, uden at nogen havde bedt om det.
    .wrong =
        mål 2 "Visibility in the schools"
    .right =
        erstat mål 2 "Visibility in the schools"

M0453 = "{ $text }" nævner intet, der kan fjernes.
    .hint = Nævn et mål, et kriterium eller dets måltal, vægt, opgørelse, sammenfatning eller basisværdi.
    .why =
        En ændring tager noget ud, som den anden kontrakt har. En linje, der intet finder, ville lade kontrakten stå, som den
        var, selv om det ser ud, som om den var ændret.
    .wrong =
        fjern mål 1 companies vægt
    .right =
        fjern mål 1 companies opgørelse

M0454 = "{ $text }" nævner intet, der kan ændres.
    .hint = Nævn, hvad der ændres ved et kriterium (måltal, nedre, øvre, vægt, opgørelse, sammenfattet, basisværdi, afrundet) eller ved et mål (vægt, målopfyldelse, opgørelse, sammenfattet, afrundet). Skal der ændres mere, så skriv "erstat mål".
    .why =
        En ændring gælder én ting ad gangen og nævner den ved dens vej: målet, kriteriet, og hvad ved det. Resultater er ikke
        en del af en kontrakt og kan derfor ikke ændres i den.
    .wrong =
        ændr mål 1 companies resultat til 900
    .right =
        ændr mål 1 companies måltal til 900

M0455 = Reglen for "{ $name }" har intet måltal, der kan ændres på den måde.
    .hint = Erstat målet, eller ret reglen i kontrakten, der ændres, så den får en måltalslinje.
    .why =
        Måltallet for ét år kan kun ændres, hvor kriteriet har en linje med måltal for hvert år. Står måltallet i selve reglen,
        gælder det alle år og ændres uden årstal.
    .wrong =
        ændr mål 1 companies måltal 2025 til 900
    .right =
        ændr mål 1 companies måltal til 900

M0456 = "{ $text }" er allerede "{ $value }", så linjen ændrer intet.
    .hint = Kontrollér værdien, eller slet linjen.
    .why =
        Den, der læser en ændring, opfatter hver linje som noget nyt. En linje, der intet ændrer, er som regel et tal, der
        blev glemt, da sidste års tekst blev kopieret.
    .wrong =
        ændr mål 1 companies måltal til 800
    .right =
        ændr mål 1 companies måltal til 900

M0461 = Filen "{ $path }" findes ikke.
    .hint = { $suggestion }
    .why =
        En kontrakt kan bygge på en anden fil, som så læses sammen med den. Der ledes fra den mappe, denne fil ligger i, så
        mapperne kan flyttes samlet.
    .wrong =
        hent "shraed.maal"
    .right =
        hent "shared.maal"

M0462 = Filen "{ $path }" fører tilbage til sig selv: { $trail }.
    .hint = Lad en af filerne stå alene.
    .why =
        En kontrakt, der ændrer en anden, er den anden med ændringer. Bygger den anden igen på den første, er der ingen
        kontrakt at begynde med.

M0463 =
    { $goals ->
        [one] Målet i "{ $path }" følger
       *[other] De { $goals } mål i "{ $path }" følger
    } ikke med: hent tager kun det, der er erklæret, og definitionerne.
    .hint = Skriv "kontrakt … ændrer" for at bygge på en hel kontrakt.
    .why =
        En hentet fil er et fælles lager af spørgsmål, nøgletal og definitioner. Mål er det, parterne er blevet enige om, så de
        kommer fra kontrakten selv eller fra den, den ændrer.

M0464 = "{ $path }" indeholder ingen kontrakt, der kan ændres, kun det, andre kan hente.
    .hint = Skriv: hent "{ $path }", på en linje for sig under titlen.
    .why =
        At ændre er at overtage en hel kontrakt med ændringer. Fra en fil, der kun har spørgsmål, nøgletal og definitioner,
        overtages intet andet, og det er det, hent siger.

M0465 = Mere end { $most } filer ændrer eller henter hinanden i træk.
    .hint = Saml nogle af ændringerne i én kontrakt.
    .why =
        En kontrakt kan bygge på en anden, men et sted skal der være en tekst, man kan læse. Efter så mange led kan ingen
        længere se, hvad der gælder.

M0466 = "{ $path }" er ikke en regelfil.
    .hint = Angiv en fil, der ender på "{ $suffix }": den kontrakt, denne bygger på, eller en fil med fælles spørgsmål og definitioner.
    .why =
        En kontrakt bygger på en andens regler. Tal, tabeller og dokumenter er ikke regler; de målte tal angives ved siden af
        kontrakten, når den opgøres.

### M05: choices that the contract must make

M0501 = "{ $text }" siger ikke, hvilken vej halve rundes.
    .hint = Tilføj halve=op, halve=ned eller halve=lige.
    .why =
        Et resultat midt mellem to trin kan rundes til begge sider, og den ene kan betyde, at måltallet er nået. Det afgør
        kontrakten, ikke det program, der tilfældigvis regner.
    .wrong =
        vis satisfied: afrund(andel(yes), til=1 %)
    .right =
        vis satisfied: afrund(andel(yes), til=1 %, halve=op)

M0502 = "{ $text }" siger ikke, hvilken vej halve rundes.
    .hint = Tilføj halve op, halve ned, halve lige, op eller afkort: afrundet til 1 %, halve op
    .why =
        En målopfyldelse midt mellem to trin, for eksempel 99,5 %, kan rundes til begge sider. De offentliggjorte tal
        afhænger af det, så kontrakten siger, hvilken vej det går.
    .wrong =
        afrundet til 1 %
    .right =
        afrundet til 1 %, halve op

M0503 = Reglen for "{ $name }" bruger ikke sin måltalslinje.
    .hint = Lad reglen slutte med "{ $written }", eller slet linjen.
    .why =
        Her er to måltal, et i reglen og et i måltalslinjen, og kun det i reglen ville gælde. Den, der retter linjen næste år,
        ville intet ændre.
    .wrong =
        reach: antal(companies) >= 800
    .right =
        reach: antal(companies) >= måltal

M0504 = Reglen for "{ $name }" spørger efter sit måltal, og der er ingen måltalslinje.
    .hint = Tilføj en linje under den, for eksempel "måltal { $period }: 80 %".
    .why =
        "måltal" i en regel står for det, måltalslinjen siger for året. Uden linjen har ingen sagt, hvad der kræves.
    .wrong =
        reach: antal(companies) >= måltal
    .right =
        reach: antal(companies) >= måltal
          måltal 2024: 800

M0505 = Året { $year } står to gange i måltalslinjen for "{ $name }".
    .hint = Behold det ene.
    .why =
        Et år har ét måltal. Er der to, ville det være tilfældigt, hvilket der bliver opgjort efter.
    .wrong =
        måltal 2024: 800, 2024: 850
    .right =
        måltal 2024: 800, 2025: 850

M0506 = "{ $name }" har intet måltal for { $period }: måltalslinjen { $years }.
    .hint = { $advice }
    .why =
        Kontrakten opgøres for sin periode, og Målbar overtager aldrig af sig selv et måltal fra et andet år: måske er netop
        det blevet forhandlet på ny. Også at der intet kræves, skal stå der.
    .wrong =
        måltal 2022: 700, 2023: 750
    .right =
        måltal 2022: 700, 2023: 750, 2024: 800

M0507 = "{ $name }" har ingen basisværdi for { $period } eller et tidligere år: linjen nævner { $years }.
    .hint = Skriv det år, måltallet regnes fra; det ligger før perioden.
    .why =
        En basisværdi er det niveau, der var, før kontrakten begyndte at gælde. Med en basisværdi fra et senere år end det,
        der opgøres, ville fremgangen blive målt baglæns.
    .wrong =
        basisværdi 2025: 40 %
    .right =
        basisværdi 2022: 40 %

M0508 = "{ $name }" har ingen basisværdi, og måltallet eller opgørelsen regner fra en.
    .hint = Tilføj en linje under det, for eksempel "basisværdi { $period }: 40 %", eller "basisværdi forrige" for det samme tal året før.
    .why =
        Et måltal som "5 procentpoint mere" er intet værd, før det er sagt, mere end hvad. Det tal, der regnes fra, hører
        hjemme i kontrakten, så ingen kan vælge det bagefter.
    .wrong =
        used: andel(yes) >= basisværdi + 5 procentpoint
    .right =
        used: andel(yes) >= basisværdi + 5 procentpoint
          basisværdi 2022: 40 %

M0509 = Måltalslinjen for "{ $name }" springer { $year } over.
    .hint = Tilføj måltallet for det år; skriv "{ $year }: endnu ikke", hvis der ikke kræves noget i det.
    .why =
        Årene før og efter har et måltal, så det imellem dem er sandsynligvis glemt. Når kontrakten skal opgøres for det år,
        kan den ikke opgøres: Målbar overtager aldrig af sig selv et måltal fra et andet år.
    .wrong =
        måltal 2022: 700, 2024: 800
    .right =
        måltal 2022: 700, 2023: 750, 2024: 800

M0511 = Det fremgår ikke, hvordan medlemmerne i "{ $name }" sammenfattes.
    .hint = Tilføj "sammenfattet gennemsnit(medlemmer)" til kriteriet eller øverst i kontrakten; andre muligheder er dårligste(medlemmer), bedste(medlemmer) og opfyldt.
    .why =
        Med "hver" får hvert medlem, for eksempel hvert segment, sin egen målopfyldelse. Om kriteriet er deres gennemsnit eller
        den dårligste af dem, kan flytte resultatet mange point, så det er kontrakten, der vælger.
    .wrong =
        satisfied: andel(yes, segment=hver) >= 80 %
    .right =
        satisfied: andel(yes, segment=hver) >= 80 % sammenfattet gennemsnit(medlemmer)

M0512 = "{ $text }" siger ikke, hvad resultatet er, når betingelsen ikke er opfyldt.
    .hint = Tilføj det: "forudsætter …, ellers 0 %".
    .why =
        En betingelse, der går forud for alle andre, afgør hele målopfyldelsen. Hvad der er tilbage, når den svigter, om det er
        intet eller halvdelen, må parterne aftale.
    .wrong =
        forudsætter antal(companies) >= 100
    .right =
        forudsætter antal(companies) >= 100, ellers 0 %

M0513 = Mål { $goal } har flere kriterier ({ $parts }), og det fremgår ikke, hvordan de sammenfattes.
    .hint = Tilføj en linje som "målopfyldelse gennemsnit(dele)" eller "målopfyldelse dårligste(dele)" til målet eller "målene målopfyldelse gennemsnit(dele)" øverst i kontrakten.
    .why =
        To kriterier i et mål kan tælle lige meget, have hver sin vægt, eller det dårligste kan afgøre det. Hver måde giver sit
        resultat, så kontrakten siger, hvilken der gælder.
    .wrong =
        mål 1 "Quality"
    .right =
        mål 1 "Quality"
          målopfyldelse gennemsnit(dele)

M0514 =
    Kontrakten har { $goals } mål, og det fremgår ikke, hvordan de bliver til et samlet resultat.
    .hint = Tilføj linjen "målopfyldelse gennemsnit(målene)" øverst i kontrakten.
    .why =
        Det samlede resultat er som regel gennemsnittet af målene, men det kan være vægtet eller en sum af point. Målbar vælger
        ikke på parternes vegne.
    .wrong =
        opgørelse opfyldt
    .right =
        opgørelse opfyldt
        målopfyldelse gennemsnit(målene)

M0521 = Det fremgår ikke, hvad "{ $name }" giver, når måltallet ikke er nået.
    .hint = Tilføj en opgørelse til kriteriet eller øverst i kontrakten for alle: { $advice }.
    .why =
        Nogle kontrakter giver intet for 79 %, hvor der var aftalt 80 %, andre giver 98,75 %. Om et kriterium er opfyldt, kan
        ses af reglen, men ikke, hvad det giver, når det ikke er.
    .wrong =
        satisfied: andel(yes) >= 80 %
    .right =
        satisfied: andel(yes) >= 80 % opgørelse min(resultat/måltal, 1)

M0522 = "{ $name }" har en nedre og en øvre ende og derfor ikke ét måltal at dividere med.
    .hint = Tilføj "opgørelse opfyldt" til kriteriet eller "opgørelse lineær(resultat, …)" med de punkter, der har betydning.
    .why =
        Opgørelsen dividerer resultatet med måltallet. Et kriterium, der skal ligge mellem to ender, har to grænser, og det
        skal fremgå, hvad der gives under den ene og over den anden.
    .wrong =
        waiting: gennemsnit(waiting) mellem 10 dage og 30 dage
    .right =
        waiting: gennemsnit(waiting) mellem 10 dage og 30 dage
          opgørelse opfyldt

M0523 = "{ $name }" er enten opfyldt eller ej; opgørelsen spørger efter et resultat og et måltal.
    .hint = Tilføj "opgørelse opfyldt" til kriteriet.
    .why =
        Hvor et kriterium samler flere betingelser eller er en aktivitet, der er gennemført eller ej, er der ikke ét resultat,
        der kan divideres med et måltal.
    .wrong =
        both: andel(yes) >= 80 % og nps(recommend) >= 60
    .right =
        both: andel(yes) >= 80 % og nps(recommend) >= 60
          opgørelse opfyldt

M0524 = "{ $name }" har intet måltal, og det spørger opgørelsen efter.
    .hint = Sammenlign med et måltal, for eksempel ">= 80 %", eller giv kriteriet sin egen opgørelse, for eksempel "opgørelse resultat".
    .why =
        Opgørelsen dividerer med måltallet. En regel, der kun nævner et tal, har intet: som regel er sammenligningen glemt.
    .wrong =
        satisfied: andel(yes)
    .right =
        satisfied: andel(yes) >= 80 %

M0525 = For "{ $name }" er lavere bedre, og resultat/måltal ville belønne et højere tal.
    .hint = Giv kriteriet sin egen opgørelse: "opgørelse min(måltal/resultat, 1)" vender brøken, "opgørelse lineær(resultat, …)" nævner de punkter, der har betydning, og "opgørelse opfyldt" giver alt eller intet.
    .why =
        Resultat divideret med måltal vokser med resultatet. For en ventetid eller et sygefravær ville det give mest til dem,
        der er længst fra måltallet.
    .wrong =
        waiting: gennemsnit(waiting) <= 30 dage
    .right =
        waiting: gennemsnit(waiting) <= 30 dage
          opgørelse min(måltal/resultat, 1)

M0526 = "{ $name }" handler om én bestemt værdi, og resultat/måltal siger intet om, hvor tæt på den ligger.
    .hint = Tilføj "opgørelse opfyldt" til kriteriet eller "opgørelse lineær(resultat, …)". Menes der mindst så meget, så skriv ">=".
    .why =
        Resultat divideret med måltal belønner mere af tallet, men her er både for lidt og for meget ved siden af. Ofte var det
        "mindst", der var ment.
    .wrong =
        satisfied: andel(yes) = 80 %
    .right =
        satisfied: andel(yes) >= 80 %

M0527 = Måltallet "{ $target }" for "{ $name }" er { $kind }, så resultat/måltal har ingen mening.
    .hint = Tilføj "opgørelse opfyldt" til kriteriet eller "opgørelse lineær(resultat, …)" med de punkter, der har betydning.
    .why =
        Der kan ikke divideres med nul, og divideret med et måltal under nul ville et dårligere resultat give mere. For et
        måltal som "mere end sidste år" er der ingen andel at nå: det er opfyldt eller ej.
    .wrong =
        growth: tilvækst(turnover) > 0 %
    .right =
        growth: tilvækst(turnover) > 0 %
          opgørelse opfyldt

M0528 = Tallet i "{ $name }" kan være negativt, og så er "{ $scoring }" under nul.
    .hint = Skriv "begræns(resultat/måltal, 0, 1)", hvis intet skal tælle mindre end 0.
    .why =
        En tilvækst, en forskel og en NPS kan komme under nul. Kriteriet ville så ikke blot give intet, men tage point fra de
        andre. Det kan en kontrakt ville, men næppe uden at sige det.
    .wrong =
        opgørelse min(resultat/måltal, 1)
    .right =
        opgørelse begræns(resultat/måltal, 0, 1)

M0529 = "{ $name }" er en dato, og en dato kan ikke divideres med en anden.
    .hint = Tilføj "opgørelse opfyldt" til kriteriet eller "opgørelse lineær(resultat, …)" med de datoer, der har betydning.
    .why =
        En frist er overholdt eller ej. Skal der også gives noget for nogle dages forsinkelse, må kontrakten sige, hvor meget.
    .wrong =
        report: dato(report) <= 2024-12-31
    .right =
        report: dato(report) <= 2024-12-31
          opgørelse opfyldt

M0530 = Tæller "{ $answer }" med i andelene af "{ $question }"? Det siger kontrakten ikke.
    .hint = Skriv "undtaget { $name }" under svarene for at holde det ude af alle nævnere. Tæller det med, så giv det et andet navn og en anden tekst, for eksempel "{ $name }_medregnet".
    .why =
        Er 79 ud af 100 meget tilfredse, og vidste 10 det ikke, er andelen 79 % eller 87,8 %, alt efter om de 10 er med i
        nævneren. Måltal er nået og forfejlet på det alene, så kontrakten siger det.
    .wrong =
        svar yes, no, do_not_know
    .right =
        svar yes, no
        undtaget do_not_know

M0531 = "{ $text }" er afrundet, før "{ $function }" sammenfatter, så målopfyldelsen afhænger af en afrunding, ingen har aftalt.
    .hint = Sammenfat det, der ikke er afrundet. Skal målopfyldelser afrundes, så skriv "{ $example }" under kriteriet, under målet eller øverst i kontrakten.
    .why =
        Afrundes hver del før gennemsnittet, bliver resultatet et andet, end når gennemsnittet afrundes, og forskellen kan være
        et helt procentpoint. Hvilke afrundinger parterne har aftalt, skal kunne ses ét sted i kontrakten.
    .wrong =
        målopfyldelse gennemsnit(afrund(satisfied, til=1 %, halve=op), afrund(recommend, til=1 %, halve=op))
    .right =
        målopfyldelse gennemsnit(satisfied, recommend)

M0532 = "{ $name }" holdes op mod sit måltal, efter at tallet er afrundet: "{ $text }".
    .hint = Udelad afrundingen: om et måltal er nået, afgøres af det nøjagtige tal. En målopfyldelse afrundes med "{ $example }" under kriteriet.
    .why =
        79,5 % er ikke 80 %. Afrundes tallet først, er måltallet nået, og hele afgørelsen hænger på, hvor groft der blev
        afrundet, og til hvilken side. En afrunding af målopfyldelsen med "afrundet til" rører ikke ved afgørelsen.
    .wrong =
        satisfied: afrund(andel(yes), til=1 %, halve=op) >= 80 %
    .right =
        satisfied: andel(yes) >= 80 %

M0533 = Vægtene giver tilsammen { $sum }, ikke { $hundred }.
    .hint = Ret den vægt, der er forkert. Som de står nu, tæller "{ $weight }" for { $really } af det hele.
    .why =
        Vægte tæller i forhold til hinanden, uanset hvad de giver tilsammen. Vægte, der ligner dele af 100 og ikke giver 100,
        tæller for noget andet end det, der står: en af dem er forkert, eller der mangler en.
    .wrong =
        mål 2 "Visibility" vægt 30
    .right =
        mål 2 "Visibility" vægt 40

M0534 = Kontraktens egne ord gælder hver gruppe i "{ $dimension }" for sig, og reglen for "{ $name }" ser på alle under ét.
    .hint = Skriv "{ $dimension }=hver" i "{ $text }", hvis hver for sig skal nå måltallet; skriv "{ $dimension }=alle", hvis alle under ét er det, der menes.
    .why =
        Et måltal kan være nået af alle under ét og forfejlet af en af grupperne. Reglen lægger grupperne sammen, mens ordene
        ved siden af beder om hver enkelt, så en af delene er næppe det, der er aftalt.
    .wrong =
        satisfied: andel(yes) >= 80 %
          tekst "In each segment."
    .right =
        satisfied: andel(yes, segment=hver) >= 80 %
          tekst "In each segment."

M0535 = Kontraktens egne ord gælder alle under ét, og reglen for "{ $name }" ser på hver gruppe i "{ $dimension }" for sig.
    .hint = Slet "{ $text }", hvis måltallet gælder alle under ét; ret ellers ordene, så de beder om hver for sig.
    .why =
        Med hver skal alle grupper nå måltallet for sig, og det er sværere end at nå det tilsammen. Ordene ved siden af reglen
        beder om alle under ét, så en af delene er næppe det, der er aftalt.
    .wrong =
        satisfied: andel(yes, segment=hver) >= 80 %
          tekst "All segments taken together."
    .right =
        satisfied: andel(yes) >= 80 %
          tekst "All segments taken together."

M0536 = Mål { $first } og { $second } har samme titel: "{ $title }".
    .hint = Giv det ene en anden titel, så rapportens læsere kan kende dem fra hinanden.
    .why =
        Rapporten nævner mål ved nummer og titel. To mål med samme titel er som regel et, der er kopieret og kun halvt rettet.
    .wrong =
        mål 2 "Reach"
    .right =
        mål 2 "Visibility"

### M06: measurement sets

M0601 = "{ $file }" fylder mere end { $most } MB, og mere læses der ikke af én fil.
    .hint = Del filen op: Et målesæt må godt bestå af flere filer, og en tabel over parter hører hjemme i en CSV-fil.
    .why =
        Et målesæt skrives og læses af mennesker. Fylder det flere megabyte, er det næsten altid en tabel, der hører
        hjemme i en CSV-fil.

M0602 = Her står et usynligt tegn ({ $sign }), som ingen tekst har brug for.
    .hint = Slet det. Det følger ofte med, når tekst kopieres fra en PDF eller en hjemmeside.
    .why =
        Tegnet kan ikke ses, men det gør to tekster forskellige, selv om de ser ens ud.

M0603 = "{ $text }" henviser til et andet sted i filen, og i et målesæt skrives hvert tal ud.
    .hint = Skriv selve værdien igen. En tekst, der begynder med "&" eller "*", skal stå i citationstegn.
    .why =
        Den, der slår et tal op, skal kunne se det, hvor det står. Et tal, der blot peger et andet sted hen, bliver let
        ændret ved en fejl.
    .wrong =
        party: *huset
    .right =
        party: "*huset"

M0604 = "{ $text }" giver en værdi sin egen type, og den slags er der ikke i et målesæt.
    .hint = Udelad det. En tekst, der begynder med "!", skal stå i citationstegn.
    .why =
        Hvilken slags værdi et tal er, følger af kontrakten, og derfor skrives det ikke igen i målesættet.
    .wrong =
        party: !huset
    .right =
        party: "!huset"

M0605 = Her begynder et målesæt mere, og en fil indeholder kun ét.
    .hint = Læg det i sin egen fil, eller slet linjen "---".
    .why =
        Tal for to år eller to parter i samme fil ville blive blandet sammen. Flere filer kan i stedet læses sammen.

M0606 = Her er der mere end { $most } niveauer af lister og nøgler inden i hinanden.
    .hint = Et målesæt har kun brug for få niveauer: et afsnit, en nøgle og det, der hører til den.
    .why =
        Intet i et målesæt kræver så mange niveauer. Som regel er en parentes gentaget ved en fejl.

M0607 = "{ $file }" er tom.
    .hint = Et målesæt begynder med en linje som "measurements: Erhvervshus Nordjylland 2022", og tallene står under "figures:".
    .why =
        En tom fil er næppe meningen. Måske blev den gemt, før den blev skrevet, eller også er det den forkerte fil, der
        er nævnt.

M0608 = "{ $name }" står her to gange.
    .hint = Behold den rigtige, og slet den anden.
    .why =
        Hvis det samme tal kunne stå to gange, ville ingen vide, hvilket der gælder. Det gælder også for afsnittene:
        Alle tal står under ét "figures:".
    .wrong =
        antal(companies): 780
        antal(companies): 788
    .right =
        antal(companies): 788

M0609 = Denne nøgle er en liste eller har selv nøgler i sig, men en nøgle er én tekst.
    .hint = Skriv nøglen på én linje, og i citationstegn, hvis den begynder med "[" eller "{"{"}".
    .why =
        En nøgle nævner ét tal, på samme måde som en regel gør.
    .wrong =
        {"["}companies]: 780
    .right =
        antal(companies): 780

M0610 = Linjen er rykket ind med tabulator, men et målesæt rykkes ind med mellemrum.
    .hint = Skriv to mellemrum i stedet for hver tabulator.
    .why =
        En tabulator vises med forskellig bredde i hvert program, og derfor siger den ikke, hvad en linje hører ind
        under.
    .wrong =
        figures:
        {"\u0009"}antal(companies): 780
    .right =
        figures:
          antal(companies): 780

M0611 = Citationstegnet, der åbner her, bliver ikke lukket: { $text }
    .hint = Slut teksten med det samme tegn. En tekst med den ene slags citationstegn i sættes i den anden slags.
    .why =
        Uden et tegn til slut ville alt det følgende være en del af teksten.
    .wrong =
        party: "Huset
    .right =
        party: "Huset"

M0612 = Parentesen, der åbner her, bliver ikke lukket, hvor den skulle: { $text }
    .hint = Sæt komma mellem delene, luk med "]" eller "{"}"}", og sæt en tekst med komma eller parentes i citationstegn.
    .why =
        Parentesen holder delene af ét tal sammen. Uden en slutparentes ville den næste linje også høre med.
    .wrong =
        antal(companies): {"{"}value: 780, note: trukket i januar
    .right =
        antal(companies): {"{"}value: 780, note: trukket i januar{"}"}

M0613 = Det er ikke klart, hvad det andet kolon betyder i "{ $text }".
    .hint = Sæt teksten med kolon i citationstegn, eller giv hver nøgle sin egen linje.
    .why =
        Et kolon med mellemrum efter skiller en nøgle fra det, der hører til den. Et kolon mere på samme linje kan være
        en del af en titel, eller det kan begynde et nyt tal.
    .wrong =
        measurements: Huset: tal for 2024
    .right =
        measurements: "Huset: tal for 2024"

M0614 = Sådan kan en værdi ikke begynde: { $text }
    .hint = Sæt teksten i citationstegn: En værdi må ikke begynde med %, @, `, >, |, & eller en slutparentes.
    .why =
        Nogle tegn har deres egen betydning først i en værdi. I citationstegn er de almindelige bogstaver.
    .wrong =
        party: @huset
    .right =
        party: "@huset"

M0615 = Linjen står ikke lige under det, den hører sammen med: { $text }
    .hint = Nøgler, der hører sammen, begynder i samme kolonne, og hvert punkt i en liste begynder med "- ". Begynder en værdi med en tekst i citationstegn, så sæt hele værdien i citationstegn.
    .why =
        Det, der hører sammen, kendes på, at linjerne begynder i samme kolonne.
    .wrong =
        figures:
            antal(companies): 780
          gennemsnit(waiting): 20 dage
    .right =
        figures:
          antal(companies): 780
          gennemsnit(waiting): 20 dage

M0616 = Dette kan ikke læses som et målesæt: { $text }
    .hint = Se efter citationstegn, parenteser og indrykning på denne linje og linjen før.
    .why =
        Noget i skrivemåden står i vejen, og det er ikke en af de almindelige slåfejl.
    .wrong =
        %YAML 3.0
        ---
        measurements: Huset i 2024
    .right =
        measurements: Huset i 2024

M0617 = Der mangler et kolon efter nøglen: { $text }
    .hint = Skriv kolon og mellemrum efter den og derefter værdien.
    .why =
        Kolonet skiller et tal fra dets værdi. Uden det er linjen blot en tekst.
    .wrong =
        antal(companies) 780
    .right =
        antal(companies): 780

M0618 = En omvendt skråstreg i dobbelte citationstegn skal skrives to gange: { $text }
    .hint = Skriv "\\", eller sæt teksten i enkelte citationstegn.
    .why =
        I dobbelte citationstegn giver en omvendt skråstreg det næste bogstav en anden betydning. Den følger ofte med,
        når man skriver, hvor en fil ligger på en Windows-maskine.
    .wrong =
        measurements: "Tal fra K:\Kvalitet"
    .right =
        measurements: 'Tal fra K:\Kvalitet'

M0619 = Filen slutter, før listen eller nøglerne i parentes er færdige.
    .hint = Luk det åbne med "]" eller "{"}"}".
    .why =
        Parenteserne holder delene af ét tal sammen, og derfor skal enhver, der åbnes, også lukkes.
    .wrong =
        antal(companies): {"{"}sum: [566, 81],
    .right =
        antal(companies): {"{"}sum: [566, 81]{"}"}

M0620 = "{ $name }" betyder ikke noget { $where }.
    .hint = { $suggestion }
    .why =
        En nøgle med en slåfejl ville ellers blive sprunget over, og dens tal ville mangle, uden at nogen opdagede det.
    .wrong =
        figurs:
          antal(companies): 780
    .right =
        figures:
          antal(companies): 780

M0621 = Det, der står her, kan ikke læses { $where }.
    .hint = Skriv { $wanted }.
    .why =
        Hvert afsnit i et målesæt har sin egen form: Tal og svartal er nøgler med deres værdier, og en titel er én
        tekst.
    .wrong =
        figures: [780]
    .right =
        figures:
          antal(companies): 780

M0622 = "{ $text }" står alene efter et komma, og i parentes skiller komma to dele ad.
    .hint = Sæt et tal med decimalkomma i citationstegn: "{ $whole }".
    .why =
        Inden i "{"{"} {"}"}" og "[ ]" afslutter et komma en del, så et decimalkomma ville skære tallet over.
    .wrong =
        andel(satisfied, segment=starters): {"{"}value: 0,79, note: side 4{"}"}
    .right =
        andel(satisfied, segment=starters): {"{"}value: "0,79", note: side 4{"}"}

M0623 = "{ $text }" kan være ét tal eller to.
    .hint = Sæt ét tal med decimalkomma i citationstegn: "{ $text }". Skriv to tal med mellemrum imellem: { $spaced }.
    .why =
        Inden i "[ ]" skiller komma to tal ad, og et komma mellem to cifre kan lige så godt være et decimalkomma.
    .wrong =
        gennemsnit(waiting): {"{"}sum: [1,5 dage]{"}"}
    .right =
        gennemsnit(waiting): {"{"}sum: ["1,5 dage"]{"}"}

M0624 = Der mangler "{ $name }" { $where }.
    .hint = Tilføj en linje med "{ $name }:" og det, der hører til.
    .why =
        En stedfortræder siger, hvilket tal det gælder, hvilket andet tal der bruges, og hvorfor det er i orden. En
        tabel over parter siger, hvilken fil den står i, og hvilke kolonner der navngiver en part.
    .wrong =
        stand_ins:
          - for: andel(satisfied, segment=hver)
            use: andel(satisfied, segment=alle)
    .right =
        stand_ins:
          - for: andel(satisfied, segment=hver)
            use: andel(satisfied, segment=alle)
            because: kun det samlede tal er offentliggjort

M0625 = "{ $text }" { $where } er ikke et årstal.
    .hint = Skriv et årstal, for eksempel 2022.
    .why =
        En periode er ét år, nemlig det, som kontrakten opgøres for.
    .wrong =
        period: januar til juni
    .right =
        period: 2024

M0626 = Der er ingen kilde, der hedder "{ $name }".
    .hint = { $suggestion } Kilder angives under "sources:", for eksempel "crm: {"{"}title: CRM{"}"}".
    .why =
        I en rapport siger hvert tal, hvor det kommer fra, og derfor skal kilden være angivet med sin titel.
    .wrong =
        antal(companies): {"{"}value: 780, source: cmr{"}"}
    .right =
        antal(companies): {"{"}value: 780, source: crm{"}"}

M0627 = Summen under "{ $name }" kan ikke dannes.
    .hint = Skriv en liste af tal i samme enhed, i kantede parenteser og med komma imellem.
    .why =
        En sum viser, hvordan et tal er sat sammen. Den lægger tal af samme slags sammen. Datoer, og det, der er
        gennemført eller ej, kan ikke lægges sammen.
    .wrong =
        antal(companies): {"{"}sum: 566 + 81{"}"}
    .right =
        antal(companies): {"{"}sum: [566, 81]{"}"}

M0628 = "{ $name }" har ingen værdi.
    .hint = Skriv tallet. Skriv "ukendt", hvis det ikke kendes, eller "ikke relevant", hvis der ikke er noget tal.
    .why =
        Et tomt felt kan være glemt, eller tallet findes måske ikke. Det giver to forskellige opgørelser.
    .wrong =
        antal(companies):
    .right =
        antal(companies): 780

M0629 = "{ $name }" skal have enten en værdi eller en sum.
    .hint = Skriv tallet efter "value:" eller en liste af tal i kantede parenteser efter "sum:", men kun én af delene.
    .why =
        En note eller en kilde alene er ikke noget tal, og en værdi ved siden af en sum ville være to.
    .wrong =
        antal(companies): {"{"}note: trukket i januar{"}"}
    .right =
        antal(companies): {"{"}value: 780, note: trukket i januar{"}"}

M0630 = "{ $text }" er ikke en værdi, som { $name } kan have.
    .hint = Skriv { $example }. Skriv "ukendt", hvis tallet ikke kendes.
    .why =
        Et tal skrives med sin enhed og intet andet, så der kan regnes præcist med det. Bemærkninger skrives under
        "note:".
    .wrong =
        antal(companies): mange
    .right =
        antal(companies): 780

M0631 = "{ $text }" for { $name } siger ikke, hvilken enhed det er i.
    .hint = Skriv "{ $text } { $unit }".
    .why =
        79 kan være 79 % eller en slåfejl, og 5 kan være 5 procentpoint eller fem gange så meget. En andel kan også
        skrives som 0,79.
    .wrong =
        andel(satisfied, segment=starters): 79
    .right =
        andel(satisfied, segment=starters): 79 %

M0632 = "{ $text }" kan være { $first } eller { $second }.
    .hint = Skriv "{ $first }" eller "{ $second }".
    .why =
        Et komma eller et punktum før tre cifre skiller tusinder i ét land og decimaler i det næste. De to læsninger er
        tusind gange så store som hinanden.
    .wrong =
        gennemsnit(waiting): 1,323 dage
    .right =
        gennemsnit(waiting): 1,3230 dage

M0633 = "{ $text }" er i { $unit }, og det er { $name } ikke.
    .hint = Skriv { $example }.
    .why =
        Et tal har den enhed, som kontrakten giver det: En andel er i procent, en forskel mellem to andele i
        procentpoint, og et antal har ingen enhed.
    .wrong =
        antal(companies): 79 %
    .right =
        antal(companies): 780

M0634 = "{ $text }" er ikke et helt tal, og det skal { $name } være.
    .hint = Skriv et helt tal, og skriv tusinder uden tegn imellem.
    .why =
        Det, der tælles, såsom virksomheder eller forløb, er hele tal. Et tal med decimaler er som regel et gennemsnit
        eller en andel.
    .wrong =
        antal(companies): 780,5
    .right =
        antal(companies): 780

M0635 = "{ $text }" siger ikke, om { $name } er gennemført.
    .hint = Skriv "gennemført" eller "ikke gennemført" (eller ja, nej, yes, no, true, false, done, not done). Skriv "ukendt", hvis ingen ved det.
    .why =
        En aktivitet i kontrakten er enten gennemført eller ikke gennemført. Hvor langt den er nået, kan stå i en note.
    .wrong =
        mål 1 campaign: næsten gennemført
    .right =
        mål 1 campaign: ikke gennemført

M0636 = "{ $text }" er ikke en dato, og det skal { $name } være.
    .hint = Skriv { $example }.
    .why =
        En dato sammenlignes med en frist, og derfor skal dag, måned og år være sikre: 3/4 er i april i ét land og i
        marts i et andet.
    .wrong =
        dato(report): 31/12/2024
    .right =
        dato(report): 2024-12-31

M0637 = "{ $text }" er mere, end { $name } kan være.
    .hint = Det kan højst være { $bound }.
    .why =
        En andel er højst 100 %, en Net Promoter Score højst 100, og et nøgletal kan have sine egne grænser. Et tal uden
        for dem er en slåfejl eller et andet tal.
    .wrong =
        andel(satisfied, segment=starters): 140 %
    .right =
        andel(satisfied, segment=starters): 14 %

M0638 = "{ $text }" er mindre, end { $name } kan være.
    .hint = Det kan mindst være { $bound }.
    .why =
        Et antal eller en andel er aldrig under 0, og et nøgletal kan have sine egne grænser. Kun forskelle, tilvækst og
        en Net Promoter Score kan være negative.
    .wrong =
        antal(companies): -3
    .right =
        antal(companies): 3

M0639 = { $name } er angivet to gange: som "{ $first }" og som "{ $second }".
    .hint = Behold det rigtige tal, og nævn det andet i en note til det.
    .why =
        To skrivemåder kan være det samme tal, og så skal værdierne stemme overens. Ellers kunne ingen sige, hvilket af
        dem der er opgjort på.
    .wrong =
        andel(satisfied, segment=starters): 79 %
        andel(satisfied, af=advice, segment=starters): 81 %
    .right =
        andel(satisfied, segment=starters): 81 %

M0640 = "{ $name }" står for mere end { $most } tal.
    .hint = Nævn medlemmerne, eller udelad nogle af dimensionerne.
    .why =
        En nøgle med "hver" giver den samme værdi til hvert medlem og med flere dimensioner til hver kombination af
        medlemmer. Så mange på én gang er aldrig meningen.

M0641 = Nøglen er længere end { $most } tegn.
    .hint = En nøgle er en størrelse skrevet som i en regel, for eksempel "andel(tilfreds, segment=drift)".
    .why =
        Så lang en nøgle har som regel slugt de linjer, der kommer efter den.

M0642 = Kommaet deler "{ $text }" op, fordi det står i parentes.
    .hint = Sæt det i citationstegn, eller giv nøglen sin egen linje.
    .why =
        Inden i "{"{"} {"}"}" og "[ ]" afslutter et komma en del, også kommaet i en nøgle som "andel(tilfreds, segment=drift)".
    .wrong =
        figures: {"{"}andel(satisfied, segment=starters): 79 %{"}"}
    .right =
        figures: {"{"}"andel(satisfied, segment=starters)": 79 %{"}"}

M0643 = Svartallene for "{ $name }" kan ikke være de samme for hvert medlem.
    .hint = Skriv medlemmerne som nøgler under spørgsmålet, hvert med sine egne svartal.
    .why =
        "hver" ville tælle de samme mennesker én gang for hvert medlem. Svartal hører til ét medlem eller til alle under
        ét.
    .wrong =
        advice, segment=hver: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        advice:
          starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}
          growers: {"{"}satisfied: 166, dissatisfied: 34{"}"}

M0645 = Antallet af svar, { $name }, er angivet to gange: som "{ $first }" og som "{ $second }".
    .hint = Tal, der bygger på de samme svar, har det samme "n".
    .why =
        To andele af ét spørgsmål og én gruppe er andele af de samme svar. Er antallene forskellige, hører det ene til
        et andet tal.
    .wrong =
        andel(satisfied, segment=starters): {"{"}value: 79 %, n: 120{"}"}
        andel(dissatisfied, segment=starters): {"{"}value: 21 %, n: 102{"}"}
    .right =
        andel(satisfied, segment=starters): {"{"}value: 79 %, n: 120{"}"}
        andel(dissatisfied, segment=starters): {"{"}value: 21 %, n: 120{"}"}

M0646 = Der er nævnt to kolonner for { $name }.
    .hint = Behold den rigtige.
    .why =
        Hvert tal for en part har én værdi, og derfor kommer det fra én kolonne.
    .wrong =
        attendance: pct
        tal(attendance): days
    .right =
        attendance: pct

M0650 = Der er ikke noget spørgsmål "{ $name }".
    .hint = { $suggestion } Under "counts:" står spørgsmål, hvert med antallet af svar.
    .why =
        Svartal er svarene på et af kontraktens spørgsmål. Det, der tælles på anden vis, står under "figures:".
    .wrong =
        advise: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        advice: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0651 = "{ $name }" er ikke et svar på "{ $question }".
    .hint = { $suggestion }
    .why =
        Svarene er dem, som kontrakten nævner, med det navn, der står foran titlen i citationstegn. Et svar med et andet
        navn ville falde ud af andelen.
    .wrong =
        starters: {"{"}satisfied: 79, disatisfied: 21{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0652 = "{ $name }" er ikke et medlem, som "{ $question }" kan deles op på her.
    .hint = { $suggestion }
    .why =
        Mellem et spørgsmål og dets svar står medlemmerne af en af kontraktens dimensioner, for eksempel segmenterne.
    .wrong =
        startups: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0653 = "{ $name }" er medlem af flere dimensioner.
    .hint = Skriv { $choices }.
    .why =
        To dimensioner kan have medlemmer med samme navn. Så siger navnet ikke alene, hvilken af dem svarene er delt op
        på.
    .wrong =
        north: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        region=north: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0654 = "{ $text }" under "{ $name }" er ikke et antal svar.
    .hint = Skriv et helt tal på 0 eller mere.
    .why =
        Hvor mange der har givet et svar, tælles i mennesker. En procent hører til under "figures:" som en andel.
    .wrong =
        starters: {"{"}satisfied: 79 %, dissatisfied: 21{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0655 = Totalen for "{ $key }" er angivet som { $given }, men svarene giver tilsammen { $sum }.
    .hint = { $more ->
        [yes] Totalen tæller alle de svar, der står ved siden af. Må en person give flere svar, så skriv "flere" efter spørgsmålet "{ $question }" i kontrakten.
       *[no] Totalen tæller alle de svar, der står ved siden af, også dem, der er undtaget.
    }
    .why =
        En total skal afsløre slåfejl: et svar, der er glemt, eller to cifre, der er byttet om. Den skal være summen af
        det, der står ved siden af.
    .wrong =
        starters: {"{"}satisfied: 79, dissatisfied: 21, total: 102{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21, total: 100{"}"}

M0656 = Svartallene for "{ $key }" siger intet om { $names }.
    .hint = { $several ->
        [yes] Skriv "{ $name }: 0", hvis ingen har svaret det.
       *[no] Skriv "{ $name }: 0", hvis ingen har svaret det, eller antallet af alle svar som "total: { $total }".
    }
    .why =
        Et svar, der mangler, kan være et, som ingen har givet, eller et, der er glemt, og så ville andelen af resten
        blive for høj. Undtagne svar må godt udelades.
    .wrong =
        starters: {"{"}satisfied: 79{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0657 = Karakteren "{ $name }" står sammen med promoters, passives eller detractors.
    .hint = Skriv antallet for hver karakter eller for de tre grupper.
    .why =
        De, der har svaret 9, hører allerede til "promoters" og ville blive talt med to gange.
    .wrong =
        anbefaling: {"{"}promoters: 60, passives: 30, detractors: 10, 9: 40{"}"}
    .right =
        anbefaling: {"{"}promoters: 60, passives: 30, detractors: 10{"}"}

M0658 = Svartallene for "{ $name }" er angivet to gange og er forskellige.
    .hint = Behold de rigtige.
    .why =
        To nøgler kan være de samme svar, for eksempel "advice" og "advice, periode=2024" i et sæt for 2024. Så skal
        svartallene stemme overens.
    .wrong =
        "advice, segment=starters": {"{"}satisfied: 82, dissatisfied: 18{"}"}
    .right =
        "advice, segment=starters": {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0659 = Under "{ $key }" er { $asked } angivet som adspurgte, men { $answered } har svaret eller mangler.
    .hint = De adspurgte er dem, der har svaret, og dem, der mangler, tilsammen.
    .why =
        Rapporten viser, hvor mange af de spurgte der har svaret, og derfor skal tallene passe sammen.
    .wrong =
        starters: {"{"}satisfied: 79, dissatisfied: 21, asked: 90{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21, asked: 190{"}"}

M0660 = "{ $name }" har et tal, men ved siden af står medlemmer med deres egne svartal.
    .hint = Skriv svarene under medlemmerne, eller lad der kun stå medlemmer ved siden af hinanden.
    .why =
        Et svar ved siden af medlemmerne ville ikke høre til nogen bestemt og måske blive talt to gange.
    .wrong =
        advice:
          satisfied: 245
          starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        advice:
          starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0661 = Der er ingen svartal under "{ $name }".
    .hint = Skriv hvert svar, et kolon og antallet. Udelad nøglen, hvis intet er talt.
    .why =
        En tom nøgle kan være glemt. Det, der ikke er talt, nævnes slet ikke og er så ukendt.
    .wrong =
        starters: {"{"}{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0662 = "{ $text }" siger ikke præcist, hvad { $name } er.
    .hint = Skriv "{ $value }", hvis det er det præcise tal. Skriv "ukendt", hvis man ikke ved mere, og skriv det, man ved, i en note.
    .why =
        Et tal sammenlignes med et måltal, og et, der kun er cirka, mindst eller højst så meget, kan ligge på begge
        sider af det.
    .wrong =
        andel(satisfied, segment=starters): ca. 79 %
    .right =
        andel(satisfied, segment=starters): {"{"}value: 79 %, note: ca.{"}"}

M0663 = I "{ $text }" står der mere end et tal for { $name }.
    .hint = Skriv tallet og bemærkningen hver for sig: { $example }
    .why =
        Antallet af svar og bemærkninger har deres egne pladser, hvor de bruges og vises: "n" og "note".
    .wrong =
        andel(satisfied, segment=starters): 79 pct. (n=120)
    .right =
        andel(satisfied, segment=starters): {"{"}value: 79 pct., n: 120{"}"}

M0664 = "{ $text }" står for flere tal, men kun ét kan træde i stedet.
    .hint = Nævn ét tal efter "use:", for eksempel "andel(tilfreds, segment=alle)".
    .why =
        Flere tal er ikke ét tal: Der står ikke, hvilket af dem der skal bruges.
    .wrong =
        use: andel(satisfied, segment=hver)
    .right =
        use: andel(satisfied, segment=alle)

M0665 = { $name } ville træde i stedet for sig selv.
    .hint = Nævn et andet tal efter "use:".
    .why =
        Et tal, der træder i stedet for sig selv, direkte eller gennem andre, giver ingen værdi.
    .wrong =
        use: andel(satisfied, segment=starters)
    .right =
        use: andel(satisfied, segment=alle)

M0666 = To forskellige tal skal træde i stedet for { $name }.
    .hint = Behold et af dem.
    .why =
        Hvilket af dem der bruges, afgør målopfyldelsen, og derfor kan der kun være ét.
    .wrong =
          - for: andel(satisfied, segment=starters)
            use: andel(satisfied, segment=growers)
            because: de ligner hinanden
    .right =
          - for: andel(satisfied, segment=growers)
            use: andel(satisfied, segment=alle)
            because: kun det samlede tal er offentliggjort

M0667 = { $use } kan ikke træde i stedet for { $name }: De er ikke i samme enhed.
    .hint = Nævn et tal af samme slags efter "use:".
    .why =
        Et antal virksomheder kan ikke træde i stedet for en andel.
    .wrong =
        use: antal(companies)
    .right =
        use: andel(satisfied, segment=alle)

M0668 = "{ $name }" er ikke et svar på "{ $question }", men ligner totalen.
    .hint = Antallet af alle svar hedder "total". Det tæller alle de svar, der står ved siden af, også dem, der er undtaget.
    .why =
        En total blandt svarene ville blive talt med som et svar mere, og hver andel ville blive halveret.
    .wrong =
        starters: {"{"}satisfied: 79, dissatisfied: 21, I alt: 100{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21, total: 100{"}"}

M0669 = "{ $title }" er en titel, og i en nøgle står det navn, som kontrakten giver foran titlen.
    .hint = Skriv "{ $name }".
    .why =
        Titler er til at læse og kan ændres når som helst. Regler og tal går efter navnene.
    .wrong =
        andel(Meget tilfreds, segment=drift): 79 %
    .right =
        andel(meget_tilfreds, segment=drift): 79 %

M0670 = "{ $path }" er ikke en sti set fra denne fil.
    .hint = Skriv stien, som den er set fra filens mappe, med "/", for eksempel "../2021/maalinger.yaml".
    .why =
        En adresse, der begynder med et drev eller på nettet, virker ikke på den næste computer.
    .wrong =
        include: K:\Kvalitet\last-year.yaml
    .right =
        include: last-year.yaml

M0671 = "{ $path }" findes ikke.
    .hint = Stien regnes fra den mappe, som denne fil ligger i.
    .why =
        Et målesæt må bestå af flere filer, men de skal alle være der: Tallene i en fil, der er væk, ville mangle.
    .wrong =
        include: lastyear.yaml
    .right =
        include: last-year.yaml

M0672 = "{ $path }" henter sig selv ({ $trail }).
    .hint = Fjern "include" fra en af filerne.
    .why =
        Filer, der henter hinanden, ville aldrig få ende.
    .wrong =
        include: measurements.yaml
    .right =
        note: se measurements.yaml

M0673 = Målesættet er spredt over mere end { $most } filer.
    .hint = Saml de tal, der hører sammen, i én fil.
    .why =
        Så mange filer er næsten altid én fil, der bliver hentet igen og igen.

M0680 = "{ $name }" er ikke en kolonne i "{ $file }".
    .hint = { $suggestion }
    .why =
        Tabellens første linje giver kolonnerne deres navne, og dem bruger målesættet.
    .wrong =
        attendance: atendance
    .right =
        attendance: attendance

M0681 = Linjen har { $cells } celler, men tabellen har { $columns } kolonner.
    .hint = Sæt en celle, hvori skilletegnet indgår, i dobbelte citationstegn. Er cellerne skilt ad af et andet tegn, så nævn det: separator: ";".
    .why =
        En celle for meget eller for lidt flytter alle de følgende, så tal ville havne i den forkerte kolonne.
    .wrong =
        Birch,large,93,5 %
    .right =
        Birch,large,"93,5 %"

M0682 = To rækker handler om "{ $name }".
    .hint = Nævn så mange kolonner under "key:", at parterne kan kendes fra hinanden.
    .why =
        Hver part opgøres på sin egen række. To skoler med samme navn i to distrikter kendes fra hinanden på begge
        kolonner.
    .wrong =
        key: [school]
    .right =
        key: [district, school]

M0683 = Tabellen "{ $file }" kan ikke læses fra denne linje.
    .hint = Se efter et dobbelt citationstegn, der ikke bliver lukket. Inden i citationstegn skrives et citationstegn to gange.
    .why =
        En celle, der begynder med et dobbelt citationstegn, fortsætter til det næste, også hen over linjeskift.
    .wrong =
        "Birch,large,93 %
    .right =
        Birch,large,93 %

M0684 = Tabellen "{ $file }" har ingen rækker.
    .hint = Den første linje giver kolonnerne navne, og hver linje derunder er én part.
    .why =
        Uden rækker er der ingen part at opgøre for.
    .wrong =
        school,size,attendance
    .right =
        school,size,attendance
        Ash,small,96 %

M0685 = Rækken har intet navn: Cellerne i nøglekolonnerne er tomme.
    .hint = Udfyld de kolonner, der er nævnt under "key:".
    .why =
        En række uden navn kan ikke omtales i en rapport. Ofte er det en linje med totaler under tabellen, som ikke
        hører hjemme der.
    .wrong =
        ,small,95 %
    .right =
        Cedar,small,95 %

M0686 = Her nævnes en tabel over parter mere.
    .hint = Et målesæt har én tabel over parter. Saml de to i én.
    .why =
        Når parterne sammenlignes med hinanden, skal de alle stå i samme tabel.
    .wrong =
        parties: {"{"}file: more.csv, key: [school]{"}"}
    .right =
        note: Cedar og Oak kommer til næste år

M0687 = Der er { $more } fejl mere af denne slags fra denne linje.
    .hint = Ret de første, og læs tabellen igen.
    .why =
        Den samme fejl i hver række behøver kun at blive nævnt nogle få gange. Som regel retter én indstilling for
        tabellen dem alle.

M0688 = "{ $text }" siger ikke, hvad en tom celle betyder.
    .hint = Skriv "empty: unknown" (tallet kendes ikke) eller "empty: not applicable" (der er intet tal).
    .why =
        En tom celle regnes aldrig for 0. Enten kendes tallet ikke, eller også er der ikke noget tal for den part, og
        det giver to forskellige opgørelser.
    .wrong =
        empty: nul
    .right =
        empty: unknown

M0689 = "{ $text }" kan ikke skille cellerne i en tabel ad.
    .hint = Skriv "," eller ";", "|" eller "\t" i citationstegn.
    .why =
        I en tabel fra et regneark er cellerne skilt ad af komma eller på en dansk computer af semikolon.
    .wrong =
        separator: semikolon
    .right =
        separator: ";"

M0691 = Kolonnen "{ $column }" indeholder tal uden enhed, for eksempel { $text }, og { $name } skal have en enhed.
    .hint = Skriv enheden for hele kolonnen: {"{"}column: { $column }, unit: "{ $unit }"{"}"}.
    .why =
        96 kan være 96 % eller en slåfejl. For en kolonne skrives enheden én gang for alle dens celler.
    .wrong =
        attendance: attendance
    .right =
        attendance: {"{"}column: attendance, unit: "%"{"}"}

M0692 = "{ $text }" under "{ $name }" er ikke en sum af vægte.
    .hint = Skriv et tal på 0 eller mere, med eller uden decimaler: Svarene i denne undersøgelse er vægtede.
    .why =
        I en vægtet undersøgelse tæller et svar for mere eller mindre end ét, så svartallene er summer af vægte.
    .wrong =
        safe: {"{"}yes: 81 %, no: 19.5{"}"}
    .right =
        safe: {"{"}yes: 81.5, no: 19.5{"}"}

M0693 = Linjen er rykket længere ind end den ovenfor, som allerede har sin værdi: { $text }
    .hint = Lad den begynde i samme kolonne som linjen ovenfor: Nøgler, der hører sammen, står under hinanden.
    .why =
        En linje, der er rykket længere ind, hører til den ovenfor, og under et tal med en værdi er der ikke mere.
    .wrong =
          antal(companies): 780
            gennemsnit(waiting): 20 dage
    .right =
          antal(companies): 780
          gennemsnit(waiting): 20 dage

M0694 = "{ $name }" er noget, der skal gennemføres, og ikke et tal.
    .hint = Skriv { $keys } i stedet.
    .why =
        To mål kan have en aktivitet med samme navn, og derfor står målet foran.
    .wrong =
        campaign: gennemført
    .right =
        mål 1 campaign: gennemført

M0695 = { $text } står i typografiske citationstegn, og de er her en del af teksten.
    .hint = Skriv lige citationstegn: "{ $plain }".
    .why =
        Tekstbehandling laver lige citationstegn om til typografiske. I et målesæt er det kun de lige, der omslutter en
        tekst.
    .wrong =
        andel(satisfied, segment=starters): ”0,79”
    .right =
        andel(satisfied, segment=starters): "0,79"

M0696 = Kolonnerne i "{ $file }" er skilt ad af { $found } og ikke af { $sign }.
    .hint = Tilføj en linje under "parties:", der siger det: separator: { $written }
    .why =
        Et dansk regneark skiller cellerne i en CSV-fil ad med semikolon, fordi kommaet står foran decimaler.
    .wrong =
        file: schools.csv
    .right =
        file: schools.csv
        separator: ";"

M0697 = "{ $name }" alene siger ikke, hvilket tal det er.
    .hint = Skriv nøglen, som reglerne gør: { $asked }.
    .why =
        Af ét spørgsmål følger der mange tal: andele af hvert svar, et gennemsnit, en Net Promoter Score. Nøglen siger,
        hvilket af dem det er.
    .wrong =
        anbefaling: 84
    .right =
        nps(anbefaling): 84

M0698 = "{ $text }" har et tegn mellem tusinderne.
    .hint = Skriv "{ $plain }" uden tegn imellem.
    .why =
        Punktum og komma står foran decimaler i ét land og mellem tusinder i det næste, og derfor skrives tusinder uden
        tegn.
    .wrong =
        antal(companies): 1.323
    .right =
        antal(companies): 1323

M0699 = I kolonnen "{ $column }" kan hvert punktum stå mellem tusinder eller foran decimaler, for eksempel i "{ $text }".
    .hint = Skriv tusinder uden tegn: { $plain }. Er det decimaler, så giv en af cellerne et andet antal af dem: { $decimals }.
    .why =
        På dansk står et punktum mellem tusinder, men i mange tabeller står det foran decimaler. De to læsninger er
        tusind gange så store som hinanden.
    .wrong =
        Birk;61.500
    .right =
        Birk;61500

### M07: findings in a measurement set

M0751 = { $name } er offentliggjort som { $published }, men svartallene giver { $counted }.
    .hint = Svartallene bruges. Forskellen er større, end afrunding kan forklare, så se efter en slåfejl et af stederne.
    .why =
        Når både et tal og svartallene bag det er angivet, skal de stemme overens, bortset fra tallets afrunding.
    .wrong =
        andel(satisfied, segment=starters): 82 %
    .right =
        andel(satisfied, segment=starters): 79 %

M0752 = Ingen regel spørger efter { $name } ({ $value }).
    .hint = Se efter medlemmer, periode og gruppe, hvis det var meningen, at en regel skulle bruge tallet.
    .why =
        Et tal, som ingen regel bruger, er ikke en fejl, men det kan være tænkt til en regel og ved et uheld gælde et
        andet år eller en anden gruppe.
    .wrong =
        andel(dissatisfied, segment=starters): 21 %
    .right =
        andel(satisfied, segment=starters): 79 %

M0753 = Ingen regel spørger efter disse svartal for "{ $name }".
    .hint = Se efter periode, gruppe og betingelse, hvis det var meningen, at en regel skulle bruge dem.
    .why =
        Svartal for et andet år eller en anden gruppe end den, reglerne spørger efter, ændrer intet i opgørelsen.
    .wrong =
        advice, periode=2023:
    .right =
        advice:

M0754 = Svartallene for "{ $name }" giver tilsammen { $sum } { $by }, men { $other } { $other_by }.
    .hint = For alle under ét bruges de svartal, der er delt op på færrest dimensioner.
    .why =
        De samme mennesker er talt to gange, én gang samlet og én gang i dele, og derfor bør delene give det samme
        tilsammen.
    .wrong =
        advice: {"{"}satisfied: 245, dissatisfied: 56{"}"}
    .right =
        advice: {"{"}satisfied: 245, dissatisfied: 55{"}"}

M0755 = { $name } er angivet som { $value }. Det læses som { $value } point ud af 100, men ligner en andel: Menes der { $points }?
    .hint = Skriv { $points }, hvis det er det, der menes.
    .why =
        En Net Promoter Score går fra -100 til 100 point. En måling, der opgør den som en brøk, skriver 0,64 for 64
        point.
    .wrong =
        nps(anbefaling): 0,64
    .right =
        nps(anbefaling): 64

M0756 = Tallene i denne fil er for { $own }, men kontrakten opgøres for { $wanted }: Ingen regel spørger efter dem.
    .hint = Ret perioden, hvis tallene er for { $wanted }. Vil du se, hvad tallene for { $own } ville give, så hent filen i en anden: "include: [{"{"}file: { $file }, as_period: { $wanted }{"}"}]".
    .why =
        Sidste års tal må ikke ved en fejl blive opgjort som dette års, og derfor bruges et tal kun for sit eget år.
    .wrong =
        period: 2023
    .right =
        period: 2024

M0757 = Ingen regel spørger efter { $name } ({ $value }). Reglerne spørger efter { $asked }.
    .hint = Skriv den nøgle, hvis det er det samme tal.
    .why =
        Et nøgletal kan være angivet som et enkelt tal eller som et gennemsnit af mange. Målesættet siger hvilket, og
        det skal være det, som reglerne spørger efter.
    .wrong =
        waiting: 20 dage
    .right =
        gennemsnit(waiting): 20 dage

M0759 = Der er { $more } bemærkninger mere af denne slags.
    .hint = De begynder her.
    .why =
        Den samme bemærkning om rigtig mange tal nævnes kun nogle få gange. Som regel ligger der én fejl bag dem alle.

M0760 = { $name } bygger på meget få svar ({ $n }).
    .hint = Skal så få svar ikke afgøre målet, så tilføj en linje til kriteriet: { $line }
    .why =
        Med færre end ti svar flytter én person en andel med ti procentpoint eller mere. Kontrakten siger intet om, hvor
        mange svar der skal være.
    .wrong =
        growers: {"{"}satisfied: 6, dissatisfied: 2{"}"}
    .right =
        growers: {"{"}satisfied: 60, dissatisfied: 20{"}"}

M0761 = { $name } er angivet for alle under ét, men reglerne spørger efter tal delt op på { $dimension }.
    .hint = Skriv { $asked }. Kendes kun det samlede tal, så skriv under "stand_ins:", at det bruges for dem, og hvorfor.
    .why =
        Andelen for alle siger intet om hver del for sig: Et godt resultat ét sted kan skjule et dårligt et andet.
        Derfor bruges det samlede tal ikke af sig selv for delene.
    .wrong =
        andel(satisfied): 81 %
    .right =
        andel(satisfied, segment=starters): 79 %
        andel(satisfied, segment=growers): 83 %

M0762 = { $name } gælder kun en del, men reglerne spørger efter alle under ét.
    .hint = Skriv { $asked }, eller skriv svartallene for hver del, for så følger tallet af dem.
    .why =
        Andelen for alle følger kun af delenes andele, hvis man ved, hvor mange der har svaret i hver.
    .wrong =
        andel(satisfied, segment=starters): 79 %
    .right =
        andel(satisfied): 81 %

M0763 = { $now } er angivet, men { $name }, som er det tal for { $period }, det sammenlignes med, mangler.
    .hint = Tilføj det under "figures:" med sin værdi. Skriv "ukendt", hvis det aldrig er målt.
    .why =
        En regel, der måler fremgang, har brug for det tal, den går ud fra. Uden det er målet ukendt og ikke forfejlet.
    .wrong =
          andel(yes): 52 %
    .right =
          andel(yes): 52 %
          andel(yes, periode=2023): 45 %

M0764 = Hvert svar på "{ $question }" er { $answers } (i alt { $count }), og det undtager kontrakten: { $name } har ingen værdi.
    .hint = Se efter svartallene. Er de rigtige, er tallet ikke relevant, og det, der bygger på det, falder ud af opgørelsen.
    .why =
        En andel er en del af dem, der har taget stilling. Har ingen det, er der intet at tage en andel af, og det er
        hverken 0 % eller 100 %.
    .wrong =
        growers: {"{"}satisfied: 0, dissatisfied: 0, do_not_know: 34{"}"}
    .right =
        growers: {"{"}satisfied: 28, dissatisfied: 6, do_not_know: 0{"}"}

M0765 = Rækken "{ $name }" ligner tabellens total, men bliver opgjort som en part.
    .hint = Slet rækken, hvis den er totalen.
    .why =
        Hver række i tabellen er en part. En total imellem dem ville blive sammenlignet med de andre og talt med i alle
        beregninger på tværs af parterne.
    .wrong =
        I alt,,94.5 %
    .right =
        Cedar,small,94.5 %

### M08: the command line

M0770 = Totalen for "{ $name }" er svarene lagt sammen, { $total }.
    .hint = Skriv, hvor mange personer der svarede, medmindre hver af dem kun gav ét af svarene.
    .why =
        På dette spørgsmål må en person give flere svar. Totalen er antallet af personer, som andelene er af, og ikke antallet
        af krydser; som regel er den derfor mindre end summen.
    .wrong =
        themes: {"{"}digital: 40, green: 30, total: 70{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

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
    .hint = Angiv en under "parties:"; "maalbar template" skriver den.
    .why =
        Når en kontrakt har en linje med "parter", læses tallene fra en tabel med en række for hver part. Uden den tabel er der
        ingen at opgøre kontrakten for.
    .wrong =
        figures:
          loans: 4.5 u
    .right =
        parties:
          file: libraries.csv
          key: [library]
          figures:
            loans: loans
            open: open

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
    .hint = Skriv for eksempel: maalbar { $usage }
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

### M09: examples, scenarios and what-if

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
        sæt afrunding = nøjagtig
    .right =
        sæt afrundet = nøjagtig

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
        sæt målopfyldelse = gennemsnit(mål 1, mål 2 vægt 3)

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

M0915 = "{ $text }" dækker flere medlemmer, og de har ikke samme enhed.
    .hint = Nævn et af dem, for eksempel "{ $example }".
    .why =
        Uden navnet på et medlem ændres de alle, til den samme værdi. Det kræver en enhed, som de har fælles.
    .wrong =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 reached måltal"
    .right =
        maalbar solve . --want "samlet >= 95 %" --by "mål 1 reached advice måltal"

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

M0935 = "{ $text }" afhænger af tal, som kontrakten skjuler.
    .hint = Spørg om et mål eller et kriterium, hvis tal vises; "maalbar score" siger, hvilke der er skjult.
    .why =
        Kontrakten skjuler tal, der hviler på meget få. Hvad der skulle ændres, og hvor meget, ville fortælle, hvad de er.

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

M0943 = Populationen for "{ $name }" er angivet til { $population }, og { $n } har svaret.
    .hint = Populationen er alle, som tallet handler om, dem, der svarede, iblandt.
    .why =
        Hvor svarene er fra en stor del af alle, har tilfældet mindre plads, og intervallerne bliver smallere. Flere end alle kan ikke
        svare.
    .wrong =
        used: {"{"}yes: 81, no: 19, population: 90{"}"}
    .right =
        used: {"{"}yes: 81, no: 19, population: 900{"}"}

M0944 = Der er angivet en population ved "{ $name }", og intet siger, hvor mange der svarede.
    .hint = { $where ->
        [figure] Skriv også, hvor mange der svarede, som "n".
       *[members] Angiv populationen for hvert medlem, ved siden af dets svar.
        }
    .why =
        Hvad en population betyder, afhænger af, hvor stor en del af den der svarede, og det står ved svarene.
    .wrong =
        share(yes, of=used): {"{"}value: 81 %, population: 900{"}"}
    .right =
        share(yes, of=used): {"{"}value: 81 %, n: 100, population: 900{"}"}

M0945 = "{ $text }" er ikke et sikkerhedsniveau.
    .hint = Skriv en procent over 0 % og under 100 %, for eksempel --level 95%.
    .why =
        Niveauet siger, hvor ofte intervaller, der beregnes sådan, rummer den sande værdi. Kun et interval om alt ville gøre det altid.
    .wrong =
        maalbar intervals . --level 95
    .right =
        maalbar intervals . --level 95%

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
        maalbar sweep . --vary "mål 1 open måltal = 60 %, 70 %"
    .right =
        maalbar sweep . --vary "mål 1 open måltal = 60 %, 70 %" --party "Nordby"

M0955 = "{ $path }" giver intet tal, som "{ $title }" spørger om.
    .hint = Nævn en fil med tal til denne kontrakt, eventuelt fra et tidligere år.
    .why =
        En prøve på tidligere år viser, hvad kontrakten ville have givet på de års tal. Tallene til en anden kontrakt har andre navne,
        så alt ville være ukendt. `maalbar template` skriver navnene på de tal, som kontrakten spørger om.
    .wrong =
        maalbar backtest . -m library.yaml
    .right =
        maalbar backtest . -m measurements.yaml

M0956 = "{ $path }" er nævnt to gange.
    .hint = Udelad den ene.
    .why =
        Hver fil læses én gang, og flere filer fra samme år læses sammen. Er en fil nævnt to gange, var det som regel meningen, at den
        ene skulle være fra et andet år.
    .wrong =
        maalbar backtest . -m measurements.yaml -m measurements.yaml
    .right =
        maalbar backtest . -m measurements.yaml

M0957 = "--seed { $seed }" har intet at trække: --random mangler.
    .hint = Skriv, hvor mange scenarier der skal trækkes, for eksempel: --random 1000 --seed { $seed }
    .why =
        --seed bestemmer, hvilke scenarier der trækkes tilfældigt. Uden --random prøves alle kombinationer, og der trækkes ingen.
    .wrong =
        maalbar sweep . --vary "mål 1 visits måltal = 100, 200" --seed 7
    .right =
        maalbar sweep . --vary "mål 1 visits måltal = 100, 200" --random 10 --seed 7

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
        maalbar new erhvervshus-2025

M0991 = Fra "{ $folder }" kan kontrakten "{ $path }" ikke nævnes.
    .hint = Begynd udkastet ved siden af den mappe, kontrakten ligger i, for eksempel "{ $example }".
    .why =
        Et udkast nævner den kontrakt, det ændrer, med vejen fra mappe til mappe. Vejen må nå nabomapperne, men ikke længere: Så kan
        en mappe med kontrakter flyttes eller sendes samlet.
    .wrong =
        maalbar new 2025/hub --from 2024/hub
    .right =
        maalbar new hub-2025 --from 2024/hub

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

lint-up-to = op til { $score }

lint-in-year = { $figure } i { $year }

lint-baseline = { $figure } som basisværdi

lint-missed = { $name }

lint-missed-with = { $name } med { $actual } mod { $target }

lint-counted-here = dette mål tæller også med her

lint-weight-nothing = vægten er 0

lint-always-the-same = der gives altid { $score }, uanset hvad der måles

lint-unread = ingen målopfyldelse bruger det

lint-decided-by-others = andre dele afgør altid resultatet

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

M1015 = Denne opgørelse giver alt eller intet i { $number } kriterier: { $names }. I "{ $name }": { $below } giver { $low }, { $above } giver { $high }.
    .hint = Skal et resultat tæt på måltallet også give noget, så skriv "opgørelse begræns(resultat/måltal, 0, 1)".
    .why =
        Én linje med opgørelse gælder for alle disse kriterier, og hvert af dem springer mere end 10 procentpoint ved sit måltal, uanset
        hvor lidt tallet flytter sig. Så er det tilfældigheder og usikkerhed i tallene, der afgør sagen. Er det meningen, så skriv:
        tillad spring "begrundelsen".
    .wrong =
        opgørelse opfyldt
    .right =
        opgørelse begræns(resultat/måltal, 0, 1)

M1016 = Intet tal kan nå måltallet { $target } for "{ $name }": Tallet kan ikke komme ud over { $bound }.
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
    } Det sker i mål { $goal }, når "{ $name }" er { $short } mod { $target }: Målopfyldelsen er { $exact } og vises som 100 %.
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

M1101 = Kontrakten har ikke { $section }, der hedder "{ $name }".
    .hint = { $suggestion }
    .why =
        Under "questions:", "dimensions:" og "measures:" står de navne, som kontrakten angiver, hver med den kolonne,
        der indeholder dem. Et navn, den ikke kender, ville give tal, som intet spørger om.
    .wrong =
        advise: Q1
    .right =
        advice: Q1

M1102 = "{ $text }" er ikke en gruppe af rækker.
    .hint = Skriv "group: control", hvor rækkerne er kontrolgruppens, og udelad linjen, hvor de ikke er det.
    .why =
        En kontrakt kender kontrolgruppen og alle andre. Står begge i samme tabel, siger en kolonne, hvem der er hvem:
        "group: {"{"}column: KOLONNE, control: TEKST{"}"}".
    .wrong =
        group: companies
    .right =
        group: control

M1103 = Intet siger, hvilke tekster i kolonnen der betyder kontrolgruppen.
    .hint = Skriv dem ved siden af: group: {"{"}column: KOLONNE, control: TEKST{"}"}.
    .why =
        Kolonnen skelner grupperne med en tekst eller et tal, og kun den, der har lavet tabellen, ved, hvad der er
        kontrolgruppen.
    .wrong =
        group: {"{"}column: sample{"}"}
    .right =
        group: {"{"}column: sample, control: comparison{"}"}

M1104 = "{ $name }" siger ikke noget under "{ $key }".
    .hint = { $suggestion }
    .why =
        Nogle nøgler i en tabel har nogle få ord for sig selv: "duplicates" er "refuse" (afvis) eller "keep" (behold),
        eller har "first:" eller "last:" med en kolonne; "empty" er "left out" (udeladt) eller "zero" (nul); "figure" er
        "sum" eller "mean" (gennemsnit); "dates" er "year first" (år først), "day first" (dag først) eller "month first"
        (måned først); "trim" er "blanks" (mellemrum) eller "whitespace" (alt, der ikke ses).
    .wrong =
        duplicates: remove
    .right =
        duplicates: keep

M1105 = Tabellen "{ $name }" siger ikke, hvor dens rækker er.
    .hint = Skriv "file:" med vejen til en fil eller "database: postgresql" med "table:".
    .why =
        En tabel med rækker er en fil ved siden af målesættet eller en tabel i en database. Dens kolonner betyder kun
        noget, når det vides, hvilken tabel der menes.
    .wrong =
        users:
          questions: {"{"}advice: Q1{"}"}
    .right =
        users:
          file: users.csv
          questions: {"{"}advice: Q1{"}"}

M1106 = "{ $file }" er ikke en fil, som rækker kan læses fra.
    .hint = Skriv navnet på en fil, der ender på { $suffixes }. En projektmappe af en anden slags (.xls, .ods) åbnes først og gemmes som .xlsx; et andet navn er ikke nok.
    .why =
        Navnets endelse siger, hvad en fil er. En gammel projektmappe (.xls) gemmes først som .xlsx, og en tekstfil
        hedder .csv, hvad der end skiller dens celler ad: det siger "separator:".
    .wrong =
        file: users.txt
    .right =
        file: users.csv

M1107 = Rækkerne i "{ $name }" ligger i { $kind }, og intet siger i hvilken tabel.
    .hint = Skriv "table:" med tabellens eller visningens navn og skemaet foran, hvis den har et: table: survey.answers.
    .why =
        En database indeholder mange tabeller. Hvilken der menes, bliver aldrig gættet, heller ikke hvor der kun er én.

M1108 = "{ $name }" er ikke en database, som rækker kan læses fra.
    .hint = { $suggestion } En .duckdb-fil nævnes med "file:".
    .why =
        Rækker læses fra PostgreSQL og fra Spark. Hvad der ligger i en anden database, kan skrives til en Parquet- eller
        CSV-fil, som læses, som den ligger.

M1109 = "file" kan ikke stå sammen med "database: { $name }".
    .hint = Behold det, som rækkerne ligger i: en fil eller en tabel i databasen.
    .why =
        De samme rækker ligger ét sted. Med begge linjer kunne ingen vide, hvilket af de to der blev talt.
    .wrong =
        database: postgresql
        file: users.csv
    .right =
        file: users.csv

M1110 = "{ $name }" betyder ikke noget for { $kind }.
    .hint = Udelad linjen; den hører til { $kinds }.
    .why =
        En linje, der blev sprunget over, ville få den, der skrev den, til at tro, at den virkede.
    .wrong =
        file: users.csv
        sheet: Answers
    .right =
        file: users.csv

M1111 = "{ $text }" under "{ $name }" er ikke et tegn, der læses.
    .hint = Skriv selve tegnet i citationstegn: { $signs }.
    .why =
        Tegnet mellem cellerne i en tekstfil og tegnet foran decimalerne skrives, som de står i filen.
    .wrong =
        separator: semicolon
    .right =
        separator: ";"

M1112 = "{ $name }" er ikke en tegnkodning, der læses.
    .hint = { $suggestion }
    .why =
        En tekstfil er i UTF-8, medmindre "encoding:" siger andet. Hvad et ældre dansk regneark eller register skriver,
        er oftest windows-1252; med den forkerte bliver æ, ø og å til andre tegn.
    .wrong =
        encoding: ansi
    .right =
        encoding: windows-1252

M1113 = "{ $name }" er angivet som et spørgsmål med flere svar, men hver person giver ét.
    .hint = Udelad "separator:" og "columns:", eller skriv "flere" efter spørgsmålet i kontrakten.
    .why =
        Om en person kan give flere svar, afgør, hvad en andel er en del af, og derfor er det kontrakten, der siger det.
    .wrong =
        advice: {"{"}column: Q1, separator: ";"{"}"}
    .right =
        advice: {"{"}column: Q1{"}"}

M1114 = Teksten "{ $text }" står både for "{ $first }" og for "{ $second }".
    .hint = Lad den kun stå under én af dem.
    .why =
        En celle med den tekst ville blive talt som snart det ene, snart det andet. Et navn og en titel står for sig
        selv, hvor der ikke er skrevet andet under navnet.
    .wrong =
        advice: {"{"}column: Q1, answers: {"{"}satisfied: [1, 2], dissatisfied: [2, 3]{"}"}{"}"}
    .right =
        advice: {"{"}column: Q1, answers: {"{"}satisfied: [1, 2], dissatisfied: [3]{"}"}{"}"}

M1115 = "{ $text }" er ikke et antal decimaler.
    .hint = Skriv et helt tal fra 0 til { $most }.
    .why =
        Tal læses nøjagtigt, som decimaltal med 18 cifre i alt. Hvor mange af cifrene der står efter decimaltegnet,
        siges én gang for kolonnen.
    .wrong =
        turnover: {"{"}column: amount, decimals: two{"}"}
    .right =
        turnover: {"{"}column: amount, decimals: 2{"}"}

M1116 = Tabellen "{ $name }" siger, hvad der sker med dubletter, men intet siger, hvad de kendes på.
    .hint = Skriv "id:" med den kolonne, der siger, hvem rækken handler om.
    .why =
        To rækker handler om den samme, hvor de har samme id i samme år, gruppe og part. Uden et id tæller hver række.
    .wrong =
        duplicates: keep
    .right =
        id: id
        duplicates: keep

M1117 = Tabellen "{ $table }" har ingen kolonne, der hedder "{ $name }".
    .hint = { $suggestion }
    .why =
        Kolonner nævnes, som de hedder i kilden, bogstav for bogstav; i en tekstfil og en projektmappe giver den første
        linje dem navne.
    .wrong =
        advice: q1
    .right =
        advice: Q1

M1118 = Kolonnen "{ $name }" i "{ $table }" indeholder noget andet end det, den læses som.
    .hint = Nævn en kolonne med tal til et nøgletal eller en vægt og en kolonne med tekster, tal, ja/nej eller datoer til et spørgsmål eller en dimension.
    .why =
        Et ja/nej eller en dato er ikke et tal, der kan lægges sammen, og en liste er ikke et svar. En visning eller en
        anden fil kan indeholde det i en anden form.
    .wrong =
        turnover: paid
    .right =
        turnover: amount

M1119 = To tabeller giver { $name } forskelligt.
    .hint = Nævn det kun i den ene, eller skeln mellem årene eller grupperne med "period:" eller "group:".
    .why =
        Rækker fra to tabeller lægges ikke sammen, da ingen kan vide, om de handler om de samme. Hvad begge tabeller
        giver, skal være det samme.

M1120 = Kolonnen "{ $column }" indeholder noget, der ikke er svar på "{ $name }": { $texts }.
    .hint = { $advice }
    .why =
        Hver tekst i kolonnen skal betyde et af spørgsmålets svar, eller at der ikke er svaret. En tekst, som ingen
        kender, ville falde ud af andelen, uden at nogen så det. Svarenes navne og titler kendes uden en linje; andre
        tekster står under "answers:".
    .wrong =
        advice: Q1
    .right =
        advice: {"{"}column: Q1, missing: ["99"]{"}"}

M1121 = Kolonnen "{ $column }" indeholder noget, der ikke er medlem af "{ $name }": { $texts }.
    .hint = { $advice }
    .why =
        Hver tekst i kolonnen skal betyde et af dimensionens medlemmer eller intet af dem. En række uden medlem tæller
        med blandt alle og i intet medlem, og det skal siges og ikke ske ved en slåfejl.
    .wrong =
        segment: type
    .right =
        segment: {"{"}column: type, missing: [Unknown]{"}"}

M1122 = Kolonnen "{ $column }" indeholder noget, der ikke er tal: { $texts }.
    .hint = { $advice }
    .why =
        Det, der lægges sammen, skal være tal. En tekst, der blev sprunget over, ville gøre summen for lille, uden at
        nogen så det.
    .wrong =
        turnover: amount
    .right =
        turnover: {"{"}column: amount, missing: ["-"]{"}"}

M1123 = Kolonnen "{ $column }" til "{ $name }" indeholder noget, der hverken er sat kryds ved eller ikke: { $texts }.
    .hint = Skriv ved siden af "columns:", hvad der betyder, at svaret er givet, og hvad der betyder, at det ikke er: ticked: [{ $ticked }, "{ $text }"] eller not_ticked: [{ $not_ticked }, "{ $text }"].
    .why =
        I et spørgsmål med en kolonne for hvert svar siger en celle, om det svar er givet. Uden andre linjer siger 1, x
        og true, at det er, og 0, false og en tom celle, at det ikke er.
    .wrong =
        themes: {"{"}columns: {"{"}digital: T1, green: T2{"}"}{"}"}
    .right =
        themes: {"{"}columns: {"{"}digital: T1, green: T2{"}"}, ticked: [Ja], not_ticked: [Nej]{"}"}

M1124 = Kolonnen "{ $column }" indeholder noget, der ikke er et år: { $texts }.
    .hint = Skriv et år som 2024 eller en dato med et år på fire cifre som 2024-03-31 eller 31-03-2024. Betyder en tekst, at der intet år er, så skriv den ved siden af kolonnen: missing: ["{ $text }"].
    .why =
        Året afgør, hvilke rækker der hører til kontraktens periode. 03/04/24 kan læses på flere måder og læses derfor
        slet ikke.
    .wrong =
        period: {"{"}column: answered{"}"}
    .right =
        period: {"{"}column: year{"}"}

M1125 =
    { $ids ->
        [one] 1 id
       *[other] { $ids } id'er
    } i kolonnen "{ $column }" står i flere rækker, { $rows } rækker i alt.
    .hint = Skriv, hvilken af dem der gælder: "duplicates: {"{"}last: KOLONNE{"}"}" med en kolonne, der ordner dem (eller "first:"), eller "duplicates: keep", hvis hver række skal tælle.
    .why =
        Den, der har svaret to gange, ville tælle to gange. Hvilket svar der gælder, må de sige, der har spurgt. Selve
        id'erne vises ikke, da de kan være personoplysninger.
    .wrong =
        id: id
    .right =
        id: id
        duplicates: {"{"}last: answered{"}"}

M1126 =
    { $ids ->
        [one] 1 id
       *[other] { $ids } id'er
    } i kolonnen "{ $column }" står i flere rækker med samme "{ $by }", { $rows } rækker i alt.
    .hint = Nævn en kolonne, der viser, hvilken række der kommer først, for eksempel et klokkeslæt eller et løbenummer.
    .why =
        Den første eller sidste af flere rækker tages kun, hvor der er én. Hvilken af to rækker fra samme dag der
        gælder, bliver ikke overladt til tilfældet. Id'erne vises ikke, da de kan være personoplysninger.
    .wrong =
        duplicates: {"{"}last: answered{"}"}
    .right =
        duplicates: {"{"}last: number{"}"}

M1127 = Kolonnen "{ $column }" indeholder noget, der hverken er kontrolgruppen eller de andre: { $texts }.
    .hint = Skriv hver tekst under "control:" eller "others:", eller udelad "others:", hvis enhver anden tekst betyder dem.
    .why =
        Hvis tal en række hører til, afgør, hvad der sammenlignes med hvad. Med "others:" er begge gruppers tekster
        nævnt, så en ny bliver set.
    .wrong =
        group: {"{"}column: sample, control: comparison, others: [hub]{"}"}
    .right =
        group: {"{"}column: sample, control: comparison, others: [hub, pilot]{"}"}

M1128 = Kolonnen "{ $column }" indeholder noget, der ikke er en vægt: { $texts }.
    .hint = Udfyld, hvad rækkerne vejer, 0 eller mere. Vejer en tom celle intet, så skriv: weight: {"{"}column: { $column }, empty: zero{"}"}.
    .why =
        En række uden vægt er hverken én person eller ingen. En vægt under 0 ville trække svar fra.
    .wrong =
        weight: w
    .right =
        weight: {"{"}column: w, empty: zero{"}"}

M1129 = Kolonnen "{ $column }" indeholder tal med flere cifre, end der læses: { $texts }.
    .hint = Skriv, hvor mange decimaler der er, højst 9, for eksempel: decimals: 6. Et tal har 18 cifre i alt; nu er { $decimals } af dem decimaler.
    .why =
        Tal bliver aldrig afrundet i det skjulte. Det måtte et tal med flere decimaler, end der læses, blive.
    .wrong =
        turnover: amount
    .right =
        turnover: {"{"}column: amount, decimals: 6{"}"}

M1130 = Kolonnen "{ $column }" indeholder tal med "{ $other }": { $texts }.
    .hint = Står det foran decimalerne, så skriv ved siden af "file:": decimal: "{ $other }". Står det mellem tusinder, så skriv: thousands: "{ $other }".
    .why =
        1,323 er 1323 for den ene læser og 1.323 for den anden. Hvilket tegn der står foran decimalerne, siges én gang
        for tabellen; uden en linje er det punktum.
    .wrong =
        file: users.csv
    .right =
        file: users.csv
        decimal: ","

M1131 =
    { $count ->
        [one] 1 række hører
       *[other] { $count } rækker hører
    } ikke til noget medlem af "{ $name }" efter kolonnen "{ $column }".
    .hint = De tæller med for alle under ét og i intet medlem. Hører de til et, så skriv dets tekster under "members:".
    .why =
        Medlemmerne giver så ikke tilsammen alle under ét, og det er rigtigt, hvor det ikke vides, hvad rækkerne hører
        til.

M1132 =
    { $count ->
        [one] 1 række
       *[other] { $count } rækker
    } har { $key } i kolonnen "{ $column }" og tæller ikke med.
    .hint = Udfyld kolonnen i kilden, hvis rækkerne skal tælle med.
    .why =
        En række, om hvilken det ikke vides, hvornår den er fra, eller hvis den er, hører ikke til nogens tal.

M1133 = Kontrakten opgøres for flere parter ("{ $parties }"), men tabellen "{ $name }" nævner ingen kolonne, der skelner dem.
    .hint = Skriv "party:" med den kolonne, der nævner dem. Uden den får de alle tallene for alle rækker under ét.
    .why =
        At alle parter har de samme tal, er sjældent det, der menes. Et tal for hele landet, som hver sammenlignes med,
        er det.
    .wrong =
        users:
    .right =
        users:
          party: school

M1134 = Tabellen "{ $name }" nævner en kolonne med parter, "{ $column }", men kontrakten opgøres for én part.
    .hint = Udelad "party:", så tæller alle rækker sammen; eller skriv "parter" og hvad de hedder i kontrakten.
    .why =
        Med en kolonne med parter tæller hver række kun for sin egen part, og kontraktens ene part ville slet ingen tal
        få.
    .wrong =
        file: users.csv
        party: hub
    .right =
        file: users.csv

M1135 = Ingen regel spørger efter { $names }, som tabellen "{ $table }" nævner.
    .hint = Se efter, om navnet er det rigtige, hvis en regel skulle bruge det.
    .why =
        En kolonne, som intet spørger efter, ændrer intet. Det er ingen fejl, men den kan have været ment til et andet
        navn.
    .wrong =
        questions: {"{"}advice: Q1, used: Q2{"}"}
    .right =
        questions: {"{"}advice: Q1{"}"}

M1136 = Tabellen "{ $name }" giver intet af det, kontrakten spørger om: { $reason }.
    .hint = Se efter dens periode og gruppe, og om hvert spørgsmål, hver dimension og hvert nøgletal, som reglerne spørger om, har sin kolonne.
    .why =
        En tabel læses efter det, reglerne spørger om. Hvor en betingelse eller et segment ingen kolonne har, eller
        rækkerne er fra et andet år, kan intet af den bruges.
    .wrong =
        file: users.csv
        period: 2023
    .right =
        file: users.csv
        period: 2024

M1137 = "{ $name }" har ingen kolonne til { $answers }.
    .hint = Skriv en kolonne for hvert svar under "columns:".
    .why =
        Et svar uden en kolonne ville være et, som ingen havde givet, og dets andel 0 %. At en kolonne ikke er der,
        siger intet om, hvad folk har svaret.
    .wrong =
        themes: {"{"}columns: {"{"}digital: T1{"}"}{"}"}
    .right =
        themes: {"{"}columns: {"{"}digital: T1, green: T2{"}"}{"}"}

M1138 = Tabellen "{ $name }" har ingen række for { $whom }: { $found }.
    .hint = Se efter filens periode og den kolonne, der viser den. Hvad der skulle hvile på de rækker, mangler.
    .why =
        At der ingen række er fra et år, betyder ikke, at ingen svarede i det, og derfor regnes intet af det for 0.
    .wrong =
        period: {"{"}column: year{"}"}
    .right =
        period: {"{"}column: year_of_answer{"}"}

M1139 = { $name } er offentliggjort som { $published }, men rækkerne giver { $counted }.
    .hint = Rækkerne bruges. Forskellen er større end en afrunding, så led efter fejlen: i tallet eller i det, kolonnerne siges at betyde.
    .why =
        Hvor et tal og rækkerne bag det begge er givet, skal de stemme overens bortset fra tallets afrunding.
    .wrong =
        share(satisfied): 90 %
    .right =
        share(satisfied): 75 %

M1140 = Rækkerne er vægtet efter "{ $column }", men undersøgelsen med "{ $name }" er ikke vægtet i kontrakten.
    .hint = Skriv "vægtet efter" efter undersøgelsen i kontrakten, eller udelad "weight:".
    .why =
        Vægte ændrer hver andel. At de bruges, er en del af det aftalte, så både kontrakten og tabellen bør sige det.
    .wrong =
        file: users.csv
        weight: w
    .right =
        file: users.csv

M1141 = Undersøgelsen med "{ $question }" er vægtet efter "{ $weight }", men tabellen "{ $name }" nævner ingen vægt.
    .hint = Skriv "weight:" med den kolonne, der viser, hvad hver række vejer.
    .why =
        Uvægtet ville rækkerne give andre andele end de aftalte.
    .wrong =
        file: users.csv
    .right =
        file: users.csv
        weight: w

M1142 = "{ $first }" og "{ $second }" kan ikke begge stå { $where }.
    .hint = Behold den, der menes.
    .why =
        Hver af de to siger, hvad der skal tælles, og de siger ikke det samme.
    .wrong =
        duplicates: {"{"}first: answered, last: answered{"}"}
    .right =
        duplicates: {"{"}last: answered{"}"}

M1143 = { $name } er { $rows } efter rækkerne og { $counted } efter svartallene.
    .hint = Rækkerne bruges. Tag svartallene ud, eller led efter fejlen: i et tal eller i det, kolonnerne siges at betyde.
    .why =
        Hvor et spørgsmåls svartal og rækkerne bag dem begge er givet, skal de være ens.
    .wrong =
        advice: {"{"}satisfied: 10, dissatisfied: 2{"}"}
    .right =
        advice: {"{"}satisfied: 9, dissatisfied: 3{"}"}

M1144 = Kolonnen "{ $column }" indeholder celler, der ikke består af svar på "{ $name }" med "{ $separator }" imellem: { $texts }.
    .hint = Skriv under "answers:", hvilke tekster der betyder hvert svar, og under "separator:" det tegn, der står mellem to af dem.
    .why =
        Der skal gøres rede for hele cellen. En del, som ingen kender, ville være et svar, der falder ud af hver andel.
    .wrong =
        themes: {"{"}column: T, separator: ","{"}"}
    .right =
        themes: {"{"}column: T, separator: "|"{"}"}

M1145 = Kolonnen "{ $column }" kan ikke sige, hvilken række der kommer først: { $texts }.
    .hint = Nævn en kolonne med tal eller med dage og klokkeslæt som 2024-03-31 eller 2024-03-31 14:05, og ikke med begge dele. Står dagenes år bagest, så skriv ved siden af "file:", hvad der står først: dates: day first.
    .why =
        Tekster kommer i bogstavernes orden, og efter den står 31-12-2023 efter 01-03-2024, og 01-03-2024 kan være en dag
        i marts eller i januar. Hvilket svar der var det sidste, bliver ikke overladt til det.
    .wrong =
        duplicates: {"{"}last: answered{"}"}
    .right =
        duplicates: {"{"}last: answered{"}"}
        dates: day first

M1146 = En tabel under "tables:" har intet navn.
    .hint = Skriv et navn såsom "brugere:" på en linje under "tables:", og det, der siges om tabellen, på linjerne derunder, rykket to mellemrum længere ind.
    .why =
        Et målesæt kan have flere tabeller, så hver har sit eget navn, som du selv vælger.
    .wrong =
        tables:
          file: users.csv
          questions: {"{"}advice: Q1{"}"}
    .right =
        tables:
          users:
            file: users.csv
            questions: {"{"}advice: Q1{"}"}

M1147 = "{ $path }" er en projektmappe, selv om navnet siger, at den er en tekstfil.
    .hint = Giv den et navn, der ender på ".xlsx", og skriv det her; eller åbn den i Excel, og gem den som "CSV UTF-8".
    .why =
        Det, der får et andet navn, bliver ved med at være, hvad det er: byte i en projektmappe er ikke linjer med tekst.

M1148 = "{ $path }" er skrevet i UTF-8, men "encoding: { $encoding }" siger noget andet.
    .hint = Fjern linjen "encoding: { $encoding }".
    .why =
        Læst som { $encoding } ville hvert æ, ø og å i filen blive til to andre tegn og et svar som "I høj grad" til et, som
        ingen kender.

M1149 = "{ $sign }" kan ikke både stå foran decimalerne og mellem tusinder.
    .hint = Skriv ved siden af "file:", hvad der står foran decimalerne: decimal: "{ $other }".
    .why =
        1.234 ville være 1234 for den ene læser og 1.234 for den anden. Uden en linje står der punktum foran decimalerne.
    .wrong =
        thousands: "."
    .right =
        thousands: "."
        decimal: ","

M1150 = Det, der står i { $variable }, er ikke adressen på en PostgreSQL-server.
    .hint = Skriv den som: postgresql://bruger:adgangskode@vært:5432/database
    .why =
        En databases adresse står i miljøet, så ingen adgangskode kommer i en fil. Den vises aldrig, heller ikke i denne besked. Tegn som
        @, / eller et mellemrum i en adgangskode skrives %40, %2F eller %20 i en adresse; libpq's egen form, host=… user=… password='…',
        tager dem, som de er.

M1151 = PostgreSQL-serveren på { $host } giver ingen forbindelse: { $reason }.
    .hint = Se efter, om adressen i { $variable } er rigtig (eller MAALBAR_POSTGRESQL, eller PGHOST, PGUSER og PostgreSQL's andre egne).
    .why =
        Tabellen ligger i en database, og databasens adresse står i kommandoens miljø og ikke i målingerne. Om adressen er rigtig, kan
        prøves med PostgreSQL's egen kommando psql.

M1152 = Databasen har ingen tabel eller visning med navnet "{ $table }", som du kan se.
    .hint = { $suggestion }
    .why =
        Et navn skrives, som PostgreSQL har det, også store og små bogstaver, og med skemaet foran, hvis søgestien ikke finder det:
        "survey.answers".

M1153 = Du må ikke læse "{ $table }" på { $host }.
    .hint = Bed den, der driver databasen, om lov til at læse den (i PostgreSQL: GRANT SELECT).
    .why =
        Målbar læser kun, så lov til at læse den ene tabel eller visning er nok.

M1154 = Forbindelsen til { $host } blev afbrudt, mens "{ $table }" blev læst.
    .hint = Kør kommandoen igen; afbrydes den igen, så spørg den, der driver databasen.
    .why =
        Serveren blev stoppet, den afbrød forbindelsen, eller nettet imellem faldt ud. Intet er regnet på halvdelen af rækkerne, og intet
        er ændret i databasen.

M1155 = { $host } stoppede en forespørgsel på "{ $table }", før den var besvaret.
    .hint = Den tog længere, end serveren tillader, eller nogen stoppede den. Bed om mere tid eller om et indeks eller en visning, der gør den hurtigere.
    .why =
        Den, der driver en database, kan bestemme, hvor længe en forespørgsel højst må tage. "maalbar plan" viser de forespørgsler, der køres.

M1156 = { $engine } kan ikke besvare en forespørgsel på "{ $table }" ({ $state }).
    .hint = Slå { $state } op i de fejl, som { $engine } beskriver. "maalbar plan" viser forespørgslerne.
    .why =
        Databasen selv kunne ikke regne noget ud: et tal var for stort, et bogstav kan ikke skrives i databasens tegnsæt, eller en visning
        dividerer med 0. Det, databasen siger om fejlen, kan indeholde folks svar; derfor vises kun dens kode.

M1157 = Spark finder ingen tabel eller fil "{ $table }".
    .hint = Se efter, om navnet er rigtigt, og om skemaet eller kataloget foran er det.
    .why =
        En tabel er en i Sparks katalog, som "sales.orders". En fil angives fra målingernes mappe og skal også være der for klyngen, hvis
        Spark kører på en.

M1160 = Spark skal bruge Java, som ikke er installeret.
    .hint = Installer Java 17 eller nyere, på Debian eller Ubuntu med: apt-get install openjdk-17-jre-headless
    .why =
        Spark kører på denne maskine, medmindre MAALBAR_SPARK nævner en klynge, og Spark er skrevet i Java. Er Java installeret et andet
        sted, siger JAVA_HOME, i hvilken mappe.

M1161 = Spark kunne ikke startes på denne maskine.
    .hint = Se med "java -version" efter, om Java er 17 eller nyere, og sæt JAVA_HOME, hvis der er flere.
    .why =
        Spark kører på denne maskine, medmindre MAALBAR_SPARK nævner en klynge. Den skal bruge Java 17 eller nyere, en gigabyte
        hukommelse og plads i mappen til midlertidige filer.

M1162 = Spark-klyngen på { $host } giver ingen forbindelse.
    .hint = Se efter, om adressen i { $variable } er rigtig, som sc://spark.example.org:15002
    .why =
        En klynge nås med Spark Connect. Intet svarer på adressen, adressen er ikke en adresse, eller nøglen i den gælder ikke længere.
        Adressen vises aldrig, da den kan indeholde en nøgle.

M1163 = Hvert punktum i tallene i "{ $column }" har tre cifre efter sig: 1.234 læses som 1 og 234 tusindedele.
    .hint = Skriv ved siden af "file:", hvad punktummerne er til. Mellem tusinder: thousands: "." og decimal: ",". Foran decimaler: decimal: "."
    .why =
        Et dansk 1.234 er et engelsk 1,234. Intet i kolonnen viser, hvad der menes, og det ene er tusind gange det andet. Uden en linje
        står punktummet foran decimalerne.

M1170 = Linje { $line } i "{ $path }" er ikke tekst i { $encoding }: byten { $byte } betyder intet der.
    .hint = Fjern "encoding:", hvis filen er i UTF-8, eller gem den som "CSV UTF-8".
    .why =
        En byte, der ikke er noget bogstav, viser, at filen er skrevet på en anden måde, og så er andre bogstaver også
        forkerte.

M1171 = Linje { $line } i "{ $path }" er ikke tekst i UTF-8: byten { $byte } betyder intet der.
    .hint = Skriv, hvordan bogstaverne er skrevet, oftest: encoding: windows-1252. Eller gem filen som "CSV UTF-8".
    .why =
        Excels almindelige "CSV" har maskinens bogstaver, hvor æ, ø og å er andre byte end i UTF-8. Bogstaver gættes ikke: et
        forkert gæt ville gøre et svar til et, ingen kender.

M1172 = "{ $path }" har ingen linje med kolonnernes navne.
    .hint = Skriv et navn til hver kolonne i den første linje, eller angiv den fil, der har rækkerne.
    .why =
        Spørgsmål og mål findes ved kolonnernes navne. En fil uden indhold er oftest en, der ikke blev skrevet færdig.

M1173 = To kolonner i "{ $path }" hedder "{ $name }" og "{ $other }", og det er ét navn.
    .hint = Giv den ene et andet navn i filen.
    .why =
        Kolonner skelnes ved deres navne, uanset store og små bogstaver. Hvilken af to med samme navn der menes, ville være
        et gæt.

M1174 = Cellerne i "{ $path }" er ikke skilt ad med "{ $own }".
    .hint = Skriv: separator: "{ $sign }"
    .why =
        Celler skilles af et komma, hvor intet andet er sagt. Excel på en dansk maskine skriver et semikolon.

M1175 = Linje { $line } i "{ $path }" har { $found ->
        [one] { $found } celle
       *[other] { $found } celler
    }, og den første linje nævner { $wanted } kolonner.
    .hint = Se på den linje: en tekst, der indeholder skilletegnet eller et linjeskift, skal stå i dobbelte anførselstegn.
    .why =
        Hvor en linje har en celle for meget eller for lidt, kan hver værdi stå under et forkert navn. Intet af filen bruges.

M1176 = En celle i linje { $line } i "{ $path }" begynder med et anførselstegn, og cellen slutter ikke, hvor det lukkes.
    .hint = Luk anførselstegnet, og skriv et anførselstegn inde i en tekst to gange: "den ""gode"" rådgivning".
    .why =
        Alt til det næste anførselstegn hører til cellen, også linjeskift. Et tegn for meget ville sluge rækkerne efter det.

M1177 = Linje { $line } i "{ $path }" indeholder byte, der ikke er bogstaver (NUL).
    .hint = Få filen skrevet på ny af det system, den kommer fra.
    .why =
        Den slags byte står, hvor en fil blev afbrudt, mens den blev skrevet eller kopieret, og så mangler der rækker.

M1178 = Linje { $line } i "{ $path }" er længere end 2 MB.
    .hint = Led efter et anførselstegn, der åbnes før den og aldrig lukkes.
    .why =
        Ingen række i en undersøgelse eller et register er så lang. Et åbent anførselstegn gør alt det følgende til én række.

M1179 = "{ $path }" er skrevet i UTF-16.
    .hint = Gem den som "CSV UTF-8".
    .why =
        Excels "Unicode-tekst" er UTF-16, hvor hvert bogstav fylder to byte. Tekstfiler læses i UTF-8, windows-1252 eller
        latin-1.

M1180 = "{ $path }" er ikke en hel Parquet-fil.
    .hint = Få den skrevet eller kopieret på ny; en tekstfil skal hedde .csv.
    .why =
        En Parquet-fil siger til sidst, hvad den rummer. En, der er afbrudt, beskadiget eller bare omdøbt, siger intet, der
        kan stoles på.

M1181 = "{ $path }" kan ikke åbnes som en DuckDB-fil.
    .hint = Se efter, om det er en DuckDB-fil uden adgangskode, og få den kopieret på ny, hvis den blev afbrudt.
    .why =
        Det, der er beskadiget, krypteret eller en anden slags fil, læses ikke halvt.

M1182 = "{ $path }" er åben i et andet program, der skriver til den.
    .hint = Luk den der, eller angiv en kopi af filen.
    .why =
        Mens et program skriver til en DuckDB-fil, kan ingen andre læse den, for det læste kunne være en halv ændring.

M1183 = "{ $path }" er skrevet af en nyere DuckDB end den, der er installeret.
    .hint = Installér den med: pip install --upgrade duckdb. Eller få tabellen eksporteret som en Parquet-fil.
    .why =
        En nyere DuckDB kan lægge sine filer anderledes op, og en ældre gætter ikke hvordan.

M1184 = "{ $path }" har ingen tabel og intet view ved navn "{ $table }".
    .hint = { $suggestion }
    .why =
        En DuckDB-fil rummer et vilkårligt antal tabeller. En i et skema nævnes med det: table: salg.svar.

M1185 = Viewet "{ $table }" i "{ $path }" læser noget uden for den fil.
    .hint = Gør det til en tabel: CREATE TABLE … AS SELECT * FROM …, og nævn den.
    .why =
        Et målesæt når de filer, det nævner, og intet andet. Et view kunne læse enhver fil på maskinen.

M1186 = "{ $path }" er ikke en projektmappe: { $reason }.
    .hint = Åbn den i Excel, og gem den som "Excel-projektmappe (.xlsx)" uden adgangskode, eller navngiv den efter, hvad den er.
    .why =
        Navnets endelse siger, hvad en fil skulle være. Det, der er noget andet, læses ikke, som om det var det.

M1187 = "{ $path }" har flere ark: { $sheets }.
    .hint = Skriv, hvilket der har rækkerne, for eksempel: sheet: "{ $first }" (på kommandolinjen efter "maalbar data": --sheet "{ $first }").
    .why =
        Det første ark er ofte en forside. Hvilket der menes, ville være et gæt.

M1188 = "{ $text }" er ikke et område af celler.
    .hint = Skriv den første og den sidste celle, for eksempel A3:K940; den første række har kolonnernes navne.
    .why =
        Et område er to celler med et kolon imellem, den øverste til venstre først. A3:K når så langt ned som arket.

M1189 = Cellerne { $cells } i "{ $path }" er flettet, og "{ $name }" er ikke navnet på nogen af deres kolonner.
    .hint = Giv hver kolonne sit eget navn, eller skriv med "range:", hvor rækken af navne begynder, for eksempel: range: A3:K940
    .why =
        Den første række i et ark eller et område har kolonnernes navne. En titel eller en overskrift over flere kolonner er
        ikke navnet på én.

M1190 = "{ $path }" har intet ark ved navn "{ $sheet }": der er { $sheets }.
    .hint = { $suggestion }
    .why =
        Et ark nævnes, som dets fane viser det, med store bogstaver og mellemrum.

M1191 = Cellen { $cell } i "{ $path }" viser { $text }, og det er ingen tekst i kolonnen "{ $column }".
    .hint = Ret cellens formel i Excel, eller slet den.
    .why =
        En formel, der fejler, viser en fejl som #DIVISION/0! i stedet for en værdi. Talt som en tekst ville den gøre en part, et id
        eller en virksomhed til noget, der ikke findes.

M1192 = Arket "{ $sheet }" i "{ $path }" når længere, end der læses.
    .hint = Slet i Excel det, der ligger langt fra tabellen, eller gem tabellen som en CSV-fil.
    .why =
        Hver celle mellem den første og den sidste fylder, også en tom. Så mange er næsten altid én celle, der blev udfyldt
        ved en fejl.

M1193 = Der er ikke plads på disken til det, der ikke kan være i hukommelsen, mens "{ $path }" læses.
    .hint = Skaf plads, eller nævn en mappe med plads i miljøvariablen TMPDIR.
    .why =
        At tælle forskellige tekster eller finde rækker med samme id kræver dem alle på én gang, og det, hukommelsen ikke kan
        rumme, lægges til side. Det er fjernet igen.

M1194 = Der er ikke hukommelse nok til at læse "{ $path }".
    .hint = Luk andre programmer, eller udelad det, der kræver alle rækker på én gang: "id:" og mål med "unique:".
    .why =
        Summer og andele kræver lidt hukommelse, hvor mange rækker der end er. At finde rækker med samme id og at tælle
        forskellige tekster kræver mere, jo flere der er.

M1195 = "{ $path }" blev ændret, mens den blev læst.
    .hint = Kør kommandoen igen, når ingen skriver til filen.
    .why =
        Tal fra én tilstand og fra en anden hører ikke sammen, så ingen af dem bruges.

M1196 = Tallene i "{ $path }" giver en sum med flere cifre, end der kan lægges nøjagtigt sammen.
    .hint = Led efter tal, der er alt for store, eller angiv færre decimaler: {"{"}column: …, decimals: 2{"}"}.
    .why =
        Summer er nøjagtige til 38 cifre. En, der er større, meldes og afrundes aldrig.

M1197 = Linje { $line } i "{ $path }" slutter anderledes end linjerne før den.
    .hint = Gem filen på ny i ét program, så alle linjer slutter ens.
    .why =
        Filer, der er sat sammen af flere, har linjeskift af flere slags. Et skift inde i en celle og slutningen af en række
        kunne ikke skelnes.

M1198 = "{ $path }" kunne ikke skrives: { $reason }.
    .hint = Skaf plads, eller skriv den et andet sted.
    .why =
        En fil skrives helt eller slet ikke: det, der ikke kunne gøres færdigt, er fjernet igen, og en fil, der var der før,
        er, som den var.

M1199 = Rækkerne i "{ $path }" kan ikke læses.
    .hint = Åbn filen i det program, den kommer fra, og gem den på ny.
    .why =
        Filen åbner som det, den skulle være, og noget i den er beskadiget eller lagt op, som ingen har forudset.

M1200 = Kontrakten beregnes ikke for flere parter, så der er ingen at rangordne.
    .hint = Beregn den med: maalbar score { $path }
    .why =
        Plads gives mellem parter, der beregnes efter samme kontrakt: hver række i en tabel, eller hvert navn i en kolonne i en tabel
        med rækker. Denne kontrakt har én part.
    .wrong =
        maalbar parties .
    .right =
        maalbar score .

M1210 = Tælleren i "{ $name }" siger intet alene.
    .hint = Skriv både "numerator" og "denominator", hele tal eller decimaltal, og hverken "value" eller "sum".
    .why =
        Et tal, der ikke ender i nogen decimal, gives nøjagtigt ved det, det er delt fra. Ved siden af en værdi siger "denominator",
        hvor mange den er af.
    .wrong =
        mean(waiting): {"{"}numerator: 7214{"}"}
    .right =
        mean(waiting): {"{"}numerator: 7214, denominator: 300{"}"}

M1211 = "{ $text }" under "{ $name }" er ikke et rent tal.
    .hint = Skriv et helt tal eller et decimaltal fra 0 og op uden enhed; kun en tæller kan være under 0.
    .why =
        En tæller og en nævner, og hvor mange der blev spurgt, er talt eller lagt sammen. Enheden er tallets egen.
    .wrong =
        mean(waiting): {"{"}numerator: 7214 days, denominator: 300{"}"}
    .right =
        mean(waiting): {"{"}numerator: 7214, denominator: 300{"}"}

M1212 = Efter "exact" står "{ $text }".
    .hint = Skriv "exact: true", eller udelad det.
    .why =
        Et tal tages som afrundet til de cifre, der er skrevet. "exact: true" siger om et tal, at det ikke er det.
    .wrong =
        count(companies): {"{"}value: 935, exact: almost{"}"}
    .right =
        count(companies): {"{"}value: 935, exact: true{"}"}

M1213 = "{ $path }" nævner ingen tabel med rækker.
    .hint = Der er intet at fryse: et målesæt af tal og svartal har ingen rækker. Nævn med -m den fil, der har afsnittet "tables:".
    .why =
        At fryse er at tælle rækkerne én gang og skrive antallene i deres sted.
    .wrong =
        maalbar freeze . -m figures.yaml
    .right =
        maalbar freeze . -m survey.yaml

M1214 = "{ $part }" ved siden af "{ $name }" har ingen betydning: undersøgelsen er ikke vægtet.
    .hint = Udelad det: antallene er selv af personer.
    .why =
        Hvor svar er vægtede, er antallene summer af vægte; "people" siger, hvor mange personer der svarede, og "squares", hvad
        vægtenes kvadrater er tilsammen.
    .wrong =
        advice: {"{"}yes: 40, no: 60, people: 100{"}"}
    .right =
        advice: {"{"}yes: 40, no: 60{"}"}

M1215 = "{ $text }" er ikke en SHA-256-sum.
    .hint = Den har 64 cifre og bogstaver fra a til f; "maalbar freeze" skriver den.
    .why =
        Summen skelner én tilstand af en fil fra alle andre: Er summen den samme, er det den samme fil.
    .wrong =
        survey: {"{"}title: Survey, sha256: 3e384aeb{"}"}
    .right =
        survey: {"{"}title: Survey{"}"}

M1216 = { $count ->
        [one] 1 af de tal, der ville blive skrevet, er
       *[other] { $count } af de tal, der ville blive skrevet, er
    } under { $least }, og kontrakten siger, at sådanne tal ikke vises.
    .hint = Lad rækkerne blive, hvor de er, eller skriv --with-small-counts, hvis den, der får filen, må se tallene.
    .why =
        Et lille antal svar kan fortælle, hvad enkelte personer har svaret. En målopfyldelse skal bruge de nøjagtige antal, så de kan
        ikke skjules i et frosset målesæt, uden at det ændres.
    .wrong =
        maalbar freeze .
    .right =
        maalbar freeze . --with-small-counts

M1217 = { $count ->
        [one] 1 af de skrevne tal er
       *[other] { $count } af de skrevne tal er
    } under { $least }.
    .hint = Se efter, hvem der må se filen. Skriv "skjul tal < 5" i kontrakten, hvis sådanne tal ikke må siges.
    .why =
        Et lille antal svar kan fortælle, hvad enkelte personer har svaret, også hvor der ikke står noget navn ved.

M1218 = Kilden "{ $name }" er ikke længere den, der blev frosset: { $changes }.
    .hint = Frys rækkerne på ny, eller find den fil, der blev frosset.
    .why =
        Summen og antallet af rækker er kildens, da den blev talt.

M1219 = "{ $part }" i "{ $name }" er { $written } her og { $counted } i rækkerne.
    .hint = Frys rækkerne på ny.
    .why =
        Et frosset målesæt har kun værdi, når dets tal er netop det, rækkerne giver.

M1220 = Rækkerne giver "{ $name }", som ikke står her.
    .hint = Frys rækkerne på ny.
    .why =
        Kontrakten eller målesættet spørger om mere, end da rækkerne blev frosset, eller en linje er taget ud.

M1221 = "{ $name }" står her, men rækkerne giver det ikke.
    .hint = Frys rækkerne på ny.
    .why =
        Kontrakten eller målesættet spørger om mindre, end da rækkerne blev frosset, eller en linje er sat ind.

### what an editor says

editor-goal = mål

editor-criterion = kriterium

editor-output = vist værdi

editor-question = spørgsmål

editor-answer = svar

editor-dimension = dimension

editor-member = medlem

editor-measure = nøgletal

editor-table = tabel

editor-row = række

editor-column = kolonne

editor-definition = definition

editor-parameter = parameter

editor-attribute = egenskab

editor-of-goal = mål { $goal }

editor-unit = Enhed: { $unit }

rename-column = "{ $name }" er navnet på en kolonne i tabellen med parter. Omdøb den begge steder på én gang.

rename-no-name = "{ $name }" kan ikke være et navn. Et navn består af bogstaver, cifre og _ og begynder ikke med et ciffer.

rename-no-goal = "{ $name }" kan ikke være et måls nummer. Skriv et nummer som 3, 4a eller 4.1 eller et navn.

rename-reserved = "{ $name }" er et af sprogets ord og kan ikke være et navn.

rename-clash = Her er allerede noget, der hedder "{ $name }". Vælg et andet navn.

rename-other-meaning = Med navnet "{ $name }" ville andre linjer betyde noget andet. Vælg et andet navn.

language-server = Sprogserveren
