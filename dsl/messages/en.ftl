# What every diagnostic says, in English. One entry a code: its text names what is wrong in the user's own words, `hint` says
# what to write instead, `why` explains it at length, `wrong` and `right` show it (`maalbar explain-code M0123`).
# The entries with names of their own are parts of sentences, and what is said of a second place.

### the frame of a message

error = error

warning = warning

note = note

help = help

wrong = Wrong

right = Right

fix-replace = Write { $new } instead of { $old }

fix-insert = Write { $new } here

fix-delete = Delete { $old }

count-error =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }

count-warning =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }

count-note =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }

count-shown = (the first { $count } are shown)

fixes-made =
    { $count ->
        [one] 1 mistake was corrected.
       *[other] { $count } mistakes were corrected.
    }

fixes-shown =
    { $count ->
        [one] 1 mistake would be corrected.
       *[other] { $count } mistakes would be corrected.
    }

or = or

and = and

### second places

first = the first one is here
used-here = it is called this here

scoring-in-force = the scoring in force is set here

counted-here = counted here

### parts of sentences

did-you-mean = Did you mean { $names }?

there-is =
    { $count ->
        [one] There is only { $names }.
       *[other] There are { $names }.
    }

there-is-more = There are { $names } and { $more } more.

there-is-numbers = There are 1 to { $count }.

none-declared = There is none yet.

none-declared-dimension = No dimension is declared.

none-named-argument = It takes no named argument.

none-answers = No question has answers yet.

none-question = The contract asks no question.

none-done = It has no activity that is done or not.

none-dimension-left = No dimension is left to divide it by.

none-other-scenario = There is no other scenario.

nothing-here = Nothing may stand here.

where-asks-about = A where condition asks about a declared question or dimension.

set-indent-under = If it belongs to what stands above, indent it under "{ $section }:".

set-comma-in-a-text = If it is the end of a text with a comma, put the whole text in quotes; else write a colon and the value behind it.

set-as-period = Write it beside the file: "include: [{"{"}file: other.yaml, as_period: 2023{"}"}]".

set-under = under "{ $name }"

set-whole = in a measurement set

set-stand-in = in a stand-in

set-wanted-keys = a key on each line, with a colon and what belongs to it

set-wanted-text = one text or one number

set-wanted-stand-in = the keys "for", "use" and "because"

set-number-and-unit = a number and { $unit }

set-number-alone = a number without a unit

set-day = year, month and day as YYYY-MM-DD

set-by-comma = commas

set-by-semicolon = semicolons

set-by-bar = "|"

set-by-tab = tabs

set-percent = percent

set-points = percentage points

set-by = by { $dimensions }

set-of-all = of all together

set-columns = the columns are named here

rows-questions = question

rows-dimensions = dimension

rows-measures = measure

rows-elsewhere = It is declared as another kind of name: write "{ $name }" under "{ $section }:".

rows-turned-round = It stands the wrong way round. The name of the contract comes first, and behind the colon the texts of the cells: { $under }: { $line }

rows-kind-csv = a text file (.csv, .tsv)

rows-kind-parquet = a Parquet file

rows-kind-xlsx = a workbook (.xlsx)

rows-kind-duckdb = a DuckDB file

rows-kind-postgresql = PostgreSQL

rows-kind-spark = Spark

freeze-change = { $name } was { $then } and is { $now }

freeze-nothing = nothing

rows-odd-text =
    "{ $text }" ({ $count ->
        [one] 1 row
       *[other] { $count } rows
    })

rows-odd-empty =
    an empty cell ({ $count ->
        [one] 1 row
       *[other] { $count } rows
    })

rows-odd-more = others

rows-odd-each = many texts that stand in one row each, which are not shown as they may be personal data

rows-other-column = Most of them stand in one row each: is it another column that is meant?

rows-names-further-down = { $there } If the names stand further down in the sheet, write where, such as: range: "A3:K".

rows-column-alike = There is a column that looks like it and holds other signs, which nobody sees. Write: "{ $name }".

rows-advice = Write what { $text } means: { $line }. If it means nothing of the kind, write: { $missing }.

rows-advice-near = If { $text } means "{ $near }", write: { $line }. If it means nothing of the kind, write: { $missing }.

rows-advice-separator = Several answers stand in one cell, so name the sign between them: { $line }.

rows-advice-alike = { $text } looks like "{ $near }" and holds other signs, which nobody sees. If it means that, write: { $line }. If it means nothing of the kind, write: { $missing }.

rows-advice-trim = Tabs or line breaks stand around it, which nobody sees. To take them away, write beside "file:": trim: whitespace.

rows-number = Write plain numbers, without a unit and without signs between thousands. If a text means that there is no number, write it beside the column: missing: ["{ $text }"].

rows-number-grouped = Write plain numbers, without a unit and with three digits behind each "{ $thousands }" between thousands. If a text means that there is no number, write it beside the column: missing: ["{ $text }"].

rows-number-thousands = If "{ $thousands }" stands between thousands, write beside "file:": { $lines }. If a text means that there is no number, write it beside the column: missing: ["{ $text }"].

rows-number-nan = NaN ("not a number") is what pandas and others leave where there is no number. If it means that here, write beside the column: missing: [nan].

rows-number-empty = NaN ("not a number") is what pandas and others leave where there is nothing. Let the cell be empty in the source; else all of them would count as one.

rows-key-year = year

rows-key-group = group

rows-key-party = party

rows-of = { $group }{ $year }

rows-of-control = the control group in{" "}

rows-of-all = the year{" "}

rows-found = the column "{ $column }" holds { $texts }

rows-nothing-mapped = it maps no question and no measure

rows-nothing-asked = no rule asks for what it maps

rows-nothing-of = its rows are of { $group }{ $year }

rows-nothing-column = it has no column for { $name }

rows-nothing-figure = it gives no { $figure } of { $name } by what it says of the column

rows-found-none = it is empty

rows-odd-text-at =
    "{ $text }" ({ $count ->
        [one] 1 row, in { $place }
       *[other] { $count } rows, the first in { $place }
    })

rows-odd-empty-at =
    an empty cell ({ $count ->
        [one] 1 row, in { $place }
       *[other] { $count } rows, the first in { $place }
    })

place-line = line { $line }

place-cell = the cell { $cell }

place-row = row { $row }

workbook-old = it is in the old format (.xls), or locked with a password

workbook-text = it is another kind of file, though it has that name

workbook-broken = it is damaged, or cut off

whatif-settable = { $suggestion } Or name a goal, such as "goal 3 competence target", or a figure.

unit-ratio = a share in percent

unit-pp = percentage points

unit-number = a plain number

unit-date = a date

unit-truth = a yes or no

unit-label = a word

unit-count = a count

unit-points = a number of points

unit-days = a number of days

unit-named = a figure in { $unit }

unit-advice = Give both in the same unit.

unit-advice-pp = Write "%" for a level and "pp" for a difference between two levels.

unit-advice-points = A ratio is written in percent (80%); turn points into a ratio by dividing by the greatest number of points.

habit-answer = It is an answer of "{ $question }": write "{ $instead }" for the share that it got.

habit-question = "{ $question }" is a question: write, for instance, "{ $sample }".

habit-question-scale = "{ $question }" is a question: write "{ $mean }" or "{ $nps }".

habit-unquoted = Write { $instead } without quotes: an answer is named, not quoted.

disk-full = the disk is full

disk-quota = you may use no more of the disk

disk-large = the file is too large

disk-refused = the disk refused

folder-is-file = a file stands in its way

folder-forbidden = you may not write there

folder-name = the name is not one that a folder can have

extra-plot = A plot
extra-statistics = An interval

extra-parquet = A Parquet file

extra-postgresql = A table in PostgreSQL

extra-spark = A table in Spark

database-login = it does not let this user in, or the password is wrong or missing

database-unknown = it has no database of that name

database-refused = nothing answers there

database-slow = it did not answer in time

database-host = there is no machine of that name

database-encryption = the encrypted connection did not come about

database-full = it takes no more connections

database-silent = it turned the attempt down

spark-here = Spark on this machine

usage-choices = Write { $choices }.

usage-commands = The commands are { $commands }.

usage-options = "maalbar { $command } --help" lists them.

usage-options-general = "maalbar --help" tells what can be written.

usage-at-least = at least { $low }

usage-at-most = at most { $high }

usage-between = from { $low } to { $high }

usage-quotes = What has blanks in it stands in quotes, such as: --set "goal 3 competence target = 85%"

usage-want = Say what is to hold, such as: --want "total >= 98.5%"

usage-by = Say what may be turned, such as: --by "goal 6 turnover target"

usage-leave-out = Leave it out.

range-at-least = at least { $low }

range-at-most = at most { $high }

range-between = { $low } to { $high }

lever-any = Name a target, an actual, a weight or a figure, such as { $examples }.

lever-of-goal = Name what is meant of it, such as "{ $path }".

lever-of-criterion = Of this criterion there is { $paths }.

lever-no-criterion = It has no criterion.

combined-here = the parts are combined here

write-this = Write: { $text }

write-each = Write each by itself: { $texts }

sweep-scenarios =
    { $count ->
        [one] 1 scenario
       *[other] { NUMBER($count, useGrouping: 1) } scenarios
    }

sweep-levels = { NUMBER($count, useGrouping: 1) } levels

sweep-levels-of-one = { NUMBER($count, useGrouping: 1) } levels of one --vary

sweep-scenarios-about = { $about } scenarios

sweep-levels-about = { $about } levels

sweep-levels-of-one-about = { $about } levels of one --vary

about-power = 10^{ $exponent }

about-power-times = about { $first }.{ $tenth }·10^{ $exponent }

about-power-near = about 10^{ $exponent }

table-empty = it holds no combination

table-no-csv = its cells cannot be told apart

table-cells = row { $row } has { $cells }, and the head { $columns }

table-cell-count =
    { $count ->
        [one] 1 cell
       *[other] { $count } cells
    }

step-plain-numbers = plain numbers

step-nothing = nothing

scenario-there-are =
    { $count ->
        [one] There is { $titles }.
       *[other] There are { $titles }.
    }

scenario-none = It has no scenario; try --set, or give a .maal file of scenarios.

choice-at-most = at most { $bound }

choice-at-least = at least { $bound }

choice-zero = zero

choice-below-zero = below zero

choice-compared-with = the rule compares with this

choice-period = the period is set here

choice-years-end = ends with { $year }

choice-years-begin = begins with { $year }

choice-years-are = names { $years }

choice-by-entry = Add "{ $period }: …" to the line; write "{ $period }: not due" if nothing is asked for in that year.

choice-by-change = Write in this contract: change goal { $path } target { $period } to …

choice-scoring-higher = "scoring min(actual/target, 1)" gives in proportion, "scoring met" gives all or nothing

choice-scoring-lower = "scoring min(target/actual, 1)" gives in proportion, "scoring met" gives all or nothing

choice-scoring-exact = "scoring met" gives all or nothing, "scoring linear(actual, …)" names the points that matter

choice-list-of-values = a list of values

goal-tables = tables

goal-dimensions = dimensions

goal-definitions = definitions

goal-questions = questions

goal-measures = measures

goal-parameter = The parameter

goal-member = The member

goal-answer = The answer

goal-column = The column

goal-row = The row

goal-criterion = The criterion

goal-unit = in { $unit }

goal-no-unit = a plain number

goal-place = goal { $path }

goal-total = total

goal-way = { $first } → { $rest }

goal-needs = { $place } needs { $needed }

goal-dimension-here = the dimension is here

goal-defined-here = the definition is here

goal-columns-here = the columns are named here

goal-amended-here = the contract that is amended has it here

goal-first-here = its first goal is here

declared-here = "{ $name }" is declared here

goal-here = goal { $id } begins here

unit-here = this is { $unit }

band-above = this band takes all of it

weight-percent = in percent

weight-plain = a plain number

where-scoring = in the scoring of a criterion

where-target = in the rule or the scoring of a criterion with a target

where-baseline = in a criterion with a baseline

where-previous = after "baseline"

where-met = in the scoring of a criterion with a target

where-between = in the scoring of a criterion with "between"

where-n = where the figure rests on the answers to one question

where-parts = in the score line of a goal

where-members = in a combined line

where-goals = in the score line of the contract

where-each = as an argument, such as "segment=each"

where-all = as an argument, such as "segment=all"

where-control = as an argument, such as "against=control"

where-parties = as the argument "over=parties"

where-else = Use it there, or name the value that you mean.

write-condition = Say what it must be, such as "{ $sample }".

such-as-condition = Write a question or a dimension with what it must be, such as "{ $sample }".

has-marks = It has marks from { $low } to { $high }.

marks-from-to = marks from { $low } to { $high }

answers-in-words = answers in words

kind-question = a question

kind-measure = a measure

kind-measure-or-question = a measure or a question

table-row = row

table-column = column

unlike-sides = The two sides of the comparison

unlike-sides-of = The two sides of "{ $op }"

unlike-between = The three parts of "between"

unlike-list = The value and the list after "in"

unlike-results = The two results

unlike-results-of = The results in "{ $function }"

unlike-limits = The value and the limits in "{ $function }"

unlike-arguments = The arguments of "{ $function }"

unlike-parts = The parts of "{ $function }"

date-last = The last day of that month is { $last }

date-form = A date is written with the year, the month and the day: { $last }

encoding-old = Windows-1252 or another old encoding

expected-baseline = a starting value such as { $one }, or one for a year: { $two }

expected-colon = a colon

expected-combined = how the members combine, such as { $one }

expected-comma = a comma

expected-comparison = a comparison such as { $one }

expected-condition = a condition such as { $one }

expected-else = the value when the condition does not hold, such as { $one }

expected-end = the end of the line

expected-figure = a figure such as { $one }

expected-goal = the id of a goal, such as { $one } or { $two }

expected-list = a list in brackets, as in { $one }

expected-lower-end = the lower end, such as { $one }

expected-name = a name

expected-number = a number

expected-operand = a number or a name

expected-percentage = a percentage such as { $one }

expected-place = a place such as { $one }, or { $two }

expected-rule = a rule such as { $one }

expected-score = how the score is made, such as { $one }

expected-scoring = how the criterion is scored, such as { $one }

expected-sign = "{ $one }"

expected-target = a target such as { $one } or { $two }

expected-target-or-years = a target such as { $one }, or one for each year: { $two }

expected-text = a text in quotes, such as { $one }

expected-then = the value when the condition holds, such as { $one }

expected-value = a value such as { $one }, { $two } or { $three }

expected-value-or-name = a value such as { $one }, or a name

expected-weight = a weight such as { $one }

expected-word = "{ $one }"

language-danish = Danish

language-english = English

owner-criterion = a criterion or a goal

owner-example = an example

owner-goal = a goal

owner-question = a question

owner-scenario = a scenario

reason-disk = the system says "{ $text }"

reason-folder = it is a folder

reason-forbidden = you may not read it

reason-no-file = it is no file but a device or a pipe

excluded-here = "{ $name }" is excluded here

where-inside = Put it inside the figure whose answers it chooses, such as "share(yes, where referred = yes)".

cases-inside = A list such as ">= 62: …" belongs in bands(…), and one such as "50%: …" in linear(…).

choice-weight = and this one

choice-text-each = the contract asks for each

choice-text-all = the contract asks for all together

without-weight = no weight

unit-advice-scores = Combine only what is counted alike, such as scores in percent; a figure becomes one when it is divided by its target.

unit-combine-scores = Combine scores; a word or a date can be shown with a show line.

unit-advice-no-share = Leave the percent sign out: what stands on the other side is no share.

habit-quote = Write { $instead }: a word that something is compared with stands in quotes.

habit-member = It is a member of "{ $dimension }": write "{ $instead }".

kind-measure-or-answer = a measure or an answer

goal-way-to-file = Give the way to it from this file, such as "../2022/kontrakt.maal".

### M00: files and limits

M0001 = "{ $name }" is larger than { $most } MB.
    .hint = Split the file: a contract may import others.
    .why =
        A contract that people have agreed on is rarely longer than a few pages. A file of several megabytes is nearly always a
        workbook or a report with the wrong name, and reading it would only keep you waiting.

M0002 = This line is longer than { $limit } characters.
    .hint = Move parts of it to lines of their own with "define", and use their names.
    .why =
        Nobody can read such a line aloud at a table. Parts of a long formula can be given names of their own, and each can then
        be checked by itself.

M0003 = More than { $limit } brackets stand inside each other here.
    .hint = Give parts of the expression a name with "define", and use the names.
    .why =
        A formula nested that deep can be followed by nobody. With names for its parts it says the same, and each part can be
        explained.

M0004 = An invisible character ({ $sign }) stands here.
    .hint = Delete it and type the place anew: such characters come along when text is pasted.
    .why =
        Some characters cannot be seen: blanks without width, marks that turn the direction of writing, and others. They come along
        from web pages and PDF files. With them a rule may look other than it is, so none is let into a contract.

M0005 = This number has more than { $most } digits.
    .hint = Write fewer digits; where it is a formula, write the formula.
    .why =
        Målbar calculates with every digit that is written, and no figure of a contract needs that many. Most often two numbers
        have run together, or a whole formula has been worked out beforehand.

M0006 = More than { $limit } operations stand inside each other here.
    .hint = Give parts of the expression a name with "define", or use sum(…), all(…) or any(…) for a long row.
    .why =
        A chain that long is written by a program or copied from a spreadsheet. A list in brackets says the same in one step, and
        its result can be explained.

M0021 = "{ $path }" is not there.
    .hint = Check the spelling, and that the path is given from the folder you are in ("{ $folder }").
    .why =
        A path is read from the folder that the command is given in. Capital letters count on some machines and not on others, and
        a file that is synchronised may not have arrived yet.

M0022 = The folder "{ $path }" holds no contract.
    .hint = A folder to be scored holds one rule file: "kontrakt.maal", "contract.maal" or the only file that ends in ".maal".
    .why =
        A contract and its measurement sets lie together in one folder, so that a folder alone says what is to be scored.

M0023 = The folder "{ $path }" holds several rule files, none of them "kontrakt.maal" or "contract.maal": { $files }.
    .hint = Name the rule file itself, such as "{ $first }".
    .why =
        With several rule files in a folder it is left open which of them is the contract. The usual names say it; another name has
        to be given.

M0024 = "{ $path }" is written in { $encoding }, not in UTF-8.
    .hint = Save the file anew as UTF-8: in Notepad under "Save as", in Excel as "CSV UTF-8".
    .why =
        The same bytes mean other letters in an old encoding, so that æ, ø and å would come out wrong and names would not fit
        each other. UTF-8 is the one encoding that every program of today can write.

M0025 = "{ $path }" is no text file: its byte { $offset } is NUL.
    .hint = A rule file or a measurement set is plain text in UTF-8. Has a workbook or a document been given the wrong name?
    .why =
        A Word document or an Excel workbook is no text, also when its name is changed. Its content has to be saved as text or
        copied into a text file.

M0026 = "{ $path }" is { $size } MB; the most that is read is { $most } MB.
    .hint = Split the file: a contract may import others, and a measurement set may be spread over several files.
    .why =
        A limit keeps a wrong file, such as a whole database, from being read for minutes before anything is said.

M0027 = "{ $path }" cannot be read: { $reason }.
    .hint = Close the file where it is open, and check that you may read it.
    .why =
        The file is there, but this machine does not hand it over: another program holds it, you lack the right to read it, or the
        drive is away.

M0028 = "{ $path }" may not be named here: a file is named by its way from this one, with suffix { $suffixes }.
    .hint = Write a relative path such as "../{ $example }"; a path from the root of the disk would not work on the next machine.
    .why =
        A contract is read by many people on many machines. The way from one file to its neighbour is the same everywhere; a
        drive letter or the root of a disk is not.
    .wrong =
        contract "KKR 2025" amends "C:\contracts\contract.maal"
    .right =
        contract "KKR 2025" amends "base/contract.maal"

M0029 = "{ $path }" lies outside "{ $root }", the folder that this contract may read from.
    .hint = Move the file beside the contract, or into a folder beside the folder of the contract.
    .why =
        A contract that somebody sends you must not read other files on your machine. It sees its own folder and the folders
        beside it, and nothing else.

M0030 = "{ $path }" is a measurement set, not a contract.
    .hint = Name the rule file or its folder, and give this file with --measurements "{ $path }".
    .why =
        The rules and the figures stand in two files, so that the same contract can be scored on other figures.

M0031 = The folder "{ $path }" holds no measurement set.
    .hint = Put the figures in "maalinger.yaml" or "measurements.yaml" beside the contract, or name a file with --measurements. Where the answers themselves are in a file, this writes the lines for the set: maalbar data { $path } --table FILE
    .why =
        A contract is scored on figures. Without a measurement set every result would be unknown; `maalbar check` is the command
        that needs the contract only.

M0032 = "{ $path }" is a rule file, not a measurement set.
    .hint = Name a file with figures, such as "maalinger.yaml"; the rule file itself is the PATH of the command.
    .why =
        The rules and the figures stand in two files, and --measurements asks for the second one.

M0033 = "{ $path }" is a folder, not a measurement set.
    .hint = Name its files one by one: { $files }.
    .why =
        A folder may hold the figures of several years or drafts. Which of them count must be said, so that no figure is read that
        nobody meant.

M0034 = The folder "{ $path }" holds no rule file.
    .hint = A rule file ends in ".maal".
    .why =
        The command works on every rule file of a folder and of the folders in it, and found none. Often it is the folder above or
        below that was meant.

### M01: wording and lines

M0101 = "{ $word }" does not begin a statement.
    .hint = A line begins with a word of the language, or with a name and a colon: { $written }. A comment begins with #.
    .why =
        Every line of a contract says one thing, and its first word says what kind of thing it is. The contract's own words stand in
        quotes behind "text", remarks behind "note", and what nobody is to read but the authors behind a #.
    .wrong =
        Erhvervshus Nordjylland 2024
    .right =
        note "Erhvervshus Nordjylland 2024"

M0102 = This bracket is never closed.
    .hint = Put a ")" where the list or the part of the formula ends.
    .why =
        Brackets hold together what belongs together: the answers of a share, the parts of a mean. Where one is left open it cannot be
        seen what the figure is made of.
    .wrong =
        competence: share(very_satisfied >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0103 = This bracket closes nothing.
    .hint = Delete it, or put a "(" where the list or the part of the formula begins.
    .why =
        Brackets come in pairs. A lone one is a slip of the hand, or its other half has been deleted with something else.
    .wrong =
        competence: share(very_satisfied)) >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0104 = The text that begins here has no closing quote.
    .hint = Put a quote at its end, on the same line. A quote inside the text is written twice: "". A long text is several lines that each begin with "text".
    .why =
        A text ends at its closing quote. Without one, everything behind it would be text as well, also the rules below.
    .wrong =
        text "Net Promoter Score: 70
    .right =
        text "Net Promoter Score: 70"

M0105 = { $text } is not a quote that the language reads.
    .hint = Write straight double quotes around the text: "…"
    .why =
        Word processors turn quotes into other signs, and single quotes are used for other things elsewhere. In a contract in English
        texts stand in straight double quotes; one in Danish also takes ”…”, „…“ and »…«.
    .wrong =
        text “Net Promoter Score: 70”
    .right =
        text "Net Promoter Score: 70"

M0106 = A non-breaking space stands here.
    .hint = Replace it with an ordinary space: it comes along when text is pasted from Word.
    .why =
        It looks like a space and is another character. Two lines that look alike would then differ, so contracts hold ordinary spaces
        only; inside quotes it may stand.

M0107 = "{ $text }" is a dash, not a minus.
    .hint = Write the minus of the keyboard: -
    .why =
        Word turns a minus into a dash, which may also be meant as "to" or as a mark of a list. Only the minus of the keyboard
        subtracts.
    .wrong =
        growth: growth(turnover, years=2) >= –5%
    .right =
        growth: growth(turnover, years=2) >= -5%

M0108 = "{ $text }" is written with a decimal comma.
    .hint = Write { $pointed }. Where two values are meant, put a space after the comma: { $spaced }
    .why =
        In a contract in English the decimals stand behind a point, and a comma parts values. A contract in Danish has it the other
        way round.
    .wrong =
        competence: share(very_satisfied) >= 0,80
    .right =
        competence: share(very_satisfied) >= 0.80

M0109 = "{ $text }" can be read as { $first } and as { $second }.
    .hint = Write { $first } or { $second }. Where two values are meant, put a space after the comma: { $spaced }
    .why =
        A comma before three digits may mark thousands or decimals, and the one is a thousand times the other. Målbar never guesses
        at a figure.
    .wrong =
        companies: count(companies) >= 1,323
    .right =
        companies: count(companies) >= 1323

M0110 = "{ $text }" has no meaning in a rule.
    .hint = Write round brackets: ( and )
    .why =
        Lists and parts of a formula are held together by round brackets, everywhere in a contract. Square and curly ones come from
        other tools.
    .wrong =
        competence: share[very_satisfied] >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0111 = A space is missing in "{ $text }".
    .hint = Write { $spaced } for a number with its unit. A name cannot begin with a digit.
    .why =
        A number and its unit are two words. Written together they look like a name, and a name must not look like a number.
    .wrong =
        turnover: figure(turnover) >= 500kr
    .right =
        turnover: figure(turnover) >= 500 kr

M0112 = "{ $word }" is not how a percentage is written.
    .hint = Write { $written }
    .why =
        Percent and percentage points are two things: 5% more than 64% is 67.2%, and 5 pp more is 69%. Each has one sign, so that no
        reader has to wonder which is meant.
    .wrong =
        competence: share(very_satisfied) >= 80 per cent
    .right =
        competence: share(very_satisfied) >= 80%

M0113 = A second comparison follows here: "{ $word }".
    .hint = Write a range, { $range }, or two comparisons: { $two }
    .why =
        A comparison is true or false, and that cannot be compared once more. A range has both its ends behind one word.
    .wrong =
        nps: 60 <= nps(recommend) <= 80
    .right =
        nps: nps(recommend) between 60 and 80

M0114 = "{ $sign }" is not a sign of the language.
    .hint = Write "{ $right }".
    .why =
        Spreadsheets and programs have other signs for the same. A contract keeps to one sign for each thing, so that everybody reads it
        alike.
    .wrong =
        competence: share(very_satisfied) => 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0115 = An "if" has no "then".
    .hint = Put the word here, as in: { $example }
    .why =
        A choice has three parts: the condition, what holds if it is met, and what holds if not. Each is begun by its own word.
    .wrong =
        scoring if actual >= target 1 else 0
    .right =
        scoring if actual >= target then 1 else 0

M0116 = "{ $word }" stands where there is nothing that it can belong to.
    .hint = Put it below the line of { $owner }.
    .why =
        Most lines say something of the line above: an answer belongs to a question, a criterion to a goal, a target to a criterion.
        The order of the lines says which, not how far they are indented.
    .wrong =
        competence: share(very_satisfied) >= 80%
        goal 1 "Innovation"
    .right =
        goal 1 "Innovation"
          competence: share(very_satisfied) >= 80%

M0117 = "{ $word }" is given twice.
    .hint = Keep one of the two.
    .why =
        With two lines that say the same kind of thing it would be left open which one holds. Often one of them is left over from an
        earlier draft.
    .wrong =
        score mean(parts)
        score worst(parts)
    .right =
        score worst(parts)

M0118 = An "if" has no "else".
    .hint = Put the word and a value here, as in: { $example }
    .why =
        What holds when the condition is not met has to be agreed on as well; no score is ever taken to be 0 because nothing was said.
    .wrong =
        scoring if actual >= target then 1
    .right =
        scoring if actual >= target then 1 else 0

M0119 = "{ $word }" stands where { $expected } was expected.
    .hint = Such a line reads: { $form }
    .why =
        Each kind of line has one form, so that two people write the same rule in the same words. The help shows a whole line
        of this kind.
    .wrong =
        rounded 1%
    .right =
        rounded to 1%

M0120 = The line ends where { $expected } was expected.
    .hint = Such a line reads: { $form }
    .why =
        The line has been begun and not finished. A line goes on below only inside brackets, or behind a comma or a sign such as +.
    .wrong =
        competence: share(very_satisfied) >=
    .right =
        competence: share(very_satisfied) >= 80%

M0121 = "{ $word }" stands after the end of the statement.
    .hint = Delete it, put an operator such as + before it, or begin a new line. A comment begins with #.
    .why =
        The line is whole before this word. What is left over would have no effect, and nothing in a contract is without effect.
    .wrong =
        competence: share(very_satisfied) >= 80% (2024)
    .right =
        competence: share(very_satisfied) >= 80%  # 2024

M0122 = "{ $letter }" has no meaning here.
    .hint = Delete it. A text stands in quotes, and a comment begins with #.
    .why =
        Rules are made of words, numbers and a few signs. Every other sign may stand in a text or in a comment.
    .wrong =
        turnover: figure(turnover) >= 500 €
    .right =
        turnover: figure(turnover) >= 500 kr

M0123 = "{ $word }" does not begin a statement.
    .hint = Did you mean "{ $close }"?
    .why =
        The first word of a line says what the line is, and this one is nearly a word of the language.
    .wrong =
        scroing met
    .right =
        scoring met

M0124 = No colon stands after "{ $word }".
    .hint = Write: { $written }
    .why =
        A criterion has a name and a rule, and the colon says where the one ends and the other begins. The name is what the score,
        the examples and the reports call it.
    .wrong =
        competence share(very_satisfied) >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0125 = "{ $word }" needs brackets around its part of the formula here.
    .hint = Put brackets around it, as in: { $example }
    .why =
        Without brackets it cannot be seen how far the choice reaches: whether what follows belongs to it or comes after it.
    .wrong =
        scoring 1/2 + if met then 1/2 else 0
    .right =
        scoring 1/2 + (if met then 1/2 else 0)

M0126 = Nothing stands after "{ $word }".
    .hint = Write what it is to be, or delete the word.
    .why =
        The word begins something and does not say it. An empty line of a contract could be read as agreed or as forgotten.
    .wrong =
        competence: share(very_satisfied) >= 80%  scoring
    .right =
        competence: share(very_satisfied) >= 80%  scoring met

M0127 = "{ $word }" is a word of the language and cannot be a name.
    .hint = Choose another name, such as { $word }_1.
    .why =
        Words such as "goal" and "each" mean the same wherever they stand. As a name for something else they would make a line
        that reads two ways.
    .wrong =
        done where "Innovation"
    .right =
        done office "Innovation"

M0128 = The language "{ $language }" is not offered.
    .hint = Offered are: { $offered }.
    .why =
        A contract is written in Danish or in English, and says so in its own words. The names, titles and texts in it may be in any
        language.
    .wrong =
        language norwegian
    .right =
        language english

M0129 = "{ $text }" is written with a mark for thousands.
    .hint = Write { $plain }
    .why =
        A blank, a point or a comma between the thousands means different things in different countries. Without it there is only one
        way to read the number.
    .wrong =
        companies: count(companies) >= 1 323
    .right =
        companies: count(companies) >= 1323

M0130 = "{ $text }" is not a date of the calendar.
    .hint = { $advice }
    .why =
        A deadline on a day that does not exist can be neither met nor missed.
    .wrong =
        opened: date(opened) <= 2024-06-31
    .right =
        opened: date(opened) <= 2024-06-30

M0131 = "{ $text }" is not a whole number.
    .hint = Write digits only, such as 10.
    .why =
        The marks of a scale and the least number of answers are counted, and what is counted is whole.
    .wrong =
        scale 0..9.5
    .right =
        scale 0..10

M0132 = "{ $text }" stands where "<" was expected.
    .hint = Write: { $right }
    .why =
        Counts are hidden that are so small that a person could be recognised in them. There is one way to write the limit: the
        counts below it are hidden.
    .wrong =
        hide counts <= 4
    .right =
        hide counts < 5

M0133 = "{ $text }" is not a way of rounding.
    .hint = Choose one of: { $offered }.
    .why =
        A half can be rounded up, down or to the even digit, and the total may hang on it. Which one holds has to be named as it is.
    .wrong =
        rounded to 1%, half off, at goals
    .right =
        rounded to 1%, half up, at goals

M0134 = "{ $text }" is not a number.
    .hint = Write a number such as { $written }
    .why =
        Digits with several marks between them are no number in any country; perhaps it is a date, a number of a section or a slip.
    .wrong =
        companies: count(companies) >= 1.2.3
    .right =
        companies: count(companies) >= 123

M0135 = A comma is missing before "{ $word }".
    .hint = Put a comma there, as in: { $example }
    .why =
        Commas part the items of a list: answers, years, the parts of a mean. Without one, two items could be read as one.
    .wrong =
        competence: share(very_satisfied of=competence) >= 80%
    .right =
        competence: share(very_satisfied, of=competence) >= 80%

M0136 = The letter "{ $letter }" is stored as two characters here.
    .hint = Delete it and type it anew.
    .why =
        Some programs store å as an a and a ring. It looks the same, but a name that is written so is another name.

M0137 = "{ $word }" is not a comparison of the language.
    .hint = Write "{ $right }" or the sign { $sign }
    .why =
        Everyday words leave open whether the limit itself counts: "over 80" and "80 or over" are two things. A contract has one word and
        one sign for each.
    .wrong =
        competence: share(very_satisfied) more than 80%
    .right =
        competence: share(very_satisfied) above 80%

M0138 = A "between" has no "and".
    .hint = Write both ends: { $range }
    .why =
        A range has a lower and an upper end, and both belong to it.
    .wrong =
        nps: nps(recommend) between 60, 80
    .right =
        nps: nps(recommend) between 60 and 80

M0139 = "{ $word }" needs a list in brackets.
    .hint = Write: { $listed }
    .why =
        The brackets show where the list ends, also when there is one item only.
    .wrong =
        region: share(very_satisfied, where region in north) >= 80%
    .right =
        region: share(very_satisfied, where region in (north)) >= 80%

M0140 = A space stands between "{ $word }" and its bracket.
    .hint = Write the bracket directly after the word: { $word }(…)
    .why =
        A word right before a bracket is calculated; a word alone is a name. The space makes it look like two things.
    .wrong =
        competence: share (very_satisfied) >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0141 = "{ $word }" begins a statement, but stands inside another.
    .hint = Put "{ $word }" on a line of its own.
    .why =
        One line says one thing, so that it can be pointed at in a negotiation and seen when it is changed.
    .wrong =
        competence: share(very_satisfied) >= 80% score mean(parts)
    .right =
        competence: share(very_satisfied) >= 80%
        score mean(parts)

M0142 = Nothing stands here that can be read.
    .hint = Write a figure such as share(satisfied), or a place such as goal 3.
    .why =
        A figure in a measurement set, a wish and a lever are each named as the contract names them. An empty name means nothing.

M0143 = "{ $text }" lacks the zero before its decimals.
    .hint = Write 0{ $text }
    .why =
        A point or a comma at the beginning is easily overlooked, and then the number is ten or a hundred times as large.
    .wrong =
        competence: share(very_satisfied) >= .80
    .right =
        competence: share(very_satisfied) >= 0.80

M0144 = "{ $word }" cannot stand here.
    .hint = Did you mean "{ $close }"?
    .why =
        The word is nearly one that could stand here. A misspelt word is never taken for what it resembles.
    .wrong =
        competence: share(very_satisfied) at lest 80%
    .right =
        competence: share(very_satisfied) at least 80%

M0145 = "{ $word }" is given a value without the word "{ $define }".
    .hint = Write: { $define } { $word } = …
    .why =
        A value with a name of its own is said to be one by its first word. It can then be used by every line below it.
    .wrong =
        half_way = 50%
    .right =
        define half_way = 50%

M0146 = "{ $text }" is not a year.
    .hint = Write four digits, such as 2022.
    .why =
        A year has four digits everywhere, so that it cannot be taken for another number.
    .wrong =
        period 24
    .right =
        period 2024

M0147 = "{ $word }(…)" stands without a name before it.
    .hint = Put the name of the criterion and a colon before it: { $written }
    .why =
        Every criterion has a name: the score, the examples and the reports call it by that.
    .wrong =
        share(very_satisfied) >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0148 = A colon is missing before "{ $word }".
    .hint = Put a colon between a year or a limit and its value, as in: { $written }
    .why =
        The colon shows which value belongs to which year. Without it a target and its year look like two numbers.
    .wrong =
        target 2023 75%, 2024 80%
    .right =
        target 2023: 75%, 2024: 80%

M0149 = A text stands here without a word before it.
    .hint = Write what it is: { $offered }
    .why =
        The contract's own words, a remark and a source are shown in different places, so each is begun by its own word.
    .wrong =
        "Net Promoter Score: 70"
    .right =
        text "Net Promoter Score: 70"

M0150 = "{ $text }" is not a stage at which scores are rounded.
    .hint = Choose of: { $offered }.
    .why =
        Whether scores are rounded before or after they are combined can change the total. The stages have names, and only at those that
        are named is anything rounded.
    .wrong =
        rounded to 1%, half up, at the end
    .right =
        rounded to 1%, half up, at total

M0151 = No colon comes after "{ $word }".
    .hint = Write: { $written }
    .why =
        A colon follows a name: that of a criterion, of a row, of a year. A word of the language stands before what it is about
        without one.
    .wrong =
        scoring: met
    .right =
        scoring met

M0152 = The number of the goal is missing before "{ $title }".
    .hint = Write the number, or another short id, between the word and the title: { $written }
    .why =
        A goal is called by its number in other lines, in measurement sets and in reports. Its title may change from year to year; its
        number keeps its place.
    .wrong =
        goal "Innovation"
    .right =
        goal 1 "Innovation"

M0153 = "{ $text }" is not how a date is written.
    .hint = Write { $written }: the year, the month and the day.
    .why =
        01-06-2024 is 1 June to some and 6 January to others. With the year first there is only one way to read it.
    .wrong =
        opened: date(opened) <= 1 June 2024
    .right =
        opened: date(opened) <= 2024-06-01

M0154 = "{ $word }" is given twice.
    .hint = Keep one of the two. Several years stand in one line: { $word } 2022: 47%, 2023: 50%
    .why =
        All years stand in one line, so that the whole way from the first to the last can be seen at once and no year is given twice.
    .wrong =
        target 2023: 75%
        target 2024: 80%
    .right =
        target 2023: 75%, 2024: 80%

M0155 = "{ $text }" is a text, and a text is no limit.
    .hint = Write { $written } without quotes, and it is a date.
    .why =
        What stands in quotes is words, and words are neither early nor late. A date without quotes can be compared.
    .wrong =
        opened: date(opened) <= "2024-06-01"
    .right =
        opened: date(opened) <= 2024-06-01

M0156 = "{ $text }" can be read as one number or as several.
    .hint = Part what stands in the brackets by semicolons: a comma between two digits is then a decimal comma. For several numbers write { $apart }, for one number alone ({ $text })
    .why =
        In a contract in Danish a comma between two digits may stand before the decimals or part two numbers, and the results differ.
        Semicolons leave no doubt.
    .wrong =
        a: gennemsnit(0,5, 1) >= 0,7
    .right =
        a: gennemsnit(0,5; 1) >= 0,7

M0157 = "{ $word }" is a word of the other language, and this is written in { $language }.
    .hint = Write "{ $right }".
    .why =
        A contract keeps to one language from the first line to the last, so that it can be read aloud. `maalbar format` translates a
        whole file.
    .wrong =
        competence: share(very_satisfied) mindst 80%
    .right =
        competence: share(very_satisfied) at least 80%

M0158 = "{ $text }" is written with a decimal point, in a file that is written in Danish.
    .hint = Write { $pointed }.
    .why =
        In a contract in Danish the decimals stand behind a comma. A point is used for thousands in Danish, so 1.323 could be two numbers.
    .wrong =
        kompetencer: andel(meget_tilfreds) >= 0.80
    .right =
        kompetencer: andel(meget_tilfreds) >= 0,80

M0159 = "{ $text }" can be read as { $first } and as { $second }.
    .hint = Write { $first } or { $second }: in a file that is written in Danish the decimals stand behind a comma.
    .why =
        A point before three digits may mark thousands or decimals, and the one is a thousand times the other. Målbar never guesses
        at a figure.
    .wrong =
        virksomheder: antal(virksomheder) >= 1.323
    .right =
        virksomheder: antal(virksomheder) >= 1323

M0160 = "{ $word }" is a word of the language in { $language }, so the file would say something else there.
    .hint = Give it another name in this file, such as { $word }_1, in its measurement set too.
    .why =
        Names stay as they are when a contract is translated. Where a name happens to be a word of the other language it would no
        longer be read as a name.

M0161 = The file cannot be written in { $language } without a change of what it says.
    .hint = Look for names that are words of the language there.
    .why =
        What the formatter writes is read again and compared with what stood there. Where the two differ nothing is written.

M0162 = An allow line needs its reason.
    .hint = Write why it is meant so, such as: allow cliff "The ministry wants all or nothing here."
    .why =
        What a contract allows against the advice of a lint is a choice of its parties. The next reader is to see why it was made, so
        the text behind the lint's name cannot be empty.
    .wrong =
        allow cliff ""
    .right =
        allow cliff "The ministry wants all or nothing here."

M0163 = "{ $sign }" stands at the end of the line.
    .hint = Delete it: a line needs no mark at its end.
    .why =
        A rule ends where its line ends. A comma there would tie it to the next line, and a full stop could belong to a number.
    .wrong =
        competence: share(very_satisfied) >= 80%.
    .right =
        competence: share(very_satisfied) >= 80%

M0164 = "{ $sign }" stands before the line, as the mark of a list.
    .hint = Delete it: each line is an item by itself.
    .why =
        Marks of a list come along when a contract is pasted from a document. In a rule a dash is a minus and a number is a figure, so
        neither may stand there for looks.
    .wrong =
        • competence: share(very_satisfied) >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0165 = "{ $sign }" stands between two ends where two dots are written.
    .hint = Write two dots, as in: 0..10
    .why =
        A dash could be a minus and three dots a word left out. Two dots from the keyboard mean "from … to" and nothing else.
    .wrong =
        scale 0-10
    .right =
        scale 0..10

M0166 = "{ $word }" is written with capital letters.
    .hint = Write "{ $close }": the words of the language have small letters.
    .why =
        The words of the language are always in small letters; names, titles and texts may have capital ones. So it can be seen which is
        which.
    .wrong =
        Goal 1 "Innovation"
    .right =
        goal 1 "Innovation"

M0167 = The text "{ $text }" stands without quotes.
    .hint = Put quotes around it: "…"
    .why =
        Quotes show which words are the contract's own and which belong to the rules. Words in quotes are never calculated with.
    .wrong =
        goal 1 Innovation 2024
    .right =
        goal 1 "Innovation 2024"

M0168 = "{ $sign }" stands between the number of the goal and its title.
    .hint = Write: { $written }
    .why =
        The quotes show where the title begins, so nothing has to stand between the number and the title.
    .wrong =
        goal 1: "Innovation"
    .right =
        goal 1 "Innovation"

M0169 = Nothing says which way "{ $word }" is meant: as the least or as the most.
    .hint = Write "{ $least }" or "{ $most }".
    .why =
        A target has a direction. 80% may be what must at least be reached or what must at most be reached, and only the parties can say
        which.
    .wrong =
        competence: share(very_satisfied) 80%
    .right =
        competence: share(very_satisfied) at least 80%

M0170 = The text begins with { $opening } and ends with { $closing }.
    .hint = Write the same quotes at both ends: "…"
    .why =
        A text ends where its own kind of quote closes it. Word processors exchange one of the two now and then, and then it cannot
        be seen where the text ends.
    .wrong =
        text "Net Promoter Score: 70”
    .right =
        text "Net Promoter Score: 70"

M0171 = "{ $text }" may be meant as a range or as a subtraction.
    .hint = Write "{ $range }" for a range, "{ $minus }" for a subtraction.
    .why =
        In print a dash between two numbers is mostly read as "to", and in a formula as a minus. The results have nothing to do with each
        other.
    .wrong =
        nps: nps(recommend) >= 60–80
    .right =
        nps: nps(recommend) between 60 and 80

M0172 = "{ $word }" is compared with something, but the rule has no name.
    .hint = Put a name and a colon before it, and say that it is a figure: { $written }
    .why =
        Every criterion has a name: the score, the examples and the reports call it by that. It may be the name of what is measured.
    .wrong =
        competence_index >= 80%
    .right =
        competence_index: figure(competence_index) >= 80%

M0173 = The rule begins with "{ $word }", and nothing before it says what is measured.
    .hint = Write first what is measured, then what it must reach: { $written }
    .why =
        A rule reads from the figure to its target: the share of some answers, or a figure of the year, and then the comparison.
    .wrong =
        competence: at least 80% very_satisfied
    .right =
        competence: share(very_satisfied) at least 80%

M0174 = "{ $text }" is two words without a comma.
    .hint = Where it is one answer, write its name as one word: { $one }. Where it is two, put a comma between them: { $two }
    .why =
        Rules call an answer by its name, which is one word. What was printed in the questionnaire stands behind it in quotes.
    .wrong =
        answers very satisfied, satisfied
    .right =
        answers very_satisfied "very satisfied", satisfied

M0175 = "{ $text }" is a number with a word for its size.
    .hint = Write it with all its digits, such as { $plain }
    .why =
        A number is written in one way, so that nobody has to know what a short form stands for: "m", "mio." and "bn" are read
        otherwise in other countries.
    .wrong =
        turnover: figure(turnover) >= 2.5 million kr
    .right =
        turnover: figure(turnover) >= 2500000 kr

### M02: names

M0201 = Nothing is called "{ $name }" here.
    .hint = { $suggestion }
    .why =
        A rule may only use names that the contract has: its measures and definitions, the criteria of the goal, and words
        such as actual and target. A name that nobody has declared would have no value.
    .wrong =
        scoring caped
    .right =
        scoring capped

M0202 = "{ $name }" means something only { $where }.
    .hint = { $suggestion }
    .why =
        Some words are always there, but each has its meaning in one kind of line. "members" are the segments that a
        criterion is looked at for; the parts of a goal are "parts", and the goals of the contract are "goals".
    .wrong =
        score mean(members)
    .right =
        score mean(parts)

M0203 = "{ $text }" names a criterion of a goal, but this line stands outside every goal.
    .hint = Write the goal first: "{ $sample }".
    .why =
        A criterion belongs to its goal, and two goals may have criteria of the same name. Outside the goals it has to be
        said which goal is meant.
    .wrong =
        score competence actual
    .right =
        score goal 1 competence actual

M0204 = There is no goal "{ $name }".
    .hint = { $suggestion }
    .why =
        Another goal is named by the id that stands on its own line: goal 3 "Quality" is goal 3. A goal that is not in the
        contract has no score that could be used.
    .wrong =
        score goal 4
    .right =
        score goal 1

M0205 = Goal { $goal } has no criterion "{ $name }".
    .hint = { $suggestion }
    .why =
        Behind the goal stands the name of one of its criteria, as it is written before the colon on the criterion's own
        line. The label in quotes is for readers and is not used in rules.
    .wrong =
        score goal 1 competance
    .right =
        score goal 1 competence

M0206 = "{ $name }" is looked at for each member, so it has no single "{ $facet }".
    .hint = Name the member, such as "{ $sample }".
    .why =
        With "segment=each" every segment has its own figure and its own target. There is one score, which combines
        them, but no single figure that the rule could mean.
    .wrong =
        show first: goal 1 competence actual
    .right =
        show first: goal 1 competence starters actual

M0207 = The criterion "{ $criterion }" is not looked at for "{ $name }".
    .hint = { $suggestion }
    .why =
        Behind a criterion stands one of the members that it is looked at for, such as a segment, or a word such as
        actual or target.
    .wrong =
        score worst(kompetencer drift, kompetencer vækst)
    .right =
        score worst(kompetencer drift, kompetencer vaekst)

M0208 = The criterion "{ $name }" has no "{ $facet }".
    .hint = A criterion has a target where its rule compares with one, and a baseline where it has a baseline line.
    .why =
        A rule may use the target or the baseline of another criterion, but only where that criterion has one.
    .wrong =
        satisfied: share(satisfied) >= competence baseline
    .right =
        satisfied: share(satisfied) >= competence target

M0209 = "{ $text }" means nothing behind "{ $before }".
    .hint = Delete it. Behind a figure stands a comparison with its target, such as: at least 80%
    .why =
        A rule is no sentence: it names a figure, then a comparison, then the target. Every other word would be without effect, and
        nothing in a contract is without effect.
    .wrong =
        competence: competence_index should reach at least 80%
    .right =
        competence: competence_index at least 80%

M0211 = "{ $name }" is given other values than its definition asks for.
    .hint = Write it as it is defined: "{ $wanted }".
    .why =
        A definition with brackets is a formula: it is used with as many values as stand in the brackets of its own line,
        in the same order. A definition without brackets is used by its name alone.
    .wrong =
        companies: count(companies) >= raised(800)
    .right =
        companies: count(companies) >= raised(800, 5%)

M0212 = "{ $name }" is defined further down.
    .hint = A definition may use only those above it: move this one below "{ $name }".
    .why =
        Definitions are read from above. As each may use only the earlier ones, none can use itself by way of another,
        and every calculation ends.
    .wrong =
        define quick = slow/2
        define slow = 30 days
    .right =
        define slow = 30 days
        define quick = slow/2

M0213 = More than { $limit } definitions use each other in a row.
    .hint = Write some of the steps out where they are used.
    .why =
        Nobody can follow a figure through so many steps, and a reader of the contract must be able to. A table or a few
        longer formulas say the same more plainly.

M0214 = The definition "{ $name }" uses itself.
    .hint = A definition may use only those above it, so that every calculation ends.
    .why =
        A value that is needed to work out itself never gets one. Most often another name was meant, or the criterion
        that has the same name.
    .wrong =
        define ventetid = ventetid * 90%
    .right =
        define ventetid = 27

M0215 = The definitions "{ $other }" and "{ $name }" use each other.
    .hint = Let one of them rest on figures or numbers alone.
    .why =
        To know the one the other has to be known first, so neither ever gets a value.
    .wrong =
        define good = better - 5 pp
        define better = good + 5 pp
    .right =
        define good = 75%
        define better = good + 5 pp

M0221 = "{ $name }=" is given twice.
    .hint = Keep one of them.
    .why =
        A figure is for one segment, one question and one period. Given two it is not clear which of them counts; where
        both are meant, write two figures, or "segment=each".
    .wrong =
        competence: share(very_satisfied, segment=starters, segment=growers) >= 80%
    .right =
        competence: share(very_satisfied, segment=starters) >= 80%

M0222 = "{ $function }" takes no "{ $name }=".
    .hint = { $suggestion }
    .why =
        What stands before the equals sign is one of the few words that the function knows, or a dimension of the contract.
        A misspelt one would be passed over, and the figure would be that of everybody.
    .wrong =
        kompetencer: share(meget_tilfreds, segmnt=drift) >= 80%
    .right =
        kompetencer: share(meget_tilfreds, segment=drift) >= 80%

M0223 = "{ $text }" has no meaning in "{ $function }".
    .hint = { $suggestion }
    .why =
        Whose answers count is a matter of the figure, so the condition stands inside it. A calculation such as min or max
        takes the finished figures.
    .wrong =
        used: min(share(yes, of=used), where referred = yes) >= 50%
    .right =
        used: share(yes, of=used, where referred = yes) >= 50%

M0224 = "{ $function }" does not get what it needs.
    .hint = Write it like this: "{ $usage }".
    .why =
        Each function needs its values in a given order: "clamp" needs the value and both its limits, "except" a
        list and what is left out of it.
    .wrong =
        scoring clamp(actual/target, 0)
    .right =
        scoring clamp(actual/target, 0, 1)

M0225 = "{ $name }={ $text }" is not a whole number of at least { $least }.
    .hint = Write a plain whole number, such as "{ $name }=2".
    .why =
        Years, decimals and how many of something are counted in whole numbers, and are the same whatever is measured.
    .wrong =
        turnover: growth(turnover, years=two) > 0%
    .right =
        turnover: growth(turnover, years=2) > 0%

M0231 = "{ $text }" is no condition that rows can be chosen by.
    .hint = { $suggestion }
    .why =
        After "where" stands who is counted: a question or a dimension, and what the answer must be. The question alone
        does not say which answer is meant.
    .wrong =
        benyttet: share(ja, of=benyttet, where henvist) >= 50%
    .right =
        benyttet: share(ja, of=benyttet, where henvist = ja) >= 50%

M0232 = "{ $name }" is compared with "{ $text }", which is not a plain number.
    .hint = Compare a mark with a number, such as "{ $name } >= 9"; compare an answer with "=".
    .why =
        "At least" and "at most" are for marks on a scale. Answers in words have no greater and no smaller.
    .wrong =
        used: share(yes, of=used, where recommend >= nine) >= 50%
    .right =
        used: share(yes, of=used, where recommend >= 9) >= 50%

M0233 = "{ $text }" is neither a question nor a dimension.
    .hint = { $suggestion }
    .why =
        Only what the contract declares about those who answer can decide who is counted. An unknown name would count
        nobody, or everybody.
    .wrong =
        used: share(yes, of=used, where refered = yes) >= 50%
    .right =
        used: share(yes, of=used, where referred = yes) >= 50%

M0234 = "{ $name }" can never be "{ $text }".
    .hint = { $suggestion }
    .why =
        The condition asks for an answer that the question does not have. Nobody would be counted, and the figure would
        have no meaning.
    .wrong =
        used: share(yes, of=used, where referred = yess) >= 50%
    .right =
        used: share(yes, of=used, where referred = yes) >= 50%

M0241 = "{ $text }" stands where there is nothing to look at each member for.
    .hint = Use it in the rule of a criterion; elsewhere name the member, or write "{ $all }".
    .why =
        In the rule of a criterion it means: the rule holds for each segment by itself. A score line gives one value, so
        it has to say whose figure is meant, or that of all together.
    .wrong =
        score share(very_satisfied, segment=each)
    .right =
        score share(very_satisfied, segment=all)

M0242 = "{ $text }" is no member of "{ $name }".
    .hint = { $suggestion }
    .why =
        The members are those on the line that declares the dimension. Rules use their names; the labels in quotes are
        for readers.
    .wrong =
        kompetencer: share(meget_tilfreds, segment=drfit) >= 80%
    .right =
        kompetencer: share(meget_tilfreds, segment=drift) >= 80%

M0243 = "{ $name }={ $text }" is not understood: the only group to compare with is "{ $control }".
    .hint = Write "{ $name }={ $control }".
    .why =
        The effect of an effort is its difference to a control group that the measurement set gives beside the figures.
        Other groups are segments, and are named as such.
    .wrong =
        turnover: growth(turnover, against=others) > 0 pp
    .right =
        turnover: growth(turnover, against=control) > 0 pp

M0244 = "{ $function }" is taken of { $what }, and "{ $text }" is none.
    .hint = { $suggestion }
    .why =
        A Net Promoter Score is worked out from the marks of a question, a sum or a growth from a measure. The name in
        the brackets must be one that the contract declares.
    .wrong =
        nps: nps(recomend) >= 70
    .right =
        nps: nps(recommend) >= 70

M0245 = The question "{ $question }" has no answer "{ $text }".
    .hint = { $suggestion }
    .why =
        A share is the part that gave an answer, so the answer must be one of those on the question's own line. Rules use
        the names of the answers; the labels in quotes are for readers.
    .wrong =
        kompetencer: share(meget_glad, of=kompetencer) >= 80%
    .right =
        kompetencer: share(meget_tilfreds, of=kompetencer) >= 80%

M0246 = "{ $name }" is an excluded answer of "{ $question }": it is in no numerator and no denominator.
    .hint = Leave it out of the figure, or take it from the excluded line.
    .why =
        Those who answered "Do not know" are left out of the calculation altogether where the question excludes them. A
        share of them would always be nothing.
    .wrong =
        competence: share(satisfied, do_not_know) >= 80%
    .right =
        competence: share(satisfied) >= 80%

M0247 = There is no question "{ $text }".
    .hint = { $suggestion }
    .why =
        "of=" says which question the answers belong to, by the name that stands behind "question".
    .wrong =
        kompetencer: share(meget_tilfreds, of=kompetence) >= 80%
    .right =
        kompetencer: share(meget_tilfreds, of=kompetencer) >= 80%

M0248 = { $count ->
        [one] Several questions have the answer { $names }.
       *[other] Several questions have the answers { $names }.
    }
    .hint = Say which one is meant: { $choices }.
    .why =
        The same answers may stand under several questions. Which of them is meant decides the figure, so Målbar does not
        guess.
    .wrong =
        benyttet: share(ja) >= 50%
    .right =
        benyttet: share(ja, of=benyttet) >= 50%

M0249 = No question has the answer "{ $text }".
    .hint = { $suggestion }
    .why =
        A share is the part that gave an answer, so the answer must be one that a question of the contract has. Rules use
        the names of the answers; the labels in quotes are for readers.
    .wrong =
        kompetencer: share("Meget tilfreds") >= 80%
    .right =
        kompetencer: share(meget_tilfreds) >= 80%

M0250 = The measure "{ $measure }" is not given by "{ $dimension }".
    .hint = Add "{ $dimension }" behind "by" on its line, or leave the argument out.
    .why =
        The line of a measure says how it is divided in what is published. A figure for a group that is never published
        could not be measured.
    .wrong =
        turnover: sum(turnover, region=north) >= 800 kr
    .right =
        turnover: sum(turnover) >= 800 kr

M0251 = The question "{ $question }" has answers in words, and "{ $function }" is for marks.
    .hint = Take a share of an answer, or give the question a scale such as "scale 0..10".
    .why =
        A mean needs marks that can be added. "Satisfied" and "dissatisfied" have no distance that the contract has
        agreed on.
    .wrong =
        competence: mean(competence) >= 4
    .right =
        competence: share(satisfied, of=competence) >= 80%

M0252 = "{ $function }" is taken of a measured figure, and "{ $text }" is none.
    .hint = Write it like this: "{ $sample }".
    .why =
        A change is the difference between the same figure in two years, so it is taken of something that is measured
        each year, not of a number or a calculation.
    .wrong =
        turnover: change(1000 kr, years=1) > 0 kr
    .right =
        turnover: change(turnover, years=1) > 0 kr

M0253 = "{ $text }" names no measured figure.
    .hint = { $suggestion }
    .why =
        What is given is a figure in the words of the rules: share(very_satisfied), count(companies), or the name of a
        measure.
    .wrong =
        given companys = 780
    .right =
        given companies = 780

M0254 = "{ $text }" names no activity of goal { $goal } that is done or not.
    .hint = { $suggestion }
    .why =
        Only a line that begins with "done" asks whether something was carried out. The other criteria of a goal are
        worked out from figures, and it is these that are given.
    .wrong =
        given goal 1 campain = done
    .right =
        given goal 1 campaign = done

M0255 = "{ $text }" names no value of the contract.
    .hint = Write a goal and what is meant of it, such as "goal 3" or "goal 3 competence starters", or "total".
    .why =
        What was published, or is expected, is the score of a goal or a criterion, one of its values, or the total. It is
        named by its place in the contract.
    .wrong =
        published: {"{"}competence: 99 %{"}"}
    .right =
        published: {"{"}goal 1 competence: 99 %{"}"}

M0256 = The answer "{ $name }" is named twice.
    .hint = Name each answer once.
    .why =
        Several answers in a share are added together. Named twice an answer would still count once, so something else
        may have been meant.
    .wrong =
        kompetencer: share(tilfreds, tilfreds) >= 80%
    .right =
        kompetencer: share(tilfreds) >= 80%

M0257 = A Net Promoter Score needs marks from 0 to 10, and the question "{ $question }" has { $has }.
    .hint = Give the question "scale 0..10", or take a share or a mean of it.
    .why =
        The score is the share that gives 9 or 10 less the share that gives 0 to 6. On another scale these groups are not
        the same, and the figure could not be compared.
    .wrong =
        recommend: nps(recommend) >= 50
    .right =
        recommend: mean(recommend) >= 4

M0260 = The question "{ $name }" has a scale, and with "several" a person may give several answers.
    .hint = Leave "several" out, or give the question answers in words in place of the scale.
    .why =
        On a scale each person gives one mark. Of several marks from one person there is no mean and no Net Promoter Score:
        that person would count more than once.
    .wrong =
        question recommend "Would you recommend us?" several
    .right =
        question recommend "Would you recommend us?"

M0261 = There is no function "{ $function }".
    .hint = { $suggestion }
    .why =
        Before a bracket stands a function of the language, a definition or a table of the contract. All functions are
        listed on the page about the language.
    .wrong =
        competence: shar(very_satisfied) >= 80%
    .right =
        competence: share(very_satisfied) >= 80%

M0262 = "{ $function }" makes a list, and a list has no value of its own.
    .hint = Put it inside mean, worst, best or sum, such as "{ $sample }".
    .why =
        A list says which parts are looked at; how they become one score is for the contract to say.
    .wrong =
        score known(parts)
    .right =
        score mean(known(parts))

M0263 = "{ $name }" is used nowhere, but "{ $meant }" is used in { $count } places.
    .hint = Did you mean "{ $meant }" here?
    .why =
        Where many rules agree on how a name is spelled and only its own line spells it otherwise, the slip is most likely there. That
        is told once, and not for each of the rules.
    .wrong =
        measure vists "Visits"
    .right =
        measure visits "Visits"

M0264 = The counts of "{ $key }" lack a total, and to "{ $question }" a person may give several answers.
    .hint = Write how many persons gave at least one answer as "total: …".
    .why =
        Where a person may give several answers, the counts of the answers do not add up to the persons. A share is of the
        persons who gave at least one answer that is not excluded, so that number must be told.
    .wrong =
        themes: {"{"}digital: 40, green: 30{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0265 = "{ $name }" is { $count } under "{ $key }", and only { $total } answered.
    .hint = Correct one of the two: the total is the number of persons, and each of them counts once for an answer.
    .why =
        A person may give several answers, but each of them only once. More persons for one answer than there are in all
        would make a share above 100 %.
    .wrong =
        themes: {"{"}digital: 60, green: 30, total: 55{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0266 = "{ $name }" is { $count } under "{ $key }", and by the other numbers it lies between { $least } and { $most }.
    .hint = Write how many gave at least one of these answers; who gave several of them counts once.
    .why =
        Those who gave any of some answers are no fewer than those who gave one of them, no more than the answers added up,
        and no more than all who answered.
    .wrong =
        themes: {"{"}digital: 40, green: 30, digital or green: 71, total: 75, export: 20{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, digital or green: 57, total: 75, export: 20{"}"}

M0267 = "{ $name }" is counted by itself, and each person gives one answer to "{ $question }".
    .hint = Leave it out: the answers add up. If a person may give several, write "several" behind the question in the contract.
    .why =
        Those who gave one answer or the other are the two counts added up, unless a person may give both. The contract says
        which it is.
    .wrong =
        advice: {"{"}satisfied: 79, dissatisfied: 21, satisfied or dissatisfied: 95{"}"}
    .right =
        advice: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0268 = The answers under "{ $key }" add up to { $sum }, and { $total } are said to have answered.
    .hint = Leave out of the total who gave no answer or only an excluded one, or correct the count that is too small.
    .why =
        Everyone who answered gave at least one of the answers, so the answers add up to no fewer than there are persons.
    .wrong =
        themes: {"{"}digital: 40, green: 30, total: 90{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0269 = "{ $name }" counts "{ $answer }" with other answers, and it is excluded from "{ $question }".
    .hint = Count only answers together that are not excluded: no share holds an excluded one.
    .why =
        An excluded answer is in no numerator and no denominator. Counted together with others it would come into a share.
    .wrong =
        themes: {"{"}digital: 40, green: 30, digital or do_not_know: 48, total: 55{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0280 = { $secondary ->
        [0] { $primary ->
            [one] 1 figure is hidden, since it rests on fewer than { $least }.
           *[other] { $primary } figures are hidden, since they rest on fewer than { $least }.
        }
       *[other] { $primary ->
            [one] 1 figure is hidden, since it rests on fewer than { $least }, and { $secondary } more, from which it could be worked out.
           *[other] { $primary } figures are hidden, since they rest on fewer than { $least }, and { $secondary } more, from which they could be worked out.
        }
    }
    .hint = Which is which is not told. "hide figures" in the contract asks for it.
    .why =
        A figure that rests on very few may tell of one of them. So it is hidden, and so is another one wherever the two could be
        told apart by a total, and all that was worked out from either.

M0290 = "{ $text }" is an interval, and an interval is only shown.
    .hint = Score the figure itself, and show the interval on a line of its own, which begins with "{ $show }".
    .why =
        An interval says how far chance alone may have moved a figure. Its ends are approximate, where scores, targets and verdicts
        are exact, so none of those may rest on it.
    .wrong =
        used: interval(share(yes, of=used), level=95%) >= 80%
    .right =
        used: share(yes, of=used) >= 80%
        show spread: interval(share(yes, of=used), level=95%)

M0291 = "{ $text }" is shown as an interval, and nothing that is scored may rest on it.
    .hint = Name the figure that the interval is of instead.
    .why =
        The ends of an interval are approximate, where scores, targets and verdicts are exact. They may be shown, and named in what
        is shown.
    .wrong =
        show spread: interval(share(yes, of=used), level=95%)
        used: spread >= 80%
    .right =
        show spread: interval(share(yes, of=used), level=95%)
        used: share(yes, of=used) >= 80%

M0292 = "{ $text }" has no interval.
    .hint = Take the interval of a share, an NPS, a mean, a share less that of a control group, or a count over a count.
    .why =
        An interval tells how far a figure may lie from that of everybody because only some were asked. That can be worked out where
        the answers behind the figure are known, and not for a sum, a growth or a formula of several figures.
    .wrong =
        show spread: interval(100 * share(yes, of=used))
    .right =
        show spread: interval(share(yes, of=used))

M0293 = "{ $text }" is no level of confidence.
    .hint = Write a percentage above 0% and below 100%, such as level=95%.
    .why =
        The level says how often intervals that are drawn in this way hold the true value. Only an interval of everything would hold
        it always.
    .wrong =
        show spread: interval(share(yes, of=used), level=95)
    .right =
        show spread: interval(share(yes, of=used), level=95%)

M0294 = "{ $text }" is no way to draw an interval.
    .hint = Write { $ways }.
    .why =
        Wilson's interval holds the true share about as often as its level says; the exact one, of Clopper and Pearson, at least that
        often, and is a little wider.
    .wrong =
        show spread: interval(share(yes, of=used), method=normal)
    .right =
        show spread: interval(share(yes, of=used), method=wilson)

M0295 = "{ $text }" chooses between intervals of a share, and "{ $value }" is none.
    .hint = Leave it out.
    .why =
        A share has several intervals in common use. A mean, an NPS and a difference of two shares have one here.
    .wrong =
        show spread: interval(nps(recommend), method=exact)
    .right =
        show spread: interval(nps(recommend))

### M03: units

M0301 = "{ $number }" stands beside a share, and a share is between 0 and 1.
    .hint = Write "{ $percent }" if percent is meant; a ratio above 1 is written in percent too, such as 120%.
    .why =
        A share is counted as a part of one: 80 of 100 is 80%, which is the same as 0.80. A bare 80 would be eighty times
        everything, so Målbar asks for the sign instead of guessing what was meant.
    .wrong =
        competence: share(very_satisfied, of=competence) >= 80
    .right =
        competence: share(very_satisfied, of=competence) >= 80%

M0302 = "{ $number }" stands beside percentage points and does not say what it is.
    .hint = Write "{ $points }".
    .why =
        The difference between two shares is counted in percentage points. A bare 5 could be five points or five times
        everything, so the unit has to be written.
    .wrong =
        turnover: growth(turnover, against=control) >= 5
    .right =
        turnover: growth(turnover, against=control) >= 5 pp

M0303 = "{ $number }" stands beside { $unit }.
    .hint = Give both in the same kind: a date is written { $date }, a word in quotes.
    .why =
        A date can only be compared with a date. A year alone does not say which day the deadline is.
    .wrong =
        opened: date(opened) <= 2024
    .right =
        opened: date(opened) <= 2024-12-31

M0304 = { $what } are not alike: one is { $first }, another is { $second }.
    .hint = { $suggestion }
    .why =
        Only figures of the same kind can be compared or added: a share with a share, points with points. A mean of 92%
        and 64 points would be a number that means nothing.
    .wrong =
        score mean(competence, nps actual)
    .right =
        score mean(competence, nps)

M0305 = Only equal or not equal can be asked of { $unit }.
    .hint = Compare with "=" or "<>".
    .why =
        Words such as grades, and what is met or not, have no order that the contract has agreed on: none of them is
        greater than another.
    .wrong =
        show grade: if size >= "large" then 1 else 2
    .right =
        show grade: if size = "large" then 1 else 2

M0306 = "{ $what }" needs something that is true or not, and this is { $unit }.
    .hint = Compare it with something, such as ">= 80%".
    .why =
        A condition is met or it is not. A share alone is neither: it has to be said how large it must be.
    .wrong =
        scoring if actual then 1 else 0
    .right =
        scoring if actual >= target then 1 else 0

M0307 = "{ $text }" is { $unit }, and "{ $op }" is for numbers.
    .hint = Choose between values with "if … then … else …".
    .why =
        Grades, and what is met or not, can be shown and compared, but not added or multiplied. What such an answer counts
        is for the contract to say.
    .wrong =
        scoring met * 50%
    .right =
        scoring if met then 50% else 0%

M0308 = "{ $text }" can be read in two ways.
    .hint = Write "{ $points }" for percentage points, or "{ $part }" for percent of the other side.
    .why =
        Five percent more than 64% is 69% when percentage points are meant, and 67.2% when five percent of the 64 are
        meant. The verdict may hang on it, so the contract has to say which.
    .wrong =
        competence: share(very_satisfied) >= 64% + 5%
    .right =
        competence: share(very_satisfied) >= 64% + 5 pp

M0309 = "{ $text }" has no meaning: one side is { $left }, the other is { $right }.
    .hint = Take one date from another, which gives days, or add a number of days to a date.
    .why =
        A deadline can be moved by days, and two dates are a number of days apart. Nothing else can be counted with dates.
    .wrong =
        opened: date(opened) <= 2024-06-01 + 10%
    .right =
        opened: date(opened) <= 2024-06-01 + 10 days

M0310 = "{ $text }" has no meaning: one side is { $left }, the other is { $right }.
    .hint = Turn one side into a plain number or a ratio first, such as by dividing two figures of the same unit.
    .why =
        Percentage points, money and days can be made larger or smaller by a plain number or a percentage, but some
        products and quotients of them are figures of nothing.
    .wrong =
        scoring actual * (2 pp)
    .right =
        scoring actual * 2%

M0312 = "{ $text }" is a word, and "{ $function }" is for numbers.
    .hint = Give a number; a word can only be shown or compared.
    .why =
        The smaller of a number and a word is neither. A word, such as a grade, can be shown on a line of its own.
    .wrong =
        scoring min(actual/target, "full")
    .right =
        scoring min(actual/target, 100%)

M0313 = "{ $function }" is for plain numbers and ratios, and this is { $unit }.
    .hint = Divide by a figure of the same unit first.
    .why =
        The result would hang on whether the figure is counted in kroner or in thousands of kroner. Divided by a figure of
        the same unit it is a ratio, which is the same either way.
    .wrong =
        scoring min(sqrt(actual), 1)
    .right =
        scoring min(sqrt(actual/target), 1)

M0314 = "{ $text }" is no way to round halves.
    .hint = Write { $ways }.
    .why =
        A value that lies exactly between two steps can be rounded up, down, or to the even one. The contract says which,
        for the verdict may hang on it.
    .wrong =
        scoring round(actual/target, to=1%, half=odd)
    .right =
        scoring round(actual/target, to=1%, half=even)

M0315 = "{ $function }" needs to know how finely.
    .hint = Write either "to=" with a step, such as to=1%, or "places=" with a number of decimals.
    .why =
        Rounding to whole percent and rounding to tenths give different scores, so the step is never left open.
    .wrong =
        scoring floor(actual/target)
    .right =
        scoring floor(actual/target, to=1%)

M0316 = "{ $text }" is no step to round to.
    .hint = Give a number above zero, such as 1% or 0.1.
    .why =
        What is rounded becomes a multiple of the step, and nothing but 0 is a multiple of 0.
    .wrong =
        scoring floor(actual/target, to=0%)
    .right =
        scoring floor(actual/target, to=1%)

M0317 = A step of "{ $step }" does not fit "{ $value }", which is { $unit }.
    .hint = Give the step in the unit of what is rounded, such as 1% for a score in percent or 1 for points.
    .why =
        A score in percent is a part of one. Rounded to 1 it would be 0% or 100% and nothing between, which is hardly what
        was agreed.
    .wrong =
        scoring floor(actual/target, to=1)
    .right =
        scoring floor(actual/target, to=1%)

M0321 = "{ $text }" has no parts.
    .hint = Name at least one criterion, goal or value.
    .why =
        A mean of nothing has no value, so it has to be said what it is taken of.
    .wrong =
        score mean()
    .right =
        score mean(parts)

M0322 = "{ $function }" is for plain numbers and ratios, and each part is { $unit }.
    .hint = Combine scores instead, or use mean or sum.
    .why =
        Kroner times kroner are no kroner. Scores are parts of one, and can be multiplied.
    .wrong =
        score product(turnover actual, turnover actual)
    .right =
        score product(turnover, turnover)

M0323 = "{ $text }" is { $unit }, and "{ $function }" is for numbers.
    .hint = { $suggestion }
    .why =
        Grades and dates cannot be added or averaged. Give each of them a score first.
    .wrong =
        score mean(opened actual, done_well)
    .right =
        score mean(opened, done_well)

M0324 = { $count ->
        [one] Some parts have a weight, and { $without } has none.
       *[other] Some parts have a weight, and { $without } have none.
    }
    .hint = Give every part a weight, or none of them.
    .why =
        What a part without a weight would count beside the others is for the contract to say. Without any weights all
        parts count the same.
    .wrong =
        score mean(competence weight 60, nps)
    .right =
        score mean(competence weight 60, nps weight 40)

M0325 = "{ $function }(…)" stands beside other parts.
    .hint = Put everything to choose from inside it: "mean(top(list(a, b, c), n=2))".
    .why =
        It keeps the best of all that stand inside it. What stands beside it would always count, so it would not be the
        best two of three that make the score.
    .wrong =
        score mean(top(parts, n=1), competence)
    .right =
        score mean(top(list(parts, competence), n=1))

M0326 = "{ $text }" is no weight.
    .hint = Give a plain number or a percentage, such as 25 or 25%.
    .why =
        A weight says how much a part counts beside the others. A date or a word says nothing of that.
    .wrong =
        weight "high"
    .right =
        weight 2

M0327 = "{ $function }(…)" does not say how many are kept.
    .hint = Add a number, such as "top(parts, n=3)".
    .why =
        Whether the best one, two or three count decides the score, so the contract has to say it.
    .wrong =
        score mean(top(parts))
    .right =
        score mean(top(parts, n=1))

M0328 = "{ $text }" does not name a criterion of this goal.
    .hint = Write "members(name)" with the name of a criterion that is looked at for each member.
    .why =
        The list holds the scores of a criterion's members, such as those of each segment, so it has to be said which
        criterion is meant.
    .wrong =
        score worst(members(competance))
    .right =
        score worst(members(competence))

M0329 = "{ $text }" is not in the list that it is taken out of.
    .hint = Name a part of the list.
    .why =
        Taking out what is not there changes nothing, so something else was most likely meant.
    .wrong =
        score mean(except(list(competence, nps), goal 1))
    .right =
        score mean(except(list(competence, nps), nps))

M0330 = "{ $text }" is not understood here.
    .hint = Write "weight=n" over members whose figures rest on counted answers, or give each part its weight: "mean(a weight 60, b weight 40)".
    .why =
        In this place stands where the weights come from: the number of answers behind each member, or a column of the table
        whose rows are the members. One number for all would change nothing.
    .wrong =
        score mean(parts, weight=2)
    .right =
        score mean(parts)

M0331 = "{ $function }(…)" is not written as bands are.
    .hint = Write it like this: { $usage }.
    .why =
        First stands what is looked up, then the limits from the top, each with what it gives, and at the end what holds
        for all the rest.
    .wrong =
        show grade: bands(competence, else: "F", >= 80%: "A")
    .right =
        show grade: bands(competence, >= 80%: "A", else: "F")

M0332 = "{ $function }(…)" needs a value and at least two points.
    .hint = Write it like this: { $usage }.
    .why =
        A straight line is drawn between points. With one point nobody can tell how the score rises.
    .wrong =
        scoring linear(actual, 50%: 0%)
    .right =
        scoring linear(actual, 50%: 0%, 80%: 100%)

M0333 = "{ $function }(…)" leads to words.
    .hint = Give a number at each point; use bands(…) for grades.
    .why =
        Half-way between two words there is nothing, so a straight line can only be drawn between numbers.
    .wrong =
        show grade: linear(competence, 0%: "F", 80%: "A")
    .right =
        show grade: bands(competence, >= 80%: "A", else: "F")

M0334 = "{ $text }" is a word, and "{ $function }" looks up a number.
    .hint = Give a measured figure or a score.
    .why =
        The limits have an order, and so must what is looked up. A grade is chosen by the score that it stands for.
    .wrong =
        show grade: bands("competence", >= "B": 1, else: 2)
    .right =
        show grade: bands(competence, >= 80%: 1, else: 2)

M0335 = Two points of "{ $function }(…)" stand at "{ $text }".
    .hint = Give each point a place of its own; a jump is written with bands(…).
    .why =
        At one and the same figure there can be only one score. A score that jumps at a limit is a matter of bands.
    .wrong =
        scoring linear(actual, 50%: 0%, 50%: 100%)
    .right =
        scoring linear(actual, 50%: 0%, 80%: 100%)

M0336 = The table "{ $table }" has no { $what } "{ $text }".
    .hint = { $suggestion }
    .why =
        A cell is named by its row and its column, as they are written in the table. The labels in quotes are for readers.
    .wrong =
        satisfied: share(very_satisfied) >= services(advise, full)
    .right =
        satisfied: share(very_satisfied) >= services(advice, full)

M0337 = The band "{ $text }" is never reached: a band above it takes all of it.
    .hint = Put the bands in order, the hardest to reach first.
    .why =
        Bands are tried from the first to the last, and the first that fits gives the result. Behind an easier limit a
        harder one never gets its turn.
    .wrong =
        show grade: bands(competence, >= 75%: "B", >= 90%: "A", else: "C")
    .right =
        show grade: bands(competence, >= 90%: "A", >= 75%: "B", else: "C")

M0341 = "{ $function }(…)" does not say along what.
    .hint = Write it like this: "{ $usage }". { $suggestion }
    .why =
        A profile shows a figure level by level, so it needs the dimension whose members are the levels.
    .wrong =
        show levels: profile(graded)
    .right =
        show levels: profile(graded, over=level)

M0342 = "{ $function }" is for a profile, and this is a single value.
    .hint = Give it a profile(…), or use round(…) for a single value.
    .why =
        It rounds several levels together, so that they still make 100%. A single value has nothing to be balanced with.
    .wrong =
        show rounded_score: running_round(competence, to=1%, half=up)
    .right =
        show rounded_score: round(competence, to=1%, half=up)

M0343 = "{ $text }" is no level of the profile.
    .hint = { $suggestion }
    .why =
        One of the levels takes what is left after the others are rounded, so it must be one of those that the profile
        goes through.
    .wrong =
        show levels: balance(profile(graded, over=level), lowest, to=1%, half=up)
    .right =
        show levels: balance(profile(graded, over=level), low, to=1%, half=up)

M0344 = Some weights are in percent ("{ $percent }"), others are plain numbers ("{ $plain }").
    .hint = Give all of them in the same way: 30% counts as 0.3 beside a weight of 30.
    .why =
        30% is 0.3. Beside a weight of 70 it would count less than one part in two hundred, which was hardly meant.
    .wrong =
        score mean(competence weight 30%, nps weight 70)
    .right =
        score mean(competence weight 30%, nps weight 70%)

M0345 = "{ $text }" is below zero, and a weight cannot be.
    .hint = Give a weight of 0 or more.
    .why =
        With a weight below zero a better result would lower the score. What is to be held against a goal is written as a
        scoring of its own.
    .wrong =
        score mean(competence weight 60, nps weight -40)
    .right =
        score mean(competence weight 60, nps weight 40)

M0351 = "{ $text }" is not understood here.
    .hint = Write "{ $parties }" in { $functions }, or "over=" with a dimension in profile.
    .why =
        A party is seen beside the others by a mean, a median, the spread, or the worst or best among them. Other
        functions have no meaning over all parties.
    .wrong =
        show others: sum(competence, over=parties)
    .right =
        show others: mean(competence, over=parties)

M0352 = The contract scores one party, so there are no others to compare with.
    .hint = Add a line "parties …" to the head of the contract.
    .why =
        A comparison with peers needs a table of them in the measurement set, and a contract that scores each of its rows.
    .wrong =
        show others: mean(competence, over=parties)
    .right =
        show others: mean(competence)

### M04: goals and their structure

M0401 = "{ $name }" always means the same and cannot be a name.
    .hint = Choose another name, such as "{ $name }_2".
    .why =
        Some words mean the same in every contract: target is the target of the rule, total the score of the whole contract.
        If a contract could give such a word to something of its own, nobody could tell which one a rule reads.
    .wrong =
        total: count(companies) >= 800
    .right =
        total_2: count(companies) >= 800

M0402 = Two { $what } are called "{ $name }".
    .hint = Give one of them another name.
    .why =
        A rule names a question, a measure or a dimension by its name alone. With two of one name Målbar could not tell which
        one the rule is about.
    .wrong =
        measure companies "Companies in short courses"
    .right =
        measure short_courses "Companies in short courses"

M0403 = "{ $name }" is both a table and a dimension.
    .hint = A table is a dimension of its rows already: give one of them another name, or take the dimension out.
    .why =
        The rows of a table can be looked at one by one in the same way as the members of a dimension. A dimension with the
        name of the table would make it unclear which of the two a rule goes through.
    .wrong =
        table services: threshold
    .right =
        table service_levels: threshold

M0404 = { $what } "{ $name }" stands twice in { $owner }.
    .hint = Give one of them another name, or take it out.
    .why =
        Within one goal, one question or one list every name stands for one thing. A name that comes twice is most often a
        line that was copied and not yet changed.
    .wrong =
        satisfaction: nps(recommend) >= 60
    .right =
        recommendation: nps(recommend) >= 60

M0405 = The range from { $low } to { $high } is empty.
    .hint = Write the lower end first, and a higher one after it.
    .why =
        A scale or the possible values of a measure run from the lowest to the highest. In a range that runs the other way
        there is no value at all, so that every figure would be refused.
    .wrong =
        measure waiting "Waiting time" in days from 365 to 0
    .right =
        measure waiting "Waiting time" in days from 0 to 365

M0406 = The question "{ $name }" has neither answers nor a scale.
    .hint = Add a line below it, such as "answers yes, no" or "scale 0..10".
    .why =
        What can be asked about a question depends on how people could answer it: a share is taken of answers, a mean or a Net
        Promoter Score of marks on a scale.
    .wrong =
        question recommend "Would you recommend the hub to others?"
    .right =
        question recommend "Would you recommend the hub to others?"
          scale 0..10

M0407 = There is no dimension "{ $name }".
    .hint = { $suggestion }
    .why =
        A measure that is given for several groups names the dimension with those groups, and the dimension has a line of its
        own with its members.
    .wrong =
        measure turnover "Turnover" in kr by segmnet
    .right =
        measure turnover "Turnover" in kr by segment

M0408 =
    The row "{ $row }" has { $given ->
        [one] 1 cell
       *[other] { $given } cells
    }, and the table has { $wanted ->
        [one] 1 column
       *[other] { $wanted } columns
    }: { $columns }.
    .hint = Give one cell for each column, parted by a comma and a space.
    .why =
        Each row of a table has a value for every column, in the order of the columns. With a cell too few or too many it is
        not certain which value belongs to which column.
    .wrong =
        advice: 50%
    .right =
        advice: 50%, 90%

M0409 = The bound "{ $text }" does not fit "{ $name }", which is { $unit }.
    .hint = Give the bound in the unit of the measure: from 0% to 100% for a measure in %.
    .why =
        The bounds of a measure tell which figures are possible. For a measure in percent a bare 100 would be a hundred times
        the whole, and no mistyped figure would be found.
    .wrong =
        measure quality "Quality" in % from 0 to 100
    .right =
        measure quality "Quality" in % from 0% to 100%

M0410 = "{ $name }" is a function of the language and cannot be defined anew.
    .hint = Choose another name, such as "{ $name }_2".
    .why =
        Functions such as mean and min mean the same in every contract, so that a reader can trust what stands there. A
        definition of your own needs a name that is not taken.
    .wrong =
        define min(a, b) = if a < b then a else b
    .right =
        define lower_of(a, b) = if a < b then a else b

M0411 = Goal { $goal } has nothing to score.
    .hint = Add a criterion, such as "satisfied: share(yes, of=question) >= 80%", an activity with "done", or a score line.
    .why =
        A goal's score comes from its criteria, or from a score line that says where else it comes from. A goal with neither
        would be missing in the total without anybody noticing.
    .wrong =
        goal 2 "Visibility"
    .right =
        goal 2 "Visibility"
          done campaign "A campaign was run"

M0413 = Written out, { $stage } has more than { $limit } steps.
    .hint = Definitions that use others several times grow fast: simplify them.
    .why =
        Definitions are written out where they are used, so that every step can be explained. If each uses the one before it
        several times, some few lines become a calculation that nobody can follow.

M0414 = The file does not begin with a contract.
    .hint = Write the first line: contract "…", with the title of the contract.
    .why =
        The first line of a rule file gives the title of the contract; what stands below it belongs to that contract.
    .wrong =
        period 2024
    .right =
        contract "Service contract 2024"
          period 2024

M0415 = The contract "{ $title }" has no goal.
    .hint = Add one: goal 1 "…", with a criterion below it.
    .why =
        A contract is scored by its goals. Without any there is nothing to score.
    .wrong =
        measure companies "Companies advised"
    .right =
        measure companies "Companies advised"
        goal 1 "Reach"
          companies: count(companies) >= 800

M0416 = Goal { $goal } has a criterion "{ $name }", and so is a definition called.
    .hint = Give one of them another name, so that it is plain which one is meant.
    .why =
        Within the goal the name could stand for the score of the criterion or for the formula that is defined. A reader would
        have to guess, and a wrong guess is another score.
    .wrong =
        reach: count(companies) >= 800
    .right =
        companies: count(companies) >= 800

M0417 = Two goals have the number "{ $goal }".
    .hint = Give one of them another number; { $free } is free.
    .why =
        Goals are referred to by their number, in the contract and in the negotiation. With two of one number a change, a
        weight or a copied score could be about either.
    .wrong =
        goal 1 "Visibility"
    .right =
        goal 2 "Visibility"

M0421 = These values need each other in a circle: { $circle }.
    .hint = Let one of them rest on figures of its own.
    .why =
        A score is worked out from figures, step by step. Where two goals or criteria each need the score of the other, there
        is nowhere to begin.
    .wrong =
        score goal 1
    .right =
        done meetings "Four meetings were held"

M0431 = The criterion "{ $name }" would be looked at for { $size } members; the most is { $limit }.
    .hint = Use each for fewer dimensions at a time.
    .why =
        With each for several dimensions at once every combination of their members gets a figure, a target and a score of its
        own. Three long dimensions are soon more than anybody can measure or read.
    .wrong =
        satisfied: share(yes, of=satisfied, municipality=each, sector=each, month=each) >= 80%
    .right =
        satisfied: share(yes, of=satisfied, municipality=each) >= 80%

M0432 = "{ $text }" is a list of values, and a criterion is about one.
    .hint = Name a level, such as "figure(quality, level=high)", or show the list with a show line.
    .why =
        A profile has a value for each level, such as the shares of four grades. A criterion compares one value with one
        target, so it must be said which of them counts.
    .wrong =
        high: profile(quality, over=level) >= 50%
    .right =
        high: figure(quality, level=high) >= 50%

M0433 = "{ $text }" compares two conditions with each other.
    .hint = Write the conditions side by side, such as "share(yes) >= 80% and nps(recommend) >= 60".
    .why =
        A condition is met or not met; it has no size that could be compared. What is meant is most often that both are to be
        met, or that one of them is.
    .wrong =
        both: (share(yes) >= 80%) = (nps(recommend) >= 60)
    .right =
        both: share(yes) >= 80% and nps(recommend) >= 60

M0435 = The lower end "{ $low }" is above the upper end "{ $high }".
    .hint = Write the lower end first.
    .why =
        A range is met by what lies between its ends. If the first end is the higher one, nothing lies between them, and the
        criterion could never be met.
    .wrong =
        waiting: mean(waiting) between 30 days and 10 days
    .right =
        waiting: mean(waiting) between 10 days and 30 days

M0436 = The target "{ $target }" of "{ $name }" can never be reached: the figure is { $range }.
    .hint = Check the number and its unit.
    .why =
        A share is never above 100%, and a Net Promoter Score never above 100. A target beyond what the figure can be is most
        often a slip of the pen, and the criterion would fail every year.
    .wrong =
        satisfied: share(yes) >= 120%
    .right =
        satisfied: share(yes) >= 20%

M0437 = The rule of "{ $name }" begins with its target.
    .hint = Write the figure that is measured first, and the target last.
    .why =
        What stands first in a rule is the actual, what stands behind the comparison the target. Turned round, the score would
        be worked out of the wrong one of the two.
    .wrong =
        satisfied: 80% <= share(yes)
    .right =
        satisfied: share(yes) >= 80%

M0441 = A score is a number, and "{ $text }" is { $what }.
    .hint = Keep the score a number, and give grades, dates and lists with a show line.
    .why =
        Scores are combined into the score of the goal and the total, and there is no mean of an A and a C. A grade is shown
        beside the score, with a line of its own.
    .wrong =
        scoring bands(actual, >= 80%: "A", else: "B")
    .right =
        scoring bands(actual, >= 80%: 100%, else: 50%)

M0442 = The output "{ $name }" is not scored, so it takes no target, weight or scoring.
    .hint = Leave the clause out, or make it a criterion: "{ $name }: … >= …".
    .why =
        A show line gives a figure for information. A target or a weight below it would look as if the figure counted in the
        score, and it does not.
    .wrong =
        show staff: count(staff) weight 2
    .right =
        show staff: count(staff)

M0451 = There is no goal "{ $name }" to replace.
    .hint = { $suggestion }
    .why =
        "replace" puts a goal in the place of one that the amended contract has. If there is none, the number is most often a
        slip, and the old goal would have stayed in the contract as well.
    .wrong =
        replace goal 8 "Visibility"
    .right =
        replace goal 2 "Visibility"

M0452 = The contract that is amended has a goal "{ $name }" already.
    .hint = Write "replace goal { $name }" to put this one in its place, or give it another number.
    .why =
        An amendment may add goals and replace goals, and says which of the two is meant. Otherwise a goal could go out of the
        contract without anybody having asked for it.
    .wrong =
        goal 2 "Visibility in the schools"
    .right =
        replace goal 2 "Visibility in the schools"

M0453 = "{ $text }" names nothing that could be removed.
    .hint = Name a goal, a criterion, or its target, weight, scoring, combined or baseline.
    .why =
        An amendment takes out what the other contract has. A line that finds nothing there would leave the contract as it
        was, although it looks as if it had changed it.
    .wrong =
        remove goal 1 companies weight
    .right =
        remove goal 1 companies scoring

M0454 = "{ $text }" names nothing that can be changed.
    .hint = Name what is changed of a criterion (target, lower, upper, weight, scoring, combined, baseline, rounded) or of a goal (weight, score, scoring, combined, rounded). For more than that, write "replace goal".
    .why =
        An amendment changes one thing at a time and names it by its path: the goal, the criterion, and what of it. Results
        are not part of a contract, so they cannot be changed in one.
    .wrong =
        change goal 1 companies actual to 900
    .right =
        change goal 1 companies target to 900

M0455 = The rule of "{ $name }" has no target that can be changed in this way.
    .hint = Replace the goal, or change its rule in the contract that is amended so that it has a target line.
    .why =
        A target of one year can only be changed where the criterion has a target line with years. Where the target stands in
        the rule itself, it holds for every year and is changed without a year.
    .wrong =
        change goal 1 companies target 2025 to 900
    .right =
        change goal 1 companies target to 900

M0456 = "{ $text }" is "{ $value }" already, so this changes nothing.
    .hint = Check the value, or take the line out.
    .why =
        Whoever reads an amendment takes each line for a change. A line that changes nothing is most often a figure that was
        forgotten when last year's text was copied.
    .wrong =
        change goal 1 companies target to 800
    .right =
        change goal 1 companies target to 900

M0461 = The file "{ $path }" is not there.
    .hint = { $suggestion }
    .why =
        A contract may build on another file, which is then read together with it. It is looked for from the folder that this
        file stands in, so that the folders can be moved together.
    .wrong =
        import "shraed.maal"
    .right =
        import "shared.maal"

M0462 = The file "{ $path }" leads back to itself: { $trail }.
    .hint = Let one of these files stand on its own.
    .why =
        A contract that amends another is that one with changes. If the other one in turn builds on the first, there is no
        contract to begin with.

M0463 =
    { $goals ->
        [one] The goal of "{ $path }" is
       *[other] The { $goals } goals of "{ $path }" are
    } not taken over: import brings declarations and definitions alone.
    .hint = Write "contract … amends" to build on a whole contract.
    .why =
        An imported file is a shared stock of questions, measures and definitions. Goals are what the parties have agreed on,
        so they come from the contract itself or from the one that it amends.

M0464 = "{ $path }" holds no contract that could be amended, only declarations.
    .hint = Write: import "{ $path }", on a line of its own below the title.
    .why =
        To amend is to take over a whole contract with changes. From a file with questions, measures and definitions alone
        nothing but these is taken over, which is what import says.

M0465 = More than { $most } files amend or import each other in a row.
    .hint = Gather some of the changes in one contract.
    .why =
        Each contract may build on another one, but somewhere there must be a text that can be read. After this many steps
        nobody can tell any more what is in force.

M0466 = "{ $path }" is no rule file.
    .hint = Name a file that ends in "{ $suffix }": the contract that this one builds on, or a file with shared questions and definitions.
    .why =
        A contract builds on the rules of another one. Figures, tables and documents are no rules; measured figures are given
        beside the contract when it is scored.

### M05: choices that the contract must make

M0501 = "{ $text }" does not say which way halves go.
    .hint = Add half=up, half=down or half=even.
    .why =
        A result that lies just between two steps can be rounded to either, and one of them may mean a target that is met.
        The contract decides, not the program that happens to work it out.
    .wrong =
        show satisfied: round(share(yes), to=1%)
    .right =
        show satisfied: round(share(yes), to=1%, half=up)

M0502 = "{ $text }" does not say which way halves go.
    .hint = Add half up, half down, half even, up or truncate: rounded to 1%, half up
    .why =
        A score that lies just between two steps, such as 99.5%, can be rounded to either. The published figures hang on it,
        so the contract says which way it goes.
    .wrong =
        rounded to 1%
    .right =
        rounded to 1%, half up

M0503 = The rule of "{ $name }" does not use its target line.
    .hint = End the rule with "{ $written }", or take the line out.
    .why =
        There are two targets here, one in the rule and one in the target line, and only that of the rule would count.
        Whoever changes the line next year would change nothing.
    .wrong =
        reach: count(companies) >= 800
    .right =
        reach: count(companies) >= target

M0504 = The rule of "{ $name }" asks for its target, and there is no target line.
    .hint = Add a line below it, such as "target { $period }: 80%".
    .why =
        "target" in a rule stands for what the target line says for the year. Without the line nobody has said what is asked
        for.
    .wrong =
        reach: count(companies) >= target
    .right =
        reach: count(companies) >= target
          target 2024: 800

M0505 = The year { $year } stands twice in the target line of "{ $name }".
    .hint = Keep one of them.
    .why =
        A year has one target. With two it would be a matter of chance which one is scored.
    .wrong =
        target 2024: 800, 2024: 850
    .right =
        target 2024: 800, 2025: 850

M0506 = "{ $name }" has no target for { $period }: its target line { $years }.
    .hint = { $advice }
    .why =
        The contract is scored for its period, and Målbar never takes over the target of another year by itself: last year's
        target may be just what has been negotiated anew. Whether nothing is asked for must be said too.
    .wrong =
        target 2022: 700, 2023: 750
    .right =
        target 2022: 700, 2023: 750, 2024: 800

M0507 = "{ $name }" has no baseline for { $period } or a year before: its baseline line names { $years }.
    .hint = Give the year that the target is measured from; it comes before the period.
    .why =
        A baseline is where something stood before the contract set in. A baseline from a later year than the one that is
        scored would measure progress backwards.
    .wrong =
        baseline 2025: 40%
    .right =
        baseline 2022: 40%

M0508 = "{ $name }" has no baseline, and its target or its scoring starts from one.
    .hint = Add a line below it, such as "baseline { $period }: 40%", or "baseline previous" for the same figure a year before.
    .why =
        A target such as "5 percentage points more" is nothing before it is said more than what. The figure that it starts
        from belongs in the contract, so that nobody can choose it afterwards.
    .wrong =
        used: share(yes) >= baseline + 5 pp
    .right =
        used: share(yes) >= baseline + 5 pp
          baseline 2022: 40%

M0509 = The target line of "{ $name }" leaves out { $year }.
    .hint = Add the target of that year; write "{ $year }: not due" if nothing is asked for in it.
    .why =
        The years before and after have a target, so the one between them was most likely forgotten. When the contract is
        scored for that year, it could not be: Målbar never takes over the target of another year by itself.
    .wrong =
        target 2022: 700, 2024: 800
    .right =
        target 2022: 700, 2023: 750, 2024: 800

M0511 = Nothing says how the members of "{ $name }" combine.
    .hint = Add "combined mean(members)" to the criterion or to the head of the contract; others are worst(members), best(members) and met.
    .why =
        With "each" every member, such as every segment, gets a score of its own. Whether the criterion is their mean or the
        worst of them is a choice that may move the score by many points, so the contract makes it.
    .wrong =
        satisfied: share(yes, segment=each) >= 80%
    .right =
        satisfied: share(yes, segment=each) >= 80% combined mean(members)

M0512 = "{ $text }" does not say what the result is where the condition does not hold.
    .hint = Add it: "requires …, else 0%".
    .why =
        A condition that comes before all others decides over the whole score. What is left of the score when it fails, be it
        nothing or half, is for the parties to agree on.
    .wrong =
        requires count(companies) >= 100
    .right =
        requires count(companies) >= 100, else 0%

M0513 = Goal { $goal } has several criteria ({ $parts }), and nothing says how they combine.
    .hint = Add a line such as "score mean(parts)" or "score worst(parts)" to the goal, or "goals score mean(parts)" to the head of the contract.
    .why =
        Two criteria of a goal can count alike, have weights, or the worst can decide. Each gives another score, so the
        contract says which it is.
    .wrong =
        goal 1 "Quality"
    .right =
        goal 1 "Quality"
          score mean(parts)

M0514 =
    The contract has { $goals } goals, and nothing says how they make a total.
    .hint = Add a line "score mean(goals)" to the head of the contract.
    .why =
        The total is most often the mean of the goals, but it may be weighted or a sum of points. Målbar does not choose on
        behalf of the parties.
    .wrong =
        scoring met
    .right =
        scoring met
        score mean(goals)

M0521 = Nothing says what "{ $name }" earns when its target is missed.
    .hint = Add a scoring to the criterion, or to the head of the contract for all: { $advice }.
    .why =
        Some contracts give nothing for 79% where 80% was agreed, others give 98.75%. Whether a criterion is met can be seen
        from its rule, but not what is earned when it is not.
    .wrong =
        satisfied: share(yes) >= 80%
    .right =
        satisfied: share(yes) >= 80% scoring min(actual/target, 1)

M0522 = "{ $name }" has a lower and an upper end, so it has no single target to divide by.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)" with the points that matter.
    .why =
        The scoring divides the result by the target. A criterion that is to lie between two ends has two limits, and it must
        be said what is earned below the one and above the other.
    .wrong =
        waiting: mean(waiting) between 10 days and 30 days
    .right =
        waiting: mean(waiting) between 10 days and 30 days
          scoring met

M0523 = "{ $name }" is either met or not; the scoring asks for a figure and a target.
    .hint = Add "scoring met" to the criterion.
    .why =
        Where a criterion joins several conditions, or is an activity that is done or not, there is no one result to be
        divided by a target.
    .wrong =
        both: share(yes) >= 80% and nps(recommend) >= 60
    .right =
        both: share(yes) >= 80% and nps(recommend) >= 60
          scoring met

M0524 = "{ $name }" has no target, which the scoring asks for.
    .hint = Compare with a target, such as ">= 80%", or give the criterion a scoring of its own, such as "scoring actual".
    .why =
        The scoring divides by the target. A rule that only names a figure has none: it is most often a comparison that was
        forgotten.
    .wrong =
        satisfied: share(yes)
    .right =
        satisfied: share(yes) >= 80%

M0525 = For "{ $name }" lower is better, and actual/target would reward a higher figure.
    .hint = Give it a scoring of its own: "scoring min(target/actual, 1)" turns the fraction round, "scoring linear(actual, …)" names the points that matter, "scoring met" gives all or nothing.
    .why =
        Result divided by target grows with the result. For a waiting time or for sick leave that would give the most to
        those who miss the target by the most.
    .wrong =
        waiting: mean(waiting) <= 30 days
    .right =
        waiting: mean(waiting) <= 30 days
          scoring min(target/actual, 1)

M0526 = "{ $name }" is about one exact value, and actual/target says nothing about how near it is.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)". If at least that much is meant, write ">=".
    .why =
        Result divided by target rewards more of the figure, but here both too little and too much miss the target. Often
        "at least" was meant.
    .wrong =
        satisfied: share(yes) = 80%
    .right =
        satisfied: share(yes) >= 80%

M0527 = The target "{ $target }" of "{ $name }" is { $kind }, so actual/target has no meaning.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)" with the points that matter.
    .why =
        Nothing can be divided by zero, and divided by a target below zero a worse result would earn more. For a target such
        as "more than last year" there is no part that could be reached: it is met or not.
    .wrong =
        growth: growth(turnover) > 0%
    .right =
        growth: growth(turnover) > 0%
          scoring met

M0528 = The figure of "{ $name }" can be negative, and then "{ $scoring }" is below zero.
    .hint = Write "clamp(actual/target, 0, 1)" if nothing should count less than 0.
    .why =
        Growth, a difference and a Net Promoter Score can fall below zero. The criterion would then not only earn nothing, it
        would take points from the others. A contract may want that, but hardly without saying so.
    .wrong =
        scoring min(actual/target, 1)
    .right =
        scoring clamp(actual/target, 0, 1)

M0529 = "{ $name }" is a date, and a date cannot be divided by another.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)" with the dates that matter.
    .why =
        A deadline is kept or not. If something is to be earned for a delay of some days as well, the contract has to say
        how much.
    .wrong =
        report: date(report) <= 2024-12-31
    .right =
        report: date(report) <= 2024-12-31
          scoring met

M0530 = Does "{ $answer }" count in the shares of "{ $question }"? The contract does not say.
    .hint = Write "excluded { $name }" below the answers to leave it out of every denominator. If it counts, give it another name and label, such as "{ $name }_counts".
    .why =
        If 79 of 100 are very satisfied and 10 did not know, the share is 79% or 87.8%, depending on whether those 10 are in
        the denominator. Targets have been met and missed on this alone, so the contract says it.
    .wrong =
        answers yes, no, do_not_know
    .right =
        answers yes, no
        excluded do_not_know

M0531 = "{ $text }" is rounded before "{ $function }" combines it, so the score hangs on a rounding that nobody has agreed on.
    .hint = Combine what is not rounded. Where scores are to be rounded, say so with "{ $example }", below the criterion or the goal, or in the head of the contract.
    .why =
        Rounding each part before the mean gives another result than rounding the mean, and the difference can be a whole
        point. Which roundings the parties have agreed on must be seen from the contract, at one place.
    .wrong =
        score mean(round(satisfied, to=1%, half=up), round(recommend, to=1%, half=up))
    .right =
        score mean(satisfied, recommend)

M0532 = "{ $name }" is held against its target when it has been rounded: "{ $text }".
    .hint = Leave the rounding out: whether a target is met is told of the exact figure. A score is rounded with "{ $example }" below the criterion.
    .why =
        79.5% is not 80%. If the figure is rounded first, it meets the target, and the whole verdict hangs on how finely was
        rounded and which way. A rounding of the score, with "rounded to", leaves the verdict as it is.
    .wrong =
        satisfied: round(share(yes), to=1%, half=up) >= 80%
    .right =
        satisfied: share(yes) >= 80%

M0533 = These weights add up to { $sum }, not to { $hundred }.
    .hint = Correct the weight that is wrong. As they stand, "{ $weight }" counts for { $really } of the whole.
    .why =
        Weights count in proportion to each other, whatever they add up to. Weights that look like parts of 100 and do not
        make 100 count for something else than what stands there: one of them is wrong, or one is missing.
    .wrong =
        goal 2 "Visibility" weight 30
    .right =
        goal 2 "Visibility" weight 40

M0534 = The words of the contract ask for each group of "{ $dimension }", and the rule of "{ $name }" looks at all together.
    .hint = Write "{ $dimension }=each" in "{ $text }" if each is to meet the target; write "{ $dimension }=all" if all together is what is meant.
    .why =
        A target can be met by all together and missed by one of the groups. The rule pools the groups, while the words beside
        it ask for each of them, so one of the two is hardly what was agreed.
    .wrong =
        satisfied: share(yes) >= 80%
          text "In each segment."
    .right =
        satisfied: share(yes, segment=each) >= 80%
          text "In each segment."

M0535 = The words of the contract ask for all together, and the rule of "{ $name }" looks at each group of "{ $dimension }".
    .hint = Leave "{ $text }" out if the target is for all together; otherwise mend the words, so that they ask for each.
    .why =
        With each, every group has to meet the target by itself, which is harder than to meet it together. The words beside
        the rule ask for all together, so one of the two is hardly what was agreed.
    .wrong =
        satisfied: share(yes, segment=each) >= 80%
          text "All segments taken together."
    .right =
        satisfied: share(yes) >= 80%
          text "All segments taken together."

M0536 = Goals { $first } and { $second } have the same title: "{ $title }".
    .hint = Change the title of one of them, so that a reader of the report can tell them apart.
    .why =
        The report names goals by number and title. Two goals of one title are most often one that was copied and only half
        changed.
    .wrong =
        goal 2 "Reach"
    .right =
        goal 2 "Visibility"

### M06: measurement sets

M0601 = "{ $file }" is larger than { $most } MB, the most that is read of one file.
    .hint = Split it: a measurement set may be spread over several files, and a table of parties belongs in a CSV file.
    .why =
        A measurement set is typed by people and read by people; one of several megabytes is nearly always a table that
        belongs in a CSV file.

M0602 = Here stands a control character ({ $sign }), which no text needs.
    .hint = Delete it. It often comes along when text is pasted from a PDF or a web page.
    .why =
        Such a character cannot be seen, but it makes two texts that look the same differ.

M0603 = "{ $text }" refers to another place in the file; in a measurement set each figure is written out.
    .hint = Repeat the value itself. A text that begins with "&" or "*" must stand in quotes.
    .why =
        Whoever looks a figure up must find it where it stands. A figure that only points to another place is easily
        changed by mistake when that place is.
    .wrong =
        party: *hub
    .right =
        party: "*hub"

M0604 = "{ $text }" gives a value a type of its own; a measurement set has no such types.
    .hint = Leave it out. A text that begins with "!" must stand in quotes.
    .why =
        What kind of value a figure is follows from the contract, so it is not said again in the measurement set.
    .wrong =
        party: !hub
    .right =
        party: "!hub"

M0605 = A second measurement set begins here; a file holds one.
    .hint = Put it in a file of its own, or delete the line "---".
    .why =
        Figures of two years or two parties in one file would be mixed up. Several files may be read together instead.

M0606 = Lists and keys are nested more than { $most } deep here.
    .hint = A measurement set needs few levels: a section, a key, and its parts.
    .why =
        Nothing in a measurement set needs so many levels; most often a bracket is repeated by mistake.

M0607 = "{ $file }" is empty.
    .hint = A measurement set begins with a line such as "measurements: The hub in 2024"; its figures stand under "figures:".
    .why =
        An empty file is hardly meant: it may have been saved before it was written, or the wrong file may be named.

M0608 = "{ $name }" stands twice here.
    .hint = Keep the one that holds and delete the other.
    .why =
        If the same figure could be given twice, nobody would know which of the two counts. That holds for sections as
        well: all figures stand under one "figures:".
    .wrong =
        count(companies): 780
        count(companies): 788
    .right =
        count(companies): 788

M0609 = This key is a list or holds keys of its own; a key is one text.
    .hint = Write the key on one line, in quotes if it begins with "[" or "{"{"}".
    .why =
        A key names one figure, as a rule does.
    .wrong =
        {"["}companies]: 780
    .right =
        count(companies): 780

M0610 = The line is indented with a tab; a measurement set is indented with spaces.
    .hint = Put two spaces in the place of each tab.
    .why =
        A tab is shown with a different width in each program, so it does not say under which line something belongs.
    .wrong =
        figures:
        {"\u0009"}count(companies): 780
    .right =
        figures:
          count(companies): 780

M0611 = The quote that opens here is not closed: { $text }
    .hint = End the text with the same sign. A text that holds one kind of quote goes into the other kind.
    .why =
        Without the closing sign everything that follows would be part of the text.
    .wrong =
        party: "The hub
    .right =
        party: "The hub"

M0612 = The bracket that opens here is not closed where it should be: { $text }
    .hint = Part the entries by commas, close with "]" or "{"}"}", and put a text that holds a comma or a bracket in quotes.
    .why =
        Brackets hold the parts of one figure together; without the closing one the next line would belong to it too.
    .wrong =
        count(companies): {"{"}value: 780, note: drawn in January
    .right =
        count(companies): {"{"}value: 780, note: drawn in January{"}"}

M0613 = It is not clear what the second colon means in "{ $text }".
    .hint = Put the text that holds the colon in quotes, or give each key a line of its own.
    .why =
        A colon with a space after it parts a key from what belongs to it. A second one on the line may be part of a
        title, or begin a figure of its own.
    .wrong =
        measurements: The hub: figures of 2024
    .right =
        measurements: "The hub: figures of 2024"

M0614 = A value cannot begin like this: { $text }
    .hint = Put the text in quotes: a value must not begin with %, @, `, >, |, & or a bracket that closes.
    .why =
        Some signs have a meaning of their own at the beginning of a value. In quotes they are plain letters.
    .wrong =
        party: @hub
    .right =
        party: "@hub"

M0615 = This line does not stand under what comes before it: { $text }
    .hint = Keys that belong together begin in the same column, and "- " begins each entry of a list. If a value begins with a text in quotes, put all of it in quotes.
    .why =
        What belongs together is shown by the lines beginning in the same column.
    .wrong =
        figures:
            count(companies): 780
          mean(waiting): 20 days
    .right =
        figures:
          count(companies): 780
          mean(waiting): 20 days

M0616 = This cannot be read as a measurement set: { $text }
    .hint = Check the quotes, the brackets and the indentation of this line and the one before.
    .why =
        Something in the writing of the line stands in the way, and it is none of the usual slips.
    .wrong =
        %YAML 3.0
        ---
        measurements: The hub in 2024
    .right =
        measurements: The hub in 2024

M0617 = A colon is missing after this key: { $text }
    .hint = Write a colon and a space after it, and then the value.
    .why =
        The colon parts a figure from its value; without it the line is only a text.
    .wrong =
        count(companies) 780
    .right =
        count(companies): 780

M0618 = A backslash in double quotes must be written twice: { $text }
    .hint = Write "\\", or put the text in single quotes.
    .why =
        In double quotes a backslash gives the next letter another meaning. It often comes with the address of a file on
        a Windows machine.
    .wrong =
        measurements: "Figures from K:\Quality"
    .right =
        measurements: 'Figures from K:\Quality'

M0619 = The file ends before the list or the keys in brackets are complete.
    .hint = Close what is open with "]" or "{"}"}".
    .why =
        Brackets hold the parts of one figure together, so each one that opens must be closed.
    .wrong =
        count(companies): {"{"}sum: [566, 81],
    .right =
        count(companies): {"{"}sum: [566, 81]{"}"}

M0620 = "{ $name }" has no meaning { $where }.
    .hint = { $suggestion }
    .why =
        A key with a typing slip would otherwise be passed over, and its figures would be missing without anybody
        noticing.
    .wrong =
        figurs:
          count(companies): 780
    .right =
        figures:
          count(companies): 780

M0621 = What stands here cannot be read { $where }.
    .hint = Write { $wanted }.
    .why =
        Each section of a measurement set has one form: figures and counts are keys with their values, a title is one
        text.
    .wrong =
        figures: [780]
    .right =
        figures:
          count(companies): 780

M0622 = "{ $text }" stands alone after a comma: inside brackets a comma parts two entries.
    .hint = Put a number with a decimal comma in quotes: "{ $whole }".
    .why =
        Inside "{"{"} {"}"}" and "[ ]" a comma ends an entry, so a decimal comma there would cut the number in two.
    .wrong =
        share(satisfied, segment=starters): {"{"}value: 0,79, note: page 4{"}"}
    .right =
        share(satisfied, segment=starters): {"{"}value: "0,79", note: page 4{"}"}

M0623 = "{ $text }" may be one number or two.
    .hint = Put one number with a decimal comma in quotes: "{ $text }". Write two numbers with a space between them: { $spaced }.
    .why =
        Inside "[ ]" a comma parts two numbers, and a comma between two digits may as well be a decimal comma.
    .wrong =
        mean(waiting): {"{"}sum: [1,5 days]{"}"}
    .right =
        mean(waiting): {"{"}sum: ["1,5 days"]{"}"}

M0624 = "{ $name }" is missing { $where }.
    .hint = Add a line "{ $name }:" with what belongs to it.
    .why =
        A stand-in says for which figure, which other figure is used, and why that may be; a table of parties says which
        file it is in and which columns name a party.
    .wrong =
        stand_ins:
          - for: share(satisfied, segment=each)
            use: share(satisfied, segment=all)
    .right =
        stand_ins:
          - for: share(satisfied, segment=each)
            use: share(satisfied, segment=all)
            because: only the pooled figure is published

M0625 = "{ $text }" { $where } is not a year.
    .hint = Write a year such as 2024.
    .why =
        A period is one year, the one that the contract is scored for.
    .wrong =
        period: January to June
    .right =
        period: 2024

M0626 = No source is called "{ $name }".
    .hint = { $suggestion } Sources are declared under "sources:", such as "crm: {"{"}title: CRM{"}"}".
    .why =
        Every figure in a report says where it comes from, so the source must be declared with its title.
    .wrong =
        count(companies): {"{"}value: 780, source: cmr{"}"}
    .right =
        count(companies): {"{"}value: 780, source: crm{"}"}

M0627 = The sum under "{ $name }" cannot be made.
    .hint = Write a list of figures in the same unit, in brackets and parted by commas.
    .why =
        A sum shows how a figure is put together. It adds figures of one kind; days of the calendar, and what is done or
        not, cannot be added.
    .wrong =
        count(companies): {"{"}sum: 566 + 81{"}"}
    .right =
        count(companies): {"{"}sum: [566, 81]{"}"}

M0628 = "{ $name }" has no value.
    .hint = Write its figure; write "unknown" if it is not known, or "not applicable" if there is none to know.
    .why =
        An empty place may have been forgotten, or the figure may not exist: the two are scored differently.
    .wrong =
        count(companies):
    .right =
        count(companies): 780

M0629 = "{ $name }" needs either a value or a sum.
    .hint = Write the figure after "value:", or a list of figures in brackets after "sum:"; one of them.
    .why =
        A note or a source alone is no figure, and a value beside a sum would be two.
    .wrong =
        count(companies): {"{"}note: drawn in January{"}"}
    .right =
        count(companies): {"{"}value: 780, note: drawn in January{"}"}

M0630 = "{ $text }" is not a value of { $name }.
    .hint = Write { $example }; write "unknown" if it is not known.
    .why =
        A figure is a number with its unit and nothing else, so that it can be worked with exactly. Remarks go into
        "note:".
    .wrong =
        count(companies): many
    .right =
        count(companies): 780

M0631 = "{ $text }" for { $name } does not say its unit.
    .hint = Write "{ $text } { $unit }".
    .why =
        79 may be 79 % or a slip of the pen, and 5 may be 5 percentage points or five times as much. A share may also be
        written as 0.79.
    .wrong =
        share(satisfied, segment=starters): 79
    .right =
        share(satisfied, segment=starters): 79 %

M0632 = "{ $text }" may be { $first } or { $second }.
    .hint = Write "{ $first }" or "{ $second }".
    .why =
        A comma or a point before three digits parts thousands in one country and decimals in the next. The two readings
        differ a thousandfold.
    .wrong =
        mean(waiting): 1,323 days
    .right =
        mean(waiting): 1.3230 days

M0633 = "{ $text }" is in { $unit }, and { $name } is not.
    .hint = Write { $example }.
    .why =
        A figure has the unit that the contract gives it: a share is in percent, a difference between two shares in
        percentage points, a count has no unit.
    .wrong =
        count(companies): 79 %
    .right =
        count(companies): 780

M0634 = "{ $text }" is not a whole number, as { $name } must be.
    .hint = Count whole; write thousands without a sign between.
    .why =
        What is counted, such as companies or courses, comes in whole numbers. A number with decimals is most often a
        mean or a share.
    .wrong =
        count(companies): 780.5
    .right =
        count(companies): 780

M0635 = "{ $text }" does not say whether { $name } is done.
    .hint = Write "done" or "not done" (or yes, no, true, false, ja, nej, gennemført, ikke gennemført); write "unknown" if nobody knows.
    .why =
        An activity of the contract is either done or not. How far it has come may stand in its note.
    .wrong =
        goal 1 campaign: nearly done
    .right =
        goal 1 campaign: not done

M0636 = "{ $text }" is not a date, as { $name } must be.
    .hint = Write { $example }.
    .why =
        A date is compared with a deadline, so its day, month and year must be certain: 3/4 is in March in one country
        and in April in the next.
    .wrong =
        date(report): 31/12/2024
    .right =
        date(report): 2024-12-31

M0637 = "{ $text }" is more than { $name } can be.
    .hint = The most that it can be is { $bound }.
    .why =
        A share is at most 100 %, a Net Promoter Score at most 100, and a measure may have bounds of its own. A figure
        beyond them is a slip or another figure.
    .wrong =
        share(satisfied, segment=starters): 140 %
    .right =
        share(satisfied, segment=starters): 14 %

M0638 = "{ $text }" is less than { $name } can be.
    .hint = The least that it can be is { $bound }.
    .why =
        A count or a share is never below 0, and a measure may have bounds of its own. Only differences, growth and a
        Net Promoter Score can be negative.
    .wrong =
        count(companies): -3
    .right =
        count(companies): 3

M0639 = { $name } is given twice: as "{ $first }" and as "{ $second }".
    .hint = Keep the one that holds; mention the other in its note.
    .why =
        Two spellings of a key may mean the same figure, and then their values must agree. Else nobody could say which
        of the two was scored.
    .wrong =
        share(satisfied, segment=starters): 79 %
        share(satisfied, of=advice, segment=starters): 81 %
    .right =
        share(satisfied, segment=starters): 81 %

M0640 = "{ $name }" stands for more than { $most } figures.
    .hint = Name the members, or leave some of the dimensions out.
    .why =
        A key with "each" gives one value to every member, and with several dimensions to every combination of their
        members. So many at once are never meant.

M0641 = This key is longer than { $most } letters.
    .hint = A key is a quantity as a rule writes it, such as "share(satisfied, segment=starters)".
    .why =
        Such a long key has most often swallowed the lines after it.

M0642 = Inside brackets the comma cuts "{ $text }" in two.
    .hint = Put it in quotes, or give the key a line of its own.
    .why =
        Inside "{"{"} {"}"}" and "[ ]" a comma ends an entry, also the comma in a key such as "share(satisfied,
        segment=starters)".
    .wrong =
        figures: {"{"}share(satisfied, segment=starters): 79 %{"}"}
    .right =
        figures: {"{"}"share(satisfied, segment=starters)": 79 %{"}"}

M0643 = The counts of "{ $name }" cannot be the same for each member.
    .hint = Write the members as keys below the question, each with its own counts.
    .why =
        "each" would count the same people once for every member. Counts belong to one member each, or to all together.
    .wrong =
        advice, segment=each: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        advice:
          starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}
          growers: {"{"}satisfied: 166, dissatisfied: 34{"}"}

M0645 = The number of answers, { $name }, is given twice: as "{ $first }" and as "{ $second }".
    .hint = Figures that rest on the same answers have the same "n".
    .why =
        Two shares of one question and one group are shares of the same answers. If the numbers differ, one of them
        belongs to another figure.
    .wrong =
        share(satisfied, segment=starters): {"{"}value: 79 %, n: 120{"}"}
        share(dissatisfied, segment=starters): {"{"}value: 21 %, n: 102{"}"}
    .right =
        share(satisfied, segment=starters): {"{"}value: 79 %, n: 120{"}"}
        share(dissatisfied, segment=starters): {"{"}value: 21 %, n: 120{"}"}

M0646 = Two columns are named for { $name }.
    .hint = Keep the one that holds.
    .why =
        Each figure of a party has one value, so it comes from one column.
    .wrong =
        attendance: pct
        figure(attendance): days
    .right =
        attendance: pct

M0650 = There is no question "{ $name }".
    .hint = { $suggestion } Under "counts:" stand questions, each with the number of its answers.
    .why =
        Counts are the answers to a question of the contract; what is counted otherwise stands under "figures:".
    .wrong =
        advise: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        advice: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0651 = "{ $name }" is not an answer to "{ $question }".
    .hint = { $suggestion }
    .why =
        The answers are those that the contract names, by the name before the title in quotes. An answer of another name
        would fall out of the share.
    .wrong =
        starters: {"{"}satisfied: 79, disatisfied: 21{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0652 = "{ $name }" is not a member by which "{ $question }" can be divided here.
    .hint = { $suggestion }
    .why =
        Between a question and its answers stand the members of a dimension of the contract, such as its segments.
    .wrong =
        startups: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0653 = "{ $name }" is a member of several dimensions.
    .hint = Write { $choices }.
    .why =
        Two dimensions may have members of one name; then the name alone does not say by which of them the answers are
        divided.
    .wrong =
        north: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        region=north: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0654 = "{ $text }" under "{ $name }" is not a number of answers.
    .hint = Write a whole number, 0 or more.
    .why =
        How many gave an answer is counted in people. A percentage belongs under "figures:", as a share.
    .wrong =
        starters: {"{"}satisfied: 79 %, dissatisfied: 21{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0655 = The total of "{ $key }" is given as { $given }, and its answers add up to { $sum }.
    .hint = { $more ->
        [yes] The total counts every answer beside it. If a person may give several answers, write "several" behind the question "{ $question }" in the contract.
       *[no] The total counts every answer that stands beside it, excluded ones as well.
    }
    .why =
        A total is there to find slips: an answer left out, two digits swapped. It must be the sum of what stands beside
        it.
    .wrong =
        starters: {"{"}satisfied: 79, dissatisfied: 21, total: 102{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21, total: 100{"}"}

M0656 = The counts of "{ $key }" say nothing of { $names }.
    .hint = { $several ->
        [yes] Write "{ $name }: 0" if nobody gave that answer.
       *[no] Write "{ $name }: 0" if nobody gave that answer, or the number of all answers as "total: { $total }".
    }
    .why =
        An answer that is left out may be one that nobody gave, or one that was forgotten; a share of the rest would
        then be too high. Excluded answers may be left out.
    .wrong =
        starters: {"{"}satisfied: 79{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0657 = The mark "{ $name }" stands beside promoters, passives or detractors.
    .hint = Give the count of every mark, or of the three groups.
    .why =
        Those who gave 9 are promoters already, so they would be counted twice.
    .wrong =
        anbefaling: {"{"}promoters: 60, passives: 30, detractors: 10, 9: 40{"}"}
    .right =
        anbefaling: {"{"}promoters: 60, passives: 30, detractors: 10{"}"}

M0658 = The counts of "{ $name }" are given twice, and differ.
    .hint = Keep the ones that hold.
    .why =
        Two keys may mean the same answers, such as "advice" and "advice, period=2024" in a set of 2024. Then their
        counts must agree.
    .wrong =
        "advice, segment=starters": {"{"}satisfied: 82, dissatisfied: 18{"}"}
    .right =
        "advice, segment=starters": {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0659 = { $asked } are given as asked under "{ $key }", which does not fit the { $answered } who answered or are missing.
    .hint = Those asked are those who answered and those missing.
    .why =
        How many of those asked did answer is shown in the report, so the numbers must fit each other.
    .wrong =
        starters: {"{"}satisfied: 79, dissatisfied: 21, asked: 90{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21, asked: 190{"}"}

M0660 = "{ $name }" has a number, and beside it stand members with counts of their own.
    .hint = Put answers below the members, or members below nothing but members.
    .why =
        An answer beside the members would be counted for nobody in particular, and perhaps twice.
    .wrong =
        advice:
          satisfied: 245
          starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}
    .right =
        advice:
          starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0661 = Under "{ $name }" there are no counts.
    .hint = Write each answer, a colon and its number; leave the key out if nothing was counted.
    .why =
        An empty key may be one that was forgotten. What was not counted is simply not named, and is then unknown.
    .wrong =
        starters: {"{"}{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21{"}"}

M0662 = "{ $text }" does not say exactly what { $name } is.
    .hint = Write "{ $value }" if that is the exact figure. Write "unknown" if no more is known, and what is known in its note.
    .why =
        A figure is compared with a target, and one that is only about, at least or at most so much may lie on either
        side of it.
    .wrong =
        share(satisfied, segment=starters): ca. 79 %
    .right =
        share(satisfied, segment=starters): {"{"}value: 79 %, note: ca.{"}"}

M0663 = "{ $text }" is more than a figure of { $name }.
    .hint = Write the figure and the remark apart: { $example }
    .why =
        The number of answers and remarks have places of their own, where they are used and shown: "n" and "note".
    .wrong =
        share(satisfied, segment=starters): 79 % (n=120)
    .right =
        share(satisfied, segment=starters): {"{"}value: 79 %, n: 120{"}"}

M0664 = "{ $text }" stands for several figures; one stands in.
    .hint = Name one figure after "use:", such as "share(satisfied, segment=all)".
    .why =
        Several figures are no one figure: which of them would be used is not said.
    .wrong =
        use: share(satisfied, segment=each)
    .right =
        use: share(satisfied, segment=all)

M0665 = { $name } would stand in for itself.
    .hint = Name another figure after "use:".
    .why =
        A figure that stands in for itself, straight away or by way of others, gives no value.
    .wrong =
        use: share(satisfied, segment=starters)
    .right =
        use: share(satisfied, segment=all)

M0666 = Two figures are to stand in for { $name }.
    .hint = Keep one of the two.
    .why =
        Which of them is used decides the score, so it must be one.
    .wrong =
          - for: share(satisfied, segment=starters)
            use: share(satisfied, segment=growers)
            because: they are much alike
    .right =
          - for: share(satisfied, segment=growers)
            use: share(satisfied, segment=all)
            because: only the pooled figure is published

M0667 = { $use } cannot stand in for { $name }: they are not in the same unit.
    .hint = Name a figure of the same kind after "use:".
    .why =
        A number of companies cannot take the place of a share.
    .wrong =
        use: count(companies)
    .right =
        use: share(satisfied, segment=all)

M0668 = "{ $name }" is not an answer to "{ $question }", and looks like the total.
    .hint = The number of all answers is called "total". It counts every answer that stands beside it, excluded ones as well.
    .why =
        A total among the answers would be counted as one more answer, and every share would be halved.
    .wrong =
        starters: {"{"}satisfied: 79, dissatisfied: 21, Total: 100{"}"}
    .right =
        starters: {"{"}satisfied: 79, dissatisfied: 21, total: 100{"}"}

M0669 = "{ $title }" is a title; in a key stands the name that the contract gives before it.
    .hint = Write "{ $name }".
    .why =
        Titles are for reading and may be changed at any time; the rules and the figures go by the names.
    .wrong =
        share(Meget tilfreds, segment=drift): 79 %
    .right =
        share(meget_tilfreds, segment=drift): 79 %

M0670 = "{ $path }" is not a path from this file.
    .hint = Write it as seen from the folder of this file, with "/", such as "../2023/measurements.yaml".
    .why =
        An address that begins with a drive or on the network would not work on the next machine.
    .wrong =
        include: K:\Quality\last-year.yaml
    .right =
        include: last-year.yaml

M0671 = "{ $path }" is not there.
    .hint = The path is told from the folder of this file.
    .why =
        A set may be spread over several files, and every one of them must be there: figures in a lost file would be
        missing.
    .wrong =
        include: lastyear.yaml
    .right =
        include: last-year.yaml

M0672 = "{ $path }" includes itself ({ $trail }).
    .hint = Take the include out of one of these files.
    .why =
        Files that include each other would never come to an end.
    .wrong =
        include: measurements.yaml
    .right =
        note: see measurements.yaml

M0673 = The set is spread over more than { $most } files.
    .hint = Put figures that belong together into one file.
    .why =
        So many files are nearly always one file that is included over and over again.

M0680 = "{ $name }" is not a column of "{ $file }".
    .hint = { $suggestion }
    .why =
        The first line of the table names the columns, and the measurement set uses those names.
    .wrong =
        attendance: atendance
    .right =
        attendance: attendance

M0681 = The line has { $cells } cells, and the table has { $columns } columns.
    .hint = Put a cell that holds the separator in double quotes. If the cells are parted by another sign, name it: separator: ";".
    .why =
        A cell too many or too few moves all that follow it, so that figures would end in the wrong column.
    .wrong =
        Birch,large,93,5 %
    .right =
        Birch,large,"93,5 %"

M0682 = Two rows are of "{ $name }".
    .hint = Name enough columns under "key:" to tell the parties apart.
    .why =
        Each party is scored on its own row. Two schools of one name in two districts are told apart by both columns.
    .wrong =
        key: [school]
    .right =
        key: [district, school]

M0683 = The table "{ $file }" cannot be read from this line on.
    .hint = Look for a double quote that is not closed; inside quotes a quote is written twice.
    .why =
        A cell that begins with a double quote goes on until the next one, over line ends as well.
    .wrong =
        "Birch,large,93 %
    .right =
        Birch,large,93 %

M0684 = The table "{ $file }" has no rows.
    .hint = Its first line names the columns, and each line below is one party.
    .why =
        Without rows there is no party to score.
    .wrong =
        school,size,attendance
    .right =
        school,size,attendance
        Ash,small,96 %

M0685 = The row has no name: its key cells are empty.
    .hint = Fill the columns that are named under "key:".
    .why =
        A row without a name cannot be told of in a report. It is often a line of totals below the table, which does not
        belong there.
    .wrong =
        ,small,95 %
    .right =
        Cedar,small,95 %

M0686 = A second table of parties is named here.
    .hint = A set has one table of parties; join the two.
    .why =
        Statistics over the parties need all of them in one table.
    .wrong =
        parties: {"{"}file: more.csv, key: [school]{"}"}
    .right =
        note: Cedar and Oak come next year

M0687 = There are { $more } more mistakes of this kind, from this line on.
    .hint = Correct the first ones and read the table again.
    .why =
        The same mistake in every row needs to be told a few times only; most often one setting of the table mends all
        of them.

M0688 = "{ $text }" does not say what an empty cell means.
    .hint = Write "empty: unknown" or "empty: not applicable".
    .why =
        An empty cell is never taken for 0. Either the figure is not known, or there is none for that party; the two are
        scored differently.
    .wrong =
        empty: zero
    .right =
        empty: unknown

M0689 = "{ $text }" cannot part the cells of a table.
    .hint = Write "," or ";", "|" or "\t", in quotes.
    .why =
        A table saved by a spreadsheet is parted by commas, or in Denmark by semicolons.
    .wrong =
        separator: semicolon
    .right =
        separator: ";"

M0691 = The column "{ $column }" holds plain numbers such as { $text }, and { $name } needs a unit.
    .hint = Name the unit of the whole column: {"{"}column: { $column }, unit: "{ $unit }"{"}"}.
    .why =
        96 may be 96 % or a slip of the pen; a column says its unit once for all of its cells.
    .wrong =
        attendance: attendance
    .right =
        attendance: {"{"}column: attendance, unit: "%"{"}"}

M0692 = "{ $text }" under "{ $name }" is not a sum of weights.
    .hint = Write a number, 0 or more, with or without decimals: the answers of this survey are weighted.
    .why =
        In a weighted survey an answer counts for more or less than one, so that the counts are sums of weights.
    .wrong =
        safe: {"{"}yes: 81 %, no: 19.5{"}"}
    .right =
        safe: {"{"}yes: 81.5, no: 19.5{"}"}

M0693 = This line stands further in than the one above, which has its value already: { $text }
    .hint = Let it begin in the same column as the line above: keys that belong together stand below each other.
    .why =
        A line that stands further in belongs to the one above, and a figure with a value has nothing more below it.
    .wrong =
          count(companies): 780
            mean(waiting): 20 days
    .right =
          count(companies): 780
          mean(waiting): 20 days

M0694 = "{ $name }" is something to be done, not a figure.
    .hint = Write { $keys } in its place.
    .why =
        Two goals may have an activity of the same name, so the goal stands before it.
    .wrong =
        campaign: done
    .right =
        goal 1 campaign: done

M0695 = { $text } stands in curly quotes, which are letters of the text here.
    .hint = Write straight quotes: "{ $plain }".
    .why =
        Word processors turn straight quotes into curly ones. In a measurement set only straight ones enclose a text.
    .wrong =
        share(satisfied, segment=starters): “0,79”
    .right =
        share(satisfied, segment=starters): "0,79"

M0696 = The columns of "{ $file }" are parted by { $found }, not by { $sign }.
    .hint = Add a line under "parties:" that says so: separator: { $written }
    .why =
        A spreadsheet in Danish parts the cells of a CSV file by semicolons, since the comma stands before decimals.
    .wrong =
        file: schools.csv
    .right =
        file: schools.csv
        separator: ";"

M0697 = "{ $name }" alone does not say which figure this is.
    .hint = Write the key as the rules do: { $asked }.
    .why =
        From one question many figures follow: shares of each answer, a mean, a Net Promoter Score. The key says which
        of them it is.
    .wrong =
        anbefaling: 84
    .right =
        nps(anbefaling): 84

M0698 = "{ $text }" has a sign between its thousands.
    .hint = Write "{ $plain }", without a sign.
    .why =
        A point or a comma stands before decimals in one country and between thousands in the next, so thousands are
        written without either.
    .wrong =
        count(companies): 1.323
    .right =
        count(companies): 1323

M0699 = In the column "{ $column }" every point may stand between thousands or before decimals, such as in "{ $text }".
    .hint = Write thousands without a sign: { $plain }. If they are decimals, give one of the cells another number of them: { $decimals }.
    .why =
        In Danish a point stands between thousands, and in many tables before decimals. The two readings differ a
        thousandfold.
    .wrong =
        Birk;61.500
    .right =
        Birk;61500

### M07: findings in a measurement set

M0751 = { $name } is published as { $published }, and the counts give { $counted }.
    .hint = The counts are used. The difference is more than rounding can be, so look for the slip in one of the two.
    .why =
        Where a figure and the counts behind it are both given, they must agree but for the rounding of the figure.
    .wrong =
        share(satisfied, segment=starters): 82 %
    .right =
        share(satisfied, segment=starters): 79 %

M0752 = No rule asks for { $name } ({ $value }).
    .hint = Check its members, its period and its group, if a rule was meant to use it.
    .why =
        A figure that no rule uses is no mistake, but it may be one that was meant for a rule and is spelled for another
        year or another group.
    .wrong =
        share(dissatisfied, segment=starters): 21 %
    .right =
        share(satisfied, segment=starters): 79 %

M0753 = No rule asks for these counts of "{ $name }".
    .hint = Check the period, the group and the condition, if a rule was meant to use them.
    .why =
        Counts of another year or another group than the rules ask for change nothing in the score.
    .wrong =
        advice, period=2023:
    .right =
        advice:

M0754 = The counts of "{ $name }" add up to { $sum } { $by }, and to { $other } { $other_by }.
    .hint = The counts with the fewest dimensions are used for all together.
    .why =
        The same people are counted twice, once as a whole and once in parts, so the parts should add up to the whole.
    .wrong =
        advice: {"{"}satisfied: 245, dissatisfied: 56{"}"}
    .right =
        advice: {"{"}satisfied: 245, dissatisfied: 55{"}"}

M0755 = { $name } is given as { $value }, which is read as { $value } points of 100 and looks like a share: is { $points } meant?
    .hint = Write { $points } if that is meant.
    .why =
        A Net Promoter Score goes from -100 to 100 points. A survey that reports it as a fraction writes 0.64 for 64
        points.
    .wrong =
        nps(anbefaling): 0.64
    .right =
        nps(anbefaling): 64

M0756 = The figures of this file are of { $own }, and the contract is scored for { $wanted }: no rule asks for any of them.
    .hint = Correct the period if the figures are of { $wanted }. To see what the figures of { $own } would give, include the file in another: "include: [{"{"}file: { $file }, as_period: { $wanted }{"}"}]".
    .why =
        Last year's figures must not be scored as this year's by mistake, so a figure is used for its own year only.
    .wrong =
        period: 2023
    .right =
        period: 2024

M0757 = No rule asks for { $name } ({ $value }); the rules ask for { $asked }.
    .hint = Write that key if it is the same figure.
    .why =
        A measure may be given as a single figure, or as a mean of many; the set says which, and it must be what the
        rules ask for.
    .wrong =
        waiting: 20 days
    .right =
        mean(waiting): 20 days

M0759 = There are { $more } more findings of this kind.
    .hint = They begin here.
    .why =
        The same finding about very many figures is told a few times only; most often one slip is behind all of them.

M0760 = { $name } rests on very few answers ({ $n }).
    .hint = If the contract is not to be decided by so few, add a line to the criterion: { $line }
    .why =
        With fewer than ten answers one person more or less moves a share by ten percentage points or more. The contract
        says nothing of how many there must be.
    .wrong =
        growers: {"{"}satisfied: 6, dissatisfied: 2{"}"}
    .right =
        growers: {"{"}satisfied: 60, dissatisfied: 20{"}"}

M0761 = { $name } is given for all together, and the rules ask for figures by { $dimension }.
    .hint = Write { $asked }. If only the pooled figure is known, say under "stand_ins:" that it is used for them, and why.
    .why =
        The share of all says nothing of each part: a good result in one may hide a poor one in another. So the pooled
        figure is not used for the parts by itself.
    .wrong =
        share(satisfied): 81 %
    .right =
        share(satisfied, segment=starters): 79 %
        share(satisfied, segment=growers): 83 %

M0762 = { $name } is of a part only, and the rules ask for all together.
    .hint = Write { $asked }, or the counts of every part, from which it follows.
    .why =
        The share of all follows from the shares of the parts only where it is known how many answered in each.
    .wrong =
        share(satisfied, segment=starters): 79 %
    .right =
        share(satisfied): 81 %

M0763 = { $now } is given, and { $name }, the figure of { $period } that it is compared with, is missing.
    .hint = Add it under "figures:" with its value; write "unknown" if it was never measured.
    .why =
        A rule that measures progress needs the figure that it starts from. Without it the goal is unknown, not missed.
    .wrong =
          share(yes): 52 %
    .right =
          share(yes): 52 %
          share(yes, period=2023): 45 %

M0764 = Every answer to "{ $question }" is { $answers } ({ $count } in all), which the contract leaves out: { $name } has no value.
    .hint = Check the counts. If they hold, the figure does not apply, and what rests on it falls out of the score.
    .why =
        A share is a part of those who took a stand. Where nobody did, there is nothing to take a share of, and that is
        neither 0 % nor 100 %.
    .wrong =
        growers: {"{"}satisfied: 0, dissatisfied: 0, do_not_know: 34{"}"}
    .right =
        growers: {"{"}satisfied: 28, dissatisfied: 6, do_not_know: 0{"}"}

M0765 = The row "{ $name }" looks like the total of the table, and is scored as a party.
    .hint = Delete the row if it is the total.
    .why =
        Each row of the table is a party. A total among them would be compared with the others and counted in every
        statistic over the parties.
    .wrong =
        I alt,,94.5 %
    .right =
        Cedar,small,94.5 %

### M08: the command line

M0770 = The total of "{ $name }" is that of its answers added up, { $total }.
    .hint = Write how many persons answered, unless each of them gave just one of the answers.
    .why =
        To this question a person may give several answers. The total is the number of persons, of whom the shares are, and
        not the number of crosses; then it is as a rule below the sum.
    .wrong =
        themes: {"{"}digital: 40, green: 30, total: 70{"}"}
    .right =
        themes: {"{"}digital: 40, green: 30, total: 55{"}"}

M0801 = No party is called "{ $party }".
    .hint = Write the name as the measurement set does, such as { $close }.
    .why =
        Each party has a row in the measurement set, and its name there is the one it is known by. A name is taken letter by
        letter, so that no report is made of another party than the one that was meant.
    .wrong =
        maalbar score . --party "Norby"
    .right =
        maalbar score . --party "Nordby"

M0802 = The contract has no goal "{ $goal }".
    .hint = Name one of its goals: { $goals }.
    .why =
        A goal is named by the number or the letters that stand behind "goal" in the contract, not by its title.
    .wrong =
        maalbar explain . 7
    .right =
        maalbar explain . 2

M0803 = The contract is not scored for parties, so there is no party "{ $party }".
    .hint = Leave the party out; a contract is scored for several where it has a line such as: parties schools
    .why =
        Some contracts are scored once for each of many parties, such as all schools of a municipality. This one is scored for
        one party, the one whose figures the measurement set holds.
    .wrong =
        maalbar score . --party "Nordby"
    .right =
        maalbar score .

M0804 = The contract is scored for several parties, and the measurement set has no table of them.
    .hint = Give one under "parties:"; "maalbar template" writes it.
    .why =
        Of a contract with a "parties" line the figures are read from a table with a row for each party. Without that table
        there is nobody to score.
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

M0805 = The output could not be written: { $reason }.
    .hint = Make room there, or write it to another place.
    .why =
        A file is written whole or not at all: what could not be finished has been taken away again, and a file that was there
        before is as it was.

M0806 = "{ $path }" is there already.
    .hint = Give another name, or --force to replace it.
    .why =
        No file is replaced unless that is said, so that last week's figures are not lost by a command that was given twice.
    .wrong =
        maalbar compare . --scenarios --out comparison.csv
    .right =
        maalbar compare . --scenarios --out comparison.csv --force

M0807 = The folder "{ $folder }" is not there, so "{ $path }" cannot be written.
    .hint = Make the folder first, or check its spelling.
    .why =
        Målbar makes files, but no folders for them: a folder that is not there is most often a slip in its name.
    .wrong =
        maalbar compare . --scenarios --out reports/comparison.csv
    .right =
        maalbar compare . --scenarios --out comparison.csv

M0808 = { $what } needs the package "{ $package }", which is not installed.
    .hint = Install it with: pip install "maalbar[{ $extra }]"
    .why =
        Plots and Parquet files need packages that take room and that most people do without. They are installed where
        they are asked for.

M0809 = You may not replace "{ $path }".
    .hint = Check whether you may write it and its folder.
    .why =
        The file is read-only, or lies in a folder that you may read but not write. It stays as it was.

M0810 = There is no message with the code "{ $text }".
    .hint = A code is a letter and four digits, such as { $close }.
    .why =
        Each message begins with its code. With that code "maalbar explain-code" tells the rule behind the message and shows
        what is wrong and what is right.
    .wrong =
        maalbar explain-code M1301
    .right =
        maalbar explain-code M0301

M0811 = There is no command "{ $command }".
    .hint = { $suggestion }
    .why =
        The word behind "maalbar" says what is to be done. "maalbar --help" lists the commands with a line on each.
    .wrong =
        maalbar scor .
    .right =
        maalbar score .

M0812 = "{ $option }" is no option of this command.
    .hint = { $suggestion }
    .why =
        Each command has its own options. One that it does not have is refused and not passed over, as the result would not be
        the one that was asked for.
    .wrong =
        maalbar score . --perod 2024
    .right =
        maalbar score . --period 2024

M0813 = "maalbar { $command }" lacks { $name }.
    .hint = Write, for example: maalbar { $usage }
    .why =
        Most commands are about a contract, and it is named behind the command: a rule file, or the folder that holds it; "."
        is the folder that you are in.
    .wrong =
        maalbar score
    .right =
        maalbar score .

M0814 = "maalbar { $command }" lacks { $option }.
    .hint = { $suggestion }
    .why =
        Without this option there is nothing to work out: the command is about what stands behind it.
    .wrong =
        maalbar solve . --by "goal 1 competence target"
    .right =
        maalbar solve . --by "goal 1 competence target" --want "total >= 95%"

M0815 = Behind { $option } something is missing.
    .hint = Write what is meant behind it: { $option } { $value }
    .why =
        This option says that something follows, and the command ends before it does, or goes on with another option.
    .wrong =
        maalbar score . --lang
    .right =
        maalbar score . --lang en

M0816 = "{ $text }" is not one of the choices of { $option }.
    .hint = Write { $choices }.
    .why =
        This option takes only a few words, each with its own meaning.
    .wrong =
        maalbar score . --format excel
    .right =
        maalbar score . --format csv

M0817 = "{ $text }" is no whole number, and { $option } takes one.
    .hint = Write the number in digits alone, such as { $option } { $example }.
    .why =
        A year or a count is written in digits alone, without words, blanks or signs between them.
    .wrong =
        maalbar score . --period 2024/25
    .right =
        maalbar score . --period 2024

M0818 = { $text } is not a number that { $option } can be: { $range }.
    .hint = Check the number.
    .why =
        A year has four digits, and nothing can be drawn fewer times than once. What lies outside is a slip.
    .wrong =
        maalbar new hub-2025 --period 25
    .right =
        maalbar new hub-2025 --period 2025

M0819 = "{ $text }" is more than "maalbar { $command }" can take.
    .hint = { $suggestion }
    .why =
        At each blank something new begins in a command. What belongs together stands in quotes, or every word is read by
        itself.
    .wrong =
        maalbar whatif . --set goal 1 weight = 2
    .right =
        maalbar whatif . --set "goal 1 weight = 2"

M0820 = Nothing can be written behind { $option }.
    .hint = Write { $option } alone.
    .why =
        This option is there or it is not; it takes no yes and no number.
    .wrong =
        maalbar compare . --scenarios=yes
    .right =
        maalbar compare . --scenarios

M0899 = Målbar itself has failed, not your text: { $kind }: { $words }
    .hint = Report it with the rule file and the command that you gave. MAALBAR_DEBUG=1 before the command shows where it happened.
    .why =
        Whatever a contract says, Målbar should answer with a result or with a message about the text. Here it did neither, and
        that is a mistake in Målbar. No result has been given, so none is wrong.

### M09: examples, scenarios and what-if

M0900 = "{ $text }" is no step: a step is a number with its unit.
    .hint = Write the step alone, such as: 1 pp
    .why =
        A step says how far something is turned from where it is, such as 2 percentage points up and down. It is a number,
        whatever it is that is turned.
    .wrong =
        maalbar tornado . --step competence
    .right =
        maalbar tornado . --step "2 pp"

M0901 = "{ $text }" belongs to a rounding, and this is none.
    .hint = Take it out, or set the rounding on a line of its own: rounded = 1%, half up
    .why =
        How halves are rounded is a matter of the rounding of a score. A target or a weight is used as it is written.
    .wrong =
        set goal 1 competence target = 85%, half up
    .right =
        set goal 1 competence target = 85%

M0902 = "{ $text }" cannot be set in a scenario.
    .hint = { $suggestion }
    .why =
        A scenario changes what a contract asks for, what was measured, or how it is scored and rounded. What the contract is
        called and what is asked in its surveys stays as it is.
    .wrong =
        set rounding = exact
    .right =
        set rounded = exact

M0903 = "{ $text }" does not fit "{ $title }", which takes { $unit }.
    .hint = Write the value itself, such as { $example }.
    .why =
        A value is compared with what was measured, and is given in the same unit: a share in percent, a growth in percentage
        points, an activity as done or not done. 8 % and 8 percentage points are not the same.
    .wrong =
        set goal 1 competence target = 85 pp
    .right =
        set goal 1 competence target = 85%

M0904 = "{ $text }" lies outside what "{ $title }" can be: { $range }.
    .hint = Check the number and its unit.
    .why =
        A share lies between 0 % and 100 %, and a figure with declared ends lies between them. A value outside could never be
        measured, so it is most often a slip of the keyboard.
    .wrong =
        set goal 1 competence actual = 180%
    .right =
        set goal 1 competence actual = 80%

M0905 = There is no scenario "{ $name }" to stack on.
    .hint = { $suggestion }
    .why =
        "upon" names another scenario, by its title, whose changes come first. It has to stand in the same file or in the
        contract.
    .wrong =
        scenario "Higher still" upon "A high bar"
    .right =
        scenario "Higher still" upon "A higher bar"

M0906 = The scenarios stack on each other in a circle: { $circle }.
    .hint = Let one of them stand on its own.
    .why =
        A scenario that stacks on another begins where that one ends. In a circle there is no first one to begin with.
    .wrong =
        scenario "A higher bar" upon "Higher still"
    .right =
        scenario "A higher bar"

M0907 = Two scenarios are called "{ $name }".
    .hint = Give one of them another name.
    .why =
        A scenario is known by its title: it is chosen by it, and others stack on it by it. With two of one title nobody can
        tell which is meant.
    .wrong =
        scenario "A higher bar"
    .right =
        scenario "A higher bar for quality"

M0908 = Nothing weighs "{ $text }": no mean or sum takes the weight that is given where it stands.
    .hint = Change the weights where they are written, in the score line.
    .why =
        A weight counts only where a mean or a sum takes it. Where the worst part decides, or where the score line gives weights
        of its own, another weight of the goal would change nothing.
    .wrong =
        set goal 2 weight = 3
    .right =
        set score = mean(goal 1, goal 2 weight 3)

M0909 = "{ $text }" does not name something that can be turned.
    .hint = { $suggestion }
    .why =
        What can be turned is a target, a measured result, a weight or a figure of the contract. A score is what comes out of them, and
        cannot be turned by itself.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target"

M0910 = No rule reads the figure "{ $text }".
    .hint = { $suggestion }
    .why =
        The contract asks its survey and its registers only for certain figures. Turning any other one would change nothing, so
        a figure that no rule reads is most often a slip.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "share(dissatisfied)"
    .right =
        maalbar solve . --want "total >= 95%" --by "share(very_satisfied, satisfied)"

M0911 = A step of "{ $text }" leads nowhere.
    .hint = Give a step above 0, such as { $example }.
    .why =
        A range is gone through from its lower end, one step at a time. A step of zero would never arrive, and one below zero
        leads away.
    .wrong =
        maalbar sweep . --vary "goal 1 competence target = 70%..90% step 0 pp"
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%..90% step 5 pp"

M0912 = The range goes from "{ $first }" down to "{ $last }".
    .hint = Write the lower end first: { $last }..{ $first }
    .why =
        A range is written from its lower end to its upper one. The other way round it would hold nothing.
    .wrong =
        maalbar sweep . --vary "goal 1 competence target = 90%..70% step 5 pp"
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%..90% step 5 pp"

M0913 = "{ $text }" is { $unit }, not a wish.
    .hint = A wish is a comparison, such as: total >= 98%
    .why =
        A wish is something that holds or does not hold, such as that the total is at least 98 %. "total" alone says what it is
        about, but not what it is to be.
    .wrong =
        maalbar solve . --want "total" --by "goal 1 competence target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target"

M0914 = There is nothing to read here.
    .hint = Write something such as: { $example }
    .why =
        The text behind the option is empty, or is only a remark.
    .wrong =
        maalbar whatif . --set ""
    .right =
        maalbar whatif . --set "goal 1 competence target = 85%"

M0915 = "{ $text }" stands for several members, and they are not in the same unit.
    .hint = Name one of them, such as "{ $example }".
    .why =
        Without the name of a member all of them are turned, to the same value. That needs a unit that they share.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 reached target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 reached advice target"

M0916 = This is not how it is written: "{ $text }".
    .hint = { $suggestion }
    .why =
        People write a range with a dash, a target with "to", a goal by its title. Målbar reads one way of writing only, so that
        a text means the same to everyone; where it sees what is likely meant, it offers the words.
    .wrong =
        maalbar whatif . --set "goal 1 competence target to 85%"
    .right =
        maalbar whatif . --set "goal 1 competence target = 85%"

M0917 = { $name } is given twice in one example.
    .hint = Keep one of the two lines.
    .why =
        An example is scored on the figures that it gives. With two values for one figure it would be left to chance which of
        them counts.
    .wrong =
        given share(very_satisfied, satisfied) = 79%
        given share(satisfied, very_satisfied) = 80%
    .right =
        given share(very_satisfied, satisfied) = 79%

M0918 = An example is of the contract's own period, { $period }: no year stands here.
    .hint = Leave out { $year }. "maalbar test --period { $year }" runs the examples for that period.
    .why =
        An example says what must come out when the contract is scored for its own period. What the contract asks for in another
        year is no part of that.
    .wrong =
        expect goal 1 competence target 2023 = 80%
    .right =
        expect goal 1 competence target = 80%

M0919 = The example "{ $title }" expects nothing.
    .hint = Say what must come out, such as: expect total = 98%
    .why =
        An example is a promise that can be tested: given these figures, this comes out. Without the second half it can never fail,
        and proves nothing.
    .wrong =
        given count(companies) = 380
    .right =
        given count(companies) = 380
        expect goal 2 reached = 95%

M0920 = Nothing says what is to be varied.
    .hint = Name it with --vary, such as --vary "goal 3 competence target = 70%..95% step 1 pp", or give a table of combinations with --rows.
    .why =
        A sweep scores the contract again and again while something changes: a target, a figure or a weight. Which one, and
        through which values, has to be said.
    .wrong =
        maalbar sweep .
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%..90% step 5 pp"

M0921 = { $option } and --rows are two ways of saying what to try, and only one can be given.
    .hint = Leave out { $option }, or leave out --rows.
    .why =
        The rows of a table are combinations that are tried as they stand. Levels that are combined with each other, or drawn at
        random, come from --vary.
    .wrong =
        maalbar sweep . --rows proposals.csv --random 10
    .right =
        maalbar sweep . --rows proposals.csv

M0922 = "{ $text }" is a count, and the contract hides counts below { $least }.
    .hint = Show how it is scored or whether it is met; "maalbar score" shows the count where it may be seen.
    .why =
        Small counts are hidden so that nobody can be recognised in them. In a sweep the count changes from scenario to scenario,
        and what is hidden in one could be worked out from the others.
    .wrong =
        maalbar sweep . --vary "goal 1 part target = 70%, 75%" --show "goal 1 answers actual"
    .right =
        maalbar sweep . --vary "goal 1 part target = 70%, 75%" --show "goal 1 answers met"

M0923 = "{ $text }" compares the parties with each other, and what is varied moves the comparison or leaves it open.
    .hint = Vary something that it does not rest on, or try single scenarios with "maalbar whatif".
    .why =
        A sweep scores one party while the figures of the others stand still. Where what is varied also moves the mean or the rank
        among the parties, every one of them would have to be scored anew for each scenario.
    .wrong =
        maalbar sweep . --party "Nordby" --vary "goal 1 loans actual = 4 u, 5 u"
    .right =
        maalbar sweep . --party "Nordby" --vary "goal 1 open target = 60%, 70%"

M0924 = Each of the { NUMBER($count, useGrouping: 1) } scenarios is worked out by itself, since the contract holds what the quick way does not cover.
    .hint = It takes some milliseconds a scenario: fewer levels are done sooner, and Ctrl-C stops it.
    .why =
        Most contracts are swept with tables, millions of scenarios in some seconds. Where a rule uses a root, a logarithm or something else that
        does not fit into tables, every scenario is scored as "maalbar score" would. The figures are the same; it only takes
        longer.

M0925 = These are { $what }, and at most { NUMBER($most, useGrouping: 1) } are swept in one go.
    .hint = Take a larger step or fewer levels, or draw some of the scenarios with --random.
    .why =
        Levels multiply: three targets with a thousand levels each are a thousand million scenarios. Nobody can read so many,
        and a coarser step shows the same picture.
    .wrong =
        maalbar sweep . --vary "goal 1 competence target = 70%..90% step 0.00001 pp"
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%..90% step 0.5 pp"

M0926 = "{ $text }" is no score or figure of the contract that a sweep can show.
    .hint = Write one as the rules name it, such as { $close }.
    .why =
        Besides the goals and the total a sweep can show other values of the contract: a criterion's score, its actual, its target or
        whether it is met. They are named by goal and criterion.
    .wrong =
        maalbar sweep . --vary "goal 1 competence target = 70%, 80%" --show "goal 1 skills met"
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%, 80%" --show "goal 1 competence met"

M0927 = The total can be held against no level such as "{ $text }".
    .hint = Write { $unit } above 0 with at most five decimals, such as "98%".
    .why =
        A threshold is a level of the total: the sweep tells in which scenarios the total reaches it. So it is in the unit of the total, and as
        exact as the total is shown.
    .wrong =
        maalbar sweep . --vary "goal 1 competence target = 70%, 80%" --threshold "98 pp"
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%, 80%" --threshold "98%"

M0928 = No combinations can be read from this table: { $reason }.
    .hint = Its head names what to vary, such as "goal 6 turnover target", and each row gives every one a value with its unit, such as "8 pp".
    .why =
        Each row of the table is one scenario. Every row needs a value for everything that the head names, no more and no fewer,
        or it could not be told which value belongs to what.
    .wrong =
        goal 1 competence target,goal 2 reached target
        80%
    .right =
        goal 1 competence target,goal 2 reached target
        80%,400

M0929 = "{ $text }" turns the same as "{ $other }".
    .hint = Keep one of the two, with all the levels that are meant.
    .why =
        Two --vary are combined, each level of the one with each of the other. One target cannot have two values at a time.
    .wrong =
        maalbar sweep . --vary "goal 1 competence target = 70%" --vary "goal 1 competence target = 80%"
    .right =
        maalbar sweep . --vary "goal 1 competence target = 70%, 80%"

M0930 = "{ $title }" goes through more than { NUMBER($most, useGrouping: 1) } steps here, too many to be told one by one.
    .hint = Narrow its range, such as --by "{ $example }".
    .why =
        Where a value is rounded or counted, the score rises in steps, and the answer lists those that grant the wish. Over a wide range with
        fine steps that would be a list that nobody can read.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "count(companies)"
    .right =
        maalbar solve . --want "total >= 95%" --by "count(companies) = 300..400"

M0931 = "{ $text }" makes more of "{ $title }" than can be solved for exactly.
    .hint = It can be added, multiplied, divided, compared, chosen by and rounded; for roots, logarithms and statistics over parties look at a grid of values with "maalbar sweep".
    .why =
        "maalbar solve" gives exact ends, not approximate ones. Through a root, a logarithm or a product of the unknown with itself the ends
        are numbers that cannot be written out exactly.

M0932 = Of two --by one is solved for and the other goes in steps; here { $count ->
        [0] neither has
       *[other] both have
    } steps.
    .hint = Write one of them with its values, such as --by "goal 3 used target = 40%..60% step 5 pp", and the other without.
    .why =
        With two unknowns there is a whole area of answers. So one of them goes through values that you choose, and for each of
        these the other one is solved for exactly.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 300..400 step 50"

M0933 = One thing can be solved for, or two where one goes in steps, but not { $count }.
    .hint = Give --by once or twice.
    .why =
        With three unknowns the answer cannot be laid out in a table that anybody can read. Of many targets at once, a sweep shows
        what they give together.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 weight" --by "goal 2 weight" --by "goal 1 competence target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target"

M0934 = What alone is solved for needs no steps: "{ $text }".
    .hint = Leave out the step, for all values are looked at; or give a second --by to solve for.
    .why =
        The exact values that grant the wish are found, with all that lie between two steps as well. Steps are for a second
        --by, which is tried value by value.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target = 70%..90% step 5 pp"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target = 70%..90%"

M0935 = "{ $text }" hangs on figures that the contract hides.
    .hint = Ask about a goal or a criterion whose figures are shown; "maalbar score" says which are hidden.
    .why =
        The contract hides figures that rest on very few. What would have to change, and by how much, would tell what they are.

M0936 = { NUMBER($count, useGrouping: 1) } steps are more than the { NUMBER($most, useGrouping: 1) } that the second --by may have.
    .hint = Write a longer step, or a shorter range.
    .why =
        For each value of the second --by the first one is solved for anew, and each has its line in the answer.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 1..2000 step 1"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 300..400 step 50"

M0937 = "{ $text }" turns the same as "{ $other }".
    .hint = Name something else, or leave one of the two out.
    .why =
        One is solved for while the other goes through its values. One and the same target cannot be both.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 1 competence target = 70%, 80%"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 350, 400"

M0940 = Both --measurements and --no-measurements are given.
    .hint = Name the figures to score both contracts on, or leave them out to see where the two would differ.
    .why =
        Two contracts are compared on figures, or by their rules alone. One cannot do both at once.
    .wrong =
        maalbar diff . draft --measurements measurements.yaml --no-measurements
    .right =
        maalbar diff . draft --measurements measurements.yaml

M0941 = There are no figures, so that nothing can be told of the party "{ $party }".
    .hint = Name a measurement set with --measurements, or leave --party out.
    .why =
        Without figures the rules of the two contracts are compared, and they are the same for every party.
    .wrong =
        maalbar diff . draft --party "Nordby"
    .right =
        maalbar diff . draft

M0942 = "{ $old }" and "{ $new }" cannot be scored on the same figures: one is scored for several parties, the other is not.
    .hint = Write --no-measurements to see what differs between the rules alone.
    .why =
        A contract of several parties reads a table with a row for each of them; another one reads one set of figures. No
        measurement set is both.
    .wrong =
        maalbar diff . schools
    .right =
        maalbar diff . schools --no-measurements

M0943 = The population of "{ $name }" is given as { $population }, and { $n } answered.
    .hint = The population is everybody whom the figure is about, those who answered among them.
    .why =
        Where the answers are of a good part of everybody, chance has less room, and intervals grow narrower. More than everybody
        cannot answer.
    .wrong =
        used: {"{"}yes: 81, no: 19, population: 90{"}"}
    .right =
        used: {"{"}yes: 81, no: 19, population: 900{"}"}

M0944 = A population is given beside "{ $name }", and nothing says how many answered.
    .hint = { $where ->
        [figure] Write how many answered as "n" as well.
       *[members] Give the population of each member, beside its answers.
        }
    .why =
        What a population changes hangs on how large a part of it answered, and that is told where the answers stand.
    .wrong =
        share(yes, of=used): {"{"}value: 81 %, population: 900{"}"}
    .right =
        share(yes, of=used): {"{"}value: 81 %, n: 100, population: 900{"}"}

M0945 = "{ $text }" is no level of confidence.
    .hint = Write a percentage above 0% and below 100%, such as --level 95%.
    .why =
        The level says how often intervals that are drawn in this way hold the true value. Only an interval of everything would hold
        it always.
    .wrong =
        maalbar intervals . --level 95
    .right =
        maalbar intervals . --level 95%

M0950 = A step of "{ $text }" may be percentage points or a part of the figure.
    .hint = Write { $points } if percentage points are meant.
    .why =
        From 80 %, one step of 1 % may lead to 81 % or to 80.8 %. With "pp" it is percentage points, and nobody has to guess.
    .wrong =
        maalbar tornado . --step "2%"
    .right =
        maalbar tornado . --step "2 pp"

M0951 = No target and no figure of this contract is turned in steps like "{ $text }".
    .hint = They are in: { $units }.
    .why =
        A step turns the targets and figures of its own unit. In this contract nothing has that unit, so the step would turn
        nothing.
    .wrong =
        maalbar tornado . --step "3 kr"
    .right =
        maalbar tornado . --step "2 pp"

M0952 = A second step is given for the unit of "{ $text }".
    .hint = Give one step for each unit.
    .why =
        All targets and figures of a unit are turned equally far, so that what they do to the total can be compared.
    .wrong =
        maalbar tornado . --step "2 pp" --step "5 pp"
    .right =
        maalbar tornado . --step "5 pp"

M0953 = People and things are counted in whole numbers, not in steps of "{ $text }".
    .hint = Write a whole number.
    .why =
        Half a company cannot be reached. A step of a count is 1, 10 or another whole number.
    .wrong =
        maalbar tornado . --step "0.5"
    .right =
        maalbar tornado . --step "5"

M0954 = The contract is scored for { $parties } parties, and this is told of one at a time.
    .hint = Name the party, such as: --party "{ $first }"
    .why =
        Each party has figures of its own, so that what is found for one does not hold for the others.
    .wrong =
        maalbar sweep . --vary "goal 1 open target = 60%, 70%"
    .right =
        maalbar sweep . --vary "goal 1 open target = 60%, 70%" --party "Nordby"

M0955 = "{ $path }" gives no figure that "{ $title }" asks for.
    .hint = Name a measurement set of this contract, or of an earlier year of it.
    .why =
        A back-test asks what the contract would have given on the figures of other years. The figures of another contract have
        other names, so everything would be unknown. `maalbar template` writes the names of those that this contract asks for.
    .wrong =
        maalbar backtest . -m library.yaml
    .right =
        maalbar backtest . -m measurements.yaml

M0956 = "{ $path }" is named twice.
    .hint = Leave one of them out.
    .why =
        Each file is read once, and several files of one year are read together. A file that is named twice is most often meant to
        be that of another year.
    .wrong =
        maalbar backtest . -m measurements.yaml -m measurements.yaml
    .right =
        maalbar backtest . -m measurements.yaml

M0957 = "--seed { $seed }" has nothing to draw: there is no --random.
    .hint = Say how many scenarios to draw, such as: --random 1000 --seed { $seed }
    .why =
        The seed says which scenarios are drawn at random. Without --random every combination of the levels is swept, and nothing is
        drawn.
    .wrong =
        maalbar sweep . --vary "goal 1 visits target = 100, 200" --seed 7
    .right =
        maalbar sweep . --vary "goal 1 visits target = 100, 200" --random 10 --seed 7

M0960 = The contract has no scenario called "{ $name }".
    .hint = { $suggestion }
    .why =
        A scenario is chosen by its title, as it stands in the contract behind "scenario". Scenarios in a file of their own are
        chosen by the name of that file.
    .wrong =
        maalbar whatif . --scenario "A high bar"
    .right =
        maalbar whatif . --scenario "A higher bar"

M0961 = "{ $path }" holds no scenario.
    .hint = Write one: scenario "a higher bar", and below it lines such as: set goal 3 competence target = 85%
    .why =
        A file behind --scenario is read for the scenarios in it. A contract without scenarios, or a file with remarks only,
        gives nothing to try.
    .wrong =
        # scenario "A higher bar"
    .right =
        scenario "A higher bar"

M0962 = "{ $text }" is set twice.
    .hint = Set it once; a scenario that stacks on another may set it again.
    .why =
        Of two lines that set the same the later one would win, and whoever reads the first would be misled.
    .wrong =
        set goal 1 competence target = 85%
        set goal 1 competence target = 90%
    .right =
        set goal 1 competence target = 90%

M0963 = "{ $path }" is given twice.
    .hint = Give each contract once; scenarios of the first are put beside it with --scenario or --scenarios.
    .why =
        A comparison puts different contracts side by side. Two columns of one contract would be the same, figure by figure.
    .wrong =
        maalbar compare . draft .
    .right =
        maalbar compare . draft

M0965 = A workbook is written to a file, and none is named.
    .hint = Give one with --out, such as --out comparison.xlsx.
    .why =
        A workbook for Excel is no text that the terminal could show.
    .wrong =
        maalbar compare . --scenarios --format xlsx
    .right =
        maalbar compare . --scenarios --format xlsx --out comparison.xlsx

M0966 = There is nothing to compare "{ $path }" with.
    .hint = Give another contract, a scenario of this one with --scenario, or --scenarios for all of them.
    .why =
        A comparison needs two things at least: two contracts, or a contract and one of its scenarios.
    .wrong =
        maalbar compare .
    .right =
        maalbar compare . --scenarios

M0967 = These are { $count } scenarios, and at most { $most } are tried in one go.
    .hint = Name fewer of them; a sweep tries many values of a few targets or figures.
    .why =
        Each scenario gets a report or a column of its own, and more than a hundred cannot be read side by side.

M0968 = This scenario sets { NUMBER($count, useGrouping: 1) } lines, with those that it stacks on, and at most { NUMBER($most, useGrouping: 1) } are tried.
    .hint = Set each target and each figure once.
    .why =
        A scenario says in a few lines what would be otherwise. With a thousand lines it is another contract, and is better
        written as one.

M0970 = No kind of file that can be written here has a name such as "{ $path }".
    .hint = Let the name end in { $endings }.
    .why =
        The ending of the name says what kind of file is written, and with which program it can be opened.
    .wrong =
        maalbar compare . --scenarios --out comparison.docx
    .right =
        maalbar compare . --scenarios --out comparison.xlsx

M0990 = "{ $path }" is there already.
    .hint = Give another name; nothing is written over.
    .why =
        A new contract or an empty measurement set is never put in the place of one that is there, as somebody's work may be in it.
    .wrong =
        maalbar new hub-2024
    .right =
        maalbar new hub-2025

M0991 = From "{ $folder }" the contract "{ $path }" cannot be named.
    .hint = Start the draft beside the folder that holds the contract, such as "{ $example }".
    .why =
        A draft names the contract that it amends by the way from folder to folder. That way may reach the neighbouring folders,
        but not further: so a folder of contracts can be moved or sent as a whole.
    .wrong =
        maalbar new 2025/hub --from 2024/hub
    .right =
        maalbar new hub-2025 --from 2024/hub

M0992 = The contract "{ $path }" is of { $own } already, and the draft is to be of { $period }.
    .hint = Give a later year, such as: --period { $next }
    .why =
        A draft amends an earlier contract, for a year that comes after it.
    .wrong =
        maalbar new ../hub-2025 --from . --period 2024
    .right =
        maalbar new ../hub-2025 --from . --period 2025

M0993 = The contract "{ $path }" names no period, so that it is not told which year comes next.
    .hint = Give the year of the draft: --period 2025
    .why =
        Without --period a draft is of the year after that of the contract it amends.
    .wrong =
        maalbar new ../hub-2025 --from .
    .right =
        maalbar new ../hub-2025 --from . --period 2025

M0994 = A draft is written in the language of the contract that it amends.
    .hint = Leave out --language.
    .why =
        A draft takes up lines of the contract, so both are in one language. "maalbar format --language" writes a
        contract in the other language.
    .wrong =
        maalbar new ../hub-2025 --from . --language da
    .right =
        maalbar new ../hub-2025 --from .

M0995 = The folder "{ $path }" cannot be made: { $reason }.
    .hint = Check the name, and whether you may write there.
    .why =
        A new contract gets a folder of its own, beside or below the folder that you are in.
    .wrong =
        maalbar new notes.txt/hub-2025
    .right =
        maalbar new hub-2025

M0996 = This contract is scored for several parties, whose figures stand in a table: it has no place for counts.
    .hint = Leave out --counts.
    .why =
        Counts of answers can stand in place of shares where one party's figures are written out. In a table each party has one
        row, and one cell for each figure.
    .wrong =
        maalbar template . --counts
    .right =
        maalbar template .

### M10: lints

lint-either = { $danish ->
       *[other] { $english }
    }

lint-more = { $more } more

lint-nothing = {""}

lint-cliff-total = {" "}The total then goes from { $low } to { $high }.

lint-of-goal = goal { $goal } { $name }

lint-goal = goal { $goal }

lint-total = the whole contract

lint-met-before = { $name } ({ $target }: { $figures })

lint-up-to = up to { $score }

lint-in-year = { $figure } in { $year }

lint-baseline = { $figure } as the baseline

lint-missed = { $name }

lint-missed-with = { $name } with { $actual } against { $target }

lint-counted-here = this goal is counted here as well

lint-weight-nothing = its weight is 0

lint-always-the-same = it always earns { $score }, whatever is measured

lint-unread = no score reads it

lint-decided-by-others = other parts always decide

M1001 = A better result lowers the score of "{ $name }": { $worse } gives { $higher }, { $better } gives { $lower }.
    .hint = Let the scoring rise with the result, or turn the comparison round if the other way is better.
    .why =
        The comparison says which way is better: with >= a higher figure, with <= a lower one. Here the score falls somewhere
        while the figure gets better, so that whoever does more earns less. Both figures have been worked out exactly by the
        contract's own rules. If it is meant so, write: allow backwards "the reason".
    .wrong =
        waiting: mean(waiting) <= 20 days
          scoring clamp(actual / 40 days, 0, 1)
    .right =
        waiting: mean(waiting) <= 20 days
          scoring clamp((40 days - actual) / 20 days, 0, 1)

M1002 = A small step makes the score of "{ $name }" jump: { $below } gives { $low }, { $above } gives { $high }.{ $total }
    .hint = If nearly there should earn something too, let the score rise with the figure, such as "linear(actual, 60%: 0, 80%: 1)".
    .why =
        At this place the score jumps by more than 10 percentage points, however little the figure moves. Then chance and
        uncertainty in the figure decide, and a result that falls short by little earns no more than one far off. Activities that are
        carried out or not, dates, and rules about one exact value are never told of. If it is meant so, write: allow cliff
        "the reason".
    .wrong =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring met
    .right =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual/target, 0, 1)

M1003 = { $number ->
        [one] The target of { $targets } was met already in every earlier period with figures.
       *[other] { $number } targets were met already in every earlier period with figures: { $targets }.
    }
    .hint = Set it higher if it is to ask for something new, or say that the level is to be kept.
    .why =
        A target that was met before it was set asks for nothing new. The earlier figures are those of measurement sets beside the
        contract, those of other years in the set at hand, and the declared baseline. If the point is to keep the level, write:
        allow already_met "the reason".
    .wrong =
        used: share(yes, of=used) >= 45%
          baseline 2020: 50%
    .right =
        used: share(yes, of=used) >= 55%
          baseline 2020: 50%

M1004 = "{ $name }" can never earn more than { $most }, however good the result is.
    .hint = Let the scoring reach 100 %, or give the part less weight if that is what is meant.
    .why =
        The score stops below 100 % for every possible figure, so that the goal can never be shown as fully met. That is proved from
        the rule and from what the figure can be. If the cap is agreed, write: allow out_of_reach "the reason".
    .wrong =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual/target, 0, 90%)
    .right =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual/target, 0, 100%)

M1005 = Nothing that is measured in { $what } can change the total: { $why }.
    .hint = Give it a weight, read it in a score line, or take it out if it is only to be shown.
    .why =
        Whatever is measured here, the total stays the same. That is proved from the rules and from what the figures can be, for all of
        them at once. Readers expect each goal of a contract to count. If it is meant so, write: allow no_effect "the reason".
    .wrong =
        goal 2 "Visits" weight 0
    .right =
        goal 2 "Visits" weight 1

M1006 = Goal { $goal } is shown as 100 % and comes to { $exact } before rounding; its target was missed by { $missed }.
    .hint = Round to a finer step, or do not round this goal, so that a missed target shows.
    .why =
        A reader takes 100 % for a goal that was met. On these figures a target in the goal was missed, and it is only a declared
        rounding that lifts the score to 100 %. If that convention is agreed, write: allow rounding "the reason".

M1007 = In { $where } it is not said whether all together are meant or each "{ $dimension }"; all together is assumed.
    .hint = Write "{ $dimension }=all" if all together is meant, "{ $dimension }=each" if every one must be looked at.
    .why =
        The figure is divided by a dimension, or the same survey is asked for by that dimension elsewhere in the contract. Pooled
        figures hide that one segment is doing badly, and contracts often ask for each segment. If the whole is meant, writing so
        keeps the next reader from wondering; or write: allow implicit "the reason".
    .wrong =
        turnover: growth(turnover, years=2) >= 10%
    .right =
        turnover: growth(turnover, segment=all, years=2) >= 10%

M1008 = Goal { $goal } takes over the score of goal { $copied }, and the total counts both: what goal { $copied } measures counts twice.
    .hint = If it is to count once, leave one of them out of the total, such as "score mean(except(goals, goal { $goal }))".
    .why =
        A goal that copies another one has no assessment of its own. Where the total counts both, one assessment decides more of the
        total than its goal number tells. Contracts do this on purpose at times; then write: allow counted_twice "the reason".
    .wrong =
        score mean(goals)
    .right =
        score mean(except(goals, goal 1))

M1009 = There is no lint called "{ $name }", so nothing is allowed here.
    .hint = { $suggestion }
    .why =
        An allow line names one of the lints, which are listed on the page on lints. A name that no lint has silences nothing; the
        contract can still be scored.
    .wrong =
        allow clif "The ministry wants all or nothing here."
    .right =
        allow cliff "The ministry wants all or nothing here."

M1010 = This line allows nothing: "{ $name }" has nothing to tell here.
    .hint = Delete the line.
    .why =
        The line silences a lint that would not have told of anything where it stands. It was needed once, or stands at the wrong goal.
        Left in place it would silence the lint the day it has something to tell.
    .wrong =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual/target, 0, 1)
          allow cliff "The ministry wants all or nothing here."
    .right =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual/target, 0, 1)

M1011 = In { $where } the question is not named; { $questions } is taken, as no other one has the answer.
    .hint = Write it out, such as "of={ $question }".
    .why =
        Where one question alone has an answer, its name may be left out. A reader does not see which question is meant, and a question
        that is added later with the same answer makes the line an error. If that is fine, write: allow implicit "the reason".
    .wrong =
        satisfied: share(very_satisfied) >= 80%
    .right =
        satisfied: share(very_satisfied, of=advice) >= 80%

M1012 = Nothing says what the { $number } goals weigh; each is counted as { $share } of the total.
    .hint = Write "weight" behind each goal's title, or say why they weigh the same: allow implicit "the reason".
    .why =
        Without weights all goals count alike, however large or small they are. That is a choice of its own, which the parties may
        not have made. Written weights, or a line that says that they are meant to be alike, show that they have.
    .wrong =
        score mean(goals)
    .right =
        score mean(goals)
        allow implicit "The parties have agreed that all goals weigh the same."

M1013 = The published results are printed in whole percent ({ $places }), and the contract does not say how to round.
    .hint = Write how, such as "rounded to 1%, half up, at goals, total".
    .why =
        Nothing is rounded unless the contract says so. Where the published results are whole numbers, somebody rounded them, and at
        which stage and which way halves went decides the last digit. Written down, the published figures can be worked out again. If
        it is to stay open, write: allow implicit "the reason".

M1014 = A better result in { $name } lowers the score of { $whole }: { $worse } gives { $higher }, { $better } gives { $lower }.
    .hint = Look at the score line, its gates and its weights: something in it takes away for a better result.
    .why =
        The criterion itself earns more for a better figure, or as much, but what is made of it above goes down. Both figures have been
        worked out exactly on the measurement set at hand, with all other figures as they are. If it is meant so, write: allow
        backwards "the reason".

M1015 = This scoring makes { $number } criteria all or nothing: { $names }. In "{ $name }": { $below } gives { $low }, { $above } gives { $high }.
    .hint = If nearly there should earn something too, write "scoring clamp(actual/target, 0, 1)".
    .why =
        One scoring line holds for all these criteria, and each of them jumps by more than 10 percentage points at its target, however
        little the figure moves. Then chance and uncertainty in the figures decide. If it is meant so, write: allow cliff "the reason".
    .wrong =
        scoring met
    .right =
        scoring clamp(actual/target, 0, 1)

M1016 = No figure can meet the target { $target } of "{ $name }": it cannot go beyond { $bound }.
    .hint = Check the target, and what it is worked out from.
    .why =
        The target is beyond everything that the figure can be: a share, for one, is never above 100 %. It is often a baseline with too
        many percentage points on top. If it is meant so, write: allow out_of_reach "the reason".
    .wrong =
        used: share(yes, of=used) >= target
          baseline 2020: 64%
          target baseline + 50 pp
    .right =
        used: share(yes, of=used) >= target
          baseline 2020: 64%
          target baseline + 5 pp

M1017 = "{ $name }" earns the full { $most } short of its target: { $short } is enough, and the target is { $target }.
    .hint = Let the scoring reach its top at the target, such as "clamp(actual/target, 0, 1)".
    .why =
        The score is as high as it goes for a figure that misses the target, so that nothing is gained by meeting it. The report then
        shows a full score beside a target that was not met. If it is meant so, write: allow out_of_reach "the reason".
    .wrong =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual / 70%, 0, 1)
    .right =
        satisfied: share(very_satisfied, of=advice) >= 80%
          scoring clamp(actual / 80%, 0, 1)

M1018 = { $number ->
        [one] With this rounding goal { $goals } can be shown as 100 % although a target in it was missed.
       *[other] With this rounding goals { $goals } can be shown as 100 % although a target in them was missed.
    } That happens in goal { $goal } when "{ $name }" is { $short } against { $target }: the goal comes to { $exact } and is shown as 100 %.
    .hint = Round to a finer step, or leave the goals unrounded and round the total alone.
    .why =
        Each goal was tried with one figure a usual step short of its target and everything else met in full. Where the rounded score is
        100 % all the same, readers cannot see from it that a target was missed. If that convention is agreed, write: allow rounding
        "the reason".
    .wrong =
        rounded to 5%, half up, at goals
    .right =
        rounded to 0.1%, half up, at goals

M1019 = The total is shown as 100 % and comes to { $exact } before rounding.
    .hint = Round the total to a finer step, so that it shows 100 % only where everything was met.
    .why =
        A reader takes 100 % for a contract that was met in full. On these figures something is missing, and only a declared rounding
        lifts the total to 100 %. If that convention is agreed, write: allow rounding "the reason".

M1020 = There is no lint called "{ $name }".
    .hint = { $suggestion }
    .why =
        What stands behind --without is the name of a lint in either language, or a code such as M1002. The names are listed on the page
        on lints.
    .wrong =
        maalbar check . --without clif
    .right =
        maalbar check . --without cliff

M1101 = "{ $name }" is no { $section } of the contract.
    .hint = { $suggestion }
    .why =
        Under "questions:", "dimensions:" and "measures:" stand names that the contract declares, each with the column
        that holds it. A name that it does not know would give figures that nothing asks for.
    .wrong =
        advise: Q1
    .right =
        advice: Q1

M1102 = "{ $text }" is no group of rows.
    .hint = Write "group: control" where the rows are those of the control group, and leave the line out where they are not.
    .why =
        A contract knows the control group and everybody else. Where both stand in one table, a column tells which is
        which: "group: {"{"}column: COLUMN, control: TEXT{"}"}".
    .wrong =
        group: companies
    .right =
        group: control

M1103 = Nothing says which texts of the column mean the control group.
    .hint = Write them beside it: group: {"{"}column: COLUMN, control: TEXT{"}"}.
    .why =
        The column tells the groups apart by a text or a number, and only who made the table knows which of them is the
        control group.
    .wrong =
        group: {"{"}column: sample{"}"}
    .right =
        group: {"{"}column: sample, control: comparison{"}"}

M1104 = "{ $name }" is no word for "{ $key }".
    .hint = { $suggestion }
    .why =
        Some keys of a table have a few words of their own: "duplicates" is "refuse" or "keep", or has "first:" or
        "last:" with a column; "empty" is "left out" or "zero"; "figure" is "sum" or "mean"; "dates" is "year first",
        "day first" or "month first"; "trim" is "blanks" or "whitespace".
    .wrong =
        duplicates: remove
    .right =
        duplicates: keep

M1105 = The table "{ $name }" does not say where its rows are.
    .hint = Write "file:" with the way to a file, or "database: postgresql" with "table:".
    .why =
        A table of rows is a file beside the measurement set, or a table in a database. Its columns mean something only
        where it is known which table is meant.
    .wrong =
        users:
          questions: {"{"}advice: Q1{"}"}
    .right =
        users:
          file: users.csv
          questions: {"{"}advice: Q1{"}"}

M1106 = "{ $file }" is no file that rows can be read from.
    .hint = Write the name of a file that ends in { $suffixes }. A workbook of another kind (.xls, .ods) is first opened and saved as .xlsx; another name does not make it one.
    .why =
        The end of the name tells what a file is. A workbook of the old kind (.xls) is saved as .xlsx first, and a text
        file is called .csv whatever parts its cells: "separator:" says what does.
    .wrong =
        file: users.txt
    .right =
        file: users.csv

M1107 = The rows of "{ $name }" lie in { $kind }, and nothing says in which table.
    .hint = Write "table:" with the name of the table or view, with its schema before it where it has one: table: survey.answers.
    .why =
        A database holds many tables. Which one is meant is never guessed, not even where there is only one.

M1108 = "{ $name }" is no database that rows can be read from.
    .hint = { $suggestion } A .duckdb file is named with "file:".
    .why =
        Rows are read from PostgreSQL and from Spark. What lies in another database can be written to a Parquet or CSV
        file, which is read as it lies.

M1109 = "file" cannot stand beside "database: { $name }".
    .hint = Keep the one that the rows lie in: a file, or a table in the database.
    .why =
        The same rows lie in one place. With both lines nobody could tell which of the two was counted.
    .wrong =
        database: postgresql
        file: users.csv
    .right =
        file: users.csv

M1110 = "{ $name }" means nothing for { $kind }.
    .hint = Leave the line out; it belongs to { $kinds }.
    .why =
        A line that is passed over would let its writer believe that it worked.
    .wrong =
        file: users.csv
        sheet: Answers
    .right =
        file: users.csv

M1111 = "{ $text }" under "{ $name }" is no sign that is read.
    .hint = Write the sign itself, in quotes: { $signs }.
    .why =
        The sign between the cells of a text file, and the one before the decimals, are written as they stand in the
        file.
    .wrong =
        separator: semicolon
    .right =
        separator: ";"

M1112 = "{ $name }" is no encoding that is read.
    .hint = { $suggestion }
    .why =
        A text file is in UTF-8 unless "encoding:" says otherwise. What an older Danish spreadsheet or register writes
        is most often windows-1252; with the wrong one æ, ø and å turn into other letters.
    .wrong =
        encoding: ansi
    .right =
        encoding: windows-1252

M1113 = "{ $name }" is mapped as a question with several answers, and each person gives one.
    .hint = Leave "separator:" and "columns:" out, or write "several" behind the question in the contract.
    .why =
        Whether a person may give several answers decides what a share is a part of, so it is the contract that says it.
    .wrong =
        advice: {"{"}column: Q1, separator: ";"{"}"}
    .right =
        advice: {"{"}column: Q1{"}"}

M1114 = The text "{ $text }" stands both for "{ $first }" and for "{ $second }".
    .hint = Let it stand under one of them only.
    .why =
        A cell with that text would be counted as either. A name and a label stand for themselves where nothing else is
        written under the name.
    .wrong =
        advice: {"{"}column: Q1, answers: {"{"}satisfied: [1, 2], dissatisfied: [2, 3]{"}"}{"}"}
    .right =
        advice: {"{"}column: Q1, answers: {"{"}satisfied: [1, 2], dissatisfied: [3]{"}"}{"}"}

M1115 = "{ $text }" is no number of decimals.
    .hint = Write a whole number from 0 to { $most }.
    .why =
        Numbers are read exactly, as decimals of 18 digits in all. How many of the digits stand behind the decimal sign
        is said once for the column.
    .wrong =
        turnover: {"{"}column: amount, decimals: two{"}"}
    .right =
        turnover: {"{"}column: amount, decimals: 2{"}"}

M1116 = The table "{ $name }" says what becomes of duplicates, and nothing says by what they are known.
    .hint = Write "id:" with the column that tells who each row is of.
    .why =
        Two rows are of the same person where they have the same id, of the same year, group and party. Without an id
        every row counts.
    .wrong =
        duplicates: keep
    .right =
        id: id
        duplicates: keep

M1117 = The table "{ $table }" has no column called "{ $name }".
    .hint = { $suggestion }
    .why =
        Columns are named as they are in the source, letter for letter; in a text file and a workbook the first line
        names them.
    .wrong =
        advice: q1
    .right =
        advice: Q1

M1118 = The column "{ $name }" of "{ $table }" holds something else than what it is read as.
    .hint = Name a column of numbers for a measure or a weight, and one of texts, numbers, truths or dates for a question or a dimension.
    .why =
        A truth or a date is no number to add up, and a list is no answer. A view or another file can hold it in another
        form.
    .wrong =
        turnover: paid
    .right =
        turnover: amount

M1119 = Two tables give { $name } differently.
    .hint = Map it in one of them only, or tell the years or the groups apart with "period:" or "group:".
    .why =
        Rows of two tables are not added up, since nobody can tell whether they are of the same people. What both tables
        give must be the same.

M1120 = The column "{ $column }" holds what is no answer to "{ $name }": { $texts }.
    .hint = { $advice }
    .why =
        Each text in the column must mean one of the answers of the question, or that there is none. A text that nobody
        knows would fall out of the share, and nobody would see it. Names and labels of answers are known without a
        line; other texts stand under "answers:".
    .wrong =
        advice: Q1
    .right =
        advice: {"{"}column: Q1, missing: ["99"]{"}"}

M1121 = The column "{ $column }" holds what is no member of "{ $name }": { $texts }.
    .hint = { $advice }
    .why =
        Each text in the column must mean one of the members of the dimension, or none of them. A row of no member
        counts among all and in no member, and that is to be said, not to come about by a slip.
    .wrong =
        segment: type
    .right =
        segment: {"{"}column: type, missing: [Unknown]{"}"}

M1122 = The column "{ $column }" holds what is no number: { $texts }.
    .hint = { $advice }
    .why =
        What is added up must be a number. A text that is passed over would make the sum too small, and nobody would see
        it.
    .wrong =
        turnover: amount
    .right =
        turnover: {"{"}column: amount, missing: ["-"]{"}"}

M1123 = The column "{ $column }" of "{ $name }" holds what is neither ticked nor not ticked: { $texts }.
    .hint = Write beside "columns:" what means that the answer was given, and what that it was not: ticked: [{ $ticked }, "{ $text }"], or not_ticked: [{ $not_ticked }, "{ $text }"].
    .why =
        Of a question with a column for each answer a cell says whether that answer was given. Without other lines 1, x
        and true say that it was, and 0, false and an empty cell that it was not.
    .wrong =
        themes: {"{"}columns: {"{"}digital: T1, green: T2{"}"}{"}"}
    .right =
        themes: {"{"}columns: {"{"}digital: T1, green: T2{"}"}, ticked: [Ja], not_ticked: [Nej]{"}"}

M1124 = The column "{ $column }" holds what is no year: { $texts }.
    .hint = Write a year such as 2024, or a date with a year of four digits such as 2024-03-31 or 31-03-2024. If a text means that there is no year, write it beside the column: missing: ["{ $text }"].
    .why =
        The year decides which rows belong to the period of the contract. 03/04/24 may be read in several ways, so it is
        not read at all.
    .wrong =
        period: {"{"}column: answered{"}"}
    .right =
        period: {"{"}column: year{"}"}

M1125 = In the column "{ $column }" { $ids ->
        [one] 1 id stands
       *[other] { $ids } ids stand
    } in several rows, { $rows } rows in all.
    .hint = Write which of them counts: "duplicates: {"{"}last: COLUMN{"}"}" with a column that orders them (or "first:"), or "duplicates: keep" where every row is to count.
    .why =
        Who answered twice would count twice. Which of the answers holds is for those who asked to say. The ids
        themselves are not shown, as they may be personal data.
    .wrong =
        id: id
    .right =
        id: id
        duplicates: {"{"}last: answered{"}"}

M1126 = In the column "{ $column }" { $ids ->
        [one] 1 id stands
       *[other] { $ids } ids stand
    } in several rows with the same "{ $by }", { $rows } rows in all.
    .hint = Name a column that tells which row comes first, such as a time of day or a running number.
    .why =
        The first or the last of several rows is taken only where there is one. Which of two rows of the same day holds
        is not left to chance. The ids are not shown, as they may be personal data.
    .wrong =
        duplicates: {"{"}last: answered{"}"}
    .right =
        duplicates: {"{"}last: number{"}"}

M1127 = The column "{ $column }" holds what is neither the control group nor the others: { $texts }.
    .hint = Write each text under "control:" or under "others:", or leave "others:" out where every other text means them.
    .why =
        Whose figures a row belongs to decides what is compared with what. With "others:" the texts of both groups are
        named, so that a new one is seen.
    .wrong =
        group: {"{"}column: sample, control: comparison, others: [hub]{"}"}
    .right =
        group: {"{"}column: sample, control: comparison, others: [hub, pilot]{"}"}

M1128 = The column "{ $column }" holds what is no weight: { $texts }.
    .hint = Fill in what the rows weigh, 0 or more. If an empty cell weighs nothing, write: weight: {"{"}column: { $column }, empty: zero{"}"}.
    .why =
        A row without a weight is neither one person nor nobody. A weight below 0 would take answers away.
    .wrong =
        weight: w
    .right =
        weight: {"{"}column: w, empty: zero{"}"}

M1129 = The column "{ $column }" holds numbers of more digits than are read: { $texts }.
    .hint = Write how many decimals there are, at most 9, such as: decimals: 6. A number has 18 digits in all; now { $decimals } of them are decimals.
    .why =
        Numbers are never rounded unseen. A number with more decimals than are read would have to be.
    .wrong =
        turnover: amount
    .right =
        turnover: {"{"}column: amount, decimals: 6{"}"}

M1130 = The column "{ $column }" holds numbers with "{ $other }": { $texts }.
    .hint = If it stands before the decimals, write beside "file:": decimal: "{ $other }". If it stands between thousands, write: thousands: "{ $other }".
    .why =
        1,323 is 1323 to one reader and 1.323 to another. Which sign stands before the decimals is said once for the
        table; without a line it is the point.
    .wrong =
        file: users.csv
    .right =
        file: users.csv
        decimal: ","

M1131 =
    { $count ->
        [one] 1 row is
       *[other] { $count } rows are
    } of no member of "{ $name }" by the column "{ $column }".
    .hint = They count among all together, and in no member. If they belong to one, write its texts under "members:".
    .why =
        The members then do not add up to all together, which is right where it is not known what the rows are of.

M1132 =
    { $count ->
        [one] 1 row has
       *[other] { $count } rows have
    } no { $key } in the column "{ $column }" and { $count ->
        [one] is
       *[other] are
    } left out.
    .hint = Fill the column in the source, if the rows are to count.
    .why =
        A row of which it is not known when it is from, or whose it is, belongs to nobody's figures.

M1133 = The contract is scored for each of the { $parties }, and the table "{ $name }" names no column that tells them apart.
    .hint = Write "party:" with the column that names them. Without it each of them gets the figures of all rows together.
    .why =
        That every party has the same figures is seldom what is meant. A figure of the whole country, to compare each
        with, is.
    .wrong =
        users:
    .right =
        users:
          party: school

M1134 = The table "{ $name }" names a column of parties, "{ $column }", and the contract is scored for one party.
    .hint = Leave "party:" out, and all rows count together; or write "parties" with what they are called in the contract.
    .why =
        With a column of parties each row counts for its own party only, and the one party of the contract would have no
        figures at all.
    .wrong =
        file: users.csv
        party: hub
    .right =
        file: users.csv

M1135 = No rule asks for { $names }, which the table "{ $table }" maps.
    .hint = Check the name, if a rule was meant to use it.
    .why =
        A column that nothing asks for changes nothing. It is no mistake, but it may be one that was meant for another
        name.
    .wrong =
        questions: {"{"}advice: Q1, used: Q2{"}"}
    .right =
        questions: {"{"}advice: Q1{"}"}

M1136 = The table "{ $name }" gives nothing that the contract asks for: { $reason }.
    .hint = Check its period and its group, and that each question, dimension and measure that the rules ask for has its column.
    .why =
        A table is read for what the rules ask. Where a condition or a segment has no column, or the rows are of another
        year, nothing of it can be used.
    .wrong =
        file: users.csv
        period: 2023
    .right =
        file: users.csv
        period: 2024

M1137 = "{ $name }" has no column for { $answers }.
    .hint = Write a column for each answer under "columns:".
    .why =
        An answer without a column would be one that nobody gave, and its share 0 %. That a column is not there says
        nothing of what people answered.
    .wrong =
        themes: {"{"}columns: {"{"}digital: T1{"}"}{"}"}
    .right =
        themes: {"{"}columns: {"{"}digital: T1, green: T2{"}"}{"}"}

M1138 = The table "{ $name }" has no row of { $whom }: { $found }.
    .hint = Check the period of the file and the column that tells it. What would rest on these rows is missing.
    .why =
        That there is no row of a year does not mean that nobody answered in it, so nothing of it is taken for 0.
    .wrong =
        period: {"{"}column: year{"}"}
    .right =
        period: {"{"}column: year_of_answer{"}"}

M1139 = { $name } is published as { $published }, and the rows give { $counted }.
    .hint = The rows are used. The difference is more than rounding can be, so look for the slip: in the figure, or in what the columns are said to mean.
    .why =
        Where a figure and the rows behind it are both given, they must agree but for the rounding of the figure.
    .wrong =
        share(satisfied): 90 %
    .right =
        share(satisfied): 75 %

M1140 = The rows are weighted by "{ $column }", and the survey of "{ $name }" is not weighted in the contract.
    .hint = Write "weighted by" behind the survey in the contract, or leave "weight:" out.
    .why =
        Weights change every share. That they are used is a part of what is agreed, so both the contract and the table
        should say it.
    .wrong =
        file: users.csv
        weight: w
    .right =
        file: users.csv

M1141 = The survey of "{ $question }" is weighted by "{ $weight }", and the table "{ $name }" names no weight.
    .hint = Write "weight:" with the column that holds what each row weighs.
    .why =
        Unweighted, the rows would give other shares than those that are agreed.
    .wrong =
        file: users.csv
    .right =
        file: users.csv
        weight: w

M1142 = "{ $first }" and "{ $second }" cannot both stand { $where }.
    .hint = Keep the one that is meant.
    .why =
        Each of the two says what is to be counted, and they say different things.
    .wrong =
        duplicates: {"{"}first: answered, last: answered{"}"}
    .right =
        duplicates: {"{"}last: answered{"}"}

M1143 = { $name } is { $rows } by the rows, and { $counted } by the counts.
    .hint = The rows are used. Take the counts out, or look for the slip: in a number, or in what the columns are said to mean.
    .why =
        Where the counts of a question and the rows behind them are both given, they must be the same.
    .wrong =
        advice: {"{"}satisfied: 10, dissatisfied: 2{"}"}
    .right =
        advice: {"{"}satisfied: 9, dissatisfied: 3{"}"}

M1144 = The column "{ $column }" holds cells that are not made of answers to "{ $name }" with "{ $separator }" between them: { $texts }.
    .hint = Write under "answers:" which texts mean each answer, and under "separator:" the sign that stands between two of them.
    .why =
        All of a cell must be accounted for. A part that nobody knows would be an answer that falls out of every share.
    .wrong =
        themes: {"{"}column: T, separator: ","{"}"}
    .right =
        themes: {"{"}column: T, separator: "|"{"}"}

M1145 = The column "{ $column }" cannot tell which row comes first: { $texts }.
    .hint = Name a column of numbers, or of days and times such as 2024-03-31 or 2024-03-31 14:05, and not of both. If the year of the days stands behind, write beside "file:" what stands first: dates: day first.
    .why =
        Texts come in the order of their letters, by which 31-12-2023 stands behind 01-03-2024, and 01-03-2024 may be a
        day in March or in January. Which answer was the last is not left to that.
    .wrong =
        duplicates: {"{"}last: answered{"}"}
    .right =
        duplicates: {"{"}last: answered{"}"}
        dates: day first

M1146 = A table under "tables:" has no name.
    .hint = Write a name such as "users:" on a line under "tables:", and what is said of the table on the lines below, two blanks further in.
    .why =
        A measurement set may have several tables, so each has a name of its own, which is yours to choose.
    .wrong =
        tables:
          file: users.csv
          questions: {"{"}advice: Q1{"}"}
    .right =
        tables:
          users:
            file: users.csv
            questions: {"{"}advice: Q1{"}"}

M1147 = "{ $path }" is a workbook, although its name says that it is a text file.
    .hint = Give it a name that ends in ".xlsx", and write that here; or open it in Excel and save it as "CSV UTF-8".
    .why =
        What another name is given to stays what it is: the bytes of a workbook are no lines of text.

M1148 = "{ $path }" is written in UTF-8, and "encoding: { $encoding }" says otherwise.
    .hint = Take the line "encoding: { $encoding }" away.
    .why =
        Read as { $encoding } each æ, ø and å of the file would become two other signs, and an answer such as "I høj grad" one that
        nobody knows.

M1149 = "{ $sign }" cannot stand both before the decimals and between thousands.
    .hint = Write beside "file:" what stands before the decimals: decimal: "{ $other }".
    .why =
        1.234 would be 1234 to one reader and 1.234 to another. Without a line the point stands before the decimals.
    .wrong =
        thousands: "."
    .right =
        thousands: "."
        decimal: ","

M1150 = What { $variable } holds is no address of a PostgreSQL server.
    .hint = Write it as: postgresql://user:password@host:5432/database
    .why =
        The address of a database stands in the environment, so that no password comes into a file. It is never shown, not even in this
        message. A sign such as @, / or a blank in a password is written %40, %2F or %20 in an address; libpq's own form, host=… user=…
        password='…', takes them as they are.

M1151 = The PostgreSQL server at { $host } gives no connection: { $reason }.
    .hint = Check the address in { $variable } (or MAALBAR_POSTGRESQL, or PGHOST, PGUSER and the others of PostgreSQL's own).
    .why =
        The table lies in a database, and the address of the database stands in the environment of the command, not in the measurement
        set. Whether the address is right can be tried with PostgreSQL's own command psql.

M1152 = The database has no table or view called "{ $table }" that you may see.
    .hint = { $suggestion }
    .why =
        A name is written as PostgreSQL keeps it, capital letters and all, with the schema before it where the search path does not
        find it: "survey.answers".

M1153 = You may not read "{ $table }" at { $host }.
    .hint = Ask who runs the database for the right to read it (in PostgreSQL: GRANT SELECT).
    .why =
        Målbar only reads, so that the right to read the one table or view is enough.

M1154 = The connection to { $host } was lost while "{ $table }" was read.
    .hint = Run the command again; if it is lost again, ask who runs the database.
    .why =
        The server was stopped, it ended the connection, or the network between was cut. Nothing was scored on half of the rows, and
        nothing was changed in the database.

M1155 = { $host } stopped a query of "{ $table }" before it was answered.
    .hint = It took longer than the server allows, or somebody stopped it. Ask for more time, or for an index or a view that it is faster on.
    .why =
        Who runs a database may set how long a query takes at most. "maalbar plan" shows the queries that are run.

M1156 = { $engine } cannot answer a query of "{ $table }" ({ $state }).
    .hint = Look { $state } up in the errors that { $engine } documents. "maalbar plan" shows the queries.
    .why =
        The database itself could not work something out: a number was too large, a letter cannot be written in the encoding of the
        database, or a view divides by 0. What the database says of it may hold answers of people, so that only its code is shown.

M1157 = Spark finds no table or file "{ $table }".
    .hint = Check the name, and the schema or the catalogue before it.
    .why =
        A table is one of Spark's catalogue, such as "sales.orders". A file is told from the folder of the measurement set, and must be
        there for the cluster too where Spark runs on one.

M1160 = Spark needs Java, which is not installed.
    .hint = Install Java 17 or newer, on Debian or Ubuntu with: apt-get install openjdk-17-jre-headless
    .why =
        Spark runs on this machine unless MAALBAR_SPARK names a cluster, and Spark is written in Java. Where Java is installed
        elsewhere, JAVA_HOME tells in which folder.

M1161 = Spark could not be started on this machine.
    .hint = Check with "java -version" that Java is 17 or newer, and set JAVA_HOME where there are several.
    .why =
        Spark runs on this machine unless MAALBAR_SPARK names a cluster. It needs Java 17 or newer, a gigabyte of memory, and room in
        the folder for temporary files.

M1162 = The Spark cluster at { $host } gives no connection.
    .hint = Check the address in { $variable }, such as sc://spark.example.org:15002
    .why =
        A cluster is reached by Spark Connect. Nothing answers at the address, the address is none, or the token in it is no longer
        valid. The address is never shown, since it may hold a token.

M1163 = Every point in the numbers of "{ $column }" has three digits behind it: 1.234 is read as 1 and 234 thousandths.
    .hint = Write beside "file:" what the points are for. Between thousands: thousands: "." and decimal: ",". Before decimals: decimal: "."
    .why =
        A Danish 1.234 is an English 1,234. Nothing in the column tells which is meant, and the one is a thousand times the other.
        Without a line the point stands before the decimals.

M1170 = Line { $line } of "{ $path }" is no text in { $encoding }: the byte { $byte } means nothing there.
    .hint = Take "encoding:" away if the file is in UTF-8, or save it as "CSV UTF-8".
    .why =
        A byte that means no letter shows that the file is written in another encoding, and then other letters are wrong as
        well.

M1171 = Line { $line } of "{ $path }" is no text in UTF-8: the byte { $byte } means nothing there.
    .hint = Say how its letters are written, most often with: encoding: windows-1252. Or save the file as "CSV UTF-8".
    .why =
        Excel's plain "CSV" has the letters of the machine, in which æ, ø and å are other bytes than in UTF-8. Letters are
        not guessed: a wrong guess would make an answer one that nobody knows.

M1172 = "{ $path }" has no line with the names of its columns.
    .hint = Write a name for each column in the first line, or give the file that holds the rows.
    .why =
        Questions and measures are found by the names of their columns. A file with nothing in it is most often one whose
        writing failed.

M1173 = Two columns of "{ $path }" are called "{ $name }" and "{ $other }", which is one name.
    .hint = Give one of them another name in the file.
    .why =
        Columns are told apart by their names, whatever their capitals. Which of two with one name is meant would be a guess.

M1174 = The cells of "{ $path }" are not parted by "{ $own }".
    .hint = Write: separator: "{ $sign }"
    .why =
        Cells are parted by a comma where nothing else is said. Excel on a Danish machine writes a semicolon.

M1175 = Line { $line } of "{ $path }" has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    }, and the first line names { $wanted } columns.
    .hint = Look at that line: a text that holds the separator or a line break must stand in double quotes.
    .why =
        From a line with a cell too many or too few on, every value may stand under another name. Nothing of the file is
        used.

M1176 = A cell in line { $line } of "{ $path }" begins with a quote, and the cell does not end where the quote does.
    .hint = Close the quote, and write a quote inside a text twice: "the ""good"" advice".
    .why =
        Everything up to the next quote belongs to the cell, also line breaks. A quote too many would swallow the rows behind
        it.

M1177 = Line { $line } of "{ $path }" holds bytes that are no letters (NUL).
    .hint = Have the file written anew by the system that it comes from.
    .why =
        Such bytes stand where a file was cut off while it was written or copied, and rows are then missing.

M1178 = Line { $line } of "{ $path }" is longer than 2 MB.
    .hint = Look for a quote that is opened before it and never closed.
    .why =
        No row of a survey or a register is so long. A quote that is left open makes one row of all that follows.

M1179 = "{ $path }" is written in UTF-16.
    .hint = Save it as "CSV UTF-8".
    .why =
        Excel's "Unicode text" is UTF-16, in which every letter has two bytes. Text files are read in UTF-8, windows-1252 or
        latin-1.

M1180 = "{ $path }" is no whole Parquet file.
    .hint = Have it written or copied anew; a text file must be called .csv.
    .why =
        A Parquet file says at its end what it holds. One that was cut off, damaged or only renamed says nothing that can be
        trusted.

M1181 = "{ $path }" cannot be opened as a DuckDB file.
    .hint = Check that it is a DuckDB file without a password, and have it copied anew where it was cut off.
    .why =
        What is damaged, encrypted or another kind of file is not read in part.

M1182 = "{ $path }" is open in another program that writes to it.
    .hint = Close it there, or give a copy of the file.
    .why =
        While a program writes to a DuckDB file nobody else can read it, for what is read could be half of a change.

M1183 = "{ $path }" was written by a newer DuckDB than the one that is installed.
    .hint = Install it with: pip install --upgrade duckdb. Or have the table exported as a Parquet file.
    .why =
        A newer DuckDB may lay out its files otherwise, and an older one does not guess how.

M1184 = "{ $path }" has no table or view called "{ $table }".
    .hint = { $suggestion }
    .why =
        A DuckDB file holds any number of tables. One in a schema is named with it: table: sales.answers.

M1185 = The view "{ $table }" of "{ $path }" reads something outside of that file.
    .hint = Make it a table: CREATE TABLE … AS SELECT * FROM …, and name that.
    .why =
        A measurement set reaches the files that it names, and nothing else. A view could read any file of the machine.

M1186 = "{ $path }" is no workbook: { $reason }.
    .hint = Open it in Excel and save it as "Excel workbook (.xlsx)" without a password, or name it after what it is.
    .why =
        The end of a name says what a file should be. What is something else is not read as if it were.

M1187 = "{ $path }" has several sheets: { $sheets }.
    .hint = Say which one holds the rows, such as: sheet: "{ $first }" (on the command line of "maalbar data": --sheet "{ $first }").
    .why =
        The first sheet is often a front page. Which one is meant would be a guess.

M1188 = "{ $text }" is no range of cells.
    .hint = Write the first and the last cell, such as A3:K940; the first row holds the names of the columns.
    .why =
        A range is two cells with a colon between them, the upper left one first. A3:K reaches down as far as the sheet does.

M1189 = The cells { $cells } of "{ $path }" are merged, and "{ $name }" is the name of none of their columns.
    .hint = Give each column a name of its own, or say with "range:" where the row of names begins, such as: range: A3:K940
    .why =
        The first row of a sheet or a range names its columns. A title or a heading over several columns is no name of one.

M1190 = "{ $path }" has no sheet called "{ $sheet }": there is { $sheets }.
    .hint = { $suggestion }
    .why =
        A sheet is named as its tab shows it, with its capitals and blanks.

M1191 = The cell { $cell } of "{ $path }" shows { $text }, which is no text of the column "{ $column }".
    .hint = Mend the formula of that cell in Excel, or delete it.
    .why =
        A formula that fails shows an error such as #DIV/0! in place of a value. Counted as a text it would make a party, an id or a
        company that there is not.

M1192 = The sheet "{ $sheet }" of "{ $path }" reaches further than is read.
    .hint = Delete what lies far from the table in Excel, or save the table as a CSV file.
    .why =
        Every cell between the first and the last takes room, also an empty one. So many are nearly always one cell that was
        filled in by accident.

M1193 = There is no room on the disk for what does not fit into memory while "{ $path }" is read.
    .hint = Make room there, or name a folder with room in the environment variable TMPDIR.
    .why =
        Counting different texts or finding rows with the same id keeps all of them at once, and lays aside what memory does
        not hold. What was laid aside has been taken away again.

M1194 = There is not enough memory to read "{ $path }".
    .hint = Close other programs, or leave out what needs all rows at once: "id:" and measures with "unique:".
    .why =
        Sums and shares need little memory however many rows there are. Finding rows with the same id and counting different
        texts need more the more there are.

M1195 = "{ $path }" was changed while it was read.
    .hint = Run the command again when nobody writes to the file.
    .why =
        Figures of one state and of another do not belong together, so none of them is used.

M1196 = The numbers of "{ $path }" make a sum with more digits than can be added up exactly.
    .hint = Look for numbers that are far too large, or give fewer decimals: {"{"}column: …, decimals: 2{"}"}.
    .why =
        Sums are exact to 38 digits. One that is larger is told and never rounded.

M1197 = Line { $line } of "{ $path }" ends otherwise than the lines before it.
    .hint = Save the file anew in one program, so that every line ends alike.
    .why =
        Files that were put together from several have line ends of several kinds. A break inside a cell and the end of a row
        could not be told apart.

M1198 = "{ $path }" could not be written: { $reason }.
    .hint = Make room there, or write it to another place.
    .why =
        A file is written whole or not at all: what could not be finished has been taken away again, and a file that was
        there before is as it was.

M1199 = The rows of "{ $path }" cannot be read.
    .hint = Open the file in the program that it comes from, and save it anew.
    .why =
        The file opens as what it should be, and something in it is damaged or laid out as nobody foresaw.

M1200 = The contract is not scored for several parties, so there is nobody to rank.
    .hint = Score it with: maalbar score { $path }
    .why =
        Ranks are told of parties that are scored by the same contract: each row of a table, or each name in a column of a table of
        rows. This contract has one party.
    .wrong =
        maalbar parties .
    .right =
        maalbar score .

M1210 = The numerator of "{ $name }" says nothing by itself.
    .hint = Give "numerator" and "denominator" together, whole or decimal numbers, and neither "value" nor "sum".
    .why =
        A figure that ends in no decimal number is given exactly by what it was divided from. Beside a value, "denominator" tells how
        many it is of.
    .wrong =
        mean(waiting): {"{"}numerator: 7214{"}"}
    .right =
        mean(waiting): {"{"}numerator: 7214, denominator: 300{"}"}

M1211 = "{ $text }" under "{ $name }" is no plain number.
    .hint = Write a whole or decimal number from 0 up and no unit; only a numerator may be below 0.
    .why =
        A numerator and a denominator, and how many were asked, are counted or added up. The unit is that of the figure.
    .wrong =
        mean(waiting): {"{"}numerator: 7214 days, denominator: 300{"}"}
    .right =
        mean(waiting): {"{"}numerator: 7214, denominator: 300{"}"}

M1212 = "exact" is followed by "{ $text }".
    .hint = Write "exact: true", or leave it out.
    .why =
        A figure is taken as rounded to the digits that are written. "exact: true" says of one that it is not.
    .wrong =
        count(companies): {"{"}value: 935, exact: almost{"}"}
    .right =
        count(companies): {"{"}value: 935, exact: true{"}"}

M1213 = "{ $path }" names no table of rows.
    .hint = There is nothing to freeze: a set of figures and counts holds no rows. Name the file that has a section "tables:" with -m.
    .why =
        To freeze is to count rows once, and to write the counts in their place.
    .wrong =
        maalbar freeze . -m figures.yaml
    .right =
        maalbar freeze . -m survey.yaml

M1214 = "{ $part }" beside "{ $name }" has no meaning: its survey is not weighted.
    .hint = Leave it out: the counts themselves are of people.
    .why =
        Where answers are weighted the counts are sums of weights; "people" tells how many persons answered, and "squares" what the squares of
        their weights add up to.
    .wrong =
        advice: {"{"}yes: 40, no: 60, people: 100{"}"}
    .right =
        advice: {"{"}yes: 40, no: 60{"}"}

M1215 = "{ $text }" is no SHA-256 hash.
    .hint = It has 64 digits and letters from a to f; "maalbar freeze" writes it.
    .why =
        The hash tells one state of a file from every other: with the same hash, it is the same file.
    .wrong =
        survey: {"{"}title: Survey, sha256: 3e384aeb{"}"}
    .right =
        survey: {"{"}title: Survey{"}"}

M1216 = { $count ->
        [one] 1 of the numbers that would be written is
       *[other] { $count } of the numbers that would be written are
    } below { $least }, and the contract says that such numbers are not shown.
    .hint = Keep the rows where they are, or give --with-small-counts where whoever gets the file may see them.
    .why =
        A small number of answers may tell what single persons answered. A score needs the exact counts, so that they cannot be hidden
        in a frozen set without changing it.
    .wrong =
        maalbar freeze .
    .right =
        maalbar freeze . --with-small-counts

M1217 = { $count ->
        [one] 1 of the numbers written is
       *[other] { $count } of the numbers written are
    } below { $least }.
    .hint = Look at who may see the file. Write "hide figures < 5" in the contract where such numbers are not to be told.
    .why =
        A small number of answers may tell what single persons answered, also where no name stands beside it.

M1218 = The source "{ $name }" is no longer what was frozen: { $changes }.
    .hint = Freeze the rows anew, or find the file that was frozen.
    .why =
        The hash and the number of rows are those of the source when it was counted.

M1219 = "{ $part }" of "{ $name }" is { $written } here, and { $counted } in the rows.
    .hint = Freeze the rows anew.
    .why =
        A frozen set is worth something only where its numbers are just what the rows give.

M1220 = The rows give "{ $name }", which is not here.
    .hint = Freeze the rows anew.
    .why =
        The contract or the measurement set asks for more than when the rows were frozen, or a line was taken out.

M1221 = "{ $name }" stands here, and the rows do not give it.
    .hint = Freeze the rows anew.
    .why =
        The contract or the measurement set asks for less than when the rows were frozen, or a line was put in.

### what an editor says

editor-goal = goal

editor-criterion = criterion

editor-output = output

editor-question = question

editor-answer = answer

editor-dimension = dimension

editor-member = member

editor-measure = measure

editor-table = table

editor-row = row

editor-column = column

editor-definition = definition

editor-parameter = parameter

editor-attribute = attribute

editor-of-goal = goal { $goal }

editor-unit = Unit: { $unit }

rename-column = "{ $name }" is the name of a column in the table of parties. Rename it there and here together.

rename-no-name = "{ $name }" cannot be a name. A name has letters, digits and _, and does not begin with a digit.

rename-no-goal = "{ $name }" cannot be the number of a goal. Write a number such as 3, 4a or 4.1, or a name.

rename-reserved = "{ $name }" is a word of the language and cannot be a name.

rename-clash = There is already something called "{ $name }" here. Choose another name.

rename-other-meaning = With the name "{ $name }" other lines would mean something else. Choose another name.

language-server = The language server
