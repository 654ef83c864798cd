//! The rules that make a name of what was read, each with its weight.

use super::evidence::Evidence;
use super::*;

/// The first rule that speaks for a name, with its weight.
pub(super) fn judge(names: &Names, i: usize, name: Name, weak: bool) -> Option<(&'static str, u8)> {
    let evidence = Evidence { weak, ..Evidence::of(names, i, name) };
    RULES.iter().find_map(|rule| (rule.holds)(&evidence).then_some((rule.name, rule.score)))
}

struct Rule {
    name: &'static str,
    score: u8,
    holds: fn(&Evidence) -> bool,
}

/// The rules, the surest first. Each is described in the crate's README.
const RULES: &[Rule] = &[
    Rule {
        name: "title+name",
        score: 84,
        holds: |e| {
            // وزير الدفاع والإنتاج الحربي المصري: two adjectives.
            let adjectives = e.definite && e.nisba && e.name.parts == 2 && e.second_adjective && !e.second_family;
            e.titled() && (e.likely() || e.with_family()) && !e.describes() && !adjectives
        },
    },
    Rule { name: "kunya", score: 79, holds: |e| e.name.kunya && e.name.parts >= 1 },
    Rule {
        name: "given+name",
        score: 78,
        holds: |e| {
            // لا كريم محمد: a verb or a predicate is awaited.
            let verb = e.before_verb && !e.first.has(Class::SURE | Class::PREFIX);
            !e.weak
                && !verb
                && !e.english
                && e.name.parts >= 2
                && e.known()
                && e.first.has(Class::GIVEN | Class::PREFIX)
        },
    },
    Rule {
        name: "title+names",
        score: 72,
        holds: |e| {
            let named = e.name.parts >= 2 && e.first.has(Class::GIVEN) && !e.first.has(Class::WEAK | Class::TITLE);
            e.titled() && (named || e.with_article)
        },
    },
    Rule {
        name: "nationality+name",
        score: 68,
        // نادي مانشستر الإنجليزي زيه الجديد: an object and its adjective.
        holds: |e| {
            let unknown = e.name.rare > 0 && e.spelt >= 0 && !(e.name.parts == 2 && e.second_adjective);
            let known = e.known() && !(e.name.parts == 2 && e.second_adjective && e.first.has(Class::ATTESTED));
            let predicate = e.national_noun && e.name.parts == 1 && !e.known();
            e.nationality && !e.definite && !e.weak && !predicate && (known || unknown)
        },
    },
    Rule {
        name: "name+role",
        score: 74,
        // أما المختار العروسي، عضو المجلس: a given name that has the article
        holds: |e| {
            let article = || {
                e.first.has(Class::GIVEN)
                    && !e.first.has(Class::TITLE | Class::NATIONALITY | Class::PLACE)
                    && e.name.parts == 2
                    && e.function_before
                    && !e.towards
                    && (e.second_family || e.second_listed || e.name.rare > 0 && e.second >= 0 && !e.second_adjective)
            };
            e.apposition && (!e.definite && e.likely() || e.definite && article())
        },
    },
    Rule {
        name: "title+word",
        score: 70,
        holds: |e| {
            e.titled()
                && e.first.has(Class::NAME)
                && !e.first.has(Class::WEAK)
                && (e.title.is_some_and(|t| t.class.has(Class::RANK | Class::HONORIFIC))
                    || !e.first.has(Class::COMMON | Class::TITLE | Class::PLACE | Class::ORG) && !e.definite)
        },
    },
    Rule {
        name: "kin+name",
        score: 70,
        holds: |e| {
            e.known()
                && !e.weak
                && !(e.definite && e.title.is_some_and(|t| t.end > t.start + 1))
                && e.title.is_some_and(|t| !t.closed && t.class.has(Class::KIN) && !t.class.has(Class::PREFIX))
        },
    },
    Rule {
        name: "given+unknown",
        score: 62,
        holds: |e| {
            !e.weak
                && e.name.parts >= 2
                && e.name.rare > 0
                && e.first.has(Class::GIVEN | Class::FAMILY)
                && !e.definite
                && !e.enclosed
                && !e.inside
                && !e.english
                && !e.council
        },
    },
    Rule {
        name: "verb+name",
        score: 62,
        holds: |e| e.verb && !e.towards && !e.definite && (e.likely() || e.with_family()) && !e.adjective(),
    },
    Rule {
        name: "verb+word",
        score: 50,
        holds: |e| {
            let other = Class::COMMON | Class::WEAK | Class::TITLE | Class::PLACE | Class::ORG;
            e.verb && !e.towards && !e.definite && !e.adjective() && e.first.has(Class::NAME) && !e.first.has(other)
        },
    },
    Rule {
        name: "family",
        score: 52,
        holds: |e| {
            e.first.has(Class::FAMILY)
                && e.first.has(Class::SURE)
                && !e.first.has(Class::ATTESTED)
                && (e.spelt >= 5 || e.function_before)
                && !(e.nisba && e.described)
                && !e.enclosed
                && !e.located
                && !(e.before_verb && e.spelt < 5)
                && !e.first.has(Class::COMMON)
                && !e.towards
                && !e.definite
                // محمود, أحمد: as a family name it ends a name.
                && !e.cut_short
        },
    },
    Rule {
        name: "title+nisba",
        score: 64,
        holds: |e| {
            let near = e.title.is_some_and(|t| {
                // القائد البروسي, الخبير الاكتواري: where he is from, or what he is.
                t.end == t.start + 1
                    && (t.class.has(Class::HONORIFIC)
                        || t.class.has(Class::RANK) && !t.class.has(Class::OFFICE | Class::JOB))
            });
            // المهاجم الأوروجواني “رودريجو مولا”: where he is from.
            e.titled() && !e.before_quoted && near && e.definite && e.name.rare == e.name.parts
        },
    },
    Rule { name: "abd", score: 70, holds: |e| e.abd && !(e.second_adjective && !e.first.has(Class::GIVEN)) },
    Rule {
        name: "foreign+foreign",
        score: 46,
        holds: |e| {
            let foreign = e.name.rare >= 2
                && e.name.parts >= 2
                && !e.definite
                && e.spelt >= 5
                && e.second >= 3
                && !e.second_adjective
                && !e.suffixed;
            // رئيس نادي الجبلين: a club.
            let other = e.first.has(Class::COMMON | Class::WEAK | Class::TITLE | Class::ANY_ORG);
            foreign && !other && !e.english && !e.towards && !e.headed && !e.enclosed
        },
    },
    Rule {
        name: "names",
        score: 50,
        holds: |e| !e.weak && e.name.parts >= 2 && e.first.has(Class::GIVEN) && (e.verb || e.apposition || e.ends),
    },
    Rule {
        name: "name-name",
        score: 55,
        holds: |e| {
            // فراش شوكي, قفطان مغربي: two words that are seldom names make none.
            let likely =
                (e.spelt >= 5 || e.second_listed || !e.first.only_attested()) && !e.first.has(Class::NATIONALITY);
            let names = e.name.parts >= 2 && e.known() && (e.first.has(Class::NAME) || e.spelt >= 8);
            let other = e.weak
                || e.definite
                || e.second_adjective
                || e.quoted
                || e.enclosed
                || e.counted
                || e.english
                || e.located;
            names && likely && !other
        },
    },
    Rule {
        name: "given",
        score: 55,
        holds: |e| {
            let alone = e.ends && e.function_before;
            let attested = e.first.has(Class::ATTESTED) && e.spelt < 7;
            !e.weak
                && e.known()
                && e.first.has(Class::GIVEN)
                && e.first.has(Class::SURE)
                && !e.first.has(Class::COMMON)
                && !attested
                && !e.enclosed
                && !e.towards
                && !e.before_verb
                && !e.weighs
                && alone
        },
    },
];
