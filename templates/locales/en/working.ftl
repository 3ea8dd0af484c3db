# How scores came about: the same sentences on pages and on papers.

working-title = How the score of { $reference } came about
working-step-sheets = 1. The total of each sheet
working-step-sheets-text = Each mark is multiplied by the weight of its criterion, and all are added.
working-step-colleges = 2. The mean of each college
working-step-colleges-text = The mean of the college’s sheets, however many members it has.
working-step-score = 3. The score
working-step-score-text = Each college’s mean is multiplied by its weight, and all are added.
working-column-criterion = Criterion
working-column-weight = Weight
working-column-sheet = Sheet
working-column-college = College
working-column-sum = Sum
working-column-mean = Mean
working-column-total = Total
working-whole-panel = All members
working-no-sheet = no sheet
working-void = Incomplete sheet, not counted: no mark for { $criteria }.
working-corrected = Counted as { $total }, once pulled towards the mean.
working-deleted = Not counted: among the highest or lowest totals.
working-centre = The mean that totals are pulled towards: { $mean }.
working-recused = { $juror } is recused from this entry: that sheet is not missing, and is not a zero.
working-given-back = { $juror } gave the entry back. Reason: { $reason }
working-not-counted = Who gave no marks
working-incomplete = This entry is not ranked: it has too few sheets.
working-lacks = { $has ->
    [0] { $college }: no valid sheet, at least { $needs } needed.
    [one] { $college }: { $has } valid sheet, at least { $needs } needed.
   *[other] { $college }: { $has } valid sheets, at least { $needs } needed.
}
working-left-incomplete = Left incomplete by recorded decision: { $reason }
working-rounding = { $decimals ->
    [one] Rounded to { $decimals } decimal:
   *[other] Rounded to { $decimals } decimals:
}
working-tie = The tie
working-tie-by-criterion = the mean on the criterion “{ $criterion }”
working-tie-by-copeland = the comparison of sheets pair by pair (Copeland)
working-tie-settled = { $entries } share the score { $score }; settled by { $by }.
working-tie-partly = { $entries } share the score { $score }; settled in part by { $by }; the others stay tied.
working-tie-ex-aequo = { $entries } share the score { $score } and stay tied.
working-tie-step-settled = Tried { $by }: { $figures }. It tells them apart.
working-tie-step-open = Tried { $by }: { $figures }. It does not tell them apart.
