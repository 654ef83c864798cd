use crate::article::{Article, Found};
use crate::assemble::assemble;
use crate::frame;
use crate::workspace::Workspace;
use isnad_gazetteer::{Gazetteer, Gazetteers};
use isnad_normalize::Normalizer;
use isnad_tokenize::Document;
use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

/// How far into the text an [`Analyzer`] goes; each stage needs those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Stage {
    /// Tokens, sentences, paragraphs, quotation marks.
    Tokens,
    /// And people, places, organizations.
    Entities,
    /// And who said what.
    Quotations,
}

/// Texts over so many bytes leave nothing behind in a workspace.
const LARGE: usize = 1 << 20;

/// Reads articles. Made once, shared by all threads; a clone is a reference count.
///
/// ```
/// use isnad::Analyzer;
/// let analyzer = Analyzer::new();
/// let article = analyzer.analyze("أكدت الوزارة أن العمل مستمر.");
/// assert_eq!(article.text_of(article.quotations()[0].content[0]), "العمل مستمر");
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    gazetteers: Arc<Gazetteers>,
    settings: Settings,
}

#[derive(Clone, Debug)]
struct Settings {
    until: Stage,
    min_confidence: f32,
    profile: Option<Arc<Normalizer>>,
    #[cfg(feature = "dates")]
    dates: bool,
    #[cfg(feature = "dates")]
    published: Option<jiff::civil::Date>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            until: Stage::Quotations,
            min_confidence: 0.4,
            profile: None,
            #[cfg(feature = "dates")]
            dates: true,
            #[cfg(feature = "dates")]
            published: None,
        }
    }
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// All stages, with the embedded gazetteer.
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// To choose gazetteers, stages, and the day that `أمس` counts from.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    /// The same analyzer for articles of another day, or of none; costs a reference count. See [`AnalyzerBuilder::published`].
    #[cfg(feature = "dates")]
    #[must_use]
    pub fn published(&self, day: Option<jiff::civil::Date>) -> Self {
        Self { gazetteers: self.gazetteers.clone(), settings: Settings { published: day, ..self.settings.clone() } }
    }

    /// Reads one article. Linear in the text; never panics; an empty text gives an empty article.
    ///
    /// Each thread keeps a [`Workspace`] for it, which grows to some eight megabytes with the words that it meets.
    pub fn analyze<'t>(&self, text: &'t str) -> Article<'t> {
        thread_local! {
            static KEPT: RefCell<Workspace> = RefCell::default();
        }
        KEPT.with(|kept| match kept.try_borrow_mut() {
            Ok(mut workspace) if text.len() <= LARGE => self.analyze_with(text, &mut workspace),
            _ => self.analyze_with(text, &mut Workspace::new()),
        })
    }

    /// Reads one article with memory of the caller's: the same result as [`Analyzer::analyze`].
    ///
    /// ```
    /// use isnad::{Analyzer, Workspace};
    /// let analyzer = Analyzer::new();
    /// let mut workspace = Workspace::new();
    /// for text in ["قال الوزير إن العمل مستمر.", "ونفى المدير ذلك."] {
    ///     assert_eq!(analyzer.analyze_with(text, &mut workspace), analyzer.analyze(text));
    /// }
    /// ```
    pub fn analyze_with<'t>(&self, text: &'t str, workspace: &mut Workspace) -> Article<'t> {
        let Settings { until, min_confidence, ref profile, .. } = self.settings;
        let large = text.len() > LARGE;
        // Of a large text no more is held than it needs.
        let doc =
            if large { Document::new(text) } else { std::mem::take(&mut workspace.document).into_document_of(text) };
        let mut named = if until >= Stage::Entities {
            isnad_entities::find_with(&doc, &self.gazetteers, &mut workspace.entities)
        } else {
            isnad_entities::Entities::default()
        };
        let quotations = if until >= Stage::Quotations {
            let mut said =
                isnad_quotes::find_with(&doc, workspace.entities.classes(), &mut named, &mut workspace.quotes);
            isnad_quotes::retain_likely(&mut said, min_confidence);
            said
        } else {
            Vec::new()
        };
        let named = assemble(named, quotations, profile.as_deref());
        #[cfg(feature = "dates")]
        let published = self.settings.published;
        #[cfg(feature = "dates")]
        let dates = match (self.settings.dates, until >= Stage::Entities) {
            (false, _) => Vec::new(),
            (true, true) => {
                let may = workspace.calendar.of(&doc, workspace.entities.classes().numbers());
                crate::dates::find_outside_names(&doc, published, &named.mentions, may)
            }
            (true, false) => crate::dates::find_outside_names(&doc, published, &named.mentions, |_| true),
        };
        if large {
            *workspace = Workspace::new();
        }
        let frame = frame::find(&doc);
        let (layers, rest) = doc.into_layers_and_rest();
        if !large {
            workspace.document = rest;
        }
        let found = Found {
            tokens: layers.tokens,
            sentences: layers.sentences,
            paragraphs: layers.paragraphs,
            marks: layers.quotes,
            entities: named.entities,
            mentions: named.mentions,
            quotations: named.quotations,
            headline: frame.headline,
            byline: frame.byline,
            dateline: frame.dateline,
            #[cfg(feature = "dates")]
            dates,
            #[cfg(feature = "dates")]
            published,
        };
        Article { text: Cow::Borrowed(text), found }
    }
}

/// Makes an [`Analyzer`]; see [`Analyzer::builder`].
///
/// ```
/// use isnad::{Analyzer, Stage};
/// let names_only = Analyzer::builder().until(Stage::Entities).build();
/// assert!(names_only.analyze("قالت الوزارة إن العمل مستمر.").quotations().is_empty());
/// ```
#[derive(Debug)]
#[must_use]
pub struct AnalyzerBuilder {
    gazetteers: Gazetteers,
    #[cfg(feature = "embedded")]
    embedded: bool,
    settings: Settings,
}

impl Default for AnalyzerBuilder {
    fn default() -> Self {
        Self {
            gazetteers: Gazetteers::new(),
            #[cfg(feature = "embedded")]
            embedded: true,
            settings: Settings::default(),
        }
    }
}

impl AnalyzerBuilder {
    /// A gazetteer of your own, asked before the embedded one and after those given before it: where two know a name, the earlier one's
    /// entry wins, and an entry hides one of the same id further down.
    ///
    /// ```
    /// use isnad::{Analyzer, Entry, Gazetteer};
    /// let mine = Gazetteer::builder().add(Entry::new("harbour", "organization", "هيئة الميناء الجديد")).build().unwrap();
    /// let analyzer = Analyzer::builder().gazetteer(mine).build();
    /// let article = analyzer.analyze("وأعلنت هيئة الميناء الجديد أن العمل مستمر.");
    /// assert_eq!(article.entities()[0].gazetteer_id.as_deref(), Some("harbour"));
    /// ```
    pub fn gazetteer<D: AsRef<[u8]> + Send + Sync + 'static>(mut self, gazetteer: Gazetteer<D>) -> Self {
        self.gazetteers.push(gazetteer);
        self
    }

    /// Only the gazetteers given, not the embedded one.
    #[cfg(feature = "embedded")]
    pub fn without_embedded(mut self) -> Self {
        self.embedded = false;
        self
    }

    /// The last stage to run. All of them where this is not called.
    pub fn until(mut self, stage: Stage) -> Self {
        self.settings.until = stage;
        self
    }

    /// The least [`confidence`](crate::Quotation::confidence) of the quotations that are given: 0.4 where this is not called, of what has
    /// less one in eight is right. 0.0 gives all that the rules find, 0.8 about three quarters of them, for counts where a wrong one costs more than one missed.
    ///
    /// ```
    /// use isnad::Analyzer;
    /// let text = "قال المدرب سالم العمري إن الفريق جاهز. ويتمنى أن يفوز.";
    /// let count = |least| Analyzer::builder().min_confidence(least).build().analyze(text).quotations().len();
    /// assert_eq!((count(0.0), count(0.8)), (2, 1));
    /// ```
    pub fn min_confidence(mut self, least: f32) -> Self {
        self.settings.min_confidence = least;
        self
    }

    /// The spelling in which [`Entity::name`](crate::Entity::name) and [`Entity::roles`](crate::Entity::roles) are given, so that one thing has one
    /// name in all articles: a [`Profile`](isnad_normalize::Profile) or a [`Normalizer`] of your own. Without it they are given as they
    /// stand. Spans, and what is read at them, always are the text's own; what is found does not depend on it.
    ///
    /// ```
    /// use isnad::{Analyzer, Profile};
    /// let text = "وقالت وزيرة الميـاه، رَنا الخطيب، إن العمل مستمر.";
    /// let article = Analyzer::builder().profile(Profile::Matching).build().analyze(text);
    /// let minister = article.speaker(&article.quotations()[0]).unwrap();
    /// assert_eq!((minister.name.as_str(), minister.roles[0].as_str()), ("رنا الخطيب", "وزيرة المياه"));
    /// assert_eq!(article.text_of(article.mentions(minister).next().unwrap().span), "رَنا الخطيب");
    /// ```
    pub fn profile(mut self, spelling: impl Into<Normalizer>) -> Self {
        self.settings.profile = Some(Arc::new(spelling.into()));
        self
    }

    /// Whether to look for dates; they are looked for where this is not called.
    #[cfg(feature = "dates")]
    pub fn dates(mut self, yes: bool) -> Self {
        self.settings.dates = yes;
        self
    }

    /// The day on which the article was published: what `أمس` and `الأسبوع الماضي` count from. Without it they stay unresolved.
    ///
    /// ```
    /// use isnad::Analyzer;
    /// use jiff::civil::date;
    /// let analyzer = Analyzer::builder().published(date(2015, 7, 24)).build();
    /// let article = analyzer.analyze("وصل الوفد أمس الخميس.");
    /// assert_eq!(article.dates()[0].first, Some(date(2015, 7, 23)));
    /// ```
    #[cfg(feature = "dates")]
    pub fn published(mut self, day: jiff::civil::Date) -> Self {
        self.settings.published = Some(day);
        self
    }

    /// The analyzer.
    pub fn build(self) -> Analyzer {
        #[cfg(feature = "embedded")]
        let gazetteers = if self.embedded { self.gazetteers.with_embedded() } else { self.gazetteers };
        #[cfg(not(feature = "embedded"))]
        let gazetteers = self.gazetteers;
        Analyzer { gazetteers: Arc::new(gazetteers), settings: self.settings }
    }
}

#[cfg(test)]
mod tests {
    use super::Analyzer;

    #[test]
    fn shared_by_threads() {
        fn check<T: Send + Sync + Clone>() {}
        check::<Analyzer>();
    }
}
