import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { FinancedScope, Project } from '../stubs.graph.js'
import { changeCertificateStatus } from './actions/change-certificate-status.js'
import { issueCertificate } from './actions/issue-certificate.js'
import { CERTIFICATE_LIST, type CertificateRow, certificatesOfProject, certificatesOfScope, subjectsOfCertificate } from './certificate.reads.js'
import { CertificateKindEnum, CertificateStatus, LandUseGeneration } from './certificate-enums.graph.js'
import { CertificateFilter, ChangeCertificateStatusInput, IssueCertificateInput } from './certificate-inputs.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '四证之一\nOne of the four certificates' })
export class Certificate extends Fact {
  @Field(() => CertificateKindEnum, { description: '种类\nKind' })
  kind: string

  @Field(() => LandUseGeneration, { nullable: true, description: '新旧版本，只用于土地使用证\nGeneration; of a land-use certificate only' })
  generation: string | null

  @Field(() => String, { description: '证号\nNumber' })
  number: string

  @Field(() => String, { description: '证载核发机关\nIssuing authority as printed' })
  authority: string

  @Field(() => String, { description: '证载权利人或建设单位\nHolder as printed' })
  holder: string

  @Field(() => LocalDate, { description: '核发日期\nIssued on' })
  issuedOn: string

  @Field(() => LocalDate, { nullable: true, description: '有效期止\nValid until' })
  expiresOn: string | null

  @Field(() => CertificateStatus, { description: '状态\nStatus' })
  status: string

  @Field(() => LocalDate, { description: '该状态自何日起\nSince when it has this status' })
  statusSince: string

  @Field(() => String, { nullable: true, description: '状态变更的依据\nGrounds of the last change of status' })
  statusReason: string | null

  @Field(() => [String], { description: '证号核对提示（代码），不影响登记\nWhat the number’s pattern makes doubtful, as codes; never a refusal' })
  warnings: readonly string[]
}

export const CertificateConnection = connectionOf(Certificate, 'Certificate', '证照', 'certificates')

export const IssueCertificateResult = resultOf('IssueCertificateResult', Certificate)
export const ChangeCertificateStatusResult = resultOf('ChangeCertificateStatusResult', Certificate)

@Resolver(() => FinancedScope)
export class ScopeCertificates {
  @FieldResolver(() => [Certificate], {
    nullable: true,
    description: '范围、其项目及楼栋的证照，含失效的，新的在前\nCertificates of the scope, its project and buildings, lapsed ones too, newest first',
  })
  certificates(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(certificatesOfScope, scope.id)
  }
}

@Resolver(() => Project)
export class ProjectCertificates {
  @FieldResolver(() => [Certificate], {
    nullable: true,
    description: '项目、其范围及楼栋的证照，新的在前\nCertificates of the project, its scopes and buildings, newest first',
  })
  certificates(@Root() project: Project, @Ctx() context: GraphContext) {
    return context.many(certificatesOfProject, project.id)
  }
}

@Resolver(() => Certificate)
export class CertificateResolver {
  @FieldResolver(() => [ID], {
    description: '已确认关联的项目、范围与楼栋\nThe projects, scopes and buildings that confirmed links say it is about',
  })
  async subjectIds(@Root() { id }: CertificateRow, @Ctx() context: GraphContext): Promise<readonly string[]> {
    return (await context.many(subjectsOfCertificate, id)).map(({ subjectId }) => subjectId)
  }

  @Query(() => CertificateConnection, { nullable: true, description: '权限内的证照，新的在前\nCertificates within the caller’s rights, newest first' })
  certificates(
    @Arg('filter', () => CertificateFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: CertificateFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<CertificateRow>(context, CERTIFICATE_LIST, filter, 'NEWEST', { first, after })
  }

  @Mutation(() => IssueCertificateResult, {
    description: '登记核发的证照（规自、行政审批；施工许可证为住建、行政审批）\nRecord a certificate that was issued',
  })
  issueCertificate(@Arg('input', () => IssueCertificateInput, { description: '内容\nContent' }) input: IssueCertificateInput, @Ctx() context: GraphContext) {
    return perform(context, issueCertificate, input)
  }

  @Mutation(() => ChangeCertificateStatusResult, { description: '变更本单位所发证照的状态\nChange the status of a certificate of one’s own agency' })
  changeCertificateStatus(
    @Arg('input', () => ChangeCertificateStatusInput, { description: '内容\nContent' }) input: ChangeCertificateStatusInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, changeCertificateStatus, input)
  }
}
