/**
 * Which project tells which story: unit, number within it, story. Every other project is an ordinary one under construction;
 * in every county number 3 lacks its construction permit, and the second developer (numbers 3 to 5) of each third one owes taxes.
 *
 * | unit   | no. | story                 | what it shows                                                      |
 * |--------|-----|-----------------------|--------------------------------------------------------------------|
 * | 离石区 | 0   | UNDER_CONSTRUCTION    | the example query: one bank, credit approved, signed and drawn      |
 * | 离石区 | 2   | COMPLETED             | completion accepted and filed, not yet handed over                  |
 * | 离石区 | 3   | MISSING_CERTIFICATE   | three of four certificates; the construction permit is being asked for, papers were missing |
 * | 离石区 | 4   | SHORT_STOP            | stopped since June 2026, can resume and deliver (条件一)             |
 * | 离石区 | 5   | DELIVERED             | handed over, first registration done                               |
 * | 离石区 | 6   | TEMPORARY_DIFFICULTY  | special mention, extended and rescheduled (类2), one cut without a reason |
 * | 离石区 | 7   | PRUDENT               | serious violation and debt evasion (类3)                            |
 * | 文水县 | 0   | DIVERTED_RECOVERED    | presale funds diverted, come back to the fen (条件四)                |
 * | 临县   | 0   | DIVERTED_LOST         | diverted, only half came back                                      |
 * | 柳林县 | 4   | STOPPED               | stopped for more than a year without re-verification                |
 * | 孝义市 | 1   | THREE_BANKS           | one scope pushed to three banks: one pushed project                 |
 * | 方山县 | 1   | REMOVED               | taken off the list, the push revoked                               |
 * | 舞阳县 | 0–3 | ROUTE_CDB, ROUTE_ADBC, ROUTE_BOND, ROUTE_OTHER | 棚改, one per financing route             |
 */
export const DEMO_STORIES = [
  { unit: '离石区', number: 0, story: 'UNDER_CONSTRUCTION' },
  { unit: '离石区', number: 2, story: 'COMPLETED' },
  { unit: '离石区', number: 3, story: 'MISSING_CERTIFICATE' },
  { unit: '离石区', number: 4, story: 'SHORT_STOP' },
  { unit: '离石区', number: 5, story: 'DELIVERED' },
  { unit: '离石区', number: 6, story: 'TEMPORARY_DIFFICULTY' },
  { unit: '离石区', number: 7, story: 'PRUDENT' },
  { unit: '文水县', number: 0, story: 'DIVERTED_RECOVERED' },
  { unit: '临县', number: 0, story: 'DIVERTED_LOST' },
  { unit: '柳林县', number: 4, story: 'STOPPED' },
  { unit: '孝义市', number: 1, story: 'THREE_BANKS' },
  { unit: '方山县', number: 1, story: 'REMOVED' },
  { unit: '舞阳县', number: 0, story: 'ROUTE_CDB' },
  { unit: '舞阳县', number: 1, story: 'ROUTE_ADBC' },
  { unit: '舞阳县', number: 2, story: 'ROUTE_BOND' },
  { unit: '舞阳县', number: 3, story: 'ROUTE_OTHER' },
] as const

export type Story = (typeof DEMO_STORIES)[number]['story']

export const storyOf = (unit: string, number: number): Story | null => DEMO_STORIES.find((one) => one.unit === unit && one.number === number)?.story ?? null
