//! How far the phrase at the head of a sentence goes, and where a given name ends that is written like a preposition.

use isnad_entities::{Entities, FunctionWord, Reading, TokenClasses};
use isnad_gazetteer::Gazetteer;
use isnad_tokenize::{Document, FewTokens, TokenKind};

/// The phrase that starts a text.
fn phrase(text: &str) -> String {
    let doc = Document::new(text);
    let entities: Entities = isnad_entities::find(&doc, Gazetteer::embedded());
    let n = doc.tokens().len();
    let mut mention_at = vec![0; n];
    for (k, m) in entities.mentions.iter().enumerate().filter(|(_, m)| !m.nominal) {
        mention_at[m.tokens.start as usize] = k as u32 + 1;
    }
    let mut closes = FewTokens::default();
    closes.clear(n);
    doc.quotes().iter().for_each(|q| closes.push(q.open as usize, q.close + 1));
    let stop = |i: usize| {
        doc.tokens()[i].kind == TokenKind::Word && FunctionWord::at(&doc, i).0.is(FunctionWord::COMPLEMENTIZER)
    };
    let classes = TokenClasses::new(&doc);
    let reading = Reading {
        doc: &doc,
        classes: &classes,
        entities: &entities,
        mention_at: &mention_at,
        closes: &closes,
        stop: &stop,
    };
    reading.noun_phrase(0, n).map_or_else(String::new, |np| text[np.span(&doc)].to_owned())
}

/// The people of a text.
fn people(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let entities = isnad_entities::find(&doc, Gazetteer::embedded());
    let people = entities.mentions.iter().filter(|m| !m.nominal && m.kind == isnad_entities::EntityKind::Person);
    people.map(|m| text[m.span].to_owned()).collect()
}

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    let got: Vec<(&str, String)> = rows.iter().map(|&(text, _)| (text, phrase(text))).collect();
    let expected: Vec<(&str, String)> = rows.iter().map(|&(text, p)| (text, p.to_owned())).collect();
    assert_eq!(got, expected);
}

#[test]
fn a_form_of_address_stands_for_the_title_behind_it() {
    check(&[
        ("معالي الرئيس العام لرابطة الأدباء أن الموسم بدأ", "معالي الرئيس العام لرابطة الأدباء"),
        ("معالي المستشار بالديوان أن الموسم بدأ", "معالي المستشار بالديوان"),
        // whom he tells
        ("معالي الوزير للصحفيين أن الموسم بدأ", "معالي الوزير"),
        // no title
        ("معالي الضيف الكريم للحضور أن الموسم بدأ", "معالي الضيف الكريم"),
    ]);
}

#[test]
fn whose_page_it_is() {
    check(&[
        ("الموقع الإلكتروني للوزارة أن الأسماء جاهزة", "الموقع الإلكتروني للوزارة"),
        ("الموقع الرسمي للنادي أن الأسماء جاهزة", "الموقع الرسمي للنادي"),
        ("الصحيفة الإلكترونية للجامعة أن الأسماء جاهزة", "الصحيفة الإلكترونية للجامعة"),
        // to whom it tells it
        ("الموقع للقراء أن الأسماء جاهزة", "الموقع"),
    ]);
}

#[test]
fn people_are_nobodys_office() {
    check(&[
        ("مواطنون لـ«الساحل اليوم»: المشاريع بطيئة", "مواطنون"),
        ("خبراء لـ«دفتر الصباح»: المشاريع بطيئة", "خبراء"),
        // one man is
        ("المتحدث باسم «الفجر» أن الطريق مغلق", "المتحدث باسم «الفجر»"),
    ]);
}

#[test]
fn the_place_in_a_row() {
    check(&[
        ("دفاع المتهم السادس أن القضية ملفقة", "دفاع المتهم السادس"),
        ("المتهمة السابعة أن القضية ملفقة", "المتهمة السابعة"),
        ("دفاع المتهم الحادي عشر أن القضية ملفقة", "دفاع المتهم الحادي عشر"),
        // a day
        ("دفاع المتهم الخميس أن القضية ملفقة", "دفاع المتهم"),
    ]);
}

#[test]
fn two_fields_of_one() {
    check(&[
        ("استشاري طب وجراحة العيون ناصر الدغيم أن العملية نجحت", "استشاري طب وجراحة العيون ناصر الدغيم"),
        ("خبير أمن وحماية الشبكات ناصر الدغيم أن الخطر كبير", "خبير أمن وحماية الشبكات ناصر الدغيم"),
        ("استشاري طب وجراحة العيون أن العملية نجحت", "استشاري طب وجراحة العيون"),
        ("وزير الداخلية والجماعات المحلية ناصر الدغيم أن الطرق مفتوحة", "وزير الداخلية والجماعات المحلية ناصر الدغيم"),
        // two people
        ("طبيب وجراحة أن العملية نجحت", "طبيب وجراحة"),
    ]);
}

#[test]
fn a_given_name_like_a_preposition() {
    for (text, expected) in [
        ("وكانت سارة علي قد أعلنت موعد المعرض.", &["سارة علي"] as &[&str]),
        ("وكانت سارة علي أعلنت موعد المعرض.", &["سارة علي"]),
        // the preposition
        ("وكانت سارة على قدر من الشهرة.", &["سارة"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}
