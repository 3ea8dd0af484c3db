# Messages of the organiser’s pages.

organiser-home-title = Editions
organiser-none = No edition yet
organiser-none-text = An edition begins with its specification: one file that gives the rules, the form and the score sheet.
organiser-create-title = Create an edition
organiser-create = Create the edition
organiser-create-lead = Paste the text of the specification (TOML). All of it is examined at once; the edition is created when it has no fault.
organiser-create-from = Or begin from the text of an earlier edition, and change its number, year and dates:
organiser-source-hint = Keys are in English, texts in Arabic and French.
organiser-faults = { $count ->
    [one] The specification has { $count } fault. It is listed below.
   *[other] The specification has { $count } faults. They are listed below.
}
organiser-faults-title = Faults of the specification
organiser-line = Line { $line }:
organiser-specification-title = Specification
organiser-fingerprint = Fingerprint (SHA-256):
organiser-frozen = The specification has been frozen since the call opened; it does not change any more.
organiser-read-rules = The rules as everybody reads them
organiser-calendar = Calendar
organiser-call-opens = The call opens
organiser-call-closes = The call closes
organiser-screening-due = Screening is due
organiser-scoring-due = Scoring is due
organiser-deliberation = Deliberations
organiser-announcement = Announcement of results
organiser-next = What comes next
organiser-next-preparation = Open the call when its time has come: the specification is frozen then, and its fingerprint logged.
organiser-next-call = Close the call once its deadline is over: the secretariat then screens the entries.
organiser-next-screening = The secretariat screens the entries, then opens scoring.
organiser-next-scoring = The committee scores the entries; the secretariat closes scoring when it is complete.
organiser-next-deliberation = The committee deliberates and records its decisions in the minutes.
organiser-next-embargo = The decisions are frozen. Prepare the results and publish them at the announcement.
organiser-next-published = The results are published.
organiser-next-archived = The edition is archived.
organiser-next-suspended = The edition is suspended by a recorded decision.
organiser-next-cancelled = The edition is cancelled by a recorded decision.
organiser-open-call = Open the call for entries
organiser-close-call = Close the call for entries
organiser-obstacles = What stands in the way of the next phase:
obstacle-call-opens-later = The call opens later: { $deadline }.
obstacle-call-closes-in-the-past = The deadline of the specification is over: { $deadline }. Correct the calendar.
obstacle-call-still-open = The call is open until { $deadline }.
organiser-notice-created = The edition is created.
organiser-notice-specification-saved = The specification is saved.
organiser-notice-opened = The call is open and the specification frozen.
organiser-notice-closed = The call is closed.
organiser-notice-obstacles = The phase did not change: what stands in the way is listed below.
organiser-extend = Extend the deadline
organiser-extend-text = A recorded decision with its reason, published for all; bodies that have begun an entry are told.
organiser-extension-all = Deadline moved for all from { $from } to { $to }.
organiser-extension-one = Deadline moved for one body from { $from } to { $to }.
organiser-notice-extended = The deadline is extended and the bodies concerned are told.
organiser-status-title = Progress of the edition
