//! What a word can be in a name or around one: a set of classes, a bit each.

use std::ops::{BitAnd, BitOr, BitOrAssign};

/// A set of word classes. A word of no class is unknown: in Arabic news that is most often a name.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Class(pub(crate) u64);

impl Class {
    pub(crate) const NONE: Class = Class(0);
    /// A given name: `محمد`, `سيرغي`.
    pub(crate) const GIVEN: Class = Class(1);
    /// A family name, clan name or the like: `لافروف`, `الغامدي`.
    pub(crate) const FAMILY: Class = Class(1 << 1);
    /// The name is as often another word: `أمل`, `كامل`, `سعيد`.
    pub(crate) const AMBIGUOUS: Class = Class(1 << 2);
    /// Joins two names: `بن`, `بنت`, `ولد`.
    pub(crate) const LINK: Class = Class(1 << 3);
    /// Opens a part of a name: `عبد`, `أبو`, `آل`, `دي`, `فان`.
    pub(crate) const PREFIX: Class = Class(1 << 4);
    /// An office: `رئيس`, `وزير`, `متحدث`.
    pub(crate) const OFFICE: Class = Class(1 << 5);
    /// A military or police rank: `لواء`.
    pub(crate) const RANK: Class = Class(1 << 6);
    /// A form of address: `دكتور`, `شيخ`, `سمو`.
    pub(crate) const HONORIFIC: Class = Class(1 << 7);
    /// A word of kinship: `والدة`, `نجل`.
    pub(crate) const KIN: Class = Class(1 << 8);
    /// A job: `لاعب`, `كاتب`.
    pub(crate) const JOB: Class = Class(1 << 9);
    /// The title is as often another word: `عميد` (dean, or the football club), `رائد`.
    pub(crate) const LOOSE_TITLE: Class = Class(1 << 10);
    /// Feminine (titles, given names).
    pub(crate) const FEMININE: Class = Class(1 << 11);
    /// Dual or plural (titles).
    pub(crate) const PLURAL: Class = Class(1 << 12);
    /// Heads a name of a body and belongs to it: `حزب`, `منظمة`.
    pub(crate) const ORG_HEAD: Class = Class(1 << 13);
    /// A body of a state, named by its function: `وزارة`, `برلمان`.
    pub(crate) const STATE_HEAD: Class = Class(1 << 14);
    /// Stands before the name of a body and is not of it: `شركة`, `نادي`.
    pub(crate) const ORG_WORD: Class = Class(1 << 15);
    /// Stands before the name of a medium: `صحيفة`, `قناة`.
    pub(crate) const MEDIA_WORD: Class = Class(1 << 16);
    /// Stands before the name of a place: `مدينة`, `نهر`.
    pub(crate) const PLACE_WORD: Class = Class(1 << 17);
    /// Function words: prepositions, conjunctions, pronouns, particles.
    pub(crate) const FUNCTION: Class = Class(1 << 18);
    /// A verb or participle that reports speech.
    pub(crate) const SAYING: Class = Class(1 << 19);
    /// One of the common words of news that are no names.
    pub(crate) const COMMON: Class = Class(1 << 20);
    /// The adjective of a country: `روسي`.
    pub(crate) const NATIONALITY: Class = Class(1 << 21);
    /// `الأول`, `الثاني` ...: after a ruler's name.
    pub(crate) const ORDINAL: Class = Class(1 << 22);
    /// A side: `شمال`, `وسط`.
    pub(crate) const SIDE: Class = Class(1 << 23);
    /// Days, months and other words of time.
    pub(crate) const TIME: Class = Class(1 << 24);
    /// Prepositions that places follow: `في`, `إلى`.
    pub(crate) const TOWARDS: Class = Class(1 << 25);
    /// A noun of people that names follow: `اللاعب`, `المهاجم`.
    pub(crate) const PERSON_NOUN: Class = Class(1 << 26);
    /// Derived from a common word by an affix.
    pub(crate) const DERIVED: Class = Class(1 << 27);
    /// Masculine given name.
    pub(crate) const MASCULINE: Class = Class(1 << 28);
    /// A list says that the word is hardly anything but a name.
    pub(crate) const SURE: Class = Class(1 << 29);
    /// Attested as a name of people, and in no list edited by hand.
    pub(crate) const ATTESTED: Class = Class(1 << 36);
    /// A common word that is not frequent.
    pub(crate) const SELDOM: Class = Class(1 << 33);
    /// Stands before a person's name: `بقيادة`, `أخوه`.
    pub(crate) const BEFORE_PERSON: Class = Class(1 << 34);
    /// Stands before the name of a place.
    pub(crate) const BEFORE_PLACE: Class = Class(1 << 35);
    /// Heads a description of a body more often than a name: `لجنة`, `مركز`.
    pub(crate) const DESCRIBED_HEAD: Class = Class(1 << 37);
    /// Stands before the name of a club: `نادي`, `مدرب`, `صفوف`.
    pub(crate) const CLUB_WORD: Class = Class(1 << 38);
    /// A title by itself, and hardly another word.
    #[allow(dead_code, reason = "settled when the lists are compiled")]
    pub(crate) const SURE_TITLE: Class = Class(1 << 39);
    /// Stands before the name of a town, a quarter or a street: a place whatever the name is elsewhere.
    pub(crate) const TOWN_WORD: Class = Class(1 << 40);
    /// An honorific adjective after the name of a place: `المكرمة`.
    pub(crate) const EPITHET: Class = Class(1 << 41);
    /// A word for a place that, definite and alone, is one of them: `الخليج`.
    pub(crate) const ONE_PLACE: Class = Class(1 << 42);
    /// What a ministry is for, where it may stand for the ministry: `الخارجية`.
    pub(crate) const MINISTRY: Class = Class(1 << 43);
    /// Says more of a rank before it: `العقيد بحري`, `اللواء ركن`.
    pub(crate) const ARM: Class = Class(1 << 44);
    /// Stands before الله in names: `نصر الله`.
    pub(crate) const OF_GOD: Class = Class(1 << 46);
    /// A building that may be named for somebody: `مستشفى`, `جسر`.
    pub(crate) const STRUCTURE: Class = Class(1 << 45);
    /// A verb whose object is who is told something: `أبلغ`, `طمأن`.
    pub(crate) const TELLING: Class = Class(1 << 47);
    /// A word of companies' and programmes' names: `ميديا`.
    pub(crate) const BRAND: Class = Class(1 << 48);
    /// A street or a square.
    pub(crate) const STREET: Class = Class(1 << 49);
    /// An institution that may bear somebody's name: `جامعة`, `مدرسة`.
    pub(crate) const NAMESAKE: Class = Class(1 << 50);
    /// What is held in honour of somebody, where his title stands before his name: `مهرجان`, `بطولة`.
    pub(crate) const CONTEST: Class = Class(1 << 53);
    /// What is won in honour of somebody: `كأس`, `جائزة`.
    pub(crate) const PRIZE: Class = Class(1 << 51);
    /// Ends a name begun and is none by itself: `نصر الله`, `شيخ الإسلام`.
    pub(crate) const TAIL: Class = Class(1 << 52);
    /// A body only where what it is for stands behind it: `البرنامج الوطني للحرف`, not `البرنامج النووي`.
    pub(crate) const PURPOSE: Class = Class(1 << 54);
    /// A thing that may have somebody's name and is nobody: `إعصار`, `روبوت`.
    pub(crate) const THING: Class = Class(1 << 56);
    /// A verb of wishes, where الله stands behind it: `غفر الله له`.
    pub(crate) const WISH: Class = Class(1 << 55);
    /// A list says that the word is mostly another word.
    pub(crate) const WEAK: Class = Class(1 << 32);

    /// Covered by the name of a place of the gazetteer.
    pub(crate) const PLACE: Class = Class(1 << 30);
    /// Covered by the name of a body of the gazetteer.
    pub(crate) const ORG: Class = Class(1 << 31);

    pub(crate) const TITLE: Class =
        Class(Self::OFFICE.0 | Self::RANK.0 | Self::HONORIFIC.0 | Self::KIN.0 | Self::JOB.0 | Self::PERSON_NOUN.0);
    pub(crate) const NAME: Class = Class(Self::GIVEN.0 | Self::FAMILY.0);
    pub(crate) const ANY_ORG: Class =
        Class(Self::ORG_HEAD.0 | Self::DESCRIBED_HEAD.0 | Self::STATE_HEAD.0 | Self::ORG_WORD.0 | Self::MEDIA_WORD.0);

    /// True where nothing but an attestation tells of the word: a rare word that has been somebody's name.
    pub(crate) fn only_attested(self) -> bool {
        self.has(Self::ATTESTED)
            && self
                .without(Self::ATTESTED | Self::NAME | Self::SURE | Self::AMBIGUOUS | Self::WEAK | Self::WISH)
                .is_none()
    }
    /// True where the two share a class.
    pub(crate) fn has(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
    /// Without the classes of `other`.
    pub(crate) fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }
    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Class {
    type Output = Class;
    fn bitor(self, o: Class) -> Class {
        Class(self.0 | o.0)
    }
}
impl BitOrAssign for Class {
    fn bitor_assign(&mut self, o: Class) {
        self.0 |= o.0;
    }
}
impl BitAnd for Class {
    type Output = Class;
    fn bitand(self, o: Class) -> Class {
        Class(self.0 & o.0)
    }
}
