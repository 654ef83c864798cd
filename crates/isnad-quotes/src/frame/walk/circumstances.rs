//! When, where, how and how often: what is passed over on the way.

use super::{Step, Walk, Word, go_on};
use crate::frame::{DOXOLOGY, means};
use crate::lexicon::Frames;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use isnad_entities::FunctionWord;

impl Walk<'_> {
    /// `طلب عدم نشر اسمه`: on whose wish the name is kept.
    pub(super) fn anonymity(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        go_on(v.asks_for_anonymity(j, cue.sentence_end)?)
    }

    /// `قال عليه الصلاة والسلام`, `قال رسول الله صلى الله عليه وسلم`: a blessing on who speaks.
    pub(super) fn blessing(&self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if j != i + 1 && !self.is_behind_source() {
            return None;
        }
        let (close, _) = v.blessing(j, cue.sentence_end)?;
        go_on(close)
    }

    /// `أمس الأول`, `الأسبوع الماضي`: when.
    pub(super) fn time_word(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        go_on(self.past_month(v.time_behind(j, cue.sentence_end)?))
    }

    /// What is said of God behind His name, once more, and how much.
    pub(super) fn praise_or_degree(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let Word { key, tag, .. } = self.word;
        // دعا الله عز وجل أن، وأكد مرة أخرى أن
        let named = v.names_god(j) || v.names_god(j - 1) && DOXOLOGY.contains(&v.key(j));
        let praised = named
            || j > i + 1 && DOXOLOGY.contains(&v.key(j)) && {
                let before = v.key(j - 1);
                before == "الله" || before == "المولي" || DOXOLOGY.contains(&before)
            };
        let again =
            key == "مره" || j > i + 1 && v.bare_key(j - 1) == "مره" && matches!(key, "اخري" | "ثانيه" | "جديده");
        // مثمنين عاليا ما قدمه، مثمنا سموه دور
        let degree = matches!(key, "عاليا" | "غاليا" | "عميقا" | "مجددا" | "تزامنا");
        let degree = degree && j + 1 < cue.sentence_end && !v.is_comma(j + 1);
        if praised || again && tag.cut == 0 || degree {
            return go_on(j + 1);
        }
        None
    }

    /// `أعلن المكتب في مقره **غربي ألمانيا** أن`: on which side of a place.
    pub(super) fn on_a_side(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let side = matches!(v.key(j), "غربي" | "شرقي" | "شمالي" | "جنوبي" | "غرب" | "شرق" | "شمال" | "جنوب" | "وسط");
        if side && self.has_source() && !self.is_behind_source() && j + 1 < cue.sentence_end && v.mention_at[j + 1] > 0
        {
            return go_on(self.phrase_at(j + 1)?.tokens.end.max(j + 2));
        }
        None
    }

    /// `زوال يومه الثلاثاء`: the day that is meant stands behind it.
    pub(super) fn of_that_day(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if v.doc.bare(j) == "يوم"
            && v.doc.tokens()[j].clitics.enc_len > 0
            && j + 1 < cue.sentence_end
            && v.tags[j + 1].function.is(FunctionWord::TIME)
        {
            return go_on(j + 1);
        }
        None
    }

    /// `أعلنت من قبل مسؤوليتها`: before.
    pub(super) fn before_then(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        if key == "من" && tag.cut == 0 && j + 1 < cue.sentence_end && v.key(j + 1) == "قبل" {
            return go_on(j + 2);
        }
        None
    }

    /// `وأدان باسمه وباسم زملائه العمل`: in whose name.
    pub(super) fn in_the_name_of(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let name = v.key(j).strip_prefix('و').unwrap_or(v.key(j));
        if matches!(name, "باسم" | "باسمه" | "باسمها" | "باسمهم") && v.mention_at[j] == 0 {
            let whose = name == "باسم" && j + 1 < cue.sentence_end;
            let np = if whose { self.phrase_at(j + 1) } else { None };
            return go_on(np.map_or(j + 1, |np| np.tokens.end.max(j + 1)));
        }
        None
    }

    /// `توحي إليك بأن`: the reader is no source.
    pub(super) fn the_reader(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        if matches!(v.key(j), "اليك" | "اليكم" | "لك" | "لكم" | "عليك") {
            return go_on(j + 1);
        }
        None
    }

    /// `أشار الوزير فيما يخص الاتفاق إلى`: what it is about.
    pub(super) fn as_to(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        if key == "فيما" && j + 2 < cue.sentence_end && matches!(v.key(j + 1), "يخص" | "يتعلق" | "يتصل")
        {
            return go_on(self.phrase_at(j + 2).map_or(j + 2, |np| np.tokens.end.max(j + 3)));
        }
        None
    }

    /// `وأكد **في ختام تصريحه** أن`: at what point of it.
    pub(super) fn in_the_course_of(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let point = self.word.key == "في"
            && j + 3 < cue.sentence_end
            && matches!(v.key(j + 1), "ختام" | "نهايه" | "مستهل" | "بدايه" | "معرض" | "سياق" | "ثنايا" | "مجمل")
            && v.is_word(j + 2)
            && v.doc.tokens()[j + 2].clitics.enc_len > 0
            && speech_noun(v.doc.bare(j + 2)).is_some();
        if point { go_on(j + 3) } else { None }
    }

    /// `أشاد الملك **بهذه المناسبة** بتميز العلاقات`, `مشيدا **بالوقت نفسه** بالجنود`: on what occasion, where the verb's own ب comes behind.
    pub(super) fn on_this_occasion(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let occasion = self.frames.has(Frames::BI)
            && j + 2 < cue.sentence_end
            && (matches!(v.key(j), "بهذه" | "بهذا")
                && matches!(v.key(j + 1), "المناسبه" | "الخصوص" | "الشان" | "الصدد" | "السياق")
                || v.key(j) == "بالوقت" && matches!(v.key(j + 1), "نفسه" | "ذاته" | "عينه"))
            && v.is_word(j + 2)
            && v.doc.tokens()[j + 2].clitics.proclitics.ba();
        if occasion { go_on(j + 2) } else { None }
    }

    /// `انتقدت دول غربية، **فضلا عن أستراليا**، موقف روسيا`: who did so besides, between commas.
    pub(super) fn besides(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if !self.has_source() || !v.is_comma(j - 1) || j + 2 >= cue.sentence_end {
            return None;
        }
        let besides = matches!(
            (self.word.key, v.key(j + 1)),
            ("فضلا", "عن") | ("اضافه" | "بالاضافه", "الي") | ("علاوه", "علي") | ("الي", "جانب")
        );
        let close = (j + 2..cue.sentence_end.min(j + 16)).find(|&k| v.is_comma(k)).filter(|_| besides)?;
        go_on(close)
    }

    /// `أشاد الوزير، **خلال زيارته أمس بمقر الشركة**، بجهود العاملين`: between commas behind who speaks, and what joins the content stands behind.
    pub(super) fn between_commas(&mut self) -> Option<Step> {
        const LONG: usize = 24;
        let (v, cue, j) = (self.v, self.cue, self.j);
        let opens = v.is_comma(j - 1) && self.source().is_some_and(|np| np.tokens.end + 1 == j);
        if !opens {
            return None; // most words
        }
        // ، مقتبسا عن مصدر لم يكشف هويته،
        let cites = matches!(self.word.key, "مقتبسا" | "مستندا" | "مستشهدا" | "نقلا" | "مقتبسه" | "مستنده" | "مستشهده");
        let passes = matches!(
            self.word.key,
            "خلال" | "اثناء" | "لدي" | "عقب" | "في" | "علي" | "عبر" | "بعد" | "قبيل" | "امس" | "اليوم"
        );
        if !cites && !passes {
            return None;
        }
        let close = (j + 2..cue.sentence_end.min(j + LONG)).find(|&k| v.is_comma(k))?;
        let next = close + 1;
        let joins = next < cue.sentence_end
            && (v.is_complementizer(next)
                || v.preposition_bit(next).is_some_and(|b| self.frames.has(b))
                || self.frames.has(Frames::BI) && v.is_word(next) && {
                    let p = v.doc.tokens()[next].clitics.proclitics;
                    (p.ba() || v.key(next) == "ب") && !v.locates(next)
                });
        // على ضرورة التنسيق، في المدن، على كذا: what is said already
        let own = v.preposition_bit(j).is_some_and(|b| self.frames.has(b));
        if !joins || own || !cites && (j..close).any(|k| v.tags[k].cue.is_some() && v.inside[k] == 0) {
            return None;
        }
        // في كلمة له أمس بالقاعة: by what means
        if matches!(self.word.key, "في" | "عبر" | "خلال") && means(v.doc.bare(j + 1)) {
            let to = self.phrase_at(j + 1).map_or(j + 2, |np| np.tokens.end.clamp(j + 2, close));
            self.frame.medium.get_or_insert(v.span(j, to));
        }
        go_on(close)
    }

    /// Words of time, particles and pronouns are passed over; but بن رودس is a name.
    pub(super) fn closed_class(&self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let tag = self.word.tag;
        if tag
            .function
            .is(FunctionWord::TIME | FunctionWord::PARTICLE | FunctionWord::DEMONSTRATIVE | FunctionWord::WITH_PRONOUN)
            && !(tag.function.is(FunctionWord::DEMONSTRATIVE) && !self.has_source())
            && v.mention_at[j] == 0
        {
            return go_on(j + 1);
        }
        None
    }

    /// `نفت طهران مرارا سعيها`: an adverb behind the source.
    pub(super) fn adverb(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        // وأعلن **مرارا** عن وفاته: right behind the verb only where its preposition follows
        let next = j + 1;
        let own = |k: usize| k < cue.sentence_end && v.preposition_bit(k).is_some_and(|b| cue.own & b != 0);
        if !Roles::of(key).has(Roles::ADVERB) {
            return None;
        }
        // مرارا وتكرارا
        let again =
            next < cue.sentence_end && v.has_conjunction_letter(next) && Roles::of(v.doc.bare(next)).has(Roles::ADVERB);
        let next = next + usize::from(again);
        (self.has_source() || own(next)).then_some(Step::To(next))
    }
}
