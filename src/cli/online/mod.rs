//! The addresses that a working copy states, to findings of those that no longer answer: what `check --online` adds.
//!
//! Nobody is asked unless somebody asks for it, and nothing that is found here fails a run by itself.

mod answer;
mod ask;
pub(super) mod client;
mod crowd;
mod guard;
mod memory;

use super::clock;
use super::project::Project;
use super::talk::Talk;
use crate::diagnostic::Diagnostic;
use answer::Answer;
use client::Client;
use memory::Memory;
use std::collections::{BTreeMap, BTreeSet};

/// Asks every address that wasn't asked within a day; with `private`, in private networks too.
pub(super) fn findings(project: &Project, private: bool, talk: &Talk) -> Vec<Diagnostic> {
    let stated: BTreeSet<&str> = project.working.addresses().map(|address| address.url.as_str()).collect();
    let (folder, now) = (clock::cache(), clock::seconds_now());
    let mut memory = Memory::read(folder.as_deref(), now);
    let unknown: BTreeSet<&str> = stated.iter().copied().filter(|address| memory.get(address).is_none()).collect();
    let (asked, known) = (unknown.len().to_string(), (stated.len() - unknown.len()).to_string());
    talk.say("cli-online", &[("asked", &asked), ("known", &known)]);
    let mut answers: BTreeMap<&str, Answer> = BTreeMap::new();
    if !unknown.is_empty() {
        let client = Client::new(private);
        answers = crowd::ask_all(&unknown, &|at| client.page(at));
    }
    let silent = !answers.is_empty() && answers.values().all(Answer::is_silence);
    let mut found = Vec::new();
    if silent {
        found.push(answer::nobody(answers.len(), &project.working.site));
    } else {
        answers.iter().filter(|(_, answer)| answer.is_kept()).for_each(|(url, answer)| memory.put(url, answer, now));
        keep(&memory, !answers.is_empty(), talk);
    }
    for address in project.working.addresses() {
        let url = address.url.as_str();
        let answer = answers.get(url).filter(|_| !silent).or_else(|| memory.get(url));
        let finding = answer.and_then(|answer| answer.finding(url, &project.working.site));
        found.extend(finding.map(|finding| finding.at(address.place.clone())));
    }
    found
}

fn keep(memory: &Memory, is_new: bool, talk: &Talk) {
    let Some(folder) = clock::cache().filter(|_| is_new) else { return };
    if let Err(error) = memory.write(&folder) {
        talk.say("cli-online-not-kept", &[("reason", &error.to_string())]);
    }
}
