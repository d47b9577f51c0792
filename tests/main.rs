//! What candor promises, tested from outside: one binary, one module per promise.
#![allow(clippy::disallowed_methods, reason = "tests set up folders and start the program")]

mod architecture;
mod attack;
mod bad_input;
mod cases;
mod catalog;
mod compare;
mod decisions;
mod faults;
mod formats;
mod fuzz;
mod git;
mod history;
mod language;
mod laws;
mod one_way;
mod online;
mod published;
mod read_me;
mod real_list;
mod redline;
mod rules;
mod run;
mod same;
mod scaffold;
mod serve;
mod site;
mod supply;
mod tamper;
mod time;
mod trace;
