//! Nouns that head the name of someone who can speak: titles, jobs, kin, nouns for people, heads of organizations.

use crate::phrase_words::Use;
use isnad_tokenize::{Document, KeyMap, TokenKind};
use std::sync::OnceLock;

/// What kind of speaker a head noun announces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HeadClass {
    /// وزير، متحدث، مدرب
    Office,
    /// اللواء، العقيد
    Rank,
    /// الدكتور، الشيخ، سمو
    Honorific,
    /// والدة، شقيق
    Kin,
    /// مصدر، خبير، شاهد
    Person,
    /// سكان، مسؤولون، جماعة
    Collective,
    /// بيان، تقرير، دراسة
    Document,
    /// صحيفة، وكالة
    Media,
    /// وزارة، شركة، حزب
    Organization,
}

impl HeadClass {
    /// A single human being or several, named or not.
    pub fn is_human(self) -> bool {
        !matches!(self, HeadClass::Document | HeadClass::Media | HeadClass::Organization)
    }
}

/// A head noun's class and agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    /// What it announces.
    pub class: HeadClass,
    /// Feminine noun or woman.
    pub feminine: bool,
    /// Dual or plural.
    pub plural: bool,
    /// Its letters are often something else: عام، جهة.
    pub ambiguous: bool,
}

/// A head noun found at a token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeadAt {
    /// The noun.
    pub head: Head,
    /// It carries the article.
    pub definite: bool,
    /// Bytes of key before the noun and its article (و، ل).
    pub proclitics: u8,
}

impl Head {
    /// The head noun at a token, with or without conjunction, preposition and article.
    pub fn at(doc: &Document<'_>, i: usize) -> Option<HeadAt> {
        let t = &doc.tokens()[i];
        if t.kind != TokenKind::Word {
            return None;
        }
        let table = table();
        let key = doc.key(i);
        // أية مخالفات, إيه سو: their hamza tells them from آية
        if key == "ايه" && (t.flags.hamza_above() || t.flags.hamza_below()) {
            return None;
        }
        let joined = |k: &str, end: &str, definite, proclitics| {
            table.get_joined(k, end).map(|&head| HeadAt { head, definite, proclitics: proclitics as u8 })
        };
        let hit = |k: &str, definite, proclitics| joined(k, "", definite, proclitics);
        if let Some(&head) = table.get(t.hash, key) {
            return Some(HeadAt { head, definite: false, proclitics: 0 });
        }
        if let Some(k) = key.strip_prefix("ال") {
            // كبير الأطباء; but الرقم الكبير: with the article an adjective
            return if matches!(k, "كبير" | "كبيره") { None } else { hit(k, true, 0) };
        }
        // لكن مصدرا أكد: the accusative, which may be a predicate or an object as well
        if let Some(k) = key.strip_suffix('ا').filter(|k| k.len() > 6 && t.clitics.enc_len == 0)
            && let Some(mut h) = hit(k, false, 0)
            && h.head.class.is_human()
            && !matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific)
        // مقدما شكره
        {
            h.head.ambiguous = true;
            return Some(h);
        }
        // شاهدان, مسؤولتان: two of them
        if let Some(one) = key.strip_suffix("ان").filter(|one| one.len() >= 8 && key != "طالبان") {
            let (one, teh) = one.strip_suffix('ت').map_or((one, ""), |stem| (stem, "ه"));
            let two = joined(one, teh, false, 0)
                .filter(|h| matches!(h.head.class, HeadClass::Person | HeadClass::Office) && !h.head.plural);
            if let Some(mut h) = two {
                h.head.plural = true;
                return Some(h);
            }
        }
        let enc = t.clitics.enc_len as usize;
        if enc > 0 && enc < key.len() {
            // زوجته، وزيرها: the pronoun makes it definite, and opens a teh marbuta.
            let stem = &key[t.clitics.pro_len as usize..key.len() - enc];
            let open = || stem.strip_suffix('ت');
            // أصدقائها, خبراؤها: the hamza at the end of أصدقاء has a seat here.
            let seated = || stem.strip_suffix(['ي', 'و']).filter(|s| s.ends_with('ا'));
            let pro = t.clitics.pro_len as usize;
            return hit(stem, true, pro)
                .or_else(|| joined(open()?, "ه", true, pro))
                .or_else(|| joined(seated()?, "ء", true, pro));
        }
        let pro = t.clitics.pro_len as usize;
        let (pro, rest) = if pro > 0 && pro < key.len() {
            (pro, &key[pro..])
        } else {
            (2, key.strip_prefix(['و', 'ل', 'ب', 'ف'])?)
        };
        if let Some(k) = rest.strip_prefix("ال") {
            return hit(k, true, pro);
        }
        if let Some(k) = key[..pro].ends_with('ل').then(|| rest.strip_prefix('ل')).flatten()
            && let Some(h) = hit(k, true, pro)
        {
            return Some(h);
        }
        // للاعب: of a noun with ل of its own the article is written no second time
        hit(rest, key[..pro].ends_with('ل') && rest.starts_with('ل'), pro)
    }
}

/// True where a folded key is a common word of the news, and so no likely name.
///
/// ```
/// assert!(isnad_entities::is_common_word("سبب"));
/// assert!(!isnad_entities::is_common_word("ميستري"));
/// ```
pub fn is_common_word(key: &str) -> bool {
    crate::lexicon::Lexicon::get().of(key).has(crate::class::Class::COMMON)
}

/// True where a folded key is a noun that a clause with أن completes, and that is nobody's name: ضرورة أن، فرضية أن.
///
/// ```
/// assert!(isnad_entities::takes_clause("ضروره"));
/// assert!(!isnad_entities::takes_clause("حربي"));
/// ```
pub fn takes_clause(key: &str) -> bool {
    Use::of(key).has(Use::THOUGHT)
}

/// True where a folded key is a day, a month or another word of time, though it may be more: مارس, ماي.
///
/// ```
/// assert!(isnad_entities::is_time_word("غشت"));
/// assert!(!isnad_entities::is_time_word("سبب"));
/// ```
pub fn is_time_word(key: &str) -> bool {
    crate::lexicon::Lexicon::get().of(key).has(crate::class::Class::TIME)
}

fn table() -> &'static KeyMap<Head> {
    static TABLE: OnceLock<KeyMap<Head>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut map = KeyMap::new();
        let mut first_words = Vec::new();
        read(include_str!("../data/titles.tsv"), "title", &mut map, &mut first_words, |class| {
            Some(match class {
                "office" | "job" => HeadClass::Office,
                "rank" => HeadClass::Rank,
                "honorific" => HeadClass::Honorific,
                "kin" => HeadClass::Kin,
                _ => return None,
            })
        });
        read(include_str!("../data/person_nouns.tsv"), "noun", &mut map, &mut first_words, |class| {
            Some(match class {
                "person" => HeadClass::Person,
                "collective" => HeadClass::Collective,
                "document" => HeadClass::Document,
                "media" => HeadClass::Media,
                "body" => HeadClass::Organization,
                _ => return None,
            })
        });
        read(include_str!("../data/org_heads.tsv"), "head", &mut map, &mut first_words, |_| {
            Some(HeadClass::Organization)
        });
        for (first, head) in first_words {
            map.entry(first, head);
        }
        map
    })
}

/// Reads a table by the names of its columns. Of a name of several words the first is the head, unless it is a row itself, of whichever table.
fn read<'t>(
    tsv: &'t str,
    name: &str,
    map: &mut KeyMap<Head>,
    first_words: &mut Vec<(&'t str, Head)>,
    class_of: impl Fn(&str) -> Option<HeadClass>,
) {
    let mut rows = tsv.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    let Some(header) = rows.next() else { return };
    let column = |n: &str| header.split('\t').position(|h| h == n);
    let (name, class) = (column(name), column("class").or_else(|| column("kind")));
    let (gender, number, ambiguous) = (column("gender"), column("number"), column("ambiguous"));
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let get = |c: Option<usize>| c.and_then(|c| cells.get(c)).copied().unwrap_or_default();
        let Some(class) = class_of(get(class)) else { continue };
        let head = Head {
            class,
            feminine: get(gender) == "f",
            plural: matches!(get(number), "du" | "pl"),
            ambiguous: get(ambiguous) == "1",
        };
        match get(name).split_once(' ') {
            // The first table to know a word says what it is; a second one that has it makes it sure.
            None => {
                let known = map.entry(get(name), head);
                if known.class.is_human() == head.class.is_human() {
                    known.ambiguous &= head.ambiguous;
                }
            }
            // اللجنة المنظمة, النائب الأول: the article is read at the token
            Some((first, _)) => first_words.push((first.strip_prefix("ال").unwrap_or(first), head)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, HeadClass};
    use isnad_tokenize::Document;

    #[test]
    fn heads_under_their_clitics() {
        for (word, expected) in [
            ("وزير", Some((HeadClass::Office, false))),
            ("الوزير", Some((HeadClass::Office, true))),
            ("ووزير", Some((HeadClass::Office, false))),
            ("للوزير", Some((HeadClass::Office, true))),
            ("اللواء", Some((HeadClass::Rank, true))),
            ("مصادر", Some((HeadClass::Person, false))),
            ("وزارة", Some((HeadClass::Organization, false))),
            // of a row of several words, too: اللجنة المنظمة, النائب الأول
            ("اللجنة", Some((HeadClass::Organization, true))),
            ("النائب", Some((HeadClass::Office, true))),
            ("المتحدث", Some((HeadClass::Office, true))),
            // a row of one word goes before the first of several, whichever table has it: دولة الرئيس, مؤتمر صحفي, قائمة بالأعمال
            ("دولة", Some((HeadClass::Organization, false))),
            ("المؤتمر", Some((HeadClass::Organization, true))),
            ("قائمة", Some((HeadClass::Organization, false))),
            ("الملحق", Some((HeadClass::Office, true))),
            ("آية", Some((HeadClass::Honorific, false))),
            ("كبير", Some((HeadClass::Honorific, false))),
            ("الكبيرة", None),
            ("أية", None),
            ("إيه", None),
            ("ضرورة", None),
            ("أهمية", None),
        ] {
            let doc = Document::new(word);
            assert_eq!(Head::at(&doc, 0).map(|h| (h.head.class, h.definite)), expected, "{word}");
        }
    }
}
