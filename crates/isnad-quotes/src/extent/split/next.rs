//! What happened next, whose turn it is, the next matter: the report goes on, and no cue says so.

use super::Split;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::Ambiguity;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

impl Split<'_> {
    /// `، وبدوره أصدر الاتحاد بيانا`: somebody else's turn.
    pub(super) fn is_anothers_turn(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        if !(after_comma && v.inside[j] == 0 && j + 2 < v.sentence_end[j] as usize) {
            return false;
        }
        v.switches(j) && v.key(j).starts_with('و')
            || v.key(j) == "ومن" && matches!(v.key(j + 1), "جهته" | "جهتها" | "جانبه" | "جانبها" | "جهتهم" | "جانبهم")
    }

    /// `تعهدت بالالتزام بالقوانين فتم رفع الإيقاف`, `فكيف تريد`: what follows from it.
    pub(super) fn draws_conclusion(&self) -> bool {
        let Split { v, j, nominal, .. } = *self;
        nominal && v.inside[j] == 0 && matches!(v.key(j), "فتم" | "فكيف" | "فلماذا" | "فماذا" | "فهل" | "فاين" | "فمتي")
    }

    /// `وانتقدوا الإدارة وهناك من اتهمهم`: others.
    pub(super) fn tells_of_others(&self) -> bool {
        let Split { v, j, nominal, .. } = *self;
        let next = || j + 1 < v.sentence_end[j] as usize;
        // طلبت تأجيل الموعد ثم أخفقت في الحضور
        let then = || {
            let verb = v.key(j + 1);
            v.key(j) == "ثم"
                && v.tags[j + 1].cue.is_none()
                && v.mention_at[j + 1] == 0
                && (super::super::perfect_by_shape(verb)
                    || Roles::of(verb).has(Roles::HAPPENS) && !verb.starts_with(['ي', 'ت']))
        };
        nominal
            && v.inside[j] == 0
            && next()
            && (v.key(j) == "وهناك" && (v.key(j + 1) == "من" || self.after_comma) || then())
    }

    /// `أعلن عن تعاقده مع المدرب وجرت المراسم`: what happened.
    pub(super) fn tells_next(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        nominal && v.tells_next(j, start, after_comma)
    }

    /// `أعلنت فتح باب القبول، **ويبدأ** التقديم غدا`, `جدد طلبه، **وكانت** الإدارة قد اعتذرت`: behind a noun phrase what it is, when and how many. What is told
    /// of a clause in it goes on (`إلى أن النادي كان صغيرا، وكان يريد`), and so does what is expected.
    pub(super) fn tells_what_it_is(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        if !(nominal && after_comma && v.is_comma(j - 1)) || v.inside[j] > 0 || j + 2 >= v.sentence_end[j] as usize {
            return false;
        }
        let key = v.key(j);
        // وسيكون، وستقام; but مشاريع ستربط المدينتين، وستسهل السفر
        let sa = |k: usize| v.is_word(k) && v.doc.tokens()[k].clitics.proclitics.sa() && v.mention_at[k] == 0;
        let will = key.starts_with("وس")
            && sa(j)
            && v.tags[j].function == FunctionWord::NONE
            && !(start + 1..j).any(|k| sa(k) && v.tags[k - 1].function == FunctionWord::NONE);
        let was = will || matches!(key, "وكان" | "وكانت" | "وسيكون" | "وستكون" | "وسيتم" | "وستتم" | "وتمت");
        let is = matches!(
            key,
            "وتضم"
                | "ويضم"
                | "وتتضمن"
                | "ويتضمن"
                | "وتعد"
                | "ويعد"
                | "وتعتبر"
                | "ويعتبر"
                | "وتاتي"
                | "وياتي"
                | "ويبدا"
                | "وحددت"
                | "وحدد"
                | "وتبلغ"
                | "ويبلغ"
                | "وتقع"
                | "ويقع"
        );
        let clause = |k: usize| v.is_complementizer(k) || matches!(v.key(k), "حتي" | "لكي" | "كي");
        // اتفاق **يمنعها** من السلاح، ويتضمن آلية: of a noun without the article a verb needs no relative pronoun
        let verb = |k: usize| {
            v.is_word(k)
                && v.key(k).starts_with('ي')
                && v.key(k).chars().count() > 3
                && v.tags[k].function == FunctionWord::NONE
                && v.mention_at[k] == 0
                && !v.in_name[k]
                && v.head(k).is_none()
        };
        let relative = |k: usize| v.tags[k].function.is(FunctionWord::RELATIVE) || v.bare_key(k) == "ما" || verb(k);
        let expects = self
            .outer()
            .and_then(|k| v.tags[k].cue)
            .is_some_and(|c| matches!(v.lexicon.cue(c.forms[0]).class, "expect" | "wish" | "promise"));
        (was || is && !(start..j).any(relative)) && !expects && !(start..j).any(clause)
    }

    /// `، وعلى إثر ذلك تمكنت الدوريات`: what came of it.
    pub(super) fn tells_what_came_of_it(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        if !(after_comma && v.inside[j] == 0 && j + 3 < v.sentence_end[j] as usize) {
            return false;
        }
        let (key, next) = (v.key(j), v.key(j + 1));
        let then = key == "وعلي" && next == "اثر" && v.key(j + 2) == "ذلك"
            // التمسك بالاتفاق، وعلى إثره عادت اللجنة
            || key == "وعلي" && matches!(next, "اثره" | "اثرها") && nominal
            || matches!(key, "وعقب" | "واثر") && matches!(next, "ذلك" | "هذا")
            // بإبداء مرئياتهم، وبعد هذا الاجتماع عقدت ثلاثة اجتماعات
            || key == "وبعد" && matches!(next, "ذلك" | "هذا" | "هذه") && nominal
            // وهنا يأتي دور الأسرة: whoever speaks draws it from what he has said
            || key == "وهنا"
                && v.tags[j + 1].function == FunctionWord::NONE
                && v.head(j + 1).is_none()
                && (nominal || !(v.key(j + 1).starts_with(['ي', 'ت', 'ن']) && !v.key(j + 1).ends_with('ت') || v.key(j + 1).starts_with("ال") || v.key(j + 1) == "لابد"));
        // ، وإنهم لن يعودوا: he still speaks
        let again = |k: usize| v.is_complementizer(k) && v.has_conjunction_letter(k);
        then && !(j + 2..(v.sentence_end[j] as usize).min(j + 40)).any(again)
    }

    /// `، ومن المقرر أن يلقي خطابا`: what is to come.
    pub(super) fn tells_what_is_to_come(&self) -> bool {
        let Split { v, j, joint, after_comma, .. } = *self;
        after_comma
            && joint != Joint::Colon
            && v.key(j) == "ومن"
            && v.inside[j] == 0
            && j + 2 < v.sentence_end[j] as usize
            && matches!(v.key(j + 1), "المقرر" | "المنتظر" | "المرتقب")
            && v.is_complementizer(j + 2)
    }

    /// `رغبتها في ضم الحارس، حيث يعتبر من أبرز الحراس`: who or what that is, behind a noun phrase.
    pub(super) fn tells_who_that_is(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        after_comma
            && nominal
            && v.key(j) == "حيث"
            && v.inside[j] == 0
            && j + 1 < v.sentence_end[j] as usize
            && matches!(v.key(j + 1), "يعتبر" | "تعتبر" | "يعد" | "تعد")
    }

    /// `، وعند سؤاله عن الحرب أجاب`: the next question.
    pub(super) fn asks_next(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        after_comma
            && v.inside[j] == 0
            && matches!(v.key(j), "وعند" | "وعلي" | "ولدي" | "وفي")
            && j + 1 < v.sentence_end[j] as usize
            && v.doc.bare(j + 1) == "سوال"
    }

    /// `، وفيما يلي نص الحوار`: the text itself comes next.
    pub(super) fn gives_text(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        (after_comma || nominal)
            && matches!(v.key(j), "وفيما" | "فيما" | "وهذا")
            && j + 1 < v.sentence_end[j] as usize
            && matches!(v.key(j + 1), "يلي" | "نص")
    }

    /// `تعهد بالضغط على المسؤولين بينما يبدأ المجلس المراجعة`: what goes on meanwhile.
    pub(super) fn goes_on_meanwhile(&self) -> bool {
        let Split { v, j, nominal, .. } = *self;
        nominal && v.key(j) == "بينما" && v.inside[j] == 0
    }

    /// `، أما عن اللاعب فقال`: the next matter, where somebody speaks of it. He who is heard goes on himself: `، أما في الصيف فيرتفع الطلب`.
    pub(super) fn takes_next_matter(&self) -> bool {
        let Split { v, j, after_comma, nominal, frames, .. } = *self;
        let end = v.sentence_end[j] as usize;
        let spoken_of = || (j + 2..end.min(j + 18)).any(|k| frames.has(k) && v.finite_cue(k).is_some());
        after_comma
            && v.key(j) == "اما"
            && v.inside[j] == 0
            && j + 1 < end
            && matches!(v.key(j + 1), "عن" | "في" | "علي" | "بالنسبه" | "بخصوص" | "حول" | "فيما")
            && (nominal || spoken_of())
    }

    /// `وصف الأوضاع بـ«الكارثية» فقد انعدمت الخدمات`: why, in a clause of its own.
    pub(super) fn gives_reason(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        // حزنه على فقد معلم: a loss
        nominal
            && v.key(j) == "فقد"
            && v.inside[j] == 0
            && j > start
            && !v.tags[j - 1].function.is(FunctionWord::PREPOSITION)
    }

    /// `دعا إلى مؤتمر علمي الصيف الماضي **لكن** لم يحضر أحد`, `لكن المدير قال: إن`: without a comma, what came of it and what somebody else says.
    fn is_another_matter(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        let end = (v.sentence_end[j] as usize).min(j + 8);
        let verb = |k: usize| v.finite_cue(k).is_some() || v.tags[k].function.is(FunctionWord::RELATIVE);
        if v.bare_key(j) != "لكن" || j + 3 > end || (start..j).any(verb) {
            return false;
        }
        // تنظيم مظاهرة تضم الآلاف لكن **عدد المتظاهرين** جاء أقل: a clause has a subject; لكن بالطرق السلمية goes on
        let t = |k: usize| &v.doc.tokens()[k].clitics;
        let definite = |k: usize| {
            let construct = k + 1 < end && t(k + 1).proclitics.al() && !t(k + 1).proclitics.preposition();
            t(k).proclitics.al() || t(k).enc_len > 0 || construct
        };
        let counted = || v.tags[j + 1].function.is(FunctionWord::QUANTIFIER) && !v.key(j + 1).starts_with('ا');
        // لكن عادل للجميع: an adjective
        let subject = v.is_word(j + 1)
            && (v.tags[j + 1].function == FunctionWord::NONE && definite(j + 1) || counted())
            && !t(j + 1).proclitics.preposition()
            && v.inside[j] == v.inside[start];
        v.key(j + 1) == "لم"
            || subject
            || v.tags[j + 1].function == FunctionWord::NONE
                && (j + 2..end).take_while(|&k| v.is_word(k)).any(|k| {
                    v.finite_cue(k).is_some() && k + 1 < end && (v.is_colon(k + 1) || v.is_complementizer(k + 1))
                })
    }

    /// `دعت السكان إلى عدم التدخين **بعد انفجار** أصاب أنبوبا`, `دعا إلى مؤتمر علمي **أوائل الشهر الماضي**`, `طالب بزيادة الرواتب **من دون جدوى**`: of a call
    /// when it was made, and what for.
    pub(super) fn tells_when_he_called(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        let end = v.sentence_end[j] as usize;
        if !nominal || j < start + 2 || v.inside[j] != v.inside[start] || j + 1 >= end {
            return false;
        }
        let (key, next) = (v.key(j), v.key(j + 1));
        let in_vain = key == "من" && matches!(next, "دون" | "غير") && j + 2 < end && v.key(j + 2) == "جدوي"
            || matches!(key, "دون" | "بدون") && next == "جدوي";
        let period = |k: usize| matches!(v.key(k), "العام" | "الشهر" | "الاسبوع" | "السنه");
        let past = |k: usize| k < end && matches!(v.key(k), "الماضي" | "الماضيه" | "المنصرم" | "المنصرمه" | "الفايت");
        let ago =
            matches!(key, "اوايل" | "مطلع" | "نهايه" | "منتصف" | "اواخر" | "بدايه") && period(j + 1) && past(j + 2)
                || period(j) && past(j + 1);
        // في مطلع العام الماضي, لانتخاب رئيس عقد الأسبوع الماضي, عقدت الشهر الماضي
        let before = v.key(j - 1);
        let ago = ago
            && !v.tags[j - 1].function.is(FunctionWord::PREPOSITION)
            && !matches!(before, "اوايل" | "مطلع" | "نهايه" | "منتصف" | "اواخر" | "بدايه" | "خلال")
            && !(before.ends_with('ت') && !v.doc.tokens()[j - 1].clitics.proclitics.al());
        // بعد هجوم, عقب مقتل العشرات; but بعد الانتخابات may be when it is to be done
        let noun = v.doc.bare(j + 1);
        let event = v.is_word(j + 1)
            && v.doc.tokens()[j + 1].clitics.pro_len == 0
            && v.doc.tokens()[j + 1].clitics.enc_len == 0
            && (Roles::of(noun).has(Roles::EVENT) || Roles::of(noun).has(Roles::CONDEMNED) || is_masdar(noun));
        let aftermath = matches!(key, "بعد" | "عقب" | "اثر" | "غداه")
            && event
            && !v.tags[j - 1].function.is(FunctionWord::PREPOSITION);
        let told = |k: usize| {
            v.finite_cue(k).is_some()
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER)
                || v.is_comma(k)
        };
        (in_vain || ago || aftermath) && self.is_called_for() && !(start..j).any(told)
    }

    /// `أشار إلى مقتل عشرة، **فيما جرح** العشرات`: what stands beside a fact that is told, and nobody does or says it.
    fn is_one_more_fact(&self) -> bool {
        let Split { v, j, frames, .. } = *self;
        let (verb, end) = (j + 1 + usize::from(v.key(j) == "في"), v.sentence_end[j] as usize);
        let told = self.outer().and_then(|k| v.tags[k].cue).is_some_and(|c| {
            let class = v.lexicon.cue(c.forms[0]).class;
            // أعلن ترشحه، كما قد يترشح غيره: what else there is to tell
            class == "announce" && v.key(j) != "كما"
                || matches!(class, "point_out" | "reveal" | "report" | "confirm" | "explain" | "add" | "say")
        });
        let negated = usize::from(verb + 2 < end && matches!(v.key(verb), "لا" | "لم" | "لن"));
        let (verb, who) = (verb + negated, verb + negated + 1);
        told && who < end
            && v.is_word(verb)
            && !frames.has(verb)
            && v.tags[verb].cue.is_none_or(|c| {
                let cue = v.lexicon.cue(c.forms[0]);
                cue.frames.0 == 0 || cue.ambiguity.has(Ambiguity::RARE)
            })
            && v.head(verb).is_none()
            && v.mention_at[verb] == 0
            && v.head(who).is_none_or(|h| !h.head.class.is_human())
    }

    /// `حذر من السرعة، **كما أن** الطريق ضيق`, `حذر من الفيضان، **كما حدث** قبل عام`: the next that there is to say of it, or what it is like.
    fn adds_or_likens(&self) -> bool {
        let Split { v, j, .. } = *self;
        v.key(j) == "كما"
            && j + 1 < v.tags.len()
            && (v.is_complementizer(j + 1) || matches!(v.key(j + 1), "حدث" | "هو" | "هي"))
    }

    /// The content is what somebody called for.
    fn is_called_for(&self) -> bool {
        let Split { v, start, .. } = *self;
        let low = (v.sentence_start[start] as usize).max(start.saturating_sub(30));
        let outer = (low..start).rev().find_map(|k| v.tags[k].cue);
        outer.is_some_and(|c| {
            c.forms[0].tense == Tense::Perfect
                && matches!(v.lexicon.cue(c.forms[0]).class, "urge" | "demand" | "request")
        })
    }

    /// `شدد على أهمية ست خطوات، **وهي الانتباه** إلى النظافة`, `، **وهي «الأفق»**`, `، **وهي أن** تلتزم العاملة`: what was counted is named;
    /// `مقتل خمسة، وهي الحصيلة ذاتها التي أعلنت` is the reporter's.
    pub(super) fn names_them(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        if !matches!(v.key(j), "وهي" | "وهم" | "وهو") {
            return false;
        }
        let (next, end) = (j + 1, v.sentence_end[j] as usize);
        let definite = |k: usize| v.is_word(k) && v.doc.tokens()[k].clitics.proclitics.al();
        let relative = || (next..end.min(next + 8)).any(|k| v.tags[k].function.is(FunctionWord::RELATIVE));
        let counted = |k: usize| {
            v.doc.tokens()[k].kind == TokenKind::Number && v.key(k).len() < 3
                || v.tags[k].function.is(FunctionWord::QUANTIFIER)
                || matches!(v.key(k), "احدي" | "احد" | "واحده" | "واحدا")
        };
        v.pair_at[next] > 0
            || v.is_complementizer(next)
            || definite(next) && (j.saturating_sub(12).max(start)..j).any(counted) && !relative()
    }

    /// `إلا **أن** الرئيس`, `إلا **أنها**`; `ما علينا إلا أن **ننزل**`, `إلا بأن يكون` are what is left of a denial.
    fn opens_exception(&self) -> bool {
        let Split { v, j, .. } = *self;
        let (that, next) = (j + 1, j + 2);
        if next >= v.sentence_end[j] as usize || !v.is_complementizer(that) {
            return false;
        }
        let subjunctive = v.key(that) == "ان"
            && v.is_word(next)
            && v.key(next).starts_with(['ي', 'ت', 'ن'])
            && v.tags[next].function == FunctionWord::NONE
            && v.mention_at[next] == 0
            && !v.in_name[next]
            && v.head(next).is_none()
            && !is_masdar(v.doc.bare(next));
        v.key(that) != "بان" && !subjunctive
    }

    /// A noun phrase as content does not run into the reporter's next clause.
    pub(super) fn ends_noun_phrase(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let key = v.key(j);
        let excepts = matches!(key, "الا" | "بيد") && self.opens_exception();
        // عارضت المشروع إلا أن الرئيس: with a comma or without
        if nominal && excepts && v.inside[j] == v.inside[start] {
            return true;
        }
        if nominal && v.inside[j] == 0 && self.is_another_matter() {
            return true;
        }
        // يهددان بالانسحاب من الدوري ولذا تخضع الأندية: what the reporter makes of it
        let so = matches!(key, "ولذا" | "ولذلك") || after_comma && matches!(key, "لذا" | "لذلك");
        if nominal && so && v.inside[j] == 0 {
            return true;
        }
        if !(nominal && after_comma) {
            return false;
        }
        // ، حيث تم الاتفاق على كذا: what was done then
        if key == "حيث"
            && v.inside[j] == 0
            && j + 1 < v.tags.len()
            && (matches!(v.key(j + 1), "تم" | "تمت" | "جري" | "جرت" | "عقد" | "عقدت")
                || Roles::of(v.key(j + 1)).has(Roles::HAPPENS)
                    && !v.key(j + 1).starts_with('ي')
                    // انحسار الطلب، حيث وصلت نسبته إلى النصف: what is told of it
                    && !matches!(v.key(j + 1), "بات" | "باتت" | "وصل" | "وصلت" | "قامت" | "قاموا" | "تمكنت"))
        {
            return true;
        }
        // التذكير بالتعليمات، ويزور المتنزه ثلاثة ملايين: a clause of the reporter's, of which a noun phrase has none
        let does = key.starts_with("وي")
            && key.chars().count() > 4
            && !matches!(key, "ويقين" | "ويمين" | "ويسار" | "ويابس" | "ويوما")
            && v.inside[j] == 0
            && v.tags[j].function == FunctionWord::NONE
            && v.tags[j].cue.is_none()
            && v.head(j).is_none()
            && v.mention_at[j] == 0
            && !v.in_name[j]
            && v.doc.tokens()[j].clitics.enc_len == 0
            && j + 1 < v.sentence_end[j] as usize
            && v.is_word(j + 1)
            && (v.mention_at[j + 1] > 0 || v.doc.tokens()[j + 1].clitics.proclitics.al());
        let clause = |k: usize| {
            v.finite_cue(k).is_some()
                || v.tags[k]
                    .function
                    .is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::SUBORDINATOR)
                || v.bare_key(k) == "ما"
        };
        if does && !(start..j).any(clause) {
            return true;
        }
        // أهمية أن يدرك الجميع أن الأعداء كثيرون، وهم يتحينون الفرصة: of a clause it goes on
        let told = key == "وهم" && (start..j).any(|k| v.is_complementizer(k));
        // ، ولم يقف عند هذا الحد، وهو طلب لقي استجابة: a clause of its own
        // أربعة مشاريع، وهي: مشروع كذا
        let lists = j + 2 < v.sentence_end[j] as usize && (v.is_colon(j + 1) || self.names_them());
        let own = key == "وهو" && j + 2 < v.tags.len() && v.key(j + 1) == "ما" && self.comes_of_itself(j + 2);
        if !told && !lists && !own && matches!(key, "ولم" | "ولن" | "وهو" | "وهي" | "وهم") && v.inside[j] == 0
        {
            return true;
        }
        let concedes = matches!(key, "الا" | "غير" | "بيد") && self.opens_exception();
        // بأن التصريحات إذا تأكدت، فهي أدلة
        let goes_on = v.tags[j].cut > 0
            && key.starts_with('ف')
            && v.inside[j] == 0
            && !(start..j)
                .any(|k| matches!(v.key(k), "اذا" | "لو" | "ان") || v.key(k) == "حال" && v.key(k - 1) == "وفي")
            || matches!(v.bare_key(j), "لكن" | "لكنه" | "لكنها" | "لكنهم")
            || v.bare_key(j) == "ثم" && !v.goes_on_with_noun(j + 1);
        concedes
            || goes_on
            || key == "علما"
            || matches!(key, "فيما" | "بينما" | "كما") && !self.is_one_more_fact() && !self.adds_or_likens()
            || key == "في" && j + 1 < v.sentence_end[j] as usize && v.key(j + 1) == "حين" && !self.is_one_more_fact()
    }
}
