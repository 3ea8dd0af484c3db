# Playing an edition before it opens.

rehearsal-title = Rehearsal
rehearsal-lead = Play the edition before it opens: invented juries, for entries whose true merit is known, give marks by your specification. You see how often the best one wins.
rehearsal-warning = No real entry, no real member: these figures help to choose the number of readers and the weights, nothing more.
rehearsal-category = Category
rehearsal-entries = Entries in the category
rehearsal-readers = Readers per entry
rehearsal-readers-each = Readers per entry from each college
rehearsal-readers-hint = A college with fewer members reads with all of them.
rehearsal-severity = Difference of severity between members
rehearsal-severity-hint = Standard deviation, in points of the scale.
rehearsal-noise = Part of chance in a sheet
rehearsal-noise-hint = Standard deviation, in points of the scale.
rehearsal-jurors-of = Members: { $college }
rehearsal-weight-of = Weight: { $name }
rehearsal-weights = Other weights and other spreads
rehearsal-play = Play
rehearsal-result = What { $runs } invented juries come to
rehearsal-best-first = The best entry comes first
rehearsal-best-podium = It is among the first three
rehearsal-best-first-calibrated = It would be first, severity corrected
rehearsal-load = Sheets per member
rehearsal-load-range = { $least } to { $most }
rehearsal-incomplete = Incomplete entries per jury
rehearsal-tau = Agreement with the true order (τ)
rehearsal-says = With { $readers } readers per entry, the best of { $entries } entries wins { $chance } of the time.
rehearsal-effect = The effect of the number of readers
rehearsal-effect-says = The same edition with more or fewer readers per entry: how often the best one wins.
rehearsal-too-few = A college has too few members for this number of readers: entries would stay incomplete.
rehearsal-seed = Seed: { $seed }. The same request gives the same figures.
rehearsal-wrong-number = Write a number between { $least } and { $most }.
rehearsal-wrong-weights = At least one weight must be greater than zero.
rehearsal-wrong-category = Choose a category of this edition.
rehearsal-count-readers = { $count ->
    [one] { $count } reader
   *[other] { $count } readers
}
