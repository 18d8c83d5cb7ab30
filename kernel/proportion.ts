/** amount × part ÷ whole, rounded once, half away from zero (四舍五入, domain §1.15). The whole is positive. */
export function proportion(amount: bigint, part: bigint, whole: bigint): bigint {
  const doubled = 2n * amount * part
  return (doubled < 0n ? doubled - whole : doubled + whole) / (2n * whole)
}
