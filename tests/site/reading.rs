//! What a reader would stumble over: said truly of each kind of thing, once, and in the order in which one looks for it.

use super::{attributes, build, pages};
use crate::run::{candor, edit, example, write};
use std::path::Path;

fn release(folder: &Path, version: &str, day: &str) {
    candor(folder, &["release", version, "--published", day, "--effective", day]).ends(0);
}

const NOTE: &str = "note: { zh-CN: 更新。, en: An update. }\n";

#[test]
fn nothing_is_missed_of_a_recipient_that_has_no_such_thing() {
    let folder = example();
    let recipient = "name: { zh-CN: 商家, en: Merchants }\nprovider: beacon-push\nrole: independent\nkind: recipient\n\
        retention: { days: 30, from: collection, then: [delete] }\nstored_in: [CN]\nfeatures:\n  receipt:\n\
        \x20   name: { zh-CN: 收款通知, en: Notice of payment }\n    when: { zh-CN: 付款后, en: After a payment }\n\
        \x20   purposes: { service.order: { basis: contract } }\n    collects:\n      - fields: [network.ip]\n        required: true\n";
    write(folder.path(), "content/sdks/merchants.yaml", recipient);
    edit(folder.path(), "content/apps/wallet.yaml", "  - alipay-client\n", "  - alipay-client\n  - merchants\n");
    edit(folder.path(), "content/apps/wallet.yaml", "method: [server]", "method: [sdk]");
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let page = &pages["en/sdks/merchants.html"];
    assert!(!page.contains("Begins to read"), "{page}");
    assert!(page.contains("About this recipient") && pages["en/sdks/beacon-push.html"].contains("About this SDK"));
    assert!(pages["en/sdks/index.html"].contains(
        "2 SDKs of other companies, 1 capability of the system, 1 class of recipients; none of them collects"
    ));
    let app = &pages["en/apps/wallet.html"];
    assert!(app.contains("The app reads it") && !app.contains("The SDK reads it"), "{app}");
    let features: Vec<&str> =
        attributes(app, "id").into_iter().filter(|id| id.contains("sign-in") || id.contains("reminder")).collect();
    assert_eq!(features, ["spending-reminder", "sign-in"], "what takes sensitive information stands first");
}

#[test]
fn one_edit_is_told_once_and_every_link_to_it_leads_there() {
    let folder = example();
    release(folder.path(), "1", "2026-05-01");
    edit(folder.path(), "content/sdks/alipay-client.yaml", "read: 2026-11-01", "read: 2026-11-20");
    edit(folder.path(), "content/sdks/alipay-client.yaml", "reviewed: 2026-11-01", "reviewed: 2026-11-20");
    write(folder.path(), "content/next.yaml", NOTE);
    release(folder.path(), "2", "2026-12-01");
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let sealed = std::fs::read_to_string(folder.path().join("content/versions/2/changes.json")).expect("sealed");
    let sealed: serde_json::Value = serde_json::from_str(&sealed).expect("JSON");
    let ids: Vec<&str> = sealed["changes"].as_array().unwrap().iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids.len(), 2, "the source, and the day of reading");
    let sentence = sealed["changes"][0]["sentences"]["en"].as_str().expect("a sentence");
    for page in ["en/changes/1..2.html", "en/sdks/alipay-client.html"] {
        assert_eq!(pages[page].matches(sentence).count(), 1, "{page}");
    }
    assert!(ids.iter().all(|id| attributes(&pages["en/changes/1..2.html"], "id").contains(id)));
}

#[test]
fn what_moved_is_called_by_its_name() {
    let folder = example();
    release(folder.path(), "1", "2026-05-01");
    let sdk = std::fs::read_to_string(folder.path().join("content/sdks/beacon-push.yaml")).expect("the SDK");
    write(folder.path(), "content/sdks/beacon.yaml", sdk.replace("\nformerly: [", "\nformerly: [beacon-push, "));
    std::fs::remove_file(folder.path().join("content/sdks/beacon-push.yaml")).expect("the old file");
    edit(folder.path(), "content/apps/wallet.yaml", "sdk: beacon-push", "sdk: beacon");
    for path in ["content/policies/privacy.zh-CN.md", "content/policies/privacy.en.md"] {
        let text = std::fs::read_to_string(folder.path().join(path)).expect("a policy");
        write(folder.path(), path, text.replace("sdk:beacon-push", "sdk:beacon"));
    }
    edit(folder.path(), "content/apps/wallet.yaml", "  spending-reminder: ", "  reminder: ");
    edit(folder.path(), "content/apps/wallet.yaml", "    decides:", "    formerly: [spending-reminder]\n    decides:");
    write(folder.path(), "content/next.yaml", NOTE);
    release(folder.path(), "2", "2026-06-01");
    build(folder.path());
    let pages = pages(&folder.path().join("public"));
    let moved = &pages["en/sdks/beacon-push.html"];
    assert!(moved.contains("<h1>Beacon Push SDK has moved</h1>"), "{moved}");
    assert!(moved.contains("<a href=\"beacon.html\">Beacon Push SDK</a>"), "{moved}");
    let change = &pages["en/changes/1..2.html"];
    assert!(change.contains("Harbour Wallet › Spending reminder has a new address on these pages"), "{change}");
}
