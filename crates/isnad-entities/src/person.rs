//! People: by given name, by title, by what they do in the sentence.

mod evidence;
mod rules;
mod start;
mod whole;

pub(crate) use whole::prefer_whole;

use crate::EntityKind::{Organization, Person, Place};
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::{Name, Names};
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use crate::titles::{self, Title};
use crate::words::Word;
use isnad_tokenize::{TokenKind, key_hash};
use rules::judge;
use start::may_start;

/// Proposes people wherever a name can start.
pub(crate) fn propose(names: &Names, out: &mut Vec<Candidate>) {
    let mut i = 0;
    let faith = key_hash("الدين");
    // One past the last name found: a name joined to it is a name more easily.
    let mut last = usize::MAX;
    while i < names.words.len() {
        let word = names.words.at(i);
        let next = names.words.at(i + 1);
        // عضد الدين الحسيني: of the faith, before a family name that is nothing else.
        if next.hash == faith && names.of_the_faith(i) {
            let mut c = Candidate::new(i, i + 3, Person, "given+name", 78);
            c.pro = word.pro;
            out.push(c);
            last = i + 3;
            i += 3;
            continue;
        }
        // آن بوليرت: with its madda no أن, before a word that is nothing but a name
        let ann = next.rare
            && !next.joined
            && !next.definite
            && names.adjacent(i + 1)
            && names.doc.key(i) == "ان"
            && names.doc.surface(i).starts_with('آ');
        if ann {
            let end = i + 2 + usize::from(names.words.at(i + 2).rare && names.adjacent(i + 2));
            out.push(Candidate::new(i, end, Person, "given+name", 76));
            last = end;
            i = end;
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
            && word.pro == 0
            && word.class.has(Class::GIVEN)
            && word.class.has(Class::SURE)
            && names.adjacent(i)
            && names.doc.stem(i - 1) == "ام";
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
        // سلمى عبد القادر: nobody else is the servant of one of God's names
        let of_servant = || {
            next.pro == 0
                && next.class.has(Class::PREFIX)
                && names.doc.key(i + 1) == "عبد"
                && names.adjacent(i + 1)
                && name.end > i + 2
        };
        let next_sure = next_sure || weak && of_servant();
        let before = if i > 0 { names.words.at(i - 1) } else { Word::NONE };
        let named_before = before.definite && before.class.has(Class::NATIONALITY | Class::TITLE);
        // الفنانة المغربية نجاة عمارو، أمس: a comma ends the name
        let comma = || names.doc.tokens().get(i + 2).is_some_and(|_| matches!(names.doc.surface(i + 2), "،" | ","));
        let next_foreign =
            named_before && next.rare && next.pro == 0 && (like_a_name(names.doc.key(i + 1)) >= 5 || comma());
        let weak = weak && !next_foreign && (word.class.has(Class::WEAK | Class::TITLE) || !next_sure);
        // حسن نجيب: two names of the lists that are no common words.
        let weak = weak && !(name.listed >= 2 && !word.class.has(Class::COMMON | Class::TITLE));
        let linked = names.words.at(i + 1).class.has(Class::LINK);
        // الحكم الدولي أمين الطريحي: behind a title, and before a family name that is nothing else.
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
        // الدكتور رائد قرطلي: an office that is a given name, before a family name without the article.
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
        // سلطان عوض القرني: before a given name it is one too; the sultan has the article there.
        // المتحدث باسم الشركة مساعد غالي العنزي: and before one that is a common word besides, behind the office that he holds
        let holder =
            || titles::before(names.doc, names.words, i).is_some_and(|t| t.closed && !t.class.has(Class::PLURAL));
        let fuller = || {
            name.parts >= 3
                && next.class.has(Class::NAME)
                && !(next.class | word.class).has(Class::RANK)
                && !next.class.has(Class::TITLE)
                && (before.definite || holder())
        };
        let given = office
            && word.class.has(Class::GIVEN)
            && word.pro == 0
            && !word.definite
            && names.adjacent(i)
            && next.pro == 0
            && !next.definite
            && (next.class.has(Class::GIVEN) && !next.class.has(Class::COMMON | Class::WEAK | Class::TITLE)
                || fuller());
        // الروائي النوبي حجاج شلول: several are not the one man before them.
        let several = office
            && word.class.has(Class::PLURAL)
            && word.class.has(Class::GIVEN)
            && word.pro == 0
            && !word.definite
            && names.adjacent(i)
            && before.definite
            && next.pro == 0
            && !next.definite
            && (next.rare || next.class.has(Class::FAMILY) && !next.class.has(Class::COMMON | Class::TITLE))
            && name.end > i + 1
            && titles::before(names.doc, names.words, i).is_some_and(|t| t.closed && !t.class.has(Class::PLURAL));
        // المحافظ ولي الله بدر: a name of two words, and more of it behind God.
        let of_god = word.class.has(Class::OF_GOD)
            && word.class.has(Class::NAME)
            && name.parts >= 3
            && next.word
            && names.doc.key(i + 1) == "الله"
            && titles::before(names.doc, names.words, i).is_some_and(|t| t.closed);
        let addressed = addressed || called || given || several || of_god;
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
        // وقال المدعي العام مورين ديلي: a man with a title is no company.
        let man = || titles::before(names.doc, names.words, i).is_some_and(|t| t.closed && !t.class.has(Class::PLURAL));
        let brand = brand.class.has(Class::BRAND) && brand.pro == 0 && names.adjacent(name.end);
        let surname = brand && word.pro == 0 && man();
        let mut name = name;
        if surname && name.parts == 1 {
            (name.end, name.parts) = (name.end + 1, 2);
        }
        let brand = brand && !surname;
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
        // شركة أبناء حمدان السالم: the company of his sons.
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
            // عبد الله is one given name of two words.
            let servant = word.class.has(Class::PREFIX) && names.doc.stem(i) == "عبد" && end == i + 2;
            if name.parts == 1 && (word.class.has(Class::GIVEN) || servant) {
                let title = titles::before(names.doc, names.words, i);
                // After a king or a prince one name is enough: جامعة الملك سعود الطبية.
                let king = i > 0 && names.doc.bare(i - 1) == "ملك";
                let royal = before.class.has(Class::BEFORE_PLACE) || names.honours(i) || king;
                let titled = title.is_some_and(|t| t.closed && !t.class.has(Class::PLURAL | Class::KIN));
                let nationality = before.class.has(Class::NATIONALITY) && before.definite && word.pro == 0;
                // قال مارك فام، مدير المركز: an unknown word, where nobody's object can stand.
                let said = before.class.has(Class::SAYING) && !before.definite && word.pro == 0;
                let sure = word.class.has(Class::SURE) || titled || nationality || servant;
                let surname = names.surname(end, said || titled || nationality, sure).filter(|_| !royal);
                if let Some(surname) = surname {
                    end = surname;
                } else if !royal && titled && names.begins_like_a_preposition(end) {
                    end += 1;
                } else if !royal && (titled || nationality) {
                    end = if names.two_foreign(end) { end + 2 } else { names.family_after(end, true) };
                } else if !royal
                    && !word.class.has(Class::WEAK | Class::COMMON)
                    && (!word.class.has(Class::ATTESTED) || said && word.class.has(Class::SURE))
                {
                    let unknown = names.words.at(end);
                    let apposed = titles::is_comma(names.doc, end + 1)
                        && (names.words.at(end + 2).class.has(Class::TITLE) && names.words.at(end + 2).pro == 0
                            || names.words.at(end + 2).word && matches!(names.doc.key(end + 2), "وهو" | "وهي"));
                    let office = names.words.at(end + 1);
                    // تريفور ويلكوت أسقف كذا, توم كرافت الذي, شتيفان سيلبه من جامعة كذا
                    let office = names.adjacent(end + 1)
                        && office.pro == 0
                        && (!office.definite && office.class.has(Class::OFFICE)
                            || office.class.has(Class::TITLE) && !office.class.has(Class::NAME)
                            || matches!(names.doc.key(end + 1), "الذي" | "التي")
                            || names.doc.key(end + 1) == "من" && names.words.at(end + 2).class.has(Class::ANY_ORG));
                    let two_more = names.two_foreign(end);
                    let strong = said
                        && (unknown.rare
                            || two_more
                            || office
                                && (!unknown.definite
                                    || !unknown.class.has(Class::TITLE | Class::NATIONALITY | Class::ORDINAL))
                            || apposed && !unknown.definite
                            || names.before_content(end + 1));
                    // أنيس, عادل: a given name that is another word too needs the apposition.
                    let strong = strong
                        && (word.class.has(Class::SURE)
                            || servant
                            || apposed && !unknown.definite
                            || office && unknown.rare);
                    // قال مارك فام، مدير المركز: and what looks like a preposition.
                    let letter = said
                        && apposed
                        && unknown.pro == 2
                        && !unknown.definite
                        && !Lexicon::get().of(names.doc.key(end)).has(Class::COMMON);
                    end = if letter {
                        end + 1
                    } else if strong && two_more {
                        end + 2
                    } else {
                        names.family_after(end, strong)
                    };
                }
            } else if name.parts == 1 && word.class.has(Class::ATTESTED) && word.class.has(Class::SURE) {
                end = names.last_word(end);
            }
            // سيرلاندو استريوا المتحدث باسم: an unknown given name, and a seldom word before a mark or a title.
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
            // أن مقرب بن صالح بن حمد: two fathers make a name of any word that heads nothing.
            let heads = Class::ANY_ORG
                | Class::PLACE_WORD
                | Class::TITLE
                | Class::BEFORE_PLACE
                | Class::BEFORE_PERSON
                | Class::LINK
                | Class::SAYING;
            // وسامي بن سعيد، وعلي بن نصر: the same behind a mark, with و.
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
            // حسن أمين بن الحاج: and the given names before it.
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
            // - عايد حامد الرشيدي: a given name that is another word too, at the start of what stands between marks.
            let first = start == i
                && i > 0
                && rule == "given+name"
                && names.adjacent(i)
                && word.pro == 0
                && before.class.has(Class::GIVEN)
                && before.pro == 0
                && !before.definite
                // رحيل سعود الجاسري, شَهِدَ عبدالجليل: a headline's noun, a verb.
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
            // رالف فالكمان: an unknown word before a foreign family name alone.
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
            // وقالت نيفال زغيب: an unknown word between a verb of saying and a family name that is nothing else
            let told = rule == "family"
                && start == i
                && i > 1
                && word.class.has(Class::SURE)
                && word.pro == 0
                && names.adjacent(i)
                && names.adjacent(i - 1)
                && before.rare
                && before.pro == 0
                && !before.definite
                && names.words.at(i - 2).class.has(Class::SAYING)
                && !names.words.at(i - 2).definite;
            start -= usize::from(told);
            // آل عثمان, نمر آل صالح: the family with its word, and whom it belongs to; قرية آل سرور is a place.
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
            // خوان انخل نابوت: no town between two parts of a foreign name
            let over =
                end == name.end + 2 && names.words.at(name.end).class.has(Class::PLACE) && names.two_foreign(name.end);
            let mut c = Candidate::new(start, end, Person, rule, if over { score.max(90) } else { score });
            c.pro = if joined && start + 2 == i { 2 } else { names.words.at(start).pro };
            // قال فينسن لاكرون, الجندي فلاق: ف joins no subject to its verb, and no name to its title
            if c.pro == 2 && start > 0 && names.doc.key(start).starts_with('ف') && names.adjacent(start) && {
                let before = names.words.at(start - 1);
                // كما طبقه فرنان بروديل: the word without the letter is seldom or only attested as a name, and with it no common one
                let own = names.words.at(start).class;
                let seldom = own.without(Class::DERIVED | Class::SELDOM | Class::COMMON).is_none();
                let foreign = (seldom && (own.has(Class::SELDOM) || !own.has(Class::COMMON)) || own.only_attested())
                    && !Lexicon::get().of(names.doc.key(start)).has(Class::COMMON)
                    && start + 1 < end;
                foreign
                    || before.class.has(Class::SAYING) && !before.definite
                    || before.definite && before.class.has(Class::TITLE) && !before.class.has(Class::PLURAL)
            } {
                c.pro = 0;
            }
            out.push(c);
            last = end;
            i = end;
        } else {
            i += 1;
        }
    }
}

/// `المواطنة صلفة نافل الرشيدي`: right behind a closed title a seldom word without the article is the given name.
fn named_by_a_seldom_word(names: &Names, i: usize) -> bool {
    let Some(k) = i.checked_sub(1) else { return false };
    let word = names.words.at(k);
    // العريف أول نابه راشد سالم: behind a rank and its grade any word.
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
