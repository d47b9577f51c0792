# What candor finds wrong: one message for each check, with why it matters (`.why`) and how to mend it (`.help`).
# The values are those that the code attaches; an optional one that is absent arrives as the text `none`.

## Files and folders

file-unreadable = `{ $file }` can't be read: { $reason }
    .why = What stands in a file that candor can't read is not on the page, and nobody would notice.
    .help = Check that the file is there and that you may read it; if it is a link, check that it leads to a file of this folder.
file-refused = `{ $file }` could not be read: { cli-disk-cause }
    .why = What this machine doesn't hand over may be as it should be, or not: nothing is said of it, and nothing is written.
folder-too-large = `{ $file }` holds more files or more bytes than candor reads
    .why = What lies beyond the limit would be missing from the page without a word.
    .help = Move what is not content out of the folder, and look for links that lead back into it; the limits are 200,000 entries and 4 GiB.
file-too-large = `{ $file }` is larger than { $limit } MiB
    .why = A file of this size is rarely written by a person, and no reader could load it on a phone.
    .help = Split the text into several files or make the picture smaller; each must stay within { $limit } MiB.
not-a-regular-file = `{ $file }` is not a regular file
    .why = A pipe or a device could keep candor waiting for ever, or give other words each time it is read.
    .help = Replace it by a plain file, or move it out of the content folder.
link-leads-out = `{ $file }` is a link that leads out of its folder
    .why = It could put a private file of this machine onto a public page.
    .help = Copy the file into the folder in place of the link.
name-not-utf-8 = the name `{ $file }` is not UTF-8
    .why = The name becomes an address of the site, and it would read differently on other systems.
    .help = Rename the file with lower-case letters, digits, `.` and `-`, such as `alipay-client.yaml`.
same-but-for-case = another name, `{ $other }`, is the same but for upper and lower case
    .why = On many systems the two are one file, so that one of the disclosures would vanish.
    .help = Rename one of the two, or merge them.
unknown-file = candor has no place for this file
    .why = What stands here would not be on the page: a slip in a folder's name can hide a whole disclosure.
    .help = Move it to where it belongs: `sdks/ID.yaml`, `apps/ID.yaml`, `policies/ID.LANGUAGE.md`, `rules/RULE.md`, or `catalog/fields.yaml`, `purposes.yaml`, `permissions.yaml` there; what is to be copied as it is goes into `static/`.
file-missing = this file is missing
    .why = It says who publishes the site and who receives the information: people must be told the names and how to reach them (PIPL 17(1), 23).
    .help = Create it in the content folder; `candor init` writes one with comments that you can copy from.
static-takes-page = `{ $path }` in `static/` would stand where candor writes a page
    .why = One of the two would overwrite the other, so that a part of the disclosure could vanish.
    .help = Rename the file or move it into a folder of its own, such as `static/files/`; if it is an old page, remove it.

## Bytes and characters

not-utf-8 = from here on, the file is not UTF-8
    .why = What can't be read as text can't be shown, and guessing could turn names into others.
    .help = Save the file again as UTF-8; Windows editors often save Chinese as GBK or "ANSI".
control-character = a control character, { $code }, stands in the file
    .why = Nobody can see it, yet it can change how the text around it is read.
    .help = Delete it; it usually comes from a copy out of a PDF, a chat or a terminal.
hidden-character = a character that can't be seen, { $code }, stands in the text
    .why = It can make a name or a sentence read as something that it is not.
    .help = Delete it, or type the passage again by hand; it usually comes from a copy.

stacked-marks = more marks stand on one letter than any language writes
    .why = They pile up over the lines around, so that what stands there can't be read.
    .help = Write the letter again, with the marks that it needs.

## YAML

syntax = this is not YAML: { $reason }
    .why = As long as the file can't be read, nothing that it states can be checked or shown.
    .help = Look at this line and the one above it: indentation with spaces, a space after each `:`, quotes and brackets closed; a text that holds `: ` or ` #`, or begins with `@`, `*` or `&`, needs quotes: `name: "Pay: now"`.
words-syntax = this is not a file of words as Fluent writes them: { $reason }
    .why = A language with a gap in it would speak English in the middle of a sentence.
    .help = Look at this line and the one above it: `id = text`, a value is written `{"{"} $name {"}"}`, and what goes on in the next line is indented.
tab-indentation = this line is indented with a tab
    .why = YAML knows nesting by spaces alone, so it can't tell what belongs to what.
    .help = Put two spaces for each tab, and tell your editor to indent YAML with spaces.
unusual-space = a space that YAML takes for a letter, { $code }, stands here
    .why = It looks like a space and isn't one for YAML, so that it can't tell what belongs to what.
    .help = Delete it and type a usual space; a Chinese input method writes U+3000, and a copy from a web page often holds U+00A0.
full-width-colon = { $key ->
    [none] a full-width colon stands where YAML needs `: `
   *[other] a full-width colon stands in the key `{ $key }`, where YAML needs `: `
    }
    .why = YAML takes the whole line for one text, so that what it states would be lost.
    .help = Switch the input method to English and write a half-width colon and a space: `name: …` in place of `name：…`.
many-documents = a second YAML document begins here
    .why = One file describes one thing; what stands below a `---` would be left out.
    .help = Remove the line `---`, or move what follows into a file of its own.
yaml-alias = an alias (`*name`) stands here
    .why = A reviewer sees a name here and not what is stated, which stands elsewhere.
    .help = Write out what it stands for; what repeats goes to the top of the SDK or of the feature, from where each group inherits it.
yaml-anchor = an anchor (`&name`) stands here
    .why = What stands here would count in other places too, and a reviewer of those couldn't see it.
    .help = Remove the `&name`; what repeats goes to the top of the SDK or of the feature, from where each group inherits it. A text that begins with `&` needs quotes.
yaml-merge-key = a merge key (`<<`) stands here
    .why = It brings in keys that nobody can see where they count.
    .help = Write the keys out; what repeats goes to the top of the SDK or of the feature, from where each group inherits it.
yaml-tag = a YAML tag, `{ $tag }`, stands here
    .why = A tag asks the reader to make something else of a value than what is written.
    .help = Remove it; a text that begins with `!` needs quotes.
too-deep = this file nests deeper than { $limit } levels
    .why = No disclosure needs that; a file like this only keeps programs busy.
    .help = Look for a bracket that isn't closed, or for lines that are indented further and further.
duplicate-key = the key `{ $key }` stands here twice
    .why = Only one of the two could count, and what the other states would vanish.
    .help = Merge the two, or remove the one that is wrong.
unknown-key = unknown key `{ $key }`{ $meant ->
    [none] {""}
   *[other] ; did you mean `{ $meant }`?
    }
    .why = A key that candor doesn't know would vanish from the page without a word.
    .help = It may be one of: { $known }.
missing-key = the key `{ $key }` is missing
    .why = Without it, candor can't tell what this entry is about.
    .help = Add a line `{ $key }: …` here, indented like the lines beside it.
one-of = exactly one of `{ $keys }` must stand here
    .why = With two of them the reader would be told two things, and with none nothing at all.
    .help = Keep one and remove the others; if none is there, add one.
empty-value = { $key ->
    [none] nothing is written here
   *[other] nothing is written after `{ $key }:`
    }
    .why = An empty value could mean "none", "not yet" or "forgotten", and the reader couldn't tell which.
    .help = Write the value, or remove the key: what is left out is shown as not stated.
wrong-type = expected { $wanted ->
    [mapping] keys with values
    [sequence] a list
    [text] a text
    [number] a number
    [flag] `true` or `false`
    [key] one word as a key
   *[other] { $wanted }
    }, found { $found ->
    [mapping] keys with values
    [sequence] a list
    [text] a text
    [number] a number
    [flag] `true` or `false`
    [key] a key
    [nothing] nothing
   *[other] { $found }
    }
    .why = candor doesn't guess what was meant: a wrong guess would stand on the page as your statement.
    .help = { $wanted ->
        [mapping] Write `key: value` lines below, indented by two spaces.
        [sequence] Write a list: `[a, b]`, or lines that begin with `- `.
        [text] Write one text; put quotes around it if it looks like a number, `true` or `false`.
        [number] Write digits alone, without quotes or a unit: `180`.
        [flag] Write `true` or `false`, without quotes; `yes` and `no` are texts.
        [key] Write one word before the colon: `name: …`.
       *[other] Change it to the kind that is expected.
    }
number-not-text = `{ $raw }` is read as a number, and a text is wanted
    .why = YAML reads 6.10 as the number 6.1, so that the page would name another version than yours.
    .help = Put quotes around it: `"{ $raw }"`.
not-a-count = `{ $raw }` is not a whole number from 0 on
    .why = Days, hours and counts are compared between versions, and a fraction or a negative number of them says nothing.
    .help = Write a whole number without sign, point or unit: `180`.
comma-cuts-text = a comma cuts the text before `{ $text }`
    .why = Between braces a comma ends a text: the page would show the first half, and `{ $text }` would be lost.
    .help = Put quotes around the whole text: `en: "Harbour Pay Co., Ltd."`; or write each language on a line of its own, without braces.
unknown-word = `{ $word }` is not a word that may stand here{ $meant ->
    [none] {""}
   *[other] ; did you mean `{ $meant }`?
    }
    .why = The words are fixed so that every list says the same thing in the same way, and so that a change shows.
    .help = It may be one of: { $known }.
listed-twice = `{ $id }` stands in this list twice
    .why = Only one of the two could count, and what the other states would vanish.
    .help = Merge the two entries, or remove one.

## Languages

unknown-language = `{ $text }` is not a language of this site
    .why = A text in a language that the site doesn't have would be shown to nobody.
    .help = Write one of these: { $known }; or add `{ $text }` to `languages` in `site.yaml`.
prevailing-text-missing = the text in `{ $language }`, the language that prevails, is missing
    .why = If two languages differ, this one counts; and without it, its readers would be told in a foreign language.
    .help = Add a line `{ $language }: …` here; it is the first of `languages` in `site.yaml`.
prevailing-policy-missing = this policy is missing in `{ $language }`, the language that prevails
    .why = If two languages differ, that one counts; and its readers would be told in a foreign language.
    .help = Write it in the file `{ $file }`.

## Forms

id-form = `{ $text }` can't be an id
    .why = An id stands in addresses that people quote for years, so it must read the same everywhere.
    .help = Use lower-case letters and digits, joined by single `.` or `-`: `alipay-client`, `2026.11`; names for people go into `name`.
id-long = the id `{ $text }` has more than 64 characters
    .why = It becomes a file name and an address, and longer ones are cut off on some systems.
    .help = Shorten it to 64 characters at most; names for people go into `name`.
id-reserved = the id `{ $text }` is already taken
    .why = candor or the system uses this name itself, so that one page would overwrite another or couldn't be stored.
    .help = Choose another. Taken are `index`, `404`, `con` and other names of Windows, whatever ends in `.html` or `.atom`, and `site` for an app.
permission-form = `{ $text }` is not the name of a permission
    .why = People look a permission up by the name that their system shows, and the same name exists on several systems.
    .help = Write the platform and the system's own spelling: `android:ACCESS_WIFI_STATE`, `ios:NSCameraUsageDescription`.
language-form = `{ $text }` is not a language tag
    .why = Browsers and screen readers take the language of a page from it.
    .help = Write a BCP 47 tag in its usual spelling: `zh-CN`, `en`.
country-form = `{ $text }` is not a code of a country or region
    .why = Whether information goes abroad is told from this code, and that takes a separate consent (PIPL 39).
    .help = Write the two capital letters of ISO 3166-1: `CN`, `HK`, `SG`.
address-form = `{ $text }` is not a web address
    .why = Readers open it; anything else would lead nowhere, or could run in their browser.
    .help = Write it in full, beginning with `https://` or `http://`, without spaces or quotes: `https://www.alipay.com/`.
day-form = `{ $text }` is not a day
    .why = The day decides from when something counts, so it must not be read in two ways.
    .help = Write year, month and day, and one that the calendar has: `2026-11-20`.
offset-form = `{ $text }` is not an offset from UTC
    .why = It decides when a day begins, and with it from when a version is in effect.
    .help = Write it as `"+08:00"`, with quotes.
colour-form = `{ $text }` is not a colour
    .why = It goes into the style sheet of every page as it is written.
    .help = Write it as `"#0b5563"`, with six digits and in quotes, since `#` begins a comment.
contrast-low = the colour `{ $name }` ({ $theme }) has a contrast of { $contrast } against its paper
    .title = Contrast too low
    .why = Text below 4.5 can't be read by many people, in sunlight by nobody (WCAG 2.2, 1.4.3); a notice must be easy to read (PIPL 17).
    .help = Make it { $theme ->
    [dark] lighter
   *[light] darker
    }, or the paper { $theme ->
    [dark] darker
   *[light] lighter
    }.

## References

unknown-reference = there is no { $to ->
    [field] field
    [purpose] purpose
    [permission] permission
    [sdk] SDK
    [app] app
    [organisation] organisation
    [rule] rule or check
    [policy] policy
    [static] file in `static/`
   *[other] { $to }
    } `{ $id }`{ $meant ->
    [none] {""}
   *[other] ; did you mean `{ $meant }`?
    }
    .why = Readers follow these names from page to page; one that leads nowhere leaves them without an answer.
    .help = { $to ->
        [field] Take an id of the catalog, or define it in `catalog/fields.yaml`.
        [purpose] Take an id of the catalog, or define it in `catalog/purposes.yaml`.
        [permission] Take an id of the catalog, or define it in `catalog/permissions.yaml`.
        [sdk] An SDK's id is its file's name: `{ $id }` needs a file `sdks/{ $id }.yaml`.
        [organisation] Add `{ $id }:` to `organisations.yaml`, with its name and country.
        [rule] Write the name that stands behind a finding or in the rule book; your own rules are files in `rules/`.
        [policy] A policy's id is its file's name: `{ $id }` needs a file `policies/{ $id }.LANGUAGE.md`.
       *[other] Correct the name, or define what it names.
    }
platform-not-of-owner = `{ $platform }` is not among the platforms of this SDK or app{ $known ->
    [none] , which names none
   *[other] {""}
    }
    .why = These fields would be left out of the page: the lists show only platforms on which the SDK or app runs.
    .help = { $known ->
        [none] Add `{ $platform }` to `platforms` at the top of the file.
       *[other] Take one of these: { $known }; or add `{ $platform }` to `platforms` at the top of the file.
    }
field-twice = the field `{ $field }` already stands on line { $line } for the same feature and `{ $platform }`
    .why = Two groups may say different things of one field, and a reader couldn't tell which holds.
    .help = Remove it from one of the two groups, or give the groups different `platforms`; a further purpose for some fields goes into `also_for`.

## Policies

front-matter-missing = the page doesn't begin with front matter
    .why = Without it, candor knows neither the title of a policy nor what a rule matches.
    .help = Begin the file with a line `---`, then `title: …` (in a rule: `on: …` and `level: …`), then another line `---`.
raw-html = HTML stands in the text
    .why = HTML could hide a passage from the reader, or run something in their browser, so policies have none; comments count too.
    .help = Write it in Markdown: `**bold**`, `[text](https://…)`, tables with `|`; a literal `<` is written `\<`.
image-from-elsewhere = the picture `{ $address }` doesn't come from this folder
    .why = Each reader's browser would tell another server who reads your privacy policy, and the picture could change after the version is sealed.
    .help = Put the file beside the policy and name it relatively: `![Settings](images/settings.png)`.
link-scheme = the link `{ $address }` leads to nothing that a policy may link to
    .why = A link of another kind could run something in the reader's browser.
    .help = Link to `https:`, `http:`, `mailto:`, `tel:`, a page or heading of the site, or to `sdk:`, `field:`, `purpose:`, `permission:`, `policy:` with an id: `[push](sdk:beacon-push)`.
too-many-blocks = this policy has more than { $limit } `candor` blocks
    .why = Each becomes a list that may be as long as all that is published; a page of so many can't be read, nor built in time.
    .help = Ask for one list with a wider `filter`, or divide the policy.

## House rules

rule-pattern = `{ $text }` is not a pattern with a kind of change
    .why = A rule that matches nothing lets through the very changes that it was written for.
    .help = Write a path, a space and a kind: `sdks/* added`.
rule-kind = `{ $text }` is not a kind of change
    .why = A rule that matches nothing lets through the very changes that it was written for.
    .help = It may be one of: added, removed, stated, unstated, increased, decreased, changed, translated, renamed.
rule-path = the path `{ $text }` leads nowhere in the inventory
    .why = A rule that asks for something that can't exist never says anything.
    .help = Check each key for its spelling; `*` and `any` stand for one key: `sdks/*/features/*/fields/*/on/*`.
rule-condition = `{ $text }` is not a condition
    .why = candor can't tell when the rule is to hold.
    .help = Write a path, then `is`, `is not` or `has`, then a value: `sdk.category is advertising`.
rule-name = a condition can't begin with `{ $text }`
    .why = candor can't tell what the condition asks about, so the rule would never hold.
    .help = Begin it with one of: owner, sdk, app, organisation, ship, feature, field, platform, purpose, before, after, item.
rule-level = { $text ->
    [none] the rule states no level
   *[other] `{ $text }` is not a level of a change
    }
    .why = The level decides whether people are asked again for their consent.
    .help = Write one of: `level: consent`, `decide`, `notice` or `editorial`.
rule-without-pattern = the rule doesn't say which changes it is about
    .why = A rule that matches nothing lets through the very changes that it was written for.
    .help = Add a line to its front matter: `on: sdks/* added`.
level-lowered-without-reason = `{ $rule }` is set lower than the rule book, without a reason
    .why = Later on, nobody could tell whether this was considered or only convenient.
    .help = Add a reason below it: `reason: Legal reviewed this on 2026-11-01; …`.
level-of-another-kind = this level doesn't fit `{ $rule }`
    .why = candor wouldn't know how serious it is and would keep to the rule book.
    .help = A rule of changes takes `consent`, `decide`, `notice` or `editorial`; a check takes `error`, `warning` or `note`.
level-of-structure = `{ $rule }` can't be set lower than an error
    .why = Without what it asks for, the page would lack something that the law or the reader must have.
    .help = Mend what it finds; for a state that was already published so, record it under `faults` in `next.yaml`.

## What a site, an app or an SDK must state

# The fields that a finding is about: three at most, then how many more. The help names all, for the mail to the vendor.
named-fields = { $more ->
    [0] `{ $short }`
   *[other] `{ $short }` and { $more } more
    }
title-missing = the site has no title
    .title = Site without a title
    .why = Readers and search engines know the page by its title, and must see whose it is.
    .help = Add a line to `site.yaml`: `title: What Harbour Wallet collects`.
name-missing = `{ $name }` has no name
    .title = Name missing
    .why = People must be told the name of whoever handles their information (PIPL 17(1), 23); an id tells them nothing.
    .help = Add a line `name: …`, as it stands in the store, in the vendor's papers or in the business register.
provider-missing = `{ $name }` has no provider
    .title = Provider missing
    .why = People must be told who receives their information and how to reach them (PIPL 23).
    .help = Add `provider: ID`, with an id of `organisations.yaml`; for a capability of the system itself write `kind: system`.
platform-missing = `{ $name }` names no platform
    .title = Platform missing
    .why = What is collected differs from system to system, and a person wants to know what holds on their own phone.
    .help = Add the platforms on which it runs, for example `platforms: { "{" } android: { "{" } version: "15.8.42" { "}" } { "}" }`.
feature-missing = `{ $name }` has no feature
    .title = Feature missing
    .why = The reader would see a company that receives something, and neither what nor why.
    .help = Add one feature for each thing that it does, with what it collects: `features:`, below it `pay:`, below that `name`, `purposes` and `collects`.
feature-name-missing = the feature `{ $name }` has no name
    .title = Feature without a name
    .why = The reader would meet the id `{ $name }` in place of what the feature does for them.
    .help = Add a `name` that says what the person gets: `name: Pay with Alipay`.
fields-missing = the feature `{ $name }` collects nothing
    .title = Feature without information
    .why = A feature without fields tells the reader nothing; the kinds of information must be listed (PIPL 17(1); NDSR 21).
    .help = List what it collects: `collects:`, below it `- fields: [device.oaid, network.ip]`; if it really collects nothing, remove the feature.
purpose-missing = `{ $name }` doesn't say what { named-fields } is for
    .title = Purpose missing
    .why = Information may be collected only for a clear purpose, and people must be told it (PIPL 6, 17(1)).
    .help = Add purposes to the group, the feature or the SDK: `purposes: { "{" } security.payment: { "{" } basis: consent { "}" } { "}" }`.
necessity-missing = `{ $name }` doesn't say why it needs the sensitive { named-fields }
    .title = Necessity of sensitive information missing
    .why = For sensitive information, people must be told why it is necessary (PIPL 30).
    .help = Add to the group what doesn't work without it: `necessity: Without your face image nobody can check that it is you`.
impact-missing = `{ $name }` doesn't say what collecting the sensitive { named-fields } means for the person
    .title = Impact of sensitive information missing
    .why = For sensitive information, people must be told how it affects their rights and interests (PIPL 30).
    .help = Add to the group what could follow: `impact: If it leaks, others could pass for you`.
transfer-missing = `{ $name }` keeps or sends { named-fields } abroad and doesn't say on what terms
    .title = Transfer abroad not explained
    .why = People must be told who receives it abroad and how to exercise their rights there, and it takes a ground in law (PIPL 38, 39).
    .help = Add `transfer` with `recipient`, `method`, `rights` and `mechanism` (one of assessment, certification, standard-contract, exempt); if it stays in the country, correct `stored_in` or `sent_to`.
sdk-not-shipped = no app ships `{ $name }`
    .title = SDK in no app
    .why = It stands in no app's lists, so that nobody learns of it; or it is no longer used and shouldn't be here.
    .help = Add `{ $name }` to `ships` of the app that carries it, or remove the file.
ship-names-nothing = the SDK has no feature and no platform `{ $name }`
    .title = Unknown part of an SDK
    .why = The app's lists would leave out what it really ships.
    .help = Take an id of the SDK's own `features` or `platforms`, or correct them in the SDK's file.
nested-in-circle = this SDK is, by way of `nested_in`, inside itself
    .title = SDKs nested in a circle
    .why = The reader couldn't tell which SDK brings which into the app.
    .help = Follow `nested_in` from SDK to SDK and remove the one that is the wrong way round: it names the SDKs that carry this one.

## What real lists leave out: ask the vendor

role-not-stated = `{ $name }` doesn't say in what role its provider acts
    .title = Role not stated
    .why = The role decides who answers to the person and whether a separate consent is needed (PIPL 20, 21, 23).
    .help = Ask the vendor: "When your SDK { $name } handles personal information of our users, do you act on our instructions (entrusted processing), decide jointly with us, or decide for yourselves? Which clause of our contract says so?" Then write `role: processor`, `joint` or `independent`; `own` if it is your own.
basis-not-stated = `{ $name }` doesn't state a legal basis for every purpose of { named-fields }
    .title = Legal basis not stated
    .why = Without a lawful basis nothing may be handled (PIPL 13); what is not stated counts as consent, so that people are asked.
    .help = Ask the vendor, or your own counsel: "On which legal basis under PIPL Article 13 is { $fields } handled for each purpose: consent, contract, statutory duty, or another?" Then write it at the purpose: `security.payment: { "{" } basis: consent { "}" }`.
retention-not-stated = `{ $name }` doesn't say how long it keeps { named-fields }
    .title = Retention not stated
    .why = People must be told how long it is kept and what happens then, or how that is determined (PIPL 17(1), 19; NDSR 21).
    .help = Ask the vendor: "How many days do you keep { $fields }, counted from when, and do you delete or anonymise it afterwards? If there is no fixed time, how is it determined?" Then write `retention: { "{" } days: 180, from: collection, then: [delete] { "}" }`; if it is not kept at all, `stored: false`.
when-not-stated = `{ $name }` doesn't say when it collects { named-fields }
    .title = Situation not stated
    .why = People must be told the situation in which it is collected, so that they recognise it (MIIT 2021-292).
    .help = Ask the vendor: "In which situation does your SDK collect { $fields }: at start-up, when a certain feature is used, or in the background? Which user action sets it off?" Then write `when: Only when you start a payment`.
stored-in-not-stated = `{ $name }` doesn't say where it stores { named-fields }
    .title = Place of storage not stated
    .why = Whether information leaves the country depends on it, and that takes a ground in law and a separate consent (PIPL 38, 39).
    .help = Ask the vendor: "In which countries or regions are the servers on which you store { $fields }, backups included, and who can reach it from abroad?" Then write `stored_in: [CN]`; if it is not kept at all, `stored: false`.
starts-not-stated = `{ $name }` doesn't say when it begins to read
    .title = Start of reading not stated
    .why = Collecting before the person has agreed counts as collecting without consent (CAC 2019-191, 3(1)).
    .help = Ask the vendor: "From which call on does your SDK { $name } read or send personal information, does it do so before our app has the user's consent, and how do we delay it until then?" Then write `starts: on-use`, `after-consent` or `before-consent`.
list-is-open = the vendor's list of what `{ $name }` collects isn't complete: it ends in "such as" or the like, at { named-fields }
    .title = Open-ended list
    .why = What is collected must be listed item by item; "and the like" is a violation (CAC 2019-191, 2(1); NDSR 21).
    .help = Ask the vendor: "Your disclosure lists { $fields } only as examples. Please name every further item of personal information that your SDK collects." Then list them all and remove `open: true`.
category-not-field = `{ $name }` names a whole category where a field is wanted: { named-fields }
    .title = Category in the place of a field
    .why = From "device information" nobody learns whether it includes their phone number; each item must be listed (CAC 2019-191, 2(1); NDSR 21).
    .help = Ask the vendor: "Which items exactly do you collect under { $fields }?" Then put each in place of it, such as `device.model`, `device.oaid`.

## Decisions and faults in next.yaml

decision-late = the decision says `late`, but not `level: consent`: `{ $name }`
    .title = Late disclosure without consent
    .why = What was always so and never told has no consent yet; the law doesn't let a notice stand in for it.
    .help = Write `level: consent`, or take `late` out if people were told and had agreed.
decision-names-nothing = the decision names no change: `{ $name }`{ $meant ->
    [none] {""}
   *[other] ; perhaps `{ $meant }`?
    }
    .title = Decision without its change
    .why = The change that was meant stays undecided, and the reason that somebody wrote is lost.
    .help = Run `candor diff` and copy the change's id (`c-…`) or its route; if the change is gone, remove the decision.
fault-names-nothing = the recorded fault names no finding: `{ $check }` at `{ $at }`
    .title = Recorded fault without a finding
    .why = A fault that is mended, or that nobody finds, would stand on the version's page as if it were still there.
    .help = Copy route and check from what `candor check` prints; if it is mended, remove the entry from `faults`.

## Sealed versions

sealed-file-missing = version `{ $version }` lacks the sealed file `{ $file }`
    .why = A sealed version is what people were shown and what they agreed to; without all of it, nobody can check that.
    .help = Bring it back: `git restore content/versions/{ $version }`; if it is a built site, build or upload it again.
sealed-file-altered = the sealed file `{ $file }` of version `{ $version }` is not what was sealed
    .why = A sealed version is what people were shown and what they agreed to; altered afterwards, it proves nothing.
    .help = Bring it back: `git restore content/versions/{ $version }`. To correct what was published, change the content and seal a new version with `candor release`; a version is never edited.
sealed-file-added = { $version ->
    [none] `{ $file }` stands beside the sealed versions and belongs to none
   *[other] `{ $file }` was not in version `{ $version }` when it was sealed
    }
    .why = It could be taken for something that was published then, and it wasn't.
    .help = Move it out of `versions/`; only `candor release` writes there.
sealed-file-link = `{ $file }` is a link; a sealed version holds its files itself
    .why = What a link leads to can be moved or replaced without anybody touching the version, and a copy of the version may hold the link alone.
    .help = Put the file itself in its place: `git restore content/versions`, or copy what the link leads to.
seal-unreadable = the seal of version `{ $version }` can't be read: { $reason }
    .why = Without its seal, nobody can check that the version is as it was published.
    .help = Bring it back: `git restore content/versions/{ $version }/{ $file }`; if a newer candor wrote it, use that one.
seal-wrong = the seal of version `{ $version }` is not its own: it says `{ $says }`
    .why = The folder was renamed, or somebody rewrote the seal, so that it proves nothing any more.
    .help = Bring the folder back under its own name: `git restore content/versions/{ $version }`; a version is never renamed.
version-unreadable = `{ $file }` of version `{ $version }` can't be read: { $reason }
    .why = What people were told in this version can't be shown or compared.
    .help = Bring it back: `git restore content/versions/{ $version }`; if a newer candor wrote it, use that one.
chain-broken = { $previous ->
    [none] version `{ $version }` doesn't follow the version that its seal says
   *[other] the version before `{ $version }` is not the one that it names: `{ $previous }`
    }
    .why = A version was removed or altered, so that a part of what people were told is missing.
    .help = Bring the missing version back from version control; versions are never deleted (records are kept three years: PIPL 56).
chain-forked = { $previous ->
    [none] versions `{ $version }` and `{ $other }` both begin the chain
   *[other] versions `{ $version }` and `{ $other }` both follow `{ $previous }`
    }
    .why = There would be two histories, and nobody could say which version people agreed to.
    .help = Two people sealed at the same time: keep the version that was published, move the content of the other back into the working copy, and seal it again after the first.
chain-without-start = no version begins the chain
    .why = The first version was removed or altered, so that the history can't be followed to its beginning.
    .help = Bring the oldest version back from version control.
head-unexpected = { $head ->
    [none] nothing is sealed here, but the newest seal should be `{ $expected }`
   *[other] the newest version, `{ $version }`, has the seal `{ $head }`, not `{ $expected }`
    }
    .why = The newest versions were cut off, or the whole history was written anew: the seals alone can't show that.
    .help = Compare with a copy that you trust; if a newer version was published since, note down its seal and expect that one.

## A built site

site-manifest-unreadable = `{ $file }` can't be read: { $reason }
    .why = It names every file of the site; without it, nobody can check that the site is as it was built.
    .help = Check that this is the folder or the address of a site that candor built; if so, build it again.
site-file-missing = `{ $file }` is missing from the site
    .why = A part of the disclosure can't be read by anybody.
    .help = Upload the site again as a whole, or build it again.
site-file-altered = `{ $file }` is not as it was built
    .why = Readers see something else than what candor made of the sealed versions.
    .help = Upload the site again as a whole. If a host or a network rewrites pages on the way, such as by adding scripts, switch that off.
site-file-added = `{ $file }` was not built by candor
    .why = Readers could take it for a part of the disclosure.
    .help = Remove it, or put it into `static/` and build again.

## What the command line says

cli-why = why
cli-help = help
cli-more = more
cli-error = error
cli-warning = warning
cli-note = note
cli-summary = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
    }{ $warnings ->
    [0] {""}
    [one] , 1 warning
   *[other] , { $warnings } warnings
    }{ $notes ->
    [0] {""}
    [one] , 1 note
   *[other] , { $notes } notes
    } in { $files ->
    [one] 1 file
   *[other] { $files } files
    }
cli-clean = { $files ->
    [one] 1 file, nothing to mend
   *[other] { $files } files, nothing to mend
    }
cli-diff-summary = { $old } → { $new }: { $consent } consent, { $decide } decide, { $notice } notice, { $editorial } editorial (gate: { $gate }).
cli-diff-none = { $old } → { $new }: nothing changed.
cli-working-copy = working copy
cli-decide-how = A person must decide this, in next.yaml under `decisions`: - { "{" } change: { $id }, level: notice, reason: "…" { "}" }
cli-unclaimed = no rule covers this
cli-question = Does this take anything from people, tell them something that they should know, or neither?
cli-decision-levels = consent, notice or editorial; and why
cli-released = Version { $version } is sealed. Note its seal down somewhere else, for `candor verify --expect-head`: { $seal }
cli-built = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
    } in { $out }: { $written } written, { $unchanged } unchanged, { $removed } removed.
cli-look = Open { $out }/index.html to look at it.
cli-serve-at = The working copy is at { $address } and follows each save. Ctrl-C ends it.
cli-serve-as-of = The site as it stands on { $day } is at { $address }; the working copy is beside it, under `draft/`. Both follow each save. Ctrl-C ends it.
cli-serve-port-taken = Port { $port } is taken on this machine. Choose another: `candor serve --port N`; 0 lets the system choose.
cli-serve-no-browser = No browser could be opened. Open { $address } yourself.
cli-serve-unwatched = The system doesn't report changes of files ({ $reason }); candor looks every second instead.
cli-serve-broken = { $count ->
    [one] 1 error must be mended; the preview shows it over the page as it last was.
   *[other] { $count } errors must be mended; the preview shows them over the page as it last was.
    }
cli-serve-mended = Nothing is left to mend; the preview is up to date.
cli-next-effective = Another version takes effect on { $day }: build again on that day.
cli-verified = { $count ->
    [0] No version is sealed yet, so there is nothing to verify.
    [one] 1 version is as it was sealed. Its seal is { $head }
   *[other] All { $count } versions are as they were sealed. The newest seal is { $head }
    }
cli-verify-asking = Fetching { $files } files of { $address } and comparing each with what was built and sealed.
cli-verify-no-site = No site of candor could be found at { $address }: { $reason ->
    [none] there is no manifest.json.
   *[other] its manifest.json is not candor's ({ $reason }).
    } Give the address at which the site begins, such as https://disclosure.example/.
cli-verify-not-fetched = `{ $address }` could not be fetched, so that nothing is said of the site: { $why ->
    [host] there is no host of this name. Check the address.
    [certificate] the certificate of the host is not trusted here. Open the address in a browser to see why.
    [time] no answer came in time. Run it again later.
    [large] the file is larger than any that candor writes. Check that the address is the right one.
    [status] the server answers { $said }. Run it again later, or ask whoever runs the site.
    [elsewhere] it leads { $said ->
        [none] on and on.
       *[other] away from this host, to { $said }.
    } Give the address to which it leads, if you trust it.
   *[connection] no connection came about, or it broke off. Check the network and run it again.
    }
cli-nothing-sealed = No version is sealed yet; `candor release VERSION --effective DATE` seals the first one.
cli-no-content = There is no content folder in { $dir }. Run candor in the folder that holds content/, or name it: `candor -C DIR …`; `candor init` makes a new one.
cli-release-note-missing = next.yaml has no note. Write a line or two for the people who read it, such as `note: We add push messages, for reminders of bills.`
cli-release-note-carried = The note in next.yaml is the one that { $version } carries already. Write what this version brings; if it is the same again, say so in other words.
cli-release-undecided = { $count ->
    [one] 1 change is undecided: copy the lines above into `decisions` in next.yaml, with a level (`consent`, `notice` or `editorial`) and a reason.
   *[other] { $count } changes are undecided: copy the lines above into `decisions` in next.yaml, each with a level (`consent`, `notice` or `editorial`) and a reason.
    }
cli-version-name = A version can't be called `{ $version }`: use lower-case letters and digits, joined by single `.` or `-`, at most 64: 2026.11.
cli-release-exists = Version { $version } is sealed already, and a version is never overwritten. Choose another name.
cli-release-effective-early = A version that needs consent must be published { $days ->
    [one] 1 day
   *[other] { $days } days
    } before it takes effect (`notice_days` in site.yaml): the earliest day is { $earliest }.
cli-release-before-published = A version can't take effect before { $published }, the day on which it is published. Choose a later day for --effective, or an earlier one for --published.
cli-release-errors = { $count ->
    [one] 1 finding must be mended before a version can be sealed.
   *[other] { $count } findings must be mended before a version can be sealed.
    }
cli-release-nothing-changed = Nothing has changed since the newest sealed version, so there is nothing to seal.
cli-build-errors = { $count ->
    [one] 1 error must be mended before the site is built; the old site stays as it is.
   *[other] { $count } errors must be mended before the site is built; the old site stays as it is.
    }
cli-template = A template can't be rendered: { $reason }. The old site stays as it is.
cli-locked = Another candor is writing here; waiting until it is done, ten seconds at most.
cli-unknown-version = { $known ->
    [none] There is no version, folder or git revision `{ $version }`; nothing is sealed yet.
   *[other] There is no version, folder or git revision `{ $version }`. Sealed versions are: { $known }.
    }
cli-unknown-rule = { $meant ->
    [none] There is no rule or check `{ $name }`. `candor explain` lists them all.
   *[other] There is no rule or check `{ $name }`. Did you mean `{ $meant }`? `candor explain` lists them all.
    }
cli-explain-change = What a rule means and rests on: `candor explain { $rule }`
cli-not-a-day = `{ $text }` is not a day. Write year, month and day: 2026-11-20.
cli-fault = next.yaml records this as a fault with which it was published; it stands on the version's page

rule-example = the rule's page says that its example reports “{ $expected }”, but all rules together report “{ $found }”
    .why = A rule that doesn't do what its page says would judge people's information by accident.
    .help = Mend the pattern or the conditions, or write into the block `text reports` what is reported.

language-dropped = the newest version speaks { $language }, and the site no longer does
    .why = People who agreed in a language must be able to read in it what changes; a language may be added, never dropped.
    .help = Add { $language } to `languages` in site.yaml again; what isn't translated yet falls back, and says so.

## The words of policies and texts

vague-wording = “{ $text }” leaves open what is meant
    .title = Vague wording
    .why = What is collected, why and by whom must be listed one by one; words like this stand in most decisions against an app (CAC 2019-191, 2(1); NDSR 21).
    .help = Name what is meant, all of it. If the word must stand, say why: in Markdown, on a line of its own before the paragraph, `[//]: # (candor: allow vague-wording: the reason)`; in YAML, `# candor: allow vague-wording: the reason` on the line or the one before.
half-width-punctuation = “{ $text }” is half-width; beside Chinese it is “{ $meant }”
    .title = Half-width punctuation in Chinese
    .why = Chinese with narrow punctuation is harder to read, and looks careless where people look for care.
    .help = Write “{ $meant }”; `candor check --fix` does it for you.
trailing-space = white space stands at the end of this line
    .title = White space at the end of a line
    .why = It says nothing, and whoever reviews a change sees a line that looks altered and isn't.
    .help = `candor check --fix` takes it away. What means something stays, such as two spaces that break a line in Markdown.
sdk-not-in-inventory = “{ $text }” is not in the inventory
    .title = SDK named outside the inventory
    .why = A reader who meets the name finds nothing about it: which information it takes, or who provides it.
    .help = Add its file under `sdks/`, correct the name, or take it out. If it is rightly named here, say why before the paragraph: `[//]: # (candor: allow sdk-not-in-inventory: the reason)`.
sdk-not-in-policy = no policy for users tells of `{ $name }`, which collects personal information
    .title = SDK named in no policy
    .why = People must be told who receives their information before it is handled (PIPL 17, 23).
    .help = Link it in a policy, `[its name](sdk:{ $name })`, or let candor list all: a `candor` block with `list: shared`.
sensitive-not-told = no policy for users tells that `{ $name }` collects sensitive information: { named-fields }
    .title = Sensitive information not told
    .why = Of sensitive information people must be told that it is taken, why it is necessary, and what it does to them (PIPL 30).
    .help = Name or link it in a policy, such as `[its name](field:its-id)`, or let candor list it: a `candor` block with `list: collected`.
anchor-names-nothing = no heading of the page has the name “{ $anchor }”
    .title = Link to a place that isn't there
    .why = Whoever follows the link stands at the top of a long page, and looks for the passage in vain.
    .help = Write the name of a heading: its words in lower case, joined by hyphens, or the one that stands behind it in braces: `## How to reach us {"{"}#contact{"}"}`.
other-app-named = “{ $text }” seems left over from another text
    .title = Name left over from another text
    .why = A policy that names another product, or nobody, speaks of nothing that its reader uses; it shows that nobody read it.
    .help = Write the name of your own product or company. If the name rightly stands here, say why before the paragraph: `[//]: # (candor: allow other-app-named: the reason)`.
translation-behind = { $how ->
    [sections] the { $language } translation has { $own } headings, the prevailing text { $leading }
    [numbers] numbers differ between the { $language } translation and the prevailing text: { $numbers }
   *[unchanged] the prevailing text has changed since the newest version, the { $language } translation has not
    }
    .title = Translation behind its source
    .why = Whoever reads this language agrees to something else than the others.
    .help = Bring the translation up to date. If both say the same, say why before it: `[//]: # (candor: allow translation-behind: the reason)`, in YAML `# candor: allow translation-behind: the reason`.
exception-without-reason = this exception from `{ $check }` gives no reason
    .title = Exception without a reason
    .why = Later nobody can tell whether it was considered or only convenient; so it doesn't count.
    .help = Write the reason after a colon: `candor: allow { $check }: the law's own words`.
exception-names-nothing = this exception from `{ $check }` excepts nothing
    .title = Exception without a finding
    .why = It will hide a finding that nobody has thought about yet.
    .help = Take it out, or move it right before what it is about. An error of structure can't be excepted.
cli-fix-mended = { $file }: { $count ->
    [one] mended in 1 place
   *[other] mended in { $count } places
    }
cli-fix-nothing = Nothing here can be mended with certainty; nothing was written.

## Addresses of others: `check --online`

address-gone = { $how ->
    [host] `{ $url }` leads nowhere: there is no host `{ $host }`
   *[status] `{ $url }` leads nowhere: its server answers { $code }
    }
    .title = Address gone
    .why = What stands here can no longer be checked against what others publish, and a reader who follows the link finds nothing.
    .help = Look for the page that says it now, and write its address. If there is none any more, ask the vendor for one, and keep in mind that what stands here may be out of date.
address-moved = `{ $url }` has moved for good, to `{ $target }`
    .title = Address moved
    .why = The old address leads on only as long as its owner cares to keep it.
    .help = Look whether the new page says the same. If so, write `{ $target }`; if it is only a home page, look for the page that was meant.
address-untrusted = the certificate of `{ $host }` { $fault ->
    [expired] has expired
    [early] isn't valid yet
    [name] belongs to another host
    [issuer] comes from nobody whom this machine trusts
   *[other] isn't valid
    }: `{ $url }`
    .title = Address with an invalid certificate
    .why = A browser warns people off such a page, and nobody can be sure who wrote it.
    .help = Tell its owner, or write another address. If your browser opens it without a warning, this machine lacks a certificate, such as that of your company's proxy.
address-unasked = { $reason ->
    [network] { $count ->
        [one] the one address to ask gave no answer
       *[other] none of { $count } addresses gave an answer
        }: there seems to be no network here
    [status] `{ $url }` could not be asked: its server answers { $code }
    [time] `{ $url }` could not be asked: no answer came in time
    [reply] `{ $url }` could not be asked: `{ $host }` doesn't answer as a web server does
    [redirects] `{ $url }` could not be asked: it leads on too often
    [scheme] `{ $url }` could not be asked: it leads to what is no web page
    [private] `{ $url }` was not asked: it leads into a private network
    [credentials] `{ $url }` was not asked: it holds a name or a password, or leads to an address that does
    [address] `{ $url }` was not asked: it leads to what is no address
   *[connection] `{ $url }` could not be asked: no connection to `{ $host }` came about
    }
    .title = Address not reached
    .why = This doesn't mean that the page is gone: servers refuse programs, are busy, or are down for an hour. It only wasn't seen.
    .help = { $reason ->
        [network] Run it again where there is a network; a proxy is taken from `HTTPS_PROXY`.
        [private] If it is meant to be asked, run `candor check --online --online-private`; readers outside can't reach it.
        [credentials] A published address must not hold a password: take it out, and change the password.
       *[other] Open it in a browser. If it is there, all is well: on the line or the one before, `# candor: allow address-unasked: the reason` keeps it quiet.
        }
