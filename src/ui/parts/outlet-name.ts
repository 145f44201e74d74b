interface Named {
  site: string | null
  outlet: string | null
  /** DW001: shorter than the name, and what permits say */
  outlet_code?: string | null
}

/** without the 24 digits that the station sends in its messages */
export const shortCode = (outlet: string | null): string | null => outlet?.replace(/[\s·]+\d{14,}$/, '') ?? null

/** enterprise and outlet, each said once */
export function outletName({ site, outlet: name, outlet_code }: Named): string {
  const outlet = shortCode(outlet_code || name)
  if (!site || !outlet) return site ?? outlet ?? '—'
  return outlet.startsWith(site) ? outlet : `${site} ${outlet}`
}
