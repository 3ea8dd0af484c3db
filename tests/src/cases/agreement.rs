//! Agreement between jurors.

use serde_json::Value;

use super::{Case, Family};

/// Answers the ids of agreement coefficients.
#[derive(Default)]
pub struct Agreement;

impl Family for Agreement {
    fn compute(&mut self, _case: &Case, _id: &str) -> Option<anyhow::Result<Value>> {
        None
    }
}
