//! What attackers might write: a thousand hostile texts and addresses, in every place; none becomes more than a text.

mod folders;
mod patterns;
mod places;
mod texts;
mod words;
