import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { destroyKey } from '../../../../platform/personal-data/store.js'

interface Input extends ActionInput {
  readonly personId: string
}

interface Locked {
  readonly unitId: string
}

type Known = Facts<Input, null, Locked>

/** No row lock: destroying the key is the lock, and who comes second finds nothing. */
async function lock(em: Em, { personId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [person] = await em.execute<Locked[]>(
    'select p.unit_id as "unitId" from person p join person_key k on k.person_id = p.person_id where p.person_id = ?',
    [personId],
  )
  return person ?? refused(refuse(NOT_FOUND, {}, 'personId'))
}

async function record(em: Em, { input, locked }: Known) {
  if (!(await destroyKey(em, input.personId))) return refused(refuse(NOT_FOUND, {}, 'personId'))
  return { answer: { personId: input.personId }, unitId: locked.unitId, subjects: [input.personId], events: [] }
}

/** The right to be forgotten, kept beside logs that forget nothing: they hold an id that nobody can open any more. */
export const erasePerson = action({ name: 'erasePerson', ask: asksNobody, lock, rules: [], record })
