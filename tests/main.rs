//! What candor promises, tested from outside: one binary, one module per promise.

mod compare;
mod dice;
mod generate;
mod identity;
mod inherit;
mod known;
mod laws;
mod naive;
mod real_list;
mod rules;
mod run;
mod scalar;
mod statement;
mod steps;
mod style;
mod total;
mod world;
