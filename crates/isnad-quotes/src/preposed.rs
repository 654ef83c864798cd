//! Attribution by preposition: `وفقا لتصريحات مسؤولين`, `بحسب رويترز`, `على حد قوله`, `حسبما ذكرت الصحيفة`.

use crate::conjugate::Tense;
use crate::lexicon::CueReading;
use crate::nouns::speech_noun;
use crate::phrases::{fold, owned};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, is_common_word};
use isnad_tokenize::{KeyMap, TokenKind};
use std::sync::OnceLock;

/// A prepositional cue with its source.
pub(crate) struct Preposed {
    /// First and one past the last token of the cue.
    pub(crate) cue: (usize, usize),
    /// The noun phrase that it names; none for a pronoun (على حد قوله).
    pub(crate) source: Option<NounPhrase>,
    /// One past the last token of cue and source.
    pub(crate) end: usize,
}

/// What follows a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Needs {
    Noun,
    Verb,
    /// A preposition glued to the source (ل) or before it (عن).
    Preposition(String),
}

#[derive(Clone, Debug)]
struct Row {
    words: Vec<String>,
    /// The first two letters of the second word, if there is one of so many.
    second: Option<[u8; 4]>,
    needs: Needs,
    /// Only one who can speak, or a document, makes it an attribution.
    speaker: bool,
}

/// The rows by their first word, the longest first.
struct Table {
    /// Number of a first word's rows.
    number: KeyMap<u16>,
    rows: Vec<Vec<Row>>,
    /// Whether each has a row of one word, and the second words' first two letters.
    seconds: Vec<(bool, Vec<[u8; 4]>)>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { number: KeyMap::new(), rows: Vec::new(), seconds: Vec::new() };
        for row in include_str!("../data/preposition_cues.tsv").lines().filter(|l| !l.starts_with('#')).skip(1) {
            if let Some(row) = parse(row) {
                let number = *table.number.entry(&row.words[0], table.rows.len() as u16) as usize;
                table.rows.resize_with(table.rows.len().max(number + 1), Vec::new);
                table.rows[number].push(row);
            }
        }
        for rows in &mut table.rows {
            rows.sort_by_key(|r| std::cmp::Reverse(r.words.len()));
            let mut seconds: Vec<[u8; 4]> = rows.iter().filter_map(|r| r.second).collect();
            seconds.sort_unstable();
            seconds.dedup();
            table.seconds.push((rows.iter().any(|r| r.second.is_none()), seconds));
        }
        table
    })
}

/// `بحسب` with the pronoun of whoever spoke before.
const BY_HIM: [&str; 3] = ["بحسبه", "بحسبها", "بحسبهم"];

/// The number, plus one, of the rows that begin with a word; 0 where none does.
pub(crate) fn first_word(key: &str, hash: u64) -> u16 {
    let number = &table().number;
    let known = number.get(hash, key).or_else(|| {
        let rest = key.strip_prefix('و').or_else(|| key.strip_prefix('ف'));
        // وبحسبه, بحسبهم
        let stem = rest.unwrap_or(key);
        let owned = || BY_HIM.contains(&stem).then(|| number.get_key("بحسب")).flatten();
        rest.and_then(|rest| number.get_key(rest)).or_else(owned)
    });
    known.map_or(0, |n| n + 1)
}

fn parse(row: &str) -> Option<Row> {
    let c: Vec<&str> = row.split('\t').collect();
    let [phrase, needs, source, _class, _example] = c[..] else { return None };
    let needs = match needs {
        "noun" => Needs::Noun,
        "verb" => Needs::Verb,
        _ => Needs::Preposition(fold(needs.strip_prefix("prep:")?)),
    };
    let speaker = match source {
        "any" => false,
        "speaker" => true,
        _ => return None,
    };
    let words: Vec<String> = phrase.split(' ').map(fold).collect();
    let second = words.get(1).and_then(|w| w.as_bytes().first_chunk().copied());
    Some(Row { words, second, needs, speaker })
}

impl View<'_> {
    /// A prepositional cue that starts at token `i`.
    #[inline]
    pub(crate) fn preposed(&self, entities: &Entities, i: usize) -> Option<Preposed> {
        let number = self.tags[i].preposed.checked_sub(1)?;
        self.preposed_by(entities, i, number)
    }

    /// The same, where the token has the first word of the rows with this number.
    fn preposed_by(&self, entities: &Entities, i: usize, number: u16) -> Option<Preposed> {
        let table = table();
        // Most rows have another second word: its first letters tell.
        let next = self.doc.tokens().get(i + 1).map_or("", |t| self.doc.key(t)).as_bytes().first_chunk();
        let (alone, seconds) = &table.seconds[number as usize];
        if !alone && next.is_none_or(|next| !seconds.contains(next)) {
            return None;
        }
        let rows = &table.rows[number as usize];
        let near = |row: &&Row| row.second.is_none() || row.second.as_ref() == next;
        rows.iter().filter(near).find_map(|row| self.filled(entities, i, row))
    }

    /// `تقارير **إعلامية**`, `إحصائية **رسمية**`: the feminine in yeh behind a feminine or a plural of things, both without the article.
    fn is_adjective_of(&self, noun: usize, k: usize) -> bool {
        let open = |k: usize| {
            let c = &self.doc.tokens()[k].clitics;
            self.is_word(k) && !c.proclitics.al() && c.enc_len == 0
        };
        let thing = |key: &str| {
            key.ends_with('ه') || key.ends_with("ات") || matches!(key, "تقارير" | "وثائق" | "وثايق" | "ارقام" | "مصادر")
        };
        // تصريح **منشور**, تقرير **صحافي** نشر أمس; but تصريح صحافي الأفق سامي نصار
        let masculine = |k: usize| {
            matches!(
                self.doc.bare(k),
                "منشور"
                    | "حديث"
                    | "صحافي"
                    | "صحفي"
                    | "اعلامي"
                    | "سابق"
                    | "لاحق"
                    | "خاص"
                    | "مفصل"
                    | "مطول"
                    | "مقتضب"
                    | "مشترك"
                    | "متلفز"
                    | "مصور"
                    | "مسجل"
            ) && !(k + 1 < self.tags.len()
                && (self.mention_at[k + 1] > 0 || self.doc.tokens()[k + 1].clitics.proclitics.al()))
        };
        let feminine = |k: usize| {
            self.doc.bare(k).ends_with("يه")
                && (self.head(k).is_none_or(|h| h.head.class.is_human()) || !self.has_name_behind(k))
        };
        open(noun)
            && k < self.sentence_end[noun] as usize
            && open(k)
            && self.mention_at[k] == 0
            && if thing(self.doc.bare(noun)) { feminine(k) } else { masculine(k) }
    }

    /// `هيئة **التنظيم**`, `هيئة **تنظيم** المهنة`: a body with its name; but وثائق سرية مسربة, وثائق سرية نشرها.
    fn has_name_behind(&self, k: usize) -> bool {
        self.doc.tokens().get(k + 1).is_some_and(|t| {
            let noun = t.kind == TokenKind::Word
                && t.clitics.pro_len == 0
                && t.clitics.enc_len == 0
                && !self.key(k + 1).ends_with('ه')
                && self.tags[k + 1].function == FunctionWord::NONE;
            noun || t.clitics.proclitics.al() || self.mention_at[k + 1] > 0
        })
    }

    /// `تقرير **اطلعت** «الأفق» عليه`: the verb of the paper that has it.
    fn reached_paper(&self, entities: &Entities, k: usize) -> bool {
        let Some(next) = self.doc.tokens().get(k + 1) else { return false };
        let at = k + 1 + usize::from(next.kind == TokenKind::Quote);
        let paper = || {
            let m = self.mention_at.get(at).and_then(|m| m.checked_sub(1));
            m.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Media)
        };
        (next.kind == TokenKind::Quote || self.mention_at[k + 1] > 0)
            && self.is_word(k)
            && self.mention_at[k] == 0
            && ["ت", "تها", "ته"].iter().any(|end| self.key(k).ends_with(end))
            && self.head(k).is_none()
            && paper()
    }

    /// `أرقام **نشرتها** الوزارة`: behind figures without the article a verb with their pronoun, and whose it is.
    fn published_by(&self, noun: usize) -> bool {
        let verb = noun + 1;
        let stem = |k: usize| {
            let verb = ["ها", "ه"].iter().find_map(|p| self.key(k).strip_suffix(p))?;
            Some(verb.strip_prefix('و').unwrap_or(verb))
        };
        verb + 1 < self.sentence_end[noun] as usize
            && !self.doc.tokens()[noun].clitics.proclitics.al()
            && self.is_word(verb)
            && stem(verb).is_some_and(|stem| Roles::of_verb(stem).has(Roles::MAKES))
    }

    /// بحسب زاخارياديس فإن: a rare word without the article that no list has is somebody's name.
    fn is_foreign_name(&self, np: &NounPhrase) -> bool {
        let joint = |k: usize| self.is_comma(k) || self.key(k).starts_with("فان") || self.is_complementizer(k);
        np.tokens.len() <= 3
            && np.tokens.clone().all(|k| {
                self.is_word(k)
                    && self.tags[k].function == FunctionWord::NONE
                    && !is_common_word(self.doc.bare(k))
                    && self.doc.bare(k).len() >= 8
                    && self.doc.tokens()[k].clitics.enc_len == 0
                    && !self.doc.tokens()[k].clitics.proclitics.al()
            })
            && self.tags.get(np.tokens.end).is_some()
            && joint(np.tokens.end)
    }

    /// `وبحسب مدريد فقد التحق`, `وسيولي الوزيران بحسب موسكو «اهتماما كبيرا»`: the club or the government of a city.
    fn is_city_that_speaks(&self, entities: &Entities, np: &NounPhrase) -> bool {
        let next = np.tokens.end;
        let then = || self.key(next) == "فقد" || self.key(next).starts_with("فان");
        let capital = || {
            let entity = np.mention.map(|m| entities.mentions[m as usize].entity as usize);
            entity.is_some_and(|e| entities.entities[e].capital_of.is_some())
        };
        // قتل كثيرون بحسب أنقرة.
        let closes = || next >= self.tags.len() || self.is_punct(next);
        np.tokens.len() == 1
            && (closes() && capital() || next < self.tags.len() && (then() || self.pair_at[next] > 0 && capital()))
    }

    /// `بحسب نقيب الصحفيين`, `المرشد الإيراني`, `مفوض الاتحاد الأوروبي`: the word may be another one, but what stands behind it shows that somebody holds an
    /// office; `وفقا لحكم المحكمة` is a ruling.
    fn is_office_of_somebody(&self, np: &NounPhrase) -> bool {
        let (first, next) = (np.tokens.start, np.tokens.start + 1);
        let office = np.head.is_some_and(|h| h.class == HeadClass::Office && h.ambiguous && !h.feminine && !h.plural);
        office
            && np.definite
            && next < np.tokens.end
            && self.doc.bare(first) != "حكم"
            && (self.mention_at[next] > 0
                || self.head(next).is_some_and(|h| {
                    h.definite && (h.head.class == HeadClass::Organization || h.head.plural && h.head.class.is_human())
                }))
    }

    fn filled(&self, entities: &Entities, i: usize, row: &Row) -> Option<Preposed> {
        let end = self.sentence_end[i] as usize;
        let key = self.key(i);
        if BY_HIM.contains(&key.strip_prefix(['و', 'ف']).unwrap_or(key)) {
            // وبحسبه، يمكن إصلاح الآلة; but بحسبة بسيطة
            let his = row.words.len() == 1 && !self.doc.tokens()[i].flags.teh_marbuta();
            return his.then_some(Preposed { cue: (i, i + 1), source: None, end: i + 1 });
        }
        let mut j = i + 1;
        for (n, word) in row.words.iter().enumerate().skip(1) {
            if j >= end {
                return None;
            }
            let last = n + 1 == row.words.len();
            // في نظره, but في نظرة شاملة
            if last && row.needs == Needs::Noun && owned(self.key(j), word) && !self.doc.tokens()[j].flags.teh_marbuta()
            {
                if self.key(j).ends_with('ي') || self.key(j).ends_with("نا") {
                    return None; // في نظري: whoever writes speaks
                }
                return Some(Preposed { cue: (i, j + 1), source: None, end: j + 1 });
            }
            if self.key(j) != word {
                return None;
            }
            j += 1;
        }
        if j >= end {
            return None;
        }
        // لمصدر مطلع لـ «عكاظ»: who is told
        let told = |k: usize| {
            self.key(k) == "ل"
                && self.mention_at.get(k + 2).and_then(|m| m.checked_sub(1)).is_some_and(|m| {
                    self.doc.tokens()[k + 1].kind == TokenKind::Quote
                        && entities.mentions[m as usize].kind == EntityKind::Media
                })
        };
        let seen = |k: usize| k > i + 1 && self.reached_paper(entities, k);
        let stop = |k: usize| self.is_complementizer(k) || self.finite_cue(k).is_some() || told(k) || seen(k);
        let read = self.reading(entities, &stop);
        match &row.needs {
            Needs::Noun => {}
            Needs::Verb => {
                // وفق ما يرى بعض الخبراء; but وفق ما تراه الجهات, as they see fit
                let says = |r: &CueReading<'static>| match r.forms[0].tense {
                    Tense::Perfect => true,
                    Tense::Imperfect => self.doc.tokens()[j].clitics.enc_len == 0,
                    Tense::Participle => false,
                };
                self.finite_cue(j).or_else(|| self.tags[j].cue.filter(says))?;
                // حسب ما أعلنت أمس، سابقا، رسميا المتحدثة; بحسب ما أفاد به المتحدث
                let when = |k: usize| {
                    self.tags[k].function.is(FunctionWord::TIME)
                        || self.doc.tokens()[k].flags.tanween_fath()
                        || matches!(self.key(k), "به" | "بها" | "عنه" | "عنها")
                };
                let at = (j + 1..end.min(j + 4)).find(|&k| !when(k))?;
                // بناء على ما أبداه العضو من ملاحظات: من tells what, no statement
                let of_these = |k: usize| self.key(k) == "من" && self.key(j).ends_with('ه');
                let stop = |k: usize| of_these(k) || stop(k);
                let read = self.reading(entities, &stop).noun_phrase(at, end);
                // بحسب ما ذكرت "ذي دايلي مايل": a name that no list has
                let marked = self.pair_at[at] > 0
                    && (self.closes[at] as usize) <= end
                    && self.words(at, self.closes[at] as usize) <= 4;
                let mut source = match read.filter(NounPhrase::can_speak) {
                    Some(np) => np,
                    None if marked => {
                        let close = self.closes[at] as usize;
                        self.by_initials(at, close, close, None)
                    }
                    None => return None,
                };
                let to = source.tokens.end;
                // مثلما أعلن الأمين العام لـ«الحزب» فلان أن: the verb has its own clause
                let clause = (to..end.min(to + 12)).take_while(|&k| !self.is_comma(k) && self.finite_cue(k).is_none());
                if to < end && self.key(to) == "ل" && clause.clone().any(|k| self.is_complementizer(k)) {
                    return None;
                }
                if to < end && of_these(to) && !(to + 1 < end && self.is_complementizer(to + 1)) {
                    return None;
                }
                // بحسب ما أفاد مصدر أمني **وكالة** «الأفق»
                source.tokens.end = self.agency_told(&source, entities).unwrap_or(to);
                return Some(Preposed { cue: (i, j + 1), source: Some(source), end: to });
            }
            Needs::Preposition(p) if p == "ل" || p == "ب" => {
                let glued = self.doc.tokens()[j].clitics.proclitics;
                if self.key(j) == p {
                    j += 1;
                } else if !(if p == "ل" { glued.la() } else { glued.ba() }) {
                    return None;
                }
            }
            Needs::Preposition(p) => {
                if self.key(j) != p {
                    return None;
                }
                j += 1;
            }
        }
        // وفقا للبرنامج الزمني: a schedule
        let scheduled = j + 1 < end && self.doc.bare(j + 1) == "زمني";
        if j >= end || scheduled || self.key(j) == "ما" || is_rule(self.doc.bare(j)) || self.key(j) == "التعبير"
        {
            return None;
        }
        // وبحسب هؤلاء، فإن: whom the text has named before
        if self.key(j) == "هولاء" && (j + 1 == end || !self.is_word(j + 1) || self.key(j + 1).starts_with("فان"))
        {
            return Some(Preposed { cue: (i, j), source: None, end: j + 1 });
        }
        let mut cue_end = j;
        let mut source = read.noun_phrase(j, end);
        // وفقا لمصدر مطلع: somebody, no act of speech
        let somebody = self.head(j).is_some_and(|h| h.head.class == HeadClass::Person);
        // بحسب كتاب ومحللين: those who write
        let writers = self.key(j) == "كتاب"
            && j + 1 < end
            && self.doc.tokens()[j + 1].clitics.proclitics.conjunction()
            && self.head(j + 1).is_some_and(|h| h.head.plural && h.head.class.is_human());
        let document = !somebody && !writers && speech_noun(self.doc.bare(j)).is_some_and(|n| n.document || n.act);
        // حسب تقديرهم: whose it is the text has said before
        let owned = document
            && self.doc.tokens()[j].clitics.enc_len > 0
            && ["ه", "ها", "هم", "هما"].iter().any(|end| self.key(j).ends_with(end))
            && !self.doc.tokens()[j].flags.teh_marbuta();
        // بحسب نتائجهم في البطولة: what they have come to
        if owned && self.doc.bare(j) == "نتايج" {
            return None;
        }
        if owned {
            return Some(Preposed { cue: (i, j + 1), source: None, end: j + 1 });
        }
        // تصريحات، بيان، تقديرات ... of somebody: the noun belongs to the cue, its owner is the source.
        if document {
            let mut of = j + 1;
            while of < end
                && self.is_word(of)
                && self.doc.tokens()[of].clitics.proclitics.al()
                && self.mention_at[of] == 0
                && self.head(of).is_none()
                && of < j + 3
            {
                of += 1;
            }
            // حسب تقارير إعلامية, of no woman of the media; but حسب تقرير مختصة
            let adjective = of == j + 1 && self.is_adjective_of(j, of);
            // حسب تقرير لـ«الأفق»: whose it is; but حسب تصريح لـ«الأفق», who is told
            if of == j + 1
                && of + 2 < end
                && self.key(of) == "ل"
                && !speech_noun(self.doc.bare(j)).is_some_and(|n| n.act)
            {
                of += 1;
            }
            // وبحسب أرقام نشرتها الوزارة: who had them published
            if of == j + 1 && self.published_by(j) {
                of += 1 + usize::from(self.published_by(j + 1)); // أعده ونشره المركز
            }
            // وحسب الدراسات **شخص** مرن: nobody's, who would stand behind ل
            let open = |k: usize| {
                let c = &self.doc.tokens()[k].clitics;
                self.is_word(k) && self.mention_at[k] == 0 && !c.proclitics.al() && c.pro_len == 0
            };
            let apart = of < end && self.doc.tokens()[of - 1].clitics.proclitics.al() && open(of);
            let noun = of < end
                && !adjective
                && !apart
                && (self.is_word(of) || self.doc.tokens()[of].kind == TokenKind::Quote)
                && !self.tags[of]
                    .function
                    .is(FunctionWord::PREPOSITION | FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER);
            let speaks = |np: &NounPhrase| np.can_speak() && self.key(np.tokens.start) != "ل";
            if noun && let Some(np) = read.noun_phrase(of, end).filter(speaks) {
                cue_end = of;
                source = Some(np);
            }
        }
        let source = source?;
        let kind = source.mention.map(|m| entities.mentions[m as usize].kind);
        let speaks = document
            || writers
            || !row.speaker && source.can_speak()
            || kind.is_some_and(|k| !matches!(k, EntityKind::Nationality | EntityKind::Place | EntityKind::Event))
            || kind == Some(EntityKind::Place) && self.is_city_that_speaks(entities, &source)
            || source.head.is_some_and(|h| !h.ambiguous && (h.class != HeadClass::Organization || source.definite))
            || self.is_office_of_somebody(&source)
            // وبحسب «المركز»: the body by its noun
            || self.pair_at[j] > 0
                && self.closes[j] as usize == j + 3
                && self.head(j + 1).is_some_and(|h| h.definite && h.head.class == HeadClass::Organization)
            || self.is_foreign_name(&source);
        let to = source.tokens.end;
        speaks.then_some(Preposed { cue: (i, cue_end.max(i + 1)), source: Some(source), end: to })
    }
}

/// وفقا للقانون، حسب النظام: what something is done by, no source.
fn is_rule(bare: &str) -> bool {
    Roles::of(bare).has(Roles::RULE)
}
