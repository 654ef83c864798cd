//! What the document's mentions tell of their entities before any source is read.

use super::Speakers;
use super::spans::{tokens_near, tokens_of};
use super::words::office_end;
use crate::heads::{Head, HeadClass};
use crate::{Entities, EntityKind, Mention};
use isnad_text::Span;
use isnad_tokenize::Document;
use std::ops::Range;

impl Speakers<'_> {
    /// What a mention says that somebody is: his title, what he is called before it, and what stands behind his name.
    pub(super) fn learn_roles(&mut self, doc: &Document<'_>, mention: &Mention, entities: &Entities) {
        let classes = self.classes;
        let kind = mention.kind;
        let role = mention.role.map(|r| tokens_near(doc, r, &mention.tokens));
        if let Some(tokens) = role.clone() {
            if kind == EntityKind::Person {
                self.learn_country(doc, mention.entity, tokens.clone());
            }
            // نائب الملك الأمير فلان وزير الداخلية: what stands before the name is a title of his, too
            if kind == EntityKind::Person && tokens.start >= mention.tokens.end as usize {
                let before = doc.text()[..mention.span.start as usize].trim_end();
                let roles = &entities.entities[mention.entity as usize].roles;
                if let Some(address) = roles.iter().find(|r| before.ends_with(r.as_str())) {
                    let from = (before.len() - address.len()) as u32;
                    let address = tokens_of(doc, Span { start: from, end: before.len() as u32 });
                    self.describe(doc, mention.entity, address);
                }
            }
            self.describe(doc, mention.entity, tokens);
        }
        // الدكتور فلان مفتي أستراليا: what stands behind a name that has a form of address before it
        let addressed = |role: &Range<usize>| {
            let first = role.start;
            role.end <= mention.tokens.start as usize
                && (classes
                    .head(first)
                    .is_some_and(|h| matches!(h.head.class, HeadClass::Honorific | HeadClass::Rank))
                    || doc.key(first) == "د"
                    // الأمير فلان ولي العهد, المهندس فلان وزير النقل: what he is called says not what he does
                    || matches!(
                        doc.key(mention.tokens.start as usize - 1),
                        "الامير" | "الاميره" | "المهندس" | "المهندسه" | "المستشار" | "السفير" | "المحامي" | "الشيخ"
                    ))
        };
        if kind == EntityKind::Person && role.as_ref().is_some_and(addressed) {
            let behind = mention.tokens.end as usize;
            let end = office_end(doc, classes, behind);
            if end > behind + 1 {
                self.describe(doc, mention.entity, behind..end);
            }
        }
        // للباحثة فلانة: what she was called, though not as a title
        if kind == EntityKind::Person
            && mention.role.is_none()
            && let Some(title) = mention.tokens.start.checked_sub(1).map(|t| t as usize)
            && doc.tokens()[mention.tokens.start as usize].flags.space_before()
            && classes.head(title).is_some_and(|h| h.head.class.is_human() && !h.head.plural && !h.head.ambiguous)
            && (doc.tokens()[title].clitics.proclitics.al() || doc.tokens()[title].clitics.article_len > 0)
        {
            self.describe(doc, mention.entity, title..title + 1);
        }
    }

    /// What a mention tells by its kind: the words of a name, how a verb agrees with it, what a body is called.
    pub(super) fn learn_by_kind(&mut self, doc: &Document<'_>, mention: &Mention) {
        let head = self.classes.head(mention.tokens.start as usize).map(|h| h.head);
        match mention.kind {
            EntityKind::Person => {
                self.learn_counterpart(doc, mention);
                if self.profiles[mention.entity as usize].name.len() < mention.tokens.len() {
                    let tokens = mention.tokens.start as usize..mention.tokens.end as usize;
                    self.name(doc, mention.entity, tokens);
                }
            }
            EntityKind::Nationality => self.nationalities.push(mention.tokens.start),
            EntityKind::Country => self.profiles[mention.entity as usize].plural = Some(false),
            _ => {
                // طالبان: no two students
                let first = mention.tokens.start as usize;
                let called = |h: &Head| {
                    h.class.is_human()
                        && h.plural
                        && mention.tokens.len() == 1
                        && !doc.tokens()[first].clitics.proclitics.al()
                };
                if let Some(h) = head.filter(|h| !called(h)) {
                    let profile = &mut self.profiles[mention.entity as usize];
                    profile.feminine.get_or_insert(h.feminine);
                    profile.plural.get_or_insert(h.plural);
                }
                if matches!(mention.kind, EntityKind::Organization | EntityKind::Media | EntityKind::Other) {
                    let start = self.with_its_noun(doc, mention.tokens.start as usize);
                    self.describe(doc, mention.entity, start..mention.tokens.end as usize);
                }
            }
        }
    }
}
