import type { Choices } from '../../../platform/register/column.js'

/** The accounts of 舞阳 Arts. 5–8 and 20, by their codes in the glossary. */
export const FUND_ACCOUNT_TYPES: Choices = {
  FINANCE_LOAN: ['县财政局贷款账户', 'Loan account of the finance bureau'],
  FINANCE_REPAYMENT: ['县财政局还款账户', 'Repayment account of the finance bureau'],
  HOUSING_SPECIAL: ['县住建局特设账户', 'Special account of the housing bureau'],
  UNIT_LOAN: ['项目单位贷款账户', 'Loan account of the project unit'],
  UNIT_REPAYMENT: ['项目单位还款账户', 'Repayment account of the project unit'],
  PLATFORM: ['省豫资公司账户', 'Account of the provincial platform'],
  PLATFORM_REPAYMENT: ['省豫资公司指定还款账户', 'Repayment account named by the provincial platform'],
}

interface Place {
  readonly holders: readonly string[]
  readonly classes: readonly string[]
  readonly banks: readonly string[]
}

/** W-10: who holds an account of each type, of which class, at which kind of bank. The platform's own accounts are only held by it. */
export const PLACES: Readonly<Record<string, Place>> = {
  FINANCE_LOAN: { holders: ['FINANCE_BUREAU'], classes: ['GENERAL'], banks: ['FINANCING_BANK'] },
  FINANCE_REPAYMENT: { holders: ['FINANCE_BUREAU'], classes: ['GENERAL'], banks: ['SETTLEMENT_BANK'] },
  HOUSING_SPECIAL: { holders: ['HOUSING_BUREAU'], classes: ['SPECIAL_FISCAL'], banks: ['TREASURY_CENTRE'] },
  UNIT_LOAN: { holders: ['PROJECT_UNIT'], classes: ['GENERAL'], banks: ['FINANCING_BANK'] },
  UNIT_REPAYMENT: { holders: ['PROJECT_UNIT'], classes: ['GENERAL'], banks: ['SETTLEMENT_BANK'] },
  PLATFORM: { holders: ['PLATFORM'], classes: [], banks: [] },
  PLATFORM_REPAYMENT: { holders: ['PLATFORM'], classes: [], banks: [] },
}
