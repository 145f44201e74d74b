import { tableFromArrays, tableToIPC } from 'apache-arrow'
import { type Connection, type Engine, EngineError } from '../../src/engine/protocol'
import { decode, objects } from '../../src/engine/rows'

/** what every engine must do; runs in Node and, in a worker of the page, in the browser */
export const contract: Record<string, (engine: Engine) => Promise<void>> = {
  'answers the last of several statements': async (engine) => {
    const connection = await engine.connect()
    same(await rows(connection, 'select 1 as a; select 2 as b'), [{ b: 2 }])
  },
  'decodes decimals, large sums, big integers, nested values and repeated names by schema': async (engine) => {
    const connection = await engine.connect()
    const sql = `select 1.234::decimal(9, 3) as a, sum(2) as a, 9007199254740993 as big, -0.05::decimal(4, 2) as small,
      {'x': 1.5::decimal(4, 1)} as s, map {'k': 2.5::double} as m, [1, 2] as l, timestamp '2026-03-01 14:00' as t`
    const { names, columns } = decode(await connection.query(sql))
    same(names, ['a', 'a_1', 'big', 'small', 's', 'm', 'l', 't'])
    same(
      columns.map(([value]) => value),
      [1.234, 2, '9007199254740993', -0.05, { x: 1.5 }, { k: 2.5 }, [1, 2], Date.UTC(2026, 2, 1, 14)]
    )
  },
  'sends enumerations as text': async (engine) => {
    const connection = await engine.connect()
    await connection.query(`create temp table state as select 'on'::enum('on', 'off') as now union all select null`)
    same(await rows(connection, 'select now from state order by now nulls last'), [{ now: 'on' }, { now: null }])
  },
  'reads a registered file, also one behind a Blob, and no other place': async (engine) => {
    const connection = await engine.connect()
    await engine.register('contract.csv', new Blob(['a,b\n1,x\n']))
    same(await rows(connection, `select a::varchar as a, b from read_csv('in/contract.csv')`), [{ a: '1', b: 'x' }])
    await engine.release('contract.csv')
    await rejects(connection.query(`from read_csv('elsewhere.csv')`), 'sql')
    await rejects(connection.query(`from read_csv('http://127.0.0.1/x.csv')`), 'sql')
  },
  'refuses extensions at once and keeps its configuration': async (engine) => {
    const connection = await engine.connect()
    const started = performance.now()
    await rejects(connection.query('select current_date'), 'sql')
    await rejects(connection.query('load json'), 'sql')
    await rejects(connection.query(`set memory_limit = '4GB'`), 'sql')
    check(performance.now() - started < 5000, 'took longer than 5 s')
  },
  'cancels a runaway query within 3 s and answers afterwards': async (engine) => {
    const connection = await engine.connect()
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 300)
    let aborted = 0
    abort.signal.addEventListener('abort', () => (aborted = performance.now()))
    const error = await connection
      .query('select sum(a * b) from range(100000000) t(a), range(1000) u(b)', abort.signal)
      .then(
        () => null,
        (error: Error) => error
      )
    check(error?.name === 'AbortError', `got ${error?.name}: ${error?.message}`)
    check(performance.now() - aborted < 3500, `settled after ${performance.now() - aborted} ms`)
    same(await rows(await engine.connect(), 'select 1 as a'), [{ a: 1 }])
  },
  'does not begin what is already aborted': async (engine) => {
    const connection = await engine.connect()
    const error = await connection.query('select 1', AbortSignal.abort()).then(
      () => null,
      (error: Error) => error
    )
    check(error?.name === 'AbortError', `got ${error?.name}`)
  },
  'appends Arrow to a table that exists': async (engine) => {
    const connection = await engine.connect()
    await connection.query('create or replace table appended (a double)')
    await connection.insert('appended', tableToIPC(tableFromArrays({ a: Float64Array.of(1, 2.5) }), 'stream'))
    same(await rows(connection, 'select sum(a) as s from appended'), [{ s: 3.5 }])
  },
  'keeps what is temporary to its connection, and shares the rest': async (engine) => {
    const [one, two] = [await engine.connect(), await engine.connect()]
    await one.query('create temp table own as select 1 as a; create or replace table shared as select 1 as a')
    await rejects(two.query('from own'), 'sql')
    same(await rows(two, 'from shared'), [{ a: 1 }])
  },
  'answers each of many queries sent at once on one connection with its own result': async (engine) => {
    const connection = await engine.connect()
    const asked = Array.from({ length: 20 }, (_, i) =>
      rows(connection, `select ${i}::integer as i, count(*)::integer as n from range(${i * 20000})`)
    )
    same(
      await Promise.all(asked),
      asked.map((_, i) => [{ i, n: i * 20000 }])
    )
  },
  'tells a plain error in one sentence': async (engine) => {
    const connection = await engine.connect()
    const error = await connection.query('select nothing from nowhere').then(
      () => null,
      (error: Error) => error
    )
    check(
      error instanceof EngineError && /nowhere/.test(error.message) && !error.message.startsWith('{'),
      String(error?.message)
    )
  },
  'starts anew after a fatal error, empty, and tells its listeners': async (engine) => {
    const before = await engine.connect()
    await before.query('create or replace table lost as select 1 as a')
    let told = 0
    engine.onrestart(() => void told++)
    await engine.restart()
    same(told, 1)
    const after = await engine.connect()
    same(await rows(after, 'select 1 as a'), [{ a: 1 }])
    await rejects(after.query('from lost'), 'sql')
  }
}

const rows = async (connection: Connection, sql: string) => objects(await connection.query(sql))

function check(ok: boolean, why: string): void {
  if (!ok) throw new Error(why)
}

function same(got: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)]
  check(a === b, `got ${a}, wanted ${b}`)
}

async function rejects(promise: Promise<unknown>, kind: EngineError['kind']): Promise<void> {
  const error = await promise.then(
    () => null,
    (error: unknown) => error
  )
  check(error instanceof EngineError && error.kind === kind, `got ${String(error)}`)
}
