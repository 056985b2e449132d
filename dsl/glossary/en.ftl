# What each word of the language means, in one sentence, and how it is written. Used by the editors' help.

contract = The first line of a contract: its title, and behind "amends" the contract that it changes.
    .usage = contract "Agreement 2024"

language = The language that the file is written in.
    .usage = language english

period = The year that the contract is about; between brackets the year that a figure is of.
    .usage = period 2024

import = Takes in the declarations of another file.
    .usage = import "shared.maal"

parties = Those the contract is scored for, one by one; in "over=parties" all of them.
    .usage = parties schools with size

hide = Keeps small counts out of the report, or every figure that rests on few, with all it could be worked out from.
    .usage = hide figures < 5

survey = A survey; the questions below belong to it.
    .usage = survey users "User survey 2024"

question = A question of a survey, with its answers below it.
    .usage = question advice "How satisfied are you with the advice?"

dimension = What those who are measured can be divided by, and its members.
    .usage = dimension segment: starters, growers

measure = A figure that is published or counted, with its unit.
    .usage = measure turnover "Turnover" in kr

table = A table of values: a row for each thing, a column for each value.
    .usage = table indicators: threshold, benchmark

define = Gives a formula a name, so that it can be used in several places.
    .usage = define half = 50%

done = An activity that counts as met once it is done; as a value: that it is.
    .usage = done campaign "The campaign is carried out"

score = How the score comes about from the parts: of the goal it stands in, or of the contract.
    .usage = score mean(parts)

show = Shows a value beside the goal without scoring it.
    .usage = show pooled "All segments": share(very_satisfied, segment=all)

remove = Takes a goal or a criterion out of the contract that is amended.
    .usage = remove goal 1 campaign

change = Changes a target, a weight or a rule of the contract that is amended.
    .usage = change goal 4 used target to 50%

change-function = The change of a figure since some years before.
    .usage = change(share(very_satisfied), years=1)

replace = Puts a goal in the place of the one with the same number.
    .usage = replace goal 8 "A new goal"

example = A test of the rules: given these figures, these results are expected.
    .usage = example "one point short"

given = A figure that an example takes for granted.
    .usage = given share(very_satisfied) = 79%

expect = A result that an example expects.
    .usage = expect goal 3 = 99%

scenario = Changes to try on the contract, under one title.
    .usage = scenario "Higher targets"

set = One change of a scenario.
    .usage = set goal 4 used target = 50%

answers = The answers that a question has, in their order.
    .usage = answers very_satisfied "Very satisfied", satisfied "Satisfied"

excluded = Answers that count neither above nor below the line, such as "do not know".
    .usage = excluded do_not_know "Do not know"

scale = The marks that a question is answered with, from the lowest to the highest.
    .usage = scale 0..10

text = The contract's own wording of what the rule says.
    .usage = text "At least 80 per cent are very satisfied."

note = A remark that is shown in the report.
    .usage = note "Counted twice."

source = Where the wording or a figure comes from.
    .usage = source "Annual report 2024"

allow = Keeps one kind of remark about this place from being told, with the reason.
    .usage = allow cliff "It is agreed so."

scoring = How a result beside its target becomes a score.
    .usage = scoring min(actual/target, 1)

combined = How the scores of the members of a dimension become one.
    .usage = combined mean(members)

baseline = What the figure was to begin with.
    .usage = baseline 2020: 40%

target = What has to be reached, for each year or for all.
    .usage = target 2023: 45%, 2024: 50%

applies = Says when the goal or the criterion counts at all.
    .usage = applies where size <> "small"

needs = What must hold for the figure to be used, such as enough answers.
    .usage = needs n >= 30

rounded = Rounds to a step, at the stages that are named and nowhere else.
    .usage = rounded to 1%, half down, at goals

requires = A gate: what must hold before anything is earned.
    .usage = requires coverage >= 80%, else 0%

goal = A goal with its number and title; its criteria stand below it.
    .usage = goal 3 "Satisfied users"

goals = All goals of the contract.
    .usage = score mean(goals)

weight = How much a goal or a part counts beside the others.
    .usage = goal 1 "People come" weight 50

where = Only those for whom this holds.
    .usage = share(yes, of=used, where referred = yes)

between = Within two limits, both included.
    .usage = waiting between 5 and 10

and = Both must hold; also joins the two ends of "between".
    .usage = a >= 1 and b >= 1

or = One of them must hold, or both.
    .usage = a >= 1 or b >= 1

not = The opposite must hold.
    .usage = not met

in = One of those between the brackets.
    .usage = kind in (short, long)

if = What is so where the condition holds; behind "else" what is so where it does not.
    .usage = if actual >= target then 1 else 0

then = What is so where the condition holds.
    .usage = if actual >= target then 1 else 0

else = What is so where nothing before it holds.
    .usage = if actual >= target then 1 else 0

not-in = None of those between the brackets.
    .usage = kind not in (short, long)

at-least = This or more; the same as >=.
    .usage = share(yes) at least 80%

at-most = This or less; the same as <=.
    .usage = waiting at most 30

above = More than this; the same as >.
    .usage = share(yes) above 80%

below = Less than this; the same as <.
    .usage = waiting below 30

is-not = Anything but this; the same as <>.
    .usage = size is not "small"

is = Just this; the same as =.
    .usage = size is "small"

not-applicable = It does not count; the parts that do share its weight.
    .usage = if n < 5 then not applicable else met

not-due = Nothing is asked for yet in that year.
    .usage = target 2023: 45%, 2024: not due

amends = Names the contract that this one changes.
    .usage = contract "Agreement 2025" amends "2024.maal"

upon = Names the scenario that this one comes on top of.
    .usage = scenario "Both" upon "Higher targets"

with = Names what is known of each party.
    .usage = parties schools with size

counts = The numbers of persons or cases that a report shows.
    .usage = hide counts < 5

figures = The figures that rest on fewer than so many persons or cases, and what they could be worked out from.
    .usage = hide figures < 5

verdicts = Whether what is hidden meets its target.
    .usage = hide figures < 5, verdicts shown

shown = Says that the verdicts are told all the same.
    .usage = hide figures < 5, verdicts shown

weighted = Says what each answer of the survey weighs.
    .usage = survey users "Users" weighted by size

by = Names what it is divided or weighed by.
    .usage = measure turnover in kr by segment

from = The lowest that a figure can be.
    .usage = measure points from 0 to 100

to = Where it ends: the highest value, the step of a rounding, or what is changed to.
    .usage = rounded to 1%

at = Names the stages that are rounded.
    .usage = rounded to 1%, half up, at goals

step = The distance from one value to the next.
    .usage = goal 4 used target = 40%..60% step 5%

several = Says that one person may give several of the answers.
    .usage = question themes "What was the advice about?" several

half-up = Halves are rounded away from zero.
    .usage = rounded to 1%, half up

half-down = Halves are rounded towards zero.
    .usage = rounded to 1%, half down

half-even = Halves are rounded to the even neighbour.
    .usage = rounded to 1%, half even

up = Always rounded away from zero.
    .usage = rounded to 1%, up

down = Halves are rounded towards zero.
    .usage = round(actual, to=1%, half=down)

even = Halves are rounded to the even neighbour.
    .usage = round(actual, to=1%, half=even)

truncate = What is left over is cut off.
    .usage = rounded to 1%, truncate

members = The members of a criterion's dimension, each with its score.
    .usage = combined worst(members)

parts = The parts of what the line stands in: the criteria of a goal.
    .usage = score mean(parts)

total = The score of the whole contract.
    .usage = expect total = 98%

combination = Every place where several scores become one.
    .usage = rounded to 1%, half down, at every combination

actual = What was measured.
    .usage = scoring min(actual/target, 1)

previous = The figure of the year before.
    .usage = baseline previous

met = Whether the target is reached; as a score 100 % or 0 %.
    .usage = scoring met

unknown = A value that is not known; it is never taken for zero.
    .usage = if size = "small" then 80% else unknown

all = All members together, as one group; as a function: whether all hold.
    .usage = share(very_satisfied, segment=all)

each = Every member by itself.
    .usage = share(very_satisfied, segment=each)

control = The control group that is compared with.
    .usage = growth(turnover, years=2, against=control)

lower = The lower end of "between".
    .usage = linear(actual, lower: 0, upper: 1)

upper = The upper end of "between".
    .usage = linear(actual, lower: 0, upper: 1)

exact = No rounding.
    .usage = set rounded = exact

share = The share of those who answered that gave one of these answers.
    .usage = share(very_satisfied, of=advice, segment=each)

count = How many: those who gave an answer, or the number that a measure counts.
    .usage = count(companies)

n = How many answers the figure rests on.
    .usage = n(advice) >= 30

nps = The Net Promoter Score of a question: the share of 9 and 10 less the share of 0 to 6, in points.
    .usage = nps(recommend, segment=each) >= 70

sum = The sum of the parts, or of a measure.
    .usage = sum(parts)

mean = The mean of the parts, with weights where they are given, or of a measure.
    .usage = mean(a weight 60, b weight 40)

median = The value in the middle.
    .usage = median(waiting)

percentile = The value that so large a part lies below.
    .usage = percentile(waiting, 90%)

figure = The published figure of a measure.
    .usage = figure(turnover, segment=growers)

growth = How much a measure has grown since some years before, in per cent.
    .usage = growth(turnover, years=2, against=control)

difference = The difference to the control group.
    .usage = difference(share(yes), against=control)

date = A date that was measured, or the unit of one.
    .usage = date(opened)

min = The smallest of several values.
    .usage = min(actual/target, 1)

max = The largest of several values.
    .usage = max(actual/target, 0)

abs = The value without its sign.
    .usage = abs(actual)

clamp = The value, but no less and no more than two limits.
    .usage = clamp(actual/target, 0, 1)

round = The value rounded to a step or to decimals.
    .usage = round(actual, to=0.1%, half=up)

floor = The value rounded down.
    .usage = floor(actual)

ceil = The value rounded up.
    .usage = ceil(actual)

ln = The natural logarithm.
    .usage = ln(x)

log = The logarithm to a base.
    .usage = log(x, base=10)

exp = The exponential function.
    .usage = exp(x)

sqrt = The square root.
    .usage = sqrt(x)

ratio = One quantity divided by another.
    .usage = ratio(a, b)

bands = The result of the first band that the value lies in.
    .usage = bands(actual, >= 90: 1, >= 80: 0.5, else: 0)

linear = Straight from point to point, and level outside them.
    .usage = linear(actual, 20%: 0, 50%: 1)

worst = The lowest of the parts.
    .usage = worst(parts)

best = The highest of the parts.
    .usage = best(parts)

product = The parts multiplied.
    .usage = product(parts)

geometric-mean = The geometric mean of the parts.
    .usage = geometric_mean(parts)

any = Whether one of them holds.
    .usage = any(a >= 1, b >= 1)

list = Several values as one list.
    .usage = best(list(a, b))

known = The parts that are known and apply; the others are left out and named.
    .usage = mean(known(parts), least=2)

except = The list without those that are named.
    .usage = mean(except(parts, campaign))

top = The best n of the parts.
    .usage = mean(top(3, parts))

sd = The standard deviation over the parties.
    .usage = sd(passed, over=parties)

profile = The values of a measure along a dimension, as one.
    .usage = profile(quality, over=level)

running-round = Rounds a profile so that its sum is kept.
    .usage = running_round(overall, to=1%, half=up)

balance = Rounds a profile and gives what is left over to one member.
    .usage = balance(overall, last)

interval = How far chance alone may have moved a figure that rests on answers; only shown, in no score.
    .usage = show spread: interval(share(yes, of=used), level=95%)

of = The question that the answers belong to.
    .usage = share(yes, of=used)

years = How many years back it is compared with.
    .usage = growth(turnover, years=2)

against = Whom it is compared with.
    .usage = growth(turnover, years=2, against=control)

group = Whose figure it is: the control group's.
    .usage = figure(turnover, group=control)

over = Along what: all parties, or the members of a dimension.
    .usage = mean(passed, over=parties)

places = To how many decimals.
    .usage = round(actual, places=1)

half = Which way a half is rounded.
    .usage = round(actual, to=1%, half=up)

base = The base of the logarithm.
    .usage = log(x, base=10)

least = How many parts there must be at least; with fewer it does not apply.
    .usage = mean(parts, least=2)

level = How often intervals that are drawn so hold the true value.
    .usage = show spread: interval(share(yes, of=used), level=95%)

method = Which interval of a share is meant.
    .usage = show spread: interval(share(yes, of=used), method=exact)

wilson = Wilson's interval of a share, the usual one.
    .usage = show spread: interval(share(yes, of=used), method=wilson)

exact-method = The interval of Clopper and Pearson, which holds the true share at least as often as its level says.
    .usage = show spread: interval(share(yes, of=used), method=exact)

pp = Percentage points: the difference between two percentages.
    .usage = growth(turnover, against=control) >= 10 pp

days = Days, the difference between two dates.
    .usage = waiting <= 30 days

points = Points, such as those of an NPS.
    .usage = nps(recommend) >= 70 points

backwards = A lint: a better result would lower the score.
    .usage = allow backwards "…"

cliff = A lint: a small step in the result is a large one in the score.
    .usage = allow cliff "…"

already-met = A lint: the target was already met.
    .usage = allow already_met "…"

out-of-reach = A lint: full score cannot be reached.
    .usage = allow out_of_reach "…"

no-effect = A lint: the part cannot change the total.
    .usage = allow no_effect "…"

rounding = A lint: the rounding changes a verdict.
    .usage = allow rounding "…"

implicit = A lint: a convention is left unsaid.
    .usage = allow implicit "…"

counted-twice = A lint: the same thing counts twice.
    .usage = allow counted_twice "…"

english = The file is written in English.
    .usage = language english

danish = The file is written in Danish.
    .usage = language danish
