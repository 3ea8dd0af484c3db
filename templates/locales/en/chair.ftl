# The chair's pages: interests, ranking, deliberation, minutes.

chair-desk = Chair of the jury
chair-own-desk = My desk as a member of the jury
chair-next-rule = { $count ->
    [one] { $count } possible conflict awaits your ruling
   *[other] { $count } possible conflicts await your ruling
}
chair-next-rule-text = The entry does not open for the member before your ruling.
chair-next-follow = Follow the scoring
chair-next-follow-text = No score is shown before scoring closes: only the state of every sheet.
chair-next-wait = Nothing awaits your ruling
chair-next-wait-text = The next step appears here in due time.
chair-next-deliberate = The deliberation is open
chair-next-deliberate-text = Record who is present, then decide on every prize.
chair-next-conclude = The deliberation can be concluded
chair-next-conclude-text = Every prize is decided and the quorum is met.
chair-next-minutes = The minutes are ready
chair-next-minutes-text = They were frozen when the deliberation was concluded.

chair-interests = Register of interests
chair-interests-lead = The chair rules on possible conflicts. A conflict that was declared or found is not lifted, and nobody rules on their own case.
chair-interests-none = No conflict declared
chair-interests-none-text = Declarations appear here as soon as they are made.
chair-interest-found = Found by the platform
chair-rule-cleared = May judge
chair-rule-recused = Is recused
chair-notice-ruled = The ruling is recorded.

chair-ranking = Ranking
chair-method = The official method: the total of every complete sheet, the mean of every college, then the colleges’ weights; computed exactly and rounded once at the end.
chair-ranking-advisory = The ranking is advisory: the jury decides, and departing from it is explained in the minutes.
chair-scores-invented = The scores shown are invented for demonstration.
chair-place = Place
chair-score = Score
chair-digest = Digest of the data:
chair-changed = The data changed since scoring closed (an entry disqualified, for example): this ranking is computed anew.
chair-closed = You are recused from an entry of this category: its ranking is not shown to you.
chair-closed-short = Recused
chair-no-entries = No admissible entry in this category.

chair-comments = Comments and remarks
chair-no-comments = No comment.

chair-deliberation = Deliberation
chair-attendance = Attendance
chair-attendance-save = Record attendance
attendance-present = Present
attendance-excused = Excused
attendance-absent = Absent
attendance-recused = Recused
chair-quorum = Quorum
chair-quorum-met = Met
chair-quorum-not-met = Not met
chair-quorum-text = { $present ->
    [one] { $present } member present, for a quorum of { $needed }.
   *[other] { $present } members present, for a quorum of { $needed }.
}
chair-edition-prizes = Prizes of the whole edition
chair-pointed = By the ranking: { $entry }
chair-undecided = To be decided
chair-conclude = Conclusion of the deliberation
chair-conclude-text = On concluding, the minutes are numbered and frozen; results stay secret until they are announced.
chair-conclude-do = Conclude and freeze the minutes
chair-not-concluded = The deliberation cannot be concluded yet

chair-decision = Decide: { $prize }
chair-outcome = Decision
chair-outcome-awarded = Award the prize to one entry
chair-outcome-shared = Share it between several entries
chair-outcome-withheld = Withhold the prize
chair-outcome-not-used = Leave it unused this year
chair-outcome-wanted = Choose the decision.
chair-laureates = Laureate or laureates
chair-laureates-hint = In the order of the official ranking. Choose none when the prize is withheld.
chair-no-candidates = No entry can win this prize.
chair-reason-ar = Reason or citation in Arabic
chair-reason-fr = Reason or citation in French
chair-reason-hint = Published with the results. Needed in both languages when the prize is withheld.
chair-departure = Why the jury departs from the ranking
chair-departure-hint = Needed when a better-placed entry is passed over. Goes into the minutes.
chair-votes = Vote
chair-votes-hint = Fill this in when there was a vote.
chair-vote-consensus = Decisions are taken by consensus.
chair-vote-majority = Decisions are taken by majority.
chair-vote-unanimity = Decisions are taken unanimously.
chair-votes-yes = For
chair-votes-no = Against
chair-votes-abstain = Abstaining
chair-votes-casting-box = The chair’s casting vote decided
chair-votes-number = Write the number of votes in digits.
chair-votes-text = Vote: { $yes } for, { $no } against, { $abstain } abstaining.
chair-votes-casting = Vote: { $yes } for, { $no } against, { $abstain } abstaining; the chair’s casting vote decided.
chair-decision-save = Record the decision
decision-fault-unknown-prize = The specification has no such prize.
decision-fault-one-entry-wanted = Choose one entry, no more and no fewer.
decision-fault-several-entries-wanted = Choose two entries or more to share the prize.
decision-fault-no-entry-wanted = Choose no entry: this prize is not awarded.
decision-fault-not-shareable = The specification does not let this prize be shared.
decision-fault-reason-wanted = Write in Arabic and in French why the prize is withheld.
decision-fault-departure-reason-wanted = Explain the departure from the ranking: a better-placed entry is passed over.
decision-fault-not-in-pool = One of these entries cannot win this prize.
decision-fault-already-rewarded = One of these entries holds a prize that excludes this one.
decision-fault-below-threshold = The score of one of these entries is below this prize’s threshold.
decision-fault-must-be-withheld = This prize follows the ranking: it is awarded, shared or withheld.
decision-fault-vote-not-carried = These votes do not carry the decision.

chair-minutes = Minutes
chair-minutes-draft = Draft: this is what the minutes would say if the deliberation were concluded now.
chair-minutes-frozen = Frozen minutes
chair-minutes-number = Minutes no.
chair-minutes-paper = Minutes (PDF) – { $language }
chair-minutes-decisions = Decisions
chair-minutes-none = No decision yet.
chair-recused-from = Recused from
chair-fingerprint = Fingerprint of the specification:
chair-notice-attendance = Attendance is recorded.
chair-notice-decided = The decision is recorded.
chair-notice-concluded = The deliberation is concluded and the minutes are frozen.

chair-sums-paper = How the scores came about (PDF) – { $language }
chair-agenda = Points to talk about
chair-agenda-none = Nothing calls for a word of its own.
chair-found-institution = The institution is the applicant, or the one it reports to.
chair-found-partner = The entry names the institution as a partner.
chair-found-employment = The member declared to have worked for the body, for the one it reports to, or for a partner.
chair-found-domain = The member’s e-mail address and the body’s are of one domain.
