# Advice beside the official ranking: how firm it is, how severe the members are, how far they agree.

advice-title = Advice
advice-standing = How firm the ranking is
advice-standing-of = How firm the ranking is: { $category }
advice-jurors = Severity of the members
advice-jurors-of = Severity of the members: { $category }
advice-agreement = Agreement of the members
advice-agreement-of = Agreement of the members: { $category }
advice-warning = This advice never replaces the official result and changes nothing in it. The jury decides.
advice-lead = What is worth a word before the vote, category by category.
advice-how-firm = Is the ranking firm?
advice-open = Open the advice
advice-categories = Categories
advice-points = { $count ->
    [0] Nothing calls for a word of its own.
    [one] { $count } point to talk about
   *[other] { $count } points to talk about
}

advice-triggers = To talk about before the vote
advice-triggers-text = Each of these points is a reason for a recorded vote.
advice-no-triggers = Nothing weakens the first place: no member, no college, no small change of a weight.
advice-trigger-calibrated-winner = Once the members’ severity is corrected, { $entry } comes first.
advice-trigger-calibrated-podium = Once the members’ severity is corrected, the first three are others.
advice-trigger-winner-juror = { $flagged ->
    [yes] Without { $juror }, the first place goes to { $winner }; and that member’s sheets are unusual.
   *[no] Without { $juror }, the first place goes to { $winner }.
}
advice-trigger-winner-unranked = { $flagged ->
    [yes] Without { $juror }, no entry is complete any more; and that member’s sheets are unusual.
   *[no] Without { $juror }, no entry is complete any more.
}
advice-trigger-podium-juror = { $flagged ->
    [yes] Without { $juror }, the first three are others; and that member’s sheets are unusual.
   *[no] Without { $juror }, the first three are others.
}
advice-trigger-weight = The weight of “{ $part }” decides: from { $share } to { $flip }, the first is drawn level with.
advice-trigger-uncertain = The chance that the first is really the best is only { $chance }.
advice-trigger-disconnected = The members fall into { $count } groups that share no entry: their severity cannot be compared.
advice-point-incomplete = { $entry } is not ranked: sheets of { $colleges } are missing.
advice-point-tied = { $entries } stay tied at the { $place } place with { $score }: share, or vote.
advice-point-disagreement = Members differ on { $entry }: from { $low } ({ $lowest }) to { $high } ({ $highest }).
advice-point-alike = { $one } and { $other } stray from the others in the same way on { $count } entries, more than chance explains.
advice-margin = { $first } is ahead of { $second } by { $margin } points.
advice-margin-sheet = { $first } is ahead of { $second } by { $margin } points. A change of { $sheet } points in the total of one single sheet would make them level.

advice-chances = Chances and places
advice-chances-text = Another jury, just as careful, would have marked a little differently. These are the places each entry might have had, and its chance of really being the best.
advice-not-calibrated = Too few sheets overlap to tell chances.
advice-chart-places = The official place of each entry, and the places it lies between nine times in ten
advice-key-official = official place
advice-key-calibrated = place once severity is corrected
advice-key-interval = 90% interval
advice-official-place = Place
advice-official-score = Score
advice-calibrated = Corrected
advice-interval = Places, 90%
advice-first = Chance: 1st
advice-podium = Chance: first 3
advice-calibrated-text = Corrected score: what the entry would have on average from all members (mixed model, entries fixed, members random, REML). Chances come from draws of the same model.

advice-without-juror = Without one of the members
advice-without-juror-says = { $count ->
    [0] Whichever member is left out, the first place does not change.
    [one] The first place hangs on { $count } member: without that member it changes.
   *[other] The first place hangs on { $count } members: without one of them it changes.
}
advice-without-college = Without one of the colleges
advice-without-college-text = The same ranking if a whole college had given no marks, the other weights keeping their proportions.
advice-left-out = Left out
advice-first-then = First then
advice-podium-then = First three
advice-still-ranked = Still ranked
advice-largest-change = Largest change of place
advice-changes = changes
advice-stays = do not change

advice-weights = If the weights were others
advice-weights-text = How far each weight can move, the others keeping their proportions, before the first is drawn level with. The bar shows the stretch in which it stays first, the red mark the weight of the rules.
advice-weights-criteria = Weights of the criteria
advice-weights-colleges = Weights of the colleges
advice-weight-of = Weight of
advice-weight-now = Rules
advice-weight-below = Level going down to
advice-weight-above = Level going up to
advice-flip = { $share } ({ $rivals })

advice-severity = Severity
advice-jurors-says = On the same entries, { $severest } marks { $below } points below the others on average, and { $mildest } { $above } points above.
advice-jurors-nothing = The sheets show no difference of severity between members.
advice-groups = The members fall into { $count } groups that share no entry: severity compares only within a group.
advice-chart-severity = The effect of each member, in points, with its 90% interval
advice-chart-severity-key = Left of zero, more severe than the others on the same entries; right of zero, more lenient.
advice-member = Member
advice-sheets = Sheets
advice-effect = Effect (points)
advice-effect-interval = 90% interval
advice-ratio = Scatter
advice-correlation = Tie with the others
advice-severity-text = Effect: above zero lenient, below zero severe. Scatter: about 1 for an ordinary member. Tie: correlation with the mean of the others on the same entries. To disagree is a right.
advice-flags = What is unusual
advice-flags-text = A question to ask, never a verdict: a member who sees what others missed stands out in the same way.
advice-no-flags = Nothing is unusual.
advice-flag-noisy = Very scattered marks: the mean-square ratio is above 1.5.
advice-flag-unlike = A very different order: the correlation with the others is more than .35 below the median.
advice-flag-far-sheets = A sheet very far from what was expected: a studentised residual beyond 3.
advice-flag-severe = Marked severity or lenience: an effect beyond two standard errors and beyond one point.
advice-pairs = Members who stray together
advice-pairs-text = Pairs whose differences go the same way on at least eight entries, more than chance explains (1% limit over all pairs). A likeness of taste looks the same as an understanding.
advice-no-pairs = No pair stands out.
advice-shared = Shared entries
advice-pair-correlation = Correlation of differences

advice-agreement-high = The members agree: the jury’s mean is reliable.
advice-agreement-fair = The members agree fairly well: the jury’s mean is a good indication, not a certainty.
advice-agreement-low = The members agree little: the jury’s mean depends much on who gave the marks.
advice-agreement-unknown = Too few entries were read by everybody to measure agreement.
advice-icc21 = ICC(2,1)
advice-icc21-meaning = How far one member’s mark can be trusted, from 0 to 1.
advice-icc2k = ICC(2,k)
advice-icc2k-meaning = How far the jury’s mean can be trusted, severity included.
advice-icc31 = ICC(3,1)
advice-icc31-meaning = Agreement on the order of entries, severity set aside.
advice-icc11 = ICC(1,1)
advice-icc11-meaning = If each entry had had other readers: one reader.
advice-icc1k = ICC(1,k)
advice-icc1k-meaning = If each entry had had other readers: the mean.
advice-icc3k = ICC(3,k)
advice-icc3k-meaning = Agreement of the mean on the order, severity set aside.
advice-kendall = Kendall’s W
advice-kendall-meaning = Agreement of the members on the order alone: 1 when all rank alike.
advice-alpha-interval = Krippendorff’s α (interval)
advice-alpha-interval-meaning = Agreement beyond chance, even if not all have read everything: 1 is perfect, 0 is chance.
advice-alpha-nominal = Krippendorff’s α (nominal)
advice-alpha-nominal-meaning = Counts identical marks only.
advice-alpha-ordinal = Krippendorff’s α (ordinal)
advice-alpha-ordinal-meaning = Counts the order of marks only.
advice-alpha-ratio = Krippendorff’s α (ratio)
advice-alpha-ratio-meaning = Counts ratios between marks.
advice-other-forms = The other forms
advice-variances = Where differences of marks come from
advice-variances-text = The part of the entries, of the members’ severity, and of everything else.
advice-variance-entry = the entries
advice-variance-juror = severity
advice-variance-residual = the rest
advice-readers-title = How many readers would it take?
advice-readers = A reliable result (.8) would take { $raw } readers per entry, or { $calibrated } if severity were corrected.
advice-readers-never = The entries differ too little for more readers to make the result reliable.
advice-readers-count = Readers
advice-chart-readers = Reliability of the mean by the number of readers per entry
advice-key-raw = plain mean
advice-key-corrected = severity corrected
advice-methods = Counting in other ways
advice-methods-text = The same sheets read as ballots of preference: the place each method would give, for the curious.
advice-methods-incomplete = Not every member has read every entry: an entry that was not read counts as last on the ballot, so take these places with care.
advice-condorcet = { $entry } beats each of the others, pair by pair.
advice-condorcet-none = No entry beats each of the others, pair by pair.
advice-borda = Borda
advice-copeland = Copeland
advice-schulze = Schulze

advice-replay = Repeat these sums
advice-replay-text = These three files and the program are enough, without any database. Members stand there by their seat, without a name. The seed of the draws comes from the digest of the data: nobody chooses it, and the same seed gives the same figures.
advice-seed = Seed:
advice-draws = Draws:
