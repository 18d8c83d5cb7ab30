import { type ClassType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AgencyEnum } from '../../graph/fact.graph.js'
import { TextFilter } from '../../graph/filter.js'
import { RefusalType } from '../../graph/refusal.graph.js'
import { DateTime, Uuid } from '../../graph/scalars.js'
import { ImportStateEnum } from './enums.graph.js'
import { ImportChange, ImportTotals } from './totals.graph.js'

/** Type names are one owner's each, so every slice has its own. */
export function importType(name: string): ClassType<object> {
  @Directive('@key(fields: "id")')
  @ObjectType(`${name}Import`, { description: '一次文件导入：上传、检查、确认、写入\nOne file being imported: brought, checked, confirmed, written' })
  class Import {
    @Field(() => ID, { description: '标识，也是所写记录的追踪号\nId, and the trace id of what it writes' })
    id: string

    @Field(() => AgencyEnum, { description: '上传单位\nWhose file it is' })
    agency: string

    @Field(() => String, { description: '上传人岗位（上传当时）\nPost of who brought it, as it was' })
    reporterPost: string

    @Field(() => String, { description: '导入类别\nKind of import' })
    kind: string

    @Field(() => String, { description: '文件名\nFile name' })
    fileName: string

    @Field(() => Int, { description: '字节数\nSize in bytes' })
    size: number

    @Field(() => ImportStateEnum, { description: '状态\nState' })
    state: string

    @Field(() => Int, { nullable: true, description: '总行数，读过文件后才有\nRows in all, once the file was read' })
    rowsTotal: number | null

    @Field(() => Int, { description: '已处理行数\nRows dealt with so far' })
    rowsDone: number

    @Field(() => ImportTotals, {
      nullable: true,
      description: '差异：检查后为预计，写入后为实际\nThe difference: expected after the check, actual after the import',
    })
    totals: object | null

    @Field(() => [ImportChange], { description: '变化的样本：前 50 项\nA sample of what changes: the first 50 fields' })
    changes: readonly object[]

    @Field(() => RefusalType, { nullable: true, description: '未能完成的原因\nWhy it failed' })
    problem: object | null

    @Field(() => String, { nullable: true, description: '退回行表格的下载地址，五分钟内有效\nWhere to fetch the refused rows within five minutes' })
    errorReport: string | null

    @Field(() => DateTime, { description: '上传时间\nWhen it was brought' })
    requestedAt: string

    @Field(() => DateTime, { nullable: true, description: '办结时间\nWhen it was over' })
    endedAt: string | null

    @Field(() => Int, { description: '版本，确认时须带上\nVersion, to be sent with the confirmation' })
    version: number
  }
  return Import
}

export function importInputs(name: string) {
  @InputType(`Upload${name}ImportInput`, { description: '上传要导入的文件\nBring a file to be imported' })
  class UploadInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { nullable: true, description: '导入的标识，可由客户端生成\nId of the import, if the client makes it' })
    id?: string | null

    @Field(() => String, { description: '导入类别，例如 presale-permits\nKind of import, such as presale-permits' })
    kind: string

    @Field(() => String, { description: '上传文件后得到的凭据\nThe token that POST /files gave' })
    upload: string
  }

  @InputType(`Confirm${name}ImportInput`, { description: '确认写入\nConfirm that it be written' })
  class ConfirmInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '导入的标识\nId of the import' })
    importId: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }

  @InputType(`Cancel${name}ImportInput`, { description: '取消导入\nCancel an import' })
  class CancelInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '导入的标识\nId of the import' })
    importId: string
  }

  @InputType(`${name}ImportFilter`, { description: '导入筛选条件，各项同时满足\nFilter of imports; all conditions hold' })
  class ImportFilter {
    @Field(() => TextFilter, { nullable: true, description: '导入类别\nKind of import' })
    kind?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
    state?: TextFilter | null
  }
  return { UploadInput, ConfirmInput, CancelInput, ImportFilter }
}
