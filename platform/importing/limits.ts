/** What one import reads at most: more than any register of one city, less than hurts the machine. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024
/** Excel's own limit of rows in a sheet. */
export const MAX_ROWS = 1_048_576
/** Excel's own limit of characters in a cell. */
export const MAX_CELL_CHARACTERS = 32_767
/** A record longer than this has lost a quotation mark. */
export const MAX_RECORD_BYTES = 1024 * 1024
/** Rows of one transaction (design §5). */
export const MAX_BATCH_ROWS = 500

/** Parts of a workbook: one of many sheets and pictures has hundreds. */
export const MAX_WORKBOOK_PARTS = 1_000
/** What a workbook's parts may unpack to: a sheet of 100,000 rows by 20 columns takes about 100 MB. */
export const MAX_UNPACKED_BYTES = 384 * 1024 * 1024
/** How far one part may swell; a real sheet swells ten to twentyfold, deflate a thousandfold at most. */
export const MAX_SWELLING = 100
/** Below this a part may swell as it likes. */
export const SMALL_PART_BYTES = 4 * 1024 * 1024
/** Texts of a workbook that are kept in memory while its rows are read. */
export const MAX_SHARED_TEXT_BYTES = 64 * 1024 * 1024
/** How many they may be. */
export const MAX_SHARED_TEXTS = 4_000_000
/** What a workbook says of itself: sheets, relations, styles. */
export const MAX_INDEX_BYTES = 16 * 1024 * 1024
/** Rows without content that are passed over: a border drawn too far down. */
export const MAX_EMPTY_ROWS = 20_000
/** The last column that may hold anything. */
export const MAX_COLUMNS = 512
/** More bytes than any cell may hold, with every character escaped. */
export const MAX_TOKEN_BYTES = 1024 * 1024
