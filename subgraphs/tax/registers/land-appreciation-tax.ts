import { proportion } from '../../../kernel/proportion.js'

/** appreciation ÷ deductible items up to, in per cent; rate; quick deduction of the deductible items (domain §6.4). */
const TIERS: readonly (readonly [upTo: bigint | null, rate: bigint, quick: bigint])[] = [
  [50n, 30n, 0n],
  [100n, 40n, 5n],
  [200n, 50n, 15n],
  [null, 60n, 35n],
]

/** In fen, rounded once; the quick deduction is of the deductible items, not of the appreciation. */
export function landAppreciationTax(income: bigint, deductible: bigint): bigint {
  const appreciation = income - deductible
  if (appreciation <= 0n) return 0n
  const [, rate, quick] = TIERS.find(([upTo]) => upTo === null || appreciation * 100n <= deductible * upTo) ?? [null, 60n, 35n]
  return proportion(appreciation * rate - deductible * quick, 1n, 100n)
}

/** Ordinary standard housing with an appreciation of at most a fifth is exempt. */
export const ordinaryHousingExempt = (income: bigint, deductible: bigint): boolean => (income - deductible) * 5n <= deductible
