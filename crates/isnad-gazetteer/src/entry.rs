/// One thing with its names, on its way into a gazetteer.
///
/// Kinds and attributes are open: any string will do. Attributes that the engine itself understands:
///
/// | attribute | value | effect |
/// | --- | --- | --- |
/// | `article` | `optional` | names are found with and without the article: `الدوحة` and `دوحة`, `أمريكي` and `الأمريكي` |
/// | `gap` | `1` to `3` | up to so many words, or a nickname in quotation marks or brackets, may stand after the first word of a name: `باراك (حسين) أوباما` |
/// | `rank` | a number | where several entries share a name, the lower comes first (100 where it is not given) |
///
/// ```
/// use isnad_gazetteer::{Entry, Gazetteer};
/// let g = Gazetteer::builder()
///     .add(Entry::new("p1", "person", "باراك أوباما").alias("أوباما").attr("country", "US"))
///     .build()
///     .unwrap();
/// let id = g.find_id("p1").unwrap();
/// assert_eq!(g.entry(id).attr("country"), Some("US"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    /// Unique within its gazetteer.
    pub id: String,
    /// What it is: `person`, `country`, a kind of your own.
    pub kind: String,
    /// The canonical name.
    pub name: String,
    /// Other names and spellings. Those that differ only by what the tokenizer folds need not be listed.
    pub aliases: Vec<String>,
    /// Names that are common words, or names of something else, too; their matches say so. They may stand among the others as well.
    pub ambiguous_aliases: Vec<String>,
    /// True where the canonical name and all `aliases` are ambiguous.
    pub ambiguous: bool,
    /// Anything else, by key, in the order given.
    pub attrs: Vec<(String, String)>,
}

impl Entry {
    /// An entry with its canonical name only.
    pub fn new(id: impl Into<String>, kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: id.into(), kind: kind.into(), name: name.into(), ..Self::default() }
    }
    /// Adds another name.
    pub fn alias(mut self, name: impl Into<String>) -> Self {
        self.aliases.push(name.into());
        self
    }
    /// Adds another name that is ambiguous.
    pub fn ambiguous_alias(mut self, name: impl Into<String>) -> Self {
        self.ambiguous_aliases.push(name.into());
        self
    }
    /// Says whether the canonical name and the aliases are ambiguous.
    pub fn ambiguous(mut self, yes: bool) -> Self {
        self.ambiguous = yes;
        self
    }
    /// Adds an attribute.
    pub fn attr(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.attrs.push((key.into(), value.into()));
        self
    }
    /// The value of an attribute, the first of that key.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.attrs.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }
}
