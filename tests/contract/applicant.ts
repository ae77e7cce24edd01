import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { baseOf, comeIn, deposit, type Operator, type Sealed, type Stage } from './deposit-stage.ts'

/** Somebody who applied: its address, its session, and what it deposited. */
export type Applied = { readonly email: string; readonly operator: Operator; readonly sealed: Sealed }

export const PIECES = ['declaration', 'references'].map((key) => ({
  ...{ key, title: key === 'declaration' ? 'Déclaration' : 'Références', declarable: true },
  demandedIn: { section: 'selection' },
}))

export const requested = (...accounts: readonly Applied[]) => ({
  accounts: accounts.map(({ operator }) => operator.account),
  deadline: { date: '2027-03-25', time: '12:00' },
  message: 'Les références portent sur trois ans.',
})

/** That whoever wrote and whoever was written to are given the same document, byte by byte. */
export async function sameLetter(own: Response, sent: Response): Promise<void> {
  for (const pdf of [own, sent]) expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await own.arrayBuffer()).equals(Buffer.from(await sent.arrayBuffer()))).toBe(true)
}

/** What a candidate does over HTTP, from its deposit to what it answers. */
export function applying(stageOf: () => Stage) {
  const base = () => baseOf(stageOf())
  const toPublic = (path: string, body: object): Promise<Response> =>
    fetch(`${base()}/${path}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify(body),
    })
  return {
    async comes(email: string): Promise<Applied> {
      const operator = await comeIn(stageOf(), email)
      const sealed = await deposit(stageOf(), operator, { content: `l’offre de ${email}` })
      expect(sealed.answer.status).toBe(201)
      return { email, operator, sealed }
    },
    async bring({ operator }: Applied, name: string, text: string): Promise<Response> {
      const body = new FormData()
      body.append('file', new Blob([text], { type: 'application/pdf' }), name)
      return fetch(`${base()}/requests/1/files`, { method: 'POST', headers: { cookie: operator.cookie }, body })
    },
    answer: ({ operator }: Applied, body: object, key: string = randomUUID()): Promise<Response> =>
      fetch(`${base()}/requests/1/answers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: operator.cookie, 'idempotency-key': key },
        body: JSON.stringify(body),
      }),
    /** Its session is over: it comes back by the link of a letter, to the page of the requests. */
    async returning(applied: Applied): Promise<Applied> {
      const { mails } = stageOf()
      const before = mails.length
      const asked = (email: string) => toPublic('operators/return', { email, language: 'fr' })
      expect((await asked('inconnu@exemple.test')).status).toBe(202)
      expect((await asked(applied.email)).status).toBe(202)
      await expect.poll(() => mails.length).toBe(before + 1)
      const mail = mails.at(-1)
      expect(mail?.to.address).toBe(applied.email)
      const token = mail?.letter.text.match(/\/consultations\/\S+\/requests#(\S+)/)?.[1]
      const entered = await toPublic('operators/confirm', { token })
      expect(await entered.json()).toMatchObject({ account: applied.operator.account })
      const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      return { ...applied, operator: { ...applied.operator, cookie } }
    },
  }
}
