# Messages of the error pages that the site itself makes.

web-error-400-title = The form could not be read
web-error-400-text = The form did not arrive in the expected shape. Go back to the page, open it again and fill it in once more.
web-error-cross-site-title = This form was not accepted
web-error-cross-site-text = The form came from another site: nothing was done, to protect your account. Open the page on this site and try again.
web-error-405-title = This address does not open by itself
web-error-405-text = This address only receives a form. Start from the page that holds it.
web-error-408-title = Sending was interrupted
web-error-408-text = The form did not arrive in full in time. Check your connection and send it again.
web-error-409-title = This page was changed in the meantime
web-error-409-text = Somebody saved a change before you, and yours was not saved. Open the page again to see the latest version.
web-error-not-now-title = This cannot be done at this stage
web-error-not-now-text = The present phase of the edition does not allow it. The edition’s page shows its phases and deadlines.
web-error-413-title = What you sent is too large
web-error-413-text = What you sent is larger than is accepted. Reduce or split it, then try again.
web-error-415-title = This kind of content is not accepted
web-error-415-text = Send the form from its page on this site.
web-error-503-title = The site is busy
web-error-503-text = Nothing was done. Try again in a moment.
web-error-retry = Try again
web-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
web-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## A form that was not accepted
web-held-token-title = The form was not sent
web-held-token-lead = This form was opened before you last signed in, or does not come from a page of this site. Nothing was done. If you have just filled it in here, send it again or open its page again.
web-held-sign-in-title = Your session is over
web-held-sign-in-lead = Your session ended while you were typing, and nothing was saved. Copy your text below, sign in, then paste it into the page.
web-held-again = Send again
web-held-open = Open the page again
web-held-typed = What you typed
