//! What designers and translators edit: the templates say only keys that exist, carry no style
//! or script of their own, and the stylesheet keeps its promises.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use imtiyaz_domain::Language;
use imtiyaz_language::Catalogue;

fn templates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../templates")
}

/// Every HTML template with its path below `templates`.
fn pages() -> Vec<(String, String)> {
    let mut folders = vec![templates()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "html")
            {
                let name = path.strip_prefix(templates()).unwrap_or(&path);
                let text = fs::read_to_string(&path).expect("UTF-8");
                found.push((name.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}

fn stylesheet() -> String {
    fs::read_to_string(templates().join("assets/style.css")).expect("the stylesheet")
}

/// The literal keys of `t("…")`; keys that are put together at run time end in `" ~`.
fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for (at, _) in text.match_indices("t(\"") {
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let rest = &text[at + 3..];
        let Some(end) = rest.find('"') else { continue };
        let built = rest[end + 1..].trim_start().starts_with('~');
        if !before.is_alphanumeric() && before != '_' && !built {
            keys.push(rest[..end].to_owned());
        }
    }
    keys
}

#[test]
fn templates_say_only_keys_that_exist() {
    let catalogue = Catalogue::embedded();
    let mut unknown = Vec::new();
    let mut seen = 0;
    for (name, text) in pages() {
        for key in keys(&text) {
            seen += 1;
            if !catalogue.has(Language::Ar, &key) {
                unknown.push(format!("{name}: {key}"));
            }
        }
    }
    assert!(seen > 100, "only {seen} keys found: the scan is broken");
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

#[test]
fn pages_carry_no_style_script_or_path_of_their_own() {
    let forbidden = [
        (" style=", "a style attribute; the policy blocks it"),
        ("<style", "an inline stylesheet"),
        ("<script>", "an inline script"),
        (" onclick=", "an inline handler"),
        ("|safe", "unescaped output"),
        ("| safe", "unescaped output"),
        ("={{", "an unquoted attribute"),
        ("href=\"/", "a spelled path; take it from the context"),
        ("action=\"/", "a spelled path; take it from the context"),
        ("javascript:", "a script address"),
        ("http://", "an address outside"),
    ];
    let mut faults = Vec::new();
    for (name, text) in pages()
        .iter()
        .filter(|(name, _)| !name.starts_with("mail/"))
    {
        for (line, content) in text.lines().enumerate() {
            for (pattern, why) in forbidden {
                if content.contains(pattern) {
                    faults.push(format!("{name}:{}: {why}", line + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_stylesheet_knows_no_left_and_right() {
    let physical = [
        "left",
        "right",
        "width",
        "height",
        "top",
        "bottom",
        "min-width",
        "max-width",
        "min-height",
        "max-height",
        "margin-left",
        "margin-right",
        "margin-top",
        "margin-bottom",
        "padding-left",
        "padding-right",
        "padding-top",
        "padding-bottom",
        "border-left",
        "border-right",
        "border-top",
        "border-bottom",
        "float: left",
        "letter-spacing: ",
    ];
    let text = stylesheet();
    let mut faults = Vec::new();
    for (line, content) in text.lines().enumerate() {
        let content = content.trim();
        if content.starts_with("@media") {
            continue;
        }
        for declaration in content.split(['{', ';', '}']) {
            let (property, value) = declaration.split_once(':').unwrap_or((declaration, ""));
            let (property, value) = (property.trim(), value.trim());
            let spaced = property == "letter-spacing" && value != "0";
            let sided = matches!(value, "left" | "right") || value.contains("to left");
            if physical.contains(&property) || spaced || sided || value == "italic" {
                faults.push(format!("style.css:{}: {}", line + 1, declaration.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(
        text.len() < 48_000,
        "the stylesheet has grown to {} bytes",
        text.len()
    );
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
fn luminance(colour: &str) -> f64 {
    let channel = |index: usize| {
        let byte = u8::from_str_radix(&colour[index..index + 2], 16).expect("a colour");
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn tokens(block: &str) -> BTreeMap<String, String> {
    block
        .split(';')
        .filter_map(|declaration| {
            let (name, value) = declaration.rsplit("--").next()?.split_once(':')?;
            let (name, value) = (name.trim(), value.trim());
            (value.starts_with('#') && value.len() == 7)
                .then(|| (name.to_owned(), value.to_owned()))
        })
        .collect()
}

#[test]
fn text_and_controls_have_enough_contrast_in_light_and_dark() {
    let css = stylesheet();
    let between = |from: &str, to: &str| {
        let start = css.find(from).expect("the tokens");
        let length = css[start..].find(to).expect("their end");
        tokens(&css[start..start + length])
    };
    let light = between(":root {", "[dir=");
    let mut dark = light.clone();
    dark.extend(between("@media (prefers-color-scheme: dark)", "/* Ground"));
    assert_ne!(light["page"], dark["page"], "the dark tokens were not read");
    let grounds = ["page", "paper", "sunk"];
    let mut pairs: Vec<(&str, &str, f64)> = Vec::new();
    for text in ["ink", "muted", "green", "crimson", "brass-text"] {
        pairs.extend(grounds.map(|ground| (text, ground, 4.5)));
    }
    for (text, ground) in [
        ("green", "green-soft"),
        ("crimson", "crimson-soft"),
        ("amber", "amber-soft"),
        ("blue", "blue-soft"),
        ("ink", "green-soft"),
        ("ink", "blue-soft"),
        ("ink", "amber-soft"),
        ("ink", "crimson-soft"),
        ("muted", "green-soft"),
        ("button-ink", "button"),
        ("button-ink", "button-over"),
        ("deep-ink", "deep"),
        ("deep-muted", "deep"),
        ("deep-ink", "deep-line"),
        ("deep-ink", "deep-2"),
        ("halo", "deep"),
    ] {
        pairs.push((text, ground, 4.5));
    }
    pairs.extend(grounds.map(|ground| ("edge", ground, 3.0)));
    for part in [
        "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "brass", "crimson",
    ] {
        pairs.push((part, "page", 3.0));
    }
    let mut faults = Vec::new();
    for (theme, tokens) in [("light", &light), ("dark", &dark)] {
        for (text, ground, least) in &pairs {
            let found = contrast(&tokens[*text], &tokens[*ground]);
            if found < *least {
                faults.push(format!("{theme}: {text} on {ground}: {found:.2} < {least}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(
        contrast("#999999", "#faf7f0") < 4.5,
        "the measure itself is broken"
    );
}
