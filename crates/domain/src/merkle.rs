//! Merkle trees as RFC 9162 (and RFC 6962) define them: the root of a log, and proofs that an
//! event is in it or that it only grew.
//!
//! A leaf is `SHA-256(00 ‖ event)`, a node `SHA-256(01 ‖ left ‖ right)`; a tree of `n` leaves is
//! split at the largest power of two below `n`. The root of nothing is SHA-256 of nothing.

use sha2::{Digest as _, Sha256};

/// A node's digest.
pub type Hash = [u8; 32];

/// The digest of an event as a leaf (RFC 9162 §2.1.1).
#[must_use]
pub fn leaf(event: &[u8]) -> Hash {
    Sha256::new()
        .chain_update([0])
        .chain_update(event)
        .finalize()
        .into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new()
        .chain_update([1])
        .chain_update(left)
        .chain_update(right)
        .finalize()
        .into()
}

/// A tree that grows leaf by leaf and keeps only the roots of its full halves: at most 64 digests
/// however long the log is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tree {
    size: u64,
    /// Roots of full subtrees, the largest first; their sizes are the ones of `size` in binary.
    peaks: Vec<Hash>,
}

impl Tree {
    /// A tree of no leaves.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many leaves there are.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// One more leaf (as [`leaf`] made it).
    pub fn push(&mut self, mut new: Hash) {
        // Two full subtrees of one size become one, as a carry goes through a binary counter.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                new = node(&left, &new);
            }
        }
        self.peaks.push(new);
        self.size += 1;
    }

    /// The root as it stands.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else {
            return Sha256::digest([]).into();
        };
        peaks.fold(*last, |right, left| node(left, &right))
    }
}

/// The root over these leaves.
#[must_use]
pub fn root(leaves: &[Hash]) -> Hash {
    let mut tree = Tree::new();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    tree.root()
}

/// Where a tree of `n > 1` leaves is split: the largest power of two below `n`.
const fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

/// The proof that the leaf at `index` is in the tree of these leaves (RFC 9162 §2.1.3.1), from the
/// leaf's neighbour upwards; `None` when there is no such leaf.
#[must_use]
pub fn inclusion(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    let mut proof = Vec::new();
    let (mut part, mut index) = (leaves, index);
    while part.len() > 1 {
        let (left, right) = part.split_at(split(part.len()));
        if index < left.len() {
            proof.push(root(right));
            part = left;
        } else {
            proof.push(root(left));
            index -= left.len();
            part = right;
        }
    }
    proof.reverse();
    Some(proof)
}

/// Whether `proof` shows that `leaf` is at `index` of the tree of `size` leaves with this root
/// (RFC 9162 §2.1.3.2).
#[must_use]
pub fn is_included(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = node(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// The proof that the tree of the first `first` of these leaves is the beginning of the tree of
/// all of them (RFC 9162 §2.1.4.1); `None` for `first` of zero or beyond the end.
#[must_use]
pub fn consistency(leaves: &[Hash], first: usize) -> Option<Vec<Hash>> {
    if first == 0 || first > leaves.len() {
        return None;
    }
    let mut proof = Vec::new();
    let (mut part, mut first, mut whole) = (leaves, first, true);
    while first < part.len() {
        let (left, right) = part.split_at(split(part.len()));
        if first <= left.len() {
            proof.push(root(right));
            part = left;
        } else {
            proof.push(root(left));
            first -= left.len();
            part = right;
            whole = false;
        }
    }
    if !whole {
        proof.push(root(part));
    }
    proof.reverse();
    Some(proof)
}

/// Whether `proof` shows that the tree of `first` leaves is the beginning of the tree of `second`
/// leaves (RFC 9162 §2.1.4.2).
#[must_use]
pub fn is_consistent(
    first: u64,
    second: u64,
    first_root: &Hash,
    second_root: &Hash,
    proof: &[Hash],
) -> bool {
    if first == second {
        return proof.is_empty() && first_root == second_root;
    }
    if first == 0 || first > second {
        return false;
    }
    // A first tree that is one full subtree is its own beginning.
    let mut path = proof.iter().copied();
    let start = if first.is_power_of_two() {
        Some(*first_root)
    } else {
        path.next()
    };
    let Some(start) = start else { return false };
    let (mut at, mut last) = (first - 1, second - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let (mut old, mut new) = (start, start);
    for sibling in path {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            old = node(&sibling, &old);
            new = node(&sibling, &new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new = node(&new, &sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && old == *first_root && new == *second_root
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::hex;

    /// The leaves of the Certificate Transparency reference tree.
    fn leaves() -> Vec<Hash> {
        let events: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        events.iter().map(|event| leaf(event)).collect()
    }

    #[test]
    fn the_roots_are_those_of_certificate_transparency() {
        let known = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        for (size, known) in known.iter().enumerate() {
            assert_eq!(&hex(&root(&leaves()[..size])), known, "{size} leaves");
        }
    }

    #[test]
    fn every_proof_of_every_small_tree_holds_and_no_other_leaf_passes() {
        let leaves: Vec<Hash> = (0..40_u8).map(|n| leaf(&[n])).collect();
        for size in 1..=leaves.len() {
            let tree = &leaves[..size];
            let top = root(tree);
            let another = leaf(b"another");
            for index in 0..size {
                let proof = inclusion(tree, index).unwrap();
                let shows = |leaf, at| is_included(leaf, at, size as u64, &proof, &top);
                assert!(shows(&tree[index], index as u64), "{index} of {size}");
                assert!(!shows(&another, index as u64));
                assert!(size == 1 || !shows(&tree[index], (index as u64 + 1) % size as u64));
            }
            for first in 1..=size {
                let proof = consistency(tree, first).unwrap();
                let old = root(&tree[..first]);
                let shows = |old, new| is_consistent(first as u64, size as u64, old, new, &proof);
                assert!(shows(&old, &top), "{first} of {size}");
                assert!(!shows(&another, &top));
                assert!(!shows(&old, &another));
            }
        }
        assert_eq!(inclusion(&leaves, 40), None);
        assert_eq!(consistency(&leaves, 0), None);
    }
}
