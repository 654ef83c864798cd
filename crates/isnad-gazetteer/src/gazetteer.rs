use crate::builder::GazetteerBuilder;
use crate::error::BuildErrors;
use crate::format::NONE;
use crate::matcher::{self, Match, MatchKind};
use crate::view::{self, Layout, Reader, View};
use isnad_tokenize::{Document, key_hash};
use std::borrow::Cow;
use std::fmt;

/// The number of an entry, within its gazetteer and, in [`Gazetteers`](crate::Gazetteers), its layer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EntryId {
    /// Layer of [`Gazetteers`](crate::Gazetteers), from 0; 0 where a gazetteer stands alone.
    pub layer: u16,
    /// Number of the entry, from 0, in the order in which entries were added.
    pub index: u32,
}

/// Names, compiled for matching.
///
/// It lies in one run of bytes, `D`, that can be written to a file and used again without parsing. `Gazetteer` alone owns its bytes or has
/// them for the life of the program; `Gazetteer<&[u8]>` or `Gazetteer<Mmap>` borrow them.
///
/// ```
/// use isnad_gazetteer::{Entry, Gazetteer};
/// use isnad_tokenize::Document;
///
/// let g = Gazetteer::builder().add(Entry::new("un", "organization", "الأمم المتحدة")).build().unwrap();
/// let doc = Document::new("ودعا إلى اجتماع للأمم المتّحدة");
/// let m = &g.matches(&doc)[0];
/// assert_eq!(&doc.text()[m.span], "لأمم المتّحدة"); // the article's lam stays
/// assert!(m.proclitics.la());
/// assert_eq!(g.entry(m.entry).id(), "un");
/// ```
#[derive(Clone)]
pub struct Gazetteer<D = Cow<'static, [u8]>> {
    bytes: D,
    layout: Layout,
}

impl Gazetteer {
    /// Starts a gazetteer from lists.
    pub fn builder() -> GazetteerBuilder {
        GazetteerBuilder::new()
    }
}

impl GazetteerBuilder {
    /// Compiles the entries.
    ///
    /// # Errors
    /// Everything that is wrong with the input, at once, with file, line and column.
    pub fn build(self) -> Result<Gazetteer, BuildErrors> {
        let (g, errors) = self.build_lossy();
        if errors.only_warnings() { Ok(g) } else { Err(errors) }
    }

    /// Compiles what can be used, and tells the problems, warnings too.
    ///
    /// ```
    /// use isnad_gazetteer::{Entry, Gazetteer};
    /// let (g, problems) = Gazetteer::builder()
    ///     .add(Entry::new("a", "place", "الرياض"))
    ///     .add(Entry::new("a", "place", "جدة"))
    ///     .build_lossy();
    /// assert_eq!(g.len(), 1);
    /// assert_eq!(problems.to_string(), "entry 2: id \"a\" was given already at entry 1; expected each once");
    /// ```
    pub fn build_lossy(self) -> (Gazetteer, BuildErrors) {
        let (bytes, errors) = self.compile();
        // Just compiled: the layout can be read.
        let layout = Layout::read(&bytes, false).unwrap_or_else(|e| unreachable!("{e}"));
        (Gazetteer::new(Cow::Owned(bytes), layout), errors)
    }
}

impl<D: AsRef<[u8]>> Gazetteer<D> {
    pub(crate) fn new(bytes: D, layout: Layout) -> Self {
        Self { bytes, layout }
    }

    pub(crate) fn view(&self) -> View<'_> {
        self.layout.view(self.bytes.as_ref())
    }

    pub(crate) fn layout(&self) -> Layout {
        self.layout
    }

    /// The compiled bytes: write them to a file, and use them again with [`from_bytes`](Self::from_bytes).
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.as_ref()
    }

    /// Gives back what it was made over.
    pub fn into_bytes(self) -> D {
        self.bytes
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.view().entries as usize
    }

    /// True where it has no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names in a text, leftmost and longest first, without overlap, in order. See [`MatchKind`] for the others.
    pub fn matches(&self, doc: &Document<'_>) -> Vec<Match> {
        self.matches_with(doc, MatchKind::LeftmostLongest)
    }

    /// The names in a text, as `kind` says.
    pub fn matches_with(&self, doc: &Document<'_>, kind: MatchKind) -> Vec<Match> {
        let mut out = Vec::new();
        matcher::scan(&[self.view()], doc, kind, None, None, &mut out);
        out
    }

    /// The names in a text that nobody has tokenized: what [`matches`](Self::matches) finds in `Document::new(text)`, several times as fast, since no
    /// sentence, quotation mark or clitic is looked for where no name is.
    ///
    /// ```
    /// use isnad_gazetteer::{Entry, Gazetteer};
    /// use isnad_tokenize::Document;
    /// let g = Gazetteer::builder().add(Entry::new("un", "organization", "الأمم المتحدة")).build().unwrap();
    /// let text = "ودعا إلى اجتماع للأمم المتّحدة";
    /// assert_eq!(&text[g.matches_in(text)[0].span], "لأمم المتّحدة");
    /// assert_eq!(g.matches_in(text), g.matches(&Document::new(text)));
    /// ```
    pub fn matches_in(&self, text: &str) -> Vec<Match> {
        self.matches(&Document::tokens_only(text))
    }

    /// As [`matches`](Self::matches), into a vector that is cleared first.
    pub fn matches_into(&self, doc: &Document<'_>, out: &mut Vec<Match>) {
        out.clear();
        matcher::scan(&[self.view()], doc, MatchKind::LeftmostLongest, None, None, out);
    }

    /// An entry. One that is not of this gazetteer has empty fields.
    pub fn entry(&self, id: EntryId) -> EntryRef<'_> {
        EntryRef::new(self.view(), id.index)
    }

    /// All entries, in the order in which they were added.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, EntryRef<'_>)> {
        let view = self.view();
        (0..view.entries).map(move |index| (EntryId { layer: 0, index }, EntryRef::new(view, index)))
    }

    /// The entry of an id.
    ///
    /// ```
    /// use isnad_gazetteer::{Entry, Gazetteer};
    /// let g = Gazetteer::builder().add(Entry::new("city:riyadh", "city", "الرياض")).build().unwrap();
    /// assert!(g.find_id("city:riyadh").is_some() && g.find_id("city:jeddah").is_none());
    /// ```
    pub fn find_id(&self, id: &str) -> Option<EntryId> {
        self.view().find_id(id).map(|index| EntryId { layer: 0, index })
    }

    /// The entries of a folded name, best first: a word's key, or several joined by single spaces.
    ///
    /// ```
    /// use isnad_gazetteer::{Entry, Gazetteer};
    /// let g = Gazetteer::builder().add(Entry::new("un", "org", "الأمم المتحدة")).build().unwrap();
    /// assert_eq!(g.lookup("الامم المتحده").count(), 1);
    /// assert_eq!(g.lookup("الامم").count(), 0);
    /// ```
    pub fn lookup(&self, folded_key: &str) -> impl Iterator<Item = EntryId> + '_ {
        lookup(self.view(), folded_key).map(|index| EntryId { layer: 0, index })
    }
}

pub(crate) fn lookup<'a>(view: View<'a>, folded_key: &str) -> impl Iterator<Item = u32> + 'a {
    let number = |w: &str| Some(view.word(key_hash(w))).filter(|&n| view.key(n) == w.as_bytes()).unwrap_or(NONE);
    let mut words = folded_key.split(' ').map(number);
    let first = words.next().and_then(|w| view.root(w));
    let node = words.fold(first, |node, w| node.and_then(|n| view.child(n, w)));
    node.map_or(0..0, |n| n.values()).map(move |v| view.value(v).0)
}

impl<D: AsRef<[u8]>> fmt::Debug for Gazetteer<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer").field("entries", &self.len()).field("bytes", &self.as_bytes().len()).finish()
    }
}

/// An entry of a gazetteer, read in place: each question reads what it asks for.
#[derive(Clone, Copy)]
pub struct EntryRef<'a> {
    /// Kinds and names of attributes.
    strings: &'a [u8],
    kind: u32,
    /// From the id on.
    rest: Reader<'a>,
}

impl<'a> EntryRef<'a> {
    pub(crate) fn new(view: View<'a>, index: u32) -> Self {
        Self::read(view.strings(), view.entry(index))
    }

    pub(crate) fn read(strings: &'a [u8], mut rest: Reader<'a>) -> Self {
        let kind = rest.number();
        Self { strings, kind: if rest.peek() == 0 { u32::MAX } else { kind }, rest }
    }

    /// The id, unique within its gazetteer.
    pub fn id(&self) -> &'a str {
        let mut rest = self.rest;
        rest.text()
    }

    /// What it is.
    pub fn kind(&self) -> &'a str {
        view::string(self.strings, self.kind)
    }

    /// As [`kind`](Self::kind), for who compares it only: in a compiled file nobody has read it yet.
    pub fn kind_bytes(&self) -> &'a [u8] {
        view::string_bytes(self.strings, self.kind).unwrap_or_default()
    }

    /// The canonical name, as it was given.
    pub fn name(&self) -> &'a str {
        let mut rest = self.rest;
        rest.skip();
        rest.text()
    }

    /// From the number of aliases on.
    fn after_name(&self) -> Reader<'a> {
        let mut rest = self.rest;
        rest.skip();
        rest.skip();
        rest
    }

    /// The other names, as they were given; the first is number 1 of [`Match::alias`].
    pub fn aliases(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut rest = self.after_name();
        (0..rest.number()).map_while(move |_| (!rest.is_empty()).then(|| rest.text()))
    }

    /// The name of a number of [`Match::alias`]: 0 the canonical one.
    pub fn alias(&self, number: u32) -> Option<&'a str> {
        match number.checked_sub(1) {
            None => Some(self.name()),
            Some(n) => self.aliases().nth(n as usize),
        }
    }

    /// From the number of attributes on.
    fn after_aliases(&self) -> Reader<'a> {
        let mut rest = self.after_name();
        for _ in 0..rest.number() {
            if rest.is_empty() {
                break;
            }
            rest.skip();
        }
        rest
    }

    /// The attributes, in order.
    pub fn attrs(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let strings = self.strings;
        let mut rest = self.after_aliases();
        (0..rest.number())
            .map_while(move |_| (!rest.is_empty()).then(|| (view::string(strings, rest.number()), rest.text())))
    }

    /// The value of an attribute.
    pub fn attr(&self, key: &str) -> Option<&'a str> {
        let mut rest = self.after_aliases();
        for _ in 0..rest.number() {
            if rest.is_empty() {
                break;
            }
            if view::string_bytes(self.strings, rest.number()) == Some(key.as_bytes()) {
                return Some(rest.text());
            }
            rest.skip();
        }
        None
    }
}

impl fmt::Debug for EntryRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EntryRef")
            .field("id", &self.id())
            .field("kind", &self.kind())
            .field("name", &self.name())
            .finish()
    }
}
