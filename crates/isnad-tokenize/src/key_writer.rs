//! Keys written and hashed as they are read, eight bytes at a time.

use crate::key_hash::{SEED, finish, mix};

/// The keys of all tokens, one behind the other.
pub(crate) struct Keys {
    /// Longer than what is written by [`SLACK`] and the bytes of text that are still to come, at least; they may hold anything.
    bytes: Vec<u8>,
    len: usize,
}

/// Zeros before the first key, so that there are sixteen bytes before the end of any.
const BEFORE: usize = 16;
/// A key is stored eight bytes at a time, so the last store may reach so far behind it.
const SLACK: usize = 16;

/// One key in the making: what is not yet stored is in a register.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    start: usize,
    len: usize,
    hash: u64,
    /// Bytes that are not yet stored, the first one lowest, and how many bits they are.
    rest: u64,
    bits: u32,
}

/// A key that is whole.
pub(crate) struct Written {
    pub(crate) start: usize,
    pub(crate) len: usize,
    pub(crate) hash: u64,
}

impl Key {
    /// Nothing was appended.
    pub(crate) fn is_empty(&self) -> bool {
        self.len == self.start && self.bits == 0
    }
}

impl Keys {
    /// Room for the keys of a text, where others may have been.
    pub(crate) fn with_room(mut bytes: Vec<u8>, text: usize) -> Self {
        let room = BEFORE + text + SLACK;
        if bytes.len() < room {
            bytes.resize(room, 0);
        }
        Self { bytes, len: BEFORE }
    }

    #[inline(always)]
    pub(crate) fn begin(&self) -> Key {
        Key { start: self.len, len: self.len, hash: SEED, rest: 0, bits: 0 }
    }

    /// Appends up to eight bytes, `bits` of them eight by eight, the first one lowest; what is above them must be 0.
    #[inline(always)]
    pub(crate) fn put(&mut self, key: &mut Key, bytes: u64, bits: u32) {
        let all = key.rest | bytes << key.bits;
        let filled = key.bits + bits;
        if filled >= 64 {
            self.store(key.len, all.swap_bytes());
            key.hash = mix(key.hash ^ all.swap_bytes());
            key.len += 8;
            key.rest = bytes >> 1 >> (63 - key.bits);
            key.bits = filled - 64;
        } else {
            key.rest = all;
            key.bits = filled;
        }
    }

    /// Appends what `read` bytes of text became; it may be more than they were.
    pub(crate) fn put_all(&mut self, key: &mut Key, bytes: &[u8], read: usize) {
        if bytes.len() > read {
            self.bytes.resize(self.bytes.len() + bytes.len() - read, 0);
        }
        for b in bytes {
            self.put(key, u64::from(*b), 8);
        }
    }

    /// Where the next key starts.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Writes eight bytes, the first one highest, at or behind the place where the next key starts.
    #[inline(always)]
    pub(crate) fn store(&mut self, at: usize, bytes: u64) {
        if let Some(room) = self.bytes.get_mut(at..).and_then(|rest| rest.first_chunk_mut()) {
            *room = bytes.to_be_bytes();
        }
    }

    /// Takes so many bytes that were stored for a key.
    #[inline(always)]
    pub(crate) fn grew(&mut self, len: usize) {
        self.len += len;
    }

    #[inline(always)]
    pub(crate) fn end(&mut self, key: Key) -> Written {
        let rest = key.rest.swap_bytes();
        self.store(key.len, rest);
        self.len = key.len + key.bits as usize / 8;
        let len = self.len - key.start;
        Written { start: key.start, len, hash: finish(key.hash, rest, len) }
    }

    /// The eight bytes from `at` on, the first one highest; zeros where there are not so many.
    #[inline(always)]
    pub(crate) fn eight(&self, at: usize) -> u64 {
        let eight = self.bytes.get(at..).and_then(|rest| rest.first_chunk());
        eight.map_or(0, |eight| u64::from_be_bytes(*eight))
    }

    /// The bytes of a key.
    #[inline(always)]
    pub(crate) fn of(&self, start: u32, len: u32) -> &[u8] {
        &self.bytes[start as usize..][..len as usize]
    }

    /// All keys as one string.
    pub(crate) fn finish(self) -> String {
        let mut all = String::new();
        self.finish_into(&mut all);
        all
    }

    /// As [`finish`](Self::finish), into a string that is there; the room is given back.
    pub(crate) fn finish_into(self, all: &mut String) -> Vec<u8> {
        all.clear();
        match simdutf8::basic::from_utf8(&self.bytes[..self.len]) {
            Ok(s) => all.push_str(s),
            Err(_) => unreachable!("keys are made of whole characters"),
        }
        self.bytes
    }
}
