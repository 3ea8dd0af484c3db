# Messages of the bodies’ pages: registering, entries, submitting.

## Registration
body-register-title = Register a body
body-register-lead = Register your body to compete for the award. You can prepare an entry at once; submitting opens when the standing secretariat has verified the body.
body-register-known = You have an account already?
body-register-body = The body
body-register-person = The person in charge
body-register-send = Register the body
body-notice-registered = The body is registered. A letter will reach you once the standing secretariat has verified it.
body-notice-registered-sign-in = Your registration is received and a letter is on its way to you. Sign in with this address and this password to begin an entry.

## Fields
body-field-kind = Kind of body
body-field-name-ar = Official name in Arabic
body-field-name-fr = Official name in French
body-field-name-hint = As in the texts that created the body, without abbreviations.
body-field-acronym = Acronym
body-field-parent = Parent ministry or body
body-field-parent-hint = The ministry or body above it, if any.
body-field-region = Region
body-field-contact-name = Full name
body-field-contact-email = Work e-mail address
body-field-contact-email-hint = Receipts and decisions of the secretariat are sent there.
body-field-password = Password
body-field-password-hint = At least { $min } characters; several words are better than one that is complicated.
body-field-repeated = Password once more
body-field-category = Category
body-field-title = Project
body-field-title-ar = Project title in Arabic
body-field-title-fr = Project title in French
body-field-title-hint = The name of the service as its users know it; at most 150 characters.
body-field-body = Body
body-field-files = All files
body-field-eligibility = Eligibility
body-field-entry = The entry
body-field-reason = Reason
body-field-reason-ar = Reason in Arabic
body-field-reason-fr = Reason in French
body-field-checks = The list of checks
body-field-check = The list of checks
body-field-until = New deadline
body-field-source = Text of the specification

## What cannot be accepted
body-fault-required = Fill in “{ $label }”.
body-fault-too-long = Shorten “{ $label }”: at most { $limit } characters.
body-fault-not-an-address = Write a complete address in “{ $label }”, such as nom@organisme.ma
body-fault-body-known = A body of this name is registered already. Ask its lead to add you, or write to the standing secretariat.
body-fault-body-not-eligible = The rules of this edition do not admit this kind of body.
body-fault-category-closed = Choose another category: this one is not open to your body.
body-fault-category-full = Choose another category or withdraw an entry: at most { $limit } in one category.
body-fault-edition-full = Your body has as many entries as this edition allows: { $limit }.
body-fault-not-eligible = The service does not meet a condition of eligibility.
body-fault-stale = A colleague has changed this in the meantime. Read it as it stands now, then send again.
body-fault-not-verified = The standing secretariat has not verified your body yet. Your draft is kept; you can submit it afterwards.
body-fault-incomplete = Complete what the entry lacks before submitting it; the list is below.
body-fault-unanswered = Answer every question of “{ $label }” before admitting the entry.
body-fault-not-all-yes = An entry with a “no” in its checks is not admissible. Correct the answer or decide that it is inadmissible.
body-fault-unknown = The list of checks has changed. Open the page again.
body-fault-not-later = Choose a moment after the present deadline for “{ $label }”.
body-fault-not-a-moment = Write a date and a time that exist in “{ $label }”.
body-fault-after-announcement = Choose a moment before the announcement for “{ $label }”.
body-fault-year-taken = There is an edition of this year. Change the year in the text or open that edition.
body-fault-year-differs = This text is about another year.

## The body’s home
body-home-title = My entries
body-home-first = Taking part in the award is done in three steps.
body-home-step-register = Register your body
body-home-step-register-text = The standing secretariat verifies it within days.
body-home-step-write = Prepare the entry
body-home-step-write-text = Section by section, with colleagues; whatever you write is kept.
body-home-step-submit = Submit it before the deadline
body-home-step-submit-text = A receipt carries its number and the time of reception.
body-home-pending = The body waits for the standing secretariat. You can prepare an entry now; submitting opens once it is verified.
body-home-refused = The standing secretariat refused the registration:
body-home-no-call = No call for entries is open at present.
body-home-entries = Entries
body-home-none = No entry yet
body-home-none-text = When a call is open, a button above begins an entry.
body-home-another = Register another body
body-untitled = Entry without a title
body-next-write = Complete the entry and submit it before the deadline.
body-next-too-late = Not submitted in time; the text can still be read.
body-next-screening = Submitted; the standing secretariat looks at its admissibility.
body-next-jury = Admissible; it is before the selection committee.
body-next-results = The results are announced.
body-next-reasons = Read the reasons of the decision.
body-next-withdrawn = You withdrew this entry.

## Profile
body-profile-title = The body’s profile
body-profile-lead = A change of name or kind is verified again by the standing secretariat.
body-profile-refused = Why it was refused
body-profile-refused-next = Correct the profile and save it: the standing secretariat looks at it again.
body-notice-profile-saved = The profile is saved.

## The entry
body-start-title = Begin an entry
body-start-eligibility = Eligibility
body-start-entry = The project
body-notice-started = The entry is begun. Fill in its sections one after the other.
body-notice-saved = What you wrote is saved.
body-title-title = Title and category
body-title-change = Change title or category
body-title-category-hint = When you change the category your answers are kept; sections of the new one are added.
body-sections = Sections
body-sections-done = Completed sections
body-section-answered = Answers: { $done } of { $total }
body-violations-left = { $count ->
    [one] { $count } point is left to complete or correct.
   *[other] { $count } points are left to complete or correct.
}
body-saved-by = Last saved by { $name }, { $time }
body-pending-entry = You can complete the entry now. It can be submitted once the standing secretariat has verified your body; a letter will tell you.
body-draft-late = This entry was not submitted before { $deadline }. What you wrote can still be read.
body-too-late = The time for submitting is over. Neither saving nor submitting is possible any more; what was saved before can still be read.
body-not-editable = This entry is submitted already and does not change any more. What was submitted can still be read.
body-too-late-copy = What you typed is shown below and is not saved: copy it if you want to keep it.
body-kept-title = What you typed before the session ended is here
body-kept-text = This form was sent after your session had ended ({ $time }), so it was not saved. The answers below are those you typed: read them again, then save them. Only passwords have to be typed again.
body-kept-without = Show the saved answers instead
body-reasons = Reasons of the decision
body-answer-public = published with the results

## Sections
body-save-continue = Save and continue
body-saved-with-errors = What you wrote is saved as it is. Correct the following before you submit.
body-answer = Answer
body-or = or
body-list-comma = ,
body-asked-when = If the answer to “{ $label }” is “{ $answer }”:
body-in-language = In { $language }
body-justification-when = Justification, if the answer is “{ $answer }”
body-hint-min-words = { $min ->
    [one] At least { $min } word.
   *[other] At least { $min } words.
}
body-hint-between = From { $min } to { $max }.
body-hint-at-least = At least { $min }.
body-hint-at-most = At most { $max }.
body-hint-max-rows = { $max ->
    [one] At most { $max } line.
   *[other] At most { $max } lines.
}
body-team-name = Full name
body-team-part = Part in the project
body-partner-name = Name of the body
body-access-address = Address of the trial
body-access-login = Login
body-access-password = Password of the trial
body-access-password-hint = It is kept encrypted and not shown again.
body-access-password-kept = A password is kept. Leave the box empty to keep it.
body-conflict-title = A colleague saved this section before you
body-conflict-text = Your text was not saved, so that your colleague’s is not lost. Compare the two.
body-conflict-theirs = The text that is saved
body-conflict-mine = Your text
body-conflict-choose = The form below holds your text: save it to replace the other, or merge both in it and save.
body-conflict-keep-theirs = Keep the saved text

## Files
body-no-file = No file attached.
body-manage-files = Attach or remove files
body-files-attached = Attached files
body-attach = Attach a file
body-files-full = There are as many files as may be attached. Remove one to attach another.
body-file-description = What the file shows
body-file-description-hint = A short sentence, to help the committee.
body-back-section = Back to the section
body-to-entry = Back to the entry
body-notice-attached = The file is attached.
body-notice-removed = The file is removed.
body-file-none-chosen = Choose a file before sending.
body-file-empty = The file is empty. Choose one with content.
body-file-too-large = The file is larger than { $limit }. Reduce or split it, then attach it again.
body-file-not-what-name-says = The file’s content is not what its name says. Attach the original file ({ $types }).
body-file-media-not-allowed = This kind of file is not accepted. Accepted: { $types }.
body-file-damaged = The file is damaged or cut. Open it to see, save it, then attach it again.
body-file-encrypted = The file is protected by a password. Remove it, then attach the file again.
body-file-active-content = The file holds a program. Export it again as a plain PDF.
body-file-too-many-pages = The document is longer than { $limit } pages. Shorten it.
body-file-too-many-files = There are as many files as may be: { $limit }. Remove one first.
body-file-too-large-together = The files together are larger than { $limit }. Reduce or remove some.
body-file-already-there = This file is attached here already.
body-file-interrupted = The upload broke off. Try again.
body-file-too-large-unpacked = Once opened, the file is far larger than it looks. Export it again in a smaller size.
body-file-too-many-pixels = The image’s dimensions are too large. Reduce it, then attach it again.
body-file-infected = The security check found a malicious program in this file; it was not kept. Check the computer, then attach a sound file.
body-file-check-unavailable = The file cannot be checked at the moment and was not kept. Try again in a few minutes.

## Checking and submitting
body-check-title = Check and submit the entry
body-check-left = { $count ->
    [one] { $count } point to complete before submitting
   *[other] { $count } points to complete before submitting
}
body-check-complete = The entry is complete. Read it once more, then declare and submit.
body-check-declare = Declarations
body-check-freeze = On submitting, the entry is frozen as it is; a receipt with its number and the time is sent to you.
body-submit = Submit the entry
body-submit-lead-only = The body’s lead submits the entry. Tell them it is ready.
body-notice-submitted = The entry is submitted. This is its receipt.

## The receipt
body-receipt-title = Receipt
body-receipt-received = We have received your entry
body-receipt-digest = This digest proves the entry’s content as it was submitted, to the letter. Keep it with the receipt.
body-receipt-pdf = Download the receipt (PDF)
body-receipt-next = What comes next
body-receipt-next-screening = Screening
body-receipt-next-screening-text = The standing secretariat looks at whether the entry meets the conditions, and sends you its decision.
body-receipt-next-jury = The selection committee
body-receipt-next-jury-text = The committee evaluates admissible entries by the published criteria.
body-receipt-next-results = The announcement
body-receipt-next-results-text = The results are announced at the ceremony, then published here.
body-receipt-entry = Read the entry as submitted
body-withdraw-title = Withdraw the entry
body-withdraw-text = The committee will not look at this entry. Its texts can still be read; a withdrawal is final.
body-withdraw-reason = Why it is withdrawn
body-notice-withdrawn = The entry is withdrawn.
