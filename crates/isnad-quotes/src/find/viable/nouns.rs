//! Nouns with the letters of a cue: what is counted, what is in the accusative, what is there.

use super::Candidate;
use crate::conjugate::{Number, Tense};
use crate::extent::adverbial;
use crate::lexicon::Ambiguity;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

impl Candidate<'_> {
    /// A noun of the same letters, by what stands around it.
    pub(super) fn is_noun(&self) -> bool {
        self.is_counted_in_accusative()
            || self.is_counted()
            || self.is_in_name_in_marks()
            || self.is_thing_that_is_there()
            || self.is_acre()
    }

    /// A noun with the letters of one of [`DOUBTED`](super::DOUBTED).
    pub(super) fn is_verb_of_nouns_letters(&self) -> bool {
        self.is_club()
            || self.is_thanks()
            || self.is_matter()
            || self.is_affair()
            || self.is_ability()
            || self.is_foremost()
    }

    /// `إدارة نادي الشباب`: a club.
    fn is_club(&self) -> bool {
        let Candidate { v, i, reading, form, cue, .. } = *self;
        cue.lemma == "نادى" && form.bare && reading.conjunction == 0 && v.surface(i).ends_with('ي')
    }

    /// `يرجع إلى عام 2013 **مبينا أنه**`, `**مشيرا إلى**`: with its own clause or preposition right behind it a participle is not what is counted.
    fn leads_at_once(&self) -> bool {
        let Candidate { v, i, form, cue, .. } = *self;
        let next = i + 1;
        form.tense == Tense::Participle
            && !cue.ambiguity.has(Ambiguity::PARTICIPLE)
            && next < v.tags.len()
            && (v.is_complementizer(next) || v.preposition_bit(next).is_some_and(|b| cue.frames.has(b)))
    }

    /// `15 تنبيها`: counted, and in the accusative.
    fn is_counted_in_accusative(&self) -> bool {
        let Candidate { v, i, reading, .. } = *self;
        v.sentence_start[i] as usize != i
            && v.doc.tokens()[i - 1].kind == TokenKind::Number
            && v.key(i).ends_with('ا')
            && reading.conjunction == 0
            && !reading.pronoun
            && !self.leads_at_once()
    }

    /// `مليون فدان`: a measure, and no ف before a verb.
    fn is_acre(&self) -> bool {
        let Candidate { v, i, first, cue, .. } = *self;
        !first
            && matches!(cue.lemma, "دان" | "أدان")
            && v.key(i) == "فدان"
            && (v.doc.tokens()[i - 1].kind == TokenKind::Number
                || matches!(v.doc.bare(i - 1), "الف" | "الاف" | "مليون" | "ملايين" | "مايه" | "ميه"))
    }

    /// `3000 حاج وحاجة`: counted.
    fn is_counted(&self) -> bool {
        let Candidate { v, i, reading, form, cue, .. } = *self;
        form.bare
            && cue.ambiguity.has(Ambiguity::NOUN)
            && v.sentence_start[i] as usize != i
            && v.doc.tokens()[i - 1].kind == TokenKind::Number
            && reading.conjunction == 0
            && i + 1 < v.tags.len()
            // في عام 2009 تعهد الزعماء
            && (cue.lemma == "حاج"
                || !v.doc.tokens()[i + 1].clitics.proclitics.al()
                    && v.mention_at[i + 1] == 0
                    && v.head(i + 1).is_none())
    }

    /// `قدم الوزير شكره للعاملين`: the noun.
    fn is_thanks(&self) -> bool {
        let Candidate { v, i, reading, cue, .. } = *self;
        cue.lemma == "شكر"
            && reading.pronoun
            && reading.conjunction == 0
            && v.sentence_start[i] as usize != i
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
    }

    /// `وهو أمر «غير محتمل»`.
    fn is_matter(&self) -> bool {
        let Candidate { v, i, form, cue, .. } = *self;
        form.bare
            && cue.lemma == "أمر"
            && i > 0
            && v.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::DEMONSTRATIVE)
            && i + 1 < v.tags.len()
            && (v.pair_at[i + 1] > 0 || matches!(v.key(i + 1), "غير" | "لا" | "لم"))
    }

    /// `ولاة أمر البلاد`, `أولياء الأمر`: in construct with who is in charge of it.
    fn is_affair(&self) -> bool {
        let Candidate { v, i, form, cue, first, .. } = *self;
        cue.lemma == "أمر"
            && form.bare
            && !first
            && matches!(v.bare_key(i - 1), "ولاه" | "ولي" | "اولياء" | "اولي" | "ذوي" | "واقع" | "حقيقه")
    }

    /// `أكد قدرته على`, `تعزيز قدراتها`, `المولى جلت قدرته`: what one is able to do.
    fn is_ability(&self) -> bool {
        let Candidate { v, i, reading, before, .. } = *self;
        v.is_own_ability(i, reading) && !before.is(FunctionWord::RELATIVE | FunctionWord::PARTICLE)
    }

    /// `، أبرزها: الفريق الأول`, `يناقشون أبرز المشاريع`, `فلان أبرز المرشحين`: what stands out most. The verb opens its clause, or stands behind a
    /// particle (`كما أبرز المعرض`); behind a comma its subject is somebody (`من جهته، أبرز الوزير أن`).
    fn is_foremost(&self) -> bool {
        let Candidate { v, i, reading, form, cue, first, before, .. } = *self;
        if cue.lemma != "أبرز" || form.tense != Tense::Perfect || first || !(form.bare || reading.pronoun) {
            return false;
        }
        let next = i + 1;
        let somebody = || {
            next < v.tags.len()
                && v.doc.tokens()[next].clitics.enc_len == 0
                && (v.mention_at[next] > 0 || v.head(next).is_some_and(|h| h.head.class.is_human() && !h.head.plural))
        };
        // من جهته أبرز أستاذ القانون فلان أن
        let clause = || {
            (next..(next + 12).min(v.sentence_end[i] as usize))
                .take_while(|&k| !v.is_comma(k))
                .any(|k| v.is_complementizer(k))
        };
        // الوزير أبرز الدور الكبير للمعلمين: one thing, with its adjective
        let thing = |k: usize| {
            v.is_word(k)
                && v.doc.tokens()[k].clitics.proclitics.al()
                && !["ين", "ون", "ات"].iter().any(|p| v.key(k).ends_with(p))
        };
        let one = || {
            form.bare
                && next + 1 < v.tags.len()
                && thing(next)
                && thing(next + 1)
                && v.head(i - 1).is_some_and(|h| h.head.class.is_human())
        };
        let opened = clause()
            || one()
            || before.is(FunctionWord::PARTICLE | FunctionWord::SUBORDINATOR | FunctionWord::RELATIVE)
            || reading.conjunction > 0
            || v.is_comma(i - 1) && somebody();
        reading.pronoun || !opened
    }

    /// `فندق «دبل تري هيلتون»`: a word of a name in marks.
    fn is_in_name_in_marks(&self) -> bool {
        let Candidate { v, i, reading, cue, .. } = *self;
        if !(v.inside[i] > 0 && cue.ambiguity.has(Ambiguity::VERB) && reading.conjunction == 0) {
            return false;
        }
        let q = &v.doc.quotes()[v.inside[i] as usize - 1];
        let open = q.open as usize;
        let named = open > 0 && v.head(open - 1).is_none_or(|h| !h.head.class.is_human()) && v.is_word(open - 1);
        named
            && open < i
            && v.closes[open] as usize <= open + 7
            && v.is_name_pair(open, self.entities)
            && (open + 1..v.closes[open] as usize).all(|k| !v.is_complementizer(k))
    }

    /// `هناك أمل في أن`; `والأمر أمر جيد`.
    fn is_thing_that_is_there(&self) -> bool {
        let Candidate { v, i, form, cue, before, word_before, .. } = *self;
        if !self.is_perfect() || !form.bare || !cue.ambiguity.has(Ambiguity::NOUN) {
            return false;
        }
        // عندنا شك، أي شك
        let held = before.is(FunctionWord::WITH_PRONOUN) && word_before.starts_with("عند")
            || before.is(FunctionWord::WITH_PRONOUN) && word_before.starts_with("لدي")
            || matches!(word_before, "اي" | "ادني" | "بلا");
        let there = held || matches!(word_before, "هناك" | "ثمه" | "ثمة");
        let thing = cue.lemma == "أمر" && i + 1 < v.tags.len() && v.is_word(i + 1) && {
            let t = &v.doc.tokens()[i + 1];
            t.clitics.pro_len == 0
                && t.clitics.enc_len == 0
                && v.tags[i + 1].function == FunctionWord::NONE
                && v.mention_at[i + 1] == 0
                && v.head(i + 1).is_none()
        };
        there || thing
    }

    /// A participle that says how somebody speaks, and is no noun.
    pub(super) fn is_adverb(&self) -> bool {
        let Candidate { v, i, reading, cue, first, before, word_before, .. } = *self;
        // مطالبات بكذا، سبعة مقترحات؛ خرجت الطالبات مطالبات
        let after_women = |k: usize| v.key(k).starts_with("ال") && v.key(k).ends_with("ات");
        let noun =
            v.key(i).ends_with("ات") && (first || v.is_word(i - 1) && reading.conjunction == 0 && !after_women(i - 1));
        // لحظات ومكاشفات مؤلمة: joined to a noun
        let noun = noun
            || v.key(i).ends_with("ات")
                && reading.conjunction > 0
                && !first
                && v.is_word(i - 1)
                && v.tags[i - 1].cue.is_none()
                && !after_women(i - 1);
        // أملا، أمرا are nouns; the participles are آملا، آمرا.
        let madda = cue.lemma.starts_with('أ') && cue.lemma.chars().count() == 3;
        let noun = noun || madda && v.surface(i).trim_start_matches(['و', 'ف']).starts_with('أ');
        let counted = reading.conjunction == 0 && i > 0 && v.doc.tokens()[i - 1].kind == TokenKind::Number; // 15 متهما
        let noun = noun || counted && !self.leads_at_once();
        let noun = noun || word_before == "غير"; // مهمة غير مؤكدة
        // وضع السوق صحي ومطمئن: one man or thing, though folded it ends like several
        let one = |k: usize| v.bare_key(k).trim_start_matches('و') == "مطمين";
        // مواطنين آمنين مطمئنين: one more adjective of theirs
        let noun = noun
            || !first
                && v.key(i).ends_with("ين")
                && v.key(i - 1).ends_with("ين")
                && !one(i - 1)
                && v.is_word(i - 1)
                && reading.conjunction == 0
                && !v.doc.tokens()[i - 1].clitics.proclitics.al();
        // فإنها مطالبة بالعمل: what is demanded of her, in the passive
        let asked = cue.class == "demand"
            && i > 0
            && (v.is_complementizer(i - 1) && v.doc.tokens()[i - 1].clitics.enc_len > 0
                || before.is(FunctionWord::PRONOUN));
        let noun = noun || asked || one(i);
        adverbial(v.key(i)) && !v.key(i).starts_with("ال") && !noun
    }

    /// `أبدى البيت الأبيض تحديا`: a noun in the accusative, where no two people stand before.
    pub(super) fn is_accusative(&self) -> bool {
        let Candidate { v, i, reading, form, cue, .. } = *self;
        let two = |k: usize| {
            let key = v.key(k);
            key.ends_with("ان")
                || key.ends_with("ين")
                || matches!(key, "كلا" | "كلاهما" | "هما")
                || v.has_conjunction(k) && (v.mention_at[k] > 0 || v.head(k).is_some())
        };
        form.tense == Tense::Perfect
            && form.agreement.number == Number::Dual
            && (cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
                || v.key(i).ends_with("يا") && reading.conjunction == 0 && !(i.saturating_sub(8)..i).any(two))
    }
}
