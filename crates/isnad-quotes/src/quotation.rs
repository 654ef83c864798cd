use isnad_text::Span;

/// How much of the content stands in quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// Some of it, as the source's own words.
    Mixed,
    /// None of it.
    Indirect,
}

impl QuoteKind {
    /// `direct`, `mixed`, `indirect`.
    pub fn as_str(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        }
    }
}

/// Whether the text says that the words were said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Polarity {
    /// They were.
    Positive,
    /// They were not: `لم يعلن`.
    Negative,
    /// They may be, or will: `سيعلن`، `قد يقول`.
    Hypothetical,
}

impl Polarity {
    /// `positive`, `negative`, `hypothetical`.
    pub fn as_str(self) -> &'static str {
        match self {
            Polarity::Positive => "positive",
            Polarity::Negative => "negative",
            Polarity::Hypothetical => "hypothetical",
        }
    }
}

/// One attribution: somebody said something. All spans are bytes of the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Quotation {
    /// How much of the content stands in marks.
    pub kind: QuoteKind,
    /// The word that signals speech, with an attached و/ف; none where a quotation goes on without one.
    pub cue: Option<Span>,
    /// The source as it stands in the sentence; none where the subject is dropped.
    pub source: Option<Span>,
    /// What was said, without complementizer and outer marks; several pieces where the source interrupts it.
    pub content: Vec<Span>,
    /// Index of the entity that the source stands for.
    pub speaker: Option<u32>,
    /// The subject is dropped or a pronoun.
    pub implicit: bool,
    /// Who is told: `للأناضول`.
    pub addressee: Option<Span>,
    /// By what means: `في مؤتمر صحفي`.
    pub medium: Option<Span>,
    /// Whether it was said.
    pub polarity: Polarity,
    /// It stands inside another one's content.
    pub nested: bool,
    /// How many contents it stands inside of.
    pub depth: u8,
    /// The rule that found it.
    pub rule: &'static str,
    /// The cue's lemma in the lexicon.
    pub cue_lemma: Option<&'static str>,
    /// 0.0 to 1.0: how likely content and speaker are right. Of attributions drawn at random those with 0.9 and more were right in 94 of a
    /// hundred cases, those below 0.5 in 22 (`docs/phenomena.md`).
    pub confidence: f32,
}

impl Quotation {
    /// What a rule without a verb begins with: nothing said so far, by nobody, to nobody.
    pub(crate) fn by_rule(rule: &'static str, confidence: f32) -> Self {
        Quotation {
            kind: QuoteKind::Direct,
            cue: None,
            source: None,
            content: Vec::new(),
            speaker: None,
            implicit: false,
            addressee: None,
            medium: None,
            polarity: Polarity::Positive,
            nested: false,
            depth: 0,
            rule,
            cue_lemma: None,
            confidence,
        }
    }
}
