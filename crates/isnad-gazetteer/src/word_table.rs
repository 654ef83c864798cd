//! Words to their numbers by hash: one look, whether a word is there or not.
//!
//! Hash and displace: words share a bucket by one part of their hash, and each bucket has a number that shifts its words to slots of their own.

use crate::format::NONE;

const K: u64 = 0x9E37_79B9_7F4A_7C15;

fn part(high: u64, of: usize) -> usize {
    (((high >> 32) * of as u64) >> 32) as usize
}

/// The bucket of a hash.
#[inline]
fn bucket(hash: u64, buckets: usize) -> usize {
    part(hash, buckets)
}

/// The slot of a hash whose bucket has this shift.
#[inline]
fn slot(hash: u64, shift: u16, slots: usize) -> usize {
    part((hash ^ u64::from(shift).wrapping_mul(K)).wrapping_mul(0xD6E8_FEB8_6659_FD93), slots)
}

/// Of the 32 bits of a slot those that hold a word's number; the others hold a part of its hash.
#[inline]
fn number_bits(words: u32) -> u32 {
    // All ones is a free slot.
    (32 - (words + 1).leading_zeros()).min(31)
}

/// The number of a word by its hash, if it has one: then its letters are still to be compared. [`NONE`] for most others.
#[inline]
pub(crate) fn number(hash: u64, words: u32, shifts: &[[u8; 2]], slots: &[[u8; 4]]) -> u32 {
    let Some(shift) = shifts.get(bucket(hash, shifts.len())) else { return NONE };
    let Some(there) = slots.get(slot(hash, u16::from_le_bytes(*shift), slots.len())) else { return NONE };
    let (there, bits) = (u32::from_le_bytes(*there), number_bits(words));
    let number = there & ((1 << bits) - 1);
    if (there ^ hash as u32) >> bits == 0 && number < words { number } else { NONE }
}

/// Shifts and slots for hashes; of two that are equal one is left out.
pub(crate) fn build(hashes: &[u64]) -> (Vec<u16>, Vec<u32>) {
    let buckets = hashes.len().div_ceil(3);
    let mut order: Vec<(u32, u32)> =
        hashes.iter().enumerate().map(|(n, &h)| (bucket(h, buckets) as u32, n as u32)).collect();
    order.sort_unstable_by_key(|&(b, n)| (b, hashes[n as usize], n));
    order.dedup_by_key(|&mut (_, n)| hashes[n as usize]);
    // A quarter of the slots stays free; more where that will not do.
    let mut room = hashes.len() + hashes.len() / 4 + 1;
    loop {
        if let Some(table) = place(hashes, &order, buckets, room) {
            return table;
        }
        room += room / 4;
    }
}

/// Places full buckets first; `None` where some bucket fits nowhere.
fn place(hashes: &[u64], order: &[(u32, u32)], buckets: usize, room: usize) -> Option<(Vec<u16>, Vec<u32>)> {
    let mut groups: Vec<&[(u32, u32)]> = order.chunk_by(|a, b| a.0 == b.0).collect();
    groups.sort_by_key(|g| std::cmp::Reverse(g.len()));
    let mut shifts = vec![0u16; buckets];
    let bits = number_bits(hashes.len() as u32);
    let mut slots = vec![u32::MAX; room];
    let mut here = Vec::new();
    for group in groups {
        let fits = |shift: u16, here: &mut Vec<usize>| {
            here.clear();
            group.iter().all(|&(_, n)| {
                let s = slot(hashes[n as usize], shift, room);
                let free = slots[s] == u32::MAX && !here.contains(&s);
                here.push(s);
                free
            })
        };
        let shift = (0..=u16::MAX).find(|&shift| fits(shift, &mut here))?;
        shifts[group[0].0 as usize] = shift;
        for (&s, &(_, n)) in here.iter().zip(group) {
            slots[s] = n | hashes[n as usize] as u32 >> bits << bits;
        }
    }
    Some((shifts, slots))
}

#[cfg(test)]
mod tests {
    use super::{build, number};
    use crate::format::NONE;
    use isnad_tokenize::key_hash;

    fn check(hashes: &[u64], absent: &[u64]) {
        let (shifts, slots) = build(hashes);
        let shifts: Vec<[u8; 2]> = shifts.iter().map(|s| s.to_le_bytes()).collect();
        let slots: Vec<[u8; 4]> = slots.iter().map(|s| s.to_le_bytes()).collect();
        let number = |h| number(h, hashes.len() as u32, &shifts, &slots);
        for (n, &h) in hashes.iter().enumerate() {
            let first = hashes.iter().position(|&x| x == h).unwrap_or(n);
            assert_eq!(number(h), first as u32);
        }
        // Some of the others share a slot and a part of the hash with a word.
        assert!(absent.iter().filter(|&&h| number(h) != NONE).count() * 1_000 <= absent.len());
    }

    #[test]
    fn every_word_has_its_slot() {
        for n in [0, 1, 2, 3, 10, 3_000] {
            let hashes = |from: usize| (from..from + n).map(|i| key_hash(&format!("كلمة{i}"))).collect::<Vec<_>>();
            check(&hashes(0), &hashes(1_000_000));
        }
        // Hashes that are alike, and one that comes twice.
        check(&[7, 7, 8, 9, 1 << 32, 1 << 63], &[]);
    }
}
