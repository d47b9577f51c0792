//! Where a record is kept or sent, seen from the publisher's country.

use crate::model::inventory::{Inventory, Record};

/// Whether a record is stored in or sent to a country outside the publisher's; for China, Hong Kong, Macao and Taiwan
/// are outside too. What is not stated is not known to be abroad.
pub fn is_abroad(record: &Record, inventory: &Inventory) -> bool {
    let home = inventory.organisations.get(&inventory.publisher).and_then(|publisher| publisher.country.as_ref());
    let Some(home) = home else { return false };
    let statement = &record.statement;
    let mut places = statement.stored_in.iter().chain(&statement.sent_to).flatten();
    statement.leaves_device != Some(false) && places.any(|country| country != home)
}
