import { factTable } from '../../../../platform/database/fact-table.js'
import { seenByDepartment, seenWhere } from '../sight.js'

/** Frozen with its migration. What a notice rests on is never changed; only the answer to it is written later. */
export const laggardTables = (): string[] => [
  ...factTable({
    schema: 'coordination',
    name: 'laggard_notice',
    columns: {
      kind: `text not null check (kind in ('REMINDER', 'INTERVIEW'))`,
      laggard_agency: 'text',
      metric: 'text not null',
      evidence_json: 'text not null',
      evidence_sha256: `text not null check (evidence_sha256 = encode(sha256(convert_to(evidence_json, 'UTF8')), 'hex'))`,
      content: 'text not null',
      given_on: 'date not null',
      response: 'text',
      responded_on: 'date check ((responded_on is null) = (response is null))',
    },
    indexes: ['given_on desc, id desc'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...seenWhere('laggard_notice', seenByDepartment('laggard_notice', 'laggard_agency')),
  'revoke update on coordination.laggard_notice from hub_coordination',
  'grant update (response, responded_on, version) on coordination.laggard_notice to hub_coordination',
]
