import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { type Refused, refused } from '../../action/action.js'
import { FORBIDDEN, NOT_FOUND, versionKept } from '../../action/refusals.js'
import type { Em } from '../../database/orm.js'
import { RECORD_WITHDRAWN } from '../refusals.js'
import type { Register } from '../register.js'
import { shapeOf } from '../shape.js'
import type { RegisterAnswer } from './answer.js'

export interface Change {
  readonly id: string
  readonly expectedVersion: number
}

/** `for update` shows a row only to who may change it; who may merely read it is told that it is not his, everybody else that there is nothing. */
export async function lockRow(em: Em, register: Register, { id, expectedVersion }: Change): Promise<RegisterAnswer | Refused> {
  const { name, columns } = shapeOf(register)
  const [own] = await em.execute<RegisterAnswer[]>(`select ${columns} from ${name} where id = ? for update`, [id])
  if (!own) {
    const [seen] = await em.execute<object[]>(`select 1 from ${name} where id = ?`, [id])
    return refused(refuse(seen ? FORBIDDEN : NOT_FOUND, {}, 'id'))
  }
  const refusal: Refusal | null = own.status === 'WITHDRAWN' ? refuse(RECORD_WITHDRAWN, {}, 'id') : versionKept(expectedVersion, own.version)
  return refusal ? refused(refusal) : own
}
