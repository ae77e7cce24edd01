import { useCallback, useEffect, useState } from 'react'
import { type Found, verifyPublished } from '#transparency/published-entry.ts'
import { sha256 } from '#vault/bytes.ts'
import { keySetText } from '#vault/key-set.ts'
import type { SealingOrder } from '#vault/order.ts'
import { canVerify, roomOnDevice, type Unable, unableTo } from './able.ts'
import { Refused, Unreachable } from './api/call.ts'
import type { Protocol } from './api/protocol.ts'
import type { ConsultationRead, Operator, OwnDeposit } from './api/shapes.ts'
import type { KeptDeposit } from './sealing/kept.ts'
import type { Store } from './sealing/store.ts'

type Unproven = Extract<Found, { holds: false }>

/** What this page found by itself of the keys that it seals to. */
export type KeysProven = {
  /** Which entry of the group's register published them. */
  readonly seq: number
  /** How many witnesses attest it; `null` where the group has agreed none. */
  readonly witnesses: number | null
}

export type Cannot =
  | { readonly kind: 'no-consultation' | 'no-order' | 'unstated' | 'unreachable' | 'no-room' }
  /** The keys are not shown to be those that the register published: nothing is sealed to them. */
  | { readonly kind: 'unproven'; readonly unproven: Unproven }
  | { readonly kind: 'old-browser'; readonly missing: Unable }

/** What the page knows before anybody does anything. */
export type Known = {
  readonly consultation: ConsultationRead
  readonly order: SealingOrder
  readonly keys: KeysProven
  readonly store: Store
  readonly operator: Operator | undefined
  readonly deposits: readonly OwnDeposit[]
  readonly kept: readonly KeptDeposit[]
  /** The link that was followed no longer serves. */
  readonly badLink: boolean
}

export type PageState =
  | { readonly loading: true }
  | { readonly cannot: Cannot; readonly consultation?: ConsultationRead }
  | Known

export const isKnown = (state: PageState): state is Known => 'store' in state

/** Reads all that the page needs: what it cannot do without is said before a file is asked for. */
export function usePage(id: string, protocol: Protocol) {
  const [state, setState] = useState<PageState>({ loading: true })
  const load = useCallback(async (): Promise<void> => setState(await pageOf(id, protocol)), [id, protocol])
  useEffect(() => void load(), [load])
  return { state, reload: load }
}

async function pageOf(id: string, protocol: Protocol): Promise<PageState> {
  const missing = unableTo()
  if (missing !== undefined) return { cannot: { kind: 'old-browser', missing } }
  if (!(await canVerify())) return { cannot: { kind: 'old-browser', missing: 'signatures' } }
  const store = await roomOnDevice()
  if (store === undefined) return { cannot: { kind: 'no-room' } }
  try {
    const consultation = await protocol.consultation()
    const order = await protocol.order()
    if (order === undefined) return { cannot: { kind: 'no-order' }, consultation }
    if (order === 'unstated') return { cannot: { kind: 'unstated' }, consultation }
    if (order === 'unconfirmed') return { cannot: { kind: 'unproven', unproven: SAYS_OTHERWISE }, consultation }
    const stated = await statedOf(order)
    if (!stated.holds) return { cannot: { kind: 'unproven', unproven: stated }, consultation }
    const badLink = !(await confirmed(protocol))
    const operator = await protocol.operator()
    const deposits = operator === undefined ? [] : await protocol.deposits()
    const kept = (await store.deposits(id)).filter(({ account }) => account === operator?.account)
    return { consultation, order, keys: keysProven(stated), store, operator, deposits, kept, badLink }
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return { cannot: { kind: 'no-consultation' } }
    if (error instanceof Unreachable || error instanceof Refused) return { cannot: { kind: 'unreachable' } }
    throw error
  }
}

const SAYS_OTHERWISE: Unproven = { holds: false, why: 'says-otherwise' }

/** Looks in the log for the entry that published these very keys: the server that gives them is not believed. */
const statedOf = ({ published, keySet }: SealingOrder): Promise<Found> =>
  verifyPublished(published, { process: 'keySet', text: keySetText(keySet) })

const keysProven = ({ place, judged }: Extract<Found, { holds: true }>): KeysProven => ({
  seq: place.seq,
  witnesses: judged.needed === null ? null : judged.cosignatures.length,
})

/** The link of the letter brings its token after `#`, which no server ever sees; it is taken out of the address at once. */
async function confirmed(protocol: Protocol): Promise<boolean> {
  const token = location.hash.slice(1)
  if (token === '') return true
  history.replaceState(null, '', location.pathname)
  try {
    await protocol.confirm(decodeURIComponent(token))
    return true
  } catch (error) {
    if (error instanceof Unreachable) throw error
    return false
  }
}

/** The hash of the list of this page’s files, as the server gives that list. */
export function usePageHash(): string | undefined {
  const [hash, setHash] = useState<string>()
  useEffect(() => {
    fetch('/depot/manifest.json')
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => sha256(new Uint8Array(bytes)))
      .then(setHash, () => undefined)
  }, [])
  return hash
}
