import { loginRole, type SubgraphName } from '../database/roles.js'

/**
 * How names, numbers and addresses are compared: one width, one case, without spaces, brackets and marks, so that 晋（2024）第１２号 is found by
 * 晋2024第12号. Words of two characters are shorter than what pg_trgm cuts, so texts are cut into pairs; every two characters of a text are one.
 */
export const normalFormDdl = (schema: SubgraphName): string[] => [
  `create function ${schema}.search_norm(received text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(lower(normalize(received, NFKC)), '[[:space:]!-/:-@\\[-\`{-~‘’“”·、，。；：（）〔〕【】〖〗《》〈〉「」『』—–－‐]', '', 'g') $$`,
  // Two passes of one expression, the second a character later: a loop over the characters takes ten times as long. What is left over of an odd length does no harm.
  `create function ${schema}.search_pairs(norm text) returns text[] language sql immutable strict parallel safe as $$
    select string_to_array(regexp_replace(norm, '(..)', '\\1 ', 'g') || ' ' || regexp_replace(substr(norm, 2), '(..)', '\\1 ', 'g'), ' ') $$`,
  `create function ${schema}.pairs_sought(norm text) returns text[] language sql immutable strict parallel safe as $$
    select array(select pair from unnest(${schema}.search_pairs(norm)) pair where length(pair) = 2) $$`,
  ...['search_norm(text)', 'search_pairs(text)', 'pairs_sought(text)'].flatMap((signature) => [
    `revoke all on function ${schema}.${signature} from public`,
    `grant execute on function ${schema}.${signature} to ${loginRole(schema)}`,
  ]),
]
