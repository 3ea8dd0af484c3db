//! The articles, in the order in which an edition goes.

use crate::{look::Paper, words::Words};
use imtiyaz_domain::{
    Localized, Specification, Stamp,
    specification::{Criterion, Field, PrizeScope, Reading, Section, Weight},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{
    Align, Callout, Cell, Column, Drawing, Figure, Heading, List, Paint, Paragraph, Row, Span,
    Table, Text,
};

/// Prints article after article.
pub(super) struct Articles<'a, 'p> {
    paper: &'p mut Paper,
    specification: &'a Specification,
    words: Words,
    number: u32,
}

impl<'a, 'p> Articles<'a, 'p> {
    pub(super) fn new(paper: &'p mut Paper, specification: &'a Specification) -> Self {
        let words = paper.words;
        Self {
            paper,
            specification,
            words,
            number: 0,
        }
    }

    pub(super) fn print(mut self) {
        self.purpose();
        self.calendar();
        self.eligibility();
        self.categories();
        self.dossier();
        self.screening();
        self.criteria();
        self.jury();
        self.ranking();
        self.prizes();
        self.deliberation();
        self.publication();
        self.languages();
    }

    /// An article's title; `parts` are the key paths that may be marked as examples.
    fn article(&mut self, key: &str, parts: &[&str]) {
        self.number += 1;
        let args = Args::new()
            .with("number", self.number.to_string())
            .with("title", self.words.say(&format!("rules-{key}")));
        let title = self.words.t_with("rules-article", &args);
        self.paper.document.push(Heading::new(2, title));
        let specification = self.specification;
        for example in &specification.examples {
            let of_this = parts
                .iter()
                .any(|part| example.path == *part || example.path.starts_with(&format!("{part}.")));
            if of_this {
                let lead = Span::new(self.words.say("rules-example")).bold();
                let lead = self.words.own("").span(lead).span(" ");
                let note = lead.span(self.words.inside(&example.note)).size(9.2);
                self.paper
                    .document
                    .push(Callout::new(vec![note.into()]).bar(self.paper.theme.gold));
            }
        }
    }

    fn say(&mut self, key: &str, args: &Args) {
        self.paper.say(&format!("rules-{key}"), args);
    }

    fn prose(&mut self, text: &Localized) {
        let (language, all) = text.in_language(self.words.0);
        for paragraph in all.split("\n\n").filter(|p| !p.trim().is_empty()) {
            let joined = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = Text::new(crate::words::lang(language), joined);
            self.paper.document.paragraph(text.align(Align::Justify));
        }
    }

    fn bullets(&mut self, items: impl IntoIterator<Item = Text>) {
        let list = items.into_iter().fold(List::bulleted(), List::item);
        self.paper.document.push(list);
    }

    fn purpose(&mut self) {
        self.article("purpose", &["edition"]);
        let specification = self.specification;
        self.prose(&specification.purpose);
        if !specification.theme.is_empty() {
            let theme = self.words.t("rules-theme").span(" ");
            let theme = theme.span(self.words.inside(&specification.theme).bold());
            self.paper.document.paragraph(theme);
        }
    }

    fn calendar(&mut self) {
        self.article("calendar", &["calendar"]);
        let calendar = &self.specification.calendar;
        let steps: [(&str, Stamp); 6] = [
            ("call-opens", calendar.call_opens),
            ("call-closes", calendar.call_closes),
            ("screening-due", calendar.screening_due),
            ("scoring-due", calendar.scoring_due),
            ("deliberation-on", calendar.deliberation),
            ("announcement", calendar.announcement),
        ];
        let rows = steps
            .into_iter()
            .map(|(key, stamp)| {
                let when = self.words.own(self.words.long_datetime(stamp));
                (self.words.t(&format!("rules-{key}")), vec![when])
            })
            .collect();
        self.paper.facts(rows);
        self.say("late", &Args::new());
    }

    fn eligibility(&mut self) {
        self.article("eligibility", &["eligibility"]);
        self.say("eligibility-text", &Args::new());
        let eligibility = &self.specification.eligibility;
        self.bullets(
            eligibility
                .body_kinds
                .iter()
                .map(|kind| self.words.name(&kind.name))
                .collect::<Vec<_>>(),
        );
        for (key, limit) in [
            ("max-per-body", eligibility.max_entries_per_body),
            ("max-per-category", eligibility.max_entries_per_category),
        ] {
            if let Some(limit) = limit {
                self.say(key, &Args::new().with("count", i64::from(limit)));
            }
        }
        if !eligibility.questions.is_empty() {
            self.say("questions", &Args::new());
            let words = self.words;
            let items: Vec<Text> = eligibility
                .questions
                .iter()
                .map(|question| {
                    let wanted = words.say(if question.wanted { "yes" } else { "no" });
                    words.name(&question.text).span(" — ").span(wanted)
                })
                .collect();
            self.bullets(items);
        }
    }

    fn categories(&mut self) {
        self.article("categories", &["categories"]);
        let words = self.words;
        let mut table = Table::new(vec![Column::share(1.0).row_header(), Column::share(2.4)])
            .header(vec![
                words.t("column-category").into(),
                words.t("column-belongs").into(),
            ]);
        for category in &self.specification.categories {
            table = table.row(vec![
                Cell::new(words.name(&category.name).bold()),
                words.name(&category.description).into(),
            ]);
        }
        self.paper.document.push(table);
    }

    fn dossier(&mut self) {
        self.article("dossier", &["form", "evidence", "declarations"]);
        self.say("dossier-text", &Args::new());
        let specification = self.specification;
        for section in &specification.form.sections {
            self.section(section);
        }
        let evidence = &specification.evidence;
        let words = self.words;
        let size = |bytes| imtiyaz_language::file_size(words.0, bytes);
        let kinds: Vec<String> = evidence
            .media
            .iter()
            .map(|kind| kind.code().to_uppercase())
            .collect();
        let args = Args::new()
            .with("files", i64::from(evidence.max_files))
            .with("size", size(evidence.max_file_bytes))
            .with("total", size(evidence.max_total_bytes))
            .with("kinds", kinds.join(&words.say("list-comma")));
        self.say("evidence", &args);
        if !specification.declarations.is_empty() {
            self.say("declarations", &Args::new());
            self.bullets(
                specification
                    .declarations
                    .iter()
                    .map(|d| words.name(&d.text))
                    .collect::<Vec<_>>(),
            );
        }
    }

    fn section(&mut self, section: &Section) {
        let words = self.words;
        let title = words.name(&section.title);
        self.paper.document.push(Heading::new(3, title));
        if !section.categories.is_empty() {
            let names = self.names_of(&section.categories);
            let only = words.t("rules-only-categories").span(" ").span(names);
            self.paper.document.push(
                Paragraph::new(only.size(9.0).color(self.paper.theme.muted)).keep_with_next(),
            );
        }
        let mut table = Table::new(vec![
            Column::share(2.6).row_header(),
            Column::share(0.9),
            Column::share(1.1),
        ])
        .header(vec![
            words.t("column-field").into(),
            words.t("column-required").into(),
            words.t("column-limits").into(),
        ]);
        for field in &section.fields {
            let required = if field.required { "yes" } else { "optional" };
            let mut label = vec![words.name(&field.label)];
            if !field.help.is_empty() {
                let help = words.name(&field.help).size(8.4);
                label.push(help.color(self.paper.theme.muted));
            }
            table = table.row(vec![
                Cell::stack(label),
                words.t(required).into(),
                Cell::stack(self.limits(field)),
            ]);
        }
        self.paper.document.push(table);
    }

    /// The bounds of a field in words.
    fn limits(&self, field: &Field) -> Vec<Text> {
        let limits = &field.limits;
        let bounds = [
            ("words-min", limits.min_words),
            ("words-max", limits.max_words),
            ("characters-min", limits.min_characters),
            ("characters-max", limits.max_characters),
            ("items-min", limits.min_items),
            ("items-max", limits.max_items),
        ];
        bounds
            .into_iter()
            .filter_map(|(key, bound)| {
                let args = Args::new().with("count", i64::from(bound?));
                Some(self.words.t_with(&format!("rules-{key}"), &args).size(8.8))
            })
            .collect()
    }

    fn names_of(&self, keys: &[imtiyaz_domain::Key]) -> String {
        keys.iter()
            .filter_map(|key| self.specification.category(key.as_str()))
            .map(|category| category.name.get(self.words.0).to_owned())
            .collect::<Vec<_>>()
            .join(&self.words.say("list-comma"))
    }

    fn screening(&mut self) {
        if self.specification.screening.is_empty() {
            return;
        }
        self.article("screening", &["screening"]);
        self.say("screening-text", &Args::new());
        let words = self.words;
        self.bullets(
            self.specification
                .screening
                .iter()
                .map(|c| words.name(&c.question))
                .collect::<Vec<_>>(),
        );
    }

    fn criteria(&mut self) {
        self.article("criteria", &["criteria", "scale"]);
        let specification = self.specification;
        let scale = &specification.scale;
        let points = |mark: i32| scale.format(mark).replace('.', ",");
        let args = Args::new()
            .with("min", points(scale.min))
            .with("max", points(scale.max))
            .with("step", points(scale.step));
        self.say("scale", &args);
        let words = self.words;
        let mut table = Table::new(vec![
            Column::share(1.1).row_header(),
            Column::share(2.1),
            Column::auto().numeric(),
        ])
        .header(vec![
            words.t("column-criterion").into(),
            words.t("column-judged").into(),
            words.t("column-weight").into(),
        ]);
        let shares = shares(&specification.criteria);
        for (criterion, share) in specification.criteria.iter().zip(&shares) {
            let mut name = vec![words.name(&criterion.name).bold()];
            if !criterion.categories.is_empty() {
                let only = self.names_of(&criterion.categories);
                name.push(words.own(only).size(8.4).color(self.paper.theme.muted));
            }
            let weight = match share {
                Some(tenths) => percent(words, *tenths),
                None => criterion.weight.to_string(),
            };
            table = table.row(vec![
                Cell::stack(name),
                words.name(&criterion.description).into(),
                Cell::number(weight),
            ]);
        }
        self.paper.document.push(table);
        if shares.iter().all(Option::is_some) {
            self.weight_bar(&specification.criteria, &shares);
        }
    }

    /// One bar for all criteria, each as wide as it weighs.
    fn weight_bar(&mut self, criteria: &[Criterion], shares: &[Option<i64>]) {
        let width = self.paper.document.text_width();
        let mut drawing = Drawing::new(width, 16.0);
        let inks = [
            self.paper.theme.accent,
            self.paper.theme.gold,
            self.paper.theme.second,
            self.paper.theme.accent.tint(0.45),
            self.paper.theme.gold.tint(0.45),
            self.paper.theme.second.tint(0.5),
        ];
        let rtl = self.words.is_rtl();
        let mut used = 0.0;
        let mut said = Vec::new();
        for (index, (criterion, share)) in criteria.iter().zip(shares).enumerate() {
            let tenths = share.unwrap_or_default();
            let wide = width * tenths as f32 / 1000.0;
            let x = if rtl { width - used - wide } else { used };
            drawing.rect(
                x,
                2.0,
                (wide - 1.2).max(0.4),
                11.0,
                Paint::fill(inks[index % inks.len()]),
            );
            used += wide;
            let share = percent(self.words, tenths);
            said.push(format!("{} {share}", criterion.name.get(self.words.0)));
        }
        let said = self.words.own(said.join(&self.words.say("list-comma")));
        let caption = self.words.t("rules-weights");
        self.paper
            .document
            .push(Figure::new(drawing, said).caption(caption));
    }

    fn jury(&mut self) {
        self.article("jury", &["jury"]);
        let jury = &self.specification.jury;
        let words = self.words;
        self.say("jury-text", &Args::new());
        let mut table = Table::new(vec![
            Column::share(2.2).row_header(),
            Column::share(1.1),
            Column::share(0.8),
        ])
        .header(vec![
            words.t("column-institution").into(),
            words.t("column-college").into(),
            words.t("column-duty").into(),
        ]);
        for seat in &jury.seats {
            let college = self
                .specification
                .college(seat.college.as_str())
                .map_or_else(|| Text::number(""), |college| words.name(&college.name));
            table = table.row(vec![
                words.name(&seat.institution).into(),
                college.into(),
                words.t(&format!("duty-{}", seat.duty)).into(),
            ]);
        }
        self.paper.document.push(table);
        match jury.reading {
            Reading::Everything => self.say("reading-everything", &Args::new()),
            Reading::Quota { per_college } => self.say(
                "reading-quota",
                &Args::new().with("count", i64::from(per_college)),
            ),
        }
        let conflicts = jury.conflicts;
        if conflicts.institution_incompatible {
            self.say("incompatible", &Args::new());
        }
        self.say(
            if conflicts.recusal_covers_category {
                "recusal-category"
            } else {
                "recusal-entry"
            },
            &Args::new(),
        );
        self.say(
            "look-back",
            &Args::new().with("count", i64::from(conflicts.look_back_years)),
        );
        if conflicts.challenge_days > 0 {
            self.paper.say(
                "rules-challenge",
                &Args::new().with("count", i64::from(conflicts.challenge_days)),
            );
        }
        self.say(&format!("blinding-{}", jury.blinding), &Args::new());
        if !jury.undertaking.is_empty() {
            self.say("undertaking", &Args::new());
            let text = words.name(&jury.undertaking).align(Align::Justify);
            self.paper.document.push(Callout::new(vec![text.into()]));
        }
    }

    fn ranking(&mut self) {
        self.article("ranking", &["ranking"]);
        let specification = self.specification;
        let ranking = &specification.ranking;
        if !ranking.weighs_colleges() {
            let (key, args, least) = crate::words::whole_panel_method(ranking, self.words.0);
            self.say(&key, &args);
            self.say("min-sheets", &Args::new().with("count", least));
            self.ties();
            return;
        }
        self.say(
            "ranking-text",
            &Args::new().with("decimals", i64::from(ranking.decimals)),
        );
        let words = self.words;
        let weights: Vec<Weight> = specification
            .jury
            .colleges
            .iter()
            .map(|c| c.weight)
            .collect();
        let shares = shares_of(&weights);
        let items: Vec<Text> = specification
            .jury
            .colleges
            .iter()
            .zip(shares)
            .map(|(college, share)| {
                let weight = share.map_or_else(
                    || college.weight.to_string(),
                    |tenths| percent(words, tenths),
                );
                words.name(&college.name).span(" — ").span(weight)
            })
            .collect();
        self.bullets(items);
        self.say(
            "min-per-college",
            &Args::new().with("count", i64::from(ranking.min_per_college)),
        );
        self.ties();
    }

    fn ties(&mut self) {
        let (words, ranking) = (self.words, &self.specification.ranking);
        if !ranking.ties.is_empty() {
            self.say("ties", &Args::new());
            let list = ranking.ties.iter().fold(List::numbered(), |list, step| {
                list.item(words.t(&format!("tie-{step}")))
            });
            self.paper.document.push(list);
        }
    }

    fn prizes(&mut self) {
        self.article("prizes", &["prizes"]);
        let words = self.words;
        let mut table = Table::new(vec![
            Column::share(1.2).row_header(),
            Column::share(1.3),
            Column::share(2.0),
        ])
        .header(vec![
            words.t("column-prize").into(),
            words.t("column-given").into(),
            words.t("column-reward").into(),
        ]);
        for prize in &self.specification.prizes {
            let given = match &prize.scope {
                PrizeScope::EachCategory => words.t("rules-each-category"),
                PrizeScope::Edition => words.t("rules-once"),
                PrizeScope::Categories(keys) => words.own(self.names_of(keys)),
            };
            let mut reward = vec![words.name(&prize.reward)];
            if prize.shareable {
                reward.push(if prize.shared_reward.is_empty() {
                    words.t("rules-shareable")
                } else {
                    words.name(&prize.shared_reward)
                });
            }
            table = table.row(Row::new(vec![
                Cell::new(words.name(&prize.name).bold()),
                given.into(),
                Cell::stack(reward),
            ]));
        }
        self.paper.document.push(table);
        self.say("withhold", &Args::new());
    }

    fn deliberation(&mut self) {
        self.article("deliberation", &["deliberation"]);
        let rule = &self.specification.deliberation;
        let args = Args::new()
            .with("quorum", i64::from(rule.quorum))
            .with("college", rule.quorum_per_college.to_string());
        self.say("quorum", &args);
        self.paper.say(&format!("vote-{}", rule.vote), &Args::new());
        if rule.casting_vote {
            self.paper.say("vote-casting", &Args::new());
        }
        if rule.votes_by_member {
            self.paper.say("rules-votes-by-member", &Args::new());
        }
        self.say("sovereign", &Args::new());
    }

    fn publication(&mut self) {
        self.article("publication", &["publication"]);
        let rule = self.specification.publication;
        self.say("embargo", &Args::new());
        let parts = [
            ("publish-candidates", rule.candidates),
            ("publish-scores", rule.scores),
            ("publish-jury", rule.jury),
        ];
        let items: Vec<Text> = parts
            .into_iter()
            .map(|(key, published)| {
                let answer = self.words.say(if published { "yes" } else { "no" });
                self.words
                    .t(&format!("rules-{key}"))
                    .span(" — ")
                    .span(answer)
            })
            .collect();
        self.bullets(items);
    }

    fn languages(&mut self) {
        self.article("languages", &[]);
        let prevailing = self.specification.prevailing.code();
        self.say(&format!("prevailing-{prevailing}"), &Args::new());
        self.say("fingerprint-text", &Args::new());
    }
}

/// Each criterion's share of the sheet in tenths of a percent, when all criteria hold in every
/// category (otherwise a share depends on the category).
fn shares(criteria: &[Criterion]) -> Vec<Option<i64>> {
    if criteria.iter().any(|c| !c.categories.is_empty()) {
        return vec![None; criteria.len()];
    }
    let weights: Vec<Weight> = criteria.iter().map(|c| c.weight).collect();
    shares_of(&weights)
}

/// The shares of weights in tenths of a percent, each rounded half up.
fn shares_of(weights: &[Weight]) -> Vec<Option<i64>> {
    exact_shares(weights).unwrap_or_else(|| vec![None; weights.len()])
}

/// `None` where the common denominator is beyond reason; the weights are printed as they are then.
fn exact_shares(weights: &[Weight]) -> Option<Vec<Option<i64>>> {
    let mut common: i128 = 1;
    for weight in weights {
        common = common.checked_mul(weight.denominator.into())?;
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut total: i128 = 0;
    for weight in weights {
        let part = i128::from(weight.numerator)
            .checked_mul(common / i128::from(weight.denominator))?
            .checked_mul(2000)?;
        total = total.checked_add(part / 2000)?;
        parts.push(part);
    }
    if total == 0 {
        return None;
    }
    let share = |part: i128| i64::try_from((part + total) / (total * 2)).ok();
    Some(parts.into_iter().map(share).collect())
}

/// Tenths of a percent as a percentage, without a useless zero.
fn percent(words: Words, tenths: i64) -> String {
    if tenths % 10 == 0 {
        imtiyaz_language::percent(words.0, tenths / 10, 0)
    } else {
        imtiyaz_language::percent(words.0, tenths, 1)
    }
}
