//! A head with its iḍāfa chain, adjectives, complements and name.

use super::*;
use crate::governing::governs;

impl Reading<'_> {
    /// A head with its iḍāfa chain, adjectives, complements and name. Returns where it ends.
    pub(crate) fn core(&self, from: usize, to: usize, np: &mut NounPhrase, first: bool) -> Option<usize> {
        let doc = self.doc;
        let mut at = from;
        let mut complete = false; // a definite word or a name has closed the chain
        let mut named = false;
        let mut head: Option<HeadAt> = None;
        while at < to {
            // عضو المجلس سابقا المهندس فلان: though such a word may stand before an object too
            let office = |h: HeadAt| h.head.class == HeadClass::Office && !h.head.plural;
            if at > from && complete && !named && head.is_some_and(office) && self.once(at, to) {
                at += 1 + usize::from(self.mention(at + 1).is_none());
                continue;
            }
            if at > from && (self.stop)(at) {
                break;
            }
            let t = &doc.tokens()[at];
            match t.kind {
                TokenKind::Quote => {
                    let close = self.closes[at] as usize;
                    // «الشرق الأوسط» after صحيفة, or a short name in marks by itself.
                    let governed =
                        at > from && doc.tokens().get(at + 1).is_some_and(|t| t.clitics.proclitics.preposition());
                    let body = np.head.is_some_and(|h| matches!(h.class, HeadClass::Organization | HeadClass::Media));
                    let longest = if body { 14 } else { 8 };
                    if close == 0 || close > to || close - at > longest || named && at > from || governed {
                        break; // وصف القرار «بالخاطئ»
                    }
                    // منظمة «جندر كونسورنز إنترناشيونال»: all of it is the body's name
                    let whole = |m: u32| {
                        let mention = &self.entities.mentions[m as usize];
                        !body
                            || mention.kind != EntityKind::Person
                            || mention.tokens.start as usize == at + 1 && mention.tokens.end as usize + 1 >= close
                    };
                    let named_in = (at + 1..close)
                        .filter_map(|k| self.mention(k))
                        .find(|&m| self.entities.mentions[m as usize].kind != EntityKind::Nationality)
                        .filter(|&m| whole(m))
                        .filter(|&m| {
                            let end = self.entities.mentions[m as usize].tokens.end as usize;
                            let within = at > from && end + 1 == close - 1;
                            !(within
                                && head.is_some_and(|h| h.head.class == HeadClass::Document)
                                && self.name_goes_on(end, close))
                        });
                    // مدير «ماجد للتنمية» فلان: a body that begins with a man's name
                    let body = at > from
                        && head.is_some_and(|h| h.head.class == HeadClass::Office)
                        && named_in.is_some_and(|m| {
                            let mention = &self.entities.mentions[m as usize];
                            mention.kind == EntityKind::Person
                                && (mention.tokens.end as usize..close - 1)
                                    .any(|k| doc.tokens()[k].clitics.proclitics.preposition())
                        });
                    if body {
                        at = close;
                        complete = true;
                        continue;
                    }
                    if let Some(m) = named_in
                        && (np.mention.is_none() || !named)
                    {
                        np.mention = Some(m);
                    }
                    at = close;
                    complete = true;
                    named = true;
                    continue;
                }
                TokenKind::Foreign | TokenKind::Number if at > from || t.kind == TokenKind::Foreign => {
                    if let Some(m) = self.mention(at) {
                        np.mention.get_or_insert(m);
                        at = self.entities.mentions[m as usize].tokens.end as usize;
                        complete = true;
                        named = true;
                        continue;
                    }
                    // المادة 14, الفصل 3: what has a number
                    let numbered = at == from + 1
                        && self.definite(from)
                        && matches!(doc.bare(from), "ماده" | "فصل" | "بند" | "فقره" | "مرسوم" | "ظهير");
                    if t.kind == TokenKind::Number && complete && !numbered {
                        break;
                    }
                    at += 1;
                    continue;
                }
                TokenKind::Hashtag | TokenKind::Handle if at == from => {
                    at += 1;
                    break;
                }
                TokenKind::Word => {}
                // اللواء/ سالم الحربي: a stroke between a title and its name
                TokenKind::Punct
                    if at > from && at + 1 < to && doc.surface(at) == "/" && !named && self.strokes(at) =>
                {
                    at += 1;
                    complete = true;
                    continue;
                }
                _ => break,
            }
            let key = doc.key(at);
            if matches!(key, "د" | "م" | "ا") && at + 2 < to && doc.surface(at + 1) == "." {
                // د. فلان, م. فلان
                head = head.or(Some(HeadAt { head: HONORIFIC, definite: true, proclitics: 0 }));
                np.head = np.head.or(Some(HONORIFIC));
                at += 2;
                complete = true;
                continue;
            }
            if at > from && !complete && np.head.is_some_and(|h| h.class == HeadClass::Document) && is_published(key) {
                break;
            }
            let conj = at > from && self.has_conjunction(at);
            if let Some(m) = self.mention(at) {
                let mention = &self.entities.mentions[m as usize];
                let person = np.mention.is_some_and(|n| self.person(n));
                if conj && (named || np.mention.is_some()) || named && person && at > from {
                    break;
                }
                // اتهمت الحكومة اليمنية إيران: a country is in no construct with what the article has closed, nor the name of a body
                let closed = at > from && self.definite(at - 1) && head.is_some_and(|h| !h.head.class.is_human());
                // الهيئة السعودية: here it is the adjective
                let adjective = mention.tokens.len() == 1 && self.definite(at) && t.flags.teh_marbuta();
                if closed && mention.kind == EntityKind::Country && t.clitics.pro_len == 0 && !adjective {
                    break;
                }
                // حذر رئيسها إيران: what a pronoun has closed is in no construct either
                let owned = at > from
                    && doc.tokens()[at - 1].clitics.enc_len > 0
                    && !doc.tokens()[at - 1].clitics.proclitics.al()
                    && head.is_some_and(|h| h.head.class.is_human())
                    && at == from + 1;
                let bare = !t.clitics.proclitics.preposition() && !conj;
                if owned && bare && !matches!(mention.kind, EntityKind::Person | EntityKind::Nationality) {
                    break;
                }
                // أبلغ المصدر وكالة الأنباء: nor what the article has closed
                let whole = at == from + 1
                    && self.definite(from)
                    && head.is_some_and(|h| h.head.class == HeadClass::Document || h.head.class.is_human());
                if whole
                    && bare
                    && matches!(mention.kind, EntityKind::Media | EntityKind::Organization)
                    && !self.definite(at)
                {
                    break;
                }
                let preposed = at > from && t.clitics.proclitics.preposition() && !conj;
                if preposed
                    && !self.governed(at)
                    && (named || !self.takes_complement(head, at) || self.for_audience(at))
                {
                    break;
                }
                if mention.kind == EntityKind::Person && !mention.nominal {
                    if named && np.mention.is_some_and(|n| self.person(n)) {
                        break;
                    }
                    // وزير الخارجية جون كيري is the man; شقيق جون كيري is somebody else.
                    // شقيق العقيد فلان is not the colonel.
                    let kin = head.is_some_and(|h| h.head.class == HeadClass::Kin && !h.definite);
                    // والد الطفلة المواطن فلان is the man again: a title of its own stands behind whose father he is.
                    let human = |k: usize| self.classes.head(k).is_some_and(|h| h.definite && h.head.class.is_human());
                    let kin = kin && !(at > from + 2 && human(from + 1) && human(at - 1));
                    // شقيقه خالد: the pronoun has closed the chain, and the name says who the brother is
                    let kin = kin && !(at == from + 1 && doc.tokens()[from].clitics.enc_len > 0);
                    // مكتب رئيس الوزراء فلان is no man.
                    let office = head.is_some_and(|h| h.head.class == HeadClass::Organization && !h.definite)
                        && doc.bare(from) == "مكتب";
                    // مدير أمانة جدة فلان: the role that the name has reaches back to the head.
                    let noun = |k: usize| self.classes.head(k).map(|h| h.head.class);
                    let whose = at > from + 1
                        && head.is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural)
                        && mention.role.is_some_and(|r| r.start == stem_start(doc, from, r.end).start)
                        && !self.definite(at - 1)
                        && (noun(at - 1).is_none()
                            || noun(at - 1) == Some(HeadClass::Kin) && noun(at - 2) == Some(HeadClass::Organization));
                    let apposed = at == from
                        || !preposed
                            && !kin
                            && !office
                            && !self.with_another(from, at)
                            && (complete || whose || head.is_some_and(|h| names_directly(h, at - from)));
                    if apposed {
                        np.mention = Some(m);
                    }
                    named = apposed;
                } else if at == from && mention.kind != EntityKind::Nationality {
                    np.mention = Some(m);
                    np.head = self.classes.head(at).map(|h| h.head);
                } else if at == from + 1
                    && mention.kind == EntityKind::Country
                    && matches!(doc.bare(from), "مملكه" | "دوله" | "جمهوريه" | "سلطنه" | "اماره")
                {
                    np.mention = Some(m); // مملكة البحرين
                } else if np.mention.is_none()
                    && head.is_some_and(|h| matches!(h.head.class, HeadClass::Media | HeadClass::Document))
                    && matches!(mention.kind, EntityKind::Media | EntityKind::Organization)
                    // دراسة بجامعة الملك خالد: where it was made
                    && !(t.clitics.proclitics.ba() && head.is_some_and(|h| h.head.class == HeadClass::Document))
                {
                    // مسح رويترز تانكان: its own name, in which another one stands
                    if self.name_goes_on(mention.tokens.end as usize, to) {
                        complete = true;
                        at = mention.tokens.end as usize + 1;
                        continue;
                    }
                    np.mention = Some(m);
                }
                if head.is_none() && at == from {
                    head = self.classes.head(at);
                }
                // معظم الأمريكيين, صينيون: people, by where they are from
                if head.is_none() && at == from && mention.kind == EntityKind::Nationality && self.several(at) {
                    head = Some(HeadAt { head: PEOPLE, definite: self.definite(at), proclitics: 0 });
                    np.head = Some(PEOPLE);
                }
                complete = true;
                at = (mention.tokens.end as usize).max(at + 1);
                continue;
            }
            // موسيقار سعودي **لـ«اليوم»**: who is told
            let told = at > from
                && key == "ل"
                && at + 2 < to
                && doc.tokens()[at + 1].kind == TokenKind::Quote
                && (self.mention(at + 2).is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media)
                    // مواطنون لـ«الأفق»: people are nobody's office
                    || head.is_some_and(|h| h.head.class.is_human() && h.head.plural));
            if told {
                break;
            }
            // الشركة **العام الماضي**, طوكيو **عام** 2020: when
            if at > from && self.is_year(at) {
                break;
            }
            let (class, cut) = self.classes.function(at);
            if class != FunctionWord::NONE
                && !(class.is(FunctionWord::TIME) && !complete && at > from && cut == 0 && key == "عام")
            {
                if cut == 0
                    && class.is(FunctionWord::PREPOSITION)
                    && at > from
                    && !named
                    && let Some(end) = self.complement(at, to, head)
                {
                    at = end;
                    complete = true;
                    continue;
                }
                if cut == 0 && (key == "عام" || key == "العام" || key == "اول" || key == "الاول") && at > from
                {
                    at += 1;
                    complete |= key.starts_with("ال");
                    continue;
                }
                if cut == 0 && class.is(FunctionWord::NEGATION) && key == "غير" && at > from {
                    at += 1;
                    continue;
                }
                // المجني عليها, المحكوم عليهم
                if class.is(FunctionWord::WITH_PRONOUN)
                    && key.starts_with("علي")
                    && at > from
                    && governs(doc.bare(at - 1), "علي")
                {
                    at += 1;
                    complete = true;
                    continue;
                }
                // أصحاب هذه المبادرة, سكان هذا الحي: nouns that are always somebody's or something's
                if cut == 0
                    && class.is(FunctionWord::DEMONSTRATIVE)
                    && at == from + 1
                    && !complete
                    && at + 1 < to
                    && self.definite(at + 1)
                    && matches!(
                        doc.bare(from),
                        "اصحاب" | "صاحب" | "صاحبه" | "اهالي" | "سكان" | "ابناء" | "رواد" | "انصار"
                    )
                {
                    at += 1;
                    continue;
                }
                // سفراء ثلاث دول, ممثلو بعض الأحزاب, المهرجان الحادي عشر
                // دفاع المتهم السادس
                let place = self.definite(at) && !named && is_ordinal(key);
                let ordinal = at > from && self.definite(at - 1) && (place || matches!(key, "عشر" | "عشره"));
                if cut == 0 && class.is(FunctionWord::QUANTIFIER) && at > from && (!complete || ordinal) {
                    at += 1;
                    continue;
                }
                break;
            }
            let here = self.classes.head(at);
            if at == from {
                if t.clitics.proclitics.preposition() && !first {
                    return None;
                }
                if matches!(key, "ال" | "بن" | "ابن" | "ابو" | "ام" | "بو")
                    && at + 1 < to
                    && self.word(at + 1)
                    && !(self.stop)(at + 1)
                {
                    // آل فويز، أبو مازن: a family name or a byname.
                    let kin = self.classes.head(at + 1).is_some_and(|h| h.head.class == HeadClass::Kin);
                    if key == "ابن" && (self.definite(at + 1) || kin) && self.mention_at[at + 1] == 0 {
                        // ابن المواطنة, ابن أخت الفقيد فلان
                        np.head =
                            Some(Head { class: HeadClass::Kin, feminine: false, plural: false, ambiguous: false });
                    }
                    if kin {
                        head = np.head.map(|head| HeadAt { head, definite: false, proclitics: 0 });
                    }
                    at += 2;
                    complete = true;
                    continue;
                }
                // المتتبعين، المحتجون: the sound masculine plural is people, also where no list has it.
                let definite = self.definite(at);
                let people = here.is_none() && t.clitics.enc_len == 0 && {
                    let bare = doc.bare(at);
                    bare.len() >= 10
                        && (definite && (bare.ends_with("ين") || bare.ends_with("ون")) || nominative_plural(bare))
                };
                head = if people { Some(HeadAt { head: PEOPLE, definite, proclitics: 0 }) } else { here };
                np.head = head.map(|h| h.head);
                complete = self.definite(at) || t.clitics.enc_len > 0;
                at += 1;
                continue;
            }
            if matches!(key, "اسمه" | "اسمها" | "يدعي" | "تدعي" | "يسمي" | "البالغ" | "البالغه" | "المدعو" | "المدعوه")
            {
                break;
            }
            if conj {
                // التدريب التقني والمهني, وزير التجارة والصناعة: the chain goes on; a new speaker does not belong to it.
                let speaker = here.is_some_and(|h| h.head.class.is_human() && !h.head.ambiguous);
                // إمام وخطيب المسجد، رئيس ومدير عام الشركة: one man of two offices
                let office = |h: HeadAt| h.head.class == HeadClass::Office && !h.head.plural && !h.definite;
                if !complete && self.classes.head(at - 1).is_some_and(office) && here.is_some_and(office) {
                    at += 1;
                    continue;
                }
                // اتحاد مستوردي وموزعي السيارات: two that wait for one complement
                let waiting = !complete
                    && !self.definite(at)
                    && at + 1 < to
                    && self.definite(at + 1)
                    && [at - 1, at].iter().all(|&k| {
                        doc.key(k).ends_with('ي') && doc.key(k).len() >= 8 && doc.tokens()[k].clitics.enc_len == 0
                    });
                // صندوق مكافحة وعلاج الإدمان, هيئة تطوير وإدارة المدن, استشاري طب وجراحة العيون: two tasks of one body or man, without the article
                // طبيب علاج وجراحة: behind a man جراحة is what he does, no woman
                let field = |k: usize| {
                    self.classes
                        .head(k)
                        .is_none_or(|h| h.head.feminine && !h.definite && h.head.class == HeadClass::Office)
                        && head.is_some_and(|h| !h.head.feminine)
                };
                let bare = |k: usize| {
                    let class = Lexicon::get().of(doc.bare(k));
                    self.mention_at[k] == 0
                        && !self.definite(k)
                        && doc.tokens()[k].clitics.enc_len == 0
                        && (class.has(Class::COMMON) && !class.has(Class::TITLE) || class.has(Class::TITLE) && field(k))
                        && !class.has(Class::SAYING | Class::ANY_ORG)
                };
                let tasks = !complete
                    && at == from + 2
                    && at + 1 < to
                    && head.is_some_and(|h| {
                        let one = matches!(h.head.class, HeadClass::Office | HeadClass::Person) && !h.head.plural;
                        !h.definite && (one || h.head.class == HeadClass::Organization)
                    })
                    && (here.is_none() || field(at))
                    && bare(at - 1)
                    && bare(at)
                    && !t.clitics.proclitics.preposition()
                    && self.definite(at + 1)
                    && !self.has_conjunction(at + 1);
                if waiting || tasks || !named && self.within_role(from, at, to) {
                    at += 1;
                    continue;
                }
                if !named && complete && !speaker && self.closes_with_two(at, to) {
                    at += 2;
                    continue;
                }
                if named
                    || !self.definite(at)
                    || speaker && self.definite(at) && !head.is_some_and(|h| h.definite && h.head.class.is_human())
                {
                    break;
                }
                at += 1;
                continue;
            }
            if t.clitics.proclitics.preposition() {
                if self.presides(np, at, to) {
                    // Behind who is in the chair the sentence goes on.
                    at = self.inner(at, to).unwrap_or(at);
                    complete = true;
                    break;
                }
                let belongs = self.governed(at);
                if !belongs && (named || !self.takes_complement(head, at) || self.for_audience(at)) {
                    break;
                }
                let Some(end) = self.inner(at, to) else { break };
                at = end;
                complete = true;
                continue;
            }
            let definite = self.definite(at);
            // مصدرًا قضائيًا: the adjectives of a noun in that case have it too
            if t.flags.tanween_fath() && !(self.doc.tokens()[from].flags.tanween_fath() && !definite) {
                break;
            }
            // العقيد بحري, اللواء ركن طيار
            if at > from && self.arm(at) {
                at += 1;
                continue;
            }
            // المصدر ذاته, المسؤولة نفسها
            if complete && at > from && !named && is_emphasis(key) {
                at += 1;
                continue;
            }
            // مسؤول أمني آخر, مصادر أخرى
            let indefinite = at > from && head.is_some_and(|h| !h.definite) && !self.definite(at - 1);
            if indefinite && !named && np.mention.is_none() && matches!(key, "اخر" | "اخري" | "اخرون" | "اخرين")
            {
                at += 1;
                continue;
            }
            if indefinite && !named && self.begins_relative(at) {
                break;
            }
            // المهندس الحداد المواطنين: no adjective of one man.
            if definite
                && head.is_some_and(|h| {
                    // دعت اللجنة الراغبين: nor of one body
                    let body = h.head.class == HeadClass::Organization && at == from + 1;
                    h.definite && (h.head.class.is_human() || body) && !h.head.plural
                })
                && self.people(at)
            {
                break;
            }
            // بيان المنظمة الصحفي: the adjective is not the organization's.
            if definite
                && at == from + 1
                && np.head.is_some_and(|h| h.class == HeadClass::Organization && h.feminine && !h.plural)
                && self.definite(from)
                && doc.bare(at).ends_with('ي')
            {
                break;
            }
            if named && np.mention.is_some_and(|m| self.person(m)) {
                break; // a name is closed: what follows is the verb's object
            }
            // بمنطقة نجران جنوب السعودية
            if complete
                && !definite
                && head.is_some_and(|h| h.head.class.is_human())
                && self.class(at).has(Class::SIDE)
                && at + 1 < to
                && let Some(m) = self.mention(at + 1)
                && matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Country)
            {
                at = (self.entities.mentions[m as usize].tokens.end as usize).max(at + 2);
                continue;
            }
            // أكد خبراء أمنيون **إمكانية**: the ن of such a plural stays, so nothing is in the construct with it
            if at > from
                && !self.definite(at - 1)
                && self.mention_at[at - 1] == 0
                && nominative_plural(doc.bare(at - 1))
                && (definite
                    || t.flags.teh_marbuta()
                    || at + 1 < to && (self.definite(at + 1) || self.mention_at[at + 1] > 0))
                && !(doc.bare(at).ends_with("ون") || matches!(key, "كبار" | "جدد" | "عرب" | "اجانب" | "قدامي"))
                && !self.adjective_of_two(at, to)
                && !(at + 1 < to && self.takes_its_preposition(at, to))
            {
                break;
            }
            if !definite && at > from && !named && self.adjective_of_two(at, to) {
                at += 2;
                complete = true;
                continue;
            }
            if complete && !definite && indefinite && !named && self.further_adjective(at, to) {
                at += 1;
                continue;
            }
            // خبير سعودي متخصص في النفط: the demonym closes nothing where no article has.
            if complete && !definite && indefinite && !named && self.takes_its_preposition(at, to) {
                at += 1;
                continue;
            }
            if complete && !definite {
                // A definite chain is closed; only another title or a name part may follow (… مكة المكرمة رئيس لجنة الحج).
                let name_part = matches!(key, "بن" | "ابن" | "بنت" | "ال" | "ابو" | "ام" | "ابي");
                let title_again = here.is_some_and(|h| {
                    matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Honorific)
                        && !h.head.ambiguous
                        && !h.definite
                        // مدير المدرسة طلاب الصف: several are not the one before them
                        && (!h.head.plural || head.is_some_and(|one| one.head.plural))
                });
                // فضيلة الشيخ: its letters may be a virtue's, but not before a form of address
                let address = |h: HeadAt| matches!(h.head.class, HeadClass::Honorific | HeadClass::Rank);
                let title_again = title_again
                    || here.is_some_and(|h| h.head.class == HeadClass::Honorific && !h.definite)
                        && at + 1 < to
                        && self.classes.head(at + 1).is_some_and(|h| address(h) && h.definite);
                let human = head.is_some_and(|h| h.head.class.is_human()) && !self.names_two(at, to);
                if !(name_part || title_again && human) {
                    break;
                }
                if title_again {
                    // A new chain begins: رئيس ديوان المظالم رئيس مجلس القضاء.
                    complete = false;
                    at += 1;
                    continue;
                }
            }
            if definite && at == from + 2 && !complete && self.described_in_the_indefinite(from) {
                break;
            }
            if definite {
                complete = true;
            }
            if t.clitics.enc_len > 0 && !t.flags.teh_marbuta() && !definite {
                complete = true;
            }
            at += 1;
        }
        np.definite |= complete;
        if at == from {
            return None;
        }
        Some(at)
    }
}

impl Reading<'_> {
    /// A stroke behind a title with the article, and a person's name behind it.
    fn strokes(&self, at: usize) -> bool {
        let title = |h: HeadAt| {
            h.definite
                && !h.head.plural
                && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office)
        };
        self.classes.head(at - 1).is_some_and(title) && self.mention(at + 1).is_some_and(|m| self.person(m))
    }

    /// العام الماضي, عام 2020: the year, no adjective.
    pub(crate) fn is_year(&self, at: usize) -> bool {
        if !self.classes.may_be_dated(at) {
            return false;
        }
        let key = self.doc.key(at);
        let Some(next) = self.doc.tokens().get(at + 1).filter(|t| t.flags.space_before() && !t.flags.line_start())
        else {
            return false;
        };
        if key == "عام" {
            return next.kind == TokenKind::Number;
        }
        // الأمين العام الحالي: he has a successor, but no last year.
        let human = at > 0 && self.classes.head(at - 1).is_some_and(|h| h.head.class.is_human() && !h.head.plural);
        match self.doc.key(at + 1) {
            "الماضي" | "الماضيه" | "الجاري" | "الجاريه" | "المنصرم" | "المنصرمه" | "الفايت" | "الفايته" => {
                true
            }
            "الدراسي" => key == "العام",
            "الحالي" | "المقبل" | "القادم" | "الحاليه" | "المقبله" | "القادمه" => {
                key != "العام" || !human
            }
            _ => false,
        }
    }

    /// مسح رويترز **تانكان**: a foreign word that no list has, right behind a name.
    fn name_goes_on(&self, at: usize, to: usize) -> bool {
        at < to
            && self.word(at)
            && !(self.stop)(at)
            && self.doc.tokens()[at].flags.space_before()
            && self.mention_at[at] == 0
            && !self.definite(at)
            && self.doc.tokens()[at].clitics.proclitics.letters() == 0
            && self.classes.function(at).0 == FunctionWord::NONE
            && {
                let class = self.class(at);
                !class.has(Class::COMMON | Class::TITLE | Class::SAYING)
                    && crate::spelling::like_a_name(self.doc.key(at)) >= 8
            }
    }

    /// مصدر **رفيع المستوى**: an adjective in construct with a noun.
    fn adjective_of_two(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && self.definite(at + 1)
            && governs(self.doc.bare(at), "ال")
            && !(self.stop)(at + 1)
    }

    /// ناشط مرتبط **بالجزائري فلان**, محام موكل **عن المتهم فلان**: the name is that of the man behind the preposition. What is at and for
    /// somebody is the title of one man as a rule: الناطق باسم الرئيس.
    pub(crate) fn with_another(&self, from: usize, at: usize) -> bool {
        if at < from + 3 || self.definite(from) || self.definite(from + 1) {
            return false;
        }
        let title = at - 1;
        let p = self.doc.tokens()[title].clitics.proclitics;
        let man = self.definite(title)
            && (self.doc.bare(title).ends_with('ي') // a nationality
                || self.classes.head(title).is_some_and(|h| h.head.class.is_human() && !h.head.plural));
        man && (p.ba() || matches!(self.doc.key(title - 1), "من" | "عن" | "مع"))
    }

    /// رفضت **شركات صناعية** المقترح: an adjective in the indefinite closes its noun; but شركات تنمية الموارد, جمعيات حماية المستهلك.
    fn described_in_the_indefinite(&self, from: usize) -> bool {
        let (noun, key) = (self.doc.bare(from), self.doc.key(from + 1));
        let several = noun.ends_with("ات") || noun == "مصادر" || noun == "وسايل" || noun == "دول";
        let masdar = key.ends_with("ايه") || key.starts_with('ت') && key.chars().count() == 5;
        several
            && !self.definite(from)
            && !self.definite(from + 1)
            && key.ends_with("يه")
            && !masdar
            && key.chars().count() > 4
            && self.mention_at[from + 1] == 0
            && self.classes.head(from + 1).is_none()
            && !matches!(
                key,
                "عمليه"
                    | "قضيه"
                    | "اهميه"
                    | "مسووليه"
                    | "نوعيه"
                    | "عضويه"
                    | "ملكيه"
                    | "جنسيه"
                    | "ميزانيه"
                    | "اتفاقيه"
                    | "امكانيه"
            )
    }

    /// `وزير الداخلية **والجماعات** المحلية سالم العمري`: the phrase at `from` is the role of the man who is named behind.
    fn within_role(&self, from: usize, at: usize, to: usize) -> bool {
        let (first, here) = (self.doc.tokens()[from].span, self.doc.tokens()[at].span);
        (at + 1..to.min(at + 6)).filter_map(|k| self.mention(k)).any(|m| {
            let mention = &self.entities.mentions[m as usize];
            self.person(m) && mention.role.is_some_and(|r| r.start == first.start && r.end >= here.end)
        })
    }

    /// المركز المغربي للطاقة **وحماية البيئة**،: a second field, with its complement, right before a comma or the content, or before the seat
    /// of the body and one of them.
    fn closes_with_two(&self, at: usize, to: usize) -> bool {
        let last = at + 1;
        let doc = self.doc;
        let ends = |k: usize| {
            doc.tokens().get(k).is_some_and(|t| {
                matches!(doc.surface(t), "،" | ",")
                    || t.kind == TokenKind::Word && self.classes.function(k).0.is(FunctionWord::COMPLEMENTIZER)
            })
        };
        let seated = || {
            let Some(seat) = doc.tokens().get(last + 1) else { return false };
            seat.clitics.proclitics.ba()
                && self.seat(last + 1)
                && (last + 2..last + 5).any(ends)
                && !doc.tokens()[last].clitics.proclitics.preposition()
        };
        last < to
            && !self.definite(at)
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && self.definite(last)
            && (ends(last + 1) || seated())
            && !(self.stop)(last)
    }

    /// مصادر لبنانية **مطلعة**, مصدر لبناني **عسكري**: behind the adjective of a country one more, where nothing follows that it could be in
    /// the construct with; of قرب مسؤول لبناني موعد الاجتماع it cannot be told, so the phrase must end or the word be derived from a noun.
    fn further_adjective(&self, at: usize, to: usize) -> bool {
        let doc = self.doc;
        let t = &doc.tokens()[at];
        let country = self.mention(at - 1).is_some_and(|m| {
            let mention = &self.entities.mentions[m as usize];
            mention.kind == EntityKind::Nationality && mention.tokens.end as usize == at
        });
        let closed = at + 1 >= to || !self.word(at + 1) || (self.stop)(at + 1);
        let key = doc.key(at);
        let nisba = key.chars().count() > 3 && (key.ends_with('ي') || key.ends_with("يه"));
        let governed = at + 1 < to && (self.definite(at + 1) || self.mention_at[at + 1] > 0);
        let known = matches!(
            key.strip_suffix('ه').unwrap_or(key),
            "كبير" | "رفيع" | "بارز" | "سابق" | "مطلع" | "موثوق" | "متقاعد" | "مستقل" | "معارض"
        );
        country
            && (closed || known || nisba && !governed)
            && self.mention_at[at] == 0
            && t.clitics.enc_len == 0
            && t.flags.teh_marbuta() == doc.tokens()[at - 1].flags.teh_marbuta()
            && !t.flags.alef_maqsura()
    }

    /// خبير **متخصص في** النفط: a participle right before its preposition.
    fn takes_its_preposition(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.mention_at[at] == 0
            && (governs(self.doc.bare(at), self.doc.key(at + 1)) || self.governed(at + 1))
            && !(self.stop)(at + 1)
    }

    /// تقرير إحصائي **اطلعت** عليه الصحيفة, مصدر أمني **تحدث** إليها: a verb behind an indefinite noun tells more of it.
    fn begins_relative(&self, at: usize) -> bool {
        let key = self.doc.key(at);
        let feminine = key.ends_with('ت') && !key.ends_with("ات");
        // خبير أمني **فضل** عدم ذكر اسمه
        let rather = at + 1 < self.doc.tokens().len()
            && self.doc.key(at + 1) == "عدم"
            && matches!(key, "فضل" | "فضلت" | "طلب" | "طلبت" | "اشترط" | "اشترطت" | "اثر" | "اثرت");
        rather
            || self.class(at).has(Class::SAYING)
            || feminine
                && at + 1 < self.doc.tokens().len()
                && self.classes.function(at + 1).0.is(FunctionWord::WITH_PRONOUN)
    }
}

/// الثاني، السابعة: the place in a row.
fn is_ordinal(key: &str) -> bool {
    matches!(
        key.strip_suffix('ه').unwrap_or(key),
        "الثاني"
            | "الثالث"
            | "الرابع"
            | "الخامس"
            | "السادس"
            | "السابع"
            | "الثامن"
            | "التاسع"
            | "العاشر"
    )
}

/// بيان صدر اليوم, دراسة أجرتها الجامعة: the verb that tells how a document came about.
fn is_published(key: &str) -> bool {
    let verb = ["ها", "ه"].iter().find_map(|p| key.strip_suffix(p)).unwrap_or(key);
    matches!(
        verb,
        "صدر"
            | "صدرت"
            | "نشر"
            | "نشرت"
            | "بث"
            | "بثت"
            | "اعد"
            | "اعدت"
            | "اجري"
            | "اجرا"
            | "اجرت"
            | "تلقي"
            | "تلقت"
            | "تلقا"
            | "اصدر"
            | "اصدرت"
            | "وزع"
            | "وزعت"
            | "تسلمت"
            | "حصلت"
            | "شمل"
            | "شملت"
    )
}

/// متطرفون، محتجون، سودانيون: people without the article, by their ending; not قانون, and no verb (يقولون).
fn nominative_plural(bare: &str) -> bool {
    if !bare.ends_with("ون") {
        return false; // most words
    }
    let lean = matches!(
        bare,
        "مليون"
            | "بليون"
            | "تريليون"
            | "تلفزيون"
            | "مضمون"
            | "مجنون"
            | "معجون"
            | "مرهون"
            | "مفتون"
            | "افيون"
    );
    // شئون, عيون are broken plurals
    !lean && bare.chars().count() >= 5 && (bare.starts_with('م') && bare.ends_with("ون") || bare.ends_with("يون"))
}

/// نفسه, ذاتها: behind a noun that is meant and no other.
pub(crate) fn is_emphasis(key: &str) -> bool {
    matches!(
        key,
        "نفسه"
            | "نفسها"
            | "نفسهم"
            | "نفسهما"
            | "انفسهم"
            | "ذاته"
            | "ذاتها"
            | "ذاتهم"
            | "ذاتهما"
            | "عينه"
            | "عينها"
    )
}

/// الدكتور خالد, اللواء منصور: a rank or honorific takes its name at once, and so does any definite title.
fn names_directly(head: HeadAt, distance: usize) -> bool {
    // فريق حملة فلان: an indefinite rank with another noun behind it is none.
    matches!(head.head.class, HeadClass::Rank | HeadClass::Honorific) && (head.definite || distance == 1)
        || head.definite && distance > 0
}
