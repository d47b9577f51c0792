//! Marks to a stream of events that a page listens to; and the body of every other answer.

use hyper::body::{Body, Bytes, Frame, SizeHint};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

/// How often something is sent though nothing changed, so that an end that is gone is noticed.
const PULSE: Duration = Duration::from_secs(15);

/// What is sent: all of it at once, or piece by piece as it comes.
pub(super) enum Sent {
    /// All of it, until it is taken.
    Whole(Option<Bytes>),
    /// Pieces as they come.
    Pieces(mpsc::Receiver<Bytes>),
}

impl Sent {
    /// All at once.
    pub(super) fn whole(bytes: Vec<u8>) -> Sent {
        Sent::Whole(Some(Bytes::from(bytes)).filter(|bytes| !bytes.is_empty()))
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let next = match self.get_mut() {
            Sent::Whole(bytes) => Poll::Ready(bytes.take()),
            Sent::Pieces(pieces) => pieces.poll_recv(context),
        };
        next.map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Sent::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Sent::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Sent::Pieces(_) => SizeHint::default(),
        }
    }
}

/// The mark of what is shown, at once and whenever it changes, for as long as somebody listens.
pub(super) fn follow(mut marks: watch::Receiver<String>) -> Sent {
    let (pieces, taken) = mpsc::channel(4);
    tokio::spawn(async move {
        let mut piece = format!("retry: 1000\n\n{}", event(&marks.borrow_and_update()));
        while pieces.send(Bytes::from(piece)).await.is_ok() {
            piece = match timeout(PULSE, marks.changed()).await {
                Ok(Ok(())) => event(&marks.borrow_and_update()),
                Ok(Err(_)) => break,
                Err(_) => ":\n\n".to_owned(),
            };
        }
    });
    Sent::Pieces(taken)
}

/// Nothing is told before anything was shown.
fn event(mark: &str) -> String {
    if mark.is_empty() { String::new() } else { format!("event: mark\ndata: {mark}\n\n") }
}
