# Deliberation: agenda, motions, signatures, addenda, the authority.

sitting-agenda = Agenda
sitting-agenda-lead = Every item is dealt with, and what came of it recorded, before the deliberation ends.
sitting-agenda-none = Nothing on the agenda
sitting-agenda-none-text = The chair puts on it what is to be discussed, or takes what the results propose.
sitting-agenda-outcome = What came of it
sitting-agenda-treat = Record
sitting-agenda-open = Not dealt with yet.
sitting-agenda-drawn = What the results propose
sitting-agenda-drawn-text = Ties, an unstable ranking, sheets far apart: what should not be overlooked before the vote.
sitting-agenda-draw = Put them on the agenda
sitting-agenda-add = Add an item
sitting-agenda-title = Title of the item
sitting-agenda-title-required = Write the title of the item.
sitting-agenda-title-too-long = The title is too long: at most 300 characters.
sitting-agenda-category-unknown = There is no such category.
sitting-agenda-outcome-required = Write what came of this item.
sitting-agenda-outcome-too-long = The text is too long: at most 4,000 characters.
sitting-agenda-item = Item of the agenda
sitting-agenda-count = { $count ->
    [one] { $count } item on the agenda
   *[other] { $count } items on the agenda
}
sitting-agenda-open-count = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
chair-item-chair = Of the chair
chair-item-tie = Tie
chair-item-stability = Stability warning
chair-item-disagreement = Sheets far apart
chair-whole-edition = Whole edition
chair-notice-agenda = The agenda is up to date.

chair-motions = Motions put to the vote
chair-motions-lead = Each motion is recorded once, with its result. What is to be put right is another motion.
chair-motions-none = No motion yet
chair-motions-none-text = Motions and their votes appear here.
chair-motions-count = { $count ->
    [one] { $count } motion
   *[other] { $count } motions
}
chair-motion-number = Motion { $number }
chair-motion-by = Moved by: { $name }
chair-motion-carried = Carried
chair-motion-rejected = Rejected
chair-motion-withdrawn = Withdrawn
chair-motion-new = New motion
chair-motion-text = Text of the motion
chair-motion-proposer = Who moves it
chair-motion-no-item = Not on the agenda
chair-motion-withdrawn-box = The motion was withdrawn before the vote
chair-motion-save = Record the motion and its result
chair-motion-text-required = Write the text of the motion.
chair-motion-text-too-long = The text is too long: at most 4,000 characters.
chair-motion-item-unknown = There is no such item on the agenda.
chair-motion-category-unknown = There is no such category.
chair-motion-proposed_by-unknown = Only a member who is present and not recused moves a motion.
chair-notice-motion = The motion and its vote are recorded.

chair-votes-members-hint = The vote of every member present is recorded. Leave all empty when there was no vote.
chair-no-vote = No vote
chair-nobody-votes = No member present may vote: record attendance first.
chair-dissents = Dissents
chair-dissents-hint = A member’s dissent stands in the minutes in the member’s own words, at the member’s request.
chair-dissent = Dissent:
chair-voice-of = { $name }:
chair-voice-not-entitled = Only a member who is present and not recused votes.
chair-voice-required = Record this member’s vote, or leave all votes empty.
chair-voice-too-long = The text is too long: at most 4,000 characters.
chair-voice-too-many = There are more votes than members present who may vote.
chair-voice-by-member = The specification wants each member’s vote, not counts alone.

chair-signatures = Signatures
chair-signed-count = { $signing ->
    [one] { $signed } of { $signing } member signed.
   *[other] { $signed } of { $signing } members signed.
}
chair-refused-count = { $count ->
    [one] { $count } member refused.
   *[other] { $count } members refused.
}
chair-signature-signed = Signed
chair-signature-refused = Refused to sign
chair-sign = Sign the minutes
chair-sign-addendum = Sign the addendum
chair-sign-text = Your signature is your own act: it goes into the log with the digest of the frozen record below, after a fresh proof of who you are. A member who was absent signs to have taken note.
chair-sign-digest = Digest of the signed record:
chair-sign-do = Confirm
chair-sign-act = What you do
chair-sign-signed = I sign
chair-sign-refused = I refuse to sign
chair-sign-statement = Statement
chair-sign-statement-hint = A must when you refuse. It stands on the printed minutes and changes nothing in the frozen record.
chair-sign-act-required = Choose to sign or to refuse.
chair-sign-statement-required = Say why you refuse to sign.
chair-sign-statement-too-long = The text is too long: at most 4,000 characters.
chair-sign-stale = This is not the record that you were shown. Read the minutes again, then sign.
chair-notice-signed = Your signature is recorded.
chair-notice-refused = Your refusal and your statement are recorded.
chair-notice-signed-before = You have already acted on this record.

chair-authority = The authority’s own step
chair-authority-none = No step is recorded yet.
chair-authority-text = The authority’s step is recorded apart from the jury’s decisions and does not change them. Sent back, the jury sits again; the minutes stay as they are and an addendum follows.
chair-authority-act = Record the authority’s step
chair-authority-do = Record
chair-authority-took-note = Take note of the minutes
chair-authority-approved = Approve the minutes
chair-authority-returned = Send the minutes back to the jury
chair-authority-returned-hint = The edition goes back to deliberation and attendance is recorded anew.
chair-authority-reason = Reason or remark
chair-authority-reason-hint = A must when the minutes are sent back.
chair-authority-act-required = Choose a step.
chair-authority-act-done = This record is approved already.
chair-authority-reason-required = Say why the minutes are sent back.
chair-authority-reason-too-long = The text is too long: at most 2,000 characters.
chair-step-took-note = Noted
chair-step-approved = Approved
chair-step-returned = Sent back to the jury
chair-notice-authority-took-note = The minutes are noted.
chair-notice-authority-approved = The approval is recorded.
chair-notice-authority-returned = The minutes are sent back and the deliberation is open again.
chair-reopened = Minutes sent back to the jury
chair-reopened-text = The deliberation is open again. These minutes stay as they are; an addendum will say what is decided.

chair-addenda = Addenda
chair-addenda-none = These minutes have no addendum.
chair-addendum-number = Addendum no.
chair-addendum-correction = Correction
chair-addendum-returned = After being sent back
chair-addendum-paper = Addendum (PDF) – { $language }
chair-amend = Write an addendum
chair-amend-text = Frozen minutes are corrected only by a numbered addendum with its reason, which the members sign. It changes no decision: for that, the authority sends the minutes back to the jury.
chair-amend-reason = Why they are corrected
chair-amend-ar = The correction in Arabic
chair-amend-fr = The correction in French
chair-amend-do = Freeze the addendum
chair-amend-required = Fill this in.
chair-amend-too-long = The text is too long.
chair-notice-amended = The addendum is frozen and the members are asked to sign it.

obstacle-agenda-open = { $count ->
    [one] { $count } item of the agenda is not dealt with
   *[other] { $count } items of the agenda are not dealt with
}
