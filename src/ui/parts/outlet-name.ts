interface Named {
  site: string | null
  outlet: string | null
}

/** enterprise and outlet, each said once */
export function outletName({ site, outlet }: Named): string {
  if (!site || !outlet) return site ?? outlet ?? '—'
  return outlet.startsWith(site) ? outlet : `${site} ${outlet}`
}
