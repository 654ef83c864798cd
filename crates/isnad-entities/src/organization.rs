//! Bodies and media that no gazetteer holds: by the noun that heads their name, or by the noun before it.

use crate::EntityKind::{Media, Organization};
use crate::adjective::{is_nisba, is_noun_of_its_own};
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::Names;
use crate::governing::is_thing_of_task;
use crate::heads::Head;
use crate::words::Word;
use isnad_tokenize::TokenKind;

/// The longest name of a body, in tokens.
const LONGEST: usize = 9;

/// Proposes bodies and media.
pub(crate) fn propose(names: &Names, out: &mut Vec<Candidate>) {
    for i in names.words.tokens_where(|word| word.word && word.class.has(Class::ANY_ORG)) {
        let word = names.words.at(i);
        // وزير الدفاع الأمريكي: the office names the ministry.
        let before = if i > 0 { names.words.at(i - 1) } else { Word::NONE };
        if word.class.has(Class::MINISTRY) && word.pro == 0 && before.class.has(Class::OFFICE) && !before.definite {
            continue;
        }
        let reader = Reader { names, head: word };
        if let Some(c) = reader.after_word(i) {
            out.push(c);
        }
        if word.class.has(Class::ORG_HEAD | Class::DESCRIBED_HEAD | Class::STATE_HEAD)
            && let Some(mut c) = reader.headed(i)
        {
            c.pro = word.pro;
            out.push(c);
        }
    }
}

struct Reader<'a> {
    names: &'a Names<'a>,
    head: &'a Word,
}

impl Reader<'_> {
    fn at(&self, i: usize) -> &Word {
        self.names.words.at(i)
    }

    fn next_to(&self, i: usize) -> bool {
        self.names.doc.tokens().get(i).is_some_and(|t| t.flags.space_before() && !t.flags.line_start())
    }

    /// `تقارير [وزارة]`: a noun that is no title stands before the head, in the construct with it.
    fn in_construct(&self, i: usize) -> bool {
        let noun = self.at(i - 1);
        self.next_to(i)
            && self.head.pro == 0
            && noun.word
            && !noun.definite
            && noun.class.has(Class::COMMON)
            && !noun.class.has(Class::FUNCTION | Class::SAYING | Class::TITLE | Class::NAME | Class::TIME)
    }

    /// `صحيفة «عكاظ»`, `شركة غوغل`: the name after the word, in quotation marks or unknown.
    fn after_word(&self, i: usize) -> Option<Candidate> {
        let class = self.head.class;
        if !class.has(Class::ORG_WORD | Class::MEDIA_WORD) || self.head.definite {
            return None;
        }
        let (kind, rule) =
            if class.has(Class::MEDIA_WORD) { (Media, "media-word+name") } else { (Organization, "body-word+name") };
        let doc = self.names.doc;
        let open = doc.tokens().get(i + 1)?;
        let quote = |t: &isnad_tokenize::Token| {
            t.kind == TokenKind::Quote || t.kind == TokenKind::Foreign && doc.surface(t) == "O" || doc.surface(t) == "("
        };
        if quote(open) {
            let close = (i + 2..(i + 8).min(doc.tokens().len())).find(|&j| {
                let t = &doc.tokens()[j];
                quote(t) || doc.surface(t) == ")" || t.flags.line_start()
            })?;
            let words = i + 2..close;
            let fits = !words.is_empty()
                && words.clone().all(|j| {
                    matches!(doc.tokens()[j].kind, TokenKind::Word | TokenKind::Foreign | TokenKind::Number)
                        || matches!(doc.surface(j), "." | "-")
                })
                && !words.clone().any(|j| self.at(j).class.has(Class::SAYING | Class::FUNCTION) && words.len() > 3);
            return fits.then(|| Candidate::new(i + 2, close, kind, rule, 84));
        }
        // شركة الجريسي, مجموعة المعجل: the family that it is called after.
        let family = self.at(i + 1);
        let other = Class::COMMON | Class::NATIONALITY | Class::TITLE | Class::PLACE | Class::ORG | Class::WEAK;
        let called = matches!(doc.stem(i), "شركه" | "مجموعه")
            && self.next_to(i + 1)
            && family.definite
            && family.pro == 0
            && family.class.has(Class::FAMILY)
            && !family.class.has(other);
        if called {
            return Some(Candidate::new(i + 1, i + 2, kind, rule, 80));
        }
        let mut end = i + 1;
        while end < i + 4 && self.next_to(end) {
            let w = self.at(end);
            let foreign = doc.tokens()[end].kind == TokenKind::Foreign;
            if foreign || w.rare && w.pro == 0 {
                end += 1;
            } else {
                break;
            }
        }
        if end == i + 1 {
            return None;
        }
        if matches!(doc.stem(i), "شركه" | "مجموعه" | "مصرف" | "بنك") {
            end = self.with_its_line(end);
        }
        Some(Candidate::new(i + 1, end, kind, rule, 64))
    }

    /// `شركة رامكو **نجران**`, `شركة رامكو **القابضة**`, `مجموعة رامكو **العقارية**`: one past where a firm is and what it does, behind its own word.
    fn with_its_line(&self, at: usize) -> usize {
        let next = self.at(at);
        if !self.next_to(at) || !next.word || next.pro > 0 {
            return at;
        }
        if !next.definite {
            let place = next.class.has(Class::PLACE) && !next.class.has(Class::COMMON | Class::FUNCTION | Class::SIDE);
            return at + usize::from(place);
        }
        let key = self.names.doc.key(at);
        if key == "المنطقه" && self.next_to(at + 1) && self.at(at + 1).definite && self.at(at + 1).word {
            return at + 2;
        }
        let line = matches!(key, "القابضه" | "المحدوده" | "المتحده")
            || key.ends_with("يه") && !next.class.has(Class::NATIONALITY | Class::PLACE | Class::TITLE);
        // الرسمية, الحالية: how it is, not what it does
        let how = matches!(key, "الرسميه" | "الحاليه" | "الحكوميه" | "المحليه" | "الاجنبيه" | "الاعلاميه");
        at + usize::from(line && !how)
    }

    /// `الهيئة العامة للرقابة **على الصادرات**`: how many tokens at `at` are the preposition that the task before it takes, and its thing.
    fn thing_of_task(&self, at: usize) -> usize {
        let doc = self.names.doc;
        let thing = self.at(at + 1);
        let takes = self.next_to(at)
            && self.next_to(at + 1)
            && thing.word
            && thing.definite
            && thing.pro == 0
            && is_thing_of_task(doc, at - 1, at);
        2 * usize::from(takes)
    }

    /// `اللجنة الوطنية **الاستشارية** لحقوق الإنسان`: the letters of a consultant, and an adjective of the body where its task follows.
    fn is_adjective_before_task(&self, at: usize, feminine: bool) -> bool {
        let key = self.names.doc.key(at);
        let nisba = if feminine { key.ends_with("يه") } else { key.ends_with('ي') };
        nisba
            && self.head.definite
            && self.next_to(at + 1)
            && self.names.doc.tokens()[at + 1].clitics.proclitics.la()
            && self.at(at + 1).word
    }

    /// `اللجنة **الوزارة**`, `الحزب **المدير**`, `النادي **اللاعبين**`: a noun of its own, under no preposition.
    fn is_another_noun(&self, at: usize) -> bool {
        let doc = self.names.doc;
        let several = |head: Head| head.plural && head.class.is_human();
        Head::at(doc, at).is_some_and(|h| h.definite && (several(h.head) || is_noun_of_its_own(doc.bare(at), h.head)))
    }

    /// `حزب العمال الكردستاني`, `الاتحاد الدولي لكرة القدم`, `وزارة الخارجية الأمريكية`.
    fn headed(&self, i: usize) -> Option<Candidate> {
        let named_head = self.head.class.has(Class::ORG_HEAD);
        let state = !self.head.class.has(Class::ORG_HEAD | Class::DESCRIBED_HEAD);
        let mut at = i + 1;
        let mut closed = self.head.definite;
        let mut nations = 0;
        let mut named = false;
        let mut official = false;
        let mut honours = false;
        // السلطات المحلية: a plural of things takes the feminine.
        let feminine =
            self.names.doc.stem(i).ends_with('ه') || self.head.definite && self.names.doc.stem(i).ends_with("ات");
        while at < i + LONGEST && self.next_to(at) {
            let w = self.at(at);
            if !w.word {
                break;
            }
            let proper = w.class.has(Class::PLACE | Class::ORG);
            // اللواء الطيار, اللواء الركن: a rank and the arm it is of
            if at == i + 1 && self.head.definite && self.head.class.has(Class::RANK) && w.class.has(Class::ARM) {
                return None;
            }
            // اللجنة اللجنة الحكومية: written twice, and the second one heads the name.
            if at == i + 1 && w.hash == self.head.hash && w.definite {
                return None;
            }
            // طالبت اللجنة الوزارة بالتدخل: what no adjective is, is another noun phrase
            if at == i + 1
                && self.head.definite
                && w.definite
                && w.class.has(Class::ANY_ORG | Class::TITLE)
                && self.is_another_noun(at)
            {
                return None;
            }
            let stops = w.class.has(Class::FUNCTION | Class::TIME) || w.class.has(Class::SAYING) && !w.definite;
            let title = w.class.has(Class::TITLE) && w.definite && closed && !w.joined && at > i + 1;
            if stops || title && !self.is_adjective_before_task(at, feminine) {
                break;
            }
            // وزارة الدفاع الجيش, رابطة الأندية الاتحاد: another body
            if closed && at > i + 1 && !self.head.definite && w.definite && w.pro == 0 && w.class.has(Class::ORG_HEAD) {
                break;
            }
            // حكومة لبنان, منتخب فرنسا: the country is the mention.
            if !closed && state && w.class.has(Class::PLACE) && w.pro == 0 {
                return None;
            }
            // مستشفى الملك فهد: the ruler's name belongs to it.
            if w.pro == 0
                && self.names.honours(at)
                && let Some(end) = self.names.ruler(at)
            {
                (named, honours) = (true, true);
                at = end;
                continue;
            }
            if !closed {
                // The complement.
                if w.pro > 0
                    || w.class.has(Class::COMMON) && !w.definite && self.names.doc.key(at).starts_with(['ي', 'ت'])
                {
                    break;
                }
                if w.definite || proper || w.class.has(Class::NATIONALITY) || w.rare || w.class.has(Class::NAME) {
                    closed = true;
                    named |= (w.rare || w.class.has(Class::NAME)) && !w.definite;
                    at += 1;
                    // جمعية المحافظة على التراث
                    at += self.thing_of_task(at);
                    continue;
                }
                // منظمة حقوقية القرار: what its adjective has closed
                let described = at == i + 1
                    && self.names.doc.stem(i).ends_with('ه')
                    && !w.class.has(Class::ANY_ORG)
                    && self.names.doc.key(at).ends_with("يه")
                    && is_nisba(self.names.doc.key(at));
                if described {
                    break;
                }
                // An indefinite noun that waits for its own complement: وكالة أنباء الشرق الأوسط
                let next = self.at(at + 1);
                // بلدية جدة الدكتور فلان: a man's title is nobody's complement.
                let title = next.class.has(Class::TITLE) && !next.class.has(Class::PLURAL);
                if w.class.has(Class::COMMON) && self.next_to(at + 1) && next.definite && next.pro == 0 && !title {
                    at += 1;
                    continue;
                }
                break;
            }
            if w.class.has(Class::NATIONALITY) && w.definite && w.pro == 0 {
                let gender = self.names.doc.key(at).ends_with('ه');
                let complement = self.names.doc.key(at - 1).ends_with('ه');
                // للخطوط الحديدية: a broken plural takes the feminine.
                let of_things = official && gender && at > i + 1 && self.at(at - 1).governed;
                if nations > 0
                    || named
                    || gender != feminine && (self.head.definite && !official || gender != complement) && !of_things
                {
                    break;
                }
                nations += 1;
                at += 1;
                continue;
            }
            // An adjective agrees with the head, or with its complement.
            let gender = self.names.doc.key(at).ends_with(['ه', 'ا']);
            let agree = official
                || gender == feminine
                || !self.head.definite && gender == self.names.doc.key(at - 1).ends_with('ه');
            // لجنة التحكيم التابعة للاتحاد: whose it is, no part of its name.
            let owned = w.definite && self.names.governs_next(at);
            if owned {
                break;
            }
            let own = nations == 0 || official;
            // تقارير وزارة الشؤون الإسلامية المنشورة: the reports were published.
            let key = self.names.doc.bare(at);
            let of_another = w.definite && gender && i > 0 && at > i + 2 && self.in_construct(i) && is_participle(key)
                // الإدارة العامة للتراخيص المكلف: whose director he is
                || official && w.definite && !gender && feminine && is_participle(key);
            if of_another {
                break;
            }
            if w.definite && !proper && w.pro == 0 && agree && own && agrees(self.names, at) {
                at += 1;
                continue;
            }
            // هيومان رايتس ووتش
            // حكومة بنكيران أزمت الوضعية: a verb
            let verb = state
                && self.names.doc.key(at).ends_with('ت')
                && crate::spelling::like_a_name(self.names.doc.key(at)) < 8
                && self.next_to(at + 1)
                && self.at(at + 1).definite;
            // شرطة فاستيراس فكتوريا: of a town one word
            if named && !state && w.rare && w.pro == 0 && !w.definite && !verb {
                at += 1;
                continue;
            }
            // لكرة القدم, للصليب الأحمر, ماساشوسيتس للتكنولوجيا
            // لتتبع is among the common words with its ل; behind the first purpose no other one stands.
            let task = !w.governed
                && w.pro == 0
                && self.names.doc.tokens()[at].clitics.proclitics.la()
                && !self.names.doc.key(at).starts_with("لل")
                && self.head.class.has(Class::DESCRIBED_HEAD)
                && !state
                && !official;
            // للأخلاقيات: among them too, with its article.
            let lal = w.pro == 0 && !w.definite && !official && !proper && !(state && nations > 0) && {
                let p = self.names.doc.tokens()[at].clitics.proclitics;
                p.la() && p.al() && !p.conjunction() && self.names.doc.key(at).starts_with("لل")
            };
            let purpose = (w.governed || task || lal) && self.names.doc.key(at).starts_with('ل');
            if purpose && (self.head.definite || named && w.definite) && at > i + 1 {
                official = true;
                if w.definite || lal {
                    at += 1;
                    // للرقابة على الصادرات
                    at += self.thing_of_task(at);
                    continue;
                }
                let next = self.at(at + 1);
                if w.class.has(Class::COMMON | Class::DERIVED) && self.next_to(at + 1) && next.definite && next.pro == 0
                {
                    at += 2;
                    continue;
                }
                break;
            }
            // للتسليف والادخار, للإلكترونيات والأجهزة المنزلية: one more thing that it is for.
            let other = Class::NATIONALITY | Class::TITLE | Class::ANY_ORG | Class::NAME | Class::SAYING | Class::TIME;
            if official
                && !self.head.class.has(Class::ORG)
                && w.joined
                && !w.governed
                && w.definite
                && !proper
                && w.class.has(Class::COMMON | Class::DERIVED)
                && !w.class.has(other)
                && (self.names.doc.key(at - 1).starts_with("لل") || self.names.doc.key(at - 2).starts_with("لل"))
            {
                at += 1;
                continue;
            }
            // معهد البراكين والزلازل, جمعية البيئة والتنمية: a second field; but حزب العمال والحكومة are two bodies
            let field = |w: &Word| {
                // نقابة الأطباء والصيادلة: two groups of people, too
                let group = w.class.has(Class::TITLE) && w.class.has(Class::PLURAL);
                let noun = w.class.has(Class::COMMON | Class::DERIVED) || w.rare;
                w.definite && !w.governed && (group || noun && !w.class.has(other | Class::PLACE | Class::ORG))
            };
            let second = at == i + 2 && named_head && !state && !self.head.definite;
            // والزلازل: whole among the common words, with its و
            let whole = second && w.pro == 0 && w.class.has(Class::COMMON) && {
                let p = self.names.doc.tokens()[at].clitics.proclitics;
                p.conjunction() && p.al() && !p.preposition()
            };
            if second
                && (w.joined && field(w) || whole)
                && (w.class.has(Class::COMMON) || self.at(i + 1).class.has(Class::COMMON))
                && field(self.at(i + 1))
                && !self.names.doc.key(at).ends_with("ون")
                // شركة الوادي والمروج: families
                && !(self.at(i + 1).rare && matches!(self.names.doc.stem(i), "شركه" | "مجموعه" | "مكتب" | "بنك" | "محلات"))
            {
                at += 1;
                continue;
            }
            // وزارة الثقافة والإعلام; but رجال الشرطة والقاء الزجاجات, of which the head is closed
            if w.joined
                && !w.governed
                && w.definite
                && !proper
                && !w.class.has(Class::NATIONALITY | Class::TITLE)
                && state
                && (!self.head.definite || official)
            {
                at += 1;
                continue;
            }
            break;
        }
        if at == i + 1 || !closed {
            return None;
        }
        if state {
            let mut c = Candidate::new(i, at, Organization, "state-body", 66);
            c.nominal = true;
            return Some(c);
        }
        // A definite head needs more than one adjective to be a name: الاتحاد الأوروبي is in the gazetteer, الحزب الحاكم is no name. A
        // committee or a centre needs a nationality, a proper name or its purpose beside it.
        let proper = (i + 1..at)
            .any(|j| self.at(j).class.has(Class::PLACE | Class::NAME) && !self.at(j).class.has(Class::COMMON));
        if self.head.class.has(Class::PURPOSE) && !official && !honours {
            return None;
        }
        let official = official || nations > 0 || named || proper;
        let long = at >= i + if self.head.definite { 3 } else { 2 };
        // حركة العبارات, حركة المرور: what moves, no movement.
        if at == i + 2
            && self.names.doc.stem(i) == "حركه"
            && self.at(i + 1).class.has(Class::COMMON | Class::DERIVED)
            && !self.at(i + 1).class.has(Class::NAME | Class::PLACE | Class::ORG)
        {
            return None;
        }
        // جامعة زيورخ: the city is no mention of its own.
        let seat = named_head
            && !self.head.class.has(Class::ORG_WORD | Class::MEDIA_WORD | Class::DESCRIBED_HEAD)
            && at == i + 2
            && self.at(i + 1).class.has(Class::PLACE);
        // وكيل جامعة الملك عبدالعزيز للتطوير: what he is deputy for.
        let deputy = i > 0
            && matches!(self.names.doc.stem(i - 1), "وكيل" | "وكيله" | "نايب" | "مساعد")
            && self.at(at - 1).governed;
        let honours = honours && !deputy;
        // وكالة الأنباء الإماراتية
        let news = matches!(self.names.doc.key(i + 1), "الانباء" | "انباء" | "الاخبار" | "اخبار" | "الصحافه");
        let kind = if self.head.class.has(Class::MEDIA_WORD) && news { Media } else { Organization };
        let mut c = Candidate::new(
            i,
            at,
            kind,
            "head+complement",
            if honours {
                86
            } else if seat {
                82
            } else {
                68
            },
        );
        c.nominal = !long || !named_head && !(official && at >= i + 3);
        Some(c)
    }
}

/// منشورة, مكلفة: what takes a preposition of its own elsewhere tells what became of a thing.
fn is_participle(bare: &str) -> bool {
    bare.starts_with('م') && ["في", "علي", "ب", "ل", "عن"].iter().any(|p| crate::governing::governs(bare, p))
}

/// أدان الاتحاد **الهجوم**, شجب المجلس **التفجير**, **الاعتداء**, **القرار**, قدمت إدارة النادي **العزاء**: what is done, whose form no adjective has.
fn is_act(key: &str) -> bool {
    let Some(noun) = key.strip_prefix("ال") else { return false };
    let letters: Vec<char> = noun.chars().collect();
    match letters[..] {
        [_, _, 'ا', 'ء'] => true,
        ['ت', _, _, 'ي', _] | [_, _, 'و' | 'ا', _] => !noun.ends_with(['ي', 'ه', 'ا']) && !letters.contains(&'ء'),
        ['ا', .., 'ا', _] => letters.len() >= 5,
        _ => matches!(noun, "عمل" | "امر" | "حدث" | "حادث" | "حكم" | "عدوان"),
    }
}

/// Adjectives and further nouns of a name are definite and no verbs; titles start a new phrase.
fn agrees(names: &Names, i: usize) -> bool {
    let w = names.words.at(i);
    // نفت الإدارة الأنباء والاتهامات: such plurals are nouns.
    let key = names.doc.key(i);
    let noun = || {
        key.ends_with("ات")
            || key.strip_prefix("الا").is_some_and(|rest| {
                let mut letters = rest.chars().skip(2);
                letters.next() == Some('ا') && letters.next().is_some_and(|last| last != 'ي') && letters.next().is_none()
            })
            // النتائج, البرامج
            || key.strip_prefix("ال").is_some_and(|rest| {
                let mut letters = rest.chars();
                let (first, third) = (letters.next(), letters.nth(1));
                third == Some('ا') && first != Some('م') && letters.count() == 2 && !rest.ends_with(['ي', 'ه'])
            })
            // رفضت حكومة الإقليم الطلب, إدارة النادي العرض: of three letters there are few adjectives
            || key.strip_prefix("ال").is_some_and(|rest| {
                rest.len() == 6
                    && !rest.ends_with(['ي', 'ه'])
                    && !matches!(rest, "عام" | "خاص" | "حره" | "صلب" | "عدل" | "سهل" | "صعب" | "اول" | "غرب" | "عرب" | "كرد")
            })
    };
    let closed = w.class.has(Class::TIME | Class::NAME | Class::ORDINAL) && !w.class.has(Class::COMMON);
    !closed && !noun() && !is_act(key)
}
