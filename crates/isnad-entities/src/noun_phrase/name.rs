//! Names that no list and no mention has, found by the title before them.

use super::*;
use crate::extent::is_letter_name;

impl Reading<'_> {
    /// One more word right before the content belongs to the name: `هاشم بن عبدالرحمن توفيق أن`.
    pub(crate) fn longer_name(&self, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let m = np.mention.filter(|&m| self.person(m))?;
        if self.entities.mentions[m as usize].tokens.end as usize != at || at >= to || !self.word(at) || (self.stop)(at)
        {
            return None;
        }
        if at + 1 >= to || matches!(self.doc.surface(at + 1), "." | "؛") {
            return self.closes_with_family(at, m, np).then_some(at + 1);
        }
        if let Some(end) = self.house(at, to) {
            return Some(end);
        }
        let t = &self.doc.tokens()[at];
        // سيلفان بوتان: after a given name the name of a country is a family name.
        let given = self.entities.mentions[m as usize].tokens.len() == 1;
        let first = self.class(at - 1);
        let family = given
            && first.has(Class::GIVEN)
            && self.mention(at).is_some_and(|m| self.person(m) && self.entities.mentions[m as usize].tokens.len() == 1)
            && !first.has(Class::FAMILY);
        if family && !self.has_conjunction(at) {
            return Some(at + 1); // بريجيت ماكرون: the family name is a known man's
        }
        let nisba = self.mention(at).is_none_or(|m| {
            let other = &self.entities.mentions[m as usize];
            other.kind == EntityKind::Nationality
                || given && other.tokens.len() == 1 && matches!(other.kind, EntityKind::Country | EntityKind::Place)
        });
        let plain = nisba
            && self.classes.function(at).0 == FunctionWord::NONE
            && (self.classes.head(at).is_none() && self.is_whole(at) || self.is_no_second(at))
            && !self.class(at).has(Class::SAYING)
            && !t.flags.tanween_fath()
            && self.is_nobodys(at)
            // فلان لـ«الأفق»
            && self.doc.key(at).len() > 2;
        let key = self.doc.key(at);
        // لويس انريكي متذمرا: how he is
        let how = key.starts_with('م') && key.chars().count() > 4 && !self.class(at).has(Class::NAME);
        let adverb = key.ends_with('ا') && (self.class(at).has(Class::COMMON) || how);
        // سالم الحربي **ضرورة** أن: the object
        let object =
            || crate::heads::takes_clause(key) && self.classes.function(at + 1).0.is(FunctionWord::COMPLEMENTIZER);
        let plain = plain && !adverb && !object();
        // هنري **مانت** المضارب في البورصة: no word of the language, whatever stands behind it
        if given && first.has(Class::GIVEN) && self.is_foreign_family(at) {
            return Some(at + 1);
        }
        if self.is_bare_title(at, to) {
            return Some(at + 1);
        }
        // An unknown word before a mark is a name too: سيلفان بوتان، الذي ...
        let rare = (!self.class(at).has(Class::COMMON) || self.mention_at[at] > 0) && !self.definite(at);
        // النائب عبد الإله بوعنو ما اعتبره: a word that no list has, before one of a closed class
        let closed =
            FunctionWord::RELATIVE | FunctionWord::PREPOSITION | FunctionWord::TIME | FunctionWord::SUBORDINATOR;
        let foreign = !self.class(at).has(Class::COMMON) && !self.definite(at);
        // عبدالجبار بارز لوكالة الأنباء: a paper or an agency is told
        let told = self.doc.tokens()[at + 1].clitics.proclitics.la()
            && !self.definite(at)
            && self.classes.head(at + 1).is_some_and(|h| h.head.class == HeadClass::Media);
        let joined = self.classes.function(at + 1).0.is(FunctionWord::COMPLEMENTIZER)
            || told
            || foreign && self.classes.function(at + 1).0.is(closed)
            || matches!(self.doc.surface(at + 1), ":")
            || rare && matches!(self.doc.surface(at + 1), "،" | "," | "(" | "-" | "–")
            || self.class(at).has(Class::SELDOM)
                && !self.definite(at)
                && (self.content_behind(at + 1, to) || self.parts_apposition(at + 1) && self.tells_office(at + 2, to));
        // الباحثة كلارا دينبي،: a title, one given name, and a word before a mark or another title.
        let office =
            |k: usize| self.classes.head(k).is_some_and(|h| h.head.class == HeadClass::Office && h.proclitics == 0);
        // رائد شمالي المسؤول في: without a title, too, where no verb can have such an object
        let strange = self.class(at).has(Class::SELDOM) && !self.definite(at) && crate::spelling::like_a_name(key) >= 2;
        let family = rare || strange || self.is_no_second(at);
        let alone = given && np.head.is_none() && family && office(at + 1);
        let titled = alone
            || given
                && np.head.is_some_and(|h| h.class.is_human())
                && first.has(Class::GIVEN)
                && !self.definite(at)
                && (matches!(self.doc.surface(at + 1), "،" | "," | "(" | "-" | "–" | "\"" | "«" | "“")
                    || office(at + 1));
        // هشام الغالي المتخصص في: after one given name a definite word that is no title is its family.
        let clan = given
            && first.has(Class::GIVEN)
            && self.definite(at)
            && !matches!(key, "الاول" | "الثاني" | "الثالث" | "الرابع" | "الخامس" | "السادس")
            && self.mention_at[at] == 0
            // كلارا داميالي المتخصصة في: what she does, no name.
            && !crate::governing::governs(self.doc.bare(at), self.doc.key(at + 1))
            && !self.governed(at + 1)
            && (self.class(at).has(Class::FAMILY | Class::SELDOM)
                || !self.class(at).has(Class::COMMON))
            && (!self.word(at + 1)
                || self.definite(at + 1)
                || FunctionWord::at(self.doc, at + 1).0 != FunctionWord::NONE);
        // عبدالإله بن ناصر المقبل الهجوم: a listed family behind a line of given names, and a noun of its own behind it
        let line = first.has(Class::GIVEN)
            && self.definite(at)
            && !self.definite(at - 1)
            && self.mention_at[at] == 0
            && self.class(at).has(Class::FAMILY | Class::SELDOM)
            && self.word(at + 1)
            && self.definite(at + 1)
            && !self.doc.tokens()[at + 1].clitics.proclitics.preposition()
            && !self.has_conjunction(at + 1)
            && self.classes.head(at + 1).is_none()
            && !self.doc.key(at + 1).ends_with('ي')
            && !self.doc.key(at + 1).ends_with("يه");
        // نواف السواط، أن: a definite word between a name that has none and a mark, behind which the content begins
        let begins = |k: usize| {
            k < to
                && (self.classes.function(k).0.is(FunctionWord::COMPLEMENTIZER)
                    || matches!(
                        self.doc.key(k),
                        "اهميه"
                            | "ضروره"
                            | "جاهزيه"
                            | "حرص"
                            | "استمرار"
                            | "وجود"
                            | "عدم"
                            | "وقوف"
                            | "استعداد"
                            | "التزام"
                    ))
        };
        let marked = self.definite(at)
            && !self.definite(at - 1)
            && self.mention_at[at] == 0
            && matches!(self.doc.surface(at + 1), "،" | ",")
            && (begins(at + 2)
                || self.classes.function((at + 2).min(to - 1)).0.is(FunctionWord::PREPOSITION) && begins(at + 3));
        (plain && (joined || titled || clan || line || marked)).then_some(at + 1)
    }

    /// `بحسب السفير إيراج **مسجدي**.`: one more word that nobody owns and that says nothing, at the end of the sentence, behind a given name alone.
    fn closes_with_family(&self, at: usize, mention: u32, np: &NounPhrase) -> bool {
        let t = &self.doc.tokens()[at];
        let class = self.class(at);
        let given = self.entities.mentions[mention as usize].tokens.len() == 1
            && !self.class(at - 1).has(Class::COMMON | Class::TITLE)
            && (self.class(at - 1).has(Class::GIVEN)
                || self.class(at - 1).only_attested() && np.head.is_some_and(|h| h.class.is_human()));
        let other = Class::TITLE
            | Class::SAYING
            | Class::TIME
            | Class::NATIONALITY
            | Class::PLACE
            | Class::WEAK
            | Class::FUNCTION;
        given
            && t.flags.space_before()
            && !t.flags.line_start()
            && !t.flags.tanween_fath()
            && t.clitics.pro_len == 0
            && t.clitics.enc_len == 0
            && self.doc.tokens().get(at + 1).is_none_or(|n| n.kind != TokenKind::Word || n.flags.line_start())
            && self.classes.function(at).0 == FunctionWord::NONE
            && self.classes.head(at).is_none()
            && !class.has(other)
            && (!class.has(Class::COMMON) || class.has(Class::SELDOM | Class::FAMILY))
            && !self.definite(at)
            && self.mention(at).is_none_or(|m| self.person(m))
    }

    /// `، إن`: a comma, and what is said behind it.
    pub(crate) fn content_behind(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && matches!(self.doc.surface(at), "،" | ",")
            && self.classes.function(at + 1).0.is(FunctionWord::COMPLEMENTIZER)
    }

    /// A word right behind a given name that no list has and that is spelt like a foreign name; firms are called by such names too.
    fn is_foreign_family(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        let key = self.doc.key(at);
        let firm = self.mention(at).is_some_and(|m| {
            let m = &self.entities.mentions[m as usize];
            m.kind == EntityKind::Organization && m.tokens.len() == 1
        });
        let unknown = |word: &str| {
            let class = Lexicon::get().of(word);
            !class.has(Class::COMMON | Class::WEAK | Class::TITLE | Class::SAYING | Class::TIME | Class::NATIONALITY)
        };
        t.flags.space_before()
            && !t.flags.line_start()
            && !t.flags.tanween_fath()
            && (self.mention_at[at] == 0 || firm)
            && !self.definite(at)
            && !t.clitics.proclitics.conjunction()
            && t.clitics.enc_len == 0
            && self.classes.function(at).0 == FunctionWord::NONE
            && self.classes.head(at).is_none()
            && unknown(key)
            && unknown(self.doc.bare(at))
            && !key.starts_with(['ي', 'ت'])
            && crate::spelling::like_a_name(key) >= 1
    }

    /// `وزير العدل **حافظ الأختام** سليم بوعزة`: the second office of a minister of justice, and no man called Hafiz.
    pub(crate) fn is_keeper_of_seals(&self, at: usize, to: usize, np: &NounPhrase) -> bool {
        np.mention.is_none()
            && at + 2 < to
            && np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural)
            && matches!(self.doc.key(at), "حافظ" | "حافظه")
            && self.doc.key(at + 1) == "الاختام"
    }

    /// The name after a title that nothing knows: `الخبير الاقتصادي فلان الفلاني أن`.
    pub(crate) fn unlisted(&self, from: usize, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let human = np.head.is_some_and(|h| h.class.is_human() && !h.plural && h.class != HeadClass::Collective);
        if !human
            || !np.definite
            || np.mention.is_some_and(|m| self.person(m))
            || at >= to
            || self.governs_place(at, to)
        {
            return None;
        }
        let lexicon = Lexicon::get();
        // الدكتورة وحدة السامرائي: behind a form of address a common word and a family name
        let clan = |k: usize| self.class(k).has(Class::FAMILY) && !self.class(k).has(Class::COMMON | Class::WEAK);
        let addressed = at > 0
            && at + 1 < to
            && self.classes.head(at - 1).is_some_and(|h| h.definite && h.head.class == HeadClass::Honorific)
            && (clan(at + 1)
                || self.class(at).has(Class::GIVEN)
                    && self.definite(at + 1)
                    && self.parts_apposition((at + 2).min(to - 1)));
        let plain = |k: usize| {
            let t = &self.doc.tokens()[k];
            let link = matches!(self.doc.key(k), "بن" | "بنت" | "ابن" | "ال" | "ابو" | "عبد")
                || self.doc.surface(k) == "علي" && (k > at || self.is_ali(at, to));
            t.kind == TokenKind::Word
                && self.doc.key(k) != "و"
                && (self.mention_at[k] == 0
                    || k > at
                        && self.mention(k).is_some_and(|m| {
                            let mention = &self.entities.mentions[m as usize];
                            let given = self.class(at).has(Class::GIVEN) && mention.tokens.len() == 1;
                            given || matches!(mention.kind, EntityKind::Nationality | EntityKind::Person)
                        }))
                && (self.classes.head(k).is_none_or(|h| h.head.ambiguous)
                    || k == at + 1 && self.class(at).has(Class::GIVEN) && self.is_bare_title(k, to)
                    || link
                    || self.names_two(at, to)
                    || addressed && k == at)
                && !(self.stop)(k)
                // رجل يدعى فلان: the verb announces the name.
                && (link || k > at || !self.class(k).has(Class::BEFORE_PERSON))
                && (link || self.classes.function(k).0 == FunctionWord::NONE)
                // كوشيك is no ك and وشيك
                // كيران بالاوند: with the letter and without it no word
                && (self.is_whole(k) && (k > at || !t.clitics.proclitics.preposition())
                    || self.closes_two(at, k, to)
                    || !t.clitics.proclitics.conjunction()
                        && (self.class(k).has(Class::NAME) && !self.class(k).has(Class::COMMON)
                            || k > at
                                && self.class(k).is_none()
                                && lexicon.of(self.doc.bare(k)).is_none()
                                && self.class(k - 1).without(Class::GIVEN | Class::AMBIGUOUS | Class::MASCULINE).is_none()))
                && !t.flags.tanween_fath()
                && self.is_nobodys(k)
        };
        // A name goes on through words that are names or no common words; right before the content anything goes.
        let run = |strict: bool| {
            let limit = to.min(at + 7);
            let mut end = at;
            while end < limit {
                let class = self.class(end);
                // النائب وديع طعمة التفجير: an object
                let seldom = self.definite(end) && (class.has(Class::SELDOM) || end + 1 < to && !self.word(end + 1));
                let common = class.has(Class::COMMON) && !class.has(Class::NAME) && !seldom;
                match self.mention(end).filter(|&m| self.person(m)) {
                    Some(m) => end = (self.entities.mentions[m as usize].tokens.end as usize).max(end + 1),
                    // شير أصغر خان
                    None if strict
                        && end > at
                        && common
                        && !matches!(self.doc.key(end), "بن" | "ال")
                        && !(end + 1 < limit && self.ends_name(end + 1)) =>
                    {
                        break;
                    }
                    None if plain(end) => end += 1,
                    None => break,
                }
            }
            end.min(to)
        };
        let wide = run(false);
        let end = if self.closed_by(at, wide, to) { wide } else { run(true) };
        let first = self.class(at);
        if end == at || self.definite(at) {
            return None;
        }
        let known = (at..end).any(|k| self.mention(k).is_some_and(|m| self.person(m)));
        // قدم الفريق عددا من اللوحات: the accusative of a common noun.
        let object = self.doc.key(at).strip_suffix('ا').is_some_and(|k| lexicon.of(k).has(Class::COMMON));
        let given = first.has(Class::GIVEN)
            || !first.has(Class::COMMON) && !object
            || known
            || end == at + 2 && self.are_foreign(at, to)
            || self.doc.surface(at) == "علي";
        let title =
            self.classes.head(at - 1).is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific))
                && at > from;
        // طالب إمام المسجد شباب الأمة بكذا: two common words, the second definite, are whom he speaks to
        let common = |k: usize| {
            let class = self.class(k);
            class.has(Class::COMMON) && !class.has(Class::FAMILY | Class::SELDOM)
        };
        // أعلن رئيس الاتحاد دعم فلان: what he announces
        if first.has(Class::COMMON)
            && !first.has(Class::NAME | Class::SELDOM)
            && self.mention_at[at] == 0
            && end > at + 1
        {
            let next = self
                .mention(at + 1)
                .is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Nationality);
            if (next || self.definite(at + 1)) && !addressed {
                return None;
            }
        }
        let noun = first.has(Class::COMMON) || self.classes.head(at).is_some();
        if !addressed && end == at + 2 && !known && noun && self.definite(at + 1) && common(at + 1) {
            return None;
        }
        let joined = end < to && self.classes.function(end).0.is(FunctionWord::COMPLEMENTIZER) && end - at <= 4;
        let several = end - at >= 2;
        // الدكتور توفيق إلى أن: after an honorific one word is a name where a preposition or a mark follows.
        // الطالب جمال (21 عاما)
        let age = first.has(Class::GIVEN)
            && end + 1 < to
            && self.doc.surface(end) == "("
            && self.doc.tokens()[end + 1].kind == TokenKind::Number;
        let title = title || age;
        let cut_off = end < to
            && (!self.word(end)
                || self.classes.function(end).0.is(FunctionWord::PREPOSITION | FunctionWord::COMPLEMENTIZER));
        ((given || addressed) && (several || title) || several && joined || title && (joined || cut_off)).then_some(end)
    }

    /// `الأستاذ **علي** القبيسي`: written with the dots of a yeh, behind a title and before a family's name, it is no preposition.
    fn is_ali(&self, at: usize, to: usize) -> bool {
        if self.is_ali_before_content(at, to) {
            return true;
        }
        let next = at + 1;
        next < to
            && at > 0
            && self.word(next)
            && self.classes.head(next).is_none()
            && self.doc.tokens()[next].clitics.enc_len == 0
            && self.classes.head(at - 1).is_some_and(|h| h.definite && h.head.class != HeadClass::Person)
            && !self.doc.tokens()[next].clitics.proclitics.preposition()
            && if self.definite(next) {
                self.class(next).has(Class::FAMILY | Class::SELDOM) || !self.class(next).has(Class::COMMON)
            } else {
                // علي ردوان
                let class = self.class(next);
                class.is_none() || class.has(Class::NAME) && !class.has(Class::COMMON | Class::PLACE)
            }
    }

    /// `مدير المركز بالنادي **علي آل صبيح** أن`, `أستاذ البيئة بالجامعة **علي مرزوقي** لـ«الأفق»`: between a closed title and what is said, and before a
    /// word that is somebody's name; على أهمية is none.
    fn is_ali_before_content(&self, at: usize, to: usize) -> bool {
        let next = at + 1;
        if next >= to || at == 0 || !self.word(next) || !self.doc.tokens()[next].flags.space_before() {
            return false;
        }
        let house = self.doc.surface(next) == "آل" || matches!(self.doc.key(next), "بن" | "ابو");
        let class = self.class(next);
        let nobody = Class::COMMON | Class::TITLE | Class::PLACE | Class::NATIONALITY | Class::TIME | Class::SAYING;
        let other = Class::SELDOM | Class::COMMON | Class::DERIVED | Class::NAME | Class::SURE | Class::ATTESTED;
        let unknown =
            class.without(other | Class::WEAK | Class::AMBIGUOUS | Class::MASCULINE | Class::FEMININE).is_none();
        let key = self.doc.bare(next);
        let family = class.has(Class::FAMILY) && !class.has(nobody)
            || unknown
                && (class.is_none() || class.has(Class::SELDOM | Class::NAME))
                && (class.has(Class::GIVEN) || key.ends_with('ي') || crate::spelling::like_a_name(key) >= 2);
        let plain = self.doc.tokens()[next].clitics.enc_len == 0
            && !self.doc.tokens()[next].clitics.proclitics.preposition()
            && !self.has_conjunction(next)
            && self.classes.function(next).0 == FunctionWord::NONE
            && self.classes.head(next).is_none()
            && (self.mention_at[next] == 0 || self.mention(next).is_some_and(|m| self.person(m)));
        let end = next + 1 + usize::from(house);
        let ends = |k: usize| {
            k >= to
                || self.parts_apposition(k)
                || matches!(self.doc.surface(k), ":" | "\"" | "«" | "“")
                || self.classes.function(k).0.is(FunctionWord::COMPLEMENTIZER)
                || matches!(self.doc.key(k), "ل" | "لـ")
                    && self.doc.tokens().get(k + 1).is_some_and(|t| t.kind == TokenKind::Quote)
        };
        (house || plain && family) && end <= to && ends(end)
    }

    /// `وزيرة القضاء **كيلا برانكو**،`: two words that no list has but that of everything that was ever printed, spelt like names.
    fn are_foreign(&self, at: usize, to: usize) -> bool {
        let seldom = |k: usize| {
            let class = self.class(k);
            (class.is_none() || class.has(Class::NAME | Class::SELDOM))
                && !class.has(Class::TITLE | Class::PLACE | Class::NATIONALITY | Class::SAYING | Class::TIME)
                && !self.definite(k)
        };
        at + 2 < to && seldom(at) && seldom(at + 1) && crate::spelling::like_two_names(self.doc, at)
    }

    /// Words that stand bare between an office and what is said can only be its bearer's name: the content is introduced at `end`, a
    /// time before it at most, or the relative pronoun says that the indefinite word before it is a name.
    fn closed_by(&self, at: usize, end: usize, to: usize) -> bool {
        let is = |k: usize, class: FunctionWord| k < to && self.classes.function(k).0.is(class);
        let when = (end..to.min(end + 4)).take_while(|&k| is(k, FunctionWord::TIME)).count();
        let comma = when == 0 && end < to && self.parts_apposition(end);
        let given = self.class(at).has(Class::GIVEN);
        // الفنانة نجاة فلان، أمس الأربعاء بالرباط، أن
        let aside = comma && given && is(end + 1, FunctionWord::TIME);
        let begins = if aside {
            (end + 2..to.min(end + 7)).find(|&k| self.parts_apposition(k)).map_or(end, |k| k + 1)
        } else {
            end + when + usize::from(comma)
        };
        let whom = given
            && end > at + 1
            && is(end, FunctionWord::RELATIVE)
            && matches!(self.doc.key(end), "الذي" | "التي")
            && !self.definite(end - 1);
        end > at && (is(begins, FunctionWord::COMPLEMENTIZER) && (when == 0 && !comma || given) || whom)
    }

    /// A word that only names have, right behind the one before it.
    fn ends_name(&self, at: usize) -> bool {
        let class = self.class(at);
        self.word(at)
            && class.has(Class::NAME)
            && !class.has(Class::COMMON | Class::WEAK | Class::TITLE | Class::PLACE | Class::NATIONALITY)
            && !self.definite(at)
            && self.doc.tokens()[at].clitics.pro_len == 0
            && self.doc.tokens()[at].flags.space_before()
    }

    /// `أمير منطقة كذا`: an office, though its noun is a given name too.
    fn governs_place(&self, at: usize, to: usize) -> bool {
        let office = |h: HeadAt| h.proclitics == 0 && !h.definite && !h.head.plural && h.head.class.is_human();
        self.classes.head(at).is_some_and(office) && crate::wording::may_be_left_out(self.doc, at + 1, &(at..to))
    }

    /// `أما **المختار العروسي**، عضو المجلس`: a given name with the article that is an office elsewhere, and a family behind it, where what he is
    /// stands behind the comma.
    pub(crate) fn called_like_officer(&self, from: usize, at: usize, to: usize, np: &mut NounPhrase) -> Option<usize> {
        let office = |h: HeadAt| h.head.class == HeadClass::Office && !h.head.plural;
        let one = np.head.is_some_and(|h| h.class == HeadClass::Office) && np.mention.is_none() && !np.quantified;
        if !one || at != from + 2 || at + 1 >= to || !self.parts_apposition(at) {
            return None;
        }
        let family = self.class(from + 1);
        let fits = self.definite(from)
            && self.class(from).has(Class::GIVEN)
            && self.definite(from + 1)
            && family.has(Class::FAMILY)
            && !family.has(Class::COMMON | Class::NATIONALITY | Class::TITLE)
            && !self.has_conjunction(at + 1)
            && self.classes.head(at + 1).is_some_and(|h| office(h) && !h.definite && h.proclitics == 0);
        if fits {
            np.head = None;
        }
        fits.then_some(at)
    }

    /// A name that no list has, told by its first part or by the title behind it: `كمال الدرة`, `هورجان، أستاذ التاريخ`.
    pub(crate) fn bare_name(&self, from: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        if np.head.is_some() || np.mention.is_some() || np.quantified || np.coordinated {
            return None;
        }
        let lexicon = Lexicon::get();
        let class = |k: usize| self.class(k);
        let link = |k: usize| matches!(self.doc.key(k), "بن" | "بنت" | "ابن" | "ال" | "ابو" | "عبد");
        let part = |k: usize| {
            let t = &self.doc.tokens()[k];
            t.kind == TokenKind::Word
                && self.is_nobodys(k)
                && !t.flags.tanween_fath()
                && self.is_whole(k)
                && (link(k)
                    || is_letter_name(self.doc.key(k))
                    || self.classes.function(k).0 == FunctionWord::NONE
                        && self.classes.head(k).is_none()
                        && (self.mention_at[k] == 0
                            || k > from
                                && self.mention(k).is_some_and(|m| {
                                    self.person(m) && self.entities.mentions[m as usize].tokens.len() == 1
                                }))
                        && (class(k).has(Class::NAME)
                            || k > from && class(from).has(Class::GIVEN) && class(k).has(Class::SELDOM)
                            || !class(k).has(Class::COMMON) && !lexicon.of(self.doc.bare(k)).has(Class::COMMON)))
                && !(self.stop)(k)
        };
        let mut end = from;
        while end < to.min(from + 5) && part(end) {
            end += 1;
        }
        let n = end - from;
        // بي جي آي ميستري: letters spelled out before a name.
        let letters = (from..end).take_while(|&k| is_letter_name(self.doc.key(k))).count();
        if letters >= 2 && n > letters {
            return Some(end);
        }
        if n == 0 || self.doc.key(from).len() < 6 || class(from).has(Class::SAYING) {
            return None; // رأى بوراشيف: the verb and its subject
        }
        let title = |k: usize| {
            k < to
                && self.classes.head(k).is_some_and(|h| {
                    h.proclitics == 0
                        && matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Honorific)
                })
        };
        let given = class(from).has(Class::GIVEN) && n >= 2;
        // أورهان كوشي مدير مجموعة التنمية: an office without the article, and what it is of
        let of = |k: usize| {
            k + 1 < to
                && title(k)
                && !self.has_conjunction(k)
                && (self.definite(k + 1) || self.mention_at[k + 1] > 0 || self.classes.head(k + 1).is_some())
                && self
                    .classes
                    .head(k)
                    .is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural && !h.head.ambiguous)
        };
        let entitled = end < to
            && (title(end) && self.definite(end)
                || n == 2 && of(end)
                || matches!(self.doc.surface(end), "،" | ",") && title(end + 1) && !self.has_conjunction(end + 1));
        (given || entitled && !class(from).has(Class::COMMON)).then_some(end)
    }

    /// أمين طالب أن; صباح مشرف، أن: two words, the first a given name, right before the content; no title.
    pub(crate) fn names_two(&self, at: usize, to: usize) -> bool {
        at + 2 < to
            && self.word(at + 1)
            && !self.definite(at + 1)
            && self.class(at).has(Class::GIVEN)
            && (self.classes.function(at + 2).0.is(FunctionWord::COMPLEMENTIZER) || self.content_behind(at + 2, to))
    }
}
