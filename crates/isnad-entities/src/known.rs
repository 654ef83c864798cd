//! Names that the gazetteer holds: matches weighed by what stands around them.

mod believe;
mod matches;
mod media;
mod person;
mod weigh;

use crate::EntityKind;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::words::{Word, Words};
use believe::believe;
use isnad_gazetteer::{EntryRef, Match};
use isnad_tokenize::Document;
use person::{first_name, skip_titles};
use weigh::weigh;

/// What a gazetteer's kind is among ours; `None` for kinds that name no entity (titles, words).
fn kind_of(kind: &[u8]) -> Option<EntityKind> {
    Some(match kind {
        b"person" => EntityKind::Person,
        b"country" => EntityKind::Country,
        b"city" | b"region" | b"location" | b"place" | b"continent" | b"sea" | b"river" | b"mountain" | b"island" => {
            EntityKind::Place
        }
        b"nationality" | b"demonym" => EntityKind::Nationality,
        b"media" | b"newspaper" | b"agency" | b"channel" | b"site" | b"magazine" => EntityKind::Media,
        b"event" => EntityKind::Event,
        b"title" | b"word" | b"given_name" | b"family_name" => return None,
        b"organization" | b"company" | b"party" | b"armed_group" | b"team" | b"club" | b"university" | b"bank"
        | b"ministry" | b"bloc" | b"body" => EntityKind::Organization,
        _ => EntityKind::Other,
    })
}

/// `وقال **فلوريان** جليفسكي`: right behind a verb of speech nothing is joined by و or ف; the letter is the name's own, and it goes on.
fn is_joined_to_verb(doc: &Document, words: &Words, m: &Match) -> bool {
    let first = m.tokens.start as usize;
    m.span.start > doc.tokens()[first].span.start
        && first > 0
        && doc.key(first).starts_with(['ف', 'و'])
        && !doc.tokens()[first].flags.line_start()
        && words.at(first - 1).class.has(Class::SAYING)
        && (words.at(first + 1).rare && next_to(doc, first + 1) || words.at(first).class.has(Class::TITLE))
}

/// Marks the words that names of the gazetteer cover and proposes the names. `entries` is what their candidates point into.
pub(crate) fn propose<'g>(
    doc: &Document,
    words: &mut Words,
    matches: &[Match],
    entry: impl Fn(&Match) -> EntryRef<'g>,
    entries: &mut Vec<EntryRef<'g>>,
    out: &mut Vec<Candidate>,
) {
    let first = out.len();
    entries.clear();
    entries.extend(matches.iter().map(entry));
    let kinds: Vec<Option<EntityKind>> = entries.iter().map(|e| kind_of(e.kind_bytes())).collect();
    let known = Known { matches, entries, kinds: &kinds };
    for (k, m) in matches.iter().enumerate().filter(|(_, m)| !m.tokens.is_empty()) {
        let Some(kind) = kinds[k] else { continue };
        // محمول جوا: an adverb, and no island.
        let adverb = matches!(kind, EntityKind::Place | EntityKind::Country)
            && m.tokens.len() == 1
            && doc.tokens()[m.tokens.start as usize].flags.tanween_fath();
        let another = kind == EntityKind::Organization && known.is_of_another_country(doc, words, k);
        if adverb
            || another
            || is_joined_to_verb(doc, words, m)
            || known.is_head_and_name(words, k, kind)
            || known.is_name_and_nationality(words, k)
        {
            continue;
        }
        let mut c = Candidate::new(m.tokens.start as usize, m.tokens.end as usize, kind, "gazetteer", 88);
        c.at = Some(m.span.start);
        if kind == EntityKind::Nationality {
            // Any name that it is part of is heavier.
            c.score = 42;
        }
        if kind == EntityKind::Person {
            skip_titles(words, &mut c);
            // فيدريكا موغيريني: his first name in another spelling.
            if let Some(pro) = first_name(doc, words, c.start as usize, m, &known.entries[k]) {
                c.start -= 1;
                c.pro = pro;
                c.at = None;
            }
        }
        let place = if kind == EntityKind::Place { known.entries[k].kind_bytes() } else { b"" };
        (c.city, c.region) = (place == b"city", place == b"region");
        c.ambiguous = m.ambiguous || m.tokens.len() == 1 && is_another_word(as_cut(doc, words, m).class, kind);
        // An ambiguous name may have the wrong cut as well: the word is left as it is.
        c.nominal = is_described(words, m, kind, &known.entries[k]);
        known.cut_to_name(doc, words, k, &mut c);
        c.entry = k as u32 + 1;
        if !c.ambiguous {
            mark_words(doc, words, m, kind);
        }
        out.push(c);
    }
    for c in &mut out[first..] {
        weigh(doc, words, c);
    }
    believe(doc, words, &mut out[first..]);
}

/// Marks the words that a name of the gazetteer covers.
fn mark_words(doc: &Document, words: &mut Words, m: &Match, kind: EntityKind) {
    let class = match kind {
        EntityKind::Country | EntityKind::Place => Class::PLACE,
        EntityKind::Organization | EntityKind::Media => Class::ORG,
        EntityKind::Nationality => Class::NATIONALITY,
        _ => return,
    };
    let cut = as_cut(doc, words, m);
    for t in m.tokens.clone() {
        words.change(t as usize, |w| {
            if t == m.tokens.start {
                *w = cut;
            }
            w.class |= class;
            w.rare = false;
        });
    }
}

/// The matches of a document with their entries and what kinds these are.
struct Known<'a, 'g> {
    matches: &'a [Match],
    entries: &'a [EntryRef<'g>],
    kinds: &'a [Option<EntityKind>],
}

/// True where a token follows the one before it in its line.
fn next_to(doc: &Document, i: usize) -> bool {
    doc.tokens().get(i).is_some_and(|t| t.flags.space_before() && !t.flags.line_start())
}

/// A body of a state by its function, or a national side: `مجلس الشيوخ`, `الجيش الإسرائيلي`, `المنتخب الفرنسي`.
fn is_described(words: &Words, m: &Match, kind: EntityKind, e: &EntryRef) -> bool {
    let first = words.at(m.tokens.start as usize).class;
    kind == EntityKind::Organization
        && !matches!(e.kind_bytes(), b"party" | b"armed_group")
        && (first.has(Class::STATE_HEAD) || first.has(Class::DESCRIBED_HEAD) && m.tokens.len() == 2)
        && (e.attr("country").is_some_and(|c| !c.is_empty())
            || e.kind_bytes() == b"team"
            // مجلس الشيوخ, المحكمة العليا: of no state in particular.
            || m.tokens.len() == 2 && e.name().split(' ').count() == 2)
}

/// The first word of a match, cut where the match is cut: `بلنسية` is no ب + ل + نسية.
fn as_cut(doc: &Document, words: &Words, m: &Match) -> Word {
    let i = m.tokens.start as usize;
    let token = &doc.tokens()[i];
    let word = words.at(i);
    if m.span.start > token.span.start || word.pro == 0 {
        return *word;
    }
    Word {
        class: Lexicon::get().classes(token.hash),
        hash: token.hash,
        pro: 0,
        joined: false,
        governed: false,
        definite: doc.key(i).starts_with("ال"),
        ..*word
    }
}

/// A single word that the lexicon knows as something else: `القطاع` is a sector before it is a town.
fn is_another_word(class: Class, kind: EntityKind) -> bool {
    kind != EntityKind::Nationality && class.has(Class::COMMON | Class::FUNCTION | Class::TIME | Class::SAYING)
}
