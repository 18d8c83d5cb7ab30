import { parseDecimal } from '../../../../kernel/decimal.js'
import { isAcceptable } from '../../../../kernel/identifiers/checked.js'
import { checkUnitCode } from '../../../../kernel/identifiers/unit-code.js'
import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { type Named, namedSubjects } from '../../../../platform/linking/named-subjects.js'
import { recordLinked } from '../../../../platform/linking/record-linked.js'
import { ParcelEntity } from '../parcel.entity.js'
import { PARCEL_TABLE, type ParcelRow } from '../parcel.reads.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly unitId?: string | null
  readonly realEstateUnitCode?: string | null
  readonly location: string
  readonly area: string
  readonly acquisition: string
  readonly landUse: string
  readonly termEndsOn?: string | null
  readonly subjectIds?: readonly string[] | null
}

export const REAL_ESTATE_UNIT_CODE_INVALID = defineRefusal({
  code: 'REAL_ESTATE_UNIT_CODE_INVALID',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: {
    title: '不动产单元代码有误',
    detail: '收到：{value}（{problems}）。',
    remedy: '不动产单元代码为 28 位数字和字母（GB/T 37346-2019）；暂无代码可不填。',
  },
  en: {
    title: 'Wrong real-estate unit code',
    detail: 'Received: {value} ({problems}).',
    remedy: 'The code has 28 digits and letters (GB/T 37346-2019); leave it empty where there is none yet.',
  },
})

export const PARCEL_AREA_INVALID = defineRefusal({
  code: 'PARCEL_AREA_INVALID',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '宗地面积应大于零', detail: '收到：{value}', remedy: '以平方米填写，最多两位小数。' },
  en: { title: 'A parcel has an area', detail: 'Received: {value}', remedy: 'Give square metres, with at most two decimals.' },
})

type Known = Facts<Input, null, Named>

const codeOf = ({ realEstateUnitCode }: Input) => (realEstateUnitCode ? checkUnitCode(realEstateUnitCode) : null)

const codeIsPossible = ({ input }: Known) => {
  const code = codeOf(input)
  if (!code || isAcceptable(code)) return null
  return refuse(REAL_ESTATE_UNIT_CODE_INVALID, { value: code.received, problems: code.problems.map((one) => one.code).join(', ') }, 'realEstateUnitCode')
}

const areaIsPositive = ({ input }: Known) => {
  const area = parseDecimal(input.area, 2)
  return area !== null && area > 0n && area < 10n ** 14n ? null : refuse(PARCEL_AREA_INVALID, { value: input.area }, 'area')
}

async function record(em: Em, { input, locked, actor, today }: Known) {
  const code = codeOf(input)
  const parcel = em.create(ParcelEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId: locked.unitId,
    subjectId: null,
    realEstateUnitCode: code?.value ?? null,
    location: input.location.trim(),
    area: input.area,
    acquisition: input.acquisition,
    landUse: input.landUse.trim(),
    termEndsOn: input.termEndsOn ?? null,
    warnings: code?.problems.map((one) => one.code) ?? [],
    version: 1,
    ...reportedBy(actor),
  })
  em.persist(parcel)
  const about = { type: 'PARCEL', subjects: locked.subjects, actor, since: today, why: '登记宗地时由本单位指明' }
  return recordLinked<ParcelRow>(em, { table: PARCEL_TABLE, id: parcel.id, topic: 'parcel', ...about })
}

/** Land comes before the project is filed: a parcel needs no project, and is linked when there is one. */
export const registerParcel = action({
  name: 'registerParcel',
  ask: asksNobody,
  lock: namedSubjects,
  rules: [codeIsPossible, areaIsPositive],
  record,
})
