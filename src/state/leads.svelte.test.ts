import { beforeEach, expect, test } from 'vitest'
import type { LeadRow } from '../panels/leads/panel'
import type { Workbench } from '../workbench'
import { Leads } from './leads.svelte'
import { Place } from './place.svelte'

const row = (lead_id: number, more: Partial<LeadRow>) =>
  ({ lead_id, grade: 'hint', site: '甲山印染', outlet: 'DW001', parameters: ['COD'], rules: [], ...more }) as LeadRow

let leads: Leads
let place: Place
beforeEach(() => {
  location.hash = ''
  place = new Place()
  place.go('leads', null)
  leads = new Leads({} as Workbench, place)
  leads.rows = [
    row(1, { grade: 'contradiction' }),
    row(2, { grade: 'statistical', site: '乙溪热电', outlet: 'DA001', parameters: ['NOx'] }),
    row(3, {})
  ]
})

test('the first lead is looked at until another is chosen', () => {
  expect(leads.selected?.lead_id).toBe(1)
  leads.step(1)
  expect(leads.selected?.lead_id).toBe(2)
  expect(place.lead).toBe(2)
})

test('walking ends at both ends', () => {
  leads.step(-1)
  expect(leads.selected?.lead_id).toBe(1)
  leads.step(5)
  expect(leads.selected?.lead_id).toBe(3)
})

test('grades that are switched off are not shown, but still counted', () => {
  leads.toggle('hint')
  expect(leads.shown.map(({ lead_id }) => lead_id)).toEqual([1, 2])
  expect(leads.perGrade.hint).toBe(1)
})

test('all words of a search must be found', () => {
  leads.text = '乙溪 nox'
  expect(leads.shown.map(({ lead_id }) => lead_id)).toEqual([2])
  leads.text = '乙溪 cod'
  expect(leads.shown).toEqual([])
  leads.showAll()
  expect(leads.shown).toHaveLength(3)
})
