//! The form of the tables in `data/`. What is wrong is told by file, line and column, all at once, for people who edit tables and read no Rust.

use crate::lexicon::{Frames, Lexicon};
use crate::roles::{Roles, role};
use isnad_tokenize::Document;

const CLASSES: &str = "say announce confirm add explain point_out reveal report claim deny reject warn threaten urge demand request advise ask \
    answer praise criticize thank regret wish promise expect believe doubt describe accuse admit agree swear write quote comment conclude order \
    teach weak";

/// The rows of a table that have all columns, and what is wrong with it.
struct Table {
    name: &'static str,
    columns: Vec<&'static str>,
    /// Each with the number of its line.
    rows: Vec<(usize, Vec<&'static str>)>,
    wrong: Vec<String>,
}

impl Table {
    fn new(name: &'static str, text: &'static str) -> Table {
        let mut lines = (1..).zip(text.lines()).filter(|(_, l)| !l.starts_with('#'));
        let columns: Vec<&str> = lines.next().map(|(_, header)| header.split('\t').collect()).unwrap_or_default();
        let mut table = Table { name, columns, rows: Vec::new(), wrong: Vec::new() };
        for (line, row) in lines {
            let cells: Vec<&str> = row.split('\t').collect();
            if cells.len() == table.columns.len() {
                for (cell, column) in cells.iter().zip(table.columns.clone()) {
                    if cell.is_empty() || cell.trim() != *cell {
                        table.tell(
                            line,
                            &format!("`{column}` is empty or has a space at an end; where there is nothing, write -"),
                        );
                    }
                }
                table.rows.push((line, cells));
            } else {
                let (has, needs) = (cells.len(), table.columns.join(", "));
                table.tell(
                    line,
                    &format!("has {has} columns, not these, with one tab between each two: {needs}: {row}"),
                );
            }
        }
        table
    }

    fn tell(&mut self, line: usize, what: &str) {
        self.wrong.push(format!("crates/isnad-quotes/data/{}:{line}: {what}", self.name));
    }

    fn column(&self, name: &str) -> usize {
        self.columns.iter().position(|c| *c == name).unwrap_or_else(|| panic!("{}: no column {name}", self.name))
    }

    /// Every value of a column, of those with commas between them where the column may hold several, is one that the head of the table explains.
    fn values(mut self, column: &str, known: impl Fn(&str) -> bool, which: &str) -> Table {
        let at = self.column(column);
        let several = matches!(column, "frames" | "ambiguous") || self.name == "noun_cues.tsv" && column == "class";
        for (line, row) in self.rows.clone() {
            let values: Vec<&str> = if several { row[at].split(',').collect() } else { vec![row[at]] };
            for value in values.into_iter().filter(|v| !known(v)) {
                self.tell(
                    line,
                    &format!("`{column}`: {value} is none of {which}; the head of the table tells which is which"),
                );
            }
        }
        self
    }

    fn one_of(self, column: &str, known: &str) -> Table {
        self.values(column, |v| known.split_whitespace().any(|k| k == v), known)
    }

    fn frames(self, none: bool) -> Table {
        let known = |v: &str| Frames::parse(v).is_some() || none && v == "-";
        self.values("frames", known, "أن قول اسم جملة إلى على من عن ب في ل")
    }

    /// Sorted by the first columns, and no two rows alike in them.
    fn sorted(mut self, by: usize) -> Table {
        let rows = self.rows.clone();
        for pair in rows.windows(2) {
            let [(above, before), (line, row)] = pair else { continue };
            if before[..by] == row[..by] {
                self.tell(*line, &format!("{} stands in line {above} already", row[..by].join(", ")));
            } else if before[..by] > row[..by] {
                let place = rows.iter().find(|(_, r)| r[..by] > row[..by]).map_or(*above, |(n, _)| *n);
                self.tell(
                    *line,
                    &format!(
                        "{} stands below {}; sorted as ء آ أ ؤ إ ئ ا ب ة ت, its place is above line {place}",
                        row[0], before[0]
                    ),
                );
            }
        }
        self
    }

    /// What `fault` says of a row, where it says anything.
    fn rows(mut self, fault: impl Fn(&[&'static str]) -> Option<String>) -> Table {
        for (line, row) in self.rows.clone() {
            if let Some(what) = fault(&row) {
                self.tell(line, &what);
            }
        }
        self
    }

    fn holds(self) {
        assert!(self.rows.len() > 50, "{} has lost its rows", self.name);
        assert!(self.wrong.is_empty(), "\n{}\n", self.wrong.join("\n"));
    }
}

#[test]
fn cues() {
    let lexicon = Lexicon::embedded();
    Table::new("cues.tsv", include_str!("../data/cues.tsv"))
        .one_of("class", CLASSES)
        .frames(false)
        .one_of("object", "- addressee theme")
        .one_of("ambiguous", "- noun prep verb participle imperfect hamza rare")
        .sorted(3)
        .rows(|row| {
            let (lemma, example) = (row[0], row[row.len() - 1]);
            let doc = Document::new(example);
            let found = (0..doc.tokens().len())
                .filter_map(|i| lexicon.read(&doc, i))
                .any(|r| r.forms.iter().any(|&f| lexicon.cue(f).lemma == lemma));
            (!found).then(|| {
                format!("no form that is made of {lemma}, {}, {} stands in the example: {example}", row[1], row[2])
            })
        })
        .holds();
}

#[test]
fn nouns() {
    Table::new("noun_cues.tsv", include_str!("../data/noun_cues.tsv"))
        .one_of("gender", "m f")
        .one_of("number", "sg pl")
        .one_of("class", "speech_act document medium states toward felt says")
        .frames(true)
        .sorted(1)
        .holds();
}

#[test]
fn phrases() {
    let verbs = Table::new("cues.tsv", include_str!("../data/cues.tsv"));
    let table = Table::new("phrasal_cues.tsv", include_str!("../data/phrasal_cues.tsv"));
    let verb = |phrase: &'static str| phrase.split(' ').next().unwrap_or_default();
    let firsts: Vec<&str> = table.rows.iter().map(|(_, row)| row[0]).collect();
    table
        .one_of("class", CLASSES)
        .frames(false)
        .one_of("object", "- addressee theme source")
        .sorted(1)
        .rows(|row| {
            let phrase = row[0];
            if phrase.ends_with("...") || !phrase.contains(' ') {
                return Some(format!(
                    "{phrase}: fixed words stand behind the verb, and the last is a fixed word, not ..."
                ));
            }
            let first = firsts.iter().find(|p| verb(p) == verb(phrase)) == Some(&phrase);
            let listed = verbs.rows.iter().any(|(_, r)| r[0] == verb(phrase));
            (first && !listed && row[1] == "-")
                .then(|| format!("{} is not in cues.tsv: write its imperfect and its participle here", verb(phrase)))
        })
        .holds();
}

#[test]
fn prepositions() {
    let needs = |v: &str| matches!(v, "noun" | "verb") || v.strip_prefix("prep:").is_some_and(|p| !p.is_empty());
    Table::new("preposition_cues.tsv", include_str!("../data/preposition_cues.tsv"))
        .values("needs", needs, "noun verb prep:ل")
        .one_of("source", "any speaker")
        .one_of("class", CLASSES)
        .sorted(2)
        .holds();
}

#[test]
fn word_roles() {
    Table::new("word_roles.tsv", include_str!("../data/word_roles.tsv"))
        .values("role", |v| role(v).is_some(), "those of its head")
        .sorted(2)
        .rows(|row| {
            // One that is none has been told of.
            let (role, example) = (role(row[1])?, row[2]);
            let doc = Document::new(example);
            let found = (0..doc.tokens().len()).any(|i| {
                let stem = &doc.key(i)[doc.tokens()[i].clitics.pro_len as usize..];
                [doc.key(i), doc.bare(i), stem].iter().any(|k| Roles::of(k).has(role) || Roles::of_verb(k).has(role))
            });
            (!found).then(|| format!("{} is not found in the example: {example}", row[0]))
        })
        .holds();
}
