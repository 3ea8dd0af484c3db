# The account: signing in, the second factor, links, sessions, people and roles.

account-email = E-mail address
account-password = Password
account-name = Full name
account-role = Role

## Signing in
account-sign-in-title = Sign in
account-sign-in-lead = Use the address at which you received your invitation, or with which your body was registered.
account-sign-in-action = Sign in
account-forgot-link = Forgotten password
account-refused = The address or the password is not correct. Check them, then try again.
account-throttled = Too many attempts. Wait { $wait }, then try again.
account-demo-title = Enter the demonstration
account-demo-lead = These people are invented for the demonstration. Choose one to visit the platform in their role, without a password.
account-demo-enter = Enter
account-demo-place = Body or seat
account-notice-signed-out = You are signed out.
account-notice-kept = Your session had ended before you sent the form. What you typed is kept for a day: sign in and you will find it on its page.
account-notice-reset-asked = If there is an account at this address, you will receive a letter with a link that is good for thirty minutes.
account-notice-password-set = The new password is saved. You can now sign in.
account-notice-invitation-accepted = The invitation is accepted. You can now sign in.

## Second factor
account-factor-title = Second factor
account-factor-lead = Enter the six-digit code shown by the app on your phone, or one of your recovery codes.
account-factor-set-up-title = Set up the second factor
account-factor-set-up-lead = A second factor protects your account; roles that weigh in the award have to have one. Install an app for codes (TOTP) on your phone, then photograph the code or type the key.
account-factor-qr = QR code that holds the key written below
account-factor-secret = Key
account-factor-confirm = Then enter the code shown by the app to confirm.
account-code = Code
account-code-wrong = This code is wrong or has been used. Wait for the next one in the app, then enter it.
account-codes-title = Recovery codes
account-codes-lead = Keep these codes in a safe place: each serves once if you lose your phone. They will not be shown again.
account-codes-go-on = I have kept them, continue
account-codes-left = { $count ->
    [one] { $count } code is left
   *[other] { $count } codes are left
}
account-codes-renew = New recovery codes
account-factor-on = On
account-factor-off = Off
account-factor-set-up-link = Set up the second factor

## Password
account-forgot-title = Forgotten password
account-forgot-lead = Enter your address. If it has an account, you will receive a letter with a link to choose a new password.
account-forgot-action = Send the link
account-reset-title = New password
account-reset-lead = All your sessions will end; you then sign in with the new password.
account-password-old = Current password
account-password-new = New password
account-password-repeat = Repeat the new password
account-password-hint = { $min ->
    [one] At least { $min } character. A phrase of a few words is better than a complicated word.
   *[other] At least { $min } characters. A phrase of a few words is better than a complicated word.
}
account-password-short = { $min ->
    [one] The password is too short: at least { $min } character. Add words.
   *[other] The password is too short: at least { $min } characters. Add words.
}
account-password-long = The password is longer than is accepted. Shorten it.
account-password-common = This password is easy to guess. Choose a phrase that has nothing to do with your name or the award.
account-password-different = The two passwords differ. Type them again.
account-password-old-wrong = The current password is not correct. Type it again.
account-password-save = Save the password

## Invitation
account-invitation-title = Accept the invitation
account-invitation-lead = You are invited to this platform in the following role.
account-invitation-until = Invitation good until
account-invitation-known = This address already has an account. The role will be added to it; you then sign in with your usual password.
account-invitation-action = Accept the invitation

## My account
account-language-title = Language
account-language = Language of pages and letters
account-roles = Roles
account-roles-none = No role yet
account-security = Security
account-factor = Second factor
account-sessions = Open sessions
account-session-browser = Browser
account-session-began = Began
account-session-seen = Last used
account-session-current = This session
account-session-unknown = Unknown browser
account-session-end = End
account-sessions-end-others = End all other sessions
account-notice-language-saved = The language is saved.
account-notice-password-changed = The password is changed and the other sessions have ended.
account-notice-session-ended = The session has ended.
account-notice-sessions-ended = The other sessions have ended.

## People and roles
account-people-title = People and roles
account-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
account-people-search = Search by name or address
account-people-none = Nobody matches this search.
account-people-closed = Account closed
account-people-take = Take the role back
account-people-invite-title = Invite a person
account-people-invite-lead = The invitation goes by letter; its link is good for seven days. Seats of the jury and teams of bodies are filled on their own pages.
account-people-invite-action = Send the invitation
account-email-wrong = Enter a whole address, for example name@example.ma
account-name-wrong = Enter the full name (2 to 120 characters).
account-role-wrong = Choose a role from the list.
account-notice-invited = The invitation is sent.
account-notice-role-taken = The role is taken back.

## Confirming one's identity
account-step-up-title = Confirm that it is you
account-step-up-lead = This action matters to the award. Enter your password again and, if your account has one, your second factor: what you filled in is kept, and the action goes on at once. The confirmation is good for ten minutes.
account-step-up-code-hint = The code of the app on your phone, or a recovery code
account-step-up-action = Confirm and continue
account-step-up-wrong = The password or the code is not correct. Enter them again, with a code that has not served yet.

## Changing the address, replacing or removing the second factor
account-email-now = Present address
account-email-new = New address
account-email-change = Ask for the change
account-email-change-lead = One letter goes to the present address and one to the new one. The address changes when both links have been confirmed; your sessions then end.
account-email-taken = This address already has an account: the change did not take place.
account-confirm-email-title = Confirm the new address
account-confirm-email-lead = Confirm on this side that the address of the account is to change. The change takes place when the other address has confirmed it too.
account-confirm-email-until = Link valid until
account-confirm-email-action = Confirm the change
account-factor-replace = Replace the second factor (new phone)
account-factor-remove = Remove the second factor
account-notice-email-asked = Two letters are on their way, one to your present address and one to the new one. Confirm both links within twenty-four hours.
account-notice-email-half = Confirmed on this side. The address will change when the other link has been confirmed.
account-notice-email-changed = The address of the account is changed. Sign in with the new one.
account-notice-factor-removed = The second factor is removed and the other sessions are ended.

## One person, for whoever manages accounts
account-person-sessions = End all sessions
account-person-sessions-lead = For a lost machine or a suspicion. The person is told by letter and signs in again.
account-person-factor = Remove the lost second factor
account-person-factor-lead = Only if the person has lost the phone and the recovery codes, and has proved who they are in person or by equal means. Their sessions end, a letter tells them, and a new second factor is asked for if their role needs one.
account-person-close = Close the account
account-person-close-lead = The person can no longer sign in and their sessions end at once. Nothing they did is removed.
account-notice-person-sessions-ended = The sessions of this person are ended.
account-notice-person-factor-removed = The second factor of this person is removed.
account-notice-person-closed = The account is closed.
