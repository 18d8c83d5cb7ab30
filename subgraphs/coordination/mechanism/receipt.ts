import type { GraphContext } from '../../../platform/graph/context.js'
import { showPerson } from '../../../platform/personal-data/show.js'
import type { MechanismRow, SeatRow } from './mechanism.reads.js'
import { seatsOfUnit } from './mechanism.reads.js'
import type { ReceiptRow } from './mechanism-types.graph.js'

/** 附件2 (L-56): the three rows of the form, in its order. */
const ROWS = ['LEADER', 'OFFICE_DIRECTOR', 'CONTACT'] as const

async function rowOf(context: GraphContext, role: string, seat: SeatRow | undefined): Promise<ReceiptRow> {
  const person = seat ? await showPerson(context, seat.personId, 'ReceiptRow.name') : null
  return { role, name: person?.name ?? null, post: seat?.post ?? null, phone: person?.phone ?? null, fax: person?.fax ?? null, email: person?.email ?? null }
}

/** The receipt's rows; a row without a person stays empty, as on paper. */
export async function receiptRows(context: GraphContext, { unitId }: MechanismRow): Promise<ReceiptRow[]> {
  const seats = await context.many(seatsOfUnit, unitId)
  return Promise.all(
    ROWS.map((role) =>
      rowOf(
        context,
        role,
        seats.find((seat) => seat.role === role && seat.until === null),
      ),
    ),
  )
}
