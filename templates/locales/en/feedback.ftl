# What bodies are told: the feedback report; challenges of members.

feedback-reports = Feedback reports
feedback-reports-lead = The chair releases remarks one by one. Each body reads the report of its own entry alone, once the results are public.
feedback-released = Remarks released
feedback-release = Remarks on an entry
feedback-release-text = Nothing is told before you release it. Edit the words where their author could be recognised: the original is kept and the sheet stays as it is.
feedback-preview = The report as the body will read it
feedback-original = As written
feedback-words = As released
feedback-is-released = Released
feedback-is-edited = Edited
feedback-is-kept = Not released
feedback-release-do = Release
feedback-release-again = Change what is released
feedback-withdraw = Take it back
feedback-no-remarks-written = No remarks
feedback-no-remarks-written-text = No member wrote a remark on this entry.
feedback-text-required = Write the words to release.
feedback-text-too-long = The text is too long: at most 4,000 characters.
feedback-notice-released = The remark is released.
feedback-notice-withdrawn = The remark is taken back.
feedback-title = Feedback report
feedback-no-prize = This entry received no prize.
feedback-profile = Profile of the entry by criterion
feedback-profile-text = { $count ->
    [one] Your entry’s mean on each criterion, beside that of the one ranked entry of the category.
   *[other] Your entry’s mean on each criterion, beside that of the { $count } ranked entries of the category.
}
feedback-profile-alone = Your entry’s mean on each criterion. The category’s mean is not shown: with so few ranked entries it would tell the others’ marks.
feedback-few-sheets = The means are not shown: with so few sheets they would tell one member’s marks.
feedback-chart = Your entry (bar) and the mean of the category (mark)
feedback-own = Your entry
feedback-category = Mean of the category
feedback-remarks = Remarks of the jury
feedback-remarks-text = Remarks that the chair released, without their authors’ names.
feedback-no-remarks = No remark is released on this entry.
feedback-on-the-whole = On the entry as a whole
feedback-paper = Feedback report
feedback-note = This report is for the body alone. It names no member, gives no other entry’s marks, and changes nothing in the jury’s decisions.

challenge-title = Challenge a member of the jury
challenge-text = If you have a serious reason to doubt a member’s impartiality towards your entry, say it. The chair rules, or another member where the chair is challenged. Upheld, the member neither reads nor scores your entry.
challenge-until = Until { $moment }.
challenge-over = The period for challenges is over ({ $moment }).
challenge-members = Members of the jury
challenge-reason = Why
challenge-reason-hint = Read by the member and by whoever rules.
challenge-do = Challenge
challenge-open = Waiting for a ruling
challenge-why = Why it was ruled so
challenge-ruling-upheld = Upheld
challenge-ruling-dismissed = Dismissed
challenge-seat-required = Choose the member.
challenge-seat-unknown = There is no such member.
challenge-seat-done = You have challenged this member for this entry already.
challenge-reason-required = Say why.
challenge-reason-too-long = The text is too long: at most 2,000 characters.
challenge-notice-made = The challenge is made. A letter will tell you the ruling.
challenge-list = Challenges
challenge-list-lead = The chair rules on each challenge before anything is read; where the chair is challenged, the first member by the order of seats who is not concerned rules.
challenge-none = No challenges
challenge-none-text = Challenges that wait for your ruling appear here.
challenge-uphold = Uphold
challenge-dismiss = Dismiss
challenge-ruling-required = Say why.
challenge-ruling-too-long = The text is too long: at most 2,000 characters.
challenge-notice-ruled = The ruling is recorded, and the body and the member are told.

obstacle-challenge-period = { $count ->
    [one] The period for challenges is not over
   *[other] The period for challenges is not over
}
obstacle-challenges-open = { $count ->
    [one] { $count } challenge waits for a ruling
   *[other] { $count } challenges wait for a ruling
}
