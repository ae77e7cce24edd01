import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Accession } from '#modules/accession/model/state.ts'
import { accessionCase } from '#modules/accession/server/index.ts'
import { putCase } from '../postgres/put-case.ts'
import {
  acting,
  CUT_DAY,
  cut,
  cutScene,
  declaration,
  GROUP,
  get,
  ids,
  ofOise,
  ofRegion,
  paths,
  platform,
  post,
  SECRETS,
  SOMME,
  tie,
  upload,
  WHY,
} from './cut-scene.ts'

/** What is kept from a person is opened neither by an act that cites it, nor by one that is only tried. */
cutScene()

const named = (proof: string) => ({
  proof,
  person: '30000000-0000-4000-8000-000000000009',
  name: 'La suppléante',
  role: 'agent',
  reference: 'arrêté n° 1',
  actOn: '2027-02-15',
})
const asking = (text: string, files: readonly string[]) => ({
  member: cut.kind === 'person' ? cut.body : '',
  subject: 'Un document',
  text,
  files,
})

test('R1.33: a document of the procedure is neither cited nor spoken open by whoever has an interest', async () => {
  expect((await get(cut, `/files/${ids.file}`)).statusCode).toBe(200)
  const declared = await post(cut, '/interests', declaration(tie))
  ids.interest = declared.id
  const cited = await post(cut, '/inquiries', asking('Que dit-il ?', [ids.file]))
  expect(cited.status, cited.text).toBe(400)
  expect(JSON.parse(cited.text).issues).toMatchObject([{ path: expect.stringContaining('files') }])
  // A fingerprint in a sentence cites nothing.
  expect((await post(cut, '/inquiries', asking(`Que dit ${ids.file} ?`, []))).status).toBe(200)
  expect((await get(cut, `/files/${ids.file}`)).statusCode).toBe(404)
  // Whoever reads it may cite it.
  expect((await post(ofOise, '/inquiries', asking('Que dit-il ?', [ids.file]))).status).toBe(200)
})

test('an act that is only tried shows no more of a case than the case itself', async () => {
  const path = `/interests/${ids.interest}`
  const proof = await upload('un arrêté', ofOise)
  const seen = await get(ofRegion, path)
  const { seq } = seen.json()
  for (const [who, act, payload] of [
    [ofOise, 'replace', named(proof)],
    [acting('30000000-0000-4000-8000-000000000008', SOMME), 'signal', { ...declaration(tie), reason: 'un doute' }],
  ] as const) {
    expect((await get(who, path)).body).not.toContain(WHY)
    const tried = await post(who, `${path}/${act}?dryRun=true`, payload, { 'if-match': `"${seq}"` })
    expect(tried.text).not.toContain(WHY)
  }
  const granted = await post(ofOise, `${path}/replace?dryRun=true`, named(proof), { 'if-match': `"${seq}"` })
  expect(granted.status, granted.text).toBe(200)
  expect(JSON.parse(granted.text).state).toMatchObject({ withheld: true })
})

test('S6.3, S7.5: whoever has asked to enter reads of what the group buys no more than a guest', async () => {
  const newcomer = acting(randomUUID(), randomUUID())
  expect((await get(newcomer, `/procedures/${ids.procedure}`)).statusCode).toBe(404)
  if (newcomer.kind !== 'person') throw new Error('a person was expected')
  const state: Accession = {
    status: 'requested',
    newcomer: newcomer.body,
    channel: 'platform',
    sentOn: CUT_DAY,
    acknowledgement: { receivedOn: CUT_DAY, proof: null },
  }
  await putCase(platform(), accessionCase, { groupId: GROUP, id: randomUUID(), state })
  const shown = await get(newcomer, `/procedures/${ids.procedure}`)
  expect([shown.statusCode, shown.json().state]).toEqual([200, { status: 'prepared', withheld: true }])
  for (const path of paths()) {
    const { body } = await get(newcomer, path)
    const given = Object.values(SECRETS).filter((secret) => body.includes(secret))
    expect(given, path).toEqual([])
  }
  expect((await get(newcomer, `/files/${ids.file}`)).statusCode).toBe(404)
})
