-- Advisory locks can be held by whoever may connect; these tables only by who owns them.
create table intake.registering ();
comment on table intake.registering is 'Locked by who gives an arrival its number';
create table statistics.computing ();
comment on table statistics.computing is 'Locked by who computes the figures';
