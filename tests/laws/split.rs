//! A step split in two: what the direct step tells is told on the way, and a consent is not lost between.

use crate::laws::dice::Dice;
use crate::laws::generate::folder;
use crate::laws::world::{PLAIN, cases, choices, crossed, loaded, reviewed, styles};
use candor::model::change::{ChangeKind, JudgedChange};
use candor::model::route::Route;
use candor::model::words::Level;
use candor::review::view::{self, View};
use proptest::prelude::*;

/// What the steps on the way told one app of a place, of something inside it, or of something around it; the loudest.
/// That an app ships an SDK, or doesn't, is told as the SDK.
fn loudest(steps: &[&JudgedChange], app: &str, route: &Route) -> Option<Level> {
    let shipped = (route.key(2) == Some("ships")).then(|| Route::of(vec!["sdks".into(), route.0[3].clone()]));
    let near = |told: &Route| told.is_within(route) || route.is_within(told) || shipped.as_ref() == Some(told);
    let touches = |told: &&&JudgedChange| told.routes.iter().any(near);
    steps.iter().filter(touches).filter_map(|told| told.apps.get(app)).map(|verdict| verdict.level).max()
}

/// Whether the middle state has the entry at all in which a change of both ends stands: what it told to be gone, or was
/// told to be new after it, is judged as such.
fn stood_in_the_middle(middle: &View, change: &JudgedChange) -> bool {
    let whole = matches!(change.kind, ChangeKind::Added | ChangeKind::Removed | ChangeKind::Stated);
    let around = |route: &Route| Route::of(route.0[..route.0.len() - 1].to_vec());
    let there = |route: &Route| middle.at(route).is_some();
    change.routes.iter().all(|route| there(&around(route)) && (whole || there(route)))
}

/// Whether a place is in an entry that stands in an inventory only because something refers to it, or in what an app ships
/// of an SDK, and doesn't stand in the middle one: it is told with what refers to it.
fn comes_with_others(route: &Route, middle: &View) -> bool {
    let lists = ["organisations", "fields", "purposes", "permissions"];
    let entry = |length: usize| Route::of(route.0[..length.min(route.0.len())].to_vec());
    match route.key(0) {
        Some(list) if lists.contains(&list) => middle.at(&entry(2)).is_none(),
        Some("apps") if route.key(2) == Some("ships") => middle.at(&entry(4)).is_none(),
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_step_split_in_two_tells_no_less(
        first in choices(), second in choices(), third in choices(), mixes in (styles(), styles()),
    ) {
        let [a, b, c] = [&first, &second, &third].map(|facts| folder(&mut Dice::new(facts)));
        let middle = crossed(&a, &b, &mut Dice::endless(&mixes.0));
        let end = crossed(&middle, &c, &mut Dice::endless(&mixes.1));
        let [a, b, c] = [a, middle, end].map(|folder| loaded(&folder, &PLAIN));
        let (one, two, direct) = (reviewed(&a, &b), reviewed(&b, &c), reviewed(&a, &c));
        let steps: Vec<&JudgedChange> = one.iter().chain(&two).collect();
        for app in view::apps(a.inventory.tree()) {
            if !view::has(b.inventory.tree(), &app) || !view::has(c.inventory.tree(), &app) {
                continue;
            }
            let middle = view::of(b.inventory.tree(), &app);
            let of_app = |change: &&JudgedChange| change.apps.contains_key(&app);
            for change in direct.iter().filter(of_app) {
                let level = change.apps[&app].level;
                for route in change.routes.iter().filter(|route| !comes_with_others(route, &middle)) {
                    let told = loudest(&steps, &app, route);
                    prop_assert!(told.is_some(), "{app}: nothing told of {route}\n{change:#?}");
                    let enough = level.min(Level::Notice);
                    prop_assert!(told >= Some(enough), "{app}: {told:?} of {route} for {level:?}\n{change:#?}");
                }
                if level == Level::Consent && stood_in_the_middle(&middle, change) {
                    let loud = steps.iter().filter_map(|step| step.apps.get(&app)).any(|step| step.level >= Level::Decide);
                    prop_assert!(loud, "{app}: consent is lost\n{change:#?}\n{one:#?}\n{two:#?}");
                }
            }
        }
    }
}
