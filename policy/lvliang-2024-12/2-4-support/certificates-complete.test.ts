import { describe, expect, it } from '@jest/globals'
import { type Covering, certificatesMissing } from './certificates-complete.js'
import { type CertificateKind, FOUR_CERTIFICATES } from './four-certificates.js'

const DAY = '2026-11-23'
const scope = (...buildingIds: string[]) => ({ scopeId: 'scope', projectId: 'project', buildingIds })
const of = (subjectId: string, kind: CertificateKind, more: Partial<Covering> = {}): Covering => ({
  kind,
  status: 'VALID',
  expiresOn: null,
  subjectId,
  ...more,
})
const all = (subjectId: string) => FOUR_CERTIFICATES.map((kind) => of(subjectId, kind))
const but = (kind: CertificateKind, subjectId = 'project') => all(subjectId).filter((one) => one.kind !== kind)
const construction = (...buildingIds: string[]) => [{ kind: 'CONSTRUCTION', buildingIds, whole: false }]

describe('[L-39] the four certificates of a scope', () => {
  it.each([
    ['complete when all four are of the project', scope('1', '2'), all('project'), []],
    ['complete when all four are of the scope', scope('1', '2'), all('scope'), []],
    ['complete when each building has its own', scope('1', '2'), [...all('1'), ...all('2')], []],
    [
      'complete when land is of the project and construction of each building',
      scope('1', '2'),
      [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION'), of('2', 'CONSTRUCTION')],
      [],
    ],
    ['not complete for the one building that lacks one', scope('1', '2'), [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION')], construction('2')],
    [
      'not complete by a building of another scope',
      scope('1', '2'),
      [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION'), of('9', 'CONSTRUCTION')],
      construction('2'),
    ],
    [
      'not complete by a certificate of another scope',
      scope('1', '2'),
      [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION'), of('other scope', 'CONSTRUCTION')],
      construction('2'),
    ],
    [
      'not complete by a revoked one',
      scope('1', '2'),
      [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION'), of('2', 'CONSTRUCTION', { status: 'REVOKED' })],
      construction('2'),
    ],
    [
      'not complete by a superseded one',
      scope('1', '2'),
      [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION'), of('2', 'CONSTRUCTION', { status: 'SUPERSEDED' })],
      construction('2'),
    ],
    [
      'not complete by one that ran out yesterday, whatever its status says',
      scope('1', '2'),
      [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION'), of('2', 'CONSTRUCTION', { expiresOn: '2026-11-22' })],
      construction('2'),
    ],
    ['complete on the last day of a certificate', scope('1'), [...but('CONSTRUCTION'), of('1', 'CONSTRUCTION', { expiresOn: DAY })], []],
    ['without any when nothing covers it', scope('1', '2'), but('LAND_USE'), [{ kind: 'LAND_USE', buildingIds: ['1', '2'], whole: true }]],
    ['complete without buildings when the project has all four', scope(), all('project'), []],
    [
      'not complete without buildings when only some building of somewhere has them',
      scope(),
      all('1'),
      FOUR_CERTIFICATES.map((kind) => ({ kind, buildingIds: [], whole: true })),
    ],
  ])('is %s', (_, facts, certificates, missing) => expect(certificatesMissing(facts, certificates, DAY)).toEqual(missing))

  it('is asked of the project where no scope was drawn yet', () =>
    expect(certificatesMissing({ scopeId: null, projectId: 'project', buildingIds: [] }, but('LAND_PLANNING'), DAY)).toEqual([
      { kind: 'LAND_PLANNING', buildingIds: [], whole: true },
    ]))
})
