//! The first schema: people, editions, entries, the jury, the results, the log and the outbox.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The first schema.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000001_first_schema"
    }
}

const LANGUAGES: &[&str] = &["ar", "fr", "en", "zgh"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for plan in tables() {
            plan.create(manager).await?;
        }
        Ok(())
    }
}

/// Every table, each after the ones it refers to.
fn tables() -> Vec<Plan> {
    vec![
        Plan::new("account")
            .id()
            .text("email")
            .text("email_key")
            .text("name")
            .code("language", LANGUAGES)
            .text_or_null("password_hash")
            .text_or_null("totp_secret")
            .big_or_null("totp_last_step")
            .big("created_at")
            .big_or_null("disabled_at")
            .flag("invented")
            .unique(&["email_key"]),
        Plan::new("session")
            .id()
            .refers("account_id", "account")
            .text("token_hash")
            .big("created_at")
            .big("seen_at")
            .big("expires_at")
            .big_or_null("second_factor_at")
            .big_or_null("step_up_at")
            .words("user_agent")
            .unique(&["token_hash"])
            .index(&["account_id"])
            .index(&["expires_at"]),
        Plan::new("link")
            .id()
            .code(
                "kind",
                &["invitation", "reset", "first-admin", "email-change"],
            )
            .refers_or_null("account_id", "account")
            .text("email")
            .words("data")
            .text("token_hash")
            .big("created_at")
            .big("expires_at")
            .big_or_null("used_at")
            .unique(&["token_hash"])
            .index(&["account_id"])
            .index(&["expires_at"]),
        Plan::new("attempt")
            .text("key")
            .int("failures")
            .big("first_at")
            .big("last_at")
            .big("blocked_until")
            .key(&["key"])
            .index(&["last_at"]),
        Plan::new("recovery_code")
            .id()
            .refers("account_id", "account")
            .text("code_hash")
            .big_or_null("used_at")
            .index(&["account_id"]),
        Plan::new("body")
            .id()
            .text("kind")
            .text("name_ar")
            .words("name_fr")
            .text("name_key")
            .words("acronym")
            .words("parent")
            .words("region")
            .words("contact_name")
            .words("contact_email")
            .code("status", &["pending", "verified", "refused", "merged"])
            .words("reason")
            .refers_or_null("merged_into", "body")
            .flag("invented")
            .refers_or_null("registered_by", "account")
            .big("created_at")
            .big_or_null("decided_at")
            .refers_or_null("decided_by", "account")
            .int("version")
            .index(&["status", "name_key"])
            .index(&["name_key"]),
        Plan::new("edition")
            .id()
            .int("number")
            .int("year")
            .code(
                "phase",
                &[
                    "preparation",
                    "call",
                    "screening",
                    "scoring",
                    "deliberation",
                    "embargo",
                    "published",
                    "archived",
                    "suspended",
                    "cancelled",
                ],
            )
            .code_or_null(
                "resume_phase",
                &[
                    "preparation",
                    "call",
                    "screening",
                    "scoring",
                    "deliberation",
                    "embargo",
                ],
            )
            .uuid("specification_id")
            .words("reading")
            .big_or_null("published_at")
            .big("phase_since")
            .big("call_closes_at")
            .big("created_at")
            .int("version")
            .unique(&["year"]),
        Plan::new("specification")
            .id()
            .refers("edition_id", "edition")
            .text("fingerprint")
            .text("source")
            .words("reason")
            .big("created_at")
            .refers_or_null("created_by", "account")
            .index(&["edition_id", "created_at"]),
        Plan::new("extension")
            .id()
            .refers("edition_id", "edition")
            .refers_or_null("body_id", "body")
            .big("old_at")
            .big("new_at")
            .text("reason_ar")
            .words("reason_fr")
            .big("decided_at")
            .refers_or_null("decided_by", "account")
            .index(&["edition_id", "body_id"]),
        Plan::new("entry")
            .id()
            .refers("edition_id", "edition")
            .refers("body_id", "body")
            .text("category")
            .words("title_ar")
            .words("title_fr")
            .words("title_key")
            .code(
                "state",
                &[
                    "draft",
                    "submitted",
                    "admissible",
                    "inadmissible",
                    "withdrawn",
                    "disqualified",
                ],
            )
            .int_or_null("number")
            .text("answers")
            .int("version")
            .big("created_at")
            .refers("created_by", "account")
            .big("updated_at")
            .refers("updated_by", "account")
            .big_or_null("submitted_at")
            .text_or_null("snapshot")
            .text_or_null("digest")
            .words("reason_ar")
            .words("reason_fr")
            .big_or_null("decided_at")
            .refers_or_null("decided_by", "account")
            .flag("invented")
            .unique(&["edition_id", "number"])
            .index(&["edition_id", "state"])
            .index(&["edition_id", "category", "state"])
            .index(&["body_id"]),
        Plan::new("entry_version")
            .id()
            .refers("entry_id", "entry")
            .int("version")
            .text("answers")
            .words("title_ar")
            .words("title_fr")
            .big("saved_at")
            .refers("saved_by", "account")
            .unique(&["entry_id", "version"]),
        Plan::new("evidence")
            .id()
            .refers("entry_id", "entry")
            .text("field")
            .text("file_name")
            .text("media_type")
            .big("size")
            .text("sha256")
            .int_or_null("pages")
            .words("description")
            .code("state", &["waiting", "clean", "refused"])
            .words("refusal")
            .big("added_at")
            .refers("added_by", "account")
            .big_or_null("removed_at")
            .index(&["entry_id"])
            .index(&["sha256"]),
        Plan::new("submission")
            .id()
            .refers("entry_id", "entry")
            .text("attempt_key")
            .int("number")
            .int("version")
            .text("digest")
            .text("snapshot")
            .big("submitted_at")
            .refers("submitted_by", "account")
            .unique(&["attempt_key"])
            .index(&["entry_id", "submitted_at"]),
        Plan::new("screening")
            .id()
            .refers("entry_id", "entry")
            .text("check_key")
            .code("answer", &["yes", "no", "unclear"])
            .words("note")
            .big("checked_at")
            .refers("checked_by", "account")
            .unique(&["entry_id", "check_key"]),
        Plan::new("clarification")
            .id()
            .refers("entry_id", "entry")
            .text("question")
            .big("asked_at")
            .refers("asked_by", "account")
            .big("due_at")
            .text_or_null("answer")
            .big_or_null("answered_at")
            .refers_or_null("answered_by", "account")
            .index(&["entry_id", "asked_at"]),
        Plan::new("seat")
            .id()
            .refers("edition_id", "edition")
            .int("ordinal")
            .text("institution_ar")
            .words("institution_fr")
            .text("college")
            .code("duty", &["chair", "member", "alternate", "expert"])
            .refers_or_null("account_id", "account")
            .refers_or_null("body_id", "body")
            .big("appointed_at")
            .big_or_null("ended_at")
            .flag("invented")
            .index(&["edition_id", "ordinal"])
            .index(&["account_id"]),
        Plan::new("grant_role")
            .id()
            .refers("account_id", "account")
            .code(
                "role",
                &[
                    "body-lead",
                    "body-contributor",
                    "body-approver",
                    "juror",
                    "chair",
                    "observer",
                    "secretary",
                    "organiser",
                    "administrator",
                    "auditor",
                ],
            )
            .refers_or_null("edition_id", "edition")
            .refers_or_null("body_id", "body")
            .refers_or_null("seat_id", "seat")
            .big("granted_at")
            .refers_or_null("granted_by", "account")
            .big_or_null("revoked_at")
            .index(&["account_id"])
            .index(&["role", "edition_id"])
            .index(&["body_id"])
            .index(&["seat_id"]),
        Plan::new("undertaking")
            .id()
            .refers("seat_id", "seat")
            .text("version")
            .big("accepted_at")
            .unique(&["seat_id", "version"]),
        Plan::new("interest")
            .id()
            .refers("seat_id", "seat")
            .refers("entry_id", "entry")
            .code("level", &["none", "potential", "conflict"])
            .code("source", &["declared", "found"])
            .words("note")
            .big("declared_at")
            .code_or_null("ruling", &["cleared", "recused"])
            .big_or_null("ruled_at")
            .refers_or_null("ruled_by", "account")
            .unique(&["seat_id", "entry_id"])
            .index(&["entry_id"]),
        Plan::new("assignment")
            .id()
            .refers("seat_id", "seat")
            .refers("entry_id", "entry")
            .big("assigned_at")
            .big_or_null("ended_at")
            .words("reason")
            .unique(&["seat_id", "entry_id"])
            .index(&["entry_id"]),
        Plan::new("sheet")
            .id()
            .refers("seat_id", "seat")
            .refers("entry_id", "entry")
            .code("state", &["draft", "confirmed", "void"])
            .words("remark")
            .words("private_note")
            .int("version")
            .text_or_null("commitment")
            .text_or_null("nonce")
            .big("saved_at")
            .big_or_null("confirmed_at")
            .words("void_reason")
            .unique(&["seat_id", "entry_id"])
            .index(&["entry_id", "state"]),
        Plan::new("mark")
            .refers("sheet_id", "sheet")
            .text("criterion")
            .int_or_null("score")
            .words("comment")
            .key(&["sheet_id", "criterion"]),
        Plan::new("ranking")
            .id()
            .refers("edition_id", "edition")
            .text("category")
            .text("digest")
            .text("result")
            .big("computed_at")
            .refers_or_null("computed_by", "account")
            .index(&["edition_id", "category", "computed_at"]),
        Plan::new("attendance")
            .id()
            .refers("edition_id", "edition")
            .refers("seat_id", "seat")
            .code("state", &["present", "excused", "absent", "recused"])
            .unique(&["edition_id", "seat_id"]),
        Plan::new("decision")
            .id()
            .refers("edition_id", "edition")
            .words("category")
            .text("prize")
            .code("outcome", &["awarded", "shared", "withheld", "not-used"])
            .text("entries")
            .words("reason_ar")
            .words("reason_fr")
            .words("departure")
            .text_or_null("votes")
            .big("decided_at")
            .refers("decided_by", "account")
            .unique(&["edition_id", "category", "prize"]),
        Plan::new("document")
            .id()
            .refers("edition_id", "edition")
            .text("kind")
            .code("language", LANGUAGES)
            .text("name")
            .text("sha256")
            .big("size")
            .big("created_at")
            .refers_or_null("created_by", "account")
            .unique(&["edition_id", "kind", "language", "name"]),
        Plan::new("publication")
            .id()
            .refers("edition_id", "edition")
            .big("prepared_at")
            .refers_or_null("prepared_by", "account")
            .big_or_null("released_at")
            .refers_or_null("released_by", "account")
            .text("results")
            .unique(&["edition_id"]),
        Plan::new("setting").text("key").text("value").key(&["key"]),
        Plan::new("audit_event")
            .big("seq")
            .big("at")
            .text("actor")
            .text("action")
            .text("object_kind")
            .text("object_id")
            .words("edition")
            .text("detail")
            .text("prev")
            .text("hash")
            .key(&["seq"])
            .unique(&["hash"])
            .index(&["object_kind", "object_id"])
            .index(&["edition", "seq"])
            .index(&["actor", "seq"])
            .index(&["at"]),
        Plan::new("letter")
            .id()
            .text("key")
            .refers_or_null("account_id", "account")
            .text("address")
            .words("name")
            .code("language", LANGUAGES)
            .text("kind")
            .text("data")
            .code("state", &["waiting", "leased", "sent", "failed"])
            .int("attempts")
            .big("next_at")
            .big_or_null("leased_until")
            .text("message_id")
            .big("created_at")
            .big_or_null("sent_at")
            .words("last_error")
            .unique(&["key"])
            .index(&["state", "next_at"])
            .index(&["account_id"]),
    ]
}
