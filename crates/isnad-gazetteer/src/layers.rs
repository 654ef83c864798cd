use crate::gazetteer::{self, EntryId, EntryRef, Gazetteer};
use crate::matcher::{self, Match, MatchKind};
use crate::senses::Senses;
use crate::view::{Layout, View};
use isnad_tokenize::{Document, PerWord, WordNumbers};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes that somebody owns.
type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Several gazetteers asked as one: a user's before the embedded one.
///
/// The longest name wins, whatever its layer. Where layers have the same name, the earlier layer's entries come first. An entry hides
/// those of the same id in the layers after it, so a user can correct an embedded entry, or drop its names, by giving its id again. A clone shares the layers.
///
/// ```
/// use isnad_gazetteer::{Entry, Gazetteer, Gazetteers};
/// use isnad_tokenize::Document;
///
/// let general = Gazetteer::builder().add(Entry::new("x", "place", "القصيم")).build().unwrap();
/// let mine = Gazetteer::builder().add(Entry::new("club", "club", "نادي القصيم")).build().unwrap();
/// let all = Gazetteers::new().with(mine).with(general);
///
/// let doc = Document::new("فاز نادي القصيم في القصيم");
/// let kinds: Vec<&str> = all.matches(&doc).iter().map(|m| all.entry(m.entry).kind()).collect();
/// assert_eq!(kinds, ["club", "place"]);
/// ```
#[derive(Clone, Default)]
pub struct Gazetteers {
    /// No two of a process that hold other layers have the same; 0 where there is none.
    id: u64,
    layers: Vec<(Bytes, Layout)>,
}

/// Which words begin a name, found out once for each word that documents bring: memory of [`Gazetteers::matches_among`].
#[derive(Clone, Debug, Default)]
pub struct FirstWords {
    /// The gazetteers that were asked.
    of: u64,
    words: PerWord<bool>,
}

impl Gazetteers {
    /// No layers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a layer after those that are there.
    pub fn with<D: AsRef<[u8]> + Send + Sync + 'static>(mut self, gazetteer: Gazetteer<D>) -> Self {
        self.push(gazetteer);
        self
    }

    /// Adds the embedded gazetteer of the news after those that are there.
    #[cfg(feature = "embedded")]
    pub fn with_embedded(self) -> Self {
        // Its bytes are borrowed for the life of the program: nothing is copied.
        self.with(Gazetteer::embedded().clone())
    }

    /// Adds a layer after those that are there.
    pub fn push<D: AsRef<[u8]> + Send + Sync + 'static>(&mut self, gazetteer: Gazetteer<D>) {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        self.id = NEXT.fetch_add(1, Ordering::Relaxed);
        let layout = gazetteer.layout();
        self.layers.push((Arc::new(gazetteer.into_bytes()), layout));
    }

    /// Number of layers.
    pub fn layers(&self) -> usize {
        self.layers.len()
    }

    fn views(&self) -> Vec<View<'_>> {
        self.layers.iter().map(|(bytes, layout)| layout.view((**bytes).as_ref())).collect()
    }

    /// The names in a text, leftmost and longest first, without overlap, in order.
    pub fn matches(&self, doc: &Document<'_>) -> Vec<Match> {
        self.matches_with(doc, MatchKind::LeftmostLongest)
    }

    /// The names in a text, as `kind` says.
    pub fn matches_with(&self, doc: &Document<'_>, kind: MatchKind) -> Vec<Match> {
        let mut out = Vec::new();
        matcher::scan(&self.views(), doc, kind, None, None, &mut out);
        out
    }

    /// As [`matches_with`](Self::matches_with), of a document whose words are numbered: for many documents one after the other, since most words begin no
    /// name and were met before.
    ///
    /// ```
    /// use isnad_gazetteer::{Entry, FirstWords, Gazetteer, Gazetteers, MatchKind};
    /// use isnad_tokenize::{Document, Vocabulary, WordNumbers};
    ///
    /// let all = Gazetteers::from(Gazetteer::builder().add(Entry::new("x", "place", "القصيم")).build().unwrap());
    /// let (mut vocabulary, mut numbers, mut first) = (Vocabulary::new(1024), WordNumbers::default(), FirstWords::default());
    /// for text in ["وصل إلى القصيم", "وسافر من القصيم بالقطار"] {
    ///     let doc = Document::new(text);
    ///     vocabulary.number(&doc, &mut numbers);
    ///     let found = all.matches_among(&doc, MatchKind::All, &numbers, &mut first);
    ///     assert_eq!(found, all.matches_with(&doc, MatchKind::All));
    /// }
    /// ```
    pub fn matches_among(
        &self,
        doc: &Document<'_>,
        kind: MatchKind,
        numbers: &WordNumbers,
        first: &mut FirstWords,
    ) -> Vec<Match> {
        if first.of != self.id {
            *first = FirstWords { of: self.id, ..FirstWords::default() };
        }
        // A word in eight begins a name, in news.
        let mut out = Vec::with_capacity((doc.tokens().len() / 8).min(1024));
        matcher::scan(&self.views(), doc, kind, None, Some((numbers, &mut first.words)), &mut out);
        out
    }

    /// The names in a text that nobody has tokenized: see [`Gazetteer::matches_in`].
    pub fn matches_in(&self, text: &str) -> Vec<Match> {
        self.matches(&Document::tokens_only(text))
    }

    /// As [`matches`](Self::matches), into a vector that is cleared first.
    pub fn matches_into(&self, doc: &Document<'_>, out: &mut Vec<Match>) {
        out.clear();
        matcher::scan(&self.views(), doc, MatchKind::LeftmostLongest, None, None, out);
    }

    /// As [`matches`](Self::matches), `senses` deciding among the entries of each span.
    pub fn matches_by(&self, doc: &Document<'_>, senses: &dyn Senses) -> Vec<Match> {
        let mut out = Vec::new();
        matcher::scan(&self.views(), doc, MatchKind::LeftmostLongest, Some(senses), None, &mut out);
        out
    }

    /// An entry. One that is not of these layers has empty fields.
    pub fn entry(&self, id: EntryId) -> EntryRef<'_> {
        let (strings, entry) = match self.layers.get(usize::from(id.layer)) {
            Some((bytes, layout)) => layout.entry((**bytes).as_ref(), id.index),
            None => Default::default(),
        };
        EntryRef::read(strings, entry)
    }

    /// The entry of an id, from the first layer that has it.
    pub fn find_id(&self, id: &str) -> Option<EntryId> {
        (0u16..).zip(self.views()).find_map(|(layer, v)| v.find_id(id).map(|index| EntryId { layer, index }))
    }

    /// The entries of a folded name, layer by layer, best first: a word's key, or several joined by single spaces.
    pub fn lookup(&self, folded_key: &str) -> impl Iterator<Item = EntryId> + '_ {
        let found: Vec<EntryId> = (0u16..)
            .zip(self.views())
            .flat_map(|(layer, v)| gazetteer::lookup(v, folded_key).map(move |index| EntryId { layer, index }))
            .collect();
        found.into_iter()
    }
}

impl<D: AsRef<[u8]> + Send + Sync + 'static> From<Gazetteer<D>> for Gazetteers {
    fn from(g: Gazetteer<D>) -> Self {
        Self::new().with(g)
    }
}

impl fmt::Debug for Gazetteers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteers").field("layers", &self.layers()).finish()
    }
}
