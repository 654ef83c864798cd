//! A part that no list has: an unknown word, a nisba, an ordinal, a word that is not frequent.

use super::{Name, Names};
use crate::class::Class;
use crate::spelling::like_a_name;
use isnad_tokenize::TokenKind;

impl Names<'_> {
    /// A further part that no list holds: an unknown word, a nisba, an ordinal, a word that is not frequent.
    pub(super) fn unlisted_part(&self, i: usize, name: &mut Name, before: Class) -> Option<usize> {
        let word = self.words.at(i);
        let class = word.class;
        let take = |name: &mut Name| {
            name.parts += 1;
            Some(i + 1)
        };
        let behind_father = self.behind_father(i);
        let begun = name.parts == 1 || name.kunya && name.parts <= 2;
        // وائل نافع الخيالي عميد بلدية كذا: an office follows at once, and an adjective of the name would be a nationality
        let next = self.words.at(i + 1);
        let in_office = self.adjacent(i + 1)
            && next.pro == 0
            && !next.definite
            && next.class.has(Class::OFFICE | Class::JOB | Class::RANK)
            && !next.class.has(Class::FUNCTION);
        // فرج عبدالغني الناخبي: a seldom nisba after given names and nothing else.
        let nisba = word.definite
            && (class.has(Class::SELDOM | Class::DERIVED) || in_office)
            && self.doc.key(i).ends_with('ي')
            && (2..4).contains(&name.parts)
            && name.listed == name.parts
            && (name.sure == name.parts
                || in_office
                || name.sure + 1 == name.parts && (self.before_content(i + 1) || self.is_mark(i + 1, ":")))
            && before.has(Class::GIVEN)
            && !class.has(Class::TITLE | Class::NATIONALITY | Class::SAYING | Class::TIME | Class::PLACE | Class::ORG);
        let fathers = behind_father
            && class.has(Class::DERIVED)
            && self.before_clause(i + 1)
            && !self.doc.key(i).starts_with(['ي', 'ت']);
        // ماجد بن عبدالصمد المرشد وبين أن: an adjective would agree with nobody right before a clause.
        let of_father = behind_father
            && word.definite
            && class.has(Class::COMMON)
            && !class.has(
                Class::TITLE
                    | Class::NATIONALITY
                    | Class::ORDINAL
                    | Class::TIME
                    | Class::PLACE
                    | Class::ORG
                    | Class::FUNCTION,
            )
            && self.before_content(i + 1)
            && self.nobody_told(i)
            && !self.agrees_with_a_body(i)
            // نايف بن مطلق الشفق،
            || behind_father
                && word.definite
                && class.has(Class::SELDOM)
                && class.without(Class::COMMON | Class::SELDOM | Class::DERIVED | Class::FEMININE).is_none()
                && self.doc.tokens().get(i + 1).is_some_and(|t| t.kind == TokenKind::Punct && matches!(self.doc.surface(t), "،" | ","))
                && !["ين", "ون", "ات", "ه"].iter().any(|end| self.doc.key(i).ends_with(end));
        // طلال عبد السلام عسيري أن: without the article it describes nobody, right before the content.
        let bare = !word.definite
            && self.doc.surface(i).ends_with('ي')
            && self.doc.key(i).len() >= 10
            && (2..4).contains(&name.parts)
            && (self.before_content(i + 1) || name.listed == name.parts && self.before_role(i + 1))
            && !self.doc.key(i).starts_with(['ي', 'ت'])
            && !class.has(Class::TITLE | Class::SAYING | Class::TIME | Class::ORG | Class::FUNCTION);
        // هاني محمد الوبيشان،: no word but by its affixes, behind two given names and before a mark.
        let derived = word.definite
            && class.has(Class::DERIVED)
            && class.without(Class::DERIVED).is_none()
            && !["ين", "ون", "ات", "ه", "ها", "هم"].iter().any(|end| self.doc.key(i).ends_with(end))
            && (2..4).contains(&name.parts)
            && name.listed == name.parts
            && before.has(Class::GIVEN)
            && (!self.adjacent(i + 1) || !self.words.at(i + 1).word || self.before_content(i + 1));
        // ياسين علي نهاري في: nor does it where a preposition follows, behind two given names.
        let apart = !word.definite
            && class.has(Class::SELDOM)
            && self.doc.surface(i).ends_with('ي')
            && self.doc.key(i).len() >= 10
            && !self.doc.key(i).starts_with(['ي', 'ت', 'ن', 'ا', 'و', 'ف', 'ب', 'ل', 'ك', 'س'])
            && name.parts == 2
            && name.listed == 2
            && before.has(Class::GIVEN | Class::FAMILY)
            && self.adjacent(i + 1)
            && self.words.at(i + 1).class.has(Class::TOWARDS | Class::FUNCTION)
            && !class.has(Class::TITLE | Class::NATIONALITY | Class::SAYING | Class::TIME | Class::ORG | Class::PLACE);
        // زكي عبدالمنعم اللعاب،: a seldom noun with the article, behind two given names and before a mark.
        let closed = word.definite
            && class.has(Class::SELDOM)
            && class.without(Class::COMMON | Class::SELDOM | Class::DERIVED | Class::FEMININE).is_none()
            && (2..4).contains(&name.parts)
            && name.listed == name.parts
            && before.has(Class::GIVEN)
            && before.has(Class::SURE)
            && !["ين", "ون", "ات", "ه"].iter().any(|end| self.doc.key(i).ends_with(end))
            && self
                .doc
                .tokens()
                .get(i + 1)
                .is_none_or(|t| t.flags.line_start() || matches!(self.doc.surface(t), "،" | "," | ":" | "(" | "."));
        // راكان بن محمد الشويمين في: no frequent word, behind the father's name and before a particle.
        let of_clan = behind_father
            && word.definite
            && class.has(Class::SELDOM | Class::DERIVED)
            && class.without(Class::COMMON | Class::SELDOM | Class::DERIVED | Class::FEMININE).is_none()
            && !["ون", "ات", "ه"].iter().any(|end| self.doc.key(i).ends_with(end))
            && self.adjacent(i + 1)
            && self.words.at(i + 1).class.has(Class::FUNCTION)
            && !self.governs_next(i);
        // إسماعيل قاسم يار عضو المجلس, محمد حسين مقيمي، رئيس كذا: a seldom word between two given names and what he is
        let before_role = || {
            next.pro == 0
                && self.adjacent(i + 1)
                && next.class.has(Class::OFFICE)
                && !next.class.has(Class::FUNCTION)
                && !next.definite
                || self.before_role(i + 1)
                || self.before_who(i + 1)
        };
        let third = !word.definite
            && class.has(Class::SELDOM)
            && class.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none()
            && name.parts == 2
            && name.listed == 2
            && name.sure > 0
            && before.has(Class::GIVEN | Class::FAMILY)
            && !["ا", "ه", "ات", "ون", "ين", "ها", "هم", "نا", "ت"].iter().any(|end| self.doc.key(i).ends_with(end))
            && before_role();
        if third || nisba || of_clan || fathers || of_father || bare || derived || apart || closed {
            return take(name);
        }
        if word.rare {
            let spelt = like_a_name(self.doc.stem(i));
            let key = self.doc.key(i);
            // رجاء أعينوني, كريستيان بروس واشمأز: a verb with its object, or joined to what comes before.
            let object = ["وني", "وها", "وهم", "ونا", "وه"].iter().any(|s| key.ends_with(s)) && key.len() >= 12;
            if !word.definite && (object && spelt < 6 || key.starts_with('و') && name.parts >= 2 && spelt < 4) {
                return None;
            }
            // حسن بن عيسى دغلة أن: whatever it is spelt like, behind a father's name and before a particle or a mark.
            let next = self.words.at(i + 1);
            let closes = !self.adjacent(i + 1) || !next.word || next.class.has(Class::FUNCTION);
            let father = behind_father || name.links > 0 && self.tail(i - 1);
            // أسامة بن زيد صحابيا: a predicate.
            let predicate = key.ends_with("يا") && spelt < 8;
            if closes && father && !predicate && !key.starts_with(['ي', 'ت']) {
                name.rare += 1;
                return take(name);
            }
            // After a family name nothing unknown goes on, and what is spelt like no name goes on after none.
            // عبد الباقي بودحيم: a given name of two words.
            let servant = i > 1 && self.doc.stem(i - 2) == "عبد";
            let family = name.parts == 1 && before.has(Class::FAMILY) && !before.has(Class::GIVEN) && !servant;
            // عبدالمجيد حسن يحيى مهراف (21 عاما): behind two given names and before a mark it is spelt as it likes.
            let mark = self.doc.tokens().get(i + 1).is_none_or(|t| t.kind != TokenKind::Word || t.flags.line_start());
            let third = mark
                && name.parts >= 2
                && name.listed == name.parts
                && before.has(Class::GIVEN)
                && !key.starts_with(['ي', 'ت', 'و', 'ف'])
                && !self.doc.tokens()[i].flags.tanween_fath();
            if third && !predicate {
                name.rare += 1;
                return take(name);
            }
            if father && predicate || family && spelt < 4 || spelt < -6 && !word.definite {
                return None;
            }
            name.rare += 1;
            return take(name);
        }
        // ربيعه الثالث: his third spring.
        let his = self.doc.key(i - 1).ends_with('ه');
        if class.has(Class::ORDINAL) && word.definite && name.parts == 1 && before.has(Class::GIVEN) && !his {
            // الثالث عشر
            let teen = self.adjacent(i + 1) && self.doc.key(i + 1) == "عشر";
            return take(name).map(|end| end + usize::from(teen));
        }
        if !begun
            || class.has(Class::TITLE | Class::NATIONALITY | Class::SAYING | Class::TIME | Class::PLACE | Class::ORG)
        {
            return None;
        }
        let key = self.doc.key(i);
        // الزرقاوي, العظمي: a nisba that is no frequent word; القباج after one sure given name.
        let seldom = word.definite && class.has(Class::SELDOM | Class::DERIVED);
        let bare = name.parts == 1
            && before.has(Class::GIVEN)
            && before.has(Class::SURE)
            // روني المنفرد
            && like_a_name(self.doc.stem(i - 1)) < 12;
        // سهام المغرضين, مناحي الحياة: the plural of a person is nobody's name.
        let seldom = seldom && !(class.has(Class::COMMON) && ["ين", "ون", "ات"].iter().any(|end| key.ends_with(end)));
        if seldom && (key.ends_with('ي') && (name.sure > 0 || name.kunya) || bare) {
            return take(name);
        }
        // A word that is not frequent, right after one sure given name: كوفي عنان.
        let foreign = self.spelt_foreign(i);
        let affixed = key.starts_with(['ي', 'ت', 'س', 'ن', 'و', 'ف', 'ب', 'ل', 'ك', 'ا']) && !foreign;
        let given = before.has(Class::GIVEN) && before.has(Class::SURE)
            || foreign && before.without(Class::COMMON).has(Class::GIVEN) && like_a_name(self.doc.stem(i - 1)) >= 8
            // ليوي جيونغ هان
            || foreign
                && name.parts == 1
                && self.words.at(i - 1).rare
                && like_a_name(self.doc.stem(i - 1)) >= 8
                && like_a_name(key) >= 12;
        if class.has(Class::SELDOM)
            && !word.definite
            && !affixed
            && (foreign || !key.ends_with('ا'))
            && given
            && like_a_name(key) > -4
        {
            return take(name);
        }
        None
    }
}
