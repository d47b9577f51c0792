//! What somebody might try: bytes that are no text, files that never end, names that hide something. None of it hangs.

use super::{check, hold, orderly, places, slip};
use crate::run::{edit, example, program, write};
use std::path::Path;
use std::process::Stdio;

const PAY: &str = "sdks/alipay-client.yaml";
const PRIVACY: &str = "policies/privacy.zh-CN.md";

/// What `check` finds in the example with one file replaced.
fn with(file: &str, bytes: impl AsRef<[u8]>, code: i32) -> Vec<String> {
    let folder = example();
    write(folder.path(), &format!("content/{file}"), bytes);
    found(folder.path(), code)
}

fn found(folder: &Path, code: i32) -> Vec<String> {
    let run = check(folder).ends(code);
    assert!(!run.stdout.contains('\u{1B}') && !run.stdout.contains('\u{202E}'), "{run:#?}");
    places(&run)
}

#[test]
fn bytes_that_are_no_text() {
    let gbk = b"name:\n  zh-CN: \xD6\xA7\xB8\xB6\n";
    assert_eq!(with(PAY, gbk, 3), ["not-utf-8 sdks/alipay-client.yaml:2:11"]);
    let behind_chinese = b"name: { zh-CN: \xE6\x94\xAF\xE4\xBB\x98\xFF }\n";
    assert_eq!(with(PAY, behind_chinese, 3), ["not-utf-8 sdks/alipay-client.yaml:1:18"]);
    assert_eq!(with(PAY, "名: 支\u{0}付\n", 3), ["control-character sdks/alipay-client.yaml:1:5"]);
    assert_eq!(with(PAY, "a: \u{1B}[31mred\n", 3), ["control-character sdks/alipay-client.yaml:1:4"]);
    assert_eq!(with(PAY, "a: 1\rb: 2\r", 3), ["control-character sdks/alipay-client.yaml:1:5"]);
    let utf_16: Vec<u8> = "\u{FEFF}name: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(with("organisations.yaml", utf_16, 3), ["not-utf-8 organisations.yaml:1:1"]);
    assert_eq!(with(PRIVACY, b"---\ntitle: \xD2\xFE\n---\n", 3), ["not-utf-8 policies/privacy.zh-CN.md:2:8"]);
}

#[test]
fn what_cannot_be_seen() {
    hold(&[
        slip(PAY, "支付宝客户端 SDK", "支付宝\u{202E}KDS", 1, &["hidden-character sdks/alipay-client.yaml:2:10"]),
        slip(PAY, "Alipay client SDK", "Alipay\u{200B}client", 1, &["hidden-character sdks/alipay-client.yaml:3:7"]),
        slip(PAY, "Alipay client SDK", "\"Alipay\\u2066SDK\"", 1, &["hidden-character sdks/alipay-client.yaml:3:7"]),
        slip(PAY, "Alipay client SDK", "\"Alipay\\e[2J\"", 1, &["hidden-character sdks/alipay-client.yaml:3:7"]),
        slip(PAY, "starts: on-use", "\"sta\\u202Erts\": on-use", 1, &["unknown-key sdks/alipay-client.yaml:12:1"]),
        slip(
            PRIVACY,
            "我们在 72 小时",
            "我们在\u{2067} 72 小时",
            1,
            &["hidden-character policies/privacy.zh-CN.md:17:4"],
        ),
        slip(
            PRIVACY,
            "title: 隐私政策",
            "title: 隐私\u{202D}政策",
            1,
            &["hidden-character policies/privacy.zh-CN.md:2:8"],
        ),
        slip(PAY, "Alipay client SDK", "عليباي می\u{200C}خواهم 👩\u{200D}💻", 0, &[]),
    ]);
}

#[test]
fn markdown_that_could_run_or_hide() {
    hold(&[
        slip(
            PRIVACY,
            "我们在 72",
            "我们在 <b onclick=x>72</b>",
            1,
            &["raw-html policies/privacy.zh-CN.md:17:5", "raw-html policies/privacy.zh-CN.md:17:20"],
        ),
        slip(PRIVACY, "## 如何", "<!-- 藏起来\n\n## 如何", 1, &["raw-html policies/privacy.zh-CN.md:15:1"]),
        slip(
            PRIVACY,
            "## 如何",
            "<script>\nalert(1)\n</script>\n\n## 如何",
            1,
            &["raw-html policies/privacy.zh-CN.md:15:1"],
        ),
        slip(
            PRIVACY,
            "(sdk:alipay-client)",
            "(javascript:alert`1`)",
            1,
            &["link-scheme policies/privacy.zh-CN.md:8:5"],
        ),
        slip(
            PRIVACY,
            "(sdk:alipay-client)",
            "(JaVaScRiPt:alert`1`)",
            1,
            &["link-scheme policies/privacy.zh-CN.md:8:5"],
        ),
        slip(
            PRIVACY,
            "(sdk:alipay-client)",
            "(java&#115;cript&colon;x)",
            1,
            &["link-scheme policies/privacy.zh-CN.md:8:5"],
        ),
        slip(PRIVACY, "(sdk:alipay-client)", "(data:text/html,x)", 1, &["link-scheme policies/privacy.zh-CN.md:8:5"]),
        slip(PRIVACY, "(sdk:alipay-client)", "(//evil.example/x)", 1, &["link-scheme policies/privacy.zh-CN.md:8:5"]),
        slip(PRIVACY, "(sdk:alipay-client)", "(./a/javascript:x)", 0, &[]),
        slip(PRIVACY, "我们在 72", "<javascript:alert> 我们在 72", 1, &["link-scheme policies/privacy.zh-CN.md:17:1"]),
        slip(
            PRIVACY,
            "我们在 72",
            "[一]: javascript:x\n\n[一] 我们在 72",
            1,
            &["link-scheme policies/privacy.zh-CN.md:19:1"],
        ),
        slip(
            PRIVACY,
            "我们在 72",
            "![图](https://a.example/x.png) 我们在 72",
            1,
            &["image-from-elsewhere policies/privacy.zh-CN.md:17:1"],
        ),
        slip(
            PRIVACY,
            "我们在 72",
            "![图](../../etc/passwd) 我们在 72",
            1,
            &["image-from-elsewhere policies/privacy.zh-CN.md:17:1"],
        ),
        slip(PRIVACY, "我们在 72", "`<b>` a < b 我们在 72", 0, &[]),
    ]);
}

#[test]
fn files_that_never_end() {
    let lists = "[".repeat(100_000);
    assert_eq!(with(PAY, &lists, 3), ["too-deep sdks/alipay-client.yaml:1:256"]);
    assert_eq!(with(PAY, "{a: ".repeat(100_000), 3), ["too-deep sdks/alipay-client.yaml:1:1021"]);
    assert_eq!(with(PAY, "- ".repeat(100_000), 3), ["too-deep sdks/alipay-client.yaml:1:129"]);
    assert_eq!(with(PAY, "? ".repeat(100_000), 3), ["too-deep sdks/alipay-client.yaml:1:129"]);
    let blocks: String = (0..1_300).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(with(PAY, &blocks, 3), ["too-deep sdks/alipay-client.yaml:65:65"]);
    assert_eq!(with(PAY, "x: 1\n".repeat(420_000), 3), ["file-too-large sdks/alipay-client.yaml:1:1"]);
    let billion: String = (1..10).map(|n| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n - 1).repeat(9))).collect();
    assert_eq!(with(PAY, format!("a0: &a0 lol\n{billion}"), 3), ["yaml-anchor sdks/alipay-client.yaml:1:5"]);
    assert_eq!(with(PRIVACY, format!("---\n{lists}\n---\n"), 3), ["too-deep policies/privacy.zh-CN.md:2:256"]);
}

#[test]
fn much_of_everything_still_ends() {
    let mebibyte = |unit: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for piece in (0..).map(unit) {
            if text.len() + piece.len() > 1 << 20 {
                break;
            }
            text.push_str(&piece);
        }
        text
    };
    let head = "name: { zh-CN: 支, en: A }\nkind: system\nplatforms: { android: {} }\n";
    let kinds: [&dyn Fn(usize) -> String; 4] = [
        &|n| format!("k{n}: 1\n"),
        &|_| "role: own\n".to_owned(),
        &|n| if n == 0 { format!("{head}features:\n") } else { format!("  f{n}: {{}}\n") },
        &|n| {
            if n == 0 {
                format!("{head}features:\n  x:\n    collects:\n      - fields:\n")
            } else {
                format!("        - f{n}\n")
            }
        },
    ];
    for kind in kinds {
        assert!(!with(PAY, mebibyte(kind), 1).is_empty());
    }
    assert!(!with(PAY, format!("role: {}\n", "x".repeat(1_000_000)), 1).is_empty());
    assert!(!with(PAY, format!("provider: {}\n", "x".repeat(1_000_000)), 1).is_empty());
    let matter = "---\ntitle: 隐私\n---\n";
    for prose in
        ["<b>", "[a](javascript:b)", "![", "[", "> ", "* ", "`", "<!--", "[a](sdk:x)", "|a\n", "**a", "\u{202E}"]
    {
        let text = format!("{matter}{}", prose.repeat(1_000_000 / prose.len()));
        let folder = example();
        write(folder.path(), "content/policies/privacy.zh-CN.md", text);
        assert!(
            found(folder.path(), i32::from(prose.starts_with(['<', '\u{202E}']) || prose.contains('('))).len() <= 1_001
        );
    }
}

#[cfg(unix)]
#[test]
fn files_that_are_not_files() {
    use std::os::unix::fs::symlink;
    let out = tempfile::TempDir::new().expect("a folder");
    write(out.path(), "secret.yaml", "name: secret\n");
    for (file, rule) in
        [(PAY, "link-leads-out"), ("site.yaml", "link-leads-out"), ("organisations.yaml", "link-leads-out")]
    {
        let folder = example();
        let path = folder.path().join("content").join(file);
        std::fs::remove_file(&path).expect("it was there");
        symlink(out.path().join("secret.yaml"), &path).expect("a link");
        let found = found(folder.path(), 3);
        assert_eq!(found, [format!("{rule} {file}:1:1")]);
    }
    for name in ["sdks", "apps", "policies"] {
        let folder = example();
        let path = folder.path().join("content").join(name);
        std::fs::rename(&path, folder.path().join("elsewhere")).expect("it moves");
        symlink(folder.path().join("elsewhere"), &path).expect("a link");
        assert_eq!(found(folder.path(), 3), [format!("link-leads-out {name}:1:1")]);
    }
    for (file, target) in [("sdks/loop.yaml", "loop.yaml"), ("sdks/gone.yaml", "nowhere.yaml"), ("sdks/back", "..")] {
        let folder = example();
        symlink(target, folder.path().join("content").join(file)).expect("a link");
        assert_eq!(found(folder.path(), 3), [format!("file-unreadable {file}:1:1")]);
    }
    let folder = example();
    let fifo = folder.path().join("content/sdks/alipay-client.yaml");
    std::fs::remove_file(&fifo).expect("it was there");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status().expect("mkfifo");
    assert!(made.success());
    assert_eq!(found(folder.path(), 3), ["not-a-regular-file sdks/alipay-client.yaml:1:1"]);
}

#[test]
fn nothing_of_a_file_reaches_a_terminal_as_it_is() {
    let folder = example();
    edit(folder.path(), "content/sdks/alipay-client.yaml", "starts: on-use", "\"\\e]0;x\\a\u{202E}\\u202E\": 1");
    write(folder.path(), "content/sdks/\u{1B}[2Jx.yaml", "\u{202E}\n");
    let mut command = program(folder.path());
    let output = command.arg("check").stdin(Stdio::null()).output().expect("the program was built");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).expect("candor prints UTF-8");
    assert!(!said.contains(['\u{1B}', '\u{7}', '\u{202E}']), "{said:?}");
    orderly(crate::run::candor(folder.path(), &["diff"]));
}
