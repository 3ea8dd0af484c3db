//! Writes a specimen of all the typesetter does: `cargo run -p imtiyaz-typesetting --example
//! specimen -- OUT.pdf [ar|fr|certificate|register]`.

use imtiyaz_typesetting::*;

const CREATED: i64 = 1_795_000_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments
        .next()
        .unwrap_or_else(|| "specimen.pdf".to_owned());
    let document = match arguments.next().as_deref() {
        Some("fr") => french(),
        Some("certificate") => certificate(),
        Some("register") => register(
            arguments
                .next()
                .and_then(|n| n.parse().ok())
                .unwrap_or(1000),
        ),
        _ => arabic(),
    };
    let pdf = document.finish()?;
    std::fs::write(&path, &pdf.bytes)?;
    println!("{path}: {} pages, {} bytes", pdf.pages, pdf.bytes.len());
    for missing in &pdf.missing {
        println!(
            "no face draws {:?} in “{}”",
            missing.character, missing.context
        );
    }
    Ok(())
}

fn rows(count: usize) -> Vec<Row> {
    const PROJECTS: [(&str, &str); 6] = [
        (
            "بوابة الخدمات الإلكترونية للوكالة",
            "Portail e-services de l’agence",
        ),
        (
            "منصة «شكاية» (الإصدار 2.0)",
            "Plateforme « Chikaya » (version 2.0)",
        ),
        ("نظام SIG لتدبير العقار", "Système SIG de gestion foncière"),
        ("الشباك الوحيد للمستثمر", "Guichet unique de l’investisseur"),
        (
            "مرصد المعطيات المفتوحة",
            "Observatoire des données ouvertes",
        ),
        (
            "رقمنة الصفقات العمومية (e-MP)",
            "Dématérialisation des marchés publics (e-MP)",
        ),
    ];
    const BODIES: [(&str, &str); 5] = [
        ("جماعة الدار البيضاء", "Commune de Casablanca"),
        ("وزارة العدل", "Ministère de la justice"),
        (
            "جامعة محمد الخامس بالرباط",
            "Université Mohammed V de Rabat",
        ),
        (
            "الوكالة الوطنية للمحافظة العقارية",
            "Agence nationale de la conservation foncière",
        ),
        (
            "ولاية جهة طنجة-تطوان-الحسيمة",
            "Wilaya de la région Tanger-Tétouan-Al Hoceïma",
        ),
    ];
    (0..count)
        .map(|i| {
            let (project, body) = (PROJECTS[i * 7 % 6], BODIES[i * 3 % 5]);
            let score = 1985 - i * 1500 / count.max(1) - i % 7;
            let mut row = Row::new(vec![
                Cell::number((i + 1).to_string()),
                Cell::number(format!("2026/{:03}", i + 11)),
                Cell::bilingual(Text::ar(body.0), Text::fr(body.1)),
                Cell::bilingual(Text::ar(project.0), Text::fr(project.1)),
                Cell::number(format!("{},{:02}", score / 100, score % 100)),
            ]);
            if i < 3 {
                row = row.bold();
            }
            row
        })
        .collect()
}

fn results(count: usize) -> Table {
    Table::new(vec![
        Column::auto().numeric().row_header(),
        Column::auto().center(),
        Column::share(1.0),
        Column::share(1.15),
        Column::auto().numeric(),
    ])
    .header(vec![
        Cell::bilingual(Text::ar("الرتبة"), Text::fr("Rang")),
        Cell::bilingual(Text::ar("المرجع"), Text::fr("Référence")),
        Cell::bilingual(Text::ar("الإدارة"), Text::fr("Administration")),
        Cell::bilingual(Text::ar("المشروع"), Text::fr("Projet")),
        Cell::bilingual(Text::ar("النقطة"), Text::fr("Note")),
    ])
    .rows(rows(count))
}

fn letterhead() -> [Block; 2] {
    let theme = Theme::default();
    let mut star = Drawing::new(46.0, 46.0);
    star.rosette(23.0, 23.0, 22.0, theme.accent, theme.second);
    let head = Columns::new()
        .column(1.0, vec![Paragraph::new(
            Text::ar("المملكة المغربية\nوزارة الانتقال الرقمي\nوإصلاح الإدارة").bold().size(11.0).color(theme.muted).center().leading(1.5),
        ).into()])
        .column(0.6, vec![
            Figure::decorative(star).into(),
            Paragraph::new(Text::zgh("ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ").size(8.5).color(theme.muted).center()).into(),
        ])
        .column(1.0, vec![Paragraph::new(
            Text::fr("Royaume du Maroc\nMinistère de la transition numérique\net de la réforme de l’administration").bold().size(9.0).color(theme.muted).center().leading(1.5),
        ).before(4.0).into()]);
    [head.into(), Rule::double().into()]
}

fn signatures() -> Block {
    Block::KeepTogether(vec![
        Paragraph::new(Text::ar("وحرر بالرباط في 17 نونبر 2026").align(Align::Center))
            .before(14.0)
            .keep_with_next()
            .into(),
        Columns::new()
            .column(
                1.0,
                vec![
                    Text::ar("رئيسة لجنة التحكيم").bold().center().into(),
                    Text::fr("La présidente du jury").center().into(),
                    Block::Spacer(46.0),
                    Rule::thin().into(),
                ],
            )
            .column(
                1.0,
                vec![
                    Text::ar("المقرر").bold().center().into(),
                    Text::fr("Le rapporteur").center().into(),
                    Block::Spacer(46.0),
                    Rule::thin().into(),
                ],
            )
            .gap(60.0)
            .into(),
    ])
}

fn chart(width: f32, rtl: bool) -> Drawing {
    let theme = Theme::default();
    let bars = [
        ("خدمات القرب", "Proximité", 17.16),
        ("الابتكار", "Innovation", 15.9),
        ("المعطيات المفتوحة", "Données ouvertes", 13.31),
    ];
    let mut chart = Drawing::new(width, 24.0 * bars.len() as f32 + 4.0);
    let (names, scale) = (110.0, (width - 160.0) / 20.0);
    for (i, (ar, fr, value)) in bars.iter().enumerate() {
        let y = 4.0 + 24.0 * i as f32;
        let length = *value as f32 * scale;
        let number = Text::number(format!("{value:.2}").replace('.', ","))
            .size(9.0)
            .bold();
        if rtl {
            chart.label(Text::ar(ar).size(10.0), width, y + 11.5, Anchor::Right);
            chart.rect(
                width - names - 20.0 * scale,
                y,
                20.0 * scale,
                15.0,
                theme.pale,
            );
            chart.rect(width - names - length, y, length, 15.0, theme.accent);
            chart.label(
                number,
                width - names - 20.0 * scale - 6.0,
                y + 11.0,
                Anchor::Right,
            );
        } else {
            chart.label(Text::fr(fr).size(9.0), 0.0, y + 11.5, Anchor::Left);
            chart.rect(names, y, 20.0 * scale, 15.0, theme.pale);
            chart.rect(names, y, length, 15.0, theme.accent);
            chart.label(number, names + 20.0 * scale + 6.0, y + 11.0, Anchor::Left);
        }
    }
    chart
}

fn arabic() -> Document {
    let mut options = DocumentOptions::new("عينة الطباعة", Lang::AR, CREATED);
    options.other_titles = vec![(Lang::FR, "Spécimen typographique".to_owned())];
    options.author = "مصلحة النشر".to_owned();
    options.subject = "عينة من إمكانات التنضيد".to_owned();
    options.creator = "specimen".to_owned();
    options.attachments.push(Attachment {
        name: "results.json".to_owned(),
        media_type: "application/json".to_owned(),
        description: "النتائج في صيغة قابلة للمعالجة الآلية".to_owned(),
        bytes: br#"{"edition":2026}"#.to_vec(),
    });
    options.page = PageTemplate::a4().footer(|page| {
        Running::none()
            .rule()
            .start(Text::ar("النتائج النهائية — دورة 2026"))
            .center(Text::ar(format!("صفحة {} من {}", page.number, page.total)))
            .end(Text::fr(format!("Page {} sur {}", page.number, page.total)))
    });
    let mut d = Document::new(options);
    let width = d.text_width();
    d.extend(letterhead());
    d.push(
        Heading::new(1, Text::ar("النتائج النهائية للجائزة الوطنية للإدارة الإلكترونية «امتياز» — دورة 2026"))
            .subtitle(Text::fr("Résultats définitifs du Prix national de l’administration électronique « e-mtiaz » — édition 2026"))
            .subtitle(Text::zgh("ⵜⵉⵢⴰⴼⵓⵜⵉⵏ ⵜⵉⵏⴳⴳⵓⵔⴰ — ⴰⵙⴳⴳⵯⴰⵙ 2026").regular()),
    );
    d.paragraph(
        Text::ar("طبقاً لمقتضيات المرسوم رقم 2.24.117 (الصادر بتاريخ 14 مارس 2024) والمتعلق بإحداث الجائزة الوطنية للإدارة الإلكترونية «e-mtiaz»، وبناءً على محضر مداولات لجنة التحكيم المنعقدة بالرباط يوم 17 نونبر 2026 على الساعة 10:30، وبعد فحص 1.248 ملفَّ ترشيحٍ وفق معايير الشبكة (ISO 9001 وRGPD/CNDP)، تقرَّر الإعلان عن النتائج المبيَّنة أدناه؛ ويُمكن لكل مترشِّح الاطلاع على النقط التفصيلية عبر البوابة ")
            .link("https://www.example.ma", "https://www.example.ma/")
            .span(" في أجل لا يتعدى 15 يوماً (خمسة عشر يوماً) من تاريخ النشر.")
            .align(Align::Justify),
    );
    d.paragraph(
        Text::fr("Conformément aux dispositions du décret n° 2.24.117 (du 14 mars 2024) instituant le Prix national de l’administration électronique « e-mtiaz », et au vu du procès-verbal des délibérations du jury réuni à Rabat le 17 novembre 2026 à 10 h 30, après examen de 1 248 dossiers de candidature selon la grille de critères (ISO 9001 et RGPD/CNDP), il est procédé à la proclamation des résultats ci-après.")
            .align(Align::Justify),
    );
    d.push(Table::key_values(vec![
        (
            Text::ar("مكان الاجتماع").into(),
            Text::ar("مقر الوزارة، الحي الإداري، الرباط").into(),
        ),
        (
            Text::ar("المرجع").into(),
            Text::ar("الملف رقم 2019/014، والسجل ")
                .span(Span::new("EM-2026-00417").isolated(Direction::Ltr))
                .into(),
        ),
        (
            Text::ar("الحضور").into(),
            Text::ar("خمسة أعضاء من أصل خمسة (النصاب مكتمل)").into(),
        ),
    ]));
    d.push(
        Heading::new(2, Text::ar("الفئة الأولى: التميز في الإدارة الإلكترونية")).subtitle(Text::fr(
            "Première catégorie : excellence de l’administration électronique",
        )),
    );
    d.push(results(24));
    d.push(Heading::new(2, Text::ar("قراءة في النتائج")));
    d.push(
        Figure::new(
            chart(width, true),
            Text::ar(
                "معدل النقط حسب الفئات: خدمات القرب 17,16، الابتكار 15,90، المعطيات المفتوحة 13,31",
            ),
        )
        .caption(Text::ar("معدل النقط من 20 حسب الفئات")),
    );
    d.push(Callout::new(vec![
        Text::ar("تنبيه").bold().color(Theme::default().accent).into(),
        Text::ar("لا تُنشر النقط الفردية لأعضاء اللجنة، ويُرفق هذا البلاغ بملف results.json القابل للمعالجة الآلية.").into(),
    ]));
    d.push(
        List::numbered()
            .item(Text::ar("اعتماد الترتيب النهائي كما هو مبين في الجدول أعلاه، مع حجب جائزة التشجيع في الفئة الثالثة."))
            .item(Text::ar("تبليغ النتائج إلى الإدارات المعنية داخل أجل 8 أيام."))
            .item_of(vec![Text::ar("نشر المعطيات في صيغتين:").into(), List::bulleted().item(Text::ar("صيغة JSON؛")).item(Text::ar("صيغة CSV.")).into()]),
    );
    d.paragraph(Text::ar(
        "لا إله إلا الله — للّه — الإدارة — الآن — لإعلان — بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ — شَهَادَةُ تَقْدِيرٍ",
    ));
    d.paragraph(Text::ar(
        "الأستاذ Jean-Pierre L’Écuyer (جامعة Montréal) حصل على 18,75/20، أي بنسبة 93,75%.",
    ));
    d.paragraph(Text::fr(
        "Le procès-verbal (محضر) n° 12/2026 – « Chikaya » / شكاية – cœur, Noël, œuvre.",
    ));
    d.paragraph(Text::zgh("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴰⵏⴰⵡⴰⵢⵜ — ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ (Tamazight)").bold());
    d.paragraph(Text::ar("٠١٢٣٤٥٦٧٨٩ و0123456789 — ١٧ نونبر ٢٠٢٦"));
    d.push(signatures());
    d
}

fn french() -> Document {
    let mut options = DocumentOptions::new("Spécimen typographique", Lang::FR, CREATED);
    options.page = PageTemplate::a4()
        .header(|page| {
            if page.first() {
                Running::none()
            } else {
                Running::none().start(Text::fr("Résultats définitifs — édition 2026"))
            }
        })
        .footer(|page| {
            Running::none()
                .rule()
                .end(Text::fr(format!("Page {} sur {}", page.number, page.total)))
        });
    let mut d = Document::new(options);
    let width = d.text_width();
    d.push(Heading::new(1, Text::fr("Résultats définitifs du Prix national de l’administration électronique « e-mtiaz » — édition 2026"))
        .subtitle(Text::ar("النتائج النهائية للجائزة الوطنية للإدارة الإلكترونية «امتياز» — دورة 2026")));
    d.paragraph(Text::fr("Au vu du procès-verbal des délibérations du jury réuni à Rabat le 17 novembre 2026 à 10 h 30, après examen de 1 248 dossiers de candidature, il est procédé à la proclamation des résultats ci-après ; chaque candidat peut consulter le détail de ses notes sur ").link("le portail du prix", "https://www.example.ma/").span(" dans un délai de quinze jours à compter de la publication.").align(Align::Justify));
    d.push(Heading::new(
        2,
        Text::fr("Première catégorie : excellence de l’administration électronique"),
    ));
    d.push(
        Table::new(vec![
            Column::auto().numeric().row_header(),
            Column::share(1.0),
            Column::auto().numeric(),
        ])
        .header(vec![
            Text::fr("Rang").into(),
            Text::fr("Projet").into(),
            Text::fr("Note sur 20").into(),
        ])
        .rows((1..=9).map(|i| {
            vec![
                Cell::number(i.to_string()),
                Cell::bilingual(
                    Text::fr("Guichet unique de l’investisseur"),
                    Text::ar("الشباك الوحيد للمستثمر"),
                ),
                Cell::number(format!("{},{}", 18 - i, 5 * i)),
            ]
        })),
    );
    d.push(
        Figure::new(
            chart(width, false),
            Text::fr("Moyenne des notes par catégorie"),
        )
        .caption(Text::fr("Moyenne des notes sur 20, par catégorie")),
    );
    d.push(
        List::bulleted()
            .item(Text::fr("publication des données ouvertes ;"))
            .item(Text::fr("notification aux administrations concernées.")),
    );
    d.push(Callout::new(vec![
        Text::fr("Les notes individuelles des membres du jury ne sont pas publiées.").into(),
    ]));
    d
}

fn certificate() -> Document {
    let theme = Theme::default();
    let mut options = DocumentOptions::new("شهادة تقدير واستحقاق", Lang::AR, CREATED);
    options.page = PageTemplate::new(PageSize::A4_LANDSCAPE, Margins::of(mm(27.0), mm(34.0)))
        .background({
            let theme = theme.clone();
            move |_, size| {
                let mut sheet = Drawing::new(size.width, size.height);
                sheet.rect(0.0, 0.0, size.width, size.height, Color::hex(0xFF_FDF8));
                sheet.zellige_frame(mm(10.0), mm(9.0), theme.accent, theme.gold, theme.second);
                sheet
            }
        });
    let mut d = Document::new(options);
    let c = |text: Text| Paragraph::new(text.center()).after(2.0);
    d.push(c(Text::ar("المملكة المغربية").bold().size(14.0)));
    d.push(c(Text::zgh("ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ").size(9.5)));
    d.push(c(Text::fr("Royaume du Maroc").bold().size(10.0)));
    d.push(
        Heading::new(
            1,
            Text::ar("شَهَادَةُ تَقْدِيرٍ وَاسْتِحْقَاقٍ")
                .display()
                .size(44.0)
                .leading(1.5),
        )
        .subtitle(Text::fr("Certificat d’excellence").size(18.0)),
    );
    d.push(c(Text::ar("تُمنح هذه الشهادة إلى").size(14.0)));
    d.push(c(Text::ar("جماعة الدار البيضاء")
        .display()
        .size(30.0)
        .color(theme.second)
        .leading(1.4)));
    d.push(c(Text::fr("Commune de Casablanca")
        .bold()
        .size(14.0)
        .color(theme.second)));
    d.push(c(Text::ar("الفائزة بجائزة التميز في فئة «الخدمات الرقمية للقرب» عن مشروع منصة «شكاية» (نظام SIG)، دورة 2026").size(13.0)).before(6.0));
    d.push(c(Text::fr("lauréate du prix d’excellence de la catégorie « Services numériques de proximité » pour le projet « Chikaya », édition 2026").size(10.0)));
    d.push(Block::Bottom(vec![
        Columns::new()
            .column(
                1.0,
                vec![
                    Text::ar("الرباط، في 17 نونبر 2026\nالوزيرة المنتدبة")
                        .center()
                        .into(),
                    Block::Spacer(34.0),
                ],
            )
            .column(
                1.0,
                vec![
                    Text::fr("Rabat, le 17 novembre 2026\nLa ministre déléguée")
                        .leading(1.925)
                        .center()
                        .into(),
                    Block::Spacer(34.0),
                ],
            )
            .gap(160.0)
            .into(),
    ]));
    d
}

fn register(count: usize) -> Document {
    let mut options = DocumentOptions::new("سجل النقط", Lang::AR, CREATED);
    options.page = PageTemplate::a4_landscape().footer(|page| {
        Running::none()
            .rule()
            .center(Text::ar(format!("صفحة {} من {}", page.number, page.total)))
    });
    let mut d = Document::new(options);
    d.heading(1, Text::ar("سجل النقط"));
    d.push(results(count).style(TableStyle::dense()));
    d
}
