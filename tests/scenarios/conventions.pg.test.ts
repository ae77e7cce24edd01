import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSiret } from '#kernel/ids.ts'
import { LAW_HASH } from '#law/index.ts'
import { type Reading, readConvention } from '#modules/convention/reading/index.ts'
import { type Proposal, proposeGroup } from '#modules/convention/reading/proposal.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { extractText } from '#platform/text/index.ts'
import { register } from '../../apps/play/moves.ts'
import { Player } from '../../apps/play/player.ts'
import { openStage } from '../../apps/play/stage.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

const root = join(import.meta.dirname, '..', '..')
const corpora = [
  { folder: 'tests/reading/corpus/dev', where: 'of this repository' },
  { folder: 'tests/reading/corpus/held-out', where: 'of this repository' },
  { folder: '../shared/conventions', where: 'kept beside this repository' },
  { folder: '../shared/seed', where: 'the real one, kept beside this repository' },
]

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

for (const { folder, where } of corpora) {
  const path = join(root, folder)
  describe.skipIf(!existsSync(path))(
    `the conventions ${where} (${folder}${existsSync(path) ? '' : ': not here'})`,
    () => {
      const files = existsSync(path) ? readdirSync(path).filter((file) => /\.(?:txt|docx|pdf)$/.test(file)) : []
      test.each(files)('%s is read and becomes the draft of a group, by public acts', async (file) => {
        const { text } = await extractText(readFileSync(join(path, file)), basename(file))
        const reading = readConvention(text)
        // Some texts are there because they are not the convention of a group: nothing may be founded on them.
        if (!reading.draft.isConvention) return expect(() => proposeGroup(reading, [])).toThrow(RangeError)
        const { groupId, members } = await foundFrom(reading, text)
        const group = await database.app.transaction(groupId, (tx) => readGroup(tx, groupId))
        expect(group).toMatchObject({
          status: 'draft',
          clauses: completed(proposeGroup(reading, members), members).clauses,
        })
        expect(group?.members.map(({ body }) => body)).toEqual(members)
      })
    },
  )
}

/** Does what a person does with an upload: enters each party in the register, completes what is missing, founds. */
async function foundFrom(reading: Reading, text: string) {
  const clock = new AdjustableClock(() => Date.parse('2026-11-23T09:00:00Z'))
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  const stage = await openStage(platform, clock, diskStore('/nonexistent'))
  const groupId = randomUUID()
  const player = new Player(groupId, stage)
  const parties = reading.draft.parties ?? []
  const keys = parties.map((_, index) => `party ${index + 1}`)
  try {
    for (const [index, { name, kind, seat, representative }] of parties.entries()) {
      await player.as('preparer')
      await register(player, keys[index] ?? '', {
        name: name ?? `Partie ${index + 1}`,
        kind: kind ?? 'other',
        siret: siretNumber(index),
        seat: { text: seat.text ?? 'à compléter', city: seat.city ?? 'à compléter', department: '80' },
        organ: { type: 'assembly', name: 'assemblée' },
        title: representative.office ?? 'Représentant',
      })
    }
    const members = keys.map((key) => player.id(key))
    const { clauses, articles } = completed(proposeGroup(reading, members), members)
    await player.open(
      'convention',
      'convention',
      { clauses, articles, members, document: null },
      `Le texte est ainsi, et c’est voulu (${text.length} signes relus).`,
    )
    return { groupId, members }
  } finally {
    await stage.close()
  }
}

/** What the page asks of a person before it lets a group be founded: only what the proposal says is not settled. */
function completed({ clauses, articles, unsettled }: Proposal, members: readonly string[]) {
  const [first = ''] = members
  const everything = [{ body: first, for: ['award', 'signature', 'notification', 'execution'] as const }]
  return {
    clauses: {
      ...clauses,
      name: unsettled.includes('name') ? 'Groupement à nommer' : clauses.name,
      coordinators: unsettled.includes('coordinators') ? everything : clauses.coordinators,
      object: unsettled.includes('object') ? 'à compléter' : clauses.object,
    },
    articles,
  }
}

/** The number of an invented body: valid in form only. */
function siretNumber(index: number): string {
  for (let keys = 0; keys < 100; keys++) {
    const siret = `3${String(index).padStart(7, '0')}${Math.floor(keys / 10)}0001${keys % 10}`
    if ('value' in checkSiret(siret)) return siret
  }
  throw new Error('each of the numbers has its two keys')
}
