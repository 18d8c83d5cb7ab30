import { registersPart } from '../../../platform/register/part.js'
import type { Register } from '../../../platform/register/register.js'
import { coordinationSlice } from '../registers/slice.js'
import { AGENDA_ITEMS } from './meetings/agenda-item.register.js'
import { SPECIAL_MEETINGS } from './meetings/special-meeting.register.js'
import { SYMPOSIA } from './symposium/symposium.register.js'
import { SYMPOSIUM_DEMANDS } from './symposium/symposium-demand.register.js'

/** What is recorded of consultation without rules of its own. */
export const CONSULTATION_REGISTERS: readonly Register[] = [SPECIAL_MEETINGS, AGENDA_ITEMS, SYMPOSIA, SYMPOSIUM_DEMANDS]

export const consultationRegisters = registersPart({
  migration: 'M20261125CoordinationConsultationRegisters',
  slice: coordinationSlice,
  registers: CONSULTATION_REGISTERS,
})
