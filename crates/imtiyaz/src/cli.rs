//! The command line: what there is to say, with an example for each command.

mod judging;

pub use judging::{
    AgreementArgs, AllotArgs, CalibrateArgs, RehearseArgs, SheetsArgs, VoteArgs, VoteWord,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::{net::SocketAddr, path::PathBuf};

/// Exit codes, for the help texts.
macro_rules! exit_codes {
    () => {
        "Exit codes: 0 done; 1 could not be done, or a check does not hold; \
        2 faulty input, every fault printed and nothing loaded; 64 wrong command line."
    };
}

const EXIT_CODES: &str = exit_codes!();

/// Imtiyaz (امتياز) runs a public award end to end: entries against a specification, a jury of
/// three colleges, a ranking anybody can recompute, results as PDF and on the web.
#[derive(Parser, Debug)]
#[command(name = "imtiyaz", version, after_help = EXIT_CODES)]
pub struct Cli {
    /// What to log, for example `info` or `imtiyaz_web=debug`.
    #[arg(long, global = true, env = "IMTIYAZ_LOG")]
    pub log: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Every command.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Play the demonstration (the 13th edition) and serve the site.
    #[command(after_help = concat!("Example: imtiyaz demo\n",
        "         imtiyaz demo --fresh --until published --out results\n\n",
        "Run again it continues where it stood; --fresh starts over."))]
    Demo(DemoArgs),
    /// Serve the site on a data folder.
    #[command(
        after_help = "Example: imtiyaz serve --data /srv/imtiyaz --listen 127.0.0.1:8080 --origin https://imtiyaz.example"
    )]
    Serve(ServeArgs),
    /// Bring the database to this version's schema.
    #[command(after_help = "Example: imtiyaz migrate --data /srv/imtiyaz")]
    Migrate(DataArgs),
    /// Accounts: create the first administrator.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Personal data: erase somebody's, remove what has served.
    #[command(subcommand)]
    Privacy(PrivacyCommand),
    /// Editions: create, open, status, phases.
    #[command(subcommand)]
    Edition(EditionCommand),
    /// Specification files: check, print.
    #[command(subcommand)]
    Specification(SpecificationCommand),
    /// Rank plain score sheets by a rule, without any database.
    #[command(after_help = concat!("Example: imtiyaz rank sheets.csv --rule rule.toml --json\n\n",
        "sheets.csv has the columns entry,juror,college,criterion,score; a missing row is a mark not given."))]
    Rank(RankArgs),
    /// Advisory: jurors' severity, the calibrated standing, how sure each place is.
    #[command(after_help = concat!("Example: imtiyaz calibrate sheets.csv --rule rule.toml --seed 7 --json\n\n",
        "sheets.csv is that of `imtiyaz rank`. JSON: components[] with entries[] (raw_mean, calibrated, se,\n",
        "first, podium, best, worst), jurors[] (effect, se, flags) and variances; draws, seed.\n",
        "It changes no official figure. See docs/judging.md.\n\n", exit_codes!()))]
    Calibrate(CalibrateArgs),
    /// Advisory: how far jurors agree, who stands apart, and how many readers would be enough.
    #[command(after_help = concat!("Example: imtiyaz agreement sheets.csv --json\n\n",
        "JSON: icc11 to icc3k, kendall_w, alpha_nominal, alpha_ordinal, alpha_interval, alpha_ratio;\n",
        "components[] with variances, jurors[] (flags with their rules), pairs[]; cross_check (Borda,\n",
        "Copeland, Schulze beside the mean). See docs/judging.md.\n\n", exit_codes!()))]
    Agreement(AgreementArgs),
    /// Count ballots by Borda, Copeland, Condorcet, Schulze, Kemeny or the skating system.
    #[command(after_help = concat!("Example: imtiyaz vote ballots.csv --method schulze --json\n\n",
        "ballots.csv has the columns count,ranking, as in 42,Memphis>Nashville>Chattanooga=Knoxville;\n",
        "who is not named stands below all who are. JSON: order, points, method; ballots,\n",
        "condorcet_winner, borda, copeland, schulze_winning, schulze_margins, kemeny_orders, pairwise.\n\n", exit_codes!()))]
    Vote(VoteArgs),
    /// Play an edition before it opens, with a planted truth: how often does the best entry win?
    #[command(after_help = concat!("Example: imtiyaz rehearse fixtures/specifications/imtiyaz-2019.toml --entries 95 --jurors 30 --readers 3,5,9\n\n",
        "Every merit and every score is invented, from the deviations given or those of an ordinary jury.\n",
        "JSON: by_readers[] and by_weights[] (best_first, best_on_podium, tau, same_winner, load), assumed.\n\n", exit_codes!()))]
    Rehearse(RehearseArgs),
    /// Allot entries to jurors: the proved optimum, or why it cannot be done (exit code 1).
    #[command(after_help = concat!("Example: imtiyaz allot instance.json --json\n\n",
        "instance.json: {\"entries\": 4, \"colleges\": [0, 0, 1], \"quota\": [1, 1], \"max_load\": 4, \"balance\": 20,\n",
        "\"eligible\": [[entry, juror, cost], …], \"fixed\": [[entry, juror], …]}; colleges[j] is the college of\n",
        "juror j, quota[g] the readers each entry needs of college g. JSON: feasible, objective, loads,\n",
        "lambda2, components, pairs, milliseconds; or too_few, capacity and crowded when infeasible.\n\n", exit_codes!()))]
    Allot(AllotArgs),
    /// Templates: render every page with its samples.
    #[command(subcommand)]
    Templates(TemplatesCommand),
    /// Write the papers, the open data and the signed bundle of a published edition.
    #[command(after_help = "Example: imtiyaz publish 2019 --data /srv/imtiyaz --out results")]
    Publish(PublishArgs),
    /// Verify a results bundle: no database, no network, no trust in whoever made it.
    #[command(after_help = concat!("Example: imtiyaz verify results-2019.zip --key KEY\n\n",
        "KEY is printed on the rules of the edition. Exits with 0 when everything holds, with 1 otherwise."))]
    Verify(VerifyArgs),
    /// The audit log: verify its chain.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Look at the installation and say what is wrong with it.
    #[command(after_help = "Example: imtiyaz doctor --data /srv/imtiyaz")]
    Doctor(DataArgs),
    /// Measure the figures of this machine: pages, ranking, documents, memory.
    #[command(after_help = "Example: imtiyaz bench --quick")]
    Bench(BenchArgs),
}

/// Where the data are.
#[derive(Args, Debug, Clone)]
pub struct DataArgs {
    /// The data folder: database, files, letters. Created when missing.
    #[arg(long, value_name = "DIR", default_value = "data", env = "IMTIYAZ_DATA")]
    pub data: PathBuf,
    /// PostgreSQL instead of the folder's SQLite file.
    #[arg(long, value_name = "URL", env = "DATABASE_URL", hide_env_values = true)]
    pub database: Option<String>,
}

/// Arguments of `serve`.
#[derive(Args, Debug)]
pub struct ServeArgs {
    #[command(flatten)]
    pub data: DataArgs,
    /// Address to listen on; port 0 picks a free one. The address is the first line printed.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080",
        env = "IMTIYAZ_LISTEN"
    )]
    pub listen: SocketAddr,
    /// The address people type, for links in letters; http://ADDRESS unless said.
    #[arg(long, value_name = "URL", env = "IMTIYAZ_ORIGIN")]
    pub origin: Option<String>,
    /// A proxy in front names the reader's address in X-Forwarded-For.
    #[arg(long, env = "IMTIYAZ_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// SMTP server for letters (smtp://, smtps://); without it letters are files in DIR/mail.
    #[arg(long, value_name = "URL", env = "SMTP_URL", hide_env_values = true)]
    pub smtp: Option<String>,
    /// The sender of letters.
    #[arg(
        long,
        value_name = "ADDRESS",
        default_value = "imtiyaz@localhost.localdomain",
        env = "IMTIYAZ_SENDER"
    )]
    pub sender: String,
}

/// Arguments of `demo`.
#[derive(Args, Debug)]
pub struct DemoArgs {
    #[command(flatten)]
    pub serve: ServeArgs,
    /// Remove the data folder's demonstration and start over.
    #[arg(long)]
    pub fresh: bool,
    /// Play the edition up to this phase.
    #[arg(long, value_enum, default_value_t = Until::Scoring)]
    pub until: Until,
    /// Leave the documents in DIR and end instead of serving.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// How far the demonstration is played.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Until {
    /// The call is open, some entries are drafts.
    Call,
    /// The call is closed, entries wait for the secretariat.
    Screening,
    /// The jury scores; the last sheets are open.
    Scoring,
    /// Scores are closed, the jury deliberates.
    Deliberation,
    /// Decisions are frozen, results wait for the ceremony.
    Embargo,
    /// The results are public.
    Published,
}

/// Account commands.
#[derive(Subcommand, Debug)]
pub enum AccountCommand {
    /// Create an administrator and print a one-time link to set the password.
    #[command(
        after_help = "Example: imtiyaz account create --email admin@ministry.example --name 'Nadia Tazi'"
    )]
    Create(CreateAccountArgs),
}

/// What `imtiyaz privacy` does.
#[derive(Subcommand, Debug)]
pub enum PrivacyCommand {
    /// Take name, address and every way in away from an account. What it did stays, unnamed.
    #[command(after_help = "Example: imtiyaz privacy erase amina@ministry.example --dry-run")]
    Erase(EraseArgs),
    /// Remove what has served: ended sessions, sent letters, links that are over, old counts.
    #[command(after_help = "Example: imtiyaz privacy retain --dry-run")]
    Retain(RetainArgs),
}

/// Arguments of `privacy erase`.
#[derive(Args, Debug)]
pub struct EraseArgs {
    #[command(flatten)]
    pub data: DataArgs,
    /// The person: their e-mail address or the account's identifier.
    #[arg(value_name = "PERSON")]
    pub person: String,
    /// Say what would be done and do nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Arguments of `privacy retain`.
#[derive(Args, Debug)]
pub struct RetainArgs {
    #[command(flatten)]
    pub data: DataArgs,
    /// Say what would be removed and remove nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Arguments of `account create`.
#[derive(Args, Debug)]
pub struct CreateAccountArgs {
    #[command(flatten)]
    pub data: DataArgs,
    /// The person's e-mail address.
    #[arg(long)]
    pub email: String,
    /// The person's name.
    #[arg(long)]
    pub name: String,
    /// The person's language: ar, fr, en, zgh.
    #[arg(long, default_value = "ar")]
    pub language: String,
    /// The address people type, for the link.
    #[arg(
        long,
        value_name = "URL",
        default_value = "http://127.0.0.1:8080",
        env = "IMTIYAZ_ORIGIN"
    )]
    pub origin: String,
}

/// Edition commands.
#[derive(Subcommand, Debug)]
pub enum EditionCommand {
    /// Create an edition in preparation from a specification file.
    #[command(
        after_help = "Example: imtiyaz edition create fixtures/specifications/imtiyaz-2019.toml"
    )]
    Create(EditionCreateArgs),
    /// Open the call: freezes the specification and logs its fingerprint.
    #[command(after_help = "Example: imtiyaz edition open 2019")]
    Open(EditionArgs),
    /// Close the call: entries go to screening.
    #[command(after_help = "Example: imtiyaz edition close-call 2019")]
    CloseCall(EditionArgs),
    /// Print where an edition stands and what is missing.
    #[command(after_help = "Example: imtiyaz edition status 2019 --json")]
    Status(EditionStatusArgs),
    /// List the editions.
    #[command(after_help = "Example: imtiyaz edition list")]
    List(DataArgs),
}

/// Arguments of `edition create`.
#[derive(Args, Debug)]
pub struct EditionCreateArgs {
    /// The specification file.
    pub file: PathBuf,
    #[command(flatten)]
    pub data: DataArgs,
}

/// An edition by its year.
#[derive(Args, Debug)]
pub struct EditionArgs {
    /// The edition's year.
    pub year: i16,
    #[command(flatten)]
    pub data: DataArgs,
}

/// Arguments of `edition status`.
#[derive(Args, Debug)]
pub struct EditionStatusArgs {
    #[command(flatten)]
    pub edition: EditionArgs,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Specification commands.
#[derive(Subcommand, Debug)]
pub enum SpecificationCommand {
    /// Check a file: every fault with its path and line.
    #[command(
        after_help = "Example: imtiyaz specification check fixtures/specifications/imtiyaz-2019.toml"
    )]
    Check(SpecificationCheckArgs),
    /// Print a file as the rules of the edition (PDF).
    #[command(
        after_help = "Example: imtiyaz specification print fixtures/specifications/imtiyaz-2019.toml --lang ar --out rules-ar.pdf"
    )]
    Print(SpecificationPrintArgs),
}

/// Arguments of `specification check`.
#[derive(Args, Debug)]
pub struct SpecificationCheckArgs {
    /// The specification file.
    pub file: PathBuf,
}

/// Arguments of `specification print`.
#[derive(Args, Debug)]
pub struct SpecificationPrintArgs {
    /// The specification file.
    pub file: PathBuf,
    /// The language: ar or fr.
    #[arg(long, default_value = "ar")]
    pub lang: String,
    /// The PDF to write.
    #[arg(long)]
    pub out: PathBuf,
}

/// Arguments of `rank`.
#[derive(Args, Debug)]
pub struct RankArgs {
    /// The score sheets: entry,juror,college,criterion,score.
    pub sheets: PathBuf,
    /// The rule: criteria, weights, colleges, rounding, tie chain.
    #[arg(long)]
    pub rule: PathBuf,
    /// Recusals: entry,juror. A recused juror may have no sheet for the entry.
    #[arg(long)]
    pub recused: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `publish`.
#[derive(Args, Debug)]
pub struct PublishArgs {
    #[command(flatten)]
    pub edition: EditionArgs,
    /// The folder to write into. Created when missing.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The public address of the site, for the codes on certificates: https://imtiyaz.example
    #[arg(long, env = "IMTIYAZ_ORIGIN", value_name = "URL")]
    pub origin: Option<String>,
}

/// Arguments of `verify`.
#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// The bundle: results-YEAR.zip.
    pub bundle: PathBuf,
    /// The public key printed on the rules, 64 hexadecimal digits.
    #[arg(long, value_name = "HEX")]
    pub key: Option<String>,
    /// The language of what is said: ar, fr, en.
    #[arg(long, default_value = "en")]
    pub lang: String,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Template commands.
#[derive(Subcommand, Debug)]
pub enum TemplatesCommand {
    /// Render every page with its samples in every language.
    #[command(after_help = "Example: imtiyaz templates check --out pages")]
    Check(TemplatesCheckArgs),
}

/// Arguments of `templates check`.
#[derive(Args, Debug)]
pub struct TemplatesCheckArgs {
    /// Also write the pages there.
    #[arg(long)]
    pub out: Option<PathBuf>,
}

/// Audit commands.
#[derive(Subcommand, Debug)]
pub enum AuditCommand {
    /// Recompute the whole chain; says which row is broken, if one is.
    #[command(after_help = "Example: imtiyaz audit verify --data /srv/imtiyaz")]
    Verify(DataArgs),
}

/// Arguments of `bench`.
#[derive(Args, Debug)]
pub struct BenchArgs {
    /// Shorter runs.
    #[arg(long)]
    pub quick: bool,
}
