import type { Actor, Agency } from '../kernel/actor.js'
import { institutionId } from './banks.js'
import { idOf } from './random.js'
import { unitId } from './units.js'

/** Somebody to try the hub as: `./hub token --as NAME`. Posts only; no person is behind them. */
export interface DemoIdentity extends Omit<Actor, 'person' | 'membership' | 'client'> {
  readonly name: string
  readonly label: string
}

const AGENCY_POSTS: readonly (readonly [string, Agency, string])[] = [
  ['housing', 'HOUSING', '住建局房产科科员'],
  ['land', 'NATURAL_RESOURCES', '规划和自然资源局开发利用科科员'],
  ['approval', 'ADMIN_APPROVAL', '行政审批局工程建设科科员'],
  ['tax', 'TAXATION', '税务局财产和行为税科科员'],
  ['market', 'MARKET_REGULATION', '市场监管局信用监管科科员'],
  ['reform', 'DEVELOPMENT_REFORM', '发展改革委投资科科员'],
  ['nfra', 'NFRA', '金融监管分局统信科科员'],
]

const PLACES: readonly (readonly [string, string])[] = [
  ['lishi', '离石区'],
  ['linxian', '临县'],
  ['shilou', '石楼县'],
  ['city', '吕梁市'],
  ['wuyang', '舞阳县'],
]

const none = { agency: null, unit: null, institution: null, enterprise: null } as const

const agencies: readonly DemoIdentity[] = PLACES.flatMap(([place, unit]) =>
  AGENCY_POSTS.map(([short, agency, post]) => ({
    ...none,
    name: `${short}-${place}`,
    label: `${unit}${post}`,
    kind: 'AGENCY' as const,
    role: 'CLERK' as const,
    post,
    agency,
    unit: unitId(unit),
  })),
)

/** Two persons of each office: nobody reviews the return that he prepared. */
const OFFICE_POSTS = [
  ['office', 'LEADER', '协调机制办公室主任'],
  ['office-clerk', 'CLERK', '协调机制办公室联络员'],
] as const

const offices: readonly DemoIdentity[] = PLACES.flatMap(([place, unit]) =>
  OFFICE_POSTS.map(([short, role, post]) => ({
    ...none,
    name: `${short}-${place}`,
    label: `${unit}${post}`,
    kind: 'OFFICE' as const,
    role,
    post,
    agency: 'MECHANISM_OFFICE' as const,
    unit: unitId(unit),
  })),
)

const bank = (code: string, place: '吕梁' | '舞阳'): readonly DemoIdentity[] => {
  const at = place === '吕梁' ? 'lvliang' : 'wuyang'
  const institution = institutionId(`${code}-${place}`)
  const common = { ...none, kind: 'BANK' as const, agency: 'BANK' as const, institution }
  return [
    { ...common, name: `bank-${code}-${at}`, label: `${code} ${place}示例支行客户经理`, role: 'CLERK', post: '客户经理' },
    { ...common, name: `system-${code}-${at}`, label: `${code} ${place}示例支行系统`, role: 'SYSTEM', post: '银行系统' },
  ]
}

/** They keep their own people on the issuer's page; the bank's all its branches and their systems. */
const administrators: readonly DemoIdentity[] = [
  {
    ...none,
    name: 'housing-admin-lishi',
    label: '离石区住建局管理员',
    kind: 'AGENCY',
    role: 'ADMINISTRATOR',
    post: '住建局管理员',
    agency: 'HOUSING',
    unit: unitId('离石区'),
  },
  {
    ...none,
    name: 'bank-admin-icbc',
    label: 'icbc 机构管理员',
    kind: 'BANK',
    role: 'ADMINISTRATOR',
    post: '机构管理员',
    agency: 'BANK',
    institution: institutionId('icbc'),
  },
]

export const DEMO_IDENTITIES: readonly DemoIdentity[] = [
  ...agencies,
  ...offices,
  ...administrators,
  ...['icbc', 'abc', 'ccb'].flatMap((code) => [...bank(code, '吕梁'), ...bank(code, '舞阳')]),
  { ...none, name: 'developer', label: '示例开发企业填报员', kind: 'DEVELOPER', role: 'CLERK', post: '填报员', enterprise: idOf('enterprise 离石区 0') },
  { ...none, name: 'analyst', label: '市级数据分析员', kind: 'ANALYST', role: 'CLERK', post: '数据分析员', unit: unitId('吕梁市') },
  { ...none, name: 'auditor', label: '市审计局审计员', kind: 'AUDITOR', role: 'CLERK', post: '审计员', agency: 'AUDIT', unit: unitId('吕梁市') },
]
