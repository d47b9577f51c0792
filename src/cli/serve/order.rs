//! What the workshop is asked to do, by those who know of sockets and by those who watch files.

use crate::site::serve::Response;
use tokio::sync::oneshot;

/// What the workshop is asked to do.
pub(super) enum Order {
    /// To answer for a path of the site.
    Answer(String, oneshot::Sender<Response>),
    /// To look whether something changed; perhaps a whole folder was replaced.
    Look(bool),
}
