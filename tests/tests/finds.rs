//! What fuzzing and the properties have found, each mended: texts that once gave a panic or an unsound result.

use isnad::Analyzer;
use isnad_tests::sound;
use isnad_tokenize::Document;

#[test]
fn texts_that_were_read_badly() {
    let analyzer = Analyzer::new();
    for text in [
        // A proclitic and the stem in one ligature: the stem had no characters.
        "ﶬ",
        "ﶬ𞱱",
        "ﻷمم المتحدة",
        // Marks alone as the source: an entity without a name.
        "“ء ”قال»»»»»»»»إن قال ",
        "قال »» إن العمل مستمر.",
        // The text breaks off at the opening mark: a word was looked for behind it.
        "وتساءل الخطيب: «",
        "وتساءل الخطيب: «إن",
        // A headline's colon with nothing in the marks behind it.
        "«ɇذه سفينة ت>>>>:>>>>>",
        "وزير النقل: «»",
        // A joint that was found though nothing that could join seemed to stand there.
        "ولم ييؤكد/\u{0} امل ييؤكد/\u{0} املص\u{0}\u{0}8لشركة Aت",
        // A mark inside a wider pair taken for that pair's end: the second piece stood inside the first.
        "«سمعت صوتا يشبه الانفجارات في »، قال القبطان ناصر الجهني، «ثم رأيت النار»، وقال من غرفة المحركات».",
    ] {
        sound::document(&Document::new(text));
        sound::article(&analyzer.analyze(text));
    }
}
