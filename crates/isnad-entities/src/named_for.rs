//! Places and bodies that bear somebody's name: `طريق الملك فهد`, `مسجد الحسن الثاني`, `مدرسة القاسم بن محمد`. Who they are named for is not mentioned.

use crate::EntityKind::{Event, Organization, Person, Place};
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::Names;
use crate::lexicon::Lexicon;
use crate::phrase_words::Use;

/// How many adjectives may say what it is, behind the name: `استاد الملك فهد الدولي`.
const ADJECTIVES: usize = 2;

/// Proposes the place or the body around each person's name that is part of one.
pub(crate) fn propose(names: &Names, all: &mut Vec<Candidate>) {
    for k in 0..all.len() {
        let person = all[k];
        if person.kind == Person
            && person.pro == 0
            && let Some(c) = around(names, &person).or_else(|| without_its_head(names, &person))
        {
            all.push(c);
        }
    }
}

/// `«الملك فهد الطبية»`: the adjective agrees with the city or the university that is not named, and not with the king.
fn without_its_head(names: &Names, person: &Candidate) -> Option<Candidate> {
    let (start, end) = (person.start as usize, person.end as usize);
    // أسامة بن زيد الابتدائية: the school.
    let school = names.adjacent(end)
        && matches!(names.doc.key(end), "الابتداييه" | "المتوسطه" | "الثانويه" | "الاعداديه")
        && person.end > person.start + 1;
    if school {
        return Some(Candidate { pro: person.pro, ..Candidate::new(start, end + 1, Organization, "named-for", 92) });
    }
    // المطار الدولي محمد الخامس, المستشفى الجامعي ابن سينا: with an adjective between, where nobody's title leads up to the name.
    if start > 1 && names.adjacent(start) && names.adjacent(start - 1) && person.pro == 0 {
        let (adjective, head) = (names.words.at(start - 1), names.words.at(start - 2));
        let class = || Lexicon::get().of(names.doc.bare(start - 2));
        let named = head.definite
            && adjective.definite
            && adjective.pro == 0
            && adjective.class.has(Class::COMMON)
            && !adjective.class.has(Class::TITLE | Class::NAME | Class::NATIONALITY | Class::TIME)
            && class().has(Class::STRUCTURE | Class::NAMESAKE)
            && names.doc.key(start - 1).ends_with(['ي', 'ه'])
            && crate::titles::before(names.doc, names.words, start).is_none();
        if named {
            let kind = if class().has(Class::NAMESAKE) { Organization } else { Place };
            return Some(Candidate::new(start, end, kind, "named-for", 92));
        }
    }
    // ماجد للتنمية المجتمعية, فريدسون للاستشارات: the company or the foundation, by what it is for.
    let purpose = names.adjacent(end)
        && names.doc.key(end).strip_prefix("لل").is_some_and(|purpose| Use::of(purpose).has(Use::BUSINESS));
    let titled = start > 0 && names.adjacent(start) && names.words.at(start - 1).class.has(Class::TITLE);
    if purpose && !titled {
        return Some(Candidate { pro: person.pro, ..Candidate::new(start, end + 1, Organization, "named-for", 92) });
    }
    // دوري «عبداللطيف جميل»: who pays for it.
    let quote = |i: usize| names.doc.tokens().get(i).is_some_and(|t| t.kind == isnad_tokenize::TokenKind::Quote);
    let sponsored = start > 1
        && quote(start - 1)
        && quote(end)
        && !names.words.at(start - 2).definite
        && names.words.at(start - 2).class.has(Class::PRIZE | Class::CONTEST);
    if sponsored {
        return Some(Candidate::new(start, end, Event, "named-for", 92));
    }
    let title = start.checked_sub(1).filter(|_| names.adjacent(start))?;
    let before = names.words.at(title.wrapping_sub(1));
    // الملك فهد التخصصي: no king is so.
    let hospital = names.adjacent(end) && matches!(names.doc.key(end), "التخصصي" | "الجامعي" | "الدولي" | "المركزي");
    let alone = hospital || title == 0 || !names.adjacent(title) || !before.word || before.class.has(Class::FUNCTION);
    let word = names.words.at(end);
    let agrees = names.adjacent(end)
        && word.definite
        && word.pro == 0
        && (names.doc.key(end).ends_with("يه") || hospital)
        && word.class.has(Class::COMMON)
        && !word.class.has(Class::NAME | Class::TITLE | Class::TIME);
    let named = alone && agrees && matches!(names.doc.bare(title), "ملك" | "امير" | "امام" | "سلطان");
    named.then(|| Candidate {
        pro: names.words.at(title).pro,
        ..Candidate::new(title, end + 1, Organization, "named-for", 92)
    })
}

fn around(names: &Names, person: &Candidate) -> Option<Candidate> {
    let (start, mut end) = (person.start as usize, person.end as usize);
    let ruler = start > 1
        && names.adjacent(start)
        && names.words.at(start - 1).pro == 0
        && matches!(names.doc.key(start - 1), "الملك" | "الامير" | "الاميره" | "الامام" | "السلطان" | "الشيخ");
    // شارع المهندس نبيل قاضي, مستشفى الدكتور عبد العزيز المنصوري
    let title = names.words.at(start.saturating_sub(1));
    let addressed = start > 1
        && names.adjacent(start)
        && title.pro == 0
        && title.definite
        && title.class.has(Class::HONORIFIC | Class::RANK | Class::JOB | Class::OFFICE)
        && Lexicon::get().of(names.doc.stem(start - 2)).has(Class::STREET | Class::NAMESAKE);
    let titled = ruler || addressed;
    let name = if titled { start - 1 } else { start };
    let head = name.checked_sub(1).filter(|_| names.adjacent(name))?;
    // بمدينة الملك فهد: one of the common words with its preposition, and a town without.
    let other = Class::FUNCTION | Class::TITLE | Class::STATE_HEAD;
    let word = names.words.at(head);
    if !word.word || word.definite || word.class.has(other) {
        return None; // most words: no list need be asked
    }
    let stem = names.doc.stem(head);
    let class = word.class | Lexicon::get().of(stem);
    if names.doc.bare(head).len() < stem.len() || class.has(other) {
        return None;
    }
    // عن طريق الأمير محمد: by him.
    if stem == "طريق" && head > 0 && matches!(names.doc.key(head - 1), "عن" | "وعن") {
        return None;
    }
    // بسجن سامي نظيف: he is put there.
    let prison = stem == "سجن" && !titled;
    // مستشفى بن جلوي; شارع بن مبارك is a man.
    if names.words.at(start).bin && !class.has(Class::NAMESAKE) {
        return None;
    }
    let built = class.has(Class::STRUCTURE | Class::STREET) && !prison;
    let institution = class.has(Class::NAMESAKE);
    // مدينة الملك عبدالله; بلدة محمد would be the town where he lives.
    let town = titled && class.has(Class::TOWN_WORD);
    // منتخب البرازيلي: one word behind the head may be anything.
    // معهد بورقيبة للغات: one word where what the body is for stands behind it.
    let purpose =
        institution && names.adjacent(end) && names.words.at(end).governed && names.doc.key(end).starts_with('ل');
    let whole = titled || person.end > person.start + 1 || purpose;
    // كأس الأمير فيصل, دوري عبداللطيف جميل
    let prize = class.has(Class::PRIZE) || class.has(Class::CONTEST) && titled;
    if !(built || institution || town || prize) || !whole {
        return None;
    }
    // طريق الملك فهد الواصل بين المدينتين: a king has one name.
    let king = titled && matches!(names.doc.key(name), "الملك" | "السلطان");
    let ruler = if king { names.ruler(start) } else { names.royal_end(start).filter(|_| titled) };
    if let Some(ruler) = ruler.filter(|&r| r < end) {
        end = ruler;
    }
    let feminine = stem.ends_with('ه');
    let mut adjectives = 0;
    while adjectives < ADJECTIVES && names.adjacent(end) {
        let next = names.words.at(end);
        let other = Class::TITLE | Class::FUNCTION | Class::TIME | Class::SAYING | Class::ORDINAL;
        let agrees = names.doc.key(end).ends_with('ه') == feminine;
        let nisba = feminine || names.doc.key(end).ends_with('ي');
        let adjective = next.word && next.pro == 0 && next.definite && !next.rare && agrees && nisba;
        let family = next.class.has(Class::NAME) && !next.class.has(Class::COMMON | Class::WEAK);
        if !adjective || family || next.class.has(other) || names.governs_next(end) {
            break;
        }
        end += 1;
        adjectives += 1;
    }
    let kind = match (institution, prize) {
        (true, _) => Organization,
        (_, true) => Event,
        _ => Place,
    };
    // شارع محمد الخامس: the word before a place's name is no part of it, where no title stands between.
    let from = if titled || institution || prize { head } else { name };
    let mut c = Candidate::new(from, end, kind, "named-for", if from == head { 84 } else { 92 });
    c.pro = if from == head { names.doc.tokens()[head].clitics.pro_len } else { 0 };
    Some(c)
}
