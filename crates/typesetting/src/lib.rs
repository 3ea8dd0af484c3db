//! Arabic and Latin text, tables and pages on printpdf.
