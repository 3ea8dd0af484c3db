//! Notices become letters in the reader's language and leave by lettre.
