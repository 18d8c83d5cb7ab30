import { factTable } from '../../../../platform/database/fact-table.js'
import { ownInstitutionsDdl } from '../../../../platform/database/own-institutions.js'
import { granted, inUnits, isService, viewerExpression } from '../../../../platform/database/policy.js'
import { BASIS_IN_FORCE } from '../../tax-period/basis-in-force.js'

const kindIs = (kind: string): string => `(select current_setting('app.kind', true)) = '${kind}'`

/**
 * A bank sees taxes only where, besides the push, a basis is recorded for that scope and bank (Q6). A bank's grant says by which pushed
 * scope (`via`) a subject is granted: the basis must be that very scope's. Each step is one look-up in an index.
 */
const disclosed = `exists (select 1 from tax.link l
    join tax.grant_subject g on g.viewer_id = ${viewerExpression} and g.subject_id = l.subject_id
    join tax.ref_legal_basis b on b.scope_id = g.via
  where l.record_id = tax_period.id and l.state = 'CONFIRMED' and ${BASIS_IN_FORCE} offset 0)`

const own = `exists (select 1 from tax.link l where l.record_id = tax_period.id and l.state = 'CONFIRMED' and ${granted('tax', 'l.subject_id')} offset 0)`

const seen = `${isService} or ${inUnits('tax_period.unit_id')} or (${kindIs('BANK')} and ${disclosed}) or (${kindIs('DEVELOPER')} and ${own})`

/** Frozen with the first migration: a change is a migration of its own. */
export const taxTables = (): string[] => [
  ...ownInstitutionsDdl('tax'),
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
      // What the figures make doubtful, as codes: assessments, instalments and surcharges are right and do not add up.
      warnings: `text[] not null default '{}'`,
    },
    constraints: ['unique (unit_id, taxpayer_name, kind, period_from, period_to)'],
    indexes: ['taxpayer_uscc'],
    visibility: { by: 'link' },
    writers: ['TAXATION'],
  }),
  // A bank reads the bases for what is pushed to it: those for every bank and its own.
  `create policy own_bank on tax.ref_legal_basis for select using (${granted('tax', 'ref_legal_basis.scope_id')}
    and (institution_id is null or institution_id = any ((select tax.own_institutions())::uuid[])))`,
  // The table's own policy is narrower than a link's: the grant and the basis.
  'drop policy read on tax.tax_period',
  'drop policy read on tax_history.tax_period',
  `create policy read on tax.tax_period for select using (${seen})`,
  `create policy read on tax_history.tax_period for select using (${seen})`,
  // A filing names buildings seldom, but then the scope that holds one is looked up by it.
  'create index on tax.ref_scope using gin (building_ids)',
  'create index on tax.ref_project (developer_id)',
]
