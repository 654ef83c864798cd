//! The stages of reading an article, each with those before it that it needs.

use isnad::Analyzer;
use isnad::json::OffsetUnit;
use isnad_gazetteer::Gazetteer;
use isnad_normalize::{Normalizer, Profile};
use isnad_tokenize::Document;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);
static SEARCH: LazyLock<Normalizer> = LazyLock::new(|| Normalizer::new(Profile::Search));

/// Reads a text; gives something that depends on all of it.
pub type Stage = fn(&str) -> usize;

/// Every stage by name.
pub const STAGES: [(&str, Stage); 7] = [
    ("normalize", |t| SEARCH.normalize_aligned(t).text.len()),
    ("tokens", |t| Document::new(t).tokens().len()),
    ("names", |t| Gazetteer::embedded().matches(&Document::new(t)).len()),
    ("entities", |t| isnad_entities::find(&Document::new(t), Gazetteer::embedded()).mentions.len()),
    ("quotations", |t| {
        let doc = Document::new(t);
        let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
        isnad_quotes::find(&doc, &mut entities).len()
    }),
    ("article", |t| ANALYZER.analyze(t).quotations().len()),
    ("article and JSON", |t| {
        serde_json::to_string(&ANALYZER.analyze(t).record(OffsetUnit::Bytes)).map_or(0, |j| j.len())
    }),
];

/// The stage of that name.
pub fn stage(name: &str) -> Option<Stage> {
    STAGES.iter().find(|(n, _)| *n == name).map(|(_, f)| *f)
}
