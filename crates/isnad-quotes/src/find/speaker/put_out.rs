//! Whose words they are in which something was said: `ألقى المدير كلمة رحب فيها`, `كلمة الأهالي التي ألقاها نيابة عنهم فلان هنأ فيها`.

use crate::find::Search;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Agrees, EntityKind, FunctionWord, HeadClass, NounPhrase};

/// How far before the verb the words are named, and how far before them who puts them out, in tokens.
const NAMED: usize = 26;
const ACTS: usize = 34;

/// How far behind the verb that puts them out its subject may stand: أصدرت أمس، ألقاها نيابة عنهم.
const ASIDE: usize = 8;

impl View<'_> {
    /// The noun of speech that `فيها`, `خلاله` behind the cue at `i` points back to.
    fn pointed_at(&self, i: usize) -> Option<usize> {
        let end = self.past_in_it(i)?;
        let feminine = self.key(end - 1).ends_with("ها");
        let low = (self.sentence_start[i] as usize).max(i.saturating_sub(NAMED));
        if i == low || self.tells_when(i - 1) {
            return None;
        }
        let call = |k: usize| match self.doc.bare(k) {
            "اتصالا" | "اتصال" => !feminine,
            "مكالمه" => feminine,
            _ => false,
        };
        let meant = |k: usize| call(k) || self.noun_with_tanween(k).is_some_and(|n| n.feminine == feminine);
        (low..i).rev().find(|&k| {
            self.is_word(k)
                && self.mention_at[k] == 0
                && meant(k)
                && self.doc.tokens()[k].clitics.enc_len == 0
                && !self.doc.tokens()[k].clitics.proclitics.conjunction()
        })
    }

    /// ألقاها، أصدره: a verb that puts words out, with them as the pronoun at its end.
    fn puts_it_out(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        if !self.is_word(k) || t.clitics.proclitics.preposition() {
            return false;
        }
        let key = self.key(k);
        // ألقاها: the alif before a pronoun is the alef maqsura of ألقى, which folds as ي
        ["ها", "ه"]
            .iter()
            .filter_map(|p| key.strip_suffix(p))
            .any(|stem| puts_out(stem) || stem.strip_suffix('ا').is_some_and(|root| puts_out_joined(root, "ي")))
    }
}

/// ألقى، أصدرت، يوجه: by its letters.
fn puts_out(key: &str) -> bool {
    Roles::of_verb(key).has(Roles::PUTS_OUT)
}

fn puts_out_joined(root: &str, last: &str) -> bool {
    let mut word = String::with_capacity(root.len() + last.len());
    word.push_str(root);
    word.push_str(last);
    puts_out(&word)
}

impl Search<'_, '_, '_> {
    /// Who put out what was said in.
    pub(super) fn put_out(&mut self, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let words = v.pointed_at(i)?;
        let np = self
            .by_whom_it_is(words, i, a)
            .or_else(|| self.sender(words, i))
            .or_else(|| self.puts_out_before(words, a))?;
        let s = self.whom(&v.without_means(np));
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `كلمة **ألقاها** نيابة عنهم **فلان**`, `مراسلات أجراها الوزير مع نظيره`: the subject behind a verb that has the words as its object.
    fn by_whom_it_is(&self, words: usize, i: usize, a: Agrees) -> Option<NounPhrase> {
        let v = self.view;
        let verb = (words + 1..i.min(words + ASIDE)).find(|&k| v.puts_it_out(k))?;
        self.first_actor(verb + 1, i, a.feminine)
    }

    /// `تلقى الملك اتصالا هاتفيا **من الرئيس فلان** أعرب فيه`: who sends what another one gets.
    fn sender(&self, words: usize, i: usize) -> Option<NounPhrase> {
        let v = self.view;
        let low = (v.sentence_start[i] as usize).max(words.saturating_sub(ACTS));
        let got = |k: usize| {
            v.is_word(k) && matches!(v.bare_key(k).trim_start_matches('و'), "تلقي" | "تلقت" | "تسلم" | "تسلمت")
        };
        let from = (words + 1..i.min(words + ASIDE)).find(|&k| v.key(k) == "من")? + 1;
        if !(low..words).any(got) || from >= i {
            return None;
        }
        let stop = |k: usize| k >= i;
        v.reading(self.entities, &stop).noun_phrase(from, i).filter(NounPhrase::can_speak)
    }

    /// `**أصدرت الوزارة** أمس بيانا قالت فيه`, `**وكانت الجماعة** قد نشرت شريطا`: the subject of the verb that puts it out.
    fn puts_out_before(&self, words: usize, a: Agrees) -> Option<NounPhrase> {
        let v = self.view;
        let low = (v.sentence_start[words] as usize).max(words.saturating_sub(ACTS));
        let verb = (low..words).rev().find(|&k| {
            v.is_word(k)
                && !v.doc.tokens()[k].clitics.proclitics.preposition()
                && !v.doc.tokens()[k].clitics.proclitics.al()
                && v.mention_at[k] == 0
                && !v.in_name[k]
                && puts_out(v.key(k))
        })?;
        // أجرى المراسل مقابلة مع فلان قال فيها: who is asked
        if matches!(v.doc.bare(words), "مقابله" | "حوارا" | "لقاء" | "حديثا") && self.is_of_medium(verb + 1, words)
        {
            return None;
        }
        self.first_actor(verb + 1, words, a.feminine)
    }

    /// A paper, or its reporter.
    fn is_of_medium(&self, from: usize, to: usize) -> bool {
        let v = self.view;
        (from..to).any(|k| {
            self.kind_at(k) == Some(EntityKind::Media)
                || v.head(k).is_some_and(|h| h.head.class == HeadClass::Media)
                || matches!(v.doc.bare(k), "مراسل" | "صحافي" | "صحفي" | "مذيع")
        })
    }

    /// Who stands first behind the verb, as no object of a preposition.
    fn first_actor(&self, from: usize, to: usize, feminine: bool) -> Option<NounPhrase> {
        let v = self.view;
        let stop = |k: usize| v.is_complementizer(k) || k >= to || k > from && v.begins_object(k);
        let read = v.reading(self.entities, &stop);
        let mut k = from;
        while k < to.min(from + ASIDE) {
            let function = v.tags[k].function;
            let plain = v.is_word(k) && function == FunctionWord::NONE;
            let clitics = &v.doc.tokens()[k].clitics;
            let governs = function.is(FunctionWord::PREPOSITION);
            if governs && clitics.enc_len > 0 || v.doc.bare(k) == "نيابه" {
                k += 1; // ألقاها نيابة عنهم فلان
            } else if governs || plain && clitics.proclitics.preposition() {
                let inner = k + usize::from(governs);
                let governed = (inner < to).then(|| read.noun_phrase(inner, to)).flatten();
                k = governed.map_or(inner + 1, |np| np.tokens.end.max(inner + 1));
            } else if plain || function.is(FunctionWord::QUANTIFIER) {
                return read.noun_phrase(k, to).filter(|np| self.acts(np, feminine));
            } else {
                k += 1;
            }
        }
        None
    }

    /// Somebody or some body; of a country only a verb in the feminine tells.
    fn acts(&self, np: &NounPhrase, feminine: bool) -> bool {
        let country = |m: u32| self.entities.mentions[m as usize].kind == EntityKind::Country;
        // محافظ الخرج: the place is only part of what he is called
        let man = || np.head.is_some_and(|h| h.class.is_human() && np.tokens.len() > 1);
        np.can_speak()
            && (self.view.is_actor(np, self.entities) || man() || feminine && np.mention.is_some_and(country))
    }
}
