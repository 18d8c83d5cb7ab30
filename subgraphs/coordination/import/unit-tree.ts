import type { Em } from '../../../platform/database/orm.js'

export interface KnownUnit {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly divisionCode: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

/** All units, those of this file included as they are met. Units are everybody's to read; `isOwn` says which the caller stands above. */
export interface UnitTree {
  add(unit: KnownUnit): void
  called(name: string): readonly KnownUnit[]
  withCode(code: string, validFrom: string): KnownUnit | undefined
  isOwn(unit: KnownUnit): boolean
}

const ALL = `select id, parent_id as "parentId", name, aliases, kind, division_code as "divisionCode", valid_from::text as "validFrom", valid_to::text as "validTo"
  from reporting_unit order by valid_from, id`

const OWN = `select unnest(string_to_array(nullif(current_setting('app.units'), ''), ',')::uuid[]) as id`

export async function readUnits(em: Em): Promise<UnitTree> {
  const own = new Set((await em.execute<{ id: string }[]>(OWN)).map(({ id }) => id))
  const byId = new Map<string, KnownUnit>()
  const byName = new Map<string, KnownUnit[]>()
  const byCode = new Map<string, KnownUnit>()
  const isOwn = (unit: KnownUnit | undefined): boolean => unit !== undefined && (own.has(unit.id) || isOwn(byId.get(unit.parentId ?? '')))
  const add = (unit: KnownUnit): void => {
    const before = byId.get(unit.id)
    for (const name of before ? [before.name, ...before.aliases] : [])
      byName.set(
        name,
        (byName.get(name) ?? []).filter(({ id }) => id !== unit.id),
      )
    byId.set(unit.id, unit)
    for (const name of new Set([unit.name, ...unit.aliases])) byName.set(name, [...(byName.get(name) ?? []), unit])
    if (unit.divisionCode !== null) byCode.set(`${unit.divisionCode} ${unit.validFrom}`, unit)
  }
  for (const unit of await em.execute<KnownUnit[]>(ALL)) add(unit)
  return { add, isOwn, called: (name) => byName.get(name) ?? [], withCode: (code, validFrom) => byCode.get(`${code} ${validFrom}`) }
}
