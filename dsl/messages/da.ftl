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

M0301 = "{ $number }" står over for en andel, og en andel ligger mellem 0 og 1.
    .hint = Skriv "{ $number } %", hvis der menes procent; også et forhold over 1 skrives i procent, for eksempel 120 %.
    .why =
        En andel er en del af én: 80 ud af 100 er 80 %, det samme som 0,80. Et bart 80 ville være firs gange det hele, så
        Målbar spørger efter tegnet i stedet for at gætte.
    .wrong =
        competence: andel(very_satisfied, af=competence) >= 80
    .right =
        competence: andel(very_satisfied, af=competence) >= 80 %

### M08: the command line

M0810 = Der findes ingen besked med koden "{ $text }".
    .hint = En kode er et bogstav og fire cifre, såsom { $close }.
