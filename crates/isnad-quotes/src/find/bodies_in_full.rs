//! Bodies that spoke by the first words of their name, of which another sentence has the rest: `المجلس البلدي` of `المجلس البلدي لمحافظة كذا`.

use super::*;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::HeadClass;
use std::ops::Range;

/// How many bodies of a text this is asked of.
const MOST: usize = 12;

/// How often a name is looked at where it stands again.
const TIMES: usize = 24;

/// How many words may go on behind the name that is known.
const REST: usize = 5;

impl Search<'_, '_, '_> {
    /// Gives bodies that spoke the name in full, where the text has one that goes on as they are called.
    pub(super) fn name_bodies_in_full(&mut self) {
        let mut bodies: Vec<(u32, Range<usize>)> = Vec::new();
        let mut last = u32::MAX;
        for s in self.out.iter().filter_map(|q| q.speaker) {
            if s != last
                && bodies.len() < MOST
                && bodies.iter().all(|b| b.0 != s)
                && let Some(tokens) = self.short_name(s)
            {
                bodies.push((s, tokens));
            }
            last = s;
        }
        for (body, tokens) in bodies {
            let Some(full) = self.full_name(&tokens) else { continue };
            let v = self.view;
            let text = &v.doc.text()[v.doc.stem_span(full.start).cover(v.doc.tokens()[full.end - 1].span)];
            let first = v.doc.tokens()[full.start].clitics;
            // للمجلس
            let text = if first.article_len == 2 { format!("ا{text}") } else { text.to_owned() };
            match self.entities.entities.iter().position(|e| e.name == text) {
                Some(known) if known as u32 != body => {
                    let to = Some(known as u32);
                    self.out.iter_mut().filter(|q| q.speaker == Some(body)).for_each(|q| q.speaker = to);
                }
                Some(_) => {}
                None => self.entities.entities[body as usize].name = text,
            }
        }
    }

    /// The tokens of a body's name that may be no more than its beginning.
    fn short_name(&self, speaker: u32) -> Option<Range<usize>> {
        let v = self.view;
        let entity = &self.entities.entities[speaker as usize];
        if entity.kind != EntityKind::Organization || entity.gazetteer_id.is_some() || !entity.name.contains(' ') {
            return None;
        }
        let m = &self.entities.mentions[*entity.mentions.first()? as usize];
        let tokens = m.tokens.start as usize..m.tokens.end as usize;
        let body = v.head(tokens.start).is_some_and(|h| h.head.class == HeadClass::Organization && !h.head.plural);
        let whole = v.doc.text()[m.span].ends_with(entity.name.split(' ').next_back()?);
        let two = v.doc.bare(tokens.start).ends_with("تي");
        let words = tokens.clone().all(|k| v.is_word(k) && v.doc.tokens()[k].clitics.enc_len == 0);
        ((2..=4).contains(&tokens.len()) && body && whole && words && !two).then_some(tokens)
    }

    /// Where the name stands that begins so and goes on, if there is one such name alone.
    fn full_name(&self, name: &Range<usize>) -> Option<Range<usize>> {
        let v = self.view;
        let noun = v.doc.bare(name.start);
        let mut full: Option<Range<usize>> = None;
        // the second word seldom has a particle before it, the first one often
        let second = v.doc.tokens()[name.start + 1].hash;
        let mut left = TIMES;
        for k in 0..v.tags.len().saturating_sub(name.len()) {
            if v.doc.tokens()[k + 1].hash != second || v.head(k).is_none() || v.doc.bare(k) != noun {
                continue;
            }
            let same = (1..name.len()).all(|n| v.is_word(k + n) && v.key(k + n) == v.key(name.start + n));
            if !same || self.has_article(k) != self.has_article(name.start) {
                continue;
            }
            if left == 0 {
                break;
            }
            left -= 1;
            let from = k + name.len();
            let Some(end) = self.goes_on_to(k, from) else { continue };
            // وتطلع المكتب إلى كذا: what it says is no part of it
            let at = v.doc.tokens()[from].span;
            if self.out.iter().any(|q| q.content.first().is_some_and(|c| at.start <= c.start && c.start < at.end)) {
                continue;
            }
            // وزارة العمل الهندية further down is another one than a paper's own وزارة العمل
            if k > name.start
                && self.has_article(from)
                && !v.doc.tokens()[from].clitics.proclitics.conjunction()
                && matches!(noun, "وزاره" | "حكومه" | "رياسه" | "شرطه")
            {
                continue;
            }
            let word = |r: &Range<usize>| v.key(r.start + name.len());
            let found = k..end;
            match &full {
                Some(other) if word(other) != word(&found) || self.elsewhere(other, &found, name.len()) => return None,
                Some(other) if other.len() >= found.len() => {}
                _ => full = Some(found),
            }
        }
        full
    }

    /// The end of a name that goes on at `from` with what it is for, a second field or adjectives.
    fn goes_on_to(&self, start: usize, from: usize) -> Option<usize> {
        let v = self.view;
        let end = (v.sentence_end[start] as usize).min(from + REST);
        if from >= end || !v.is_word(from) {
            return None;
        }
        let stop = |k: usize| v.is_complementizer(k) || v.begins_object(k);
        let np = v.reading(self.entities, &stop).noun_phrase(start, end)?;
        if np.coordinated || np.unlisted.is_some() || np.tokens.end <= from {
            return None;
        }
        if let Some(end) = self.seat(start, from) {
            return Some(end);
        }
        let adjectives = || (from..np.tokens.end).take_while(|&k| self.is_of_name(k)).last();
        if self.is_of_name(from) {
            // جبهة كذا اليسارية: what others call a movement is no part of its name
            if matches!(v.doc.bare(start), "جبهه" | "حركه" | "جماعه" | "تنظيم" | "ميليشيا" | "مليشيا")
            {
                return None;
            }
            // وزارة الخارجية الإيراني: the minister's
            let feminine = v.head(start).is_some_and(|h| h.head.feminine);
            if feminine && v.doc.bare(from - 1).ends_with('ه') && !v.doc.bare(from).ends_with('ه') {
                return None;
            }
            return adjectives().map(|k| k + 1);
        }
        // كرة القدم, حقوق الإنسان, محافظة النخيل
        let more = |&k: &usize| {
            let c = &v.doc.tokens()[k].clitics;
            let named = self.kind_at(k).is_some_and(|kind| kind != EntityKind::Person);
            v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && !c.proclitics.preposition()
                && c.enc_len == 0
                && (c.proclitics.al() || named)
                && v.head(k).is_none_or(|h| !h.head.class.is_human())
        };
        if !self.may_go_on(start, from) {
            return None;
        }
        let mut upto = from + 1;
        while upto < np.tokens.end && more(&upto) {
            // لمحافظة بيشة: whatever stands behind the place
            if let Some(m) = v.mention_at[upto].checked_sub(1) {
                return Some((self.entities.mentions[m as usize].tokens.end as usize).min(np.tokens.end));
            }
            upto += 1;
        }
        Some(upto)
    }

    /// المديرية العامة للمياه **بمنطقة تبوك**: the end of where a body of many branches has its seat.
    fn seat(&self, start: usize, from: usize) -> Option<usize> {
        let v = self.view;
        let clitics = &v.doc.tokens()[from].clitics;
        let in_it = clitics.proclitics.preposition() && v.key(from).starts_with('ب') && clitics.enc_len == 0;
        let branch = in_it && Roles::of(v.doc.bare(start)).has(Roles::BRANCH);
        let district =
            matches!(v.doc.bare(from), "منطقه" | "محافظه" | "مدينه" | "اقليم" | "ولايه") && !clitics.proclitics.al();
        let at = from + usize::from(district);
        let place = branch && at < v.sentence_end[start] as usize && self.kind_at(at) == Some(EntityKind::Place);
        let m = place.then(|| v.mention_at[at].checked_sub(1)).flatten()?;
        let end = self.entities.mentions[m as usize].tokens.end as usize;
        // بمكة المكرمة
        let honoured = end < v.tags.len() && matches!(v.key(end), "المكرمه" | "المنوره");
        Some(end + usize::from(honoured))
    }

    /// بمنطقة تبوك and بمنطقة نجران: two branches of the body whose name is so long.
    fn elsewhere(&self, one: &Range<usize>, other: &Range<usize>, name: usize) -> bool {
        let v = self.view;
        let second = |r: &Range<usize>| (r.len() > name + 1).then(|| v.key(r.start + name + 1));
        v.key(one.start + name).starts_with('ب') && second(one) != second(other)
    }

    /// الوطني, الدولية: an adjective of a name.
    fn is_of_name(&self, k: usize) -> bool {
        let v = self.view;
        let clitics = &v.doc.tokens()[k].clitics;
        let word = v.doc.bare(k).trim_end_matches('ه');
        v.is_word(k)
            && clitics.proclitics.al()
            && !clitics.proclitics.conjunction()
            && !clitics.proclitics.preposition()
            && clitics.enc_len == 0
            && word.ends_with('ي')
            && v.head(k).is_none()
            && !matches!(
                word,
                "رسمي"
                    | "حالي"
                    | "ماضي"
                    | "ارهابي"
                    | "تالي"
                    | "محلي"
                    | "عالي"
                    | "ثنايي"
                    | "ثلاثي"
                    | "معني"
                    | "موالي"
            )
    }

    /// للسياحة, والصناعة: what a body is for, and a second field.
    fn may_go_on(&self, start: usize, at: usize) -> bool {
        let v = self.view;
        let clitics = &v.doc.tokens()[at].clitics;
        let p = clitics.proclitics;
        let said = start > 0 && v.tags[start - 1].cue.is_some();
        // لمحافظة بيشة is no woman in office
        let pursuit = Roles::of(v.doc.bare(at)).has(Roles::PURSUIT);
        let head = v.head(at).map(|h| h.head.class).filter(|_| !pursuit);
        let other = clitics.enc_len > 0
            || v.tags[at].function != FunctionWord::NONE
            || v.tags[at].cue.is_some() && !pursuit
            || head.is_some_and(|class| class.is_human() || class == HeadClass::Media)
            // سمحت الهيئة للشركات: whom it tells or lets
            || said && (v.mention_at[at] > 0 || matches!(head, Some(HeadClass::Organization | HeadClass::Document)));
        let noun = v.doc.bare(start);
        let club = matches!(noun, "نادي" | "فريق" | "اداره");
        if p.la() {
            // وكيل وزارة الصحة للخدمات: his title, not its name
            let whole = club || matches!(noun, "وزاره" | "حكومه" | "جيش" | "حزب" | "شرطه" | "كليه" | "لجنه");
            return !other && !whole && (pursuit || !is_masdar(v.doc.bare(at)));
        }
        let second = p.conjunction() && p.al() && !p.preposition();
        // أعلنت وزارة الصحة والشؤون الصحية: another subject; but المركز الوطني للنخيل والتمور
        let fields = (start..at).any(|k| v.doc.tokens()[k].clitics.proclitics.la());
        second && !other && (fields || !said) && !club && v.head(at).is_none() && v.mention_at[at] == 0
    }
}
