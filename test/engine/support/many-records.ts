import { idOf } from '../../support/actors.js'
import type { TestSubgraph } from '../../support/subgraph.js'

export const CITY = idOf('吕梁市')
export const COUNTIES = Array.from({ length: 14 }, (_, n) => idOf(`county ${n}`))
export const BANK = idOf('示例银行')

/** Ids that a statement can make by itself. */
const ID = (kind: string, n: string): string => `md5('${kind}' || (${n}))::uuid`
const UNIT = `($1::uuid[])[1 + n % 14]`
const FACT = 'id, unit_id, agency, reporter, reporter_post, source, recorded_at'
const reported = (kind: string, agency = 'NATURAL_RESOURCES'): string =>
  `${ID(kind, 'n')}, ${UNIT}, '${agency}', ${ID('clerk', 'n % 300')}, '科员', 'IMPORT', timestamptz '2026-01-01' + n * interval '1 second'`
const DAY = `date '2020-01-01' + (n * 7919 % 2000)`
const upTo = (rows: number): string => `from generate_series(0, ${rows - 1}) n where $1::uuid[] is not null and $2::uuid is not null`

/** Of one slice: 14 counties, a bank with 200 grants, 20,000 of each register, half of them linked, and 50,000 findings. */
const FILL: Readonly<Record<string, string>> = {
  ref_project: `(id, unit_id, version) select ${ID('p', 'n')}, ${UNIT}, 1 ${upTo(1000)}`,
  grant_subject: `(viewer_id, subject_id, via) select $2, ${ID('p', 'n * 5')}, ${ID('s', 'n')} ${upTo(200)}`,
  parcel: `(${FACT}, real_estate_unit_code, location, area, acquisition, land_use) select ${reported('parcel')}, 'P' || n, '某路' || n || '号', 1000, 'GRANT', 'R2' ${upTo(20_000)}`,
  certificate: `(${FACT}, kind, number, authority, holder, issued_on, status, status_since)
    select ${reported('certificate')}, 'WORKS_PLANNING', 'C-' || n, '某局', '示例置业' || n % 500, ${DAY}, 'VALID', ${DAY} ${upTo(20_000)}`,
  mortgage: `(${FACT}, kind, number, mortgagee, rank, amount_fen, registered_on) select ${reported('mortgage')}, 'LAND', 'M-' || n, '示例银行', 1, n + 1, ${DAY} ${upTo(20_000)}`,
  link: `(${FACT}, subject_id, subject_kind, project_id, record_type, record_id, state, since, why)
    select ${reported('link')}, ${ID('p', 'n % 1000')}, 'PROJECT', ${ID('p', 'n % 1000')}, 'CERTIFICATE', ${ID('certificate', 'n')}, case n % 2 when 0 then 'CONFIRMED' else 'PROPOSED' end, '2026-01-01', '测试' ${upTo(20_000)}`,
  match_record: `(record_id, record_type, unit_id, agency, name, since, sureness, open)
    select ${ID('certificate', 'n')}, 'CERTIFICATE', ${UNIT}, 'NATURAL_RESOURCES', '示例花园' || n, timestamptz '2026-01-01' + n * interval '1 second', n % 101, true ${upTo(20_000)}`,
  data_finding: `(${FACT}, record_type, record_id, rule, severity, since, state) select ${reported('finding')}, 'CERTIFICATE', ${ID('certificate', 'n')}, 'RULE_' || n % 30,
    (array['ERROR', 'WARNING', 'INFO'])[1 + n % 3], timestamptz '2026-01-01' + n * interval '1 second', case n % 5 when 0 then 'CORRECTED' else 'OPEN' end ${upTo(50_000)}`,
  // Twenty of them are about what the bank was granted.
  objection: `(${FACT}, record_type, record_id, claim, filed_on, objector_kind) select ${reported('objection')}, 'CERTIFICATE', ${ID('certificate', 'case n % 1000 when 0 then n else n | 1 end')}, '有误', ${DAY}, 'BANK' ${upTo(20_000)}`,
  withdrawal_proposal: `(${FACT}, kind, record_id, import_id, proposed_at) select ${reported('proposal')}, 'certificates', ${ID('certificate', 'n')}, 'import', timestamptz '2026-01-01' + n * interval '1 second' ${upTo(20_000)}`,
  feed: `(${FACT}, kind, mode) select ${reported('feed')}, 'kind' || n / 14, 'FULL' ${upTo(1400)}`,
}

/** Rows alone: their history, receipts and matching are no part of what a list reads. */
export async function fillLand(hub: TestSubgraph): Promise<void> {
  await hub.refer('unit', CITY, { name: '吕梁市' })
  for (const unit of COUNTIES) await hub.refer('unit', unit, { name: unit, parent_id: CITY })
  await hub.refer('institution', BANK, { name: '示例银行', sees_branches: false })
  await hub.admin.query('set search_path = land; set session_replication_role = replica')
  for (const [table, rows] of Object.entries(FILL)) await hub.admin.query(`insert into ${table} ${rows}`, [COUNTIES, BANK])
  await hub.admin.query(`analyze ${Object.keys(FILL).join(', ')}`)
}
