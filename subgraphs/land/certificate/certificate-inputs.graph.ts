import { Field, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import type { CertificateKind } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { CertificateKindEnum, CertificateStatus, LandUseGeneration } from './certificate-enums.graph.js'

@InputType({ description: '登记核发的证照\nRecord a certificate that was issued' })
export class IssueCertificateInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '证照的标识，可由客户端生成\nId of the certificate, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, {
    nullable: true,
    description: '填报单位，默认为所关联项目的单位或本单位\nReporting unit; the linked project’s or one’s own unless told',
  })
  unitId?: string | null

  @Field(() => CertificateKindEnum, { description: '证照种类\nKind' })
  kind: CertificateKind

  @Field(() => LandUseGeneration, { nullable: true, description: '新旧版本，只用于土地使用证\nGeneration; for a land-use certificate only' })
  generation?: string | null

  @Field(() => String, { description: '证号；格式不合只作提示\nNumber; an unusual pattern only warns' })
  number: string

  @Field(() => String, { description: '证载核发机关\nIssuing authority as printed' })
  authority: string

  @Field(() => String, { description: '证载权利人或建设单位\nHolder as printed' })
  holder: string

  @Field(() => LocalDate, { description: '核发日期，不晚于今天\nIssued on; not in the future' })
  issuedOn: string

  @Field(() => LocalDate, { nullable: true, description: '有效期止\nValid until' })
  expiresOn?: string | null

  @Field(() => [Uuid], {
    nullable: true,
    description: '证照所指的项目、融资范围或楼栋，登记即确认关联\nProject, scope or buildings it names; linked and confirmed at once',
  })
  subjectIds?: string[] | null
}

@InputType({ description: '变更证照状态\nChange the status of a certificate' })
export class ChangeCertificateStatusInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '证照的标识\nId of the certificate' })
  certificateId: string

  @Field(() => CertificateStatus, { description: '新状态\nNew status' })
  status: string

  @Field(() => LocalDate, { description: '自何日起\nSince when' })
  since: string

  @Field(() => String, { description: '依据：决定文号或事由\nGrounds: the decision or event' })
  reason: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}

@InputType({ description: '证照筛选条件，各项同时满足\nFilter of certificates; all conditions hold' })
export class CertificateFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '证照种类\nKind' })
  kind?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '状态\nStatus' })
  status?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '证号\nNumber' })
  number?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '证载权利人或建设单位\nHolder' })
  holder?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '核发日期\nIssued on' })
  issuedOn?: DateFilter | null
}
