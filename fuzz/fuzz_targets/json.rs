//! JSON that claims to be an article: an error, or an article whose every method answers.
#![no_main]

use isnad::Article;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &[u8]| {
    if let Ok(article) = serde_json::from_slice::<Article<'static>>(json) {
        let _ = (article.headline(), article.byline(), article.dateline(), article.speakers(), article.topics());
        article.quotations().iter().for_each(|q| _ = (article.content(q), article.speaker(q)));
        article.entities().iter().for_each(|e| _ = (article.mentions(e).count(), article.quotations_about(e).count()));
        article.attributions().for_each(drop);
        let _ = article.to_html();
    }
});
