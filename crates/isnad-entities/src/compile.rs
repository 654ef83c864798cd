//! The word lists of `data/` made into one table of classes by hash. Run by the build script: nothing of it is in the library.

use crate::class::Class;
use isnad_tokenize::{Document, key_hash};
use std::collections::BTreeMap;

/// Classes of words by the hash of their folded key.
#[derive(Default)]
pub(crate) struct Table(BTreeMap<u64, Class>);

impl Table {
    /// All lists read.
    pub(crate) fn new() -> Table {
        let mut table = Table::default();
        for line in include_str!("../data/common_words.tsv").lines() {
            if !line.starts_with('#') {
                let (word, seldom) = line.split_once('\t').unwrap_or((line, ""));
                table.add(key_hash(word), if seldom == "1" { Class::COMMON | Class::SELDOM } else { Class::COMMON });
            }
        }
        for (text, read) in TABLES {
            table.read(text, *read);
        }
        for class in table.0.values_mut() {
            // What companies are called is nobody's name, whoever bears it.
            if class.has(Class::BRAND) {
                *class = class.without(Class::ATTESTED | Class::NAME | Class::SURE | Class::AMBIGUOUS | Class::SELDOM);
            }
            // What is attested as a name and seldom a word counts as a name.
            if class.has(Class::ATTESTED) && !class.has(Class::WEAK) {
                *class = class.without(Class::COMMON | Class::SELDOM);
            }
            if class.has(Class::SURE_TITLE) {
                *class = class.without(Class::LOOSE_TITLE);
            }
            // One list's certainty outweighs another's doubt: جورج is seldom a family name and always a name.
            if class.has(Class::SURE) {
                *class = class.without(Class::AMBIGUOUS | Class::WEAK);
            }
        }
        table
    }

    fn add(&mut self, hash: u64, class: Class) {
        *self.0.entry(hash).or_default() |= class;
    }

    /// The bytes that the library looks words up in: a bit for the last 20 bits of each hash, how many places there are for words, the words, how many
    /// classes there are, the classes. A word is the last 48 bits of its hash and the number of its class, from 1; it stands at the place that
    /// the first 32 bits tell or behind it, with no empty place between. All little-endian.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut classes: Vec<u64> = self.0.values().map(|c| c.0).collect();
        classes.sort_unstable();
        classes.dedup();
        let mut sieve = vec![0u8; 1 << 17];
        let places = self.0.len() * 7 / 4;
        let mut words = vec![0u64; places + 1];
        for (hash, class) in &self.0 {
            sieve[(hash >> 3) as usize & 0x1_FFFF] |= 1 << (hash & 7);
            let number = classes.binary_search(&class.0).unwrap_or(0) as u64 + 1;
            let mut at = (((hash >> 32) * places as u64) >> 32) as usize;
            while words[at] != 0 {
                at += 1;
                if at + 1 == words.len() {
                    words.push(0);
                }
            }
            words[at] = hash << 16 | number;
        }
        let mut out = sieve;
        out.extend((places as u32).to_le_bytes());
        out.extend((words.len() as u32).to_le_bytes());
        out.extend(words.iter().flat_map(|w| w.to_le_bytes()));
        out.extend(classes.iter().flat_map(|c| c.to_le_bytes()));
        out
    }

    /// Reads one table: the first column is the word (its first token, where it has several), the others decide the class.
    fn read(&mut self, table: &str, class_of: fn(&Row) -> Class) {
        let mut header: Vec<&str> = Vec::new();
        let mut words = String::new();
        let mut classes: Vec<Class> = Vec::new();
        for line in table.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
            let fields: Vec<&str> = line.split('\t').collect();
            if header.is_empty() {
                header = fields;
                continue;
            }
            let row = Row { header: &header, fields: &fields };
            let class = class_of(&row);
            if !class.is_none() {
                for word in fields[0].split('|') {
                    // Of several words the one that carries the class: the head of a title, the end of a name (فان غال).
                    let several = word.contains(' ');
                    let (one, class) = match (several, class.has(Class::NAME)) {
                        (false, _) => (word, class),
                        (true, false) => (
                            word.split(' ').next().unwrap_or(""),
                            class.without(Class::SURE_TITLE) | Class::LOOSE_TITLE,
                        ),
                        (true, true) => {
                            (word.rsplit(' ').next().unwrap_or(""), class.without(Class::SURE) | Class::AMBIGUOUS)
                        }
                    };
                    words.push_str(one);
                    words.push('\n');
                    classes.push(class);
                }
            }
        }
        // One document for the whole column: keys are folded as the tokens of an article are.
        let doc = Document::new(&words);
        let mut line = 0;
        for (i, token) in doc.tokens().iter().enumerate() {
            if token.flags.line_start() {
                line += usize::from(i > 0);
                self.add(token.hash, classes[line.min(classes.len() - 1)]);
            }
        }
    }
}

/// One row of a table, with its columns by name.
struct Row<'a> {
    header: &'a [&'a str],
    fields: &'a [&'a str],
}

impl Row<'_> {
    fn get(&self, column: &str) -> &str {
        self.header.iter().position(|h| *h == column).and_then(|i| self.fields.get(i)).copied().unwrap_or("")
    }
}

type List = (&'static str, fn(&Row) -> Class);

const TABLES: &[List] = &[
    (include_str!("../data/titles.tsv"), title),
    (include_str!("../data/given_names.tsv"), given_name),
    (include_str!("../data/family_names.tsv"), family_name),
    (include_str!("../data/attested_names.tsv"), attested_name),
    (include_str!("../data/near_names.tsv"), near_name),
    (include_str!("../data/function_words.tsv"), function_word),
    (include_str!("../data/body_words.tsv"), body_word),
    (include_str!("../data/name_context.tsv"), name_context),
    (include_str!("../data/place_heads.tsv"), place_head),
];

fn title(row: &Row) -> Class {
    let class = match row.get("class") {
        "office" => Class::OFFICE,
        "rank" => Class::RANK,
        "honorific" => Class::HONORIFIC,
        "kin" => Class::KIN,
        _ => Class::JOB,
    };
    let gender = if row.get("gender") == "f" { Class::FEMININE } else { Class::NONE };
    let number = if row.get("number") == "sg" { Class::NONE } else { Class::PLURAL };
    let sure = if row.get("ambiguous") == "1" { Class::LOOSE_TITLE } else { Class::SURE_TITLE };
    class | gender | number | sure
}

fn given_name(row: &Row) -> Class {
    Class::GIVEN
        | weight(row.get("weight"))
        | match row.get("gender") {
            "m" => Class::MASCULINE,
            "f" => Class::FEMININE,
            _ => Class::NONE,
        }
}

fn family_name(row: &Row) -> Class {
    Class::FAMILY | weight(row.get("weight"))
}

fn attested_name(row: &Row) -> Class {
    let part = match row.get("part") {
        "given" => Class::GIVEN,
        "family" => Class::FAMILY,
        _ => Class::GIVEN | Class::FAMILY,
    };
    let weight = match row.get("weight") {
        "4" => Class::SURE,
        "3" => Class::AMBIGUOUS,
        _ => Class::AMBIGUOUS | Class::WEAK,
    };
    Class::ATTESTED | part | weight
}

/// 5 and 4: nearly always a name; 3 and 2: another word as well; 1: mostly another word.
fn weight(weight: &str) -> Class {
    match weight {
        "5" | "4" => Class::SURE,
        "3" | "2" => Class::AMBIGUOUS,
        _ => Class::AMBIGUOUS | Class::WEAK,
    }
}

fn near_name(row: &Row) -> Class {
    row.get("class").split(',').fold(Class::NONE, |all, class| {
        all | match class {
            "towards" => Class::FUNCTION | Class::TOWARDS,
            "time" => Class::TIME,
            "ordinal" => Class::ORDINAL,
            "side" => Class::SIDE,
            "say" => Class::SAYING,
            "link" => Class::LINK,
            "nationality" => Class::NATIONALITY,
            "of" => Class::BEFORE_PLACE,
            "prefix" => Class::PREFIX,
            "particle" => Class::PREFIX | Class::FUNCTION,
            "tail" => Class::TAIL | Class::FAMILY | Class::AMBIGUOUS | Class::COMMON,
            "epithet" => Class::EPITHET,
            "match" => Class::CLUB_WORD,
            "one" => Class::ONE_PLACE,
            "arm" => Class::ARM,
            "tell" => Class::TELLING,
            "brand" => Class::BRAND | Class::COMMON,
            "god" => Class::OF_GOD,
            "wish" => Class::WISH,
            "thing" => Class::THING,
            "common" => Class::COMMON,
            _ => Class::FUNCTION,
        }
    })
}

fn function_word(row: &Row) -> Class {
    if row.get("classes") == "time" { Class::TIME } else { Class::FUNCTION }
}

fn name_context(row: &Row) -> Class {
    if row.get("side") != "before" || !matches!(row.get("strength"), "4" | "5") {
        return Class::NONE;
    }
    match row.get("target") {
        "person" => Class::BEFORE_PERSON,
        "place" => Class::BEFORE_PLACE,
        _ => Class::NONE,
    }
}

fn place_head(row: &Row) -> Class {
    match row.get("kind") {
        // شبه جزيرة: the first of two words announces nothing.
        _ if row.fields[0].contains(' ') => Class::NONE,
        "direction" => Class::SIDE,
        "city" | "district" => Class::PLACE_WORD | Class::TOWN_WORD,
        "street" => Class::PLACE_WORD | Class::STREET,
        // Buildings are as often bodies: they announce no place.
        "structure" => Class::STRUCTURE,
        _ => Class::PLACE_WORD,
    }
}

fn body_word(row: &Row) -> Class {
    row.get("classes").split(',').fold(Class::NONE, |all, class| {
        all | match class {
            "head" => Class::ORG_HEAD,
            "described" => Class::DESCRIBED_HEAD,
            "club" => Class::CLUB_WORD | Class::ORG_WORD,
            "state" => Class::STATE_HEAD,
            "word" => Class::ORG_WORD,
            "media" => Class::MEDIA_WORD,
            "ministry" => Class::MINISTRY,
            "namesake" => Class::NAMESAKE,
            "prize" => Class::PRIZE,
            "purpose" => Class::PURPOSE,
            "contest" => Class::CONTEST,
            _ => Class::PLACE_WORD,
        }
    })
}
