import { expect, test } from 'vitest'
import { chosenFiles, droppedFiles } from './dropped'

type Tree = { [name: string]: Tree | null }

/** what a browser hands out for a dropped tree: a reader gives two at a time, and nothing at its end */
function entryOf(name: string, tree: Tree | null): FileSystemEntry {
  if (!tree) return { name, isFile: true, file: (take: (file: File) => void) => take(new File([], name)) } as never
  const entries = Object.entries(tree).map(([name, inner]) => entryOf(name, inner))
  const createReader = () => ({ readEntries: (take: (some: FileSystemEntry[]) => void) => take(entries.splice(0, 2)) })
  return { name, isFile: false, createReader } as never
}
const dropOf = (tree: Tree) =>
  ({
    items: Object.entries(tree).map(([name, inner]) => ({
      kind: 'file',
      webkitGetAsEntry: () => entryOf(name, inner),
      getAsFile: () => null
    }))
  }) as unknown as DataTransfer

test('folders are read to their end, without what systems leave behind', async () => {
  const files = await droppedFiles(
    dropOf({
      'one.csv': null,
      '.DS_Store': null,
      county: { '1.xls': null, '2.xls': null, '~$2.xls': null, '.git': { config: null }, sub: { '3.xls': null } },
      __MACOSX: { '1.xls': null }
    })
  )
  expect(files.map(({ name }) => name)).toEqual(['one.csv', '1.xls', '2.xls', '3.xls'])
})

test('a browser that knows no entries still hands out files', async () => {
  const file = new File([], 'one.csv')
  const items = [{ kind: 'file', getAsFile: () => file }, { kind: 'string' }]
  expect(await droppedFiles({ items } as unknown as DataTransfer)).toEqual([file])
})

test('hidden folders of a chosen folder are left out', () => {
  const file = (path: string) =>
    Object.defineProperty(new File([], path.split('/').at(-1)!), 'webkitRelativePath', { value: path })
  const files = [file('county/1.xls'), file('county/.cache/1.xls'), file('county/Thumbs.db')]
  expect(chosenFiles(files)).toEqual([files[0]])
})
