import { parameterById, parameters } from '../../model/parameters'
import type { Basis, Stage } from '../../model/tables'
import { conversion, unitNames } from '../../model/units'
import { type Language, parameterName } from '../../state/language.svelte'
import type { Correction } from '../../state/sources.svelte'
import type { Source } from '../../workbench'

type Column = Source['tables'][number]['columns'][number]

/** what may be chosen in place of a guess, and what a choice corrects */
export interface Choices {
  value: string
  groups: { name: string; options: [value: string, word: string][] }[]
  correct(value: string): Correction
}

const plainRoles = ['time', 'site', 'outlet', 'code', 'mark', 'aside'] as const

export function meaningChoices(column: Column, { t, current }: Language): Choices {
  const roles = plainRoles.map((role): [string, string] => [role, t.roles[role]])
  const named = parameters.map(({ id }): [string, string] => [`=${id}`, parameterName(id, current)])
  return {
    value: column.role === 'value' ? `=${column.parameter ?? ''}` : column.role,
    groups: [
      { name: '', options: roles },
      { name: t.data.pollutants, options: named }
    ],
    correct: (value) =>
      value.startsWith('=')
        ? { role: 'value', parameter: value.slice(1) }
        : { role: value as (typeof plainRoles)[number] }
  }
}

export function stageChoices(column: Column, language: Language): Choices | null {
  if (column.role !== 'value') return null
  const options = (['in', 'out'] as const).map((stage): [string, string] => [
    stage,
    language.stage(stage, column.parameter)
  ])
  return {
    value: column.stage ?? 'out',
    groups: [{ name: '', options }],
    correct: (stage) => ({ stage: stage as Stage })
  }
}

export function basisChoices(column: Column, { t }: Language): Choices | null {
  if (column.role !== 'value') return null
  const options = (['measured', 'converted', 'mass'] as const).map((basis): [string, string] => [basis, t.bases[basis]])
  return {
    value: column.basis ?? 'measured',
    groups: [{ name: '', options }],
    correct: (basis) => ({ basis: basis as Basis })
  }
}

/** units that can be turned into the one readings are stored in, and the one the file says */
export function unitChoices(column: Column, { t }: Language): Choices | null {
  if (column.role !== 'value') return null
  const stored = parameterById(column.parameter ?? '')?.unit ?? ''
  const unit = column.unit ?? stored
  const names = unitNames.filter((name) => name === unit || conversion(name, stored))
  if (!names.includes(unit)) names.unshift(unit)
  return {
    value: unit,
    groups: [{ name: '', options: names.map((name): [string, string] => [name, name || t.data.noUnit]) }],
    correct: (value) => ({ unit: value })
  }
}
