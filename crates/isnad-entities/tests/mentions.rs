//! Each rule on sentences of the press: what it finds, and what it leaves alone.

use isnad_entities::{EntityKind, Gender, find};
use isnad_gazetteer::{Entry, Gazetteer};
use isnad_tokenize::Document;

/// A gazetteer of a few names, so that the rules and not the lists are tested.
fn few() -> Gazetteer {
    Gazetteer::builder()
        .add_tsv(
            "few.tsv",
            "id\tkind\tname\taliases\tdemonym_m\tdemonym_f\tambiguous\n\
             ru\tcountry\tروسيا\t\tروسي\tروسية\t\n\
             br\tcountry\tالبرازيل\t\tبرازيلي\tبرازيلية\t\n\
             lb\tcountry\tلبنان\t\tلبناني\tلبنانية\t\n\
             us\tcountry\tالولايات المتحدة\tأمريكا|أميركا\tأمريكي|أميركي\tأمريكية|أميركية\t\n\
             id\tcountry\tإندونيسيا\t\tإندونيسي\tإندونيسية\t\n\
             ri\tcity\tالرياض\t\t\t\t1\n\
             ja\tlocation\tجزيرة جاوا\tجاوا\t\t\t\n\
             man\tcity\tمانشستر\t\t\t\t\n\
             unsc\torganization\tمجلس الأمن الدولي\tمجلس الأمن\t\t\t\n\
             hamas\tarmed_group\tحركة حماس\tحماس\t\t\t\n\
             king\tperson\tالملك عبد الله الثاني\t\t\t\t\n",
        )
        .build()
        .unwrap()
}

/// The mentions as `text|kind|rule`, descriptions (`nominal`) in brackets.
fn marks(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let found = find(&doc, &few());
    found
        .mentions
        .iter()
        .filter(|m| m.kind != EntityKind::Nationality)
        .map(|m| {
            let one = format!("{}|{}|{}", &text[m.span], m.kind.as_str(), m.rule);
            if m.nominal { format!("({one})") } else { one }
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(marks(text), expected, "{text}");
}

#[test]
fn people_by_title() {
    check("التقى وزير الخارجية الروسي سيرغي لافروف نظيره.", &["سيرغي لافروف|person|title+name"]);
    check("أكد المتحدث باسم الوزارة، جون كيربي، أن الموعد قريب.", &["جون كيربي|person|title+name"]);
    check("وصل الدكتور حامد الشريف إلى مقر المؤتمر.", &["حامد الشريف|person|title+names"]);
    check("قال د. فيصل الجبرين إن الدراسة مهمة.", &["فيصل الجبرين|person|title+name"]);
    check("كما قال وزير الخارجية إن الوضع يتحسن.", &[]);
}

#[test]
fn people_by_given_name() {
    check(
        "حضر اللقاء محمد القحطاني وسعد الشهري.",
        &["محمد القحطاني|person|given+name", "سعد الشهري|person|given+name"],
    );
    check("حضر محمد بن سعد بن فهد العتيبي الحفل.", &["محمد بن سعد بن فهد العتيبي|person|given+name"]);
    check("كان العمل كاملا وسعيدا جدا.", &[]);
    check("ضمت القائمة كلا من محسن سعيد وسالم حامد.", &["محسن سعيد|person|given+name", "سالم حامد|person|given+name"]);
    check("هذا ما رواه أبي عن جدي.", &[]);
}

#[test]
fn where_a_name_ends() {
    check(
        "فاز الروسي نيكولا بورداس، وخسر البرازيلي باولو.",
        &["نيكولا بورداس|person|given+name", "باولو|person|nationality+name"],
    );
    check("وقال الدكتور ماجد نجم رئيس القسم إن العمل مستمر.", &["ماجد نجم|person|title+name"]);
    check("التقى المدرب عبد الله بلخير اللاعبين.", &["عبد الله بلخير|person|title+name"]);
    // verbs, adjectives and relative clauses are no part of it
    check("استقبل الوزير سعيد الوفد الذي وصل.", &["سعيد|person|title+word"]);
    check("قال عادل الأميركي إنه باق.", &["عادل|person|verb+word"]);
}

#[test]
fn parts_that_are_other_words_elsewhere() {
    // What follows آل is a name, whatever letter it begins with.
    check("حضر حسين آل فويز الحفل.", &["حسين آل فويز|person|given+name"]);
    // A family name that is a common word: after two names, where nothing follows.
    check("وأشار أحمد محسن الجمل، إلى ذلك.", &["أحمد محسن الجمل|person|given+name"]);
    check("وشكر أحمد محسن الجمهور كثيرا.", &["أحمد محسن|person|given+name"]);
    // Titles behind a name.
    check("قال رئيس النادي كريستيان بيك الذي حضر.", &["كريستيان بيك|person|title+name"]);
}

#[test]
fn ranks_and_what_says_more_of_them() {
    check("وأكد العقيد بحري طارق الشهري ذلك.", &["طارق الشهري|person|title+name"]);
    check("وأكد اللواء ركن طيار سالم الحربي ذلك.", &["سالم الحربي|person|title+name"]);
    check("وحضر بحري طارق الشهري أمس.", &["بحري طارق الشهري|person|given+name"]);
}

#[test]
fn bodies_named_for_rulers() {
    check(
        "وأكد مدير مستشفى الملك فهد الدكتور سالم القرني ذلك.",
        &["مستشفى الملك فهد|organization|head+complement", "سالم القرني|person|title+name"],
    );
    check(
        "وأكد عميد جامعة الملك سعود عبد الله الصقعبي ذلك.",
        &["جامعة الملك سعود|organization|head+complement", "عبد الله الصقعبي|person|given+name"],
    );
    check("واستقبل الملك سعود عبد الله الصقعبي أمس.", &["سعود عبد الله الصقعبي|person|title+name"]);
}

#[test]
fn towns_and_companies_by_what_stands_around_them() {
    check("ودخلت القوات مدينة معبر بمحافظة ذمار.", &["معبر|place|town-word+name", "ذمار|place|place-word+name"]);
    check("ودخلت القوات مدينة صغيرة بالمحافظة.", &[]);
    check("ووقعت شركة الجريسي العقد.", &["الجريسي|organization|body-word+name"]);
    check("ووقعت شركة الاتصالات العقد.", &[]);
    check("وقال الوفد في بيانه إن وحي الله حق.", &[]);
}

#[test]
fn agencies_and_programmes() {
    check("وذكرت وكالة الأنباء الإماراتية ذلك.", &["وكالة الأنباء الإماراتية|media|head+complement"]);
    check("وحضر في شهر تشرين الأول (أكتوبر) الماضي (24) عضوا.", &[]);
    check("وأعلن البرنامج الوطني للحرف ذلك.", &["البرنامج الوطني للحرف|organization|head+complement"]);
    check("وناقش الوفدان البرنامج النووي الروسي أمس.", &[]);
}

#[test]
fn places_and_bodies_named_for_people() {
    check("وقع الحادث على طريق الملك فهد أمس.", &["طريق الملك فهد|place|named-for"]);
    check("يقام اللقاء في مدينة الملك عبدالله الرياضية غدا.", &["مدينة الملك عبدالله الرياضية|place|named-for"]);
    check("ازدحم طريق الملك سعود الواصل بين الحيين.", &["طريق الملك سعود|place|named-for"]);
    check("وقف في شارع محمد الخامس أمس.", &["محمد الخامس|place|named-for"]);
    check("تخرجت في مدرسة القاسم بن محمد الابتدائية.", &["مدرسة القاسم بن محمد الابتدائية|organization|named-for"]);
    check("أحرز الفريق كأس الأمير فيصل مرتين.", &["كأس الأمير فيصل|event|named-for"]);
    check("ويعمل في مستشفى الدكتور سالم القرني بالدمام.", &["مستشفى الدكتور سالم القرني|organization|named-for"]);
    check(
        "وقال مدير مستشفى النور الدكتور سالم القرني ذلك.",
        &["(مستشفى النور|organization|head+complement)", "سالم القرني|person|title+name"],
    );
    // By somebody, and what is done to him.
    check("وصلت الرسالة عن طريق الأمير فيصل أمس.", &["فيصل|person|title+name"]);
    check("قضت المحكمة بسجن أحمد محسن سنة.", &["أحمد محسن|person|given+name"]);
    check("أيدت حكومة الملك فيصل هذا الاتفاق.", &["(حكومة الملك فيصل|organization|state-body)"]);
}

#[test]
fn names_in_quotation_marks_after_a_title() {
    check("غنت الفنانة \"سلمى البارودي\" في الحفل.", &["سلمى البارودي|person|title+name"]);
    check("قدم الفنان «ليالي الصيف» في الحفل.", &[]);
}

#[test]
fn people_by_kunya_and_kin() {
    check("ظهر أبو مصعب الزرقاوي في تسجيل.", &["أبو مصعب الزرقاوي|person|kunya"]);
    check("قالت والدة خالد إن ابنها بخير.", &["خالد|person|kin+name"]);
}

#[test]
fn people_by_verb_role_and_nationality() {
    check("وقال جوتشولك إن السوق راكدة.", &["جوتشولك|person|verb+name"]);
    check("سجل البرازيلي إيمرسون هدفا.", &["إيمرسون|person|nationality+name"]);
    check("وكان تيبساروفيتش، نائب وزير الخارجية، غائبا.", &["تيبساروفيتش|person|name+role"]);
    check("وقال إن السوق راكدة.", &[]);
}

#[test]
fn part_of_a_name_stands_for_the_whole() {
    check(
        "التقى وزير الخارجية آشتون كارتر الصحفيين. ولم يغير كارتر شيئا، وكان لكارتر موقف آخر.",
        &["آشتون كارتر|person|title+name", "كارتر|person|family", "كارتر|person|part-of-name"],
    );
}

#[test]
fn ali_is_a_name_and_ala_is_none() {
    check("اتفقا على أن يزور علي حسين المدينة.", &["علي حسين|person|given+name"]);
    check("اتفق علي الموعد واعتمد علي الخطة وركز علي النتائج.", &[]);
    // before a verb with قد or without, and the preposition
    check("وكانت سارة علي قد أعلنت موعد المعرض.", &["سارة علي|person|given+name"]);
    check("وكانت سارة علي أعلنت موعد المعرض.", &["سارة علي|person|given+name"]);
    check("وكانت سارة على قدر من الشهرة.", &["سارة|person|family"]);
}

#[test]
fn places() {
    check("انطلقت القافلة من مدينة تشوانتشو صباحا.", &["تشوانتشو|place|place-word+name"]);
    check("وقع انفجار في بيشكرام أمس.", &["بيشكرام|place|in+name"]);
    check("ضرب الزلزال جزيرة جاوا.", &["جاوا|place|gazetteer"]);
    check("وضع يده في جيبه.", &[]);
}

#[test]
fn ambiguous_places_need_evidence() {
    check("تشبه الرياض والبساتين بعضها.", &[]);
    check("انتقل إلى مدينة الرياض.", &["الرياض|place|place-word+name"]);
}

#[test]
fn bodies() {
    check("أعلن حزب العمال الكردستاني وقف القتال.", &["حزب العمال الكردستاني|organization|head+complement"]);
    check("أعلنت وزارة الداخلية اللبنانية النتائج.", &["(وزارة الداخلية اللبنانية|organization|state-body)"]);
    check("عقد مجلس الأمن جلسة طارئة.", &["مجلس الأمن|organization|gazetteer"]);
    check("أعلنت حركة حماس موقفها.", &["حماس|organization|gazetteer"]);
    check("فاز مدرب مانشستر بالجائزة.", &["مانشستر|organization|club-of-city"]);
    check("أعلن الحزب موقفه.", &[]);
}

#[test]
fn media() {
    check("ذكرت صحيفة «النجم الساطع» أن الموعد تغير.", &["النجم الساطع|media|media-word+name"]);
    check("تقرأ صحيفة كل صباح.", &[]);
}

#[test]
fn titles_are_no_part_of_names() {
    check("استقبل الملك عبد الله الثاني الوفد.", &["عبد الله الثاني|person|gazetteer"]);
    // Nor of what stands before them, be the rank a family name as well: the next man begins there.
    let names = |text: &str| -> Vec<String> {
        let doc = Document::new(text);
        let found = find(&doc, &few());
        found.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.name.clone()).collect()
    };
    for (text, people) in [
        ("حضر شيخ قبائل عسير الشيخ عبدالله بن عائض أمس.", &["عبدالله بن عائض"][..]),
        ("وزار محافظ بيشة الأستاذ سالم بن ناصر المدرسة.", &["سالم بن ناصر"]),
        ("والتقى سعد القاضي سالم الحربي في مكتبه.", &["سالم الحربي"]),
        ("ورأى محمد القاضي أن الأمر انتهى.", &["محمد القاضي"]),
        ("وقال خالد الشيخ في بيان إنه يعتذر.", &["خالد الشيخ"]),
        ("واستقبل وفد بلدية جدة الدكتور هاني سالم.", &["هاني سالم"]),
        ("وحضر العقيد طارق ود الأمين أمس.", &["طارق ود الأمين"]),
    ] {
        assert_eq!(names(text), people, "{text}");
    }
}

#[test]
fn one_entity_a_person_with_its_roles() {
    let text = "قال وزير الخارجية سيرغي لافروف إن بلاده مستعدة. وأضاف لافروف، وزير خارجية روسيا، أن الحوار مهم. وقالت الدكتورة سارة الأحمد إن سارة الأحمد كتبت عن فهد الأحمد.";
    let doc = Document::new(text);
    let found = find(&doc, &few());
    let people: Vec<_> = found.entities.iter().filter(|e| e.kind == EntityKind::Person).collect();
    let names: Vec<&str> = people.iter().map(|e| e.name.as_str()).collect();
    assert_eq!(names, ["سيرغي لافروف", "سارة الأحمد", "فهد الأحمد"]);
    assert_eq!(people[0].roles, ["وزير الخارجية", "وزير خارجية روسيا"]);
    assert_eq!(people[0].mentions.len(), 2);
    assert_eq!(people[1].gender, Some(Gender::Feminine));
}

#[test]
fn a_clause_that_says_what_somebody_is() {
    let roles = |text: &str| {
        let found = find(&Document::new(text), &few());
        found.entities.iter().find(|e| e.kind == EntityKind::Person).map(|e| e.roles.clone()).unwrap_or_default()
    };
    assert_eq!(roles("واتصلت سارة الأحمد، وهي مضيفة جوية، بزوجها."), ["مضيفة جوية"]);
    assert_eq!(roles("واتصلت سارة الأحمد، وهي تبكي، بزوجها."), [""; 0]);
}

#[test]
fn a_family_name_in_the_gazetteer_makes_nobody_else_of_a_person() {
    let own = Gazetteer::builder().add(Entry::new("p", "person", "حنين الزعبي").alias("الزعبي")).build().unwrap();
    let id = |text: &str| {
        let found = find(&Document::new(text), &own);
        found.entities.iter().find(|e| e.name.ends_with("الزعبي")).and_then(|e| e.gazetteer_id.clone())
    };
    assert_eq!(id("قال الدكتور وائل الزعبي إن العمل بدأ. وأضاف الزعبي أنه مستمر."), None);
    assert_eq!(id("قالت حنين الزعبي إن العمل بدأ. وأضافت الزعبي أنه مستمر.").as_deref(), Some("p"));
}

#[test]
fn names_of_one_country_are_one_entity() {
    let doc = Document::new("قالت أمريكا إنها مستعدة، وردت الولايات المتحدة لاحقا.");
    let found = find(&doc, &few());
    assert_eq!(found.entities.len(), 1);
    assert_eq!(found.entities[0].gazetteer_id.as_deref(), Some("us"));
}

#[test]
fn the_users_own_kinds_are_kept() {
    let own = Gazetteer::builder().add(Entry::new("p", "product", "سيارة المستقبل")).build().unwrap();
    let doc = Document::new("عرضت سيارة المستقبل أمس.");
    assert_eq!(find(&doc, &own).mentions[0].kind, EntityKind::Other);
}

#[test]
fn clubs_by_their_city() {
    check(
        "تغلب مانشستر على ضيفه في مباراة مثيرة، وسجل مانشستر ثلاثة أهداف.",
        &["مانشستر|organization|club-of-city", "مانشستر|organization|club-elsewhere"],
    );
    check("هزم مانشستر ضيفه في مدينة مانشستر.", &["مانشستر|organization|club-of-city", "مانشستر|place|gazetteer"]);
    check("وصل الوفد إلى مانشستر مساء.", &["مانشستر|place|gazetteer"]);
}

#[test]
fn the_office_names_the_ministry() {
    check("قال وزير الخارجية اللبناني إن الحوار مستمر.", &[]);
    check("قالت الخارجية اللبنانية إن الحوار مستمر.", &["(الخارجية اللبنانية|organization|state-body)"]);
    let doc = Document::new("أعلنت وزارة الخارجية اللبنانية موقفها. وقالت الخارجية اللبنانية إنها تأسف.");
    let found = find(&doc, &few());
    let bodies: Vec<_> = found.entities.iter().filter(|e| e.kind == EntityKind::Organization).collect();
    assert_eq!(bodies.len(), 1);
    assert_eq!((bodies[0].name.as_str(), bodies[0].mentions.len()), ("وزارة الخارجية اللبنانية", 2));
}

#[test]
fn each_link_says_why() {
    let doc = Document::new(
        "التقى كارتر الوفد. وقال وزير الدفاع آشتون كارتر إن آشتون كارتر باق. وزارت أمريكا وفودا، وردت الولايات المتحدة. وأضاف كارتر أنه مستعد.",
    );
    let found = find(&doc, &few());
    let links: Vec<(&str, &str)> = found.mentions.iter().map(|m| (&doc.text()[m.span], m.link)).collect();
    assert_eq!(
        links,
        [
            ("كارتر", "first bearer below"),
            ("آشتون كارتر", "first"),
            ("آشتون كارتر", "same name"),
            ("أمريكا", "first"),
            ("الولايات المتحدة", "same entry"),
            ("كارتر", "last bearer above"),
        ]
    );
}

#[test]
fn a_letter_of_a_name_is_no_preposition() {
    let doc = Document::new("وقال وزير الخارجية فيليب دوست بلازي إن بلاده قلقة. وأضاف بلازي أن الأمر ملح.");
    let found = find(&doc, Gazetteer::embedded());
    let people: Vec<&str> =
        found.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.name.as_str()).collect();
    assert_eq!(people, ["فيليب دوست بلازي"]);
}

#[test]
fn nobody_goes_by_a_middle_name() {
    let doc = Document::new("حضر خالد فهد العتيبي الحفل. وقال فهد إن الحفل جميل.");
    let found = find(&doc, &few());
    let people: Vec<&str> =
        found.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.name.as_str()).collect();
    assert_eq!(people, ["خالد فهد العتيبي", "فهد"]);
}

#[test]
fn frequent_nouns_that_are_surnames_too() {
    check("يعتزم العودة إلى بلاده قريبا.", &[]);
    check("ندد المستثمر الكادح بالقرار.", &[]);
}

/// The mentions as `text|kind`, descriptions in brackets, with the embedded gazetteer.
fn known(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let found = find(&doc, Gazetteer::embedded());
    let named = found.mentions.iter().filter(|m| m.kind != EntityKind::Nationality);
    named
        .map(|m| {
            let one = format!("{}|{}", &text[m.span], m.kind.as_str());
            if m.nominal { format!("({one})") } else { one }
        })
        .collect()
}

#[test]
fn where_a_known_name_begins_and_ends() {
    for (text, expected) in [
        // Clubs without the word for a club and without their country.
        ("وتغلب نادي الجزيرة على ضيفه.", &["الجزيرة|organization"][..]),
        ("وفاز الظفرة الإماراتي أمس.", &["الظفرة|organization"]),
        ("ووقعا الاتفاق السعودي أمس.", &[]),
        // An organization with its head, a body of another body by itself.
        ("ونددت منظمة اليونسكو بالقرار.", &["منظمة اليونسكو|organization"]),
        ("وقالت اليونسكو إنها تندد.", &["اليونسكو|organization"]),
        ("واجتمعت الجمعية العامة للأمم المتحدة أمس.", &["الجمعية العامة|organization", "لأمم المتحدة|organization"]),
        ("وتخرج من جامعة زيورخ عام 1990.", &["جامعة زيورخ|organization"]),
        ("ووصل من زيورخ عام 1990.", &["زيورخ|place"]),
        // Towns without the word for a town, states without their form, places without what the writer thinks of them.
        ("ودخل مخيم جنين فجرا.", &["جنين|place"]),
        ("ووصل إلى فلسطين المحتلة.", &["فلسطين|country"]),
        ("وزار جمهورية إيران الإسلامية.", &["إيران|country"]),
        ("وزار جنوب أفريقيا.", &["جنوب أفريقيا|country"]),
        ("وزار شمال السودان.", &["السودان|country"]),
        // Who sent the news.
        ("الدوحة - قنا: وصل الوفد.", &["الدوحة|place", "قنا|media"]),
        ("وصل الوفد (الجزيرة)", &["الجزيرة|media"]),
        ("وقال مراسل الجزيرة ذلك.", &["الجزيرة|media"]),
        ("ووصل إلى الجزيرة قارب.", &[]),
    ] {
        assert_eq!(known(text), expected, "{text}");
    }
}

/// The people as the text has them, with the embedded gazetteer.
fn people(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let found = find(&doc, Gazetteer::embedded());
    let named = found.mentions.iter().filter(|m| m.kind == EntityKind::Person && !m.nominal);
    named.map(|m| text[m.span].to_owned()).collect()
}

#[test]
fn family_names_that_no_list_or_every_list_has() {
    for (text, expected) in [
        // A family name that is a common word as well, or unknown, where it can be nothing else.
        ("وقال المهندس بدر باسلمة للصحيفة ذلك.", &["بدر باسلمة"][..]),
        ("وأوضح عبدالله بترجي أنه موافق.", &["عبدالله بترجي"]),
        ("وقال اللواء صالح آل طالب، إنه موافق.", &["صالح آل طالب"]),
        ("وقال العقيد ناصر بن سلطان الشريف بأن الأمطار هطلت.", &["ناصر بن سلطان الشريف"]),
        ("وقال الدكتور عبدالمعين عيد الآغا، إن الحملة نجحت.", &["عبدالمعين عيد الآغا"]),
        ("وحضر عبدالله عبدالرحمن الناخبي من جدة.", &["عبدالله عبدالرحمن الناخبي"]),
        ("وقال البروفيسور كريس فان ويل من الجامعة.", &["كريس فان ويل"]),
        ("وقال كولن مورجان إن الأمر انتهى.", &["كولن مورجان"]),
        ("وقالت لورا إيه كولانجيلو من كلية الطب.", &["لورا إيه كولانجيلو"]),
        ("وقال عصام آل عبد السلام إنه موافق.", &["عصام آل عبد السلام"]),
        ("وأفاد المهندس محمد العمرة مدير عام الهيئة.", &["محمد العمرة"]),
        ("وقال الدكتور موفق أبو طالب إن الأمر انتهى.", &["موفق أبو طالب"]),
        ("ورواية ابن أبي شيبة ضعيفة.", &["ابن أبي شيبة"]),
        ("وحضر إبراهيم الربدي عبد الرحمن الضبيب.", &["إبراهيم الربدي", "عبد الرحمن الضبيب"]),
        ("وأوضح المنسق سعد عبد الله عسيري أن العمل مستمر.", &["سعد عبد الله عسيري"]),
        ("وقال محافظ بيشة «محمد بن سعيد» ذلك.", &["محمد بن سعيد"]),
        ("وكان القاسم بن محمد فقيها.", &["القاسم بن محمد"]),
        ("وأوضحت الدكتورة منى بنت سليمان الوهيبي ذلك.", &["منى بنت سليمان الوهيبي"]),
        ("وحضر سفير المملكة محمد بن منصور المالك.", &["محمد بن منصور المالك"]),
        ("وقال أمين منطقة عسير صالح بن عبدالله إنه موافق.", &["صالح بن عبدالله"]),
        ("وقال رئيس بلدية أبو عجرم المهندس مشعل الحسن إنه موافق.", &["مشعل الحسن"]),
        ("وقال الشيخ حميد الله إن الأمر انتهى.", &["حميد الله"]),
        ("ورحم الله الشيخ أحمد أمين بن الحاج منير القلموني.", &["أحمد أمين بن الحاج منير القلموني"]),
        ("وحضر الدكتور عبدالعزيز بن طالب أمس.", &["عبدالعزيز بن طالب"]),
        ("وغادر الحكم الدولي أمين الطريفي إلى بلاده.", &["أمين الطريفي"]),
        ("وقال المستشار هاني سري الدين، إن الخطة جاهزة.", &["هاني سري الدين"]),
        ("وحضر العقيد غازي بن غرم الله الغامدي.", &["غازي بن غرم الله الغامدي"]),
        ("وأوضح المهندس خالد بن أحمد بصفر ذلك.", &["خالد بن أحمد بصفر"]),
        ("وحضر الدكتور حسن محمد سفر أستاذ الفقه.", &["حسن محمد سفر"]),
        ("وكتبه ماجد محمد الوبيران.", &["ماجد محمد الوبيران"]),
        ("وقال إن الفنان زجره حمد أمس.", &["حمد"]),
        ("وغناها الفنان محيد حمد: سلام.", &["محيد حمد"]),
        ("وحضر مهنا بن عبدالرحمن أبا الخيل.", &["مهنا بن عبدالرحمن أبا الخيل"]),
        ("ووصل اللواء خالد قرار الحربي.", &["خالد قرار الحربي"]),
        ("والتقت الصحيفة بأم علي، وذكر أن أم سياف مريضة.", &["أم علي", "أم سياف"]),
        ("ومن هو علي أم حسن.", &[]),
        ("وقال فهد الحربي ذلك. ودعم المجهود الحربي. وأضاف الحربي شيئا.", &["فهد الحربي", "الحربي"]),
        ("وقال رامي الإسلام ذلك. ودافع عن الإسلام.", &["رامي الإسلام"]),
        ("وقال المدير التنفيذي للشركة راجيف سوري \"إن العمل مستمر\".", &["راجيف سوري"]),
        ("وحضر الدكتور إياد مؤذن للمراكز الصحية.", &["إياد مؤذن"]),
        ("وتم تعيين الدكتور إياد مديرا للمراكز الصحية.", &["إياد"]),
        ("وقال إسماعيل ابنه الأكبر ذلك.", &["إسماعيل"]),
        ("وشريكه جورج بوناتشي، الذي حضر.", &["جورج بوناتشي"]),
        ("واستنكر عبدالله بن عبدالرحمن المقبل التفجير.", &["عبدالله بن عبدالرحمن المقبل"]),
        ("وحضر الدكتور على بن عثمان الزندي.", &["على بن عثمان الزندي"]),
        ("وهجم الجيش على بن لادن.", &["بن لادن"]),
        ("واستشهد العريف أول فاهم سعيد أحمد الحبسي.", &["فاهم سعيد أحمد الحبسي"]),
        ("وحضر الدكتور رائد قرملي.", &["رائد قرملي"]),
        ("وحضر الدكتور رائد الفضاء.", &[]),
        ("وأفاد محمد شريف، وهو وزير، بذلك.", &["محمد شريف"]),
        ("وعين المدرب البلجيكي جان فان ونسل مديرا.", &["جان فان ونسل"]),
        ("وقال المدرب جان فإن الأمر سهل.", &["جان"]),
        ("واجتمع فهد بن سليمان المرشد المدير العام للمياه.", &["فهد بن سليمان المرشد"]),
        ("وقال الباحث تاج الدين الحسيني ذلك.", &["تاج الدين الحسيني"]),
        // What is bound to the faith is no part of a name, nor is ب with what it governs.
        ("وتحدث الدكتور هاني عن الدين والحياة.", &["هاني"]),
        ("وخسر المدرب خالد بن أحمد بهدف.", &["خالد بن أحمد"]),
        ("وشارك الباحث حسن محمد سفر الوفد.", &["حسن محمد"]),
        // Adverbs, adjectives and objects are none.
        ("وأوضح عبدالله أمس أنه موافق.", &["عبدالله"]),
        ("وأوضح عبدالله أيضا أنه موافق.", &["عبدالله"]),
        ("وقال محمد السعودي الجنسية ذلك.", &["محمد"]),
        ("والتقى أمين المنطقة الوفد.", &[]),
        // A letter of a name is no preposition further down.
        ("وقال اندرياس لوتش ذلك. وأضاف لوتش شيئا.", &["اندرياس لوتش", "لوتش"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn what_looks_like_a_name_and_is_none() {
    for text in [
        "واللغة هي قاسم مشترك بين الجميع.",
        "ولا يستطيع بنو هاشم المطالبة بذلك.",
        "وكان الفندق فارغا، فهو ملاذ للذئاب وذئاب أخرى.",
        "وتحسنت حالته بعد توفيق الله.",
        "وأطلق النادي البرازيلي زيه الجديد.",
        "وهو الآن يتلمس ربيعه الثالث.",
        "وذكرت «جندر كونسورنز إنترناشيونال» ذلك.",
        "ونقل إلى مستشفى بن جلوي بالمحافظة.",
        "وجاء في القرآن الكريم [هود: 88] وفي (آل عمران/14) ذلك.",
        "وقالت شبكتا التلفزيون ذلك.",
        "وصدر الدليل «آيزك» 4.",
        "وتم بتوفيق الله تعالى تخريج الدورة.",
        "وتحروا رؤية هلال شهر رمضان مساء.",
        "ولعب مع الفريق الكروي، مطالبا بالفوز.",
        "وكان يتحدث صباح يوم السبت.",
        "وشهد الشهراني للشهداء بالصلاح.",
        "وسيكون مظهر الفريق الفائز جميلا.",
        "ويحل الفريق ضيفا على نظيره ليوبار الكونغولي.",
        "وهو شرح عن جوهر الإسلام المتسم بالرحمة.",
        "وتكون النتيجة غير سارة بالنسبة لهم.",
        "وكان علي أن أغادر نهاية الأسبوع.",
        "وكتبت زاويتين أسبوعيتين.",
        "وقد هيأ الله لهذه البلاد قيادة.",
        "وأزالوا الأحواش القريبة من النطاق العمراني، أمس.",
        "وهي مؤسسة متحركة، وليست كيانًا هامدًا.",
        "وساعد المحتاجين من ذوي القربى أمس.",
        "وقال قبطان المركب «بريغيت» ذلك.",
        "وتعادلا على ملعب \"لوفتس رود\" أمس.",
        "وهو فساد نهى الله عنه.",
        "وهو سيده، وقد عبّد (الحوثي الطريق.",
        "وقد نهى المسلم أن يفعل ذلك.",
        "وتم ذلك بفضل الله ثم بعزم الرجال.",
        "ويعود هذا الإنجاز إلى فضل الله عز وجل.",
        "وتغيرت الجائزة، وبفضل الله يتم تطويرها.",
        "والأرض يرثها عباد الله الصالحون.",
        "ووصل إلى مديرية «نعمان» التابعة لمحافظة البيضاء.",
    ] {
        assert_eq!(people(text), [""; 0], "{text}");
    }
    // Who a league is named for is not mentioned.
    assert_eq!(people("وفاز في دوري عبداللطيف جميل أمس."), [""; 0]);
    assert_eq!(people("وقال الطفل أحمد حسن ذو السبع سنوات ذلك."), ["أحمد حسن"]);
}

#[test]
fn first_letters_that_are_no_proclitics() {
    // Foreign names that begin with ب س ك و ف, and the same letters where they are joined.
    check("قالت وزيرة الخارجية فيسنا بوسيتش إن الملف مغلق.", &["فيسنا بوسيتش|person|title+name"]);
    check("يقول سابور مويني إن السوق هادئة.", &["سابور مويني|person|verb+name"]);
    check("وبحسب مارك كلانسي، فالأمر محسوم.", &["مارك كلانسي|person|given+name"]);
    check("وحضر المدير كوندابور فامان أمس.", &["كوندابور فامان|person|title+name"]);
    check("مثله فيلمان لشركتي بارامونت وسكاي.", &[]);
    check("ظهر ڤينغ رامز في الفيلم.", &["ڤينغ رامز|person|name-name"]);
    check("شكا الطالب، فأدى ذلك إلى أزمة.", &[]);
}

#[test]
fn family_names_right_before_the_content() {
    check("وأوضح المهندس محمد العمرة أن الباص جاهز.", &["محمد العمرة|person|title+name"]);
    check(
        "وأوضح مدير هيئة السياحة بالمنطقة المهندس محمد العمرة أن الباص جاهز.",
        &["(هيئة السياحة|organization|head+complement)", "محمد العمرة|person|title+name"],
    );
    // who is told has an object of his own
    check("وأبلغ المهندس محمد الجماعة أن الباص جاهز.", &["محمد|person|title+name"]);
    check("وأوضح مدير الجمعية خالد بن تركي خليفة أن الموعد قريب.", &["خالد بن تركي خليفة|person|title+name"]);
    check("وأوضح المتحدث علي بن موسى زعلة، أن الموعد قريب.", &["علي بن موسى زعلة|person|title+name"]);
    check(
        "وأعلن مدير مؤسسة سالم بن محفوظ الخيرية أن المنح كثيرة.",
        &["مؤسسة سالم بن محفوظ الخيرية|organization|named-for"],
    );
    check("وقال الكاتب تيمور علي عسكري، مستشار الرئيس، ذلك على الهواء.", &["تيمور علي عسكري|person|title+name"]);
}

#[test]
fn a_word_that_ends_a_name_elsewhere() {
    check(
        "وأشار المهندس محمد بن صالح المخرج للحضور. وأكد المهندس محمد المخرج أن العمل مستمر.",
        &["محمد بن صالح المخرج|person|title+name", "محمد المخرج|person|title+name"],
    );
    // a title that stands there twice goes on
    check(
        "أكد محمد بن صالح المدير التنفيذي أن العمل مستمر. وأشار محمد بن صالح المدير التنفيذي إلى ذلك.",
        &["محمد بن صالح|person|given+name", "محمد بن صالح|person|given+name"],
    );
}

#[test]
fn names_that_folding_makes_of_other_words() {
    check("عاد اللاعب إلى ناديه السابق.", &[]);
    check("كان زمن اليأس طويلا، وقال اليأس كلمته.", &[]);
    check("ذهبت الكرة لصالح الفريق.", &[]);
    check("تهانينا وألف مبروك.", &[]);
}

#[test]
fn names_of_things() {
    check("تأسست شركة «ستاند ميديا» هناك.", &["ستاند ميديا|organization|body-word+name"]);
    check("يتنزه الناس في متنزه أبو خيال كل مساء.", &["أبو خيال|place|town-word+name"]);
    check("قال مهندس يدعى جيانغ ذلك.", &["جيانغ|person|verb+name"]);
}

#[test]
fn the_first_name_that_is_no_name() {
    check("سلم الرجل مقرب بن سعد بن علي نفسه.", &["مقرب بن سعد بن علي|person|title+name"]);
    check(
        "كتب الدكتور إبراهيم الرشيدي د. محيي الدين الطيب.",
        &["إبراهيم الرشيدي|person|title+name", "محيي الدين الطيب|person|title+name"],
    );
}

#[test]
fn single_words_that_are_seldom_names() {
    check("تباع الكتب بسعر رمزي.", &[]);
    check("زاد نفوذ قائدو الحزب، كما تراجع جوهري في الأسعار.", &[]);
    check("انتخب عضوا في اللجان الوطنية (سيرجي).", &[]);
    check("لا يعلم أحد أن عمر تلك المواد قصير.", &[]);
    check("هذا هو الفستان، وأعجبها فستان ثالث، وقال بيتر ستان ذلك.", &["بيتر ستان|person|given+name"]);
}

#[test]
fn families_and_mothers() {
    check("آل عثمان: أبناء الوطن يقدرون ذلك.", &["آل عثمان|person|verb+name"]);
    check("وصل إلى قرية آل سرور أمس.", &["آل سرور|place|town-word+name"]);
    check("وقالت لنا ام محمد إنها بخير.", &["ام محمد|person|kunya"]);
    check("سأل سعيد أم محمد عن ذلك؟", &["محمد|person|given"]);
    check("وأحمد الخميس عضو في اللجنة.", &["أحمد الخميس|person|given+name"]);
    check("زار أحمد الخميس رئيس الوزراء.", &["أحمد|person|verb+name"]);
}

#[test]
fn words_behind_a_name_that_belong_to_it_or_not() {
    check("غنى الفنان حميد بوشناق في الحفل.", &["حميد بوشناق|person|title+name"]);
    check("وقال المحلل حسين الرقيب أن الأرباح زادت.", &["حسين الرقيب|person|title+name"]);
    check("قال م. أحمد ياسر فقيه مدير عام الصيانة ذلك.", &["أحمد ياسر فقيه|person|title+name"]);
    check("وقال جون مارك مساعد وزير العدل ذلك.", &["جون مارك|person|given+name"]);
    check("قال الشيخ سالم بن مقحم رحمه الله ذلك.", &["سالم بن مقحم|person|title+name"]);
    check("حضر الدكتور محمد رحمة الله الحفل.", &["محمد رحمة الله|person|title+name"]);
    check("وقال توباياس إلوود، إن الأمر خطير.", &["توباياس إلوود|person|verb+name"]);
    check("لا تلتفت إلى سهام المغرضين أبدا.", &[]);
}

#[test]
fn daughters_and_suras() {
    check("احتفل بزواجه من كريمة محمد السعد أمس.", &["محمد السعد|person|given+name"]);
    check("قرأ من سورة آل عمران آية.", &[]);
    check("قالت أم ريم إن الأمر سهل، وكانت ريم غائبة.", &["أم ريم|person|kunya"]);
}

#[test]
fn adjectives_verbs_and_forms_of_address() {
    check("تولى الوزير في العتاد الحربي ما يلزم.", &[]);
    check("لا خير فيمن رفضت يحاربوك.", &[]);
    check(
        "قال أمين منطقة القصيم حسن الناصر إن المبادرة مهمة.",
        &["القصيم|place|place-word+name", "حسن الناصر|person|title+name"],
    );
    check("غنى النجم عمر العبد اللات في الحفل.", &["عمر العبد اللات|person|title+name"]);
    check("وقال المسؤول محمد جامع \"شاهدنا ستة قتلى\".", &["محمد جامع|person|title+name"]);
}

#[test]
fn what_stands_beside_decides() {
    check("تعرض لهجوم بسيارة من نوع فورد موستنغ.", &[]);
    check("وأكد خالد السلامة مدير المكتب ذلك.", &["خالد السلامة|person|verb+name"]);
    check("أكد ماجد بن سالم فرج فارس السويدان وزير النقل ذلك.", &["ماجد بن سالم فرج فارس السويدان|person|given+name"]);
    check(
        "قالت سليمى العنزي إنها بخير. وأضافت سليمى العنزي ذلك.",
        &["سليمى العنزي|person|verb+name", "سليمى العنزي|person|verb+name"],
    );
}

#[test]
fn the_office_behind_a_name_and_the_form_of_address_before_it() {
    let text = "وعبر الأمير فيصل بن مشعل أمير منطقة القصيم، عن حزنه.";
    let found = find(&Document::new(text), &few());
    let prince = found.entities.iter().find(|e| e.kind == EntityKind::Person).unwrap();
    assert_eq!(prince.roles, ["أمير منطقة القصيم", "الأمير"]);
}

#[test]
fn a_doubtful_given_name_before_a_family() {
    check("أوضحت المتحدثة باسم الوزارة، سامية المنصوري، أن اللقاء مهم.", &["سامية المنصوري|person|title+name"]);
    check("أوضحت سامية المنصوري أن اللقاء مهم.", &["سامية المنصوري|person|verb+name"]);
    check("وصف اللقاء بأنه رسالة سامية المعاني.", &[]);
}

#[test]
fn a_ministry_by_what_it_is_for() {
    let names = |text: &str| -> Vec<String> {
        let doc = Document::new(text);
        find(&doc, Gazetteer::embedded()).entities.iter().map(|e| e.name.clone()).collect()
    };
    assert_eq!(names("وقالت الخارجية الروسية إن اللقاء تم."), ["وزارة الخارجية الروسية"]);
    // another body begins with the same word
    assert_eq!(names("وأكد الدفاع المدني أن الحريق أخمد."), ["الدفاع المدني"]);
}

#[test]
fn days_companies_and_what_follows_a_nisba() {
    check("أكد وزير الخارجية جون كيري الخميس أنه توصل إلى اتفاق.", &["جون كيري|person|title+name"]);
    check("وتقول شركة توماس كوك إن السياحة بخير.", &["توماس كوك|organization|body-word+name"]);
    check("وقال الشاعر عبدالعزيز الصقيري حسن ما كتب.", &["عبدالعزيز الصقيري|person|title+name"]);
    check("وكشف المهندس فارس بن مياح الشفق، عن ذلك.", &["فارس بن مياح الشفق|person|title+name"]);
    check("يجب أن يكون عمر المرشحة 25 عاما، ويتغير كلما تقدم عمر الإنسان.", &[]);
    check("لعل القارئ أو المستثمر يستأنس بذلك.", &[]);
    check(
        "فتحت سويسرا تحقيقا ضد إليكسي بزهانوف. وجمدت لبزهانوف حسابات.",
        &["إليكسي بزهانوف|person|given+name", "بزهانوف|person|part-of-name"],
    );
}

#[test]
fn a_surname_by_what_stands_behind_it() {
    for (text, expected) in [
        ("وقال جون بافز كبير المحللين ذلك.", &["جون بافز"][..]),
        ("وقال روبرت كان، وهو زميل بارز، ذلك.", &["روبرت كان"]),
        ("وقال النائب ستيف إسرائيل، وهو ديموقراطي، ذلك.", &["ستيف إسرائيل"]),
        ("وقال مدير التحرير مارتن بارون بأن الجلسات سرية.", &["مارتن بارون"]),
        ("وأضاف المواطن بندر خليفة أن المطالب كثيرة.", &["بندر خليفة"]),
        ("وحضر المدافع البحريني أحمد حديد، ولاعب آخر.", &["أحمد حديد"]),
        ("وأكد الفنان عبدالله حماس أن المعرض كبير.", &["عبدالله حماس"]),
        ("وأوضح المواطن مكي عبدالمحسن اللعاب، أن المهرجان كبير.", &["مكي عبدالمحسن اللعاب"]),
        ("واستشهد الجندي عبدالكريم سليمان يحيى مشعاف (24 عاما).", &["عبدالكريم سليمان يحيى مشعاف"]),
        ("وحضر محافظ صنعاء عبدالقوي أحمد عباد شريف، وآخرون.", &["عبدالقوي أحمد عباد شريف"]),
        ("وحضر نائبه وليد بن محمد الشويهين في المدينة.", &["وليد بن محمد الشويهين"]),
        ("وقلد اللواء سعد بن رحيل السويدي رتبته.", &["سعد بن رحيل السويدي"]),
        ("وشارك الأردني خليل بني عطية أمس.", &["خليل بني عطية"]),
        ("وحضر الشيخ عبدالجليل البن سعد، وآخرون.", &["عبدالجليل البن سعد"]),
        ("وقدم الأستاذ عبدالرحمن بوعلي شكره.", &["عبدالرحمن بوعلي"]),
        ("وهي من ألحان محمد بودحين وتوزيعه.", &["محمد بودحين"]),
        ("وحضر الدكتور أحمد محمد علي، والأعضاء.", &["أحمد محمد علي"]),
        // An object, a verb, a dependent noun is none.
        ("وقدم المهندس محمد شرحا، وهو طويل.", &["محمد"]),
        ("وقال الملا عمر يفضل أن يبقى.", &["عمر"]),
        ("وزار الدكتور محمد المدرسة، وهي كبيرة.", &["محمد"]),
        ("وقالت المذيعة سعاد وآلة المصور معها.", &["سعاد"]),
        ("وإنني سعيد بوجودكم هنا.", &[]),
        ("وأثنى المدرب على محمد صلاح.", &["محمد صلاح"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn wishes_and_words_that_folding_makes_names() {
    for (text, expected) in [
        ("وغناها المطرب سلامة العبدالله غفر الله له.", &["سلامة العبدالله"][..]),
        ("وروى أبو بكر عن الشيخ عمر كرم الله وجهه ذلك.", &["أبو بكر", "عمر"]),
        ("وحضر العقيد محمد نصر الله أمس.", &["محمد نصر الله"]),
        ("وهنا نورد نقاطا، ونحن هنا نائمون.", &[]),
        ("وهنأ سعود والده.", &["سعود"]),
        ("وهنا علي أن أعيد السؤال.", &[]),
        ("وأراد الاغتسال بنوره الأخاذ.", &[]),
        ("ورحبت بنورة القحطاني أمس.", &["نورة القحطاني"]),
        ("وقالت آنا رينولدز ذلك.", &["آنا رينولدز"]),
        ("وقالت أنا سعيدة بهذا.", &[]),
        ("وقطع السباح 13 ميل بحري.", &[]),
        ("وهنأه رئيس نادي الجبلين فهد الموكاء.", &["فهد الموكاء"]),
        // Without the father between them.
        ("وحضر الأستاذ حسن خالد شلحة. ثم تحدث حسن شلحة.", &["حسن خالد شلحة", "حسن شلحة"]),
        ("وحضر الشاب للملا عمر الملا أختر محمد.", &["عمر", "أختر محمد"]),
        ("واقتربت النيران من بلدة روزفلت الصغيرة.", &[]),
        ("ويعمل في شركة سوليفان للمحاماة.", &[]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn bodies_named_for_somebody_are_no_people() {
    let named = |text: &str| -> Vec<String> { known(text) };
    for text in [
        "وزار مطبعة الملك فهد لطباعة المصحف.",
        "ومر عبر أنفاق الملك خالد أمس.",
        "وكرمت الجمعية جامعتي الملك فهد والملك سعود.",
        "وقدمت الخدمة «الملك فهد الطبية» أمس.",
        "ونقل إلى مستشفى المختار السوسي بالمدينة.",
    ] {
        let people: Vec<String> = named(text).into_iter().filter(|m| m.contains("|person|")).collect();
        assert!(people.iter().all(|p| p.contains("سعود")), "{text} {people:?}");
    }
    // An adjective of the noun before him leaves the king a person.
    assert!(known("وكانت مشورة الملك فهد الحكيمة صائبة.").iter().any(|m| m.starts_with("فهد|person")));
}

#[test]
fn words_that_stand_where_names_do() {
    for (text, expected) in [
        // A verb or a predicate, where a verb is awaited.
        ("والحمد لله الذي أدام علينا الفرح.", &[][..]),
        ("وهي اجتهادات لا طائل منها.", &[]),
        ("وظل فيها الشعب السعودي حازمين وثابتين.", &[]),
        ("وأشاد بالدور اللاعب البرازيلي جابرييل أمس.", &["جابرييل"]),
        ("وهي من قادت جيوشه في الغزو.", &[]),
        ("وكان رسول سلام، وصاحب كلمة.", &[]),
        // A king has one name, and what is given by somebody is no name of his.
        ("وأعلن الملك فهد رحمه الله رفض بلاده.", &["فهد"]),
        ("وبمناسبة اعتلاء الملك سلمان العرش أمس.", &["سلمان"]),
        ("وكرر الأمير تركي بن سيف بن ماجد الشكر والثناء.", &["تركي بن سيف بن ماجد"]),
        ("وحضر اللواء بدر بن محمد الطالب.", &["بدر بن محمد الطالب"]),
        // Joined to what stands before a mark.
        ("وحضر مطلق بن حمد المريشد، وسامي بن علي سندي.", &["مطلق بن حمد المريشد", "سامي بن علي سندي"]),
        ("وعضوية ماجد بن راشد الحربي، وعلي بن عطا الله الشهري.", &["ماجد بن راشد الحربي", "علي بن عطا الله الشهري"]),
        ("وافق المجلس، وعلى بن لادن أن يرد.", &["بن لادن"]),
        ("واستشهد الوكيل رقيب إبراهيم مفرح المنجحي.", &["إبراهيم مفرح المنجحي"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn things_bodies_and_everybody_are_no_people() {
    for (text, expected) in [
        ("ورست السفينة بعد إعصار كاترينا.", &[][..]),
        ("وإذا مات ابن آدم انقطع عمله.", &[]),
        ("ودرس في أسامة بن زيد الابتدائية بالمحافظة.", &[]),
        ("وكان أسامة بن زيد صحابيا.", &["أسامة بن زيد"]),
        ("ونقلوا إلى مستشفى بريدة والملك فهد التخصصي.", &[]),
        ("وقال القائد البروسي المحنك ذلك.", &[]),
        ("ثم ردت علي قائلة: لا.", &[]),
        ("ورد علي محمد على السؤال.", &["علي محمد"]),
        ("وتوقفت فترة العدوان الحوثي. وقال عبدالملك الحوثي ذلك.", &["عبدالملك الحوثي"]),
        // The whole of a name, from its first word.
        ("وكان هارلم سواريز في المدينة.", &["هارلم سواريز"]),
        ("وسجل كاميرون فان دير بورج رقما.", &["كاميرون فان دير بورج"]),
        ("وهي من كلمات الشاعر عبدالله بو دله وألحانه.", &["عبدالله بو دله"]),
        ("وقال عميد القبول بجامعة الملك سعود حبيب بن إبراهيم الحبيب ذلك.", &["حبيب بن إبراهيم الحبيب"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
    let district = known("والمديريات هي المنصورة، والشيخ عثمان، والبريقة.");
    assert!(district.iter().any(|m| m == "الشيخ عثمان|place"), "{district:?}");
    assert_eq!(people("وقال الشيخ عثمان الزهراني ذلك."), ["عثمان الزهراني"]);
}

#[test]
fn two_people_and_what_joins_or_parts_them() {
    for (text, expected) in [
        ("وقدمها فايع الألمعي والخطاط عبدالمجيد الشهري أمس.", &["فايع الألمعي", "عبدالمجيد الشهري"][..]),
        ("واستشهد الجندي عبدالمحسن خلف المطيري أمس.", &["عبدالمحسن خلف المطيري"]),
        ("ووقف المهندس عبدالمحسن خلف السيارة.", &["عبدالمحسن"]),
        ("ووصل الشيخ سلمان صباح السالم أمس.", &["سلمان صباح السالم"]),
        ("ووصل الشيخ سلمان صباح الخميس.", &["سلمان"]),
        ("وذهب إليه عبد الواحد بودحين، عضو الكتابة.", &["عبد الواحد بودحين"]),
        ("وحضر محافظ بني حسن محمد البقيصي.", &["محمد البقيصي"]),
        ("ويملك الجهاز شاشة ويزن 145 غراما.", &[]),
        ("وعلمت «دنيا الرياضة» أن اللقاء تأجل.", &[]),
        ("ونقل وكيل الإمارة توجيهات أمير المنطقة مشكورا.", &[]),
        ("ولا شك أن العامل الجوهري هو الوقت.", &[]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn clubs_companies_and_first_names_that_are_words() {
    for (text, expected) in [
        ("وطلب نادي فارنزي بطاقة اللاعب.", &[][..]),
        ("وحضر نادي بن سالم الحفل.", &["نادي بن سالم"]),
        ("وارتفعت أرباح شركة أبناء عبدالله عبدالمحسن الخضري أمس.", &[]),
        ("وكسبت مجموعة محمد المعجل القضية.", &[]),
        ("وقال أبناء عبدالله الخضري ذلك.", &["عبدالله الخضري"]),
        ("ونشر الفيلم رايدرز أوف ذي لوست أرك أمس.", &[]),
        ("ثم امتدت يد أبي انتشلتني.", &[]),
        ("وقال المنتج سعيد المولى والشاعر علي المولى ذلك.", &["سعيد المولى", "علي المولى"]),
        ("والأسماء:\n- عيد ماطر مبارك الشهراني.", &["عيد ماطر مبارك الشهراني"]),
        ("رحيل سعود الدوسري أمس.", &["سعود الدوسري"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn treaties_and_words_with_their_endings() {
    for (text, expected) in [
        ("وتلك أعوام ما بعد اتفاقية مولوتوف ريبنتروب القديمة.", &[][..]),
        ("والعيد عيدٌ سعيدٌ حبيب إلى الشعب.", &[]),
        ("ونادى الرئيس الشيشاني رمضان قاديروف إلى ذلك.", &["رمضان قاديروف"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn foundations_by_what_they_are_for() {
    for (text, expected) in [
        ("ووقعت الاتفاقية مع ماجد للتنمية المجتمعية أمس.", &[][..]),
        ("وفاز في دوري «عبداللطيف جميل» السعودي.", &[]),
        ("وقال ماجد للصحيفة ذلك.", &["ماجد"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn airports_letters_and_the_wounded() {
    for (text, expected) in [
        ("وهبطت الطائرة في المطار الدولي محمد الخامس بالدار البيضاء.", &[][..]),
        ("وقال مدير المركز الإعلامي محمد العتيبي ذلك.", &["محمد العتيبي"]),
        ("وأصيب مدني بجروح.", &[]),
        ("وتسمى شركة كرايسلر جروب ال ال سي.", &[]),
        ("وقال محمد بن عبيد الغامدي ذلك. ويحتفل آل الغامدي.", &["محمد بن عبيد الغامدي", "آل الغامدي"]),
        ("وكرم الأستاذ هاني خليل الحبشي، وغيره.", &["هاني خليل الحبشي"]),
        ("وشارك اللاعب المصري أمس.", &[]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn two_names_side_by_side() {
    check(
        "وقال خالد متعب إن العمل مستمر. والتقى الدكتور خالد طاهر. سمات: خالد طاهر خالد متعب",
        &[
            "خالد متعب|person|given+name",
            "خالد طاهر|person|title+name",
            "خالد طاهر|person|given+name",
            "خالد متعب|person|given+name",
        ],
    );
    check("وقال خالد محمد خالد إن العمل مستمر.", &["خالد محمد خالد|person|given+name"]);
}

#[test]
fn an_office_that_is_a_given_name() {
    check("أكد المدير، سلطان أحمد بن سليم، أن القناة جاهزة.", &["سلطان أحمد بن سليم|person|title+name"]);
    check("والتقى سلطان عمان أمس.", &["عمان|place|of+name"]);
}

#[test]
fn a_noun_behind_a_body_is_no_adjective_of_it() {
    check("ورفضت السلطات السماح للوفد بالدخول.", &[]);
    check("وأكدت السلطات المحلية الخبر.", &["(السلطات المحلية|organization|state-body)"]);
    check("ونفت إدارة النادي الأنباء المتداولة.", &["(إدارة النادي|organization|state-body)"]);
}

#[test]
fn a_surname_before_what_is_told_and_a_station() {
    check("وأشار د. طارق الخضراء إلى أن تلوث المياه خطير.", &["طارق الخضراء|person|title+name"]);
    check("وتفوقت ميد راديو على باقي الإذاعات.", &["ميد راديو|organization|name+brand"]);
}

#[test]
fn the_full_name_tells_whose_letter_it_is() {
    for (text, expected) in [
        ("ولمح يوهان فالكنر إلى الرحيل. وكشف فالكنر أنه متعب.", &["يوهان فالكنر", "فالكنر"][..]),
        ("وقال المدرب هيرمان فالكه إن الفوز مهم. وأضاف: قال فالكه ذلك.", &["هيرمان فالكه", "فالكه"]),
        ("وفاز كولن باول بالمنصب. وشارك بأول مباراة.", &["كولن باول"]),
        // the malaysian with three names, and whom the minister told
        ("وقال وزير النقل الروسي ليوي تيونغ أمس إن الحطام وصل.", &["ليوي تيونغ"]),
        ("وقال وزير النقل الروسي لزيد العتيبي إن الحطام وصل.", &["زيد العتيبي"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn particles_that_are_given_names() {
    for (text, expected) in [
        ("واقتحم الممثل الكوميدي الشهير لي غرانفيل، المؤتمر.", &["لي غرانفيل"][..]),
        ("وقال لي غرانفيل إن المسرح ممتلئ.", &[]),
        ("وعرض فيلم للمخرج سبايك لي عن الإعصار.", &["سبايك لي"]),
        ("وقال المدرب سبايك لي إن الفوز مهم.", &["سبايك"]),
        ("وأكد المدير لي مرارا أن الأمر مهم.", &[]),
        (
            "وأعلن محافظ البنك المركزي ولي الله سيف، أن الاحتياطي كاف. وأوضح سيف أن الخطة جاهزة.",
            &["ولي الله سيف", "سيف"],
        ),
        ("وقال ولي العهد إن الخطة جاهزة.", &[]),
        ("ويؤكد علي العمري أن العسل جيد.", &["علي العمري"]),
        ("وأكد علي المسؤولين أن يحضروا.", &[]),
        // a verb with its و, and its subject
        ("وقال إدريس اليزمي إن المجلس ملتزم. وزاد اليزمي مؤكدا أن الباب مفتوح.", &["إدريس اليزمي", "اليزمي"]),
        ("والتقى زاد العمري أمس.", &["زاد العمري"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn names_of_several_words_to_their_end() {
    for (text, expected) in [
        ("واستقبل الشيخ أحمد الخالد الحمد الصباح نائب رئيس الوزراء ضيفه.", &["أحمد الخالد الحمد الصباح"][..]),
        ("وسافر أحمد الخالد الحمد صباحا إلى الدمام.", &["أحمد الخالد الحمد"]),
        ("وأشاد الشيخ حامد مكرم الحق الطاهري القناوي بالدورة.", &["حامد مكرم الحق الطاهري القناوي"]),
        ("وقال الشيخ محمد سالم الحق والعدل.", &["محمد سالم"]),
        ("وقال رئيس البعثة إيان ليدل - غرينجر، إن التصويت حر.", &["إيان ليدل - غرينجر"]),
        ("وشارك إيان ليدل - الدمام، أمس.", &["إيان ليدل"]),
        ("ولعب إيان ليدل - غرينجر - بافيتش في الدفاع.", &["إيان ليدل"]),
        ("وقال المدعي العام ديردي ديلي إن القضية أغلقت.", &["ديردي ديلي"]),
        ("وسألت الروائي المصري حجاج أدول: ما الحكاية؟", &["حجاج أدول"]),
        ("وأكد عبد الله بامخالف عضو اللجنة التنظيمية ذلك.", &["عبد الله بامخالف"]),
        ("وأكد عبد الله بمرارة أن الأمر صعب.", &["عبد الله"]),
        ("وسحب العماني عبد الله بامخالف قرعة البطولة.", &["عبد الله بامخالف"]),
        ("وقابل العماني عبد الله باهتمام كبير.", &["عبد الله"]),
        ("واستقبل المطوف حجاج بنين أمس.", &[]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn a_letter_that_is_part_of_the_word_is_given_back_once() {
    for text in ["كياك قال إن العمل مستمر", "قال كياك", "كياك"] {
        let doc = isnad_tokenize::Document::new(text);
        let found = isnad_entities::find(&doc, isnad_gazetteer::Gazetteer::embedded());
        assert!(found.mentions.iter().all(|m| text.is_char_boundary(m.span.start as usize)), "{text}");
    }
}

#[test]
fn what_a_body_is_for() {
    for (text, expected) in [
        (
            "وقالت اللجنة الحكومية لتتبع الانتخابات إن العملية سليمة.",
            &["اللجنة الحكومية لتتبع الانتخابات|organization|head+complement"][..],
        ),
        (
            "ودعت اللجنة اللجنة الحكومية لتتبع الانتخابات إلى الهدوء.",
            &["اللجنة الحكومية لتتبع الانتخابات|organization|head+complement"],
        ),
        ("وأقرت اللجنة الوطنية للإحصاء، أمس، الخطة.", &["اللجنة الوطنية للإحصاء|organization|head+complement"]),
        (
            "وأعلن المعهد السعودي للإلكترونيات والأجهزة المنزلية النتائج.",
            &["المعهد السعودي للإلكترونيات والأجهزة المنزلية|organization|head+complement"],
        ),
        // whom it is told, what is asked of it, a second purpose
        ("ودعا الوزير الحكومة اللبنانية للإفراج عن السجناء.", &["(الحكومة اللبنانية|organization|state-body)"]),
        ("ووجهت اللجنة الإعلامية للمهرجان للزوار رسالة.", &["اللجنة الإعلامية للمهرجان|organization|head+complement"]),
        // an adjective of the reports, a verb
        ("وراجع تقارير وزارة الشؤون الإسلامية المنشورة أمس.", &["(وزارة الشؤون الإسلامية|organization|state-body)"]),
        ("وقال إن حكومة بنكيران أزمت الوضعية.", &["(حكومة بنكيران|organization|state-body)"]),
    ] {
        assert_eq!(marks(text), expected, "{text}");
    }
}
