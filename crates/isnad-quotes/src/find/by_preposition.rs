//! Attributions by preposition: what `وفقا لـ`, `بحسب`, `على حد قوله` and their like speak for.

use super::*;
use crate::extent::{past_of_many_or_her, perfect_by_shape};
use crate::preposed::Preposed;
use isnad_entities::is_common_word;

impl Search<'_, '_, '_> {
    /// وفقا لـ، بحسب، نقلا عن، حسبما ذكر
    #[inline]
    pub(crate) fn preposition(&mut self, i: usize) -> bool {
        self.view.tags[i].preposed > 0 && self.preposed_at(i)
    }

    fn preposed_at(&mut self, i: usize) -> bool {
        let v = self.view;
        let Some((mut p, known)) = self.preposed_source(i) else { return false };
        let start = v.sentence_start[i] as usize;
        let end = v.sentence_end[i] as usize;
        // بحسب مصادر طبية بدورها
        if p.end < end && matches!(v.key(p.end), "بدوره" | "بدورها" | "بدورهم") {
            p.end += 1;
        }
        // فقد وفق هنري في استحضار الأجواء: the verb
        if i > start && matches!(v.bare_key(i - 1), "قد" | "فقد" | "لقد") {
            return false;
        }
        for k in p.cue.0..p.end {
            self.shared.set(k);
        }
        let opens = self.opens_sentence(start, i, &p, end);
        let pieces =
            if opens { self.what_it_opens(start, &p, end) } else { self.what_stands_around(start, i, &p, end) };
        let Some(pieces) = pieces else { return true };
        // Inside somebody's marks it is what he cites, in whatever sentence.
        let quoted = v.inside[i].checked_sub(1).is_some_and(|q| self.quoted[q as usize]);
        let nested = i < self.reached || quoted;
        let source = p.source.as_ref().map(|np| v.span_of(np, self.entities));
        let speaker = match (&p.source, known) {
            (_, Some(known)) => Some(known),
            (Some(np), None) => Some(self.whom(np)),
            // قصفت الفصائل الثكنة، بحسب قولها: who acts in the sentence
            (None, None) => {
                let key = v.key(p.end - 1);
                let number =
                    if key.ends_with("هم") || key == "هولاء" { Number::Plural } else { Number::Singular };
                self.owner(i, crate::Agreement { feminine: key.ends_with("ها"), number })
            }
        };
        // «العمل مستمر في كل الفروع»، وفقا للوزير: all of it in one pair of marks
        let marks = match pieces[..] {
            [(from, to)] if v.closes[from] as usize == to => v.pair(from).filter(|_| v.words(from, to) > 2),
            _ => None,
        };
        let mut kind = QuoteKind::Indirect;
        for &(from, to) in &pieces {
            if self.kind_within(from, to) == QuoteKind::Mixed {
                kind = QuoteKind::Mixed;
            }
        }
        let content = match marks {
            Some(pair) => {
                kind = QuoteKind::Direct;
                vec![v.in_marks(pair)]
            }
            None => pieces.iter().map(|&(from, to)| v.span(from, to)).collect(),
        };
        // وسيفتح الجسر غدا، بحسب المهندس فلان. وأضاف: a man who is named behind the statement goes on, a paper hardly
        let man = |np: &NounPhrase| match np.mention {
            Some(m) => self.entities.mentions[m as usize].kind == EntityKind::Person,
            None => np.head.is_some_and(|h| h.class.is_human() && !h.plural && (!np.definite || np.unlisted.is_some())),
        };
        let ahead = opens && pieces[0].0 >= p.end;
        if let (false, Some(s)) = (nested, speaker)
            && (ahead || p.source.as_ref().is_some_and(man))
        {
            self.discourse.spoke(s, i);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(v.span(p.cue.0, p.cue.1)),
            source,
            content,
            speaker,
            implicit: source.is_none(),
            nested,
            depth: u8::from(nested),
            ..Quotation::by_rule("preposition", 0.75)
        });
        true
    }

    /// `وحسب المحكمة فقد هدد المتهم شاهدا بالقتل`: what somebody says or does by somebody's account stands within it; but an agency only passes on what
    /// `وفقا للوكالة، قال الوزير إن` the minister has said.
    pub(crate) fn nest_in_accounts(&mut self) {
        let mut account: Option<(Span, u32)> = None;
        for q in &mut self.out {
            let Some(cue) = q.cue else { continue };
            match account {
                Some((content, speaker)) if content.start <= cue.start && cue.end <= content.end => {
                    if q.speaker != Some(speaker) && !q.nested {
                        (q.nested, q.depth) = (true, 1);
                    }
                }
                _ => {
                    let ahead = q.rule == "preposition" && !q.nested && q.content.len() == 1;
                    let told = |s: u32| self.entities.entities[s as usize].kind != EntityKind::Media;
                    let content = q.content.first().filter(|c| ahead && c.start >= cue.end);
                    account = content.copied().zip(q.speaker.filter(|&s| told(s)));
                }
            }
        }
    }

    /// The cue with its source, and who that is where only the text tells it.
    fn preposed_source(&self, i: usize) -> Option<(Preposed, Option<u32>)> {
        let v = self.view;
        if let Some(p) = v.preposed(self.entities, i) {
            return Some((p, None));
        }
        // قال العقيد سالم حسن ...، وفق **حسن**، : a common word that is somebody's last name, between commas
        let j = i + 1;
        let end = v.sentence_end[i] as usize;
        let alone = matches!(v.bare_key(i).trim_start_matches('و'), "وفق" | "فق" | "بحسب" | "حسب")
            && j < end
            && v.is_word(j)
            && v.tags[j].function == FunctionWord::NONE
            && v.doc.tokens()[j].clitics.pro_len == 0
            && (j + 1 == end || v.is_comma(j + 1) || v.is_punct(j + 1) && j + 2 == end)
            && i > 0
            && !v.is_word(i - 1);
        let Some(headline::Who::Entity(known)) = alone.then(|| self.surname(j..j + 1)).flatten() else { return None };
        let source = Some(v.by_initials(j, j + 1, j + 1, None));
        Some((Preposed { cue: (i, j), source, end: j + 1 }, Some(known)))
    }

    /// The cue opens its sentence, or a statement of its own within it.
    fn opens_sentence(&self, start: usize, i: usize, p: &Preposed, end: usize) -> bool {
        let v = self.view;
        // وذلك بحسب الوكالة
        let empty = |k: usize| {
            !v.is_word(k)
                || v.tags[k].function.is(FunctionWord::CONJUNCTION | FunctionWord::PARTICLE)
                || matches!(v.key(k), "وذلك" | "ذلك") && k < start + 2
        };
        (start..i).all(empty)
            // ...، وبحسب فلان فإن: a second statement opens in mid sentence.
            || i > start && v.is_comma(i - 1) && v.key(i).starts_with('ف') && v.tags[i].function == FunctionWord::NONE
            || i > start && self.opens_statement(i, p)
            // سأستعين بمصادر أخرى: وفق تقديرات اللجنة، تبلغ القيمة ...
            || i > start
                && v.is_colon(i - 1)
                && p.end + 2 < end
                && v.is_comma(p.end)
                && !v.has_conjunction_letter(p.end + 1)
    }

    /// The statement behind a cue that opens the sentence; the one before it, where nothing stands behind it.
    fn what_it_opens(&self, start: usize, p: &Preposed, end: usize) -> Option<Vec<(usize, usize)>> {
        let v = self.view;
        let piece = match self.after_preposed(p.end, end) {
            Some(from) => (from, v.content_end(from, Joint::Clause, &self.frames)),
            None => self.sentence_before(start, p, end)?,
        };
        (piece.1 > piece.0 + 1).then(|| vec![piece])
    }

    /// `يبدأ العمل به الشهر المقبل. وفقا لوكالة الأناضول.`: a sentence that names no more than the source of the one before it.
    fn sentence_before(&self, start: usize, p: &Preposed, end: usize) -> Option<(usize, usize)> {
        let v = self.view;
        let last = start.checked_sub(1).filter(|&k| v.paragraph_start[k] == v.paragraph_start[start])?;
        let from = v.statement_start(last).max(v.sentence_start[last] as usize);
        let alone = (p.end..end).all(|k| !v.is_word(k)) && v.inside[start] == 0;
        let free = alone && from >= self.reached && !v.attributed(from, start, &self.out);
        free.then(|| (from, v.trim_end(from, start)))
    }

    /// What a cue speaks for that others stand before: all of the sentence so far, and the rest where it only stands between.
    fn what_stands_around(&mut self, start: usize, i: usize, p: &Preposed, end: usize) -> Option<Vec<(usize, usize)>> {
        let v = self.view;
        // Inside what somebody else says it is that one's own source; only what closes the sentence speaks for all of it.
        // تعقيب على ما ورد في الكلمة: the word before it takes على
        let taken = v.key(i) == "علي" && i > start && v.is_word(i - 1) && v.key(i + 1) != "حد";
        if i < self.reached || taken {
            return None;
        }
        if v.attributed(start, i, &self.out) {
            return self.what_is_passed_on(start, i, p, end);
        }
        // خلافا لتأكيد المدير أن العمل جيد، توقفت الآلات، بحسب العمال: what the noun tells is part of their statement
        let reached = if self.out.last().is_some_and(nominal::told_by_noun) { 0 } else { self.reached };
        let from = v.statement_start(i).max(reached.min(i));
        let from = v.last_clause(from, i);
        let aside = self.is_between(from, i, p, end);
        let within = !aside && self.stands_within(i, p, end);
        if !within && !aside && !self.ends_sentence(i, p.end, end) && !self.ends_clause(p, end) {
            return None;
        }
        let mut pieces = vec![(from, v.trim_end(from, i))];
        let on = if within { Some(p.end) } else { Some(p.end + 1).filter(|&k| aside && self.belongs_behind(k, end)) };
        if let Some(on) = on.filter(|&k| k < v.tags.len() && !self.frames.has(k)) {
            let rest = v.content_end(on, Joint::Clause, &self.frames);
            if rest > on + 1 {
                pieces.push((on, rest));
            }
        }
        // يأتي ذلك وفقا لما صرح به المدير، وأن: so little says nothing by itself
        let (from, to) = pieces[0];
        let enough = if v.is_comma(i - 1) { 1 } else { 2 };
        (to > from && (v.words(from, to) > enough || pieces.len() > 1)).then_some(pieces)
    }

    /// `دعا الرئيس الأطراف إلى الهدوء، **وفق ما أعلن القصر**`, `رفض النادي عرضا، **بحسب صحيفة**`: that somebody has called for something or has refused it
    /// is an act, and who closes the sentence tells all of it. `قال الوزير إن العمل بدأ، بحسب وكالة` has the statement already.
    fn what_is_passed_on(&mut self, start: usize, i: usize, p: &Preposed, end: usize) -> Option<Vec<(usize, usize)>> {
        let v = self.view;
        let act = |q: &Quotation| matches!(q.rule, "verb + preposition" | "verb + object");
        let np = p.source.as_ref().filter(|_| self.out.last().is_some_and(act))?;
        let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
        let class = np.head.map(|h| h.class);
        let media = kind == Some(EntityKind::Media) || class == Some(HeadClass::Media);
        // حذر الوزير من نقص المياه، وفق بيانات الهيئة: where he has it from
        let told = (p.cue.0..p.cue.1).any(|k| v.tags[k].cue.is_some());
        // وأعلنت الشركة إبرام اتفاق، بحسب بيان: her own
        let announced = self.out.last().is_some_and(|q| matches!(q.cue_lemma, Some("أعلن" | "كشف" | "ذكر" | "أكد")));
        let bulletin = !announced && (p.cue.0 + 1..np.tokens.start + 1).any(|k| v.doc.bare(k) == "بيان");
        let body = matches!(kind, Some(EntityKind::Organization | EntityKind::Country))
            || class == Some(HeadClass::Organization);
        // حسب ما صرح **لقناة** الأفق: whom he told it
        let addressed = told && v.doc.tokens()[np.tokens.start].clitics.proclitics.la();
        let may = v.is_comma(i - 1)
            && (v.inside[i], v.inside[start]) == (0, 0)
            && !matches!(v.key(i), "كما" | "مثلما")
            && (media && !addressed || told && body || bulletin)
            && self.ends_sentence(i, p.end, end);
        if !may {
            return None;
        }
        let np = np.clone();
        let speaker = self.whom(&np);
        let low = v.doc.tokens()[start].span.start;
        let mut of_sentence = self.out.iter().rev().take_while(|q| q.cue.is_some_and(|c| c.start >= low));
        let others = of_sentence.all(|q| act(q) && q.speaker != Some(speaker));
        let from = v.statement_start(i);
        (others && v.words(from, i) > 3).then(|| vec![(from, v.trim_end(from, i))])
    }

    /// The cue and its source stand by the way: the statement goes on behind the comma.
    fn is_between(&self, from: usize, i: usize, p: &Preposed, end: usize) -> bool {
        let v = self.view;
        let comma = p.end + 1 < end && v.is_comma(p.end);
        // ولم يعرف بحسب المرصد، من المسؤول: so few words are no statement yet; but من جانبها وبحسب الوزارة،, وأشار وفقا للصحيفة، إلى أن
        let begun = || {
            v.words(from, i) <= 4
                && !v.has_conjunction_letter(i)
                && (from..i).all(|k| v.finite_cue(k).is_none())
                && self.belongs_behind(p.end + 1, end)
        };
        // قصفت الفصائل البلدة ردا بحسب قولها، على الهجوم
        let governed = || {
            let speaks =
                p.source.as_ref().is_none_or(|np| np.mention.is_some() || np.head.is_some_and(|h| h.class.is_human()));
            speaks
                && v.tags[p.end + 1].function.is(FunctionWord::PREPOSITION)
                && v.tags[p.end + 1].cut == 0
                && !v.has_conjunction_letter(i)
        };
        // فاز الحزب، حسب بلاغ الوزارة، بعشرين مقعدا
        comma && i > from && (v.is_comma(i - 1) || begun() || governed())
            // - حسب تقديرهم -
            || i > from && p.end + 1 < end && v.is_dash(i - 1) && v.is_dash(p.end)
    }

    /// `والندوة تأتي وفق المنظمين في سياق كذا`: no commas, and the statement goes on, with its preposition or with what it was about to name.
    fn stands_within(&self, i: usize, p: &Preposed, end: usize) -> bool {
        let v = self.view;
        if p.end + 1 >= end || v.is_comma(i - 1) || (p.cue.0..p.cue.1).any(|k| v.finite_cue(k).is_some()) {
            return false;
        }
        // وسيولي الوزيران بحسب العاصمة «اهتماما كبيرا» للنزاع
        if v.pair_at[p.end] > 0
            && let Some(np) = &p.source
        {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            return matches!(kind, Some(EntityKind::Person | EntityKind::Place | EntityKind::Country))
                || !v.is_name_pair(p.end, self.entities);
        }
        let glued = v.doc.tokens()[p.end].clitics.proclitics.la();
        (matches!(v.key(p.end), "في" | "الي" | "تحت" | "من" | "علي") || glued && v.mention_at[p.end] == 0)
            && (glued || v.mention_at[p.end + 1] == 0)
            && speech_noun(v.doc.bare(p.end + 1)).is_none()
            && p.source.as_ref().is_some_and(|np| {
                let person = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
                // وفقا لحديث صحفي لمجلة: with ل only a man who is named
                person || !glued && np.head.is_some_and(|h| h.class.is_human())
            })
    }

    /// What stands behind the comma belongs to the statement before it.
    fn belongs_behind(&self, k: usize, end: usize) -> bool {
        let v = self.view;
        let contrary = matches!(
            v.bare_key(k.min(end - 1)),
            "لكن" | "لكنه" | "لكنها" | "فيما" | "بينما" | "غير" | "الا" | "كما" | "بيد"
        );
        let other = k < end
            && (v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::TIME)
                || v.preposed(self.entities, k).is_some());
        !contrary && !other && !v.has_conjunction(k) && !v.is_complementizer(k)
    }

    /// `، وفق ما أعلنت البعثة أمس على حسابها`, `، بحسب صحيفة «الأفق» التي نقلت عن مسؤول`: no more than circumstances of the source, or more of
    /// the source itself, stands behind it.
    fn ends_sentence(&self, i: usize, from: usize, end: usize) -> bool {
        let v = self.view;
        if from + 8 >= end {
            return true;
        }
        // بحسب ما أكد المدرب الذي قال: «...»
        let goes_on = v.tags[from].function.is(FunctionWord::RELATIVE)
            && from + 1 < end
            && v.tags[from + 1].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle);
        if goes_on {
            return true;
        }
        let more = FunctionWord::TIME | FunctionWord::PREPOSITION;
        (v.tags[from].function.is(FunctionWord::RELATIVE)
            || v.tags[from].function.is(more) && i > 0 && v.is_comma(i - 1) && v.key(i) != "مثلما")
            && v.tags[from].cut == 0
            && end - from <= 30
            && (from..end).all(|k| !v.is_comma(k) && !v.is_colon(k))
    }

    /// `، حسبما ذكرت الهيئة على موقعها، **وتبلغ** الدفعة كذا`, `وفقا لما ذكره الحلف، **وقال** المتحدث`, `بحسب بيانات البورصة، **وهذا** أدنى مستوى`: behind the comma
    /// another clause begins, with its و and its verb, or a word on what was said.
    fn ends_clause(&self, p: &Preposed, end: usize) -> bool {
        let v = self.view;
        let told = (p.cue.0..p.cue.1).any(|k| v.tags[k].cue.is_some());
        let word = |k: usize| v.is_word(k) && v.finite_cue(k).is_none() && !v.is_complementizer(k);
        let comma = (p.end..end.min(p.end + 9)).find(|&k| !word(k)).filter(|&k| v.is_comma(k));
        let verb = |k: usize| {
            let Some(verb) = v.key(k).strip_prefix('و') else { return false };
            let present = verb.starts_with(['ي', 'ت'])
                && v.tags[k].function == FunctionWord::NONE
                && v.head(k).is_none()
                && v.mention_at[k] == 0
                && !crate::nouns::is_masdar(v.doc.bare(k))
                && k + 1 < end
                && (v.doc.tokens()[k + 1].clitics.proclitics.al() || v.mention_at[k + 1] > 0);
            v.finite_cue(k).is_some_and(|c| c.conjunction > 0)
                || present
                || matches!(verb, "هذا" | "هذه")
                || past_of_many_or_her(v.key(k)) == Some(true)
                || perfect_by_shape(verb)
        };
        // وفقا للبرنامج الزمني، ويعلن: by rule, and nobody's words
        let speaks = |np: &NounPhrase| {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Organization | EntityKind::Media))
                || np.head.is_some_and(|h| match h.class {
                    HeadClass::Document => h.plural,
                    HeadClass::Media => true,
                    class => class.is_human() && np.tokens.len() > 1,
                })
        };
        p.source.as_ref().is_some_and(|np| told || speaks(np) && !v.has_conjunction_letter(p.cue.0))
            && comma.is_some_and(|k| k + 2 < end && verb(k + 1))
    }

    /// Where the content begins that a prepositional cue at the head of the sentence announces: `وبحسب المصدر، فإن ...`.
    pub(crate) fn after_preposed(&self, from: usize, end: usize) -> Option<usize> {
        let v = self.view;
        let joint = |k: usize| v.is_comma(k) || v.is_colon(k) || v.key(k).starts_with("فان") || v.key(k) == "فقد";
        // فإن marks the statement, however many commas stand before it.
        let then = (from..end.min(from + 22)).find(|&k| v.key(k).starts_with("فان") && v.is_complementizer(k));
        // أوضح المحامي أنه في حال عدم التنفيذ، فإن: what another one says is the statement, all of it
        if self.frames.get(from).is_some_and(|f| f.joint == Joint::Clause && f.subject.is_some()) {
            return Some(from);
        }
        // وطبقا للخبير فسيبدأ التراجع غدا
        let then_verb = from < end
            && v.is_word(from)
            && v.doc.tokens()[from].clitics.proclitics.fa()
            && v.tags[from].function == FunctionWord::NONE
            && v.mention_at[from] == 0
            && is_common_word(v.doc.bare(from));
        if then_verb && then.is_none() {
            return Some(from);
        }
        // وبحسبه يمكن علاج الأمر من زوايا عدة، وبطرق مختلفة: no more of the source stands behind a pronoun
        let own = from > 0
            && v.doc.tokens()[from - 1].clitics.enc_len > 0
            && matches!(
                v.bare_key(from - 1).trim_start_matches('و'),
                "بحسبه" | "بحسبها" | "بحسبهم" | "حسبه" | "حسبها" | "حسبهم"
            );
        if own && then.is_none() && from < end && v.is_word(from) {
            return Some(from);
        }
        let joint = then.or_else(|| (from..end.min(from + 14)).find(|&k| joint(k)));
        // طبقا للقرار تم تخصيص الدوائر: a word without the article right behind a source that has it begins the statement.
        let told = from < end
            && from > 0
            && v.is_word(from)
            && v.doc.tokens()[from - 1].clitics.proclitics.al()
            && (v.doc.tokens()[from].clitics.pro_len == 0 || v.doc.tokens()[from].clitics.proclitics.sa())
            && v.tags[from].function == FunctionWord::NONE
            && v.mention_at[from] == 0
            && v.head(from).is_none()
            && !matches!(v.key(from), "صلي" | "رضي" | "رحم" | "حفظ") // الرسول صلى الله عليه وسلم
            && is_common_word(v.key(from));
        let joint = joint.filter(|_| then.is_some() || !told);
        let mut at = joint.unwrap_or_else(|| if told { from } else { self.after_relative(from, end) });
        while at < end && (v.is_punct(at) || v.is_complementizer(at) || v.key(at) == "فقد") {
            at += 1;
        }
        (at < end).then_some(at)
    }

    /// Behind `اطلعت عليه «الأفق»`, `الذي تلقته «الأفق»`, which say more of the source; `from` itself where there is no such thing.
    fn after_relative(&self, from: usize, end: usize) -> usize {
        let v = self.view;
        let with_pronoun = |k: usize| k < end && v.tags[k].function.is(FunctionWord::WITH_PRONOUN);
        if from + 3 >= end {
            return from;
        }
        let verb = from + usize::from(v.tags[from].function.is(FunctionWord::RELATIVE));
        if !v.is_word(verb) || v.finite_cue(verb).is_some() {
            return from;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let reading = v.reading(self.entities, &stop);
        let behind = |at: usize| reading.noun_phrase(at, end).map(|np| np.tokens.end).filter(|&e| e < end);
        if verb == from {
            let relative = v.key(verb).ends_with('ت') && with_pronoun(verb + 1);
            return if relative { behind(verb + 2).unwrap_or(from) } else { from };
        }
        // التي اطلعت «الأفق» عليها **أن**: where the content says so itself
        let mut open = (verb + 1..end.min(verb + 14)).take_while(|&k| !v.is_comma(k) && v.finite_cue(k).is_none());
        if let Some(content) = open.find(|&k| v.is_complementizer(k)) {
            return content;
        }
        let who = verb + 1 + usize::from(with_pronoun(verb + 1));
        let medium = |k: usize| {
            let k = k + usize::from(v.pair_at[k] > 0);
            v.mention_at
                .get(k)
                .and_then(|m| m.checked_sub(1))
                .is_some_and(|m| self.entities.mentions[m as usize].kind == isnad_entities::EntityKind::Media)
        };
        if who < end && medium(who) { behind(who).map_or(from, |e| e + usize::from(with_pronoun(e))) } else { from }
    }
}
