const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * A real instant in RFC 3339, in upper case; null otherwise. A day that the calendar has not is not moved to the next month,
 * and what PostgreSQL would not take as an instant is none.
 */
export function instantOf(text: string): string | null {
  const [, year, month, day, hour, minute, second, , , offsetHour = '0', offsetMinute = '0'] = RFC3339.exec(text) ?? []
  if (year === undefined) return null
  const [m, d] = [Number(month), Number(day)]
  const real = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m) && Number(year) >= 1900
  const clock = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59 && Number(offsetHour) <= 14 && Number(offsetMinute) <= 59
  return real && clock ? text.toUpperCase() : null
}
