//! Exit codes, the same for every command.

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code(u8);

/// All went well.
pub const SUCCESS: Code = Code(0);
/// It could not be done, or what was checked does not hold (a broken chain, missing migrations).
pub const FAILURE: Code = Code(1);
/// The input is faulty: every fault is printed; nothing was loaded.
pub const FAULTY_INPUT: Code = Code(2);
/// The command line is wrong.
pub const USAGE: Code = Code(64);

impl From<Code> for std::process::ExitCode {
    fn from(code: Code) -> Self {
        code.0.into()
    }
}
