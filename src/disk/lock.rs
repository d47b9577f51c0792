//! One writer at a time: a lock on the folder in which the output stands, which the system frees when its holder dies.
//!
//! It leaves nothing behind where a folder itself can be locked.

use super::error::Error;
use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a taken lock is asked for again, and how long is waited in between: ten seconds together.
const ATTEMPTS: u32 = 200;
const PAUSE: Duration = Duration::from_millis(50);

/// Holds the lock for as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Locks a folder. Where another candor holds the lock, says so once through `waiting` and waits at most ten seconds.
pub fn hold(folder: &Path, waiting: &mut dyn FnMut()) -> Result<Lock, Error> {
    hold_within(folder, ATTEMPTS, waiting)
}

fn hold_within(folder: &Path, attempts: u32, waiting: &mut dyn FnMut()) -> Result<Lock, Error> {
    let file = open(folder).map_err(Error::doing("open", folder))?;
    for attempt in 0..=attempts {
        match file.try_lock() {
            Ok(()) => return Ok(Lock { _file: file }),
            Err(TryLockError::Error(error)) => return Err(Error::doing("lock", folder)(error)),
            Err(TryLockError::WouldBlock) if attempt == 0 => waiting(),
            Err(TryLockError::WouldBlock) => {}
        }
        if attempt < attempts {
            thread::sleep(PAUSE);
        }
    }
    Err(Error::Busy { folder: folder.to_owned() })
}

#[cfg(unix)]
fn open(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

/// Elsewhere a folder can't be locked, but a file in it can.
#[cfg(not(unix))]
fn open(folder: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(folder.join(".candor-lock"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_writer_is_told_once_and_ends() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = hold(folder.path(), &mut || panic!("nobody holds it")).expect("it is free");
        let mut told = 0;
        let second = hold_within(folder.path(), 3, &mut || told += 1);
        assert!(matches!(second, Err(Error::Busy { .. })));
        assert_eq!(told, 1);
        drop(first);
        hold(folder.path(), &mut || panic!("nobody holds it")).expect("it is free again");
    }

    #[test]
    fn the_second_writer_follows_the_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = hold(folder.path(), &mut || ()).expect("it is free");
        thread::scope(|scope| {
            let second = scope.spawn(|| hold(folder.path(), &mut || ()).is_ok());
            thread::sleep(PAUSE);
            drop(first);
            assert!(second.join().expect("it ends"));
        });
    }
}
