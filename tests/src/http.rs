//! A plain HTTP client, so that what is sent is exactly what a test says: no redirect is
//! followed, no header added that a browser's form would not send, cookies kept.

use anyhow::{Context as _, bail};
use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers, names in lower case, in the order sent.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A client that keeps its cookies.
#[derive(Clone, Debug)]
pub struct Client {
    host: String,
    origin: String,
    cookies: BTreeMap<String, String>,
}

/// One part of a form that carries files.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// The field.
    pub name: &'a str,
    /// The file's name; `None` for plain text.
    pub file: Option<&'a str>,
    /// The content.
    pub content: &'a [u8],
}

impl Client {
    /// A client of `http://HOST:PORT`.
    #[must_use]
    pub fn new(origin: &str) -> Self {
        let host = origin.trim_start_matches("http://").to_owned();
        Self {
            origin: format!("http://{host}"),
            host,
            cookies: BTreeMap::new(),
        }
    }

    /// Takes over a cookie, for example of a browser's tab.
    pub fn keep(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.send("GET", path, None, &[])
    }

    /// The token that the site's pages put into the forms of this client's session. As in a
    /// browser, a page is opened before its form is sent.
    ///
    /// # Errors
    /// When nothing answers, or no page has a form.
    pub fn form_token(&mut self) -> anyhow::Result<String> {
        // A page of an error has the sign-out form for people who are signed in; the sign-in
        // page is for the others.
        for page in ["/fr/nowhere", "/fr/sign-in"] {
            let html = self.get(page)?.text();
            let token = html
                .split("name=\"form-token\" value=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            if let Some(token) = token {
                return Ok(token.to_owned());
            }
        }
        bail!("no page has a form")
    }

    /// Posts a form as a browser's form of this site does.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Answer> {
        let token = self.form_token()?;
        let token = [("form-token", token.as_str())];
        let body: Vec<String> = token
            .iter()
            .chain(fields)
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        let kind = "application/x-www-form-urlencoded";
        self.send("POST", path, Some(kind), body.join("&").as_bytes())
    }

    /// Posts a form as a page of another site would have a browser do it.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn post_from(
        &mut self,
        origin: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> anyhow::Result<Answer> {
        let own = std::mem::replace(&mut self.origin, origin.to_owned());
        let answer = self.post(path, fields);
        self.origin = own;
        answer
    }

    /// Posts a form with files.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn post_parts(&mut self, path: &str, parts: &[Part<'_>]) -> anyhow::Result<Answer> {
        let boundary = "----a-boundary-that-no-test-file-holds";
        let token = self.form_token()?;
        let token = Part {
            name: "form-token",
            file: None,
            content: token.as_bytes(),
        };
        let mut body = Vec::new();
        for part in std::iter::once(&token).chain(parts) {
            write!(
                body,
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"",
                part.name
            )?;
            if let Some(file) = part.file {
                write!(
                    body,
                    "; filename=\"{file}\"\r\nContent-Type: application/octet-stream"
                )?;
            }
            body.extend_from_slice(b"\r\n\r\n");
            body.extend_from_slice(part.content);
            body.extend_from_slice(b"\r\n");
        }
        write!(body, "--{boundary}--\r\n")?;
        let kind = format!("multipart/form-data; boundary={boundary}");
        self.send("POST", path, Some(&kind), &body)
    }

    fn send(
        &mut self,
        method: &str,
        path: &str,
        kind: Option<&str>,
        body: &[u8],
    ) -> anyhow::Result<Answer> {
        let mut stream = TcpStream::connect(&self.host)
            .with_context(|| format!("{} does not answer", self.host))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n",
            self.host
        );
        if let Some(kind) = kind {
            let own = self.origin == format!("http://{}", self.host);
            let site = if own { "same-origin" } else { "cross-site" };
            head.push_str(&format!(
                "Content-Type: {kind}\r\nContent-Length: {}\r\nOrigin: {}\r\nSec-Fetch-Site: {site}\r\n",
                body.len(),
                self.origin
            ));
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            head.push_str(&format!("Cookie: {}\r\n", cookies.join("; ")));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        // A server may answer and close before it has read a body that it refuses.
        let _ = stream.write_all(body);
        let mut raw = Vec::new();
        let read = stream.read_to_end(&mut raw);
        if raw.is_empty() {
            read.with_context(|| format!("{method} {path}: no answer"))?;
        }
        let answer = parse(&raw).with_context(|| format!("{method} {path}: not an answer"))?;
        for (_, value) in answer
            .headers
            .iter()
            .filter(|(name, _)| name == "set-cookie")
        {
            let pair = value.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies
                    .insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
        Ok(answer)
    }
}

fn parse(raw: &[u8]) -> anyhow::Result<Answer> {
    let end = raw
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .context("no end of the head")?;
    let head = std::str::from_utf8(&raw[..end])?;
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .context("no status")?
        .parse()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let rest = &raw[end + 4..];
    let chunked = headers
        .iter()
        .any(|(name, value)| name == "transfer-encoding" && value.contains("chunked"));
    let body = if chunked {
        joined(rest)?
    } else {
        rest.to_vec()
    };
    Ok(Answer {
        status,
        headers,
        body,
    })
}

fn joined(mut rest: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest
            .windows(2)
            .position(|two| two == b"\r\n")
            .context("no length of a chunk")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end])?.trim(), 16)?;
        if length == 0 {
            return Ok(body);
        }
        let from = end + 2;
        if rest.len() < from + length + 2 {
            bail!("the answer breaks off");
        }
        body.extend_from_slice(&rest[from..from + length]);
        rest = &rest[from + length + 2..];
    }
}

/// A text as it stands in a form's body.
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => {
                out.push(char::from(byte))
            }
            b' ' => out.push('+'),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
