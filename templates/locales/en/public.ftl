# Sentences of the public pages. Keys: public-<code>.
public-colon = :
public-edition-name = { $ordinal } edition ({ $year })
public-year-or = { $year } or { $other }
public-lead = Held since 2005 to encourage Morocco’s public online services, make their most successful projects known and value the work of their teams.
public-no-edition = No edition is open at present. The next call for entries will be announced here.
public-act-apply = Enter a project
public-act-edition = See the edition
public-act-results = See the results
public-act-archive = All editions since 2005
public-now-call = The call for entries is open until { $deadline }. { $remaining }.
public-now-screening = The call is closed. The standing secretariat is screening the entries. Results will be announced from { $day } on.
public-now-scoring = The jury is reading and scoring the entries. Results will be announced from { $day } on.
public-now-deliberation = The jury is deliberating. Results will be announced from { $day } on.
public-now-published = The results of the edition are out ({ $day }).
public-now-archived = The results of the edition are out ({ $day }).
public-now-suspended = The edition is suspended by decision of the organiser. Results had been planned from { $day } on.
public-others-title = Other editions under way
public-latest-title = Latest laureates: { $edition }
public-latest-all = All results of this edition
public-since-title = The award since 2005
public-further-title = Further reading
public-further-about = What the award is for, who competes and how it is judged, with the source of each fact.
public-further-statistics = Laureates by year, kind of body and category, as figures and tables.
public-further-open-data = All results since 2005 as CSV and JSON.
public-about-title = About the award
public-about-name = Name of the award
public-about-since = Since
public-about-ministry = Ministry
public-recurrences-title = Projects that came back
public-editions-title = Editions since 2005
public-editions-lead = What is known of each edition, with its sources. What was not found is said to be so.
public-grid-title = Prizes by year and category
public-list-title = List of editions
public-sisters-title = Sister awards
public-sisters-text = Another award in the same field, kept beside this one; it is not counted in the figures.
public-laureates = Laureates
public-laureates-count = { $count ->
    [one] { $count } known laureate
   *[other] { $count } known laureates
}
public-nothing-known = Nothing is known
public-whole-edition = Outside categories
public-tier-grand = Grand prize
public-tier-excellence = Excellence prize
public-tier-encouragement = Encouragement prize
public-tier-jury = Jury prize
public-tier-commended = Commended initiatives
public-tier-plain = e-mtiaz prize
public-fact-organiser = Organiser
public-fact-ceremony = Award ceremony
public-fact-place = Place
public-fact-entries = Entries
public-demonstration = This edition holds bodies, jurors and scores invented for demonstration.
public-closes = Closing date
public-results-title = Results
public-downloads-title = Downloads
public-sums = How the scores came about ({ $language })
public-bulletin = Announcement of results ({ $language })
public-bulletin-archive = Known results ({ $language })
public-entries-show = Show the list
public-call-details = Calendar, categories, criteria and prizes
public-rules = Contest rules ({ $language })
public-data-json = Results (JSON)
public-data-csv = Results (CSV)
public-data-entries = Entries, without marks (CSV)
public-participation-title = Participation
public-by-category = Entries by category
public-by-kind = Entries by kind of body
public-kind = Kind of body
public-entries = Entries
public-jury-title = Jury
public-institution = Institution
public-college = College
public-duty = Duty
public-entries-title = The entries
public-entries-text = The admissible entries, without marks or ranking.
public-project = Project
public-body = Body
public-category = Category
public-prize = Prize
public-prizes = Prizes
public-years = Years
public-gaps-title = What is not known
public-remarks-title = Remarks
public-candidates-title = Known candidates
public-candidates-text = Named in the list of candidates; no prize is known.
public-sources-title = Sources
public-call-title = The rules of the edition
public-theme = Theme of the edition:
public-calendar-title = Calendar
public-calendar-opens = The call opens
public-calendar-closes = The call closes
public-calendar-screening = Screening ends
public-calendar-scoring = Scoring ends
public-calendar-deliberation = Deliberation
public-calendar-announcement = Announcement of results
public-eligible-title = Who may compete
public-categories-title = Categories
public-criteria-title = Criteria
public-criteria-message = The weight of each criterion in the score
public-prizes-title = Prizes
public-seats-title = Seats of the jury
public-examples-title = Parts given as an example, because the official text is not known
public-fingerprint = Fingerprint of the specification (SHA-256)
public-laureate = Laureate
public-citation = What the jury said
public-summary = The project
public-prize-title = The prize
public-shared-with = Shared with
public-history = History of the body
public-recurrence = In other editions
public-team = The team
public-project-unknown = Project of unknown name
public-reason-unknown = The reason is not known.
public-participants-title = Bodies
public-participants-count = { $count ->
    [one] { $count } body in the register.
   *[other] { $count } bodies in the register, most prizes first.
}
public-took-part = took part
public-other-names = Other names in the sources
public-search-title = Search
public-search-label = Search for a body, a project, a category or a year
public-search-hint = In Arabic or French, with or without accents.
public-search-none = No result
public-search-none-text = Try fewer words; many old names are known in French only.
public-search-more = There are more results: add a word to narrow the search.
public-statistics-title = Statistics
public-statistics-lead = Figures of the known results, without sister awards. Editions with few sources count for less than they were.
public-statistics-by-year = Laureates by year
public-statistics-years = { $count ->
    [one] { $year } has the most laureates: { $count } known.
   *[other] { $year } has the most laureates: { $count } known.
}
public-statistics-key = ? edition of which nothing is known · ∅ prizes withheld.
public-statistics-kinds = By kind of body
public-statistics-first = In front: { $label } ({ $count })
public-statistics-categories = By category
public-withheld = Prizes withheld
public-figure-editions = { $count ->
    [one] edition
   *[other] editions
}
public-figure-laureates = { $count ->
    [one] laureate
   *[other] laureates
}
public-figure-bodies = { $count ->
    [one] body awarded
   *[other] bodies awarded
}
public-figure-withheld = { $count ->
    [one] prize withheld
   *[other] prizes withheld
}
public-figure-entries = { $count ->
    [one] entry
   *[other] entries
}
public-open-data-title = Open data
public-open-data-lead = Everything the public pages show can also be downloaded in machine-readable files.
public-data-all = All editions
public-data-each = Edition by edition
public-data-files = Files
public-data-format-title = Format of the files
public-data-format = CSV files are UTF-8 with a byte order mark, separated by commas. A cell that a spreadsheet would take for a formula is preceded by an apostrophe. One row per laureate, one per withheld prize.
public-data-columns = Columns of the results file
public-data-column = Column
public-data-meaning = Meaning
public-data-licence = Proposed licence for reuse:
public-column-edition = The edition’s number, empty where unknown
public-column-year = The year the edition is named after
public-column-category-ar = Name of the category in Arabic
public-column-category-fr = Name of the category in French
public-column-tier = Tier of the prize: grand, excellence, encouragement, jury, commended or plain
public-column-prize-ar = Name of the prize in Arabic
public-column-prize-fr = Name of the prize in French
public-column-outcome = Outcome: awarded, shared or withheld
public-column-reference = Number of the entry
public-column-body-ar = Name of the body in Arabic
public-column-body-fr = Name of the body in French
public-column-body-kind-fr = Kind of body in French
public-column-project-ar = Name of the project in Arabic
public-column-project-fr = Name of the project in French
public-column-citation-ar = The jury’s citation in Arabic
public-column-citation-fr = The jury’s citation in French
public-column-reason-ar = Reason in Arabic
public-column-reason-fr = Reason in French
public-column-score = Score
public-column-source = Address of the source
public-column-invented = yes where the body is invented for demonstration
public-column-category = Key of the category
public-accessibility-aim-title = Aim
public-accessibility-aim = These pages are built to meet WCAG 2.2 level AA, in Arabic first.
public-accessibility-done-title = What is done
public-accessibility-done = Every page works without JavaScript and with the keyboard alone. Every field has its label, every error its sentence and a link to its place. Every figure has its data as a table. Colours follow the device’s light or dark setting, and nothing is said by colour alone. PDF papers are tagged.
public-accessibility-limits-title = Known limits
public-accessibility-limits = The pages have not been tried yet with users of Arabic screen readers. Tamazight pages use attested words only; the rest is shown in Arabic. Many old project names are known in French only.
public-accessibility-help-title = Reporting a difficulty
public-accessibility-help = If a page or paper resists you, write to the award’s standing secretariat: its content will be sent to you in another form.
public-privacy-what-title = What is kept
public-privacy-what = Of visitors of public pages: nothing that identifies them. Of account holders: name, e-mail address, language, roles, open sessions. Of entries: what the body writes and attaches. Acts that matter are recorded in a log that is not erased.
public-privacy-cookies-title = Cookies
public-privacy-cookies = Only necessary cookies are used: the session after signing in, the language chosen, a message shown once after a form, a mark that ties each form to your browser, and another one, set when you sign in, so that other people’s failed attempts do not keep you out. No tracking, no audience measurement, no content from other sites.
public-privacy-who-title = Who reads it
public-privacy-who = Before the announcement an entry is read only by its body, the standing secretariat and the jurors it is allotted to. Nobody sees a member’s marks before scoring is closed.
public-privacy-public-title = What is published
public-privacy-public = Published after the announcement: names of bodies and projects, their public summaries, the team members the body named for it. Scores are published only where the specification says so.
public-privacy-rights-title = Your rights
public-privacy-rights = Law 09-08 gives a right of access, rectification and objection, exercised with the award’s standing secretariat. This page describes what the program does; it is for the organiser to add the number of its declaration to the national commission (CNDP).
