import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Agency } from '../../../kernel/actor.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { pageSize } from '../../../platform/graph/page.js'
import { Uuid } from '../../../platform/graph/scalars.js'
import { CertificateCase } from './case.graph.js'
import { CASE_COLUMNS, type CaseRow } from './case.reads.js'
import { type ClockedCase, withClock } from './clocked.js'

/** The oldest cases: what was submitted after thousands of others is not the one that is most overdue. */
const LOOKED_THROUGH = 2000

const OPEN_CASES = {
  name: 'certificate.desk',
  text: `with recursive wanted as (
      select u.id from ref_unit u where u.id = $1::uuid
      union select child.id from wanted w join ref_unit child on child.parent_id = w.id
    ), c as materialized (
      select * from certificate_application a where a.status = 'IN_FORCE' and a.outcome = 'IN_PROCESS'
        and ($1::uuid is null or a.unit_id in (select id from wanted)) and ($2::text is null or a.agency = $2)
      order by a.submitted_on, a.id limit ${LOOKED_THROUGH}
    ) select ${CASE_COLUMNS} from c`,
}

/** Most overdue first; what nobody can count comes last. */
const byOverdue = (a: ClockedCase, b: ClockedCase): number =>
  (b.overdueWorkdays ?? -1) - (a.overdueWorkdays ?? -1) || a.submittedOn.localeCompare(b.submittedOn) || a.id.localeCompare(b.id)

@Resolver(() => CertificateCase)
export class CertificateDeskResolver {
  @Query(() => [CertificateCase], {
    nullable: true,
    description: '在办件，超期最多的在前（吕梁 二(四) 加快办理）\nCases in process, the most overdue first, so that eligible projects’ are speeded up',
  })
  async certificateDesk(
    @Arg('unitId', () => Uuid, { nullable: true, description: '只看该单位及其下级\nOnly this unit and those below it' }) unitId: string | null,
    @Arg('agency', () => AgencyEnum, { nullable: true, description: '只看该办理单位\nOnly this agency’s' }) agency: Agency | null,
    @Arg('eligibleOnly', () => Boolean, { nullable: true, description: '只看已推送项目的\nOnly those of pushed projects' }) eligibleOnly: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Ctx() context: GraphContext,
  ): Promise<readonly ClockedCase[]> {
    const size = pageSize(first, context.request.actor)
    const rows = await context.reader.read<CaseRow>(context.database, OPEN_CASES, [unitId ?? null, agency ?? null])
    const calendar = await context.runtime.calendar()
    const wanted = rows.filter(({ eligible }) => eligible || eligibleOnly !== true)
    return wanted
      .map((row) => withClock(row, calendar))
      .sort(byOverdue)
      .slice(0, size)
  }
}
