//! Where words are cut: both sides of every rule, in news words.

use isnad_tokenize::{Document, Tokenizer, analyses};

fn cut(word: &str) -> String {
    let doc = Document::new(word);
    let pieces: Vec<&str> = doc.segments(0).map(|s| &word[s.range()]).collect();
    pieces.join("+")
}

#[test]
fn words() {
    // Each is the word as it must be cut; the word itself is what is left without the signs.
    let table = "
        و+كانت والد والد+ه و+والد+ه واحد و+احتلت وزير و+وزير وقت وضع وصل وفد وجه وجه+ه وجوه ولاية
        ف+قال فريق فقط فقد ف+إن فلسطين فرنسا فيلم فعل فعليا فوز ف+هو فائدة
        ب+الأمم ب+شكل ب+شأن ب+سبب باب بعيد بلد بلغ بحث بيان بريطانيا بوتين برلين ب+ثلاثة ب+هذا ب+لا
        ل+لأناضول ل+لأمم و+ل+لأمم ل+لسلطة لبنان لجنة لقاء لندن لغة ل+لغة لكن لدى ل+أن لذلك@ل+ذلك ل+أول لماذا لذا
        ك+رئيس ك+جزء كبير كتاب كرة كندا كما كذلك كل كلمة كارتر كيري كأن كأن+ه
        س+يكون ف+س+يكتبون+ها و+س+يقول س+نقوم سياسة سيارة سيد ستة سبب سوريا سؤال س+يسمح سأل و+سأل سأل+ه س+أصل
        علي+ه من+هم بين+ها في+ه عن+ها إلي+ه لدي+هم مع+نا ب+ه ل+هم و+ل+هم أن+ه إن+ها لكن+ه لعل+ه و+أن+ه ب+أن+ها ل+أن+هم
        كتبو+ها زيارت+ه قوت+ه مستشفا+ه أعدائ+ه أبناؤ+ه والدي+ه معلمو+ه معلمي+هم رآ+ها يعطي+ه أعطا+ه بيت+نا أنفس+هم بعض+هم
        قلنا كنا كتاب+نا مهم أهم درهم أسهم فهم متهم شبه فقه اتجاه مياه انتباه تنبيه هناك بنك شريك ملك تمسك القحطاني الشهراني
        زيارة قوة مدرسة الحكومة على إلى ألقى الله الذي التي التقى ألف الأمم المتحدة
        ب+تولي ب+تولي+ه بتول ف+تكون فتك فتكت ب+الفتك ف+رؤية
        و+ب+التالي و+ل+هذا ب+طريقت+هم و+ب+طريقت+هم ل+بلاد+نا ب+ما ل+هذا
    ";
    let mut wrong = Vec::new();
    for case in table.split_whitespace() {
        let (word, want) =
            case.split_once('@').map_or_else(|| (case.replace('+', ""), case), |(w, c)| (w.to_owned(), c));
        let got = cut(&word);
        if got != want {
            wrong.push(format!("{want} not {got}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn marks_stay_with_their_letter() {
    assert_eq!(cut("وَبِطَرِيقَتِهِمْ"), "وَ+بِ+طَرِيقَتِ+هِمْ");
    assert_eq!(cut("لـلأمم"), "لـ+لأمم");
}

#[test]
fn spelling_tells_apart() {
    // ة and ى take no pronoun after them, and the pronoun is never written so.
    assert_eq!(cut("كتابة"), "كتابة");
    assert_eq!(cut("كتابه"), "كتاب+ه");
    // A hamza on alef begins a stem.
    assert_eq!(cut("وأسر"), "و+أسر");
    // Tanween ends a noun.
    assert_eq!(cut("بلداً"), "بلداً");
}

#[test]
fn the_article_is_counted_apart() {
    let doc = Document::new("وللأمم المتحدة بالقرب");
    let c = doc.tokens()[0].clitics;
    assert_eq!((c.pro_len, c.article_len, c.enc_len), (4, 2, 0));
    assert!(c.proclitics.wa() && c.proclitics.la() && c.proclitics.al() && !c.proclitics.ba());
    assert_eq!((doc.bare(0), doc.bare(1), doc.stem(2)), ("امم", "متحده", "القرب"));
}

#[test]
fn analyses_are_ranked_and_never_empty() {
    for word in ["", "و", "ب", "ـ", "abc", "والد", "ورد", "وبطريقتهم", "ءءء", "ﻻ"] {
        let all = analyses(word);
        assert!(!all.is_empty(), "{word}");
        assert!(all.windows(2).all(|w| w[0].confidence >= w[1].confidence), "{word}");
        let sum: f32 = all.iter().map(|a| a.confidence).sum();
        assert!((sum - 1.0).abs() < 1e-3, "{word}: {sum}");
    }
    assert!(analyses("ورد").len() > 1, "ورد is a rose, or و and رد");
}

#[test]
fn own_words_and_none() {
    let word = "بسترنغ";
    let mine = Tokenizer::new().with_word(word);
    assert_eq!(mine.document("لبسترنغ").stem(0), word);
    assert_eq!(mine.analyses(word)[0].clitics.pro_len, 0);
    let whole = Tokenizer::new().without_clitics();
    assert_eq!(whole.document("وبطريقتهم").tokens()[0].clitics.proclitics.letters(), 0);
}

#[test]
fn own_words_beside_common_ones() {
    // A common word is looked up; a stem of one's own that may stand in it is weighed against it all the same.
    let mine = Tokenizer::new().with_word("بيان");
    for word in ["والبيان", "للمدينة", "وكانت", "بيانه"] {
        assert_eq!(
            mine.document(word).segments(0).collect::<Vec<_>>(),
            Document::new(word).segments(0).collect::<Vec<_>>()
        );
    }
    let mine = Tokenizer::new().with_word("وقالت");
    assert_eq!(Document::new("وقالت").tokens()[0].clitics.pro_len, 2);
    assert_eq!(mine.document("وقالت").tokens()[0].clitics.pro_len, 0);
}
