//! A part that a list of given or family names has.

use super::{Name, Names};
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use crate::titles;

impl Names<'_> {
    /// `وزير العدل **الطيب** لوبادي`: a given name that has the article, and most of them are adjectives besides: behind an office that is whole without it,
    /// before what may be a family name.
    #[inline]
    pub(crate) fn is_given_with_article(&self, i: usize) -> bool {
        let word = self.words.at(i);
        word.definite && word.class.has(Class::GIVEN) && self.goes_with_family(i)
    }

    /// A given name that has the article stands behind an office and before what may be a family name.
    #[inline(never)]
    fn goes_with_family(&self, i: usize) -> bool {
        const OTHER: Class = Class(Class::NATIONALITY.0 | Class::TITLE.0 | Class::PLACE.0 | Class::ORG.0);
        let (word, family) = (self.words.at(i), self.words.at(i + 1));
        if word.pro > 0
            || word.class.has(OTHER)
            || family.pro > 0
            || !(family.rare || family.class.has(Class::NAME))
            || family.class.has(OTHER | Class::FUNCTION)
            || !self.adjacent(i + 1)
            // عضو الاتحاد العربي سامي, مدربة البحث العلمي: of the body
            || matches!(self.doc.key(i), "العربي" | "العلمي" | "المكي")
        {
            return false;
        }
        let listed = family.class.has(Class::NAME) && !family.class.has(Class::COMMON);
        let unknown = family.rare && !family.definite && like_a_name(self.doc.stem(i + 1)) >= 0;
        (listed || unknown)
            && titles::before(self.doc, self.words, i).is_some_and(|t| t.closed && !t.class.has(Class::PLURAL))
    }

    /// A given or family name of the lists.
    pub(super) fn listed_part(&self, i: usize, name: &mut Name, first: bool) -> Option<usize> {
        let word = self.words.at(i);
        let class = word.class;
        let ambiguous = class.has(Class::AMBIGUOUS);
        let weak = class.has(Class::COMMON | Class::WEAK) && ambiguous;
        if first {
            let other = class.has(Class::NATIONALITY | Class::TITLE | Class::PLACE) || weak;
            if word.definite && other && !self.goes_on(i + 1) && !self.is_given_with_article(i) {
                return None;
            }
        } else {
            let behind_father = self.behind_father(i);
            // الدكتور الغفيلي الأمين العام: an office and its adjective.
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
            // قدم الأمير نايف بن صالح الشكر: what is said.
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
            // سامي الحبيب ليلى إبراهيم: behind a family name a woman's given name is the next one's, as in a line of keywords.
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
            // رامي محسن الجمل،: two names that are nothing else, and a mark or a particle behind.
            let next = self.words.at(i + 1);
            let closes = !self.adjacent(i + 1) || !next.word || next.class.has(Class::FUNCTION);
            // راشد بن ماجد الشريف: behind a father's name, where no other name begins.
            let office = Class::OFFICE | Class::RANK | Class::JOB | Class::NATIONALITY | Class::PERSON_NOUN;
            let clan = word.definite
                && class.has(Class::FAMILY)
                && !class.has(office)
                && behind_father
                && (next.pro > 0
                    || !next.definite && !next.class.has(Class::NAME)
                    // استنكر عبدالإله بن ناصر المقبل التفجير: an object.
                    || next.definite
                        && next.class.has(Class::COMMON)
                        && !next.class.has(Class::NAME | Class::TITLE | Class::NATIONALITY | Class::TIME));
            // بدر بن راجح المالك., ياسر طه فقيه إن: a title, were it not for what follows.
            let last = !self.adjacent(i + 1) || !next.word;
            let mark_follows = last;
            let sir = matches!(
                self.doc.key(i),
                "الرييس" | "الوزير" | "الامير" | "الملك" | "السفير" | "المدير" | "المحافظ" | "الشيخ"
            );
            let family = class.has(Class::FAMILY) && !class.has(Class::NATIONALITY) && !sir;
            let father = behind_father && word.definite && last;
            // راشد بن تركي خليفة أن, معتق القاضي لـ: in front of the content nothing but his family is left, where nobody is told it.
            let two = name.parts == 2 && name.listed == 2 || behind_father;
            // حاتم فقيه مدير عام: two offices without the article follow none another.
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
            // أكد أمين عام الاتحاد فيصل الخميس أن: a title before one name alone leaves the day no place
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
            // فيصل الخميس عضو, ماجد بن عبدالصمد المرشد مدير: behind a given name, and before an office without the article.
            let whose = class.has(Class::FAMILY)
                && word.definite
                && next.pro == 0
                && !next.definite
                && next.class.has(Class::OFFICE | Class::JOB)
                && !next.class.has(Class::FUNCTION)
                && self.adjacent(i + 1)
                // زار فيصل الخميس رئيس الوزراء: on Thursday, where a verb is before it.
                && (!class.has(Class::TIME) || i > 0 && (self.words.at(i - 1).joined || !self.adjacent(i - 1)))
                && (!next.class.has(Class::LOOSE_TITLE) || class.has(Class::TIME))
                && (behind_father
                    || name.parts == 1
                        && self.words.at(i - 1).class.has(Class::SURE)
                        && self.words.at(i - 1).class.has(Class::GIVEN)
                        && !class.has(Class::TITLE | Class::NATIONALITY | Class::ORDINAL));
            let byline = class.has(Class::FAMILY | Class::GIVEN) && self.is_byline(i, name);
            // راشد بن سالم فرج فارس المنصوري: one more given name before the family.
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
            // ماجد بن عبدالصمد المرشد المدير العام, المرشد ومساعد المدير: two offices of one man are not joined so.
            let clan = clan
                || word.definite
                    && family
                    && behind_father
                    && self.adjacent(i + 1)
                    && next.class.has(Class::TITLE)
                    && (next.definite && next.pro == 0 || next.joined && !next.governed);
            if clan || given || office || byline || whose || day || family && (father || content) {
                name.parts += 1;
                return Some(i + 1);
            }
            // عبدالولي حسن غالب شريف،: a form of address that is a given name too, before a mark.
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
            // وليد المعلم, but not سالم بن عيسى وزير, and no title after a name of two parts.
            if weak && class.has(Class::TITLE) && (name.parts > 1 || !word.definite) && !self.tail(i) {
                return None;
            }
            if class.has(Class::SAYING | Class::TOWARDS) || class.has(Class::TIME) && class.has(Class::WEAK) {
                return None;
            }
            let frequent = class.has(Class::COMMON) && !class.has(Class::SELDOM);
            // غانم السعيد, but not ليوناردو الجديد.
            let arabic = word.definite && name.parts == 1 && like_a_name(self.doc.key(i - 1)) < 5;
            let mark = !self.adjacent(i + 1) || !next.word;
            let third = class.has(Class::FAMILY)
                && (2..=3).contains(&name.parts)
                && name.listed == name.parts
                // حمود السالم الفهد الصباح نائب رئيس: in front of an office without the article as well
                && (word.definite && (closes || next.pro == 0 && !next.definite && next.class.has(Class::OFFICE))
                    || mark && name.parts == 2 && !class.has(Class::TITLE | Class::TIME));
            // محمد منير الحق الحسيني, ضياء الحق صابر: the end of a given name of two words, and more of the name behind it.
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
            // طلال عبد السلام عسيري: without the article no adjective of a man.
            let adjective = word.definite || !class.has(Class::FAMILY);
            // غازي بن مطر السويدي: a family, behind the father's name.
            let clan = class.has(Class::FAMILY)
                && !class.has(Class::WEAK)
                && (behind_father || mark_follows && name.parts == 2 && name.listed == 2);
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
}
