/** texts that say "no value here"; a person may add words. An empty cell is no text at all. */
export const missingTokens = [
  '-',
  '--',
  '---',
  '—',
  '——',
  '/',
  '\\',
  '*',
  '?',
  '？',
  '无',
  '无数据',
  '缺测',
  '离线',
  '缺失',
  'null',
  'na',
  'n/a',
  'nan',
  'none',
  'nil',
  'missing',
  'no data',
  '#n/a',
  '#null!'
]
/** texts that say "below the detection limit" without saying which */
export const belowTokens = ['未检出', 'nd', 'n.d.', 'n.d', 'bdl', '低于检出限', '<dl', '<mdl', '<lod']
/** rows that summarise others */
export const summaryWords =
  '合计|总计|小计|汇总|平均值?|均值|最大值?|最小值?|月均值?|日均值?|备注|说明|制表人?|审核人?|填报人?|填表人?|注|total|sum|average|mean|max|min|maximum|minimum'

const number =
  /^[<>＜＞≤≥]?[-+]?(\d{1,3}(,\d{3})+|\d+)?([.,]\d*)?(e[-+]?\d+)?[lL]?([（(][^（()）]*[)）]|\*|\s+[a-z])?$/i
const time =
  /^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?([T\s]*\d{1,2}([:：时点]\d{0,2}([:：分]\d{0,2}(\.\d+)?秒?)?)?)?(Z|[+-]\d{2}:?\d{2})?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}([T\s]+\d{1,2}(:\d{1,2}){0,2}(\s*[ap]m)?)?$|^(19|20)\d{6}(\d{2}|\d{4}|\d{6}|\d{9})?$|^\d{1,2}:\d{2}(:\d{2})?$|^[a-z]-\d{1,2}\/\d{1,2}\/\d{2,4}$/i

const width = /[\uff01-\uff5e]/g
/** full-width digits and signs as the plain ones, trimmed */
export const narrow = (text: string): string =>
  text
    .replace(width, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .trim()

export const isMissing = (text: string): boolean => missingTokens.includes(narrow(text).toLowerCase())
export const isNumber = (text: string): boolean => {
  const plain = narrow(text)
  return /\d/.test(plain) && number.test(plain)
}
export const isTime = (text: string): boolean => time.test(narrow(text))
/** a day as spreadsheets count them, 45292.25 */
export const isSerial = (text: string): boolean => /^[2-6]\d{4}(\.\d+)?$/.test(narrow(text))
export const isBelow = (text: string): boolean => belowTokens.includes(narrow(text).toLowerCase())

/** a cell that could stand among data: a number, a time, or a word for a value that is not there */
export const isDatum = (text: string): boolean => isNumber(text) || isTime(text) || isMissing(text) || isBelow(text)
