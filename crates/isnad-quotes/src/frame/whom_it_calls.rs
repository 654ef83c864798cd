//! Whom a verb calls on, blames or tells, read as its subject: case, gender or what stands before the verb says that nobody speaks there. `ودعت **أبناء
//! الحي** إلى الهدوء`, `واتهم **زملاءه** بالكذب`, `رسالة تحث **الناس** على الحذر`.

use super::{Frame, Joint};
use crate::conjugate::{Number, Tense};
use crate::lexicon::{CueForm, ObjectRole};
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, Gender, Head, HeadClass, NounPhrase};

/// How far behind the joint a pronoun takes up whom a relative clause tells of, in tokens.
const RESUMED: usize = 12;

impl View<'_> {
    /// The frame without its subject where that is the verb's object.
    pub(super) fn called_upon(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        let Some(np) = f.subject.as_ref().filter(|np| np.tokens.start == i + 1) else { return f };
        let Some(reading) = self.tags[i].cue.filter(|c| !c.pronoun) else { return f };
        let form = reading.forms[0];
        let may = f.addressee.is_none()
            && f.through == i
            && !f.sourced
            && matches!(f.joint, Joint::Preposition | Joint::Clause)
            && form.tense != Tense::Participle
            && form.agreement.number == Number::Singular
            && self.lexicon.cue(form).object == ObjectRole::Addressee;
        if !may {
            return f;
        }
        let np = np.clone();
        // وشكر المدير **رئيس القسم** على جهوده
        if let Some(k) = self.second_of_two(form, &np, &f) {
            let addressee = Some(NounPhrase { tokens: k..np.tokens.end, ..np.clone() }.span(self.doc));
            let inside = |m: &u32| (entities.mentions[*m as usize].tokens.start as usize) < k;
            let unlisted = np.unlisted.clone().filter(|name| name.end <= k);
            let subject = NounPhrase { tokens: np.tokens.start..k, mention: np.mention.filter(inside), unlisted, ..np };
            return Frame { subject: Some(subject), addressee, ..f };
        }
        let object = self.is_accusative(np.tokens.start)
            || self.has_other_gender(entities, form, &np)
            || self.wants_object(form, &np, &f)
            || self.verb_of_antecedent(entities, i, form, &f);
        if !object {
            return f;
        }
        let addressee = Some(np.span(self.doc));
        Frame { subject: None, addressee, ..f }
    }

    /// `رجلا` with its tanween; `زملاءه`, `أصدقاءها`: the hamza stands by itself in the accusative only.
    fn is_accusative(&self, k: usize) -> bool {
        if self.doc.tokens()[k].flags.tanween_fath() {
            return true;
        }
        ["اءه", "اءها", "اءهم", "اءهما", "اءهن", "اءنا"].iter().any(|p| self.surface(k).ends_with(p))
    }

    /// `زملاؤه`: and so in the nominative.
    pub(crate) fn is_nominative_of_his(&self, k: usize) -> bool {
        ["اؤه", "اؤها", "اؤهم", "اؤنا"].iter().any(|p| self.surface(k).ends_with(p))
    }

    /// `ودعت **أبناء الحي**`, `ويطالب **الجهات المعنية**`, `يحض **تركيا**`: no subject of a verb in the other gender.
    fn has_other_gender(&self, entities: &Entities, form: CueForm, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let kind = np.mention.map(|m| entities.mentions[m as usize].kind);
        if form.agreement.feminine {
            // توجه، تذكر: of another verb the perfect, in the masculine
            let perfect = form.tense == Tense::Imperfect
                && matches!(self.lexicon.cue(form).lemma, "وجه" | "ذكر" | "نبه" | "عاهد" | "عاتب");
            if perfect {
                return false;
            }
            // وحذرت أينشتاين: a family name alone may be hers
            let whole = np.tokens.len() > 1 && !np.head.is_some_and(|h| h.feminine);
            let named = np.mention.filter(|_| whole).is_some_and(|m| {
                let entity = entities.mentions[m as usize].entity;
                kind == Some(EntityKind::Person) && entities.entities[entity as usize].gender == Some(Gender::Masculine)
            });
            let men = |h: Head| h.plural && !h.feminine && !h.ambiguous && h.class.is_human();
            return named
                || self.key(first) == "الناس"
                // وحذرت **مجموعة** من الأطباء من: it agrees with the noun that counts them
                || np.mention.is_none()
                    && np.unlisted.is_none()
                    && !(np.quantified && self.doc.tokens()[first].flags.teh_marbuta())
                    && !self.doc.bare(np.tokens.end - 1).ends_with("ات")
                    && np.head.is_some_and(men);
        }
        if kind == Some(EntityKind::Country) {
            return !self.is_masculine_country(np);
        }
        let things = np.mention.is_none() && np.unlisted.is_none() && !np.quantified;
        let plural = || self.doc.bare(first).ends_with("ات") && np.head.is_some_and(|h| h.plural && h.feminine);
        // دعا الحكومة والمعارضة إلى: the first of two has the verb's gender
        let body = || {
            np.coordinated
                && self.doc.tokens()[first].flags.teh_marbuta()
                && self.doc.tokens()[first].clitics.proclitics.al()
                && np.head.is_some_and(|h| h.feminine && !h.plural && !h.ambiguous)
        };
        things && (plural() || body())
    }

    /// العراق, الاتحاد السوفياتي: a country that has its verb in the masculine.
    fn is_masculine_country(&self, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let masculine =
            matches!(self.doc.bare(first), "عراق" | "لبنان" | "اردن" | "مغرب" | "سودان" | "يمن" | "صومال" | "فاتيكان");
        // الاتحاد الروسي, البلد: a noun with the article, and no ending of the feminine
        let noun = self.head(first).is_some_and(|h| !h.head.feminine);
        masculine || noun || np.unlisted.is_some() || np.coordinated
    }

    /// `شجع **الطلاب** على`, `واتهم **الحارس** بـ`: these verbs have an object, and nothing else stands before what they join.
    fn wants_object(&self, form: CueForm, np: &NounPhrase, f: &Frame) -> bool {
        // شكر اللاعبون لإدارة النادي: whoever thanks stands there with whom he thanks
        let nominative = |k: usize| self.key(k).ends_with("ون") || self.key(k).ends_with("ان");
        let two = |k: usize| !self.is_word(k) || k > np.tokens.start && self.doc.tokens()[k].clitics.proclitics.la();
        self.is_all_before_joint(form, np, f) && !nominative(np.tokens.start) && !np.tokens.clone().any(two)
    }

    /// The verb has an object, and the phrase is all that stands before what it joins.
    fn is_all_before_joint(&self, form: CueForm, np: &NounPhrase, f: &Frame) -> bool {
        let lemma = self.lexicon.cue(form).lemma;
        let needs = matches!(lemma, "شجع" | "اتهم" | "أخبر" | "ألزم" | "شكر" | "لام" | "عاتب" | "وبخ");
        if !needs || f.joint != Joint::Preposition || np.tokens.end != f.start - usize::from(f.skip == 0) {
            return false;
        }
        // وشكر المدرب لكل من حضر: for whom the thanks are, who stands there; أخبر عن مسيرته: of what he tells
        let by = f.skip > 0 && self.doc.tokens()[f.start].clitics.proclitics.ba();
        by || f.skip == 0 && lemma != "أخبر"
    }

    /// `شكر المدير **رئيس القسم** على`: where the object begins behind a subject that is whole.
    fn second_of_two(&self, form: CueForm, np: &NounPhrase, f: &Frame) -> Option<usize> {
        if np.tokens.len() < 2 || np.quantified || !self.is_all_before_joint(form, np, f) {
            return None;
        }
        self.another_behind(np)
    }

    /// `المدير **رئيس القسم**`, `أسرة المريض **الطبيب** المعالج`, `أمين المنطقة **الجميع**`: somebody else in the phrase, behind one who is whole.
    pub(crate) fn another_behind(&self, np: &NounPhrase) -> Option<usize> {
        let al = |k: usize| self.doc.tokens()[k].clitics.proclitics.al();
        let human = |k: usize| {
            self.head(k).is_some_and(|h| {
                let class = h.head.class;
                class.is_human() && !h.head.ambiguous && !matches!(class, HeadClass::Honorific | HeadClass::Rank)
            })
        };
        let object = |k: usize| {
            let p = self.doc.tokens()[k].clitics.proclitics;
            let plain = !p.conjunction() && !p.preposition();
            let all = matches!(self.key(k), "الجميع" | "الحضور");
            plain && (all || al(k - 1) && human(k) && (!al(k) || k > np.tokens.start + 1))
        };
        (np.tokens.start + 1..np.tokens.end).find(|&k| self.is_word(k) && self.is_word(k - 1) && object(k))
    }

    /// `الدعوات التي تحث **الأعضاء** على`, `لوحة تحذر **الناس** من`: the subject stands before the verb, and no pronoun takes that up.
    fn verb_of_antecedent(&self, entities: &Entities, i: usize, form: CueForm, f: &Frame) -> bool {
        let Some(k) = i.checked_sub(1).filter(|&k| k >= self.sentence_start[i] as usize && self.is_word(k)) else {
            return false;
        };
        let feminine = form.agreement.feminine;
        let relative = match self.key(k) {
            "الذي" => !feminine,
            "التي" => feminine,
            _ => false,
        };
        let told = || {
            form.tense == Tense::Imperfect
                && self.tags[k].function == FunctionWord::NONE
                && self.tags[i].cue.is_some_and(|c| c.conjunction == 0)
                && self.subject_before(entities, i).is_some_and(|b| {
                    let head = b.phrase.head;
                    b.adjacent
                        && !b.relative
                        && !b.phrase.definite
                        && b.phrase.mention.is_none()
                        && head.is_some_and(|h| h.feminine == feminine || h.plural && feminine)
                })
        };
        (relative || told()) && !self.is_taken_up(f.start, self.sentence_end[i] as usize, feminine)
    }

    /// `التي دعت الحكومة إلى **تمديدها**`: a pronoun of this gender behind the joint.
    fn is_taken_up(&self, start: usize, end: usize, feminine: bool) -> bool {
        (start.saturating_sub(1)..end.min(start + RESUMED)).any(|k| {
            let key = self.key(k);
            let t = &self.doc.tokens()[k];
            let pronoun = if feminine { key.ends_with("ها") } else { key.ends_with('ه') && !t.flags.teh_marbuta() };
            pronoun && (t.clitics.enc_len > 0 || self.tags[k].function != FunctionWord::NONE)
        })
    }
}
