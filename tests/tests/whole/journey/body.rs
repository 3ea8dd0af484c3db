//! A body registers, is verified, writes its entry, and submits it; the secretariat screens it.

use super::{Scene, wrong};
use anyhow::{Context as _, bail, ensure};
use imtiyaz_tests::{
    browser::{Control, Tab},
    doors, papers, stages,
};
use std::{collections::BTreeMap, fs};

/// The entry that the journey is about.
pub struct Entry {
    /// Its identifier in addresses.
    pub id: String,
    /// Its title in the scene's language.
    pub title: String,
    /// Its number.
    pub reference: String,
    /// Whoever answers for it: address and password.
    pub lead: (String, String),
}

/// A sentence of each language, to fill long texts with.
fn sentence(language: &str) -> &'static str {
    match language {
        "ar" => {
            "تمكّن الخدمة المرتفقين من إيداع ملفاتهم عن بعد وتتبع مراحل معالجتها دون التنقل إلى مقر الإدارة"
        }
        _ => {
            "Le service permet aux usagers de déposer leur dossier à distance et d’en suivre le traitement sans se déplacer"
        }
    }
}

fn text(language: &str, words: usize) -> String {
    let source = sentence(language).split(' ').cycle();
    source.take(words).collect::<Vec<_>>().join(" ")
}

/// What a careful person would answer in a control.
fn answer(control: &Control, language: &str) -> Option<String> {
    let name = control.name.as_str();
    let last = name.rsplit('-').next().unwrap_or_default();
    let spoken = if name.ends_with(".fr") {
        "fr"
    } else if name.ends_with(".ar") {
        "ar"
    } else {
        language
    };
    Some(match control.kind.as_str() {
        "hidden" | "file" => return None,
        "textarea" => text(spoken, control.most_words.map_or(30, |most| most.min(40))),
        "select" => control.options.first()?.clone(),
        "url" => "https://khidma.example.ma/".to_owned(),
        "email" => "equipe@khidma.example.ma".to_owned(),
        "password" => "une phrase assez longue".to_owned(),
        "radio" | "checkbox" => control.value.clone(),
        _ if last == "day" => "12".to_owned(),
        _ if last == "month" => if language == "ar" { "ماي" } else { "mai" }.to_owned(),
        _ if last == "year" => "2018".to_owned(),
        _ if name.ends_with("address") => "https://khidma.example.ma/jury".to_owned(),
        // A line of a table: only the first is filled.
        _ if name.split('-').any(|part| part == "0") => "1250".to_owned(),
        _ if name.split('-').any(|part| part.parse::<u8>().is_ok()) => return None,
        _ => "12".to_owned(),
    })
}

/// Fills every control of the page, the first choice of each group.
pub async fn fill_page(tab: &Tab, language: &str) -> anyhow::Result<()> {
    let controls = tab.controls().await?;
    let mut values: BTreeMap<&str, String> = BTreeMap::new();
    for control in &controls {
        if let Some(value) = answer(control, language) {
            values.entry(&control.name).or_insert(value);
        }
    }
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    tab.set(&values).await
}

/// Whether every link of the error summary leads to a control or a group of this page.
pub async fn summary_leads_to_fields(tab: &Tab) -> anyhow::Result<usize> {
    let dangling: Vec<String> = tab
        .value(
            "[...document.querySelectorAll('.faults a[href]')].filter((a) => {
                const id = decodeURIComponent(a.getAttribute('href').split('#')[1] || '');
                const e = id && document.getElementById(id);
                return !(e && e.closest('form'));
            }).map((a) => a.outerHTML)",
        )
        .await?;
    ensure!(
        dangling.is_empty(),
        "links of the error summary lead nowhere on {}: {dangling:?}",
        tab.address().await?
    );
    let titled: bool = tab.value("/^(خطأ|Erreur)/.test(document.title)").await?;
    ensure!(
        titled,
        "the title of {} does not say that something is wrong",
        tab.address().await?
    );
    tab.count(".faults a[href]").await
}

pub async fn registers_and_submits(scene: &mut Scene) -> anyhow::Result<Entry> {
    let language = scene.language;
    let tab = scene.chromium.tab(false).await?;

    // An incomplete registration is told field by field, and what was typed stays.
    tab.open(&scene.at("/register")).await?;
    let email = format!("responsable.{language}@khidma.example.ma");
    let password = "اثنا عشر قمرا فوق الأطلس".to_owned();
    tab.set(&[("name_fr", "Office national des essais"), ("email", &email)])
        .await?;
    tab.press_button(scene.words.say("body-register-send")?)
        .await?;
    ensure!(
        summary_leads_to_fields(&tab).await? >= 3,
        "missing fields are not told"
    );
    let controls = tab.controls().await?;
    let kept = controls
        .iter()
        .find(|control| control.name == "name_fr")
        .context("no field")?;
    ensure!(
        kept.value == "Office national des essais",
        "what was typed is lost: {}",
        kept.value
    );

    let kind = controls
        .iter()
        .find(|control| control.name == "kind")
        .and_then(|kind| kind.options.first().cloned());
    let kind = kind.context("no kind of body to choose")?;
    let (name_ar, name_fr) = (
        format!("المكتب الوطني للتجارب {language}"),
        format!("Office national des essais {language}"),
    );
    tab.set(&[
        ("kind", &kind),
        ("name_ar", &name_ar),
        ("name_fr", &name_fr),
        ("person", "سعاد المنصوري"),
        ("email", &email),
        ("password", &password),
        ("repeated", &password),
    ])
    .await?;
    tab.press_button(scene.words.say("body-register-send")?)
        .await?;
    ensure!(
        tab.path().await?.ends_with("/sign-in"),
        "the body is not registered:\n{}",
        tab.text().await?
    );
    signs_in(scene, &tab, &email, &password).await?;
    let body_name = if language == "ar" { &name_ar } else { &name_fr };
    ensure!(
        tab.text().await?.contains(body_name),
        "the body is not on its home page"
    );

    // The secretariat sees it waiting and verifies it.
    let secretary = scene.enter(doors::SECRETARY).await?;
    secretary
        .open(&scene.at("/secretariat/bodies?status=pending"))
        .await?;
    secretary.press_link(body_name).await?;
    secretary
        .press_button(scene.words.say("secretariat-verify")?)
        .await?;
    ensure!(
        secretary.count(".notice").await? > 0,
        "the verification is not told"
    );

    // The entry is begun.
    tab.open(&scene.at("/home")).await?;
    tab.press_href("/entries/2019/new").await?;
    tab.press_button(scene.words.say("action-start")?).await?;
    ensure!(
        summary_leads_to_fields(&tab).await? >= 2,
        "unanswered questions are not told"
    );
    fill_page(&tab, language).await?;
    let (title_ar, title_fr) = (
        format!("بوابة التجارب {language}"),
        format!("Portail des essais {language}"),
    );
    tab.set(&[("title_ar", &title_ar), ("title_fr", &title_fr)])
        .await?;
    let eligibility: Vec<String> = tab
        .controls()
        .await?
        .into_iter()
        .filter(|control| control.name.starts_with("eligibility."))
        .map(|control| control.name)
        .collect();
    for name in &eligibility {
        tab.set(&[(name, "yes")]).await?;
    }
    tab.press_button(scene.words.say("action-start")?).await?;
    if tab.path().await?.ends_with("/new") {
        // Not every question wants a yes: those that are told get the other answer.
        let told: Vec<String> = tab
            .value("[...document.querySelectorAll('.faults a')].map((a) => decodeURIComponent(a.getAttribute('href').split('#f-')[1] || ''))")
            .await?;
        for name in told.iter().filter(|name| name.starts_with("eligibility.")) {
            tab.set(&[(name, "no")]).await?;
        }
        tab.press_button(scene.words.say("action-start")?).await?;
    }
    let overview = tab.path().await?;
    let id = overview.rsplit('/').next().context("no entry")?.to_owned();
    ensure!(
        overview.ends_with(&format!("/entries/{id}")),
        "the entry is not begun: {overview}\n{}",
        tab.text().await?
    );

    violations_are_linked(scene, &tab, &id).await?;
    writes(scene, &tab, &id).await?;
    wrong::posts_to_a_draft(scene, &tab, &id).await?;
    submits(scene, &tab, &id).await?;
    let title = if language == "ar" { title_ar } else { title_fr };
    let reference = reference_on(&tab).await?;
    receipt(scene, &tab, &id, &title, &reference, &email).await?;
    Ok(Entry {
        id,
        title,
        reference,
        lead: (email, password),
    })
}

/// Signs in by address and password.
pub async fn signs_in(scene: &Scene, tab: &Tab, email: &str, password: &str) -> anyhow::Result<()> {
    tab.open(&scene.at("/sign-in")).await?;
    tab.fill("#f-email", email).await?;
    tab.fill("#f-password", password).await?;
    tab.press_button(scene.words.say("account-sign-in-action")?)
        .await?;
    let path = tab.path().await?;
    ensure!(
        !path.ends_with("/sign-in"),
        "{email} cannot sign in:\n{}",
        tab.text().await?
    );
    Ok(())
}

/// The check of an empty entry lists everything that is missing, each with a link to its field.
async fn violations_are_linked(scene: &Scene, tab: &Tab, id: &str) -> anyhow::Result<()> {
    tab.open(&scene.at(&format!("/entries/{id}/check"))).await?;
    let listed = tab.count(".callout.warning li").await?;
    let links: Vec<String> = tab
        .value("[...document.querySelectorAll('.callout.warning li a')].map((a) => a.getAttribute('href'))")
        .await?;
    ensure!(
        listed > 10 && links.len() == listed,
        "{} links for {listed} violations",
        links.len()
    );
    ensure!(
        tab.count("form [name=attempt]").await? == 0,
        "an incomplete entry can be submitted"
    );
    let mut pages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for link in &links {
        // Files are attached on a page of their own: there the field is the one of the form.
        let (page, field) = match link.split_once('#') {
            Some(found) => found,
            None if link.contains("/evidence/") => (link.as_str(), "f-file"),
            None => bail!("{link} names no field"),
        };
        pages.entry(page).or_default().push(field);
    }
    for (page, fields) in pages {
        tab.open(&scene.site.at(page)).await?;
        for field in fields {
            let there: bool = tab
                .value(&format!("!!document.getElementById({field:?})"))
                .await?;
            ensure!(there, "{page} has no {field}");
        }
    }
    Ok(())
}

/// Fills section after section; the first one wrongly at first.
async fn writes(scene: &Scene, tab: &Tab, id: &str) -> anyhow::Result<()> {
    let language = scene.language;
    tab.open(&scene.at(&format!("/entries/{id}"))).await?;
    let sections: Vec<String> = tab
        .links()
        .await?
        .into_iter()
        .filter(|link| link.contains("/sections/"))
        .collect();
    ensure!(
        sections.len() >= 4,
        "the form has {} sections",
        sections.len()
    );
    let next = scene.words.say("body-save-continue")?;
    for (index, section) in sections.iter().enumerate() {
        tab.open(&scene.site.at(section)).await?;
        fill_page(tab, language).await?;
        if index == 0 {
            let long = tab
                .controls()
                .await?
                .into_iter()
                .find(|control| control.most_words.is_some());
            let long = long.context("no long text in the first section")?;
            let too_long = text(language, long.most_words.unwrap_or(0) + 5);
            tab.set(&[(&long.name, &too_long)]).await?;
            tab.press_button(next).await?;
            ensure!(
                summary_leads_to_fields(tab).await? >= 1,
                "a text that is too long is not told:\n{}",
                tab.text().await?
            );
            let kept = tab
                .controls()
                .await?
                .into_iter()
                .find(|control| control.name == long.name)
                .context("no field")?;
            ensure!(
                kept.value == too_long,
                "a text that is too long is not kept"
            );
            let described: bool = tab
                .value(&format!("(() => {{ const e = document.getElementsByName({:?})[0]; return e.getAttribute('aria-invalid') === 'true' && !!document.getElementById((e.getAttribute('aria-describedby') || '').split(' ')[0]) }})()", long.name))
                .await?;
            ensure!(
                described,
                "the field {} does not say what is wrong with it",
                long.name
            );
            fill_page(tab, language).await?;
        }
        let files: Vec<String> = tab
            .links()
            .await?
            .into_iter()
            .filter(|link| link.contains("/evidence/"))
            .collect();
        tab.press_button(next).await?;
        let mut told: Vec<String> = tab
            .value("[...document.querySelectorAll('.faults li')].map((li) => li.innerText)")
            .await?;
        if !files.is_empty() {
            // Its files are attached on pages of their own.
            told.clear();
        }
        ensure!(told.is_empty(), "{section} is not complete: {told:?}");
        for page in files {
            attaches(scene, tab, &page).await?;
        }
    }
    tab.open(&scene.at(&format!("/entries/{id}/check"))).await?;
    let left = tab.count(".callout.warning li").await?;
    ensure!(
        left == 0,
        "something is left to do:\n{}",
        tab.text_of("main").await?
    );
    Ok(())
}

/// Attaches a real PDF, after a file that is not what its name says was refused.
async fn attaches(scene: &Scene, tab: &Tab, page: &str) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let upload = scene.words.say("action-upload")?;
    let fake = folder.path().join("rapport.pdf");
    fs::write(&fake, "<html><script>alert(1)</script></html>")?;
    tab.open(&scene.site.at(page)).await?;
    tab.set(&[("description", "عرض الخدمة")]).await?;
    tab.attach("#f-file", &fake).await?;
    tab.press_button(upload).await?;
    ensure!(
        summary_leads_to_fields(tab).await? == 1,
        "a false PDF is taken:\n{}",
        tab.text().await?
    );
    let kept = tab
        .controls()
        .await?
        .into_iter()
        .find(|control| control.name == "description")
        .context("no field")?;
    ensure!(kept.value == "عرض الخدمة", "the description is lost");

    let real = stages::reach("call")?.papers.join("rules-2019-ar.pdf");
    let named = folder.path().join("عرض الخدمة 2019.pdf");
    fs::copy(real, &named)?;
    tab.attach("#f-file", &named).await?;
    tab.press_button(upload).await?;
    let text = tab.text().await?;
    ensure!(
        tab.count(".faults").await? == 0,
        "a real PDF is refused:\n{text}"
    );
    ensure!(
        text.contains("عرض الخدمة 2019.pdf"),
        "the file is not listed:\n{text}"
    );
    Ok(())
}

async fn submits(scene: &Scene, tab: &Tab, id: &str) -> anyhow::Result<()> {
    let submit = scene.words.say("body-submit")?;
    tab.open(&scene.at(&format!("/entries/{id}/check"))).await?;
    // Without the declarations it is not taken.
    tab.press_button(submit).await?;
    ensure!(
        summary_leads_to_fields(tab).await? >= 1,
        "an undeclared entry is taken"
    );
    let boxes: Vec<String> = tab
        .controls()
        .await?
        .into_iter()
        .filter(|control| control.kind == "checkbox")
        .map(|control| control.name)
        .collect();
    ensure!(boxes.len() >= 2, "no declarations to tick");
    for name in &boxes {
        tab.set(&[(name, "1")]).await?;
    }
    let attempt = tab.controls().await?;
    let fields: Vec<(String, String)> = attempt
        .iter()
        .filter(|control| control.kind == "hidden" || control.checked)
        .map(|control| (control.name.clone(), control.value.clone()))
        .collect();
    tab.press_button(submit).await?;
    let path = tab.path().await?;
    ensure!(
        path.ends_with("/receipt"),
        "no receipt but {path}:\n{}",
        tab.text().await?
    );
    wrong::submitted_twice(scene, tab, id, &fields, &path).await
}

async fn reference_on(tab: &Tab) -> anyhow::Result<String> {
    let text = tab.text().await?;
    let words = text.split_whitespace();
    let mut found = words.filter(|word| word.starts_with("2019/") && word.len() == 8);
    match found.next() {
        Some(reference) => Ok(reference.to_owned()),
        None => bail!("no reference on the receipt:\n{text}"),
    }
}

/// The receipt as a page, a paper and a letter.
async fn receipt(
    scene: &Scene,
    tab: &Tab,
    id: &str,
    title: &str,
    reference: &str,
    email: &str,
) -> anyhow::Result<()> {
    ensure!(
        tab.text().await?.contains(title),
        "the receipt does not name the project"
    );
    let mut client = scene.site.client();
    for (name, value) in tab.cookies().await? {
        client.keep(&name, &value);
    }
    let paper = client.get(&format!("/{}/entries/{id}/receipt.pdf", scene.language))?;
    ensure!(paper.status == 200, "no receipt as PDF: {}", paper.status);
    let folder = tempfile::tempdir()?;
    let pdf = folder.path().join("receipt.pdf");
    fs::write(&pdf, &paper.body)?;
    papers::check(&pdf)?;
    let text = papers::plain(&papers::pages(&pdf)?.join("\n"));
    ensure!(
        text.contains(reference),
        "the paper does not bear {reference}:\n{text}"
    );
    ensure!(
        text.contains(title),
        "the paper does not name {title}:\n{text}"
    );
    // The letter leaves within seconds.
    for _ in 0..40 {
        let letters = papers::letters(&scene.site.mail())?;
        if letters
            .iter()
            .any(|letter| letter.to.contains(email) && letter.text.contains(reference))
        {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    bail!("no letter with {reference} to {email}")
}

/// The secretariat looks at the entry, answers its checks, and admits it.
pub async fn is_screened(scene: &mut Scene, entry: &Entry) -> anyhow::Result<()> {
    let tab = scene.enter(doors::SECRETARY).await?;
    tab.open(&scene.at(&format!("/secretariat/entries/{}", entry.id)))
        .await?;
    let text = tab.text().await?;
    ensure!(
        text.contains(&entry.title) && text.contains(&entry.reference),
        "the dossier is not there:\n{text}"
    );
    // Undecided checks: it cannot be admitted yet.
    ensure!(
        tab.count("input[name=decision][value=admit]").await? == 0,
        "an unchecked entry can be admitted"
    );
    let checks: Vec<String> = tab
        .controls()
        .await?
        .into_iter()
        .filter(|control| control.name.starts_with("check."))
        .map(|control| control.name)
        .collect();
    ensure!(!checks.is_empty(), "no checks to answer");
    for name in &checks {
        tab.set(&[(name, "yes")]).await?;
    }
    tab.press_button(scene.words.say("secretariat-save-checks")?)
        .await?;
    tab.press_button(scene.words.say("secretariat-admit")?)
        .await?;
    let text = tab.text().await?;
    ensure!(
        text.contains(scene.words.say("entry-state-admissible")?),
        "the entry is not admitted:\n{text}"
    );

    // The body sees it.
    let body = scene.chromium.tab(false).await?;
    signs_in(scene, &body, &entry.lead.0, &entry.lead.1).await?;
    body.open(&scene.at(&format!("/entries/{}", entry.id)))
        .await?;
    let text = body.text().await?;
    ensure!(
        text.contains(scene.words.say("entry-state-admissible")?),
        "the body is not told:\n{text}"
    );
    Ok(())
}
