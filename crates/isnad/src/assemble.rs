//! From the stages' results to an article's: mentions in order of the text, entities in order of first appearance, whatever stage added them.

use crate::model::{Entity, Mention, Quotation};
use isnad_entities::Entities;
use isnad_quotes::Quotation as StageQuotation;

pub(crate) struct Named {
    pub(crate) entities: Vec<Entity>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) quotations: Vec<Quotation>,
}

pub(crate) fn assemble(named: Entities, quotations: Vec<StageQuotation>) -> Named {
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
    for (i, m) in mentions.iter_mut().enumerate() {
        m.entity = new_id[m.entity as usize];
        entities[m.entity as usize].mentions.push(i as u32);
    }
    let mut quotations: Vec<StageQuotation> = quotations;
    quotations.sort_by_key(|q| q.content.first().map_or(u32::MAX, |s| s.start));
    let quotations = quotations.into_iter().enumerate().map(|(i, q)| {
        let mut q = Quotation::from_stage(i as u32, q);
        q.speaker = q.speaker.map(|s| new_id[s as usize]);
        q
    });
    Named { quotations: quotations.collect(), entities, mentions }
}
