//! Every fact of the table of known results stands in the shipped archive.

use imtiyaz_domain::{Language, results::Tier};
use imtiyaz_publication::Archive;

/// Year, category, tier (or `candidate`), outcome, body, project, code of the source: the
/// table of known results row by row, French where there is French.
#[rustfmt::skip]
const FACTS: &[(i16, &str, &str, &str, &str, &str, &str)] = &[
    (2005, "", "plain", "awarded", "ministère de la Justice", "Justice en ligne (e-justice)", "M05"),
    (2005, "", "plain", "awarded", "Caisse nationale de sécurité sociale (CNSS)", "", "M05"),
    (2006, "", "plain", "awarded", "Arrondissement Fès-Agdal (avec l’Université Al Akhawayn)", "e-Fès (services électroniques d’état civil)", "E06a"),
    (2007, "", "plain", "shared", "CORCAS", "Bouquet CORCAS", "E07"),
    (2007, "", "plain", "shared", "wilaya du Grand Casablanca et wilaya de la région Souss-Massa-Draâ", "e-wilaya", "E07"),
    (2007, "", "plain", "shared", "ministère des Finances et de la Privatisation", "", "E07"),
    (2007, "", "encouragement", "awarded", "ministère du Tourisme", "portail informationnel", "E07"),
    (2007, "", "encouragement", "awarded", "Caisse marocaine des retraites (CMR)", "e-CMR (service social)", "E07"),
    (2007, "", "encouragement", "awarded", "Caisse centrale de garantie", "modèle d’extranet", "E07"),
    (2007, "", "commended", "awarded", "consulat du Maroc à Montréal", "e-consulat", "E07"),
    (2007, "", "commended", "awarded", "Agence nationale de l’assurance maladie (ANAM)", "site web de l’ANAM", "E07"),
    (2010, "", "plain", "awarded", "وزارة الاقتصاد والمالية - المديرية العامة للضرائب", "نظام دفع الضريبة على الشركات", "E10b"),
    (2010, "", "plain", "awarded", "وزارة الداخلية", "نظام تدبير جواز السفر البيوميتري المغربي", "E10b"),
    (2010, "", "plain", "awarded", "مؤسسة محمد السادس للنهوض بالأعمال الاجتماعية للتربية والتكوين", "الخدمات الإلكترونية المقدمة لأسرة التعليم", "E10b"),
    (2010, "", "plain", "awarded", "وزارة الاقتصاد والمالية - مديرية الميزانية", "نظام التدبير الإلكتروني للميزانية", "E10b"),
    (2010, "", "encouragement", "awarded", "وزارة التجهيز والنقل", "النظام المعلوماتي لتدبير المعلومات بخصوص العوارض الطرقية", "E10b"),
    (2010, "", "encouragement", "awarded", "التعاون الوطني", "بوابة مؤسسات الحماية الاجتماعية", "E10b"),
    (2010, "", "candidate", "", "الخزينة العامة للمملكة (وزارة الاقتصاد والمالية)", "المنظومة المندمجة للنفقات", "E10a"),
    (2011, "", "plain", "awarded", "Agence urbaine de Rabat-Salé (AURS)", "portail institutionnel", "E11"),
    (2012, "citizens", "plain", "awarded", "Régie autonome de distribution d’eau et d’électricité de Marrakech (RADEEMA)", "application mobile", "E12"),
    (2012, "citizens", "encouragement", "awarded", "ministère de l’Intérieur", "Watiqa (guichet électronique de commande de documents administratifs)", "E12"),
    (2012, "citizens", "plain", "awarded", "Trésorerie générale du Royaume (TGR)", "paiement en ligne des taxes locales", "E12"),
    (2012, "citizens", "plain", "awarded", "Agence urbaine d’Essaouira", "QR code", "E12"),
    (2012, "businesses", "plain", "awarded", "Agence nationale des ports (ANP)", "PORTNET (système d’information de la communauté portuaire)", "E12"),
    (2015, "e-content", "excellence", "awarded", "Caisse nationale de retraite et d’assurance (CNRA) - Régime collectif des allocations de retraites (RCAR)", "système d’informations et situations des clients", "E15a"),
    (2015, "e-content", "encouragement", "awarded", "ANAPEC", "portail d’intermédiation", "E15a"),
    (2015, "e-procedures", "grand", "awarded", "ministère de l’Intérieur", "Home administration : inscription et transfert d’inscription sur les listes électorales", "E15a"),
    (2015, "e-procedures", "jury", "awarded", "ministère de la Justice et des Libertés", "guichet électronique de demande de l’extrait du casier judiciaire", "E15a"),
    (2015, "e-procedures", "encouragement", "shared", "Agence nationale des ports (ANP)", "Portnet, guichet unique national des procédures du commerce extérieur", "E15a"),
    (2015, "e-procedures", "encouragement", "shared", "Caisse marocaine des retraites (CMR)", "portail e-CMR", "E15a"),
    (2015, "mobile", "excellence", "awarded", "ministère de la Justice et des Libertés", "e-justice Mobile", "E15a"),
    (2015, "mobile", "encouragement", "awarded", "Agence urbaine de Khémisset", "application mobile", "E15a"),
    (2015, "call-centres", "excellence", "awarded", "RCAR", "centre d’appel", "E15b"),
    (2016, "e-content", "excellence", "awarded", "Agence Maghreb Arabe Presse (MAP)", "portail électronique www.map.ma", "E16b"),
    (2016, "e-content", "encouragement", "awarded", "Autoroutes du Maroc", "ADM Trafic - information trafic en temps réel", "E16b"),
    (2016, "e-procedures", "excellence", "awarded", "ministère de l’Économie et des Finances - Direction générale des impôts", "paiement de la taxe spéciale annuelle sur les véhicules automobiles (vignette)", "E16b"),
    (2016, "e-procedures", "encouragement", "awarded", "Agence urbaine de Casablanca", "E-AUC (consultation des plans d’aménagement, notes de renseignement urbanistiques)", "E16b"),
    (2016, "mobile", "excellence", "awarded", "Caisse nationale des organismes de prévoyance sociale (CNOPS)", "Smart CNOPS", "E16b"),
    (2016, "mobile", "encouragement", "awarded", "ministère de l’Équipement, du Transport et de la Logistique", "Infractions routières", "E16b"),
    (2016, "e-participation", "encouragement", "awarded", "ANAPEC", "page officielle sur Facebook", "E16a"),
    (2016, "e-participation", "excellence", "withheld", "", "", "E16a"),
    (2017, "e-procedures", "excellence", "awarded", "Agence urbaine de Taza", "plateforme numérique d’examen des dossiers d’autorisations d’urbanisme", "E17b"),
    (2017, "e-procedures", "jury", "awarded", "Régie autonome de distribution d’eau et d’électricité de Marrakech (RADEEMA)", "espace virtuel réservé aux clients", "E17a"),
    (2017, "e-procedures", "encouragement", "awarded", "Agence nationale de lutte contre l’analphabétisme", "programme informatisé de gestion des programmes d’alphabétisation", "E17b"),
    (2017, "mobile", "excellence", "awarded", "Office national des chemins de fer (ONCF)", "ONCF Trafic", "E17a"),
    (2017, "mobile", "encouragement", "awarded", "ministère de la Santé", "Mawaidi (prise de rendez-vous)", "E17a"),
    (2017, "e-content", "encouragement", "awarded", "Direction de la douane et des impôts indirects", "ADIL (assistant au dédouanement des marchandises à l’importation en ligne)", "E17a"),
    (2017, "e-participation", "plain", "withheld", "", "", "E17a"),
    (2018, "e-procedures", "excellence", "awarded", "(service conjoint avec le ministère de l’Intérieur)", "Minhaty (demande de bourse de l’enseignement supérieur)", "E18a"),
    (2018, "e-procedures", "encouragement", "awarded", "ministère de la Justice", "délivrance des certificats du registre de commerce", "E18a"),
    (2018, "mobile", "excellence", "awarded", "Caisse nationale de sécurité sociale (CNSS)", "Ma CNSS", "E18a"),
    (2018, "mobile", "encouragement", "awarded", "Secrétariat général du gouvernement", "Bulletin officiel électronique", "E18a"),
    (2018, "e-content", "excellence", "awarded", "PortNet (guichet unique national des procédures du commerce extérieur)", "Trade Sense", "E18a"),
    (2018, "e-content", "encouragement", "awarded", "Agence nationale de réglementation des télécommunications (ANRT)", "www.anrt.ma", "E18a"),
    (2019, "mobile", "excellence", "awarded", "Agence Maghreb Arabe Presse (MAP)", "MAP News Display", "E19a"),
    (2019, "mobile", "encouragement", "awarded", "Secrétariat d’État chargé du développement durable", "iplages", "E19a"),
    (2019, "e-content", "excellence", "awarded", "Agence urbaine de Skhirat-Témara", "site web", "E19a"),
    (2019, "e-content", "encouragement", "awarded", "Agence marocaine pour l’efficacité énergétique", "Supertaqa", "E19a"),
    (2019, "e-procedures", "excellence", "awarded", "Trésorerie générale du Royaume (TGR)", "dépôt électronique des factures", "E19a"),
    (2019, "e-procedures", "encouragement", "awarded", "PortNet (guichet unique national des procédures du commerce extérieur)", "dématérialisation de l’agrément des équipements de télécommunication", "E19a"),
    (2019, "e-participation", "excellence", "awarded", "Régie autonome intercommunale de distribution d’eau et d’électricité de Kénitra", "page interactive officielle sur Facebook", "E19a"),
    (2019, "e-participation", "encouragement", "awarded", "Commune d’Aït Melloul", "page interactive officielle sur Facebook", "E19a"),
    (2021, "e-content", "excellence", "awarded", "ministère de l’Économie et des Finances", "site officiel du ministère", "E21a"),
    (2021, "e-content", "encouragement", "awarded", "Direction générale des collectivités territoriales (DGCT)", "portail national des collectivités territoriales", "E21a"),
    (2021, "e-procedures", "plain", "awarded", "Direction générale des collectivités territoriales (DGCT)", "Rokhas (demande, traitement et délivrance des autorisations)", "E21a"),
    (2021, "mobile", "excellence", "awarded", "Caisse de dépôt et de gestion", "Amanati", "E21a"),
    (2021, "mobile", "encouragement", "withheld", "", "", "E21a"),
    (2021, "e-participation", "excellence", "withheld", "", "", "E21a"),
    (2021, "e-participation", "encouragement", "withheld", "", "", "E21a"),
    (2024, "open-data", "encouragement", "awarded", "ministère de l’Économie et des Finances", "", "RY1"),
    (2024, "open-data", "encouragement", "awarded", "ministère de la Justice", "", "RY1"),
    (2024, "open-data", "encouragement", "awarded", "ministère de l’Éducation nationale, du Préscolaire et des Sports", "", "RY1"),
    (2024, "open-data", "encouragement", "awarded", "ministère de l’Aménagement du territoire, de l’Urbanisme, de l’Habitat et de la Politique de la ville", "", "RY1"),
    (2024, "open-data", "encouragement", "awarded", "ministère du Tourisme, de l’Artisanat et de l’Économie sociale et solidaire", "", "RY1"),
    (2024, "e-registers", "excellence", "awarded", "Direction générale de la Sûreté nationale (DGSN)", "registre de la carte nationale et identité numérique ; registre de la carte de séjour", "RY1"),
    (2024, "e-registers", "excellence", "awarded", "ministère de l’Équipement et de l’Eau", "registre de la qualification et de la classification des entreprises", "RY1"),
];

/// The archive flattened to the same rows.
fn rows(archive: &Archive) -> Vec<(i16, String, String, String, String, String, String)> {
    let mut rows = Vec::new();
    for edition in &archive.editions {
        let year = edition.results.year;
        let code = |address: &Option<String>| {
            let address = address.as_deref().expect("every fact has a source");
            let (code, _) = edition
                .sources
                .iter()
                .find(|(_, known)| known.as_str() == address)
                .expect("the source is one of the file's");
            code.clone()
        };
        for group in &edition.results.groups {
            let category = group
                .category
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            for prize in &group.prizes {
                let tier = prize.tier.code().to_owned();
                let outcome = prize.outcome.code().to_owned();
                if prize.laureates.is_empty() {
                    let (body, project) = (String::new(), String::new());
                    rows.push((
                        year,
                        category.clone(),
                        tier,
                        outcome,
                        body,
                        project,
                        code(&prize.source),
                    ));
                    continue;
                }
                for laureate in &prize.laureates {
                    rows.push((
                        year,
                        category.clone(),
                        tier.clone(),
                        outcome.clone(),
                        laureate.body.get(Language::Fr).to_owned(),
                        laureate.project.get(Language::Fr).to_owned(),
                        code(&laureate.source),
                    ));
                }
            }
        }
        for candidate in &edition.candidates {
            rows.push((
                year,
                String::new(),
                "candidate".to_owned(),
                String::new(),
                candidate.body.get(Language::Fr).to_owned(),
                candidate.project.get(Language::Fr).to_owned(),
                code(&candidate.source),
            ));
        }
    }
    rows
}

#[test]
fn every_known_fact_is_there_and_nothing_else() {
    let archive = Archive::embedded().expect("the shipped archive has no fault");
    let mut found = rows(&archive);
    let mut wanted: Vec<_> = FACTS
        .iter()
        .map(|f| {
            let own = |text: &str| text.to_owned();
            (
                f.0,
                own(f.1),
                own(f.2),
                own(f.3),
                own(f.4),
                own(f.5),
                own(f.6),
            )
        })
        .collect();
    assert_eq!(wanted.len(), 76);
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
}

#[test]
fn editions_are_numbered_and_the_lost_ones_are_said_to_be_lost() {
    let archive = Archive::embedded().unwrap();
    let numbered: Vec<(i16, Option<u16>)> = archive
        .editions
        .iter()
        .map(|e| (e.results.year, e.results.number))
        .collect();
    #[rustfmt::skip]
    let wanted = [
        (2005, Some(1)), (2006, Some(2)), (2007, Some(3)), (2008, Some(4)), (2010, Some(5)),
        (2011, Some(6)), (2012, Some(7)), (2013, Some(8)), (2015, Some(9)), (2016, Some(10)),
        (2017, Some(11)), (2018, Some(12)), (2019, Some(13)), (2021, Some(14)), (2024, None),
    ];
    assert_eq!(numbered, wanted);
    for (year, other) in [(2008, 2009), (2013, 2014)] {
        let lost = archive.edition(year).unwrap();
        assert!(lost.is_blank() && lost.or_year == Some(other));
        assert!(!lost.results.gaps.is_empty());
    }
    let sisters: Vec<i16> = archive
        .editions
        .iter()
        .filter(|e| e.sister)
        .map(|e| e.results.year)
        .collect();
    assert_eq!(sisters, [2024]);
    assert_eq!(archive.edition(2010).unwrap().results.entries, Some(9));
    assert_eq!(
        archive.edition(2019).unwrap().results.ceremony.as_deref(),
        Some("2020-01-29")
    );
}

#[test]
fn arabic_names_are_those_that_sources_give() {
    let archive = Archive::embedded().unwrap();
    let names: Vec<&str> = archive
        .editions
        .iter()
        .flat_map(|e| e.results.groups.iter().flat_map(|g| &g.prizes))
        .flat_map(|p| &p.laureates)
        .filter_map(|l| l.body.exact(Language::Ar))
        .collect();
    assert_eq!(names.len(), 30);
    let joint = &archive.edition(2007).unwrap().results.groups[0].prizes[0].laureates[1];
    assert_eq!(joint.body_keys.len(), 2);
    assert_eq!(joint.citation.fr, "Meilleur backoffice");
    // Sentences of our own exist in the three languages; so do category names by their term.
    for edition in &archive.editions {
        for sentence in edition.results.gaps.iter().chain(&edition.results.remarks) {
            for language in [Language::Ar, Language::Fr, Language::En] {
                assert!(sentence.exact(language).is_some(), "{sentence:?}");
            }
        }
    }
    assert_eq!(archive.award.facts.len(), 10);
    assert!(Tier::ALL.len() == 6);
}

#[test]
fn every_fault_is_told_at_once() {
    let award = include_str!("../../../fixtures/archive/award.toml");
    let wrong = r#"
year = 2030
award = { fr = "Prix" }
ceremony = "2030-02-30"
[sources]
A = "https://example.org"
[facts]
ceremony = ["B"]
[[prizes]]
tier = "gold"
name = { fr = "or" }
[[prizes]]
category = "nowhere"
tier = "jury"
name = { fr = "jury" }
outcome = "withheld"
[[prizes.laureates]]
body = { fr = "X" }
kind = "spaceship"
source = "C"
"#;
    let faults = Archive::from_files([
        ("award.toml", award),
        ("2030.toml", wrong),
        ("2031.toml", "year = = 3"),
    ])
    .unwrap_err()
    .0;
    let mut codes: Vec<&str> = faults.iter().map(|f| f.code).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            "no-laureate-wanted",
            "not-a-day",
            "not-toml",
            "shape",
            "unknown-category",
            "unknown-kind",
            "unknown-source",
            "unknown-source",
        ]
    );
    assert!(
        faults
            .iter()
            .any(|f| f.file == "2031.toml" && f.path == "line 1")
    );
}

#[test]
fn a_folder_takes_the_place_of_the_shipped_files() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/archive");
    assert_eq!(
        Archive::from_folder(&folder).unwrap(),
        Archive::embedded().unwrap()
    );
    assert!(Archive::from_folder(&folder.join("nowhere")).is_err());
}
