# Glosses of the closed words and labels of the keys, as a table says them.

## Where a component runs

platform-android = Android
platform-ios = iOS
platform-harmonyos = HarmonyOS
platform-web = Web
platform-mini-program = Mini-program
platform-windows = Windows
platform-macos = macOS
platform-linux = Linux

## In what role a recipient handles what it receives (PIPL 20, 21, 23)

role-own = Ourselves
role-processor = Entrusted: acts on our instructions
role-joint = Joint: decides together with us
role-independent = Independent: decides for itself

## What kind of recipient it is

kind-sdk = SDK inside the app
kind-interface = Interface: another company’s server
kind-system = Capability of the system
kind-recipient = Class of recipients

## What an SDK is for

category-payment = Payment
category-login = Sign-in
category-share = Sharing
category-identity-verification = Identity verification
category-push = Push messages
category-advertising = Advertising
category-analytics = Statistics
category-crash = Crashes and performance
category-map = Maps and places
category-security = Security and fraud prevention
category-communication = Messages and calls
category-media = Pictures, sound and video
category-intelligence = Speech, translation and AI
category-customer-service = Customer service
category-update = Updates and distribution
category-infrastructure = Building block
category-system = Capability of the system
category-other = Other

## When an SDK begins to read

starts-on-use = When its feature is used
starts-after-consent = When the app starts, after you agreed
starts-before-consent = When the app starts, before you agreed

## How it comes to the recipient

method-sdk = The SDK reads it
method-sdk-own = The app reads it
method-host-app = The app hands it over
method-user = You type or pick it
method-server = Sent from server to server
method-derived = Computed from other information

## How far it still tells who you are

form-anonymous = Anonymised
form-de-identified = De-identified
form-plain = As it is

## Whose switch turns it on

enabled-by-user = You
enabled-by-developer = The app’s developer

## Legal basis (PIPL 13, GDPR 6)

basis-consent = Your consent
basis-contract = Needed for a contract with you
basis-statutory-duty = Needed for a duty set by law
basis-emergency = Emergency: health, life or property
basis-public-interest = News and supervision in the public interest
basis-already-public = Already lawfully public
basis-other-law = Another case named by law
basis-legal-obligation = Legal obligation
basis-vital-interests = Vital interests
basis-public-task = Task in the public interest
basis-legitimate-interests = Legitimate interests

## On what ground it may leave the country (PIPL 38)

mechanism-assessment = Security assessment
mechanism-certification = Certification
mechanism-standard-contract = Standard contract
mechanism-exempt = Exempt from these

## Whom a policy speaks to

audience-users = Users
audience-merchants = Merchants
audience-service-providers = Service providers
audience-developers = Developers
audience-authors = Authors of this disclosure

## Rights of the person (PIPL 15, 44–47)

right-access = See your information
right-copy = Take a copy
right-transfer = Move it elsewhere
right-correct = Correct or complete it
right-delete = Have it deleted
right-restrict = Restrict or refuse its handling
right-close_account = Close your account
right-withdraw = Withdraw consent

## Heads of the catalog

group-identity = Who you are
group-contact = How to reach you
group-account = Account
group-biometric = Face, fingerprint, voice
group-health = Health
group-finance = Money
group-location = Location
group-content = Your content
group-behaviour = What you do in the app
group-device = Device
group-network = Network
group-app = App
group-work = Work and education
group-social = People you know
group-other = Other

## Why a field is sensitive (PIPL 28)

sensitive-as-biometric = Biometric identification
sensitive-as-religion = Religious belief
sensitive-as-specific-identity = Specific identity
sensitive-as-health = Medical treatment and health
sensitive-as-financial-account = Financial account
sensitive-as-whereabouts = Whereabouts
sensitive-as-child-under-fourteen = Child under fourteen
sensitive-as-other = Otherwise sensitive

## From when the time of keeping counts

from-collection = after collection
from-last-use = after last use
from-account-closed = after the account is closed
from-sdk-removed = after the app drops the SDK

## What happens after it

then-delete = Deleted
then-anonymise = Anonymised

## How loud a change is

level-editorial = Wording
level-notice = Notice
level-decide = To be decided
level-consent = Needs consent

## Unit of a frequency

per-second = per second
per-minute = per minute
per-hour = per hour
per-day = per day
per-week = per week

## Whether a catalog entry names one field or many

field-kind-field = One field
field-kind-category = A whole category

## A record: what is stated of one field

key-purposes = Purposes
key-when = When
key-retention = Kept for
key-stored_in = Stored in
key-sent_to = Sent to
key-transfer = Transfer abroad
key-form = Form
key-safeguards = Safeguards
key-method = Method
key-enabled_by = Switched on by
key-required = Required
key-leaves_device = Leaves the device
key-stored = Kept
key-background = In the background
key-tracks = Tracks you across other companies’ apps
key-sold = Sold
key-linked = Linked to who you are
key-profiles = Used for a profile of you
key-of_children = Of children under fourteen
key-open = List not complete
key-if_refused = If you refuse
key-frequency = How often
key-necessity = Why it is necessary
key-impact = What it means for you
key-condition = Only on these versions
key-sensitive = Sensitive

## Purposes, times of keeping, frequencies, transfers, conditions

key-basis = Legal basis
key-text = In its own words
key-cn = Under Chinese law
key-eu = Under EU law
key-days = Days
key-until = Until
key-indefinite = No end, because
key-at_most = At most
key-from = Counted from
key-then = Afterwards
key-times = Times
key-per = Per
key-recipient = Recipient
key-mechanism = Ground for the transfer
key-os = System versions

## An SDK or another recipient

key-name = Name
key-provider = Provider
key-role = Role
key-kind = Kind
key-category = Category
key-platforms = Platforms
key-website = Website
key-privacy_policy = Privacy policy
key-starts = Starts to read
key-opt_out = How to do without
key-permissions = Permissions
key-nested_in = Carried inside
key-sdk = SDK
key-included_when = Included when
key-evidence = Sources
key-reviewed = Last reviewed
key-formerly = Former ids
key-features = Features
key-package = Package
key-version = Version
key-why = What for
key-url = Address
key-read = Read on

## A feature

key-refuse = How to switch it off
key-decides = Automated decision
key-logic = How it decides
key-effect = What follows for you
key-fields = Fields
key-collects = Collects
key-also_for = Also for
key-on = On

## An app

key-ships = SDKs it ships
key-rights = How to exercise your rights
key-children = Children
key-directed = Directed to children
key-rules = Rules for children
key-guardian = How a guardian agrees
key-where = Only in these builds

## An organisation

key-country = Country or region
key-address = Address
key-contact = Contact
key-email = Email
key-phone = Phone
key-officer = Personal-information officer
key-committees = Committees
key-owner = Owned or controlled by
key-formerly_named = Former names
key-succeeds = Successor of
key-complaints = Complaints
key-answered_within = Answered within
key-hours = Hours
key-working_days = Working days

## The site and its policies

key-title = Title
key-languages = Languages
key-base_url = Address of the site
key-publisher = Publisher
key-time_zone = Time zone
key-gate = Gate
key-notice_days = Days of notice
key-pairs = Pairs of versions
key-require = Must be stated
key-unless_stated = Unless stated otherwise
key-levels = Levels
key-audience = Audience
key-order = Order
key-apps = Apps
key-sdks = SDKs
key-organisations = Organisations
key-policies = Policies

## The catalog

key-what = What it is
key-group = Group
key-sensitive_as = Sensitive as
key-aliases = Also called
key-maps = In other vocabularies
key-platform = Platform
key-opens = What it opens
key-turn_off = How to turn it off

## The next version

key-note = Note
key-decisions = Decisions
key-faults = Published faults
key-withdraws = Withdraws
key-level = Level
key-reason = Reason
key-late = Told late
key-since = Since
