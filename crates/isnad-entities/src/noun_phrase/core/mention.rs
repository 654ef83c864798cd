//! Names within a noun phrase: whose they are.

use super::{Chain, Step, Word};
use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::noun_phrase::{PEOPLE, Reading, stem_start};
use crate::{EntityKind, FunctionWord, Mention};

impl Chain<'_> {
    /// A name. It is the phrase's own, or it belongs to what the head is; or it begins another phrase.
    pub(super) fn at_mention(&mut self) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        let m = read.mention(at)?;
        let mention = &read.entities.mentions[m as usize];
        if self.begins_another_name() || self.is_outside_construct(mention) || self.is_outside_complement() {
            return self.end();
        }
        if mention.kind == EntityKind::Person && !mention.nominal {
            self.named = self.is_apposed(mention);
            if self.named {
                self.np.mention = Some(m);
            }
        } else if let Some(step) = self.take_name(m) {
            return Some(step);
        }
        if self.head.is_none() && at == from {
            self.head = read.classes.head(at);
        }
        // معظم الأمريكيين, صينيون: people, by where they are from
        if self.head.is_none() && at == from && mention.kind == EntityKind::Nationality && read.several(at) {
            self.head = Some(HeadAt { head: PEOPLE, definite: read.definite(at), proclitics: 0 });
            self.np.head = Some(PEOPLE);
        }
        self.close((mention.tokens.end as usize).max(at + 1))
    }

    /// Two names are no one's.
    fn begins_another_name(&self) -> bool {
        let Chain { read, named, .. } = *self;
        let conj = self.word.conj;
        let person = self.np.mention.is_some_and(|n| read.person(n));
        conj && (named || self.np.mention.is_some()) || named && person
    }

    /// A name that is in no construct with the noun before it.
    fn is_outside_construct(&self, mention: &Mention) -> bool {
        let Chain { read, from, at, head, .. } = *self;
        let doc = read.doc;
        let Word { t, conj, .. } = self.word;
        // اتهمت الحكومة اليمنية إيران: a country is in no construct with what the article has closed, nor the name of a body
        let closed = at > from && read.definite(at - 1) && head.is_some_and(|h| !h.head.class.is_human());
        // دعا المسؤول الإيراني الرياض: where he comes from has closed it
        let demonym = at > from + 1
            && head.is_some_and(|h| h.definite && h.head.class.is_human())
            && read.mention(at - 1).is_some_and(|m| read.entities.mentions[m as usize].kind == EntityKind::Nationality);
        let whole = matches!(mention.kind, EntityKind::Country | EntityKind::Place);
        if demonym && whole && t.clitics.pro_len == 0 {
            return true;
        }
        // الهيئة السعودية: here it is the adjective
        let adjective = mention.tokens.len() == 1 && read.definite(at) && t.flags.teh_marbuta();
        if closed && mention.kind == EntityKind::Country && t.clitics.pro_len == 0 && !adjective {
            return true;
        }
        // دعت المديرية اليمنيين إلى: people are no adjective of a body or of things
        let things = at > from && (doc.tokens()[at - 1].flags.teh_marbuta() || doc.bare(at - 1).ends_with("ات"));
        if closed && things && mention.kind == EntityKind::Nationality && read.several(at) && t.clitics.enc_len == 0 {
            return true;
        }
        // حذر رئيسها إيران: what a pronoun has closed is in no construct either
        let owned = at > from
            && doc.tokens()[at - 1].clitics.enc_len > 0
            && !doc.tokens()[at - 1].clitics.proclitics.al()
            && head.is_some_and(|h| h.head.class.is_human())
            && at == from + 1;
        let bare = !t.clitics.proclitics.preposition() && !conj;
        if owned && bare && !matches!(mention.kind, EntityKind::Person | EntityKind::Nationality) {
            return true;
        }
        // أبلغ المصدر وكالة الأنباء: nor what the article has closed
        let whole = at == from + 1
            && read.definite(from)
            && head.is_some_and(|h| h.head.class == HeadClass::Document || h.head.class.is_human());
        whole && bare && matches!(mention.kind, EntityKind::Media | EntityKind::Organization) && !read.definite(at)
    }

    /// A preposition is glued to it.
    fn is_preposed(&self) -> bool {
        let Chain { read, from, at, .. } = *self;
        at > from && !self.word.conj && read.is_preposed(at)
    }

    /// A preposition before it that the noun does not take.
    fn is_outside_complement(&self) -> bool {
        let Chain { read, at, named, head, .. } = *self;
        self.is_preposed() && !read.governed(at) && (named || !read.takes_complement(head, at) || read.for_audience(at))
    }

    /// `وزير الخارجية جون كيري` is the man; `شقيق جون كيري` is somebody else.
    fn is_apposed(&self, mention: &Mention) -> bool {
        let Chain { read, from, at, complete, head, .. } = *self;
        let doc = read.doc;
        let preposed = self.is_preposed();
        // شقيق العقيد فلان is not the colonel.
        let kin = head.is_some_and(|h| h.head.class == HeadClass::Kin && !h.definite);
        // والد الطفلة المواطن فلان is the man again: a title of its own stands behind whose father he is.
        let human = |k: usize| read.classes.head(k).is_some_and(|h| h.definite && h.head.class.is_human());
        // والد الشهيد العريف فلان: but the fallen man's rank is his own.
        let fallen = |k: usize| {
            let bare = doc.bare(k);
            matches!(
                bare.strip_suffix('ه').unwrap_or(bare),
                "شهيد"
                    | "فقيد"
                    | "راحل"
                    | "مرحوم"
                    | "متوفي"
                    | "قتيل"
                    | "ضحي"
                    | "مصاب"
                    | "مخطوف"
                    | "مختطف"
                    | "رهين"
            )
        };
        let kin = kin && !(at > from + 2 && human(from + 1) && human(at - 1) && !fallen(from + 1));
        // جد الطفلة محمد: a man's name is no girl's
        let other = at == from + 2
            && human(from + 1)
            && doc.tokens()[from + 1].flags.teh_marbuta()
            && head.is_some_and(|h| !h.head.feminine)
            && read.class(at).has(Class::GIVEN)
            && read.class(at).has(Class::MASCULINE);
        let kin = kin && !other;
        // شقيقه خالد: the pronoun has closed the chain, and the name says who the brother is
        let kin = kin && !(at == from + 1 && doc.tokens()[from].clitics.enc_len > 0);
        // مكتب رئيس الوزراء فلان is no man.
        let office =
            head.is_some_and(|h| h.head.class == HeadClass::Organization && !h.definite) && doc.bare(from) == "مكتب";
        // مدير أمانة جدة فلان: the role that the name has reaches back to the head.
        let noun = |k: usize| read.classes.head(k).map(|h| h.head.class);
        let whose = at > from + 1
            && head.is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural)
            && mention.role.is_some_and(|r| r.start == stem_start(doc, from, r.end).start)
            && !read.definite(at - 1)
            && (noun(at - 1).is_none()
                || noun(at - 1) == Some(HeadClass::Kin) && noun(at - 2) == Some(HeadClass::Organization));
        // مصادر موالية للرئيس فلان, المعارضة للرئيس فلان: the president's name; but النائب الأول للرئيس فلان
        let titled = (from + 1..at)
            .rev()
            .take(3)
            .take_while(|&k| k + 1 == at || read.classes.head(k + 1).is_none())
            .find_map(|k| read.classes.head(k).map(|h| (k, h)));
        let presidents = titled.is_some_and(|(k, h)| {
            doc.tokens()[k].clitics.proclitics.la()
                && (h.definite || doc.key(k).starts_with("لل"))
                && !h.head.plural
                && (head.is_some_and(|h| h.head.plural)
                    || (k.saturating_sub(2)..k).any(|s| crate::governing::takes_sides(doc.bare(s))))
                && matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Honorific)
        });
        at == from
            || !preposed
                && !presidents
                && !kin
                && !office
                && !read.with_another(from, at)
                && (complete
                    || whose
                    || self.behind_short_title()
                    || head.is_some_and(|h| names_directly(h, at - from)))
    }

    /// `مدير المستشفى **دكتور** خالد`: a rank or a form of address without the article, right before the name.
    fn behind_short_title(&self) -> bool {
        let Chain { read, from, at, .. } = *self;
        at > from + 1
            && read.classes.head(at - 1).is_some_and(|h| {
                let address = matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific)
                    || matches!(read.doc.bare(at - 1), "مهندس" | "بروفيسور" | "كابتن" | "محام" | "محامي" | "استاذ");
                address && !h.definite && !h.head.plural
            })
            && (read.definite(at - 2) || read.mention_at[at - 2] > 0)
    }

    /// A name other than a man's, where it is what the phrase stands for.
    fn take_name(&mut self, m: u32) -> Option<Step> {
        let Chain { read, from, to, at, head, .. } = *self;
        let doc = read.doc;
        let t = self.word.t;
        let mention = &read.entities.mentions[m as usize];
        if at == from && mention.kind != EntityKind::Nationality {
            self.np.mention = Some(m);
            self.np.head = read.classes.head(at).map(|h| h.head);
        } else if at == from + 1
            && mention.kind == EntityKind::Country
            && matches!(doc.bare(from), "مملكه" | "دوله" | "جمهوريه" | "سلطنه" | "اماره")
        {
            self.np.mention = Some(m); // مملكة البحرين
        } else if self.np.mention.is_none()
            && head.is_some_and(|h| matches!(h.head.class, HeadClass::Media | HeadClass::Document))
            && matches!(mention.kind, EntityKind::Media | EntityKind::Organization)
            // دراسة بجامعة الملك خالد: where it was made
            && !(t.clitics.proclitics.ba() && head.is_some_and(|h| h.head.class == HeadClass::Document))
        {
            // مسح رويترز تانكان: its own name, in which another one stands
            if read.name_goes_on(mention.tokens.end as usize, to) {
                return self.close(mention.tokens.end as usize + 1);
            }
            self.np.mention = Some(m);
        }
        None
    }

    /// A name is closed: what follows is the verb's object.
    pub(super) fn behind_name(&self) -> Option<Step> {
        let Chain { read, named, .. } = *self;
        if named && self.np.mention.is_some_and(|m| read.person(m)) {
            return self.end();
        }
        None
    }
}

impl Reading<'_> {
    /// مسح رويترز **تانكان**: a foreign word that no list has, right behind a name.
    pub(super) fn name_goes_on(&self, at: usize, to: usize) -> bool {
        at < to
            && self.word(at)
            && !(self.stop)(at)
            && self.doc.tokens()[at].flags.space_before()
            && self.mention_at[at] == 0
            && !self.definite(at)
            && self.doc.tokens()[at].clitics.proclitics.letters() == 0
            && self.classes.function(at).0 == FunctionWord::NONE
            && {
                let class = self.class(at);
                !class.has(Class::COMMON | Class::TITLE | Class::SAYING)
                    && crate::spelling::like_a_name(self.doc.key(at)) >= 8
            }
    }

    /// ناشط مرتبط **بالجزائري فلان**, محام موكل **عن المتهم فلان**: the name is that of the man behind the preposition. What is at and for
    /// somebody is the title of one man as a rule: الناطق باسم الرئيس.
    pub(crate) fn with_another(&self, from: usize, at: usize) -> bool {
        if at < from + 3 || self.definite(from) || self.definite(from + 1) {
            return false;
        }
        let title = at - 1;
        let p = self.doc.tokens()[title].clitics.proclitics;
        // a nationality; but بالمستشفى is a body
        let nisba = |k: usize| self.doc.bare(k).ends_with('ي') && self.classes.head(k).is_none();
        let man = self.definite(title)
            && (nisba(title) || self.classes.head(title).is_some_and(|h| h.head.class.is_human() && !h.head.plural));
        man && (p.ba() || matches!(self.doc.key(title - 1), "من" | "عن" | "مع"))
    }
}

/// الدكتور خالد, اللواء منصور: a rank or honorific takes its name at once, and so does any definite title.
fn names_directly(head: HeadAt, distance: usize) -> bool {
    // فريق حملة فلان: an indefinite rank with another noun behind it is none.
    matches!(head.head.class, HeadClass::Rank | HeadClass::Honorific) && (head.definite || distance == 1)
        || head.definite && distance > 0
}
