/** by rule name: switched off, or parameters that differ from the macro's defaults */
export type Settings = Record<string, { off?: boolean; parameters?: Record<string, number> }>

export interface Screened {
  outlets: number
  findings: number
  leads: number
  seconds: number
}
