import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import * as C from '#modules/ceiling/testing.ts'
import { groupRow } from '#modules/convention/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import * as O from '#modules/order/testing.ts'
import { lineAmount } from '#modules/price-schedule/index.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { SCHEMA } from '#platform/postgres/role.ts'
import type { AnyServed } from '#platform/served.ts'
import { orders } from '../apps/server/orders.ts'
import { platformOn } from '../tests/postgres/group-in-force.ts'
import { putOrdering } from '../tests/postgres/ordering-stage.ts'
import { putCase } from '../tests/postgres/put-case.ts'
import { asAdmin, withDatabase } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'

const [ORDERS_OF_EACH, CONNECTIONS, ROUNDS, INSERTS] = [1_000, 32, 5, 3_000]
const [GROUP, CONTRACT] = [randomUUID(), randomUUID()]
const MEMBERS = Array.from({ length: 10 }, () => randomUUID()) as [string, ...string[]]
const LINES = [P.line('LIC', 1_2345), P.line('JOUR', 750_0000), P.line('KIT', 12_5000)]

type Waiting = {
  readonly id: string
  readonly body: string
  readonly quantities: readonly number[]
  readonly amount: number
}

/** Three lines each, no two orders alike: they are the same in every run. */
const WAITING: readonly Waiting[] = Array.from({ length: ORDERS_OF_EACH * MEMBERS.length }, (_, index) => {
  const quantities = [1 + ((index * 37) % 200), 1 + ((index * 11) % 3), 1 + ((index * 53) % 90)]
  const amount = quantities.reduce((sum, quantity, at) => sum + lineAmount(quantity, LINES[at]?.price ?? 0), 0)
  return { id: randomUUID(), body: MEMBERS[index % MEMBERS.length] ?? '', quantities, amount }
})
/** Of what all ask together, so that the last of them are refused. */
const MAXIMUM = Math.floor(WAITING.reduce((sum, { amount }) => sum + amount, 0) * 0.95)

type Round = {
  readonly granted: number
  readonly refused: readonly Waiting[]
  readonly rate: number
  readonly inserts: number
}

type Measured = { readonly rounds: readonly Round[]; readonly left: number; readonly tryton: number | undefined }

/** Measured once for the figures that are read of it. */
let measuring: Promise<Measured> | undefined
const measured = (): Promise<Measured> => {
  measuring ??= withDatabase(measure)
  return measuring
}

async function measure(adminUrl: string): Promise<Measured> {
  const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: CONNECTIONS })
  const platform = { ...platformOn(db, O.TODAY), groupRow }
  await putStage(platform)
  // A server that is at work knows its tables: without this, plans are made for tables that were empty.
  await asAdmin(adminUrl, (client) => client.query('vacuum analyze'))
  const plainInserts = await inserter(adminUrl)
  const rounds: Round[] = []
  const each = WAITING.length / ROUNDS
  for (let round = 0; round < ROUNDS; round++) {
    const inserts = INSERTS / (await timed(() => plainInserts.insert(INSERTS)))
    rounds.push({ ...(await signAll(platform, WAITING.slice(round * each, (round + 1) * each))), inserts })
  }
  await plainInserts.close()
  await db.close()
  const left = await leftOf(
    adminUrl,
    rounds.flatMap(({ refused }) => refused),
  )
  return { rounds, left, tryton: await trytonRate(adminUrl) }
}

/**
 * Orders of ten members against one maximum, all at once: the maximum is never passed, nor left unused for what fits in it. How many are granted a second, as a share
 * of the plain inserts of one connection.
 */
export async function ceilings(): Promise<Result> {
  const { rounds, left } = await measured()
  const granted = rounds.reduce((sum, round) => sum + round.granted, 0)
  return {
    name: 'Ceilings',
    what: `${MEMBERS.length} members sign ${ORDERS_OF_EACH} orders of ${LINES.length} lines each against one maximum, over ${CONNECTIONS} connections, by the acts of the server without HTTP; against inserts of one row and one commit each by one connection; medians of ${ROUNDS} rounds taken in turns.`,
    figures: [
      ['orders granted a second', plain(median(rounds.map(({ rate }) => rate)))],
      ['inserts a second', plain(median(rounds.map(({ inserts }) => inserts)))],
      ['granted, refused', `${granted}, ${WAITING.length - granted}`],
      ['left of the maximum, cents', String(left)],
    ],
    why: WHY,
    value: median(rounds.map(({ rate, inserts }) => rate / inserts)),
    unit: '',
    goal: { at: 'least', value: 0.4 },
  }
}

const WHY = `One maximum is one lock: an order is decided after the last one, whatever the connections. While it holds the lock an act makes three round trips:
the lock and the case, what the decision rests on (nine statements sent together), the entry with its row, its sums and the commit. The bench itself ends in error when the
maximum is passed by a cent, or when an order was refused that fits in what is left. Orders that wait are not decided together in one transaction: that is what
would come nearer to the goal.`

/** The same orders beside those that Tryton 6.0 confirms on the same PostgreSQL: only where `TRYTON_PYTHON` names a Python that has it. */
export async function ceilingsBesideTryton(): Promise<Result> {
  const { rounds, tryton = Number.NaN } = await measured()
  const rate = median(rounds.map((round) => round.rate))
  return {
    name: 'Ceilings, beside Tryton',
    what: `The same orders, as a multiple of the sale orders of three lines that Tryton 6.0 confirms on the same PostgreSQL, one after the other in one process, without HTTP, nothing made of them afterwards (no invoice, no shipment).`,
    figures: [
      ['orders granted a second', plain(rate)],
      ['sale orders confirmed by Tryton a second', plain(tryton)],
    ],
    value: rate / tryton,
    unit: '',
    goal: { at: 'least', value: 50 },
  }
}

const SALES = 100
const confirmed = z.object({ rate: z.number() })

/** How many sale orders Tryton confirms a second in a database of its own on this server; `undefined` where it is not installed. */
async function trytonRate(adminUrl: string): Promise<number | undefined> {
  const python = process.env.TRYTON_PYTHON
  if (python === undefined) return undefined
  const uri = new URL(adminUrl)
  uri.protocol = 'postgresql:'
  uri.pathname = '/'
  // It installs its modules within one transaction, which stands idle for longer than we allow.
  const PGOPTIONS = '-c idle_in_transaction_session_timeout=0'
  const env = { ...process.env, PGOPTIONS, TRYTOND_DATABASE_URI: uri.href, DB_NAME: 'tryton' }
  const run = promisify(execFile)
  const { stdout } = await run(python, [join(import.meta.dirname, 'tryton.py'), String(SALES)], { env })
  return confirmed.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).rate
}

/** The real acts, with what they know of the rest of the server. */
const served: AnyServed = (() => {
  const route = orders.routes.find(({ collection }) => collection === 'orders')
  if (route === undefined) throw new Error('orders are not served')
  return route.served
})()

async function putStage(platform: Platform): Promise<void> {
  const [maximum, lines] = [C.amounts(MAXIMUM), LINES]
  await putOrdering(platform, { groupId: GROUP, members: MEMBERS, contract: CONTRACT, lines, maximum, shares: [] })
  await allAtOnce(WAITING, async ({ id, body, quantities }) => {
    const asked = quantities.map((quantity, at) => O.asked(LINES[at]?.key ?? '', quantity))
    const state = { ...O.committed, contract: CONTRACT, body, lines: asked }
    await putCase(platform, served, { groupId: GROUP, id, state: state as never })
  })
}

/** As many at once as there are connections, each taking the next. */
async function allAtOnce<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let each = all[next++]; each !== undefined; each = all[next++]) await work(each)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
}

async function signAll(platform: Platform, waiting: readonly Waiting[]): Promise<Omit<Round, 'inserts'>> {
  const refused: Waiting[] = []
  const seconds = await timed(() =>
    allAtOnce(waiting, async (each) => {
      const { id, body } = each
      const result = await commit(platform, served, { groupId: GROUP, id, act: O.sign, actor: representativeOf(body) })
      if (result.kind === 'refused') refused.push(each)
      else if (result.kind !== 'granted') throw new Error(`an order was neither granted nor refused: ${result.kind}`)
    }),
  )
  const granted = waiting.length - refused.length
  return { granted, refused, rate: granted / seconds }
}

/** What is left of the maximum, once it is checked that it was not passed and that nothing that fits in it was refused. */
async function leftOf(adminUrl: string, refused: readonly Waiting[]): Promise<number> {
  return asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ amount: string; kept: string }>(
      `select sum(amount) as amount, (select sum(amount) from ${SCHEMA}.ordered) as kept
       from ${SCHEMA}.purchase_order where counted`,
    )
    const left = MAXIMUM - Number(rows[0]?.amount)
    if (left < 0 || rows[0]?.kept !== rows[0]?.amount) throw new Error(`the maximum was passed by ${-left} cents`)
    const fitting = refused.find(({ amount }) => amount <= left)
    if (refused.length === 0 || fitting !== undefined)
      throw new Error(`${left} cents are left, in which a refused order fits`)
    return left
  })
}

/** One connection that inserts one row a transaction, of the size of a payload. */
async function inserter(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('create table plain_row (id uuid primary key, payload jsonb not null)')
  const payload = JSON.stringify({
    lines: WAITING[0]?.quantities,
    number: 'BC-2027-0001',
    signedOn: O.TODAY,
    amount: 1,
  })
  return {
    insert: async (count: number) => {
      const text = 'insert into plain_row (id, payload) values ($1, $2)'
      for (let row = 0; row < count; row++) await client.query({ name: 'plain', text, values: [randomUUID(), payload] })
    },
    close: () => client.end(),
  }
}
