//! Routes are types: their parameters, their pattern, who may call them, and their handlers,
//! written once in `routes/<slice>.rs` by the [`routes!`](crate::routes) macro.

use crate::{AppState, view::ViewCheck};
use axum::routing::MethodRouter;
use imtiyaz_domain::{
    Actor, Language,
    policy::{Action, TABLE},
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What must not stand bare in one segment of a path.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// One address of the site, with its parameters as fields. Declared by [`crate::routes`].
pub trait Route {
    /// The route's name in English, for the sweep test.
    const NAME: &'static str;
    /// The pattern as axum reads it; every page begins with `/{lang}`.
    const PATTERN: &'static str;

    /// The parameters by name.
    fn parameters(&self) -> Vec<(&'static str, String)>;

    /// The address of this page in a language. No path is spelled anywhere else.
    fn href(&self, language: Language) -> String {
        let mut path = Self::PATTERN.replace("{lang}", language.code());
        for (name, value) in self.parameters() {
            let value = utf8_percent_encode(&value, SEGMENT).to_string();
            path = path.replace(&format!("{{{name}}}"), &value);
        }
        path
    }
}

/// Who may call a method of a route. This is the coarse gate at the door; the use case asks the
/// policy about the very thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Everybody.
    Public,
    /// Everybody who is signed in (and has shown the second factor where a role asks for it).
    SignedIn,
    /// A signed-in person; the second factor may still be missing. Only for the pages where it
    /// is shown or set up, and for signing out.
    HalfSignedIn,
    /// Holders of a role to which the policy allows the action somewhere.
    Needs(Action),
    /// The same people, who showed password and second factor within the last ten minutes. Who
    /// did not is asked for them by a page that carries the posted form along and goes on with
    /// it: the handler sees an ordinary request. Forms with files are led to the page of the
    /// proof and back. For acts that weigh: publishing, closing, roles, deadlines, exports.
    StepUp(Action),
}

impl Access {
    /// Whether some row of the policy lets this actor do it in some relation and phase.
    #[must_use]
    pub fn admits(self, actor: &Actor) -> bool {
        match self {
            Self::Public => true,
            Self::SignedIn | Self::HalfSignedIn => actor.account.is_some(),
            Self::Needs(action) => TABLE
                .iter()
                .filter(|row| row.action == action)
                .any(|row| row.role.is_none_or(|role| actor.has_anywhere(role))),
            Self::StepUp(action) => actor.account.is_some() && Self::Needs(action).admits(actor),
        }
    }

    /// Whether a fresh proof of who it is is asked.
    #[must_use]
    pub const fn wants_step_up(self) -> bool {
        matches!(self, Self::StepUp(_))
    }

    /// Whether visitors are admitted.
    #[must_use]
    pub fn admits_visitors(self) -> bool {
        self.admits(&Actor::visitor(Language::Ar))
    }
}

/// One method of a route, as the sweep test sees it.
#[derive(Clone, Copy, Debug)]
pub struct MethodSpec {
    /// `get`, `post`.
    pub method: &'static str,
    /// Who may call it.
    pub access: Access,
    /// The largest body it reads, in bytes.
    pub limit: usize,
}

/// One route, as the router and the sweep test see it.
#[derive(Clone, Copy)]
pub struct RouteSpec {
    /// The type's name.
    pub name: &'static str,
    /// The pattern.
    pub pattern: &'static str,
    /// Its methods.
    pub methods: &'static [MethodSpec],
    /// Its handlers behind their gates.
    pub mount: fn() -> MethodRouter<AppState>,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    /// The text.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// One slice of the site: what it brings to the router, the navigation and the template check.
#[derive(Clone, Copy)]
pub struct Slice {
    /// Its name: folder of templates, prefix of its sentences.
    pub name: &'static str,
    /// Its routes.
    pub routes: &'static [RouteSpec],
    /// Its views with their samples.
    pub views: fn() -> Vec<ViewCheck>,
    /// What it adds to the main navigation of this reader.
    pub nav: fn(&Actor, Language) -> Vec<NavLink>,
    /// What it adds to the foot of every page.
    pub footer: fn(Language) -> Vec<NavLink>,
    /// The home page of the reader's role, when that role is this slice's.
    pub home: fn(&Actor, Language) -> Option<String>,
}

impl Slice {
    /// A slice that has routes and nothing else yet.
    #[must_use]
    pub const fn new(name: &'static str, routes: &'static [RouteSpec]) -> Self {
        Self {
            name,
            routes,
            views: Vec::new,
            nav: |_, _| Vec::new(),
            footer: |_| Vec::new(),
            home: |_, _| None,
        }
    }
}

/// The body a form may send when its route says nothing else: 256 KiB.
pub const FORM_LIMIT: usize = 256 * 1024;

/// Declares the routes of a slice: a type per route, and `ROUTES`, the list of them all.
///
/// ```text
/// routes! {
///     /// One entry, as the secretariat reads it.
///     BoardEntry { year: i16, entry: EntryId } "/secretariat/{year}/entries/{entry}" {
///         get(Needs(ReadBoard)) => pages::entry::get,
///         post(Needs(ScreenEntries), limit = 1_048_576) => pages::entry::post,
///     }
/// }
/// ```
/// `/{lang}` is put in front. A parameter's type needs `Deserialize` and `Display`; what does
/// not parse is 404. The type is also the extractor of its parameters.
#[macro_export]
macro_rules! routes {
    ($(
        $(#[$doc:meta])*
        $name:ident $({ $($param:ident : $ty:ty),* $(,)? })? $path:literal {
            $( $method:ident ( $access:expr $(, limit = $limit:expr)? ) => $handler:path ),+ $(,)?
        }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
            pub struct $name { $($(
                #[allow(missing_docs)]
                pub $param: $ty
            ),*)? }

            impl $crate::route::Route for $name {
                const NAME: &'static str = stringify!($name);
                const PATTERN: &'static str = concat!("/{lang}", $path);
                fn parameters(&self) -> Vec<(&'static str, String)> {
                    vec![$($((stringify!($param), self.$param.to_string())),*)?]
                }
            }

            impl axum::extract::FromRequestParts<$crate::AppState> for $name {
                type Rejection = $crate::Fault;
                async fn from_request_parts(
                    parts: &mut axum::http::request::Parts,
                    state: &$crate::AppState,
                ) -> Result<Self, $crate::Fault> {
                    axum::extract::Path::<Self>::from_request_parts(parts, state)
                        .await
                        .map(|axum::extract::Path(route)| route)
                        .map_err(|_| $crate::Fault::NotFound)
                }
            }
        )*

        /// Every route of this slice.
        pub static ROUTES: &[$crate::route::RouteSpec] = &[$(
            $crate::route::RouteSpec {
                name: stringify!($name),
                pattern: concat!("/{lang}", $path),
                methods: &[$( {
                    #[allow(unused_imports)]
                    use $crate::route::Access::*;
                    #[allow(unused_imports)]
                    use imtiyaz_domain::policy::Action::*;
                    #[allow(unused_mut, unused_assignments)]
                    let mut limit = $crate::route::FORM_LIMIT;
                    $( limit = $limit; )?
                    $crate::route::MethodSpec {
                        method: stringify!($method),
                        access: $access,
                        limit,
                    }
                } ),+],
                mount: || {
                    #[allow(unused_imports)]
                    use $crate::route::Access::*;
                    #[allow(unused_imports)]
                    use imtiyaz_domain::policy::Action::*;
                    let router = axum::routing::MethodRouter::new();
                    $(
                        #[allow(unused_mut, unused_assignments)]
                        let mut limit = $crate::route::FORM_LIMIT;
                        $( limit = $limit; )?
                        let router = router.merge($crate::layers::guarded(
                            axum::routing::$method($handler),
                            $access,
                            limit,
                        ));
                    )+
                    router
                },
            }
        ),*];
    };
}
