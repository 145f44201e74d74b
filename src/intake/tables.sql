-- What intake keeps besides the shared tables.

-- how a file's texts name an outlet: site, outlet and codes, joined by the unit separator
create table outlet_key (outlet_id integer, key varchar);
-- the place of a kind of series within its outlet: series_id = outlet_id * 4096 + slot
create table slot (slot integer, parameter varchar, stage stage_t, basis basis_t, statistic statistic_t, unit varchar);
-- cells that the plain cast could not read; an import lays a view of its own staging over it
create table odd (row bigint, o integer, t timestamp, p integer, m usmallint, raw varchar);
-- a reading that another file gives otherwise: what stood there, and what the later opened file says
create table edit (series_id integer, "time" timestamp, value double, other double);
-- what tells whether a file's bytes are open already
create table opened (source_id integer, name varchar, same varchar);
