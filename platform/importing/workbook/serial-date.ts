const DAY_MS = 86_400_000
const LAST_SERIAL = 2_958_465

const iso = (epoch: number, days: number, seconds: number): string => {
  const instant = new Date(epoch + days * DAY_MS + seconds * 1000).toISOString()
  return seconds === 0 ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${instant.slice(11, 19)}`
}

/**
 * A spreadsheet's day number as a date, with the time where it has one. In the calendar of 1900 day 60 is a 29 February that never was,
 * and the days before it are one off; Macintosh workbooks count from 1904. null: no day at all.
 */
export function serialDate(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return null
  const days = Math.floor(serial)
  const seconds = Math.round((serial - days) * 86_400)
  if (days === 0 && !from1904) return seconds === 0 ? null : iso(0, 0, seconds).slice(11)
  if (from1904) return iso(Date.UTC(1904, 0, 1), days, seconds)
  if (days === 60) return null
  return iso(Date.UTC(1899, 11, days < 60 ? 31 : 30), days, seconds)
}
