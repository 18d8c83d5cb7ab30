import type pg from 'pg'

/** What the demonstration leaves out: an engagement for every push, and what the regulator reported of every scope. */
const FACTS = [
  `insert into financing.engagement (id, unit_id, subject_id, agency, reporter, reporter_post, source, push_id, scope_id, project_id, institution_id, state, received_on)
   select gen_random_uuid(), p.unit_id, p.scope_id, 'BANK', gen_random_uuid(), '客户经理', 'IMPORT', p.id, p.scope_id, s.project_id, p.institution_id, 'ASSESSING', date '2026-03-10'
   from financing.ref_push p join financing.ref_scope s on s.id = p.scope_id on conflict do nothing`,
  `insert into financing.reported_figure (id, unit_id, subject_id, agency, reporter, reporter_post, source, scope_id, measure, month, amount_fen)
   select gen_random_uuid(), s.unit_id, s.id, 'NFRA', gen_random_uuid(), '统信科科员', 'IMPORT', s.id, 'PUSHED', '2026-09', 1000000000 + abs(hashtext(s.id::text)::bigint)
   from financing.ref_scope s on conflict do nothing`,
]

export async function addFinancingFacts(admin: pg.Client): Promise<void> {
  for (const sql of FACTS) await admin.query(sql)
}
