//! The smallest client that can measure a server: HTTP/1.1 over kept connections.

use anyhow::{Context as _, bail};
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

/// A connection to the server under measurement.
pub struct Client {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
    cookie: Option<String>,
}

/// An answer.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Client {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens.
    pub fn connect(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self {
            address,
            stream: BufReader::new(stream),
            cookie: None,
        })
    }

    /// Another connection with the same cookie.
    ///
    /// # Errors
    /// When nobody listens.
    pub fn again(&self) -> anyhow::Result<Self> {
        let mut other = Self::connect(self.address)?;
        other.cookie.clone_from(&self.cookie);
        Ok(other)
    }

    /// Fetches a page.
    ///
    /// # Errors
    /// When the connection breaks.
    pub fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.exchange("GET", path, "")
    }

    /// Posts a visitor's form, urlencoded by the caller, as a browser on the same site would: with
    /// the token of the page before.
    ///
    /// # Errors
    /// When the connection breaks, or the page has no form.
    pub fn post(&mut self, path: &str, form: &str) -> anyhow::Result<Answer> {
        let page = self.get("/ar/sign-in")?;
        let page = String::from_utf8_lossy(&page.body).into_owned();
        let token = page
            .split("name=\"form-token\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .context("the sign-in page has no form")?;
        self.exchange("POST", path, &format!("form-token={token}&{form}"))
    }

    /// Posts a form that holds everything its page gave, the token included.
    ///
    /// # Errors
    /// When the connection breaks.
    pub fn post_form(&mut self, path: &str, form: &str) -> anyhow::Result<Answer> {
        self.exchange("POST", path, form)
    }

    fn exchange(&mut self, method: &str, path: &str, form: &str) -> anyhow::Result<Answer> {
        let cookie = self
            .cookie
            .as_ref()
            .map_or_else(String::new, |cookie| format!("Cookie: {cookie}\r\n"));
        let body = if method == "POST" {
            format!(
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nOrigin: http://{}\r\nSec-Fetch-Site: same-origin\r\n",
                form.len(),
                self.address
            )
        } else {
            String::new()
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{cookie}{body}\r\n{form}",
            self.address
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.answer()
    }

    fn answer(&mut self) -> anyhow::Result<Answer> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line
            .split_whitespace()
            .nth(1)
            .context("no status line")?
            .parse()?;
        let (mut length, mut chunked) = (None, false);
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let head = line.trim_end();
            if head.is_empty() {
                break;
            }
            let Some((name, value)) = head.split_once(':') else {
                bail!("broken header: {head}")
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = Some(value.trim().parse::<usize>()?),
                "transfer-encoding" => chunked = value.contains("chunked"),
                "set-cookie" => self.cookie = value.trim().split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        let body = if chunked {
            self.chunks()?
        } else {
            self.exactly(length.unwrap_or(0))?
        };
        Ok(Answer { status, body })
    }

    fn exactly(&mut self, length: usize) -> anyhow::Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> anyhow::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            let length = usize::from_str_radix(line.trim(), 16)?;
            body.extend(self.exactly(length)?);
            self.exactly(2)?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}

/// How a page bore the load.
pub struct Load {
    /// Requests answered with 200.
    pub requests: usize,
    /// Requests a second.
    pub per_second: f64,
    /// Median and 99th percentile of the answers' times.
    pub p50: Duration,
    /// See `p50`.
    pub p99: Duration,
    /// Bytes of one body, uncompressed.
    pub bytes: usize,
}

/// Asks for one page over `connections` kept connections for about `time`.
///
/// # Errors
/// When an answer is not 200.
pub fn load(
    client: &Client,
    path: &str,
    connections: usize,
    time: Duration,
) -> anyhow::Result<Load> {
    let begun = Instant::now();
    let workers: Vec<_> = (0..connections)
        .map(|_| {
            let mut client = client.again()?;
            let path = path.to_owned();
            Ok(std::thread::spawn(
                move || -> anyhow::Result<(Vec<Duration>, usize)> {
                    let mut times = Vec::new();
                    let mut bytes = 0;
                    while begun.elapsed() < time {
                        let asked = Instant::now();
                        let answer = client.get(&path)?;
                        if answer.status != 200 {
                            bail!("{path} answers {}", answer.status);
                        }
                        bytes = answer.body.len();
                        times.push(asked.elapsed());
                    }
                    Ok((times, bytes))
                },
            ))
        })
        .collect::<anyhow::Result<_>>()?;
    let (mut times, mut bytes) = (Vec::new(), 0);
    for worker in workers {
        let (some, size) = worker
            .join()
            .map_err(|_| anyhow::anyhow!("a worker died"))??;
        times.extend(some);
        bytes = size;
    }
    let elapsed = begun.elapsed();
    times.sort_unstable();
    let at = |share: usize| {
        times
            .get((times.len() * share / 100).min(times.len().saturating_sub(1)))
            .copied()
    };
    Ok(Load {
        requests: times.len(),
        per_second: times.len() as f64 / elapsed.as_secs_f64(),
        p50: at(50).unwrap_or_default(),
        p99: at(99).unwrap_or_default(),
        bytes,
    })
}
