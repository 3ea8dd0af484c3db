//! What the deliberation says beyond decisions: agenda, motions, voices; what becomes of the
//! minutes: signatures and the authority's steps; what a body is told: released remarks; and the
//! bodies' challenges of members.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The tables of the deliberation and of what follows it.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000020_deliberation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for plan in plans() {
            plan.create(manager).await?;
        }
        Ok(())
    }
}

fn plans() -> Vec<Plan> {
    vec![
        Plan::new("agenda_item")
            .id()
            .refers("edition_id", "edition")
            .int("ordinal")
            .code("source", &["chair", "tie", "stability", "disagreement"])
            .text("key")
            .words("category")
            .text("title")
            .words("outcome")
            .big("created_at")
            .refers("created_by", "account")
            .big_or_null("treated_at")
            .unique(&["edition_id", "key"]),
        Plan::new("motion")
            .id()
            .refers("edition_id", "edition")
            .int("ordinal")
            .refers_or_null("agenda_item_id", "agenda_item")
            .words("category")
            .text("text")
            .refers_or_null("proposed_by", "seat")
            .code("result", &["carried", "rejected", "withdrawn"])
            .text_or_null("votes")
            .big("put_at")
            .refers("recorded_by", "account")
            .index(&["edition_id"]),
        // A voice is on a prize (by category and prize) or on a motion.
        Plan::new("voice")
            .id()
            .refers("edition_id", "edition")
            .words("category")
            .words("prize")
            .refers_or_null("motion_id", "motion")
            .refers("seat_id", "seat")
            .code_or_null("choice", &["yes", "no", "abstain"])
            .words("dissent")
            .index(&["edition_id"]),
        Plan::new("signature")
            .id()
            .refers("edition_id", "edition")
            .text("sha256")
            .refers("seat_id", "seat")
            .refers("account_id", "account")
            .code("act", &["signed", "refused"])
            .words("statement")
            .big("made_at")
            .unique(&["sha256", "seat_id"])
            .index(&["edition_id"]),
        Plan::new("authority_step")
            .id()
            .refers("edition_id", "edition")
            .text("sha256")
            .code("act", &["took-note", "approved", "returned"])
            .words("reason")
            .big("made_at")
            .refers("made_by", "account")
            .index(&["edition_id"]),
        Plan::new("released_remark")
            .id()
            .refers("entry_id", "entry")
            .refers("sheet_id", "sheet")
            .words("criterion")
            .text("original")
            .text("released")
            .big("released_at")
            .refers("released_by", "account")
            .big_or_null("withdrawn_at")
            .unique(&["sheet_id", "criterion"])
            .index(&["entry_id"]),
        Plan::new("challenge")
            .id()
            .refers("edition_id", "edition")
            .refers("entry_id", "entry")
            .refers("seat_id", "seat")
            .text("reason")
            .big("made_at")
            .refers("made_by", "account")
            .code_or_null("ruling", &["upheld", "dismissed"])
            .words("ruling_reason")
            .big_or_null("ruled_at")
            .refers_or_null("ruled_by", "account")
            .unique(&["entry_id", "seat_id"])
            .index(&["edition_id"]),
    ]
}
