//! The keys of all tokens, written as they are read.

use crate::key_hash::{SEED, finish, hash};

/// The keys of all tokens, one behind the other.
pub(crate) struct Keys {
    /// Longer than what is written by [`SLACK`] and the bytes of text that are still to come, at least; they may hold anything.
    bytes: Vec<u8>,
    len: usize,
}

/// Zeros before the first key, so that there are so many bytes before the end of any.
const BEFORE: usize = 24;
/// A key is stored a block at a time, so the last store may reach so far behind it.
const SLACK: usize = 2 * BLOCK;
/// Bytes that are stored at once.
pub(crate) const BLOCK: usize = 16;

/// A key that is whole.
pub(crate) struct Written {
    pub(crate) start: usize,
    pub(crate) len: usize,
    pub(crate) hash: u64,
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

    /// Where the next key starts.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Room for a block at or behind the place where the next key starts; what counts of it is told when the key ends.
    #[inline(always)]
    pub(crate) fn block(&mut self, at: usize) -> Option<&mut [u8; BLOCK]> {
        self.bytes.get_mut(at..)?.first_chunk_mut()
    }

    /// Appends to a key that ends at `at` what `read` bytes of text became, which may be more than they were; where it ends then.
    pub(crate) fn put(&mut self, at: usize, bytes: &[u8], read: usize) -> usize {
        if bytes.len() > read {
            self.bytes.resize(self.bytes.len() + bytes.len() - read, 0);
        }
        let end = at + bytes.len();
        if let Some(room) = self.bytes.get_mut(at..end) {
            room.copy_from_slice(bytes);
        }
        end
    }

    /// The key that goes on to `end`; `hash` is known already.
    #[inline(always)]
    pub(crate) fn end_hashed(&mut self, end: usize, hash: u64) -> Written {
        let start = self.len;
        self.len = end;
        Written { start, len: end - start, hash }
    }

    /// The key that goes on to `end`.
    pub(crate) fn end(&mut self, end: usize) -> Written {
        self.end_hashed(end, hash(&self.bytes[self.len..end]))
    }

    /// A key of up to eight bytes, the first one lowest, zeros above them.
    #[inline(always)]
    pub(crate) fn short(&mut self, bytes: u64, len: usize) -> Written {
        if let Some(room) = self.bytes.get_mut(self.len..).and_then(<[u8]>::first_chunk_mut) {
            *room = bytes.to_le_bytes();
        }
        self.end_hashed(self.len + len, finish(SEED, [bytes, 0], len))
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
