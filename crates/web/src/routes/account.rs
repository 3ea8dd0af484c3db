//! Addresses of the slice `account`.

use crate::{
    layers::{HeldView, StepUpView},
    pages::account::{
        confirm_identity, demonstration, email, forgot, home, invitation, people, person, reset,
        second_factor, show, sign_in, sign_out,
    },
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{AccountId, GrantId, Language, Role, SessionId};
use imtiyaz_language::{Args, text};

routes! {
    /// Signing in with address and password.
    SignIn "/sign-in" {
        get(Public) => sign_in::get,
        post(Public) => sign_in::post,
    }
    /// Signing out.
    SignOut "/sign-out" {
        post(HalfSignedIn) => sign_out::post,
    }
    /// The second factor: shown, or set up.
    SecondFactor "/second-factor" {
        get(HalfSignedIn) => second_factor::get,
        post(HalfSignedIn) => second_factor::post,
    }
    /// Password and second factor once more, on the way to a page that asks for them.
    ConfirmIdentity "/confirm-identity" {
        get(SignedIn) => confirm_identity::get,
        post(SignedIn) => confirm_identity::post,
    }
    /// New recovery codes.
    RecoveryCodes "/account/recovery-codes" {
        post(StepUp(ManageOwnAccount)) => second_factor::renew,
    }
    /// Entering the demonstration as an invented person.
    Demonstration "/demonstration" {
        post(Public) => demonstration::post,
    }
    /// Asking for a link to set a new password.
    Forgot "/forgotten-password" {
        get(Public) => forgot::get,
        post(Public) => forgot::post,
    }
    /// Setting a new password by a link.
    Reset { token: String } "/forgotten-password/{token}" {
        get(Public) => reset::get,
        post(Public) => reset::post,
    }
    /// Taking up an invitation by a link.
    Invitation { token: String } "/invitations/{token}" {
        get(Public) => invitation::get,
        post(Public) => invitation::post,
    }
    /// The reader's own account.
    Account "/account" {
        get(SignedIn) => show::get,
    }
    /// The language of pages and letters.
    AccountLanguage "/account/language" {
        post(SignedIn) => show::language,
    }
    /// A new password in place of the old one.
    AccountPassword "/account/password" {
        post(SignedIn) => show::password,
    }
    /// Another second factor in the place of the one there is.
    ReplaceFactor "/account/second-factor" {
        get(StepUp(ManageOwnAccount)) => second_factor::get_replace,
        post(StepUp(ManageOwnAccount)) => second_factor::replace,
    }
    /// No second factor any more, where no role needs one.
    RemoveFactor "/account/second-factor/remove" {
        post(StepUp(ManageOwnAccount)) => second_factor::remove,
    }
    /// Another address is asked for.
    AccountEmail "/account/email" {
        post(StepUp(ManageOwnAccount)) => email::ask,
    }
    /// Another address is confirmed, on one of its two sides, by a link.
    ConfirmEmail { token: String } "/confirm-address/{token}" {
        get(Public) => email::get,
        post(Public) => email::post,
    }
    /// Ends one of the reader's own sessions.
    EndSession { session: SessionId } "/account/sessions/{session}/end" {
        post(SignedIn) => show::end_session,
    }
    /// Ends all of them but this one.
    EndOtherSessions "/account/sessions/end-others" {
        post(SignedIn) => show::end_others,
    }
    /// The page of the reader's strongest role.
    Home "/home" {
        get(SignedIn) => home::get,
    }
    /// People and their roles, for the secretariat and administrators.
    People "/people" {
        get(Needs(ManageAccounts)) => people::get,
        post(StepUp(ManageAccounts)) => people::invite,
    }
    /// One of them.
    Person { account: AccountId } "/people/{account}" {
        get(Needs(ManageAccounts)) => person::get,
    }
    /// Ends the person's sessions.
    EndPersonSessions { account: AccountId } "/people/{account}/sessions/end" {
        post(StepUp(ManageAccounts)) => person::end_sessions,
    }
    /// Takes a lost second factor away.
    RemovePersonFactor { account: AccountId } "/people/{account}/second-factor/remove" {
        post(StepUp(ManageAccounts)) => person::remove_factor,
    }
    /// Closes the account.
    ClosePerson { account: AccountId } "/people/{account}/close" {
        post(StepUp(ManageAccounts)) => person::close,
    }
    /// Takes a role back.
    TakeRole { grant: GrantId } "/people/roles/{grant}/take" {
        post(StepUp(ManageAccounts)) => people::take,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<HeldView>(),
            ViewCheck::of::<StepUpView>(),
            ViewCheck::of::<sign_in::SignInView>(),
            ViewCheck::of::<second_factor::SecondFactorView>(),
            ViewCheck::of::<second_factor::CodesView>(),
            ViewCheck::of::<email::ConfirmEmailView>(),
            ViewCheck::of::<forgot::ForgotView>(),
            ViewCheck::of::<reset::ResetView>(),
            ViewCheck::of::<invitation::InvitationView>(),
            ViewCheck::of::<show::AccountView>(),
            ViewCheck::of::<people::PeopleView>(),
            ViewCheck::of::<person::PersonView>(),
        ]
    },
    nav: |actor, language| {
        let manages = [Role::Secretary, Role::Administrator];
        if manages.iter().any(|role| actor.has_anywhere(*role)) {
            vec![NavLink {
                label: text(language, "account-people-title", &Args::new()),
                href: People {}.href(language),
            }]
        } else {
            Vec::new()
        }
    },
    home: |actor, language: Language| {
        actor
            .has_anywhere(Role::Administrator)
            .then(|| People {}.href(language))
    },
    ..Slice::new("account", ROUTES)
};
