/** what lines above the header say of the whole table, `企业名称：甲山污水处理厂` */
const said = (preamble: string[], words: RegExp): string | undefined =>
  preamble.map((text) => words.exec(text)?.[1]?.trim()).find(Boolean)
export const siteIn = (preamble: string[]) =>
  said(preamble, /(?:企业名称|单位名称|污染源名称|企业)\s*[:：]\s*([^\s,，;；|]+)/)
export const outletIn = (preamble: string[]) =>
  said(preamble, /(?:排放?口名?称?|监测点名?称?)\s*[:：]\s*([^\s,，;；|]+)/)
