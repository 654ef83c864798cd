//! How much a name that is also another word weighs, by what stands around it.

use super::is_another_word;
use super::media::{is_told, quoted, signs, signs_off, speaks};
use crate::EntityKind;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::phrase_words::Use;
use crate::words::{Word, Words};
use isnad_tokenize::{Document, TokenKind};

/// Lowers the weight of a name that is also another word, unless its surroundings speak for it.
pub(super) fn weigh(doc: &Document, words: &Words, c: &mut Candidate) {
    let i = c.start as usize;
    let single = c.end - c.start == 1;
    let token = &doc.tokens()[i];
    let word = words.at(i);
    let before = if i > 0 && !token.flags.line_start() { words.at(i - 1) } else { Word::NONE };
    // مدرب مانشستر, صفوف برشلونة: the club, not the city.
    if c.city && single && word.pro == 0 && before.class.has(Class::CLUB_WORD) && !before.definite {
        c.kind = EntityKind::Organization;
        c.rule = "club-of-city";
        c.score = 80;
        return;
    }
    // مدينة فيرجسون: the town that bears the name.
    if c.kind == EntityKind::Person && single && word.pro == 0 && before.class.has(Class::TOWN_WORD) && !before.definite
    {
        c.score = 0;
        return;
    }
    // خادم الحرمين الشريفين: a title, no place.
    if c.kind == EntityKind::Place && before.class.has(Class::HONORIFIC) && !before.definite {
        c.score = 0;
        return;
    }
    // تم بفضل الله: God's help.
    let praised =
        || words.at(i + 2).word && matches!(doc.key(i + 2), "عز" | "تعالي" | "سبحانه" | "ثم" | "علينا" | "عليه");
    let under_ba =
        || c.at.is_some_and(|at| at > token.span.start) && ["ب", "وب", "فب"].iter().any(|p| doc.key(i).starts_with(p));
    let help = || c.end == c.start + 2 && doc.key(i + 1) == "الله" && (under_ba() || praised());
    if c.kind == EntityKind::Person && c.ambiguous && help() {
        c.score = 0;
        return;
    }
    if c.ambiguous {
        let spoken_for = match c.kind {
            EntityKind::Country | EntityKind::Place => is_place_here(doc, words, c, before),
            EntityKind::Person => is_person_here(doc, words, c, before),
            EntityKind::Media => is_medium_here(doc, words, c, before),
            EntityKind::Organization => before.class.has(Class::ANY_ORG | Class::PERSON_NOUN) && !before.definite,
            _ => !single,
        };
        c.rule = if spoken_for { "gazetteer+surroundings" } else { c.rule };
        c.score = match (spoken_for, single) {
            (true, _) if c.kind == EntityKind::Media => 90,
            (true, _) => 76,
            (false, false) => 60,
            (false, true) => 30,
        };
    }
}

/// A place, by the word before it: `مدينة`, `في`, `أمين`; or by other places beside it.
fn is_place_here(doc: &Document, words: &Words, c: &Candidate, before: &Word) -> bool {
    let i = c.start as usize;
    let single = c.end - c.start == 1;
    let word = words.at(i);
    let head = before.class.has(Class::PLACE_WORD | Class::BEFORE_PLACE | Class::SIDE) && !before.definite;
    let towards = before.class.has(Class::TOWARDS) || word.governed && doc.key(i).starts_with('ب');
    let seldom = word.class.has(Class::SELDOM) || !is_another_word(word.class, c.kind);
    let one = word.class.has(Class::ONE_PLACE);
    let generic = word.class.has(Class::PLACE_WORD | Class::SIDE) && !one;
    // أمين جدة, صحة عسير: an office of the city or the region
    let office = (c.city || c.region)
        && single
        && word.pro == 0
        && !word.definite
        && i > 0
        // والي الخرطوم: the و is his own
            && [doc.stem(i - 1), doc.key(i - 1)].iter().any(|k| Use::of(k).has(Use::CITY_OFFICE))
        && !before.definite;
    if generic && single && word.definite {
        // وسط المدينة: the town at hand.
        among_places(doc, words, c)
    } else {
        head || office && !generic
            || !single && among_places(doc, words, c)
            || towards && !generic && (one || seldom || among_places(doc, words, c))
    }
}

/// A person, by the title or the verb before the name, or its being no other word.
fn is_person_here(doc: &Document, words: &Words, c: &Candidate, before: &Word) -> bool {
    let i = c.start as usize;
    let single = c.end - c.start == 1;
    let word = words.at(i);
    // الوزير المصري is a nationality, اللواء المصري may be a name.
    if word.class.has(Class::NATIONALITY) {
        let named = before.class.has(Class::RANK | Class::HONORIFIC) && !before.class.has(Class::OFFICE);
        return named && before.definite && !before.joined;
    }
    // تم الحكم لصالحي, لمجرد الحضور: a preposition and a word, where no title of one man stands before it.
    if single && is_preposition_and_word(doc.key(i)) {
        return before.class.has(Class::RANK | Class::HONORIFIC) && before.definite && !before.class.has(Class::PLURAL);
    }
    // يعتزم العودة, بطل الدوري: the frequent noun, except after a rank or a form of address.
    if word.definite && word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM) {
        // الفريق الفائز: a team.
        let named =
            before.class.has(Class::RANK | Class::HONORIFIC) && !before.class.has(Class::OFFICE | Class::LOOSE_TITLE);
        return named && before.definite && !before.joined;
    }
    let kin = i > 0 && matches!(doc.stem(i - 1), "ذوي" | "ذوو" | "ذي" | "ذو" | "ذات");
    // كاتب ظريف: an adjective, where the office has no article.
    // رسول سلام: peace.
    // العالم القروي: where the title is as often another word, an adjective.
    let nisba = word.definite && doc.key(i).ends_with('ي') && word.class.has(Class::COMMON);
    // أصيب مدني: anybody of whom there are many.
    let hurt = i > 0
        && matches!(doc.stem(i - 1), "اصيب" | "استشهد" | "اعتقل" | "اختطف")
        && (word.class.has(Class::COMMON) || !word.definite && doc.key(i).ends_with('ي'));
    let sure = before.definite && !(before.class.has(Class::LOOSE_TITLE) && nisba);
    let named = sure || before.class.has(Class::KIN) || !word.class.has(Class::COMMON);
    let title = before.class.has(Class::TITLE) && named && !before.joined && !before.class.has(Class::PREFIX) && !kin;
    !word.class.has(Class::FUNCTION | Class::PREFIX | Class::TITLE | Class::TIME)
        && (before.class.has(Class::SAYING) && !before.definite && !hurt || title)
}

/// A medium, by the word before it, by the marks or the place that it stands in, or because it is told or tells.
fn is_medium_here(doc: &Document, words: &Words, c: &Candidate, before: &Word) -> bool {
    let i = c.start as usize;
    let single = c.end - c.start == 1;
    let word = words.at(i);
    let token = &doc.tokens()[i];
    let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
    // موقع النادي, شبكة تواصل: the site of the club, one that joins people.
    let site = matches!(doc.stem(i.saturating_sub(1)), "موقع" | "شبكه" | "منصه") && frequent;
    // محطات التلفزيون العراقية: an adjective.
    let adjective = before.definite && (word.class.has(Class::NATIONALITY) || frequent && word.definite);
    // وكالة الأنباء الإماراتية: what an agency is for.
    let news = doc.key(i) == "الانباء" && doc.stem(i.saturating_sub(1)) == "وكاله";
    let named = before.class.has(Class::MEDIA_WORD) && !site && !adjective && !news;
    let number = token.kind == TokenKind::Number;
    let time = word.class.has(Class::TIME) && !word.class.has(Class::NAME);
    let doubtful = frequent || number || time || word.class.has(Class::NAME | Class::PLACE | Class::NATIONALITY);
    named
        || signs(doc, c) && !number && (!doubtful || !single || signs_off(doc, words, c))
        || matches!(doc.stem(i.saturating_sub(1)), "مراسل" | "مراسله" | "موفد" | "موفده" | "كاميرا")
            && before.word
            && !before.definite
        || word.governed && doc.key(i).starts_with('ل') && is_told(doc, words, i)
        || quoted(doc, c) && !number && !(doubtful && single && !speaks(doc, words, i, c.end as usize))
        || i > 1
            && matches!(doc.tokens()[i - 1].kind, TokenKind::Quote)
            && (words.at(i - 2).class.has(Class::MEDIA_WORD) || matches!(doc.key(i - 2), "ل" | "لـ"))
}

/// `لصالحي`, `لمجرد`: the common word with its preposition, with a pronoun perhaps.
fn is_preposition_and_word(key: &str) -> bool {
    let common = |word: &str| Lexicon::get().of(word).has(Class::COMMON);
    key.starts_with('ل') && (common(key) || key.strip_suffix('ي').is_some_and(common))
}

/// A place stands beside it, joined by و, a comma, or إلى: `من الرباط إلى القاهرة`.
pub(super) fn among_places(doc: &Document, words: &Words, c: &Candidate) -> bool {
    let (i, end) = (c.start as usize, c.end as usize);
    let place = |j: usize| words.at(j).class.has(Class::PLACE) && !words.at(j).class.has(Class::NATIONALITY);
    let comma = |j: usize| doc.tokens().get(j).is_some_and(|t| matches!(doc.surface(t), "،" | ","));
    let to = |j: usize| matches!(doc.tokens().get(j).map(|t| doc.key(t)), Some("الي" | "و" | "في"));
    words.at(end).joined && place(end)
        || (to(end) || comma(end)) && place(end + 1)
        || i > 1 && (words.at(i).joined && place(i - 1) || comma(i - 1) && place(i - 2))
}
