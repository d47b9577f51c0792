//! A connection to its requests, and their answers back: HTTP by hyper, with limits and time-outs.

use super::events::{Sent, follow};
use super::order::Order;
use crate::model::locale::Locales;
use crate::site::serve::{self, ALWAYS, Request, Response, Wanted};
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::{oneshot, watch};

/// How long a request may take to arrive, and how long a connection may stand idle.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most bytes of a request's line and headers.
const MOST_BYTES: usize = 16 << 10;
/// The most headers.
const MOST_HEADERS: usize = 64;

/// What answers requests.
pub(super) struct Counter {
    /// The way to who renders.
    pub(super) orders: mpsc::Sender<Order>,
    /// The mark of what is shown.
    pub(super) marks: watch::Receiver<String>,
    /// The words of every language.
    pub(super) locales: Arc<Locales>,
    /// The language of refusals.
    pub(super) language: String,
    /// The port, which belongs to the name of the host.
    pub(super) port: u16,
}

/// Nobody renders any more.
pub(super) struct Stopped;

/// Answers the requests of one connection. What the other end does wrong ends the connection and nothing else.
pub(super) async fn attend(stream: TcpStream, counter: Arc<Counter>) -> Result<(), Stopped> {
    let stopped = Arc::new(AtomicBool::new(false));
    let service = service_fn(|request| {
        let (counter, stopped) = (Arc::clone(&counter), Arc::clone(&stopped));
        async move {
            let answer = respond(&asked(&request), &counter).await.unwrap_or_else(|Stopped| {
                stopped.store(true, Ordering::Relaxed);
                whole(Response { status: 500, headers: Vec::new(), body: Vec::new() })
            });
            Ok::<_, Infallible>(answer)
        }
    });
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(MOST_BYTES)
        .max_headers(MOST_HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .await;
    if stopped.load(Ordering::Relaxed) { Err(Stopped) } else { Ok(()) }
}

/// A request, as far as it matters. Its body, if it has one, is never read.
fn asked<B>(request: &hyper::Request<B>) -> Request {
    let mut headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in request.headers() {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        headers.entry(name.as_str().to_owned()).or_default().push(value);
    }
    Request { method: request.method().to_string(), target: request.uri().to_string(), headers }
}

async fn respond(request: &Request, counter: &Counter) -> Result<hyper::Response<Sent>, Stopped> {
    let path = match serve::admit(request, counter.port) {
        Ok(Wanted::File(path)) => path,
        Ok(Wanted::Events) => return Ok(events(request, counter)),
        Err(refusal) => return Ok(whole(serve::refuse(refusal, (&counter.locales, &counter.language)))),
    };
    let (reply, answer) = oneshot::channel();
    counter.orders.send(Order::Answer(path, reply)).map_err(|_| Stopped)?;
    answer.await.map(whole).map_err(|_| Stopped)
}

fn events(request: &Request, counter: &Counter) -> hyper::Response<Sent> {
    let body = if request.method == "HEAD" { Sent::whole(Vec::new()) } else { follow(counter.marks.clone()) };
    let mut response = with_always(hyper::Response::new(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    response
}

fn whole(answer: Response) -> hyper::Response<Sent> {
    let mut response = with_always(hyper::Response::new(Sent::whole(answer.body)));
    // Statuses and headers are made here; there is none that HTTP has no place for.
    *response.status_mut() = hyper::StatusCode::from_u16(answer.status).unwrap_or_default();
    for (name, value) in answer.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

fn with_always(mut response: hyper::Response<Sent>) -> hyper::Response<Sent> {
    for (name, value) in ALWAYS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}
