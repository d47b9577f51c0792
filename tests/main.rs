//! What candor promises, tested from outside: one binary, one module per promise.

mod real_list;
mod rules;
mod run;
