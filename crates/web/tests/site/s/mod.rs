//! Eighteen families of tests, each made from a hole that really opened in a system of this kind
//! (HotCRP, pretalx, Indico, OpenReview, OJS, Decidim, DMOJ, Tabbycat). A family stands under its
//! name; what it asks is asked of every route that exists, not of a list somebody has to keep.

mod facts;
mod people;
mod planted;
mod s01_every_endpoint;
mod s02_non_interference;
mod s03_identifiers;
mod s04_uploads;
mod s05_strings_in_every_sink;
mod s06_expressions;
mod s07_outbound_requests;
mod s08_open_redirects;
mod s09_host_and_forwarded_for;
mod s10_proof_again;
mod s11_sessions;
mod s12_links_open_one_door;
mod s13_scoped_by_edition;
mod s14_races;
mod s15_conflicted;
mod s16_forms_from_elsewhere;
mod s17_formulas_in_tables;
mod s18_unknown_fields;
mod world;
