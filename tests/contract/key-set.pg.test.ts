import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keySetOf } from '#modules/key-set/server/index.ts'
import { doDueActs } from '#platform/due.ts'
import { type KeyPair, makeKeyPair } from '#vault/age.ts'
import { orderIn } from '#vault/order.ts'
import { dueSources } from '../../apps/server/modules.ts'
import * as S from './key-set-stage.ts'

const { act, ask, coordinator, give, name, ofNord, ofOise, ofRegion, ofSomme, prove, unmetIn } = S
const keys = new Map<string, KeyPair>()
let [first, second] = ['', '']
const keyOf = ({ body }: { body: string }) => keys.get(body) ?? expect.fail('no key')
const giving = (key: KeyPair, proof: string) => ({ recipient: key.recipient, proof })
const order = (headers = {}) =>
  ask(coordinator, 'GET', `/api/public/consultations/${S.FIRST}/order`, undefined, headers)

test('R2.24 : un seul dossier de clés par consultation, même ouvert deux fois au même instant', async () => {
  expect((await order()).status).toBe(404)
  const payload = {
    consultation: S.FIRST,
    threshold: 2,
    keyholders: [ofRegion, ofSomme, ofOise].map(S.named),
    escrow: S.named(ofNord),
  }
  const twice = await Promise.all([1, 2].map(() => ask(coordinator, 'POST', '/key-sets', payload)))
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
  first = twice.find(({ status }) => status === 200)?.json().resource.id
  expect(unmetIn(twice.find(({ status }) => status === 409) ?? expect.fail())).toContain('oneKeySetAConsultation')
  second = await name(S.SECOND)
})

test('a key is given by its own keyholder, with what its key opened that day, and in no other way', async () => {
  const [mine, other] = [await makeKeyPair(), await makeKeyPair()]
  const proof = await prove(ofSomme, first, 'giveKey', mine)
  const refused = async (as: typeof ofSomme, id: string, payload: object) =>
    unmetIn(await act(as, id, 'giveKey', payload))
  // Another person, with the answer that was this one's.
  expect(await refused(ofOise, first, giving(mine, proof))).toEqual(['keyProven'])
  // Another consultation.
  expect(await refused(ofSomme, second, giving(mine, proof))).toEqual(['keyProven'])
  // Another key, of which nothing was opened.
  expect(await refused(ofSomme, first, giving(other, proof))).toEqual(['keyProven'])
  // What proves something else: a challenge of an act that is not this one.
  expect(await refused(ofSomme, first, giving(mine, 'a'.repeat(43)))).toEqual(['keyProven'])
  // Somebody who holds no key.
  expect(
    (await ask(coordinator, 'POST', `/key-sets/${first}/challenge`, { act: 'giveKey', recipient: mine.recipient }))
      .status,
  ).toBe(404)
  expect(unmetIn(await act(coordinator, first, 'giveKey', giving(mine, proof)))).toContain('competence')
  expect((await act(ofSomme, first, 'giveKey', giving(mine, proof))).status).toBe(200)
  keys.set(S.SOMME, mine)
})

test('an answer serves once, on its day, whoever is first of two', async () => {
  const key = keyOf(ofSomme)
  const spent = (await S.stateOf(first)).keyholders.find(({ body }) => body === S.SOMME)
  expect(spent?.recipient).toBe(key.recipient)
  const proof = await prove(ofSomme, first, 'rehearse', key)
  const seq = await S.versionOf(first)
  const twice = await Promise.all([1, 2].map(() => act(ofSomme, first, 'rehearse', { proof }, seq)))
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 412])
  expect(unmetIn(await act(ofSomme, first, 'rehearse', { proof }))).toEqual(['keyProven'])
  const tomorrow = await prove(ofSomme, first, 'rehearse', key)
  S.clock.goTo('2027-02-18T23:30:00.000Z', S.GROUP)
  expect(unmetIn(await act(ofSomme, first, 'rehearse', { proof: tomorrow }))).toEqual(['keyProven'])
  expect((await S.stateOf(first)).keyholders.find(({ body }) => body === S.SOMME)?.rehearsedAt).toHaveLength(1)
})

test('nobody gives a key that is somebody else’s, nor one of which only the public half looks right', async () => {
  const key = keyOf(ofSomme)
  const proof = await prove(ofOise, first, 'giveKey', key)
  expect(unmetIn(await act(ofOise, first, 'giveKey', giving(key, proof)))).toEqual(['keyDistinct'])
  const last = key.recipient.at(-1) === 'q' ? 'p' : 'q'
  const spoilt = `${key.recipient.slice(0, -1)}${last}`
  expect(
    (await ask(ofOise, 'POST', `/key-sets/${first}/challenge`, { act: 'giveKey', recipient: spoilt })).status,
  ).toBe(400)
})

test('R2.24 : publié quand toutes les clés sont là ; l’ordre de scellement est public, et se reconnaît à son empreinte', async () => {
  expect(unmetIn(await act(coordinator, first, 'publish'))).toEqual(['everyKeyGiven'])
  for (const who of [ofRegion, ofOise, ofNord]) keys.set(who.body, await give(who, first))
  expect((await act(ofSomme, first, 'publish')).status).toBe(403)
  expect((await act(coordinator, first, 'publish')).status).toBe(200)
  const answer = await order()
  const read = orderIn(answer.text)
  if (read === undefined || !('keySet' in read)) throw new Error(`no order: ${JSON.stringify(read)}`)
  expect(read.consultation).toBe(S.FIRST)
  expect(read.limits).toEqual({ file: 200_000_000, total: 2_000_000_000, formats: ['pdf', 'xlsx'] })
  expect(read.keySet.keyholders.map(({ recipient }) => recipient)).toEqual(
    [ofRegion, ofSomme, ofOise].map((who) => keyOf(who).recipient),
  )
  expect(read.keySet.time[1]).toBe(keyOf(ofNord).recipient)
  expect(await S.platform().keeping?.time.recipientFor(S.GROUP, S.FIRST)).toBe(read.keySet.time[0])
  const { etag } = answer.headers
  expect((await order({ 'if-none-match': String(etag) })).status).toBe(304)
})

test('S5.10 : un intérêt déclaré révoque par la date, coupe la personne, et laisse ouvrir ce qui est scellé', async () => {
  await S.declareInterest(ofOise)
  await doDueActs(S.platform(), S.GROUP, dueSources)
  const oise = (await S.stateOf(first)).keyholders.find(({ body }) => body === S.OISE)
  expect(oise?.revoked).toMatchObject({ cause: 'interest' })
  expect((await ask(ofOise, 'POST', `/key-sets/${first}/challenge`, { act: 'rehearse' })).status).toBe(404)
  expect((await order()).status).toBe(200)
  // Of three keys two are left, and two are needed; a third one gone, and nothing more is sealed to this version.
  const revoking = { keyholder: '2', cause: 'lost-key', reason: 'ordinateur volé, feuille perdue' }
  expect((await act(coordinator, first, 'revoke', revoking)).status).toBe(202)
  const appraisals = { enoughKeysLeft: { accepted: true, reason: 'la clé n’existe plus, la garder ne sert à rien' } }
  expect((await act(coordinator, first, 'revoke', { ...revoking, appraisals })).status).toBe(200)
  expect((await order()).status).toBe(404)
})

test('another version: those who stay keep their keys, and it is sealed to from its publication on', async () => {
  const payload = {
    threshold: 2,
    keyholders: [ofRegion, ofSomme, coordinator].map(S.named),
    escrow: S.named(ofNord),
    appraisals: { keyholdersOutside: { accepted: true, reason: 'les autres membres ne nomment personne' } },
  }
  expect((await act(coordinator, first, 'renew', payload)).status).toBe(200)
  const missing = (await S.stateOf(first)).keyholders.filter(({ recipient }) => recipient === null)
  expect(missing.map(({ person }) => person)).toEqual([ofSomme.person, coordinator.person])
  // The key that was lost is not taken back: it is another keyholder's by its number, and nobody's own.
  const proof = await prove(ofSomme, first, 'giveKey', keyOf(ofSomme))
  expect(unmetIn(await act(ofSomme, first, 'giveKey', giving(keyOf(ofSomme), proof)))).toEqual(['keyDistinct'])
  for (const who of [ofSomme, coordinator]) await give(who, first)
  expect((await act(coordinator, first, 'publish')).status).toBe(200)
  const read = orderIn((await order()).text)
  expect(read).toMatchObject({ keySet: { version: 2 } })
  expect(JSON.stringify(read)).toContain(keyOf(ofRegion).recipient)
  expect(JSON.stringify(read)).not.toContain(keyOf(ofSomme).recipient)
})

test('R2.24 : trois jours avant la limite, chacun est appelé à essayer sa clé, une fois', async () => {
  for (const who of [ofRegion, ofSomme, ofOise, ofNord]) await give(who, second)
  expect((await act(coordinator, second, 'publish')).status).toBe(200)
  S.clock.goTo('2027-03-11T22:59:00.000Z', S.GROUP)
  await doDueActs(S.platform(), S.GROUP, dueSources)
  expect((await S.stateOf(second)).rehearsalFor).toBeNull()
  S.clock.goTo('2027-03-11T23:01:00.000Z', S.GROUP)
  expect(await doDueActs(S.platform(), S.GROUP, dueSources)).toBeGreaterThan(0)
  expect((await S.stateOf(second)).rehearsalFor).toBe('2027-03-15T11:00:00.000Z')
  expect(await doDueActs(S.platform(), S.GROUP, dueSources)).toBe(0)
  const tasks: readonly { id: string; act: string; by: { id: string } }[] = (
    await ask(coordinator, 'GET', '/tasks')
  ).json()
  const awaited = tasks.filter(({ id, act: due }) => id === second && due === 'rehearse')
  expect(awaited.map(({ by }) => by.id).sort()).toEqual([S.REGION, S.SOMME, S.OISE, S.NORD].sort())
})

test('no private key stands in the database, and the server’s own only in its files', async () => {
  const { rows } = await S.db().admin.query(
    `select string_agg(encode(body, 'escape'), ' ') as journal from unisson.journal where group_id = '${S.GROUP}'`,
  )
  const states = await S.db().app.transaction(S.GROUP, (tx) => keySetOf(tx, S.GROUP, S.FIRST))
  const everything = `${rows[0].journal}${JSON.stringify(states)}`
  expect(everything).toContain(keyOf(ofSomme).recipient)
  expect(everything.toUpperCase()).not.toContain('AGE-SECRET-KEY-')
  const files = await readdir(join(S.timeKeys(), S.GROUP))
  expect(files).toHaveLength(2)
  for (const file of files)
    expect(await readFile(join(S.timeKeys(), S.GROUP, file), 'utf8')).toMatch(/^AGE-SECRET-KEY-/)
})
