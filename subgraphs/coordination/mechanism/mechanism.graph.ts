import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { canonical } from '../../../kernel/canonical.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { showPerson } from '../../../platform/personal-data/show.js'
import { MECHANISM_REPORT_WORKDAYS, reportedAtOnce } from '../../../policy/lvliang-2024-12/1-mechanisms/report-at-once.js'
import { decided } from '../setting/decided.js'
import { settingsOfUnit } from '../setting/setting.reads.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { type UnitRow, unitById } from '../unit/unit.reads.js'
import { appointSeat } from './actions/appoint-seat.js'
import { registerMechanism } from './actions/register-mechanism.js'
import { vacateSeat } from './actions/vacate-seat.js'
import { AppointSeatInput, RegisterMechanismInput, VacateSeatInput } from './mechanism.inputs.graph.js'
import { type MechanismRow, mechanismOfUnit, type SeatRow, seatsOfUnit, todayOf } from './mechanism.reads.js'
import { DocumentFormat } from './mechanism-enums.graph.js'
import { Mechanism, MechanismReceipt, MechanismReport, MechanismSeat, ReceiptDocument } from './mechanism-types.graph.js'
import { receiptRows } from './receipt.js'
import { type DocumentFormat as DocumentFormatName, printReceipt, receiptDocument } from './receipt-document.js'

export const RegisterMechanismResult = resultOf('RegisterMechanismResult', Mechanism)
export const AppointSeatResult = resultOf('AppointSeatResult', MechanismSeat)
export const VacateSeatResult = resultOf('VacateSeatResult', MechanismSeat)

@Resolver(() => Mechanism)
export class MechanismResolver {
  @FieldResolver(() => ReportingUnit, { nullable: true, description: '所属填报单位\nThe reporting unit' })
  unit(@Root() mechanism: MechanismRow, @Ctx() context: GraphContext) {
    return context.one(unitById, mechanism.unitId)
  }

  @FieldResolver(() => [MechanismSeat], { description: '席位，现任与历任\nIts seats, with who held them before' })
  seats(@Root() mechanism: MechanismRow, @Ctx() context: GraphContext) {
    return context.many(seatsOfUnit, mechanism.unitId)
  }

  @FieldResolver(() => MechanismReport, {
    nullable: true,
    description: '是否“第一时间”报市机制办公室；市级机制为空\nWhether it was reported at once; null for a city’s own',
  })
  async report(@Root() mechanism: MechanismRow, @Ctx() context: GraphContext) {
    const unit = (await context.one(unitById, mechanism.unitId)) as (UnitRow & { readonly kind: string }) | null
    const day = (await context.one(todayOf, mechanism.unitId))?.today
    if (!unit || unit.kind === 'CITY' || !day) return null
    const limit = decided(await context.many(settingsOfUnit, mechanism.unitId), MECHANISM_REPORT_WORKDAYS, day)
    const clock = reportedAtOnce({ ...mechanism, today: day }, limit.value, await context.runtime.calendar())
    return { ...clock, limit: { ...limit, value: String(limit.value) } }
  }

  @FieldResolver(() => MechanismReceipt, { description: '联络人报名回执表（附件2）\nRegistration receipt, annex 2' })
  async receipt(@Root() mechanism: MechanismRow, @Ctx() context: GraphContext) {
    const unit = await context.one(unitById, mechanism.unitId)
    return { unit, reportedOn: mechanism.reportedOn, rows: await receiptRows(context, mechanism) }
  }

  @FieldResolver(() => ReceiptDocument, { nullable: true, description: '回执表的 PDF 或 XLSX（附件2）\nThe receipt as PDF or XLSX, annex 2' })
  async receiptDocument(
    @Root() mechanism: MechanismRow,
    @Arg('format', () => DocumentFormat, { description: '格式\nFormat' }) format: DocumentFormatName,
    @Ctx() context: GraphContext,
  ) {
    const unit = await context.one(unitById, mechanism.unitId)
    return unit && printReceipt(receiptDocument(unit.name, mechanism.reportedOn, await receiptRows(context, mechanism)), format)
  }

  @Mutation(() => RegisterMechanismResult, { description: '登记或更正协调机制（本级或上级机制办公室）\nRegister or correct a mechanism' })
  registerMechanism(@Arg('input', () => RegisterMechanismInput, { description: '内容\nContent' }) input: RegisterMechanismInput, @Ctx() context: GraphContext) {
    return perform(context, registerMechanism, input as Parameters<typeof registerMechanism.ask>[1])
  }

  @Mutation(() => AppointSeatResult, { description: '登记席位担任者（机制办公室）\nRecord who holds a seat' })
  appointSeat(@Arg('input', () => AppointSeatInput, { description: '内容\nContent' }) input: AppointSeatInput, @Ctx() context: GraphContext) {
    const { name, phone, fax, email, ...rest } = input
    const { personalData } = context.runtime
    if (!personalData) throw new Error('opened without the keys of personal data')
    const person = { name, phone, fax: fax ?? null, email: email ?? null }
    const action = appointSeat(personalData, person)
    return perform(context, action, { ...rest, personDigest: personalData.digest(canonical(person)) } as Parameters<typeof action.ask>[1])
  }

  @Mutation(() => VacateSeatResult, { description: '登记离任（机制办公室）\nRecord that a seat was vacated' })
  vacateSeat(@Arg('input', () => VacateSeatInput, { description: '内容\nContent' }) input: VacateSeatInput, @Ctx() context: GraphContext) {
    return perform(context, vacateSeat, input)
  }
}

@Resolver(() => MechanismSeat)
export class MechanismSeatResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名；未说明用途时打码，已清除时为空\nName; masked unless a purpose is stated, null when erased',
  })
  async name(@Root() seat: SeatRow, @Ctx() context: GraphContext): Promise<string | null> {
    return (await showPerson(context, seat.personId, 'MechanismSeat.name'))?.name ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '联系电话；未说明用途时打码，已清除时为空\nPhone; masked unless a purpose is stated, null when erased',
  })
  async phone(@Root() seat: SeatRow, @Ctx() context: GraphContext): Promise<string | null> {
    return (await showPerson(context, seat.personId, 'MechanismSeat.phone'))?.phone ?? null
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '所代表的县\nThe county for which he sits' })
  memberUnit(@Root() seat: SeatRow, @Ctx() context: GraphContext) {
    return seat.memberUnitId === null ? null : context.one(unitById, seat.memberUnitId)
  }
}

@Resolver(() => ReportingUnit)
export class UnitMechanismResolver {
  @FieldResolver(() => Mechanism, { nullable: true, description: '协调机制；未登记或无权为空\nIts mechanism; null when not registered or not allowed' })
  mechanism(@Root() unit: UnitRow, @Ctx() context: GraphContext) {
    return context.one(mechanismOfUnit, unit.id)
  }
}
