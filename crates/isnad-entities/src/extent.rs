//! Where a person's name ends.

mod parts;
mod surname;

use crate::class::Class;
use crate::governing::governs;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use crate::words::{Word, Words};
use isnad_tokenize::{Document, TokenKind};

/// The longest name that is read, in tokens.
const LONGEST: usize = 10;

/// A name read from its first token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// One past its last token.
    pub(crate) end: usize,
    /// Parts that are given or family names of the lexicon and no other word.
    pub(crate) sure: u32,
    /// Parts that a list of names has and that are no common words: two of them are no chance.
    pub(crate) listed: u32,
    /// Parts that are unknown words.
    pub(crate) rare: u32,
    /// It begins with أبو or ابن.
    pub(crate) kunya: bool,
    /// Parts in all (`عبد الله` is one).
    pub(crate) parts: u32,
    /// How many بن were read: bounded, as the text may hold any number.
    links: usize,
}

/// What reads names: a document and its words.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) words: &'a Words,
}

impl Names<'_> {
    /// True where token `i` goes on in the line of the token before it, with nothing but space between.
    pub(crate) fn adjacent(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| t.flags.space_before() && !t.flags.line_start())
    }

    /// `التابعة للهيئة`, `المكلفة بالملف`: a participle before the preposition that it takes.
    pub(crate) fn governs_next(&self, i: usize) -> bool {
        self.adjacent(i + 1) && {
            let (bare, next) = (self.doc.bare(i), self.doc.key(i + 1));
            let glued = self.words.at(i + 1).governed.then(|| &next[..2]);
            governs(bare, next) || glued.is_some_and(|p| governs(bare, p))
        }
    }

    fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Punct && self.doc.surface(t) == mark)
    }

    /// Reads the name that starts with token `i`, whatever speaks for its being one. None where no name can start there.
    pub(crate) fn read(&self, i: usize) -> Option<Name> {
        let first = self.words.at(i);
        let mut name = Name {
            end: i,
            sure: 0,
            listed: 0,
            rare: 0,
            parts: 0,
            links: 0,
            kunya: matches!(self.doc.stem(i), "ابو" | "ابا" | "ابي" | "ابن"),
        };
        let mut at = self.part(i, &mut name, true)?;
        if first.class.has(Class::FUNCTION) {
            return None;
        }
        while at < i + LONGEST {
            let word = self.words.at(at);
            // جان-كلود, and the initial with a stop: جون ف. كينيدي
            if self.is_mark(at, "-") && !self.adjacent(at) && !self.adjacent(at + 1) {
                let next = self.words.at(at + 1);
                if next.pro == 0 && (next.rare || next.class.has(Class::NAME)) {
                    at = match self.part(at + 1, &mut name, false) {
                        Some(end) => end,
                        None => break,
                    };
                    continue;
                }
                break;
            }
            // إيان ليدل - غرينجر،: the same with spaces, where nothing but a foreign name stands between the dash and a comma.
            if let Some(end) = self.second_surname(i, at, &name) {
                name.parts += 1;
                at = end;
                break;
            }
            if !self.adjacent(at) {
                break;
            }
            // د. العيسى د. الأحمد, إبراهيم الرشيدي د. محيي الدين: the title of the next one.
            let doctor = matches!(self.doc.key(at), "د" | "م") && self.is_mark(at + 1, ".");
            if !word.word && doctor && (self.words.at(at + 2).definite || self.words.at(at - 1).definite) {
                break;
            }
            if !word.word && self.initial(at) {
                let next = if self.is_mark(at + 1, ".") { at + 2 } else { at + 1 };
                let w = self.words.at(next);
                if self.adjacent(next) && w.pro == 0 && (w.rare || w.class.has(Class::NAME)) {
                    at = next;
                    continue;
                }
                // محمد ب.: a family name kept back.
                if next == at + 2 && name.parts == 1 {
                    at += 1;
                }
                break;
            }
            // لورا إيه كولانجيلو: the name of a letter.
            let next = self.words.at(at + 1);
            let letter = word.pro == 0
                && is_letter_name(self.doc.key(at))
                && self.adjacent(at + 1)
                && next.pro == 0
                && !next.definite
                && (next.rare || next.class.has(Class::FAMILY) && !next.class.has(Class::COMMON))
                // أحمد أم سالم, بوش أم ووكر: one or the other.
                && !(self.doc.key(at) == "ام"
                    && (next.class.has(Class::GIVEN) || self.doc.tokens()[at].flags.hamza_above()))
                && name.parts == 1;
            if letter {
                at += 1;
                continue;
            }
            // عبدالعزيز الصقيري صدر, خالد العطوي حسن: behind a nisba with the article only another one follows, or the last word of a line.
            let last = self.words.at(at - 1);
            let nisba = last.definite && last.pro == 0 && self.doc.key(at - 1).ends_with('ي') && name.parts >= 2;
            let closes = !self.adjacent(at + 1) || !self.words.at(at + 1).word || self.before_content(at + 1);
            let family = closes && (word.rare || word.class.has(Class::FAMILY)) && !word.class.has(Class::PLACE);
            let goes_on = word.definite || word.class.has(Class::LINK | Class::PREFIX) || self.tail(at) || family;
            if nisba && word.word && !goes_on || word.definite && self.is_god_asked(at) {
                break;
            }
            match self.part(at, &mut name, false) {
                Some(end) => at = end,
                None => break,
            }
        }
        name.end = at;
        // أبي alone is my father, and أبى refused.
        name.kunya &= at > i + 1;
        (name.parts > 0).then_some(name)
    }

    /// One past the second half of a double surname behind a dash with spaces, read from `first` to the dash at `dash`: `إيان ليدل - غرينجر،`.
    /// A list of men and who sent the news have dashes too, so two foreign words stand before it and one behind it, with a comma or the
    /// content next.
    fn second_surname(&self, first: usize, dash: usize, name: &Name) -> Option<usize> {
        let (last, half) = (self.words.at(dash.checked_sub(1)?), self.words.at(dash + 1));
        if name.parts != 2 || !(self.is_mark(dash, "-") || self.is_mark(dash, "–")) || !self.adjacent(dash + 1) {
            return None;
        }
        let foreign = half.word
            && half.pro == 0
            && half.rare
            && !half.definite
            && like_a_name(self.doc.key(dash + 1)) >= 5
            && !last.definite
            && (like_a_name(self.doc.stem(first)) >= 8 || last.rare);
        let listed = first > 0 && (self.is_mark(first - 1, "-") || self.is_mark(first - 1, "–"));
        let closes = crate::titles::is_comma(self.doc, dash + 2) || self.before_content(dash + 2);
        (foreign && !listed && closes).then_some(dash + 2)
    }

    /// `أم أحمد` in marks or as who speaks: his mother, where nothing that أم could set him against stands before it.
    pub(crate) fn is_mother(&self, i: usize) -> bool {
        let Some(mother) = i.checked_sub(1) else { return false };
        let tokens = self.doc.tokens();
        if !tokens[mother].flags.hamza_above() || !self.adjacent(i) || self.words.at(i).pro > 0 {
            return false;
        }
        let before = mother.checked_sub(1).map(|k| (&tokens[k], self.words.at(k)));
        // التقت بأم علي: nobody is set against another under a preposition, or behind one.
        let governed = matches!(self.doc.key(mother), "بام" | "لام" | "وبام" | "ولام");
        let behind = || {
            mother.checked_sub(1).is_some_and(|k| {
                matches!(
                    self.doc.key(k),
                    "ان" | "لان" | "بان" | "من" | "عن" | "الي" | "مع" | "لدي" | "عند" | "حول" | "ضد"
                )
            }) && self.adjacent(mother)
        };
        governed
            || self.doc.key(mother) == "ام"
                && (before.is_none_or(|(t, w)| t.kind == TokenKind::Quote || w.class.has(Class::SAYING) && !w.definite)
                    || behind())
    }

    /// `سلامة العبدالله غفر الله له`, `علي كرم الله وجهه`: God is asked for something, and nobody is called so.
    fn is_wish(&self, i: usize) -> bool {
        let (word, god) = (self.words.at(i), self.words.at(i + 1));
        let asked = god.word && self.adjacent(i + 1) && self.doc.key(i + 1) == "الله";
        let what = |k: usize| {
            self.words.at(k).word
                && matches!(
                    self.doc.key(k),
                    "وجهه"
                        | "ثراه"
                        | "سره"
                        | "روحه"
                        | "روحها"
                        | "عنه"
                        | "عنها"
                        | "خطاه"
                        | "مثواه"
                        | "بعمره"
                )
        };
        asked && word.pro == 0 && (word.class.has(Class::WISH) && !word.class.has(Class::OF_GOD) || what(i + 2))
    }

    /// A single Arabic letter, as initials are written.
    fn initial(&self, i: usize) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| {
            t.kind == TokenKind::Word && self.doc.key(t).len() == 2 && !matches!(self.doc.key(t), "و" | "ب" | "ل" | "ك")
        })
    }

    /// `الدين`, `الله`: the second word of a part.
    fn tail(&self, i: usize) -> bool {
        matches!(self.doc.key(i), "الدين" | "الله" | "بك" | "بيك" | "باشا" | "افندي" | "اغا")
    }

    /// بن or an ordinal follows: `الحسن بن علي`, `الحسن الثاني`.
    pub(crate) fn goes_on(&self, i: usize) -> bool {
        let word = self.words.at(i);
        self.adjacent(i)
            && (word.class.has(Class::ORDINAL) && word.definite && !self.words.at(i - 1).class.has(Class::TITLE)
                || word.bin)
    }

    /// Reads one part of a name; gives the token after it.
    fn part(&self, i: usize, name: &mut Name, first: bool) -> Option<usize> {
        if !first && name.parts == 1 && self.agrees_with_a_thing(i) {
            return None;
        }
        let word = self.words.at(i);
        if !word.word {
            return None;
        }
        // كريس فان ويل: no فإن.
        let van = !first
            && self.doc.surface(i) == "فان"
            && self.adjacent(i + 1)
            && (self.words.at(i + 1).pro == 0
                && (self.words.at(i + 1).rare || self.words.at(i + 1).class.has(Class::NAME))
                && like_a_name(self.doc.stem(i + 1)) >= 0
                // جان فان ونسل
                || (self.words.at(i + 1).pro == 2 || self.words.at(i + 1).class.has(Class::SELDOM))
                    && !self.words.at(i + 1).definite
                    && {
                        let whole = Lexicon::get().of(self.doc.key(i + 1));
                        !whole.has(Class::COMMON) || whole.has(Class::SELDOM)
                    }
                    && (self.words.at(i - 1).rare || self.words.at(i - 1).class.has(Class::GIVEN)));
        // كاميرون فان دير بورج
        let der = !first
            && self.doc.surface(i) == "فان"
            && self.adjacent(i + 1)
            && self.adjacent(i + 2)
            && matches!(self.doc.key(i + 1), "دير" | "دن" | "در" | "دي")
            && self.words.at(i + 2).word
            && !self.words.at(i + 2).class.has(Class::FUNCTION);
        if van || der {
            name.parts += 1;
            name.rare += 1;
            return Some(i + if der { 3 } else { 2 });
        }
        // أما شعبان يوسف فيرى أن: and a verb
        let sees = !first
            && self.doc.key(i).strip_prefix('ف').is_some_and(|verb| Lexicon::get().of(verb).has(Class::SAYING))
            && self.before_content(i + 1);
        if sees {
            return None;
        }
        if word.pro > 0 && !first {
            return self.glued_part(i, name);
        }
        // سأل الأمير فهد الله أن: only some names are God's as well.
        if !first && self.doc.key(i) == "الله" {
            let before = self.words.at(i - 1).class;
            if before.has(Class::GIVEN) && !before.has(Class::OF_GOD | Class::PREFIX) {
                return None;
            }
        }
        if self.is_wish(i) {
            return None;
        }
        // إسماعيل ابنه الأكبر, محمد أخوه: kin with a pronoun.
        if !first
            && matches!(
                self.doc.key(i),
                "ابنه" | "ابنته" | "ابنها" | "اخوه" | "اخيه" | "والده" | "شقيقه" | "نجله" | "زوجته"
            )
        {
            return None;
        }
        // ابن باز رحمه الله: a wish, which is not written with ة as the name is.
        if !first
            && self.doc.key(i) == "رحمه"
            && self.words.at(i + 1).word
            && self.doc.key(i + 1) == "الله"
            && !self.doc.tokens()[i].flags.teh_marbuta()
        {
            return None;
        }
        // هاني سري الدين: of the faith, whatever the word before it is elsewhere.
        let faith = !first
            && self.adjacent(i + 1)
            && self.doc.key(i + 1) == "الدين"
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && !self.words.at(i - 1).class.has(Class::FUNCTION | Class::SAYING)
            && !word.definite
            && !word.class.has(Class::FUNCTION | Class::TITLE | Class::SAYING | Class::TIME | Class::ANY_ORG)
            && !self.doc.key(i).ends_with(['ه', 'ا'])
            && !self.doc.key(i).starts_with(['ي', 'ت']);
        if faith {
            name.parts += 1;
            name.listed += 1;
            return Some(i + 2);
        }
        // حميد بوشناق: a people without the article and without the ending of an adjective.
        let people = !first
            && name.parts == 1
            && word.class.has(Class::NATIONALITY)
            && !word.definite
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::SURE)
            && !["ي", "يه", "ين", "ون", "ات", "ا"].iter().any(|end| self.doc.key(i).ends_with(end));
        if people {
            name.parts += 1;
            return Some(i + 1);
        }
        // خالد العبد العالي: both words with the article.
        let served = !first
            && self.doc.key(i) == "العبد"
            && self.adjacent(i + 1)
            && self.words.at(i + 1).definite
            && self.words.at(i + 1).pro == 0;
        if served && !self.words.at(i + 1).class.has(Class::TITLE | Class::FUNCTION) {
            name.parts += 1;
            name.sure += 1;
            return Some(i + 2);
        }
        // خليل بني عطية, عبدالجليل البن سعد: the clan.
        let clan = self.words.at(i + 1);
        if !first
            && matches!(self.doc.key(i), "بني" | "البن")
            && self.adjacent(i + 1)
            && clan.pro == 0
            && !clan.definite
            && clan.class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::GIVEN)
        {
            name.parts += 1;
            return Some(i + 2);
        }
        if !first && word.class.has(Class::LINK) {
            return self.linked_part(i, name);
        }
        // إبراهيم الربدي عبد الرحمن الضبيب: behind a family name with the article another man begins.
        if !first && name.parts > 1 && self.doc.key(i) == "عبد" {
            let before = self.words.at(i - 1);
            let nisba = before.class.has(Class::FAMILY) || self.doc.key(i - 1).ends_with('ي');
            if before.definite && nisba && before.pro == 0 {
                return None;
            }
        }
        if word.class.has(Class::PREFIX) && !(first && word.class.has(Class::FUNCTION)) {
            if let Some(end) = self.prefixed_part(i, name) {
                return Some(end);
            }
            // فرانكو دي ...: no name ends in a particle.
            if !word.class.has(Class::NAME)
                || !first && matches!(self.doc.key(i), "دي" | "دا" | "دو" | "فون" | "لو" | "لا")
            {
                return None;
            }
        }
        // عبدالمحسن خلف المطيري, سلمان صباح السالم: between a given name and a family; صباح الخميس is a time.
        let next = self.words.at(i + 1);
        let family =
            Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::ORG | Class::WEAK | Class::TIME;
        let father = !first
            && matches!(self.doc.key(i), "خلف" | "صباح")
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::SURE)
            && self.adjacent(i + 1)
            && next.pro == 0
            && next.definite
            && next.class.has(Class::FAMILY)
            && (!next.class.has(family)
                || self.doc.key(i) == "صباح" && !next.class.has(Class::TIME | Class::TITLE | Class::NATIONALITY));
        if father {
            name.parts += 2;
            name.listed += 2;
            return Some(i + 2);
        }
        if !first && self.is_surname_li(i, name) {
            name.parts += 1;
            return Some(i + 1);
        }
        if word.class.has(Class::FUNCTION) {
            // إبراهيم خلف،: a preposition ends no clause.
            let before = if first { Class::NONE } else { self.words.at(i - 1).class };
            let closes =
                self.doc.tokens().get(i + 1).is_none_or(|t| t.flags.line_start() || t.kind == TokenKind::Punct);
            let last =
                name.parts == 1 && before.has(Class::GIVEN) && before.has(Class::SURE) && self.doc.key(i).len() >= 6;
            if last && closes && Lexicon::get().of(self.doc.key(i)).has(Class::GIVEN) {
                name.parts += 1;
                return Some(i + 1);
            }
            return None;
        }
        if word.class.has(Class::NAME) {
            return self.listed_part(i, name, first);
        }
        let class_before = if first { Class::NONE } else { self.words.at(i - 1).class };
        if first {
            let before_bin = self.goes_on(i + 1) && !self.words.at(i + 1).definite;
            if word.rare || before_bin && !word.class.has(Class::TITLE) {
                name.rare += u32::from(word.rare);
                name.parts += 1;
                return Some(i + 1);
            }
            return None;
        }
        self.unlisted_part(i, name, class_before)
    }

    /// `المخرج سبايك لي`: behind a foreign name whom a title or a nationality announces, where nobody says anything to me.
    fn is_surname_li(&self, i: usize, name: &Name) -> bool {
        let last = self.words.at(i.wrapping_sub(1));
        if self.doc.key(i) != "لي"
            || name.parts > 2
            || last.definite
            || last.pro > 0
            || !(last.rare || last.class.has(Class::NAME))
        {
            return false;
        }
        let foreign = like_a_name(self.doc.stem(i - 1)) >= 5;
        let title = (i.saturating_sub(name.parts as usize + 1)..i).next().map_or(Word::NONE, |k| self.words.at(k));
        let announced =
            title.definite && title.class.has(Class::TITLE | Class::NATIONALITY) && !title.class.has(Class::PLURAL);
        let silent = (i.saturating_sub(10)..i)
            .rev()
            .take_while(|&k| !self.doc.tokens()[k + 1].flags.line_start() && !self.is_mark(k, "."))
            .all(|k| self.words.at(k).definite || !self.words.at(k).class.has(Class::SAYING));
        foreign && announced && silent
    }

    /// `تيمور علي عسكري، مستشار الرئيس`: a comma and an office.
    fn before_role(&self, i: usize) -> bool {
        let office = self.words.at(i + 1);
        crate::titles::is_comma(self.doc, i)
            && office.pro == 0
            && office.class.has(Class::OFFICE)
            && !office.class.has(Class::LOOSE_TITLE)
    }

    /// `محمد سلامة:`, a line of its own: who wrote it.
    fn is_byline(&self, i: usize, name: &Name) -> bool {
        let tokens = self.doc.tokens();
        let first = i.checked_sub(1).is_some_and(|k| tokens[k].flags.line_start());
        let sure = self.words.at(i - 1).class;
        let closes = tokens.get(i + 1).is_none_or(|t| t.flags.line_start()) || self.is_mark(i + 1, ":");
        name.parts == 1
            && first
            && closes
            && sure.has(Class::GIVEN)
            && sure.has(Class::SURE)
            && !sure.has(Class::COMMON)
    }

    /// `خوان **انخل نابوت**`: a word that is seldom another one, and one that no list has.
    pub(crate) fn two_foreign(&self, i: usize) -> bool {
        let (second, third) = (self.words.at(i), self.words.at(i + 1));
        self.adjacent(i)
            && self.adjacent(i + 1)
            && second.word
            && !second.definite
            && second.pro == 0
            && (second.rare || second.class.without(Class::DERIVED | Class::SELDOM).is_none())
            && third.rare
            && third.pro == 0
            && !third.definite
    }

    /// One past the words that must be the family name of somebody with one given name: `المهندس محمد العمرة`, `رئيس الاتحاد أحمد عيد،`,
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
        // أنيس بيرو، عضو المكتب: a place is told no office.
        let place =
            word.class.has(Class::PLACE) && !word.class.has(Class::NATIONALITY | Class::SIDE | Class::PLACE_WORD);
        if strong && place && self.adjacent(i) && word.pro == 0 && !word.definite && self.before_role(i + 1) {
            return i + 1;
        }
        // الفنان عبدالله حماس أن: a place or a body right before the content, where nobody is told it.
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
        // جيم كرافت قائد الشرطة: a name that is an office here
        let office = next.class.has(Class::OFFICE)
            && self.adjacent(i + 2)
            && !next.definite
            && (self.words.at(i + 2).definite || self.words.at(i + 2).class.has(Class::ANY_ORG));
        let title_next = next.class.has(Class::TITLE) && (!next.class.has(Class::FAMILY) || office);
        let ends =
            closes || next.pro > 0 || title_next || next.class.has(Class::FUNCTION | Class::SAYING | Class::TIME);
        // محمد مقلد المريخي: a nisba after it.
        let nisba_next = !closes
            && next.pro == 0
            && next.definite
            && self.doc.key(i + 1).ends_with('ي')
            && !next.class.has(Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::ORG | Class::FUNCTION);
        let key = self.doc.key(i);
        // الدكتور محمد حكمي، علي مدخلي إن: a nisba without the article, where nothing follows that it could go with.
        let token = &self.doc.tokens()[i];
        // سلطان مسرحي شكره, راجيف سوري "بهذه: an object would end in ا, and a plural would head a noun with the article.
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
        // العماني عبد الله بامخالف قرعة: با and a word, where under ب nothing known stands.
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
            // بدر باسلمة: a family of Hadramawt.
            let whole = Lexicon::get().of(self.doc.key(i));
            let ba = key.starts_with("با") && whole.has(Class::NAME) && !whole.has(Class::COMMON);
            // جون كرافت قائد الشرطة: no ك and رأفت
            let ba = ba || ends && whole.has(Class::FAMILY) && whole.has(Class::SURE) && !whole.has(Class::COMMON);
            // مارتن بوبليت المعسكر: behind a foreign name, and without its first letter nothing known.
            let foreign = word.rare && like_a_name(self.doc.key(i)) >= 4;
            // جورج بوناتشي،: before a mark, where without its first letter nothing is known of the word.
            let unknown = closes && word.rare && like_a_name(self.doc.key(i)) >= 4;
            let letter = strong && (ends || foreign) || unknown;
            return i + usize::from(strong && ba || letter && self.begins_with_a_letter(i));
        }
        let listed = word.class.has(Class::NAME);
        let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
        let definite = word.definite
            && (listed || key.ends_with('ي') || !frequent && !word.class.has(Class::TITLE | Class::NATIONALITY))
            && (strong || listed && !word.class.has(Class::WEAK | Class::NATIONALITY | Class::TITLE));
        // الدكتور ماجد نجم رئيس القسم: a name that is a title too, with nothing after it but a title or a mark.
        let titled = strong && (closes || title_next || next.governed && !word.definite);
        if definite || listed && ends && (titled || !word.class.has(Class::TITLE)) {
            return i + 1;
        }
        // محمد العمرة أن: right before the content, where nobody is told it.
        let content = strong
            && !self.agrees_with_a_body(i)
            && word.definite
            && frequent
            && (!word.class.has(Class::TITLE | Class::NATIONALITY) || word.class.has(Class::RANK))
            && self.before_content(i + 1)
            && self.nobody_told(i);
        // ليلى باهمام،: a family of Hadramawt.
        let hadrami = strong && closes && key.starts_with("با") && key.len() >= 10 && word.class.has(Class::SELDOM);
        // هاورد ويب، بهافيش سود،: behind a foreign given name, before a mark.
        let foreign = strong
            && (closes || ends && word.class.has(Class::SELDOM))
            && word.class.has(Class::COMMON)
            && !word.definite
            && !word.class.has(Class::TITLE | Class::NATIONALITY)
            && like_a_name(self.doc.stem(i - 1)) >= 8
            && like_a_name(key) >= 0
            && key.len() >= 6
            && (is_bare(key) || like_a_name(key) >= 8 && !key.ends_with('ا'));
        // المهندس أحمد حديد،: an object would end in ا, and a predicate needs more than a mark behind it.
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
        // جوزيف ويستفول التفجير: a long seldom word behind a foreign given name.
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
        // محمد جامع "شاهدنا: nothing but a name stands right before what he said.
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
        // الدكتور عبدالمعين عيد الآغا: a second given name, and a family with the article.
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
        // المهندس محمد العمرة مدير عام الهيئة: between a given name and an office without the article.
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
        // اللواء خالد قرار الحربي: whatever the word is, between a given name and a family name that is nothing else.
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

    /// `تاج الدين الحسيني`: no given name of the lists, and behind الدين a family name that is no other word.
    pub(crate) fn of_the_faith(&self, i: usize) -> bool {
        const OTHER: Class = Class(
            Class::FUNCTION.0
                | Class::TITLE.0
                | Class::SAYING.0
                | Class::TIME.0
                | Class::ANY_ORG.0
                | Class::GIVEN.0
                | Class::NATIONALITY.0,
        );
        let (word, family) = (self.words.at(i), self.words.at(i + 2));
        word.word
            && !word.definite
            && !word.class.has(OTHER)
            && self.adjacent(i + 1)
            && self.adjacent(i + 2)
            && family.definite
            && family.pro == 0
            && family.class.has(Class::FAMILY)
            && !family.class.has(Class::COMMON | Class::WEAK | Class::NATIONALITY | Class::TITLE | Class::PLACE)
    }

    /// True where a number stands at a token, or behind the mark there, and nothing goes on behind the number.
    pub(crate) fn is_numbered(&self, end: usize) -> bool {
        let tokens = self.doc.tokens();
        let quoted = tokens.get(end).is_some_and(|t| t.kind == TokenKind::Quote);
        let at = end + usize::from(quoted);
        tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number && !t.flags.line_start()) && !self.adjacent(at + 1)
    }

    /// `[هود: 88]`, `(آل عمران/14)`, `«يوسف»: 4`: a mark opens before the name, and behind it a number follows a colon or a stroke.
    pub(crate) fn is_scripture(&self, i: usize, end: usize) -> bool {
        let opens = |t: &isnad_tokenize::Token| {
            t.kind == TokenKind::Quote || matches!(self.doc.surface(t), "(" | "[" | "{" | "﴾" | "سورة")
        };
        let Some(before) = i.checked_sub(1).map(|k| &self.doc.tokens()[k]) else { return false };
        let house = self.doc.key(i - 1) == "ال" && i > 1 && opens(&self.doc.tokens()[i - 2]);
        if end > i + 2 || !opens(before) && !house {
            return false;
        }
        let closed = |k: usize| {
            self.doc
                .tokens()
                .get(k)
                .is_some_and(|t| t.kind == TokenKind::Quote || matches!(self.doc.surface(t), ")" | "]" | "}"))
        };
        let mark = end + usize::from(closed(end));
        [":", "/"].iter().any(|m| self.is_mark(mark, m))
            && self.doc.tokens().get(mark + 1).is_some_and(|t| t.kind == TokenKind::Number)
            && !self.adjacent(i)
    }

    /// مطار الأمير محمد بن عبدالعزيز الدولي: what the airport is, behind the name that it has. اعتلاء الملك سلمان العرش: what the king does.
    pub(crate) fn honoured_end(&self, i: usize, end: usize) -> Option<usize> {
        let king = i > 0 && self.adjacent(i) && self.doc.bare(i - 1) == "ملك";
        (king || self.honours(i)).then_some(())?;
        let ruler = self.ruler(i).filter(|&r| r < end)?;
        let word = self.words.at(ruler);
        let family = word.class.has(Class::FAMILY) && !word.class.has(Class::WEAK);
        (word.definite && !family && word.class.has(Class::COMMON)).then_some(ruler)
    }

    /// أن, إنه: the content begins here.
    pub(crate) fn before_content(&self, i: usize) -> bool {
        let clause = |k: usize| matches!(self.doc.key(k), "ان" | "انه" | "انها" | "بان" | "بانه" | "بانها" | "انهم");
        self.adjacent(i)
            && (clause(i)
                || matches!(self.doc.key(i), "ل" | "لـ")
                || self.doc.key(i) == "الي" && self.adjacent(i + 1) && clause(i + 1))
    }

    /// `الشيخ صالح **لنجف** رئيس التحالف`: a family name that begins like a preposition, right before its bearer's office.
    pub(crate) fn begins_like_a_preposition(&self, i: usize) -> bool {
        const OTHER: Class = Class(
            Class::COMMON.0 | Class::TITLE.0 | Class::NATIONALITY.0 | Class::PLACE.0 | Class::ORG.0 | Class::FUNCTION.0,
        );
        let (word, office) = (self.words.at(i), self.words.at(i + 1));
        self.adjacent(i)
            && self.adjacent(i + 1)
            && word.pro == 2
            && word.governed
            && !word.definite
            && !word.class.has(OTHER)
            && !Lexicon::get().of(self.doc.key(i)).has(Class::COMMON)
            && office.pro == 0
            && !office.definite
            && office.class.has(Class::OFFICE)
    }

    /// The same, behind a comma too: `علي بن موسى زعلة, أن`.
    fn before_clause(&self, i: usize) -> bool {
        self.before_content(i)
            || self.doc.tokens().get(i).is_some_and(|t| matches!(self.doc.surface(t), "،" | ","))
                && self.before_content(i + 1)
    }

    /// `مؤسسة سالم بن محفوظ الخيرية بأن`: what the body is that bears the name.
    pub(crate) fn agrees_with_a_body(&self, i: usize) -> bool {
        let body = |k: usize| {
            let word = self.words.at(k);
            !word.definite && word.class.has(Class::ANY_ORG | Class::STRUCTURE | Class::PLACE_WORD)
        };
        // هيئة السياحة بالمنطقة المهندس محمد العمرة: a title of his own stands between.
        let own = |k: &usize| !(self.words.at(*k).definite && self.words.at(*k).class.has(Class::TITLE));
        self.doc.key(i).ends_with('ه') && (i.saturating_sub(6)..i).rev().take_while(own).any(body)
    }

    /// `خطة كاميرون **الخمسية**`, `رسالة الملك سلمان **الثانية**`: what is his, without the article right before his name or rank.
    fn agrees_with_a_thing(&self, i: usize) -> bool {
        let word = self.words.at(i);
        let feminine = |k: usize| self.doc.tokens().get(k).is_some_and(|t| t.flags.teh_marbuta());
        let thing = |k: usize| {
            let thing = self.words.at(k);
            let rank = self.words.at(k + 1);
            feminine(k)
                && !thing.definite
                && !thing.class.has(Class::NAME)
                && !(thing.class.has(Class::TITLE) && !thing.class.has(Class::COMMON))
                && (k + 2 == i || k + 3 == i && rank.definite && rank.class.has(Class::TITLE))
        };
        // but كلمة محمد العمرة
        let adjective = || self.doc.key(i).ends_with("يه") || word.class.has(Class::ORDINAL);
        word.definite
            && feminine(i)
            && !word.class.has(Class::FAMILY)
            && adjective()
            && (i.saturating_sub(3)..i).any(thing)
    }

    /// Nobody is told or warned here: the word before the content is no object.
    fn nobody_told(&self, i: usize) -> bool {
        (i.saturating_sub(16)..i)
            .rev()
            .take_while(|&k| !self.doc.tokens()[k + 1].flags.line_start() && !self.is_mark(k, "."))
            .all(|k| !self.words.at(k).class.has(Class::TELLING))
    }

    /// `سالوبيك`, `بوسيتش`: a word that no list has or that is seldom, spelt like a foreign name, and without its first letter no other word.
    pub(crate) fn spelt_foreign(&self, i: usize) -> bool {
        let (word, key) = (self.words.at(i), self.doc.key(i));
        let unknown = word.rare
            || word.class.has(Class::SELDOM)
                && word.class.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none();
        if !word.word || word.definite || !unknown || key.len() < 8 {
            return false;
        }
        let imperfect = key.starts_with(['ي', 'ت', 'ن', 'ا']);
        let glued = key.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'س'])
            && !Lexicon::get().of(&key[2..]).without(Class::ATTESTED | Class::NAME | Class::SURE).is_none();
        !glued && like_a_name(key) >= if imperfect { 10 } else { 8 }
    }

    /// One past the name of a ruler whom a body or a building is named for, where another man's name follows it at once: `جامعة الملك سعود
    /// عبد الله الصقعبي` is a university and a man.
    pub(crate) fn royal_end(&self, i: usize) -> Option<usize> {
        self.honours(i).then_some(())?;
        let end = self.ruler(i)?;
        let next = self.words.at(end);
        let given = next.word
            && next.pro == 0
            && (next.class.has(Class::GIVEN) && (next.class.has(Class::SURE) || self.words.at(end + 1).bin)
                || self.doc.key(end) == "عبد");
        (self.adjacent(end) && given).then_some(end)
    }

    /// True where a ruler's title stands before token `i`, and before it a noun for a body or a building.
    pub(crate) fn honours(&self, i: usize) -> bool {
        i > 1
            && self.adjacent(i)
            && self.adjacent(i - 1)
            && matches!(self.doc.key(i - 1), "الملك" | "الامير" | "الامام" | "السلطان")
            && {
                let body = self.words.at(i - 2);
                !body.definite && body.class.has(Class::ANY_ORG | Class::STRUCTURE | Class::PLACE_WORD)
            }
    }

    /// One past the name of a ruler: one given name, his father's after بن, an ordinal.
    pub(crate) fn ruler(&self, i: usize) -> Option<usize> {
        let one = |i: usize| {
            let word = self.words.at(i);
            if word.word && self.doc.stem(i) == "عبد" && self.adjacent(i + 1) {
                Some(i + 2)
            } else {
                (word.word && word.class.has(Class::GIVEN) && !word.class.has(Class::FUNCTION)).then_some(i + 1)
            }
        };
        let mut end = one(i)?;
        for _ in 0..3 {
            if !(self.adjacent(end) && self.words.at(end).bin) {
                break;
            }
            end = one(end + 1)?;
        }
        let word = self.words.at(end);
        Some(end + usize::from(self.adjacent(end) && word.definite && word.class.has(Class::ORDINAL)))
    }

    /// One past a family name that is mostly another word, where nothing stands after it: `وديفد فيا (44)`.
    pub(crate) fn last_word(&self, i: usize) -> usize {
        let (word, next) = (self.words.at(i), self.words.at(i + 1));
        let other = Class::FUNCTION | Class::TITLE | Class::SAYING | Class::TIME | Class::NATIONALITY | Class::PLACE;
        let named = word.pro == 0 && word.class.has(Class::NAME) && !word.class.has(other) && !word.definite;
        let closes = !self.adjacent(i + 1) || !next.word;
        i + usize::from(self.adjacent(i) && named && closes)
    }

    /// `عبد الله بلخير`, `الفرنسي نيكولا بوالو`: what looks like a proclitic is a letter of the name.
    fn begins_with_a_letter(&self, i: usize) -> bool {
        let closes = !self.adjacent(i + 1) && self.doc.tokens().get(i + 1).is_some_and(|t| !t.flags.line_start());
        const OTHER: Class = Class(Class::FUNCTION.0 | Class::TIME.0 | Class::TITLE.0 | Class::PLACE.0 | Class::ORG.0);
        let (key, word) = (self.doc.key(i), self.words.at(i));
        // جريجوريو بالترينيري: no article, where without it the word is unknown.
        let lexicon = Lexicon::get();
        let article = key[2..].strip_prefix("ال").filter(|rest| rest.len() >= 8);
        let article =
            word.definite && !article.is_some_and(|rest| lexicon.of(rest).is_none() && lexicon.of(&key[2..]).is_none());
        if article || word.class.has(OTHER) || lexicon.of(key).has(Class::COMMON) {
            return false;
        }
        let least = match word.class {
            // نظيره النرويجي بورج بريند،
            _ if closes && !word.joined => 0,
            _ if word.joined => 4,
            c if c.has(Class::NAME) => 5,
            c if c.has(Class::COMMON) => 2,
            _ => -2,
        };
        like_a_name(key) >= least
    }

    /// `آل فويز`, `بن فارس`: after a link no preposition stands, and no ف: the letter is the name's own.
    fn cut_amiss(&self, i: usize) -> bool {
        let word = self.words.at(i);
        word.pro > 2 || word.pro > 0 && self.doc.key(i).starts_with('و')
    }
}

/// True for the key of a noun that carries no ending of the plural, of an adverb or a verb: it may be somebody's name.
fn is_bare(key: &str) -> bool {
    !key.starts_with(['ي', 'ت', 'س', 'ن'])
        && !key.ends_with('ا')
        && !["ات", "ون", "ين", "وا", "ها", "هم"].iter().any(|s| key.ends_with(s))
        && like_a_name(key) > -6
}

/// True for words that no name goes on with.
fn stops(word: &Word) -> bool {
    word.class.has(Class::SAYING | Class::TOWARDS)
}

/// The name of a Latin letter, as initials are spelled out: سي، جي، آي.
pub(crate) fn is_letter_name(key: &str) -> bool {
    matches!(
        key,
        "سي" | "جي"
            | "ايه"
            | "بي"
            | "دي"
            | "اس"
            | "ام"
            | "تي"
            | "كي"
            | "ار"
            | "اف"
            | "اتش"
            | "اكس"
            | "اي"
            | "جيه"
            | "كيو"
            | "يو"
    )
}
