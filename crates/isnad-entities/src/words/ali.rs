//! على or علي: on, or a man.

use super::{Word, Words};
use crate::class::Class;
use crate::spelling::like_a_name;
use isnad_tokenize::Document;

/// Marks that end what stands before them.
const CLOSING: [&str; 7] = ["،", ",", ".", ":", "؛", ")", "("];

/// A vowel or tatweel behind the last letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | 'ـ')
}

impl Words {
    /// Folding makes على (on) and علي (a name) one. Where the text writes على, علي is the name; in texts that write علي for both, the name
    /// needs a name or بن beside it.
    pub(super) fn tell_ali_from_ala(&mut self, doc: &Document, doubtful: &[u32]) {
        let seen: Vec<usize> = doubtful.iter().map(|&i| i as usize).filter(|&i| self.in_doubt(i, Word::ALI)).collect();
        for (n, &i) in seen.iter().enumerate() {
            // A file may join texts of different habits: the nearest nine decide.
            let near = &seen[n.saturating_sub(4)..(n + 5).min(seen.len())];
            // Some write على with the yeh of Persian.
            let maqsura = near.iter().filter(|&&j| !doc.surface(j).trim_end_matches(is_mark).ends_with('ي')).count();
            let careful = 2 * maqsura >= near.len();
            let (before, after) = (*(if i > 0 { self.at(i - 1) } else { Word::NONE }), *self.at(i + 1));
            let link = Class::LINK | Class::RANK | Class::HONORIFIC;
            // كان عليّ أن أغادر: on me.
            let on_me = i > 0
                && i + 1 < self.len()
                && doc.key(i + 1) == "ان"
                && matches!(doc.key(i - 1), "كان" | "وكان" | "فكان" | "يجب" | "ويجب" | "ينبغي" | "وجب" | "سيكون");
            // الدكتور على بن عثمان: with a dot that is not written.
            let titled = after.bin && before.definite && before.class.has(Class::RANK | Class::HONORIFIC);
            // هاني محمد على،: nothing stands under the preposition.
            let given = before.class.has(Class::GIVEN) && !before.class.has(Class::COMMON | Class::WEAK);
            let closes =
                doc.tokens().get(i + 1).is_none_or(|t| t.flags.line_start() || CLOSING.contains(&doc.surface(t)));
            let titled = titled || given && closes && self.words[i].pro == 0 && doc.tokens()[i].flags.space_before();
            // ثم ردت علي قائلة: to me.
            let replied = i > 0 && matches!(doc.stem(i - 1), "رد" | "ردت" | "يرد" | "ترد" | "ردوا");
            // وهنا علي أن أعيد السؤال: where nobody speaks it is my duty.
            let on_me = on_me
                || replied && !after.class.has(Class::NAME | Class::LINK)
                || doc.tokens().get(i + 1).is_some_and(|t| doc.key(t) == "ان" && t.flags.hamza_above())
                    && !before.class.has(Class::NAME | Class::TITLE | Class::SAYING | Class::BEFORE_PERSON);
            let dotted = self.words[i].pro == 0 && doc.surface(i).ends_with('ي');
            let said = before.class.has(Class::SAYING) && !before.definite;
            let family = after.definite && after.pro == 0 && after.class.has(Class::FAMILY | Class::SELDOM);
            // a family that is no other word
            let family_alone = family
                && after.class.has(Class::FAMILY)
                && !after.class.has(Class::COMMON | Class::WEAK | Class::NATIONALITY | Class::TITLE | Class::PLACE);
            let sure = before.class.has(Class::GIVEN) && !before.class.has(Class::AMBIGUOUS);
            let begins = |k: usize| doc.tokens().get(k).is_some_and(|t| doc.key(t) == "ان" && t.flags.hamza_below());
            let named = titled
                || !on_me
                    && !doc.tokens()[i].flags.alef_maqsura()
                    && (careful
                        && dotted
                        && (!after.definite || after.rare || after.class.has(Class::NAME | Class::SELDOM) || !after.word)
                        || after.class.has(Class::LINK) && after.word
                        // والشاعر علي النهدي: one of several people
                        || before.joined && before.definite && before.class.has(Class::TITLE) && after.class.has(Class::FAMILY) && after.pro == 0
                        || before.class.has(link) && !after.definite
                        // بتعليم القريات علي الحيران أن: a family, and the content right behind it
                        || before.word
                            && dotted
                            && family
                            && !after.class.has(Class::NATIONALITY | Class::TITLE | Class::PLACE)
                            && doc.tokens().get(i + 2).is_some_and(|t| doc.key(t) == "ان" && !before.class.has(Class::SAYING))
                        // ويؤكد علي الكعبي أن
                        || said && dotted && family_alone
                        // قال علي حسن إن
                        || said && dotted && after.class.has(Class::GIVEN) && after.pro == 0 && begins(i + 2)
                        // وقال علي بوطوالة إن، قال عليّ بوطوالة، الكاتب الوطني: no word of the language stands under the preposition
                        || said
                            && self.words[i].pro == 0
                            && doc.surface(i).trim_end_matches(is_mark).ends_with('ي')
                            && self.before_family(doc, i + 1)
                        // ونبه الباحث في التاريخ، علي الشعباني، إلى: between two commas
                        || i > 0
                            && crate::titles::is_comma(doc, i - 1)
                            && dotted
                            && family_alone
                            && crate::titles::is_comma(doc, i + 2)
                        // قال أحمد علي إن: on takes أن behind it
                        || sure && begins(i + 1)
                        // سارة علي أعلنت، سامي علي قد: no verb stands under the preposition
                        || given
                            && !before.class.has(Class::AMBIGUOUS)
                            && dotted
                            && (after.class.has(Class::SAYING) && !after.definite && after.pro == 0
                                || doc.tokens().get(i + 1).is_some_and(|_| doc.key(i + 1) == "قد"))
                        || sure && after.class.has(Class::NAME) && !after.class.has(Class::COMMON));
            let class = if named { Class::GIVEN | Class::MASCULINE | Class::SURE } else { Class::FUNCTION };
            self.words.set(i, Word { class, ..self.words[i] });
        }
    }

    /// `علي **بوطوالة** إن`, `علي **بوطوالة**، الكاتب`: a word that is nothing but a name, before what is said or his title.
    fn before_family(&self, doc: &Document, k: usize) -> bool {
        let word = self.at(k);
        let Some(t) = doc.tokens().get(k + 1).filter(|t| !t.flags.line_start()) else { return false };
        let other = Class::COMMON | Class::WEAK | Class::TITLE | Class::PLACE | Class::NATIONALITY | Class::FUNCTION;
        let name = word.word
            && word.pro == 0
            && !word.definite
            && !word.class.has(other)
            && (word.class.has(Class::NAME) || word.rare && like_a_name(doc.key(k)) >= 0)
            && doc.tokens()[k].clitics.enc_len == 0;
        // علي نصار رئيس النادي, علي نصار، رئيس النادي; رئيس is a family name besides
        let titled = |end: usize| {
            let comma = doc.tokens().get(end).is_some_and(|t| matches!(doc.surface(t), "،" | ","));
            let title = self.at(end + usize::from(comma));
            title.pro == 0
                && title.class.has(Class::TITLE)
                && (comma || !title.class.has(Class::NAME) || self.at(end + 1).definite)
        };
        // علي سالم الحربي رئيس النادي
        let more = |k: usize| {
            let word = self.at(k);
            word.word
                && word.pro == 0
                && word.class.has(Class::NAME)
                && !word.class.has(Class::COMMON | Class::TITLE | Class::PLACE | Class::NATIONALITY | Class::FUNCTION)
        };
        let end = (k + 1..k + 3).find(|&e| !more(e)).unwrap_or(k + 3);
        name && (doc.key(t) == "ان" && t.flags.hamza_below() || titled(end))
    }
}
