//! Addresses to their answers: some hosts at once, and each by one question at a time.

use super::answer::Answer;
use super::ask::{Reply, ask};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use url::Url;

/// How many hosts are asked at once.
const AT_ONCE: usize = 8;

/// Asks every address; those of one host one after another.
pub(super) fn ask_all<'a>(
    addresses: &BTreeSet<&'a str>,
    page: &(dyn Fn(&Url) -> Result<Reply, Answer> + Sync),
) -> BTreeMap<&'a str, Answer> {
    let mut by_host: BTreeMap<String, Vec<&'a str>> = BTreeMap::new();
    for address in addresses {
        let host = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
        by_host.entry(host.unwrap_or_default()).or_default().push(address);
    }
    let waiting = Mutex::new(by_host);
    let (busy, answers) = (Busy::default(), Mutex::new(BTreeMap::new()));
    let work = || {
        while let Some((_, addresses)) = { locked(&waiting).pop_first() } {
            for address in addresses {
                let answer = ask(address, &mut |at| busy.while_held(at, || page(at)));
                locked(&answers).insert(address, answer);
            }
        }
    };
    std::thread::scope(|scope| (0..AT_ONCE).for_each(|_| drop(scope.spawn(work))));
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The hosts that are being asked: whoever is led to one of them waits.
#[derive(Default)]
struct Busy {
    hosts: Mutex<BTreeSet<String>>,
    freed: Condvar,
}

impl Busy {
    fn while_held<T>(&self, at: &Url, work: impl FnOnce() -> T) -> T {
        let host = at.host_str().unwrap_or_default().to_owned();
        let mut hosts = locked(&self.hosts);
        while !hosts.insert(host.clone()) {
            hosts = self.freed.wait(hosts).unwrap_or_else(PoisonError::into_inner);
        }
        drop(hosts);
        let done = work();
        locked(&self.hosts).remove(&host);
        self.freed.notify_all();
        done
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
