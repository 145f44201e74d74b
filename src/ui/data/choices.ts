import { parameterById, parameters } from '../../model/parameters'
import type { Basis, Stage, Statistic } from '../../model/tables'
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

export type Facet = 'readAs' | 'stage' | 'basis' | 'statistic' | 'unit'

export const choicesOf = (facet: Facet, column: Column, language: Language): Choices | null =>
  ({
    readAs: meaningChoices,
    stage: stageChoices,
    basis: basisChoices,
    statistic: statisticChoices,
    unit: unitChoices
  })[facet](column, language)

const plainRoles = ['time', 'site', 'outlet', 'code', 'mark', 'aside'] as const
/** offered only where a table was found to have one row an item */
const longRoles = ['item', 'unit', 'statistic'] as const

function meaningChoices(column: Column, { t, current }: Language): Choices {
  const own = longRoles.filter((role) => role === column.role)
  const roles = [...plainRoles, ...own].map((role): [string, string] => [role, t.roles[role]])
  const named = parameters.map(({ id }): [string, string] => [`=${id}`, parameterName(id, current)])
  // a parameter that no dictionary has goes by its own header
  if (column.role === 'value' && !parameters.some(({ id }) => id === column.parameter))
    named.unshift([`=${column.parameter ?? ''}`, column.parameter || t.roles.value])
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

function stageChoices(column: Column, language: Language): Choices | null {
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

function basisChoices(column: Column, { t }: Language): Choices | null {
  if (column.role !== 'value') return null
  const options = (['measured', 'converted', 'mass'] as const).map((basis): [string, string] => [basis, t.bases[basis]])
  return {
    value: column.basis ?? 'measured',
    groups: [{ name: '', options }],
    correct: (basis) => ({ basis: basis as Basis })
  }
}

function statisticChoices(column: Column, { t }: Language): Choices | null {
  if (column.role !== 'value') return null
  const options = (['avg', 'min', 'max', 'instant', 'total'] as const).map((statistic): [string, string] => [
    statistic,
    t.statistics[statistic]
  ])
  return {
    value: column.statistic ?? 'avg',
    groups: [{ name: '', options }],
    correct: (statistic) => ({ statistic: statistic as Statistic })
  }
}

/** units that can be turned into the one readings are stored in, and the one the file says */
function unitChoices(column: Column, { t }: Language): Choices | null {
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
