//! The demonstration: one whole edition played through the same use cases the site calls, with
//! an injected clock. Nothing is inserted behind their back.

mod answers;
mod chance;
mod clock;
mod evidence;
mod fixtures;
mod marks;
mod words;
