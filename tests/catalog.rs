//! The built-in catalog: a word of a real list leads to one field, and what an entry says of itself holds.
//!
//! `catalog/words.txt` holds the field words of 79 real lists by others, one a line, without their text.

use candor::load::{built_in, catalog};
use candor::model::catalog::{Catalog, CatalogField, FieldKind};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

const WORDS: &str = include_str!("catalog/words.txt");

/// Apple's data types, without `NSPrivacyCollectedDataType`.
const APPLE: &str = "Name EmailAddress PhoneNumber PhysicalAddress OtherUserContactInfo Health Fitness PaymentInfo \
    CreditInfo OtherFinancialInfo PreciseLocation CoarseLocation SensitiveInfo Contacts EmailsOrTextMessages \
    PhotosorVideos AudioData GameplayContent CustomerSupport OtherUserContent BrowsingHistory SearchHistory UserID \
    DeviceID PurchaseHistory ProductInteraction AdvertisingData OtherUsageData CrashData PerformanceData \
    OtherDiagnosticData EnvironmentScanning Hands Head OtherDataTypes";

/// Google Play's data types, without `PSL_`.
const PLAY: &str = "NAME EMAIL USER_ACCOUNT ADDRESS PHONE RACE_ETHNICITY POLITICAL_RELIGIOUS \
    SEXUAL_ORIENTATION_GENDER_IDENTITY OTHER_PERSONAL CREDIT_DEBIT_BANK_ACCOUNT_NUMBER PURCHASE_HISTORY \
    CREDIT_SCORE OTHER APPROX_LOCATION PRECISE_LOCATION WEB_BROWSING_HISTORY EMAILS SMS_CALL_LOG OTHER_MESSAGES \
    PHOTOS VIDEOS AUDIO MUSIC OTHER_AUDIO HEALTH FITNESS CONTACTS CALENDAR CRASH_LOGS PERFORMANCE_DIAGNOSTICS \
    OTHER_PERFORMANCE FILES_AND_DOCS USER_INTERACTION IN_APP_SEARCH_HISTORY APPS_ON_DEVICE \
    USER_GENERATED_CONTENT OTHER_APP_ACTIVITY DEVICE_ID";

fn catalog() -> Catalog {
    let built_in = built_in::read().expect("what the binary carries is right");
    catalog::build(&built_in, &["zh-CN".to_owned(), "en".to_owned()], &BTreeMap::new())
}

/// What is left of a word once width, case and spaces count for nothing.
fn folded(word: &str) -> String {
    let lower: String = word.nfkc().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect()
}

/// Every word that leads to a field: its id, its names, its aliases.
fn said_of<'a>(id: &'a str, field: &'a CatalogField) -> impl Iterator<Item = &'a str> {
    let names = field.name.iter().flat_map(|text| text.0.values().map(String::as_str));
    let aliases = field.aliases.iter().flatten().map(String::as_str);
    std::iter::once(id).chain(names).chain(aliases)
}

#[test]
fn the_catalog_has_its_breadth() {
    let catalog = catalog();
    assert!(catalog.fields.len() >= 200, "{} fields", catalog.fields.len());
    assert!(catalog.purposes.len() >= 50, "{} purposes", catalog.purposes.len());
    assert!(catalog.permissions.len() >= 70, "{} permissions", catalog.permissions.len());
}

#[test]
fn a_word_leads_to_one_field_and_stands_once() {
    let catalog = catalog();
    let mut leads: BTreeMap<String, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (id, field) in &catalog.fields {
        let names: BTreeSet<String> = said_of(id, field).take(3).map(folded).collect();
        let aliases = field.aliases.iter().flatten().map(|alias| folded(alias));
        for word in names.into_iter().chain(aliases) {
            if let Some(other) = leads.insert(word.clone(), id) {
                wrong.push(format!("{word} leads to {other} and {}", &**id));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_words_of_real_lists_lead_to_fields() {
    let catalog = catalog();
    let known: BTreeSet<String> =
        catalog.fields.iter().flat_map(|(id, field)| said_of(id, field).map(folded)).collect();
    let words: BTreeSet<&str> = WORDS.lines().collect();
    let lost: Vec<&&str> = words.iter().filter(|word| !known.contains(&folded(word))).collect();
    let found = words.len() - lost.len();
    assert!(words.len() > 900 && found * 100 >= words.len() * 97, "{found} of {}; not {lost:?}", words.len());
}

#[test]
fn a_sensitive_field_says_under_which_head_and_only_it_does() {
    for (id, field) in &catalog().fields {
        assert_eq!(field.sensitive, Some(field.sensitive_as.is_some()), "{id}");
    }
}

#[test]
fn a_field_stands_under_its_group_and_a_category_admits_its_vagueness() {
    for (id, field) in &catalog().fields {
        let group = serde_json::to_value(field.group).expect("a word");
        assert_eq!(group.as_str(), id.split('.').next(), "{id}");
        let vague = field.what.as_ref().is_some_and(|what| what.0["zh-CN"].contains("没有说清"));
        assert_eq!(field.kind, Some(if vague { FieldKind::Category } else { FieldKind::Field }), "{id}");
    }
}

#[test]
fn a_permission_opens_fields_that_exist_and_says_how_to_refuse_it() {
    let catalog = catalog();
    for (name, permission) in &catalog.permissions {
        let opens = permission.opens.as_ref().expect("a set, if an empty one");
        assert!(opens.iter().all(|field| catalog.fields.contains_key(field)), "{}", &**name);
        let platform = serde_json::to_value(permission.platform).expect("a word");
        assert_eq!(platform.as_str(), name.split(':').next(), "{}", &**name);
        let languages: Vec<&String> = permission.turn_off.iter().flat_map(|text| text.0.keys()).collect();
        assert_eq!(languages, ["en", "zh-CN"], "{}", &**name);
    }
}

#[test]
fn what_the_stores_call_a_field_is_a_word_of_theirs() {
    let apple: BTreeSet<&str> = APPLE.split_whitespace().collect();
    let play: BTreeSet<&str> = PLAY.split_whitespace().collect();
    for (id, field) in &catalog().fields {
        let maps = field.maps.as_ref().expect("at least one");
        assert!(maps.get("apple").is_none_or(|word| apple.contains(&**word)), "{id}");
        let known = |word: &String| word.strip_prefix("PSL_").is_some_and(|word| play.contains(word));
        assert!(maps.get("play").is_none_or(known), "{id}");
        assert!(maps.keys().all(|key| matches!(&**key, "apple" | "play" | "dpv" | "fides")), "{id}");
    }
}
