//! What a reader of the files would notice: the words come out as they went in, heads repeat,
//! pages are numbered, the files are clean and always the same.

mod content;
mod extraction;
mod layout;
mod robust;
mod soundness;
mod tools;
