import { randomUUID } from 'node:crypto'
import pg from 'pg'

type Admin = Pick<pg.Client, 'query'>

const REPORTED = 'unit_id, agency, reporter, reporter_post, source'
const reportedBy = (unitId: string): readonly string[] => [unitId, 'MECHANISM_OFFICE', unitId, '办公室主任', 'IMPORT']

/** What an office of before the hub had: a mechanism, a batch, and this scope on its list, judged by people, unless it stands there. For tests of what follows a push. */
export async function standOnTheList(admin: Admin, unitId: string, scope: { readonly id: string; readonly projectId: string }): Promise<void> {
  const [office, batch] = [reportedBy(unitId), randomUUID()]
  await admin.query(
    `insert into coordination.mechanism (id, ${REPORTED}, established_on, document_number, office_agency)
     select $6::uuid, $1::uuid, $2, $3::uuid, $4, $5, '2024-03-04', '样本机制〔2024〕1号', 'HOUSING' where not exists (select 1 from coordination.mechanism where unit_id = $1::uuid)`,
    [...office, randomUUID()],
  )
  await admin.query(
    `insert into coordination.whitelist_batch (id, ${REPORTED}, number, name, opened_on)
     select $6::uuid, $1::uuid, $2, $3::uuid, $4, $5, coalesce(max(number), 0) + 1, '样本批次', '2024-03-08' from coordination.whitelist_batch where unit_id = $1::uuid`,
    [...office, batch],
  )
  await admin.query(
    `insert into coordination.nomination (id, ${REPORTED}, subject_id, scope_id, project_id, batch_id, state, proposed_on)
     values ($6, $1, $2, $3, $4, $5, $7, $7, $8, $9, 'MATURE', '2024-03-08') on conflict do nothing`,
    [...office, randomUUID(), scope.id, scope.projectId, batch],
  )
}

/** The same in a whole hub, of a scope that the office may know only in a moment. */
export async function standOnTheListOf(adminUrl: string, scopeId: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    for (const deadline = Date.now() + 20_000; ; ) {
      const { rows } = await admin.query<{ unit: string; project: string }>(
        'select unit_id as unit, project_id as project from coordination.ref_scope where id = $1',
        [scopeId],
      )
      if (rows[0]) return await standOnTheList(admin, rows[0].unit, { id: scopeId, projectId: rows[0].project })
      if (Date.now() > deadline) throw new Error(`the office never heard of scope ${scopeId}`)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  } finally {
    await admin.end()
  }
}
