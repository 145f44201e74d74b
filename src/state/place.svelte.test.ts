import { beforeEach, expect, test } from 'vitest'
import { Place } from './place.svelte'

beforeEach(() => void (location.hash = ''))

test('a page and a lead are in the hash, and read from it', () => {
  new Place().go('leads', 12)
  expect(location.hash).toBe('#v1/leads/12')
  expect(new Place()).toMatchObject({ page: 'leads', lead: 12 })
})

test('walking through leads adds nothing to the history', () => {
  const place = new Place()
  place.go('leads', 1)
  const { length } = history
  place.select(2)
  expect(location.hash).toBe('#v1/leads/2')
  expect(history.length).toBe(length)
})

test('a hash of another version, or of no page of ours, is left alone', () => {
  location.hash = '#v9/leads/3'
  expect(new Place().page).toBe('data')
  location.hash = '#v1/elsewhere'
  expect(new Place().page).toBe('data')
})
