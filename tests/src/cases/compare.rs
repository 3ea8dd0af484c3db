//! Comparing a computed value with the expected one, leaf by leaf.

use serde_json::Value;

use super::case::Check;

/// Ids whose lists are sets: their order carries nothing.
const SETS: [&str; 7] = [
    "ties",
    "void_sheets",
    "tied_groups_2dp",
    "condorcet_winner",
    "kemeny_orders",
    "expected_flags",
    "sheets_abs_studentised_gt3",
];

/// Compares a check; how many figures agreed (0: the check is for information).
///
/// # Errors
/// The first disagreement, in words.
pub fn check(check: &Check, computed: &Value) -> Result<usize, String> {
    if check.id.starts_with("target.") {
        let (Some(least), Some(got)) = (check.value.as_f64(), computed.as_f64()) else {
            return Err("a target must be a number".into());
        };
        return if got >= least {
            Ok(1)
        } else {
            Err(format!("{got} is below the target {least}"))
        };
    }
    let Some(tol) = check.tol else { return Ok(0) };
    let mut figures = 0;
    if check.id == "winner_weight_flip" {
        flips(&check.value, computed, tol, &mut figures)?;
        return Ok(figures);
    }
    let set = SETS.contains(&check.id.as_str()) || check.id.starts_with("schulze_order");
    leaf(
        &check.value,
        computed,
        &Bound::Within(tol),
        set,
        "",
        &mut figures,
    )?;
    if !check.published.is_null() {
        leaf(
            &check.published,
            computed,
            &Bound::Printed(tol),
            set,
            "published ",
            &mut figures,
        )?;
    }
    Ok(figures)
}

enum Bound {
    /// At most this far.
    Within(f64),
    /// Equal when rounded as printed, or within the tolerance.
    Printed(f64),
}

impl Bound {
    fn holds(&self, expected: f64, got: f64) -> bool {
        // Room for the last bit of a binary number that stands for a decimal.
        let noise = 1e-12 * expected.abs().max(1.0);
        match self {
            Self::Within(tol) => (expected - got).abs() <= tol + noise,
            Self::Printed(tol) => {
                let text = expected.to_string();
                let decimals = text
                    .split_once('.')
                    .map_or(0, |(_, fraction)| fraction.len());
                let half_a_unit = 0.5 * 10f64.powi(-(i32::try_from(decimals).unwrap_or(0)));
                (expected - got).abs() <= tol.max(half_a_unit) + noise
            }
        }
    }
}

fn leaf(
    expected: &Value,
    computed: &Value,
    bound: &Bound,
    set: bool,
    path: &str,
    figures: &mut usize,
) -> Result<(), String> {
    match (expected, computed) {
        (Value::Object(e), Value::Object(c)) => {
            for (key, value) in e {
                let got = c.get(key).unwrap_or(&Value::Null);
                leaf(value, got, bound, set, &format!("{path}{key}."), figures)?;
            }
            match c
                .iter()
                .find(|(key, value)| !value.is_null() && !e.contains_key(*key))
            {
                Some((key, value)) => Err(format!("{path}{key}: not expected, computed {value}")),
                None => Ok(()),
            }
        }
        (Value::Array(e), Value::Array(c)) => {
            if e.len() != c.len() {
                return Err(format!("{path} expected {expected}, computed {computed}"));
            }
            let (e, c) = if set {
                (sorted(e), sorted(c))
            } else {
                (e.clone(), c.clone())
            };
            for (i, (value, got)) in e.iter().zip(&c).enumerate() {
                leaf(value, got, bound, set, &format!("{path}{i}."), figures)?;
            }
            if e.is_empty() {
                *figures += 1;
            }
            Ok(())
        }
        _ => {
            let same = match (expected.as_f64(), computed.as_f64()) {
                (Some(e), Some(c)) => bound.holds(e, c),
                _ => expected == computed,
            };
            *figures += 1;
            if same {
                Ok(())
            } else {
                Err(format!("{path} expected {expected}, computed {computed}"))
            }
        }
    }
}

/// A list as a set: its own lists sorted too, all by their text.
fn sorted(list: &[Value]) -> Vec<Value> {
    let mut list: Vec<Value> = list
        .iter()
        .map(|value| match value {
            Value::Array(inner) => Value::Array(sorted(inner)),
            other => other.clone(),
        })
        .collect();
    list.sort_by_key(Value::to_string);
    list
}

/// Weight flips: the winner, and for each criterion the weights above and below and who draws level
/// there, whatever names the file gives to these. A file may name one of several rivals.
fn flips(expected: &Value, computed: &Value, tol: f64, figures: &mut usize) -> Result<(), String> {
    leaf(
        &expected["winner"],
        &computed["winner"],
        &Bound::Within(0.0),
        true,
        "winner",
        figures,
    )?;
    let (Some(e), Some(c)) = (expected["flips"].as_object(), computed["flips"].as_object()) else {
        return Err("flips must be an object".into());
    };
    for (criterion, value) in e {
        let got = c.get(criterion).unwrap_or(&Value::Null);
        let (mut want, mut have) = (Leaves::default(), Leaves::default());
        want.collect(value);
        have.collect(got);
        let agree = want.numbers.len() == have.numbers.len()
            && want
                .numbers
                .iter()
                .zip(&have.numbers)
                .all(|(a, b)| (a - b).abs() <= tol + 1e-12)
            && want.words.iter().all(|word| have.words.contains(word));
        if !agree {
            return Err(format!("{criterion}: expected {value}, computed {got}"));
        }
        *figures += 1 + want.numbers.len();
    }
    Ok(())
}

#[derive(Default)]
struct Leaves {
    numbers: Vec<f64>,
    words: Vec<String>,
}

impl Leaves {
    fn collect(&mut self, value: &Value) {
        self.gather(value);
        self.numbers.sort_by(f64::total_cmp);
    }

    fn gather(&mut self, value: &Value) {
        match value {
            Value::Object(map) => map.values().for_each(|v| self.gather(v)),
            Value::Array(list) => list.iter().for_each(|v| self.gather(v)),
            Value::Number(n) => self.numbers.extend(n.as_f64()),
            Value::String(s) => match imtiyaz_ranking::Exact::parse(s) {
                Some(exact) => self.numbers.push(exact.to_f64()),
                None => self.words.push(s.clone()),
            },
            Value::Null | Value::Bool(_) => {}
        }
    }
}
