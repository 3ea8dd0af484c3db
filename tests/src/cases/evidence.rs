//! Tamper evidence: vectors of Merkle trees and signatures, and bundles that are to be accepted or
//! refused, in the plain format of their case (not the one that the platform publishes).
//!
//! These cases have no checks; what they hold beside them says what they are.

use super::{Case, case::Ordered};
use anyhow::{Context as _, anyhow};
use imtiyaz_domain::{
    canonical::{canonical, sha256_hex},
    checkpoint::{Checkpoint, PublicKey, SigningKey, unhex},
    merkle::{self, Hash},
    seal,
};
use imtiyaz_ranking::{
    College, Criterion, Decimal, Exact, Method, Rule, Scale, ScoreTable, TieBreak, rank,
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What a case of this kind came to: figures that agree, and one line for each that does not.
pub struct Found {
    /// Figures that agree.
    pub agreed: usize,
    /// What does not.
    pub failed: Vec<String>,
}

impl Found {
    fn expect(&mut self, holds: bool, what: impl ToString) {
        if holds {
            self.agreed += 1;
        } else {
            self.failed.push(what.to_string());
        }
    }
}

/// Runs a case of this kind; `None` when it is of another.
pub fn run(case: &Case) -> Option<anyhow::Result<Found>> {
    if case.parameter("leaves_hex").is_some() {
        Some(vectors(case))
    } else if case.parameter("verdicts").is_some() {
        Some(bundles(case))
    } else {
        None
    }
}

#[derive(Deserialize)]
struct Vectors {
    empty_root: String,
    leaves_hex: Vec<String>,
    roots: Vec<String>,
    inclusion: Vec<Inclusion>,
    consistency: Vec<Consistency>,
    ed25519: Signature,
}

#[derive(Deserialize)]
struct Inclusion {
    index: usize,
    size: usize,
    path: Vec<String>,
    #[serde(default)]
    leaf: String,
    #[serde(default)]
    root: String,
}

#[derive(Deserialize)]
struct Consistency {
    first: usize,
    second: usize,
    proof: Vec<String>,
}

#[derive(Deserialize)]
struct Signature {
    seed: String,
    #[serde(rename = "pub")]
    public: String,
    msg: String,
    sig: String,
}

fn hash(text: &str) -> anyhow::Result<Hash> {
    unhex(text).with_context(|| format!("not a digest: {text}"))
}

fn hashes(texts: &[String]) -> anyhow::Result<Vec<Hash>> {
    texts.iter().map(|text| hash(text)).collect()
}

fn bytes(hex: &str) -> anyhow::Result<Vec<u8>> {
    (0..hex.len())
        .step_by(2)
        .map(|at| {
            let pair = hex.get(at..at + 2).context("half a byte")?;
            Ok(u8::from_str_radix(pair, 16)?)
        })
        .collect()
}

fn vectors(case: &Case) -> anyhow::Result<Found> {
    let vectors: Vectors = serde_json::from_value(case.expected.clone())?;
    let mut found = Found {
        agreed: 0,
        failed: Vec::new(),
    };
    let mut leaves = Vec::new();
    for event in &vectors.leaves_hex {
        leaves.push(merkle::leaf(&bytes(event)?));
    }
    let empty = merkle::root(&[]) == hash(&vectors.empty_root)?;
    found.expect(empty, "the root of nothing");
    for (index, root) in vectors.roots.iter().enumerate() {
        let computed = merkle::root(&leaves[..=index]);
        found.expect(computed == hash(root)?, format!("root of {}", index + 1));
    }
    for Inclusion {
        index, size, path, ..
    } in &vectors.inclusion
    {
        let (tree, path) = (&leaves[..*size], hashes(path)?);
        let what = format!("inclusion of {index} in {size}");
        found.expect(
            merkle::inclusion(tree, *index).as_ref() == Some(&path),
            &what,
        );
        let (at, of) = (*index as u64, *size as u64);
        let root = merkle::root(tree);
        found.expect(
            merkle::is_included(&tree[*index], at, of, &path, &root),
            &what,
        );
    }
    for Consistency {
        first,
        second,
        proof,
    } in &vectors.consistency
    {
        let (tree, proof) = (&leaves[..*second], hashes(proof)?);
        let what = format!("consistency of {first} with {second}");
        found.expect(
            merkle::consistency(tree, *first).as_ref() == Some(&proof),
            &what,
        );
        let (old, new) = (merkle::root(&tree[..*first]), merkle::root(tree));
        let (first, second) = (*first as u64, *second as u64);
        let holds = merkle::is_consistent(first, second, &old, &new, &proof);
        found.expect(holds, &what);
    }
    let vector = &vectors.ed25519;
    let key = SigningKey::from_seed(&hash(&vector.seed)?).context("a seed")?;
    let (message, signature) = (bytes(&vector.msg)?, bytes(&vector.sig)?);
    found.expect(key.public().to_string() == vector.public, "public key");
    found.expect(key.sign(&message) == signature, "signature");
    found.expect(key.public().verify(&message, &signature), "verification");
    Ok(found)
}

fn bundles(case: &Case) -> anyhow::Result<Found> {
    let parameter = |name: &str| case.parameter(name).cloned().unwrap_or_default();
    let key: PublicKey = serde_json::from_value::<String>(parameter("trusted_pubkey"))?.parse()?;
    let verdicts: BTreeMap<String, String> = serde_json::from_value(parameter("verdicts"))?;
    let mut found = Found {
        agreed: 0,
        failed: Vec::new(),
    };
    for (name, verdict) in &verdicts {
        let faults = faults(case, name, &key).with_context(|| name.clone())?;
        let ours = if faults.is_empty() {
            "accept"
        } else {
            "reject"
        };
        found.expect(ours == verdict, format!("{name}: {ours} for {faults:?}"));
    }
    let inclusion: Vec<Inclusion> = serde_json::from_value(parameter("inclusion"))?;
    for proof in &inclusion {
        let (index, size) = (proof.index as u64, proof.size as u64);
        let (leaf, root) = (hash(&proof.leaf)?, hash(&proof.root)?);
        let holds = merkle::is_included(&leaf, index, size, &hashes(&proof.path)?, &root);
        found.expect(holds, format!("inclusion of {index} in {size}"));
    }
    Ok(found)
}

#[derive(Deserialize)]
struct Signed {
    name: String,
    origin: String,
    size: usize,
    root: String,
    sig: String,
    consistency: Vec<String>,
}

#[derive(Deserialize)]
struct Opened {
    nonce: String,
    sheet: Value,
}

/// Everything wrong with one bundle of the case.
fn faults(case: &Case, name: &str, key: &PublicKey) -> anyhow::Result<BTreeSet<&'static str>> {
    let mut faults = BTreeSet::new();
    let mut expect = |holds: bool, fault: &'static str| {
        if !holds {
            faults.insert(fault);
        }
    };
    let log = lines::<Value>(&case.read(&format!("{name}/log.ndjson"))?)?;
    let mut prev = "0".repeat(64);
    let mut leaves: Vec<Hash> = Vec::new();
    for (index, event) in log.iter().enumerate() {
        expect(event["seq"] == json!(index), "order");
        expect(event["prev"] == json!(prev), "chain");
        let text = canonical(event)?;
        prev = sha256_hex(text.as_bytes());
        leaves.push(merkle::leaf(text.as_bytes()));
    }
    let notes: Vec<Signed> =
        serde_json::from_str(&case.read(&format!("{name}/checkpoints.json"))?)?;
    let mut before: Option<(usize, Hash)> = None;
    let mut closed = usize::MAX;
    for note in &notes {
        let root = hash(&note.root)?;
        let checkpoint = Checkpoint {
            origin: note.origin.clone(),
            size: note.size as u64,
            root,
        };
        let text = checkpoint.text();
        // The case signs the text with or without its last line end.
        let signature = bytes(&note.sig)?;
        let signed = key.verify(text.as_bytes(), &signature)
            || key.verify(text.trim_end().as_bytes(), &signature);
        expect(signed, "checkpoint signature");
        let beginning = leaves.get(..note.size).map(merkle::root);
        expect(beginning == Some(root), "checkpoint root");
        if let Some((size, old)) = before {
            let proof = hashes(&note.consistency)?;
            let (first, second) = (size as u64, note.size as u64);
            let grown = merkle::is_consistent(first, second, &old, &root, &proof);
            expect(grown, "checkpoint consistency");
        }
        before = Some((note.size, root));
        if note.name == "scoring_closed" {
            closed = note.size;
        }
    }
    let rules = case.read(&format!("{name}/rules.json"))?;
    let rules_hash = sha256_hex(canonical(&serde_json::from_str(&rules)?)?.as_bytes());
    let announced = log.iter().find(|event| event["type"] == "rules");
    expect(
        announced.is_some_and(|event| event["hash"] == json!(rules_hash)),
        "rules",
    );

    let word = |value: &Value, key: &str| value[key].as_str().unwrap_or("").to_owned();
    let pair = |value: &Value| (word(value, "entry"), word(value, "juror"));
    let mut sealed = BTreeMap::new();
    for (index, event) in log.iter().enumerate() {
        match event["type"].as_str() {
            Some("commit") => {
                expect(index < closed, "late");
                sealed.insert(pair(event), word(event, "commit"));
            }
            Some("void") => {
                sealed.remove(&pair(event));
            }
            _ => {}
        }
    }
    let recused: BTreeSet<_> = log
        .iter()
        .filter(|event| event["type"] == "recusal")
        .map(pair)
        .collect();
    let sheets = lines::<Opened>(&case.read(&format!("{name}/sheets.ndjson"))?)?;
    let mut opened = BTreeSet::new();
    for sheet in &sheets {
        let whose = pair(&sheet.sheet);
        expect(opened.insert(whose.clone()), "duplicate");
        expect(!recused.contains(&whose), "recused");
        let seal = seal::commitment(&sheet.sheet, &hash(&sheet.nonce)?);
        expect(sealed.get(&whose) == Some(&seal), "seal");
    }
    expect(opened.len() == sealed.len(), "unopened");

    let mut results: Value = serde_json::from_str(&case.read(&format!("{name}/results.json"))?)?;
    let signature = bytes(&word(&results, "sig"))?;
    results.as_object_mut().map(|fields| fields.remove("sig"));
    expect(
        key.verify(canonical(&results)?.as_bytes(), &signature),
        "results signature",
    );
    let end = before.map(|(_, root)| imtiyaz_domain::canonical::hex(&root));
    let bound = end.as_deref() == results["log_root"].as_str()
        && results["rules_hash"] == json!(rules_hash);
    expect(bound, "results binding");
    expect(
        ranking(&rules, &sheets, &recused)? == results["ranking"],
        "ranking",
    );
    Ok(faults)
}

fn lines<T: serde::de::DeserializeOwned>(text: &str) -> anyhow::Result<Vec<T>> {
    text.lines()
        .map(|line| serde_json::from_str(line).map_err(Into::into))
        .collect()
}

#[derive(Deserialize)]
struct Rules {
    criteria: Ordered,
    colleges: Ordered,
    min_per_college: u32,
    round: u8,
    scale_tenths: [i64; 2],
}

/// The ranking as the case writes it: entry, score, place.
fn ranking(
    rules: &str,
    sheets: &[Opened],
    recused: &BTreeSet<(String, String)>,
) -> anyhow::Result<Value> {
    let rules: Rules = serde_json::from_str(rules)?;
    let exact = |text: &str| Exact::parse(text).ok_or_else(|| anyhow!("not a number: {text}"));
    let tenths = |units| Decimal::new(units, 1).context("tenths");
    let rule = Rule {
        name: "case".into(),
        method: Method::CollegeMean,
        criteria: rules
            .criteria
            .0
            .iter()
            .map(|(id, weight)| {
                Ok(Criterion {
                    id: id.clone(),
                    weight: exact(weight)?,
                })
            })
            .collect::<anyhow::Result<_>>()?,
        colleges: rules
            .colleges
            .0
            .iter()
            .map(|(id, weight)| {
                Ok(College {
                    id: id.clone(),
                    weight: exact(weight)?,
                    min_sheets: rules.min_per_college,
                })
            })
            .collect::<anyhow::Result<_>>()?,
        min_sheets: rules.min_per_college,
        scale: Scale {
            min: tenths(rules.scale_tenths[0])?,
            max: tenths(rules.scale_tenths[1])?,
            step: tenths(1)?,
        },
        decimals: rules.round,
        ties: vec![TieBreak::Criteria, TieBreak::Copeland],
        thresholds: Vec::new(),
    };
    let mut table = ScoreTable::new();
    for Opened { sheet, .. } in sheets {
        let word = |key: &str| sheet[key].as_str().unwrap_or("");
        for (criterion, score) in sheet["tenths"].as_object().into_iter().flatten() {
            let score = tenths(score.as_i64().context("a score")?)?;
            table.score(
                word("entry"),
                word("juror"),
                word("college"),
                criterion,
                score,
            );
        }
    }
    let entries: BTreeSet<_> = sheets.iter().map(|s| s.sheet["entry"].as_str()).collect();
    for (entry, juror) in recused {
        if entries.contains(&Some(entry.as_str())) {
            table.recuse(entry, juror);
        }
    }
    let ranking = rank(&table, &rule)?;
    let ranked = ranking
        .entries
        .iter()
        .filter_map(|entry| Some(json!([entry.entry, entry.score?.to_string(), entry.place?])));
    Ok(ranked.collect())
}
