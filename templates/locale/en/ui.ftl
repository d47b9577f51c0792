### What the pages say. Sentences are whole; a value stands where the language wants it.

language-name = English
language-en = English
language-zh-CN = Chinese
in-language = (in { $language } only)
not-stated = not stated
list-comma = ,{" "}
list-and = { $rest } and { $last }
comma = ,{" "}
colon = :{" "}
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
yes = yes
no = no
not-collected = not collected

## Around each page

skip = Skip to the content
nav-label = Pages and languages
nav-home = Home
nav-sdks = SDKs
nav-policy = Policy
nav-versions = Versions
site-title = What { $publisher } collects
working-copy = (working copy)
version = Version { $version }
published-on = published { $day }
effective-from = in effect from { $day }
stamp-label = Seal beginning { $digits }
banner-not-sealed = Not sealed: a working copy. Nothing on this page has been published as a version.
banner-withdrawn = Version { $version } was withdrawn by version { $by }, published { $day }: { $reason }
banner-gone = Version { $current } no longer has this. What follows is what version { $version }, the last that had it, stated.
banner-to-come = Version { $current } does not have this. What follows is what version { $version } states, in effect from { $day }.
elsewhere-sealed = This page as it is sealed in version { $version }
elsewhere-living = This page outside its sealed version, with its history
foot-contact = How to reach us
foot-publisher = Published by
foot-reach = Contact
foot-officer = Responsible for personal information
foot-complaints = Complaints
foot-committees = Responsible on the board
foot-seal = Seal of this version
foot-data = Data of version { $version }
foot-address = Address of this page
answered-within-hours = answered within { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
answered-within-days = answered within { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
answered-within-working-days = answered within { $count ->
    [one] { $count } working day
   *[other] { $count } working days
 }
moved-title = { $name } has moved
moved = What stood at “{ $old }” stands here:{" "}

## Home and its grid

home-title = What { $who } collects, and who collects it
home-changed = What changed
since-version = Since { $version }: { $verdict }
since-version-alone = Since { $version }
upcoming = Version { $version } takes effect on { $day }: { $verdict }
grid-caption = What is collected: { $fields ->
    [one] { $fields } kind of information
   *[other] { $fields } kinds of information
 }, { $sensitive ->
    [0] none of them sensitive
   *[other] { $sensitive } of them sensitive
 }
grid-field = Information
grid-by-us = By us
grid-by-sdks = By SDKs
grid-refuse = May I refuse?
group-sensitive = Sensitive information
group-untaken = Not collected
sensitive = sensitive
sensitive-long = Sensitive personal information
of-all = { $count } of { $all }
by-system = system
grid-may = yes
grid-may-not = no
grid-unstated = not stated
grid-may-count = yes for { $count }
grid-may-not-count = no for { $count }
grid-unstated-count = not stated by { $count }
app-more = What { $app } itself collects, and your rights
rights = Your rights
policies = Policies
policies-other = Other policies
faults = Recorded with this version
faults-what = This version was published with the following faults.

## What is stated of a field

column-why = Why
column-when = When
column-refuse = May I refuse?
column-how = How
column-kept = Kept
column-notes = Also
column-platforms = On
as-above = as above
purpose-in-words = { $purpose }: { $text }
purpose-with-basis = { $purpose } ({ $basis })
basis-unstated = basis not stated
basis-by-law = { $law ->
    [eu] GDPR: { $basis }
   *[cn] PIPL: { $basis }
 }
refuse-yes = Yes
refuse-yes-then = Yes. If you do: { $then }
refuse-yes-own-switch = Yes: it is off until you turn it on
refuse-no = No: it doesn’t work without it
refuse-developer = Not by you: only the app’s developer can switch it off
refuse-and = { $answer }. Without it: { $then }
kept-not = Not kept
kept-not-stated = For how long: not stated
kept-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }{ $from ->
    [collection] {" "}after it is collected
    [last-use] {" "}after it is last used
    [account-closed] {" "}after the account is closed
    [sdk-removed] {" "}after the app no longer holds the SDK
   *[none] {""}
 }
kept-until = Until: { $until }
kept-indefinitely = Indefinitely: { $why }
kept-at-most = { $time }, { $days ->
    [one] { $days } day
   *[other] { $days } days
 } at most
kept-then = { $time }; then { $then ->
    [delete] deleted
    [anonymise] made anonymous
   *[both] deleted or made anonymous
 }
kept-and-no-more = { $time }; what follows: not stated
stored-in = Stored in { $countries }
stored-in-unstated = Where: not stated
sent-to = Sent to { $countries }
frequency = { $times ->
    [1] once
    [2] twice
   *[other] { $times } times
 } { $per ->
    [second] a second
    [minute] a minute
    [hour] an hour
    [day] a day
   *[week] a week
 }
flag-background = Also while the app is in the background
    .not = Not while the app is in the background
flag-leaves-device = Leaves the device
    .not = Stays on the device
flag-linked = Linked to who you are
    .not = Not linked to who you are
flag-profiles = Feeds a profile of you
    .not = Feeds no profile of you
flag-tracks = Used to follow you across other companies’ apps and sites
    .not = Not used to follow you across other companies’ apps and sites
flag-sold = Sold, or shared for value
    .not = Not sold, nor shared for value
flag-of-children = About children under fourteen
    .not = Not about children under fourteen
note-form = Form: { $form }
note-safeguards = Protection: { $text }
note-necessity = Why it is necessary: { $text }
note-impact = What it means for you: { $text }
note-open = The provider’s own list is open-ended: there may be more
range = { $sign ->
    [below] below { $version }
    [to] up to { $version }
    [above] above { $version }
    [from] { $version } and later
   *[is] { $version }
 }
condition-sdk = Only with SDK version { $range }
condition-os = Only on system version { $range }
condition-text = Only: { $text }
feature-refuse = To switch it off
feature-logic = How it decides about you
feature-effect = What follows for you

## SDKs

sdks-title = SDKs and other recipients
sdks-lead = { $all ->
    [0] Nothing is listed.
   *[other] { $kinds }; { $sensitive ->
        [0] none of them collects sensitive information.
        [one] one of them collects sensitive information.
       *[other] { $sensitive } of them collect sensitive information.
    }
 }
of-kind-sdk = { $count ->
    [one] { $count } SDK of another company
   *[other] { $count } SDKs of other companies
 }
of-kind-own = { $count ->
    [one] { $count } SDK of our own
   *[other] { $count } SDKs of our own
 }
of-kind-interface = { $count ->
    [one] { $count } interface of another company’s server
   *[other] { $count } interfaces of other companies’ servers
 }
of-kind-system = { $count ->
    [one] { $count } capability of the system
   *[other] { $count } capabilities of the system
 }
of-kind-recipient = { $count ->
    [one] { $count } class of recipients
   *[other] { $count } classes of recipients
 }
sdk-lead = Used for: { $features }
sdk-counts = { $fields ->
    [0] It collects nothing.
    [one] It collects { $fields } kind of information; { $sensitive ->
        [0] it is not sensitive.
       *[other] it is sensitive.
    }
   *[other] It collects { $fields } kinds of information; { $sensitive ->
        [0] none is sensitive.
        [one] one is sensitive.
       *[other] { $sensitive } are sensitive.
    }
 }
opt-out = To do without it:{" "}
what-it-collects = What it collects
who-provides = About this SDK
who-receives = About this recipient
sdk-kind = What it is
sdk-category = Category
sdk-provider = Provided by
sdk-role = Role
sdk-starts = Begins to read
sdk-platforms = Platforms
sdk-shipped = Used in
sdk-nested-in = Part of
sdk-included-when = Included
sdk-website = Website
sdk-policy = Its privacy policy
recipient-kind-sdk = SDK
recipient-kind-interface = interface of another company’s server
recipient-kind-system = capability of the system: it has no provider
recipient-kind-recipient = class of recipients
formerly-named = formerly { $names }
owned-by = owned by { $owner }
took-over = took over { $names }
only-features = only { $features }
shipped-nowhere = in none of our apps
permissions = Permissions
permission = Permission
permission-why = What for
permission-needed = Needed?
permission-off = How to switch it off
permission-required = needed
permission-optional = works without it
transfers = Sent abroad
transfer-recipient = To
transfer-fields = What
transfer-method = How
transfer-rights = How to exercise your rights there
transfer-mechanism = On which ground
sources = Taken from
source-read = { $source }, read { $day }
reviewed = Last compared with it
history = History
history-since = Without a break since version { $version }, in effect from { $day }.
history-was = From version { $version }, in effect from { $day }, to version { $last }.
history-to-come = From version { $version } on, in effect from { $day }.
history-not-yet = { $version } (not yet: since { $first })
history-withdrawn = withdrawn before it took effect
history-no-more = { $version } (no more)
history-sealed = In each sealed version:

## Apps

app-title = What { $app } itself collects
what-app-collects = What we collect ourselves
app-collects-nothing = The app itself collects nothing that is listed here.
about-app = About this app
app-ships = SDKs in it
children = Children
children-directed = Directed to children under fourteen
children-not-directed = Not directed to children under fourteen
children-rules = Rules of their own: { $text }
children-guardian = How a guardian agrees: { $text }

## Fields

field-title = { $field }: who collects it?
field-who = Who
field-since = Since version
field-others = { $count ->
    [one] { $count } SDK or other recipient that does not collect it
   *[other] { $count } SDKs and other recipients that do not collect it
 }
field-permissions = How to switch it off in the system
we-in = we, in { $app }
answer-nobody = Nothing collects it{ $all ->
    [0] .
   *[other] : neither we nor any of the { $all } SDKs and other recipients.
 }
answer-us = { $us ->
    [yes] We collect it{ $all ->
        [0] .
       *[other] ; none of the { $all } SDKs and other recipients does.
    }
   *[no] Only a capability of the system reads it{ $all ->
        [0] .
       *[other] ; none of the { $all } SDKs and other recipients does.
    }
 }
answer-us-and-sdks = { $us ->
    [yes] We collect it, and so { $count ->
        [one] does { $count }
       *[other] do { $count }
    } of { $all } SDKs and other recipients.
   *[no] A capability of the system reads it, and so { $count ->
        [one] does { $count }
       *[other] do { $count }
    } of { $all } SDKs and other recipients.
 }
answer-sdks = We don’t collect it; { $count } of { $all } SDKs and other recipients { $count ->
    [one] does
   *[other] do
 }.

## Policies and lists

policy-untranslated = This policy is not translated; it stands here in { $language }.
policy-for = For:{" "}
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
table-label = Table
contents = Contents
policy-link = privacy policy
column-sdk = SDK
column-provider = Company
column-fields = Information
column-purposes = Purposes
column-method = How
column-policy = Privacy policy
column-retention = Kept
column-required = May I refuse?
list-collected = What we collect
list-shared = Whom we share with
list-sdks = SDKs and other recipients

## Versions and changes

versions-title = All versions
versions-lead = Each version is sealed when it is published, and never altered. The newest stands first.
versions-shown = The pages outside the sealed versions show version { $version }, in effect from { $day }.
versions-feeds = Feeds:
feed-all = every version
feed-consent = only versions that need consent
feed-entry = Version { $version }: { $level }
feed-entry-of-app = { $app }, version { $version }: { $level }
feed-effective = This version takes effect on { $day }.
sentence-space = {" "}
count-consent = { $count ->
    [one] { $count } needs consent
   *[other] { $count } need consent
 }
count-decide = { $count } not judged yet
count-notice = { $count } to know about
count-editorial = { $count } in wording only
versions-none = No version is sealed.
versions-data = Data:
changes-since = What changed since{" "}
app-level-none = nothing changed
app-level-editorial = wording only
app-level-notice = notice
app-level-consent = needs consent
app-level-first = first version
changes-title = What changed from { $older } to { $newer }
changes-over = What changed
changes-from = From
changes-to = To
changes-none = What is collected, by whom and why is the same in both versions.
verdict-consent = { $count ->
    [one] One change needs your consent again.
   *[other] { $count } changes need your consent again.
 }
verdict-decide = { $count ->
    [one] One change is not judged yet.
   *[other] { $count } changes are not judged yet.
 }
verdict-notice = { $count ->
    [one] Nothing needs your consent again; one change to know about.
   *[other] Nothing needs your consent again; { $count } changes to know about.
 }
verdict-editorial = Nothing that is collected has changed, only wording.
verdict-none = Nothing has changed.
level-head-consent = Needs your consent
level-head-decide = Not judged yet
level-head-notice = To know about
level-head-editorial = Wording only
level-head-removed = No longer
level-head-policies = Policies, word by word
level-what-consent = Each of these takes more than you agreed to. It needs your consent before it takes effect.
level-what-decide = A person must still judge these.
level-what-notice = These need no new consent. You should know of them.
level-what-editorial = These change how something is said, not what is done.
level-what-removed = These are gone: what they collected is no longer collected there.
level-what-policies = What the policies no longer say is struck through; what they say for the first time is underlined.
group-line = { $group ->
    [consent] { $count ->
        [one] { $count } needs your consent
       *[other] { $count } need your consent
    }
    [decide] { $count ->
        [one] { $count } not judged yet
       *[other] { $count } not judged yet
    }
    [notice] { $count } to know about
    [removed] { $count } no longer
    [policies] { $count ->
        [one] { $count } section of a policy
       *[other] { $count } sections of policies
    }
   *[editorial] { $count } in wording only
 }
only-app = Only what concerns it
only-app-shown = Shown is only what concerns:{" "}
all-apps = Show everything
check-title = To check and to quote this page
check-sealed = Both versions are sealed. Whoever notes these seals down can find out at any time whether a single character has been altered since.
check-verify = Everything at once, with candor:
check-by-hand = By hand: save the files under these names, and give these lines to
changes-data = These changes as data (JSON)
changes-others = All pairs of versions
redline-new-only = Show the new text only
redline-language = Reworded in { $language } only:
redline-whole = The whole section in version { $version }
redline-nowhere = nowhere
redline-relinked = “{ $text }” leads elsewhere: { $before } before, { $after } after
redline-restyled = The same words, with other emphasis: “{ $text }”
redline-same = { $blocks } unchanged
redline-label-added = Added:{" "}
redline-label-removed = Removed:{" "}
redline-label-changed = Changed:{" "}
redline-label-moved-here = Moved to here:{" "}
redline-label-moved-away = Moved away from here:{" "}
redline-told-added = { $blocks } added
redline-told-removed = { $blocks } removed
redline-told-changed = { $blocks } reworded
redline-told-moved-here = { $blocks } moved
redline-told-moved-away = { $blocks } moved to another section
redline-blocks = { $kind ->
    [heading] { $count ->
        [one] { $count } heading
       *[other] { $count } headings
    }
    [paragraph] { $count ->
        [one] { $count } paragraph
       *[other] { $count } paragraphs
    }
    [item] { $count ->
        [one] { $count } item of a list
       *[other] { $count } items of a list
    }
    [row] { $count ->
        [one] { $count } row of a table
       *[other] { $count } rows of a table
    }
    [code] { $count ->
        [one] { $count } block of code
       *[other] { $count } blocks of code
    }
    [listing] { $count ->
        [one] { $count } list made from the inventory
       *[other] { $count } lists made from the inventory
    }
   *[block] { $count ->
        [one] { $count } paragraph or item
       *[other] { $count } paragraphs and items
    }
 }
separate = Needs a consent of its own
app-and-level = { $app }: { $level }
decided = We judged this as “{ $level }”: { $reason }
late = This was already so from { $day }, and people were not told.
used-to-collect = It used to collect: { $fields }
before = Before:{" "}
after = After:{" "}

## What no rule says of a change: its place, and what happened there

list-semicolon = ;{" "}
key-and-value = { $key }: { $value }
place-separator = {" "}›{" "}
unclaimed-added = { $place }: added
unclaimed-removed = { $place }: removed
unclaimed-stated = { $place }: now stated as “{ $after }”
unclaimed-unstated = { $place }: no longer stated; it was “{ $before }”
unclaimed-increased = { $place }: more than before, “{ $before }” is now “{ $after }”
unclaimed-decreased = { $place }: less than before, “{ $before }” is now “{ $after }”
unclaimed-changed = { $place }: “{ $before }” is now “{ $after }”
unclaimed-translated = { $place }: only the translation was reworded
unclaimed-renamed = { $place }: the id was { $before }
catalog-updated = Names and explanations in the built-in catalogue were reworded

## The preview

banner-changed = What changed since version { $version }
preview-faults = { $count ->
    [one] 1 error must be mended
   *[other] { $count } errors must be mended
    }
preview-last-good = The page is shown as it last was without errors.
preview-why = Why it matters
preview-help = How to mend it
preview-template = A template can’t be rendered
    .help = Mend the file in `templates/`, or remove it to have the built-in one again.
preview-nothing = There is nothing to show yet
    .more = This page appears by itself as soon as the errors are mended.
preview-missing = There is no such page
    .more = The site has nothing at this address. If the file that makes it is written, the page appears by itself.
preview-refused-method = The preview can only be read: GET and HEAD.
preview-refused-host = The preview answers only as localhost, 127.0.0.1 or [::1] with its own port.
preview-refused-origin = The preview answers no other site.
preview-refused-target = This is not an address of the preview.

## Prose: a section of a policy

section-added = { $heading ->
    [none] { $policy } has a new opening
   *[other] { $policy } has a new section: “{ $heading }”
}
section-removed = { $heading ->
    [none] { $policy } no longer has its opening
   *[other] { $policy } no longer has a section: “{ $heading }”
}
section-changed = { $heading ->
    [none] The opening of { $policy } was reworded
   *[other] A section of { $policy } was reworded: “{ $heading }”
}
section-translated = { $heading ->
    [none] The translation of the opening of { $policy } was reworded
   *[other] The translation of a section of { $policy } was reworded: “{ $heading }”
}

## Lists, indexes, and everything on one page

column-basis = Legal basis
column-recipient = Shared with
column-shared-how = How it is shared
column-what = What it is
column-field-id = Id of the information
column-sdk-id = Id
list-own = What we collect ourselves
lists = Lists
list-of-app = { $list }, { $app }
list-lead-collected = { $fields ->
    [0] Nothing is collected, neither by us nor by an SDK.
    [one] One kind of information is collected{ $sensitive ->
        [0] {""}
       *[other] , and it is sensitive
    }, by us and by the SDKs in the app.
   *[other] { $fields } kinds of information are collected, by us and by { $sdks ->
        [0] no SDK
        [one] one SDK or other recipient
       *[other] { $sdks } SDKs and other recipients
    }; { $sensitive ->
        [0] none of them is sensitive.
        [one] one of them is sensitive.
       *[other] { $sensitive } of them are sensitive.
    }
 }
list-lead-shared = { $sdks ->
    [0] Nothing is shared with anybody.
   *[other] { $fields ->
        [one] One kind of information is
       *[other] { $fields } kinds of information are
    } shared with { $sdks ->
        [one] one recipient
       *[other] { $sdks } recipients
    }; { $sensitive ->
        [0] none of it is sensitive.
        [one] one kind is sensitive.
       *[other] { $sensitive } kinds are sensitive.
    }
 }
list-absent-collected = In the app as well, and collecting nothing that is listed here: { $sdks }.
list-absent-shared = In the app as well, and sharing nothing: what they read stays on the device, or they read nothing: { $sdks }.
list-downloads = As a table
list-other = The other list
table-collected = This list (CSV)
table-shared = This list (CSV)
table-sdks = All SDKs (CSV)
table-workbook = All SDKs (XLSX)
table-contact = Contact
table-opt-out = To do without it
who-us = us
who-sdks = { $count ->
    [0] no SDK
    [one] { $count } SDK
   *[other] { $count } SDKs
 }
who-system = the system
count-fields = { $count ->
    [one] { $count } kind
   *[other] { $count } kinds
 }
fields-title = Information
purposes-title = Purposes
purposes-lead = { $count ->
    [0] No purpose is stated.
    [one] All that is collected is collected for one purpose.
   *[other] What is collected is collected for { $count } purposes.
 }
purpose-title = { $purpose }: what is collected for it?
purpose-answer = { $fields ->
    [0] Nothing is collected for it.
    [one] One kind of information, by { $who }.
   *[other] { $fields } kinds of information, by { $who }.
 }
permissions-title = System permissions
permissions-lead = { $count ->
    [0] No permission of the system is stated.
    [one] One permission of the system is used.
   *[other] { $count } permissions of the system are used.
 }
permission-who = Used by
permission-users = Who uses it
permission-opens = What it opens
permission-opens-nothing = none of the information that is listed here
permission-refused = If you refuse
nav-apps = Apps
consult = To look up and to keep
whole-title = Everything on one page
whole-print = To print and keep
whole-lead = All policies, lists, SDKs and indexes of this version on one page, to print and to keep.
whole-version = Version
whole-index = Indexes
changes-index-title = What changed, from version to version
changes-index-lead = Each pair of versions has a page of its own, whose address never changes.
changes-index-none = There are no two versions to compare yet.
missing-title = There is no page at this address
missing = Pages of this site keep their addresses: this one was probably cut short or mistyped.

## The rule book

rules-title = The rules by which changes are judged
rules-lead = Whatever changes from one version to the next is judged by these rules. All that match are reported, and the highest level counts. What no rule covers is decided by a person.
rules-over = Rule book
rules-checks = Checks of a version
rules-form = Errors of form
rules-checks-what = These look at one version alone, for what the law or the reader expects and the version lacks. A version that was published in spite of one says so on its page.
rule-question = The person who decides is asked
rule-own = our own rule
rule-level-consent = Consent is asked anew before such a change takes effect.
rule-level-decide = A program can’t tell what such a change means. A person decides, and gives the reason.
rule-level-notice = Such a change is published, and people are pointed at it. No new consent is needed.
rule-level-editorial = Such a change stands in the history only.
rule-separate = The consent is a separate one, for this alone.
rule-set = The rule book has this at the level “{ $written }”; this site sets it to “{ $set }”.
rule-set-reason = The rule book has this at the level “{ $written }”; this site sets it to “{ $set }”, because: { $reason }
rule-says = What it says
rule-matches = What it looks at
rule-conditions = Only if
rule-rests-on = Rests on
book-example = Example
book-example-what = When the inventory before becomes the inventory after, the page of changes says:
rule-before = Before
rule-after = After
rule-reported = In the history of this site
rule-reported-in = { $old } → { $new }: { $count ->
    [one] one change
   *[other] { $count } changes
 }
rule-reports = Reported by
rule-unclaimed = no rule: a person decides
rule-retired = This rule no longer stands in the rule book. What it said is kept with the versions that it was applied to.
check-why = Why it matters
check-help = How it is mended
check-level = Level
check-error = Error: the version isn’t published until it is mended, or recorded as published with this fault.
check-warning = Warning: the team is told, and looks into it or asks its vendor.
check-note = Note: the team is told.
check-error-name = Error
check-warning-name = Warning
check-note-name = Note
changes-rules = The rules by which changes are judged
slot = [{ $name }]
slot-entry = entry
slot-owner = app or SDK
slot-sdk = SDK
slot-app = app
slot-organisation = company
slot-policy = policy
slot-feature = feature
slot-field = information
slot-platform = platform
slot-purpose = purpose
slot-permission = permission
slot-item = item
slot-key = key
slot-before = before
slot-after = after
slot-name = name
slot-more = number
slot-count = number
slot-short = information
slot-fields = information
slot-at = place
slot-check = check
slot-meant = meant
slot-file = file
slot-reason = reason
slot-limit = limit
slot-other = the other
slot-path = path
slot-code = number
slot-tag = tag
slot-known = what may stand there
slot-keys = keys
slot-wanted = what is wanted
slot-found = what is found
slot-raw = what is written
slot-text = what is written
slot-word = word
slot-id = id
slot-language = language
slot-theme = light or dark
slot-contrast = number
slot-to = kind of thing
slot-line = number
slot-address = address
slot-rule = rule
slot-version = version
slot-says = what it says
slot-previous = version before
slot-expected = what is expected
slot-head = seal
slot-own = number
slot-leading = number
slot-numbers = numbers
slot-url = address
slot-host = host
slot-target = new address
subject-purposes = Purposes and legal bases
subject-fields = Kinds of information
subject-record = How information is handled
subject-sdks = SDKs and other recipients
subject-features = Features
subject-apps = Apps
subject-permissions = Permissions
subject-organisations = Companies and how to reach them
subject-rights = Rights
subject-policies = Policies
subject-site = These pages
subject-catalog = The catalogue
any-owner = any app or SDK
any-sdks = any SDK
any-apps = any app
any-features = any feature
any-fields = any kind of information
any-on = any platform
any-purposes = any purpose
any-permissions = any permission
any-organisations = any company
any-policies = any policy
any-sections = any section
any-ships = any SDK in it
any-platforms = any platform
rule-place = { $place }: { $kinds }
happens-added = added
happens-removed = removed
happens-stated = stated for the first time
happens-unstated = no longer stated
happens-increased = takes more
happens-decreased = takes less
happens-changed = changed
happens-translated = translation reworded
happens-renamed = id changed
condition-is = { $what } is “{ $value }”
condition-is-not = { $what } is stated and isn’t “{ $value }”
condition-has = { $what } includes “{ $value }”
root-owner = the app or SDK
root-sdk = the SDK
root-app = the app
root-organisation = the company
root-policy = the policy
root-ship = the SDK in the app
root-feature = the feature
root-field = the information
root-permission = the permission
root-platform = the platform
root-purpose = the purpose
root-before = the value before
root-after = the value after
root-item = what came or went
key-known = known to the app’s users
key-bases = legal bases
key-abroad = abroad
key-renamed = says its former name
key-stood = was in the list before
key-held = this recipient had it before
key-anew = done with it for the first time
key-kept = kept
key-sent = leaves the device
key-term = time of keeping
key-controller = decides for itself
key-successor = has taken over the one before
key-publishes = is the publisher
key-readers = whom it speaks to
word-unknown = not stated
word-none = none
word-same = the same
word-other = another
cite-numerals = arabic
cite = { $law }, { $count ->
    [one] Article
   *[other] Articles
 } { $articles }
cite-sections = { $law }, § { $articles }
cite-section = { $number }
cite-subsection = ({ $number })
cite-article = { $number }
cite-paragraph = ({ $number })
cite-item = ({ $number })
cite-letter = ({ $number })
law-pipl = Personal Information Protection Law of China
law-ndsr = Regulations on Network Data Security Management of China
law-gdpr = General Data Protection Regulation of the EU
law-cac-2019-191 = Methods for Identifying Unlawful Collection and Use of Personal Information by Apps (CAC 2019 No. 191)
law-ccpa = California Consumer Privacy Act Regulations
law-apple-att = App Tracking Transparency of Apple
law-miit-2021-292 = MIIT notice on improving perception of services (2021 No. 292)

# Names for the ids in the examples of the rule pages, and, in other languages, what their English texts say.
rule-examples = apps/till → Harbour Till
    apps/wallet → Harbour Wallet
    features/count → Count of messages read
    features/credit → Pay later
    features/remind → Reminders
    features/deliver → Push messages
    features/face-check → Face check
    features/navigate → Navigation
    features/pay → Payment
    features/points → Loyalty points
    features/send → Push messages
    organisations/beacon-push → Beacon Push Ltd
    organisations/harbour-pay → Harbour Pay Ltd
    organisations/lantern-cloud → Lantern Cloud Ltd
    sdks/ads → Banner Ads SDK
    sdks/beacon-push → Beacon Push SDK
    sdks/card-pay → Card Pay SDK
    sdks/courier → Courier Push SDK
    sdks/crash → Crash report SDK
    sdks/loyalty → Loyalty SDK
    sdks/map → Compass Map SDK
    sdks/merchants → Merchants
    sdks/pay → Lantern Pay SDK
    sdks/push → Beacon Push SDK
    sdks/signal-push → Signal Push SDK
    sdks/vendor-channel → Vendor Channel SDK
    sdks/verify → Face Check SDK
    sdks/wallet-pay → Wallet Pay SDK

## To find something

find-title = Find a name
find-anywhere = Find information, an SDK or a company
find-here = Find in this list
find-any = any
find-sensitive = Sensitive only
find-go = Find
find-clear = Show all
find-save = Save what is shown (CSV)
find-count = { $shown } of { $all } shown
map-title = Who collects what, on one sheet
map-taken = collected
map-open = collected; you may refuse
line-quiet = nothing, wording, or a first version
line-said = { $count } versions, the first in effect from { $first }, the last from { $last }; { $consent ->
    [0] none needs
    [one] { $consent } needs
   *[other] { $consent } need
 } consent, { $notice ->
    [one] { $notice } is told
   *[other] { $notice } are told
 }. All are listed below.
