import { idOf } from '../../support/actors.js'
import type { TestSubgraph } from '../../support/subgraph.js'

export const CITY = idOf('吕梁市')
export const COUNTIES = Array.from({ length: 14 }, (_, n) => idOf(`county ${n}`))
export const BANK = idOf('示例银行')

/** Ids that a statement can make by itself. */
const ID = (kind: string, n: string): string => `md5('${kind}' || (${n}))::uuid`
const UNIT = `($1::uuid[])[1 + n % 14]`
const FACT = 'agency, reporter, reporter_post, source, recorded_at'
const REPORTED = `'HOUSING', $2::uuid, '科员', 'IMPORT', timestamptz '2026-01-01' + n * interval '1 second'`
const DAY = `date '2020-01-01' + (n * 7919 % 2000)`

/** 50,000 rows of each kind of register: 14 counties, 1,000 projects, a bank with 200 grants, 5,000 links. A row in a hundred is withdrawn. */
const FILL = [
  `insert into project (id, unit_id, subject_id, name, kind, ${FACT}) select ${ID('p', 'n')}, ${UNIT}, ${ID('p', 'n')}, '示例花园' || n, 'COMMODITY_HOUSING', ${REPORTED} from generate_series(0, 999) n`,
  `insert into ref_project (id, unit_id, version) select ${ID('p', 'n')}, ${UNIT}, 1 from generate_series(0, 999) n where $2::uuid is not null`,
  `insert into grant_subject (viewer_id, subject_id, via) select $2, ${ID('p', 'n * 5')}, ${ID('s', 'n')} from generate_series(0, 199) n where $1::uuid[] is not null`,
  // Other viewers' grants: the table is never small.
  `insert into grant_subject (viewer_id, subject_id, via) select ${ID('v', 'n % 50')}, ${ID('p', 'n')}, $2 from generate_series(0, 9999) n where $1::uuid[] is not null`,
  ...['orchard', 'orchard_loan'].map(
    (
      table,
    ) => `insert into ${table} (id, unit_id, subject_id, subject_kind, project_id, number, ${table === 'orchard' ? 'fruit, price_fen, planted_on' : 'lent_on'}, natural_key, status, status_reason, ${FACT})
      select ${ID(table, 'n')}, ($1::uuid[])[1 + (n % 1000) % 14], ${ID('p', 'n % 1000')}, 'PROJECT', ${ID('p', 'n % 1000')}, 'N-' || n,
      ${table === 'orchard' ? `'APPLE', n, ${DAY}` : DAY}, '${table}' || n, case n % 100 when 99 then 'WITHDRAWN' else 'IN_FORCE' end, case n % 100 when 99 then '重复' end, ${REPORTED} from generate_series(0, 49999) n`,
  ),
  `insert into harvest (id, unit_id, orchard_id, picked_on, weight, natural_key, ${FACT})
    select ${ID('harvest', 'n')}, ($1::uuid[])[1 + (n / 2 % 1000) % 14], ${ID('orchard', 'n / 2')}, ${DAY}, n, 'harvest' || n, ${REPORTED} from generate_series(0, 49999) n`,
  `insert into tree_tag (id, unit_id, project_name, number, hung_on, natural_key, ${FACT})
    select ${ID('tree_tag', 'n')}, ${UNIT}, '示例花园' || n, 'T-' || n, ${DAY}, 'tree_tag' || n, ${REPORTED} from generate_series(0, 49999) n`,
  `insert into link (id, unit_id, subject_id, subject_kind, project_id, record_type, record_id, state, since, why, ${FACT})
    select ${ID('link', 'n')}, ${UNIT}, ${ID('p', 'n % 1000')}, 'PROJECT', ${ID('p', 'n % 1000')}, 'TREE_TAG', ${ID('tree_tag', 'n * 10')}, 'CONFIRMED', '2026-01-01', '测试', ${REPORTED} from generate_series(0, 4999) n`,
  `insert into frost (id, unit_id, number, fell_on, natural_key, ${FACT})
    select ${ID('frost', 'n')}, ${UNIT}, 'F-' || n, ${DAY}, 'frost' || n, ${REPORTED} from generate_series(0, 49999) n`,
]

const TABLES = ['project', 'ref_project', 'grant_subject', 'orchard', 'orchard_loan', 'harvest', 'tree_tag', 'link', 'frost']

/** Rows alone: their history, receipts and matching are no part of what a list reads. */
export async function fillOrchards(hub: TestSubgraph): Promise<void> {
  await hub.refer('unit', CITY, { name: '吕梁市' })
  for (const unit of COUNTIES) await hub.refer('unit', unit, { name: unit, parent_id: CITY })
  await hub.refer('institution', BANK, { name: '示例银行', sees_branches: false })
  await hub.admin.query('set search_path = projects; set session_replication_role = replica')
  for (const text of FILL) await hub.admin.query(text, [COUNTIES, BANK])
  await hub.admin.query(`analyze ${TABLES.join(', ')}`)
}
