# Sentences of the printed papers (PDF). Keys: documents-<code>.

## shared
documents-country = Kingdom of Morocco
documents-page = Page { $page } of { $pages }
documents-edition = { $ordinal } edition, for the year { $year }
documents-edition-unnumbered = For the year { $year }
documents-demonstration = Demonstration copy: this paper holds invented bodies, jurors and scores, marked as such. It has no official value.
documents-demonstration-short = Demonstration — no official value
documents-invented = invented example
documents-list-comma = ,{ " " }
documents-list-then = ; then{ " " }
documents-none = —
documents-yes = yes
documents-no = no
documents-optional = optional
documents-dated = Done on { $day }
documents-sign-here = Name, signature and seal
documents-sign-chair = Chair of the jury
documents-sign-organiser = For the organiser
documents-fingerprint = Fingerprint of the specification (SHA-256)
documents-public-key = Public key that signs the log and the results (Ed25519)
documents-ranking-digest = Digest of the ranking’s data and rule (SHA-256)
documents-whole-edition = Prizes of the whole edition

## columns
documents-column-prize = Prize
documents-column-body = Body
documents-column-project = Project
documents-column-reference = No.
documents-column-institution = Institution
documents-column-college = College
documents-column-duty = Duty
documents-column-member = Member
documents-column-presence = Presence
documents-column-references = Entries
documents-column-reason = Reason
documents-column-place = Place
documents-column-sheets = Sheets
documents-column-score = Score
documents-column-decision = Decision
documents-column-laureate = Laureate and reason
documents-column-file = File
documents-column-size = Size
documents-column-digest = Digest (SHA-256)
documents-column-category = Category
documents-column-belongs = What belongs to it
documents-column-field = Question
documents-column-required = Required
documents-column-limits = Limits
documents-column-criterion = Criterion
documents-column-judged = What is judged
documents-column-weight = Weight
documents-column-given = Given
documents-column-reward = Reward

## duties and outcomes
documents-duty-chair = chair
documents-duty-member = member
documents-duty-alternate = alternate
documents-duty-expert = expert (consultative)
documents-presence-present = present
documents-presence-excused = excused
documents-presence-absent = absent
documents-presence-recused = recused
documents-outcome-awarded = awarded
documents-outcome-shared = shared
documents-outcome-withheld = prize withheld
documents-outcome-not-used = not used this year
documents-shared = shared
documents-vote-consensus = Decisions are taken by consensus.
documents-vote-majority = Decisions are taken by a majority of the members present.
documents-vote-unanimity = Decisions are taken unanimously by the members present.
documents-vote-casting = Where votes are equal, the chair’s vote decides.
documents-votes = yes { $yes } · no { $no } · abstained { $abstain }
documents-votes-casting = chair’s casting vote
documents-tie-criteria = the weighted mean on the heaviest criterion, then on the next
documents-tie-copeland = pairwise comparison of the tied entries by the members who scored both (Copeland)
documents-tie-ex-aequo = otherwise the entries remain tied

## bulletin
documents-bulletin = Announcement of results
documents-bulletin-archive = Known results
documents-bulletin-intro = { $count ->
    [one] Having regard to the edition’s specification and the minutes of the jury’s deliberations, after examination of { $count } entry by the criteria laid down, the results below are announced.
   *[other] Having regard to the edition’s specification and the minutes of the jury’s deliberations, after examination of { $count } entries by the criteria laid down, the results below are announced.
}
documents-bulletin-ceremony = The award ceremony is held on { $day }.
documents-bulletin-archive-intro = These results are put together from public sources named at the end; this is no official announcement. What was not found is said to be so, and nothing is filled in by guessing.
documents-bulletin-palmares = Palmarès
documents-figure-entries = { $count ->
    [one] entry
   *[other] entries
}
documents-figure-categories = { $count ->
    [one] category
   *[other] categories
}
documents-figure-laureates = { $count ->
    [one] laureate
   *[other] laureates
}
documents-figure-withheld = { $count ->
    [one] prize withheld
   *[other] prizes withheld
}
documents-nothing-known = Nothing is known of this category.
documents-reason-unknown = The reason is not known.
documents-project-unknown = Project not known
documents-score = Score: { $score }
documents-citations = Citations
documents-team = The team:
documents-jury = The jury
documents-jury-intro = The jury brings together representatives of the public and private sectors and of civil society.
documents-participation = Participation
documents-participation-intro = { $bodies ->
    [one] { $bodies } body took part in this edition.
   *[other] { $bodies } bodies took part in this edition.
}
documents-participation-by-category = Entries by category
documents-participation-by-kind = Entries by kind of body
documents-entries = Admissible entries
documents-gaps = What is not known
documents-remarks = Remarks
documents-sources = Sources

## receipt
documents-receipt = Receipt of submission
documents-receipt-number = Number of the entry
documents-receipt-text = The platform certifies that it received the entry below on { $moment }, in time, and froze it as it was.
documents-receipt-project = Project
documents-receipt-body = Body
documents-receipt-category = Category
documents-receipt-by = Submitted by
documents-receipt-received = Received
documents-receipt-closes = Closing date
documents-receipt-files = Files attached
documents-receipt-digest = Digest of the entry
documents-receipt-digest-text = This is the SHA-256 digest of the entry as submitted: any change alters it, and whoever holds the entry can recompute it.
documents-receipt-note = This receipt proves the submission and its date; it does not mean that the entry is admissible: the standing secretariat examines the conditions after the close.

## minutes
documents-minutes = Minutes of the deliberation
documents-minutes-opening = Minutes no. { $number }. The jury met on { $moment } to deliberate on the results of the edition.
documents-minutes-basis = It deliberated by the edition’s specification, frozen before the call opened, whose fingerprint stands on this paper.
documents-minutes-attendance = Attendance
documents-minutes-quorum = { $present ->
    [one] { $present } member was present; the quorum ({ $needed }) was reached.
   *[other] { $present } members were present; the quorum ({ $needed }) was reached.
}
documents-minutes-no-quorum = { $present ->
    [one] { $present } member was present; the quorum ({ $needed }) was not reached.
   *[other] { $present } members were present; the quorum ({ $needed }) was not reached.
}
documents-minutes-recusals = Recusals
documents-minutes-no-recusals = No member was recused.
documents-minutes-recusals-text = The members below kept out of the entries named: they neither read nor scored nor discussed them.
documents-minutes-entries = Entries examined
documents-minutes-entries-text = { $count ->
    [one] { $count } admissible entry was put before the jury.
   *[other] { $count } admissible entries were put before the jury.
}
documents-minutes-set-aside = For want of complete score sheets, the following entries stay unranked, by recorded decision:
documents-minutes-ranking = Ranking
documents-minutes-method = { $decimals ->
    [one] The ranking follows the method { $method }: the mean of each college, then the weighted mean of the colleges, in exact fractions rounded once to { $decimals } decimal. Only complete sheets count; a missing sheet is never a zero.
   *[other] The ranking follows the method { $method }: the mean of each college, then the weighted mean of the colleges, in exact fractions rounded once to { $decimals } decimals. Only complete sheets count; a missing sheet is never a zero.
}
documents-minutes-method-of-the-rules = The ranking follows the method { $method } of the edition’s rules, in exact fractions, the score rounded once (decimals: { $decimals }). Only complete sheets count; a missing sheet is never a zero.
documents-minutes-ties = Where scores are equal, what decides is, in order:
documents-minutes-decisions = Decisions
documents-minutes-decisions-text = The ranking is advisory; the decision is the jury’s, which decided as follows:
documents-minutes-departure = Reason for departing from the ranking:
documents-minutes-closing = The session closed on { $moment }; these minutes were drawn up and signed by the members present.
documents-minutes-note = These minutes are frozen since the deliberation was concluded. They are corrected by an addendum only.

## printed rules
documents-rules = Contest rules
documents-rules-article = Article { $number }: { $title }
documents-rules-example = Example:
documents-rules-purpose = Purpose
documents-rules-calendar = Calendar
documents-rules-eligibility = Eligibility
documents-rules-categories = Categories
documents-rules-dossier = Application file
documents-rules-screening = Screening
documents-rules-criteria = Criteria
documents-rules-jury = Jury
documents-rules-ranking = Ranking
documents-rules-prizes = Prizes
documents-rules-deliberation = Deliberation
documents-rules-publication = Publication
documents-rules-languages = Languages and fingerprint
documents-rules-theme = Theme of the edition:
documents-rules-call-opens = The call opens
documents-rules-call-closes = The call closes
documents-rules-screening-due = Screening ends
documents-rules-scoring-due = Scoring ends
documents-rules-deliberation-on = Deliberation
documents-rules-announcement = Announcement of results
documents-rules-late = Deadlines are in Moroccan time. No entry is received after the close; every extension is a recorded and published decision.
documents-rules-eligibility-text = The following may compete:
documents-rules-questions = Before opening its file the body answers the following questions; the answer wanted stands beside each:
documents-rules-dossier-text = The application file is filled in on the platform, section by section.
documents-rules-only-categories = For the categories:
documents-rules-declarations = On submission the body declares:
documents-rules-screening-text = The standing secretariat checks the following by yes or no; every inadmissibility is reasoned and notified:
documents-rules-scale = Each criterion is marked from { $min } to { $max } in steps of { $step }.
documents-rules-weights = Weights of the criteria
documents-rules-jury-text = The jury is made of seats held by the following institutions, in colleges:
documents-rules-reading-everything = Every member reads every entry it is not recused from.
documents-rules-incompatible = An institution that competes may hold no seat for the whole edition.
documents-rules-recusal-category = A member recused from an entry leaves its whole category.
documents-rules-recusal-entry = A member recused from an entry neither reads nor scores nor discusses it.
documents-rules-blinding-until-close = No member sees the marks of others before scoring is closed.
documents-rules-blinding-until-confirmed = No member sees the marks of others on an entry before confirming its own sheet.
documents-rules-undertaking = Before reading anything each member accepts this undertaking:
documents-rules-ties = Where published scores are equal, what decides is, in order:
documents-rules-each-category = in each category
documents-rules-once = once in the edition
documents-rules-shareable = May be shared.
documents-rules-withhold = The jury may withhold a prize or a whole category by a reasoned and published decision.
documents-rules-sovereign = The ranking is advisory and the decision is the jury’s; every departure from it is reasoned in the minutes.
documents-rules-embargo = Nothing of the results is public before their announcement. Published with or before them:
documents-rules-publish-candidates = the list of candidates before the results
documents-rules-publish-scores = the laureates’ scores
documents-rules-publish-jury = the seats of the jury
documents-rules-prevailing-ar = Where the versions differ, the Arabic one prevails.
documents-rules-prevailing-fr = Where the versions differ, the French one prevails.
documents-rules-prevailing-en = Where the versions differ, the English one prevails.
documents-rules-prevailing-zgh = Where the versions differ, the Tamazight one prevails.
documents-rules-fingerprint-text = These rules are frozen when the call opens; the fingerprint below identifies them: any change alters it.
documents-rules-max-per-body = { $count ->
    [one] Each body enters at most { $count } project.
   *[other] Each body enters at most { $count } projects.
}
documents-rules-max-per-category = { $count ->
    [one] In one category, at most { $count } project for each body.
   *[other] In one category, at most { $count } projects for each body.
}
documents-rules-evidence = { $files ->
    [one] Evidence: at most { $files } file of at most { $size }, { $total } in all; formats { $kinds }.
   *[other] Evidence: at most { $files } files of at most { $size } each, { $total } in all; formats { $kinds }.
}
documents-rules-words-min = { $count ->
    [one] at least { $count } word
   *[other] at least { $count } words
}
documents-rules-characters-min = { $count ->
    [one] at least { $count } character
   *[other] at least { $count } characters
}
documents-rules-items-min = { $count ->
    [one] at least { $count } item
   *[other] at least { $count } items
}
documents-rules-words-max = { $count ->
    [one] at most { $count } word
   *[other] at most { $count } words
}
documents-rules-characters-max = { $count ->
    [one] at most { $count } character
   *[other] at most { $count } characters
}
documents-rules-items-max = { $count ->
    [one] at most { $count } item
   *[other] at most { $count } items
}
documents-rules-reading-quota = { $count ->
    [one] Each entry is read by { $count } member of each college.
   *[other] Each entry is read by { $count } members of each college.
}
documents-rules-look-back = { $count ->
    [one] Interests held now or less than { $count } year ago are declared.
   *[other] Interests held now or less than { $count } years ago are declared.
}
documents-rules-ranking-text = { $decimals ->
    [one] An entry’s score is the mean of each college, then the weighted mean of the colleges, in exact fractions rounded once to { $decimals } decimal. Weights of the colleges:
   *[other] An entry’s score is the mean of each college, then the weighted mean of the colleges, in exact fractions rounded once to { $decimals } decimals. Weights of the colleges:
}
documents-rules-ranking-plain-mean = An entry’s score is the mean of all its complete sheets, whatever the college, in exact fractions rounded once (decimals: { $decimals }).
documents-rules-ranking-clip = An entry’s score starts from the mean of its complete sheets: a total further from it than the tolerance (in points: { $delta }) is brought back to it, once; the totals so corrected are rounded (decimals: { $places }), then their mean (decimals: { $decimals }). This is the rule of the 19th International Fryderyk Chopin Piano Competition, Warsaw 2025.
documents-rules-ranking-trimmed-mean = An entry’s score is the mean of its complete sheets without the extreme totals (highest: { $high }; lowest: { $low }), in exact fractions rounded once (decimals: { $decimals }). This is the rule of the International Skating Union.
documents-rules-min-sheets = An entry is ranked only from a least number of complete sheets: { $count }; a missing sheet is never a zero.
documents-rules-min-per-college = { $count ->
    [one] An entry is ranked only with at least { $count } complete sheet of each college; a missing sheet is never a zero.
   *[other] An entry is ranked only with at least { $count } complete sheets of each college; a missing sheet is never a zero.
}
documents-rules-quorum = { $quorum ->
    [one] The jury deliberates only with at least { $quorum } member present, of whom { $college } of each college.
   *[other] The jury deliberates only with at least { $quorum } members present, of whom { $college } of each college.
}

# Worked sums
documents-sums = How the scores came about
documents-sums-lead = This paper shows how the score of each entry came about, sheet by sheet and criterion by criterion, so that any reader can follow it with a pencil.
documents-sums-how = Only complete sheets count. Each mark is multiplied by the weight of its criterion and all are added; then comes the mean of each college, multiplied by its weight. The arithmetic is exact, rounded once at the end, and places follow the rounded score. An incomplete sheet, or that of a recused member, is never a zero.
documents-sums-labels = Members of the jury are named by their seat (J1, J2…).
documents-sums-pseudonyms = Members of the jury stand under pseudonyms that differ by category: those of the signed results bundle.

## Deliberation, addenda and feedback
documents-minutes-agenda = Agenda
documents-item-chair = Item of the chair
documents-item-tie = Tie in the ranking
documents-item-stability = Warning on the ranking’s stability
documents-item-disagreement = Sheets far apart
documents-column-number = No.
documents-column-item = Item
documents-column-outcome = What came of it
documents-column-motion = Motion
documents-column-present = Present
documents-column-needed = Quorum
documents-column-own = Your entry
documents-column-category-mean = Mean of the category
documents-minutes-motions = Motions put to the vote
documents-motion-by = Moved by:
documents-motion-carried = Carried
documents-motion-rejected = Rejected
documents-motion-withdrawn = Withdrawn before the vote
documents-choice-yes = For:
documents-choice-no = Against:
documents-choice-abstain = Abstaining:
documents-minutes-dissent = Dissent recorded at the request of
documents-dissent-on-motion = On motion no. { $number }
documents-signed-in-system = Signed on the platform
documents-refused-to-sign = Refused to sign
documents-statement-of = Statement of
documents-refusal-of = Statement of the member who refuses to sign:
documents-signed-digest = Digest of the signed record (SHA-256)
documents-signed-note = Each signature is the member’s own act on the platform after a fresh proof of identity; it is in the log with this digest.
documents-authority = The authority’s own step
documents-authority-text = The authority’s step is recorded apart from the jury’s decisions.
documents-authority-took-note = The minutes were noted on { $moment }
documents-authority-approved = The minutes were approved on { $moment }
documents-authority-returned = The minutes were sent back to the jury on { $moment }, for this reason
documents-minutes-addenda = These minutes have one or more addenda, to be read with them: { $numbers }
documents-addendum = Addendum to the minutes
documents-addendum-opening = Addendum no. { $number } to the minutes no. { $minutes }, drawn up on { $moment }. The minutes stay as they are; this addendum is read with them.
documents-addendum-correction = This addendum corrects the minutes and changes no decision.
documents-addendum-returned = The authority sent the minutes back and the jury sat again.
documents-addendum-reason = Why they are corrected
documents-addendum-returned-reason = Why they were sent back
documents-addendum-text = Correction
documents-addendum-decisions = The decisions as they are now
documents-addendum-upheld = The jury upheld all its decisions.
documents-addendum-minutes-digest = Digest of the record of these minutes (SHA-256)
documents-feedback = Feedback report to the body
documents-feedback-result = Result
documents-feedback-no-prize = This entry received no prize.
documents-feedback-profile = Profile of the entry by criterion
documents-feedback-profile-text = { $count ->
    [one] Your entry’s mean on each criterion, beside that of the one ranked entry of the category.
   *[other] Your entry’s mean on each criterion, beside that of the { $count } ranked entries of the category.
}
documents-feedback-profile-alone = Your entry’s mean on each criterion. The category’s mean is not shown: with so few ranked entries it would tell the others’ marks.
documents-feedback-few-sheets = The means are not shown: with so few sheets they would tell one member’s marks.
documents-feedback-chart = Your entry (bar) and the mean of the category (mark)
documents-feedback-remarks = Remarks of the jury
documents-feedback-remarks-text = Remarks that the chair released, without their authors’ names.
documents-feedback-no-remarks = No remark is released on this entry.
documents-feedback-on-the-whole = On the entry as a whole
documents-feedback-note = This report is for the body alone. It names no member, gives no other entry’s marks, and changes nothing in the jury’s decisions.
documents-rules-challenge = { $count ->
    [one] A candidate body may, with a written reason, challenge a member of the jury for its entry within one day of the close of the call.
   *[other] A candidate body may, with a written reason, challenge a member of the jury for its entry within { $count } days of the close of the call.
}
documents-rules-votes-by-member = Each member’s vote stands in the minutes.

## certificates, register, file, attendance, letters, press release
documents-certificate = Certificate of merit
documents-certificates = Certificates
documents-diploma = Diploma of merit
documents-diplomas = Diplomas
documents-certificate-given = is awarded to
documents-diploma-given = is awarded to
documents-certificate-category = Category:
documents-certificate-project = for the project
documents-diploma-project = for contributing to the project
documents-certificate-team-count = { $count ->
    [one] Team: { $count } person
   *[other] Team: { $count } people
}
documents-certificate-qr = Verification code { $code }
documents-certificate-check = Verification code
documents-certificate-invented = invented body
documents-dated-at = Done at { $place } on { $day }
documents-sign-secretary = The standing secretariat
documents-column-order = No.
documents-column-signature = Signature
documents-column-pages = Pages
documents-score-book = Score book
documents-score-book-intro = { $count ->
    [one] This book has { $count } row. A box without a mark bears a dash: a missing mark is never a zero.
   *[other] This book has { $count } rows. A box without a mark bears a dash: a missing mark is never a zero.
}
documents-score-book-letter = C
documents-dossier = Application file
documents-dossier-kind = Kind of body
documents-dossier-no-answer = No answer
documents-dossier-no-file = No file attached
documents-dossier-address = Address
documents-dossier-login = User name
documents-dossier-person = Name
documents-dossier-part = Part in the project
documents-dossier-evidence = Evidence
documents-dossier-evidence-text = Each file is identified by its digest; any change to the file changes it.
documents-dossier-no-evidence = No evidence is attached to this file.
documents-dossier-declarations = Declarations
documents-dossier-declared = On submitting, { $moment }, the body declared:
documents-attendance = Jury attendance record
documents-attendance-opening = Deliberation of { $moment }, minutes no. { $number }. Each member present signs beside their name.
documents-attendance-called = { $count ->
    [one] member called
   *[other] members called
}
documents-attendance-present = { $count ->
    [one] present
   *[other] present
}
documents-attendance-needed = quorum
documents-attendance-not-called = Not called to sit:
documents-letter-subject = Subject:
documents-letter-to = To
documents-letter-dated = { $day }
documents-letter-salutation = Dear Sir or Madam,
documents-letter-reference = Entry no.
documents-letter-closing = Yours faithfully,
documents-letter-admissible-subject = admissibility of your entry
documents-letter-admissible-text = I have the honour to inform you that your entry, named below, meets the eligibility conditions and has been declared admissible.
documents-letter-admissible-next = It now goes to the jury, which will evaluate it by the criteria of the contest rules. The entry has been frozen since it was submitted: nothing can be added to it.
documents-letter-inadmissible-subject = inadmissibility of your entry
documents-letter-inadmissible-text = I regret to inform you that your entry, named below, has not been declared admissible.
documents-letter-inadmissible-reasons = The decision rests on the following:
documents-letter-inadmissible-next = You may address a reasoned complaint to the standing secretariat through your space on the platform. Thank you for your interest in the award; we invite you to compete in the next editions.
documents-letter-prize-subject = result of your entry
documents-letter-prize-text = I have the honour to inform you that the jury, having deliberated, awards your entry, named below, the following prize. I congratulate you and the project’s team warmly.
documents-letter-no-prize-subject = result of your entry
documents-letter-no-prize-text = The jury has concluded its deliberations. Your entry, named below, was evaluated by the criteria of the contest rules; it is not among the winners.
documents-letter-citation = The jury’s citation:
documents-letter-prize-ceremony = The award ceremony takes place on { $day }; an invitation will reach you separately.
documents-letter-prize-next = You will be told the day of the award ceremony separately.
documents-letter-no-prize-next = The evaluation report on your entry is at your disposal in your space on the platform where the rules provide for one. Thank you for taking part; we invite you to compete in the next editions.
documents-press-release = Press release
documents-press-dateline = { $place }, { $day }
documents-press-day = { $day }
documents-press-lead = { $laureates ->
    [one] { $organiser } announces the results of the { $award } ({ $edition }). One winner is honoured.
   *[other] { $organiser } announces the results of the { $award } ({ $edition }). { $laureates } winners are honoured.
}
documents-press-entries = { $count ->
    [one] The jury examined { $count } admissible entry.
   *[other] The jury examined { $count } admissible entries.
}
documents-press-colon = :{ " " }
documents-press-for = for the project
documents-press-withheld = Prizes withheld
documents-press-about = About this edition
documents-press-method = The rules, the ranking method and the results data are public; anybody can recompute the published ranking and check its signatures.
documents-press-address = The results online:
documents-press-contact = Press contact
