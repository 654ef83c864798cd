//! Sources that say little more than that somebody has spoken before: `المصدر ذاته`, `البيان`, `الرجل`, `المسؤول`.

use super::Speakers;
use super::spans::bare;
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, EntityKind, officials};
use isnad_tokenize::Document;

impl Speakers<'_> {
    /// A source that only points back, `المصدر ذاته`, `البيان`, where no earlier source was described so: whoever spoke last.
    pub fn points_back(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        // مصادرها are not those named before
        let owned = doc.tokens()[np.tokens.start].clitics.enc_len > 0;
        // في تغريدة أخرى: one more of his
        let another = np.tokens.len() == 2 && matches!(doc.key(np.tokens.end - 1), "اخري" | "اخر" | "ثانيه" | "ثان");
        let short = np.tokens.len() <= 2 && (np.definite || another);
        // بعض المصادر: which ones, nobody has said
        let some = np.quantified && !matches!(bare(doc, np.tokens.start), "نفس" | "كل" | "كلا");
        if np.mention.is_some() || np.unlisted.is_some() || !short || owned || some {
            return false;
        }
        if another {
            return matches!(bare(doc, np.tokens.start), "تغريده" | "تدوينه" | "رساله" | "تصريح" | "بيان");
        }
        // but مصدر بالشرطة, بيان الشركة: another one
        if !np.tokens.clone().any(|i| doc.tokens()[i].clitics.proclitics.al() && is_generic(bare(doc, i))) {
            return false;
        }
        let mut words = self.content_words(doc, np.tokens.clone());
        let (Some(word), None) = (words.next(), words.next()) else { return false };
        self.described_by(&[word], np.tokens.start as u32).is_none()
    }

    /// Whether a source that says what one person is, and that nobody was called before (`وأضاف الرجل`, `وتابع لاعب النادي`), may be the one who
    /// has just spoken. Two offices are two people.
    pub fn may_describe(&self, doc: &Document<'_>, np: &NounPhrase, last: u32, entities: &Entities) -> bool {
        let Some(head) = np.head.filter(|h| h.class.is_human() && !h.plural) else { return false };
        // وقال مصدر بالشرطة: nobody who was named
        let first = np.tokens.start;
        if bare(doc, first) == "مصدر" && !doc.tokens()[first].clitics.proclitics.al() {
            return false;
        }
        // وأضافت زوجته, وأضاف جاره: somebody of his, not he
        if doc.tokens()[first].clitics.enc_len > 0 {
            return false;
        }
        let known = &entities.entities[last as usize];
        let profile = &self.profiles[last as usize];
        let job = np.tokens.clone().take(1).any(|i| Lexicon::get().of(bare(doc, i)).has(Class::JOB));
        // وأشار المسؤول: whichever office he has
        let any = self.is_any_official(doc, np);
        let office = !job && !any && matches!(head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Kin);
        let words: Vec<u64> = self.content_words(doc, np.tokens.clone()).collect();
        // مغنية Yesterday: known by a work that has no article
        let latin = doc.surface(np.tokens.end - 1).bytes().all(|b| b.is_ascii_alphanumeric());
        let of_work = job && latin && np.tokens.len() > 1 && !doc.tokens()[np.tokens.start].clitics.proclitics.al();
        (np.definite || of_work)
            && np.mention.is_none()
            && (np.unlisted.is_none() || of_work)
            && !np.coordinated
            && !np.quantified
            && known.kind == EntityKind::Person
            && profile.feminine.is_none_or(|f| f == head.feminine)
            && !(office && !known.roles.is_empty())
            // محلل آخر, later المحلل المالي
            && !(job && !any && profile.name.is_empty() && known.roles.is_empty() && known.name.split(' ').any(|w| w == "آخر" || w == "أخرى"))
            && self.by_name(doc, np).is_none()
            && self.described_by(&words, np.tokens.start as u32).is_none()
    }

    /// `المسؤول`: somebody in office, whichever office it is.
    pub fn is_any_official(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        np.tokens.len() == 1 && officials::is_official(bare(doc, np.tokens.start))
    }

    /// `الناقد`, `المحلل السياسي`: somebody by what he does, with the adjective of his field at most.
    pub fn is_any_job(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let field =
            np.tokens.len() == 1 || np.tokens.len() == 2 && bare(doc, first + 1).trim_end_matches('ه').ends_with('ي');
        let job = bare(doc, first);
        // مواطن, موظف: anybody
        let anybody = matches!(job.strip_suffix('ه').unwrap_or(job), "مواطن" | "موظف" | "عامل" | "طالب" | "مندوب");
        field && !anybody && Lexicon::get().of(job).has(Class::JOB) && doc.tokens()[first].clitics.proclitics.al()
    }
}

/// Nouns that say no more of a source than that it is one.
fn is_generic(word: &str) -> bool {
    matches!(
        word,
        "مصدر"
            | "مصادر"
            | "متحدث"
            | "متحدثه"
            | "بيان"
            | "بلاغ"
            | "تقرير"
            | "تصريح"
            | "تدوينه"
            | "تغريده"
            | "رساله"
    )
}
