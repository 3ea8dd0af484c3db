//! The widest vectors the machine has.

/// Runs work whose loops the compiler may do with the widest vectors found on this machine (AVX2 and
/// the like, where the rest of the program must run everywhere). All that should gain must be inlined
/// into it, the closure itself with `#[inline(always)]`. Products and sums are never fused, and every sum keeps its own order, so the width of a
/// vector changes no bit.
pub(crate) fn widest<R>(work: impl FnOnce() -> R) -> R {
    pulp::Arch::new().dispatch(work)
}
