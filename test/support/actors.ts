import { createHash } from 'node:crypto'
import type { Actor, Agency } from '../../kernel/actor.js'

/** A UUID that is always the same for one name: tests say who, not which digits. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const actor = (name: string, fields: Partial<Actor>): Actor =>
  Object.freeze({
    kind: 'AGENCY',
    person: idOf(`person ${name}`),
    membership: idOf(`membership ${name}`),
    client: 'test',
    role: 'CLERK',
    post: '科员',
    agency: null,
    unit: null,
    institution: null,
    enterprise: null,
    ...fields,
  })

export const agencyOf = (agency: Agency, unit: string, role: Actor['role'] = 'CLERK'): Actor => actor(`${agency} ${unit} ${role}`, { agency, unit, role })
export const officeOf = (unit: string): Actor => actor(`office ${unit}`, { kind: 'OFFICE', agency: 'MECHANISM_OFFICE', unit, role: 'LEADER' })
export const bankOf = (institution: string): Actor => actor(`bank ${institution}`, { kind: 'BANK', agency: 'BANK', institution })
export const developerOf = (enterprise: string): Actor => actor(`developer ${enterprise}`, { kind: 'DEVELOPER', enterprise })
export const analystOf = (unit: string): Actor => actor(`analyst ${unit}`, { kind: 'ANALYST', unit })
export const auditorOf = (unit: string): Actor => actor(`auditor ${unit}`, { kind: 'AUDITOR', agency: 'AUDIT', unit })
