import { keyed } from '../../../platform/graph/context.js'
import { FOUR_CERTIFICATES, ISSUERS } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { IN_FORCE, issuerSetting } from '../in-force.js'

export interface GapRow {
  readonly unitId: string
  readonly kind: string
  readonly agency: string
  readonly scopes: number
  readonly projects: number
}

const kinds = FOUR_CERTIFICATES.map((kind) => `('${kind}', '${ISSUERS[kind][0]}', array['${ISSUERS[kind].join(`', '`)}'])`).join(', ')

/**
 * Scopes that lack a certificate of a kind: neither the project nor the scope has one in force, and some building has none (or there
 * are no buildings). The same rule as policy/lvliang-2024-12/2-4-support, over all scopes in one statement. `$2` narrows the kind.
 */
const GAP = `
  kind(kind, agency, issuers) as (values ${kinds}),
  held as materialized (
    select distinct c.kind, l.subject_id from link l join certificate c on c.id = l.record_id
    where l.record_type = 'CERTIFICATE' and l.state = 'CONFIRMED' and ${IN_FORCE}
  ),
  open as (
    select s.id, s.project_id, s.unit_id, s.building_ids, k.kind from ref_scope s cross join kind k
    where not exists (select 1 from held h where h.kind = k.kind and h.subject_id = s.id)
      and not exists (select 1 from held h where h.kind = k.kind and h.subject_id = s.project_id)
  ),
  gap as (
    select o.id, o.project_id, o.unit_id, o.kind from open o where coalesce(cardinality(o.building_ids), 0) = 0
    union select o.id, o.project_id, o.unit_id, o.kind from open o cross join lateral unnest(o.building_ids) b(id)
    where not exists (select 1 from held h where h.kind = o.kind and h.subject_id = b.id)
  )`

/** `$1`: a unit with all below it, or null for all that the caller sees. */
export const CERTIFICATE_GAPS = {
  name: 'certificate.gaps',
  text: `with recursive wanted as (
      select u.id from ref_unit u where u.id = $1::uuid
      union select child.id from wanted w join ref_unit child on child.parent_id = w.id
    ), ${GAP}
    select counted.*, coalesce((select named from unnest(k.issuers) named where named = ${issuerSetting('counted."unitId"', 'counted.kind')}), k.agency) as agency
    from (
      select g.unit_id as "unitId", g.kind, count(distinct g.id)::int as scopes, count(distinct g.project_id)::int as projects
      from gap g where ($1::uuid is null or g.unit_id in (select id from wanted)) and ($2::text is null or g.kind = $2)
      group by g.unit_id, g.kind
    ) counted join kind k on k.kind = counted.kind
    order by counted."unitId", array_position(array['${FOUR_CERTIFICATES.join(`', '`)}'], counted.kind)`,
}

export interface GapScope {
  readonly id: string
}

/**
 * The rows behind the figures, a page for each key: JSON of [unit, kind, after this id or null, how many]. All pages of one
 * answer are one statement.
 */
export const gapScopes = keyed<GapScope>(
  'certificate.gap.scopes',
  `with ${GAP},
    page as (select k as key, (k::json ->> 0)::uuid as unit_id, k::json ->> 1 as kind, (k::json ->> 2)::uuid as after, (k::json ->> 3)::int as size from unnest($1::text[]) k)
    select key, id from (
      select p.key, g.id, p.size, row_number() over (partition by p.key order by g.id) as place
      from page p join gap g on g.unit_id = p.unit_id and g.kind = p.kind where p.after is null or g.id > p.after
    ) ranked where place <= size order by key, id`,
)
