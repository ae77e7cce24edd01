import type { Bytes } from '#vault/bytes.ts'
import { orderIn, type SealingOrder } from '#vault/order.ts'
import { type Answered, asked, call, Refused } from './call.ts'
import {
  type Account,
  accountIn,
  beganIn,
  type ClockRead,
  type ConsultationRead,
  clockIn,
  consultationIn,
  depositsIn,
  type LinkRead,
  linkIn,
  type Operator,
  type OperatorCompany,
  type OwnDeposit,
  operatorIn,
  partsIn,
} from './shapes.ts'

const NOT_FOUND = 404
/** Over, or too long to be a token. */
const OPENS_NOTHING: readonly number[] = [410, 400]
const UNCONFIRMED = 'urn:unisson:problem:integrity'
const UNSTATED = 'urn:unisson:problem:unstated'

/** Who is in the account of the company: seen, invited, taken out. */
const peopleOf = (at: (path: string) => string) => ({
  account: async (): Promise<Account> => accountIn(await asked(at('/operators/colleagues'))),
  invite: (email: string, language: string) =>
    asked(at('/operators/colleagues'), { method: 'POST', json: { email, language } }),
  /** `undefined` for whoever took itself out. */
  removePerson: async (id: string): Promise<Account | undefined> => {
    const body = await asked(at(`/operators/colleagues/${id}/remove`), { method: 'POST', json: {} })
    return body === null ? undefined : accountIn(body)
  },
  withdrawInvitation: async (id: string): Promise<Account> =>
    accountIn(await asked(at(`/operators/invitations/${id}/withdraw`), { method: 'POST', json: {} })),
})

/** How one comes in by a link, and leaves again. */
const comingIn = (at: (path: string) => string) => ({
  operator: async (): Promise<Operator | undefined> => {
    const answer = await call(at('/operator'))
    if (answer.status === NOT_FOUND || answer.status === 401) return undefined
    if (answer.status !== 200) throw new Refused(answer)
    return operatorIn(answer.body)
  },
  register: (email: string, company: OperatorCompany, language: string) =>
    asked(at('/operators'), { method: 'POST', json: { email, company, language } }),
  /** Whose account a link opens; `undefined` for one that opens nothing. Looking uses nothing. */
  link: async (token: string): Promise<LinkRead | undefined> => {
    const answer = await call(at('/operators/link'), { method: 'POST', json: { token } })
    if (OPENS_NOTHING.includes(answer.status)) return undefined
    if (answer.status !== 200) throw new Refused(answer)
    return linkIn(answer.body)
  },
  confirm: async (token: string): Promise<Operator> =>
    operatorIn(await asked(at('/operators/confirm'), { method: 'POST', json: { token } })),
  signOut: () => asked(at('/operators/sign-out'), { method: 'POST', json: {} }),
})

/** The addresses of one consultation, as docs of the server have them. */
export function protocolOf(consultation: string) {
  const at = (path: string): string => `/api/public/consultations/${consultation}${path}`
  const deposit = (id: string, path: string): string => at(`/deposits/${id}${path}`)
  return {
    consultation: async (): Promise<ConsultationRead> => consultationIn(await asked(at(''))),
    /**
     * `undefined` while the key set is not published: nothing can be sealed yet. `unconfirmed` where the server itself finds another
     * key set in its database than its register published; `unstated` where the set was published before the register said such things.
     */
    order: async (): Promise<SealingOrder | 'unconfirmed' | 'unstated' | undefined> => {
      const answer = await call(at('/order'))
      if (answer.status !== 200) {
        if (answer.status === NOT_FOUND) return undefined
        const refused = new Refused(answer)
        if (refused.said.type === UNCONFIRMED) return 'unconfirmed'
        if (refused.said.type === UNSTATED) return 'unstated'
        throw refused
      }
      const order = orderIn(JSON.stringify(answer.body))
      return order !== undefined && 'keySet' in order ? order : undefined
    },
    clock: async (): Promise<ClockRead> => clockIn(await asked(`/api/public/clock?consultation=${consultation}`)),
    ...comingIn(at),
    ...peopleOf(at),
    deposits: async (): Promise<readonly OwnDeposit[]> => depositsIn(await asked(at('/deposits'))),
    begin: async (begun: {
      readonly id: string
      readonly dossier: string
      readonly keySet: number
      readonly copy: boolean
      readonly replaces: boolean
    }) => beganIn(await asked(at('/deposits'), { method: 'POST', json: begun })),
    partAddress: (id: string, sha256: string): string => deposit(id, `/parts/${sha256}`),
    rehearsalAddress: (sha256: string): string => at(`/rehearsal/parts/${sha256}`),
    heldParts: async (id: string): Promise<readonly string[]> => partsIn(await asked(deposit(id, '/parts'))),
    commit: (id: string, manifest: Bytes): Promise<Answered> =>
      call(deposit(id, '/commit'), { method: 'POST', bytes: manifest }),
    discard: (id: string) => asked(deposit(id, '/discard'), { method: 'POST', json: {} }),
    withdraw: (id: string) => asked(deposit(id, '/withdraw'), { method: 'POST', json: {} }),
    reconfirm: (id: string, dossier: string) => asked(deposit(id, '/reconfirm'), { method: 'POST', json: { dossier } }),
    trouble: (id: string, at: string, what: string) =>
      asked(deposit(id, '/troubles'), { method: 'POST', json: { at, what } }),
    traceAddress: (id: string): string => deposit(id, '/trace'),
    receiptAddress: (id: string, form: 'zip' | 'pdf', kind?: string): string =>
      deposit(id, `/receipt.${form}${kind === undefined ? '' : `?kind=${kind}`}`),
  }
}

export type Protocol = ReturnType<typeof protocolOf>
