import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrate } from '#platform/postgres/migrate.ts'
import { SCHEMA } from '#platform/postgres/role.ts'
import { emptyDatabase } from '../../../tests/postgres/harness.ts'

/** Orders of before are counted when the sums come: as if each had been written since. */

const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations')
const FIRST = '0495_order_sums.sql'
const [GROUP, CONTRACT, BODY] = [randomUUID(), randomUUID(), randomUUID()]

const priced = (line: string, quantity: number, amount: number) => ({ line, quantity, amount })
const ORDERS = [
  {
    status: 'sent',
    number: 'BC-2027-0001',
    on: '2027-09-30',
    lines: [priced('LIC', 3, 300), priced('LIC', 2, 200), priced('JOUR', 1, 50)],
  },
  { status: 'signed', number: 'BC-2027-0002', on: '2027-10-01', lines: [priced('LIC', 1, 100)] },
  { status: 'cancelled', number: 'BC-2028-0001', on: '2028-01-04', lines: [priced('LIC', 9, 900)] },
  { status: 'draft', number: null, on: null, lines: [] },
]

async function putBefore(client: pg.Client): Promise<void> {
  // As a copy of a database is loaded: the entries of these rows are elsewhere.
  await client.query(`set session_replication_role = replica`)
  for (const { status, number, on, lines } of ORDERS) {
    const taken = [...Map.groupBy(lines, ({ line }) => line)].map(([line, of]) => ({
      ...{ line, quantity: of.reduce((sum, { quantity }) => sum + quantity, 0) },
    }))
    const amount = lines.reduce((sum, each) => sum + each.amount, 0)
    await client.query(
      `insert into purchase_order (group_id, id, case_file, seq, status, contract, body, number, signed_on, counted, amount, taken, state)
       values ($1, $2, 'group', 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        GROUP,
        randomUUID(),
        status,
        CONTRACT,
        BODY,
        number,
        on,
        status === 'sent' || status === 'signed',
        amount,
        JSON.stringify(taken),
        JSON.stringify(number === null ? {} : { priced: lines }),
      ],
    )
  }
  await client.query(`insert into ordered values ($1, $2, $3, 650, 2)`, [GROUP, CONTRACT, BODY])
  for (const [line, quantity] of [
    ['LIC', 6],
    ['JOUR', 1],
  ])
    await client.query(`insert into ordered_line values ($1, $2, $3, $4, $5)`, [GROUP, CONTRACT, BODY, line, quantity])
  await client.query(`set session_replication_role = origin`)
}

test('les commandes d’avant sont comptées par ligne, par mois et par étape ; les numéros donnés le restent', async () => {
  const database = await emptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'unisson-migrations-'))
  const options = { appRole: 'unisson_app', directory: pathToFileURL(`${folder}/`) }
  try {
    const files = (await readdir(MIGRATIONS)).toSorted()
    const copy = (names: readonly string[]) =>
      Promise.all(names.map((name) => cp(join(MIGRATIONS, name), join(folder, name))))
    await copy(files.filter((name) => name < FIRST))
    await migrate(database.adminUrl, options)
    const client = new pg.Client({ connectionString: database.adminUrl, options: `-c search_path=${SCHEMA}` })
    await client.connect()
    await putBefore(client)
    await copy(files.filter((name) => name >= FIRST))
    await migrate(database.adminUrl, options)
    const rows = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows
    expect(await rows(`select line, quantity::int, amount::int from ordered_line order by line`)).toEqual([
      ['JOUR', 1, 50],
      ['LIC', 6, 600],
    ])
    expect(await rows(`select month::text, amount::int, orders::int from ordered_month order by month`)).toEqual([
      ['2027-09-01', 550, 1],
      ['2027-10-01', 100, 1],
    ])
    expect(await rows(`select status, amount::int, orders::int from ordered_stage order by status`)).toEqual([
      ['cancelled', 900, 1],
      ['draft', 0, 1],
      ['sent', 550, 1],
      ['signed', 100, 1],
    ])
    expect(await rows(`select year, given::int from order_number order by year`)).toEqual([
      [2027, 2],
      [2028, 1],
    ])
    expect(await rows(`select squares::int from ordered`)).toEqual([[550 ** 2 + 100 ** 2]])
    // The owner is bound by row-level security again, and an order without its entry is refused again.
    await expect(client.query(`update purchase_order set status = 'received'`)).rejects.toThrow()
    expect(
      await rows(
        `select count(*)::int from pg_class where relname in ('purchase_order', 'ordered', 'ordered_line', 'ordered_month') and relforcerowsecurity`,
      ),
    ).toEqual([[4]])
    await client.end()
  } finally {
    await database.drop()
    await rm(folder, { recursive: true })
  }
}, 60_000)
