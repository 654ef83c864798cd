//! What stands between a verb and what is said, and is neither: asides, times, titles that a phrase alone does not show whole.

use super::*;
use isnad_entities::{EntityKind, Reading, is_time_word};

/// How long an aside between dashes may be, in tokens.
const ASIDE: usize = 16;

/// How far from its verb a title's bearer may be named, in tokens.
const TITLE: usize = 26;

/// Verbs and participles of asking for something, without the ending of gender and number.
const ASKING: [&str; 12] =
    ["طلب", "رفض", "فضل", "اشترط", "تحدث", "طالب", "رافض", "مفضل", "مشترط", "متحدث", "متمسك", "اصر"];

impl View<'_> {
    /// `، طلب عدم ذكر اسمه،`, `، مشترطة عدم الكشف عن هويتها،`: what the source asks for itself, between commas. Where it ends.
    pub(crate) fn asks_for_anonymity(&self, j: usize, sentence_end: usize) -> Option<usize> {
        const ENDINGS: [&str; 10] = ["", "ت", "ا", "وا", "تا", "ه", "ين", "ات", "تين", "ان"];
        if !self.is_comma(j - 1) {
            return None;
        }
        let key = self.bare_key(j);
        let asks = ASKING.iter().any(|w| key.strip_prefix(w).is_some_and(|ending| ENDINGS.contains(&ending)))
            && (j + 1..(j + 4).min(sentence_end))
                .any(|k| matches!(self.doc.bare(k), "عدم" | "كشف" | "حجب" | "شرط" | "ذكر"));
        asks.then(|| (j + 1..(j + 14).min(sentence_end)).find(|&k| self.is_comma(k) || self.is_colon(k))).flatten()
    }

    pub(crate) fn is_dash(&self, k: usize) -> bool {
        let span = self.doc.tokens()[k].span;
        // a tatweel by itself does for a dash; most words are longer
        span.end - span.start <= 4
            && (self.is_punct(k) || self.surface(k).starts_with('ـ'))
            && matches!(self.surface(k), "-" | "–" | "—" | "ـ" | "ــ")
    }

    /// ` - صاحب محل لبيع الثياب - `: one past the dash that closes the aside which a dash at `j` opens.
    pub(crate) fn dashed_aside(&self, j: usize, end: usize) -> Option<usize> {
        if !self.is_dash(j) {
            return None;
        }
        // رسول الله - صلى الله عليه وسلم: the second dash is left out
        if let Some((close, _)) = self.blessing(j, end) {
            return Some(close);
        }
        let close = (j + 2..end.min(j + ASIDE)).find(|&k| self.is_dash(k))?;
        let wish = (j + 1..close).any(|k| self.key(k) == "الله");
        if wish && close <= j + 8 {
            return Some(close + 1);
        }
        let plain = |k: usize| !self.is_complementizer(k) && !self.is_colon(k) && self.finite_cue(k).is_none();
        (j + 1..close).all(plain).then_some(close + 1)
    }

    /// `عليه الصلاة والسلام`, `صلى الله عليه وسلم`, `تعالى`: one past the blessing that stands for whom it is said of, and whether that is God.
    pub(crate) fn blessing(&self, j: usize, end: usize) -> Option<(usize, bool)> {
        // -صلى الله عليه وسلم-
        let dash = |k: usize| k < end && (self.is_dash(k) || self.is_punct(k) && matches!(self.surface(k), "(" | ")"));
        if !dash(j) {
            return self.bare_blessing(j, end);
        }
        let (close, god) = self.bare_blessing(j + 1, end)?;
        Some((close + usize::from(dash(close)), god))
    }

    /// `ذكر **لـ«الأفق»** رئيس اللجنة`: behind the name in marks of who was told it, where `at` is its ل.
    pub(crate) fn behind_medium_told(&self, at: usize, end: usize) -> usize {
        let told = at + 2 < end && self.key(at) == "ل" && (at + 2..end).contains(&(self.closes[at + 1] as usize));
        if told { self.closes[at + 1] as usize } else { at }
    }

    /// `الله`, `الحق تعالى`, `المولى عز وجل`: God, by a name of His, or by one that the blessing behind it tells.
    pub(crate) fn is_god(&self, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let end = self.sentence_end[first] as usize;
        let praised = || self.blessing(first + 1, end).is_some_and(|(close, god)| god && close >= np.tokens.end);
        // رضي الله عنه
        let opens = first == self.sentence_start[first] as usize
            || self.has_conjunction_letter(first)
            || self.is_punct(first - 1)
            || self.is_complementizer(first - 1);
        opens
            && np.mention.is_none()
            && match self.doc.bare(first) {
                "الله" => np.tokens.len() == 1 || praised(),
                "حق" | "مولي" | "باري" | "خالق" | "رب" => {
                    self.doc.tokens()[first].clitics.proclitics.al() && praised()
                }
                _ => false,
            }
    }

    /// The same, without marks around it.
    fn bare_blessing(&self, j: usize, end: usize) -> Option<(usize, bool)> {
        let at = |k: usize| if k < end { self.key(k) } else { "" };
        match at(j) {
            "عليه" if matches!(at(j + 1), "الصلاه" | "السلام" | "افضل") => {
                let close = (j + 1..end.min(j + 6)).rev().find(|&k| matches!(at(k), "السلام" | "والسلام" | "والتسليم"));
                Some((close? + 1, false))
            }
            "صلي" if at(j + 1) == "الله" && at(j + 2) == "عليه" => {
                let close = (j + 3..end.min(j + 6)).find(|&k| at(k) == "وسلم");
                Some((close.unwrap_or(j + 2) + 1, false))
            }
            "تعالي" | "سبحانه" | "عز" | "جل" => {
                let formula = |k: usize| matches!(at(k), "تعالي" | "وتعالي" | "سبحانه" | "عز" | "جل" | "وجل" | "وعلا");
                Some(((j..end).find(|&k| !formula(k)).unwrap_or(end), true))
            }
            _ => None,
        }
    }

    /// `دون أن يذكر خصمه بالاسم`: the marks or the colon behind what is left unsaid.
    pub(crate) fn past_omission(&self, j: usize, end: usize) -> Option<usize> {
        let without = j + usize::from(self.key(j) == "من");
        if without + 4 >= end || !matches!(self.key(without), "دون" | "بدون") || self.key(without + 1) != "ان"
        {
            return None;
        }
        (without + 3..end.min(without + 14))
            .find(|&k| self.is_colon(k) || self.pair_at[k] > 0 && self.words(k, self.closes[k] as usize) > 3)
            .filter(|&k| {
                (without + 3..k)
                    .all(|n| self.finite_cue(n).is_none() && !self.is_complementizer(n) && !self.is_comma(n))
            })
    }

    /// Where the brace closes that opens at `k`, in the same paragraph, with words between them; some type them the wrong way round.
    pub(crate) fn brace_end(&self, k: usize) -> Option<usize> {
        let other = match self.surface(k) {
            "{" => "}",
            "}" => "{",
            "﴿" => "﴾",
            "﴾" => "﴿",
            _ => return None,
        };
        let end = (self.paragraph_end[k] as usize).min(k + 120);
        (k + 2..end).find(|&n| self.surface(n) == other).filter(|&n| self.words(k, n) > 1)
    }

    /// `سأل الله **العزيز القدير** أن`: what God is called besides.
    pub(crate) fn names_god(&self, k: usize) -> bool {
        k > 0
            && self.key(k - 1) == "الله"
            && matches!(
                self.key(k),
                "العزيز"
                    | "القدير"
                    | "العلي"
                    | "العظيم"
                    | "الكريم"
                    | "الرحمن"
                    | "الرحيم"
                    | "الباري"
                    | "المولي"
                    | "الحكيم"
                    | "القادر"
            )
    }

    /// `- أيده الله -`
    pub(crate) fn wish(&self, j: usize, end: usize) -> Option<usize> {
        let close = self.dashed_aside(j, end)?;
        (j + 1..close).any(|k| self.key(k) == "الله").then_some(close)
    }

    /// `نادي بايرن **بطل الدوري** أمس التوصل`, `جنرال موتورز، **أكبر منتج سيارات في البلاد**، عن`: who the subject is besides, where what joins
    /// the content, or the time, comes behind it. One past the apposition.
    pub(crate) fn besides(&self, np: &NounPhrase, subject: &NounPhrase, end: usize, frames: Frames) -> Option<usize> {
        let j = np.tokens.start;
        let comma = self.is_comma(j - 1) || matches!(self.surface(j - 1), "-" | "–" | "—");
        if subject.tokens.end != j && !(comma && subject.tokens.end < j && j <= subject.tokens.end + 4)
            || np.coordinated
        {
            return None;
        }
        let key = self.key(j);
        let t = &self.doc.tokens()[j];
        if t.clitics.pro_len > 0 && !t.clitics.proclitics.al() || t.clitics.enc_len > 0 || is_masdar(key) {
            return None;
        }
        let title = np.head.is_some_and(|h| h.class.is_human() && !h.plural && h.class != HeadClass::Collective);
        let elative = key.starts_with('ا') && key.chars().count() == 4 && !t.clitics.proclitics.al();
        if !(title || comma && (elative || t.clitics.proclitics.al()) || matches!(key, "بطل" | "حامل" | "متصدر"))
        {
            return None;
        }
        // One who is spoken of beside the subject is no apposition to him where nothing else is said.
        let mut k = np.tokens.end.max(j + 1);
        let limit = end.min(j + 28);
        while k < limit {
            if matches!(self.surface(k), "(" | "[") && self.closes[k] as usize > k {
                k = self.closes[k] as usize;
                continue;
            }
            if self.is_complementizer(k) && self.tags[k].cut == 0 {
                let mine = !self.tags[k - 1].function.is(FunctionWord::PREPOSITION);
                return (mine && frames.has(Frames::CLAUSE)).then_some(k);
            }
            let own = self.preposition_bit(k).is_some_and(|b| frames.has(b));
            let time =
                self.tags[k].function.is(FunctionWord::TIME) && !self.tags[k].function.is(FunctionWord::PREPOSITION);
            if time && matches!(self.key(k), "امس" | "اليوم" | "مساء" | "صباح") || own && self.is_comma(k - 1)
            {
                return Some(k);
            }
            if self.is_comma(k) && comma {
                let next = k + 1;
                if next < end && self.preposition_bit(next).is_some_and(|b| frames.has(b)) {
                    return Some(next);
                }
                let noun = next < end
                    && self.is_word(next)
                    && (is_masdar(self.key(next)) || self.doc.tokens()[next].clitics.enc_len > 0)
                    && self.tags[next].function == FunctionWord::NONE;
                return noun.then_some(next);
            }
            if self.finite_cue(k).is_some() || self.tags[k].function.is(FunctionWord::SUBORDINATOR) {
                return None;
            }
            k += 1;
        }
        None
    }

    /// `كشف تقرير عن إحدى الشركات، عن وجود`: the first عن tells whose document it is.
    pub(crate) fn told_of_twice(&self, j: usize, subject: Option<&NounPhrase>, end: usize) -> bool {
        let document = subject.is_some_and(|np| np.head.is_some_and(|h| h.class == HeadClass::Document));
        document
            && (j + 2..end.min(j + 20))
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k))
                .any(|k| self.is_comma(k - 1) && self.key(k) == "عن")
    }

    /// `أمس الأول`, `الأسبوع الماضي`, `قبل أيام قليلة`: one past a word that says more of the time.
    pub(crate) fn time_behind(&self, j: usize, end: usize) -> Option<usize> {
        let counted = j > 0 && self.doc.tokens()[j - 1].kind == TokenKind::Number;
        let tag = &self.tags[j];
        if !counted && !tag.by_the_way() && !tag.function.is(FunctionWord::TIME) {
            return None; // most words
        }
        let key = self.key(j);
        // بتاريخ 14/10/1436هـ الموافق 30/7/2015م
        if matches!(key, "بتاريخ" | "الموافق") {
            let date = |k: usize| {
                self.doc.tokens()[k].kind != TokenKind::Word
                    && !self.is_comma(k)
                    && !self.is_colon(k)
                    && self.pair_at[k] == 0
                    || matches!(self.key(k), "ه" | "هـ" | "م")
                    || self.tags[k].function.is(FunctionWord::TIME)
            };
            return Some((j + 1..end).find(|&k| !date(k)).unwrap_or(end).max(j + 1));
        }
        if key == "اول" && j + 2 < end && self.key(j + 1) == "من" && self.key(j + 2) == "امس" {
            return Some(j + 3);
        }
        // في صفر عام 1374هـ / 1954م
        if counted && (matches!(key, "م" | "ه") || is_time_word(key)) {
            return Some(j + 1); // 28 مارس, 12 غشت: no verb, no object
        }
        // سكان الحي شمال المدينة: where, no object
        let side = matches!(key, "شمال" | "جنوب" | "شرق" | "غرب" | "وسط") && j + 1 < end;
        if side {
            // شمال شرق الولايات المتحدة
            let second = matches!(self.key(j + 1), "شرق" | "غرب" | "شرقي" | "غربي") && j + 2 < end;
            let at = j + 1 + usize::from(second);
            let noun = usize::from(self.mention_at[at] == 0 && self.locates(at) && at + 1 < end);
            let first = at + noun;
            if self.mention_at[first] > 0 || self.doc.tokens()[first].clitics.proclitics.al() {
                return Some((first + 1..end).find(|&k| !self.in_name[k]).unwrap_or(end));
            }
        }
        // في اليوم **الأول** من زيارته
        let ordinal = matches!(
            key,
            "الاول" | "الاولي" | "الثاني" | "الثانيه" | "الثالث" | "الثالثه" | "الاخير" | "الاخيره"
        );
        if ordinal
            && j > 0
            && matches!(
                self.doc.bare(j - 1),
                "يوم"
                    | "ليله"
                    | "شهر"
                    | "اسبوع"
                    | "عام"
                    | "مره"
                    | "جلسه"
                    | "مرحله"
                    | "ايام"
                    | "فتره"
                    | "اونه"
            )
        {
            return Some(j + 1);
        }
        let ago = |k: usize| {
            matches!(
                self.key(k),
                "الماضي"
                    | "الماضيه"
                    | "المقبل"
                    | "المقبله"
                    | "القادم"
                    | "القادمه"
                    | "الفايت"
                    | "المنصرم"
                    | "المنصرمه"
                    | "الجاري"
                    | "الحالي"
            )
        };
        let span = |k: usize| {
            matches!(self.key(k), "الاسبوع" | "الشهر" | "العام" | "السنه" | "الليله" | "اليوم" | "الموسم")
                || self.tags[k].function.is(FunctionWord::TIME)
        };
        if span(j) && j + 1 < end && ago(j + 1) {
            return Some(j + 2);
        }
        let before = |k: usize| self.tags[k].function.is(FunctionWord::TIME) || matches!(self.key(k), "امس");
        if j > 0 && key == "الاول" && before(j - 1) && self.key(j - 1) == "امس" {
            return Some(j + 1);
        }
        let few = matches!(key, "قليله" | "عديده" | "معدوده" | "طويله" | "قصيره" | "قليل");
        let count = |k: usize| {
            matches!(
                self.doc.bare(k),
                "ايام"
                    | "ساعات"
                    | "اسابيع"
                    | "اشهر"
                    | "شهور"
                    | "سنوات"
                    | "اعوام"
                    | "دقايق"
                    | "لحظات"
                    | "وقت"
            )
        };
        (few && j > 0 && count(j - 1)).then_some(j + 1)
    }

    /// `أكد المشرف العام على سلة الأهلي حمود المالكي أن`: a title whose preposition is one of the verb's as well, and its bearer
    /// right before what joins the content.
    pub(crate) fn titled_up_to_joint(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        i: usize,
        frames: Frames,
        end: usize,
    ) -> Option<NounPhrase> {
        let first = i + 1;
        if first >= end || !self.is_word(first) || self.mention_at[first] > 0 {
            return None;
        }
        let p = self.doc.tokens()[first].clitics.proclitics;
        let head = self
            .head(first)
            .filter(|h| h.head.class.is_human() && !h.head.plural && (h.definite || !h.head.ambiguous))?;
        if p.preposition() || p.conjunction() {
            return None;
        }
        let (mut passed, mut parentheses) = (false, 0);
        let mut person: Option<(u32, usize)> = None;
        for k in first..end.min(first + TITLE) {
            if let Some(m) = self.mention_at[k].checked_sub(1)
                && entities.mentions[m as usize].kind == EntityKind::Person
                && !(person.is_some() && entities.mentions[m as usize].nominal)
                && !self.doc.tokens()[k].clitics.proclitics.preposition()
            {
                person = Some((m, entities.mentions[m as usize].tokens.end as usize));
            }
            if self.in_name[k] || k < parentheses {
                continue;
            }
            if self.closes[k] as usize > k && matches!(self.surface(k), "(" | "[") {
                parentheses = self.closes[k] as usize;
                continue;
            }
            let clause = self.is_complementizer(k) && self.tags[k].cut == 0
                || self.is_colon(k)
                || self.pair_at[k] > 0 && !self.is_name_pair(k, entities);
            // العميد فلان مستشار وزير الدفاع أن: what else he is, behind his name
            let besides = |to: usize| {
                let np = read.noun_phrase(to, end);
                clause && np.is_some_and(|np| np.tokens.end == k && np.head.is_some_and(|h| h.class.is_human()))
            };
            let named = person.filter(|&(_, to)| to == k || to + 1 == k && self.is_comma(to) || besides(to));
            let own = self.preposition_bit(k).is_some_and(|b| frames.has(b));
            if clause || own && (!passed || named.is_some()) {
                if let Some((m, to)) = named {
                    let short =
                        read.noun_phrase(first, end).is_none_or(|np| np.tokens.end < to && np.mention.is_none());
                    return short.then_some(NounPhrase {
                        tokens: first..to,
                        head: Some(head.head),
                        definite: true,
                        mention: Some(m),
                        coordinated: false,
                        quantified: false,
                        unlisted: None,
                    });
                }
                if clause {
                    return None;
                }
            }
            passed |= own;
            let circumstance = self.tags[k].function.is(FunctionWord::RELATIVE
                | FunctionWord::SUBORDINATOR
                | FunctionWord::PRONOUN
                | FunctionWord::NEGATION)
                || matches!(self.key(k), "مع" | "خلال" | "عقب" | "اثناء" | "امام" | "لدي" | "عبر" | "بعد" | "قبل");
            let t = &self.doc.tokens()[k];
            let called =
                t.clitics.proclitics.la() && k > first && self.head(k).is_some_and(|h| h.head.class.is_human());
            if circumstance
                || called
                || t.clitics.enc_len > 0 && self.mention_at[k] == 0
                || self.finite_cue(k).is_some()
                || !self.is_word(k)
                    && named.is_none()
                    && !self.is_comma(k)
                    && !self.in_pair(k)
                    && !(k > first && self.shortens(k))
            {
                return None;
            }
            // المدير العام، أستاذ الجراحة، الدكتور فلان إن: one title more
            let title = k + 1 < end && self.head(k + 1).is_some_and(|h| h.head.class.is_human() && !h.head.plural);
            if self.is_comma(k) && named.is_none() && !title && self.mention_at.get(k + 1).is_none_or(|&m| m == 0) {
                return None;
            }
        }
        None
    }

    /// عضو المجلس والمشرف على الألعاب **المختلفة خليف الهويشان** أن: what stands between a title and the clause is the rest of it, where its
    /// bearer's name comes last. Where it ends; `from`, where there is no such name.
    pub(crate) fn rest_of_title(&self, title: &mut NounPhrase, entities: &Entities, from: usize, end: usize) -> usize {
        let breath = |k: &usize| self.is_word(*k) && self.finite_cue(*k).is_none();
        let clause = (from..end.min(from + TITLE)).take_while(breath).find(|&k| self.is_complementizer(k));
        let Some(to) = clause.filter(|&k| self.tags[k].cut == 0) else { return from };
        let bearer = (from..to).find_map(|k| {
            let m = self.mention_at[k].checked_sub(1)?;
            let mention = &entities.mentions[m as usize];
            (mention.kind == EntityKind::Person && mention.tokens.end as usize == to).then_some(m)
        });
        if bearer.is_none() || title.mention.is_some() {
            return from;
        }
        title.tokens.end = to;
        title.mention = bearer;
        to
    }

    /// `طالب النائب سالم الحربي وزير المالية بكذا`, `طالب الحربي وزير المالية بكذا`: where the name ends, if it had its title or was known by one
    /// word, so that the office behind it without a comma is somebody else's; `طالب سالم الحربي رئيس الجمعية بكذا` tells who he is.
    pub(crate) fn named_before_addressee(&self, np: &NounPhrase, entities: &Entities) -> Option<usize> {
        let name = &entities.mentions[np.mention? as usize];
        let (start, end) = (name.tokens.start as usize, name.tokens.end as usize);
        let known = start > np.tokens.start || end == start + 1 && self.doc.tokens()[start].clitics.proclitics.al();
        let office = |k: usize| self.head(k).is_some_and(|h| h.head.class == HeadClass::Office && h.proclitics == 0);
        let behind = np.tokens.end > end && self.is_word(end) && office(end);
        let joined = self.doc.tokens().get(np.tokens.end).is_some_and(|t| t.clitics.proclitics.ba())
            || self.tags.get(np.tokens.end).is_some_and(|t| t.preposition & (Frames::ILA | Frames::ALA) != 0);
        (name.kind == EntityKind::Person && known && behind && joined).then_some(end)
    }

    /// `أطلع وزير الخارجية الأميركي أمير قطر على`: where a second office begins behind one that an adjective with the article has closed; nobody
    /// is named, so it is not the same man's.
    pub(crate) fn office_before_addressee(&self, np: &NounPhrase) -> Option<usize> {
        let office = |k: usize| {
            self.head(k).is_some_and(|h| {
                h.head.class == HeadClass::Office
                    && h.proclitics == 0
                    && !h.definite
                    && !h.head.plural
                    && !h.head.ambiguous
            })
        };
        let closed = |k: usize| self.doc.tokens()[k].clitics.proclitics.al();
        let unnamed = np.mention.is_none() && np.unlisted.is_none() && !np.coordinated && office(np.tokens.start);
        (np.tokens.start + 2..np.tokens.end).find(|&k| unnamed && office(k) && closed(k - 1))
    }

    /// `أبلغ المتحدث باسم فينيفست رويترز أن`: the agency that is told stands bare behind who tells it.
    pub(crate) fn agency_told(&self, np: &NounPhrase, entities: &Entities) -> Option<usize> {
        let human = np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Person) && !h.plural);
        let agency = |k: usize| {
            self.mention_at[k].checked_sub(1).is_some_and(|m| {
                let mention = &entities.mentions[m as usize];
                let end = mention.tokens.end as usize;
                let marked = end + 1 == np.tokens.end && self.doc.tokens()[end].kind == TokenKind::Quote;
                mention.kind == EntityKind::Media && (end == np.tokens.end || marked)
            })
        };
        // مسؤول محلي **وكالة** فرانس برس, no مدير تحرير وكالة فرانس برس
        let closed = |k: usize| {
            let t = &self.doc.tokens()[k];
            let closes = t.clitics.proclitics.al() || t.clitics.enc_len > 0 || self.key(k).ends_with('ي');
            t.kind == TokenKind::Word && (closes || matches!(self.key(k), "اخر" | "اخري"))
        };
        let kind = |k: usize| {
            matches!(self.key(k), "وكاله" | "صحيفه" | "قناه" | "شبكه" | "اذاعه" | "موقع")
                && closed(k - 1)
                && (k + 1..np.tokens.end.min(k + 4)).any(agency)
        };
        // أبلغ محلل «الأفق», no مراسل «الأفق»
        let stranger = matches!(
            self.doc.bare(np.tokens.start),
            "محلل"
                | "خبير"
                | "باحث"
                | "متعامل"
                | "تاجر"
                | "ناشط"
                | "طبيب"
                | "محامي"
                | "مصدر"
                | "مسوول"
                | "مسيول"
                | "دبلوماسي"
        );
        let told = |k: &usize| {
            let k = *k;
            let bare = || !self.doc.tokens()[k].clitics.proclitics.preposition() && !self.has_conjunction_letter(k);
            // أبلغ مسؤول في الوزارة «الأفق», no مراسل «الأفق»
            let before = if self.pair_at[k - 1] > 0 { k - 2 } else { k - 1 };
            human
                && (kind(k) || agency(k) && bare())
                && !self.tags[before].function.is(FunctionWord::PREPOSITION)
                && (self.head(before).is_none() || before == np.tokens.start && stranger)
                && self.doc.bare(before) != "اسم"
        };
        let k = (np.tokens.start + 2..np.tokens.end).find(told)?;
        Some(k - usize::from(self.pair_at[k - 1] > 0))
    }

    /// أعلنت «نورث للفنادق»، **المسجلة في بورصة لندن،** عن شراكة: past what is said of a name between commas.
    pub(crate) fn past_apposition(&self, comma: usize, end: usize) -> usize {
        let first = comma + 1;
        // or what body it is: «إعمار»، شركة التطوير العالمية، عن
        let body = |h: isnad_entities::HeadAt| h.proclitics == 0 && h.head.class == HeadClass::Organization;
        let adjective = first < end
            && self.is_comma(comma)
            && self.is_word(first)
            && (self.doc.tokens()[first].clitics.proclitics.al() || self.head(first).is_some_and(body))
            && !self.doc.tokens()[first].clitics.proclitics.conjunction()
            && !self.doc.tokens()[first].clitics.proclitics.preposition();
        if !adjective {
            return comma;
        }
        let breath = |k: &usize| !self.is_complementizer(*k) && self.tags[*k].cue.is_none();
        (first..end.min(first + 20)).take_while(breath).find(|&k| self.is_comma(k)).map_or(comma, |k| k + 1)
    }

    /// `متمنيا **للجميع** مزيدا`, `سائلا الله **للفقيد** الرحمة`, `داعيا **للفيصل** بأن`: one past those for whom something is wished, where that
    /// follows.
    pub(crate) fn wished_for(&self, read: &Reading<'_>, j: usize, end: usize, class: &str) -> Option<usize> {
        if class == "wish"
            && let Some(k) = self.wish_behind_whom(j, end)
        {
            return Some(k);
        }
        let bare = self.doc.bare(j);
        let people = self.mention_at[j] > 0
            || self.head(j).is_some_and(|h| h.head.class.is_human() || h.head.class == HeadClass::Organization)
            || matches!(bare, "جميع" | "كل" | "فقيد" | "راحل" | "منتخب" | "فريق")
            // داعيا للفيصل بأن: whoever he is
            || self.key(j).starts_with("لل") && j + 1 < end && self.key(j + 1).starts_with("بان");
        let whole = read.noun_phrase(j, end).map(|np| np.tokens.end).filter(|_| people)?;
        // للجميع التوفيق: the reader takes both for one
        let to = if bare == "جميع" && self.doc.tokens()[j].clitics.proclitics.la() && self.key(j).starts_with("لل")
        {
            j + 1
        } else {
            whole
        };
        if to >= end {
            return None;
        }
        let clause = self.is_complementizer(to) && self.tags[to].cut == 0;
        let p = self.doc.tokens()[to].clitics.proclitics;
        let noun = self.is_word(to)
            && self.tags[to].function == FunctionWord::NONE
            && !p.preposition()
            && !p.conjunction()
            && self.mention_at[to] == 0
            && self.finite_cue(to).is_none();
        // ودعا للفقيد بالرحمة
        let mercy =
            class == "urge" && p.ba() && p.al() && self.tags[to].function == FunctionWord::NONE && !self.locates(to);
        (clause || class == "wish" && noun || mercy).then_some(to)
    }

    /// `للجرحى **الشفاء** العاجل`, `للواء السويدي **المزيد** من`: what they are wished, and not who they are.
    pub(super) fn wish_behind_whom(&self, j: usize, end: usize) -> Option<usize> {
        let whom = |k: usize| {
            let clitics = &self.doc.tokens()[k].clitics;
            clitics.proclitics.al() || clitics.enc_len > 0 || self.mention_at[k] > 0 || self.in_name[k]
        };
        (j + 1..end.min(j + 6))
            .take_while(|&k| self.is_word(k) && self.tags[k].function == FunctionWord::NONE && self.tags[k].cut == 0)
            .take_while(|&k| {
                let p = self.doc.tokens()[k].clitics.proclitics;
                !p.preposition() && !p.conjunction()
            })
            .find(|&k| Roles::of(self.doc.bare(k)).has(Roles::WISHED))
            .filter(|&k| whom(k - 1))
    }

    /// The stop of د. or م., which belongs to the name behind it.
    fn shortens(&self, k: usize) -> bool {
        self.surface(k) == "." && !self.doc.tokens()[k].flags.space_before() && self.key(k - 1).len() <= 4
    }

    fn in_pair(&self, k: usize) -> bool {
        self.inside[k] > 0
    }
}
