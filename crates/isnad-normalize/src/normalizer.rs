use crate::compose::Compose;
use crate::fold::{Edits, Fold};
use crate::repeat::Repeat;
use crate::{Options, Presentation, Profile};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use isnad_text::{Alignment, Span};

/// [`Options`] compiled: built once, used for any number of texts and by any number of threads.
///
/// All its methods take time linear in the text, for any text.
///
/// ```
/// use isnad_normalize::{Normalizer, Profile};
/// let search = Normalizer::new(Profile::Search);
/// assert_eq!(search.normalize("أعلنَ مسؤولٌ في ﻻهاي"), "اعلن مسوول في لاهاي");
/// ```
#[derive(Clone, Debug)]
pub struct Normalizer {
    options: Options,
    stages: Vec<Stage>,
    /// Folding may find more in what it made.
    feeds_itself: bool,
    /// Folding leaves the form nothing to do where the form left nothing but letters and tashkeel.
    fold_settles: bool,
}

#[derive(Clone, Debug)]
enum Stage {
    Compose(Box<Compose>),
    Fold(Box<Fold>),
    Repeat(Repeat),
}

impl Stage {
    /// `calm` is what [`Compose`] says of the text.
    fn first_change(&self, text: &str, calm: &mut bool) -> Option<usize> {
        match self {
            Stage::Compose(s) => s.first_change(text, calm),
            Stage::Fold(s) => s.first_change(text),
            Stage::Repeat(s) => s.first_change(text),
        }
    }

    fn run(&self, text: &str, from: usize, out: &mut String, edits: &mut impl Edits, calm: &mut bool) {
        out.reserve(text.len());
        out.push_str(&text[..from]);
        match self {
            Stage::Compose(s) => s.run(text, from, out, edits, calm),
            Stage::Fold(s) => s.run(text, from, out, edits),
            Stage::Repeat(s) => s.run(text, from, out, edits),
        }
    }
}

/// A normalised text and the way back to the original.
///
/// ```
/// use isnad_normalize::{Normalizer, Profile};
/// use isnad_text::Span;
/// let text = "قالَ وزيرُ الخارجيّة";
/// let folded = Normalizer::new(Profile::Search).normalize_aligned(text);
/// let at = folded.text.find("وزير").unwrap();
/// let span = folded.original_span(Span::new(at, at + "وزير".len()));
/// assert_eq!(&text[span], "وزيرُ");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Normalized<'t> {
    /// The text, borrowed where nothing changed.
    pub text: Cow<'t, str>,
    /// Original to normalised bytes and back.
    #[cfg_attr(feature = "serde", serde(rename = "edits"))]
    pub alignment: Alignment,
}

impl Normalized<'_> {
    /// The bytes of the original text for a span of [`Normalized::text`].
    pub fn original_span(&self, span: Span) -> Span {
        self.alignment.original_span(span)
    }

    /// The characters, each with the bytes of the original text that it stands for: with the marks after it that were
    /// dropped, and the whole ligature for a letter of one. O(1) each, or O(log) of the edits that one step passes.
    ///
    /// ```
    /// use isnad_normalize::{Normalizer, Profile};
    /// let text = "ﻻ شَـكّ";
    /// let folded = Normalizer::new(Profile::Search).normalize_aligned(text);
    /// let pairs: Vec<_> = folded.char_spans().map(|(c, span)| (c, &text[span])).collect();
    /// assert_eq!(pairs, [('ل', "ﻻ"), ('ا', "ﻻ"), (' ', " "), ('ش', "شَـ"), ('ك', "كّ")]);
    /// ```
    pub fn char_spans(&self) -> impl Iterator<Item = (char, Span)> {
        let spans = self.text.char_indices().map(|(at, c)| Span::new(at, at + c.len_utf8()));
        self.text.chars().zip(self.alignment.original_spans(spans))
    }
}

impl From<Profile> for Normalizer {
    fn from(profile: Profile) -> Self {
        Self::new(profile)
    }
}

impl Normalizer {
    /// The normaliser of a profile. Some 100 µs; keep it.
    pub fn new(profile: Profile) -> Self {
        Self::with_options(profile.options())
    }

    pub(crate) fn with_options(options: Options) -> Self {
        let mut stages = Vec::new();
        stages.extend(
            Compose::new(options.form, options.presentation == Presentation::Words)
                .map(|c| Stage::Compose(Box::new(c))),
        );
        let (mut feeds_itself, mut fold_settles) = (false, false);
        let fold = Options { form: Default::default(), letter_limit: None, punctuation_limit: None, ..options };
        if fold != Options::new() {
            let fold = Fold::new(options);
            feeds_itself = fold.feeds_itself();
            if let [Stage::Compose(form)] = &stages[..] {
                fold_settles = fold.settles(form);
            }
            stages.push(Stage::Fold(Box::new(fold)));
        }
        stages.extend(Repeat::new(&options).map(Stage::Repeat));
        Normalizer { options, stages, feeds_itself, fold_settles }
    }

    /// What it was built from.
    pub fn options(&self) -> Options {
        self.options
    }

    /// The normalised text; the text itself, with nothing allocated, where nothing changes.
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(mut work) = self.begin(text) else { return Cow::Borrowed(text) };
        let mut out = String::new();
        self.stages[work.stage].run(text, work.at, &mut out, &mut (), &mut work.calm);
        Cow::Owned(self.finish(out, work, None))
    }

    /// Appends the normalised text to `out`.
    ///
    /// ```
    /// use isnad_normalize::{Normalizer, Profile};
    /// let lucene = Normalizer::new(Profile::Lucene);
    /// let mut line = String::from("> ");
    /// lucene.normalize_into("مَدرسة", &mut line);
    /// assert_eq!(line, "> مدرسه");
    /// ```
    pub fn normalize_into(&self, text: &str, out: &mut String) {
        if let [only] = &self.stages[..]
            && !self.feeds_itself
        {
            return only.run(text, 0, out, &mut (), &mut false);
        }
        out.push_str(&self.normalize(text));
    }

    /// The normalised text with its alignment.
    ///
    /// Texts of more than [`Span::MAX_TEXT`] bytes are normalised, but offsets beyond that are cut to it.
    pub fn normalize_aligned<'t>(&self, text: &'t str) -> Normalized<'t> {
        let mut alignment = Alignment::new();
        let Some(mut work) = self.begin(text) else {
            return Normalized { text: Cow::Borrowed(text), alignment };
        };
        let mut out = String::new();
        self.stages[work.stage].run(text, work.at, &mut out, &mut alignment, &mut work.calm);
        let out = self.finish(out, work, Some(&mut alignment));
        Normalized { text: Cow::Owned(out), alignment }
    }

    /// True where normalising changes nothing. Stops at the first change; allocates nothing, but for a scratch buffer
    /// where marks have to be put in order.
    pub fn is_normalized(&self, text: &str) -> bool {
        self.begin(text).is_none()
    }

    /// The first stage that changes the text, and where.
    fn begin(&self, text: &str) -> Option<Work> {
        let mut calm = false;
        let found = |(stage, s): (usize, &Stage)| Some((stage, s.first_change(text, &mut calm)?));
        let (stage, at) = self.stages.iter().enumerate().find_map(found)?;
        Some(Work { stage, at, calm })
    }

    /// Runs the stages after the one that has been run, and all of them again until none changes anything.
    fn finish(&self, mut text: String, work: Work, mut alignment: Option<&mut Alignment>) -> String {
        let Work { stage: first, mut calm, .. } = work;
        // Which stages may find something to change.
        let mut open = [false; STAGES];
        self.reopen(&mut open, first, calm);
        let mut next = first + 1;
        for _ in 0..ROUNDS {
            for i in next..self.stages.len() {
                if !open[i] {
                    continue;
                }
                let stage = &self.stages[i];
                let Some(at) = stage.first_change(&text, &mut calm) else {
                    open[i] = false;
                    continue;
                };
                let mut out = String::new();
                if let Some(whole) = alignment.as_deref_mut() {
                    let mut step = Alignment::new();
                    stage.run(&text, at, &mut out, &mut step, &mut calm);
                    *whole = whole.then(&step);
                } else {
                    stage.run(&text, at, &mut out, &mut (), &mut calm);
                }
                text = out;
                self.reopen(&mut open, i, calm);
            }
            if !open.contains(&true) {
                break;
            }
            next = 0;
        }
        text
    }

    /// Opens the stages that may find something in what stage number `ran` made.
    fn reopen(&self, open: &mut [bool; STAGES], ran: usize, calm: bool) {
        let folded = matches!(self.stages[ran], Stage::Fold(_));
        for (i, stage) in self.stages.iter().enumerate() {
            open[i] = match stage {
                _ if i == ran => folded && self.feeds_itself,
                Stage::Compose(_) if folded && calm && self.fold_settles => open[i],
                _ => true,
            };
        }
    }
}

/// At most: the form, the folding, the repeated characters.
const STAGES: usize = 3;

/// More than enough for the stages to come to rest.
const ROUNDS: usize = 8;

/// What is known of a text when a stage is about to change it.
struct Work {
    stage: usize,
    at: usize,
    /// What [`Compose`] said of the text.
    calm: bool,
}
