interface Named {
  site: string | null
  outlet: string | null
}

/** without the 24 digits that the station sends in its messages */
export const shortCode = (outlet: string | null): string | null => outlet?.replace(/[\s·]+\d{14,}$/, '') ?? null

/** enterprise and outlet, each said once */
export function outletName({ site, outlet: full }: Named): string {
  const outlet = shortCode(full)
  if (!site || !outlet) return site ?? outlet ?? '—'
  return outlet.startsWith(site) ? outlet : `${site} ${outlet}`
}
