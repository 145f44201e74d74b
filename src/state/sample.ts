/** the files that come with the program, to try it without any of one's own */
export async function fetchSample(): Promise<File[]> {
  const get = async (name: string) => {
    const response = await fetch(`./sample/${name}`)
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return response
  }
  const names: string[] = await (await get('index.json')).json()
  return Promise.all(names.map(async (name) => new File([await (await get(encodeURI(name))).blob()], name)))
}
