//! The address of a page to the address of another, relatively: links work at any base path and from a folder.
//!
//! Every address names its file; none begins with `/`.

/// The link from the page at `from` to the file at `to`, both from the root of the site.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let (here, there) = (folder(from), folder(to));
    let same = here.bytes().zip(there.bytes()).take_while(|(a, b)| a == b).count();
    let shared = here.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    let up = here[shared..].matches('/').count();
    let mut href = String::with_capacity(3 * up + to.len() - shared);
    (0..up).for_each(|_| href.push_str("../"));
    href.push_str(&to[shared..]);
    href
}

/// The folder of a file, with `/` at its end; nothing at the root of the site.
fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// The name of a permission's page without its ending: its id, which holds what not every system allows in a name.
///
/// The first `:` becomes `.`, since no platform's name has one; `${package}` becomes `~package`; what else is not a
/// letter, a digit or one of `.`, `_`, `-` becomes `~` and its two hex digits. So each id has its own file, and the id
/// can be told from it: `android:${package}.PUSH` stands at `android.~package.PUSH.html`.
pub(crate) fn permission_name(id: &str) -> String {
    let plain = id.replacen(':', ".", 1);
    let parts: Vec<String> = plain.split("${package}").map(escaped).collect();
    parts.join("~package")
}

fn escaped(part: &str) -> String {
    let mut name = String::with_capacity(part.len());
    for byte in part.bytes() {
        match byte {
            b'.' | b'_' | b'-' => name.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => name.push(byte.into()),
            _ => name.push_str(&format!("~{byte:02X}")),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::{permission_name, relative};

    #[test]
    fn each_permission_has_a_file_of_its_own() {
        assert_eq!(permission_name("android:ACCESS_WIFI_STATE"), "android.ACCESS_WIFI_STATE");
        assert_eq!(permission_name("harmonyos:ohos.permission.CAMERA"), "harmonyos.ohos.permission.CAMERA");
        assert_eq!(permission_name("android:${package}.PUSH"), "android.~package.PUSH");
        assert_eq!(permission_name("android:${x}:~"), "android.~24~7Bx~7D~3A~7E");
    }

    #[test]
    fn links_go_up_and_down() {
        assert_eq!(relative("en/index.html", "en/sdks/a.html"), "sdks/a.html");
        assert_eq!(relative("en/sdks/a.html", "en/fields/b.html"), "../fields/b.html");
        assert_eq!(relative("en/versions/1/sdks/a.html", "zh-CN/index.html"), "../../../../zh-CN/index.html");
        assert_eq!(relative("index.html", "en/index.html"), "en/index.html");
        assert_eq!(relative("en/a.html", "en/a.html"), "a.html");
        assert_eq!(relative("en/sdks/a.html", "en/sdks-b/a.html"), "../sdks-b/a.html");
        assert_eq!(relative("zh/a/b.html", "zh-CN/a/b.html"), "../../zh-CN/a/b.html");
    }
}
