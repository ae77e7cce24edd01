import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyJournal } from '#platform/journal/verify.ts'
import { type Acting, begin, record } from '../../bench/acting.ts'
import { clientOf, type Running, startProgram } from '../../bench/running.ts'
import { scratchFolder } from '../postgres/scratch.ts'

const CLIENTS = 6

let folder: string
const started: Running[] = []
beforeAll(async () => {
  folder = await scratchFolder()
})
afterAll(async () => {
  for (const server of started) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a server killed under load has lost nothing that it acknowledged, and its chains verify', async () => {
  const first = await start()
  const clients = Array.from({ length: CLIENTS }, () => {
    const acting: Acting = { groupId: randomUUID(), body: randomUUID() }
    return { acting, client: clientOf(first.address, { person: randomUUID(), body: acting.body }) }
  })
  for (const { client, acting } of clients) await begin(client, acting)

  const load = clients.map(({ client, acting }) => actUntilItFails(() => record(client, acting, randomUUID())))
  await sleep(randomInt(300, 1500))
  await killWithItsDatabase(first)
  const acknowledged = await Promise.all(load)
  expect(acknowledged.flat().length).toBeGreaterThan(CLIENTS)

  const second = await start()
  for (const [index, { acting }] of clients.entries()) {
    const reader = clientOf(second.address, { person: randomUUID(), body: acting.body })
    const journal = await reader.ask('GET', `/api/groups/${acting.groupId}/journal.jsonl`)
    const lines = journal.body.split('\n').filter((line) => line !== '')
    const { faults } = await verifyJournal(lines.map((line) => Buffer.from(line)))
    expect(faults).toEqual([])
    const kept = new Set(lines.map((line) => line.slice(9, 73)))
    expect(acknowledged[index]?.filter((hash) => !kept.has(hash))).toEqual([])
    // It goes on: the next act follows the last one that was kept.
    expect((await record(reader, acting, randomUUID())).status).toBe(200)
    reader.close()
  }
  for (const { client } of clients) client.close()
}, 60_000)

async function start(): Promise<Running> {
  const server = await startProgram('bench/server.ts', { DATA_DIR: folder, DATABASE_URL: undefined })
  started.push(server)
  return server
}

/** Acts one after the other, and gives the hash of each receipt that was received. */
async function actUntilItFails(act: () => ReturnType<typeof record>): Promise<string[]> {
  const hashes: string[] = []
  for (;;) {
    const answer = await act().catch(() => undefined)
    if (answer === undefined) return hashes
    expect(answer.status).toBe(200)
    hashes.push((JSON.parse(answer.body) as { receipt: { hash: string } }).receipt.hash)
  }
}

/** As when a machine stops: neither the server nor the database that it started says goodbye. */
async function killWithItsDatabase({ child }: Running): Promise<void> {
  const postmaster = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  process.kill(postmaster, 'SIGKILL')
  await ended
}
