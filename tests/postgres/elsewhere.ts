import pg from 'pg'
import { startEmbedded } from '#platform/postgres/embedded.ts'

// A Unisson reduced to its database, for tests that kill it. Durable: what it commits must outlive the kill.
const [dataDir = ''] = process.argv.slice(2)
const { adminUrl } = await startEmbedded({ dataDir, log: () => {} })
const client = new pg.Client({ connectionString: adminUrl })
client.on('error', () => {})
await client.connect()
await client.query(`create table if not exists left_behind as select 'committed' as note`)
process.stdout.write('ready\n')
