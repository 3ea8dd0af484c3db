//! Routes, forms and pages; no rule of the award lives here.
