//! The family name of somebody with one given name, whatever else the word may be.

use super::Names;
use super::letters::is_bare;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use isnad_tokenize::TokenKind;

impl Names<'_> {
    /// One past the words that must be the family name of somebody with one given name: `المهندس سامي الهجرة`, `رئيس الاتحاد مسعود عيد،`,
    /// `المدرب روبرتو بيليني`. `strong` where a title or a nationality stands before the name.
    pub(crate) fn family_after(&self, i: usize, strong: bool) -> usize {
        const OTHER: Class = Class(
            Class::FUNCTION.0 | Class::TIME.0 | Class::ORDINAL.0 | Class::SAYING.0 | Class::ORG.0 | Class::PLACE.0,
        );
        let word = self.words.at(i);
        // للملا عمر الملا أختر منصور: the title of the next one.
        let given = self.words.at(i + 1);
        let next_title = word.definite
            && word.class.has(Class::TITLE)
            && self.adjacent(i + 1)
            && given.pro == 0
            && given.class.has(Class::GIVEN)
            && !given.class.has(Class::FUNCTION | Class::COMMON);
        if next_title {
            return i;
        }
        let body = word.class.has(Class::ANY_ORG) && !word.class.has(Class::NAME);
        // نبيل بيرو، عضو المكتب: a place is told no office.
        let place =
            word.class.has(Class::PLACE) && !word.class.has(Class::NATIONALITY | Class::SIDE | Class::PLACE_WORD);
        if strong && place && self.adjacent(i) && word.pro == 0 && !word.definite && self.before_role(i + 1) {
            return i + 1;
        }
        // الفنان عبدالغني حماس أن: a place or a body right before the content, where nobody is told it.
        let body_or_place = word.class.has(Class::PLACE | Class::ORG) && !word.class.has(Class::SIDE | Class::ANY_ORG);
        if strong
            && body_or_place
            && !word.definite
            && self.adjacent(i)
            && word.pro == 0
            && self.before_content(i + 1)
            && self.nobody_told(i)
        {
            return i + 1;
        }
        if !self.adjacent(i) || !word.word || word.class.has(OTHER) || body || self.doc.key(i) == "الله" {
            return i;
        }
        let next = self.words.at(i + 1);
        let closes = !self.adjacent(i + 1) || !next.word;
        // توم كرافت قائد الفرقة: a name that is an office here
        let office = next.class.has(Class::OFFICE)
            && self.adjacent(i + 2)
            && !next.definite
            && (self.words.at(i + 2).definite || self.words.at(i + 2).class.has(Class::ANY_ORG));
        let title_next = next.class.has(Class::TITLE) && (!next.class.has(Class::FAMILY) || office);
        let ends =
            closes || next.pro > 0 || title_next || next.class.has(Class::FUNCTION | Class::SAYING | Class::TIME);
        // هادي مقلد السبيعي: a nisba after it.
        let nisba_next = !closes
            && next.pro == 0
            && next.definite
            && self.doc.key(i + 1).ends_with('ي')
            && !next.class.has(Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::ORG | Class::FUNCTION);
        let key = self.doc.key(i);
        // الدكتور هادي حكمي، منصور مدخلي إن: a nisba without the article, where nothing follows that it could go with.
        let token = &self.doc.tokens()[i];
        // ماجد مسرحي شكره, فيكرام سوري "بهذه: an object would end in ا, and a plural would head a noun with the article.
        let no_object = (ends || !next.definite) && !word.class.has(Class::PLURAL);
        let national = word.class.has(Class::NATIONALITY) && !(closes || self.before_content(i + 1));
        let bare_nisba = strong
            && no_object
            && !word.definite
            && key.ends_with('ي')
            && !token.flags.alef_maqsura()
            && key.len() >= 8
            && !key.starts_with(['ي', 'ت', 'ن', 'ا', 'و', 'ف'])
            && !(key.starts_with('س') && !closes)
            && !national
            && !word.class.has(Class::TITLE | Class::SIDE)
            && self.doc.surface(i).ends_with('ي');
        if bare_nisba {
            return i + 1;
        }
        // العماني عبد الله باصويلح قرعة: با and a word, where under ب nothing known stands.
        let of_hadramawt = strong
            && key.len() >= 12
            && key.strip_prefix("با").is_some_and(|own| {
                let lexicon = Lexicon::get();
                !own.starts_with('ل')
                    && !lexicon.of(own).is_none()
                    && lexicon.of(&key[2..]).is_none()
                    && !lexicon.of(key).has(Class::COMMON)
            });
        if of_hadramawt {
            return i + 1;
        }
        if word.pro > 0 {
            // ناصر باسلمة: a family of Hadramawt.
            let whole = Lexicon::get().of(self.doc.key(i));
            let ba = key.starts_with("با") && whole.has(Class::NAME) && !whole.has(Class::COMMON);
            // توم كرافت قائد الفرقة: no ك and رأفت
            let ba = ba || ends && whole.has(Class::FAMILY) && whole.has(Class::SURE) && !whole.has(Class::COMMON);
            // مارتن بوكليف المعسكر: behind a foreign name, and without its first letter nothing known.
            let foreign = word.rare && like_a_name(self.doc.key(i)) >= 4;
            // جورج بوليتشي،: before a mark, where without its first letter nothing is known of the word.
            let unknown = closes && word.rare && like_a_name(self.doc.key(i)) >= 4;
            let letter = strong && (ends || foreign) || unknown;
            return i + usize::from(strong && ba || letter && self.begins_with_a_letter(i));
        }
        let listed = word.class.has(Class::NAME);
        let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
        let definite = word.definite
            && (listed || key.ends_with('ي') || !frequent && !word.class.has(Class::TITLE | Class::NATIONALITY))
            && (strong || listed && !word.class.has(Class::WEAK | Class::NATIONALITY | Class::TITLE));
        // الدكتور وائل نجم رئيس القسم: a name that is a title too, with nothing after it but a title or a mark.
        let titled = strong && (closes || title_next || next.governed && !word.definite);
        if definite || listed && ends && (titled || !word.class.has(Class::TITLE)) {
            return i + 1;
        }
        // سامي الهجرة أن: right before the content, where nobody is told it.
        let content = strong
            && !self.agrees_with_a_body(i)
            && word.definite
            && frequent
            && (!word.class.has(Class::TITLE | Class::NATIONALITY) || word.class.has(Class::RANK))
            && self.before_content(i + 1)
            && self.nobody_told(i);
        // سعاد باهمام،: a family of Hadramawt.
        let hadrami = strong && closes && key.starts_with("با") && key.len() >= 10 && word.class.has(Class::SELDOM);
        // هاورد ويب، نيخيل سود،: behind a foreign given name, before a mark.
        let foreign = strong
            && (closes || ends && word.class.has(Class::SELDOM))
            && word.class.has(Class::COMMON)
            && !word.definite
            && !word.class.has(Class::TITLE | Class::NATIONALITY)
            && like_a_name(self.doc.stem(i - 1)) >= 8
            && like_a_name(key) >= 0
            && key.len() >= 6
            && (is_bare(key) || like_a_name(key) >= 8 && !key.ends_with('ا'));
        // المهندس نزار حديد،: an object would end in ا, and a predicate needs more than a mark behind it.
        let mark = self.doc.tokens().get(i + 1).is_none_or(|t| {
            t.flags.line_start() || matches!(self.doc.surface(t), "،" | "," | "." | ":" | "(" | "»" | "؛" | "/")
        });
        let given = self.words.at(i - 1).class;
        let bare = strong
            && mark
            && frequent
            && !word.definite
            && given.has(Class::GIVEN)
            && given.has(Class::SURE)
            && !word.class.has(Class::TITLE | Class::NATIONALITY | Class::PLURAL | Class::SIDE)
            && key.len() >= 6
            && !key.ends_with(['ه', 'ا', 'ي', 'ت'])
            && !key.starts_with(['ي', 'ت', 'س', 'ن'])
            && !["ون", "ين", "هم"].iter().any(|end| key.ends_with(end));
        // هارولد ويستفول التفجير: a long seldom word behind a foreign given name.
        let long = strong
            && !closes
            && next.definite
            && next.pro == 0
            && word.class.has(Class::SELDOM)
            && !word.definite
            && key.len() >= 12
            && like_a_name(key) >= 0
            && is_bare(key)
            && !key.ends_with('ه')
            && like_a_name(self.doc.stem(i - 1)) >= 8;
        // سعيد جامع "شاهدنا: nothing but a name stands right before what he said.
        let quoted = strong
            && self.doc.tokens().get(i + 1).is_some_and(|t| t.kind == TokenKind::Quote)
            && !word.definite
            && frequent
            && !word.class.has(Class::TITLE | Class::NATIONALITY)
            && is_bare(key)
            && self.nobody_told(i);
        if content || hadrami || foreign || bare || long || quoted {
            return i + 1;
        }
        let plain = strong
            && !word.definite
            && !word.class.has(Class::NATIONALITY | Class::TITLE)
            && (word.rare
                || listed
                || self.spelt_foreign(i)
                || word.class.has(Class::SELDOM | Class::DERIVED)
                    && (is_bare(key)
                        || self.before_content(i + 1) && !key.ends_with('ا') && !key.starts_with(['ي', 'ت'])));
        // الدكتور عبدالباري عيد الأيوبي: a second given name, and a family with the article.
        let family_next = strong
            && !closes
            && word.class.has(Class::GIVEN)
            && !word.definite
            && !word.class.has(Class::TITLE | Class::NATIONALITY)
            && next.pro == 0
            && next.definite
            && (next.rare || next.class.has(Class::FAMILY | Class::SELDOM))
            && !next.class.has(Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::ORG | Class::FUNCTION);
        if family_next {
            return i + 2;
        }
        // المهندس سامي الهجرة مدير عام الهيئة: between a given name and an office without the article.
        let between = strong
            && word.definite
            && title_next
            && !next.definite
            && next.pro == 0
            && next.class.has(Class::OFFICE)
            && !next.class.has(Class::LOOSE_TITLE)
            && !word.class.has(Class::TITLE | Class::NATIONALITY | Class::ORDINAL);
        if between {
            return i + 1;
        }
        // اللواء ماجد قرار الشمري: whatever the word is, between a given name and a family name that is nothing else.
        let sure_family = self.words.at(i + 1);
        let between_names = strong
            && nisba_next
            && sure_family.class.has(Class::FAMILY)
            && sure_family.class.has(Class::SURE)
            && !sure_family.class.has(Class::COMMON | Class::ATTESTED)
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::SURE)
            && !word.definite
            && !word.class.has(Class::NATIONALITY | Class::TITLE | Class::ANY_ORG | Class::SIDE)
            && is_bare(key)
            && !key.starts_with(['و', 'ف', 'ا']);
        if between_names {
            return i + 2;
        }
        match (plain, ends, nisba_next) {
            (true, _, true) => i + 2,
            (true, true, _) => i + 1,
            _ => i,
        }
    }

    /// One past a family name that is mostly another word, where nothing stands after it: `وديفد فيا (44)`.
    pub(crate) fn last_word(&self, i: usize) -> usize {
        let (word, next) = (self.words.at(i), self.words.at(i + 1));
        let other = Class::FUNCTION | Class::TITLE | Class::SAYING | Class::TIME | Class::NATIONALITY | Class::PLACE;
        let named = word.pro == 0 && word.class.has(Class::NAME) && !word.class.has(other) && !word.definite;
        let closes = !self.adjacent(i + 1) || !next.word;
        i + usize::from(self.adjacent(i) && named && closes)
    }
}
