/// Memory that [`Analyzer::analyze_with`](crate::Analyzer::analyze_with) uses and gives back: from one article to the next nothing is allocated anew,
/// and what is known of words seen before is not looked up again. What an article comes to never depends on those before it.
///
/// It grows with the longest text it was used for.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// Memory of the last document.
    pub(crate) document: isnad_tokenize::Document<'static>,
    pub(crate) entities: isnad_entities::Workspace,
    pub(crate) quotes: isnad_quotes::Workspace,
    #[cfg(feature = "dates")]
    pub(crate) calendar: crate::dates::Words,
}

impl Workspace {
    /// A fifth of a megabyte for the first article, up to some eight as new words come.
    pub fn new() -> Self {
        Self::default()
    }
}
