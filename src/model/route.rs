//! The address of anything in an inventory: the keys from its root, printed with `/`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// A list of keys: `sdks/alipay-client/features/pay`.
///
/// A key may itself hold no `/`; ids and permission names never do. A copy shares the keys: a change is told with the same
/// routes many times.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(pub Arc<[String]>);

impl Route {
    /// The route of these keys.
    pub fn of(keys: Vec<String>) -> Route {
        Route(keys.into())
    }

    /// Reads what [`fmt::Display`] prints.
    pub fn parse(text: &str) -> Route {
        Route::of(text.split('/').filter(|key| !key.is_empty()).map(str::to_owned).collect())
    }

    /// This route with one more key.
    pub fn with(&self, key: &str) -> Route {
        Route(self.0.iter().cloned().chain([key.to_owned()]).collect())
    }

    /// Whether this route is `other` or leads to something inside it.
    pub fn is_within(&self, other: &Route) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The key at `index`, counted from the root.
    pub fn key(&self, index: usize) -> Option<&str> {
        self.0.get(index).map(String::as_str)
    }

    /// The last key.
    pub fn last(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.join("/"))
    }
}

impl Serialize for Route {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Route {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Route, D::Error> {
        Ok(Route::parse(&String::deserialize(deserializer)?))
    }
}

/// A route that begins at the root of an inventory, key by key.
pub fn route<const N: usize>(keys: [&str; N]) -> Route {
    Route(keys.iter().map(|key| (*key).to_owned()).collect())
}
