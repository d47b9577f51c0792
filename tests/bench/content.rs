//! A generated content folder of any size, and the program run on it.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// The fields that each SDK collects.
pub(crate) const FIELDS: [&str; 12] = [
    "device.android-id",
    "device.oaid",
    "device.model",
    "device.os-version",
    "device.brand",
    "network.ip",
    "network.type",
    "network.carrier",
    "network.ssid",
    "network.bssid",
    "app.version",
    "app.push-token",
];

/// Runs the program, which must end well.
pub(crate) fn run(root: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    let output =
        command.current_dir(root).args(arguments).stdin(Stdio::null()).output().expect("the program was built");
    assert!(
        output.status.success(),
        "{arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Writes a file of the content folder.
pub(crate) fn write(root: &Path, path: &str, text: &str) {
    let path = root.join("content").join(path);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

/// A content folder; every second SDK states another time of keeping in the later version.
pub(crate) fn content(root: &Path, sdks: usize, version: &str) {
    write(root, "site.yaml", "title: { zh-CN: 公示, en: Disclosure }\nlanguages: [zh-CN, en]\npublisher: us\n");
    write(
        root,
        "organisations.yaml",
        "us: { name: { zh-CN: 我们, en: Us }, country: CN }\nthem: { name: { zh-CN: 他们, en: Them }, country: CN }\n",
    );
    write(root, "next.yaml", &format!("note: {{ zh-CN: 版本 {version}, en: Version {version} }}\n"));
    let mut ships = String::new();
    for number in 0..sdks {
        let _ = writeln!(ships, "  - sdk-{number}");
        let days = if version == "2026.11" && number % 2 == 0 { 30 } else { 90 };
        write(root, &format!("sdks/sdk-{number}.yaml"), &sdk(number, days));
    }
    let app = format!("name: {{ zh-CN: 应用, en: App }}\nplatforms: {{ android: {{}}, ios: {{}} }}\nships:\n{ships}");
    write(root, "apps/app.yaml", &app);
}

/// The file of an SDK.
pub(crate) fn sdk(number: usize, days: u32) -> String {
    let mut text = format!(
        "name: {{ zh-CN: 组件 {number}, en: SDK {number} }}\nprovider: them\nrole: processor\ncategory: push\n\
         platforms: {{ android: {{ version: \"1.{number}\" }}, ios: {{ version: \"1.{number}\" }} }}\nstarts: on-use\n\
         retention: {{ days: {days}, from: collection, then: [delete] }}\nstored_in: [CN]\nfeatures:\n  work:\n\
         \x20   name: {{ zh-CN: 功能, en: Feature }}\n    when: {{ zh-CN: 使用时, en: When used }}\n\
         \x20   purposes: {{ service.push: {{ basis: consent }} }}\n    collects:\n"
    );
    for (index, field) in FIELDS.iter().enumerate() {
        let required = index % 2 == 0;
        let _ = writeln!(text, "      - {{ fields: [{field}], method: [sdk], required: {required} }}");
    }
    text
}
