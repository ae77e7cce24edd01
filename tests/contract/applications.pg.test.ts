import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { type Applied, applying, PIECES, requested, sameLetter } from './applicant.ts'
import { ask, baseOf, person, REGION, SOMME, sha256 } from './deposit-stage.ts'
import { type Finding, unmetIn } from './session-on-stage.ts'
import { type SessionStage, stagedSession } from './session-stage.ts'

/** From the opened applications to the tenders that stay sealed: the coordinator and three candidates, over HTTP. */

const region = person(REGION)
const somme = person(SOMME)
let session: SessionStage
let examination: string
let one: Applied
let two: Applied
let three: Applied

const base = () => `${session.stage.url}/api/groups/${session.stage.group}/examinations`
async function get(actor: Actor, path = ''): Promise<Response> {
  session.stage.readAs(actor)
  return fetch(`${base()}/${examination}${path}`)
}
async function post(actor: Actor, path: string, payload: object, seq = 0): Promise<Response> {
  session.stage.readAs(actor)
  return fetch(`${base()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(payload),
  })
}
// biome-ignore lint/suspicious/noExplicitAny: the state is read as any client reads it
const view = async (actor: Actor = region): Promise<any> => (await get(actor)).json()
const act = async (name: string, payload: object, actor: Actor = region): Promise<Response> =>
  post(actor, `/${examination}/${name}`, payload, (await view()).seq)

async function granted(name: string, payload: object): Promise<void> {
  const answer = await act(name, payload)
  expect(answer.status, await answer.clone().text()).toBe(200)
}

const unmet = async (answer: Response): Promise<readonly string[]> =>
  (await unmetIn(answer)).map(({ rule }: Finding) => rule)

const seen = ({ sealed }: Applied) => ({ from: 'envelope', deposit: sealed.id, envelope: 0, file: 0, page: 1 })
const read = (of: Applied, missing: boolean, cited: object = seen(of)) => ({
  account: of.operator.account,
  readings: [
    { piece: 'declaration', found: 'present', cited, note: '' },
    missing
      ? { piece: 'references', found: 'missing', cited: null, note: '' }
      : { piece: 'references', found: 'present', cited, note: '' },
  ],
})
const AT_DEADLINE = Date.parse('2027-03-25T11:00:00.000Z')

const { comes, bring, answer, returning } = applying(() => session.stage)

beforeAll(async () => {
  session = await stagedSession()
  one = await comes('un@exemple.test')
  two = await comes('deux@exemple.test')
  three = await comes('trois@exemple.test')
  await session.fixed()
  examination = ''
  const begun = await post(region, '', { consultation: session.stage.consultation, pieces: PIECES })
  expect(begun.status, await begun.clone().text()).toBe(200)
  examination = ((await begun.json()) as { resource: { id: string } }).resource.id
}, 120_000)
afterAll(() => session?.stage.close())

describe('R2.40, R2.42 : l’examen des candidatures, de l’ouverture aux offres', () => {
  test('avant la séance, personne n’est candidat, et rien ne se lit', async () => {
    expect(await (await get(region, '/file')).json()).toMatchObject({ opening: null, applicants: [] })
    expect(await unmet(await act('review', read(one, false)))).toContain('applicationOpen')
  })

  test('les candidatures ouvertes, le coordonnateur en lit les fichiers, et nul autre', async () => {
    expect((await session.act(region, 'open', { order: 'applications-first' })).status).toBe(200)
    await session.attended()
    for (const index of [0, 1]) await session.give(index)
    await session.settled((state) => state.unsealed.length === 3)
    const file = await (await get(region, '/file')).json()
    for (const { operator, sealed } of [one, two, three])
      expect(file.applicants).toContainEqual(
        expect.objectContaining({
          ...{ account: operator.account, opened: true },
          files: [expect.objectContaining({ deposit: sealed.id, envelope: 0, file: 0 })],
        }),
      )
    expect((await view(somme)).state).toEqual({
      ...{ status: 'begun', withheld: true, consultation: session.stage.consultation },
      ...{ procedure: expect.any(String), reference: expect.any(String) },
    })
    for (const path of ['/file', '/minutes.pdf']) expect((await get(somme, path)).status).toBe(404)
    const preview = { kind: 'completion', ...requested(two) }
    expect((await post(somme, `/${examination}/letters`, preview)).status).toBe(404)
    const { acts } = await view(somme)
    const told = acts.flatMap(({ findings }: { findings: Finding[] }) => findings.map(({ rule }) => rule))
    expect(new Set(told)).toEqual(new Set(['stage', 'competence', 'interestFree']))
  })

  test('le tableau de bord attend du coordonnateur la lecture des candidatures, et n’en dit pas le nombre', async () => {
    session.stage.readAs(somme)
    const tasks = await (await fetch(`${session.stage.url}/api/groups/${session.stage.group}/tasks`)).json()
    const own = (tasks as { process: string; act: string; facts: object }[]).filter(
      ({ process }) => process === 'examination',
    )
    expect(own.map(({ act: name }) => name)).toEqual(['review'])
    expect(Object.keys(own[0]?.facts ?? {}).sort()).toEqual(['procedure', 'reference'])
  })

  test('un constat cite un fichier de la candidature même : ni celui d’un autre, ni une offre', async () => {
    expect(await unmet(await act('review', read(one, false, seen(two))))).toEqual(['readingCited'])
    expect(await unmet(await act('review', read(one, false, { ...seen(one), envelope: 1 })))).toEqual(['readingCited'])
    expect(await unmet(await act('review', read(one, false, { ...seen(one), file: 9 })))).toEqual(['readingCited'])
    await granted('review', read(one, false))
    await granted('review', read(two, true))
    await granted('review', read(three, true))
  })

  test('R2143-14 : une attestation que l’entreprise a déjà donnée se retrouve, se cite, et ne se lit que du coordonnateur', async () => {
    const { stage } = session
    const proofs = `${stage.url}/api/groups/${stage.group}/operator-proofs`
    const bring = new FormData()
    bring.append('file', new Blob(['attestation'], { type: 'application/pdf' }), 'attestation.pdf')
    stage.readAs(region)
    const brought = await fetch(`${stage.url}/api/groups/${stage.group}/files`, { method: 'POST', body: bring })
    const { sha256: file } = (await brought.json()) as { sha256: string }
    const recording = {
      ...{
        consultation: stage.consultation,
        kind: 'registration',
        file,
        where: 'transmise pour une autre consultation',
      },
      // Another establishment of the company that applies.
      operator: { name: 'Coopérative Exemple', identifier: { scheme: 'siret', value: '73282932000082' } },
      ...{ issuedOn: '2027-01-04', expiresOn: '2027-12-31' },
    }
    const recorded = await fetch(proofs, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': '"0"', 'idempotency-key': randomUUID() },
      body: JSON.stringify(recording),
    })
    expect(recorded.status, await recorded.clone().text()).toBe(200)
    const { id } = ((await recorded.json()) as { resource: { id: string } }).resource
    const found = await (await get(region, '/file')).json()
    expect(found.applicants[0].proofs).toEqual([{ id, kind: 'registration', due: '2027-12-31', file }])
    const held = (proof: string) => ({
      account: one.operator.account,
      readings: [
        read(one, false).readings[0],
        { piece: 'references', found: 'held', cited: { from: 'proof', proof }, note: '' },
      ],
    })
    expect(await unmet(await act('review', held(randomUUID())))).toEqual(['readingCited'])
    await granted('review', held(id))
    stage.readAs(somme)
    expect(await (await fetch(`${proofs}/${id}`)).json()).toMatchObject({ state: { status: 'held', withheld: true } })
    expect(JSON.stringify(await (await fetch(`${proofs}/${id}`)).json())).not.toContain('Exemple')
  })

  test('R2144-2 : la demande qui oublie un candidat concerné est refusée ; elle part à tous, avec une échéance', async () => {
    const refused = await act('requestCompletion', requested(two))
    expect(refused.status).toBe(409)
    const [finding] = await unmetIn(refused)
    expect(finding).toMatchObject({ rule: 'allConcernedAsked', basis: [{ source: 'CCP', article: 'R2144-2' }] })
    const shown = await post(region, `/${examination}/letters`, { kind: 'completion', ...requested(two, three) })
    const { letters } = (await shown.json()) as { letters: { subject: string; text: string }[] }
    expect(letters.map(({ text }) => text.includes('Références'))).toEqual([true, true])
    await granted('requestCompletion', requested(two, three))
    const { rows } = await session.stage.database.admin.query(
      `select payload ->> 'account' as account from outbox where topic = 'operator.application.requested' order by id`,
    )
    expect(rows.map(({ account }) => account)).toEqual([two, three].map(({ operator }) => operator.account))
    const letter = `/letters/request/1/${two.operator.account}/letter.pdf`
    expect((await get(region, letter)).headers.get('content-type')).toBe('application/pdf')
    expect((await get(somme, letter)).status).toBe(404)
    expect((await get(region, `/letters/request/1/${one.operator.account}/letter.pdf`)).status).toBe(404)
  })

  test('un candidat lit ce qui lui est demandé, et rien de ce qui l’est aux autres', async () => {
    const own = await (await ask(session.stage, two.operator, 'requests')).json()
    expect(own).toMatchObject({ requests: [{ number: 1, kind: 'completion', pieces: [{ title: 'Références' }] }] })
    expect(await (await ask(session.stage, one.operator, 'requests')).json()).toMatchObject({ requests: [] })
    expect((await answer(one, { text: 'Je réponds aussi.' })).status).toBe(404)
    expect((await bring(one, 'autre.pdf', 'rien')).status).toBe(404)
    expect((await fetch(`${baseOf(session.stage)}/requests`)).status).toBe(401)
  })

  test('il répond par des fichiers qu’il a apportés ; la même clé ne reçoit pas deux fois', async () => {
    const brought = await bring(two, 'références.pdf', 'trois références')
    expect(brought.status, await brought.clone().text()).toBe(201)
    const hash = sha256('trois références')
    expect(await brought.json()).toEqual({ sha256: hash, name: 'références.pdf', size: 18, verdict: 'unchecked' })
    expect(await unmet(await answer(three, { files: [hash] }))).toEqual(['answerBrings'])
    const key = randomUUID()
    const body = { text: 'Voici nos références.', files: [hash] }
    const received = await answer(two, body, key)
    expect(received.status, await received.clone().text()).toBe(201)
    const { receipt, view: own } = (await received.json()) as { receipt: object; view: { requests: object[] } }
    expect(receipt).toMatchObject({ seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(own.requests).toMatchObject([{ answers: [{ late: false, files: [{ sha256: hash }] }] }])
    expect((await answer(two, body, key)).status).toBe(201)
    const { state } = await view()
    expect(state.requests[0].answers).toHaveLength(1)
    session.stage.readAs(region)
    const files = `${session.stage.url}/api/groups/${session.stage.group}/files/${hash}`
    expect(await (await fetch(files)).text()).toBe('trois références')
    session.stage.readAs(somme)
    expect((await fetch(files)).status).toBe(404)
  })

  test('rien ne se décide avant l’échéance ; à l’échéance, ce qui a été répondu se lit d’abord', async () => {
    const admitted = { account: two.operator.account, verdict: 'admitted', ground: null, reasons: '' }
    session.stage.at(AT_DEADLINE - 1)
    expect(await unmet(await act('decide', admitted))).toEqual(['completionAwaited', 'answersRead'])
    session.stage.at(AT_DEADLINE)
    expect(await unmet(await act('decide', admitted))).toEqual(['answersRead'])
    const cited = { from: 'answer', request: 1, sha256: sha256('trois références'), page: 1 }
    expect(await unmet(await act('review', { ...read(three, false, cited) }))).toEqual(['readingCited'])
    await granted('review', {
      account: two.operator.account,
      readings: [read(two, false).readings[0], { piece: 'references', found: 'present', cited, note: '' }],
    })
    await granted('decide', admitted)
    await granted('decide', { ...admitted, account: one.operator.account })
  })

  test('qui revient par le lien de son adresse, tard, voit sa réponse gardée et marquée ; l’irrecevabilité a son cas et ses motifs', async () => {
    session.stage.at(AT_DEADLINE + 3_600_000)
    expect((await answer(three, { text: 'Nos références suivent.' })).status).toBe(401)
    three = await returning(three)
    expect((await answer(three, { text: 'Nos références suivent.' })).status).toBe(201)
    const { state } = await view()
    expect(state.requests[0].answers).toMatchObject([{ late: false }, { late: true, text: 'Nos références suivent.' }])
    expect(await unmet(await act('end', { observations: '' }))).toEqual(['allDecided'])
    const out = { account: three.operator.account, verdict: 'inadmissible', ground: 'not-produced', reasons: '' }
    expect(await unmet(await act('decide', out))).toEqual(['inadmissibilityGrounded'])
    await granted('decide', { ...out, reasons: 'Les références n’ont pas été produites.' })
  })

  test('R2144-7, R2161-4 : les offres attendent la fin de l’examen, et celle de l’irrecevable reste scellée', async () => {
    const refused = await session.act(region, 'proceed', { excluded: [] })
    expect(await unmet(refused)).toEqual(['applicationsDecided'])
    expect((await get(region, '/minutes.pdf')).status).toBe(404)
    await granted('end', { observations: '' })
    const other = { excluded: [{ deposit: one.sealed.id, reason: 'Un autre motif.' }] }
    expect(await unmet(await session.act(region, 'proceed', other))).toEqual(['exclusionsAsDecided'])
    expect((await session.act(region, 'proceed', { excluded: [] })).status).toBe(200)
    const { state } = await session.view()
    expect(state.excluded).toMatchObject([
      { deposit: three.sealed.id, reason: 'Les références n’ont pas été produites.' },
    ])
    for (const index of [0, 1]) await session.give(index)
    const after = await session.settled((each) => each.unsealed.length === 5)
    const tenders = after.unsealed.filter(({ envelope }: { envelope: number }) => envelope === 1)
    expect(tenders.map(({ deposit: id }: { deposit: string }) => id).sort()).toEqual(
      [one.sealed.id, two.sealed.id].sort(),
    )
  })

  test('R2.60, R2181-1 : l’éliminé en est informé, ouvre sa lettre, et lui seul la lit ; l’heure de sa lecture reste', async () => {
    const [eliminated, admitted] = [three, await returning(one)]
    const ownPage = async (of: Applied) => (await ask(session.stage, of.operator, 'requests')).json()
    const opening = (of: Applied) => ask(session.stage, of.operator, 'requests/rejection/open', {})
    expect((await opening(eliminated)).status).toBe(404)
    expect((await act('tellEliminated', {}, somme)).status).toBe(403)
    await granted('tellEliminated', {})
    expect(await unmet(await act('tellEliminated', {}))).toEqual(['eliminatedLeft'])
    expect(await ownPage(eliminated)).toMatchObject({ rejection: { readAt: null, said: null } })
    expect(await ownPage(admitted)).toMatchObject({ rejection: null })
    expect((await opening(admitted)).status).toBe(404)
    for (const of of [eliminated, admitted])
      expect((await ask(session.stage, of.operator, 'requests/rejection/letter.pdf')).status).toBe(404)
    const first = await (await opening(eliminated)).json()
    expect(first.rejection.said).toMatchObject({
      ground: 'not-produced',
      reasons: 'Les références n’ont pas été produites.',
    })
    const own = await ask(session.stage, eliminated.operator, 'requests/rejection/letter.pdf')
    await sameLetter(own, await get(region, `/letters/elimination/0/${three.operator.account}/letter.pdf`))
    session.stage.at(AT_DEADLINE + 7_200_000)
    expect((await (await opening(eliminated)).json()).rejection.readAt).toBe(first.rejection.readAt)
    expect((await view()).state.rejections).toMatchObject([
      { account: three.operator.account, readAt: first.rejection.readAt },
    ])
  })

  test('le procès-verbal se lit du coordonnateur seul', async () => {
    const pdf = await get(region, '/minutes.pdf')
    expect(pdf.status).toBe(200)
    const head = Buffer.from(await pdf.arrayBuffer()).subarray(0, 5)
    expect(head.toString()).toBe('%PDF-')
    expect((await get(somme, '/minutes.pdf')).status).toBe(404)
  })
})
