//! The bytes of sealed inventories to inventories that hold together what is the same in them.
//!
//! Most SDKs are stated again by every version without a change: each distinct one is parsed and held once.

use crate::model::inventory::{Inventory, Sdk};
use crate::model::reference::SdkId;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The text of an inventory, taken apart.
#[derive(Debug, Clone, Default)]
pub struct Sheets {
    /// Everything but the SDKs, as a JSON object.
    pub rest: String,
    /// Each SDK.
    pub sdks: BTreeMap<SdkId, Arc<str>>,
}

/// The distinct SDKs that were read, by their text.
pub(super) type Known = BTreeMap<Arc<str>, Arc<Sdk>>;

/// The key under which the SDKs stand.
const SDKS: &str = "sdks";

/// Reads one inventory; what of it is known is not parsed again.
pub(super) fn read(text: &str, known: &mut Known) -> Result<(Inventory, Sheets), serde_json::Error> {
    let mut parts: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
    let sdks = parts.remove(SDKS).map(|raw| serde_json::from_str(raw.get())).transpose()?;
    let sdks: BTreeMap<SdkId, &RawValue> = sdks.unwrap_or_default();
    let rest = serde_json::to_string(&parts)?;
    let mut inventory: Inventory = serde_json::from_str(&rest)?;
    let mut sheets = Sheets { rest, sdks: BTreeMap::new() };
    for (id, raw) in sdks {
        let (text, sdk) = match known.get_key_value(raw.get()) {
            Some((text, sdk)) => (Arc::clone(text), Arc::clone(sdk)),
            None => {
                let (text, sdk) = (Arc::from(raw.get()), Arc::new(serde_json::from_str(raw.get())?));
                known.insert(Arc::clone(&text), Arc::clone(&sdk));
                (text, sdk)
            }
        };
        sheets.sdks.insert(id.clone(), text);
        inventory.sdks.0.insert(id, sdk);
    }
    Ok((inventory, sheets))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_is_held_once() {
        let older = r#"{"publisher":"us","sdks":{"a":{"name":{"en":"A"}},"b":{"name":{"en":"B"}}}}"#;
        let newer = r#"{"publisher":"us","sdks":{"a":{"name":{"en":"A"}},"b":{"name":{"en":"C"}}}}"#;
        let mut known = Known::new();
        let mut read = |text| read(text, &mut known).expect("it is an inventory");
        let ((before, sheets), (after, _)) = (read(older), read(newer));
        assert_eq!(before, serde_json::from_str(older).expect("it is an inventory"));
        assert_eq!(sheets.rest, r#"{"publisher":"us"}"#);
        assert!(Arc::ptr_eq(&before.sdks["a"], &after.sdks["a"]));
        assert_ne!(before.sdks["b"], after.sdks["b"]);
        assert_eq!(known.len(), 3);
    }
}
