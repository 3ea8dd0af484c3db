//! A line between a browser and a site that can be cut: whole, broken, or one on which what is
//! sent arrives and the answer is lost.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

const WHOLE: u8 = 0;
const CUT: u8 = 1;
const LOSING: u8 = 2;

/// A line to a site, with an origin of its own.
#[derive(Debug)]
pub struct Line {
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub origin: String,
    state: Arc<AtomicU8>,
    task: tokio::task::JoinHandle<()>,
}

impl Line {
    /// A line to the site at this origin.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn to(origin: &str) -> anyhow::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let own = format!("http://{}", listener.local_addr()?);
        let site = origin.trim_start_matches("http://").to_owned();
        let state = Arc::new(AtomicU8::new(WHOLE));
        let shared = state.clone();
        let task = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                let (site, state) = (site.clone(), shared.clone());
                tokio::spawn(async move { carry(browser, &site, &state).await });
            }
        });
        Ok(Self {
            origin: own,
            state,
            task,
        })
    }

    /// The address of a path.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Nothing gets through, either way.
    pub async fn cut(&self) {
        self.state.store(CUT, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(60)).await;
    }

    /// Everything gets through again.
    pub fn mend(&self) {
        self.state.store(WHOLE, Ordering::SeqCst);
    }

    /// What is sent next arrives, its answer does not, and then nothing does.
    pub fn lose_the_next_answer(&self) {
        self.state.store(LOSING, Ordering::SeqCst);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Carries bytes both ways until one side is done or the line breaks.
async fn carry(mut browser: TcpStream, site: &str, state: &AtomicU8) {
    if state.load(Ordering::SeqCst) == CUT {
        return;
    }
    let Ok(mut site) = TcpStream::connect(site).await else {
        return;
    };
    let (mut up, mut down) = (vec![0; 65_536], vec![0; 65_536]);
    loop {
        let alive = tokio::select! {
            read = browser.read(&mut up) => match read {
                Ok(read) if read > 0 && state.load(Ordering::SeqCst) != CUT => {
                    site.write_all(&up[..read]).await.is_ok()
                }
                _ => false,
            },
            read = site.read(&mut down) => match read {
                Ok(read) if read > 0 => {
                    let losing = state
                        .compare_exchange(LOSING, CUT, Ordering::SeqCst, Ordering::SeqCst)
                        .is_ok();
                    !losing
                        && state.load(Ordering::SeqCst) == WHOLE
                        && browser.write_all(&down[..read]).await.is_ok()
                }
                _ => false,
            },
            () = tokio::time::sleep(Duration::from_millis(20)) => {
                state.load(Ordering::SeqCst) != CUT
            }
        };
        if !alive {
            return;
        }
    }
}
