//! What candor promises, tested from outside: one binary, one module per promise.

mod dice;
mod generate;
mod inherit;
mod laws;
mod naive;
mod real_list;
mod rules;
mod run;
mod scalar;
mod statement;
mod steps;
mod style;
mod world;
