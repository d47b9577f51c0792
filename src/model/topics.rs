//! The closed words under which people look for things: groups of fields, sensitive heads, audiences, rights.

use super::words::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

words!(
    /// The head of the catalog under which a reader looks for a field.
    Group {
        /// Who you are: name, identity card, date of birth
        Identity,
        /// How to reach you: phone number, mail, address
        Contact,
        /// Your account with the publisher
        Account,
        /// Face, fingerprint, voice print
        Biometric,
        /// Health
        Health,
        /// Money: cards, payments, credit
        Finance,
        /// Where you are and were
        Location,
        /// What you write, photograph, say and keep
        Content,
        /// What you do in the app
        Behaviour,
        /// What tells this device from all others
        Device,
        /// The network that the device is on
        Network,
        /// The app itself and other apps on the device
        App,
        /// Work and education
        Work,
        /// People you know
        Social,
        /// None of these
        Other,
    }
);

words!(
    /// Why a field is sensitive: the heads of PIPL 28(1).
    SensitiveAs {
        /// Biometric identification
        Biometric,
        /// Religious belief
        Religion,
        /// A specific identity
        SpecificIdentity,
        /// Medical treatment and health
        Health,
        /// Financial accounts
        FinancialAccount,
        /// Whereabouts and tracks
        Whereabouts,
        /// A child under fourteen
        ChildUnderFourteen,
        /// Otherwise sensitive: its leak harms dignity, person or property
        Other,
    }
);

words!(
    /// Whom a policy speaks to.
    Audience {
        /// The people whose information it is
        Users,
        /// Merchants that receive orders and payments
        Merchants,
        /// Companies that serve the publisher or its merchants
        ServiceProviders,
        /// Developers who build the SDK into their apps
        Developers,
        /// Those who write this disclosure: a guide to their work, no part of what people are told
        Authors,
    }
);

words!(
    /// A right of the person: PIPL 15, 44–47; NDSR 21(4).
    Right {
        /// See it (PIPL 45)
        Access,
        /// Take a copy (PIPL 45)
        Copy,
        /// Move it to another handler (PIPL 45)
        Transfer,
        /// Correct and complete it (PIPL 46)
        Correct,
        /// Have it deleted (PIPL 47)
        Delete,
        /// Restrict or refuse its handling (PIPL 44)
        Restrict,
        /// Close the account
        #[serde(rename = "close_account")]
        CloseAccount,
        /// Withdraw consent (PIPL 15)
        Withdraw,
    }
);
