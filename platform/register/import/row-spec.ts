import { foldWidth } from '../../../kernel/identifiers/normalise.js'
import { read } from '../../importing/cell.js'
import { CELL_REFUSALS } from '../../importing/cell-refusals.js'
import { text } from '../../importing/cells.js'
import { column, type Column as FileColumn, type Guide, optionalColumn } from '../../importing/column.js'
import { defineRowSpec, type RowSpec } from '../../importing/row-spec.js'
import type { Column } from '../column.js'
import { kindOf } from '../names.js'
import type { Parent } from '../parent.js'
import type { Value } from '../read-value.js'
import { REGISTER_REFUSALS } from '../refusals.js'
import type { Register } from '../register.js'
import { cellReader } from './cell-readers.js'
import { guideOf, WORDING_GUIDES } from './guides.js'
import { REGISTER_IMPORT_REFUSALS } from './refusals.js'

/** Whom a row of a workbook is about, in its own words. */
export interface Wording {
  readonly project: string | null
  readonly scope: string | null
  readonly building: string | null
  readonly enterprise: string | null
  readonly parent: string | null
  readonly unit: string | null
}

export interface FileRow {
  readonly about: Wording
  readonly values: Readonly<Record<string, Value>>
}

const NAME = text(200)

/** A column's header in a workbook: its name, and what an amount is counted in. */
export const headerOf = (given: Column): string => foldWidth(given.type === 'money' && !given.zh.includes(given.unit) ? `${given.zh}_${given.unit}` : given.zh)

type WordingColumns = { readonly [Name in keyof Wording]?: FileColumn<string | null> }

const maybe = (header: string, { guide }: { readonly guide: Guide }): FileColumn<string | null> => optionalColumn(header, NAME, { guide, mayBeAbsent: true })

/** The columns by which a row names whom it is about. */
export function wordingColumns({ about }: Register, parents: Readonly<Record<string, Parent>>): WordingColumns {
  switch (about.by) {
    case 'subject': {
      const only = about.kinds.length === 1 && about.kinds[0] === 'ENTERPRISE'
      const mixed = about.kinds.includes('ENTERPRISE') && !only
      return {
        ...(only ? {} : { project: mixed ? maybe('项目', WORDING_GUIDES.project) : column('项目', NAME, WORDING_GUIDES.project) }),
        ...(about.kinds.includes('SCOPE') ? { scope: maybe('融资范围', WORDING_GUIDES.scope) } : {}),
        ...(about.kinds.includes('BUILDING') ? { building: maybe('楼栋', WORDING_GUIDES.building) } : {}),
        ...(only ? { enterprise: column('企业', NAME, WORDING_GUIDES.enterprise) } : mixed ? { enterprise: maybe('企业', WORDING_GUIDES.enterprise) } : {}),
      }
    }
    case 'link':
      return { project: maybe('项目名称', WORDING_GUIDES.projectName), unit: maybe('填报单位', WORDING_GUIDES.unit) }
    case 'parent': {
      const parent = parents[about.register]
      return { parent: column(foldWidth(`所属${parent?.zh ?? ''}_${parent?.numberZh ?? ''}`), NAME, WORDING_GUIDES.parent) }
    }
    case 'unit':
      return { unit: maybe('填报单位', WORDING_GUIDES.unit) }
  }
}

const PREFIX = 'about.'

/** How a register's workbook is read: its columns as the register says them, and whom each row is about. */
export function rowSpecOf(register: Register, parents: Readonly<Record<string, Parent>>): RowSpec<FileRow> {
  const wording = Object.entries(wordingColumns(register, parents)).map(([name, value]) => [`${PREFIX}${name}`, value as FileColumn<unknown>] as const)
  const own = Object.entries(register.columns).map(([name, value]) => {
    const make = value.required ? column<Value> : optionalColumn<Value>
    return [name, make(headerOf(value), cellReader(value), guideOf(value)) as FileColumn<unknown>] as const
  })
  return defineRowSpec<Readonly<Record<string, FileColumn<unknown>>>, FileRow>({
    name: kindOf(register),
    columns: Object.fromEntries([...wording, ...own]),
    cases: {},
    refusals: [...CELL_REFUSALS, ...REGISTER_IMPORT_REFUSALS, ...REGISTER_REFUSALS, ...(register.rules ?? []).map(({ refusal }) => refusal)],
    keyOf: ({ about, values }) => JSON.stringify([about, ...register.key.map((name) => String(values[name] ?? ''))]),
    assemble: (cells) => {
      const word = (name: keyof Wording): string | null => (cells[`${PREFIX}${name}`] as string | null | undefined) ?? null
      const about = {
        project: word('project'),
        scope: word('scope'),
        building: word('building'),
        enterprise: word('enterprise'),
        parent: word('parent'),
        unit: word('unit'),
      }
      return read<FileRow>({ about, values: Object.fromEntries(own.map(([name]) => [name, (cells[name] ?? null) as Value])) })
    },
  })
}
