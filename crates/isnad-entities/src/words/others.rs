//! Names that are other words where they stand, and words that are names.

use super::{Word, Words};
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use isnad_tokenize::{Document, TokenKind};

impl Words {
    /// Folding makes names of other words: هادئ is not هادي, اليأس is not إلياس, and ناديه with an adjective is his club, no نادية.
    pub(super) fn tell_other_words(&mut self, doc: &Document, doubtful: &[u32]) {
        for i in doubtful.iter().map(|&i| i as usize) {
            if !self.in_doubt(i, Word::MAY_BE_OTHER) {
                continue;
            }
            let (surface, key) = (doc.surface(i), doc.key(i));
            let (word, next) = (self.words[i], *self.at(i + 1));
            // ونحن هنا نائمون: here; who congratulates is written with a hamza.
            let here = word.may_be_here(key) && !doc.tokens()[i].flags.hamza_above();
            let club = surface.ends_with("ناديه")
                && !(next.word && next.pro == 0 && next.class.has(Class::NAME) && !next.class.has(Class::COMMON));
            // سانتا آنا, آلان: no أنا, no الآن.
            if matches!(surface, "آنا" | "آلان") {
                let name = Word { class: Class::GIVEN | Class::SURE, definite: false, rare: false, ..word };
                self.settle(doc, i, name);
                continue;
            }
            // حاكم المصرف ولي الله بدر: no "and to me" stands before God.
            if word.may_be_of_god(key) {
                if doc.tokens().get(i + 1).is_some_and(|_| matches!(doc.key(i + 1), "الله" | "الدين")) {
                    let hash = doc.tokens()[i].hash;
                    let name = Word { class: Lexicon::get().classes(hash), hash, word: true, ..Word::default() };
                    self.settle(doc, i, name);
                }
                continue;
            }
            // الممثل الشهير لي هاملتون: behind a title and before a foreign family name it is a given name.
            if key == "لي" {
                let before = *self.at(i.wrapping_sub(1));
                let title = before.definite && !before.class.has(Class::SAYING | Class::FUNCTION);
                let foreign = i + 1 < self.len()
                    && next.pro == 0
                    && !next.definite
                    && next.word
                    && like_a_name(doc.key(i + 1)) >= 5
                    && (next.rare || next.class.has(Class::NAME))
                    && !next.class.has(Class::COMMON);
                let near = doc.tokens()[i].flags.space_before() && !doc.tokens()[i].flags.line_start();
                if title && foreign && near && i > 0 {
                    self.settle(doc, i, Word { class: Class::GIVEN | Class::MASCULINE, rare: false, ..word });
                }
                continue;
            }
            if key == "خلف" {
                if self.names_khalaf(doc, i) {
                    self.settle(doc, i, Word { class: Class::GIVEN | Class::MASCULINE | Class::SURE, ..word });
                }
                continue;
            }
            // بنوره الأخاذ: his light; her name is written with ة.
            let light = word.governed
                && surface.ends_with('ه')
                && word.class.has(Class::FEMININE)
                && next.definite
                && next.pro == 0
                && next.class.has(Class::COMMON | Class::DERIVED)
                && !next.class.has(Class::NAME);
            if key == "باسم" {
                if self.names_basim(doc, i) {
                    let hash = doc.tokens()[i].hash;
                    let class = Class::GIVEN | Class::MASCULINE | Class::SURE;
                    self.settle(doc, i, Word { class, hash, word: true, ..Word::default() });
                }
                continue;
            }
            // يأنس, تأمل: verbs.
            let verb = surface.starts_with("يأ") || surface.starts_with("تأ") || matches!(surface, "أميل" | "أدور");
            if here
                || club
                || verb
                || light
                || surface.ends_with("هادئ")
                || surface.ends_with("ذئاب")
                || surface.ends_with("يأس")
            {
                self.settle(doc, i, Word { class: Class::FUNCTION, ..word });
            }
        }
    }

    /// `وأكد باسم نصار`, `الدكتور باسم الكوفحي`: a family behind it, and before it who has no need to speak in anybody's name.
    fn names_basim(&self, doc: &Document, i: usize) -> bool {
        let tokens = doc.tokens();
        let joined = |k: usize| tokens.get(k).is_some_and(|t| !t.flags.line_start());
        if i == 0 || !joined(i) || !joined(i + 1) {
            return false;
        }
        let (before, next) = (*self.at(i - 1), *self.at(i + 1));
        let opened = before.class.has(Class::SAYING) && !before.definite
            || before.definite && before.class.has(Class::RANK | Class::HONORIFIC);
        let other = Class::COMMON | Class::PLACE | Class::TITLE | Class::NATIONALITY | Class::ANY_ORG;
        let family = next.word && next.pro == 0 && (next.class.has(Class::NAME) || next.rare) && !next.class.has(other);
        // تحدث باسم سالم الحربي, الناطق باسم محمد نصار
        let speaks = || {
            let stem = doc.stem(i - 1);
            let stem = stem.strip_prefix("ال").unwrap_or(stem).trim_end_matches(['ه', 'و']);
            matches!(
                stem,
                "تحدث"
                    | "تكلم"
                    | "نطق"
                    | "ناطق"
                    | "تتحدث"
                    | "يتحدث"
                    | "متحدث"
                    | "ينطق"
                    | "يتكلم"
                    | "تتكلم"
            )
        };
        opened && family && !speaks()
    }

    /// `المدير خلف المزروعي`, `طلال خلف المنصوري`: between a title, a verb, a name or a mark and a family, so that nothing stands behind anything.
    fn names_khalaf(&self, doc: &Document, i: usize) -> bool {
        let tokens = doc.tokens();
        let joined = |k: usize| tokens.get(k).is_some_and(|t| !t.flags.line_start());
        if i == 0 || self.words[i].pro > 0 || !joined(i) || !joined(i + 1) {
            return false;
        }
        let (before, next) = (*self.at(i - 1), *self.at(i + 1));
        let marked = tokens[i - 1].kind == TokenKind::Quote;
        let opened = marked
            || tokens[i].flags.space_before()
                && (before.class.has(Class::SAYING)
                    || before.definite && before.class.has(Class::TITLE | Class::RANK | Class::HONORIFIC)
                    || before.class.has(Class::GIVEN) && !before.class.has(Class::COMMON));
        let family = next.class.has(Class::NAME) && !next.class.has(Class::COMMON | Class::PLACE | Class::TITLE);
        opened && next.word && next.pro == 0 && (family || next.class.has(Class::LINK))
    }
}
