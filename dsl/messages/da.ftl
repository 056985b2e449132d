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

habit-write = Skriv: { $text }

habit-answer = Det er et svar på "{ $question }": skriv "{ $share }" for den andel, der har svaret det.

habit-question = "{ $question }" er et spørgsmål: skriv for eksempel "{ $sample }".

habit-question-scale = "{ $question }" er et spørgsmål: skriv "{ $mean }" eller "{ $nps }".

habit-unquoted = Skriv { $name } uden citationstegn: et svar skrives med sit navn.

### M00: files and limits

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

M0810 = Der findes ingen besked med koden "{ $text }".
    .hint = En kode er et bogstav og fire cifre, såsom { $close }.

### M09: examples, scenarios and what-if

### M10: lints

lint-either = { $english ->
       *[other] { $danish }
    }

lint-more = { $more } til

lint-nothing = {""}

lint-cliff-total = {" "}Dermed går den samlede målopfyldelse fra { $low } til { $high }.

lint-in-year = { $figure } i { $year }

lint-baseline = { $figure } som basisværdi

lint-missed = { $name }

lint-missed-with = { $name } med { $actual } mod { $target }

lint-counted-here = dette mål tæller også med her

lint-weight-nothing = vægten er 0

lint-always-the-same = det giver altid { $score }, uanset hvad der måles

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
    .hint = Skal et resultat tæt på måltallet også give noget, så skriv "opgørelse begræns(resultat/måltal, 0, 1)" eller "lineær(…)".
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

M1003 = Måltallet { $target } for "{ $name }" var allerede nået i alle tidligere perioder med tal: { $figures }.
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

M1005 = { $what } kan ikke ændre den samlede målopfyldelse: { $why }.
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

M1007 = { $number ->
        [one] { $where } siger ikke, om "{ $dimension }" skal ses under ét eller hver for sig; her regnes under ét.
       *[other] { $where } siger ikke, om "{ $dimension }" skal ses under ét eller hver for sig; her regnes under ét.
    }
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

M1011 = { $number ->
        [one] { $where } nævner ikke sit spørgsmål; det er det eneste med det svar: { $questions }.
       *[other] { $where } nævner ikke deres spørgsmål; det er det eneste med det svar: { $questions }.
    }
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

M1014 = Et bedre resultat for { $name } sænker { $whole }: { $worse } giver { $higher }, { $better } giver { $lower }.
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
    } I mål { $goal } sker det, når "{ $name }" er { $short } mod { $target }: Målet er { $exact } og vises som 100 %.
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
