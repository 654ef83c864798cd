//! Coordinated heads and appositions: تركيا وروسيا, `، وزير الدفاع`, `- أحد الحرفيين -`.

use super::*;
use crate::governing::governs;

impl Reading<'_> {
    /// و + another head of the same rank: تركيا وروسيا, المسؤولين الأميركيين والخبراء.
    pub(crate) fn coordinated(&self, mut at: usize, to: usize, np: &mut NounPhrase) -> usize {
        // صحيفتا "ذي تايمز" و"ذي غارديان": two names in marks
        while at + 2 < to
            && at > np.tokens.start
            && self.doc.key(at) == "و"
            && self.doc.tokens()[at - 1].kind == TokenKind::Quote
            && self.doc.tokens()[at + 1].kind == TokenKind::Quote
            && (at + 3..=(at + 8).min(to)).contains(&(self.closes[at + 1] as usize))
        {
            np.coordinated = true;
            at = self.closes[at + 1] as usize;
        }
        loop {
            // أكد محمد حسن، وسالم العطاس، وخالد النجار أن
            if self.next_person(at, to, np) {
                at += 1;
            }
            if at >= to || !self.word(at) || !self.has_conjunction(at) || (self.stop)(at) {
                break;
            }
            if let Some(end) = self.counterpart(at, to, np) {
                np.coordinated = true;
                at = end;
                continue;
            }
            let named = self.mention(at).is_some_and(|m| {
                let kind = self.entities.mentions[m as usize].kind;
                kind != EntityKind::Nationality && (np.mention.is_some() || np.quantified)
            });
            let head = self.classes.head(at).filter(|h| !h.head.ambiguous);
            if head.is_none() && self.second_adjective(at, np) {
                at += 1;
                // مصادر أمنية وطبية **مصرية**
                if at < to && self.third_adjective(at) {
                    at += 1;
                }
                continue;
            }
            // الناجون وعددهم نحو مئة: how many they are
            let counts = self.doc.tokens()[at].clitics.enc_len > 0 && self.doc.bare(at) == "عدد";
            if !named && head.is_none() || counts || self.classes.function(at).0 != FunctionWord::NONE {
                break;
            }
            let mut other = NounPhrase::at(at);
            let Some(mut end) = self.core(at, to, &mut other) else { break };
            // وكيل الوزارة للمختبرات وبنوك الدم فلان: what the office is for goes on.
            let office = np.head.is_some_and(|h| {
                matches!(h.class, HeadClass::Office | HeadClass::Honorific | HeadClass::Rank) && !h.plural
            });
            let field = head.is_some_and(|h| h.head.class == HeadClass::Organization && !h.definite);
            if office && field && np.mention.is_none() && other.mention.is_some_and(|m| self.person(m)) {
                np.mention = other.mention;
                at = end;
                continue;
            }
            // نائب رئيس الوزراء ووزير الخارجية فلان: two offices and one name are one man. With two names they are two.
            if np.mention.is_none() && np.unlisted.is_none() && two_offices(np, &other) {
                if other.mention.is_some_and(|m| self.person(m)) {
                    np.mention = other.mention;
                    at = end;
                    continue;
                }
                if let Some(to) = self.unlisted(at, end, to, &other) {
                    np.unlisted = Some(end..to);
                    np.definite = true;
                    at = to;
                    continue;
                }
            }
            if let Some(longer) = self.longer_name(end, to, &other) {
                end = longer;
            }
            // رئيس الائتلاف فلان والقيادي في الجبهة: the other one would have a name too
            np.coordinated = !self.one_more_title(at, np, &other) || np.coordinated;
            at = end;
        }
        at
    }

    /// `جون كيري **ونظيره الروسي سيرغي لافروف**`: one past the name of his counterpart.
    fn counterpart(&self, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let his = self.doc.bare(at) == "نظير" && self.doc.tokens()[at].clitics.enc_len > 0;
        if !his || !np.mention.is_some_and(|m| self.person(m)) {
            return None;
        }
        let person = |k: usize| self.mention(k).filter(|&m| self.person(m));
        let name = (at + 1..(at + 4).min(to)).find(|&k| person(k).is_some())?;
        let between = (at + 1..name).all(|k| self.word(k) && self.definite(k));
        between.then(|| self.entities.mentions[person(name).unwrap_or_default() as usize].tokens.end as usize)
    }

    /// `والقيادي في الجبهة` behind somebody's name: with the article, in the singular, and nobody's name behind it.
    fn one_more_title(&self, at: usize, np: &NounPhrase, other: &NounPhrase) -> bool {
        let named = |np: &NounPhrase| np.unlisted.is_some() || np.mention.is_some_and(|m| self.person(m));
        let human = |np: &NounPhrase| np.head.filter(|h| h.class.is_human() && !h.plural);
        let one =
            human(np).zip(human(other)).is_some_and(|(a, b)| a.feminine == b.feminine && b.class == HeadClass::Office);
        named(np) && !named(other) && one && self.definite(at) && other.tokens.len() != 1
    }

    /// A comma, or the semicolon that some papers have for one: `المتحدث بالمديرية؛ فلان؛ أن`.
    pub(super) fn parts_apposition(&self, at: usize) -> bool {
        matches!(self.doc.surface(at), "،" | "," | "؛")
    }

    /// A comma, and behind it one more person with his و, by name or by title and name: `، والطالب مازن الشمري`.
    fn next_person(&self, comma: usize, to: usize, np: &NounPhrase) -> bool {
        let person = |k: usize| k < to && self.mention(k).is_some_and(|m| self.person(m));
        let titled = |k: usize| {
            self.classes.head(k).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural)
                && person(k + 1)
        };
        comma + 1 < to
            && self.parts_apposition(comma)
            && self.has_conjunction(comma + 1)
            && np.mention.is_some_and(|m| self.person(m))
            && (person(comma + 1) || titled(comma + 1))
            && !(self.stop)(comma + 1)
    }

    /// خبراء عسكريون **وأمنيون**, مصادر أمنية **وطبية**: it agrees with the adjective before it, both of a plural.
    fn second_adjective(&self, at: usize, np: &NounPhrase) -> bool {
        let doc = self.doc;
        let adjective = |k: usize| {
            let clitics = &doc.tokens()[k].clitics;
            self.word(k) && clitics.enc_len == 0 && !clitics.proclitics.preposition()
        };
        let ending = |k: usize| {
            let key = doc.key(k);
            let plural = ["ون", "ين", "ات"].into_iter().find(|e| key.len() > 8 && key.ends_with(e));
            plural.or(doc.tokens()[k].flags.teh_marbuta().then_some("ة"))
        };
        let definite = |k: usize| doc.tokens()[k].clitics.proclitics.al();
        np.head.is_some_and(|h| h.plural)
            && at > np.tokens.start + 1
            && adjective(at - 1)
            && adjective(at)
            && self.classes.function(at - 1).0 == FunctionWord::NONE
            && self.classes.function(at).0 == FunctionWord::NONE
            && definite(at - 1) == definite(at)
            && ending(at).is_some()
            && ending(at) == ending(at - 1)
    }

    /// مصادر أمنية وطبية **مصرية**, المصادر الأمنية والطبية **المصرية**: the adjective of a country, as the one before it is.
    fn third_adjective(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        let country = self.mention(at).is_some_and(|m| {
            let m = &self.entities.mentions[m as usize];
            m.kind == EntityKind::Nationality && m.tokens.len() == 1
        });
        let definite = |k: usize| self.doc.tokens()[k].clitics.proclitics.al();
        self.word(at)
            && country
            && !(self.stop)(at)
            && !self.has_conjunction(at)
            && !t.clitics.proclitics.preposition()
            && definite(at) == definite(at - 1)
            && t.flags.teh_marbuta() == self.doc.tokens()[at - 1].flags.teh_marbuta()
    }

    /// The phrase is a person's name already, listed or not.
    fn names_person(&self, np: &NounPhrase) -> bool {
        np.mention.is_some_and(|m| self.person(m)) || np.unlisted.is_some() && np.head.is_none()
    }

    /// Appositions after the core: `، وزير الدفاع`, `- أحد الحرفيين -`, `رئيس الأركان`, `(…)`.
    pub(crate) fn apposed(&self, mut at: usize, to: usize, np: &mut NounPhrase) -> usize {
        for _ in 0..3 {
            if at >= to {
                break;
            }
            let t = &self.doc.tokens()[at];
            let text = &self.doc.text()[t.span];
            match (t.kind, text) {
                (TokenKind::Punct, "(") => {
                    let close = self.closes[at] as usize;
                    // شبكة (سي.بي.اس.نيوز): letters and dots
                    let body = np.head.is_some_and(|h| matches!(h.class, HeadClass::Media | HeadClass::Organization));
                    let most = if body { 12 } else { 8 };
                    // المتحدث الرسمي (سالم الحربي) نفى: his name, right before the verb
                    let name = || {
                        self.mention(at + 1).is_some_and(|m| {
                            self.person(m) && self.entities.mentions[m as usize].tokens.end as usize + 1 == close
                        }) && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
                    };
                    if close == 0 || close > to || close - at > most || close == to && !name() {
                        break;
                    }
                    at = close;
                }
                (TokenKind::Punct, "،" | "," | "؛")
                    if at + 2 < to
                        && self.doc.key(at + 1) == "مثل"
                        && (np.quantified || np.head.is_some_and(|h| h.plural)) =>
                {
                    // بعض المؤرخين، مثل فلان وفلان،: examples of whom
                    let close = (at + 2..to.min(at + 10)).find(|&k| self.parts_apposition(k));
                    let Some(close) = close.filter(|&k| (at + 2..k).all(|i| self.word(i) && !(self.stop)(i))) else {
                        break;
                    };
                    at = close;
                    break;
                }
                (TokenKind::Punct, "،" | "," | "؛") if at + 1 < to => {
                    let named = self.names_person(np);
                    let after = if named { None } else { self.past_circumstance(at + 1, to) };
                    let next = after.unwrap_or(at + 1);
                    let found = self.apposition(next, to, np).or_else(|| self.named_at_last(next, to, np));
                    let Some((end, mention)) = found else {
                        if let Some(end) = self.named_between_commas(at + 1, to, np) {
                            np.unlisted = Some(at + 1..end);
                            np.coordinated = false; // two offices of one man
                            at = end;
                        }
                        break;
                    };
                    // An apposition between commas, or right before the content.
                    if mention.is_some() {
                        np.mention = mention;
                    }
                    at = end;
                    if let Some((name, close)) = mention.and_then(|m| self.rest_to_comma(m, end, to)) {
                        np.unlisted = Some(name);
                        at = close;
                    }
                }
                (TokenKind::Punct, "-" | "–" | "—") if at + 1 < to => {
                    let Some(close) = (at + 1..to.min(at + 16)).find(|&k| {
                        let t = &self.doc.tokens()[k];
                        t.kind == TokenKind::Punct && matches!(&self.doc.text()[t.span], "-" | "–" | "—")
                    }) else {
                        break;
                    };
                    let Some((end, mention)) = self.apposition(at + 1, close, np) else { break };
                    if end != close {
                        break;
                    }
                    if mention.is_some() {
                        np.mention = mention;
                    }
                    at = end;
                    // The closing dash is no part of the source, but the phrase ends after it.
                    break;
                }
                (TokenKind::Word, _) if at + 1 < to && np.mention.is_none() && is_called(self.doc.key(at)) => {
                    // أحد السكان ويدعى «أبو سالم»: in marks
                    let close = self.closes[at + 1] as usize;
                    if close > 0 {
                        // تكتل يسمى «كذا»: no man
                        if close < at + 4 || close > to || close > at + 6 || np.head.is_none_or(|h| !h.class.is_human())
                        {
                            break;
                        }
                        np.mention = self.mention(at + 2).filter(|&m| self.person(m));
                        np.unlisted = Some(at + 2..close - 1);
                        at = close;
                        continue;
                    }
                    // شاهد عيان يدعى فلان: what follows up to a function word is his name.
                    let end = (at + 1..to.min(at + 5))
                        .find(|&k| {
                            let t = &self.doc.tokens()[k];
                            t.kind != TokenKind::Word
                                || self.classes.function(k).0 != FunctionWord::NONE
                                || t.clitics.proclitics.preposition()
                                || (self.stop)(k)
                        })
                        .unwrap_or(to.min(at + 5));
                    // ويدعى م. أ.
                    if end == at + 1 || self.doc.bare(at + 1).chars().count() < 2 {
                        break;
                    }
                    np.mention = self.mention(at + 1).filter(|&m| self.person(m));
                    np.unlisted = Some(at + 1..end);
                    at = end;
                }
                (TokenKind::Word, _) if self.names_person(np) && !self.has_conjunction(at) && !(self.stop)(at) => {
                    let described = self.described(at, to);
                    let Some(end) = described.or_else(|| Some(self.apposition(at, to, np)?.0)) else { break };
                    at = end;
                }
                // مستشار الملك **وأمير المنطقة**: another office of the same man
                (TokenKind::Word, _) if self.names_person(np) && self.has_conjunction(at) && !(self.stop)(at) => {
                    let Some(end) = self.second_office(at, to, np) else { break };
                    at = end;
                }
                _ => break,
            }
        }
        at
    }

    /// `سفير كذا، كاظم **بديع آبادي**، قوله إن`: one or two words more of a name, of which only the first was found, up to the comma that closes it.
    fn rest_to_comma(&self, mention: u32, end: usize, to: usize) -> Option<(Range<usize>, usize)> {
        let name = &self.entities.mentions[mention as usize].tokens;
        if name.end as usize != end || end + 1 >= to || !self.word(end) || name.len() > 2 {
            return None;
        }
        let close = (end + 1..to.min(end + 3)).find(|&k| self.parts_apposition(k))?;
        let part = |k: usize| {
            let t = &self.doc.tokens()[k];
            self.word(k)
                && self.classes.function(k).0 == FunctionWord::NONE
                && !t.clitics.proclitics.preposition()
                && !self.has_conjunction(k)
                && t.clitics.enc_len == 0
                && !t.flags.tanween_fath()
                && !self.class(k).has(Class::TITLE | Class::SAYING | Class::TIME | Class::NATIONALITY)
                && self.mention(k).is_none_or(|m| self.person(m))
                && self.classes.head(k).is_none()
                && !(self.stop)(k)
        };
        // قال المدير، سالم أمس، إن: one word of it at least is no other word
        let strange = |k: usize| !crate::is_common_word(self.doc.bare(k)) || self.mention_at[k] > 0;
        ((end..close).all(part) && (end..close).any(strange)).then_some((name.start as usize..close, close))
    }

    /// `المسؤول الإعلامي للجناح العسكري، آزاد زيلان، أن`: two or three words that no list has, between the commas behind somebody's office.
    fn named_between_commas(&self, from: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let comma = |k: usize| self.parts_apposition(k);
        let man = np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Person) && !h.plural);
        // عضو المجلس والمتحدث باسمه، عيد مراش،: two offices of one
        let two = np.coordinated && !self.one_of_two_is_several(np);
        if self.names_person(np) || !man || !np.definite || np.coordinated && !two || np.quantified {
            return None;
        }
        let end = (from..to.min(from + 4)).find(|&k| comma(k)).filter(|&end| end >= from + 2 && end + 1 < to)?;
        // فضلو **خوري**،: the family was found, or is a title elsewhere; but استبعد مصدر، تغيير فلان، is what he rules out
        let first = self.class(from);
        let strange =
            first.has(Class::GIVEN) || !first.has(Class::COMMON) && !crate::is_common_word(self.doc.bare(from));
        let family = |k: usize| {
            let named = self.class(k).has(Class::FAMILY) && !self.class(k).has(Class::PLURAL | Class::NATIONALITY);
            strange && named && self.mention(k).is_none_or(|m| self.person(m))
        };
        let plain = |k: usize| {
            let clitics = &self.doc.tokens()[k].clitics;
            self.word(k)
                && self.classes.function(k).0 == FunctionWord::NONE
                && !clitics.proclitics.preposition()
                && (!clitics.proclitics.conjunction() || k == from && keeps_front(self.doc, k))
                && clitics.enc_len == 0
                && !self.doc.tokens()[k].flags.tanween_fath()
                && (self.mention_at[k] == 0 && self.classes.head(k).is_none() || k > from && family(k))
                && !(self.stop)(k)
        };
        let next = self.classes.function(end + 1).0;
        let goes_on = (self.stop)(end + 1)
            || next.is(FunctionWord::COMPLEMENTIZER | FunctionWord::TIME | FunctionWord::PREPOSITION)
            || self.doc.tokens()[end + 1].kind == TokenKind::Quote
            || family(end - 1)
            || self.doc.tokens()[end + 1].clitics.proclitics.preposition();
        // نزهة الحداد: a given name that is a word too
        let given = crate::lexicon::Lexicon::get().of(self.doc.bare(from)).has(crate::class::Class::GIVEN);
        let known = |k: usize| !given && crate::is_common_word(self.doc.bare(k));
        ((from..end).all(plain) && goes_on && !self.definite(from) && !(from..end).all(known)).then_some(end)
    }

    /// Of heads that are joined one is no office in the singular.
    fn one_of_two_is_several(&self, np: &NounPhrase) -> bool {
        let joined = |k: usize| self.doc.tokens()[k].clitics.proclitics.conjunction();
        let office = |h: HeadAt| h.head.class == HeadClass::Office && !h.head.plural;
        np.tokens.clone().skip(1).filter(|&k| joined(k)).any(|k| !self.classes.head(k).is_some_and(office))
    }

    /// `أمين الجمعية، مدير الحملة، فلان`, `أمين الجمعية، "فلان"`: the name in marks, or behind one more office of the same man.
    fn named_at_last(&self, from: usize, to: usize, np: &NounPhrase) -> Option<(usize, Option<u32>)> {
        let office = |h: Head| h.class == HeadClass::Office && !h.plural;
        if self.names_person(np) || !np.definite || np.coordinated || !np.head.is_some_and(office) {
            return None;
        }
        let person = |k: usize| self.mention(k).filter(|&m| self.person(m));
        let end_of = |m: u32| self.entities.mentions[m as usize].tokens.end as usize;
        let name = |k: usize| {
            if k + 1 < to && self.doc.tokens()[k].kind == TokenKind::Quote {
                let close = self.closes[k] as usize;
                let m = person(k + 1).filter(|&m| close <= to && end_of(m) + 1 == close)?;
                return Some((close, Some(m)));
            }
            let m = (k < to && !self.has_conjunction(k)).then(|| person(k)).flatten()?;
            Some((end_of(m), Some(m)))
        };
        if let Some(named) = name(from).filter(|_| !self.word(from)) {
            return Some(named);
        }
        if !self.word(from) || (self.stop)(from) || self.has_conjunction(from) {
            return None;
        }
        let second = self.classes.head(from).filter(|h| h.proclitics == 0 && office(h.head) && !h.head.ambiguous)?;
        if np.head.is_some_and(|h| h.feminine != second.head.feminine) {
            return None;
        }
        let mut other = NounPhrase::at(from);
        let end = self.core(from, to, &mut other)?;
        let comma = end + 1 < to && self.parts_apposition(end);
        if !comma || other.mention.is_some_and(|m| self.person(m)) {
            return None;
        }
        name(end + 1)
    }

    /// The end of `ووزير المالية` behind `فلان نائب الرئيس`: one more office in the singular, and nobody's name behind it.
    fn second_office(&self, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let office = |k: usize| {
            self.classes.head(k).filter(|h| h.head.class == HeadClass::Office && !h.head.plural && !h.head.ambiguous)
        };
        let name = &self.entities.mentions[np.mention? as usize];
        let first = office(name.tokens.end as usize).filter(|h| !h.definite)?;
        let second = office(at).filter(|h| h.head.feminine == first.head.feminine)?;
        let mut other = NounPhrase::at(at);
        let end = self.core(at, to, &mut other)?;
        let nobody = other.mention.is_none_or(|m| !self.person(m)) && other.unlisted.is_none();
        (second.definite == first.definite && nobody && end > at + 1).then_some(end)
    }

    /// كلارا داميالي المتخصصة في علاج الصدمات: a definite participle behind a name, with what its preposition governs.
    fn described(&self, at: usize, to: usize) -> Option<usize> {
        if !self.definite(at) || self.doc.tokens()[at].clitics.proclitics.preposition() {
            return None;
        }
        if at + 2 < to && self.word(at + 1) && self.mention_at[at] == 0 {
            let preposition = self.classes.function(at + 1).0.is(FunctionWord::PREPOSITION) && !(self.stop)(at + 1);
            if preposition && governs(self.doc.bare(at), self.doc.key(at + 1)) && !self.occasion(at + 2) {
                return self.inner(at + 2, to);
            }
            if self.governed(at + 1) && !(self.stop)(at + 1) {
                return self.inner(at + 1, to);
            }
        }
        None
    }

    /// الباحث الفلكي، بقسم علوم الفلك، فلان الفلاني: past the phrase between commas.
    pub(crate) fn past_circumstance(&self, from: usize, to: usize) -> Option<usize> {
        let function = self.classes.function(from).0;
        let own = function.is(FunctionWord::PREPOSITION);
        if !own && !(function == FunctionWord::NONE && self.doc.tokens()[from].clitics.proclitics.preposition()) {
            return None;
        }
        let mut at = self.inner(if own { from + 1 } else { from }, to)?;
        while at < to && self.word(at) && self.doc.tokens()[at].clitics.proclitics.preposition() {
            at = self.inner(at, to)?;
        }
        (at + 1 < to && self.parts_apposition(at)).then_some(at + 1)
    }

    /// A title after a name, or a name after a title.
    pub(crate) fn apposition(&self, from: usize, to: usize, np: &NounPhrase) -> Option<(usize, Option<u32>)> {
        if !self.word(from) {
            return None;
        }
        let named = self.names_person(np);
        let (class, _) = self.classes.function(from);
        let one_of = || matches!(self.doc.key(from), "احد" | "احدي");
        if class != FunctionWord::NONE && !one_of() || self.has_conjunction(from) {
            return None;
        }
        let starts_person = self.mention(from).is_some_and(|m| self.person(m));
        let head = self.classes.head(from).filter(|h| h.proclitics == 0);
        if named {
            if starts_person
                || !class.is(FunctionWord::QUANTIFIER)
                    && !head.is_some_and(|h| {
                        // أمير المنطقة after a name is his title, أمير alone may be another name.
                        let governs = from + 1 < to && (self.mention_at[from + 1] > 0 || self.seat(from + 1));
                        // المهندس النجار المواطنين: nobody is several people.
                        let several = h.head.plural && !np.coordinated;
                        h.head.class.is_human() && !several && (!h.head.ambiguous || h.definite || governs)
                    })
            {
                return None;
            }
        } else if !(starts_person
            || head.is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office)))
            || !np.head.is_some_and(|h| h.class.is_human())
        {
            return None;
        }
        // ناشد الطلاب المقبولون في البرنامج، وزير التعليم فلان،: one man is none of several
        let several = np.head.is_some_and(|h| h.plural && h.class.is_human()) && !np.quantified && !np.coordinated;
        let one = || head.is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural && !h.definite);
        if (self.stop)(from) || several && one() {
            return None;
        }
        let mut other = NounPhrase::at(from);
        let start = if class.is(FunctionWord::QUANTIFIER) { from + 1 } else { from };
        let end = self.core(start, to, &mut other)?;
        let mention = other.mention.filter(|&m| self.person(m));
        if !named && mention.is_none() || named && mention.is_some_and(|m| self.is_another_man(from, m, np)) {
            return None;
        }
        Some((end, if named { None } else { mention }))
    }
}

impl Reading<'_> {
    /// `التقى أكرم الدوسي **وزيرة الصحة هدى الناصري**`: a title with its own bearer behind it is none of the man before it. `مستشار الرئيس فلان` may be.
    fn is_another_man(&self, from: usize, mention: u32, np: &NounPhrase) -> bool {
        if from == 0 {
            return false;
        }
        let bearer = &self.entities.mentions[mention as usize];
        let known = np.mention.map(|m| self.entities.mentions[m as usize].entity);
        let title = |k: usize| self.classes.head(k).is_some_and(|h| h.head.class.is_human() && !h.head.plural);
        let name = bearer.tokens.start as usize;
        let between = from + 1..name.max(from + 1);
        // مارك فلان، رئيس شركة جيبسون دانز: a body that is called like a man
        let body = |k: usize| self.classes.head(k).is_some_and(|h| h.head.class == HeadClass::Organization);
        let given =
            self.class(name).has(Class::GIVEN) && self.class(name).has(Class::SURE) || self.doc.key(name) == "عبد";
        let own = bearer.role.is_some_and(|r| r.start == self.doc.stem_span(from).start);
        let comma = self.parts_apposition(from - 1);
        let sure = if comma { own && !between.clone().any(body) } else { given || !between.clone().any(body) };
        // محمد نبي حبيبي: a name of his own
        let entitled = title(from) && (self.definite(from) || name > from + 1);
        known != Some(bearer.entity) && entitled && !self.is_preposed(name) && sure && !between.clone().any(title)
    }
}

/// Both are offices in the singular and of one gender.
fn two_offices(one: &NounPhrase, other: &NounPhrase) -> bool {
    let office = |np: &NounPhrase| np.head.filter(|h| h.class == HeadClass::Office && !h.plural);
    !one.quantified && !one.coordinated && office(one).zip(office(other)).is_some_and(|(a, b)| a.feminine == b.feminine)
}

/// `شاهد عيان **يدعى** فلان`, `أحد السكان **واسمه** فلان`: behind it stands what somebody is called.
pub(super) fn is_called(key: &str) -> bool {
    matches!(key.strip_prefix('و').unwrap_or(key), "يدعي" | "تدعي" | "اسمه" | "اسمها" | "يسمي")
        || matches!(key, "المدعو" | "المدعوه" | "المسمي" | "المسماه")
}
