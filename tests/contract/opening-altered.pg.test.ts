import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manifestBytes } from '#vault/manifest.ts'
import { depositOf, sealEnvelope } from '#vault/sealing.ts'
import { comeIn, deposit, person, REGION, type Sealed } from './deposit-stage.ts'
import { source } from './sealed-deposit.ts'
import { type SessionStage, stagedSession } from './session-stage.ts'

/** What whoever has the disk may put in the place of what was received. */

let session: SessionStage
const sole = (content: string) => ({ kinds: ['tender'], content }) as const

describe('R2.24: a manifest that was replaced on the disk opens nothing, and is the platform’s doing', () => {
  let victim: Sealed
  let path: string
  let received: Uint8Array
  beforeAll(async () => {
    session = await stagedSession()
    victim = await deposit(session.stage, await comeIn(session.stage, 'un@exemple.test'), sole('offre: 100 euros'))
    await session.fixed()
    expect((await session.act(person(REGION), 'open', { order: 'together' })).status).toBe(200)
    await session.attended()
    const { state } = await session.view()
    path = join(session.stage.folder, session.stage.group, state.deposits[0].hash)
    received = await readFile(path)
  }, 120_000)
  afterAll(() => session?.stage.close())

  /** Another tender, sealed to the very same key: whoever has the disk needs nothing but what stands in the clear in the manifest. */
  async function forged() {
    const [envelope] = victim.manifest.envelopes
    if (envelope === undefined) throw new Error('a deposit has an envelope')
    const { consultation, deposit: id, dossier } = victim.manifest
    const what = { consultation, deposit: id, dossier, operator: '73282932000074' }
    const { recipient, bundle } = envelope
    const begun = { deposit: what, envelope: { kind: 'tender', lots: [] }, recipient, bundle } as const
    const { stage } = session
    const made = await sealEnvelope(
      { ...begun, salt: Buffer.alloc(32, 7).toString('base64') },
      [source('tender.pdf', Buffer.from('offre: 999 euros'))],
      async ({ sha256, bytes }) => writeFile(join(stage.folder, stage.group, sha256), bytes),
    )
    return manifestBytes(depositOf(what, stage.keySet, [made.envelope]))
  }

  test('replaced between the reading of a keyholder’s page and its sending, it is told, and no keyholder is blamed', async () => {
    const given = [await session.sharesOf(0), await session.sharesOf(1)]
    await writeFile(path, await forged())
    for (const each of given) await session.send(each)
    const state = await session.settled((each) => each.failed.length === 1)
    expect(state.unsealed).toEqual([])
    expect(state.failed).toMatchObject([{ deposit: victim.id, blame: 'platform', flaw: 'not-as-received' }])
    for (const { envelopes, bad, notGiven } of state.given) {
      expect([envelopes, bad]).toEqual([[], []])
      expect(notGiven).toMatchObject([{ why: 'not-as-received' }])
    }
  })

  test('put back, its shares are asked for again, and it opens as it was received', async () => {
    await writeFile(path, received)
    await session.give(0)
    await session.give(1)
    const state = await session.settled((each) => each.unsealed.length === 1)
    expect(state.unsealed).toMatchObject([{ deposit: victim.id }])
    expect(state.failed).toEqual([])
    const file = await session.as(person(REGION), `/envelopes/${victim.id}/0/files/0`)
    expect(await file.text()).toBe('offre: 100 euros')
  })
})
