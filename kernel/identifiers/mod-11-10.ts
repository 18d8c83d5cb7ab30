/** ISO 7064 MOD 11-10: the check digit of a string of digits (CNAPS, and probably the project code). */
export function checkDigitMod1110(digits: string): string {
  let p = 10
  for (const digit of digits) p = (2 * ((p + Number(digit)) % 10 || 10)) % 11
  return String((11 - p) % 10)
}
