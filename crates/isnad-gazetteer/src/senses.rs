use crate::Match;
use isnad_tokenize::Document;

/// Decides among entries that share a name, for [`Gazetteers::matches_by`](crate::Gazetteers::matches_by).
///
/// ```
/// use isnad_gazetteer::{Entry, Gazetteer, Gazetteers, Match};
/// use isnad_tokenize::Document;
///
/// let g = Gazetteers::from(
///     Gazetteer::builder()
///         .add(Entry::new("jo", "country", "الأردن"))
///         .add(Entry::new("jordan", "river", "نهر الأردن").ambiguous_alias("الأردن"))
///         .build()
///         .unwrap(),
/// );
/// // After ضفة it is the river.
/// let rivers = |doc: &Document<'_>, senses: &mut Vec<Match>| {
///     let first = senses[0].tokens.start as usize;
///     if first > 0 && doc.key(first - 1) == "ضفه" {
///         senses.retain(|m| g.entry(m.entry).kind() == "river");
///     }
/// };
/// let found = g.matches_by(&Document::new("على ضفة الأردن"), &rivers);
/// assert_eq!(found.len(), 1);
/// assert_eq!(g.entry(found[0].entry).id(), "jordan");
/// ```
pub trait Senses {
    /// Reorders, or drops, the matches of one span; they come in order of their rank. Ranks are given anew afterwards.
    fn decide(&self, doc: &Document<'_>, senses: &mut Vec<Match>);
}

impl<F: Fn(&Document<'_>, &mut Vec<Match>)> Senses for F {
    fn decide(&self, doc: &Document<'_>, senses: &mut Vec<Match>) {
        self(doc, senses);
    }
}
