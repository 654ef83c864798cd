//! What a man is called before the one name that he speaks by: `ستاماكيس` of `جورجيوس ستاماكيس`, whom no source and no mention has in full.

use super::Speakers;
use super::spans::bare;
use super::surname::{Behind, is_comma};
use crate::by_hash::ByHash;
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::{Entities, EntityKind, FunctionWord};
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

/// How many people a text may have of whom this is asked.
const MOST: usize = 32;

/// The most words before the family's name.
const LONGEST: usize = 3;

/// What a word is before somebody's only name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A given name and no other word: `أحمد`.
    Listed,
    /// In no list, and spelt like nothing but a name: `جورجيوس`.
    Foreign,
    /// In no list: `شانتا`. A title stands before the name, or an office behind it.
    Unknown,
    /// A given name that is another word as well: `جاري`. An office stands behind the name.
    Doubtful,
}

impl Speakers<'_> {
    /// Gives those who spoke under one name alone the name that stands before it elsewhere; two who have the same family's name keep it.
    pub fn named_elsewhere(
        &mut self,
        doc: &Document<'_>,
        spoke: impl Iterator<Item = u32>,
        entities: &mut Entities,
    ) -> Vec<(u32, u32)> {
        let mut single: ByHash<u32> = ByHash::default();
        let mut last = u32::MAX;
        for e in spoke {
            if e != last
                && single.len() < MOST
                && let Some(word) = self.single(doc, e, entities)
            {
                single.entry(word).or_insert(e);
            }
            last = e;
        }
        if single.is_empty() {
            return Vec::new();
        }
        let mut full: Vec<(u32, Option<Range<usize>>)> = Vec::new();
        // a bit for each: most words are nobody's name
        let mut glance = [0u64; 64];
        single.keys().for_each(|hash| glance[(hash >> 6) as usize % 64] |= 1 << (hash % 64));
        for (k, t) in doc.tokens().iter().enumerate().skip(1) {
            if glance[(t.hash >> 6) as usize % 64] >> (t.hash % 64) & 1 == 0 {
                continue;
            }
            let Some(&e) = single.get(&t.hash) else { continue };
            if t.kind != TokenKind::Word || t.flags.line_start() || !t.flags.space_before() {
                continue;
            }
            let Some((start, sure)) = self.given_start(doc, k, entities) else { continue };
            let name = start..k + 1;
            let given = |r: &Range<usize>| key_hash(bare(doc, r.start));
            match full.iter_mut().find(|f| f.0 == e) {
                // a brother, maybe
                Some((_, known)) if known.as_ref().is_some_and(|r| given(r) != given(&name)) => *known = None,
                Some(_) => {}
                None => full.push((e, sure.then_some(name))),
            }
        }
        let mut same = Vec::new();
        for (e, name) in full {
            let Some(name) = name else { continue };
            let at = entities.mentions[..self.found].partition_point(|m| (m.tokens.start as usize) < name.start);
            let bearer = entities.mentions[..self.found]
                .get(at)
                .filter(|m| m.kind == EntityKind::Person && m.tokens == (name.start as u32..name.end as u32));
            match bearer.map(|m| m.entity).filter(|&b| b != e) {
                Some(bearer) => same.push((e, bearer)),
                None => self.call(doc, name, e, entities),
            }
        }
        same
    }

    /// The name in the tokens is his.
    fn call(&mut self, doc: &Document<'_>, name: Range<usize>, e: u32, entities: &mut Entities) {
        let end = doc.tokens()[name.end - 1].span.end;
        let first = &doc.tokens()[name.start];
        // وسامي: read as one word, as some are called so
        let key = doc.key(name.start);
        let and =
            first.clitics.pro_len == 0 && key.strip_prefix('و').is_some_and(|k| Lexicon::get().of(k).has(Class::GIVEN));
        let start = if self.glued(doc, name.start) {
            doc.stem_span(name.start).start
        } else {
            first.span.start + 2 * u32::from(and)
        };
        let text = &doc.text()[Span { start, end }];
        entities.entities[e as usize].name = text.to_owned();
        self.name(doc, e, name);
    }

    /// The word of one who is known by one name alone, where it is a name.
    fn single(&self, doc: &Document<'_>, e: u32, entities: &Entities) -> Option<u64> {
        let entity = &entities.entities[e as usize];
        let known = entity.known_for.is_some() || entity.gazetteer_id.is_some();
        if !matches!(entity.kind, EntityKind::Person | EntityKind::Other) || known || entity.name.contains(' ') {
            return None;
        }
        let k = entities.mentions[*entity.mentions.first()? as usize].tokens.end as usize - 1;
        if self.classes.head(k).is_some_and(|h| !h.head.ambiguous) {
            return None;
        }
        let name = Document::new(&entity.name);
        if name.tokens().len() != 1 || name.tokens()[0].kind != TokenKind::Word || !doc.key(k).ends_with(name.key(0)) {
            return None;
        }
        let lexicon = Lexicon::get();
        let (whole, stem) = (lexicon.of(name.key(0)), lexicon.of(bare(&name, 0)));
        let frequent = |c: Class| c.has(Class::COMMON) && !c.has(Class::NAME | Class::SELDOM);
        let noun = (whole | stem).has(Class::TITLE | Class::FUNCTION | Class::TIME)
            || frequent(whole)
            || frequent(stem)
            // السماء: with the article a common word is no family, where none is called so
            || name.tokens()[0].clitics.proclitics.al() && stem.has(Class::NATIONALITY) && !whole.has(Class::FAMILY)
            || doc.tokens()[k].clitics.enc_len > 0 && !whole.has(Class::NAME);
        (!noun).then_some(name.tokens()[0].hash)
    }

    /// Where the name may begin that ends with token `k`, and whether it is one.
    fn given_start(&self, doc: &Document<'_>, k: usize, entities: &Entities) -> Option<(usize, bool)> {
        let (mut start, mut first) = (k, None);
        while start > 0 && k - start <= LONGEST {
            let t = &doc.tokens()[start];
            // وليد الزاهر: what is glued to a word opens the name
            let opened = start < k && self.glued(doc, start);
            if opened || t.flags.line_start() || !t.flags.space_before() {
                break;
            }
            // زياد بن إسحاق النامي
            let son = matches!(doc.key(start - 1), "بن" | "بنت") && start > 1 && start < k;
            let Some(before) = self.before(doc, start - 1 - usize::from(son), entities) else { break };
            if first.is_some() && before == Before::Doubtful {
                break;
            }
            start -= 1 + usize::from(son);
            first = Some(before);
        }
        let fits = match first? {
            Before::Listed => true,
            Before::Foreign => !only_given(doc.key(k)),
            Before::Unknown => !only_given(doc.key(k)) && (self.introduced(doc, start) || self.followed(doc, k + 1)),
            // في اللجنة، أسماء الفلانية، أن
            Before::Doubtful => {
                let told = || {
                    is_comma(doc, start - 1) && self.behind_name(doc, k + 1) == Behind::Content
                    // أكدت الفنانة المغربية نجاة فلان، أمس
                    || is_comma(doc, k + 1) && self.introduced(doc, start)
                };
                !only_given(doc.key(k)) && (self.followed(doc, k + 1) || start > 0 && told())
            }
        };
        // عاب الزاهر: a verb that some are called by tells of no brother
        (fits || first != Some(Before::Doubtful)).then(|| (start, fits && !self.goes_on(doc, k + 1)))
    }

    /// و، ل، ب that is no letter of the name: of لأولي, وجورجيوس; but the ف of فيلومينا is.
    fn glued(&self, doc: &Document<'_>, g: usize) -> bool {
        let lexicon = Lexicon::get();
        let (whole, stem) = (lexicon.of(doc.key(g)), lexicon.of(doc.bare(g)));
        let joined = doc.key(g).starts_with('و') && (!whole.has(Class::NAME) || stem.has(Class::GIVEN));
        doc.tokens()[g].clitics.pro_len > 0 && (joined || !whole.has(Class::NAME) && stem.has(Class::NAME))
    }

    /// حسن زايد **عوض**: the word before was not the last of the name.
    fn goes_on(&self, doc: &Document<'_>, k: usize) -> bool {
        doc.tokens()
            .get(k)
            .is_some_and(|t| t.kind == TokenKind::Word && !t.flags.line_start() && t.clitics.pro_len == 0)
            && {
                let class = Lexicon::get().of(doc.key(k));
                matches!(doc.key(k), "بن" | "ال")
                    || class.has(Class::NAME) && !class.has(Class::COMMON | Class::TITLE | Class::WEAK)
            }
    }

    /// What the word at `g` is before a name.
    fn before(&self, doc: &Document<'_>, g: usize, entities: &Entities) -> Option<Before> {
        let t = &doc.tokens()[g];
        let noun = self.classes.head(g).is_some_and(|h| !h.head.ambiguous);
        if t.kind != TokenKind::Word || t.clitics.proclitics.al() || t.flags.tanween_fath() || noun {
            return None;
        }
        let lexicon = Lexicon::get();
        let (key, stem_key) = (doc.key(g), doc.bare(g));
        let (whole, stem) = (lexicon.of(key), lexicon.of(stem_key));
        let never = Class::SAYING | Class::FUNCTION | Class::TIME;
        let closed = self.classes.function(g).0 != FunctionWord::NONE;
        if closed || whole.has(never) || !whole.has(Class::NAME) && stem.has(never) {
            // أبدى روي هودجسون, المطران متى النجار: a verb and a particle elsewhere, not behind a verb or a title
            let given = whole.has(Class::GIVEN) && key.len() >= 6 && self.introduced(doc, g);
            return given.then_some(Before::Doubtful);
        }
        // رئيس بلدية نيويورك فلان; قالت نيفال زغيب
        let at = entities.mentions[..self.found].partition_point(|m| (m.tokens.end as usize) <= g);
        let mention = entities.mentions[..self.found].get(at).filter(|m| m.tokens.start as usize <= g);
        let elsewhere = mention.is_some_and(|m| m.kind != EntityKind::Person);
        let said = || g > 0 && lexicon.of(doc.key(g - 1)).has(Class::SAYING);
        let other = Class::COMMON | Class::TITLE | Class::WEAK | Class::PLACE | Class::NATIONALITY | Class::ORG;
        let sure = |c: Class| c.has(Class::GIVEN) && !c.has(other);
        if sure(whole) || t.clitics.enc_len == 0 && sure(stem) {
            // مركز الدكتور فلان الفلاني: the name in the name of a body
            let within = mention.is_some_and(|m| (m.tokens.start as usize) < g) && self.introduced(doc, g);
            return (!elsewhere || within).then_some(Before::Listed);
        }
        if elsewhere {
            return (mention.is_some_and(|m| m.tokens.len() == 1) && said()).then_some(Before::Doubtful);
        }
        // جاري كاهيل، مدافع
        if whole.has(Class::GIVEN) || t.clitics.enc_len == 0 && stem.has(Class::GIVEN) {
            return Some(Before::Doubtful);
        }
        // أوباما فلان: called so by others
        if whole.has(Class::FAMILY) && !whole.has(other) {
            return Some(Before::Unknown);
        }
        like_no_noun(t, key, stem_key)
    }

    /// A title or a nationality stands before the name, or a verb of saying: `وزير العمل **فلان**`.
    fn introduced(&self, doc: &Document<'_>, start: usize) -> bool {
        let Some(k) = start.checked_sub(1) else { return false };
        if doc.tokens()[k].kind != TokenKind::Word || doc.tokens()[start].flags.line_start() {
            return false;
        }
        let class = Lexicon::get().of(bare(doc, k));
        let definite = doc.tokens()[k].clitics.proclitics.al();
        let human = |k: usize| self.classes.head(k).filter(|h| h.head.class.is_human() && !h.head.plural);
        human(k).is_some_and(|h| h.definite)
            || definite && class.has(Class::NATIONALITY)
            || Lexicon::get().of(doc.key(k)).has(Class::SAYING)
            || definite && k > 0 && human(k - 1).is_some_and(|h| !h.definite && h.head.class == HeadClass::Office)
    }

    /// What he is stands behind the name: `جاري كاهيل **مدافع** النادي`.
    fn followed(&self, doc: &Document<'_>, k: usize) -> bool {
        let job = || {
            doc.tokens().get(k + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.flags.line_start())
                && doc.tokens()[k].clitics.pro_len == 0
                && !doc.tokens()[k].flags.line_start()
                && self.classes.head(k).is_some_and(|h| h.head.class.is_human() && !h.head.plural && !h.definite)
                && self.classes.function(k + 1).0 == FunctionWord::NONE
                && !Lexicon::get().of(doc.key(k)).has(Class::SAYING)
        };
        self.behind_name(doc, k) == Behind::Office || job()
    }
}

/// A word that no list has, but that of everything that was ever printed, and that is spelt like a name.
fn like_no_noun(t: &isnad_tokenize::Token, key: &str, stem_key: &str) -> Option<Before> {
    let lexicon = Lexicon::get();
    let (whole, stem) = (lexicon.of(key), lexicon.of(stem_key));
    let seldom = whole.has(Class::SELDOM) && whole.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none();
    let verb = key.starts_with(['ي', 'ت']) || stem_key.len() < 6;
    // روتها، كعيني
    let owned = ["ها", "هم", "هن", "كم", "ات", "ون", "ين"].iter().any(|end| key.ends_with(end));
    let like_that = key.starts_with('ك') && t.clitics.pro_len > 0;
    let like = crate::spelling::like_a_name(stem_key);
    let alike =
        if whole.is_none() { like >= 0 } else { seldom && (stem.is_none() || t.clitics.pro_len == 0) && like >= 0 };
    if verb || owned || like_that || !alike {
        return None;
    }
    Some(if like >= 6 { Before::Foreign } else { Before::Unknown })
}

/// مريم, وائل: by which nobody's family is called.
fn only_given(word: &str) -> bool {
    let class = Lexicon::get().of(word);
    class.has(Class::GIVEN) && !class.has(Class::FAMILY | Class::ATTESTED)
}
