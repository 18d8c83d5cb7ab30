import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { render } from '../../../kernel/refusal.js'
import { connectionOf } from '../../graph/connection.graph.js'
import type { GraphContext } from '../../graph/context.js'
import { list } from '../../graph/list.js'
import { perform, resultOf } from '../../graph/mutation.js'
import type { ImportKind } from '../import-kind.js'
import { type CancelImportInput, type ConfirmImportInput, cancelImport, confirmImport } from './decide-import.js'
import { describeTotals } from './describe-totals.js'
import { importInputs, importType } from './import-types.graph.js'
import { JOB_LIST, type JobRow, jobById } from './job.reads.js'
import { type UploadImportInput, uploadImport } from './upload-import.js'

const mediaTypeOf = (name: string) => (name.endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv')

/** The resolver class of one slice's imports. */
export function importsResolver(name: string, kinds: () => readonly ImportKind[]) {
  const type = importType(name)
  const { UploadInput, ConfirmInput, CancelInput, ImportFilter } = importInputs(name)
  const connection = connectionOf(type, `${name}Import`, '导入', 'imports')
  const uploaded = resultOf(`Upload${name}ImportResult`, type)
  const confirmed = resultOf(`Confirm${name}ImportResult`, type)
  const cancelled = resultOf(`Cancel${name}ImportResult`, type)
  const [confirm, cancel] = [confirmImport(name), cancelImport(name)]
  const field = `${name.toLowerCase()}Import`

  @Resolver(() => type)
  class ImportsResolver {
    @Query(() => type, { name: field, nullable: true, description: '一次导入\nOne import' })
    one(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext) {
      return context.one(jobById, id)
    }

    @Query(() => connection, { name: `${field}s`, nullable: true, description: '权限内的导入，新的在前\nImports within the caller’s rights, newest first' })
    list(
      @Arg('filter', () => ImportFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<JobRow>(context, JOB_LIST, filter, 'NEWEST', { first, after })
    }

    @Mutation(() => uploaded, {
      name: `upload${name}Import`,
      description: '导入已上传的文件：先检查，不写入\nImport a file that was brought: it is checked first, nothing is written',
    })
    upload(@Arg('input', () => UploadInput, { description: '内容\nContent' }) input: UploadImportInput, @Ctx() context: GraphContext) {
      return perform(context, uploadImport(name, kinds, context.runtime.files), input)
    }

    @Mutation(() => confirmed, { name: confirm.name, description: '看过差异后确认写入\nHave it written, having seen the difference' })
    confirm(@Arg('input', () => ConfirmInput, { description: '内容\nContent' }) input: ConfirmImportInput, @Ctx() context: GraphContext) {
      return perform(context, confirm, input)
    }

    @Mutation(() => cancelled, { name: cancel.name, description: '取消导入；已写入的保留\nCancel an import; what was written stays' })
    cancel(@Arg('input', () => CancelInput, { description: '内容\nContent' }) input: CancelImportInput, @Ctx() context: GraphContext) {
      return perform(context, cancel, input)
    }

    @FieldResolver(() => String)
    fileName(@Root() { name: file }: JobRow): string {
      return file
    }

    @FieldResolver()
    totals(@Root() { totals, kind }: JobRow, @Ctx() { runtime, request }: GraphContext): object | null {
      const cases = kinds().find(({ name: known }) => known === kind)?.cases ?? {}
      return totals && describeTotals(totals, runtime.catalogue, cases, request.language)
    }

    @FieldResolver()
    problem(@Root() { refusal }: JobRow, @Ctx() { runtime, request }: GraphContext): object | null {
      return refusal && render(refusal, runtime.catalogue, request.language)
    }

    @FieldResolver()
    errorReport(@Root() { id, report }: JobRow, @Ctx() { runtime, request }: GraphContext): string | null {
      if (!report || !runtime.files) return null
      return runtime.files.addressOf({ attachment: id, ...report, mediaType: mediaTypeOf(report.name) }, request.actor)
    }
  }
  return { type, resolver: ImportsResolver }
}
