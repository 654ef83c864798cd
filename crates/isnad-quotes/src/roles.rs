//! What single words do around a cue beside carrying speech (`data/word_roles.tsv`): circumstances, duties, the reporter's occasions.

use crate::extent::ENDS;
use crate::frame::{BY_THE_WAY, DEGREE, JOINS, QUESTIONS, SAYING};
use isnad_tokenize::KeyMap;
use std::sync::OnceLock;

/// The roles of a word, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Roles(u64);

impl Roles {
    /// على هامش، بصراحة: how, where or when.
    pub(crate) const CIRCUMSTANCE: Roles = Roles(1);
    /// برئاسة: who chairs or hosts.
    pub(crate) const CHAIR: Roles = Roles(1 << 1);
    /// المجتمع الدولي: whom one calls on.
    pub(crate) const AUDIENCE: Roles = Roles(1 << 2);
    /// المشروع: a thing with the م of participles.
    pub(crate) const OBJECT: Roles = Roles(1 << 3);
    /// وفقا لنظام: what something is done by.
    pub(crate) const RULE: Roles = Roles(1 << 4);
    /// حاول أن: a verb that has the clause itself.
    pub(crate) const MODAL: Roles = Roles(1 << 5);
    /// صحيح أن: another word's clause.
    pub(crate) const OTHER_CLAUSE: Roles = Roles(1 << 6);
    /// وذلك في تصريح
    pub(crate) const OCCASION: Roles = Roles(1 << 7);
    /// وذلك بعد
    pub(crate) const AFTERMATH: Roles = Roles(1 << 8);
    /// دون الإشارة إلى، دون أن يحدد
    pub(crate) const WITHHOLD: Roles = Roles(1 << 9);
    /// إلا أنه أحجم
    pub(crate) const ABSTAIN: Roles = Roles(1 << 10);
    /// بسبب، بعنوان: why, by what or by how much.
    pub(crate) const MANNER: Roles = Roles(1 << 11);

    /// شدد من إجراءاته على: what is tightened, no speech.
    pub(crate) const GRIP: Roles = Roles(1 << 12);

    /// فيلم «حياة جديدة»: what bears a name in marks.
    pub(crate) const WORK: Roles = Roles(1 << 13);
    /// مقتل، وصول، ضرورة: what happens or is to be, which an object begins with.
    pub(crate) const EVENT: Roles = Roles(1 << 14);
    /// لن، نحن، هناك: opens what somebody says, where no أن and no marks do.
    pub(crate) const OPENING: Roles = Roles(1 << 15);
    /// على صعيد آخر: turns to the next matter.
    pub(crate) const TURN: Roles = Roles(1 << 16);

    /// نفى مرارا: between the verb and its object.
    pub(crate) const ADVERB: Roles = Roles(1 << 17);

    /// ردا على، بناء على: the word has على itself.
    pub(crate) const RESPONSE: Roles = Roles(1 << 18);

    /// بفخر، بأسف: in what tone somebody says it.
    pub(crate) const TONE: Roles = Roles(1 << 19);

    /// حرص البلدين على: the verbal noun has على itself, behind its genitive.
    pub(crate) const STANCE: Roles = Roles(1 << 20);

    /// أثار غضب الجماهير: what people are moved to.
    pub(crate) const STIR: Roles = Roles(1 << 21);

    /// إلى الحذر، إلى البعد عن: what one is called on to do, with no shape of a verbal noun.
    pub(crate) const ACT: Roles = Roles(1 << 22);
    /// وجرت، ويهدف: what the reporter tells next, behind a content that is a noun phrase.
    pub(crate) const HAPPENS: Roles = Roles(1 << 23);
    /// على صعيد آخر: what the turn to the next matter is told by.
    pub(crate) const TURN_ADJECTIVE: Roles = Roles(1 << 24);

    /// شكا من آلام: what ails somebody, no complaint in words.
    pub(crate) const AILMENT: Roles = Roles(1 << 25);

    /// كشف عن السيارة الجديدة: what is unveiled for all to see, and nothing said.
    pub(crate) const UNVEILED: Roles = Roles(1 << 26);
    /// صحة عسير، مدني جدة: the field for which the office in a place stands.
    pub(crate) const DEPARTMENT: Roles = Roles(1 << 27);
    /// دوري الأبطال: ...: what a headline is about, no source.
    pub(crate) const LABEL: Roles = Roles(1 << 28);

    /// في حال، دون، موعد: before an act that nobody has done yet, or only thinks of.
    pub(crate) const UNSAID: Roles = Roles(1 << 29);
    /// تم، جرى: what is done, by whom nobody tells.
    pub(crate) const DONE: Roles = Roles(1 << 30);
    /// الباحثون، الدراسة: who or what finds something out.
    pub(crate) const FINDER: Roles = Roles(1 << 31);
    /// الهجوم، الجريمة: what one condemns, denies or welcomes.
    pub(crate) const CONDEMNED: Roles = Roles(1 << 32);
    /// الدلائل، الأسواق: what shows or presses for something, by nobody's words.
    pub(crate) const EVIDENCE: Roles = Roles(1 << 33);

    /// تدخل، تحميل: what one rejects in others, and does not do himself.
    pub(crate) const IMPUTED: Roles = Roles(1 << 34);
    /// الشفاء، التوفيق: what one wishes somebody.
    pub(crate) const WISHED: Roles = Roles(1 << 35);

    /// رفض اتهامات الصحيفة: what others have said or want.
    pub(crate) const CLAIM: Roles = Roles(1 << 36);
    /// باندلاع الحرب: what a thing may bring about.
    pub(crate) const ENSUE: Roles = Roles(1 << 37);
    /// بعد تجارب: what was looked into.
    pub(crate) const STUDY: Roles = Roles(1 << 38);
    /// مقدرا: how whoever speaks does so, by the masculine without ending.
    pub(crate) const BEARING: Roles = Roles(1 << 39);
    /// احتمال أن، فكرة أن: the clause is its own.
    pub(crate) const THOUGHT: Roles = Roles(1 << 40);
    /// تسليم المحاضر إلى: a verbal noun that has إلى itself.
    pub(crate) const DELIVERY: Roles = Roles(1 << 41);
    /// عدد، نسبة: what is counted or measured.
    pub(crate) const QUANTITY: Roles = Roles(1 << 42);
    /// بيان أصدرته: what a body puts out in its own name.
    pub(crate) const ISSUED: Roles = Roles(1 << 43);
    /// دراسة، تقرير: what is written to tell what was found.
    pub(crate) const FINDINGS: Roles = Roles(1 << 44);
    /// المدير العام: describes the noun before it.
    pub(crate) const ADJECTIVE: Roles = Roles(1 << 45);
    /// بمنطقة، باسم: where or in whose name.
    pub(crate) const WHERE: Roles = Roles(1 << 46);
    /// أصدرت، أعد: what one does with a paper, so that it is whose who does.
    pub(crate) const MAKES: Roles = Roles(1 << 47);
    /// ألقى كلمة، أصدر بيانا: puts out what something is said in.
    pub(crate) const PUTS_OUT: Roles = Roles(1 << 48);
    /// الهيئة لمكافحة الفساد: what a body is for, though it is a verbal noun.
    pub(crate) const PURSUIT: Roles = Roles(1 << 49);
    /// في وقت سابق، في تصريح صحفي: makes the phrase of an indefinite noun whole.
    pub(crate) const WHOLE: Roles = Roles(1 << 50);
    /// تحفظ على الجثة: whom and what is kept, or not told.
    pub(crate) const KEPT: Roles = Roles(1 << 51);
    /// تويتر، فيسبوك، اكتب رأيك: what a page has around its text.
    pub(crate) const SHARE: Roles = Roles(1 << 52);
    /// A body that has branches: behind ب where this one of them is is a part of its name (`مديرية المياه بتبوك`).
    pub(crate) const BRANCH: Roles = Roles(1 << 53);

    /// رويترز، وكالات: who put out the report, between the dashes of a dateline.
    pub(crate) const AGENCY: Roles = Roles(1 << 54);
    /// باشرت، فتحت: what the authorities do about what happened.
    pub(crate) const TAKES_UP: Roles = Roles(1 << 55);

    /// See [`ENDS`].
    pub(crate) const ENDS: Roles = Roles(1 << 59);
    /// قائلا, بقوله: see [`SAYING`].
    pub(crate) const SAYING: Roles = Roles(1 << 60);
    /// See [`JOINS`].
    pub(crate) const JOINS: Roles = Roles(1 << 61);
    /// بشدة، مرة: see [`DEGREE`].
    pub(crate) const DEGREE: Roles = Roles(1 << 62);
    /// See [`BY_THE_WAY`].
    pub(crate) const BY_THE_WAY: Roles = Roles(1 << 63);

    /// The roles of a folded word.
    pub(crate) fn of(word: &str) -> Roles {
        table().get_key(word).copied().unwrap_or_default()
    }

    /// The same with the hash of the word.
    pub(crate) fn of_hashed(word: &str, hash: u64) -> Roles {
        table().get(hash, word).copied().unwrap_or_default()
    }

    /// The roles of a finite verb: without و, in any person of the imperfect, in any number.
    pub(crate) fn of_verb(key: &str) -> Roles {
        let verb = key.strip_prefix('و').filter(|k| k.len() > 6).unwrap_or(key);
        let stem = ["ون", "وا", "ت"].iter().find_map(|p| verb.strip_suffix(p)).unwrap_or(verb);
        Roles(Roles::of(verb).0 | Roles::of(stem).0)
    }

    pub(crate) const fn has(self, any: Roles) -> bool {
        self.0 & any.0 != 0
    }
}

impl std::ops::BitOr for Roles {
    type Output = Roles;

    fn bitor(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }
}

pub(crate) fn role(name: &str) -> Option<Roles> {
    Some(match name {
        "circumstance" => Roles::CIRCUMSTANCE,
        "department" => Roles::DEPARTMENT,
        "label" => Roles::LABEL,
        "manner" => Roles::MANNER,
        "whole" => Roles::WHOLE,
        "share" => Roles::SHARE,
        "kept" => Roles::KEPT,
        "chair" => Roles::CHAIR,
        "audience" => Roles::AUDIENCE,
        "object" => Roles::OBJECT,
        "rule" => Roles::RULE,
        "modal" => Roles::MODAL,
        "other_clause" => Roles::OTHER_CLAUSE,
        "occasion" => Roles::OCCASION,
        "aftermath" => Roles::AFTERMATH,
        "withhold" => Roles::WITHHOLD,
        "abstain" => Roles::ABSTAIN,
        "grip" => Roles::GRIP,
        "work" => Roles::WORK,
        "adverb" => Roles::ADVERB,
        "response" => Roles::RESPONSE,
        "tone" => Roles::TONE,
        "stance" => Roles::STANCE,
        "event" => Roles::EVENT,
        "opening" => Roles::OPENING,
        "turn" => Roles::TURN,
        "stir" => Roles::STIR,
        "act" => Roles::ACT,
        "happens" => Roles::HAPPENS,
        "ailment" => Roles::AILMENT,
        "unveiled" => Roles::UNVEILED,
        "unsaid" => Roles::UNSAID,
        "done" => Roles::DONE,
        "finder" => Roles::FINDER,
        "condemned" => Roles::CONDEMNED,
        "evidence" => Roles::EVIDENCE,
        "imputed" => Roles::IMPUTED,
        "wished" => Roles::WISHED,
        "turn_adjective" => Roles::TURN_ADJECTIVE,
        "claim" => Roles::CLAIM,
        "ensue" => Roles::ENSUE,
        "study" => Roles::STUDY,
        "bearing" => Roles::BEARING,
        "thought" => Roles::THOUGHT,
        "delivery" => Roles::DELIVERY,
        "quantity" => Roles::QUANTITY,
        "issued" => Roles::ISSUED,
        "findings" => Roles::FINDINGS,
        "adjective" => Roles::ADJECTIVE,
        "where" => Roles::WHERE,
        "makes" => Roles::MAKES,
        "puts_out" => Roles::PUTS_OUT,
        "pursuit" => Roles::PURSUIT,
        "branch" => Roles::BRANCH,
        "agency" => Roles::AGENCY,
        "takes_up" => Roles::TAKES_UP,
        _ => return None,
    })
}

fn rows() -> impl Iterator<Item = &'static str> {
    include_str!("../data/word_roles.tsv").lines().filter(|l| !l.starts_with('#')).skip(1)
}

fn table() -> &'static KeyMap<Roles> {
    static TABLE: OnceLock<KeyMap<Roles>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut map = KeyMap::new();
        let mut add = |word: &str, role: Roles| {
            let slot = map.entry(word, Roles::default());
            slot.0 |= role.0;
        };
        let of_rules = [
            (&SAYING[..], Roles::SAYING),
            (&JOINS, Roles::JOINS),
            (&DEGREE, Roles::DEGREE),
            (&ENDS, Roles::ENDS),
            (&BY_THE_WAY, Roles::BY_THE_WAY),
            (&QUESTIONS, Roles::BY_THE_WAY | Roles::JOINS),
        ];
        for (words, role) in of_rules {
            words.iter().for_each(|word| add(word, role));
        }
        for row in rows() {
            let c: Vec<&str> = row.split('\t').collect();
            let [word, name, _example] = c[..] else { continue };
            let Some(role) = role(name) else { continue };
            add(word, role);
            // يريد stands for تريد، نريد، أريد as well.
            if let Some(rest) =
                word.strip_prefix('ي').filter(|_| matches!(name, "modal" | "withhold" | "happens" | "done"))
            {
                // أبلغ is no person of يبلغ
                for person in if name == "happens" { &['ت'][..] } else { &['ت', 'ن', 'ا'] } {
                    add(&format!("{person}{rest}"), role);
                }
            }
        }
        map
    })
}

#[cfg(test)]
mod tests {
    use super::{Roles, role, rows};

    #[test]
    fn each_role_has_a_bit_of_its_own() {
        let mut names: Vec<&str> = rows().filter_map(|row| row.split('\t').nth(1)).collect();
        names.sort_unstable();
        names.dedup();
        let all = names.iter().filter_map(|name| role(name)).fold(0, |bits, role| {
            assert_eq!(bits & role.0, 0);
            bits | role.0
        });
        assert_eq!(all.count_ones() as usize, names.len());
    }

    #[test]
    fn verbs_in_any_person() {
        for key in ["يريد", "تريد", "وحاولت", "يريدون", "حاولوا"] {
            assert!(Roles::of_verb(key).has(Roles::MODAL), "{key}");
        }
        for key in ["قال", "الوزير", "تقرير"] {
            assert!(!Roles::of_verb(key).has(Roles::MODAL), "{key}");
        }
    }
}
