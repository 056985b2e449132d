# Hvad hver besked siger, på dansk. Opslagene er de samme som i en.ftl, med de samme felter og de samme ord i klammer.

### the frame of a message

error = fejl

warning = advarsel

note = bemærkning

help = hjælp

fix-replace = Skriv { $new } i stedet for { $old }

fix-insert = Skriv { $new } her

fix-delete = Slet { $old }

or = eller

and = og
