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
