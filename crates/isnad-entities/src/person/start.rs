//! Where a person's name may begin.

use super::*;

/// Whether a name can start with token `i`, and does not rather start with the next one.
pub(super) fn may_start(names: &Names, i: usize) -> bool {
    let (word, next) = (names.words.at(i), names.words.at(i + 1));
    let candidate = word.rare || word.class.has(Class::NAME | Class::PREFIX) || names.goes_on(i + 1);
    if !word.word || !candidate || word.class.has(Class::FUNCTION) {
        return false;
    }
    let sure_next =
        next.pro == 0 && next.class.has(Class::NAME) && next.class.has(Class::SURE) && names.adjacent(i + 1);
    // استخلفه محمد: an unknown word that is spelt like no name, before a sure one.
    let verb = || {
        let listed = word.class.has(Class::NAME) && !word.class.has(Class::ATTESTED);
        word.rare
            && !listed
            && !is_named_by_title(names, i)
            && like_a_name(names.doc.stem(i)) < if word.class.has(Class::NAME) { -4 } else { 3 }
    };
    // الجليل سعد, عسير فيصل: an adjective or a place before a given name.
    let adjective = || {
        word.definite
            && (!word.rare || names.doc.key(i).ends_with('ي') || like_a_name(names.doc.stem(i)) < 8)
            && !names.is_given_with_article(i)
    };
    // أمين منطقة عسير نايف بن عبدالإله: behind a word for it, a place.
    let region = i > 0
        && names.adjacent(i)
        && names.words.at(i - 1).class.has(Class::PLACE_WORD)
        && !names.words.at(i - 1).definite;
    let apart = || {
        next.class.has(Class::GIVEN)
            && (word.class.has(Class::PLACE) || region && !word.class.has(Class::PREFIX) || adjective())
    };
    let bearer = next.pro == 0 && next.class.has(Class::GIVEN) && names.words.at(i + 2).bin && names.adjacent(i + 1);
    if sure_next && (apart() || verb()) || region && bearer {
        return false;
    }
    // العقيد بحري طارق الشهري: the arm that he serves in.
    let rank = (i.saturating_sub(3)..i).rev().take_while(|&h| names.adjacent(h + 1));
    if word.class.has(Class::ARM) && sure_or_rare(next) && rank.into_iter().any(|h| titles::is_arm(names.words, h, i)) {
        return false;
    }
    // وواصل بارتوميو, التقى بوتين: before a name without بن a verb of saying is the verb.
    // ودان أوباما: with its و, which no Dan has before him
    let saying =
        word.class.has(Class::SAYING) && word.class.has(Class::NAME) || word.joined && names.doc.key(i) == "ودان";
    let named = next.pro == 0 && (next.rare || next.class.has(Class::NAME));
    if saying
        && named
        && !next.class.has(Class::LINK | Class::FUNCTION)
        && titles::before(names.doc, names.words, i).is_none()
    {
        return false;
    }
    // وزاد الدغيشي: a common word with its و, and by itself nobody's given name: a verb, and its subject.
    let verb = word.joined
        && word.class.has(Class::COMMON)
        && !word.class.has(Class::GIVEN)
        && !word.definite
        && Lexicon::get().of(names.doc.key(i)).has(Class::COMMON)
        && next.definite
        && next.class.has(Class::FAMILY)
        && !next.class.has(Class::GIVEN);
    if verb {
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
    let stem_before = if i > 0 && names.adjacent(i) { names.doc.stem(i - 1) } else { "" };
    if matches!(stem_before, "بني" | "بنو") && word.pro == 0 && names.words.at(i - 1).word {
        return false;
    }
    // عضو حركة فتح حاتم الناصر: the movement, and behind it the man.
    let movement = matches!(stem_before, "حركه" | "حزب" | "تنظيم" | "جماعه") && !names.words.at(i - 1).definite;
    if movement
        && word.pro == 0
        && word.class.has(Class::COMMON | Class::ORG)
        && next.pro == 0
        && next.class.has(Class::GIVEN | Class::PREFIX)
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
    // المدرب الأوروجوياني دافيلا: where he is from, by a word that no list has.
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
    // الناشط القبطي كريم الحداد: what he is, before a given name that is a common word as well.
    let from = from || is_described(names, i);
    // كريمة محمد: the daughter, no كريمة.
    let daughter = word.class.has(Class::KIN)
        && word.class.has(Class::GIVEN)
        && next.pro == 0
        && (next.class.has(Class::MASCULINE) || next.class.has(Class::TITLE));
    if daughter {
        return false;
    }
    // يحاربوك, يعرفونها: a verb with its object.
    let object =
        || ["وك", "وه", "وها", "وهم", "ونه", "ونها", "ونهم", "ونك", "وني"].iter().any(|end| key.ends_with(end));
    // يستأنس: the tenth form.
    let tenth = word.rare && key.starts_with("يست") && key.len() >= 10;
    if tenth || word.rare && word.class.is_none() && key.len() >= 12 && key.starts_with(['ي', 'ت']) && object() {
        return false;
    }
    // من نوع فورد, من طراز ميراج: a make.
    if matches!(stem_before, "نوع" | "طراز" | "ماركه") {
        return false;
    }
    let stem = names.doc.stem(i);
    // عبد by itself is anybody's servant.
    let servant = word.word && stem == "عبد" && !(names.adjacent(i + 1) && next.word);
    if from || servant {
        return false;
    }
    // قائدو المركبات, إسلاميو الحزب: leaders of whom the next word is, in the nominative.
    if word.rare
        && stem.len() >= 10
        && stem.strip_suffix('و').is_some_and(|one| Lexicon::get().of(one).has(Class::COMMON | Class::NATIONALITY))
    {
        return false;
    }
    // قادت جيوشه: a common word with its pronoun, whatever it is spelt like.
    let owned = || {
        ["ه", "ها", "هم"].iter().any(|end| {
            stem.strip_suffix(end).is_some_and(|one| one.len() >= 8 && Lexicon::get().of(one).has(Class::COMMON))
        })
    };
    if word.rare && word.class.is_none() && !next.rare && !next.class.has(Class::NAME) && owned() {
        return false;
    }
    // غير سارة: an adjective. ألف مبروك. كيانا هامدا: an adverb or an object.
    let tanween = names.doc.tokens()[i].flags.tanween_fath();
    let predicate = stem_before == "غير" && names.doc.key(i - 1) == "غير" || stem_before == "الف" && key == "مبروك";
    // وزير العدل حافظ الأختام: his second office, no man called Hafiz.
    let seals = matches!(stem, "حافظ" | "حافظه") && next.word && names.doc.key(i + 1) == "الاختام";
    if predicate || tanween || seals {
        return false;
    }
    // توفي عن عمر, أن عمر تلك المواد: an age, no name.
    if stem != "عمر" {
        return true;
    }
    let this = next.word && matches!(names.doc.key(i + 1), "هذه" | "هذا" | "تلك" | "ذلك");
    let whose = next.definite
        && next.pro == 0
        && next.class.has(Class::COMMON)
        && !next.class.has(Class::NAME | Class::NATIONALITY | Class::SELDOM)
        && word.pro == 0;
    let age = i > 0 && (names.doc.key(i - 1) == "عن" || !next.word || this || whose);
    !age
}

/// `الفنان محيد سعد`: right behind a title an unknown word is a given name, where it has not the shape of a verb.
fn is_named_by_title(names: &Names, i: usize) -> bool {
    let (word, title) = (names.words.at(i), names.words.at(i.wrapping_sub(1)));
    let stem = names.doc.stem(i);
    word.rare
        && word.pro == 0
        && names.adjacent(i)
        && title.definite
        && title.class.has(Class::RANK | Class::HONORIFIC | Class::JOB)
        && !title.class.has(Class::PLURAL | Class::LOOSE_TITLE)
        // الدكتور ايقور كورناك: no verb stands right behind a form of address
        && !(stem.starts_with(['ي', 'ت'])
            || stem.starts_with(['ا', 'س', 'ن', 'و', 'ف', 'ب', 'ل', 'ك'])
                && !(title.class.has(Class::RANK | Class::HONORIFIC) && !title.class.has(Class::JOB)))
        && !["ه", "ها", "هم", "نا", "ات", "ين", "ون", "ا"].iter().any(|end| stem.ends_with(end))
}

/// `الناشط **القبطي** كريم الحداد`: an adjective in yeh between a title with the article and a given name that has a family name behind it.
fn is_described(names: &Names, i: usize) -> bool {
    let word = names.words.at(i);
    if !word.definite || i == 0 {
        return false;
    }
    let given = names.words.at(i + 1);
    if !given.class.has(Class::GIVEN) || !names.doc.key(i).ends_with('ي') {
        return false;
    }
    let (title, family) = (names.words.at(i - 1), names.words.at(i + 2));
    !word.class.has(Class::GIVEN)
        && names.adjacent(i)
        && title.definite
        && title.class.has(Class::TITLE | Class::NATIONALITY)
        && names.adjacent(i + 1)
        && given.pro == 0
        && !given.definite
        && names.adjacent(i + 2)
        && family.pro == 0
        && (family.rare || family.class.has(Class::NAME))
}

fn sure_or_rare(word: &Word) -> bool {
    word.pro == 0 && (word.rare || word.class.has(Class::NAME | Class::PREFIX | Class::ARM))
}
