//! Where the reporter speaks again: his background, his comments, what happened next, whom he has it from.

use super::*;

impl View<'_> {
    /// `، وكان الوزير قد`, `، وقد كلف الأمين العام`: after a comma the reporter's own background. A source's clause has
    /// أن again (`وأنه كان`), or its verb agrees with what the clause is about and needs no subject (`وقد تجاوزت`).
    pub(super) fn is_reporters(&self, j: usize) -> bool {
        let end = self.sentence_end[j] as usize;
        if j + 2 >= end || self.inside[j] > 0 {
            return false;
        }
        let subject = |k: usize| {
            let body = |h: isnad_entities::HeadAt| {
                h.definite && (h.head.class.is_human() || h.head.class == HeadClass::Organization && !h.head.ambiguous)
            };
            self.mention_at[k] > 0 || self.head(k).is_some_and(body)
        };
        match self.key(j) {
            // وكانت الجماعة، وكانت تعرف الجماعة
            "وكان" | "وكانت" => {
                let verb = self.tags[j + 1].function == FunctionWord::NONE
                    && self.key(j + 1).starts_with(['ي', 'ت'])
                    && self.head(j + 1).is_none();
                (subject(j + 1) || verb && subject(j + 2)) && !self.tells_how_it_was(j)
            }
            // ، فما كان من المدير إلا أن غضب
            "فما" => self.key(j + 1) == "كان" && self.key(j + 2) == "من",
            // وقد التقى الدكتور سالم المرضى, وقد كلف الأمين العام وسيطا; وقد يكون الأخ الأكبر: it may be, he says; وقد لجأت الجهات إلى الكاميرات: what he knows of it
            "وقد" => {
                let named = |k: usize| {
                    self.mention_at[k] > 0
                        || self.head(k).is_some_and(|h| {
                            matches!(h.head.class, HeadClass::Honorific | HeadClass::Office) && !h.head.plural
                        })
                };
                self.is_word(j + 1)
                    && j + 3 < end
                    && !self.key(j + 1).starts_with(['ي', 'ت'])
                    && subject(j + 2)
                    && (named(j + 2) || named(j + 3))
                    && self.tags[j + 1].cue.is_none()
                    // وقد استفادت البلاد «بشكل كبير» من ذلك: in the words of him who speaks
                    && !(j + 3..end.min(j + 16)).take_while(|&k| self.tags[k].cue.is_none()).any(|k| self.pair_at[k] > 0 && self.are_own_words(k))
            }
            _ => false,
        }
    }

    /// `وكان الشباب **يتباهون** بملابسهم`, `وكان الجيش **موجودا** هناك`, `وكان **لمعظمهم** فضول`: how it was then is told by whoever tells the rest; what had
    /// happened before, `وكان الوزير **قد** استقال`, `وكان النادي **أعلن**`, the reporter knows.
    fn tells_how_it_was(&self, j: usize) -> bool {
        if self.doc.tokens()[j + 1].clitics.proclitics.preposition() {
            return true;
        }
        let end = (self.sentence_end[j] as usize).min(j + 9);
        for k in (j + 2..end).take_while(|&k| !self.is_comma(k)) {
            if !self.is_word(k) || self.mention_at[k] > 0 || self.in_name[k] {
                continue;
            }
            let (key, token) = (self.key(k), &self.doc.tokens()[k]);
            let past = self.finite_cue(k).is_some_and(|c| c.forms[0].tense == Tense::Perfect)
                || Roles::of(key).has(Roles::HAPPENS);
            if key == "قد" || past {
                return false;
            }
            let plain = self.tags[k].function == FunctionWord::NONE
                && self.head(k).is_none()
                && token.clitics.pro_len == 0
                && token.clitics.enc_len == 0
                && key.chars().count() > 3;
            if plain && (token.flags.tanween_fath() || key.starts_with('ي')) {
                return true;
            }
        }
        false
    }

    /// `أعلن عن تعاقده مع المدرب **وجرت** المراسم`, `..., **ويهدف** البرنامج إلى`: a noun phrase goes on with no finite verb, unless a clause in it does.
    pub(super) fn tells_next(&self, j: usize, start: usize, after_comma: bool) -> bool {
        let key = self.key(j);
        // بأنه «حالة طوارئ»، وتدمر هذه الحيوانات: what the marks have closed does not go on
        let closed =
            after_comma && j > start + 2 && self.is_comma(j - 1) && self.doc.tokens()[j - 2].kind == TokenKind::Quote;
        if closed && self.inside[j] == 0 && self.begins_verbal_clause(j) {
            return true;
        }
        // قلقه من قوة العملة، وانخفض الجنيه
        let by_shape = |k: &str| {
            after_comma
                && super::perfect_by_shape(k)
                && (self.tags[j].cue.is_none() || k == "تقرر")
                && self.tags[j].function == FunctionWord::NONE
                && self.head(j).is_none()
                // مبينا المشروع يعد الأول، واستخدمت فيه: a clause goes on
                && !(start..j).any(|k| self.finite_cue(k).is_some())
        };
        let verb = key.strip_prefix('و').filter(|k| Roles::of(k).has(Roles::HAPPENS) || by_shape(k));
        let clause = FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::SUBORDINATOR;
        verb.is_some()
            && self.inside[j] == 0
            && self.mention_at[j] == 0
            && j + 1 < self.sentence_end[j] as usize
            && self.is_word(j + 1)
            && (self.doc.tokens()[j + 1].clitics.proclitics.al()
                || self.mention_at[j + 1] > 0
                // واطمأن على جاهزية المرافق
                || after_comma && verb.is_some_and(|k| !k.starts_with(['ي', 'ت'])) && self.preposition_bit(j + 1).is_some()
                // إيجاد حل يقوم على المبادئ، ويشمل رحيل: what is told of a noun without the article
                || verb.is_some_and(|k| !k.starts_with(['ي', 'ت']) || k.starts_with("تم") || k.starts_with("تس"))
                    && (after_comma || key.ends_with('ت')))
            && !(start..j).any(|k| self.tags[k].function.is(clause) || self.bare_key(k) == "ما")
    }

    /// `وتدمر هذه الحيوانات`, `ويبدأ العمل`: an imperfect with its و, and its subject right behind it.
    fn begins_verbal_clause(&self, j: usize) -> bool {
        let imperfect = ["وي", "وت"].iter().any(|p| self.key(j).starts_with(p));
        imperfect
            && j + 1 < self.sentence_end[j] as usize
            && self.is_word(j + 1)
            && self.tags[j].function == FunctionWord::NONE
            && self.mention_at[j] == 0
            && self.head(j).is_none()
            && !crate::nouns::is_masdar(self.doc.bare(j))
            && (self.doc.tokens()[j + 1].clitics.proclitics.al()
                || self.tags[j + 1].function.is(FunctionWord::DEMONSTRATIVE))
    }

    /// `لم يشتهر **في إشارة منه** إلى السعر`, `مصممة على القتال **في إشارة إلى** العمليات`: the reporter tells what is meant, and needs no comma.
    pub(super) fn alludes_himself(&self, j: usize, start: usize) -> bool {
        j > start + 2
            && matches!(self.key(j), "اشاره" | "تلميح" | "ايماءه")
            && self.key(j - 1) == "في"
            && self.inside[j] == 0
            && j + 1 < self.sentence_end[j] as usize
            && matches!(self.key(j + 1), "منه" | "منها" | "منهم" | "الي")
    }

    /// `أعلنت إغلاق المصنع، في **خطوة** مفاجئة`, `أقر بالعجز، في **اعتراف** نادر`, `في **محاولة** لكسب الوقت`, `في **ما يعد** أكبر تقدم`: what the reporter holds it to be.
    fn judges_step(&self, k: usize) -> bool {
        let (end, t) = (self.sentence_end[k] as usize, &self.doc.tokens()[k].clitics);
        if k + 1 >= end || t.pro_len > 0 || t.enc_len > 0 {
            return false;
        }
        let next = &self.doc.tokens()[k + 1].clitics;
        match self.key(k) {
            "خطوه" | "سابقه" | "بادره" | "موشر" | "اقرار" | "اعتراف" | "تحد" | "تحدي" | "تناقض" | "تصعيد" | "تطور" => {
                true
            }
            // في محاولة سرقة is what happened
            "محاوله" | "مسعي" | "سعي" => {
                next.proclitics.la()
                    || matches!(self.key(k + 1), "من" | "منه" | "منها" | "منهم" | "يهدف" | "تهدف" | "ترمي" | "يرمي")
            }
            "ما" => matches!(
                self.key(k + 1),
                "يعد"
                    | "تعد"
                    | "يعتبر"
                    | "تعتبر"
                    | "اعتبره"
                    | "اعتبرته"
                    | "وصف"
                    | "وصفه"
                    | "وصفته"
                    | "يبدو"
                    | "بدا"
            ),
            _ => false,
        }
    }

    /// `، في إشارة إلى الخلاف`, `، ما أثار غضب الجماهير`, `، وفي ختام الحفل تسلم`: after a comma what the reporter has to say of the words,
    /// what came of them, or what happened next.
    pub(super) fn comments(&self, j: usize, nominal: bool) -> bool {
        let end = self.sentence_end[j] as usize;
        if self.inside[j] > 0 || j + 2 >= end {
            return false;
        }
        let (key, next) = (self.key(j), self.key(j + 1));
        // what it alludes to, he would say himself
        let alludes = matches!(key, "في" | "وفي")
            && matches!(next, "اشاره" | "تلميح" | "ايماءه")
            && (self.key(j + 2) == "الي"
                || j + 3 < end && matches!(self.key(j + 2), "منه" | "منها" | "منهم" | "واضحه" | "ضمنيه"));
        if alludes || nominal && key == "في" && self.judges_step(j + 1) {
            return true;
        }
        // ، فيما يعد أول مفاعل يعود للعمل: what that is
        let rank = |k: &str| {
            matches!(
                k,
                "اول"
                    | "ثاني"
                    | "ثالث"
                    | "اكبر"
                    | "احدث"
                    | "اعلي"
                    | "اطول"
                    | "اسوا"
                    | "اخطر"
                    | "اهم"
                    | "ابرز"
                    | "خطوه"
                    | "سابقه"
                    | "تطورا"
                    | "موشرا"
            )
        };
        if key == "فيما" && matches!(next, "يعد" | "يعتبر" | "اعتبر" | "عد") && rank(self.key(j + 2))
        {
            return true;
        }
        // ، ولم يعط أي تفاصيل إضافية: he would not say so himself
        let withholds = key == "ولم"
            && matches!(
                next,
                "يعط"
                    | "تعط"
                    | "يدل"
                    | "تدل"
                    | "يقدم"
                    | "تقدم"
                    | "يوضح"
                    | "توضح"
                    | "يحدد"
                    | "تحدد"
                    | "يكشف"
                    | "تكشف"
                    | "يفصح"
                    | "تفصح"
                    | "يذكر"
                    | "تذكر"
                    | "يورد"
                    | "تورد"
            )
            && (j + 2..end.min(j + 7)).any(|k| withheld(self.doc.bare(k)));
        if withholds {
            return true;
        }
        // ، وهي الادعاءات التي نفاها المدير
        let claims = matches!(key, "وهي" | "وهو")
            && self.doc.tokens()[j + 1].clitics.proclitics.al()
            && matches!(
                self.doc.bare(j + 1),
                "ادعاءات"
                    | "ادعاء"
                    | "مزاعم"
                    | "زعم"
                    | "اتهامات"
                    | "اتهام"
                    | "تصريحات"
                    | "انباء"
                    | "روايه"
            )
            && self.tags[j + 2].function.is(FunctionWord::RELATIVE);
        if claims {
            return true;
        }
        // ، ما أثار، مما أثار، الأمر الذي أثار، وهو ما أثار: where people are moved by what was said
        let result = match key {
            "ما" | "مما" => Some(j + 1),
            "الامر" | "الشي" | "الشيء" if next == "الذي" => Some(j + 2),
            "وهو" | "هو" if next == "ما" => Some(j + 2),
            "وهو" if next == "الامر" && self.key(j + 2) == "الذي" => Some(j + 3),
            _ => None,
        };
        if let Some(verb) = result.filter(|&k| k + 1 < end && self.is_word(k)) {
            let moved = matches!(self.key(verb), "اثار" | "اثارت" | "خلف" | "اغضب" | "استفز" | "اشعل" | "ولد")
                && (verb + 1..end.min(verb + 5)).any(|k| Roles::of(self.doc.bare(k)).has(Roles::STIR));
            let came = nominal
                && matches!(
                    self.key(verb),
                    "دفع"
                        | "ادي"
                        | "جعل"
                        | "حدا"
                        | "اضطر"
                        | "تسبب"
                        | "استدعي"
                        | "اثار"
                        | "خلف"
                        | "دعا"
                        | "فتح"
                )
                && !self.is_toll(verb);
            if moved || came {
                return true;
            }
        }
        // what happened next, behind a noun phrase
        nominal
            && (matches!(key, "وهكذا" | "بعدها" | "وبعدها" | "عقبها" | "وقد")
                || key == "وفي" && matches!(next, "ختام" | "نهايه"))
    }

    /// `، علما بأن`: the reporter adds what is known.
    pub(super) fn adds_knowledge(&self, j: usize) -> bool {
        self.key(j) == "علما"
            && self.is_comma(j - 1)
            && j + 1 < self.sentence_end[j] as usize
            && self.is_complementizer(j + 1)
    }

    /// `وفقا لاتهامات تناقلتها الصحف`, `بحسب قوله`: behind the content, without a comma, by whose words it stands; a rule or a plan is no speech
    /// (`وفقا للنظام`).
    pub(super) fn names_the_act(&self, j: usize, start: usize) -> bool {
        j > start + 2
            && matches!(self.key(j), "وفقا" | "طبقا" | "وفق" | "بحسب" | "حسب")
            && j + 1 < self.sentence_end[j] as usize
            && self.inside[j] == 0
            && speech_noun(self.doc.bare(j + 1)).is_some_and(|n| n.act)
            && !Roles::of(self.doc.bare(j + 1)).has(Roles::RULE)
            // وتعود حسب تقديرهم إلى سبعة قرون
            && !(self.doc.tokens()[j + 1].clitics.enc_len > 0
                && j + 2 < self.sentence_end[j] as usize
                && self.tags[j + 2].function.is(FunctionWord::PREPOSITION))
    }

    /// دون الإشارة إلى، دون أن يحدد: what the source leaves out, in the reporter's words.
    pub(super) fn is_without_saying(&self, j: usize) -> bool {
        let end = self.sentence_end[j] as usize;
        let mut k = j;
        if self.key(k) == "من" && k + 1 < end {
            k += 1;
        }
        if !matches!(self.key(k), "دون" | "بدون") || k + 1 >= end || self.inside[j] > 0 {
            return false;
        }
        // تحول الأمطار **دون** تحديد الموقع
        if j > 0 && matches!(self.bare_key(j - 1), "حال" | "حالت" | "يحول" | "تحول" | "سيحول" | "ستحول")
        {
            return false;
        }
        let next = k + 1;
        if self.is_complementizer(next) {
            let verb = next + 1;
            return verb < end
                && (self.gives_no(verb)
                    // دون أن يعلم أحد، دون أن يستكمل الطريق: no word that was not said
                    || self.tags[verb].cue.is_some_and(|c| c.forms.iter().any(|&f| self.lexicon.cue(f).speaks())));
        }
        // دون تقديم تفاصيل أكثر, دون إعطاء أي معلومات; دون تقديم الرعاية لها is told
        let details = |k: usize| {
            withheld(self.doc.bare(k)) || matches!(self.doc.bare(k), "معلومات" | "ايضاحات" | "توضيحات" | "دلايل")
        };
        let gives = matches!(self.doc.bare(next), "تقديم" | "اعطاء" | "ايراد");
        gives && (next + 1..end.min(next + 3)).any(details) || Roles::of(self.doc.bare(next)).has(Roles::WITHHOLD)
    }

    /// `دون أن **يقدم** تفاصيل`, `دون أن **يعطي** موعدا`; what does not come from words, `دون أن تقدم الوزارة تمويلا`, is the source's to tell.
    pub(super) fn gives_no(&self, verb: usize) -> bool {
        Roles::of_verb(self.key(verb)).has(Roles::WITHHOLD)
            && !(matches!(self.key(verb), "يقدم" | "تقدم" | "يقدموا" | "يعطي" | "تعطي")
                && verb + 1 < self.tags.len()
                && self.doc.tokens()[verb + 1].clitics.proclitics.al())
    }

    /// `ظنت الشركة أن الخلل في الهاتف، واستبدلت بطارياتها`: a feminine verb whose object is hers, where what the content is
    /// about is masculine, goes on about the source.
    pub(super) fn source_acts(&self, j: usize, start: usize) -> bool {
        let t = &self.doc.tokens()[j];
        let key = self.key(j);
        let verb = t.clitics.proclitics.wa()
            && self.tags[j].function == FunctionWord::NONE
            && key.ends_with('ت')
            && !key.ends_with("ات")
            && key.chars().count() >= 5;
        if !verb || j + 1 >= self.sentence_end[j] as usize || self.inside[j] > 0 {
            return false;
        }
        let hers = self.doc.tokens()[j + 1].clitics.enc_len > 0 && self.key(j + 1).ends_with("ها");
        let masculine = self.doc.tokens()[start].clitics.proclitics.al()
            && !self.doc.tokens()[start].flags.teh_marbuta()
            && !self.key(start).ends_with("ات");
        let said_by_her = (self.sentence_start[start] as usize..start)
            .rev()
            .take(20)
            .find_map(|k| self.tags[k].cue)
            .is_some_and(|c| c.forms[0].agreement.feminine);
        hers && masculine && said_by_her
    }

    /// `أن «الرقم بلغ ثلاثين مليارا» وهذا أقل من التقديرات`: a clause that stands whole in marks ends with them, where what follows is no part
    /// of it.
    pub(super) fn ends_with_marks(&self, open: usize, close: usize) -> bool {
        let end = self.sentence_end[close.min(self.tags.len() - 1)] as usize; // stops may stand within the marks
        if close + 2 >= end || self.inside[open] != self.pair_at[open] {
            return false;
        }
        let few = close < open + 8 || self.words(open, close) < 6;
        if few && (close < open + 6 || !self.is_comma(close) || self.words(open, close) < 4) {
            return false;
        }
        let comma = self.is_comma(close);
        let next = close + usize::from(comma);
        if !self.is_word(next) {
            return false;
        }
        let key = self.key(next);
        matches!(
            key,
            "وهذا"
                | "وهذه"
                | "وهو"
                | "وهي"
                | "عندها"
                | "عندئذ"
                | "بعدها"
                | "وبعدها"
                | "فيما"
                | "بينما"
                | "وقد"
                | "وكان"
                | "وكانت"
                | "وجاء"
                | "وجاءت"
                | "وياتي"
                | "وتاتي"
        ) || comma && matches!(key, "كما" | "حيث" | "علي" | "يذكر" | "يشار" | "ردا")
            || key == "علي" && matches!(self.key(next + 1), "حد" | "حسب")
            || self.turns_at(next)
            // وبعد أن ثمن «جهودهم في المدينة»، دعا إلى: the main clause
            || comma && (key.starts_with("فان") || self.finite_cue(next).is_some_and(|c| c.conjunction == 0))
    }

    /// `لن يعود للعمل.. وهكذا بقي المصنع مغلقا`: without marks two dots and a new clause are the writer's again. What cannot begin one goes on:
    /// `.. ولكن`, `.. ومنها`, `.. وأن`, `.. والقضاء على`.
    pub(super) fn begins_after_dots(&self, j: usize, start: usize) -> bool {
        if j < start + 2 || self.surface(j - 1) != ".." || self.inside[j] > 0 || !self.is_word(j) {
            return false;
        }
        let clitics = &self.doc.tokens()[j].clitics.proclitics;
        let depends = self.is_complementizer(j)
            || self.tags[j].function.is(FunctionWord::RELATIVE)
            || clitics.al()
            || matches!(
                self.bare_key(j),
                "لكن"
                    | "لكنه"
                    | "لكنها"
                    | "لكنهم"
                    | "من"
                    | "منها"
                    | "منهم"
                    | "منهن"
                    | "لا"
                    | "لم"
                    | "لن"
            );
        // ..يقول «تعاملنا معا»: and he who has spoken before marks of his own
        let speaks = || {
            self.finite_cue(j).is_some_and(|r| r.forms[0].tense == crate::conjugate::Tense::Imperfect)
                && (j + 1..self.sentence_end[j] as usize).take(3).any(|k| self.pair_at[k] > 0)
        };
        clitics.conjunction() && !depends || speaks()
    }

    /// ` - الذي وصفه المدرب بالأفضل - `: a dash before the cue opened an aside with a relative pronoun, and this one closes it. `-رحمه الله-` opens another,
    /// and `هانز - بيتر`, `الحدود التركية - السورية` are none.
    pub(super) fn closes_aside(&self, j: usize, start: usize) -> bool {
        if !self.marks_aside(j) || self.inside[j] != self.inside[start] {
            return false;
        }
        let low = (self.sentence_start[start] as usize).max(start.saturating_sub(40));
        let opens = |k: usize| self.marks_aside(k) && self.tags[k + 1].function.is(FunctionWord::RELATIVE);
        let Some(open) = (low + 1..start).rev().find(|&k| self.marks_aside(k)).filter(|&k| opens(k)) else {
            return false;
        };
        let stands_free = |k: usize| {
            let tokens = self.doc.tokens();
            k + 1 >= tokens.len() || tokens[k].span.end < tokens[k + 1].span.start
        };
        // the one that closes stands like the one that opened, or at the word before it
        (stands_free(j) || !stands_free(open) && self.doc.tokens()[j - 1].span.end == self.doc.tokens()[j].span.start)
            && !(start..j).any(|k| self.marks_aside(k))
    }

    /// A mark between words, and no sign of a number.
    fn marks_aside(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        t.kind == TokenKind::Punct
            && k > 0
            && self.doc.tokens()[k - 1].kind != TokenKind::Number
            && matches!(self.surface(k), "-" | "–" | "—")
    }
}
