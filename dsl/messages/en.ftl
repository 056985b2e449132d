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

scoring-in-force = the scoring in force is set here

counted-here = counted here

### parts of sentences

did-you-mean = Did you mean { $names }?

there-is =
    { $count ->
        [one] There is { $names }.
       *[other] There are { $names }.
    }

there-is-more = There are { $names } and { $more } more.

there-is-numbers = There are 1 to { $count }.

none-declared = None is declared.

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

set-as-period = Write it beside the file: "include: [{"{"}file: other.yaml, as_period: 2023{"}"}]".

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

habit-answer = It is an answer of "{ $question }": write "{ $share }" for the share that it got.

habit-question = "{ $question }" is a question: write, for instance, "{ $sample }".

habit-question-scale = "{ $question }" is a question: write "{ $mean }" or "{ $nps }".

habit-unquoted = Write { $name } without quotes: an answer is named, not quoted.

disk-full = the disk is full

disk-quota = you may use no more of the disk

disk-large = the file is too large

disk-refused = the disk refused

folder-is-file = a file stands in its way

folder-forbidden = you may not write there

folder-name = the name is not one that a folder can have

extra-plot = A plot

extra-parquet = A Parquet file

usage-choices = Write { $choices }.

usage-commands = The commands are { $commands }.

usage-options = "maalbar { $command } --help" lists them.

usage-options-general = "maalbar --help" tells what can be written.

usage-at-least = at least { $low }

usage-at-most = at most { $high }

usage-between = from { $low } to { $high }

usage-quotes = What has blanks in it stands in quotes, such as: --set "goal 3 competence target = 85%"

usage-leave-out = Leave it out.

format-would-change = { $path } would be laid out anew.

format-changed = { $path } is laid out anew.

format-laid-out = laid out

format-summary-would =
    { $count ->
        [one] 1 file would change,
       *[other] { $count } files would change,
    } { $left ->
        [one] 1 was laid out already.
       *[other] { $left } were laid out already.
    }

format-summary =
    { $count ->
        [one] 1 file changed,
       *[other] { $count } files changed,
    } { $left ->
        [one] 1 was laid out already.
       *[other] { $left } were laid out already.
    }

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

sweep-levels-of-one = { NUMBER($count, useGrouping: 1) } levels of one lever

sweep-scenarios-about = { $about } scenarios

sweep-levels-about = { $about } levels

sweep-levels-of-one-about = { $about } levels of one lever

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

### M00: files and limits

M0001 = "{ $name }" is larger than { $most } MB.
    .hint = Split the file: a contract may import others.

M0002 = This line is longer than { $limit } characters.
    .hint = Move parts of it to lines of their own with "define", and use their names.

M0003 = More than { $limit } brackets stand inside each other here.
    .hint = Give parts of the expression a name with "define", and use the names.

M0004 = An invisible character ({ $sign }) stands here.
    .hint = Delete it and type the place anew: such characters come along when text is pasted.

M0005 = This number has more than { $most } digits.
    .hint = Write fewer digits; where it is a formula, write the formula.

M0006 = More than { $limit } operations stand inside each other here.
    .hint = Give parts of the expression a name with "define", or use sum(…), all(…) or any(…) for a long row.

M0021 = "{ $path }" is not there.
    .hint = Check the spelling, and that the path is given from the folder you are in ("{ $folder }").

M0022 = The folder "{ $path }" holds no contract.
    .hint = A folder to be scored holds one rule file: "kontrakt.maal", "contract.maal" or the only file that ends in ".maal".

M0023 = The folder "{ $path }" holds several rule files, none of them "kontrakt.maal" or "contract.maal": { $files }.
    .hint = Name the rule file itself, such as "{ $first }".

M0024 = "{ $path }" is written in { $encoding }, not in UTF-8.
    .hint = Save the file anew as UTF-8: in Notepad under "Save as", in Excel as "CSV UTF-8".

M0025 = "{ $path }" is no text file: its byte { $offset } is NUL.
    .hint = A rule file or a measurement set is plain text in UTF-8. Has a workbook or a document been given the wrong name?

M0026 = "{ $path }" is { $size } MB; the most that is read is { $most } MB.
    .hint = Split the file: a contract may import others, and a measurement set may be spread over several files.

M0027 = "{ $path }" cannot be read: { $reason }.
    .hint = Close the file where it is open, and check that you may read it.

M0028 = "{ $path }" may not be named here: a file is named by its way from this one, with suffix { $suffixes }.
    .hint = Write a relative path such as "../{ $example }"; a path from the root of the disk would not work on the next machine.

M0029 = "{ $path }" lies outside "{ $root }", the folder that this contract may read from.
    .hint = Move the file beside the contract, or into a folder beside the folder of the contract.

M0030 = "{ $path }" is a measurement set, not a contract.
    .hint = Name the rule file or its folder, and give this file with --measurements "{ $path }".

M0031 = The folder "{ $path }" holds no measurement set.
    .hint = Put the figures in "maalinger.yaml" or "measurements.yaml" beside the contract, or name a file with --measurements.

M0032 = "{ $path }" is a rule file, not a measurement set.
    .hint = Name a file with figures, such as "maalinger.yaml"; the rule file itself is the PATH of the command.

M0033 = "{ $path }" is a folder, not a measurement set.
    .hint = Name its files one by one: { $files }.

M0034 = The folder "{ $path }" holds no rule file.
    .hint = A rule file ends in ".maal".

### M01: wording and lines

M0101 = "{ $word }" does not begin a statement.
    .hint = A line begins with a word such as goal, measure or score, or with a name and a colon: { $word }: share(satisfied) >= 80%

M0102 = This bracket is never closed.
    .hint = Put a ")" where the list or the part of the formula ends.

M0103 = This bracket closes nothing.
    .hint = Delete it, or put a "(" where the list or the part of the formula begins.

M0104 = The text that begins here has no closing quote.
    .hint = Put a " at its end, on the same line. A quote inside the text is written twice: "".

M0105 = { $text } is not a quote that the language reads.
    .hint = Write straight double quotes around the text: "…"

M0106 = A non-breaking space stands here.
    .hint = Replace it with an ordinary space: it comes along when text is pasted from Word.

M0107 = "{ $text }" is a dash, not a minus.
    .hint = Write the minus of the keyboard: -

M0108 = "{ $text }" is written with a decimal comma.
    .hint = Write { $pointed }. Where two values are meant, put a space after the comma: { $spaced }

M0109 = "{ $text }" can be read as { $first } and as { $second }.
    .hint = Write { $first } or { $second }. Where two values are meant, put a space after the comma: { $spaced }

M0110 = "{ $text }" has no meaning in a rule.
    .hint = Write round brackets: ( and )

M0111 = A space is missing in "{ $text }".
    .hint = Write { $spaced } for a number with its unit. A name cannot begin with a digit.

M0112 = "{ $word }" is not how a percentage is written.
    .hint = Write { $written }

M0113 = A second comparison follows here: "{ $word }".
    .hint = Write "x between 60% and 80%", or two comparisons with "and": x >= 60% and x <= 80%

M0114 = "{ $sign }" is not a sign of the language.
    .hint = Write "{ $right }".

M0115 = An "if" has no "then".
    .hint = Put "then" here, as in: if actual >= target then 1 else 0

M0116 = "{ $word }" stands where there is nothing that it can belong to.
    .hint = Put it below the line of { $owner }.

M0117 = "{ $word }" is given twice.
    .hint = Keep one of the two.

M0118 = An "if" has no "else".
    .hint = Put "else" and a value here, as in: if actual >= target then 1 else 0

M0119 = "{ $word }" stands where { $expected } was expected.
    .hint = Such a line reads: { $form }

M0120 = The line ends where { $expected } was expected.
    .hint = Such a line reads: { $form }

M0121 = "{ $word }" stands after the end of the statement.
    .hint = Delete it, put an operator such as + before it, or begin a new line. A comment begins with #.

M0122 = "{ $letter }" has no meaning here.
    .hint = Delete it. A text stands in quotes, and a comment begins with #.

M0123 = "{ $word }" does not begin a statement.
    .hint = Did you mean "{ $close }"?

M0124 = "{ $word }" does not begin a statement.
    .hint = If it names a criterion, put a colon after the name: { $word }: share(satisfied) >= 80%

M0125 = "{ $word }" needs brackets around its part of the formula here.
    .hint = Write ({ $word } …), as in: 1 + (if met then 1 else 0)

M0126 = Nothing stands after "{ $word }".
    .hint = Write what it is to be, or delete the word.

M0127 = "{ $word }" is a word of the language and cannot be a name.
    .hint = Choose another name, such as { $word }_1.

M0128 = The language "{ $language }" is not offered.
    .hint = Offered are: { $offered }.

M0129 = "{ $text }" is written with a mark for thousands.
    .hint = Write { $plain }

M0130 = "{ $text }" is not a date of the calendar.
    .hint = A date is written with year, month and day: 2022-12-31

M0131 = "{ $text }" is not a whole number.
    .hint = Write digits only, such as 2022.

M0132 = "{ $text }" stands where "<" was expected.
    .hint = Write: hide counts < 5

M0133 = "{ $text }" is not a way of rounding.
    .hint = Choose one of: half up, half down, half even, up, truncate.

M0134 = "{ $text }" is not a number.
    .hint = Write a number with a decimal point: 80%, 0.80 or 1323

M0135 = A comma is missing before "{ $word }".
    .hint = Put a comma there, as in: { $example }

M0136 = The letter "{ $letter }" is stored as two characters here.
    .hint = Delete it and type it anew.

M0137 = "{ $word }" is not a comparison of the language.
    .hint = Write "{ $right }", or a sign such as >=.

M0138 = A "between" has no "and".
    .hint = Write both ends: between 60% and 80%

M0139 = "{ $word }" needs a list in brackets.
    .hint = Write: { $word } (yes, no)

M0140 = A space stands between "{ $word }" and its bracket.
    .hint = Write the bracket directly after the word: { $word }(…)

M0141 = "{ $word }" begins a statement, but stands inside another.
    .hint = Put "{ $word }" on a line of its own.

M0142 = Nothing stands here that can be read.
    .hint = Write a figure such as share(satisfied), or a place such as goal 3.

M0143 = "{ $text }" lacks the zero before the point.
    .hint = Write 0{ $text }

M0144 = "{ $word }" cannot stand here.
    .hint = Did you mean "{ $close }"?

M0145 = "{ $word }" is given a value without the word "define".
    .hint = Write: define { $word } = …

M0146 = "{ $text }" is not a year.
    .hint = Write four digits, such as 2022.

M0147 = "{ $word }(…)" stands without a name before it.
    .hint = Put the name of the criterion and a colon before it: competence: { $word }(…)

M0148 = A colon is missing before "{ $word }".
    .hint = Put a colon between a year or a band and its value: 2022: 47%, >= 62: "A"

M0149 = A text stands here without a word before it.
    .hint = Write what it is: text "…", note "…" or source "…".

M0150 = "{ $text }" is not a stage at which scores are rounded.
    .hint = Choose of: at every combination, or at members, parts, goals, total.

M0151 = No colon comes after "{ $word }".
    .hint = Write: { $written }

M0152 = The number of the goal is missing before "{ $title }".
    .hint = Write the number, or another short id, between the word and the title: goal 3 "{ $title }"

M0153 = "{ $text }" is not how a date is written.
    .hint = Write { $written }: the year, the month and the day.

M0154 = "{ $word }" is given twice.
    .hint = Keep one of the two. Several years stand in one line: { $word } 2022: 47%, 2023: 50%

M0155 = "{ $text }" is a text, and a text is no limit.
    .hint = Write { $written } without quotes, and it is a date.

M0156 = "{ $text }" can be read as one number or as several.
    .hint = Part what stands in the brackets by semicolons: a comma between two digits is then a decimal comma. For several numbers write { $apart }, for one number alone ({ $text })

M0157 = "{ $word }" is a word of the other language, and this is written in { $language }.
    .hint = Write "{ $right }".

M0158 = "{ $text }" is written with a decimal point, in a file that is written in Danish.
    .hint = Write { $pointed }.

M0159 = "{ $text }" can be read as { $first } and as { $second }.
    .hint = Write { $first } or { $second }: in a file that is written in Danish the decimals stand behind a comma.

M0160 = "{ $word }" is a word of the language in { $language }, so the file would say something else there.
    .hint = Give it another name in this file, such as { $word }_1, in its measurement set too.

M0161 = The file cannot be written in { $language } without a change of what it says.
    .hint = Look for names that are words of the language there.

M0162 = An allow line needs its reason.
    .hint = Write why it is meant so, such as: allow cliff "The ministry wants all or nothing here."
    .why =
        What a contract allows against the advice of a lint is a choice of its parties. The next reader is to see why it was made, so
        the text behind the lint's name cannot be empty.
    .wrong =
        allow cliff ""
    .right =
        allow cliff "The ministry wants all or nothing here."

### M02: names

M0201 = Nothing is called "{ $name }" here.
    .hint = { $suggestion }

M0202 = "{ $name }" means something only { $where }.
    .hint = Use it there, or name the value that you mean.

M0203 = "{ $text }" names a criterion of a goal, but this line stands outside every goal.
    .hint = Write the goal first: "goal 3 { $text }".

M0204 = There is no goal "{ $name }".
    .hint = { $suggestion }

M0205 = Goal { $goal } has no criterion "{ $name }".
    .hint = { $suggestion }

M0206 = "{ $name }" is looked at for each member, so it has no single { $facet }.
    .hint = Name the member, such as "{ $name } { $member } { $facet }".

M0207 = The criterion "{ $criterion }" is not looked at for "{ $name }".
    .hint = { $suggestion }

M0208 = { $place } has no { $facet }.
    .hint = A criterion has a target where its rule compares with one, and a baseline where it has a baseline line.

M0211 = "{ $name }" is given other values than its definition asks for.
    .hint = Write it as it is defined: "{ $wanted }".

M0212 = "{ $name }" is defined further down.
    .hint = A definition may use only those above it: move this one below "{ $name }".

M0213 = More than { $limit } definitions use each other in a row.
    .hint = Write some of the steps out where they are used.

M0214 = The definition "{ $name }" uses itself.
    .hint = A definition may use only those above it, so that every calculation ends.

M0221 = "{ $name }=" is given twice.
    .hint = Keep one of them.

M0222 = "{ $function }" takes no "{ $name }=".
    .hint = { $suggestion }

M0223 = "{ $text }" has no meaning in "{ $function }".
    .hint = A where condition belongs in a quantity such as share(…), a list such as ">= 62: …" in bands(…).

M0224 = "{ $function }" does not get what it needs.
    .hint = Write it like this: "{ $usage }".

M0225 = "{ $name }={ $text }" is not a whole number of at least { $least }.
    .hint = Write a plain whole number, such as "{ $name }=2".

M0231 = "{ $text }" is no condition that rows can be chosen by.
    .hint = Write a question or a dimension with what it must be, such as "henvist = ja" or "type in (korte, lange)".

M0232 = "{ $name }" is compared with "{ $text }", which is not a plain number.
    .hint = Compare a mark with a number, such as "{ $name } >= 9"; compare an answer with "=".

M0233 = "{ $text }" is neither a question nor a dimension.
    .hint = { $suggestion }

M0234 = "{ $name }" can never be "{ $text }".
    .hint = { $suggestion }

M0241 = "{ $name }=each" stands where there is nothing to look at each member for.
    .hint = Use each in the rule of a criterion; elsewhere name the member, or write "{ $name }=all".

M0242 = "{ $text }" is no member of "{ $name }".
    .hint = { $suggestion }

M0243 = "{ $name }={ $text }" is not understood: the only group to compare with is "control".
    .hint = Write "{ $name }=control".

M0244 = "{ $function }" is taken of a { $what }, and "{ $text }" is none.
    .hint = { $suggestion }

M0245 = The question "{ $question }" has no answer "{ $text }".
    .hint = { $suggestion }

M0246 = "{ $name }" is an excluded answer of "{ $question }": it is in no numerator and no denominator.
    .hint = Leave it out of the quantity, or take it from the excluded line.

M0247 = There is no question "{ $text }".
    .hint = { $suggestion }

M0248 = Several questions have the answer "{ $names }".
    .hint = Say which one is meant: { $choices }.

M0249 = No question has the answer "{ $text }".
    .hint = { $suggestion }

M0250 = The measure "{ $measure }" is not given by "{ $dimension }".
    .hint = Add "by { $dimension }" to its line, or leave the argument out.

M0251 = The question "{ $question }" has answers in words, so it has no { $function }.
    .hint = Take a share of an answer, or give the question a scale such as "scale 0..10".

M0252 = "{ $function }" is taken of a measured quantity, and "{ $text }" is none.
    .hint = Write it like this: "{ $function }(share(ja, of=question), …)".

M0253 = "{ $text }" names no measured quantity.
    .hint = { $suggestion }

M0254 = "{ $text }" names no activity of goal { $goal } that is done or not.
    .hint = { $suggestion }

M0255 = "{ $text }" names no value of the contract.
    .hint = Write a goal and what is meant of it, such as "goal 3" or "goal 3 kompetencer drift", or "total".

M0256 = The answer "{ $name }" is named twice.
    .hint = Name each answer once.

M0257 = A Net Promoter Score needs marks from 0 to 10, and the question "{ $question }" has { $has }.
    .hint = Give the question "scale 0..10", or take a share or a mean of it.

M0261 = There is no function "{ $function }".
    .hint = { $suggestion }

M0262 = "{ $function }" makes a list, and a list has no value of its own.
    .hint = Put it inside mean, worst, best or sum, such as "mean({ $function }(…))".

### M03: units

M0301 = "{ $number }" stands beside a share, and a share is between 0 and 1.
    .hint = Write "{ $number }%" if percent is meant; a ratio above 1 is written in percent too, such as 120%.
    .why =
        A share is counted as a part of one: 80 of 100 is 80%, which is the same as 0.80. A bare 80 would be eighty times
        everything, so Målbar asks for the sign instead of guessing what was meant.
    .wrong =
        competence: share(very_satisfied, of=competence) >= 80
    .right =
        competence: share(very_satisfied, of=competence) >= 80%

M0302 = "{ $number }" stands beside percentage points and does not say what it is.
    .hint = Write "{ $number } pp".

M0303 = "{ $number }" stands beside { $unit }.
    .hint = Give both in the same kind: a date is written 2022-12-31, a word in quotes.

M0304 = { $what } are not alike: one is { $first }, another is { $second }.
    .hint = { $hint }

M0305 = Only equal or not equal can be asked of { $unit }.
    .hint = Compare with "=" or "<>".

M0306 = "{ $what }" needs something that is true or not, and this is { $unit }.
    .hint = Compare it with something, such as ">= 80%".

M0307 = "{ $op }" cannot be used on { $unit }.
    .hint = Arithmetic is for numbers; choose between values with "if … then … else …".

M0308 = "{ $left } { $op } { $right }" can be read in two ways.
    .hint = Write "{ $left } { $op } { $points } pp" for percentage points, or "{ $left } * { $factor }%" for a part of it.

M0309 = { $left } "{ $op }" { $right } has no meaning.
    .hint = Take one date from another, which gives days, or add a number of days to a date.

M0310 = { $left } "{ $op }" { $right } has no meaning.
    .hint = Turn one side into a plain number or a ratio first, such as by dividing two figures of the same unit.

M0312 = "{ $text }" is a word, and "{ $function }" is for numbers.
    .hint = Give a number; a word can only be shown or compared.

M0313 = "{ $function }" is for plain numbers and ratios, and this is { $unit }.
    .hint = Divide by a figure of the same unit first.

M0314 = "half={ $text }" is no way to round halves.
    .hint = Write half=up, half=down or half=even.

M0315 = "{ $function }" needs to know how finely.
    .hint = Write either "to=" with a step, such as to=1%, or "places=" with a number of decimals.

M0316 = "{ $text }" is no step to round to.
    .hint = Give a number above zero, such as 1% or 0.1.

M0317 = A step of "{ $step }" does not fit "{ $value }", which is { $unit }.
    .hint = Give the step in the unit of what is rounded, such as 1% for a score in percent or 1 for points.

M0321 = "{ $text }" has no parts.
    .hint = Name at least one criterion, goal or value.

M0322 = "{ $function }" is for plain numbers and ratios, and its parts are { $unit }.
    .hint = Combine scores instead, or use mean or sum.

M0323 = "{ $text }" is { $unit }, and "{ $function }" is for numbers.
    .hint = Combine scores; a word or a date can be shown with a show line.

M0324 = Some parts have a weight, and { $without } has none.
    .hint = Give every part a weight, or none of them.

M0325 = top(…) stands beside other parts.
    .hint = Put everything to choose from inside it: "mean(top(list(a, b, c), n=2))".

M0326 = "{ $text }" is no weight.
    .hint = Give a plain number or a percentage, such as 25 or 25%.

M0327 = top(…) does not say how many are kept.
    .hint = Add a number, such as "top(parts, n=3)".

M0328 = "{ $text }" does not name a criterion of this goal.
    .hint = Write "members(name)" with the name of a criterion that is looked at for each member.

M0329 = "{ $text }" is not in the list that it is taken out of.
    .hint = Name a part of the list.

M0330 = "weight={ $text }" is not understood here.
    .hint = Write "weight=n" over members whose figures rest on counted answers, or give each part its weight: "mean(a weight 60, b weight 40)".

M0331 = bands(…) is not written as bands are.
    .hint = Write it like this: { $usage }.

M0332 = linear(…) needs a value and at least two points.
    .hint = Write it like this: { $usage }.

M0333 = linear(…) leads to words.
    .hint = Give a number at each point; use bands(…) for grades.

M0334 = "{ $text }" is a word, and "{ $function }" looks up a number.
    .hint = Give a measured figure or a score.

M0335 = Two points of linear(…) stand at "{ $text }".
    .hint = Give each point a place of its own; a jump is written with bands(…).

M0336 = The table has no { $what } "{ $text }".
    .hint = { $suggestion }

M0337 = The band "{ $text }" is never reached: a band above it takes all of it.
    .hint = Put the bands in order, the hardest to reach first.

M0341 = profile(…) does not say along what.
    .hint = Write it like this: "{ $usage }". { $suggestion }

M0342 = "{ $function }" is for a profile, and this is a single value.
    .hint = Give it a profile(…), or use round(…) for a single value.

M0343 = "{ $text }" is no level of the profile.
    .hint = { $suggestion }

M0344 = Some weights are in percent ("{ $percent }"), others are plain numbers ("{ $plain }").
    .hint = Give all of them in the same way: 30% counts as 0.3 beside a weight of 30.

M0345 = "{ $text }" is below zero, and a weight cannot be.
    .hint = Give a weight of 0 or more.

M0351 = "{ $text }" is not understood here.
    .hint = Write "over=parties" in mean, median, sd, percentile, worst or best, or "over=" with a dimension in profile.

M0352 = The contract scores one party, so there are no others to compare with.
    .hint = Add a line "parties …" to the head of the contract.

### M04: goals and their structure

M0401 = "{ $name }" always means the same and cannot be a name.
    .hint = Choose another name, such as "{ $name }_2".

M0402 = There are two of the { $what } "{ $name }".
    .hint = Give one of them another name.

M0403 = "{ $name }" is both a table and a dimension.
    .hint = A table is a dimension of its rows already: give one of them another name.

M0404 = The { $what } "{ $name }" stands twice in { $owner }.
    .hint = Give one of them another name, or take it out.

M0405 = The range from { $low } to { $high } is empty.
    .hint = Write the lower end first.

M0406 = The question "{ $name }" has neither answers nor a scale.
    .hint = Add a line below it: "answers ja, nej" or "scale 0..10".

M0407 = There is no dimension "{ $name }".
    .hint = { $suggestion }

M0408 = The row "{ $row }" has { $given } cells, and the table has { $wanted } columns: { $columns }.
    .hint = Give one cell for each column, parted by a comma and a space.

M0409 = The bound "{ $text }" is not in the unit of "{ $name }", which is { $unit }.
    .hint = Give the bounds in that unit, such as "from 0% to 100%" for a measure in %.

M0410 = "{ $name }" is a function of the language and cannot be defined anew.
    .hint = Choose another name, such as "{ $name }_2".

M0411 = Goal { $goal } has nothing to score.
    .hint = Add a criterion, such as "name: share(ja, of=question) >= 80%", or a score line.

M0413 = Written out, { $stage } has more than { $limit } steps.
    .hint = Definitions that use others several times grow fast: simplify them.

M0414 = The file does not begin with a contract.
    .hint = Write the first line: contract "…", with the title of the contract.

M0415 = The contract "{ $title }" has no goal.
    .hint = Add one: goal 1 "…", with a criterion below it.

M0416 = Goal { $goal } has a criterion "{ $name }", and so is a definition called.
    .hint = Give one of them another name, so that it is plain which one is meant.

M0421 = These values hang on each other in a circle: { $circle }.
    .hint = Let one of them stand on its own figures.

M0431 = The criterion "{ $name }" would be looked at for { $size } members; the most is { $limit }.
    .hint = Use each for fewer dimensions at a time.

M0432 = "{ $text }" is a list of values, and a criterion is about one.
    .hint = Name a level, or use a show line.

M0433 = "{ $text }" compares two truths.
    .hint = Write the condition itself, such as "a >= 80% and b >= 70".

M0435 = The lower end "{ $low }" is above the upper end "{ $high }".
    .hint = Write the lower end first: "between { $high } and { $low }".

M0436 = The target "{ $target }" of "{ $name }" can never be reached: the figure is { $range }.
    .hint = Check the number and its unit.

M0437 = The rule of "{ $name }" begins with its target.
    .hint = Write the figure that is measured first, and the target last.

M0441 = A score is a number, and "{ $text }" is { $what }.
    .hint = Keep the score a number, and give grades, dates and lists with a show line.

M0442 = The output "{ $name }" is not scored, so it takes no target, weight or scoring.
    .hint = Leave the clause out, or make it a criterion: "{ $name }: … >= …".

M0451 = There is no goal "{ $name }" to replace.
    .hint = { $suggestion }

M0452 = The contract that is amended has a goal "{ $name }" already.
    .hint = Write "replace goal { $name }" to put this one in its place, or give it another number.

M0453 = "{ $text }" names nothing that could be removed.
    .hint = Name a goal, a criterion, or its target, weight, scoring, combined or baseline.

M0454 = "{ $text }" names nothing that can be changed.
    .hint = Name what is changed of a criterion (target, lower, upper, weight, scoring, combined, baseline, rounded) or of a goal (weight, score, scoring, combined, rounded); use "replace goal" for more.

M0455 = The rule of "{ $name }" has no target that can be changed in this way.
    .hint = Replace the goal, or change its rule in the contract that is amended so that it has a target line.

M0456 = "{ $text }" is "{ $value }" already, so this changes nothing.
    .hint = Take the line out, or check the value.

M0461 = The file "{ $path }" is not there.
    .hint = Give the way to it from this file, such as "../2022/kontrakt.maal".

M0462 = The file "{ $path }" leads back to itself.
    .hint = Let each contract amend or import only one that stands on its own.

M0463 = The { $goals } goals of "{ $path }" are not taken over: import brings declarations and definitions alone.
    .hint = Write "contract … amends" to build on a whole contract.

### M05: choices that the contract must make

M0501 = "{ $text }" does not say which way halves go.
    .hint = Add half=up, half=down or half=even.

M0502 = "{ $text }" does not say which way halves go.
    .hint = Add one of: half up, half down, half even, up, truncate. Example: "rounded to 1%, half up, at every combination".

M0503 = The rule of "{ $name }" does not use its target line.
    .hint = End the rule with ">= target", or take the line out.

M0504 = The rule of "{ $name }" asks for its target, and there is no target line.
    .hint = Add a line below it, such as "target { $period }: 80%".

M0505 = The year { $year } stands twice in the target line of "{ $name }".
    .hint = Keep one of them.

M0506 = "{ $name }" has no target for { $period }: its target line names { $years }.
    .hint = Add "{ $period }: …" to the line; write "{ $period }: not due" where nothing is asked for in that year.

M0507 = "{ $name }" has no baseline for { $period } or a year before.
    .hint = Add the year that the target is measured from.

M0511 = Nothing says how the members of "{ $name }" combine.
    .hint = Add "combined mean(members)" to the criterion or to the head of the contract; others are worst(members), best(members), met.

M0512 = "{ $text }" does not say what the result is where the condition does not hold.
    .hint = Add it: "requires …, else 0%".

M0513 = Goal { $goal } has several criteria ({ $parts }), and nothing says how they combine.
    .hint = Add a line such as "score mean(parts)" or "score worst(parts)" to the goal, or "goals score mean(parts)" to the head of the contract.

M0514 = The contract has { $goals } goals, and nothing says how they make a total.
    .hint = Add a line "score mean(goals)" to the head of the contract.

M0521 = Nothing says what "{ $name }" earns when its target is met in part.
    .hint = Add "scoring min(actual/target, 1)" or "scoring met" to the criterion, or to the head of the contract for all.

M0522 = "{ $name }" has a lower and an upper end, so it has no single target to divide by.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)" with the points that matter.

M0523 = "{ $name }" is either met or not; the scoring asks for a figure and a target.
    .hint = Add "scoring met" to the criterion.

M0524 = "{ $name }" has no { $word }, which the scoring asks for.
    .hint = Compare with a target, such as ">= 80%", or give the criterion a scoring of its own, such as "scoring actual".

M0525 = For "{ $name }" lower is better ("{ $sign }"), and actual/target would reward a higher figure.
    .hint = Give it a scoring of its own: "scoring min(target/actual, 1)", "scoring linear(actual, …)" or "scoring met".

M0526 = "{ $name }" is about one exact value, and actual/target says nothing about how near it is.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)".

M0527 = The target "{ $target }" of "{ $name }" is not above zero, so actual/target has no meaning.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)" with the points that matter.

M0528 = The figure of "{ $name }" can be negative, and then "{ $scoring }" is below zero.
    .hint = Write "clamp(actual/target, 0, 1)" if nothing should count less than 0.

M0529 = "{ $name }" is a date, and a date cannot be divided by another.
    .hint = Add "scoring met" to the criterion, or "scoring linear(actual, …)" with the dates that matter.

M0530 = Does "{ $answer }" count in the shares of "{ $question }"? The contract does not say.
    .hint = Write "excluded { $name }" below the answers to leave it out of every denominator. If it counts, give it another name, such as "{ $name }_counts".

### M06: measurement sets

M0601 = "{ $file }" is larger than { $most } MB, the most that is read of one file.
    .hint = Split it: a measurement set may be spread over several files, and a table of parties belongs in a CSV file.

M0602 = Here stands a control character ({ $sign }), which no text needs.
    .hint = Delete it. It often comes along when text is pasted from a PDF or a web page.

M0603 = "{ $text }" refers to another place in the file; in a measurement set each figure is written out.
    .hint = Repeat the value itself. A text that begins with "&" or "*" must stand in quotes.

M0604 = "{ $text }" begins with a YAML tag; a measurement set has none.
    .hint = Leave the tag out. A text that begins with "!" must stand in quotes.

M0605 = A second measurement set begins here; a file holds one.
    .hint = Put it in a file of its own, or delete the line "---".

M0606 = Lists and keys are nested more than { $most } deep here.
    .hint = A measurement set needs few levels: a section, a key, and its parts.

M0607 = "{ $file }" is empty.
    .hint = A measurement set begins with a line such as "measurements: Erhvervshus Nordjylland 2022"; its figures stand under "figures:".

M0608 = "{ $name }" stands twice here.
    .hint = Keep one of the two.

M0609 = This key is a list or holds keys of its own; a key is one text.
    .hint = Write the key on one line, in quotes if it begins with "[" or "{"{"}".

M0610 = The line is indented with a tab; YAML takes only spaces.
    .hint = Put two spaces in its place.

M0611 = The quote that opens here is not closed: { $text }
    .hint = End the text with the same sign. A text that holds one kind of quote goes into the other kind.

M0612 = The bracket that opens here is not closed where it should be: { $text }
    .hint = Part the entries by commas, close with "]" or "{"}"}", and put a text that holds a comma or a bracket in quotes.

M0613 = A second colon with a space after it is not clear here: { $text }
    .hint = Put the text that holds the colon in quotes, or give each key a line of its own.

M0614 = A value cannot begin like this: { $text }
    .hint = Put the text in quotes: a value must not begin with %, @, `, >, |, & or a bracket that closes.

M0615 = This line does not stand under what comes before it: { $text }
    .hint = Keys that belong together begin in the same column, and "- " begins each entry of a list. A value with more than a text in quotes goes wholly into the quotes.

M0616 = This is not YAML that can be read: { $text }
    .hint = Check the quotes, the brackets and the indentation of this line and the one before.

M0617 = A colon is missing after this key: { $text }
    .hint = Write "key: value", with a space after the colon.

M0618 = A backslash in double quotes must be written twice: { $text }
    .hint = Write "\\", or put the text in single quotes.

M0619 = The file ends before the list or the keys in brackets are complete.
    .hint = Close what is open with "]" or "{"}"}".

M0620 = "{ $name }" has no meaning in { $where }.
    .hint = { $suggestion }

M0621 = What stands in { $where } cannot be read there.
    .hint = Write { $wanted }.

M0622 = "{ $text }" stands alone after a comma: inside brackets a comma parts two entries.
    .hint = Put a number with a decimal comma in quotes: "{ $whole }".

M0623 = "{ $text }" may be one number or two.
    .hint = Write "{ $spaced }" for two numbers; put one number with a decimal comma in quotes: "{ $text }".

M0624 = { $where } needs the key "{ $name }".
    .hint = Add "{ $name }:" and what belongs to it.

M0625 = "{ $text }" under { $where } is not a year.
    .hint = Write a year such as 2022.

M0626 = No source is called "{ $name }".
    .hint = { $suggestion } Sources are declared under "sources:", such as "crm: {"{"}title: CRM{"}"}".

M0627 = The sum under "{ $name }" cannot be made.
    .hint = Write a list of figures in the same unit, in brackets and parted by commas.

M0628 = "{ $name }" has no value.
    .hint = Write its figure; write "unknown" if it is not known, or "not applicable" if there is none to know.

M0629 = "{ $name }" needs either a value or a sum.
    .hint = Write the figure after "value:", or a list of figures in brackets after "sum:"; one of them.

M0630 = "{ $text }" is not a value of { $name }.
    .hint = Write { $example }; write "unknown" if it is not known.

M0631 = "{ $text }" for { $name } does not say its unit.
    .hint = Write "{ $text } { $unit }".

M0632 = "{ $text }" may be { $first } or { $second }.
    .hint = Write "{ $first }" or "{ $second }".

M0633 = "{ $text }" is in { $unit }, and { $name } is not.
    .hint = Write { $example }.

M0634 = "{ $text }" is not a whole number, as { $name } must be.
    .hint = Count whole; write thousands without a sign between.

M0635 = "{ $text }" does not say whether { $name } is done.
    .hint = Write "done" or "not done" (or yes, no, true, false, ja, nej, gennemført, ikke gennemført).

M0636 = "{ $text }" is not a date, as { $name } must be.
    .hint = Write { $example }.

M0637 = "{ $text }" is more than { $name } can be.
    .hint = The most that it can be is { $bound }.

M0638 = "{ $text }" is less than { $name } can be.
    .hint = The least that it can be is { $bound }.

M0639 = { $name } is given twice: as "{ $first }" and as "{ $second }".
    .hint = Keep the one that holds; mention the other in its note.

M0640 = "{ $name }" stands for more than { $most } figures.
    .hint = Name the members, or leave some of the dimensions out.

M0641 = This key is longer than { $most } letters.
    .hint = A key is a quantity as a rule writes it, such as "share(ja, segment=drift)".

M0642 = Inside brackets the comma tears "{ $text }" apart.
    .hint = Put it in quotes, or give the key a line of its own.

M0643 = The counts of "{ $name }" cannot be the same for each member.
    .hint = Write the members as keys below the question, each with its own counts.

M0645 = The number of answers, { $name }, is given twice: as "{ $first }" and as "{ $second }".
    .hint = Figures that rest on the same answers have the same "n".

M0646 = Two columns are named for { $name }.
    .hint = Keep the one that holds.

M0650 = There is no question "{ $name }".
    .hint = { $suggestion } Under "counts:" stand questions, each with the number of its answers.

M0651 = "{ $name }" is not an answer to "{ $question }".
    .hint = { $suggestion }

M0652 = "{ $name }" is not a member by which "{ $question }" can be divided here.
    .hint = { $suggestion }

M0653 = "{ $name }" is a member of several dimensions.
    .hint = Write { $choices }.

M0654 = "{ $text }" under { $name } is not a number of answers.
    .hint = Write a whole number, 0 or more; thousands without a sign between.

M0655 = The total of "{ $key }" is given as { $given }, and its answers add up to { $sum }.
    .hint = The total counts every answer that stands beside it, excluded ones as well.

M0656 = The counts of "{ $key }" say nothing of "{ $name }".
    .hint = Write "{ $name }: 0" if nobody gave that answer, or the number of all answers as "total: { $total }".

M0657 = The mark "{ $name }" stands beside promoters, passives or detractors.
    .hint = Give the count of every mark, or of the three groups.

M0658 = The counts of "{ $name }" are given twice, and differ.
    .hint = Keep the ones that hold.

M0659 = { $asked } are given as asked for "{ $key }", which does not fit { $answered } who answered or are missing.
    .hint = Those asked are those who answered and those missing.

M0660 = "{ $name }" has a number, and beside it stand members with counts of their own.
    .hint = Put answers below the members, or members below nothing but members.

M0661 = Under "{ $name }" there are no counts.
    .hint = Write each answer, a colon and its number; leave the key out if nothing was counted.

M0664 = "{ $text }" stands for several figures; one stands in.
    .hint = Name one figure after "use:", such as "nps(anbefaling, segment=all)".

M0665 = { $name } would stand in for itself.
    .hint = Name another figure after "use:".

M0666 = Two figures are to stand in for { $name }.
    .hint = Keep one of the two.

M0667 = { $use } cannot stand in for { $name }: they are not in the same unit.
    .hint = Name a figure of the same kind after "use:".

M0670 = "{ $path }" is not a path from this file.
    .hint = Write it as seen from the folder of this file, with "/", such as "../2021/maalinger.yaml".

M0671 = "{ $path }" is not there.
    .hint = The path is told from the folder of this file.

M0672 = "{ $path }" includes itself: { $trail }.
    .hint = Take the include out of one of these files.

M0673 = The set is spread over more than { $most } files.
    .hint = Put figures that belong together into one file.

M0680 = "{ $name }" is not a column of "{ $file }".
    .hint = { $suggestion }

M0681 = The line has { $cells } cells, and the table has { $columns } columns.
    .hint = Put a cell that holds the separator in double quotes. If the cells are parted by another sign, name it: separator: ";".

M0682 = Two rows are of "{ $name }".
    .hint = Name enough columns under "key:" to tell the parties apart.

M0683 = The table "{ $file }" cannot be read from this line on.
    .hint = Look for a double quote that is not closed; inside quotes a quote is written twice.

M0684 = The table "{ $file }" has no rows.
    .hint = Its first line names the columns, and each line below is one party.

M0685 = The row has no name: its key cells are empty.
    .hint = Fill the columns that are named under "key:".

M0686 = A second table of parties is named here.
    .hint = A set has one table of parties; join the two.

M0687 = There are { $more } more mistakes of this kind, from this line on.
    .hint = Correct the first ones and read the table again.

M0688 = "{ $text }" does not say what an empty cell means.
    .hint = Write "empty: unknown" or "empty: not applicable".

M0689 = "{ $text }" cannot part the cells of a table.
    .hint = Write "," or ";", "|" or "\t", in quotes.

M0691 = The column "{ $column }" holds plain numbers such as { $text }, and { $name } needs a unit.
    .hint = Name the unit of the whole column: {"{"}column: { $column }, unit: "{ $unit }"{"}"}.

M0692 = "{ $text }" under { $name } is not a sum of weights.
    .hint = Write a number, 0 or more, with or without decimals: the answers of this survey are weighted.

M0693 = This line stands further in than the one above, which has its value already: { $text }
    .hint = Let it begin in the same column as the line above: keys that belong together stand below each other.

M0694 = "{ $name }" is something to be done, not a figure.
    .hint = Write "{ $key }" in its place.

M0695 = { $text } stands in curly quotes, which are letters of the text here.
    .hint = Write straight quotes: "{ $plain }".

M0696 = The columns of "{ $file }" are parted by { $found }, not by { $sign }.
    .hint = Write "separator: { $written }" under "parties:".

M0697 = "{ $name }" alone does not say which figure this is.
    .hint = Write the key as the rules do: { $asked }.

### M07: findings in a measurement set

M0751 = { $name } is published as { $published }, and the counts give { $counted }.
    .hint = The counts are used. The difference is more than rounding can be.

M0752 = No rule asks for { $name } ({ $value }).
    .hint = Check its members, its period and its group, if a rule was meant to use it.

M0753 = No rule asks for these counts of "{ $name }".
    .hint = Check the period, the group and the condition, if a rule was meant to use them.

M0754 = The counts of "{ $name }" add up to { $sum } { $by }, and to { $other } { $other_by }.
    .hint = The counts with the fewest dimensions are used for all together.

M0755 = { $name } is given as { $value }, which is read as { $value } points of 100 and looks like a share: is { $points } meant?
    .hint = Write { $points } if that is meant.

M0756 = The figures of this file are of { $own }, and the contract is scored for { $wanted }: no rule asks for any of them. Correct the period, or include the file with "as_period: { $wanted }".
    .hint = Correct the period if the figures are of { $wanted }; else include the file in another: "include: [{"{"}file: { $file }, as_period: { $wanted }{"}"}]".

M0757 = No rule asks for { $name } ({ $value }); the rules ask for { $asked }.
    .hint = Write that key if it is the same figure.

M0759 = There are { $more } more findings of this kind.
    .hint = They begin here.

### M08: the command line

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
    .hint = Name the table in the measurement set, such as: parties: libraries.csv
    .why =
        Of a contract with a "parties" line the figures are read from a table with a row for each party. Without that table
        there is nobody to score.
    .wrong =
        # parties: libraries.csv
    .right =
        parties: libraries.csv

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
    .hint = Write: maalbar { $usage }
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

M0915 = "{ $text }" is read in several places, and not in the same unit.
    .hint = Name one of its members.
    .why =
        Without the name of a member all of them are turned, to the same value. That needs a unit that they share.

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

M0932 = Of two levers one is solved for and the other goes in steps; here { $count ->
        [0] neither
       *[other] both
    } has steps.
    .hint = Write one of them with its values, such as --by "goal 3 used target = 40%..60% step 5 pp", and the other without.
    .why =
        With two unknowns there is a whole area of answers. So one of them goes through values that you choose, and for each of
        these the other one is solved for exactly.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 300..400 step 50"

M0933 = One lever can be solved for, or two where one goes in steps, but not { $count }.
    .hint = Give --by once or twice.
    .why =
        With three unknowns the answer cannot be laid out in a table that anybody can read. Of many targets at once, a sweep shows
        what they give together.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 weight" --by "goal 2 weight" --by "goal 1 competence target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target"

M0934 = The one lever that is solved for needs no steps: "{ $text }".
    .hint = Leave out the step, for all values are looked at; or give a second --by to solve for.
    .why =
        The exact values that grant the wish are found, with all that lie between two steps as well. Steps are for a second
        lever, which is tried value by value.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target = 70%..90% step 5 pp"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target = 70%..90%"

M0936 = { NUMBER($count, useGrouping: 1) } steps are more than the { NUMBER($most, useGrouping: 1) } that a second lever may have.
    .hint = Write a longer step, or a shorter range.
    .why =
        For each value of the second lever the first one is solved for anew, and each has its line in the answer.
    .wrong =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 1..2000 step 1"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 competence target" --by "goal 2 reached target = 300..400 step 50"

M0937 = "{ $text }" turns the same as "{ $other }".
    .hint = Name another lever, or leave one of the two out.
    .why =
        One lever is solved for while the other goes through its values. One and the same target cannot be both.
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
        maalbar solve . --want "total >= 95%" --by "goal 1 loans target"
    .right =
        maalbar solve . --want "total >= 95%" --by "goal 1 loans target" --party "Nordby"

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
        maalbar new hub-2025 --from 2024/contract
    .right =
        maalbar new 2024/hub-2025 --from 2024/contract

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

lint-cliff-total = {" "}With it the total goes from { $low } to { $high }.

lint-of-goal = goal { $goal } { $name }

lint-goal = goal { $goal }

lint-total = the whole contract

lint-met-before = { $name } ({ $target }: { $figures })

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

M1015 = This scoring makes { $number } criteria all or nothing: { $names }. In "{ $name }" { $below } gives { $low } and { $above } gives { $high }.
    .hint = If nearly there should earn something too, write "scoring clamp(actual/target, 0, 1)".
    .why =
        One scoring line holds for all these criteria, and each of them jumps by more than 10 percentage points at its target, however
        little the figure moves. Then chance and uncertainty in the figures decide. If it is meant so, write: allow cliff "the reason".
    .wrong =
        scoring met
    .right =
        scoring clamp(actual/target, 0, 1)

M1016 = No figure can meet the target { $target } of "{ $name }": it can come to { $bound } at the most extreme.
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
    } In goal { $goal } it takes "{ $name }" at { $short } against { $target }: the goal comes to { $exact } and is shown as 100 %.
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
