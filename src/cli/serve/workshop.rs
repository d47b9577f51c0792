//! What the preview shows, and how it comes about: read, found right and put in place; or found wrong, and said.
//!
//! While something must be mended, what was right last stays. Nothing here knows of sockets.

use super::super::build::taken;
use super::super::findings::{self, Gathered};
use super::super::outcome::Outcome;
use super::super::project::CONTENT;
use super::super::publication::preview;
use super::super::talk::Talk;
use super::order::Order;
use super::seen::Seen;
use super::told::{self, Faults};
use crate::diagnostic::{Checked, Diagnostic};
use crate::disk::watch::{Watch, watch};
use crate::history::chain::History;
use crate::load::built_in::BuiltIn;
use crate::model::reference::Day;
use crate::site::serve::{Preview, Response, answer};
use crate::site::{Publication, Site, TemplateError, site};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use tokio::sync::watch::Sender;

/// The folder of the team's own templates.
const TEMPLATES: &str = "templates";
/// How often is looked where the system doesn't say that something changed.
const UNTOLD: Duration = Duration::from_secs(1);

/// Reads, renders and answers.
pub(super) struct Workshop {
    seen: Seen,
    /// The day on which the published site is looked at; else the working copy itself is.
    as_of: Option<Day>,
    talk: Talk,
    mark: Sender<String>,
    /// How many states were shown.
    states: u64,
    /// What stands in `static/`, as it last was without errors.
    statics: BTreeMap<String, Vec<u8>>,
    /// The templates as they last were without errors.
    templates: BTreeMap<String, String>,
    /// The sealed versions that are shown.
    history: Option<Arc<History>>,
    faults: Faults,
}

impl Workshop {
    /// Reads a project; its sealed versions must be as they were sealed.
    pub(super) fn open(
        (root, as_of): (&Path, Option<Day>),
        built_in: Checked<BuiltIn>,
        talk: &Talk,
        mark: Sender<String>,
    ) -> Result<Workshop, Outcome> {
        let seen = Seen::first(root, built_in);
        seen.project.stop_if_altered(talk)?;
        let talk = Talk::new(talk.language.clone(), talk.format, Arc::clone(&seen.project.built_in.locales));
        let (statics, templates, faults) = (BTreeMap::new(), BTreeMap::new(), Faults::new());
        Ok(Workshop { seen, as_of, talk, mark, states: 0, statics, templates, history: None, faults })
    }

    /// The day on which the published site is looked at, if anything is published.
    pub(super) fn day(&self) -> Option<&Day> {
        self.as_of.as_ref().filter(|_| !self.seen.project.history.versions.is_empty())
    }

    /// Answers and looks, as it is told, for as long as the program runs.
    pub(super) fn work(mut self, orders: mpsc::Sender<Order>, taken: &mpsc::Receiver<Order>) {
        let mut watch = self.watch(orders);
        let mut shown: Option<Publication> = None;
        let mut good = self.judge();
        loop {
            if let Some(gathered) = good.take() {
                self.put_in_place(gathered, &mut shown);
            }
            // A site borrows what it shows: there is one for each state.
            let site = shown.as_ref().and_then(|publication| self.site(publication));
            self.tell();
            while good.is_none() {
                match taken.recv() {
                    Ok(Order::Answer(path, reply)) => drop(reply.send(self.answer(&path, site.as_ref()))),
                    Ok(Order::Look(replaced)) => good = self.look(replaced, &mut watch),
                    Err(mpsc::RecvError) => return,
                }
            }
        }
    }

    fn watch(&self, orders: mpsc::Sender<Order>) -> Option<Watch> {
        let looks = orders.clone();
        let wake = move |replaced| drop(looks.send(Order::Look(replaced)));
        match watch(&self.seen.project.root, &[CONTENT, TEMPLATES], wake) {
            Ok(watch) => Some(watch),
            Err(error) => {
                self.talk.say("cli-serve-unwatched", &[("reason", &error.to_string())]);
                std::thread::spawn(move || {
                    while orders.send(Order::Look(false)).is_ok() {
                        std::thread::sleep(UNTOLD);
                    }
                });
                None
            }
        }
    }

    /// Reads again if something changed; gives what is to be shown instead, if that is without errors.
    fn look(&mut self, replaced: bool, watch: &mut Option<Watch>) -> Option<Gathered> {
        if let Some(watch) = watch.as_mut().filter(|_| replaced) {
            watch.renew();
        }
        self.seen = self.seen.again()?;
        let good = self.judge();
        if good.is_none() {
            self.tell();
        }
        good
    }

    /// Looks for errors; gives what was read if there is none.
    fn judge(&mut self) -> Option<Gathered> {
        let project = &self.seen.project;
        let gathered = findings::errors(project);
        let mut errors: Vec<Diagnostic> = project.altered.clone();
        errors.extend(gathered.findings.iter().cloned());
        let was_broken = !self.faults.is_empty();
        self.faults = Faults::new();
        match errors.len() {
            0 if was_broken => self.talk.say("cli-serve-mended", &[]),
            0 => {}
            count => self.talk.say("cli-serve-broken", &[("count", &count.to_string())]),
        }
        self.add(told::of_findings(&errors, &project.sources, &project.built_in.locales));
        errors.is_empty().then_some(gathered)
    }

    fn add(&mut self, faults: Faults) {
        for (language, faults) in faults {
            self.faults.entry(language).or_default().extend(faults);
        }
    }

    /// Shows what was read last.
    fn put_in_place(&mut self, gathered: Gathered, shown: &mut Option<Publication>) {
        let project = Arc::clone(&self.seen.project);
        let same = self.history.as_ref().is_some_and(|history| Arc::ptr_eq(history, &project.history));
        let before = shown.take().filter(|_| same);
        let templates = self.seen.templates.clone();
        let Ok(mut publication) = preview(&project, gathered, templates, (before, self.as_of.as_ref())) else { return };
        self.try_templates(&mut publication);
        self.history = Some(Arc::clone(&project.history));
        self.statics.clone_from(&project.working.statics);
        *shown = Some(publication);
    }

    /// Puts the templates as they last were without errors in the place of those that have some.
    fn try_templates(&mut self, publication: &mut Publication) {
        if publication.templates == self.templates {
            return;
        }
        match wrong(publication) {
            None => self.templates.clone_from(&publication.templates),
            Some(error) => {
                self.add(told::of_template(&error, &publication.locales));
                publication.templates.clone_from(&self.templates);
            }
        }
    }

    fn site<'p>(&mut self, publication: &'p Publication) -> Option<Site<'p>> {
        let project = Arc::clone(&self.seen.project);
        match site(publication) {
            Ok(site) => {
                let errors = taken(&site, &project);
                self.add(told::of_findings(&errors, &project.sources, &publication.locales));
                Some(site)
            }
            Err(error) => {
                self.add(told::of_template(&error, &publication.locales));
                None
            }
        }
    }

    /// Lets the pages know that they may be others now.
    fn tell(&mut self) {
        self.states += 1;
        self.mark.send_replace(format!("{}-{}", std::process::id(), self.states));
    }

    fn answer(&self, path: &str, site: Option<&Site<'_>>) -> Response {
        let mark = self.mark.borrow();
        let preview = Preview {
            site,
            statics: &self.statics,
            faults: &self.faults,
            mark: &mark,
            locales: &self.seen.project.built_in.locales,
            language: &self.talk.language,
        };
        answer(path, &preview)
    }
}

/// What is wrong with the templates: one page of each kind is tried.
fn wrong(publication: &Publication) -> Option<TemplateError> {
    match site(publication) {
        Ok(site) => site.specimens().into_iter().find_map(|index| site.render(index).err()),
        Err(error) => Some(error),
    }
}
