//! The closed words of the format: what may stand where only certain words may.
//!
//! Each word's gloss for readers stands in `templates/locale/<lang>/ui.ftl`; a test asks for it in every language.
//! A scale is written from the least to the most that is taken: a later word means more.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares a closed word list: kebab-case on paper, ordered as written.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        $(#[$meta])*
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$inner])* $variant),+ }
    };
}

words!(
    /// Where a component runs.
    Platform {
        /// Android and what is built on it
        Android,
        /// iPhone and iPad
        Ios,
        /// HarmonyOS
        Harmonyos,
        /// A page in a browser or a web view
        Web,
        /// A mini-program inside another app
        MiniProgram,
        /// Windows
        Windows,
        /// macOS
        Macos,
        /// Linux
        Linux,
    }
);

words!(
    /// In what role a recipient handles what it receives: the later, the more it decides itself (PIPL 20, 21, 23).
    #[schemars(extend("x-nature" = "scale"))]
    Role {
        /// The publisher itself
        Own,
        /// Entrusted: acts on the publisher's instructions (PIPL 21)
        Processor,
        /// Decides together with the publisher (PIPL 20)
        Joint,
        /// Decides for itself: needs a separate consent where consent is the basis (PIPL 23)
        Independent,
    }
);

words!(
    /// What kind of recipient an entry under `sdks/` is.
    Kind {
        /// Code of another company inside the app
        Sdk,
        /// Another company's server that the app or its server calls
        Interface,
        /// A capability of the system itself: it has no provider
        System,
        /// A class of recipients, such as the merchants you buy from
        Recipient,
    }
);

words!(
    /// What an SDK is for, in one word.
    Category {
        /// Paying and being paid
        Payment,
        /// Signing in
        Login,
        /// Sharing to other apps
        Share,
        /// Verifying who somebody is
        IdentityVerification,
        /// Push messages
        Push,
        /// Advertising
        Advertising,
        /// Statistics of use
        Analytics,
        /// Finding crashes and slowness
        Crash,
        /// Maps and places
        Map,
        /// Security and fraud prevention
        Security,
        /// Messages and calls between people
        Communication,
        /// Pictures, sound and video
        Media,
        /// Speech, translation and other machine intelligence
        Intelligence,
        /// Customer service
        CustomerService,
        /// Updating and distributing the app
        Update,
        /// What other code rests on: network, storage, pictures
        Infrastructure,
        /// A capability of the system
        System,
        /// None of these
        Other,
    }
);

words!(
    /// When an SDK begins to read: the later word begins earlier.
    #[schemars(extend("x-nature" = "scale"))]
    Starts {
        /// When its feature is used
        OnUse,
        /// When the app starts, once the person has agreed
        AfterConsent,
        /// When the app starts, before the person has agreed
        BeforeConsent,
    }
);

words!(
    /// How what is collected comes to the recipient.
    Method {
        /// The SDK reads it itself
        Sdk,
        /// The app hands it to the SDK
        HostApp,
        /// The person types or picks it
        User,
        /// A server sends it to a server
        Server,
        /// It is computed from other information
        Derived,
    }
);

words!(
    /// How far what is collected still tells who the person is: the later, the more. Encryption is a safeguard, not a form.
    #[schemars(extend("x-nature" = "scale"))]
    Form {
        /// Nobody can tell whose it is, and nobody can undo that
        Anonymous,
        /// Only with further information can anybody tell whose it is
        DeIdentified,
        /// As it is
        Plain,
    }
);

words!(
    /// Whose switch turns it on: a developer's switch is not the person's.
    #[schemars(extend("x-nature" = "scale"))]
    EnabledBy {
        /// The person
        User,
        /// The developer of the app
        Developer,
    }
);

words!(
    /// The legal basis of a purpose: PIPL 13(1)(1)–(7) or GDPR 6(1)(a)–(f).
    Basis {
        /// Consent: PIPL 13(1)(1), GDPR 6(1)(a)
        Consent,
        /// Needed for a contract with the person: PIPL 13(1)(2), GDPR 6(1)(b)
        Contract,
        /// A duty or power that a statute sets: PIPL 13(1)(3)
        StatutoryDuty,
        /// A public-health emergency, or life and property in danger: PIPL 13(1)(4)
        Emergency,
        /// News and supervision in the public interest: PIPL 13(1)(5)
        PublicInterest,
        /// Made public by the person or lawfully: PIPL 13(1)(6)
        AlreadyPublic,
        /// Another case that a statute or regulation names: PIPL 13(1)(7)
        OtherLaw,
        /// A legal obligation: GDPR 6(1)(c)
        LegalObligation,
        /// Vital interests: GDPR 6(1)(d)
        VitalInterests,
        /// A task in the public interest: GDPR 6(1)(e)
        PublicTask,
        /// Legitimate interests: GDPR 6(1)(f)
        LegitimateInterests,
    }
);

words!(
    /// On what ground personal information may leave the country: PIPL 38.
    Mechanism {
        /// Security assessment by the cyberspace administration
        Assessment,
        /// Certification by a professional body
        Certification,
        /// The standard contract
        StandardContract,
        /// A case that needs none of these
        Exempt,
    }
);

words!(
    /// The moment from which a time of keeping is counted.
    From {
        /// When it was collected
        Collection,
        /// When it was last used
        LastUse,
        /// When the account was closed
        AccountClosed,
        /// When the app no longer holds the SDK
        SdkRemoved,
    }
);

words!(
    /// What happens once the time of keeping is over.
    Then {
        /// It is deleted
        Delete,
        /// It is made anonymous
        Anonymise,
    }
);

words!(
    /// How loud a change is, from the least to the most.
    #[schemars(extend("x-nature" = "scale"))]
    Level {
        /// In the history only
        Editorial,
        /// Published, and people are pointed at the changed part
        Notice,
        /// candor can't tell: a person must, with a reason
        Decide,
        /// Fresh consent before it takes effect
        Consent,
    }
);

words!(
    /// The unit in which a frequency is told.
    Per {
        /// Per second
        Second,
        /// Per minute
        Minute,
        /// Per hour
        Hour,
        /// Per day
        Day,
        /// Per week
        Week,
    }
);

pub(crate) use words;

/// The word as it is written in files and sealed.
pub fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The name of a type as the glosses of its words begin: those of `SensitiveAs` are `sensitive-as-…`.
pub fn gloss_of(name: &str) -> String {
    let mut gloss = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !gloss.is_empty() {
            gloss.push('-');
        }
        gloss.extend(letter.to_lowercase());
    }
    gloss
}
