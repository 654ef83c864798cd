//! Cues of several words: `أعرب عن اعتقاده بأن`, `لفت النظر إلى`, `جاء في بيان الوزارة أن`.

use crate::lexicon::Frames;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, NounPhrase};
use isnad_tokenize::{TokenKind, key_hash};

/// How far the phrase's words may stand from its verb, in tokens.
const REACH: usize = 26;

/// What the noun phrase after a phrase is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhraseObject {
    /// Nothing particular.
    None,
    /// The one who is spoken to.
    Addressee,
    /// Part of the content.
    Theme,
    /// The source: جاء في بيان **الوزارة** أن.
    Source,
}

/// One fixed word of a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PhraseWord {
    /// Just this key, with its hash.
    Key(String, u64),
    /// This stem with any third-person pronoun: أمله، أملها، أملهم.
    Owned(String),
    /// قائلا in any gender and number.
    Saying,
    /// One more noun phrase.
    Anything,
}

/// A cue of several words; its verb is a [`Cue`](crate::Cue).
#[derive(Clone, Debug)]
pub struct Phrase {
    /// The words after the verb.
    pub words: Vec<PhraseWord>,
    /// How it joins its content.
    pub frames: Frames,
    /// What the noun phrase after it is.
    pub object: PhraseObject,
}

impl Phrase {
    /// The words after the verb, as the data file has them.
    pub(crate) fn words(text: &str) -> Vec<PhraseWord> {
        text.split(' ')
            .map(|w| {
                let key = fold(w);
                match w {
                    "..." => PhraseWord::Anything,
                    "قائلا" => PhraseWord::Saying,
                    _ => match key.strip_suffix('ه') {
                        Some(stem) if !w.ends_with('ة') && stem.len() >= 4 => PhraseWord::Owned(stem.to_owned()),
                        _ => {
                            let hash = key_hash(&key);
                            PhraseWord::Key(key, hash)
                        }
                    },
                }
            })
            .collect()
    }
}

pub(crate) fn fold(word: &str) -> String {
    let doc = isnad_tokenize::Document::new(word);
    (0..doc.tokens().len()).map(|i| doc.key(i)).collect()
}

/// A phrase found after its verb.
#[derive(Clone)]
pub(crate) struct Found<'l> {
    pub(crate) phrase: &'l Phrase,
    /// One past its last token.
    pub(crate) end: usize,
    /// The subject between the verb and the phrase.
    pub(crate) subject: Option<NounPhrase>,
}

/// True where a key is the stem with a pronoun; تاء مربوطة opens before it (دعوته).
pub(crate) fn owned(key: &str, stem: &str) -> bool {
    // Two letters tell most words apart.
    if key.as_bytes().first_chunk::<4>() != stem.as_bytes().first_chunk::<4>() && stem.len() >= 4 {
        return false;
    }
    let rest = key.strip_prefix(stem);
    rest.is_some_and(|r| matches!(r, "ه" | "ها" | "هم" | "هما" | "هن" | "نا" | "ي"))
}

impl View<'_> {
    /// The longest phrase of the cue at token `i`. وتقدم الوزارة شكرها is of قدم, though its letters are those of another verb that has phrases alone.
    pub(crate) fn phrase(&self, entities: &Entities, i: usize, cue: usize) -> Option<Found<'static>> {
        let found = self.phrase_of(entities, i, cue);
        let Some(forms) = self.tags[i].cue.map(|r| r.forms).filter(|forms| forms.len() > 1) else { return found };
        if found.is_some() || self.lexicon.cue(forms[0]).frames.0 != 0 || forms[0].cue as usize != cue {
            return found;
        }
        let mut others = forms.iter().map(|f| f.cue as usize).filter(|&other| other != cue);
        // The tense and gender are those of the first: without its subject behind it nobody could tell whose it is. Another verb has its own
        // thanks: التي تقدم للزوار، وقدم شكره.
        let near = |found: &Found| found.subject.is_some() && !(i + 1..found.end).any(|k| self.is_comma(k));
        others.find_map(|other| self.phrase_of(entities, i, other)).filter(near)
    }

    /// The longest phrase of one of the cues whose letters token `i` has.
    fn phrase_of(&self, entities: &Entities, i: usize, cue: usize) -> Option<Found<'static>> {
        let phrases = self.lexicon.phrases_of(cue);
        if phrases.is_empty() {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        let last_start = (i + 1..end).find(|&p| self.is_another_clause(p, i + 1)).map_or(end, |p| p + 1);
        let mut best: Option<Found<'static>> = None;
        for phrase in phrases {
            if best.as_ref().is_some_and(|b| b.phrase.words.len() >= phrase.words.len()) {
                continue;
            }
            if let Some((first, last)) = self.words_of(phrase, i + 1, last_start, end) {
                // ورفع سموه آيات الشكر: an honorific is a phrase by itself
                let alone = crate::discourse::honorific_word(self.key(i + 1)).is_some();
                let stop = |k: usize| k >= first || alone && k > i + 1 || self.is_complementizer(k);
                let subject =
                    (first > i + 1).then(|| self.reading(entities, &stop).noun_phrase(i + 1, first)).flatten();
                best = Some(Found { phrase, end: last, subject });
            }
        }
        best
    }

    /// Where the words of a phrase stand: its first token, before `last_start`, and one past its last.
    fn words_of(&self, phrase: &Phrase, from: usize, last_start: usize, end: usize) -> Option<(usize, usize)> {
        let first = phrase.words.first()?;
        if *first == PhraseWord::Anything {
            return (from < end).then(|| self.rest_of(phrase, from, end)).flatten().map(|last| (from, last));
        }
        let hash = if let PhraseWord::Key(_, hash) = first { Some(*hash) } else { None };
        self.doc.tokens()[from..last_start].iter().zip(from..).find_map(|(token, p)| {
            if hash.is_some_and(|hash| token.hash != hash) || !self.is_phrase_word(p, first) {
                return None;
            }
            // رفض توجيه التهمة إلى أي جهة is no رفض أي.
            let governed = p > from && self.tags[p - 1].function.is(FunctionWord::PREPOSITION);
            if governed { None } else { self.rest_of(phrase, p, end).map(|last| (p, last)) }
        })
    }

    /// The subject may stand between a verb and its phrase, another clause may not, which begins behind this token or with it: ودعا الناس إلى
    /// الحذر، داعيا الله.
    fn is_another_clause(&self, p: usize, from: usize) -> bool {
        let tag = &self.tags[p];
        tag.function.is(FunctionWord::COMPLEMENTIZER | FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
            || self.is_colon(p)
            || p > from && tag.cue.is_some() && self.is_comma(p - 1) && crate::extent::adverbial(self.key(p))
    }

    fn rest_of(&self, phrase: &Phrase, from: usize, end: usize) -> Option<usize> {
        let mut at = from;
        for (n, word) in phrase.words.iter().enumerate() {
            if *word == PhraseWord::Anything {
                let next = phrase.words.get(n + 1)?;
                at = (at + 1..end.min(at + 9)).find(|&k| self.is_phrase_word(k, next))?;
                continue;
            }
            if at < end
                && n > 0
                && !self.is_phrase_word(at, word)
                && self.is_word(at)
                && self.tags[at].function == FunctionWord::NONE
                && at + 1 < end
            {
                // An adjective or the subject's one word between: جدد الوزير, تحذيرا شديدا من.
                at += 1;
            }
            if at >= end || !self.is_phrase_word(at, word) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn is_phrase_word(&self, i: usize, word: &PhraseWord) -> bool {
        let token = &self.doc.tokens()[i];
        if token.kind != TokenKind::Word {
            return false;
        }
        match word {
            PhraseWord::Key(key, hash) => token.hash == *hash && self.key(i) == key,
            PhraseWord::Owned(stem) => owned(self.key(i), stem),
            PhraseWord::Saying => self.is_saying(i),
            PhraseWord::Anything => true,
        }
    }
}
