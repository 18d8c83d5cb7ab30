/** A decimal number as an integer of its last place (scale 2: 137.10 is 13710n). Never a float. */
export type Scaled = bigint

/** "-12.5" with at most `scale` decimals, no exponent, no separators, no superfluous zeros in front; null for anything else. */
export function parseDecimal(text: string, scale: number): Scaled | null {
  const match = /^(-?)(0|[1-9][0-9]{0,14})(?:\.([0-9]+))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (fraction.length > scale) return null
  const value = BigInt(whole + fraction.padEnd(scale, '0'))
  if (value === 0n && sign) return null
  return sign ? -value : value
}

/** With exactly `scale` decimals. */
export function formatDecimal(value: Scaled, scale: number): string {
  if (scale === 0) return value.toString()
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Drops the last `places` decimals, half away from zero (四舍五入): once, at the last step (domain §1.15). */
export function roundOff(value: Scaled, places: number): Scaled {
  const unit = 10n ** BigInt(places)
  const half = value < 0n ? -unit / 2n : unit / 2n
  return (value + half) / unit
}
