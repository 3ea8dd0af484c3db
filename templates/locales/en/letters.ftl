# The letters. Keys: letter-<code of the letter>-<part>.
# The same arguments in the three languages.

## What all letters share
letter-sender = e-mtiaz Award
letter-attention = For the attention of { $name }
letter-greeting = Dear Sir or Madam,
letter-closing = Yours sincerely,
letter-signature = The standing secretariat of the e-mtiaz Award
letter-automatic = This letter was sent automatically by the award’s platform. Please do not reply to it.
letter-link-alone = If the button does not work, copy this address into your browser:
letter-page-action = Open the page concerned

## Facts
letter-fact = { $label }: { $value }
letter-fact-reference = Entry number
letter-fact-title = Project
letter-fact-received-at = Received
letter-fact-digest = SHA-256 digest
letter-fact-due-at = Answer due by
letter-fact-expires-at = Link valid until
letter-fact-closes-at = Scoring closes
letter-fact-confirmed-at = Confirmed
letter-fact-changed-at = Date of the operation
letter-fact-old-at = Former closing date
letter-fact-new-at = New closing date
letter-fact-result = Result

## Invitation
letter-invitation-subject = Your access to the e-mtiaz Award platform
letter-invitation-body = You are invited to join the platform of the National e-Government Award as: { $role }.
letter-invitation-next = Open the link below to choose your password. It serves once and is yours alone: pass it on to nobody.
letter-invitation-action = Accept the invitation
letter-invitation-unexpected = If you did not expect this invitation, disregard this letter: no access will be opened without you.

## Password
letter-password-reset-subject = Choose a new password
letter-password-reset-body = A new password was requested for your account. Open the link below to choose it. The link serves once.
letter-password-reset-action = Choose a password
letter-password-reset-unexpected = If you did not ask for this, disregard this letter: your password stays as it is.

## Account security
letter-security-notice-subject = Security of your account: { $change }
letter-security-notice-body = We inform you of the following concerning your account: { $change }.
letter-security-notice-unexpected = If this was not you, change your password at once and tell the standing secretariat.
letter-security-notice-change-attempts-failed = repeated failed attempts to sign in
letter-security-notice-change-account-created = account created
letter-security-notice-change-password-changed = password changed
letter-security-notice-change-second-factor-enabled = second factor enabled
letter-security-notice-change-second-factor-disabled = second factor disabled
letter-security-notice-change-second-factor-replaced = second factor replaced
letter-security-notice-change-registration-attempted = attempt to register a body with your address. To register a body, sign in first
letter-security-notice-change-recovery-codes-renewed = recovery codes renewed
letter-security-notice-change-recovery-code-used = recovery code used
letter-security-notice-change-email-changed = e-mail address changed
letter-security-notice-change-sessions-ended = sessions ended
letter-security-notice-change-role-granted = role granted
letter-security-notice-change-role-revoked = role revoked
letter-security-notice-change-account-disabled = account closed

## Change of address
letter-email-change-subject = Confirm the new address of your account
letter-email-change-body = The holder of the account asked for its address to become: { $address }. The change takes place only if the present address and the new one both confirm it, each by its own link.
letter-email-change-action = Confirm the change
letter-email-change-unexpected = If you did not ask for this, do not open the link: the address of the account stays as it is.

## Bodies
letter-body-registered-subject = Registration request received: { $body }
letter-body-registered-body = We have received the registration request of the body “{ $body }”.
letter-body-registered-next = The standing secretariat will verify it. Meanwhile you may prepare your entry; it can be submitted once the body is verified.
letter-body-verified-subject = Body verified: { $body }
letter-body-verified-body = The registration of the body “{ $body }” has been verified.
letter-body-verified-next = You may now submit your entry before the closing date.
letter-body-refused-subject = Registration request declined: { $body }
letter-body-refused-body = The registration request of the body “{ $body }” was declined for the following reason.
letter-body-refused-next = To correct your request, please contact the standing secretariat.

## Entries
letter-entry-receipt-subject = Receipt for entry { $reference }
letter-entry-receipt-body = Your entry has been submitted. This letter is its receipt; please keep it.
letter-entry-receipt-next = The digest proves that the file that is evaluated is the one you submitted.
letter-entry-withdrawn-subject = Entry withdrawn: { $title }
letter-entry-withdrawn-body = Your entry was withdrawn at the request of your body. It will not be evaluated.
letter-entry-withdrawn-next = As long as the call is open you may submit a new entry.
letter-entry-admissible-subject = Entry admissible: { $reference }
letter-entry-admissible-body = After examination by the standing secretariat, your entry was found admissible. It has been passed on to the jury.
letter-entry-inadmissible-subject = Entry inadmissible: { $reference }
letter-entry-inadmissible-body = After examination by the standing secretariat, your entry was found inadmissible for the following reason.
letter-entry-inadmissible-next = You may lodge a complaint with the standing secretariat as the rules provide.
letter-entry-disqualified-subject = Entry disqualified: { $reference }
letter-entry-disqualified-body = Your entry has been disqualified from the competition for the following reason.
letter-entry-disqualified-next = You may lodge a complaint with the standing secretariat as the rules provide.
letter-clarification-asked-subject = Clarification requested on entry { $reference }
letter-clarification-asked-body = The standing secretariat asks you for a clarification on your entry.
letter-clarification-asked-action = Answer the question

## Jury
letter-entries-allotted-subject = { $count ->
    [one] One entry is allotted to you
   *[other] { $count } entries are allotted to you
}
letter-entries-allotted-body = { $count ->
    [one] One entry has been allotted to you for evaluation in the { $year } edition.
   *[other] { $count } entries have been allotted to you for evaluation in the { $year } edition.
}
letter-entries-allotted-next = Before reading, declare your interests for each of them. Their content and your scores are confidential.
letter-entries-allotted-action = Open my entries
letter-scoring-reminder-subject = { $count ->
    [one] One score sheet remains to be confirmed
   *[other] { $count } score sheets remain to be confirmed
}
letter-scoring-reminder-body = { $count ->
    [one] One score sheet is not confirmed yet. Scoring cannot close without it.
   *[other] { $count } score sheets are not confirmed yet. Scoring cannot close without them.
}
letter-scoring-reminder-action = Open my sheets
letter-sheet-confirmed-subject = Score sheet confirmed: { $reference }
letter-sheet-confirmed-body = Your score sheet for the entry below has been confirmed. It now counts in the ranking.
letter-sheet-confirmed-next = This letter contains no score, for the sake of confidentiality.

## Results and calendar
letter-entry-result-subject = Result of entry { $reference }
letter-entry-result-body = The results of the award have been announced. This is the jury’s decision on your entry.
letter-entry-result-laureate = Prize won: { $prize }
letter-entry-result-not-laureate = Your entry did not win a prize in this edition.
letter-entry-result-next = We thank you for taking part and for your contribution to a better public service.
letter-entry-result-action = See the results
letter-deadline-extended-subject = Submission deadline extended, { $year } edition
letter-deadline-extended-body = The deadline for submitting entries in the { $year } edition has been extended.

letter-fact-member = Member concerned
letter-fact-ruling = Ruling
letter-fact-number = Minutes no.
letter-challenge-made-subject = A member of the jury is challenged: { $reference }
letter-challenge-made-body = A candidate body challenges a member of the jury for its entry, for this reason:
letter-challenge-made-next = It is ruled on before anything is read. If you are the member concerned, you need do nothing.
letter-challenge-ruled-subject = Ruling on the challenge: { $reference }
letter-challenge-ruled-body = The challenge was ruled on, for this reason:
letter-challenge-ruled-upheld = Upheld: the member neither reads nor scores the entry
letter-challenge-ruled-dismissed = Dismissed
letter-minutes-to-sign-subject = Minutes to sign: { $number }
letter-minutes-to-sign-body = The minutes below are frozen and wait for your signature. If you refuse to sign, say why.
letter-minutes-to-sign-next = You are asked once more who you are when you sign.
letter-minutes-to-sign-action = Read and sign the minutes
letter-minutes-returned-subject = Minutes sent back to the jury: { $number }
letter-minutes-returned-body = The authority sent the minutes below back to the jury, for this reason:
letter-minutes-returned-next = The jury sits again. The minutes stay as they are and an addendum follows.
