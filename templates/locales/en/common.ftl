# Messages shared by all pages.
# Keys: <area>-<code>. The same arguments in the three languages.

## The award
site-name = Imtiyaz
site-title = National e-Government Award “e-mtiaz”
site-field = e-Government
site-country = Kingdom of Morocco
site-demo = Demonstration: invented bodies, jurors and scores are marked as such; nothing shown here is official.
site-untranslated = This page does not exist in this language yet; it is shown in Arabic.
title-error = Error:
invented = invented example

## Navigation
nav-skip = Skip to content
nav-main = Main navigation
nav-languages = Language
nav-breadcrumbs = Breadcrumbs
nav-footer = Footer links
nav-account = Account
nav-home = Home
nav-menu = Menu
nav-back = Back
nav-dashboard = My dashboard
nav-edition = Current edition
nav-editions = Editions
nav-archive = Archive since 2005
nav-results = Results
nav-rules = Rules and criteria
nav-entries = Entries
nav-jury = Jury
nav-bodies = Bodies
nav-open-data = Open data
nav-help = Help and contact
nav-privacy = Protection of personal data
nav-accessibility = Accessibility
nav-terms = Terms of use
nav-questions = Questions and answers
nav-conditions = Conditions and procedure
nav-information = Information
nav-legal = Legal framework
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-my-account = My account
nav-signed-in-as = Signed in as { $name }

## Actions
action-save = Save
action-save-draft = Save draft
action-save-next = Save and go to next
action-continue = Continue
action-start = Start
action-submit = Submit
action-confirm = Confirm
action-cancel = Cancel
action-edit = Edit
action-delete = Delete
action-withdraw = Withdraw
action-reopen = Reopen
action-add = Add
action-remove = Remove
action-send = Send
action-search = Search
action-open = Open
action-close = Close
action-view = View
action-download = Download
action-print = Print
action-upload = Upload file
action-replace = Replace
action-accept = Accept
action-refuse = Refuse
action-verify = Verify
action-invite = Invite
action-revoke = Revoke
action-publish = Publish
action-change = Change
action-change-what = Change { $what }
action-remove-what = Remove { $what }
action-apply = Apply
action-clear = Clear
action-retry = Try again

## Page components
ui-error-title = There is a problem
ui-error = Error:
ui-colon = { $text }:
ui-optional = (optional)
ui-required-note = All fields are required unless marked optional.
ui-choose = Choose from the list
ui-show-all = Show all
ui-yes = Yes
ui-no = No
ui-none = None
ui-unknown = Unknown
ui-not-answered = Not answered yet
ui-day = Day
ui-month = Month
ui-year = Year
ui-hour = Hour
ui-minute = Minute
ui-date-hint = For example: { $example }
ui-limit-characters = { $max ->
    [one] At most { $max } character.
   *[other] At most { $max } characters.
}
ui-limit-words = { $max ->
    [one] At most { $max } word.
   *[other] At most { $max } words.
}
ui-count-of = Used: { $used } of { $max }
ui-file-current = Current file
ui-file-hint = Accepted types: { $types }. Maximum size: { $size }.
ui-file-choose = Choose a file
ui-file-replace = Choose another file to replace it
ui-row = Row { $number }
ui-row-add = Add a row
ui-row-remove = Remove row { $number }
ui-filters = Filter the list
ui-filters-active = Filtered by
ui-sort-by = Sort by { $column }
ui-sorted-ascending = sorted ascending
ui-sorted-descending = sorted descending
ui-pages = Pages of the list
ui-page-previous = Previous
ui-page-next = Next
ui-page = Page { $number }
ui-page-of = Page { $number } of { $total }
ui-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
ui-table-data = Data as a table
ui-table-scroll = Table that scrolls sideways: { $caption }
ui-csv = Download the data (CSV)
ui-source = Source
ui-progress = { $done } of { $total }
ui-weight = Weight: { $weight }
ui-comment = Comment
ui-comment-needed = This score needs a comment.
ui-score-none = No score yet
ui-step = Step { $number } of { $total }
ui-step-done = done
ui-step-current = current
ui-step-coming = to come
ui-timeline = Phases of the edition
ui-opens-document = ({ $type } file, { $size })
ui-reference = Reference
ui-received = Date and time received
ui-digest = Digest (SHA-256)
ui-important = Important
ui-note = Note
ui-warning = Warning
ui-success = Done
ui-more = More details
ui-saved-at = Saved at { $time }
ui-saving = Saving…
ui-save-failed = Automatic saving failed. Use the button at the bottom of the page.
ui-session-ending = Your session ends soon. Save your work so that nothing is lost.

## Time
time-deadline = { $date } at { $time }, Morocco time ({ $offset })
time-at = at { $time }
time-from-to = from { $from } to { $to }
time-over = The deadline has passed
time-closes = Closing date: { $deadline }
time-left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
time-left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
time-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}

## Units and numbers
unit-bytes = { $size } bytes
unit-kilobytes = { $size } kB
unit-megabytes = { $size } MB
unit-dirhams = { $amount } dirhams
unit-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
unit-out-of = { $score } out of { $max }
unit-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
unit-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
count-bodies = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
count-jurors = { $count ->
    [one] { $count } juror
   *[other] { $count } jurors
}
count-sheets = { $count ->
    [one] { $count } score sheet
   *[other] { $count } score sheets
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
count-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-prizes = { $count ->
    [one] { $count } prize
   *[other] { $count } prizes
}

## The edition and its phases
edition = Edition
edition-ordinal = { $ordinal } edition
edition-of-year = { $year } edition
edition-for-year = for the year { $year }
phase-preparation = Preparation
phase-call = Call for entries
phase-screening = Screening
phase-scoring = Scoring
phase-deliberation = Deliberations
phase-embargo = Under embargo
phase-published = Announcement of results
phase-archived = Archive
phase-suspended = Suspended
phase-cancelled = Cancelled

## States of entries and their sections
entry = Entry
entry-state-draft = Draft
entry-state-submitted = Submitted
entry-state-admissible = Admissible
entry-state-inadmissible = Inadmissible
entry-state-disqualified = Disqualified
entry-state-withdrawn = Withdrawn
section-not-started = Not started
section-in-progress = In progress
section-completed = Completed
section-problem = There is a problem
section-locked = Cannot start yet
body-status-pending = Awaiting verification
body-status-verified = Verified
body-status-refused = Refused
body-status-merged = Merged
file-state-waiting = Being scanned
file-state-clean = Clean
file-state-refused = Refused

## Roles
role-body-lead = Lead of the entry
role-body-contributor = Contributor to the entry
role-body-approver = Approver of the entry
role-juror = Juror
role-chair = Chair of the jury
role-observer = Consultative expert
role-secretary = Standing secretariat
role-organiser = Organising committee
role-administrator = Platform administrator
role-auditor = Auditor
role-visitor = Visitor

## The jury
college-administration = Public administration
college-private = Private sector
college-civil-society = Civil society
seat-duty-chair = Chair
seat-duty-member = Member
seat-duty-alternate = Alternate
seat-duty-expert = Consultative expert
sheet-state-none = Not started
sheet-state-draft = Draft
sheet-state-confirmed = Confirmed
sheet-state-void = Not counted
coverage-none = Not allotted
coverage-assigned = Allotted
coverage-draft = Draft
coverage-confirmed = Confirmed
coverage-conflict = Conflict of interest
conflict-none = No conflict of interest
conflict-potential = Possible conflict
conflict-conflict = Conflict of interest
conflict-ruling-cleared = Cleared
conflict-ruling-recused = Recused

## Prizes
prize-grand = e-mtiaz grand prize
prize-excellence = Excellence prize
prize-encouragement = Encouragement prize
prize-jury = Jury prize
prize-commended = Commended initiative
prize-plain = Prize
outcome-awarded = Awarded
outcome-shared = Shared
outcome-withheld = Withheld
outcome-not-used = Not used
rank-place = { $ordinal } place
rank-tied = tied
rank-incomplete = Scoring incomplete

## Field errors: what, where, how to mend it
field-required = Fill in “{ $label }”.
field-required-choice = Choose an answer for “{ $label }”.
field-required-file = Attach a file to “{ $label }”.
field-required-confirm = Tick “{ $label }” to continue.
field-too-long = “{ $label }” is too long: { $length } characters, at most { $max } allowed. Shorten the text.
field-too-short = “{ $label }” is too short: { $length } characters, at least { $min } needed. Add what is missing.
field-too-many-words = “{ $label }” has { $words } words, at most { $max } allowed. Shorten the text.
field-too-few-words = “{ $label }” has { $words } words, at least { $min } needed. Add what is missing.
field-number = Enter a number in “{ $label }”, for example { $example }.
field-number-precise = “{ $label }” takes at most { $places } decimals.
field-number-low = The number in “{ $label }” must be at least { $min }.
field-number-high = The number in “{ $label }” must be at most { $max }.
field-date = Enter a real date in “{ $label }” (day, month, year), for example { $example }.
field-date-early = The date in “{ $label }” cannot be before { $min }.
field-date-late = The date in “{ $label }” cannot be after { $max }.
field-time = Enter a time from 00:00 to 23:59 in “{ $label }”.
field-choice = The answer chosen for “{ $label }” is not in the list. Choose again.
field-choice-many = Choose at most { $max } answers for “{ $label }”.
field-choice-few = Choose at least { $min } answers for “{ $label }”.
field-email = Enter a full e-mail address in “{ $label }”, for example { $example }.
field-url = Enter a full address in “{ $label }” that starts with https://
field-phone = Enter a valid telephone number in “{ $label }”, for example { $example }.
field-pattern = The format of “{ $label }” is not right. A right example: { $example }
field-characters = “{ $label }” contains characters that cannot be accepted. Remove them and enter the text again.
field-duplicate = The value of “{ $label }” is already in use. Enter another one.
field-rows-few = Add rows to “{ $label }”: at least { $min } are needed.
field-rows-many = Remove rows from “{ $label }”: at most { $max } are allowed.
field-file-type = The file “{ $name }” is not of an accepted type ({ $types }). Convert it, then attach it again.
field-file-disguised = The content of the file “{ $name }” is not what its name says. Attach the original file ({ $types }).
field-file-size = The file “{ $name }” has { $size }, at most { $max } are allowed. Make it smaller, then attach it again.
field-file-empty = The file “{ $name }” is empty. Attach a file with content.
field-file-locked = The file “{ $name }” is protected by a password. Remove the protection, then attach it again.
field-file-infected = The file “{ $name }” was refused by the scan because it may do harm. Attach a clean copy.
field-file-failed = The file “{ $name }” did not arrive whole. Try again.
field-files-many = “{ $label }” takes at most { $max } files. Remove those that are too many.
field-file-name = The file’s name is too long or contains refused characters. Rename it, then attach it again.
field-unknown = The form contained an unknown field: { $name }. Open the page again and fill it in again.

## What breaks the specification in a dossier
violation-required = Answer “{ $label }”: an answer is required.
violation-too-many-characters = Shorten “{ $label }”: { $found } characters, at most { $limit } allowed.
violation-too-few-characters = Add to “{ $label }”: { $found } characters, at least { $limit } needed.
violation-too-many-words = Shorten “{ $label }”: { $found } words, at most { $limit } allowed.
violation-too-few-words = Add to “{ $label }”: { $found } words, at least { $limit } needed.
violation-too-many-items = Remove some from “{ $label }”: { $found }, at most { $limit } allowed.
violation-too-few-items = Add some to “{ $label }”: { $found }, at least { $limit } needed.
violation-too-small = Enter at least { $limit } in “{ $label }”; it is { $found }.
violation-too-great = Enter at most { $limit } in “{ $label }”; it is { $found }.
violation-not-a-number = Enter a number in figures in “{ $label }”, for example 1250 or 12.5.
violation-not-a-date = Enter a real date in “{ $label }”: day, month, year.
violation-justification = Give the reason for your answer to “{ $label }”.
violation-not-https = Enter a full address in “{ $label }” that begins with https://, for example https://www.exemple.ma
violation-row-incomplete = Fill in the first cell of each row of “{ $label }”, or remove the row.
violation-unknown-choice = Choose again for “{ $label }”: the recorded answer is no longer in the list.
violation-file-missing = Attach the file asked for in “{ $label }”.
violation-file-refused = Replace the refused file in “{ $label }”.
violation-too-few-files = Add files to “{ $label }”: { $found }, at least { $limit } needed.
violation-too-many-files = Remove files from “{ $label }”: { $found }, at most { $limit } allowed.
violation-too-large = Make the file of “{ $label }” smaller: it has { $found }, at most { $limit } allowed.
violation-too-large-together = Make the files smaller or remove some: together they have { $found }, at most { $limit } allowed.
violation-too-many-pages = Shorten the document of “{ $label }”: { $found } pages, at most { $limit } allowed.
violation-media-not-allowed = Attach a file of an accepted type to “{ $label }”: this one is not.
violation-body-not-eligible = The rules of this edition do not admit this kind of body. Write to the standing secretariat if the kind on record is wrong.
violation-category-closed = Choose another category: this one is not open to your body.
violation-not-declared = Tick the declaration “{ $label }”.

## What a score sheet lacks
sheet-fault-missing = Give a score for “{ $label }”.
sheet-fault-off-scale = The score for “{ $label }” must be between { $min } and { $max }.
sheet-fault-off-step = Choose a score from the scale for “{ $label }”.
sheet-fault-comment-required = Comment on “{ $label }”: this score needs a reason.
sheet-fault-comment-too-long = Shorten the comment on “{ $label }”.
sheet-fault-unknown-criterion = The sheet held a score for an unknown criterion. Open the page again and fill it in again.

## Error pages
error-reference = Error number: { $reference }
error-home = Back to the home page
error-403-title = This page is not open to you
error-403-text = Your account allows neither reading it nor doing this. If you think this is wrong, write to the award’s standing secretariat.
error-403-roles = Open to: { $roles }
error-404-title = Page not found
error-404-text = Check the address, or start from the home page. What you look for may not be published yet.
error-409-title = This page was changed in the meantime
error-409-text = Somebody saved a change before you. Your text is kept below: compare both versions and choose the one that stays.
error-410-title = The deadline has passed
error-410-text = This can no longer be done. What was saved before the deadline is kept and can be read.
error-413-title = The file is too large
error-413-text = The maximum is { $max }. Make the file smaller or split it, then try again. Your other answers are kept.
error-415-title = This type of file is not accepted
error-415-text = Accepted types: { $types }. Convert the file, then try again. Your other answers are kept.
error-422-title = Some answers need mending
error-422-text = Mend what follows, then send it again. All that you typed is kept in the page.
error-429-title = Too many attempts
error-429-text = Wait { $wait }, then try again.
error-500-title = The platform failed
error-500-text = The fault is ours and has been recorded. Try again in a few minutes; if it happens again, tell the standing secretariat its number.
error-503-title = The service is paused
error-503-text = It will be back { $until }. What you saved is safe.
error-503-text-unknown = It will be back soon. What you saved is safe.
