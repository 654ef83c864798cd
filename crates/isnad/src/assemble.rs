//! From the stages' results to an article's: mentions in order of the text, entities in order of first appearance, whatever stage added them.

use crate::model::{Entity, Mention, Quotation};
use isnad_entities::Entities;
use isnad_normalize::Normalizer;
use isnad_quotes::Quotation as StageQuotation;

pub(crate) struct Named {
    pub(crate) entities: Vec<Entity>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) quotations: Vec<Quotation>,
}

pub(crate) fn assemble(named: Entities, mut quotations: Vec<StageQuotation>, spelling: Option<&Normalizer>) -> Named {
    let mut mentions: Vec<Mention> = named.mentions.into_iter().map(Mention::from).collect();
    mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));

    // An entity without a mention comes last.
    let mut appears = vec![u32::MAX; named.entities.len()];
    for m in &mentions {
        if let Some(at) = appears.get_mut(m.entity as usize) {
            *at = (*at).min(m.span.start);
        }
    }
    let mut order: Vec<u32> = (0..named.entities.len() as u32).collect();
    order.sort_by_key(|&old| appears[old as usize]);
    let mut new_id = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        new_id[*old as usize] = new as u32;
    }

    let mut all: Vec<Option<isnad_entities::Entity>> = named.entities.into_iter().map(Some).collect();
    let mut entities: Vec<Entity> = order
        .iter()
        .enumerate()
        .filter_map(|(new, old)| all[*old as usize].take().map(|e| Entity::from_stage(new as u32, e)))
        .collect();
    if let Some(spelling) = spelling {
        for entity in &mut entities {
            spell(entity, spelling);
        }
    }
    for (i, m) in mentions.iter_mut().enumerate() {
        m.entity = new_id[m.entity as usize];
        entities[m.entity as usize].mentions.push(i as u32);
    }
    quotations.sort_by_key(|q| q.content.first().map_or(u32::MAX, |s| s.start));
    let quotations = quotations.into_iter().enumerate().map(|(i, q)| {
        let mut q = Quotation::from_stage(i as u32, q);
        q.speaker = q.speaker.map(|s| new_id[s as usize]);
        q
    });
    Named { quotations: quotations.collect(), entities, mentions }
}

/// Name and titles in another spelling; titles that are one in it are given once.
fn spell(entity: &mut Entity, spelling: &Normalizer) {
    entity.name = spelling.normalize(&entity.name).into_owned();
    let roles = std::mem::take(&mut entity.roles);
    for role in roles {
        let role = spelling.normalize(&role).into_owned();
        if !entity.roles.contains(&role) {
            entity.roles.push(role);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, Normalizer, Profile};

    #[test]
    fn spelling_changes_names_and_roles_and_nothing_else() {
        let text = "وقال رئيس الوزراء أَحمد الحناوى إن العمل مستمر. وأضاف رئيس الوُزراء الحناوى أن «الميناء» آمن.";
        let plain = Analyzer::new().analyze(text);
        let keeps_teh = Profile::Search.options().teh_marbuta(false).build();
        for normalizer in [keeps_teh, Normalizer::from(Profile::Search)] {
            let spelled = Analyzer::builder().profile(normalizer.clone()).build().analyze(text);
            assert_eq!(spelled.entities()[0].name, "احمد الحناوي");
            assert_eq!(spelled.entities()[0].roles, ["رييس الوزراء"]);
            assert_eq!(spelled.all_mentions(), plain.all_mentions());
            assert_eq!(spelled.quotations(), plain.quotations());
            for (a, b) in spelled.entities().iter().zip(plain.entities()) {
                assert_eq!(a.name, normalizer.normalize(&b.name));
            }
        }
        let names: Vec<&str> = plain.entities().iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names[0], "أَحمد الحناوى");
    }
}
