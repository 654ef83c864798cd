//! The family name behind one given name, where nothing but what stands behind it tells that it is one: `قال بول بلاكنز كبير المحللين`,
//! `ديانا والش (40 عاما)`, `الدكتور عادل كاتب أن`.

use super::Names;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use isnad_tokenize::TokenKind;

/// What stands right behind the word in question.
struct Behind {
    /// An office or a job, without a comma: `كبير المحللين`.
    office: bool,
    /// The office is definite: an indefinite noun before it may belong to it.
    definite: bool,
    /// A comma, and an office, وهو or الذي.
    apposition: bool,
    /// A relative pronoun, which no noun without the article can have behind it: `الذي`.
    relative: bool,
    /// A comma, and one more name with its و: `، وطارق ميلاد`.
    list: bool,
    /// A word of time: `أمس`.
    time: bool,
    /// A bracket with a number: `(40 عاما)`.
    age: bool,
    /// The content: `أن`.
    content: bool,
    /// The content behind قال: `إن`, before which no other verb stands.
    told: bool,
}

impl Names<'_> {
    /// One past the family name that starts with token `at`, right behind a given name alone. `named`: a verb of saying, a title or a nationality
    /// stands before the given name; `sure`: the given name is no other word. None where the word may be anything else.
    pub(crate) fn surname(&self, at: usize, named: bool, sure: bool) -> Option<usize> {
        let word = self.words.at(at);
        let never = Class::TIME | Class::SAYING | Class::TOWARDS | Class::ORDINAL | Class::LINK | Class::WISH;
        let behind = self.behind(at);
        // والتر تراس الذي: no verb has a relative pronoun behind it
        let verb = word.class.has(never) && !(behind.relative && word.class.has(Class::NAME));
        if !self.adjacent(at) || !word.word || verb || self.doc.key(at) == "الله" {
            return None;
        }
        if !sure && !(named && (behind.office || behind.apposition)) {
            return None;
        }
        let fits = if word.pro > 0 {
            named && (behind.office || behind.apposition || behind.age) && self.is_glued_surname(at)
        } else if word.class.has(Class::FUNCTION) {
            // قال ليونارد كان، وهو زميل: a particle ends no clause.
            named && behind.apposition
        } else if behind.age {
            !word.class.has(Class::PLURAL)
        } else {
            named && self.is_plain_surname(at, &behind)
        };
        fits.then_some(at + 1)
    }

    /// `كريم أقعيم **وهو قائد** ميداني`: without a comma too.
    pub(super) fn before_who(&self, at: usize) -> bool {
        let role = self.words.at(at + 1);
        self.adjacent(at)
            && self.adjacent(at + 1)
            && matches!(self.doc.key(at), "وهو" | "وهي")
            && role.pro == 0
            && !role.definite
            && role.class.has(Class::OFFICE | Class::JOB | Class::RANK)
    }

    fn behind(&self, at: usize) -> Behind {
        let office = |i: usize| {
            let word = self.words.at(i);
            word.word
                && word.pro == 0
                && (word.class.has(Class::OFFICE | Class::JOB)
                    && !word.class.has(Class::LOOSE_TITLE | Class::PLURAL | Class::FUNCTION)
                    // كبير المحللين
                    || matches!(self.doc.key(i), "كبير" | "كبيره") && self.words.at(i + 1).definite)
        };
        let comma = crate::titles::is_comma(self.doc, at + 1);
        let tokens = self.doc.tokens();
        let who = || tokens.get(at + 2).is_some_and(|t| matches!(self.doc.key(t), "وهو" | "وهي" | "الذي" | "التي"));
        let bracket = self.is_mark(at + 1, "(");
        let given = |w: &crate::words::Word| {
            w.joined
                && !w.governed
                && w.class.has(Class::GIVEN)
                && w.class.has(Class::SURE)
                && !w.class.has(Class::COMMON)
        };
        let list = comma
            && given(self.words.at(at + 2))
            && self.adjacent(at + 3)
            && self.words.at(at + 3).class.has(Class::NAME);
        Behind {
            list,
            office: self.adjacent(at + 1) && office(at + 1),
            definite: self.words.at(at + 1).definite,
            apposition: comma && (office(at + 2) || who()) || self.before_who(at + 1),
            relative: self.adjacent(at + 1)
                && tokens.get(at + 1).is_some_and(|t| matches!(self.doc.key(t), "الذي" | "التي")),
            time: self.adjacent(at + 1) && self.words.at(at + 1).class.has(Class::TIME),
            age: bracket && tokens.get(at + 2).is_some_and(|t| t.kind == TokenKind::Number),
            content: self.before_content(at + 1) && self.nobody_told(at),
            told: self.before_content(at + 1) && tokens[at + 1].flags.hamza_below(),
        }
    }

    /// `بلاكنز`, `كرافت`, `بالمييري`: without the letter that could be a proclitic nothing is left, or a name that nobody puts under this preposition.
    fn is_glued_surname(&self, at: usize) -> bool {
        let (word, key) = (self.words.at(at), self.doc.key(at));
        // سعاد وكاميرا المصور: و joins two.
        if word.pro != 2 || word.joined && !key.starts_with('ف') || key.len() < 6 {
            return false;
        }
        let lexicon = Lexicon::get();
        let whole = lexicon.of(key);
        let stem = lexicon.of(&key[2..]) | lexicon.of(key[2..].strip_prefix("ال").unwrap_or(&key[2..]));
        let told = key.starts_with('ل');
        let other =
            if told { stem } else { stem.without(Class::NAME | Class::SURE | Class::ATTESTED | Class::AMBIGUOUS) };
        (!whole.has(Class::COMMON) || whole.has(Class::SELDOM)) && other.is_none() && (!told || like_a_name(key) >= 2)
    }

    /// `دعا الأمير فلان بن فلان **المولى** أن`: God, who is asked, and no family behind a father's name; but سعيد المولى أن.
    pub(super) fn is_god_asked(&self, i: usize) -> bool {
        matches!(self.doc.key(i), "المولي" | "الباري" | "الخالق")
            && self.words.at(i + 1).word
            && match self.doc.key(i + 1) {
                "ان" => i > 1 && self.words.at(i - 2).bin,
                "عز" | "جل" | "القدير" | "العلي" | "سبحانه" | "تعالي" => true,
                _ => false,
            }
    }

    /// امتعاضه, شكرها: what somebody has, an object.
    fn is_owned(&self, k: usize) -> bool {
        let owned =
            |t: &isnad_tokenize::Token| t.kind == TokenKind::Word && t.clitics.enc_len > 0 && t.clitics.pro_len == 0;
        self.adjacent(k)
            && self.doc.tokens().get(k).is_some_and(owned)
            && !self.words.at(k).class.has(Class::FUNCTION | Class::NAME)
    }

    fn is_plain_surname(&self, at: usize, behind: &Behind) -> bool {
        let (word, key) = (self.words.at(at), self.doc.key(at));
        let class = word.class;
        let frequent = class.has(Class::COMMON) && !class.has(Class::SELDOM);
        let listed = class.has(Class::NAME) && !class.has(Class::TITLE);
        let ends_as_other = ["ات", "ين", "ون", "ها", "هم", "نا"].iter().any(|end| key.ends_with(end));
        let tanween = self.doc.tokens()[at].flags.tanween_fath();
        if class.has(Class::NATIONALITY | Class::PLURAL | Class::ANY_ORG | Class::SIDE) && !listed
            || ends_as_other
            || tanween
        {
            return false;
        }
        // سعاد وآلة المصور: a common word with its و.
        if key.strip_prefix('و').is_some_and(|rest| Lexicon::get().of(rest).has(Class::COMMON)) {
            return false;
        }
        // نايف خليفة أن, ستيفن بارون بأن: an office without what it is of.
        if class.has(Class::TITLE) {
            // نادر العريف، وطارق ميلاد: one of several who are named alike
            let listed = behind.list && word.definite && !class.has(Class::PLURAL);
            // حازم شيخ امتعاضه, محمود شيخ، المتحدث
            let form = !word.definite && class.has(Class::HONORIFIC | Class::RANK);
            let bare = form && (behind.apposition || self.is_owned(at + 1));
            return (behind.content && !word.definite || listed || bare) && !class.has(Class::KIN);
        }
        // زار محمد المدرسة، وهي كبيرة; سيلفان بوتان، وهو خبير.
        if word.definite {
            let office = behind.office && !behind.definite;
            return !frequent && (behind.apposition || behind.content || office);
        }
        // قدم محمد شرحا، وهو; a frequent noun heads an idafa: مقر رئيس الوزراء.
        let object = frequent && key.ends_with(['ا', 'ه', 'ت', 'ي']);
        // الملا جابر يفضل أن: a verb.
        let content = behind.content && (listed || behind.told);
        let today = behind.time && listed;
        (behind.apposition || behind.relative || content || today) && !object
            || behind.office && !frequent && (listed || word.rare || class.has(Class::SELDOM))
    }
}
