//! What stands for and around a possible name.

use super::*;

/// What stands for and around a possible name.
pub(super) struct Evidence {
    pub(super) name: Name,
    /// The class of its first word.
    pub(super) first: Class,
    /// It is one word of the lexicon and of no other use.
    pub(super) title: Option<Title>,
    /// A verb that people are subject of stands before it.
    pub(super) verb: bool,
    /// A word that verbs follow stands right before it: `الذي`, `قد`, `أنا`.
    pub(super) before_verb: bool,
    /// The adjective of a country stands before it, alone or as the end of a role: `البرازيلي إيمرسون`.
    pub(super) nationality: bool,
    /// A role or a verb follows after a comma, a dash or a bracket.
    pub(super) apposition: bool,
    /// How much its first word is spelt like a name.
    pub(super) spelt: i32,
    /// Its first word ends as a nisba does.
    pub(super) nisba: bool,
    /// The nationality before it describes a noun that is no person: `الشعب السعودي حازمين`.
    pub(super) national_noun: bool,
    /// It begins with عبد.
    pub(super) abd: bool,
    /// A word for a body or a place stands before it.
    pub(super) headed: bool,
    /// A particle, a mark or nothing stands before it.
    pub(super) function_before: bool,
    /// Nothing but a mark or a function word follows.
    pub(super) ends: bool,
    /// What follows a given name may be the rest of it that no list has: `[أحمد] سبحي`, `هي [قاسم] مشترك`.
    pub(super) cut_short: bool,
    /// A common noun without the article stands before it, which an adjective can describe: `سعر رمزي`.
    pub(super) described: bool,
    /// A common noun with the article and of no other use stands right before it.
    pub(super) noun_before: bool,
    /// How much its second word is spelt like a name, where one of its words is unknown.
    pub(super) second: i32,
    /// The second word is a common one with the article, or the adjective of a country.
    pub(super) second_adjective: bool,
    /// One of the two first words ends as Arabic words do.
    pub(super) suffixed: bool,
    /// The second word is a family name with the article and no other word.
    pub(super) second_family: bool,
    /// The second word is a family name of the lists edited by hand.
    pub(super) second_listed: bool,
    /// A number stands right before it: `13 ميل بحري`.
    pub(super) counted: bool,
    /// Right before or behind it a quotation mark stands.
    pub(super) quoted: bool,
    /// A word in quotation marks follows that may be a name.
    pub(super) before_quoted: bool,
    /// It stands in brackets or quotation marks and nothing else does.
    pub(super) enclosed: bool,
    /// The word before governs it as a place: في, إلى.
    pub(super) towards: bool,
    /// A word for a body without the article stands before it, which an adjective can describe: `مجلس قروي`.
    pub(super) council: bool,
    /// An English particle stands right before it: `رايدرز أوف ذي لوست أرك`.
    pub(super) english: bool,
    /// A number stands right behind it: `ويزن 145 غراما`.
    pub(super) weighs: bool,
    /// في stands right before it.
    pub(super) inside: bool,
    /// A word for a place or a company without the article stands right before it: `بلدة روزفلت`, `شركة سكوت`.
    pub(super) located: bool,
    /// It stands in an enumeration or at the start of a line.
    pub(super) definite: bool,
    /// A given name that has the article: `وزير العدل الطيب لوبادي`.
    pub(super) with_article: bool,
    /// Its first word is mostly another word: only a title or a verb make it a name.
    pub(super) weak: bool,
}

impl Evidence {
    pub(super) fn of(names: &Names, i: usize, name: Name) -> Evidence {
        let word = names.words.at(i);
        let before = if i > 0 { names.words.at(i - 1) } else { Word::NONE };
        let same_line = !names.doc.tokens()[i].flags.line_start();
        let mark =
            names.doc.tokens().get(name.end).is_some_and(|t| {
                t.kind == TokenKind::Punct && matches!(names.doc.surface(t), "،" | "," | "-" | "–" | "(")
            });
        let next = names.words.at(name.end + 1);
        Evidence {
            name,
            first: word.class,
            title: if same_line && word.pro == 0 { titles::before(names.doc, names.words, i) } else { None },
            verb: same_line
                && word.pro == 0
                && before.class.has(Class::SAYING | Class::BEFORE_PERSON)
                && !before.definite
                && !(name.parts == 1 && !word.class.has(Class::NAME) && tells_manner(names.doc.stem(i)))
                && !plays(names, i, name.end),
            before_verb: same_line && i > 0 && word.pro == 0 && follows_with_a_verb(names.doc.key(i - 1)),
            nationality: same_line && word.pro == 0 && before.class.has(Class::NATIONALITY) && before.definite,
            apposition: mark && next.pro == 0 && next.class.has(Class::TITLE) && !next.class.has(Class::LOOSE_TITLE),
            spelt: like_a_name(names.doc.stem(i)),
            nisba: names.doc.key(i).ends_with('ي'),
            national_noun: i > 1 && {
                let noun = names.words.at(i - 2);
                let other = Class::TITLE
                    | Class::NAME
                    | Class::FUNCTION
                    | Class::NATIONALITY
                    | Class::SAYING
                    | Class::CLUB_WORD;
                names.adjacent(i - 1) && noun.definite && noun.class.has(Class::COMMON) && !noun.class.has(other)
            },
            abd: names.doc.stem(i) == "عبد" && word.class.has(Class::PREFIX) && name.end > i + 1,
            headed: before.class.has(Class::ANY_ORG | Class::PLACE_WORD | Class::BEFORE_PLACE | Class::SIDE),
            function_before: !same_line || !before.word || before.class.has(Class::FUNCTION | Class::SAYING),
            ends: names.doc.tokens().get(name.end).is_none_or(|t| t.kind != TokenKind::Word || t.flags.line_start())
                || names.words.at(name.end).class.has(Class::FUNCTION),
            cut_short: {
                let next = names.words.at(name.end);
                let other =
                    Class::FUNCTION | Class::SAYING | Class::TIME | Class::OFFICE | Class::RANK | Class::HONORIFIC;
                let noun =
                    || !next.definite && !next.class.has(other) && !names.doc.key(name.end).starts_with(['ي', 'ت']);
                word.class.has(Class::GIVEN)
                    && next.word
                    && next.pro == 0
                    && (next.rare || noun())
                    && names.adjacent(name.end)
                    && names.family_after(name.end, false) == name.end
            },
            noun_before: same_line
                && before.definite
                && before.class.has(Class::COMMON)
                && !before
                    .class
                    .has(Class::TITLE | Class::NAME | Class::NATIONALITY | Class::ANY_ORG | Class::ORG | Class::PLACE),
            described: same_line
                && !before.definite
                && before.class.has(Class::COMMON)
                && !before
                    .class
                    .has(Class::TITLE | Class::SAYING | Class::FUNCTION | Class::BEFORE_PERSON | Class::NAME),
            suffixed: name.rare > 0 && name.end > i + 1 && (i..i + 2).any(|k| ends_as_arabic(names.doc.stem(k))),
            second: if name.rare > 0 && name.end > i + 1 { like_a_name(names.doc.stem(i + 1)) } else { 0 },
            second_adjective: {
                let second = names.words.at(i + 1);
                second.class.has(Class::NATIONALITY)
                    || second.definite && second.class.has(Class::COMMON | Class::DERIVED)
            },
            second_family: {
                let second = names.words.at(i + 1);
                let other = Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::WEAK;
                second.definite && second.pro == 0 && second.class.has(Class::FAMILY) && !second.class.has(other)
            },
            second_listed: names.words.at(i + 1).class.has(Class::FAMILY)
                && !names.words.at(i + 1).class.has(Class::ATTESTED),
            counted: same_line && i > 0 && names.doc.tokens()[i - 1].kind == TokenKind::Number && names.adjacent(i),
            quoted: {
                let quote = |k: usize| names.doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Quote);
                i > 0 && quote(i - 1) || quote(name.end)
            },
            before_quoted: names.doc.tokens().get(name.end).is_some_and(|t| t.kind == TokenKind::Quote)
                && (next.rare || next.class.has(Class::NAME)),
            enclosed: {
                let mark = |i: usize, marks: [&str; 2]| {
                    names
                        .doc
                        .tokens()
                        .get(i)
                        .is_some_and(|t| t.kind == TokenKind::Quote || marks.contains(&names.doc.surface(t)))
                };
                i > 0 && mark(i - 1, ["(", "["]) && mark(name.end, [")", "]"])
            },
            towards: same_line && before.class.has(Class::TOWARDS) || word.governed,
            council: same_line
                && word.pro == 0
                && names.doc.key(i).ends_with('ي')
                && !before.definite
                && before.class.has(Class::ANY_ORG)
                && !before.class.has(Class::CLUB_WORD | Class::TITLE),
            english: same_line && i > 0 && matches!(names.doc.key(i - 1), "ذي" | "ذا" | "اوف" | "اند" | "اون"),
            weighs: names.adjacent(name.end)
                && names.doc.tokens().get(name.end).is_some_and(|t| t.kind == TokenKind::Number),
            inside: same_line && i > 0 && matches!(names.doc.key(i - 1), "في" | "وفي"),
            located: same_line
                && word.pro == 0
                && !before.definite
                && (before.class.has(Class::TOWN_WORD | Class::PLACE_WORD | Class::ORG_WORD | Class::THING)
                    && !before.class.has(Class::CLUB_WORD | Class::TITLE)
                    // نادي فارنزي; مدرب فالنسيا is a man or a club.
                    || matches!(names.doc.stem(i - 1), "نادي" | "فريق")),
            definite: word.definite,
            with_article: names.is_given_with_article(i),
            weak: false,
        }
    }

    /// Spelt like a name, or known.
    pub(super) fn likely(&self) -> bool {
        self.known() || self.name.rare > 0 && !self.definite && (self.spelt >= 0 || self.first.has(Class::NAME))
    }
    pub(super) fn known(&self) -> bool {
        // المستثمر الكادح: one adjective that is attested as a family name.
        let adjective = self.definite && self.name.parts == 1 && self.first.has(Class::ATTESTED);
        self.name.sure > 0 && !adjective || self.name.listed >= 2
    }
    /// `مخازن العتاد الحربي`: a nisba behind the noun that it goes with, far from the title.
    pub(super) fn describes(&self) -> bool {
        self.definite
            && self.name.parts == 1
            && self.nisba
            && self.noun_before
            && self
                .title
                .is_some_and(|t| t.end > t.start + 1 && t.class.has(Class::OFFICE | Class::JOB | Class::PERSON_NOUN))
    }
    /// `سامية المنصوري`: a given name that is another word too, and a family that is none.
    pub(super) fn with_family(&self) -> bool {
        self.second_family && self.name.parts >= 2 && self.first.has(Class::GIVEN)
    }
    /// `تراجع جوهري`: a nisba that is seldom a name.
    pub(super) fn adjective(&self) -> bool {
        self.name.parts == 1 && self.nisba && self.first.only_attested() && self.first.has(Class::AMBIGUOUS)
    }
    pub(super) fn titled(&self) -> bool {
        self.title.is_some_and(|t| {
            // الفريق الكروي: an adjective that is attested as a family name as well.
            let sure = self.known() || self.with_family() || self.name.rare > 0 && self.spelt >= 5 && !self.definite;
            t.closed && !t.class.has(Class::PLURAL) && (sure || !t.class.has(Class::LOOSE_TITLE))
        })
    }
}

/// الذي, قد, لم: a verb stands behind it, or the predicate of a pronoun, and seldom a single name.
fn follows_with_a_verb(key: &str) -> bool {
    let key = key.strip_prefix(['و', 'ف']).filter(|rest| rest.len() >= 4).unwrap_or(key);
    matches!(
        key,
        "الذي"
            | "التي"
            | "الذين"
            | "اللذان"
            | "اللتان"
            | "مما"
            | "قد"
            | "لقد"
            | "ما"
            | "لم"
            | "لن"
            | "لا"
            | "انا"
            | "انت"
            | "اذا"
            | "سوف"
            | "حتي"
            | "انه"
            | "انها"
            | "انك"
            | "انني"
            | "اني"
            | "لانه"
            | "كلما"
            | "عندما"
            | "حين"
            | "حينما"
            | "بينما"
    )
}

/// أمنيان, خائبون, تخبيني: a dual, a plural, a verb with its object.
fn ends_as_arabic(stem: &str) -> bool {
    ["ون", "ان", "ات", "ني", "وا", "ها", "هم"].iter().any(|end| stem.ends_with(end)) && like_a_name(stem) < 10
}

/// قال مازحا، قال باكيا: an active participle in the accusative, its tanween not written.
fn tells_manner(stem: &str) -> bool {
    let mut letters = stem.chars();
    letters.next().is_some_and(|c| c != 'ا')
        && letters.next() == Some('ا')
        && letters.next().is_some()
        && letters.next().is_some()
        && letters.as_str() == "ا"
}

/// يحل ضيفا على نظيره ليوبار الكونغولي: a club, and where it is from.
fn plays(names: &Names, i: usize, end: usize) -> bool {
    let next = names.words.at(end);
    i > 0
        && matches!(names.doc.key(i - 1), "نظيره" | "ضيفه" | "مضيفه" | "غريمه" | "منافسه" | "جاره" | "نظيرتها")
        && names.adjacent(end)
        && next.definite
        && next.class.has(Class::NATIONALITY)
}
