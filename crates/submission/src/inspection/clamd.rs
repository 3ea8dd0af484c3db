//! A virus scanner by the protocol of `clamd` (INSTREAM): the file in pieces, each with its length,
//! and one line back.

use super::refused;
use crate::entry::FileRefusal;
use bytes::Bytes;
use std::{io, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UnixStream},
};

/// How long the scanner may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes sent at once; scanners take 25 MB unless told otherwise.
const PIECE: usize = 1 << 18;
/// The longest answer that is read.
const LONGEST: u64 = 4_096;

/// Lets the scanner at this address see the bytes.
///
/// # Errors
/// `infected`; `check-unavailable` when it does not answer, or answers with an error.
pub async fn scan(address: &str, bytes: Bytes) -> Result<(), FileRefusal> {
    let asked = async {
        if address.starts_with('/') {
            ask(UnixStream::connect(address).await?, &bytes).await
        } else {
            ask(TcpStream::connect(address).await?, &bytes).await
        }
    };
    let line = match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(line)) => line,
        Ok(Err(error)) => {
            tracing::error!(%error, "the virus scanner does not answer");
            return Err(refused("check-unavailable"));
        }
        Err(_) => {
            tracing::error!("the virus scanner takes too long");
            return Err(refused("check-unavailable"));
        }
    };
    verdict(&line)
}

async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> io::Result<String> {
    stream.write_all(b"zINSTREAM\0").await?;
    for piece in bytes.chunks(PIECE) {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(piece).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    stream.take(LONGEST).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer)
        .trim_end_matches(['\0', '\n'])
        .to_owned())
}

fn verdict(line: &str) -> Result<(), FileRefusal> {
    if line == "stream: OK" {
        Ok(())
    } else if line.starts_with("stream: ") && line.ends_with(" FOUND") {
        tracing::warn!(line, "a file is refused by the virus scanner");
        Err(refused("infected"))
    } else {
        tracing::error!(line, "the virus scanner answers with an error");
        Err(refused("check-unavailable"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clean_answer_is_clean() {
        assert_eq!(verdict("stream: OK"), Ok(()));
        let found = verdict("stream: Win.Test.EICAR_HDB-1 FOUND");
        assert_eq!(found, Err(refused("infected")));
        for other in [
            "",
            "OK",
            "INSTREAM size limit exceeded. ERROR",
            "stream: OK FOUND OK",
        ] {
            assert_eq!(verdict(other), Err(refused("check-unavailable")), "{other}");
        }
    }
}
