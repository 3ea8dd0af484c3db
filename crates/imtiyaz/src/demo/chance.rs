//! Invented variation that is the same at every run and on every machine.

use imtiyaz_domain::canonical::sha256_hex;

/// A whole number from `0` to `below - 1`, settled by the words alone.
pub fn pick(words: &[&str], below: u32) -> u32 {
    let digest = sha256_hex(words.join("\u{1f}").as_bytes());
    let number = u64::from_str_radix(&digest[..12], 16).unwrap_or(0);
    u32::try_from(number % u64::from(below.max(1))).unwrap_or(0)
}

/// A whole number from `-spread` to `spread`, most often near zero (sum of two draws).
pub fn whim(words: &[&str], spread: i32) -> i32 {
    let width = u32::try_from(spread).unwrap_or(0) + 1;
    let mut again = words.to_vec();
    again.push("again");
    i32::try_from(pick(words, width)).unwrap_or(0) - i32::try_from(pick(&again, width)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_repeats_itself_and_keeps_its_bounds() {
        assert_eq!(pick(&["a", "b"], 1000), pick(&["a", "b"], 1000));
        for n in 0..200 {
            let value = whim(&["x", &n.to_string()], 5);
            assert!((-5..=5).contains(&value));
        }
    }
}
