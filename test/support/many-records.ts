import type pg from 'pg'

/** A name made of the number: eight kinds of estates, so that a common word is found in an eighth of all. */
const NAME = `(array['滨河','凤凰','龙泉','金岸','学府','御景','东方','翠湖'])[1 + n % 8] || (array['世纪','新','国际','江山','锦绣','阳光','和平'])[1 + n % 7]
  || (array['花园','小区','家园','公馆','名邸','广场','城','苑'])[1 + (n / 56) % 8] || n || '期'`

const FACT = `'HOUSING', gen_random_uuid(), '科员', 'IMPORT'`

/** Records that search knows, 10 for every 3 projects: projects with a building and a permit each, and their developers; spread over the units. */
export async function fillWithRecords(admin: pg.Client, units: readonly string[], projects: number): Promise<void> {
  const unit = `($1::uuid[])[1 + n % ${units.length}]`
  const fact = 'id, unit_id, subject_id, agency, reporter, reporter_post, source'
  const id = (kind: string): string => `md5('${kind}' || n)::uuid`
  // Without the triggers of every row: this is about reading, and takes a quarter of the time.
  await admin.query('set session_replication_role = replica')
  const all = (text: string): Promise<unknown> => admin.query(text, [units])
  await all(`insert into projects.enterprise (${fact}, name, name_key, uscc) select ${id('e')}, ${unit}, ${id('e')}, ${FACT},
    '示例' || n || '房地产开发有限公司', 'k' || n, '9114' || lpad(n::text, 14, '0') from generate_series(1, ${projects / 3}) n`)
  await all(`insert into projects.project (${fact}, name, marketing_name, kind, address, code) select ${id('p')}, ${unit}, ${id('p')}, ${FACT},
    ${NAME}, case when n % 3 = 0 then '云顶' || n end, 'COMMODITY_HOUSING', '滨河北路' || n || '号', '2024-141102-70-01-' || lpad(n::text, 6, '0')
    from generate_series(1, ${projects}) n`)
  await all(`insert into projects.building (${fact}, project_id, number) select ${id('b')}, ${unit}, ${id('b')}, ${FACT}, ${id('p')}, n % 40 || '#'
    from generate_series(1, ${projects}) n`)
  await all(`insert into projects.presale_permit (${fact}, number, project_name, address, developer_text, sale_kind, issued_on, row_digest)
    select ${id('r')}, ${unit}, null, ${FACT}, '（2024）房预售证第' || n || '号', ${NAME}, '滨河北路' || n || '号', '示例' || n || '房地产开发有限公司',
    'PRESALE', '2024-01-01', '' from generate_series(1, ${projects}) n`)
  await admin.query('set session_replication_role = origin')
  for (const table of ['enterprise', 'project', 'building', 'presale_permit']) await indexAnew(admin, table)
  await admin.query('analyze')
}

async function indexAnew(admin: pg.Client, table: string): Promise<void> {
  const { rows } = await admin.query<{ indexdef: string }>(`select indexdef from pg_indexes where indexname = '${table}_search_search_pairs_idx'`)
  await admin.query(`drop index projects.${table}_search_search_pairs_idx`)
  await admin.query(`select projects.keep_${table}_search(array(select id from projects.${table}))`)
  await admin.query(rows[0]?.indexdef ?? '')
}
