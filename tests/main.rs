//! What candor promises, tested from outside: one binary, one module per promise.

mod rules;
