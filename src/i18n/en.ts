import { count } from './figures'
import type zh from './zh'

const lasting = (minutes: number) =>
  minutes >= 1440 && minutes % 1440 === 0 ? s(minutes / 1440, 'day') : `${count(minutes)} min`
const s = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`

export default {
  tag: 'en',
  comma: ', ',
  stop: '.',
  space: ' ',
  list: (items: string[]) => items.join(', '),
  quote: (text: string) => `"${text}"`,

  app: {
    name: '把脉',
    latin: 'Bamai',
    title: 'Bamai 把脉',
    places: 'Pages',
    safe: 'Data stays on this computer',
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    starting: 'Starting the engine…',
    broken:
      'The engine could not start. Use a recent Chrome or Edge and reload; if that does not help, check that the program files were copied completely.'
  },
  pages: { data: 'Data', overview: 'Overview', leads: 'Leads' },

  work: {
    open: (file: string) => `Reading ${file}`,
    openAny: 'Reading files',
    screen: (rule: string) => (rule ? `Screening: ${rule}` : 'Screening'),
    outlets: (done: number, all: number) => `outlet ${count(done)} of ${count(all)}`,
    query: 'Fetching',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Try again'
  },

  data: {
    files: (n: number) => s(n, 'file'),
    outlets: (n: number) => s(n, 'outlet'),
    series: (n: number) => s(n, 'series', 'series'),
    readings: (n: number) => s(n, 'reading'),
    rows: (n: number) => s(n, 'row'),
    none: 'No file open yet',
    drop: 'Drop monitoring files here',
    chooseFolder: 'Choose a folder…',
    dropNow: 'Let go to read',
    kinds: 'xls, xlsx, ods, csv, txt, zip, HJ 212 logs, JSON, Parquet, or a folder; GBK or UTF-8',
    choose: 'Choose files…',
    sample: 'Try a sample',
    sampleMissing:
      'The sample was not found: the program folder lacks its sample files. Open a file of your own instead.',
    first: 'What happens then',
    steps: [
      [
        'Reading',
        "Header, encoding, times and every column's parameter and unit are recognised; what cannot be read is listed cell by cell, never turned into 0."
      ],
      [
        'Screening',
        "All rules run by themselves and pick stretches that cannot be true, recompute differently, or are unlike the outlet's own history."
      ],
      [
        'Leads',
        'Ranked by priority, each with one sentence on what is suspect, the curves, what to check on site, and the SQL to recompute it.'
      ]
    ],
    toLeads: (n: number) => `See ${s(n, 'lead')}`,
    toOverview: 'See the overview',
    remove: 'Remove',
    dismiss: 'Dismiss',
    span: 'Period',
    understood: 'Read as',
    encoding: (name: string) => `Encoding ${name}`,
    headerRows: (n: number) => s(n, 'header row'),
    preamble: (n: number) => `${s(n, 'line')} above the header`,
    step: (minutes: number) => `Step ${lasting(minutes)}`,
    cycle: (minutes: number) => `Measured every ${lasting(minutes)}`,
    sheetNumber: (n: number) => `Table ${n}`,
    hash: 'SHA-256 fingerprint of the file',
    cells: 'cells with text',
    reading: 'readings',
    missing: 'missing',
    rejected: 'rejected',
    setAside: 'set aside',
    balanced: 'adds up ✓',
    unbalanced: (n: number) => `${s(n, 'cell')} unaccounted for, please report`,
    accounting: (a: number, b: number, c: number, d: number) =>
      `${count(a)} readings, ${count(b)} missing, ${count(c)} rejected, ${count(d)} set aside`,
    map: 'What each column was read as',
    column: 'Column',
    header: 'Header',
    firstRows: 'First rows',
    readAs: 'Read as',
    stage: 'Stage',
    basis: 'Basis',
    statistic: 'Statistic',
    unit: 'Unit',
    noUnit: 'unitless',
    of: (column: string, what: string) => `${column}: ${what}`,
    pollutants: 'Parameters',
    state: 'State',
    file: 'File',
    read: 'read ✓',
    asking: (n: number) => s(n, 'question'),
    fileList: (n: number) => `All ${s(n, 'file')}`,
    asks: (n: number) => `${s(n, 'thing')} to confirm`,
    answered: (n: number) => `${s(n, 'thing')} confirmed`,
    right: 'Right',
    confirm: 'Confirm',
    columnsRight: (n: number) => `${s(n, 'more column')} to the right`,
    columnsLeft: (n: number) => `${s(n, 'more column')} to the left`,
    distinct: 'Distinct',
    distinctOf: (texts: number, values: number) => `${s(texts, 'text')}, read as ${s(values, 'value')}`,
    corrected: 'changed by you',
    confidence: (share: number) => (share >= 0.85 ? 'sure' : share >= 0.6 ? 'fairly sure' : 'not sure, please look'),
    marks: 'Mark words',
    marksCap: 'what the words of the file stand for',
    word: 'Word',
    markAs: (word: string) => `"${word}" stands for`,
    blank: '(blank)',
    moreWords: (n: number) => s(n, 'more word'),
    moreAsks: (n: number) => `${count(n)} more to confirm`,
    fewer: 'Fewer',
    undo: 'Undo',
    followed: (date: string) => `Follows the changes of ${date} to files of this shape`,
    unfollow: 'undo',
    alike: (n: number) => `changes go to all ${count(n)} files of this shape`,
    declined: 'Not changed: with that, the file',
    all: 'All',
    filters: { asking: 'to confirm', rejects: 'with rejects', followed: 'following old changes' },
    filterLabel: 'Filter files by state',
    reading1: 'reading',
    waiting: 'waiting',
    noneSuch: 'No file is like that.',
    dismissAll: 'Dismiss all',
    csv: 'Download CSV',
    csvName: (file: string) => `${file} unread cells.csv`,
    asMissing: 'treat as missing',
    asMissingOf: (raw: string) => `Treat "${raw}" as missing`,
    reasonsLabel: 'Filter by reason',
    rejects: (n: number) => `${s(n, 'cell')} could not be read`,
    rejectsShown: (n: number, all: number) => (n < all ? `the first ${count(n)}` : 'all of them'),
    notZero: 'none was turned into 0',
    row: 'Row',
    raw: 'Raw text',
    why: 'Why not',
    refused: (n: number) => `${s(n, 'file was', 'files were')} not read; the others are not affected`,
    sourcesLabel: 'Open files'
  },

  roles: {
    time: 'time',
    site: 'enterprise',
    outlet: 'outlet',
    code: 'outlet code',
    mark: 'mark',
    value: 'value',
    aside: 'set aside',
    item: 'item name',
    unit: 'unit',
    statistic: 'statistic'
  },
  stages: { in: 'inlet', out: 'outlet' },
  gasStages: { in: 'inlet', out: 'outlet' },
  staged: (stage: string, parameter: string) => `${parameter} ${stage}`,
  bases: { measured: 'measured', converted: 'O₂-corrected', mass: 'mass' },
  statistics: { avg: 'mean', min: 'minimum', max: 'maximum', instant: 'instantaneous', total: 'accumulated' },
  media: { water: 'wastewater', gas: 'exhaust gas', air: 'air' },
  marks: {
    normal: 'normal',
    stopped: 'production stopped',
    offline: 'analyser off',
    maintenance: 'maintenance',
    calibration: 'calibration',
    fault: 'fault',
    manual: 'entered by hand',
    over_range: 'over range',
    communication: 'link lost',
    startup: 'furnace start',
    shutdown: 'furnace stop',
    standby: 'standby',
    accident: 'accident',
    unknown: 'unknown'
  },
  format: {
    CSV: 'CSV table',
    TSV: 'TSV table',
    'HJ 212': 'HJ 212 log',
    XLS: 'XLS workbook',
    XLSX: 'XLSX workbook',
    HTML: 'web page table',
    other: 'table'
  },
  reject: {
    'not a number': 'not a number',
    'no outlet': 'the row names no outlet',
    'no time': 'the row has no time',
    'no item': 'the row names no item',
    'ragged line': 'the row has more or fewer cells than the header',
    other: 'could not be read'
  },
  asideFor: {
    number: 'only counts the rows',
    text: 'text, no figures',
    empty: 'nothing in it',
    'other time': 'another column has the time',
    code: 'only a code',
    coordinate: 'a coordinate',
    limit: 'a limit',
    alarm: "the platform's alarm",
    other: 'of no use'
  },
  aside: {
    columns: 'whole columns',
    summary: 'totals and means',
    duplicate: 'same as read before',
    other: 'other'
  },

  questions: {
    'time-order': (subject: string, guess: string) =>
      `In "${subject}" day and month cannot be told apart; read as ${guess}.`,
    period: (subject: string, guess: string) =>
      `"${subject}" has no times; its readings are put from ${guess} on. They begin on:`,
    'unknown-mark': (subject: string, guess: string) =>
      `The mark "${subject}" is not known; taken as "${guess}". It is:`,
    'unknown-unit': (subject: string, guess: string) =>
      `The unit ${guess} of "${subject}" does not fit its parameter; stored as it is. It is:`,
    outlet: (subject: string, guess: string) => `No outlet is named (${subject}); called "${guess}" for now. It is:`,
    'hour-label': (subject: string, guess: string) =>
      `Does "${subject}" give the start or the end of the hour? Taken as the ${guess}. Daily means depend on it.`,
    sentinel: (subject: string, guess: string) => `"${subject}" repeats ${guess}, which does not look measured.`,
    magnitude: (subject: string, guess: string) => `The figures of "${subject}" look like ${guess}.`,
    'decimal-comma': (subject: string, guess: string) => `Commas in "${subject}" are read as ${guess}.`
  },
  guesses: {
    'day-month': 'day/month',
    'month-day': 'month/day',
    start: 'start',
    end: 'end',
    missing: 'Treat as missing',
    keep: 'Keep the figure',
    decimal: 'decimal points',
    thousands: 'thousands separators'
  } as Record<string, string>,

  /** what a format counted on the way */
  notes: {
    frames: (n: number) => `${count(n)} messages`,
    'crc bad': (n: number) => `${count(n)} with a wrong check sum, read all the same`,
    'crc modbus': (n: number) => `${count(n)} checked by Modbus`,
    'length wrong': (n: number) => `${count(n)} of a wrong length`,
    cut: (n: number) => `${count(n)} cut off at the end`,
    encrypted: (n: number) => `${count(n)} encrypted: have the platform decrypt them`,
    incomplete: (n: number) => `${count(n)} with packets missing`,
    'repeated keys': (n: number) => `${count(n)} repeated fields, the first kept`,
    resent: (n: number) => `${count(n)} sent again`,
    'noise bytes': (n: number) => `${count(n)} stray bytes between messages`,
    'other commands': (n: number) => `${count(n)} commands without data`,
    'cut at row': (n: number) => `the file breaks off at row ${count(n)}`
  },

  refusals: {
    empty: () => 'is an empty file. Export it again, or choose another.',
    'not-a-table': (found: string) =>
      `is not a table${found && ` (it looks like ${found})`}. Export xlsx or csv from the platform and drop that.`,
    'no-rows': (found: string) =>
      `has a header only${found && ` ("${found}")`}, no rows. Check the period chosen for the export.`,
    'one-column': (found: string) =>
      `shows a single column${found && ` ("${found}")`}. Check its separator, or export xlsx.`,
    'no-time': (found: string) =>
      `has no column of times${found && `; what was seen: ${found}`}. Export hourly data with their times.`,
    'no-numbers': (found: string) =>
      `has no column of measured values${found && `; what was seen: ${found}`}. Make sure that monitoring data were exported.`,
    encrypted: () => 'is protected by a password. Remove it in Excel, save, and try again.',
    'broken-workbook': (found: string) =>
      `is a damaged workbook${found && ` (${found})`}. Open it in Excel and save it again, or export anew.`,
    'too-large': (found: string) =>
      `is too large${found && ` (${found})`} for this computer's memory. Export it month by month or site by site.`,
    unreadable: (found: string) =>
      `cannot be read${found && ` (${found})`}. Close the program that holds it, or copy it to a local disk.`,
    'already-open': (found: string) => `is open already (as ${found}), byte for byte; nothing was read twice.`
  },

  errors: {
    memory: 'Out of memory. Close other tabs, or open fewer files.',
    stopped: 'Stopped.',
    column: (name: string) => `There is no column "${name}". Check its spelling, or see which columns the table has.`,
    table: (name: string) => `There is no table "${name}".`,
    syntax: (near: string) => `The statement is not right near "${near}".`,
    fatal: 'The engine failed and was started again. Open the files once more.',
    other: "The calculation failed. Try again; if it fails again, please report the file's header.",
    network: 'A program file could not be fetched. Reload the page.'
  },

  grades: { contradiction: 'Contradiction', arithmetic: 'Arithmetic', statistical: 'Statistical', hint: 'Hint' },
  gradeMeans: {
    contradiction: 'cannot all be true',
    arithmetic: 'recomputes differently',
    statistical: 'unlike its own history',
    hint: 'supporting only'
  },

  overview: {
    empty: 'There are no data to look at yet.',
    emptyNext: 'Open files',
    screening: 'Screening; the result is about to appear.',
    screened: (all: string, percent: string, rest: string) =>
      rest === '0' ? 'readings, all of them screened' : `of ${all} readings screened (${percent}); ${rest} were not:`,
    tests: (all: string, rest: string) => (rest === '0' ? `/ ${all} tests, all ran` : `of ${all} tests ran; others:`),
    leads: (outlets: number) => `leads at ${s(outlets, 'outlet')}, all still to verify`,
    noLeads: 'leads. A test that could not run has not passed',
    more: (kinds: number) => (kinds === 1 ? 'one more reason' : `${kinds} more reasons`),
    account: 'Where all readings went',
    finding: (outlets: number, all: number, worst: string) =>
      `${count(outlets)} of ${s(all, 'outlet')} have leads; first to look at: ${worst}`,
    nothing: (all: number) => (all === 1 ? 'The outlet has no lead' : `None of ${count(all)} outlets has a lead`),
    perBucket: 'outlets per cell',
    cell: (outlet: string, when: string, grade: string, leads: number) =>
      leads ? `${outlet}, ${when}: ${grade}, ${s(leads, 'lead')}` : `${outlet}, ${when}: no lead`,
    prio: 'prio.',
    ranks: (from: number, to: number) => (from === to ? `rank ${from}` : `ranks ${from}–${to}`),
    withLeads: 'with leads',
    withoutLeads: 'no lead',
    lanesCap: 'each cell: the worst of its period · click one to see the lead',
    first: 'Look at these first',
    all: (n: number) => `All ${count(n)}`,
    byRule: 'Leads by rule',
    byRuleCap: '',
    leadsOf: (rule: string, n: number) => `${rule}: ${s(n, 'lead')}`
  },

  leads: {
    count: (n: number) => `${count(n)}, by priority`,
    shown: (n: number, all: number) => `${count(n)} of ${count(all)}`,
    search: 'enterprise, outlet, rule',
    searchLabel: 'Search leads',
    gradesLabel: 'Evidence grades',
    listLabel: 'Leads',
    whyLabel: 'Why',
    next: 'next, previous',
    find: 'search',
    keys: 'keys',
    keyList: [
      ['j', 'next lead'],
      ['k', 'previous lead'],
      ['/', 'search'],
      ['Esc', 'leave the search, close this list'],
      ['?', 'show or hide the keys']
    ],
    close: 'Close',
    none: 'Screened; there are no leads.',
    noneNext: 'That does not mean all is well: the overview says which tests could not run.',
    unscreened: 'Nothing was screened yet. Open monitoring files first; screening starts by itself.',
    noMatch: 'No lead matches.',
    clear: 'Clear the filters',
    pick: 'Choose a lead on the left.',
    among: (first: string, n: number) => (n > 1 ? `${first} and ${n - 1} more` : first),
    place: (n: number, all: number) => `lead ${n} of ${all}`,
    curve: (parameter: string) => `${parameter} beside the outlet's other readings`,
    curveCap: 'tint: suspect · hatch: marked',
    segments: 'Variation by day: outlined where suspect',
    segmentsCap: 'CV of 6 h segments',
    ratio: 'Inlet and outlet: the suspect stretch and other times',
    ratioCap: 'grey: other times · tinted: suspect',
    limit: (value: string, own: boolean) => `limit ${value}${own ? '' : '*'}`,
    limitSource: (source: string) => `* limit from ${source}; check it against the permit`,
    hours: (hours: number) => (hours < 72 ? `${count(hours)} h` : `${count(hours / 24)} days`),
    gap: 'gap',
    variation: 'CV',
    blank: 'blank: missing or not judged',
    cell: (when: string, cv: string) => `${when}, variation ${cv}`,
    flaggedPart: 'suspect stretch',
    chartEmpty: 'There are no readings to draw here.',
    why: (priority: number) => `Why ${priority}`,
    whyCap: 'cumulative',
    minus: 'minus',
    priority: 'Priority',
    excluded: 'Readings not judged',
    excludedCap: 'over the whole series',
    excludedNone: 'All readings were judged.',
    innocent: 'Innocent explanations',
    check: 'Check on site',
    alsoRules: 'Also suspect in this period',
    sql: 'the statement that ran',
    fullSql: 'The whole rule',
    parameters: 'Parameters',
    parametersCap: 'as used in this screening',
    about: 'What this rule looks for',
    noCheck: 'The rule lists nothing to check.'
  },
  coverage: {
    'no inlet': 'no inlet readings',
    'inlet and outlet measured at different steps': 'inlet and outlet differ in step',
    'too few readings': 'too few readings',
    'too few usable readings': 'too few usable readings',
    'near the resolution': 'values near the resolution',
    'resolution too coarse': 'resolution too coarse',
    'never changes': 'never changes',
    'may be entered by hand': 'may be entered by hand',
    'not a concentration': 'not a concentration',
    'unknown parameter': 'unknown parameter',
    derived: 'derived from others',
    other: 'conditions not met'
  },
  exclusion: {
    missing: 'missing',
    rejected: 'rejected',
    'no rule could judge': 'no rule could judge',
    'below detection': 'below detection',
    stopped: 'marked stopped',
    marked: 'marked otherwise',
    'not discharging': 'no discharge',
    'settling after a mark': 'within 2 h after a mark',
    'held value': 'held between measurements',
    other: 'other'
  },
  factor: {
    grade: 'Evidence grade',
    strength: 'Strength',
    duration: 'Duration',
    agreement: 'Several rules agree',
    grades: 'Grades agree',
    surge: 'A surge follows',
    thin: 'Few readings',
    other: 'other'
  }
} satisfies typeof zh
