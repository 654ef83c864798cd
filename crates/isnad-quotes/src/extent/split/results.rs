//! What comes of a matter: whoever speaks of it tells what it does, and the reporter what it led to.

use super::Split;
use crate::view::View;
use isnad_entities::FunctionWord;

impl Split<'_> {
    /// `حذر من السهر، مما **يضعف** التركيز`, `وهو ما **يسهم** في خفض الأسعار`: in the present the result belongs to the matter, and so does the toll of what
    /// happened. `مما **دفع** السكان إلى الرحيل`, `وهو ما **ينفيه** النادي` are the reporter's, and so is what comes of a question or a refusal.
    pub(super) fn comes_of_itself(&self, at: usize) -> bool {
        let v = self.v;
        let end = v.sentence_end[self.j] as usize;
        let verb = at + usize::from(at < end && v.key(at) == "قد");
        if verb + 1 >= end || !v.is_word(verb) {
            return false;
        }
        let key = v.key(verb);
        let does = key.strip_prefix('س').unwrap_or(key).starts_with('ي')
            && key.chars().count() > 3
            && v.tags[verb].function == FunctionWord::NONE
            && v.mention_at[verb] == 0
            && v.doc.tokens()[verb].clitics.enc_len == 0;
        (does || v.is_toll(verb)) && !self.outer_class().is_some_and(|class| matches!(class, "ask" | "reject" | "deny"))
    }
}

impl View<'_> {
    /// `دان الهجوم، مما **أسفر عن** سقوط جرحى`, `ما **أدى إلى إصابة** جنديين`: whom what happened has cost what.
    pub(in crate::extent) fn is_toll(&self, verb: usize) -> bool {
        let noun = verb + 2;
        match self.key(verb) {
            "اسفر" | "اودي" | "نتج" => true,
            "ادي" | "تسبب" if noun < self.sentence_end[verb] as usize => {
                matches!(self.doc.bare(noun), "مقتل" | "قتل" | "اصابه" | "وفاه" | "استشهاد" | "جرح" | "سقوط" | "مصرع")
            }
            _ => false,
        }
    }
}
