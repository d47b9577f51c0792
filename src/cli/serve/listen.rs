//! A port to connections, on this machine alone, until the program is told to end.

use super::super::failure::Failure;
use super::super::outcome::Outcome;
use super::connection::{Counter, attend};
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};

/// How many connections may be open; a browser holds a handful.
const MOST: usize = 128;
/// How often another port is tried where the system's choice is taken on one of the two addresses.
const TRIES: usize = 8;

/// What listens.
pub(super) struct Doors {
    sockets: Vec<Socket>,
    /// The port, the same on each.
    pub(super) port: u16,
}

#[allow(clippy::disallowed_types, reason = "the preview listens, on loopback")]
type Socket = std::net::TcpListener;

/// Listens at a port of this machine; at one that the system chooses if it is 0.
pub(super) fn bind(port: u16) -> Result<Doors, Failure> {
    let mut result = both(port);
    for _ in 0..TRIES {
        match &result {
            Err(error) if port == 0 && error.kind() == io::ErrorKind::AddrInUse => result = both(port),
            _ => break,
        }
    }
    result.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            let failure = Failure::usage("cli-serve-port-taken", &[("port", &port.to_string())]);
            Failure { outcome: Outcome::Machine, ..failure }
        }
        _ => Failure::machine(error),
    })
}

/// The addresses of this machine that a browser may try for `localhost`; some systems have only the first.
fn both(port: u16) -> io::Result<Doors> {
    let first = Socket::bind((Ipv4Addr::LOCALHOST, port))?;
    let port = first.local_addr()?.port();
    first.set_nonblocking(true)?;
    let mut sockets = vec![first];
    match Socket::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
        Ok(second) => {
            second.set_nonblocking(true)?;
            sockets.push(second);
        }
        // Somebody else would answer to the same name.
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => return Err(error),
        Err(_) => {}
    }
    Ok(Doors { sockets, port })
}

/// Attends to everybody who comes, until the program is told to end; `ready` is called once both would be heard.
pub(super) fn listen(doors: Doors, counter: Counter, ready: impl FnOnce()) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::machine)?;
    let ended = runtime.block_on(async {
        let (end, mut ended) = mpsc::channel(1);
        told_to_end(&end)?;
        let counter = Arc::new(counter);
        let places = Arc::new(Semaphore::new(MOST));
        for socket in doors.sockets {
            let socket = tokio::net::TcpListener::from_std(socket).map_err(Failure::machine)?;
            tokio::spawn(welcome(socket, Arc::clone(&counter), Arc::clone(&places), end.clone()));
        }
        ready();
        ended.recv().await.unwrap_or(Ok(()))
    });
    runtime.shutdown_background();
    ended
}

async fn welcome(
    socket: tokio::net::TcpListener,
    counter: Arc<Counter>,
    places: Arc<Semaphore>,
    end: mpsc::Sender<Result<(), Failure>>,
) {
    loop {
        // Who comes while all places are taken waits: whoever took them and asks nothing loses them within seconds.
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let stream = match socket.accept().await {
            Ok((stream, _)) => stream,
            // Too many files are open, or the caller is gone again.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        let (counter, end) = (Arc::clone(&counter), end.clone());
        tokio::spawn(async move {
            if attend(stream, counter).await.is_err() {
                let _ = end.send(Err(Failure::machine("the preview stopped"))).await;
            }
            drop(place);
        });
    }
}

/// Hears of Ctrl-C and of the system's own ways to end a program.
fn told_to_end(end: &mpsc::Sender<Result<(), Failure>>) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
            let mut heard = signal(kind).map_err(Failure::machine)?;
            let end = end.clone();
            tokio::spawn(async move {
                heard.recv().await;
                let _ = end.send(Ok(())).await;
            });
        }
    }
    #[cfg(not(unix))]
    {
        let end = end.clone();
        tokio::spawn(async move {
            let _ = tokio::signal::ctrl_c().await;
            let _ = end.send(Ok(())).await;
        });
    }
    Ok(())
}
