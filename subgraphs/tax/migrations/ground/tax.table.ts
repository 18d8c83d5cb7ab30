import { factTable } from '../../../../platform/database/fact-table.js'
import { granted, inUnits, isService } from '../../../../platform/database/policy.js'

/**
 * Frozen with the first migration: a change is a migration of its own.
 * A bank sees taxes only where, besides the push, a legal basis or the developer's consent is recorded for that scope and bank (Q6).
 */
const basis = `exists (select 1 from tax.link l join tax.ref_legal_basis b on b.revoked_at is null
    and b.valid_from <= (now() at time zone 'Asia/Shanghai')::date and (b.valid_to is null or b.valid_to >= (now() at time zone 'Asia/Shanghai')::date)
    and (b.institution_id is null or b.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid))
    join tax.ref_scope s on s.id = b.scope_id and (l.subject_id = s.id or l.subject_id = s.project_id or l.subject_id = any (s.building_ids)
      or l.subject_id = (select p.developer_id from tax.ref_project p where p.id = s.project_id))
  where l.record_id = tax_period.id and l.state = 'CONFIRMED' and ${granted('tax', 'l.subject_id')} and ${granted('tax', 's.id')})`

const seen = `${isService} or ${inUnits('tax_period.unit_id')} or ((select current_setting('app.kind', true)) = 'BANK' and ${basis})
  or ((select current_setting('app.kind', true)) = 'DEVELOPER' and exists (select 1 from tax.link l where l.record_id = tax_period.id and l.state = 'CONFIRMED' and ${granted('tax', 'l.subject_id')}))`

export const taxTables = (): string[] => [
  ...factTable({
    schema: 'tax',
    name: 'tax_period',
    columns: {
      taxpayer_uscc: 'text',
      taxpayer_name: 'text not null',
      kind: `text not null check (kind ~ '^\\d{5}$')`,
      period_from: 'date not null',
      period_to: 'date not null check (period_to >= period_from)',
      filed_on: 'date',
      due_on: 'date not null',
      declared_fen: 'bigint not null check (declared_fen >= 0)',
      paid_fen: 'bigint not null check (paid_fen >= 0)',
      arrears_fen: 'bigint not null check (arrears_fen >= 0)',
    },
    constraints: ['unique (unit_id, taxpayer_name, kind, period_from, period_to)'],
    visibility: { by: 'link' },
    writers: ['TAXATION'],
  }),
  // The table's own policy is narrower than a link's: the grant and the basis.
  'drop policy read on tax.tax_period',
  'drop policy read on tax_history.tax_period',
  `create policy read on tax.tax_period for select using (${seen})`,
  `create policy read on tax_history.tax_period for select using (${seen})`,
]
