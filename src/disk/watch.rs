//! Folders that people write in, to a wake whenever something in them may have changed.
//!
//! It says only that it is time to look again: what the system reports of a save differs by editor, and a part of it
//! can be lost. Whoever is woken reads everything and compares.

use super::source::is_passed_over;
use notify::{Error, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long the events of one save are gathered, and how often that is looked at: half of a tenth of a second together.
/// A save that takes longer is looked at twice.
const GATHER: Duration = Duration::from_millis(40);
const TICK: Duration = Duration::from_millis(10);

/// Watches for as long as it lives.
pub struct Watch {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    folders: Vec<PathBuf>,
}

/// Watches the folders of these names in `root`, which may come and go; a wake says whether one of them did.
pub fn watch(root: &Path, names: &[&str], wake: impl Fn(bool) + Send + 'static) -> Result<Watch, Error> {
    let root = root.canonicalize().map_err(Error::io)?;
    let folders: Arc<[PathBuf]> = names.iter().map(|name| root.join(name)).collect();
    let own = Arc::clone(&folders);
    let handle = move |result: DebounceEventResult| {
        if let Some(replaced) = meaning(&result, &own) {
            wake(replaced);
        }
    };
    let mut debouncer = new_debouncer(GATHER, Some(TICK), handle)?;
    // A watch follows a folder that is moved away: the one that then has its name is seen from outside.
    debouncer.watch(&root, RecursiveMode::NonRecursive)?;
    let mut watch = Watch { debouncer, folders: folders.to_vec() };
    watch.renew();
    Ok(watch)
}

impl Watch {
    /// Watches what now has the names of the folders; one that isn't there is heard of when it comes.
    pub fn renew(&mut self) {
        for folder in &self.folders {
            let _ = self.debouncer.unwatch(folder);
            if folder.is_dir() {
                let _ = self.debouncer.watch(folder, RecursiveMode::Recursive);
            }
        }
    }
}

/// Nothing, if it is nobody's content that changed; else whether one of the folders may be another than before.
fn meaning(result: &DebounceEventResult, folders: &[PathBuf]) -> Option<bool> {
    // Events were lost, or a folder could not be watched: everything may be different.
    let Ok(events) = result else { return Some(true) };
    let replaced =
        |event: &DebouncedEvent| event.need_rescan() || event.paths.iter().any(|path| folders.contains(path));
    let mut heard = events.iter().filter(|event| concerns(event, folders)).map(replaced);
    let first = heard.next()?;
    Some(first || heard.any(|replaced| replaced))
}

/// Whether an event is about what people write. To be read is no change: else reading would wake the reader for ever.
fn concerns(event: &DebouncedEvent, folders: &[PathBuf]) -> bool {
    let is_content =
        |path: &PathBuf| folders.iter().any(|folder| path.strip_prefix(folder).is_ok_and(|inner| !is_leftover(inner)));
    let is_read = matches!(event.kind, EventKind::Access(_));
    event.need_rescan() || !is_read && event.paths.iter().any(is_content)
}

fn is_leftover(inner: &Path) -> bool {
    inner.components().any(|part| part.as_os_str().to_str().is_some_and(is_passed_over))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::Event;
    use notify::event::{AccessKind, CreateKind, Flag, ModifyKind, RenameMode};
    use std::time::Instant;

    fn heard(kind: EventKind, path: &str) -> Option<bool> {
        said(Event::new(kind).add_path(path.into()))
    }

    #[allow(clippy::disallowed_methods, reason = "an event has a time, which nothing here looks at")]
    fn said(event: Event) -> Option<bool> {
        let folders = ["/site/content".into(), "/site/templates".into()];
        meaning(&Ok(vec![DebouncedEvent::new(event, Instant::now())]), &folders)
    }

    #[test]
    fn what_people_write_wakes_and_nothing_else_does() {
        let create = EventKind::Create(CreateKind::File);
        assert_eq!(heard(create, "/site/content/sdks/a.yaml"), Some(false));
        assert_eq!(heard(EventKind::Modify(ModifyKind::Name(RenameMode::To)), "/site/templates/a.html"), Some(false));
        assert_eq!(heard(EventKind::Access(AccessKind::Read), "/site/content/sdks/a.yaml"), None);
        for leftover in ["sdks/.a.yaml.swp", "sdks/a.yaml~", "sdks/4913", ".git/index"] {
            assert_eq!(heard(create, &format!("/site/content/{leftover}")), None, "{leftover}");
        }
        assert_eq!(heard(create, "/site/public/index.html"), None);
    }

    #[test]
    fn a_folder_in_another_s_place_and_lost_events_are_looked_into() {
        assert_eq!(heard(EventKind::Create(CreateKind::Folder), "/site/content"), Some(true));
        assert_eq!(heard(EventKind::Modify(ModifyKind::Name(RenameMode::Any)), "/site/templates"), Some(true));
        assert_eq!(said(Event::new(EventKind::Other).set_flag(Flag::Rescan)), Some(true));
        assert_eq!(meaning(&Err(vec![Error::generic("x")]), &[]), Some(true));
    }
}
