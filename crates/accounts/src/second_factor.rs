//! The second factor: time-based codes (RFC 6238: SHA-1, 6 digits, 30 s, one step of
//! tolerance), each good once, and ten recovery codes.

use crate::{
    AccountError, Accounts, SignedIn, Token, notices, seal, session,
    throttle::{self, Key},
};
use imtiyaz_domain::{AccountId, Actor, Event, TypedId, canonical::sha256_hex};
use imtiyaz_store::{
    Store, UnitOfWork,
    entity::{account, recovery_code},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use totp_rs::{Builder, Secret, Totp};

/// How many recovery codes are given.
pub const RECOVERY_CODES: usize = 10;
/// Letters and digits that cannot be taken for each other.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// What the page of setting up shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enrolment {
    /// The secret in base 32, in groups of four, to be typed into the phone.
    pub secret: String,
    /// The `otpauth://` address for a QR code.
    pub address: String,
}

/// The secret offered to this session. It is derived, not stored: looking at the page changes
/// nothing, and only a confirmed one is kept. It differs from the one there is.
///
/// # Errors
/// [`AccountError::Hashing`], [`AccountError::NotFound`].
pub async fn offer(
    accounts: &Accounts,
    store: &Store,
    signed_in: &SignedIn,
) -> Result<Enrolment, AccountError> {
    let row = account::Entity::find_by_id(signed_in.account.raw())
        .one(store.read())
        .await?
        .ok_or(AccountError::NotFound)?;
    let totp = totp(&offered(accounts, signed_in, &row), &signed_in.email)?;
    let secret = totp.secret().to_base32();
    let grouped: Vec<String> = secret
        .as_bytes()
        .chunks(4)
        .map(|chunk| String::from_utf8_lossy(chunk).into_owned())
        .collect();
    Ok(Enrolment {
        secret: grouped.join(" "),
        address: totp.to_url().map_err(|_| AccountError::Hashing)?,
    })
}

fn offered(accounts: &Accounts, signed_in: &SignedIn, row: &account::Model) -> [u8; 20] {
    seal::derived(
        &accounts.settings().key,
        &[
            b"second factor",
            signed_in.session.raw().as_bytes(),
            signed_in.account.raw().as_bytes(),
            row.totp_secret.as_deref().unwrap_or_default().as_bytes(),
        ],
    )
}

fn totp(secret: &[u8], email: &str) -> Result<Totp, AccountError> {
    // A colon would end the account's name in the address.
    let name = email.replace(':', "_");
    Builder::new()
        .with_secret(Secret::from(secret.to_vec()))
        .with_account_name(name)
        .with_issuer(Some("Imtiyaz"))
        .build()
        .map_err(|_| AccountError::Hashing)
}

/// The code that a phone with this secret (base 32, spaces allowed) shows at `seconds` since
/// 1970. For the demonstration's helper command and for tests.
///
/// # Errors
/// [`AccountError::WrongCode`] when the secret cannot be read.
pub fn code_at(secret: &str, seconds: u64) -> Result<String, AccountError> {
    let plain: String = secret.chars().filter(|c| !c.is_whitespace()).collect();
    let secret = Secret::try_from_base32(plain).map_err(|_| AccountError::WrongCode)?;
    Ok(totp(secret.as_ref(), "code")?.generate(seconds).to_string())
}

/// Sets the second factor up, or puts another one in the place of the one there is: the first code
/// proves that the phone has the secret. The old codes of recovery end; who replaces a factor has
/// just shown the old one (step-up), and all other sessions end. Answers the session's new token
/// and the recovery codes, shown this once.
///
/// # Errors
/// [`AccountError::WrongCode`], [`AccountError::Throttled`]; [`AccountError::Refused`] for a
/// replacement without step-up.
pub async fn set_up(
    accounts: &Accounts,
    store: &Store,
    signed_in: &SignedIn,
    code: &str,
) -> Result<(Token, Vec<String>), AccountError> {
    let replaces = signed_in.has_second_factor;
    if replaces && !may_change(accounts, store, signed_in) {
        return Err(AccountError::Refused);
    }
    let keys = [Key::account("factor", signed_in.account)];
    throttle::book(store, &keys).await?;
    let mut uow = store.begin(&signed_in.actor).await?;
    let row = lock::account(&uow, &signed_in.account)
        .await?
        .filter(|row| row.totp_secret.is_some() == replaces)
        .ok_or(AccountError::Refused)?;
    let secret = offered(accounts, signed_in, &row);
    let step = totp(&secret, &signed_in.email)?
        .check(&digits(code), seconds(&uow))
        .ok_or(AccountError::WrongCode)?;
    let sealed = seal::seal(
        &accounts.settings().key,
        signed_in.account,
        uow.random(),
        &secret,
    )?;
    let mut change = row.clone().into_active_model();
    change.totp_secret = Set(Some(sealed));
    change.totp_last_step = Set(i64::try_from(step).ok());
    change.update(uow.tx()).await?;
    let codes = give_codes(&uow, signed_in.account).await?;
    throttle::forgive(&uow, &keys).await?;
    let token = session::rotate(&uow, signed_in.session, true).await?;
    let (event, told) = if replaces {
        session::end_all_but(&uow, signed_in.account, Some(signed_in.session)).await?;
        ("account.second-factor-replaced", "second-factor-replaced")
    } else {
        ("account.second-factor-enabled", "second-factor-enabled")
    };
    uow.record(Event::new(event, signed_in.account));
    notices::security(&mut uow, &row, told);
    uow.commit().await?;
    Ok((token, codes))
}

/// Takes the second factor away, where no role held asks for one: its recovery codes end too, all
/// other sessions end, a letter tells.
///
/// # Errors
/// [`AccountError::Refused`] without step-up, without a factor, and for roles that need one.
pub async fn remove(
    accounts: &Accounts,
    store: &Store,
    signed_in: &SignedIn,
) -> Result<(), AccountError> {
    let needed = signed_in.role_needs_second_factor();
    if needed || !signed_in.has_second_factor || !may_change(accounts, store, signed_in) {
        return Err(AccountError::Refused);
    }
    let mut uow = store.begin(&signed_in.actor).await?;
    let row = lock::account(&uow, &signed_in.account)
        .await?
        .filter(|row| row.totp_secret.is_some())
        .ok_or(AccountError::Refused)?;
    take_away(&mut uow, &row).await?;
    session::end_all_but(&uow, signed_in.account, Some(signed_in.session)).await?;
    // Should a role ask for one later, this session has none to show for it.
    session::forget_factor(&uow, signed_in.session).await?;
    uow.commit().await?;
    Ok(())
}

/// Takes away the second factor of somebody who has lost the phone and the recovery codes, and has
/// shown in person who they are: all their sessions end, a letter tells, and where a role needs a
/// factor a new one is set up at the next sign-in.
///
/// # Errors
/// [`AccountError::Policy`]; [`AccountError::NotFound`] where there is none.
pub async fn remove_lost(
    store: &Store,
    actor: &Actor,
    account: AccountId,
) -> Result<(), AccountError> {
    crate::grants::may_act_on(store, actor, account).await?;
    let mut uow = store.begin(actor).await?;
    let row = lock::account(&uow, &account)
        .await?
        .filter(|row| row.totp_secret.is_some())
        .ok_or(AccountError::NotFound)?;
    take_away(&mut uow, &row).await?;
    session::end_all_but(&uow, account, None).await?;
    uow.commit().await?;
    Ok(())
}

/// No secret, no recovery codes; the event and the letter of it.
async fn take_away(uow: &mut UnitOfWork, row: &account::Model) -> Result<(), AccountError> {
    let mut change = row.clone().into_active_model();
    change.totp_secret = Set(None);
    change.totp_last_step = Set(None);
    change.update(uow.tx()).await?;
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(row.id))
        .exec(uow.tx())
        .await?;
    uow.record(Event::new(
        "account.second-factor-disabled",
        AccountId::from(row.id),
    ));
    notices::security(uow, row, "second-factor-disabled");
    Ok(())
}

fn may_change(accounts: &Accounts, store: &Store, signed_in: &SignedIn) -> bool {
    signed_in.stepped_up(store.now())
        || crate::demonstration::counts_as_stepped_up(accounts, signed_in)
}

/// Shows the second factor: a code of the phone, or a recovery code. Answers the session's new
/// token.
///
/// # Errors
/// [`AccountError::WrongCode`] for a wrong, old or used code; [`AccountError::Throttled`].
pub async fn show(
    accounts: &Accounts,
    store: &Store,
    signed_in: &SignedIn,
    code: &str,
) -> Result<Token, AccountError> {
    let keys = [Key::account("factor", signed_in.account)];
    throttle::book(store, &keys).await?;
    let mut uow = store.begin(&signed_in.actor).await?;
    let row = lock::account(&uow, &signed_in.account)
        .await?
        .ok_or(AccountError::NotFound)?;
    check(accounts, &mut uow, &row, code).await?;
    throttle::forgive(&uow, &keys).await?;
    let token = session::rotate(&uow, signed_in.session, true).await?;
    uow.record(Event::new("session.second-factor-shown", signed_in.account));
    uow.commit().await?;
    Ok(token)
}

/// Compares a code with the account's second factor and uses it up: a code of the phone, or a
/// recovery code. `row` is locked.
///
/// # Errors
/// [`AccountError::WrongCode`] for a wrong, old or used code.
pub(crate) async fn check(
    accounts: &Accounts,
    uow: &mut UnitOfWork,
    row: &account::Model,
    code: &str,
) -> Result<(), AccountError> {
    let id = AccountId::from(row.id);
    let sealed = row.totp_secret.as_ref().ok_or(AccountError::WrongCode)?;
    let secret = seal::unseal(&accounts.settings().key, id, sealed)?;
    let step = totp(&secret, &row.email)?
        .check(&digits(code), seconds(uow))
        .and_then(|step| i64::try_from(step).ok())
        .filter(|step| row.totp_last_step.is_none_or(|last| *step > last));
    match step {
        Some(step) => {
            let mut change = row.clone().into_active_model();
            change.totp_last_step = Set(Some(step));
            change.update(uow.tx()).await?;
        }
        None => {
            use_recovery_code(uow, id, code).await?;
            notices::security(uow, row, "recovery-code-used");
            uow.record(Event::new("account.recovery-code-used", id));
        }
    }
    Ok(())
}

/// Gives new recovery codes; the old ones end.
///
/// # Errors
/// [`AccountError::Refused`] without a second factor shown in this session.
pub async fn renew_codes(store: &Store, signed_in: &SignedIn) -> Result<Vec<String>, AccountError> {
    if !signed_in.has_second_factor || signed_in.second_factor_at.is_none() {
        return Err(AccountError::Refused);
    }
    let mut uow = store.begin(&signed_in.actor).await?;
    let row = lock::account(&uow, &signed_in.account)
        .await?
        .ok_or(AccountError::NotFound)?;
    let codes = give_codes(&uow, signed_in.account).await?;
    uow.record(Event::new(
        "account.recovery-codes-renewed",
        signed_in.account,
    ));
    notices::security(&mut uow, &row, "recovery-codes-renewed");
    uow.commit().await?;
    Ok(codes)
}

/// How many recovery codes are left.
///
/// # Errors
/// [`AccountError`] when the database cannot be read.
pub async fn codes_left(store: &Store, account: AccountId) -> Result<u64, AccountError> {
    use sea_orm::PaginatorTrait;
    Ok(recovery_code::Entity::find()
        .filter(recovery_code::Column::AccountId.eq(account.raw()))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count(store.read())
        .await?)
}

async fn give_codes(uow: &UnitOfWork, account: AccountId) -> Result<Vec<String>, AccountError> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(account.raw()))
        .exec(uow.tx())
        .await?;
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        // Ten signs of 32: 50 bits.
        let random: [u8; 10] = uow.random();
        let letters: String = random
            .iter()
            .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
            .collect();
        let code = format!("{}-{}", &letters[..5], &letters[5..]);
        let id: imtiyaz_domain::LinkId = TypedId::generate(uow.now(), uow.store().entropy());
        recovery_code::ActiveModel {
            id: Set(id.raw()),
            account_id: Set(account.raw()),
            code_hash: Set(code_hash(account, &code)),
            used_at: Set(None),
        }
        .insert(uow.tx())
        .await?;
        codes.push(code);
    }
    Ok(codes)
}

async fn use_recovery_code(
    uow: &UnitOfWork,
    account: AccountId,
    code: &str,
) -> Result<(), AccountError> {
    let row = recovery_code::Entity::find()
        .filter(recovery_code::Column::AccountId.eq(account.raw()))
        .filter(recovery_code::Column::CodeHash.eq(code_hash(account, code)))
        .filter(recovery_code::Column::UsedAt.is_null())
        .one(uow.tx())
        .await?
        .ok_or(AccountError::WrongCode)?;
    let mut change = row.into_active_model();
    change.used_at = Set(Some(uow.now().micros()));
    change.update(uow.tx()).await?;
    Ok(())
}

/// Bound to the account; 50 bits need no slow hash.
fn code_hash(account: AccountId, code: &str) -> String {
    let plain: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    sha256_hex(format!("{account}:{plain}").as_bytes())
}

/// The digits of a code as typed: Arabic-Indic digits and spaces are welcome.
fn digits(typed: &str) -> String {
    typed
        .chars()
        .filter_map(|c| match c {
            '0'..='9' => Some(c),
            '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
            '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10),
            _ => None,
        })
        .collect()
}

fn seconds(uow: &UnitOfWork) -> u64 {
    u64::try_from(uow.now().seconds()).unwrap_or(0)
}
