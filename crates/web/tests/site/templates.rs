//! Every view, with every sample, in every language.

use imtiyaz_web::check;

#[test]
fn every_page_renders_with_every_sample_in_every_language() {
    let (pages, faults) = check::render_all();
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(pages.len() >= 4 * check::views().len());
    for page in &pages {
        assert!(
            !page.html.contains('⟦'),
            "{}: a sentence is missing: {}",
            page.name,
            page.html
                .split('⟦')
                .nth(1)
                .unwrap_or_default()
                .chars()
                .take(60)
                .collect::<String>()
        );
        assert!(
            !page.html.contains(">None<") && !page.html.contains(">True<"),
            "{}",
            page.name
        );
        assert_eq!(page.html.matches("<h1").count(), 1, "{}: one h1", page.name);
        let lower = page.html.to_lowercase();
        assert!(
            !lower.contains(" style=") && !lower.contains("<style"),
            "{}: inline style",
            page.name
        );
        assert!(!lower.contains(" onclick="), "{}", page.name);
    }
    let missing = check::missing_sentences();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_check_command_writes_what_it_rendered() {
    let folder = tempfile::tempdir().unwrap();
    let report = imtiyaz_web::templates_check(folder.path()).unwrap();
    assert!(report.written > 0);
    assert!(folder.path().join("error.404.ar.html").exists());
}
