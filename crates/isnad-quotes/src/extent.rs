//! Where a content ends.

mod another;
mod relative;
mod reporter;
mod split;

use crate::conjugate::{Agreement, Number, Tense};
use crate::find::is_dots;
use crate::frame::{FilledFrames, Frame, Joint};
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass};
use isnad_tokenize::TokenKind;

/// The longest unmarked content, in tokens, and how far marks within marks are looked through: text without stops stays linear, and so do marks that
/// hardly close.
pub(crate) const LONGEST: usize = 200;

/// How many statements a content may tell of: what goes on past them is no news, and each would be asked for every content around it.
const MOST_WITHIN: usize = 10;

impl View<'_> {
    /// One past the last token of an indirect content that starts at `start`. `frames` holds each cue's filled frame.
    pub(crate) fn content_end(&self, start: usize, joint: Joint, frames: &FilledFrames) -> usize {
        let mut end = self.outer_end(start);
        // What stands inside marks ends with them.
        let around = self.inside[start].checked_sub(1).map(|k| &self.doc.quotes()[k as usize]);
        let within = around.filter(|q| (q.open as usize) < start).map(|q| q.close as usize);
        if let Some(close) = within {
            end = end.min(close.max(start + 1));
        }
        let relative = self.cue_in_relative(start);
        let nominal = matches!(joint, Joint::Preposition | Joint::Object);
        let mut j = start;
        let mut fresh = true;
        let mut told = 0;
        while j < end {
            if self.pair_at[j] > 0 {
                let close = self.closes[j] as usize;
                // Marks within marks that hardly close are not read to their end for each that opens.
                if self.inside[j] > 0 && close > start + LONGEST {
                    return self.trim_end(start, end);
                }
                if close > end {
                    end = self.outer_end(close - 1).max(close);
                }
                if fresh && self.ends_with_marks(j, close) {
                    return self.trim_end(start, close);
                }
                j = close.max(j + 1);
                fresh = false;
                continue;
            }
            if !fresh {
                if nominal && (self.pauses(j, start) || self.is_verb_of_head(j, start)) {
                    return self.trim_end(start, j);
                }
                if relative.is_some_and(|cue| self.outer_goes_on(j, start, cue, nominal)) {
                    return self.trim_end(start, j);
                }
                let tag = &self.tags[j];
                let may = tag.ends_content()
                    | tag.cue.is_some()
                    | self.is_punct(j)
                    | self.is_punct(j - 1)
                    | (tag.ends_noun_phrase() && (nominal || !self.is_word(j - 1)));
                debug_assert!(may || self.splits(j, start, joint, frames).is_none(), "may_end knows {}", self.key(j));
                if may {
                    if let Some(cut) = self.splits(j, start, joint, frames) {
                        return self.trim_end(start, cut);
                    }
                    told += usize::from(tag.cue.is_some() && frames.has(j));
                    if told > MOST_WITHIN {
                        return self.trim_end(start, j);
                    }
                }
            }
            fresh = false;
            j += 1;
            if j == end && joint == Joint::Clause && within.is_none() && self.says_more_in_next_sentence(j, start) {
                end = self.outer_end(j).min(start + LONGEST);
            }
        }
        self.trim_end(start, end)
    }

    /// `تعلن عن خطط جديدة **..** البيان مروع حقا`: a noun phrase ends where a column pauses.
    fn pauses(&self, j: usize, start: usize) -> bool {
        self.inside[j] == 0
            && (j > start + 2 || j == start + 2 && self.begins_another_item(j + 1))
            && is_dots(self.surface(j))
            && j + 1 < self.tags.len()
            && self.is_word(j + 1)
            // ، لماذا لا يستوعبونهم؛ إلخ
            && !matches!(self.bare_key(j + 1), "الخ" | "لماذا" | "كيف" | "هل" | "اين" | "متي")
            // معرض (الفيصل.. شاهد وشهيد): a title in brackets
            && !matches!(
                (start.max(j.saturating_sub(12))..j).rev().map(|k| self.surface(k)).find(|s| matches!(*s, "(" | ")")),
                Some("(")
            )
    }

    /// `يتهم جيرانه بدعم الإرهاب.. **والبرلمان يبحث** التمديد`: the next item of a headline.
    fn begins_another_item(&self, k: usize) -> bool {
        k + 2 < self.tags.len()
            && self.doc.tokens()[k].clitics.proclitics.wa()
            && (self.doc.tokens()[k].clitics.proclitics.al() || self.mention_at[k] > 0)
            && self.is_word(k + 1)
            && self.key(k + 1).starts_with(['ي', 'ت'])
            && self.tags[k + 1].function == FunctionWord::NONE
            && self.head(k + 1).is_none()
    }

    /// `وأكد التقرير أن القصف تسبب في خسائر. **وأن** هناك مؤشرات على ذلك`: one more clause of the same verb, behind a stop in the same paragraph.
    fn says_more_in_next_sentence(&self, j: usize, start: usize) -> bool {
        j + 2 < self.tags.len()
            && self.paragraph_start[j] == self.paragraph_start[start]
            && self.sentence_start[j] as usize == j
            && self.is_complementizer(j)
            && self.has_conjunction_letter(j)
            && self.key(j).starts_with("وان")
            && self.doc.tokens()[j].flags.hamza_above()
            // وأن تأتي هذه الدعوة: no statement
            && !(self.key(j) == "وان" && self.key(j + 1).starts_with(['ت', 'ي']) && self.mention_at[j + 1] == 0 && self.head(j + 1).is_none())
    }

    /// The end of the sentence, or of the one that closes the marks around it.
    fn outer_end(&self, at: usize) -> usize {
        (self.sentence_end[at] as usize).min(at + LONGEST)
    }

    /// `في الأحياء الشمالية، ثم **الأحياء** الجنوبية`, `في النتيجة، ثم **انتقاده** القمع`, `ثم **«الأفق»**`: the noun phrase of a content is one of several.
    fn goes_on_with_noun(&self, k: usize) -> bool {
        k < self.tags.len()
            && (self.is_word(k) || self.pair_at[k] > 0)
            && (self.pair_at[k] > 0
                || self.doc.tokens()[k].clitics.enc_len > 0
                    && self.tags[k].cue.is_none_or(|c| !c.pronoun)
                    && is_masdar(self.doc.bare(k))
                || self.doc.tokens()[k].clitics.proclitics.al()
                || self.mention_at[k] > 0
                || self.tags[k].function.is(FunctionWord::PREPOSITION)
                || self.doc.tokens()[k].clitics.proclitics.preposition())
    }

    /// `وأضافت أنها أصيبت بأمراض، **وتشكو** من آلام`: what was said is told in the past, so the present is the clause's own.
    fn goes_on_in_the_present(&self, j: usize, start: usize, frame: &Frame) -> bool {
        let low = self.sentence_start[start] as usize;
        let Some(outer) = (low..start).rev().find_map(|k| self.finite_cue(k)).map(|r| r.forms[0]) else { return false };
        // أن النقابة غاضبة، ويطالب برفع الأجور: it agrees with whoever speaks, and not with what the clause is about
        let p = self.doc.tokens()[start].clitics.proclitics;
        let definite = self.is_word(start) && p.al() && !p.preposition(); // not بالنسبة إلى القطاع فيتوقع
        let she = self.doc.tokens()[start].flags.teh_marbuta();
        let his = definite
            && self.tags[j].cue.is_some_and(|r| {
                let a = r.forms[0].agreement;
                a == outer.agreement && a.feminine != she
            });
        // وتؤكد البلدية أن القرار يعكس رأيها ويكشف نيتها: she who speaks is no he
        let other = outer.agreement.feminine
            && outer.agreement.number == Number::Singular
            && self.tags[j].cue.is_some_and(|r| {
                let a = r.forms[0].agreement;
                !a.feminine && a.number == Number::Singular
            });
        let past = outer.tense == Tense::Perfect;
        (past && !his || other) && frame.subject.is_none() && frame.before.is_none()
    }

    /// The finite cue at `j` agrees with the one before the content.
    fn same_speaker(&self, j: usize, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        let outer = (low..start).rev().find_map(|k| self.finite_cue(k)).map(|r| r.forms[0].agreement);
        outer.is_some() && outer == self.tags[j].cue.map(|r| r.forms[0].agreement)
    }

    /// `الخطة ستنفذ`, `هذا الاتفاق جيد`: the clause that begins here is about a thing, or about a body that is of another gender.
    fn tells_of_thing(&self, start: usize, verb: Agreement) -> bool {
        let pointed = self.tags[start].function.is(FunctionWord::DEMONSTRATIVE);
        let noun = start + usize::from(pointed);
        let Some(t) = self.doc.tokens().get(noun) else { return false };
        let speaks = self.head(noun).is_some_and(|h| {
            h.head.class.is_human()
                || !h.head.ambiguous
                    && h.head.class != HeadClass::Document
                    && (h.head.plural || h.head.feminine == verb.feminine)
        });
        self.is_word(noun)
            && t.clitics.proclitics.al()
            && !t.clitics.proclitics.preposition()
            && self.tags[noun].function == FunctionWord::NONE
            && self.mention_at[noun] == 0
            && !self.in_name[noun]
            && !speaks
            && !self.key(noun).ends_with("ين")
            && !self.key(noun).ends_with("ون")
    }

    /// `سيعمل`, `سوف يعمل`, `لن يعمل`: the clause that begins here tells what will be.
    fn is_future(&self, start: usize) -> bool {
        let verb = start + usize::from(self.tags[start].function != FunctionWord::NONE);
        // أن أمريكا الجنوبية ستدعمه
        let end = (verb + 4).min(self.tags.len());
        matches!(self.key(start), "سوف" | "لن")
            || (verb..end).take_while(|&k| self.is_word(k)).any(|k| self.doc.tokens()[k].clitics.proclitics.sa())
    }

    /// لم، لن، لا before the verb; future and possibility are told apart by the caller.
    pub(crate) fn negated(&self, j: usize) -> Option<&'static str> {
        if j == 0 || self.sentence_start[j] as usize == j {
            return None;
        }
        let was = matches!(self.key(j - 1), "يكن" | "تكن" | "يكونوا" | "يكد" | "تكد" | "يعد" | "تعد");
        if was && j > 1 && self.sentence_start[j] as usize <= j - 2 && self.bare_key(j - 2) == "لم" {
            return Some("لم"); // لم يكن يعلن
        }
        match self.bare_key(j - 1) {
            "لم" | "ولم" | "فلم" => Some("لم"),
            "لن" | "ولن" | "فلن" => Some("لن"),
            "لا" | "ولا" | "فلا" => Some("لا"),
            _ => None,
        }
    }

    /// `إن **البلدان الإفريقية**، ورغم هذا التقدم، **مطالبة** بكذا`, `أن **الحكومة مطالبة** أيضا بأن`: what the clause is about has no predicate yet.
    pub(crate) fn awaits_predicate(&self, j: usize, start: usize) -> bool {
        let named = |k: usize| {
            self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && (self.doc.tokens()[k].clitics.proclitics.al() || self.in_name[k] || self.mention_at[k] > 0)
        };
        // أن وزارة الصحة مطالبة; but أن تعمل الحكومة, مطالبة: a verb has its subject
        let heads = |k: usize| {
            let key = self.key(k);
            named(k)
                || k + 1 < j
                    && self.stands_free(k)
                    && !key.starts_with(['ي', 'ت', 'ن', 'س'])
                    && !key.ends_with('ت')
                    && self.tags[k].cue.is_none()
        };
        if j > start && !self.key(j).ends_with('ا') && heads(start) && (start + 1..j).all(named) {
            return true;
        }
        let first = (start + 1..j.min(start + 7)).find(|&k| self.is_comma(k));
        let Some(first) = first.filter(|&c| c + 2 < j && (start..c).all(named)) else { return false };
        let aside = self.has_conjunction_letter(first + 1)
            && (self.tags[first + 1].function.is(FunctionWord::PREPOSITION)
                || self.doc.tokens()[first + 1].clitics.proclitics.preposition());
        aside && self.is_comma(j - 1) && (first + 1..j - 1).all(|k| !self.is_comma(k)) && !self.key(j).ends_with('ا')
    }

    /// After a preposition or within an iḍāfa the letters of a participle are a noun.
    fn is_nominal_position(&self, j: usize, start: usize) -> bool {
        // لا تزال متفائلة: a predicate
        let copula = |k: usize| {
            self.tags[k].function.is(FunctionWord::COPULA)
                || matches!(
                    self.key(k),
                    "ليس"
                        | "ليست"
                        | "ليسوا"
                        | "يكن"
                        | "تكن"
                        | "تبدو"
                        | "يبدو"
                        | "تبقي"
                        | "يبقي"
                        | "بدت"
                        | "بدا"
                )
        };
        // القضايا التي من أبرزها مطالبة الأهالي: what is one of them
        let one_of =
            |k: usize| matches!(self.key(k), "ابرزها" | "اهمها" | "اولها" | "اخرها" | "منها" | "بينها" | "ضمنها");
        // كل الإجراءات، بما فيها مطالبة السلطات
        let among = j > start + 1 && self.key(j - 2) == "بما" && matches!(self.key(j - 1), "فيها" | "فيهم" | "فيه");
        among
            || j > start && (self.tags[j - 1].function.is(FunctionWord::PREPOSITION) || copula(j - 1) || one_of(j - 1))
    }

    /// مناقشة، مخاطبات: of a verb like ناقش the feminine participle has the letters of the masdar, which stands in construct or behind و
    /// (`لعرض ومناقشة الملاحظات`, `في مرحلة مناقشات النتائج`).
    fn is_its_own_masdar(&self, j: usize) -> bool {
        let Some(reading) = self.tags[j].cue else { return false };
        let lemma = self.lexicon.cue(reading.forms[0]).lemma;
        let third_form = lemma.chars().count() == 4 && lemma.chars().nth(1) == Some('ا');
        let before = self.key(j - 1);
        third_form
            && (self.key(j).ends_with('ه') || self.key(j).ends_with("ات"))
            && (reading.conjunction > 0
                || self.is_word(j - 1)
                    && !before.starts_with("ال")
                    && !before.ends_with('ا')
                    && self.mention_at[j - 1] == 0)
    }

    /// `... على حد **قوله**`, `... بحسب **وصفها**`: where the phrase begins that ends at `k` and tells whose words they are.
    fn in_his_words(&self, k: usize) -> Option<usize> {
        let his = self.doc.tokens()[k].clitics.enc_len > 0 && k >= 2 && self.inside[k] == 0;
        if !his {
            return None;
        }
        let noun = matches!(self.doc.bare(k), "وصف" | "تعبير" | "زعم" | "راي")
            || speech_noun(self.doc.bare(k)).is_some_and(|n| n.act);
        match self.key(k - 1) {
            "حد" if self.key(k - 2) == "علي" => noun.then(|| k - 2),
            "بحسب" | "حسب" | "وفق" => noun.then(|| k - 1),
            _ => None,
        }
    }

    /// `الملك - حفظه الله **-**`: the dash belongs to what it closes.
    fn closes_blessing(&self, k: usize, start: usize) -> bool {
        let dash = |k: usize| matches!(self.surface(k), "-" | "–" | "ـ");
        k > start + 2
            && dash(k)
            && self.is_word(k - 1)
            && self.in_his_words(k - 1).is_none()
            && (k.saturating_sub(6).max(start)..k - 1).filter(|&p| dash(p)).count() == 1
    }

    /// `أهمية التعاون **من جانبه**`: whose turn it was; `بدعم من جانبه` is what comes from him.
    fn is_his_turn(&self, k: usize, start: usize) -> bool {
        matches!(self.key(k), "جانبه" | "جانبها" | "جانبهم" | "جهتها" | "جهتهم")
            && k > start + 3
            && self.key(k - 1) == "من"
            && self.is_word(k - 2)
            && (self.doc.tokens()[k - 2].clitics.proclitics.al() || self.in_name[k - 2] || self.mention_at[k - 2] > 0)
            && (start..k - 2).any(|n| self.is_word(n) && !self.doc.tokens()[n].clitics.proclitics.al())
            // العناية التي يحظى بها الفريق من جانبه: by whom it is given
            && !(start..k - 2).any(|n| self.tags[n].function.is(FunctionWord::RELATIVE))
    }

    /// Commas, conjunctions and empty openers off the end.
    pub(crate) fn trim_end(&self, start: usize, mut end: usize) -> usize {
        while end > start + 1 {
            let k = end - 1;
            let t = &self.doc.tokens()[k];
            let loose = match t.kind {
                TokenKind::Punct => {
                    !matches!(self.surface(k), ")" | "]" | "%" | "؟" | "!" | "؟!" | "!؟")
                        && !self.closes_blessing(k, start)
                }
                TokenKind::Word => {
                    if let Some(before) = self.in_his_words(k).filter(|&b| b > start + 1) {
                        end = before;
                        continue;
                    }
                    let key = self.key(k);
                    if key == "جهته" && k > start + 1 && self.key(k - 1) == "من" || self.is_his_turn(k, start) {
                        end = k - 1;
                        continue;
                    }
                    matches!(key, "و" | "كما" | "فيما" | "بينما" | "حيث" | "قايلا" | "لكن" | "ولكن" | "وذلك")
                        || key == "جهته"
                }
                // A mark without a partner, or that closes what a paragraph before it opened.
                TokenKind::Quote if self.pair_at[k] == 0 && self.inside[k] == 0 => true,
                TokenKind::Quote => self.doc.running_quotes().binary_search_by_key(&(k as u32), |r| r.close).is_ok(),
                _ => false,
            };
            if !loose {
                break;
            }
            end = end.min(k);
        }
        end
    }
}

/// Words that may end a content though they are no cues and no mark stands before them: what [`View::splits`] and its rules ask for by its key, all of it.
pub(crate) const ENDS: [&str; 75] = [
    "وذلك",
    "من",
    "دون",
    "بدون",
    "علما",
    "ثم",
    "يذكر",
    "ويذكر",
    "يشار",
    "ويشار",
    "تجدر",
    "وتجدر",
    "الجدير",
    "والجدير",
    "وفقا",
    "طبقا",
    "وفق",
    "بحسب",
    "حسب",
    "حسبما",
    "فان",
    "فانه",
    "فانها",
    "فقد",
    "وهناك",
    "الا",
    "لكن",
    "ولكن",
    "لكنه",
    "لكنها",
    "لكنهم",
    "ولكنه",
    "ولكنها",
    "ولكنهم",
    "بيد",
    "وفيما",
    "فيما",
    "وهذا",
    "بينما",
    "كما",
    "وجاء",
    "وجاءت",
    "وتاتي",
    "فتم",
    "فكيف",
    "فلماذا",
    "فماذا",
    "فهل",
    "فاين",
    "فمتي",
    "اشاره",
    "تلميح",
    "ايماءه",
    "بعد",
    "بعدما",
    "عقب",
    "اثر",
    "غداه",
    "العام",
    "الشهر",
    "الاسبوع",
    "اوايل",
    "مطلع",
    "اواخر",
    "منتصف",
    "بدايه",
    "نهايه",
    "رابط",
    "سمات",
    "ولذا",
    "ولذلك",
    "بقوله",
    "بقولها",
    "بقولهم",
    "بالقول",
];

/// The word is one of [`ENDS`], or tells what happened or what somebody keeps to himself.
pub(crate) fn may_end(whole: Roles, key: &str) -> bool {
    whole.has(Roles::ENDS | Roles::ABSTAIN)
        || key.strip_prefix('و').is_some_and(|verb| Roles::of(verb).has(Roles::HAPPENS))
}

/// What may end a noun phrase without a comma, and no clause: words so common that a glance at what the content is saves every other question.
pub(crate) fn may_end_noun_phrase(whole: Roles, key: &str) -> bool {
    matches!(key, "حيث" | "وهو" | "وهي" | "وفي" | "وبعد" | "في")
        || whole.has(Roles::HAPPENS)
        || past_of_many_or_her(key).is_some()
}

/// `ونفذوا`, `وأحالت`: behind its و a word with the letters of a perfect in the plural (`false`) or in the feminine (`true`), and hardly of anything else.
/// `وسكوت`, `وتوقيت`, `ومؤقت`, `وثابت` are nouns.
pub(crate) fn past_of_many_or_her(key: &str) -> Option<bool> {
    let verb = key.strip_prefix('و')?;
    if let Some(stem) = verb.strip_suffix("وا") {
        return (stem.len() >= 4 && !verb.starts_with('ي')).then_some(false);
    }
    let stem = verb.strip_suffix('ت')?;
    let noun = stem.ends_with(['ا', 'و', 'ي'])
        || verb.starts_with('م')
        || verb.starts_with("ال")
        || matches!(verb, "ثابت" | "صامت" | "لافت" | "باهت" | "خافت" | "ساكت" | "انترنت");
    (stem.len() >= 6 && !noun).then_some(true)
}

/// `انخفض`, `افتتح`, `استقبل`, `انتهى`, and the same of her: the letters of a perfect of the seventh, eighth or tenth form, where the verbal noun has one
/// more (`انخفاض`, `افتتاح`, `استقبال`); and perfects of other forms that are hardly anything else.
pub(crate) fn perfect_by_shape(key: &str) -> bool {
    let stem = key.strip_suffix('ت').filter(|s| s.len() >= 10).unwrap_or(key);
    let shape = match stem.len() / 2 {
        6 if stem.starts_with("است") => !stem.ends_with(['ه', 'ا']),
        5 if stem.starts_with("ان") || stem.starts_with('ا') && stem[4..].starts_with('ت') => {
            !stem[4..8].contains(['ا', 'و', 'ه', 'ي']) && !stem.ends_with(['ا', 'و', 'ه'])
        }
        _ => false,
    };
    let listed = matches!(
        stem,
        "وافق"
            | "وافقت"
            | "واصل"
            | "واصلت"
            | "رافق"
            | "رافقت"
            | "حاول"
            | "حاولت"
            | "تقرر"
            | "تقررت"
            | "توفي"
            | "اجري"
            | "اجرت"
            | "اخفق"
            | "اخفقت"
            | "اسفر"
            | "اسفرت"
            | "اختار"
            | "اختارت"
            | "اجتاز"
            | "اعتاد"
    );
    shape || listed
}

/// مضيفا، مؤكدة، مشيرين: the accusative without article that says how or while.
pub(crate) fn adverbial(key: &str) -> bool {
    !key.starts_with("ال") && (key.ends_with('ا') || key.ends_with('ه') || key.ends_with("ين") || key.ends_with("ات"))
}

/// `لم يعط تفاصيل`, `لم تكشف هويته`: what those who speak keep to themselves.
pub(crate) fn withheld(bare: &str) -> bool {
    matches!(
        bare,
        "تفاصيل"
            | "تفصيلات"
            | "مزيد"
            | "مزيدا"
            | "هويه"
            | "هويته"
            | "اسم"
            | "اسمه"
            | "اسماء"
            | "اسبابا"
            | "دليل"
            | "ادله"
    )
}

/// رغم، إذا، لئن: their main clause opens with ف.
fn conditional(key: &str) -> bool {
    matches!(key, "رغم" | "برغم" | "الرغم" | "بالرغم" | "اذا" | "لين" | "حسب" | "بحسب" | "وفقا")
}

/// في حال، لو، مهما، بما أن: another clause that waits for its ف.
fn supposes(key: &str) -> bool {
    matches!(key, "حال" | "حاله" | "لو" | "مهما" | "كلما" | "بما" | "لما" | "اما")
}
