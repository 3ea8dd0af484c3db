//! People: passwords, second factor, sessions, invitations, roles.
//!
//! It never sends a letter (it writes notices to the outbox), never reads a cookie, and decides
//! nothing of the award. Every answer that could tell whether an address has an account is the
//! same, in words and in time, whether it has one or not.
//!
//! To add a way in: a file here with one use case that ends in [`session::open`]; the page that
//! calls it belongs to the web room.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use imtiyaz_accounts::{Accounts, AccountsSettings, account::{self, NewAccount}, sign_in};
//! use imtiyaz_domain::{Actor, Language};
//! let store = imtiyaz_store::testing::open().await;
//! let accounts = Accounts::new(AccountsSettings::with_key([7; 32]));
//! let person = NewAccount::new("amina@example.ma", "أمينة العلوي", Language::Ar)
//!     .with_password("une phrase assez longue");
//! account::create(&accounts, &store, &Actor::system(), person).await.unwrap();
//! let opened = sign_in::sign_in(
//!     &accounts, &store, sign_in::Attempt::of("AMINA@example.ma", "une phrase assez longue"),
//! ).await.unwrap();
//! assert_eq!(opened.token.reveal().len(), 43);
//! # })
//! ```

pub mod account;
pub mod audit;
pub mod demonstration;
pub mod device;
pub mod email_change;
mod error;
pub mod form_token;
pub mod grants;
mod hashing;
pub mod invitation;
pub mod kept;
pub mod link;
mod notices;
pub mod password;
pub mod people;
pub mod privacy;
pub mod reset;
mod seal;
pub mod second_factor;
pub mod session;
mod settings;
pub mod sign_in;
pub mod step_up;
mod throttle;
mod token;

pub use error::AccountError;
pub use session::SignedIn;
pub use settings::{Accounts, AccountsSettings, HashCost};
pub use token::Token;
