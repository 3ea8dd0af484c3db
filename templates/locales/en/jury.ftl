# A juror's desk, and the secretariat's pages of the jury.

jury-desk = My jury desk
jury-category = Category
jury-state = State
jury-progress = Progress
jury-sheets-confirmed = Confirmed score sheets
jury-due = Scores are due:
jury-my-entries = My entries
jury-own-order = This order is your own: it differs from member to member, so that no entry is always read last.
jury-no-entries = No entry is allotted to you yet
jury-no-entries-text = Entries are allotted when scoring opens; a letter tells you.
jury-task-undeclared = Awaiting your declaration
jury-task-awaits-ruling = Awaiting the chair’s ruling
jury-task-to-do = To do
jury-task-draft = Draft
jury-task-confirmed = Confirmed

jury-next-undertake = First step: the undertaking of impartiality and confidentiality
jury-next-undertake-text = No entry opens before the undertaking is accepted.
jury-next-undertake-action = Read the undertaking
jury-next-declare = { $count ->
    [one] { $count } entry awaits your declaration of interests
   *[other] { $count } entries await your declaration of interests
}
jury-next-declare-text = Declare every tie with the bodies that enter before you read their entries.
jury-next-declare-action = Declare interests
jury-next-score = Go on scoring
jury-next-score-text = The button opens the next entry in your own order. You can save and come back at any time before the due date.
jury-next-score-action = Open the next entry
jury-next-wait = Nothing to do for now
jury-next-wait-text = Scoring has not opened. A letter tells you when entries are allotted to you.
jury-next-wait-action = Refresh
jury-next-await-ruling = Waiting for the chair
jury-next-await-ruling-text = You declared a possible conflict. The chair decides, and the ruling appears on this page.
jury-next-await-ruling-action = Refresh
jury-next-done = Everything is done
jury-next-done-text = All your score sheets are confirmed. Thank you.
jury-next-done-action = See my sheets

jury-undertaking = Undertaking of impartiality and confidentiality
jury-undertaking-accept = I accept this undertaking
jury-undertaking-tick = Tick “I accept this undertaking” to continue.
jury-undertaking-accepted = You accepted this undertaking on

jury-interests = Declaration of interests
jury-interests-lead = { $years ->
    [one] For each entry, declare every tie with the body or the project during the last year: employment, advice, kinship, financial interest.
   *[other] For each entry, declare every tie with the body or the project during the last { $years } years: employment, advice, kinship, financial interest.
}
jury-interests-effect = With a conflict, the entry goes out of your sight and no score of yours counts for it. A possible conflict is put to the chair.
jury-interest-note = Nature of the tie
jury-interest-note-hint = Needed with a conflict, even a possible one.
jury-interest-note-required = Say what ties you to entry { $reference }.
jury-interest-note-too-long = Shorten what you say about entry { $reference }.
jury-interest-missing = Choose an answer for entry { $reference }.
jury-interests-declare = Declare
jury-interests-none = No admissible entries yet
jury-interests-none-text = Declarations open when the secretariat has decided which entries are admissible.

jury-to-sheet = Go to the score sheet
jury-serves = Serves to judge the criterion: { $criterion }
jury-evidence = Evidence
jury-login = Login:
jury-password = Password:
jury-nothing-to-read = This entry holds no answers for the jury.
jury-sheet = Score sheet
jury-scale = Scale of scores
jury-saved = Last saved:
jury-total = Total: { $total } out of { $max }
jury-total-partial = { $given } of { $all } criteria scored; the total appears when all are.
jury-total-heading = Total
jury-blind = No other member sees your scores before scoring closes, and nobody can change them.
jury-comment-extremes = A comment is needed for the lowest and the highest score.
jury-comment-always = A comment is needed.
jury-remarks = Remark for the deliberation and private note
jury-remark = Remark for the deliberation
jury-remark-hint = The jury reads it after scoring closes.
jury-note = Private note
jury-note-hint = Nobody else reads it.
jury-words-too-long = Shorten this text.
jury-confirm = Confirm the sheet
jury-stale = This sheet was saved in another window. Nothing you wrote here is lost: if you save now, it takes the place of what was saved there.
jury-kept-title = What you typed before the session ended is here
jury-kept-text = This sheet was sent after your session had ended ({ $time }), so it was not saved. The scores and comments of the sheet are those you typed: read them again, then save them.
jury-kept-without = Show the saved sheet instead
jury-too-late = Scoring is over: what you sent was not saved.
jury-too-late-confirmed = This sheet is confirmed already: what you sent was not saved.
jury-unsaved-title = What you typed and was not saved
jury-unsaved-text = Copy it if you want to keep it.
jury-receipt = Receipt
jury-receipt-confirmed = Sheet confirmed on
jury-receipt-commitment = Commitment in the log:
jury-receipt-nonce = The number that opens the commitment
jury-receipt-how = The commitment is the SHA-256 of your scores and this number. With both, anybody can check that your scores did not change.
jury-next-entry = Next entry
jury-give-back = I cannot judge this entry
jury-give-back-do = Give the entry back
jury-give-back-text = The entry leaves your list, a sheet you began does not count, and an alternate takes your place where there is one. This is no declaration of a conflict of interest.
jury-give-back-hint = For example: this field is not mine.
jury-reason = Reason
jury-reason-required = Give the reason.
jury-reason-too-long = Shorten the reason.
jury-sheets = My confirmed sheets
jury-sheets-lead = Your score sheets as you confirmed them, with their commitment in the log. Nobody else sees them before scoring closes.
jury-sheets-none = You have not confirmed any sheet yet

jury-notice-undertaken = Your undertaking is recorded.
jury-notice-declared = Your declaration of interests is recorded.
jury-notice-saved = The score sheet is saved.
jury-notice-confirmed = The score sheet is confirmed; a receipt is on its way to you.
jury-notice-given-back = The entry is given back and the reason recorded.

## The secretariat: seats, allotment, closing
jury-seats = Seats of the jury
jury-seats-lead = Seats are set by the specification, held by institutions, and filled by members appointed for this edition.
jury-seats-prepare = Make the seats of the specification
jury-seats-none = The seats are not made yet
jury-seats-none-text = They are made once, from the edition’s specification.
jury-seat = Seat
jury-institution = Institution
jury-college = College
jury-duty = Duty
jury-holder = Member
jury-seat-vacant = Vacant
jury-seat-appoint = Appoint a member
jury-seat-appoint-title = Appoint a member to a seat
jury-seat-appoint-text = If this address has an account, the appointment holds at once. Otherwise an invitation is sent, and the seat is filled when it is accepted.
jury-seat-email = E-mail address
jury-seat-name = Full name
jury-seat-language = Language of letters
jury-seat-email-wrong = Write a valid e-mail address.
jury-seat-name-wrong = Write the full name.
jury-seat-account-taken = This person holds another seat of this edition.
jury-seat-account-unknown = This account is closed.
jury-seat-taken = This seat is filled.
jury-seat-vacate = Vacate the seat
jury-seat-vacate-text = Confirmed sheets still count, unfinished work is taken back, and a vacant seat of the same institution takes its place.
jury-undertaken = Undertaking accepted
jury-not-undertaken = Undertaking not accepted yet
jury-start = Opening of scoring
jury-start-text = On opening, incompatibilities are looked for, entries are allotted, and every member is told.
jury-start-do = Open scoring
jury-start-ready = Everything is ready.
jury-obstacles = What is still missing
jury-obstacles-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
jury-allotment = Allotment of entries
jury-allotment-everything = Every member reads every entry, save those the member is recused from.
jury-allotment-quota = { $count ->
    [one] Every entry is read by { $count } member of each college.
   *[other] Every entry is read by { $count } members of each college.
}
jury-allotment-readings = Readings
jury-allotment-added = New readings
jury-allotment-removed = Readings taken back
jury-allotment-loads = Least and greatest load
jury-allotment-components = Separate groups
jury-allotment-lambda = Connectedness (λ₂)
jury-allotment-objective = Proved optimum
jury-allotment-seed = Published seed of the random part
jury-allotment-apply = Apply the allotment
jury-allotment-nothing = The allotment in force is the best there is: nothing changes.
jury-allotment-loads-message = Entries allotted to each seat
jury-coverage = Coverage of scoring
jury-coverage-message = State of every sheet: seats in columns, entries in rows
jury-coverage-total = Confirmed sheets
jury-coverage-empty = No entry is allotted yet
jury-coverage-short = Missing: { $colleges }
jury-coverage-left = Stays incomplete by decision: { $reason }
jury-coverage-incomplete = Entries that lack sheets
jury-leave-incomplete = Decide to leave the entry incomplete
jury-leave-incomplete-text = The missing sheets are not waited for any more; the entry is ranked only if the others suffice. The decision and its reason go into the minutes.
jury-leave-incomplete-do = Record the decision
jury-close = Close of scoring
jury-close-text = On closing, no sheet is accepted any more; the official ranking is computed and kept with its digest.
jury-close-do = Close scoring
jury-close-ready = All sheets are confirmed. Scoring can be closed.
jury-notice-prepared = The seats are made.
jury-notice-appointed = The member is appointed.
jury-notice-invited = The invitation is sent.
jury-notice-vacated = The seat is vacated and the reason recorded.
jury-notice-started = Scoring is open and entries are allotted.
jury-notice-allotted = The allotment is applied.
jury-notice-left-incomplete = The decision is recorded.
jury-notice-closed = Scoring is closed and the ranking computed.

## What keeps the next phase from beginning
obstacle-entries-unscreened = { $count ->
    [one] { $count } entry is not screened yet
   *[other] { $count } entries are not screened yet
}
obstacle-no-entries = { $count ->
    [one] No entry is admissible
   *[other] No entry is admissible
}
obstacle-seats-not-made = { $count ->
    [one] { $count } seat is not made
   *[other] { $count } seats are not made
}
obstacle-seats-vacant = { $count ->
    [one] { $count } seat is vacant
   *[other] { $count } seats are vacant
}
obstacle-colleges-empty = { $count ->
    [one] { $count } college has no seat
   *[other] { $count } colleges have no seat
}
obstacle-institution-entered = { $count ->
    [one] An institution that entered holds a seat (incompatibility)
   *[other] { $count } incompatibilities: institutions that entered hold seats
}
obstacle-readers-too-few = { $count ->
    [one] { $count } entry has too few readers in a college
   *[other] { $count } entries have too few readers in a college
}
obstacle-readers-crowded = { $count ->
    [one] { $count } entry can only be read by members whose share is full
   *[other] { $count } entries can only be read by members whose share is full
}
obstacle-capacity-short = { $count ->
    [one] A college is { $count } reading short
   *[other] A college is { $count } readings short
}
obstacle-allotment-unproved = { $count ->
    [one] The allotment was not proved optimal; try again
   *[other] The allotment was not proved optimal; try again
}
obstacle-sheets-missing = { $count ->
    [one] { $count } score sheet is not confirmed
   *[other] { $count } score sheets are not confirmed
}
obstacle-interests-undeclared = { $count ->
    [one] { $count } member has not finished declaring interests
   *[other] { $count } members have not finished declaring interests
}
obstacle-interests-unruled = { $count ->
    [one] { $count } possible conflict awaits the chair’s ruling
   *[other] { $count } possible conflicts await the chair’s ruling
}
obstacle-entries-short = { $count ->
    [one] { $count } entry lacks sheets of a college and has no reader left there: appoint a substitute or record a decision
   *[other] { $count } entries lack sheets of a college and have no reader left there: appoint a substitute or record a decision
}
obstacle-attendance-missing = { $count ->
    [one] The attendance of { $count } member is not recorded
   *[other] The attendance of { $count } members is not recorded
}
obstacle-quorum-missing = { $count ->
    [one] The quorum is not met
   *[other] The quorum is not met
}
obstacle-quorum-missing-in-college = { $count ->
    [one] The quorum is not met in { $count } college
   *[other] The quorum is not met in { $count } colleges
}
obstacle-prizes-undecided = { $count ->
    [one] { $count } prize is not decided
   *[other] { $count } prizes are not decided
}
obstacle-decisions-faulty = { $count ->
    [one] { $count } decision no longer keeps the rules
   *[other] { $count } decisions no longer keep the rules
}
jury-allotment-pending = A new allotment waits to be applied
jury-allotment-pending-text = The jury or the entries changed since the last allotment. New members get their entries when it is applied; confirmed sheets stay as they are.
jury-notice-appointed-scoring = The member is appointed. Apply the allotment below, so that the entries reach them.
jury-seats-in-scoring = Scoring is open: a new member gets entries only once the allotment is applied.

## Changing a confirmed sheet
jury-confirm-hint = A confirmed sheet is sealed and you get a receipt. Until the close only you can change it, with a reason; the first version is kept.
jury-change = Change this sheet, with a reason
jury-change-text = The new sheet replaces the first as soon as you confirm it. The first one, its digest and your reason are kept; the chair and the auditor read them after the close.
jury-change-reason = Reason for the change
jury-change-reason-hint = For example: I had overlooked a document.
jury-change-do = Confirm the changed sheet
jury-change-back = Keep the sheet as it is
jury-change-nothing = Nothing has changed on this sheet.
jury-notice-changed = The changed sheet is confirmed; a new receipt is on its way to you.
jury-receipt-name = Sealed under the name:
jury-receipt-name-why = The sheet may be published under this name, never under yours.
jury-others = Confirmed sheets of other members
jury-others-text = The specification shows them to whoever has confirmed their own, without names.

## Without a connection
jury-offline-title = No connection
jury-offline-text = This page needs a connection. What you typed on the sheet you opened last is kept on this device.
jury-offline-kept-title = The sheet is kept on this device
jury-offline-kept-text = The connection is lost. The sheet will be sent once, as soon as the connection is back, even if you leave this page. Do not sign out before that.
jury-offline-grid-text = You are offline: this is your sheet as you had typed it. You may go on and save; it will be sent when the connection is back.
jury-offline-again = Back to the sheet
jury-offline-waiting = A sheet waits for the connection.
jury-offline-sent = The sheet kept on this device has been sent.
jury-offline-refused = A sheet kept on this device could not be saved as it is.
jury-offline-show = See why
jury-offline-restored = What you had typed and not saved is back; check it, then save.

## Experts, ties that were found, past employment
jury-task-consult = To read, advisory
jury-next-consult = Read the entries
jury-next-consult-text = You sit in an advisory capacity: you read the entries and neither score nor vote.
jury-next-consult-action = Open an entry
jury-found-institution = Found by the platform: your institution is the applicant, or the one it reports to.
jury-found-partner = Found by the platform: the entry names your institution as a partner.
jury-found-employment = Found by the platform: you declared to have worked for this body, for the one it reports to, or for a partner. The chair decides.
jury-found-domain = Found by the platform: your e-mail address and the body’s are of one domain. The chair decides.
jury-employment = Institutions you worked for
jury-employment-hint = { $years ->
    [one] One per line, for the past year. The platform compares them with the applicants, with the bodies they report to, and with partners.
   *[other] One per line, for the past { $years } years. The platform compares them with the applicants, with the bodies they report to, and with partners.
}
jury-employment-too-long = Name at most 40 institutions, 200 characters each.

## Following: who is late, reminders, discrepancies
jury-follow = Late sheets and reminders
jury-follow-late = Members who are late
jury-follow-late-none = All sheets that are wanted are confirmed
jury-follow-late-none-text = Nobody needs a reminder.
jury-follow-missing = Missing sheets
jury-follow-drafts = of which drafts
jury-follow-reminded = Last reminder
jury-follow-never = Not yet
jury-follow-remind = Remind
jury-follow-remind-all = Remind everybody who is late
jury-follow-auto = The platform reminds by itself seven days, three days and one day before sheets are due, on the day, and then weekly; never twice a day.
jury-follow-course = Confirmed sheets by day
jury-follow-day = Day
jury-follow-confirmed = Confirmed in all
jury-follow-share = Share
jury-follow-course-none = No sheet is confirmed yet.
jury-follow-spread = Discrepancies between members
jury-follow-spread-text = Lowest and highest total of each entry, the widest gap first. Computed each time it is shown.
jury-follow-lowest = Lowest
jury-follow-highest = Highest
jury-follow-gap = Gap
jury-notice-reminded = The reminders are written and leave by letter.
jury-notice-reminded-already = A reminder was written today already; no second one leaves.
jury-changes = Changed sheets
jury-changes-lead = Sheets that their member confirmed and then changed before the close: what they said, what they say, and why.
jury-changes-none = No confirmed sheet was changed
jury-changes-none-text = The sheets count as they were confirmed.
jury-changes-before = Before
jury-changes-after = After
jury-seat-entered = This body has entered and scoring is open: it cannot sit (incompatibility).
jury-coverage-unbalanced = The colleges are out of balance for this entry: { $colleges }
obstacle-colleges-unbalanced = { $count ->
    [one] { $count } college is out of the balance that the specification demands
   *[other] { $count } colleges are out of the balance that the specification demands
}
obstacle-entries-unbalanced = { $count ->
    [one] { $count } entry is no longer judged by balanced colleges: appoint a substitute or record a decision
   *[other] { $count } entries are no longer judged by balanced colleges: appoint a substitute or record a decision
}

## The agreement of a second person to the close
jury-agree = Agreement to the close
jury-agree-text = Nobody closes the scoring alone. Give your agreement; another person, at the secretariat, closes it when nothing is missing any more.
jury-agree-do = Agree to the close
jury-agree-take-back = Take my agreement back
jury-agree-given = { $name }, { $at }
jury-agree-none = Nobody has agreed yet.
jury-notice-agreed = Your agreement to the close is recorded.
jury-notice-agreement-withdrawn = Your agreement to the close is taken back.
obstacle-close-not-agreed = Nobody else has agreed to the close yet: the chair of the jury, the organiser or another member of the secretariat.
