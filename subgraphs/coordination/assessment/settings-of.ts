import { CONDITION_DEFAULTS, type ConditionSettings, type OpenPoint } from '../../../policy/lvliang-2024-12/2-3-conditions/settings.js'
import type { SettingAnswer } from './facts-answer.js'

const YES_NO: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false }

/** A value that cannot be read fails the question: the default in its place would decide otherwise than the unit said. */
function readValue<Value extends boolean | number>(usual: Value, { name, value }: SettingAnswer): Value {
  const meant = typeof usual === 'boolean' ? YES_NO[value.trim()] : /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined
  if (meant === undefined) throw Object.assign(new Error(`the setting ${name} cannot be read`), { code: 'UPSTREAM_UNAVAILABLE' })
  return meant as Value
}

/** What the text leaves open, as the scope's unit has it on that day; where neither it nor its superiors say anything, the default. */
export function settingsOf(settings: readonly SettingAnswer[]): ConditionSettings {
  const byName = new Map(settings.map((setting) => [setting.name, setting]))
  const decided = <Value extends boolean | number>(usual: OpenPoint<Value>): OpenPoint<Value> => {
    const own = byName.get(usual.setting)
    return own ? { setting: usual.setting, value: readValue(usual.value, own), since: own.effectiveFrom, source: own.basis } : usual
  }
  return Object.fromEntries(Object.entries(CONDITION_DEFAULTS).map(([name, usual]) => [name, decided<boolean | number>(usual)])) as unknown as ConditionSettings
}

const ISSUER = 'certificateIssuer.'

/** Which agency issues which certificate in this county, where its setting says so. */
export const issuersOf = (settings: readonly SettingAnswer[]): Readonly<Record<string, string>> =>
  Object.fromEntries(settings.flatMap(({ name, value }) => (name.startsWith(ISSUER) ? [[name.slice(ISSUER.length), value]] : [])))
