//! What candor promises, tested from outside: one binary, one module per promise.
#![allow(clippy::disallowed_methods, reason = "tests set up folders and start the program")]

mod architecture;
mod compare;
mod dice;
mod generate;
mod history;
mod identity;
mod inherit;
mod known;
mod laws;
mod naive;
mod real_list;
mod rules;
mod run;
mod scalar;
mod site;
mod statement;
mod steps;
mod style;
mod total;
mod world;
