import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AGENCIES, type Agency } from '../../kernel/actor.js'
import { DateTime } from './scalars.js'

const AGENCY_NAMES: Readonly<Record<Agency, string>> = {
  HOUSING: '住房和城乡建设局\nHousing and Urban-Rural Development Bureau',
  NFRA: '国家金融监督管理总局监管分局\nLocal office of the National Financial Regulatory Administration',
  DEVELOPMENT_REFORM: '发展和改革委员会\nDevelopment and Reform Commission',
  NATURAL_RESOURCES: '规划和自然资源局\nNatural Resources and Planning Bureau',
  MARKET_REGULATION: '市场监督管理局\nAdministration for Market Regulation',
  ADMIN_APPROVAL: '行政审批服务管理局\nAdministrative Approval Services Bureau',
  FINANCIAL_AFFAIRS: '金融工作办公室\nFinancial Affairs Office',
  CENTRAL_BANK: '中国人民银行分支行\nBranch of the central bank',
  TAXATION: '税务局\nTax Bureau',
  FINANCE: '财政局\nFinance Bureau',
  AUDIT: '审计局\nAudit Office',
  BANK: '银行\nBank',
  MECHANISM_OFFICE: '协调机制办公室\nOffice of the coordination mechanism',
}

/** The agencies as an enum object, for type-graphql. */
export const AgencyEnum = Object.fromEntries(AGENCIES.map((agency) => [agency, agency])) as { readonly [A in Agency]: A }

registerEnumType(AgencyEnum, {
  name: 'Agency',
  description: '机关单位\nAgency',
  valuesConfig: Object.fromEntries(AGENCIES.map((agency) => [agency, { description: AGENCY_NAMES[agency] }])),
})

/** What every fact shows: whose it is, who reported it, when the hub recorded it. */
@ObjectType()
export abstract class Fact {
  @Field(() => ID, { description: '标识\nId' })
  id: string

  @Field(() => AgencyEnum, { description: '数据责任单位\nThe agency that owns the fact' })
  agency: Agency

  @Field(() => String, { description: '填报岗位（填报当时）\nThe reporter’s post when it was reported' })
  reporterPost: string

  @Field(() => String, { description: '来源：FORM 填报、IMPORT 导入、API 接口\nSource: FORM, IMPORT or API' })
  source: string

  @Field(() => DateTime, { description: '数据库记录时间\nWhen the database recorded it' })
  recordedAt: string

  @Field(() => Int, { description: '版本，修改时须带上\nVersion, to be sent with a change' })
  version: number
}

/** The columns that Fact reads, and the ids that resolvers need. */
export const FACT_COLUMNS = `id, agency, reporter_post as "reporterPost", source, recorded_at as "recordedAt", version, unit_id as "unitId", subject_id as "subjectId"`
