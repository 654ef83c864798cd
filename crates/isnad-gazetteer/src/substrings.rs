use crate::format::AMBIGUOUS;
use crate::gazetteer::{EntryId, Gazetteer};
use crate::matcher::Match;
use crate::view::View;
use aho_corasick::AhoCorasick;
use isnad_text::Span;
use isnad_tokenize::{Document, Proclitics, TokenKind};

/// The names of a gazetteer as an automaton over letters, for text without word boundaries: hashtags, handles, words run together.
///
/// [`Gazetteer::matches`] is what running text wants: it is faster, smaller, and knows where words end. This finds `حلب` in `#حلب_تحترق` and in `لحلبهم`
/// alike. Names under three letters are left out. The automaton takes some 250 bytes a name.
///
/// ```
/// use isnad_gazetteer::{Entry, Gazetteer};
/// let g = Gazetteer::builder()
///     .add(Entry::new("aleppo", "city", "حلب"))
///     .add(Entry::new("un", "org", "الأمم المتحدة"))
///     .build()
///     .unwrap();
/// let text = "#حَلَب_تحترق والأممالمتحدة";
/// let found = g.substrings().unwrap().find_in(text);
/// let names: Vec<&str> = found.iter().map(|m| &text[m.span]).collect();
/// assert_eq!(names, ["حَلَب", "الأممالمتحدة"]);
/// ```
#[derive(Clone, Debug)]
pub struct Substrings {
    automaton: AhoCorasick,
    /// For each pattern its senses: a range of `senses`.
    patterns: Vec<(u32, u32)>,
    /// Entry, alias, ambiguous.
    senses: Vec<(u32, u32, bool)>,
}

/// Names of fewer bytes of key are left out: two letters stand in every other word.
const SHORTEST: usize = 6;

impl<D: AsRef<[u8]>> Gazetteer<D> {
    /// Builds the automaton over letters: once, since it takes a while (about 0.1 s for 10,000 names).
    ///
    /// # Errors
    /// Where the names are too many for an automaton.
    pub fn substrings(&self) -> Result<Substrings, aho_corasick::BuildError> {
        let view = self.view();
        let (mut names, mut patterns, mut senses) = (Vec::new(), Vec::new(), Vec::new());
        view.each_name(&mut |words, values| {
            let spaced = words.join(" ");
            if spaced.len() < SHORTEST {
                return;
            }
            let from = senses.len() as u32;
            senses.extend(values.map(|v| view.value(v)).map(|(e, a, marks)| (e, a, marks & AMBIGUOUS != 0)));
            if words.len() > 1 {
                names.push(words.concat());
                patterns.push((from, senses.len() as u32));
            }
            names.push(spaced);
            patterns.push((from, senses.len() as u32));
        });
        let automaton = AhoCorasick::builder().match_kind(aho_corasick::MatchKind::LeftmostLongest).build(&names)?;
        Ok(Substrings { automaton, patterns, senses })
    }
}

impl Substrings {
    /// The names anywhere in a text, within words too; leftmost and longest, without overlap. Spans are bytes of the text.
    pub fn find_in(&self, text: &str) -> Vec<Match> {
        let doc = Document::new(text);
        let mut out = Vec::new();
        self.search(&doc, 0..doc.tokens().len(), &mut out);
        out
    }

    /// The names in the hashtags and handles of a document.
    pub fn find_in_tags(&self, doc: &Document<'_>) -> Vec<Match> {
        let mut out = Vec::new();
        for (i, t) in doc.tokens().iter().enumerate() {
            if matches!(t.kind, TokenKind::Hashtag | TokenKind::Handle) {
                self.search(doc, i..i + 1, &mut out);
            }
        }
        out
    }

    fn search(&self, doc: &Document<'_>, tokens: std::ops::Range<usize>, out: &mut Vec<Match>) {
        let mut folded = String::new();
        // Where each letter stands in the folded text, in the original with its marks, and in which token.
        let mut letters: Vec<(usize, Span, u32)> = Vec::new();
        for i in tokens.clone() {
            if i > tokens.start && doc.tokens()[i].flags.space_before() {
                folded.push(' ');
            }
            let mut at = folded.len();
            for (span, bytes) in doc.letters(i) {
                match letters.last_mut() {
                    Some((_, letter, token)) if bytes == 0 && *token == i as u32 => letter.end = span.end,
                    _ => letters.push((at, span, i as u32)),
                }
                at += bytes;
            }
            folded.extend(doc.key(i).chars().map(|c| if c == '_' { ' ' } else { c }));
        }
        let letter = |at: usize| letters[letters.partition_point(|l| l.0 <= at) - 1];
        let mut taken = 0;
        for found in self.automaton.find_iter(&folded) {
            let (_, Span { start, .. }, first) = letter(found.start());
            let (_, Span { end, .. }, last) = letter(found.end() - 1);
            // Two names out of one ligature (`ﷺ`) are one place in the text: the first has it.
            if start < taken {
                continue;
            }
            taken = end;
            let senses = self.patterns.get(found.pattern().as_usize()).copied().unwrap_or_default();
            for (rank, v) in (senses.0..senses.1).enumerate() {
                let (index, alias, ambiguous) = self.senses[v as usize];
                out.push(Match {
                    span: Span { start, end },
                    tokens: first..last + 1,
                    entry: EntryId { layer: 0, index },
                    alias,
                    ambiguous,
                    proclitics: Proclitics::default(),
                    rank: u8::try_from(rank).unwrap_or(u8::MAX),
                });
            }
        }
    }
}

impl<'a> View<'a> {
    /// Calls `f` with the words and the values of every name; names with a gap are passed over.
    fn each_name(&self, f: &mut dyn FnMut(&[&'a str], std::ops::Range<u32>)) {
        let words = self.vocabulary();
        let mut path = Vec::new();
        self.each_child(None, &mut |word, node| self.descend(word, node, &words, &mut path, f));
    }

    fn descend(
        &self,
        word: u32,
        node: crate::view::Node,
        words: &[&'a str],
        path: &mut Vec<&'a str>,
        f: &mut dyn FnMut(&[&'a str], std::ops::Range<u32>),
    ) {
        let Some(word) = words.get(word as usize).filter(|_| path.len() < crate::format::MAX_NAME) else { return };
        path.push(word);
        if node.is_name() {
            f(path, node.values());
        }
        self.each_child(Some(node), &mut |w, n| self.descend(w, n, words, path, f));
        path.pop();
    }
}
