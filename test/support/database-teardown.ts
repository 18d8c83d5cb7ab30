import { stopTestServer } from './database-setup.js'

// biome-ignore lint/style/noDefaultExport: jest takes the function of a teardown file from its default export.
export default stopTestServer
