# Sentences of preparing and releasing results. Keys: publication-<code>.
publication-title = Results
publication-title-of = Results of { $edition }
publication-embargo-title = Under embargo
publication-embargo = Only the people who prepare the results see this page. Nothing of it shows elsewhere before the release.
publication-prepare-title = 1. Prepare the results
publication-prepare-text = Preparing freezes the results as they will be released. It may be done again until the release.
publication-prepare = Prepare the results
publication-prepare-again = Prepare again
publication-prepared-at = Prepared
publication-prepared-by = By
publication-digest = Digest (SHA-256)
publication-release-title = 2. Release
publication-release-text = Somebody other than the person who prepared them releases the results. Pages, papers and data become public at once, and each body is told what became of its entry.
publication-release = Release the results
publication-announcement = Not before
publication-preview-title = Preview
publication-nothing-decided = Not all decisions are taken yet.
publication-released-title = The results are released
publication-public-page = The public page
publication-refused = This could not be done
publication-refused-text = Something stands in the way, as said below. Nothing was changed.
publication-confirm-title = Confirm the release
publication-confirm-text = The results will be public at once and the letters will go to the bodies. A release cannot be taken back.
publication-nothing-title = No results to release yet
publication-nothing-text = The edition appears here once the jury has concluded its deliberation.
publication-notice-prepared = The results are prepared and frozen.
publication-notice-released = The results are released.
publication-obstacle-prizes-undecided = { $count ->
    [one] { $count } prize lacks a decision.
   *[other] { $count } prizes lack a decision.
}
publication-obstacle-already-released = The results are released already.
publication-obstacle-not-prepared = The results are not prepared yet.
publication-obstacle-same-person = You prepared them: somebody else releases them.
publication-obstacle-results-changed = The results changed since they were prepared: prepare them again.
publication-obstacle-before-announcement = The time of the announcement has not come.
