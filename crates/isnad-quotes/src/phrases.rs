//! Cues of several words: `أعرب عن اعتقاده بأن`, `لفت النظر إلى`, `جاء في بيان الوزارة أن`.

use crate::lexicon::Frames;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, NounPhrase};
use isnad_tokenize::TokenKind;

/// How far the phrase's words may stand from its verb, in tokens.
const REACH: usize = 18;

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
    /// Just this key.
    Key(String),
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
                        _ => PhraseWord::Key(key),
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
pub(crate) struct Found<'l> {
    pub(crate) phrase: &'l Phrase,
    /// One past its last token.
    pub(crate) end: usize,
    /// The subject between the verb and the phrase.
    pub(crate) subject: Option<NounPhrase>,
}

/// True where a key is the stem with a pronoun; تاء مربوطة opens before it (دعوته).
pub(crate) fn owned(key: &str, stem: &str) -> bool {
    let rest = key.strip_prefix(stem);
    rest.is_some_and(|r| matches!(r, "ه" | "ها" | "هم" | "هما" | "هن" | "نا" | "ي"))
}

impl View<'_> {
    /// The longest phrase of the cue at token `i`.
    pub(crate) fn phrase(&self, entities: &Entities, i: usize, cue: usize) -> Option<Found<'static>> {
        let phrases = self.lexicon.phrases_of(cue);
        if phrases.is_empty() {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        let mut best: Option<Found<'static>> = None;
        for phrase in phrases {
            if best.as_ref().is_some_and(|b| b.phrase.words.len() >= phrase.words.len()) {
                continue;
            }
            if let Some((first, last)) = self.words_of(phrase, i + 1, end) {
                let stop = |k: usize| k >= first || self.is_complementizer(k);
                let subject =
                    (first > i + 1).then(|| self.reading(entities, &stop).noun_phrase(i + 1, first)).flatten();
                best = Some(Found { phrase, end: last, subject });
            }
        }
        best
    }

    /// Where the words of a phrase stand: its first token, and one past its last.
    fn words_of(&self, phrase: &Phrase, from: usize, end: usize) -> Option<(usize, usize)> {
        let first = phrase.words.first()?;
        let skips = *first == PhraseWord::Anything;
        let mut p = from;
        while p < end {
            // رفض توجيه التهمة إلى أي جهة is no رفض أي.
            let governed = p > from && self.tags[p - 1].function.is(FunctionWord::PREPOSITION) && !skips;
            if !governed
                && (skips || self.is_phrase_word(p, first))
                && let Some(last) = self.rest_of(phrase, p, end)
            {
                return Some((p, last));
            }
            // The subject may stand between, another clause may not: ودعا الناس إلى الحذر، داعيا الله.
            let another =
                p > from && self.is_comma(p - 1) && self.tags[p].cue.is_some() && crate::extent::adverbial(self.key(p));
            if skips
                || another
                || self.is_complementizer(p)
                || self.is_colon(p)
                || self.tags[p].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
            {
                return None;
            }
            p += 1;
        }
        None
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
        if self.doc.tokens()[i].kind != TokenKind::Word {
            return false;
        }
        let key = self.key(i);
        match word {
            PhraseWord::Key(k) => key == k,
            PhraseWord::Owned(stem) => owned(key, stem),
            PhraseWord::Saying => self.is_saying(i),
            PhraseWord::Anything => true,
        }
    }
}
