import { parseSquareMetres } from '../../../kernel/area.js'
import type { Refusal } from '../../../kernel/refusal.js'
import { figureKept, firstOf } from '../refusals.js'

/** What numeric(14,2) holds, in hundredths of ㎡. */
const LARGEST_AREA = 10n ** 14n

function areaKept(area: string): boolean {
  const hundredths = parseSquareMetres(area)
  return hundredths !== null && hundredths > 0n && hundredths < LARGEST_AREA
}

export interface BuildingFigures {
  readonly use?: string | null
  readonly floorArea?: string | null
  readonly dwellings?: number | null
}

/** An area is above zero, a count not below it; either may be unknown. `under` is the path of the building in the input. */
export const buildingFiguresKept = ({ floorArea, dwellings }: BuildingFigures, under = ''): Refusal | null =>
  firstOf(
    floorArea == null ? null : figureKept(areaKept(floorArea), floorArea, `${under}floorArea`),
    dwellings == null ? null : figureKept(dwellings >= 0, dwellings, `${under}dwellings`),
  )
