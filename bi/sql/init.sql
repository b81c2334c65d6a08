-- What the terminal client of `make sql` runs before its first prompt: tables are found without their schema's name, and no
-- query reads or writes anything but the published file. Does not belong here: views or macros, which are published.
use marts;
set enable_external_access = false;
set lock_configuration = true;
