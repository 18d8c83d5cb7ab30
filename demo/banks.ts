import { syntheticCnaps } from './codes.js'
import { idOf } from './random.js'

export interface DemoInstitution {
  readonly id: string
  readonly name: string
  readonly kind: 'LEGAL_ENTITY' | 'BRANCH'
  readonly cnapsCode: string
  readonly parentId: string | null
  readonly seesBranches: boolean
}

/** Head offices carry their real bank codes; the branches and their codes are made up. */
const HEAD_OFFICES: readonly (readonly [string, string, string])[] = [
  ['icbc', '中国工商银行', '102100099996'],
  ['abc', '中国农业银行', '103100000026'],
  ['boc', '中国银行', '104100000004'],
  ['ccb', '中国建设银行', '105100000017'],
  ['cdb', '国家开发银行', '201100000017'],
  ['adbc', '中国农业发展银行', '203100000019'],
]

export const institutionId = (code: string): string => idOf(`institution ${code}`)

const branch = (code: string, name: string, cnaps: string, place: string, serial: number): DemoInstitution => ({
  id: institutionId(`${code}-${place}`),
  name: `${name}${place}示例支行`,
  kind: 'BRANCH',
  cnapsCode: syntheticCnaps(cnaps.slice(0, 3), serial),
  parentId: institutionId(code),
  seesBranches: false,
})

export const DEMO_INSTITUTIONS: readonly DemoInstitution[] = [
  ...HEAD_OFFICES.map(
    ([code, name, cnapsCode]): DemoInstitution => ({
      id: institutionId(code),
      name,
      kind: 'LEGAL_ENTITY',
      cnapsCode,
      parentId: null,
      seesBranches: code === 'icbc',
    }),
  ),
  ...HEAD_OFFICES.flatMap(([code, name, cnaps], index) => [branch(code, name, cnaps, '吕梁', index + 1), branch(code, name, cnaps, '舞阳', index + 101)]),
]

export const branchesIn = (place: '吕梁' | '舞阳'): readonly DemoInstitution[] =>
  DEMO_INSTITUTIONS.filter(({ kind, name }) => kind === 'BRANCH' && name.includes(place))
