-- The tables everybody shares. Times are the station's own clock, never shifted.

create type qualifier_t as enum ('<', '>');
-- normal: may be judged; stopped: production stopped; offline: the analyser was off; the rest as in HJ 212 and the marking rule
create type mark_t as enum ('normal', 'stopped', 'offline', 'maintenance', 'calibration', 'fault', 'manual', 'over_range',
  'communication', 'startup', 'shutdown', 'standby', 'accident', 'unknown');
create type medium_t as enum ('water', 'gas', 'air');
create type stage_t as enum ('in', 'out');
create type basis_t as enum ('measured', 'converted', 'mass');
create type statistic_t as enum ('avg', 'min', 'max', 'instant', 'total');
create type status_t as enum ('flagged', 'clear', 'not evaluated');
create type grade_t as enum ('contradiction', 'arithmetic', 'statistical', 'hint');

-- A file that was opened. text_cells = readings + missing + rejects + set_aside.
create table source (
  source_id integer primary key, name varchar, bytes bigint, sha256 varchar, format varchar, encoding varchar, recipe varchar,
  rows bigint, text_cells bigint, readings bigint, missing bigint, rejects bigint, set_aside bigint);

-- An enterprise.
create table site (site_id integer primary key, name varchar, code varchar, industry varchar, region varchar, lon double, lat double, tags varchar[]);

-- A monitoring point (排放口).
create table outlet (outlet_id integer primary key, site_id integer, name varchar, code varchar, mn varchar, medium medium_t);

-- One parameter at one outlet. series_id = outlet_id * 4096 + slot, so a run of outlets is a range of series.
-- step: median minutes between rows; cycle: minutes between true measurements (an analyser that measures every 2 h holds
-- its value in an hourly export); resolution: decimals; mdl: detection limit; span: upper range.
create table series (
  series_id integer primary key, outlet_id integer, parameter varchar, stage stage_t, basis basis_t, statistic statistic_t, unit varchar,
  step double, cycle double, resolution integer, mdl double, span double, first timestamp, last timestamp, readings integer);

-- One value. Stored in (series_id, time) order, each pair once; nothing ever reorders it. value null: below an unknown detection limit.
create table reading (series_id integer, "time" timestamp, value double, qualifier qualifier_t, mark mark_t);

-- A cell nobody could read. row counts the file's rows from 1.
create table reject (source_id integer, row bigint, col varchar, raw varchar, reason varchar);

-- A discharge limit. verified: somebody read the primary text.
create table limit_value (
  parameter varchar, medium medium_t, outlet_id integer, value double, unit varchar, averaging varchar, source varchar,
  valid_from date, valid_to date, verified boolean);

-- A rule fired on a stretch of time, starts_at and ends_at being the first and last reading's times.
create table finding (
  rule varchar, outlet_id integer, series_id integer, starts_at timestamp, ends_at timestamp, readings integer, score double,
  evidence map(varchar, double));

-- Every rule on every series: a test that could not fail is never shown as passed.
create table coverage (rule varchar, outlet_id integer, series_id integer, status status_t, reason varchar);

-- Why readings were left out of judgement, counted.
create table exclusion (series_id integer, reason varchar, readings integer);

-- Overlapping findings of one outlet. factors: what priority is made of, in order, penalties negative.
create table lead (
  lead_id integer, outlet_id integer, grade grade_t, priority double, starts_at timestamp, ends_at timestamp,
  rules varchar[], parameters varchar[], factors struct(name varchar, points double)[], findings integer[]);
