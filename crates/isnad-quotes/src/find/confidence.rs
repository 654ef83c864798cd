//! How likely an attribution is right, from what its sentence and its text tell of it.
//!
//! Each piece of evidence has a weight: a logistic regression gave it, over some 1300 attributions that were drawn at random from the news of
//! fourteen outlets and judged by readers, right in content and speaker or not (`docs/phenomena.md`). What weighed next to nothing is not asked.

use super::*;
use isnad_entities::Entity;

/// So many words of a content are counted: a longer one is no worse.
const LONG: usize = 91;

/// So many tokens from a content or a cue the next one begins, as a rule.
const NEAR: usize = 64;

/// The log odds of an attribution that none of the evidence speaks for or against.
const PRIOR: f32 = 2.0;

type Evidence = (f32, fn(&Case<'_>) -> bool);

/// What speaks for an attribution and what against it, in log odds.
const EVIDENCE: &[Evidence] = &[
    // what joins the content to its cue: أكد أن, قال: «», نفى وجود, and with the least certain end قال:
    (0.4, |c| c.quotation.rule == "verb + clause"),
    (0.3, |c| c.quotation.rule == "verb + marks"),
    (0.3, |c| c.quotation.rule == "verb + object"),
    (-0.1, |c| c.quotation.rule == "verb + colon"),
    // اتهم، شكك، طلب: mostly what somebody does; تمنى، أمر، حذر: as often as not
    (-0.9, |c| c.is_rather_a_deed()),
    (-0.6, |c| matches!(c.class, "order" | "warn" | "wish")),
    (-0.2, |c| c.tense == Some(Tense::Imperfect)),
    // وأضاف, and the last who spoke is far
    (-0.5, |c| c.dropped() && c.tense != Some(Tense::Participle)),
    (-0.6, |c| c.dropped() && c.since > 80),
    // no speaker agrees with the verb: of a hundred that were read one of ten was right
    (-1.6, |c| c.guessed),
    // الحربي, who was سالم الحربي before
    (0.5, |c| c.fuller),
    (-0.4, |c| c.is_body()),
    (-0.6, |c| c.speaker.is_none_or(|s| matches!(s.kind, EntityKind::Other | EntityKind::Place))),
    // كاري for كاري مولن, and what is no name; روسيا may be wrong for other reasons
    (-0.3, |c| c.one_word),
    (-0.5, |c| c.one_word && c.speaker.is_some_and(|s| s.gazetteer_id.is_none())),
    (-0.3, |c| c.words > 40),
    (-0.4, |c| c.words > 60),
    (-0.5, |c| c.words >= LONG),
    (-0.3, |c| c.dots),
    // a column or an essay tells of speech seldom, and then in passing
    (-0.4, |c| c.text.sparser_than(100)),
    (-0.6, |c| c.text.sparser_than(200)),
    (-0.8, |c| c.text.own_voice > 2),
    (-0.3, |c| c.text.words > 600),
];

/// What is known of an attribution when it is weighed.
struct Case<'c> {
    quotation: &'c Quotation,
    speaker: Option<&'c Entity>,
    /// Of a verb.
    tense: Option<Tense>,
    class: &'static str,
    /// A dropped subject stands for nobody who has spoken, but for whoever is nearest.
    guessed: bool,
    /// The speaker's name is one word.
    one_word: bool,
    /// The source names the speaker by a part of his name.
    fuller: bool,
    /// Words of the content, up to [`LONG`].
    words: usize,
    /// Dots within the content.
    dots: bool,
    /// Tokens since the cue of the attribution before.
    since: usize,
    text: Text,
}

/// What is known of the text.
#[derive(Clone, Copy)]
struct Text {
    words: usize,
    attributions: usize,
    /// Words of the first person singular outside marks.
    own_voice: usize,
}

impl Text {
    /// Shorter texts are a few sentences.
    const SHORT: usize = 150;

    /// Fewer than one attribution in so many words.
    fn sparser_than(self, words: usize) -> bool {
        self.words > Self::SHORT && self.attributions * words < self.words
    }
}

impl Case<'_> {
    fn dropped(&self) -> bool {
        self.quotation.implicit && self.tense.is_some()
    }

    fn is_body(&self) -> bool {
        use EntityKind::{Collective, Country, Media, Organization};
        self.speaker.is_some_and(|s| matches!(s.kind, Organization | Collective | Media | Country))
    }

    /// Charges, refusals, requests, threats.
    fn is_rather_a_deed(&self) -> bool {
        matches!(
            self.class,
            "accuse" | "admit" | "agree" | "ask" | "claim" | "comment" | "doubt" | "reject" | "request" | "threaten"
        )
    }

    /// 0.0 to 1.0.
    fn confidence(&self) -> f32 {
        let odds: f32 = PRIOR + EVIDENCE.iter().filter(|(_, holds)| holds(self)).map(|(weight, _)| weight).sum::<f32>();
        let likely = 1.0 / (1.0 + (-odds).exp());
        (likely * 100.0).round() / 100.0
    }
}

impl Search<'_, '_, '_> {
    /// Weighs every attribution, when all of the text is known.
    pub(crate) fn weigh(&mut self) {
        let v = self.view;
        let tokens = v.doc.tokens();
        // What comes next is near: a short search from the last place spares the long one.
        let mut near = 0;
        let mut at = |byte: u32| {
            let before = |t: &isnad_tokenize::Token| t.span.start < byte;
            let window = &tokens[near..tokens.len().min(near + NEAR)];
            let inside = window.first().is_some_and(|t| t.span.start <= byte) && !window.last().is_some_and(before);
            near = if inside { near + window.partition_point(before) } else { tokens.partition_point(before) };
            near
        };
        let text = Text {
            words: tokens.iter().filter(|t| t.kind == TokenKind::Word).count(),
            attributions: self.out.len(),
            own_voice: self.voice.len(),
        };
        let mut before = 0;
        for n in 0..self.out.len() {
            let q = &self.out[n];
            let cue = q.cue.map(|c| at(c.start));
            let reading = cue.and_then(|k| v.tags.get(k)?.cue).filter(|_| q.cue_lemma.is_some());
            let speaker = q.speaker.map(|s| &self.entities.entities[s as usize]);
            let source = q.source.map_or("", |s| &v.doc.text()[s]);
            let (mut words, mut dots) = (0, false);
            for c in &q.content {
                let first = at(c.start);
                for t in tokens[first..].iter().take(2 * LONG) {
                    if t.span.start >= c.end {
                        break;
                    }
                    match t.kind {
                        TokenKind::Word => words += 1,
                        TokenKind::Punct => dots |= v.doc.surface(t).starts_with(".."),
                        _ => {}
                    }
                }
            }
            let here = cue.or_else(|| q.content.first().map(|c| at(c.start))).unwrap_or(before);
            let one_word = speaker.is_some_and(|s| !s.name.contains(' '));
            let case = Case {
                quotation: q,
                speaker,
                tense: reading.map(|r| r.forms[0].tense),
                class: reading.map_or("", |r| v.lexicon.cue(r.forms[0]).class),
                guessed: q.implicit && cue.is_some_and(|k| self.guessed[k]),
                one_word,
                fuller: !one_word && speaker.is_some_and(|s| is_part_of(source, &s.name)),
                words,
                dots,
                since: here.saturating_sub(before),
                text,
            };
            self.out[n].confidence = case.confidence();
            before = here;
        }
    }
}

/// Keeps those that have at least this confidence; of the nested ones those stay nested that stand within another one that is kept. Linear.
///
/// ```
/// use isnad_gazetteer::Gazetteer;
/// use isnad_tokenize::Document;
///
/// let doc = Document::new("قال المدرب سالم العمري إن الفريق جاهز. ويتمنى أن يفوز.");
/// let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
/// let mut said = isnad_quotes::find(&doc, &mut entities);
/// assert_eq!(said.len(), 2);
/// isnad_quotes::retain_likely(&mut said, 0.8);
/// assert_eq!(said.len(), 1); // a wish without a subject may be anybody's
/// ```
pub fn retain_likely(said: &mut Vec<Quotation>, least: f32) {
    let before = said.len();
    said.retain(|q| q.confidence >= least);
    if said.len() == before {
        return;
    }
    let mut reached = 0;
    for q in said {
        let start = q.cue.or(q.content.first().copied()).map_or(0, |span| span.start);
        if q.nested && start >= reached {
            (q.nested, q.depth) = (false, 0);
        }
        reached = q.content.iter().map(|c| c.end).fold(reached, u32::max);
    }
}

/// The source has a word of the name and not all of it.
fn is_part_of(source: &str, name: &str) -> bool {
    // nobody, and with his title: as most are
    if source.is_empty() || source.ends_with(name) {
        return false;
    }
    name.split(' ').any(|word| source.split(' ').any(|s| s == word)) && !source.contains(name)
}

#[cfg(test)]
mod tests {
    use isnad_gazetteer::Gazetteer;
    use isnad_tokenize::Document;

    fn confidences(text: &str) -> Vec<f32> {
        let doc = Document::new(text);
        let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
        crate::find(&doc, &mut entities).iter().map(|q| q.confidence).collect()
    }

    /// Of two sentences the first is the surer.
    #[test]
    fn evidence() {
        for (surer, less) in [
            // a clause ends where its sentence ends, what a preposition joins may go on
            ("أكد الوزير سالم العمري أن العمل مستمر.", "دعا الوزير سالم العمري إلى مواصلة العمل."),
            // a wish may be nobody's words
            ("قال المدرب سالم العمري إن الفريق يفوز.", "تمنى المدرب سالم العمري أن يفوز الفريق."),
            ("قال المدرب سالم العمري إن الفريق يفوز.", "يقول المدرب سالم العمري إن الفريق يفوز."),
            ("قال المدرب سالم العمري إن الفريق يفوز.", "قالت إدارة النادي إن الفريق يفوز."),
            // who says it is only guessed
            ("قال سالم العمري إن اللجنة تعمل. وأكد أنها جادة.", "قال سالم العمري إن اللجنة تعمل. وأكدت أنها جادة."),
            // another one has spoken since, and the sentence has begun without a subject
            (
                "قالت وزارة الصحة إن الدواء آمن. وقال سالم العمري إن التجربة لم تكتمل. ونفت وجود أي مخالفات.",
                "قالت وزارة الصحة إن الدواء آمن. وقال سالم العمري إن التجربة لم تكتمل. وحتى آخر الليل نفت وجود أي مخالفات.",
            ),
            // what the body does stands first, or it is named in passing
            (
                "نفذت وزارة الداخلية الحكم أمس. وذكرت أن العمل مستمر.",
                "وقع الحادث أمام مبنى وزارة الداخلية أمس. وذكرت أن العمل مستمر.",
            ),
        ] {
            let (a, b) = (confidences(surer), confidences(less));
            assert!(a.len() == b.len() && a.last() > b.last(), "{surer} {a:?}\n{less} {b:?}");
        }
    }

    /// The same words weigh less in a long text without other speech, and in one whose writer speaks of himself.
    #[test]
    fn essays() {
        let said = "قال الكاتب سالم العمري إن العمل مستمر.";
        let report = confidences(said)[0];
        let filler = "كان الطريق طويلا في تلك السنوات والناس يمشون إلى السوق كل صباح ومعهم صغارهم. ".repeat(20);
        let essay = confidences(&format!("{filler}{said}"))[0];
        let mine = confidences(&format!("أنا لست من أهل السوق ولا من زواره، ولكنني كنت أراهم كل صباح. {said}"))[0];
        assert!(report > essay && report > mine, "{report} {essay} {mine}");
    }

    #[test]
    fn within_bounds() {
        for text in ["قال سالم.", "قال الوزير إن العمل مستمر.", "«لن نعود».", ""] {
            assert!(confidences(text).iter().all(|c| (0.0..=1.0).contains(c)));
        }
    }
}
