import type { RefusalDefinition } from '../kernel/refusal.js'
import { UPLOAD_REFUSALS } from '../platform/files/refusals.js'
import { VARIABLES_REFUSED } from './engine/coerce.js'
import { EXPORT_REFUSALS } from './export/refusals.js'
import { GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED } from './http/apollo/word-errors.js'
import {
  NAME_RESERVED,
  ONE_MUTATION_AT_A_TIME,
  STRING_TOO_LONG,
  TOO_DEEP,
  TOO_MANY_ALIASES,
  TOO_MANY_DIRECTIVES,
  TOO_MANY_FIELDS,
  TOO_MANY_REPETITIONS,
  TOO_MANY_ROOT_FIELDS,
  TOO_MANY_TOKENS,
  VARIABLE_TOO_DEEP,
} from './http/limits/limits.js'
import { AS_OF_ON_MUTATION, OPERATION_NOT_FOUND, SUBSCRIPTION_NOT_OFFERED } from './http/operation/check-kind.js'
import { DOWNLOAD_EXPIRED } from './http/routes/download.js'
import { ADDRESS_UNKNOWN } from './http/server.js'
import { TOKEN_IN_ADDRESS, TOKEN_INVALID } from './http/steps/authenticate.js'
import { CONTENT_TYPE_NOT_SUPPORTED, CROSS_SITE_REQUEST, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE } from './http/steps/check-shape.js'
import { DOCUMENT_NOT_REGISTERED, GET_NEEDS_DOCUMENT, QUERY_MISSING } from './http/steps/find-document.js'
import { AS_OF_MALFORMED, PURPOSE_MALFORMED } from './http/steps/read-headers.js'
import { BATCH_REFUSED, BODY_NOT_JSON, BODY_TOO_LARGE, PARAMETER_INVALID } from './http/steps/read-parameters.js'
import { SIGN_IN_FIRST } from './http/steps/require-actor.js'

/** What the gateway refuses before any subgraph is asked, in the order in which a request meets it. FORBIDDEN is the platform's code; the first lock words it for fields. */
export const GATEWAY_REFUSALS: readonly RefusalDefinition[] = [
  ADDRESS_UNKNOWN,
  METHOD_NOT_ALLOWED,
  CONTENT_TYPE_NOT_SUPPORTED,
  CROSS_SITE_REQUEST,
  NOT_ACCEPTABLE,
  BODY_TOO_LARGE,
  BODY_NOT_JSON,
  BATCH_REFUSED,
  PARAMETER_INVALID,
  TOKEN_IN_ADDRESS,
  TOKEN_INVALID,
  AS_OF_MALFORMED,
  PURPOSE_MALFORMED,
  QUERY_MISSING,
  GET_NEEDS_DOCUMENT,
  DOCUMENT_NOT_REGISTERED,
  TOO_MANY_TOKENS,
  NAME_RESERVED,
  ONE_MUTATION_AT_A_TIME,
  TOO_MANY_ALIASES,
  TOO_MANY_ROOT_FIELDS,
  TOO_DEEP,
  TOO_MANY_DIRECTIVES,
  TOO_MANY_FIELDS,
  TOO_MANY_REPETITIONS,
  STRING_TOO_LONG,
  VARIABLE_TOO_DEEP,
  GRAPHQL_PARSE_FAILED,
  GRAPHQL_VALIDATION_FAILED,
  OPERATION_NOT_FOUND,
  SUBSCRIPTION_NOT_OFFERED,
  AS_OF_ON_MUTATION,
  VARIABLES_REFUSED,
  SIGN_IN_FIRST,
  DOWNLOAD_EXPIRED,
  ...UPLOAD_REFUSALS,
  ...EXPORT_REFUSALS,
]
