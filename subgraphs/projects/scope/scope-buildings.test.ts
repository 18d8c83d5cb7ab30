import { describe, expect, it } from '@jest/globals'
import { changeFollows, scopeBuildingsKept } from './scope-buildings.js'

describe('the buildings of a financed scope', () => {
  it.each([
    ['a scope of buildings of the project', 'BUILDINGS', ['a'], ['a', 'b'], null],
    ['a whole project that has no buildings yet', 'WHOLE', [], [], null],
    ['a building of another project', 'PHASE', ['a', 'x'], ['a'], 'SCOPE_BUILDING_ELSEWHERE'],
    ['a scope of buildings without any', 'BUILDINGS', [], ['a'], 'SCOPE_WITHOUT_BUILDINGS'],
  ])('%s', (_, kind, wanted, ofProject, code) => expect(scopeBuildingsKept(kind, wanted, ofProject)?.code ?? null).toBe(code))

  it.each([
    ['may change on the day of the last change', '2026-03-01', ['2026-03-01'], null],
    ['may not change before the last change', '2026-02-28', ['2026-01-01', '2026-03-01'], 'SCOPE_CHANGE_TOO_EARLY'],
    ['may be given to a scope that had none', '2020-01-01', [], null],
  ])('%s', (_, day, begun, code) => expect(changeFollows(day, begun)?.code ?? null).toBe(code))
})
