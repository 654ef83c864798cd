//! A noun of speech with its speaker behind it: بعد إعلان الشركة أن، رغم دعوات النقابة إلى، اتهامات المعارضة للحكومة بـ.

use super::*;
use crate::lexicon::Frames;
use crate::nouns::{SpeechNoun, is_masdar, noun_alone};
use isnad_entities::governs;

/// How far behind its speaker the content of a noun may begin, in tokens.
const REACH: usize = 12;

/// A noun of speech with all that belongs to it.
struct Nominal {
    speaker: NounPhrase,
    addressee: Option<std::ops::Range<usize>>,
    frame: Frame,
}

/// A noun of speech where it stands.
struct Act {
    at: usize,
    noun: SpeechNoun,
    /// Its speaker stands under من.
    by: bool,
    /// A plural: who stands behind it has spoken, whomever its singular may be done to.
    several: bool,
    /// لتأكيد القضاء على الآفة: what something is for.
    purpose: bool,
}

/// What has been passed between the speaker and the content.
struct Way {
    addressee: Option<std::ops::Range<usize>>,
    /// Nothing but adjectives, the time and whom it is said to.
    close: bool,
}

impl Act {
    /// تذكير القراء بأن, اتهام الوزير بـ: the genitive of such an act may be whom it is done to.
    fn by_speaker(&self, way: &Way) -> bool {
        !self.noun.toward || self.by || self.several || way.addressee.is_some()
    }

    /// A complementizer joins its clause.
    fn has_clause(&self, way: &Way, joint: &str) -> bool {
        (self.noun.frames.has(Frames::CLAUSE) || joint.starts_with("بان")) && self.by_speaker(way)
    }

    /// Its preposition joins a noun phrase.
    fn states(&self, way: &Way, bit: u16) -> bool {
        self.noun.states && self.noun.frames.has(bit) && way.close && !self.purpose && self.by_speaker(way)
    }
}

impl Way {
    fn nominal(self, speaker: NounPhrase, frame: Frame) -> Nominal {
        Nominal { speaker, addressee: self.addressee, frame }
    }
}

impl Search<'_, '_, '_> {
    /// `بعد إعلان الشركة أن`, `رغم دعوات النقابة إلى`: the act as a noun, and who did it in the genitive.
    pub(crate) fn nominal(&mut self, i: usize) {
        let v = self.view;
        if self.shared[i] || !v.tags[i].act() || v.mention_at[i] > 0 || v.in_name[i] || v.is_topic(i) || v.is_unsaid(i)
        {
            return;
        }
        let Some(noun) = noun_alone(v.doc.bare(i)) else { return };
        let Some(found) = v.nominal(self.entities, i, noun).filter(|n| n.frame.start < v.tags.len()) else { return };
        // وأكد الوزير، بعد إعلان الشركة، أن: the verb's own clause
        let first = v.doc.tokens()[found.frame.start].span.start;
        // ووصف الخبير تصريحات الوزير بأنها مبالغ فيها: what they are called
        let called = found.frame.joint == Joint::Clause
            && v.key(found.frame.start - 1) == "بانها"
            && !noun.toward
            && v.doc.bare(i).ends_with("ات");
        let taken = |start: u32| start == first || called && start == v.doc.stem_span(i).start;
        if self.out.iter().rev().take(8).any(|q| q.content.iter().any(|c| taken(c.start))) {
            return;
        }
        let nested = i < self.reached;
        let (pieces, kind, end) = self.content(&found.frame);
        let end = v.end_of_aside_clause(found.frame.start, end);
        let end = self.before_main_verb(i, found.frame.start, end);
        let end = v.before_when_it_came(i, found.frame.start, end);
        let Some(content) = v.cut_at(&pieces, end) else { return };
        let kind = if kind == QuoteKind::Mixed { self.kind_within(found.frame.start, end) } else { kind };
        if !nested {
            self.reached = self.reached.max(end);
        }
        let speaker = self.who(&found.speaker);
        let clause = found.frame.joint == Joint::Clause;
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[i].span),
            source: Some(v.span_of(&found.speaker, self.entities)),
            content,
            speaker: Some(speaker),
            addressee: found.addressee.map(|a| v.span(a.start, a.end)),
            nested,
            depth: u8::from(nested),
            ..Quotation::by_rule(if clause { NOUN_WITH_CLAUSE } else { NOUN_WITH_PREPOSITION }, 0.6)
        });
    }
}

impl Search<'_, '_, '_> {
    /// `وحول مطالبات الأهالي بإنارة الطريق قال: «...»`: the noun's phrase opens the sentence, and the verb that speaks ends it.
    fn before_main_verb(&self, i: usize, start: usize, end: usize) -> usize {
        let v = self.view;
        if i > v.sentence_start[i] as usize + 3 {
            return end;
        }
        let speaks = |k: usize| {
            self.frames.get(k).is_some_and(|f| matches!(f.joint, Joint::Colon | Joint::Marks))
                && v.finite_cue(k).is_some_and(|c| c.conjunction == 0)
        };
        (start + 1..end).find(|&k| speaks(k)).unwrap_or(end)
    }
}

const NOUN_WITH_CLAUSE: &str = "noun of speaker + clause";
const NOUN_WITH_PREPOSITION: &str = "noun of speaker + preposition";

/// What a noun tells that somebody said: spoken of in a sentence of somebody else's, who goes on.
pub(crate) fn told_by_noun(q: &Quotation) -> bool {
    matches!(q.rule, NOUN_WITH_CLAUSE | NOUN_WITH_PREPOSITION)
}

impl View<'_> {
    /// `تأكيده على أن`, `تصريحاته الأخيرة بأن`: where the clause of an act begins that has its speaker's pronoun; `at` itself where there is none.
    pub(crate) fn joint_of_deed(&self, i: usize, at: usize) -> usize {
        let end = (self.sentence_end[i] as usize).min(at + 4);
        let adjective = |k: usize| {
            let p = self.doc.tokens()[k].clitics.proclitics;
            p.al() && !p.preposition() && self.may_pass(k) && !self.bare_act(k)
                || self.tags[k].function.is(FunctionWord::TIME) && !self.leads_clause(k)
        };
        let Some(noun) = speech_noun(self.doc.stem(i)).filter(|n| !n.felt) else { return at };
        let frames = noun.frames;
        // بأمره الكريم أن: of acts that are no texts too the adjective may be anything
        let text = noun.document || noun.medium;
        let mut k = at;
        while text && k + 1 < end && adjective(k) {
            k += 1;
        }
        let own = k + 1 < end && self.preposition_bit(k).is_some_and(|bit| frames.has(bit));
        let joint = k + usize::from(own);
        if joint < end && self.is_complementizer(joint) && !(joint > at && self.is_unsaid(i)) { joint } else { at }
    }

    /// `إن قول الوزير إن كذا غير صحيح`, `اعتراف الحارس بأنه أخطأ يفتح بابا`: the noun opens its clause, and where the content ends and the predicate begins
    /// nothing tells.
    fn is_topic(&self, i: usize) -> bool {
        let start = self.sentence_start[i] as usize;
        let own = self.doc.tokens()[i].clitics.proclitics.preposition();
        // نفى، توقع، طلب: with the letters of a verb it is a noun under a preposition only
        let verb = self.tags[i].cue.is_some() && !own && {
            let before = i.checked_sub(1).map_or(FunctionWord::NONE, |k| self.tags[k].function);
            !before.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
        };
        // أثار قول النائب إن البلاد مفلسة غضبا: the verb's object is behind the content
        let stirs = i > start
            && self.tags[i - 1]
                .cue
                .is_some_and(|c| c.forms[0].tense != Tense::Participle && self.lexicon.cue(c.forms[0]).class == "weak");
        verb || stirs
            || !own
                && (i == start
                    || !self.is_word(i - 1)
                    || self.is_complementizer(i - 1)
                    || self.bare_key(i - 1) == "لكن")
    }

    /// `في حال إعلان الشركة أن`, `دون إعلان`, `تمت إفادة والدها بأن`: nobody has said it, or not whom the noun stands before.
    fn is_unsaid(&self, i: usize) -> bool {
        let low = self.sentence_start[i] as usize;
        // لو صح تأكيد الوزير; but جاك لو
        let named = |k: usize| self.in_name[k] || self.mention_at[k] > 0 || k + 1 == i && self.key(k) == "لو";
        (low..i)
            .rev()
            .take(2)
            .take_while(|&k| self.is_word(k))
            .any(|k| !named(k) && Roles::of(self.doc.bare(k)).has(Roles::UNSAID))
            // تريد تحذير العرب من أن, تمت إفادة والدها بأن
            || i > low && {
                let verb = self.key(i - 1);
                Roles::of_verb(verb.strip_prefix('و').unwrap_or(verb)).has(Roles::DONE | Roles::MODAL)
            }
    }

    /// `تصريحات المدرب بأن`: the noun at `i` has a speaker and a clause.
    pub(crate) fn has_clause_of_speaker(&self, entities: &Entities, i: usize) -> bool {
        let found = noun_alone(self.doc.bare(i)).and_then(|noun| self.nominal(entities, i, noun));
        found.is_some_and(|n| n.frame.joint == Joint::Clause && self.key(n.frame.start - 1) != "بانها")
    }

    /// The speaker, the joint and the content of the noun of speech at token `i`.
    fn nominal(&self, entities: &Entities, i: usize, noun: SpeechNoun) -> Option<Nominal> {
        let end = self.sentence_end[i] as usize;
        let first = i + 1;
        if first + 2 >= end || !self.is_word(first) {
            return None;
        }
        // اتهامات من المعارضة, تهديدات من جانب النادي
        let by = self.key(first) == "من";
        let at = first + usize::from(by);
        let at = at + usize::from(by && matches!(self.key(at), "جانب" | "قبل" | "طرف"));
        let governed = self.doc.tokens()[at].clitics.proclitics.preposition() && self.mention_at[at] == 0
            || matches!(self.key(at), "ل" | "و")
            || self.tags[at].function.is(FunctionWord::PREPOSITION | FunctionWord::COMPLEMENTIZER);
        if governed {
            return None;
        }
        let speaker = self.genitive(entities, i, at, end, noun)?;
        let glued = self.doc.tokens()[i].clitics.proclitics.la();
        let several = self.doc.bare(i).ends_with("ات");
        let act = Act { at: i, noun, by, several, purpose: glued && !several };
        self.nominal_joint(entities, act, speaker, end)
    }

    /// The phrase of the speaker behind a noun of speech, at token `at`.
    fn genitive(&self, entities: &Entities, i: usize, at: usize, end: usize, noun: SpeechNoun) -> Option<NounPhrase> {
        let by = at > i + 1;
        let ends = |k: usize| {
            self.is_complementizer(k)
                || self.tags[k].cue.is_some() && self.mention_at[k] == 0 && !self.in_name[k] && k > at
                || self.preposition_bit(k).is_some_and(|bit| noun.frames.has(bit) && k > at)
        };
        // قول الوزارة للمرشحين إن, اتهامات المعارضة للحكومة بـ: whom it is said to; but المتحدث الرسمي للهيئة
        let told = |k: usize| {
            let p = self.doc.tokens()[k].clitics.proclitics;
            let glued = p.la() || p.ba() && noun.frames.has(Frames::BI) && !self.locates(k);
            ends(k) || k > at && glued && !self.own_letters(entities, k)
        };
        let np = self.reading(entities, &told).noun_phrase(at, end)?;
        let office = np.mention.is_none()
            && !noun.toward
            && np.head.is_some_and(|h| h.class == HeadClass::Office)
            && self.doc.tokens().get(np.tokens.end).is_some_and(|t| t.clitics.proclitics.la());
        // الأمانة العامة لهيئة كذا
        let body = np.tokens.len() > 1
            && self.doc.tokens()[np.tokens.end - 1].clitics.proclitics.al()
            && self.doc.tokens().get(np.tokens.end).is_some_and(|t| {
                t.clitics.proclitics.la() && !t.clitics.proclitics.al() && !self.key(np.tokens.end).starts_with("لل")
            })
            && self.head(np.tokens.end).is_some_and(|h| !h.head.class.is_human());
        let np = if office || body { self.reading(entities, &ends).noun_phrase(at, end)? } else { np };
        let thing = np.head.is_some_and(|h| h.class == HeadClass::Document);
        // تصريح صحفي, ثقة كبيرة: an adjective of the noun's
        let adjective = !by && !np.definite && np.mention.is_none() && !np.quantified && np.tokens.len() == 1 && {
            !np.head.is_some_and(|h| h.plural && h.class.is_human()) || self.key(at).ends_with("ات")
        };
        // إعلان الوزارة الكشف عن: what is announced
        let last = np.tokens.end - 1;
        let free = last > at && (self.in_name[last - 1] || self.doc.tokens()[last - 1].clitics.proclitics.al());
        let act = free && self.mention_at[last] == 0 && !self.in_name[last] && self.bare_act(last);
        let act = act || last > at && self.joins_another(last) && !self.in_name[last];
        let np = self.without_adjective(np, i);
        let may = np.tokens.start == at && np.can_speak() && !thing && !adjective && !act;
        may.then_some(np)
    }

    /// مطالبات الأهالي **المتكررة**: an adjective that agrees with the noun of speech, and not with him who speaks.
    fn without_adjective(&self, mut np: NounPhrase, i: usize) -> NounPhrase {
        let last = np.tokens.end - 1;
        let noun = self.doc.bare(i);
        let other = last == np.tokens.start + 1
            && (noun.ends_with("ات") || noun.ends_with('ه'))
            && self.doc.tokens()[last - 1].clitics.proclitics.al()
            && !number(self.key(last))
            && self.mention_at[last] == 0
            && !self.in_name[last]
            && self.head(last).is_none()
            && self.key(last).ends_with('ه')
            && self.doc.tokens()[last].clitics.proclitics.al()
            && self.doc.tokens()[last].clitics.enc_len == 0
            && !self.key(last - 1).ends_with('ه')
            && np.head.is_some_and(|h| !h.feminine && h.class.is_human());
        np.tokens.end -= usize::from(other);
        np
    }

    /// لافروف, بغداد: what looks like a preposition is the name's own letter, or stands within a name.
    fn own_letters(&self, entities: &Entities, k: usize) -> bool {
        let whole = |m: u32| entities.mentions[m as usize].span.start == self.doc.tokens()[k].span.start;
        self.in_name[k] || self.mention_at[k].checked_sub(1).is_some_and(whole)
    }

    /// الكشف، الابتعاد: what is done.
    fn bare_act(&self, k: usize) -> bool {
        let bare = self.doc.bare(k);
        is_masdar(bare) || matches!(bare, "كشف" | "بدء" | "فتح" | "وقف")
    }

    /// What joins the content to the noun, behind its speaker.
    fn nominal_joint(&self, entities: &Entities, act: Act, speaker: NounPhrase, end: usize) -> Option<Nominal> {
        let mut k = self.past_title(&speaker, end);
        let to = end.min(k + REACH);
        let mut way = Way { addressee: None, close: true };
        while k + 1 < to {
            let joined = if self.is_complementizer(k) {
                let own = self.tags[k].cut == 0
                    && !self.leads_clause(k - 1)
                    && act.has_clause(&way, self.key(k))
                    && !(self.key(k).starts_with("ان") && self.shown_by(act.at));
                return own.then(|| way.nominal(speaker, Frame::new(act.at, Joint::Clause, k + 1)));
            } else if !self.may_pass(k) {
                return None;
            } else if self.is_complementizer(k + 1) && self.preposition_bit(k).is_some() {
                // من أن، إلى أن، على أن
                let bit = self.preposition_bit(k).unwrap_or_default();
                let own = self.tags[k + 1].cut == 0 && act.noun.frames.has(bit) && act.by_speaker(&way);
                return own.then(|| way.nominal(speaker, Frame::new(act.at, Joint::Clause, k + 2)));
            } else if let Some(bit) = self.preposition_bit(k) {
                let found = self.under_own_preposition(&act, &way, &speaker, k, bit);
                way.close = false;
                found
            } else {
                self.under_own_letter(entities, &act, &way, k)
            };
            if let Some(frame) = joined {
                return Some(way.nominal(speaker, frame));
            }
            k = self.pass(entities, &mut way, k, to);
        }
        None
    }

    /// `تعكس تصريحات الوزير أنه متردد`: the clause is that of the verb, which has the noun for its subject.
    fn shown_by(&self, i: usize) -> bool {
        let Some(verb) = i.checked_sub(1).filter(|&k| k >= self.sentence_start[i] as usize && self.is_word(k)) else {
            return false;
        };
        let key = self.key(verb);
        let bare = key.strip_prefix('و').unwrap_or(key);
        !self.doc.tokens()[i].clitics.proclitics.preposition()
            && bare.starts_with(['ي', 'ت'])
            && (4..=5).contains(&bare.chars().count())
            && self.tags[verb].function == FunctionWord::NONE
            && self.head(verb).is_none()
            && !is_masdar(bare)
            && !matches!(bare, "ياتي" | "تاتي" | "تكرار")
    }

    /// `دعوات النقابة إلى الإضراب`: the noun's own preposition at `k`, and what it joins.
    fn under_own_preposition(&self, act: &Act, way: &Way, speaker: &NounPhrase, k: usize, bit: u16) -> Option<Frame> {
        // تحذير السائقين من السيول: whom one warns
        let warned = bit == Frames::MIN && !act.several && speaker.head.is_some_and(|h| h.plural);
        let own = act.states(way, bit)
            && !warned
            && !governs(self.doc.bare(k - 1), self.key(k))
            && !self.joins_another(k - 1)
            && self.is_content(k + 1);
        own.then(|| Frame::new(act.at, Joint::Preposition, k + 1))
    }

    /// `توقعات المحللين بارتفاع`, `دعوات النقابة لإلغاء`: its ب or ل, glued to what it joins.
    fn under_own_letter(&self, entities: &Entities, act: &Act, way: &Way, k: usize) -> Option<Frame> {
        let clitics = &self.doc.tokens()[k].clitics;
        let ba = clitics.proclitics.ba() && act.states(way, Frames::BI) && self.is_content(k) && !self.locates(k);
        let la = clitics.proclitics.la()
            && !self.own_letters(entities, k)
            && way.addressee.is_none()
            && act.states(way, Frames::LI)
            && self.does(k);
        let skip = clitics.pro_len as usize;
        let free = self.mention_at[k] == 0;
        (free && (ba || la)).then(|| Frame { skip, ..Frame::new(act.at, Joint::Preposition, k) })
    }

    /// One past the word at `k`, or all that says when and to whom.
    fn pass(&self, entities: &Entities, way: &mut Way, k: usize, to: usize) -> usize {
        let clitics = &self.doc.tokens()[k].clitics;
        let told = clitics.proclitics.la() && !self.own_letters(entities, k) && way.close && way.addressee.is_none();
        if let Some(np) = told.then(|| self.told_under_la(entities, k, to)).flatten() {
            let next = np.tokens.end.max(k + 1);
            way.addressee = Some(np.tokens);
            return next;
        }
        if let Some(behind) = self.time_behind(k, to) {
            return behind.max(k + 1);
        }
        let adjective = clitics.proclitics.al() && !clitics.proclitics.preposition() && !self.bare_act(k);
        way.close &= adjective || self.tags[k].function.is(FunctionWord::TIME);
        k + 1
    }

    /// شكاوى المواطنين **والتأكد** من: another noun joined, of nobody who speaks.
    fn joins_another(&self, k: usize) -> bool {
        self.doc.tokens()[k].clitics.proclitics.wa() && self.mention_at[k] == 0 && self.head(k).is_none()
    }

    /// Whom it is said to: للحكومة، للصحفيين.
    fn told_under_la(&self, entities: &Entities, k: usize, to: usize) -> Option<NounPhrase> {
        let stop = |j: usize| {
            self.is_complementizer(j)
                || j > k
                    && (self.preposition_bit(j).is_some()
                        || self.doc.tokens()[j].clitics.proclitics.ba() && self.mention_at[j] == 0)
        };
        self.reading(entities, &stop).noun_phrase(k, to).filter(NounPhrase::can_speak)
    }

    /// `تصريح فلان، وزير الخارجية، للصحفيين بأن`: behind the apposition between commas.
    fn past_title(&self, speaker: &NounPhrase, end: usize) -> usize {
        let at = speaker.tokens.end;
        if at < end && self.is_comma(at) && speaker.tokens.clone().any(|k| self.is_comma(k)) {
            return at + 1; // the phrase has its apposition
        }
        if at + 2 < end && self.is_comma(at) && self.head(at + 1).is_some() {
            let mut title = (at + 2..end.min(at + 9)).take_while(|&k| self.may_pass(k) || self.is_comma(k));
            return title.find(|&k| self.is_comma(k)).map_or(at, |k| k + 1);
        }
        at
    }

    /// A word that may stand between the speaker and the content: no verb, no other clause, no other speech.
    fn may_pass(&self, k: usize) -> bool {
        let tag = &self.tags[k];
        self.is_word(k)
            && (tag.cue.is_none() || self.mention_at[k] > 0 || self.in_name[k])
            && !tag.act()
            && !(self.doc.tokens()[k].clitics.pro_len == 0 && Roles::of(self.key(k)).has(Roles::UNSAID))
            && !tag.function.is(FunctionWord::RELATIVE | FunctionWord::CONJUNCTION)
            && !self.has_conjunction(k)
    }

    /// `حيث أن`, `منذ أن`, `غير أن`: the clause is that word's.
    fn leads_clause(&self, k: usize) -> bool {
        let pronoun = self.tags[k].function.is(FunctionWord::WITH_PRONOUN) && !self.key(k).starts_with('ل');
        self.tags[k].function.is(FunctionWord::TIME | FunctionWord::PREPOSITION) && self.key(k) != "امس"
            || pronoun
            || matches!(
                self.bare_key(k),
                "حيث" | "غير" | "رغم" | "مع" | "كما" | "الا" | "بما" | "ضروره" | "يمكن" | "يجب"
            )
            || Roles::of(self.doc.bare(k)).has(Roles::OTHER_CLAUSE)
    }

    /// What may be the content of a noun of speech: no person, no place, no circumstance.
    fn is_content(&self, k: usize) -> bool {
        self.is_word(k)
            && self.mention_at[k] == 0
            && self.tags[k].function == FunctionWord::NONE
            && !self.is_circumstance(k)
            && !self.is_manner(k)
    }

    /// `بعد إعلان الشركة أن الأرباح ارتفعت، صعد السهم`: the content of a noun ends with its clause, at the comma; what goes on with `وأن` is its own.
    pub(crate) fn end_of_aside_clause(&self, start: usize, end: usize) -> usize {
        let goes_on = |k: usize| k + 1 < end && self.is_complementizer(k + 1) && self.tags[k + 1].cut > 0;
        // أن الهدنة، التي بدأت أمس، صامدة; أن إنتاجها، في عام 2020، سيزيد
        let more = |k: usize| k < start + 2 || k + 1 < end && self.tags[k + 1].function.is(FunctionWord::RELATIVE);
        let mut k = start;
        while k < end {
            if self.is_comma(k) && self.inside[k] == self.inside[start] && !goes_on(k) {
                if !more(k) {
                    return k;
                }
                k = (k + 1..end).find(|&c| self.is_comma(c)).unwrap_or(end);
            }
            k += 1;
        }
        end
    }

    /// `وجاء إعلان الشركة عن منتجها **بعد أيام** من`, `وتأتي تصريحاته بأن البلاد بخير **في وقت**`: the verb before the noun tells when and where it came.
    fn before_when_it_came(&self, i: usize, start: usize, end: usize) -> usize {
        let Some(verb) = i.checked_sub(1).filter(|&k| k >= self.sentence_start[i] as usize) else { return end };
        let comes = matches!(
            self.bare_key(verb).trim_start_matches('و'),
            "جاء" | "جاءت" | "ياتي" | "تاتي" | "اتي" | "اتت" | "تزامن" | "يتزامن" | "تزامنت" | "تتزامن"
        );
        let when = |k: usize| match self.key(k) {
            "بعد" | "قبل" | "عقب" | "غداه" | "عشيه" | "قبيل" | "اثناء" | "خلال" | "بعدما" | "فيما" | "بينما"
            | "بالتزامن" | "ردا" | "تاكيدا" | "تنفيذا" | "استجابه" => true,
            "في" => matches!(
                self.doc.bare(k + 1),
                "اعقاب"
                    | "وقت"
                    | "اطار"
                    | "ختام"
                    | "سياق"
                    | "كلمه"
                    | "بيان"
                    | "خطاب"
                    | "موتمر"
                    | "تصريح"
                    | "مستهل"
                    | "ظل"
            ),
            "علي" => matches!(self.doc.bare(k + 1), "هامش" | "خلفيه" | "لسان" | "اثر"),
            _ => false,
        };
        // المضامين التي جاءت في بيان الوزارة: in a clause of its own
        let within = |k: usize| (start..k).any(|r| self.tags[r].function.is(FunctionWord::RELATIVE));
        let found = || (start + 2..end.saturating_sub(1)).find(|&k| self.inside[k] == self.inside[i] && when(k));
        if comes { found().filter(|&k| !within(k)).unwrap_or(end) } else { end }
    }

    /// The pieces of a content up to a token, if anything is left.
    pub(crate) fn cut_at(&self, pieces: &[Span], end: usize) -> Option<Vec<Span>> {
        let stop = self.doc.tokens()[end - 1].span.end;
        let kept = pieces.iter().filter(|p| p.start < stop);
        let kept: Vec<Span> = kept.map(|p| Span { start: p.start, end: p.end.min(stop) }).collect();
        (!kept.is_empty() && kept.iter().all(|p| !p.is_empty())).then_some(kept)
    }
}

/// الثلاثة، الأربعة: how many they are.
fn number(key: &str) -> bool {
    let counted = ["ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره"];
    key.strip_prefix("ال").is_some_and(|k| counted.contains(&k))
}
