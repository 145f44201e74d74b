import { type Database, openDatabase } from '../../tests/database'
import { panelMacros } from './macros'

/**
 * Two outlets: DW001 with COD (4096), its inlet (4097), flow (4098) and pH (4099) by the hour for 20 days from
 * 2026-08-01, still at 42 from 08-10 06:00 for 60 h, stopped on 08-15, missing on 08-18; DA001 with NOx (8192), no lead.
 */
export async function seededDatabase(): Promise<Database> {
  const db = await openDatabase()
  await db.run(panelMacros)
  await db.run(`
    insert into site values (1, '甲山印染', 'A', null, '甲县', null, null, []), (2, '乙溪热电', 'B', null, '乙县', null, null, []);
    insert into outlet values (1, 1, '总排口', 'DW001', null, 'water'), (2, 2, '一号炉', 'DA001', null, 'gas');
    insert into reading
    select series_id, moment,
      case
        when series_id = 4096 and moment >= timestamp '2026-08-10 06:00' and moment < timestamp '2026-08-12 18:00' then 42 + 0.1 * (h % 3)
        when series_id = 4096 then 30 + 10 * sin(h / 4) + h % 5
        when series_id = 4097 then 400 + 100 * sin(h / 9)
        when series_id = 4098 then 80 + h % 7
        when series_id = 4099 then 7 + 0.2 * sin(h)
        else 50 + h % 11
      end, null, case when series_id < 8192 and moment::date = date '2026-08-15' then 'stopped' else 'normal' end::mark_t
    from (
      select series_id, h, timestamp '2026-08-01 00:00' + to_hours(h) as moment
      from (select unnest([4096, 4097, 4098, 4099, 8192]) as series_id) cross join (select unnest(range(480)) as h)
    )
    where moment::date <> date '2026-08-18'
    order by series_id, moment;
    insert into series
    select series_id, series_id // 4096, p.parameter, p.stage, 'measured', 'avg', p.unit, 60, 60, 1, null, null, min("time"), max("time"), count(*)
    from reading join (values (4096, 'COD', 'out', 'mg/L'), (4097, 'COD', 'in', 'mg/L'), (4098, 'flow', 'out', 'm³/h'),
      (4099, 'pH', 'out', ''), (8192, 'NOx', 'out', 'mg/m³')) p (series_id, parameter, stage, unit) using (series_id)
    group by all order by series_id;
    insert into limit_value values
      ('COD', 'water', null, 100, 'mg/L', 'day', 'GB 4287', null, null, true),
      ('COD', 'water', 1, 50, 'mg/L', 'day', 'permit', '2025-01-01', null, false),
      ('NOx', 'gas', null, 100, 'mg/m³', 'hour', 'GB 13223', null, '2020-01-01', true);
    insert into finding values
      ('variance-collapse', 1, 4096, '2026-08-10 06:00', '2026-08-12 17:00', 60, 0.9, map {'mean': 42.1, 'z': -7.4}),
      ('still-while-flowing', 1, 4096, '2026-08-10 08:00', '2026-08-12 12:00', 53, 0.7, map {'flow': 3.4}),
      ('tail-digits', 1, 4099, '2026-08-02 00:00', '2026-08-03 23:00', 48, 0.4, map {'chi': 30.0});
    insert into lead values
      (7, 1, 'hint', 20, '2026-08-02 00:00', '2026-08-03 23:00', ['tail-digits'], ['pH'], [{name: 'grade', points: 10}], [2]),
      (8, 1, 'contradiction', 92, '2026-08-10 06:00', '2026-08-12 17:00', ['still-while-flowing', 'variance-collapse'], ['COD'],
        [{name: 'grade', points: 40}, {name: 'after calibration', points: -5}], [0, 1]);
    insert into coverage values
      ('variance-collapse', 1, 4096, 'flagged', null), ('variance-collapse', 1, 4099, 'clear', null),
      ('variance-collapse', 2, 8192, 'not evaluated', 'too few readings'), ('still-while-flowing', 1, 4096, 'flagged', null),
      ('tail-digits', 1, 4099, 'flagged', null), ('tail-digits', 2, 8192, 'not evaluated', 'too few readings');
    insert into exclusion values (4096, 'stopped', 24), (4099, 'stopped', 24), (8192, 'below detection', 100);
    insert into source (source_id, name, readings, missing, rejects) values (1, 'a.csv', 2280, 30, 5), (2, 'b.csv', 0, 10, 0);
  `)
  return db
}
