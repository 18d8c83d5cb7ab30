/** A setting is in force from its date until a later one of the same name and unit; a unit's own goes before its superiors'. */
export function settingsInForce<Setting extends { readonly name: string; readonly unitId: string; readonly effectiveFrom: string }>(
  nearestFirst: readonly Setting[],
  on: string,
): Setting[] {
  const found = new Map<string, Setting>()
  for (const setting of nearestFirst) {
    const known = found.get(setting.name)
    if (setting.effectiveFrom > on) continue
    if (!known || (known.unitId === setting.unitId && known.effectiveFrom < setting.effectiveFrom)) found.set(setting.name, setting)
  }
  return [...found.values()]
}
