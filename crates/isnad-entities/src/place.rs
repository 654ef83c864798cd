//! Places that no gazetteer holds: by a word for a place before them, by a side, by في and إلى, by the place they are joined to.

use crate::EntityKind::Place;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::Names;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use crate::words::Word;
use isnad_tokenize::{Document, TokenKind};

/// Proposes places wherever an unknown word stands.
pub(crate) fn propose(names: &Names, out: &mut Vec<Candidate>) {
    for i in 0..names.words.len() {
        let word = names.words.at(i);
        let may = word.rare || word.class.has(Class::SELDOM | Class::DERIVED | Class::NAME);
        if !may && !(i > 1 && doc_quote(names, i - 1)) {
            continue; // most words
        }
        // بلدة الحيرة, حي المنصور: no frequent word, with the article.
        let seldom = word.definite
            && word.pro == 0
            && i > 0
            && word.class.has(Class::SELDOM | Class::DERIVED | Class::NAME)
            && !word.class.has(Class::NATIONALITY | Class::TITLE | Class::PLACE | Class::ORG | Class::TAIL);
        if seldom && !names.doc.tokens()[i].flags.line_start() {
            let before = names.words.at(i - 1);
            if before.class.has(Class::TOWN_WORD) && !before.definite {
                out.push(Candidate::new(i, i + 1, Place, "town-word+name", 60));
            }
        }
        // مدينة معبر بمحافظة ذمار, مدينة مروة عاصمة: no frequent word, and where the town lies behind it.
        let listed = word.class.has(Class::NAME) && !(word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM));
        let plain = word.word
            && word.pro == 0
            && !word.definite
            && i > 0
            && !word.rare
            && (listed || word.class.has(Class::SELDOM) && !names.doc.key(i).ends_with('ه'))
            && !word.class.has(Class::NATIONALITY | Class::TITLE | Class::PLACE | Class::ORG | Class::FUNCTION)
            && names.adjacent(i);
        if plain
            && !names.words.at(i - 1).definite
            && !names.doc.key(i).ends_with("يه")
            && lies_behind(names, i + 1)
            && Lexicon::get().of(names.doc.stem(i - 1)).has(Class::TOWN_WORD)
        {
            out.push(Candidate::new(i, i + 1, Place, "town-word+name", 82));
        }
        // مديرية «نعمان»: whatever the marks hold is the name.
        if i > 1 && doc_quote(names, i - 1) && !names.doc.tokens()[i].flags.line_start() {
            let head = names.words.at(i - 2);
            let close = (i + 1..i + 4).find(|&j| doc_quote(names, j));
            let whole = close.is_some_and(|c| {
                (i..c).all(|j| {
                    names.words.at(j).word
                        && (j == i || names.words.at(j).rare || names.words.at(j).class.has(Class::NAME))
                })
            });
            if head.class.has(Class::TOWN_WORD | Class::PLACE_WORD | Class::STRUCTURE)
                && !head.class.has(Class::ORG_WORD | Class::MEDIA_WORD | Class::DESCRIBED_HEAD)
                && !head.definite
                && whole
            {
                out.push(Candidate::new(i, close.unwrap_or(i + 1), Place, "town-word+name", 90));
            }
        }
        if !word.rare {
            continue;
        }
        let evidence = Evidence::of(names, i);
        if let Some(rule) = RULES.iter().find(|rule| (rule.holds)(&evidence)) {
            let mut c = Candidate::new(i, end_of(names, i), Place, rule.name, rule.score);
            c.pro = word.pro;
            out.push(c);
        }
    }
}

/// `بمحافظة ذمار`, `، جنوب حلب`, `عاصمة الإقليم`: where a place lies is told at a token.
fn lies_behind(names: &Names, i: usize) -> bool {
    let at = i + usize::from(crate::titles::is_comma(names.doc, i));
    let word = names.words.at(at);
    if !word.word || !names.adjacent(at) {
        return false;
    }
    let stem = || Lexicon::get().of(names.doc.stem(at));
    word.class.has(Class::SIDE) && !word.definite
        || names.doc.key(at).starts_with('ب')
            && names.doc.stem(at).len() >= 6
            && stem().has(Class::PLACE_WORD | Class::SIDE)
        || matches!(names.doc.key(at), "عاصمه" | "التابعه" | "الواقعه")
}

/// `بيانه`, `رأسك`: a common word with its pronoun.
fn has_pronoun(key: &str) -> bool {
    let common =
        |word: &str| word.len() >= 6 && Lexicon::get().of(word).has(Class::COMMON | Class::WEAK | Class::AMBIGUOUS);
    ["ه", "ها", "هم", "ك", "نا"].iter().any(|pronoun| key.strip_suffix(pronoun).is_some_and(common))
}

fn doc_quote(names: &Names, i: usize) -> bool {
    names.doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Quote)
}

/// One past the last of the unknown words that follow one another.
fn end_of(names: &Names, i: usize) -> usize {
    let mut end = i + 1;
    while end < i + 3 {
        let next = names.words.at(end);
        let goes_on = names.doc.tokens().get(end).is_some_and(|t| t.flags.space_before() && !t.flags.line_start());
        if !(goes_on && next.rare && next.pro == 0 && !next.definite) {
            break;
        }
        end += 1;
    }
    end
}

/// What stands before an unknown word.
struct Evidence<'a> {
    doc: &'a Document<'a>,
    at: usize,
    word: &'a Word,
    before: &'a Word,
    key_before: &'a str,
    /// The preposition ب is joined to it.
    in_it: bool,
    /// A place stands before it, with و or a comma between.
    joined_to_place: bool,
}

impl<'a> Evidence<'a> {
    fn of(names: &Names<'a>, i: usize) -> Evidence<'a> {
        let doc = names.doc;
        let word = names.words.at(i);
        let first = i == 0 || doc.tokens()[i].flags.line_start();
        let before = if first { Word::NONE } else { names.words.at(i - 1) };
        let comma =
            !first && i > 1 && doc.tokens()[i - 1].kind == TokenKind::Punct && matches!(doc.surface(i - 1), "،" | ",");
        let place_before = if comma { names.words.at(i - 2) } else { before };
        Evidence {
            doc,
            at: i,
            word,
            before,
            key_before: if first { "" } else { doc.key(i - 1) },
            in_it: word.governed && doc.key(i).starts_with('ب'),
            joined_to_place: (comma || word.joined)
                && place_before.class.has(Class::PLACE)
                && !place_before.class.has(Class::NATIONALITY),
        }
    }

    /// It is spelt like a foreign name: no Arabic noun. Asked last, since its letters are weighed.
    fn foreign(&self) -> bool {
        // في بيانه: a common word with its pronoun.
        !self.word.definite && like_a_name(self.doc.stem(self.at)) >= 5 && !has_pronoun(self.doc.key(self.at))
    }
}

struct Rule {
    name: &'static str,
    score: u8,
    holds: fn(&Evidence) -> bool,
}

/// The rules, the surest first. Each is described in the crate's README.
const RULES: &[Rule] = &[
    Rule {
        name: "place-word+name",
        score: 82,
        holds: |e| e.word.pro == 0 && e.before.class.has(Class::PLACE_WORD) && !e.before.definite,
    },
    Rule {
        name: "of+name",
        score: 66,
        holds: |e| e.word.pro == 0 && e.before.class.has(Class::BEFORE_PLACE) && !e.before.definite && e.foreign(),
    },
    Rule { name: "side+name", score: 66, holds: |e| e.word.pro == 0 && e.before.class.has(Class::SIDE) },
    Rule { name: "place+and+name", score: 60, holds: |e| e.joined_to_place && !e.word.governed && e.foreign() },
    Rule {
        name: "in+name",
        score: 56,
        holds: |e| e.word.pro == 0 && matches!(e.key_before, "في" | "الي" | "وفي" | "والي") && e.foreign(),
    },
    // نيويورك ريد بولز: a letter of the name.
    Rule {
        name: "in+name",
        score: 42,
        holds: |e| e.in_it && !(e.before.rare || e.before.class.has(Class::NAME) && !e.before.definite) && e.foreign(),
    },
];
