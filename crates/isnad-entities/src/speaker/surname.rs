//! How much more of a name stands behind the one word that the lists have of it, as the sentence tells.

use super::Speakers;
use super::spans::bare;
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, EntityKind, FunctionWord, Mention};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

/// The most words that are read behind the one that is known.
const MOST: usize = 3;

/// What stands behind the last word of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// `أن`, a colon, a quotation mark: what is said.
    Content,
    /// `عن`, `على`, `إلى`: what it is said of.
    Preposition,
    /// What he is: `قائد الشرطة`, `التي قادت`, `، خبير`.
    Office,
    Other,
}

impl Speakers<'_> {
    /// `ابن معمر`, `الدكتور ابن معمر`, `بنمعمر`: who was called نبيل بن معمر before.
    pub(super) fn son_of(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        let last = np.tokens.end - 1;
        let title = |i: usize| {
            let head = self.classes.head(i).map(|h| h.head.class);
            matches!(head, Some(HeadClass::Rank | HeadClass::Honorific))
        };
        let called = np.tokens.len() >= 2
            && matches!(bare(doc, last - 1), "ابن" | "بن")
            && (np.tokens.start..last - 1).all(title)
            && is_word(doc, last);
        // بنمعمر: in one word
        let joined = (np.tokens.start..last).all(title).then(|| doc.key(last).strip_prefix("بن")).flatten();
        let father = match joined.filter(|f| f.len() >= 6) {
            Some(father) => key_hash(father),
            None if called => key_hash(bare(doc, last)),
            None => return None,
        };
        let son = key_hash("بن");
        let bearer = self.bearer(&[son, father])?;
        let name = self.words_at(&self.profiles[bearer as usize].name);
        (name.len() > 2 && name.ends_with(&[son, father])).then_some(bearer)
    }

    /// One past the rest of somebody's name behind its only word known: `رامي **نجم** الأمين العام`, `ميلاني **بارون جيلس** التي قادت`,
    /// `قصي **شيخ** إن`, `ضاري **بن وهيش** أحد المشايخ`. Where what he says, or what he is, stands behind the words, nothing but a name can
    /// stand before it.
    pub(super) fn rest_of_name(&self, doc: &Document<'_>, from: usize, entities: &Entities) -> Option<usize> {
        let begins = |k: usize| {
            let at = entities.mentions.partition_point(|m| (m.tokens.start as usize) < k);
            entities.mentions.get(at).filter(|m| m.tokens.start as usize == k)
        };
        // محمد عهد **بنسودة** بأن: found as the family that it is, as he is called by it later
        let another =
            |k: usize| begins(k).is_some_and(|m| k == from || m.kind != EntityKind::Person || m.tokens.len() > 1);
        let mut end = from;
        while end < from + MOST {
            // ضاري بن وهيش
            let son = is_word(doc, end) && matches!(doc.key(end), "بن" | "بنت");
            if son && is_word(doc, end + 1) {
                end += 2;
                continue;
            }
            if !self.plain(doc, end) || another(end) || !self.may_be_family(doc, end, from) {
                break;
            }
            end += 1;
        }
        let last = end.checked_sub(1).filter(|_| end > from)?;
        let fits = match self.behind_name(doc, end) {
            Behind::Content | Behind::Office => true,
            // أعرب محمد الأمل عن: the verb's object has the article
            Behind::Preposition => !doc.tokens()[last].clitics.proclitics.al(),
            Behind::Other => false,
        };
        fits.then_some(end)
    }

    /// `أمين الطائف ماجد بن عبدالكريم **المخرج**`: behind a lineage one more word with the article, the last of the source, is the family, though it
    /// is a trade or an adjective as well.
    pub(super) fn family_of_lineage(&self, doc: &Document<'_>, np: &NounPhrase, mention: &Mention) -> Option<usize> {
        let (start, last) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let lineage = (start..last).any(|k| matches!(doc.key(k), "بن" | "بنت"));
        let closes = lineage && np.tokens.end == last + 1 && np.tokens.contains(&start);
        let family = closes
            && self.plain(doc, last)
            && doc.tokens()[last].clitics.proclitics.al()
            && !doc.tokens()[last - 1].clitics.proclitics.al()
            // استقبل الأمير فلان بن فلان الوفد: whom he received is no man's family
            && Lexicon::get().of(bare(doc, last)).has(Class::TITLE | Class::FAMILY)
            && !Lexicon::get().of(bare(doc, last)).has(Class::PLURAL)
            && !Lexicon::get().of(doc.key(last)).has(Class::SAYING | Class::NATIONALITY | Class::TIME)
            && !matches!(
                bare(doc, last),
                "مكلف"
                    | "سابق"
                    | "حالي"
                    | "جديد"
                    | "مساعد"
                    | "راحل"
                    | "مذكور"
                    | "اول"
                    | "ثاني"
                    | "ثالث"
            );
        family.then_some(last + 1)
    }

    /// `عضو المجلس "لي باركيز"`, `الكاتب (ثامر الميلان)`: the words in marks or brackets that close a title, where they are a name and the title is one
    /// man's; but `وزير حزب "الكتائب"`, `الرئيس (الراحل)`, `القارئ "مجرد رأي"`.
    pub(super) fn name_in_marks(
        &self,
        doc: &Document<'_>,
        np: &NounPhrase,
        mention: Option<&Mention>,
    ) -> Option<Range<usize>> {
        let close = np.tokens.end - 1;
        let mark = |k: usize| doc.tokens()[k].kind == TokenKind::Quote || matches!(doc.surface(k), "(" | ")");
        let one = np.head.is_some_and(|h| h.class.is_human() && !h.plural) && !np.coordinated && !np.quantified;
        if !one || !np.definite || close <= np.tokens.start || !mark(close) {
            return None;
        }
        let open = (np.tokens.start + 1..close).rev().take(5).find(|&k| mark(k))?;
        // of ملادن إيفانوف the lists have the family alone
        if mention.is_some_and(|m| (m.tokens.start as usize) < open || m.tokens.len() + 1 >= close - open) {
            return None;
        }
        let class = |k: usize| Lexicon::get().of(bare(doc, k));
        let whole = |k: usize| Lexicon::get().of(doc.key(k));
        let name = open + 1..close;
        let word = |k: usize| {
            doc.tokens()[k].kind == TokenKind::Word
                && doc.tokens()[k].clitics.enc_len == 0
                && self.classes.function(k).0 == FunctionWord::NONE
                && (class(k).has(Class::NAME)
                    || whole(k).has(Class::NAME)
                    || !class(k).has(Class::COMMON | Class::TITLE | Class::PLACE))
        };
        // (نادر العمري): a word that is a given name too, and a family's
        let clan = |k: usize| whole(k).has(Class::FAMILY) && doc.tokens()[k].clitics.proclitics.al();
        let given = class(open + 1).has(Class::GIVEN)
            && (!class(open + 1).has(Class::COMMON) || name.len() > 1 && clan(close - 1));
        // حزب "الكتائب", وكالة (الأفق): of what the name is
        let of = open - 1;
        let title = doc.tokens()[of].clitics.proclitics.al()
            || doc.tokens()[of].clitics.article_len > 0
            || self.classes.head(of).is_some_and(|h| h.head.class.is_human());
        let body = class(of).has(Class::ORG_HEAD | Class::ORG_WORD | Class::ANY_ORG)
            || !self.classes.head(of).is_none_or(|h| h.head.class.is_human());
        // مخرج "سيلفي", الناطقة باسم خدمات الإطفاء (كول فاير): the work and the body
        let short = open - np.tokens.start <= 3 && !crate::wording::is_spokesman(bare(doc, np.tokens.start));
        let article = |k: usize| doc.tokens()[k].clitics.proclitics.al();
        let named = if given {
            name.len() > 1 || article(np.tokens.start)
        } else {
            short && name.len() > 1 && !article(open + 1)
        };
        // رئيس الفرع «كمال آقار»: a branch that is known already has no such name
        let body = body && !(given && name.len() > 1 && article(of));
        let fits = title && !body && named && name.clone().all(word);
        fits.then_some(name)
    }

    /// A word of the same line with no clitic but the article.
    pub(super) fn plain(&self, doc: &Document<'_>, k: usize) -> bool {
        doc.tokens().get(k).is_some_and(|t| {
            let p = t.clitics.proclitics;
            t.kind == TokenKind::Word
                && !t.flags.line_start()
                && t.clitics.enc_len == 0
                // كرافت, بارون: a letter that could be a preposition is the name's own, where nothing is like somebody or the whole is a word
                && (!p.preposition() || !p.al() && self.keeps_its_letter(doc, k))
                && !p.conjunction()
                && !t.flags.tanween_fath()
                && self.classes.function(k).0 == FunctionWord::NONE
        })
    }

    fn keeps_its_letter(&self, doc: &Document<'_>, k: usize) -> bool {
        let (key, lexicon) = (doc.key(k), Lexicon::get());
        key.starts_with('ك')
            || lexicon.of(key) != Class::NONE
            || key.len() >= 8 && lexicon.of(doc.bare(k)) == Class::NONE
    }

    /// The word may be a family's name: it is no verb and no noun for people, or one that families are called by where nothing else fits.
    fn may_be_family(&self, doc: &Document<'_>, k: usize, from: usize) -> bool {
        let (word, class) = (doc.key(k), Lexicon::get().of(doc.key(k)));
        // بلقيس تصور, ينضم إلى, أوباما الرومانسية, شلبي لـ
        let verb = word.starts_with(['ي', 'ت']) && !class.has(Class::NAME);
        let adjective = word.starts_with("ال") && word.ends_with("يه");
        // سأل الأمير فهد الله أن; but خير الله
        let god = word == "الله" && !Lexicon::get().of(bare(doc, k - 1)).has(Class::OF_GOD);
        if class.has(Class::SAYING) || verb || adjective || word.len() < 6 || god {
            return false;
        }
        let Some(h) = self.classes.head(k) else { return true };
        if h.head.ambiguous && !h.head.class.is_human() {
            return true;
        }
        if h.head.plural || !h.head.class.is_human() || k != from {
            return false;
        }
        match self.behind_name(doc, k + 1) {
            // نبيل الدراج، خبير: a trade that is a family, where what he is stands behind the comma
            Behind::Office => {
                // رامي نجم الأمين العام: a noun that is a family too, before an office of its own
                let officer = !h.definite && class.has(Class::FAMILY) && self.is_officer(doc, k + 1);
                officer
                    || h.definite
                        && (class.has(Class::FAMILY) && !class.has(Class::JOB) || is_comma(doc, k + 1))
                        && matches!(h.head.class, HeadClass::Person | HeadClass::Office | HeadClass::Honorific)
            }
            // قصي شيخ إن, بهاء أمين عن: an office has the article or something behind it
            Behind::Content | Behind::Preposition => {
                let called = matches!(h.head.class, HeadClass::Office | HeadClass::Honorific | HeadClass::Rank);
                called && (!h.definite || class.has(Class::FAMILY) && !class.has(Class::JOB))
            }
            // ميلاني بارون جيلس
            Behind::Other => {
                !h.definite
                    && (matches!(h.head.class, HeadClass::Honorific | HeadClass::Rank) || class.has(Class::FAMILY))
            }
        }
    }

    pub(super) fn behind_name(&self, doc: &Document<'_>, k: usize) -> Behind {
        let Some(t) = doc.tokens().get(k).filter(|t| !t.flags.line_start()) else { return Behind::Other };
        if t.kind != TokenKind::Word {
            let told = is_comma(doc, k) && (self.holds_office(doc, k + 1) || self.is_one(doc, k + 1));
            // هوشيار سيد قادر، أن
            let begins = is_comma(doc, k) && is_word(doc, k + 1) && matches!(doc.key(k + 1), "ان" | "انه" | "انها");
            return if doc.surface(k) == ":" || begins {
                Behind::Content
            } else if told {
                Behind::Office
            } else {
                Behind::Other
            };
        }
        match doc.key(k) {
            "ان" | "انه" | "انها" | "انهم" | "بان" | "بانه" | "بانها" => Behind::Content,
            "عن" | "علي" | "الي" => Behind::Preposition,
            "الذي" | "التي" | "احد" | "احدي" => Behind::Office,
            _ if self.holds_office(doc, k) => Behind::Office,
            _ => Behind::Other,
        }
    }

    fn holds_office(&self, doc: &Document<'_>, k: usize) -> bool {
        let word = |k: usize| doc.tokens().get(k).filter(|t| t.kind == TokenKind::Word && !t.flags.line_start());
        word(k).is_some_and(|t| !t.clitics.proclitics.preposition() && !t.clitics.proclitics.conjunction())
            && self.classes.head(k).is_some_and(|h| {
                let office = matches!(h.head.class, HeadClass::Office | HeadClass::Person) && !h.head.plural;
                // رئيس لجنة التنمية, مسؤول السياحة: an office of some body
                let of =
                    || word(k + 1).is_some_and(|t| t.clitics.proclitics.al() || self.classes.head(k + 1).is_some());
                office && (h.definite && !h.head.ambiguous || h.head.class == HeadClass::Office && of())
            })
    }

    /// الأمين العام, المدير
    fn is_officer(&self, doc: &Document<'_>, k: usize) -> bool {
        doc.tokens()[k].clitics.pro_len == 0
            && self
                .classes
                .head(k)
                .is_some_and(|h| h.definite && h.head.class == HeadClass::Office && !h.head.plural && !h.head.ambiguous)
    }

    /// نبيل الدراج، خبير اقتصادي
    fn is_one(&self, doc: &Document<'_>, k: usize) -> bool {
        doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Word && t.clitics.pro_len == 0)
            && self.classes.head(k).is_some_and(|h| h.head.class.is_human() && !h.head.plural && !h.head.ambiguous)
    }
}

pub(super) fn is_comma(doc: &Document<'_>, k: usize) -> bool {
    doc.tokens().get(k).is_some_and(|_| matches!(doc.surface(k), "،" | ","))
}

/// A word of the same line.
fn is_word(doc: &Document<'_>, k: usize) -> bool {
    doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Word && !t.flags.line_start())
}
