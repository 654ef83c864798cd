//! Where a word begins: a letter of its own, or a و that joins it to the word before.

use super::read::article;
use super::{Word, Words};
use crate::class::Class;
use crate::lexicon::Lexicon;
use isnad_tokenize::{Document, key_hash};

impl Words {
    /// Folding hides two letters that tell where a word begins: ڤ is no ف that joins, and before أ at the start of a word و and ف are no letters
    /// of it (فأدى is not فادي).
    pub(super) fn look_at_first_letters(&mut self, doc: &Document, doubtful: &[u32]) {
        for i in doubtful.iter().map(|&i| i as usize) {
            if !self.in_doubt(i, Word::MAY_BEGIN_OTHERWISE) {
                continue;
            }
            let (mut word, key) = (self.words[i], doc.key(i));
            // إلوود: no article.
            if word.definite && word.pro == 0 && doc.text()[doc.tokens()[i].span.start as usize..].starts_with('إ') {
                word.definite = false;
                if word.class.without(Class::DERIVED).is_none() {
                    (word.class, word.rare) = (Class::NONE, true);
                }
                self.settle(doc, i, word);
                continue;
            }
            let Some((joined, name)) = word.joined_or_name(key) else { continue };
            let mut letters = doc.text()[doc.tokens()[i].span.start as usize..].chars();
            match letters.next() {
                Some('ڤ') if joined => {
                    let hash = doc.tokens()[i].hash;
                    let class = Lexicon::get().classes(hash);
                    let word = Word { class, hash, word: true, rare: class.is_none(), ..Word::default() };
                    self.settle(doc, i, word);
                }
                Some('و' | 'ف') if name && letters.next() == Some('أ') => {
                    let stem = &key[2..];
                    let word = Word::read(stem, key_hash(stem), 0);
                    self.settle(doc, i, Word { pro: 2, joined: true, cut: 0, cut_twice: 0, ..word });
                }
                _ => {}
            }
        }
    }

    /// `بين عمر وصلاح حمدي`: a common word with its و, where the rest is a name between names.
    pub(super) fn join_names(&mut self, doc: &Document, doubtful: &[u32]) {
        let lexicon = Lexicon::get();
        let last = self.len().saturating_sub(1);
        for i in doubtful.iter().map(|&i| i as usize).filter(|i| (1..last).contains(i)) {
            if !self.in_doubt(i, Word::MAY_JOIN) {
                continue;
            }
            let key = doc.key(i);
            let named = |w: &Word| w.word && (w.rare || w.class.has(Class::NAME)) && !w.class.has(Class::COMMON);
            let (before, after) = (&self.words[i - 1], &self.words[i + 1]);
            if !named(before) || !named(after) || after.pro > 0 {
                continue;
            }
            let stem = &key[2..];
            let hash = key_hash(stem);
            let class = lexicon.classes(hash);
            if class.has(Class::NAME) && !class.has(Class::FUNCTION | Class::SAYING | Class::TITLE) {
                let definite = article(stem) > 0;
                let word = Word { class, hash, pro: 2, joined: true, word: true, definite, ..Word::default() };
                self.settle(doc, i, word);
            }
        }
    }
}
