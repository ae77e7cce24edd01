import { createHash } from 'node:crypto'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { issue, type TestIdentity } from '#platform/signature/test-authority.ts'
import { NAMES } from './award-decision.ts'
import { signedByHolder } from './award-files.ts'
import { awardOn } from './award-stage.ts'
import { awardTold } from './award-told.ts'
import { onStage, person, SOMME, type Stage } from './deposit-stage.ts'

/** The documents of an award, on a real server: set from the register, drawn up for signature, signed over their own bytes. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let stage: Stage
let root: TestIdentity
let id = ''
const { read, view, post, done, refused, bring, validate } = awardOn(() => stage)
const somme = person(SOMME)
const bytesAt = async (path: string) => Buffer.from(await (await read(path)).arrayBuffer())
const textOf = async (pdf: Uint8Array) =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text.replace(/\s+/g, ' ')

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true })
  stage = await onStage({ trustAnchors: [root.der] })
  id = await awardTold(stage)
})
afterAll(async () => stage?.close())

describe('R2.71, S3.12: the deed', () => {
  const holder = (document: string) => ({
    ...{ document, medium: 'electronic', signedOn: '2027-04-07', signatory: 'la directrice générale' },
  })

  let draft: Buffer

  test('it is set from the register, and drawn up for signature by the coordinator alone', async () => {
    expect((await read(`awards/${id}/deed.pdf`, somme)).status).toBe(404)
    expect((await post(`awards/${id}/deed`, {}, 0, somme)).status).toBe(404)
    draft = await bytesAt(`awards/${id}/deed.pdf`)
    expect(await textOf(draft)).toContain('Projet : rien n’est établi pour signature')
    expect((await post(`awards/${id}/deed`, {}, 0)).status).toBe(200)
    const drawn = await bytesAt(`awards/${id}/deed.pdf`)
    const document = createHash('sha256').update(drawn).digest('hex')
    expect((await view(id)).state.deed).toEqual({ document, on: '2027-04-07' })
    const text = await textOf(drawn)
    for (const said of ['Acte d’engagement', NAMES[0], '12 000 000,00 € HT', 'À signer par le titulaire'])
      expect(text).toContain(said)
  })

  test('a signature over other bytes is flagged, with its article; over the deed itself it is taken', async () => {
    const drawn = await bytesAt(`awards/${id}/deed.pdf`)
    const over = await bring('ae-titulaire.pdf', await signedByHolder(root, drawn))
    const other = await bring('projet-titulaire.pdf', await signedByHolder(root, draft))
    for (const file of [over, other]) expect(await validate(file)).toBe('total-passed')
    expect(await refused(id, 'signAsHolder', holder(other), 'signedOverDeed')).toMatchObject({
      ...{ status: 202, outcome: 'to-appraise', basis: [{ article: 'R2182-3' }, { article: '1366' }] },
    })
    expect((await done(id, 'signAsHolder', holder(over))).status).toBe('holder-signed')
  })
})

describe('R2.73: the presentation report', () => {
  test('made from the register for the coordinator alone, then set: its bytes are kept and cited', async () => {
    const path = `awards/${id}/presentation-report`
    expect((await read(`${path}.pdf`, somme)).status).toBe(404)
    expect((await post(path, {}, 0, somme)).status).toBe(404)
    expect((await read(`awards/${id}/certificate.pdf`)).status).toBe(404)
    const draft = await textOf(await bytesAt(`${path}.pdf`))
    for (const said of ['Projet : rien n’est encore établi', NAMES[1], 'Note de 78,4 contre 84,1', 'sous-traiter'])
      expect(draft).toContain(said)
    expect((await post(path, {}, 0)).status).toBe(200)
    const set = await bytesAt(`${path}.pdf`)
    const document = createHash('sha256').update(set).digest('hex')
    expect((await view(id)).state.report).toEqual({ document, on: '2027-04-07' })
    expect(await textOf(set)).toContain('Établi d’après le registre de la procédure')
  })
})
