//! The next part of a name: behind بن, with عبد or أبو before it, from a list, from none, glued together.

use super::*;

impl Names<'_> {
    /// `بن X`: whatever X is, it is a name.
    pub(super) fn linked_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        let next = self.words.at(i + 1);
        if !self.adjacent(i + 1)
            || !next.word
            || self.cut_amiss(i + 1)
            || stops(next) && !next.class.has(Class::NAME)
            || name.links > LONGEST
        {
            return None;
        }
        name.links += 1;
        // ولد is the verb as well, ود a noun.
        if matches!(self.doc.key(i), "ولد" | "ود") && !next.rare && !next.class.has(Class::NAME) {
            return None;
        }
        // بن أبي طالب: the kunya whole, whatever stands in it.
        let kunya = matches!(self.doc.key(i + 1), "ابي" | "ابو" | "ابا") && self.adjacent(i + 2);
        let whole = if kunya && self.words.at(i + 2).word { i + 3 } else { i + 2 };
        let end = if next.pro > 0 { whole } else { self.part(i + 1, name, false).unwrap_or(whole) };
        name.sure += 1;
        name.parts += 1;
        Some(end)
    }

    /// `عبد الله`, `أبو بكر`, `آل ثاني`, `فان غال`: two words, one part.
    pub(super) fn prefixed_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        // أبو أبو أبو ...: no name, and no recursion without end.
        if name.parts > 8 {
            return None;
        }
        let class = self.words.at(i).class;
        let next = self.words.at(i + 1);
        // لعبد الله, وأبو بكر
        let key = if name.parts == 0 { self.doc.stem(i) } else { self.doc.key(i) };
        let cut = match key {
            "ال" => self.cut_amiss(i + 1),
            // أبو وشل, بو وشل
            "بو" | "ابو" => next.pro > 2,
            _ => next.pro > 0,
        };
        if !self.adjacent(i + 1) || !next.word || cut || name.links > LONGEST {
            return None;
        }
        name.links += 1;
        // أحمد أم سالم: one or the other.
        let or = next.class.has(Class::GIVEN) || self.doc.tokens()[i].flags.hamza_above();
        if key == "ام" && name.parts > 0 && or {
            return None;
        }
        // الطفل أحمد ذو السبع سنوات
        if key == "ذو" && name.parts > 0 {
            return None;
        }
        // عبد رب الرسول: one part of three words.
        if key == "عبد" && self.doc.key(i + 1) == "رب" && self.adjacent(i + 2) && self.words.at(i + 2).definite {
            name.parts += 1;
            name.sure += 1;
            return Some(i + 3);
        }
        // آل عبد السلام, آل أبو طالب
        if key == "ال"
            && matches!(self.doc.key(i + 1), "عبد" | "ابو")
            && self.adjacent(i + 2)
            && self.words.at(i + 2).word
        {
            name.parts += 1;
            name.sure += 1;
            return Some(i + 3);
        }
        // كرايسلر ال ال سي: letters, no house.
        if key == "ال" && self.doc.surface(i).ends_with("ال") && is_letter_name(self.doc.key(i + 1)) {
            return None;
        }
        // ابن آدم, ابن الأهلي: anybody.
        let of_a_body = next.definite && next.class.has(Class::ORG | Class::PLACE) && !next.class.has(Class::NAME);
        if key == "ابن" && name.parts == 0 && (self.doc.key(i + 1) == "ادم" || of_a_body) {
            return None;
        }
        // يد أبي انتشلتني: what my father did.
        let verb = ["ني", "تني", "ها", "هم", "نا"].iter().any(|end| self.doc.key(i + 1).ends_with(end));
        if key == "ابي" && name.parts == 0 && next.rare && verb && like_a_name(self.doc.stem(i + 1)) < 4 {
            return None;
        }
        let particle = class.has(Class::FUNCTION);
        let fits = if self.doc.surface(i).ends_with("آل") {
            // آل طالب: whatever it is elsewhere.
            !next.class.has(Class::TOWARDS)
        } else if matches!(key, "عبد" | "ال") {
            !stops(next) && !next.class.has(Class::FUNCTION)
        } else if key == "ابو" || key == "بو" && name.parts > 0 {
            (!stops(next) || next.class.has(Class::NAME) && !next.class.has(Class::TOWARDS))
                && !next.class.has(Class::FUNCTION)
                && (!next.definite || !next.class.has(Class::TITLE))
        } else if key == "ابن" && matches!(self.doc.key(i + 1), "ابي" | "ابو") {
            true
        } else if matches!(key, "ابن" | "با" | "ابا" | "ابي") {
            next.rare
                || next.class.has(Class::NAME | Class::PREFIX) && !next.class.has(Class::TITLE | Class::COMMON)
                // مهنا بن عبدالرحمن أبا الخيل: the clan.
                || name.parts > 0 && next.definite && !stops(next) && key != "ابن" && key != "با"
        } else {
            (next.rare
                || self.spelt_foreign(i + 1)
                || next.class.has(Class::DERIVED) && like_a_name(self.doc.key(i + 1)) >= 4)
                && (!particle || like_a_name(self.doc.key(i + 1)) >= 2)
                // قال المدرب لي إن: the content begins
                || next.class.has(Class::NAME | Class::PREFIX) && !(particle && next.class.has(Class::FUNCTION))
                || !particle && next.definite && !stops(next) && name.parts > 0
        };
        if !fits {
            return None;
        }
        name.parts += 1;
        name.sure += u32::from(!particle);
        name.rare += u32::from(next.rare);
        if next.class.has(Class::PREFIX) && !next.class.has(Class::NAME) {
            return self.prefixed_part(i + 1, name).inspect(|_| name.parts -= 1);
        }
        Some(i + 2)
    }

    /// A given or family name of the lists.
    pub(super) fn listed_part(&self, i: usize, name: &mut Name, first: bool) -> Option<usize> {
        let word = self.words.at(i);
        let class = word.class;
        let ambiguous = class.has(Class::AMBIGUOUS);
        let weak = class.has(Class::COMMON | Class::WEAK) && ambiguous;
        if first {
            let other = class.has(Class::NATIONALITY | Class::TITLE | Class::PLACE) || weak;
            if word.definite && other && !self.goes_on(i + 1) {
                return None;
            }
        } else {
            // الدكتور الربيعة الأمين العام: an office and its adjective.
            let followed = self.adjacent(i + 1)
                && matches!(
                    self.doc.key(i + 1),
                    "العام"
                        | "العامه"
                        | "التنفيذي"
                        | "التنفيذيه"
                        | "الرسمي"
                        | "الرسميه"
                        | "السابق"
                        | "السابقه"
                        | "الاسبق"
                );
            if word.definite && class.has(Class::TITLE) && followed {
                return None;
            }
            // قدم الأمير تركي بن محمد الشكر: what is said.
            if word.definite && class.has(Class::WEAK) && Lexicon::get().of(self.doc.bare(i)).has(Class::SAYING) {
                return None;
            }
            // مدينة الملك فهد المهندس سالم: a rank with the article before a given name is the next man's.
            let next = self.words.at(i + 1);
            let given =
                next.pro == 0 && next.class.has(Class::GIVEN) && !next.class.has(Class::FUNCTION | Class::COMMON);
            if word.definite && class.has(Class::TITLE) && self.adjacent(i + 1) && given {
                return None;
            }
            // طارق الحبيب فاطمة إبراهيم: behind a family name a woman's given name is the next one's, as in a line of keywords.
            let woman = class.has(Class::GIVEN)
                && class.has(Class::FEMININE)
                && class.has(Class::SURE)
                && !class.has(Class::FAMILY | Class::COMMON | Class::MASCULINE);
            if woman && name.parts >= 2 && self.words.at(i - 1).definite && !word.definite {
                return None;
            }
            // بلاتر شجاع: an adjective of a man who is called by his family.
            let before = self.words.at(i - 1).class;
            if name.parts == 1
                && !word.definite
                && before.has(Class::FAMILY)
                && !before.has(Class::GIVEN)
                && class.has(Class::COMMON)
                && class.has(Class::GIVEN)
            {
                return None;
            }
            // أحمد محسن الجمل،: two names that are nothing else, and a mark or a particle behind.
            let next = self.words.at(i + 1);
            let closes = !self.adjacent(i + 1) || !next.word || next.class.has(Class::FUNCTION);
            // ناصر بن سلطان الشريف: behind a father's name, where no other name begins.
            let office = Class::OFFICE | Class::RANK | Class::JOB | Class::NATIONALITY | Class::PERSON_NOUN;
            let clan = word.definite
                && class.has(Class::FAMILY)
                && !class.has(office)
                && i > 1
                && self.words.at(i - 2).bin
                && (next.pro > 0
                    || !next.definite && !next.class.has(Class::NAME)
                    // استنكر عبدالله بن عبدالرحمن المقبل التفجير: an object.
                    || next.definite
                        && next.class.has(Class::COMMON)
                        && !next.class.has(Class::NAME | Class::TITLE | Class::NATIONALITY | Class::TIME));
            // محمد بن منصور المالك., محمد طه فقيه إن: a title, were it not for what follows.
            let last = !self.adjacent(i + 1) || !next.word;
            let mark_follows = last;
            let sir = matches!(
                self.doc.key(i),
                "الرييس" | "الوزير" | "الامير" | "الملك" | "السفير" | "المدير" | "المحافظ" | "الشيخ"
            );
            let family = class.has(Class::FAMILY) && !class.has(Class::NATIONALITY) && !sir;
            let father = i > 1 && self.words.at(i - 2).bin && word.definite && last;
            // خالد بن تركي خليفة أن, عاتق القاضي لـ: in front of the content nothing but his family is left, where nobody is told it.
            let two = name.parts == 2 && name.listed == 2 || i > 1 && self.words.at(i - 2).bin;
            // طه فقيه مدير عام: two offices without the article follow none another.
            let office = class.has(Class::FAMILY | Class::GIVEN)
                && !word.definite
                && name.listed >= 2
                && self.adjacent(i + 1)
                && next.pro == 0
                && !next.definite
                && (next.class.has(Class::OFFICE | Class::JOB) || self.doc.key(i + 1) == "استاذ")
                && !next.class.has(Class::LOOSE_TITLE | Class::FUNCTION | Class::NAME)
                && !class.has(Class::FUNCTION | Class::SAYING | Class::TIME | Class::OFFICE);
            // قال جون كيري الخميس أنه: the day.
            let content = two && self.before_clause(i + 1) && self.nobody_told(i) && !class.has(Class::TIME);
            // أكد أمين عام الاتحاد أحمد الخميس أن: a title before one name alone leaves the day no place
            let day = class.has(Class::FAMILY)
                && class.has(Class::TIME)
                && word.definite
                && name.parts == 1
                && i > 1
                && self.words.at(i - 1).class.has(Class::SURE)
                && self.adjacent(i - 1)
                && self.words.at(i - 2).definite
                && !self.words.at(i - 2).class.has(Class::SAYING)
                && self.before_clause(i + 1);
            // أحمد الخميس عضو, محمد بن عبدالملك المرشد مدير: behind a given name, and before an office without the article.
            let whose = class.has(Class::FAMILY)
                && word.definite
                && next.pro == 0
                && !next.definite
                && next.class.has(Class::OFFICE | Class::JOB)
                && !next.class.has(Class::FUNCTION)
                && self.adjacent(i + 1)
                // زار أحمد الخميس رئيس الوزراء: on Thursday, where a verb is before it.
                && (!class.has(Class::TIME) || i > 0 && (self.words.at(i - 1).joined || !self.adjacent(i - 1)))
                && (!next.class.has(Class::LOOSE_TITLE) || class.has(Class::TIME))
                && (i > 1 && self.words.at(i - 2).bin
                    || name.parts == 1
                        && self.words.at(i - 1).class.has(Class::SURE)
                        && self.words.at(i - 1).class.has(Class::GIVEN)
                        && !class.has(Class::TITLE | Class::NATIONALITY | Class::ORDINAL));
            let byline = class.has(Class::FAMILY | Class::GIVEN) && self.is_byline(i, name);
            // سهيل بن محمد فرج فارس المزروعي: one more given name before the family.
            let given = class.has(Class::GIVEN)
                && !word.definite
                && name.listed >= 2
                && self.words.at(i - 1).class.has(Class::GIVEN)
                && next.pro == 0
                && next.definite
                && self.adjacent(i + 1)
                && next.class.has(Class::FAMILY)
                && !next.class.has(Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::WEAK)
                && !class.has(Class::FUNCTION | Class::SAYING | Class::TIME | Class::OFFICE | Class::RANK);
            // محمد بن عبدالله المرشد المدير العام, المرشد ومساعد المدير: two offices of one man are not joined so.
            let clan = clan
                || word.definite
                    && family
                    && i > 1
                    && self.words.at(i - 2).bin
                    && self.adjacent(i + 1)
                    && next.class.has(Class::TITLE)
                    && (next.definite && next.pro == 0 || next.joined && !next.governed);
            if clan || given || office || byline || whose || day || family && (father || content) {
                name.parts += 1;
                return Some(i + 1);
            }
            // عبدالقوي أحمد عباد شريف،: a form of address that is a given name too, before a mark.
            let last = name.parts >= 2
                && name.listed == name.parts
                && mark_follows
                && !word.definite
                && class.has(Class::GIVEN)
                && !class.has(Class::OFFICE | Class::RANK | Class::JOB | Class::KIN | Class::PERSON_NOUN | Class::TIME);
            if last && class.has(Class::TITLE) {
                name.parts += 1;
                return Some(i + 1);
            }
            // وليد المعلم, but not محمد بن عيسى وزير, and no title after a name of two parts.
            if weak && class.has(Class::TITLE) && (name.parts > 1 || !word.definite) && !self.tail(i) {
                return None;
            }
            if class.has(Class::SAYING | Class::TOWARDS) || class.has(Class::TIME) && class.has(Class::WEAK) {
                return None;
            }
            let frequent = class.has(Class::COMMON) && !class.has(Class::SELDOM);
            // فايز السعيد, but not ليوناردو الجديد.
            let arabic = word.definite && name.parts == 1 && like_a_name(self.doc.key(i - 1)) < 5;
            let mark = !self.adjacent(i + 1) || !next.word;
            let third = class.has(Class::FAMILY)
                && (2..=3).contains(&name.parts)
                && name.listed == name.parts
                // محمد الخالد الحمد الصباح نائب رئيس: in front of an office without the article as well
                && (word.definite && (closes || next.pro == 0 && !next.definite && next.class.has(Class::OFFICE))
                    || mark && name.parts == 2 && !class.has(Class::TITLE | Class::TIME));
            // محمد مزمل الحق الحسيني, ضياء الحق أحمد: the end of a given name of two words, and more of the name behind it.
            let two_words = class.has(Class::TAIL)
                && word.definite
                && !self.words.at(i - 1).definite
                && next.word
                && next.pro == 0
                && self.adjacent(i + 1)
                && next.class.has(Class::NAME)
                && !next.class.has(Class::COMMON | Class::WEAK | Class::TITLE | Class::FUNCTION)
                && (name.parts >= 2 || before.has(Class::OF_GOD));
            let weak = class.has(Class::WEAK) && frequent && !class.has(Class::TITLE) && !self.tail(i);
            if weak && !arabic && !third && !two_words {
                return None;
            }
            // علي عبد الله عسيري: without the article no adjective of a man.
            let adjective = word.definite || !class.has(Class::FAMILY);
            // سعد بن رحيل السويدي: a family, behind the father's name.
            let clan = class.has(Class::FAMILY)
                && !class.has(Class::WEAK)
                && i > 1
                && (self.words.at(i - 2).bin || mark_follows && name.parts == 2 && name.listed == 2);
            if class.has(Class::NATIONALITY) && adjective && name.parts > 1 && !name.kunya && !clan {
                return None;
            }
        }
        name.parts += 1;
        // A doubtful name that is no common word and spelt as no Arabic word is: إيمرسون.
        let foreign = !class.has(Class::COMMON | Class::WEAK) && like_a_name(self.doc.stem(i)) >= 5;
        name.sure += u32::from(!ambiguous || foreign);
        name.listed += u32::from(!class.has(Class::COMMON | Class::TITLE | Class::PLACE | Class::SAYING));
        Some(i + 1)
    }

    /// A further part that no list holds: an unknown word, a nisba, an ordinal, a word that is not frequent.
    pub(super) fn unlisted_part(&self, i: usize, name: &mut Name, before: Class) -> Option<usize> {
        let word = self.words.at(i);
        let class = word.class;
        let take = |name: &mut Name| {
            name.parts += 1;
            Some(i + 1)
        };
        let begun = name.parts == 1 || name.kunya && name.parts <= 2;
        // حامد رافع الخيالي عميد بلدية كذا: an office follows at once, and an adjective of the name would be a nationality
        let next = self.words.at(i + 1);
        let in_office = self.adjacent(i + 1)
            && next.pro == 0
            && !next.definite
            && next.class.has(Class::OFFICE | Class::JOB | Class::RANK)
            && !next.class.has(Class::FUNCTION);
        // عبدالله عبدالرحمن الناخبي: a seldom nisba after given names and nothing else.
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
        let fathers = i > 1
            && self.words.at(i - 2).bin
            && class.has(Class::DERIVED)
            && self.before_clause(i + 1)
            && !self.doc.key(i).starts_with(['ي', 'ت']);
        // محمد بن عبدالله المرشد وبين أن: an adjective would agree with nobody right before a clause.
        let of_father = i > 1
            && self.words.at(i - 2).bin
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
            // فارس بن مياح الشفق،
            || i > 1
                && self.words.at(i - 2).bin
                && word.definite
                && class.has(Class::SELDOM)
                && class.without(Class::COMMON | Class::SELDOM | Class::DERIVED | Class::FEMININE).is_none()
                && self.doc.tokens().get(i + 1).is_some_and(|t| t.kind == TokenKind::Punct && matches!(self.doc.surface(t), "،" | ","))
                && !["ين", "ون", "ات", "ه"].iter().any(|end| self.doc.key(i).ends_with(end));
        // سعد عبد الله عسيري أن: without the article it describes nobody, right before the content.
        let bare = !word.definite
            && self.doc.surface(i).ends_with('ي')
            && self.doc.key(i).len() >= 10
            && (2..4).contains(&name.parts)
            && (self.before_content(i + 1) || name.listed == name.parts && self.before_role(i + 1))
            && !self.doc.key(i).starts_with(['ي', 'ت'])
            && !class.has(Class::TITLE | Class::SAYING | Class::TIME | Class::ORG | Class::FUNCTION);
        // ماجد محمد الوبيران،: no word but by its affixes, behind two given names and before a mark.
        let derived = word.definite
            && class.has(Class::DERIVED)
            && class.without(Class::DERIVED).is_none()
            && !["ين", "ون", "ات", "ه", "ها", "هم"].iter().any(|end| self.doc.key(i).ends_with(end))
            && (2..4).contains(&name.parts)
            && name.listed == name.parts
            && before.has(Class::GIVEN)
            && (!self.adjacent(i + 1) || !self.words.at(i + 1).word || self.before_content(i + 1));
        // محمد علي نهاري في: nor does it where a preposition follows, behind two given names.
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
        // مكي عبدالمحسن اللعاب،: a seldom noun with the article, behind two given names and before a mark.
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
        // وليد بن محمد الشويهين في: no frequent word, behind the father's name and before a particle.
        let of_clan = i > 1
            && self.words.at(i - 2).bin
            && word.definite
            && class.has(Class::SELDOM | Class::DERIVED)
            && class.without(Class::COMMON | Class::SELDOM | Class::DERIVED | Class::FEMININE).is_none()
            && !["ون", "ات", "ه"].iter().any(|end| self.doc.key(i).ends_with(end))
            && self.adjacent(i + 1)
            && self.words.at(i + 1).class.has(Class::FUNCTION)
            && !self.governs_next(i);
        if nisba || of_clan || fathers || of_father || bare || derived || apart || closed {
            return take(name);
        }
        if word.rare {
            let spelt = like_a_name(self.doc.stem(i));
            let key = self.doc.key(i);
            // رجاء أعينوني, كريستيان جروس واشمأز: a verb with its object, or joined to what comes before.
            let object = ["وني", "وها", "وهم", "ونا", "وه"].iter().any(|s| key.ends_with(s)) && key.len() >= 12;
            if !word.definite && (object && spelt < 6 || key.starts_with('و') && name.parts >= 2 && spelt < 4) {
                return None;
            }
            // علي بن موسى زعلة أن: whatever it is spelt like, behind a father's name and before a particle or a mark.
            let next = self.words.at(i + 1);
            let closes = !self.adjacent(i + 1) || !next.word || next.class.has(Class::FUNCTION);
            let father = i > 1 && (self.words.at(i - 2).bin || name.links > 0 && self.tail(i - 1));
            // أسامة بن زيد صحابيا: a predicate.
            let predicate = key.ends_with("يا") && spelt < 8;
            if closes && father && !predicate && !key.starts_with(['ي', 'ت']) {
                name.rare += 1;
                return take(name);
            }
            // After a family name nothing unknown goes on, and what is spelt like no name goes on after none.
            // عبد الواحد بودحين: a given name of two words.
            let servant = i > 1 && self.doc.stem(i - 2) == "عبد";
            let family = name.parts == 1 && before.has(Class::FAMILY) && !before.has(Class::GIVEN) && !servant;
            // عبدالعزيز عبدالله يحيى مشراف (21 عاما): behind two given names and before a mark it is spelt as it likes.
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
            // ليوي تيونغ لاي
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

    /// `كولن باول`: what looks like a proclitic right after a given name is the first letter of the family name.
    pub(super) fn glued_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        let key = self.doc.key(i);
        let word = self.words.at(i);
        let before = self.words.at(i - 1).class;
        // كوندابور فامان: behind an unknown first name as well, where و cannot join two.
        let unknown = self.words.at(i - 1).rare && like_a_name(self.doc.stem(i - 1)) >= 8 && !key.starts_with('و');
        let given = before.has(Class::GIVEN) && !before.has(Class::COMMON | Class::WEAK) || unknown;
        // خالد بن محمد بووشل لـ: behind a father's name and before the content it is no preposition either.
        let linked = i > 1
            && self.words.at(i - 2).bin
            && self.before_content(i + 1)
            && !word.definite
            && word.pro == 2
            && word.class.without(Class::DERIVED).is_none()
            && like_a_name(key) >= 0
            && !Lexicon::get().of(key).has(Class::COMMON);
        if linked {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        // خالد بن أحمد بصفر, فهد بن محمد بارباع: a list has the whole as a family name and as nothing else.
        let whole = Lexicon::get().of(key);
        let stem = Class::PLACE | Class::ORG | Class::TITLE | Class::FUNCTION | Class::NATIONALITY;
        let family = whole.has(Class::FAMILY)
            && !whole.has(Class::COMMON | Class::WEAK)
            && (whole.has(Class::SURE) || !whole.has(Class::ATTESTED))
            && !word.definite
            && !word.class.has(stem)
            && (!word.class.has(Class::NAME) || key.starts_with("بو") || !whole.has(Class::ATTESTED));
        if family
            && !key.starts_with(['و', 'ف'])
            && before.has(Class::GIVEN)
            && (name.listed == name.parts || i > 1 && self.words.at(i - 2).bin)
        {
            name.parts += 1;
            name.listed += 1;
            return Some(i + 1);
        }
        // عبد الواحد بودحين, خالد بوعلي: بو is أبو, where nothing that begins with و stands under ب.
        let servant = i > 1 && self.doc.stem(i - 2) == "عبد";
        let father = key.starts_with("بو")
            && self.doc.tokens()[i].clitics.enc_len == 0
            && !["كم", "هم", "ها", "نا", "ه"].iter().any(|end| key.ends_with(end))
            && key.len() >= 10
            && (before.has(Class::GIVEN) || servant)
            && {
                let lexicon = Lexicon::get();
                let (under, own) = (lexicon.of(&key[2..]), lexicon.of(&key[4..]));
                let ali = &key[4..] == "علي";
                !whole.has(Class::COMMON)
                    && (ali
                        || under.without(Class::NAME | Class::SURE | Class::ATTESTED).is_none()
                            && (!under.has(Class::NAME) || own.has(Class::NAME)))
            };
        if father && name.parts <= 2 {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        // جيروم فالكه: the article that is seen in it is two letters of a name that goes on with nothing known.
        let chance = word.definite
            && key.starts_with("فال")
            && (8..=12).contains(&key.len())
            && name.parts == 1
            && before.has(Class::GIVEN)
            && before.has(Class::SURE)
            && like_a_name(self.doc.stem(i - 1)) >= 8
            && !whole.has(Class::COMMON)
            && Lexicon::get().of(&key[6..]).is_none();
        if chance {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        if name.parts != 1 || word.pro != 2 || !given || word.definite {
            return None;
        }
        // No name is joined by ف.
        let named = word.class.has(Class::NAME)
            && !(word.class.only_attested() && !word.joined
                || word.class.has(Class::AMBIGUOUS) && key.starts_with('ف'));
        if named
            || word.class.has(Class::PLACE | Class::ORG | Class::FUNCTION)
            || Lexicon::get().of(key).has(Class::COMMON)
        {
            return None;
        }
        let least = if word.joined { 6 } else { 1 };
        if like_a_name(key) < least {
            return None;
        }
        name.parts += 1;
        name.rare += 1;
        Some(i + 1)
    }
}
