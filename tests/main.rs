//! What candor promises, tested from outside: one binary, one module per promise.

mod bad_input;
mod real_list;
mod rules;
mod run;
