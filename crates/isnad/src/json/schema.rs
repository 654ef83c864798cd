//! The JSON Schema of a [`Record`](super::Record). `schema/article-1.json` holds it; a test keeps the two alike.

use super::with;
use schemars::{Schema, SchemaGenerator, json_schema};

/// A span: half open, in the unit that `unit` names.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)] // only its schema is used; a Span writes itself
pub(crate) struct SpanJson {
    /// First unit.
    start: u32,
    /// One past the last unit.
    end: u32,
}

/// The JSON Schema (2020-12) of the JSON that this version writes.
pub fn schema() -> Schema {
    schemars::schema_for!(super::Record<'static>)
}

fn one_of(names: impl Iterator<Item = &'static str>) -> Schema {
    json_schema!({ "type": "string", "enum": names.collect::<Vec<_>>() })
}

pub(crate) fn entity_kind(_: &mut SchemaGenerator) -> Schema {
    one_of(with::entity_kind::ALL.iter().map(|v| v.as_str()))
}

pub(crate) fn quote_kind(_: &mut SchemaGenerator) -> Schema {
    one_of(with::quote_kind::ALL.iter().map(|v| v.as_str()))
}

pub(crate) fn polarity(_: &mut SchemaGenerator) -> Schema {
    one_of(with::polarity::ALL.iter().map(|v| v.as_str()))
}

pub(crate) fn gender(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": ["masculine", "feminine", null] })
}
