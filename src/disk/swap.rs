//! A finished stage to the folder that everybody sees, in one step where the system has one.

use super::error::Error;
use super::stage::Place;
use std::fs;
use std::io;

/// Swaps the stage in. The old folder, if there was one, is then where the stage was, or aside.
pub(super) fn swap(place: &Place, has_old: bool) -> Result<(), Error> {
    let swapped = if has_old { exchange(place) } else { fs::rename(&place.stage, &place.folder) };
    match swapped {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => in_two_steps(place),
        other => other.map_err(Error::doing("publish", &place.folder)),
    }
}

/// Exchanges both folders at once: whoever looks sees the whole old one or the whole new one.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(place: &Place) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    renameat_with(CWD, &place.stage, CWD, &place.folder, RenameFlags::EXCHANGE).map_err(|errno| match errno {
        // Old kernels, and file systems that know only plain renames.
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
        other => other.into(),
    })
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Place) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// For a moment there is no folder; a run that is killed then is mended by the next one.
fn in_two_steps(place: &Place) -> Result<(), Error> {
    fs::rename(&place.folder, &place.aside).map_err(Error::doing("publish", &place.folder))?;
    if let Err(error) = fs::rename(&place.stage, &place.folder) {
        fs::rename(&place.aside, &place.folder).map_err(Error::doing("restore", &place.folder))?;
        return Err(Error::doing("publish", &place.folder)(error));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::stage::tidy;
    use super::*;

    fn place() -> (tempfile::TempDir, Place) {
        let top = tempfile::tempdir().expect("a folder");
        let place = Place::of(&top.path().join("public")).expect("it has a parent");
        for (folder, bytes) in [(&place.folder, "old"), (&place.stage, "new")] {
            fs::create_dir(folder).expect("a folder");
            fs::write(folder.join("a"), bytes).expect("it is writable");
        }
        fs::write(&place.paths, "a").expect("it is writable");
        (top, place)
    }

    #[test]
    fn one_step_and_two_lead_to_the_same() {
        for step in [|place: &Place| swap(place, true), in_two_steps] {
            let (top, place) = place();
            step(&place).expect("it swaps");
            assert_eq!(fs::read(place.folder.join("a")).expect("it is there"), b"new");
            tidy(&place).expect("it is all candor's");
            assert_eq!(fs::read(place.folder.join("a")).expect("it is there"), b"new");
            assert_eq!(fs::read_dir(top.path()).expect("it is there").count(), 1, "nothing is left beside it");
        }
    }

    #[test]
    fn a_swap_killed_between_two_steps_is_taken_back() {
        let (_top, place) = place();
        fs::rename(&place.folder, &place.aside).expect("the first step");
        tidy(&place).expect("it is all candor's");
        assert_eq!(fs::read(place.folder.join("a")).expect("it is there"), b"old");
        assert!(!place.stage.exists() && !place.aside.exists() && !place.paths.exists());
    }
}
