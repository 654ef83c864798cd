//! People: by given name, by title, by what they do in the sentence.

use crate::EntityKind::{Organization, Person, Place};
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::{Name, Names};
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use crate::titles::{self, Title};
use crate::words::Word;
use isnad_tokenize::{TokenKind, key_hash};

/// Proposes people wherever a name can start.
pub(crate) fn propose(names: &Names, out: &mut Vec<Candidate>) {
    let mut i = 0;
    let faith = key_hash("الدين");
    // One past the last name found: a name joined to it is a name more easily.
    let mut last = usize::MAX;
    while i < names.words.len() {
        let word = names.words.at(i);
        let next = names.words.at(i + 1);
        // تاج الدين الحسيني: of the faith, before a family name that is nothing else.
        if next.hash == faith && names.of_the_faith(i) {
            let mut c = Candidate::new(i, i + 3, Person, "given+name", 78);
            c.pro = word.pro;
            out.push(c);
            last = i + 3;
            i += 3;
            continue;
        }
        // Most words are no name, and nothing behind them makes them one.
        let goes_on = next.bin || next.class.has(Class::ORDINAL | Class::GIVEN);
        if !(goes_on || word.rare || word.class.has(Class::NAME | Class::PREFIX)) {
            i += 1;
            continue;
        }
        let child = next.class.has(Class::GIVEN)
            || next.class.has(Class::FAMILY) && !next.class.has(Class::COMMON | Class::WEAK | Class::TITLE);
        if child
            && names.is_mother(i + 1)
            && let Some(name) = names.read(i + 1)
        {
            let mut c = Candidate::new(i, name.end, Person, "kunya", 79);
            c.pro = (names.doc.key(i).len() - "ام".len()) as u8;
            out.push(c);
            last = name.end;
            i = name.end;
            continue;
        }
        // وقالت ام محمد: without a hamza the mother, where no name stands before it.
        let mother = i > 0
            && names.doc.stem(i - 1) == "ام"
            && word.pro == 0
            && names.adjacent(i)
            && word.class.has(Class::GIVEN)
            && word.class.has(Class::SURE);
        let set_against = mother
            && i > 1
            && names.words.at(i - 2).class.has(Class::NAME)
            && !names.words.at(i - 2).class.has(Class::FUNCTION);
        if mother
            && !set_against
            && !names.doc.tokens()[i].flags.line_start()
            && let Some(name) = names.read(i)
        {
            let mut c = Candidate::new(i - 1, name.end, Person, "kunya", 79);
            c.pro = names.words.at(i - 1).pro;
            out.push(c);
            last = name.end;
            i = name.end;
            continue;
        }
        let Some(name) = may_start(names, i).then(|| names.read(i)).flatten() else {
            i += 1;
            continue;
        };
        let weak = word.class.has(Class::AMBIGUOUS) && word.class.has(Class::COMMON | Class::WEAK | Class::TITLE);
        let next_sure = next.pro == 0 && next.class.has(Class::NAME) && next.class.has(Class::SURE) && name.end > i + 1;
        let next_sure = next_sure && !matches!(names.doc.key(i + 1), "الله" | "الدين");
        let before = if i > 0 { names.words.at(i - 1) } else { Word::NONE };
        let named_before = before.definite && before.class.has(Class::NATIONALITY | Class::TITLE);
        let next_foreign = named_before && next.rare && next.pro == 0 && like_a_name(names.doc.key(i + 1)) >= 5;
        let weak = weak && !next_foreign && (word.class.has(Class::WEAK | Class::TITLE) || !next_sure);
        // حسن نجيب: two names of the lists that are no common words.
        let weak = weak && !(name.listed >= 2 && !word.class.has(Class::COMMON | Class::TITLE));
        let linked = names.words.at(i + 1).class.has(Class::LINK);
        // الحكم الدولي أمين الطريفي: behind a title, and before a family name that is nothing else.
        let office = word.class.has(Class::TITLE);
        let entitled = office
            && name.end == i + 2
            && next.definite
            && (next.class.has(Class::FAMILY) || next.rare)
            && !next.class.has(Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::WEAK)
            && (names.doc.key(i + 1).ends_with('ي') && word.class.has(Class::GIVEN) && !word.class.has(Class::WEAK)
                || titles::before(names.doc, names.words, i).is_some_and(|t| t.closed && !t.class.has(Class::PLURAL)));
        // الأستاذ سيد محمد خاتمي: right behind a form of address, before two more names.
        let addressed = office
            && word.class.has(Class::GIVEN)
            && before.definite
            && before.class.has(Class::HONORIFIC | Class::RANK | Class::OFFICE)
            && names.adjacent(i)
            && name.listed >= 2
            && name.parts >= 3;
        // الدكتور رائد قرملي: an office that is a given name, before a family name without the article.
        let called = office
            && word.class.has(Class::GIVEN)
            && before.definite
            && before.class.has(Class::HONORIFIC)
            && !before.class.has(Class::RANK | Class::OFFICE)
            && names.adjacent(i)
            && next.pro == 0
            && !next.definite
            && (next.rare || next.class.has(Class::FAMILY) && !next.class.has(Class::COMMON | Class::TITLE))
            && name.end > i + 1;
        let addressed = addressed || called;
        let weak = weak && !entitled && !addressed;
        if weak && !linked && office && !name.kunya {
            i += 1;
            continue;
        }
        // رحمة الله عليه
        let wish = word.class.has(Class::COMMON | Class::WEAK) && next.word && names.doc.key(i + 1) == "الله";
        let listed = word.class.has(Class::GIVEN)
            && name.parts >= 2
            && !wish
            && (word.joined && i == last || i == last.wrapping_add(1) && titles::is_comma(names.doc, last));
        // توماس كوك إنترناشونال: a company.
        let brand = names.words.at(name.end);
        let brand = brand.class.has(Class::BRAND) && brand.pro == 0 && names.adjacent(name.end);
        if brand && !word.class.has(Class::MASCULINE) || brand && name.parts >= 2 {
            let mut end = name.end + 1;
            while end < i + 6
                && names.adjacent(end)
                && names.words.at(end).pro == 0
                && (names.words.at(end).class.has(Class::BRAND) || names.words.at(end).rare)
            {
                end += 1;
            }
            out.push(Candidate::new(i, end, Organization, "name+brand", 80));
            i = end;
            continue;
        }
        // «آيزك» 4, بنتيوم 4،: a thing of a number.
        if name.parts == 1 && word.rare && names.is_numbered(name.end) {
            i = name.end;
            continue;
        }
        // بنو هاشم, بني كنعان: a people.
        if name.end > i + 1 && matches!(names.doc.stem(i), "بنو" | "بني") {
            i = name.end;
            continue;
        }
        // [هود: 88], «آل عمران»: 14: a chapter and its verse.
        if names.is_scripture(i, name.end) {
            i = name.end;
            continue;
        }
        // بعد توفيق الله: what is done by God, where the name did not take him in.
        let of_god = name.parts == 1
            && names.adjacent(name.end)
            && names.doc.key(name.end) == "الله"
            && !word.class.has(Class::TITLE)
            && titles::before(names.doc, names.words, i).is_none();
        if of_god {
            i = name.end;
            continue;
        }
        // بتوفيق الله, بفضل الله تعالى: God's help, no man.
        let god = name.end == i + 2 && names.doc.key(i + 1) == "الله" && names.doc.stem(i) != "عبد";
        let titled = || titles::before(names.doc, names.words, i).is_some_and(|t| t.closed);
        let help = god
            && (!word.class.has(Class::OF_GOD) && !titled()
                || word.governed && names.doc.key(i).starts_with('ب')
                || names.words.at(i + 2).word
                    && matches!(names.doc.key(i + 2), "تعالي" | "سبحانه" | "وحده" | "عز" | "وتوفيقه" | "ورعايته"));
        let verdict = if listed && !word.governed { Some(("name+and+name", 66)) } else { None };
        // بلدية أبو عجرم, جنوب أبو عجرم: a town.
        let municipal = i > 0
            && word.pro == 0
            && names.adjacent(i)
            && !before.definite
            && (before.class.has(Class::TOWN_WORD | Class::SIDE | Class::PLACE_WORD)
                || matches!(names.doc.stem(i - 1), "بلديه" | "شرطه" | "متنزه" | "منتزه" | "حقل" | "مركز"));
        if municipal && name.kunya {
            out.push(Candidate::new(i, name.end, Place, "town-word+name", 80));
            i = name.end;
            continue;
        }
        // قرية آل سرور is a place, سورة آل عمران neither.
        let house = i > 0 && names.doc.surface(i).ends_with("آل") && names.adjacent(i) && word.pro == 0;
        if house
            && (names.doc.stem(i - 1) == "سوره"
                || before.class.has(Class::PLACE_WORD | Class::TOWN_WORD) && !before.definite)
        {
            if names.doc.stem(i - 1) != "سوره" {
                out.push(Candidate::new(i, name.end, Place, "town-word+name", 80));
            }
            i = name.end;
            continue;
        }
        // شركة توماس كوك: the company.
        // شركة أبناء محمد السالم: the company of his sons.
        let sons = i > 1 && names.doc.key(i - 1) == "ابناء" && names.adjacent(i - 1);
        let company = i.checked_sub(1 + usize::from(sons)).is_some_and(|k| {
            matches!(names.doc.stem(k), "شركه" | "مجموعه" | "محلات" | "مطاعم" | "مصانع" | "متاجر")
                && !names.words.at(k).definite
        });
        if company && names.adjacent(i) && word.pro == 0 && name.parts >= 2 && !weak {
            out.push(Candidate::new(i - usize::from(sons), name.end, Organization, "body-word+name", 80));
            i = name.end;
            continue;
        }
        if let Some((rule, score)) = judge(names, i, name, weak && !linked).or(verdict).filter(|_| !help) {
            let mut end = names.royal_end(i).or_else(|| names.honoured_end(i, name.end)).unwrap_or(name.end);
            if name.parts == 1 && word.class.has(Class::GIVEN) {
                let title = titles::before(names.doc, names.words, i);
                // After a king or a prince one name is enough: جامعة الملك سعود الطبية.
                let king = i > 0 && names.doc.bare(i - 1) == "ملك";
                let royal = before.class.has(Class::BEFORE_PLACE) || names.honours(i) || king;
                let titled = title.is_some_and(|t| t.closed && !t.class.has(Class::PLURAL | Class::KIN));
                let nationality = before.class.has(Class::NATIONALITY) && before.definite && word.pro == 0;
                // قال بيتر فام، مدير المركز: an unknown word, where nobody's object can stand.
                let said = before.class.has(Class::SAYING) && !before.definite && word.pro == 0;
                let sure = word.class.has(Class::SURE) || titled || nationality;
                let surname = names.surname(end, said || titled || nationality, sure).filter(|_| !royal);
                if let Some(surname) = surname {
                    end = surname;
                } else if !royal && (titled || nationality) {
                    end = names.family_after(end, true);
                } else if !royal && !word.class.has(Class::ATTESTED | Class::WEAK | Class::COMMON) {
                    let unknown = names.words.at(end);
                    let apposed = titles::is_comma(names.doc, end + 1)
                        && (names.words.at(end + 2).class.has(Class::TITLE) && names.words.at(end + 2).pro == 0
                            || names.words.at(end + 2).word && matches!(names.doc.key(end + 2), "وهو" | "وهي"));
                    let office = names.words.at(end + 1);
                    let office = names.adjacent(end + 1)
                        && office.pro == 0
                        && !office.definite
                        && office.class.has(Class::OFFICE);
                    let strong = said
                        && (unknown.rare
                            || office
                                && (!unknown.definite
                                    || !unknown.class.has(Class::TITLE | Class::NATIONALITY | Class::ORDINAL))
                            || apposed && !unknown.definite
                            || names.before_content(end + 1));
                    // أنيس, عادل: a given name that is another word too needs the apposition.
                    let strong = strong && (word.class.has(Class::SURE) || apposed && !unknown.definite);
                    // قال بيتر فام، مدير المركز: and what looks like a preposition.
                    let letter = said
                        && apposed
                        && unknown.pro == 2
                        && !unknown.definite
                        && !Lexicon::get().of(names.doc.key(end)).has(Class::COMMON);
                    end = if letter { end + 1 } else { names.family_after(end, strong) };
                }
            } else if name.parts == 1 && word.class.has(Class::ATTESTED) && word.class.has(Class::SURE) {
                end = names.last_word(end);
            }
            // سيرناندو استريوا المتحدث باسم: an unknown given name, and a seldom word before a mark or a title.
            if name.parts == 1 && end == name.end && word.rare && like_a_name(names.doc.stem(i)) >= 8 {
                let said = before.class.has(Class::SAYING) && !before.definite && word.pro == 0;
                let titled =
                    titles::before(names.doc, names.words, i).is_some_and(|t| t.closed && !t.class.has(Class::PLURAL));
                let title = names.words.at(end + 1);
                let closes = !title.word || !names.adjacent(end + 1) || title.class.has(Class::TITLE) && title.pro == 0;
                let w = names.words.at(end);
                // هاورد ويب،: before a mark a frequent one too.
                let last = w.word && (w.class.has(Class::SELDOM) || !title.word && w.class.has(Class::COMMON));
                let seldom = last && !w.definite && w.pro == 0 && like_a_name(names.doc.key(end)) >= 0;
                if (said || titled) && closes && seldom {
                    end = names.family_after(end, true);
                }
            }
            // وشدد بن الحسين: a family name that begins with بن.
            let bin = i > 0 && before.bin && before.pro == 0 && names.adjacent(i) && word.pro == 0;
            // مدرسة القاسم بن محمد, منى بنت سليمان: the name before it, whatever else it is.
            let own = if i > 1 && bin && names.adjacent(i - 1) { *names.words.at(i - 2) } else { *Word::NONE };
            let entitled = i > 2 && names.words.at(i - 3).definite && names.words.at(i - 3).class.has(Class::TITLE);
            // أن مقرب بن سعد بن علي: two fathers make a name of any word that heads nothing.
            let heads = Class::ANY_ORG
                | Class::PLACE_WORD
                | Class::TITLE
                | Class::BEFORE_PLACE
                | Class::BEFORE_PERSON
                | Class::LINK
                | Class::SAYING;
            // وسامي بن علي، وعلي بن سعد: the same behind a mark, with و.
            let joined = i > 2
                && bin
                && own.word
                && !names.words.at(i - 3).word
                && !names.doc.tokens()[i - 2].flags.alef_maqsura()
                && names.doc.key(i - 2).strip_prefix('و').is_some_and(|own| Lexicon::get().of(own).has(Class::GIVEN));
            let alone = i > 1 && !names.adjacent(i - 2);
            let any = (names.words.at(i + 1).bin || alone) && !own.definite && own.pro == 0 && !own.class.has(heads);
            let own = joined
                || own.word
                    && (own.rare || own.class.has(Class::NAME) || any)
                    && (entitled || !own.class.has(Class::FUNCTION));
            let mut start = if bin { i - 1 - usize::from(own) } else { i };
            // محمد أمين بن الحاج: and the given names before it.
            let linked = linked && before.class.has(Class::GIVEN) && before.class.has(Class::SURE);
            while (own || linked)
                && start > 0
                && i - start < 5
                && names.adjacent(start)
                && names.words.at(start).pro == 0
                && names.words.at(start - 1).class.has(Class::GIVEN)
                && names.words.at(start - 1).class.has(Class::SURE)
                // جامعة الملك سعود عبد الله بن محمد: the king is another man.
                && !names.honours(start - 1)
            {
                start -= 1;
            }
            // - عايد حافظ المطيري: a given name that is another word too, at the start of what stands between marks.
            let first = start == i
                && i > 0
                && rule == "given+name"
                && names.adjacent(i)
                && word.pro == 0
                && before.class.has(Class::GIVEN)
                && before.pro == 0
                && !before.definite
                // رحيل سعود الدوسري, شَهِدَ عبدالجليل: a headline's noun, a verb.
                && !(before.class.has(Class::FEMININE) && before.class.has(Class::COMMON))
                && names.doc.surface(i - 1).len() == names.doc.key(i - 1).len()
                && !before.class.has(Class::FUNCTION | Class::SAYING | Class::TITLE | Class::TIME | Class::ANY_ORG)
                && (names.doc.tokens()[i - 1].flags.line_start() && !before.class.has(Class::COMMON)
                    || !names.doc.tokens()[i - 1].flags.line_start() && i > 1 && !names.words.at(i - 2).word);
            start -= usize::from(first);
            if start == i && named_by_a_seldom_word(names, i) {
                start -= 1;
            }
            // تشونج مونج جون: and the foreign word before it.
            // رالف فالتمان: an unknown word before a foreign family name alone.
            while (matches!(rule, "name-name" | "given+unknown")
                || rule == "family" && name.parts == 1 && like_a_name(names.doc.stem(i)) >= 5)
                && start > 0
                && i - start < 2
                && names.adjacent(start)
                && names.words.at(start).pro == 0
                && names.words.at(start - 1).rare
                && names.words.at(start - 1).pro == 0
                && !names.words.at(start - 1).definite
                && like_a_name(names.doc.key(start - 1)) >= 5
            {
                start -= 1;
            }
            // آل عثمان, فارس آل صالح: the family with its word, and whom it belongs to; قرية آل سرور is a place.
            let family = start == i
                && i > 0
                && names.adjacent(i)
                && word.pro == 0
                && names.doc.surface(i - 1).ends_with("آل")
                && before.class.has(Class::PREFIX);
            if family {
                start -= 1;
                let own = if start > 0 && names.adjacent(start) && before.pro == 0 {
                    names.words.at(start - 1)
                } else {
                    Word::NONE
                };
                // سورة آل عمران
                if start > 0 && names.doc.stem(start - 1) == "سوره" {
                    i = end;
                    continue;
                }
                if own.class.has(Class::PLACE_WORD | Class::TOWN_WORD) && !own.definite {
                    out.push(Candidate::new(start, end, Place, "town-word+name", 80));
                    i = end;
                    continue;
                }
                start -= usize::from(own.class.has(Class::GIVEN) && !own.class.has(Class::FUNCTION));
            }
            // آل مرشد وبن دخيل: the same with و.
            let and_son = start == i
                && i > 0
                && word.pro == 0
                && names.adjacent(i)
                && before.joined
                && !before.governed
                && names.doc.stem(i - 1) == "بن";
            start -= usize::from(and_son);
            let mut c = Candidate::new(start, end, Person, rule, score);
            c.pro = if joined && start + 2 == i { 2 } else { names.words.at(start).pro };
            out.push(c);
            last = end;
            i = end;
        } else {
            i += 1;
        }
    }
}

/// `المواطنة صلفة خازن الحازمي`: right behind a closed title a seldom word without the article is the given name.
fn named_by_a_seldom_word(names: &Names, i: usize) -> bool {
    let Some(k) = i.checked_sub(1) else { return false };
    let word = names.words.at(k);
    // العريف أول فاهم سعيد أحمد: behind a rank and its grade any word.
    let graded = k > 1
        && matches!(names.doc.key(k - 1), "اول" | "ثاني" | "ثان")
        && names.words.at(k - 2).definite
        && names.words.at(k - 2).class.has(Class::RANK)
        && names.adjacent(k - 1);
    let other = Class::FUNCTION | Class::TITLE | Class::ARM | Class::SAYING | Class::NATIONALITY | Class::TIME;
    if graded && names.adjacent(i) && names.adjacent(k) && names.words.at(i).pro == 0 {
        return word.word && word.pro == 0 && !word.definite && !word.class.has(other);
    }
    let other = Class::COMMON | Class::SELDOM | Class::DERIVED;
    names.adjacent(i)
        && names.adjacent(k)
        && names.words.at(i).pro == 0
        && word.word
        && word.pro == 0
        && !word.definite
        && word.class.has(Class::SELDOM)
        && word.class.without(other).is_none()
        && !names.doc.tokens()[k].flags.tanween_fath()
        && !names.doc.key(k).ends_with('ا')
        && !names.doc.key(k).starts_with(['و', 'ف', 'ل', 'ب', 'ك'])
        && k > 0
        && names.words.at(k - 1).definite
        && names.words.at(k - 1).class.has(Class::TITLE | Class::NATIONALITY)
        && !names.words.at(k - 1).class.has(Class::PLURAL | Class::LOOSE_TITLE)
}

/// `بريجيت ماكرون`, `لبيد بن ربيعة`: where the gazetteer knows a part of the name that a rule reads, the whole is the name. The first
/// `known` candidates are the gazetteer's.
pub(crate) fn prefer_whole(names: &Names, all: &mut [Candidate], known: usize) {
    let (known, read) = all.split_at_mut(known);
    // الرئيس الروسي فلاديمير بوتين دان المبادرة: the known name is whole, what follows is no name.
    let mut next = 0;
    for k in known.iter().filter(|k| k.kind == Person && !k.ambiguous && k.end > k.start + 1) {
        while read.get(next).is_some_and(|r| r.start < k.start) {
            next += 1;
        }
        let Some(r) = read.get_mut(next) else { break };
        let word = names.words.at(k.end as usize);
        let more = word.class.has(Class::LINK | Class::PREFIX | Class::ORDINAL)
            || word.class.has(Class::NAME) && (word.definite || !word.class.has(Class::COMMON))
            || word.rare;
        if r.start == k.start && r.end > k.end && !more {
            r.score = 0;
        }
    }
    // زواج محمد عادل إمام: another man than the known one, with one name more before it.
    let mut next = 0;
    for k in known.iter_mut().filter(|k| k.kind == Person && k.end > k.start + 1 && k.pro == 0) {
        while read.get(next).is_some_and(|r| r.end <= k.start) {
            next += 1;
        }
        let Some(r) = read.get_mut(next) else { break };
        let given = names.words.at(r.start as usize).class;
        let more = r.kind == Person
            && r.start + 1 == k.start
            && r.end > k.start
            && r.end < k.end
            && r.score >= 50
            && given.has(Class::GIVEN)
            && given.has(Class::SURE)
            && !given.has(Class::COMMON);
        if more {
            r.end = k.end;
            k.score = 0;
        }
    }
    let mut next = 0;
    for k in known.iter_mut().filter(|k| k.kind == Person) {
        while read.get(next).is_some_and(|r| r.end < k.end) {
            next += 1;
        }
        let Some(r) = read.get(next) else { break };
        let first = names.words.at(r.start as usize);
        let other = Class::TITLE | Class::COMMON | Class::PLACE | Class::ORG | Class::SAYING;
        let given = first.class.has(Class::GIVEN) || first.rare && like_a_name(names.doc.stem(r.start as usize)) >= 5;
        let plain = given && !first.definite && !first.class.has(other) && r.score >= 50;
        let ends = r.end == k.end && r.start < k.start;
        let starts = r.start == k.start
            && r.end > k.end
            && names.words.at(k.end as usize).class.has(Class::LINK)
            && names.words.at(k.end as usize).word;
        // كولن مورجان: another man than the known one, whose last name is the first one's.
        let other_man = k.ambiguous
            && k.end == k.start + 1
            && r.start == k.start
            && r.end == k.end + 1
            && r.score >= 50
            && !names.words.at(k.start as usize).definite;
        // المهندس عمر بن عبدالعزيز المبارك is not the caliph.
        let clan = names.words.at(k.end as usize);
        let of_clan = r.start == k.start
            && r.end == k.end + 1
            && r.score >= 50
            && clan.definite
            && clan.class.has(Class::FAMILY)
            && !clan.class.has(Class::TITLE | Class::NATIONALITY)
            && k.end > k.start + 1
            && titles::before(names.doc, names.words, k.start as usize).is_some();
        // محمد نجيب بوليف: a family name that is nothing else makes another man of him.
        let last = names.words.at(k.end as usize).class;
        let another = k.end > k.start + 1
            && r.start == k.start
            && r.end == k.end + 1
            && r.score >= 50
            && last.has(Class::FAMILY)
            && last.has(Class::SURE)
            && !last.has(Class::GIVEN | Class::COMMON | Class::NATIONALITY | Class::PLACE | Class::ATTESTED);
        if plain && (ends || starts) || other_man || of_clan || another {
            k.score = 0;
        }
    }
}

/// Whether a name can start with token `i`, and does not rather start with the next one.
fn may_start(names: &Names, i: usize) -> bool {
    let (word, next) = (names.words.at(i), names.words.at(i + 1));
    let candidate = word.rare || word.class.has(Class::NAME | Class::PREFIX) || names.goes_on(i + 1);
    if !word.word || !candidate || word.class.has(Class::FUNCTION) {
        return false;
    }
    let sure_next =
        next.pro == 0 && next.class.has(Class::NAME) && next.class.has(Class::SURE) && names.adjacent(i + 1);
    // استخلفه محمد: an unknown word that is spelt like no name, before a sure one.
    let listed = word.class.has(Class::NAME) && !word.class.has(Class::ATTESTED);
    // الفنان محيد حمد: right behind a title it is a given name, where it has not the shape of a verb.
    let title = names.words.at(i.wrapping_sub(1));
    let stem = names.doc.stem(i);
    let named = word.rare
        && word.pro == 0
        && names.adjacent(i)
        && title.definite
        && title.class.has(Class::RANK | Class::HONORIFIC | Class::JOB)
        && !title.class.has(Class::PLURAL | Class::LOOSE_TITLE)
        && !stem.starts_with(['ي', 'ت', 'ا', 'س', 'ن', 'و', 'ف', 'ب', 'ل', 'ك'])
        && !["ه", "ها", "هم", "نا", "ات", "ين", "ون", "ا"].iter().any(|end| stem.ends_with(end));
    let verb = word.rare && !listed && !named && like_a_name(stem) < if word.class.has(Class::NAME) { -4 } else { 3 };
    // الجليل سعد, عسير فيصل: an adjective or a place before a given name.
    let adjective =
        word.definite && (!word.rare || names.doc.key(i).ends_with('ي') || like_a_name(names.doc.stem(i)) < 8);
    // أمين منطقة عسير صالح بن عبدالله: behind a word for it, a place.
    let region = i > 0
        && names.adjacent(i)
        && names.words.at(i - 1).class.has(Class::PLACE_WORD)
        && !names.words.at(i - 1).definite;
    let apart = (adjective || region && !word.class.has(Class::PREFIX) || word.class.has(Class::PLACE))
        && next.class.has(Class::GIVEN);
    let bearer = next.pro == 0 && next.class.has(Class::GIVEN) && names.words.at(i + 2).bin && names.adjacent(i + 1);
    if sure_next && (verb || apart) || region && bearer {
        return false;
    }
    // العقيد بحري طارق الشهري: the arm that he serves in.
    let rank = (i.saturating_sub(3)..i).rev().take_while(|&h| names.adjacent(h + 1));
    if word.class.has(Class::ARM) && sure_or_rare(next) && rank.into_iter().any(|h| titles::is_arm(names.words, h, i)) {
        return false;
    }
    // وواصل بارتوميو: before a name without بن a verb of saying is the verb.
    let saying = word.class.has(Class::SAYING) && word.class.has(Class::GIVEN);
    let named = next.pro == 0 && (next.rare || next.class.has(Class::NAME));
    if saying
        && named
        && !next.class.has(Class::LINK | Class::FUNCTION)
        && titles::before(names.doc, names.words, i).is_none()
    {
        return false;
    }
    // عيدٌ سعيدٌ: an adjective with its ending.
    if word.class.has(Class::AMBIGUOUS) && names.doc.surface(i).contains(['\u{064C}', '\u{064D}']) {
        return false;
    }
    // طلب نادي فارنزي: a club, whoever else is called so.
    if word.class.has(Class::ANY_ORG) && word.class.has(Class::WEAK) && !names.goes_on(i + 1) && word.pro == 0 {
        return false;
    }
    // محافظ بني حسن: the people of whom the name is no man.
    if i > 0
        && names.adjacent(i)
        && matches!(names.doc.stem(i - 1), "بني" | "بنو")
        && word.pro == 0
        && names.words.at(i - 1).word
    {
        return false;
    }
    // يدلسون: many people do so.
    let key = names.doc.key(i);
    if word.rare
        && key.len() >= 12
        && key.starts_with('ي')
        && key.ends_with("ون")
        && !key[2..].starts_with(['و', 'ا', 'ي'])
    {
        return false;
    }
    // المدرب الأوروجوياني داسيلفا: where he is from, by a word that no list has.
    let from = word.rare
        && word.definite
        && names.doc.key(i).ends_with('ي')
        && i > 0
        && names.words.at(i - 1).definite
        && names.words.at(i - 1).class.has(Class::TITLE)
        && (next.rare || next.class.has(Class::NAME) && next.class.has(Class::SURE))
        && next.pro == 0
        && !next.definite
        && like_a_name(names.doc.key(i + 1)) >= 5;
    // كريمة محمد: the daughter, no كريمة.
    let daughter = word.class.has(Class::KIN)
        && word.class.has(Class::GIVEN)
        && next.pro == 0
        && (next.class.has(Class::MASCULINE) || next.class.has(Class::TITLE));
    if daughter {
        return false;
    }
    // يحاربوك, يعرفونها: a verb with its object.
    let object = ["وك", "وه", "وها", "وهم", "ونه", "ونها", "ونهم", "ونك", "وني"].iter().any(|end| key.ends_with(end));
    // يستأنس: the tenth form.
    let tenth = word.rare && key.starts_with("يست") && key.len() >= 10;
    if tenth || word.rare && word.class.is_none() && object && key.len() >= 12 && key.starts_with(['ي', 'ت']) {
        return false;
    }
    // من نوع فورد, من طراز ميراج: a make.
    if i > 0 && names.adjacent(i) && matches!(names.doc.stem(i - 1), "نوع" | "طراز" | "ماركه") {
        return false;
    }
    // عبد by itself is anybody's servant.
    let servant = word.word && names.doc.stem(i) == "عبد" && !(names.adjacent(i + 1) && next.word);
    if from || servant {
        return false;
    }
    // قائدو المركبات, إسلاميو الحزب: leaders of whom the next word is, in the nominative.
    let stem = names.doc.stem(i);
    if word.rare
        && stem.len() >= 10
        && stem.strip_suffix('و').is_some_and(|one| Lexicon::get().of(one).has(Class::COMMON | Class::NATIONALITY))
    {
        return false;
    }
    // قادت جيوشه: a common word with its pronoun, whatever it is spelt like.
    let owned = ["ه", "ها", "هم"].iter().any(|end| {
        stem.strip_suffix(end).is_some_and(|one| one.len() >= 8 && Lexicon::get().of(one).has(Class::COMMON))
    });
    if word.rare && word.class.is_none() && owned && !next.rare && !next.class.has(Class::NAME) {
        return false;
    }
    // غير سارة: an adjective. ألف مبروك. كيانا هامدا: an adverb or an object.
    let tanween = names.doc.tokens()[i].flags.tanween_fath();
    let predicate = i > 0
        && names.adjacent(i)
        && (names.doc.key(i - 1) == "غير" || names.doc.stem(i - 1) == "الف" && names.doc.key(i) == "مبروك");
    if predicate || tanween {
        return false;
    }
    // توفي عن عمر, أن عمر تلك المواد: an age, no name.
    let this = next.word && matches!(names.doc.key(i + 1), "هذه" | "هذا" | "تلك" | "ذلك");
    let whose = next.definite
        && next.pro == 0
        && next.class.has(Class::COMMON)
        && !next.class.has(Class::NAME | Class::NATIONALITY | Class::SELDOM)
        && word.pro == 0;
    let age = names.doc.stem(i) == "عمر" && i > 0 && (names.doc.key(i - 1) == "عن" || !next.word || this || whose);
    !age
}

fn sure_or_rare(word: &Word) -> bool {
    word.pro == 0 && (word.rare || word.class.has(Class::NAME | Class::PREFIX | Class::ARM))
}

/// The first rule that speaks for a name, with its weight.
fn judge(names: &Names, i: usize, name: Name, weak: bool) -> Option<(&'static str, u8)> {
    let evidence = Evidence { weak, ..Evidence::of(names, i, name) };
    RULES.iter().find_map(|rule| (rule.holds)(&evidence).then_some((rule.name, rule.score)))
}

/// What stands for and around a possible name.
struct Evidence {
    name: Name,
    /// The class of its first word.
    first: Class,
    /// It is one word of the lexicon and of no other use.
    title: Option<Title>,
    /// A verb that people are subject of stands before it.
    verb: bool,
    /// A word that verbs follow stands right before it: `الذي`, `قد`, `أنا`.
    before_verb: bool,
    /// The adjective of a country stands before it, alone or as the end of a role: `البرازيلي إيمرسون`.
    nationality: bool,
    /// A role or a verb follows after a comma, a dash or a bracket.
    apposition: bool,
    /// How much its first word is spelt like a name.
    spelt: i32,
    /// Its first word ends as a nisba does.
    nisba: bool,
    /// The nationality before it describes a noun that is no person: `الشعب السعودي حازمين`.
    national_noun: bool,
    /// It begins with عبد.
    abd: bool,
    /// A word for a body or a place stands before it.
    headed: bool,
    /// A particle, a mark or nothing stands before it.
    function_before: bool,
    /// Nothing but a mark or a function word follows.
    ends: bool,
    /// What follows a given name may be the rest of it that no list has: `[أحمد] سبحي`, `هي [قاسم] مشترك`.
    cut_short: bool,
    /// A common noun without the article stands before it, which an adjective can describe: `سعر رمزي`.
    described: bool,
    /// A common noun with the article and of no other use stands right before it.
    noun_before: bool,
    /// How much its second word is spelt like a name.
    second: i32,
    /// The second word is a common one with the article, or the adjective of a country.
    second_adjective: bool,
    /// One of the two first words ends as Arabic words do.
    suffixed: bool,
    /// The second word is a family name with the article and no other word.
    second_family: bool,
    /// The second word is a family name of the lists edited by hand.
    second_listed: bool,
    /// A number stands right before it: `13 ميل بحري`.
    counted: bool,
    /// Right before or behind it a quotation mark stands.
    quoted: bool,
    /// A word in quotation marks follows that may be a name.
    before_quoted: bool,
    /// It stands in brackets or quotation marks and nothing else does.
    enclosed: bool,
    /// The word before governs it as a place: في, إلى.
    towards: bool,
    /// A word for a body without the article stands before it, which an adjective can describe: `مجلس قروي`.
    council: bool,
    /// An English particle stands right before it: `رايدرز أوف ذي لوست أرك`.
    english: bool,
    /// A number stands right behind it: `ويزن 145 غراما`.
    weighs: bool,
    /// في stands right before it.
    inside: bool,
    /// A word for a place or a company without the article stands right before it: `بلدة روزفلت`, `شركة سكوت`.
    located: bool,
    /// It stands in an enumeration or at the start of a line.
    definite: bool,
    /// Its first word is mostly another word: only a title or a verb make it a name.
    weak: bool,
}

impl Evidence {
    fn of(names: &Names, i: usize, name: Name) -> Evidence {
        let word = names.words.at(i);
        let before = if i > 0 { names.words.at(i - 1) } else { Word::NONE };
        let same_line = !names.doc.tokens()[i].flags.line_start();
        let mark =
            names.doc.tokens().get(name.end).is_some_and(|t| {
                t.kind == TokenKind::Punct && matches!(names.doc.surface(t), "،" | "," | "-" | "–" | "(")
            });
        let next = names.words.at(name.end + 1);
        Evidence {
            name,
            first: word.class,
            title: if same_line && word.pro == 0 { titles::before(names.doc, names.words, i) } else { None },
            verb: same_line
                && word.pro == 0
                && before.class.has(Class::SAYING | Class::BEFORE_PERSON)
                && !before.definite
                && !(name.parts == 1 && !word.class.has(Class::NAME) && tells_manner(names.doc.stem(i)))
                && !plays(names, i, name.end),
            before_verb: same_line && i > 0 && word.pro == 0 && follows_with_a_verb(names.doc.key(i - 1)),
            nationality: same_line && word.pro == 0 && before.class.has(Class::NATIONALITY) && before.definite,
            apposition: mark && next.pro == 0 && next.class.has(Class::TITLE) && !next.class.has(Class::LOOSE_TITLE),
            spelt: like_a_name(names.doc.stem(i)),
            nisba: names.doc.key(i).ends_with('ي'),
            national_noun: i > 1 && {
                let noun = names.words.at(i - 2);
                let other = Class::TITLE
                    | Class::NAME
                    | Class::FUNCTION
                    | Class::NATIONALITY
                    | Class::SAYING
                    | Class::CLUB_WORD;
                names.adjacent(i - 1) && noun.definite && noun.class.has(Class::COMMON) && !noun.class.has(other)
            },
            abd: names.doc.stem(i) == "عبد" && word.class.has(Class::PREFIX) && name.end > i + 1,
            headed: before.class.has(Class::ANY_ORG | Class::PLACE_WORD | Class::BEFORE_PLACE | Class::SIDE),
            function_before: !same_line || !before.word || before.class.has(Class::FUNCTION | Class::SAYING),
            ends: names.doc.tokens().get(name.end).is_none_or(|t| t.kind != TokenKind::Word || t.flags.line_start())
                || names.words.at(name.end).class.has(Class::FUNCTION),
            cut_short: {
                let next = names.words.at(name.end);
                let other =
                    Class::FUNCTION | Class::SAYING | Class::TIME | Class::OFFICE | Class::RANK | Class::HONORIFIC;
                let noun =
                    || !next.definite && !next.class.has(other) && !names.doc.key(name.end).starts_with(['ي', 'ت']);
                word.class.has(Class::GIVEN)
                    && next.word
                    && next.pro == 0
                    && (next.rare || noun())
                    && names.adjacent(name.end)
                    && names.family_after(name.end, false) == name.end
            },
            noun_before: same_line
                && before.definite
                && before.class.has(Class::COMMON)
                && !before
                    .class
                    .has(Class::TITLE | Class::NAME | Class::NATIONALITY | Class::ANY_ORG | Class::ORG | Class::PLACE),
            described: same_line
                && !before.definite
                && before.class.has(Class::COMMON)
                && !before
                    .class
                    .has(Class::TITLE | Class::SAYING | Class::FUNCTION | Class::BEFORE_PERSON | Class::NAME),
            suffixed: name.end > i + 1 && (i..i + 2).any(|k| ends_as_arabic(names.doc.stem(k))),
            second: if name.end > i + 1 { like_a_name(names.doc.stem(i + 1)) } else { 0 },
            second_adjective: {
                let second = names.words.at(i + 1);
                second.class.has(Class::NATIONALITY)
                    || second.definite && second.class.has(Class::COMMON | Class::DERIVED)
            },
            second_family: {
                let second = names.words.at(i + 1);
                let other = Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::WEAK;
                second.definite && second.pro == 0 && second.class.has(Class::FAMILY) && !second.class.has(other)
            },
            second_listed: names.words.at(i + 1).class.has(Class::FAMILY)
                && !names.words.at(i + 1).class.has(Class::ATTESTED),
            counted: same_line && i > 0 && names.doc.tokens()[i - 1].kind == TokenKind::Number && names.adjacent(i),
            quoted: {
                let quote = |k: usize| names.doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Quote);
                i > 0 && quote(i - 1) || quote(name.end)
            },
            before_quoted: names.doc.tokens().get(name.end).is_some_and(|t| t.kind == TokenKind::Quote)
                && (next.rare || next.class.has(Class::NAME)),
            enclosed: {
                let mark = |i: usize, marks: [&str; 2]| {
                    names
                        .doc
                        .tokens()
                        .get(i)
                        .is_some_and(|t| t.kind == TokenKind::Quote || marks.contains(&names.doc.surface(t)))
                };
                i > 0 && mark(i - 1, ["(", "["]) && mark(name.end, [")", "]"])
            },
            towards: same_line && before.class.has(Class::TOWARDS) || word.governed,
            council: same_line
                && word.pro == 0
                && names.doc.key(i).ends_with('ي')
                && !before.definite
                && before.class.has(Class::ANY_ORG)
                && !before.class.has(Class::CLUB_WORD | Class::TITLE),
            english: same_line && i > 0 && matches!(names.doc.key(i - 1), "ذي" | "ذا" | "اوف" | "اند" | "اون"),
            weighs: names.adjacent(name.end)
                && names.doc.tokens().get(name.end).is_some_and(|t| t.kind == TokenKind::Number),
            inside: same_line && i > 0 && matches!(names.doc.key(i - 1), "في" | "وفي"),
            located: same_line
                && word.pro == 0
                && !before.definite
                && (before.class.has(Class::TOWN_WORD | Class::PLACE_WORD | Class::ORG_WORD | Class::THING)
                    && !before.class.has(Class::CLUB_WORD | Class::TITLE)
                    // نادي فارنزي; مدرب فالنسيا is a man or a club.
                    || matches!(names.doc.stem(i - 1), "نادي" | "فريق")),
            definite: word.definite,
            weak: false,
        }
    }

    /// Spelt like a name, or known.
    fn likely(&self) -> bool {
        self.known() || self.name.rare > 0 && !self.definite && (self.spelt >= 0 || self.first.has(Class::NAME))
    }
    fn known(&self) -> bool {
        // المستثمر الكادح: one adjective that is attested as a family name.
        let adjective = self.definite && self.name.parts == 1 && self.first.has(Class::ATTESTED);
        self.name.sure > 0 && !adjective || self.name.listed >= 2
    }
    /// `مخازن العتاد الحربي`: a nisba behind the noun that it goes with, far from the title.
    fn describes(&self) -> bool {
        self.definite
            && self.name.parts == 1
            && self.nisba
            && self.noun_before
            && self
                .title
                .is_some_and(|t| t.end > t.start + 1 && t.class.has(Class::OFFICE | Class::JOB | Class::PERSON_NOUN))
    }
    /// `سامية المنصوري`: a given name that is another word too, and a family that is none.
    fn with_family(&self) -> bool {
        self.second_family && self.name.parts >= 2 && self.first.has(Class::GIVEN)
    }
    /// `تراجع جوهري`: a nisba that is seldom a name.
    fn adjective(&self) -> bool {
        self.name.parts == 1 && self.nisba && self.first.only_attested() && self.first.has(Class::AMBIGUOUS)
    }
    fn titled(&self) -> bool {
        self.title.is_some_and(|t| {
            // الفريق الكروي: an adjective that is attested as a family name as well.
            let sure = self.known() || self.with_family() || self.name.rare > 0 && self.spelt >= 5 && !self.definite;
            t.closed && !t.class.has(Class::PLURAL) && (sure || !t.class.has(Class::LOOSE_TITLE))
        })
    }
}

/// الذي, قد, لم: a verb stands behind it, or the predicate of a pronoun, and seldom a single name.
fn follows_with_a_verb(key: &str) -> bool {
    let key = key.strip_prefix(['و', 'ف']).filter(|rest| rest.len() >= 4).unwrap_or(key);
    matches!(
        key,
        "الذي"
            | "التي"
            | "الذين"
            | "اللذان"
            | "اللتان"
            | "مما"
            | "قد"
            | "لقد"
            | "ما"
            | "لم"
            | "لن"
            | "لا"
            | "انا"
            | "انت"
            | "اذا"
            | "سوف"
            | "حتي"
            | "انه"
            | "انها"
            | "انك"
            | "انني"
            | "اني"
            | "لانه"
            | "كلما"
            | "عندما"
            | "حين"
            | "حينما"
            | "بينما"
    )
}

/// أمنيان, خائبون, تخبيني: a dual, a plural, a verb with its object.
fn ends_as_arabic(stem: &str) -> bool {
    ["ون", "ان", "ات", "ني", "وا", "ها", "هم"].iter().any(|end| stem.ends_with(end)) && like_a_name(stem) < 10
}

/// قال مازحا، قال باكيا: an active participle in the accusative, its tanween not written.
fn tells_manner(stem: &str) -> bool {
    let mut letters = stem.chars();
    letters.next().is_some_and(|c| c != 'ا')
        && letters.next() == Some('ا')
        && letters.next().is_some()
        && letters.next().is_some()
        && letters.as_str() == "ا"
}

/// يحل ضيفا على نظيره ليوبار الكونغولي: a club, and where it is from.
fn plays(names: &Names, i: usize, end: usize) -> bool {
    let next = names.words.at(end);
    i > 0
        && matches!(names.doc.key(i - 1), "نظيره" | "ضيفه" | "مضيفه" | "غريمه" | "منافسه" | "جاره" | "نظيرتها")
        && names.adjacent(end)
        && next.definite
        && next.class.has(Class::NATIONALITY)
}

struct Rule {
    name: &'static str,
    score: u8,
    holds: fn(&Evidence) -> bool,
}

/// The rules, the surest first. Each is described in the crate's README.
const RULES: &[Rule] = &[
    Rule {
        name: "title+name",
        score: 84,
        holds: |e| {
            // وزير الدفاع والإنتاج الحربي المصري: two adjectives.
            let adjectives = e.definite && e.nisba && e.name.parts == 2 && e.second_adjective && !e.second_family;
            e.titled() && (e.likely() || e.with_family()) && !e.describes() && !adjectives
        },
    },
    Rule { name: "kunya", score: 79, holds: |e| e.name.kunya && e.name.parts >= 1 },
    Rule {
        name: "given+name",
        score: 78,
        holds: |e| {
            // لا كريم محمد: a verb or a predicate is awaited.
            let verb = e.before_verb && !e.first.has(Class::SURE | Class::PREFIX);
            !e.weak
                && !verb
                && !e.english
                && e.name.parts >= 2
                && e.known()
                && e.first.has(Class::GIVEN | Class::PREFIX)
        },
    },
    Rule {
        name: "title+names",
        score: 72,
        holds: |e| {
            e.titled() && e.name.parts >= 2 && e.first.has(Class::GIVEN) && !e.first.has(Class::WEAK | Class::TITLE)
        },
    },
    Rule {
        name: "nationality+name",
        score: 68,
        // نادي مانشستر الإنجليزي زيه الجديد: an object and its adjective.
        holds: |e| {
            let unknown = e.name.rare > 0 && e.spelt >= 0 && !(e.name.parts == 2 && e.second_adjective);
            let known = e.known() && !(e.name.parts == 2 && e.second_adjective && e.first.has(Class::ATTESTED));
            let predicate = e.national_noun && e.name.parts == 1 && !e.known();
            e.nationality && !e.definite && !e.weak && !predicate && (known || unknown)
        },
    },
    Rule { name: "name+role", score: 74, holds: |e| e.apposition && !e.definite && e.likely() },
    Rule {
        name: "title+word",
        score: 70,
        holds: |e| {
            e.titled()
                && e.first.has(Class::NAME)
                && !e.first.has(Class::WEAK)
                && (e.title.is_some_and(|t| t.class.has(Class::RANK | Class::HONORIFIC))
                    || !e.first.has(Class::COMMON | Class::TITLE | Class::PLACE | Class::ORG) && !e.definite)
        },
    },
    Rule {
        name: "kin+name",
        score: 70,
        holds: |e| {
            e.known()
                && !e.weak
                && !(e.definite && e.title.is_some_and(|t| t.end > t.start + 1))
                && e.title.is_some_and(|t| !t.closed && t.class.has(Class::KIN) && !t.class.has(Class::PREFIX))
        },
    },
    Rule {
        name: "given+unknown",
        score: 62,
        holds: |e| {
            !e.weak
                && e.name.parts >= 2
                && e.name.rare > 0
                && e.first.has(Class::GIVEN | Class::FAMILY)
                && !e.definite
                && !e.enclosed
                && !e.inside
                && !e.english
                && !e.council
        },
    },
    Rule {
        name: "verb+name",
        score: 62,
        holds: |e| e.verb && !e.towards && !e.definite && (e.likely() || e.with_family()) && !e.adjective(),
    },
    Rule {
        name: "verb+word",
        score: 50,
        holds: |e| {
            let other = Class::COMMON | Class::WEAK | Class::TITLE | Class::PLACE | Class::ORG;
            e.verb && !e.towards && !e.definite && !e.adjective() && e.first.has(Class::NAME) && !e.first.has(other)
        },
    },
    Rule {
        name: "family",
        score: 52,
        holds: |e| {
            e.first.has(Class::FAMILY)
                && e.first.has(Class::SURE)
                && !e.first.has(Class::ATTESTED)
                && (e.spelt >= 5 || e.function_before)
                && !(e.nisba && e.described)
                && !e.enclosed
                && !e.located
                && !(e.before_verb && e.spelt < 5)
                && !e.first.has(Class::COMMON)
                && !e.towards
                && !e.definite
                // محمود, أحمد: as a family name it ends a name.
                && !e.cut_short
        },
    },
    Rule {
        name: "title+nisba",
        score: 64,
        holds: |e| {
            let near = e.title.is_some_and(|t| {
                // القائد البروسي, الخبير الاكتواري: where he is from, or what he is.
                t.end == t.start + 1
                    && (t.class.has(Class::HONORIFIC)
                        || t.class.has(Class::RANK) && !t.class.has(Class::OFFICE | Class::JOB))
            });
            // المهاجم الأوروجواني “رودريجو مورا”: where he is from.
            e.titled() && !e.before_quoted && near && e.definite && e.name.rare == e.name.parts
        },
    },
    Rule { name: "abd", score: 70, holds: |e| e.abd && !(e.second_adjective && !e.first.has(Class::GIVEN)) },
    Rule {
        name: "foreign+foreign",
        score: 46,
        holds: |e| {
            let foreign = e.name.rare >= 2
                && e.name.parts >= 2
                && !e.definite
                && e.spelt >= 5
                && e.second >= 3
                && !e.second_adjective
                && !e.suffixed;
            // رئيس نادي الجبلين: a club.
            let other = e.first.has(Class::COMMON | Class::WEAK | Class::TITLE | Class::ANY_ORG);
            foreign && !other && !e.english && !e.towards && !e.headed && !e.enclosed
        },
    },
    Rule {
        name: "names",
        score: 50,
        holds: |e| !e.weak && e.name.parts >= 2 && e.first.has(Class::GIVEN) && (e.verb || e.apposition || e.ends),
    },
    Rule {
        name: "name-name",
        score: 55,
        holds: |e| {
            // فراش شوكي, قفطان مغربي: two words that are seldom names make none.
            let likely =
                (e.spelt >= 5 || e.second_listed || !e.first.only_attested()) && !e.first.has(Class::NATIONALITY);
            let names = e.name.parts >= 2 && e.known() && (e.first.has(Class::NAME) || e.spelt >= 8);
            let other = e.weak
                || e.definite
                || e.second_adjective
                || e.quoted
                || e.enclosed
                || e.counted
                || e.english
                || e.located;
            names && likely && !other
        },
    },
    Rule {
        name: "given",
        score: 55,
        holds: |e| {
            let alone = e.ends && e.function_before;
            let attested = e.first.has(Class::ATTESTED) && e.spelt < 7;
            !e.weak
                && e.known()
                && e.first.has(Class::GIVEN)
                && e.first.has(Class::SURE)
                && !e.first.has(Class::COMMON)
                && !attested
                && !e.enclosed
                && !e.towards
                && !e.before_verb
                && !e.weighs
                && alone
        },
    },
];
