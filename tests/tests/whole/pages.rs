//! Every page of the demonstration keeps the rules of pages: per reader, in Arabic and French, on
//! a phone of 320 pixels and on a wide screen.

use crate::support::{reading_site, story};
use anyhow::ensure;
use imtiyaz_tests::{
    browser::{Chromium, Tab},
    crawl, doors, rules,
    site::Site,
};
use std::collections::BTreeSet;

/// Widths in CSS pixels: a narrow phone, which is also 400 % zoom of a wide screen, and the
/// wide screen itself.
const WIDTHS: [i64; 2] = [320, 1280];

async fn read(
    tab: &Tab,
    site: &Site,
    door: doors::Door,
    language: &str,
    known: &mut BTreeSet<String>,
) -> anyhow::Result<(usize, Vec<String>)> {
    let start = doors::enter(tab, site, door, language).await?;
    let pages = crawl::pages(tab, site, &start, 1).await?;
    // What every visitor sees has been read as a visitor's.
    let pages: Vec<_> = pages
        .into_iter()
        .filter(|found| !known.contains(&found.kind))
        .collect();
    if door == doors::VISITOR {
        known.extend(pages.iter().map(|found| found.kind.clone()));
    }
    let mut faults = Vec::new();
    let mut say = |path: &str, what: String| faults.push(format!("{} {path}: {what}", door.name));
    for found in &pages {
        for width in WIDTHS {
            tab.size(width, 900).await?;
            tab.open(&site.at(&found.path)).await?;
            let direction: String = tab
                .value("getComputedStyle(document.body).direction")
                .await?;
            let wanted = if language == "ar" { "rtl" } else { "ltr" };
            if direction != wanted {
                say(&found.path, format!("runs {direction}"));
            }
            for fault in rules::faults(tab).await? {
                say(&found.path, format!("at {width}: {fault}"));
            }
        }
        // A sentence that no catalogue has stands between such brackets; a page of ours that
        // failed says 500.
        let text = tab.text().await?;
        if text.contains('⟦') {
            say(&found.path, format!("a sentence is missing: {text:.300}"));
        }
        let status: u16 = tab
            .value("performance.getEntriesByType('navigation')[0].responseStatus")
            .await?;
        if status != 200 {
            say(&found.path, format!("answers {status}"));
        }
    }
    tab.size(1280, 900).await?;
    Ok((pages.len(), faults))
}

#[test]
fn every_page_keeps_the_rules() {
    story(async {
        let site = reading_site();
        let mut chromium = Chromium::start().await?;
        let mut faults = Vec::new();
        let mut pages = 0;
        let mut known = BTreeSet::new();
        for door in doors::all() {
            for language in ["ar", "fr"] {
                let tab = chromium.tab(false).await?;
                let (read, found) = read(&tab, &site, door, language, &mut known).await?;
                ensure!(read >= 1, "{} reaches only {read} pages", door.name);
                pages += read;
                faults.extend(found);
            }
        }
        chromium.stop().await;
        println!("{pages} pages read at {WIDTHS:?}");
        ensure!(pages > 80, "only {pages} pages read");
        ensure!(
            faults.is_empty(),
            "{} faults:\n{}",
            faults.len(),
            faults.join("\n")
        );
        Ok(())
    });
}

/// A page that breaks the rules: each must be named, or the suite above proves nothing.
const CANARY: &str = r##"<!doctype html>
<html><head><title></title></head>
<body>
<main>
<h1>العنوان</h1><h1>عنوان ثان</h1>
<h4>مستوى مقفوز</h4>
<p style="color:#999;background:#fff">نص باهت بالعربية</p>
<p><span id="twice">واحد</span><span id="twice">اثنان</span></p>
<a href="/x"></a>
<a href="#nowhere">إلى لا شيء</a>
<button></button>
<button style="inline-size:10px;block-size:10px;padding:0;overflow:hidden">س</button>
<img src="data:,">
<svg width="9" height="9"></svg>
<input name="n" placeholder="الاسم">
<input name="m" aria-label="x" aria-describedby="none" required>
<fieldset><input aria-label="y"></fieldset>
<table><tr><td>1</td></tr></table>
<table><tr><th>أ</th></tr></table>
<ul><p>x</p></ul>
<div style="inline-size:3000px">عريض</div>
</main>
<script>var x</script>
</body></html>"##;

#[test]
fn the_rules_can_fail() {
    story(async {
        let mut chromium = Chromium::start().await?;
        let tab = chromium.tab(false).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("canary.html");
        std::fs::write(&file, CANARY)?;
        tab.open(&format!("file://{}", file.display())).await?;
        let faults = rules::faults(&tab).await?;
        for rule in [
            "html-has-lang",
            "html-has-dir",
            "document-title",
            "one-h1",
            "heading-order",
            "duplicate-id",
            "link-name",
            "broken-fragment",
            "button-name",
            "target-size",
            "image-alt",
            "svg-img-alt",
            "label",
            "placeholder-as-label",
            "no-required-attribute",
            "aria-describedby",
            "fieldset-legend",
            "table-headers",
            "th-scope",
            "list",
            "inline-style",
            "inline-script",
            "sideways-scroll",
            "color-contrast",
        ] {
            ensure!(
                faults.iter().any(|fault| fault.starts_with(rule)),
                "the rule {rule} does not see its fault:\n{}",
                faults.join("\n")
            );
        }
        ensure!(
            faults
                .iter()
                .any(|fault| fault.starts_with("color-contrast") && fault.contains("نص باهت")),
            "faint Arabic passes:\n{}",
            faults.join("\n")
        );
        chromium.stop().await;
        Ok(())
    });
}
