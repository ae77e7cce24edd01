import { describe, expect, test } from 'vitest'
import { readNote, signersOf } from '#transparency/note.ts'
import { begunBefore, receivedBefore } from './days-before.ts'
import { noted, statusOf } from './deposit-rows.ts'
import { around, ask, baseOf, hand, type Stage, sha256, staged } from './deposit-stage.ts'

/** A tender that came late, and the application with it. */
const LATE = [
  { source: 'CCP', article: 'R2151-5' },
  { source: 'CCP', article: 'R2143-2' },
]

let stage: Stage
staged((given) => {
  stage = given
})

describe('around the deadline', () => {
  test.each([
    [-1, 201, 'received'],
    [0, 201, 'received'],
    [19, 201, 'received'],
    [20, 403, 'late'],
    [21, 403, 'late'],
    [1000, 403, 'late'],
  ])('%i ms after it, the clock being within 20 ms: %i', async (offset, status, became) => {
    const { own, sealed } = await begunBefore(stage)
    stage.at(around(offset))
    // The session of the browser has not lasted three days since.
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const answer = await hand(stage, own, sealed.id, sealed.bytes)
    const body = (await answer.json()) as {
      detail?: string
      record?: { note: string; parts: number; receivedAt: string }
    }
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([status, became])
    if (status === 403) {
      expect(body.record).toMatchObject({
        parts: 4,
        receivedAt: new Date(around(offset)).toISOString(),
        stalled: false,
        basis: LATE,
      })
      expect(body.detail).toMatch(/after the deadline|après la date limite/)
      expect(noted(body.record?.note ?? '')).toMatchObject({ kind: 'late', basis: LATE })
      expect(await signersOf(readNote(body.record?.note ?? ''), [stage.signer.key])).toHaveLength(1)
      const again = await hand(stage, own, sealed.id, sealed.bytes)
      expect([again.status, await again.json()]).toEqual([403, body])
      const told = await ask(stage, own, `deposits/${sealed.id}/troubles`, {
        at: new Date(around(-5000)).toISOString(),
        what: 'la ligne est tombée',
      })
      expect(told.status).toBe(200)
      const trace = await (await ask(stage, own, `deposits/${sealed.id}/trace`)).text()
      expect(await signersOf(readNote(trace), [stage.signer.key])).toHaveLength(1)
      expect(noted(trace)).toMatchObject({ status: 'late', troubles: [{ what: 'la ligne est tombée' }] })
      expect(noted(trace).parts).toHaveLength(4)
    }
  })

  test.each([
    [-1, 200, 'withdrawn'],
    [0, 200, 'withdrawn'],
    [19, 200, 'withdrawn'],
    [20, 409, 'received'],
  ])(
    'a withdrawal %i ms after it is judged as a deposit is, the clock being within 20 ms: %i',
    async (offset, status, became) => {
      const { own, sealed } = await receivedBefore(stage)
      stage.at(around(offset))
      await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
      const answer = await ask(stage, own, `deposits/${sealed.id}/withdraw`, {})
      expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([status, became])
      const body = (await answer.json()) as {
        reason?: string
        deposit?: { receipts: { kind: string; note: string }[] }
      }
      if (status === 409)
        expect(body).toMatchObject({
          reason: 'withdrawnInTime',
          findings: expect.arrayContaining([
            expect.objectContaining({
              ...{ rule: 'withdrawnInTime', outcome: 'unmet' },
              facts: expect.objectContaining({ uncertainty: 20, inTime: false, setClosed: false }),
            }),
          ]),
        })
      else expect(body.deposit?.receipts.map(({ kind }) => kind)).toEqual(['received', 'withdrawn'])
    },
  )

  test('the hour of the server is told, with the last second that counts', async () => {
    stage.at('2027-03-10T09:00:00.000Z')
    const answer = await fetch(`${stage.url}/api/public/clock?consultation=${stage.consultation}`)
    expect(await answer.json()).toMatchObject({
      now: expect.stringMatching(/^2027-03-10T09:00:0/),
      ...{ uncertainty: 20, deadline: '2027-03-15T11:00:00.000Z', lastSecond: '2027-03-15T10:59:59.000Z' },
    })
  })

  test('one rehearses with one’s own files: they are hashed and thrown away', async () => {
    const bytes = Buffer.from('un fichier pour essayer')
    const sent = (hash: string) =>
      fetch(`${baseOf(stage)}/rehearsal/parts/${hash}`, {
        ...{ method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: bytes },
      })
    const answer = await sent(sha256(bytes))
    expect([answer.status, await answer.json()]).toEqual([200, { size: bytes.length }])
    expect((await sent('0'.repeat(64))).status).toBe(422)
  })
})
