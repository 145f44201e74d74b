interface Named {
  site: string | null
  outlet: string | null
}

/** of a code made of several, the first tells most */
export const shortCode = (outlet: string | null): string | null => outlet?.split('·')[0] ?? null

/** enterprise and outlet, each said once */
export function outletName({ site, outlet: full }: Named): string {
  const outlet = shortCode(full)
  if (!site || !outlet) return site ?? outlet ?? '—'
  return outlet.startsWith(site) ? outlet : `${site} ${outlet}`
}
