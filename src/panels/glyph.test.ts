import { expect, test } from 'vitest'
import { grades } from '../model/tables'
import { glyphPath } from './glyph'

test('each grade has a shape of its own, at any size', () => {
  for (const size of [4, 12]) {
    const shapes = grades.map((grade) => glyphPath(grade, 0, 0, size).replaceAll(/[\d.\- ]/g, ''))
    expect(shapes).toEqual(['Mhvhz', 'Mlllz', 'Mlhz', 'MaazMaaz'])
  }
})
