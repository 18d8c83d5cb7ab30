import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { keyed } from '../../../platform/graph/context.js'
import { valueType } from '../../../platform/register/graph/value-type.js'
import { shapeOf } from '../../../platform/register/shape.js'
import { classificationFloor, type LoanClass } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/five-tier.js'
import { Credit } from '../credit/credit.graph.js'
import type { CreditRow } from '../credit/credit.reads.js'
import { LOAN_CLASS, LOAN_CLASSIFICATIONS } from '../registers/loan-classification.register.js'
import { typeOfRegister } from '../registers/part.js'

interface ClassificationRow {
  readonly overdueDays: number
}

const LoanClassification = typeOfRegister(LOAN_CLASSIFICATIONS)
const LoanClassEnum = valueType(LOAN_CLASS) as object

/** The bank's own newest judgement of the contract. */
const classificationOfCredit = keyed<ClassificationRow>(
  'credit.classification',
  `select key, ${shapeOf(LOAN_CLASSIFICATIONS).columns} from (
     select distinct on (c.id) c.id as key, l.* from credit c join loan_classification l on l.institution_id = c.institution_id and l.contract_number = c.contract_number
     where c.id = any($1::uuid[]) and l.status = 'IN_FORCE' order by c.id, l.month desc, l.recorded_at desc) loan_classification`,
)

@Resolver(() => LoanClassification)
export class ClassificationFloorResolver {
  @FieldResolver(() => LoanClassEnum, { description: '逾期天数允许的最好分类（下限）\nThe best class that the days overdue allow' })
  floor(
    @Root() { overdueDays }: ClassificationRow,
    @Arg('technical', () => Boolean, {
      nullable: true,
      description: '逾期仅为技术性的（90 天内）\nWhether it is overdue for technical reasons only, up to 90 days',
    })
    technical: boolean | null,
  ): LoanClass {
    return classificationFloor({ days: overdueDays, technical: technical ?? false })
  }
}

@Resolver(() => Credit)
export class CreditClassificationResolver {
  @FieldResolver(() => LoanClassification, { nullable: true, description: '最近一期五级分类，按合同编号\nThe newest classification, by the contract’s number' })
  classification(@Root() { id }: CreditRow, @Ctx() context: GraphContext) {
    return context.one(classificationOfCredit, id)
  }
}
