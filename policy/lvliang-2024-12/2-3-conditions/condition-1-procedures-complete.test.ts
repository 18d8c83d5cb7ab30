import { describe, expect, it } from '@jest/globals'
import { COMPLETE, day } from '../sample-facts.js'
import { proceduresComplete } from './condition-1-procedures-complete.js'
import type { Approval, AssessmentFacts } from './facts.js'

const given = (more: Partial<AssessmentFacts>) => proceduresComplete({ ...COMPLETE, ...more })
const approved = (state: Approval['state'], validUntil: string | null = null) => ({
  approvals: [{ id: 'approval', state, validUntil: validUntil === null ? null : day(validUntil) }],
})
const settings = { ...COMPLETE.settings, initiationRequired: { ...COMPLETE.settings.initiationRequired, value: false } }
const ofFirstBuilding = COMPLETE.certificates.map((one) => (one.kind === 'CONSTRUCTION' ? { ...one, subjectId: '1' } : one))

describe('[L-26] 条件一: 立项, land, planning, construction', () => {
  it.each([
    ['met when all are in force', {}, 'MET', []],
    ['met on the last day of the initiation', approved('VALID', '2026-11-23'), 'MET', []],
    ['not met the day after', approved('VALID', '2026-11-22'), 'NOT_MET', ['INITIATION_MISSING']],
    ['not met by an initiation that was changed', approved('CHANGED'), 'NOT_MET', ['INITIATION_MISSING']],
    ['not met by one that was revoked', approved('REVOKED'), 'NOT_MET', ['INITIATION_MISSING']],
    ['not met without an initiation', { approvals: [] }, 'NOT_MET', ['INITIATION_MISSING']],
    ['met without one where the jurisdiction does not ask (Q7)', { approvals: [], settings }, 'MET', []],
    ['not met while one building lacks one', { certificates: ofFirstBuilding }, 'NOT_MET', ['CONSTRUCTION_MISSING']],
    [
      'not met without certificates',
      { certificates: [] },
      'NOT_MET',
      ['LAND_USE_MISSING', 'LAND_PLANNING_MISSING', 'WORKS_PLANNING_MISSING', 'CONSTRUCTION_MISSING'],
    ],
    [
      'unknown when nobody reported any',
      { certificates: [], approvals: [] },
      'UNKNOWN',
      ['INITIATION_MISSING', 'LAND_USE_MISSING', 'LAND_PLANNING_MISSING', 'WORKS_PLANNING_MISSING', 'CONSTRUCTION_MISSING'],
    ],
    [
      'unknown by certificates alone where only they are asked',
      { certificates: [], ...approved('VALID'), settings },
      'UNKNOWN',
      ['LAND_USE_MISSING', 'LAND_PLANNING_MISSING', 'WORKS_PLANNING_MISSING', 'CONSTRUCTION_MISSING'],
    ],
  ] as const)('is %s', (_, more, state, acts) => {
    const found = given(more)
    expect(found.state).toBe(state)
    expect(found.acts.map(({ code }) => code)).toEqual(acts)
  })

  it('asks each issuer, the county’s where a setting names it', () => {
    const missing = { approvals: [], certificates: ofFirstBuilding }
    expect(given(missing)).toMatchObject({
      code: 'PROCEDURES_INCOMPLETE',
      parameters: { missing: '2' },
      actsNext: 'DEVELOPMENT_REFORM',
      acts: [{ agency: 'DEVELOPMENT_REFORM' }, { agency: 'HOUSING', parameters: { buildings: '1' } }],
    })
    expect(given({ ...missing, issuers: { CONSTRUCTION: 'ADMIN_APPROVAL' } }).acts[1]).toMatchObject({ agency: 'ADMIN_APPROVAL' })
  })
  it('names the records that bear it out', () =>
    expect(given({}).evidence).toEqual(['approval', 'LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION']))
})
