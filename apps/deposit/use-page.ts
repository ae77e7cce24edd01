import { useCallback, useEffect, useState } from 'react'
import { type Found, verifyPublished } from '#transparency/published-entry.ts'
import type { Compared } from '#ui/pinned.ts'
import { sha256 } from '#vault/bytes.ts'
import { keySetText } from '#vault/key-set.ts'
import type { SealingOrder } from '#vault/order.ts'
import { canVerify, roomOnDevice, type Unable, unableTo } from './able.ts'
import { Refused, Unreachable } from './api/call.ts'
import type { Protocol } from './api/protocol.ts'
import type { ConsultationRead, LinkRead, Operator, OwnDeposit } from './api/shapes.ts'
import { forgetLink, linkToken } from './link.ts'
import { logKnown } from './log-known.ts'
import type { KeptDeposit } from './sealing/kept.ts'
import type { Store } from './sealing/store.ts'

type Unproven = Extract<Found, { holds: false }>

/** What this page found by itself of the keys that it seals to. */
export type KeysProven = {
  /** Which entry of the group's register published them. */
  readonly seq: number
  /** How many witnesses attest it; `null` where the group has agreed none. */
  readonly witnesses: number | null
  /** Whose register it is. */
  readonly group: string
  /** By which log and witnesses that was judged, beside those that this browser kept at a first deposit. */
  readonly log: Compared
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
  /** The link that was opened: whose account it is, or that it opens nothing. */
  readonly link: OpenedLink | 'over' | undefined
}

export type OpenedLink = LinkRead & { readonly token: string }

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
  const nobodyIn = isKnown(state) && state.operator === undefined
  useEffect(() => {
    // A link that is opened in the very tab that asked for it changes nothing but the end of its address.
    if (!nobodyIn) return
    const follow = (): void => void load()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [nobodyIn, load])
  return { state, reload: load }
}

async function pageOf(id: string, protocol: Protocol): Promise<PageState> {
  const missing = unableTo()
  if (missing !== undefined) return { cannot: { kind: 'old-browser', missing } }
  if (!(await canVerify())) return { cannot: { kind: 'old-browser', missing: 'signatures' } }
  const token = linkToken(id)
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
    const link = token === null ? undefined : await linkOf(id, protocol, token)
    const operator = await protocol.operator()
    const deposits = operator === undefined ? [] : await protocol.deposits()
    const kept = (await store.deposits(id)).filter(({ account }) => account === operator?.account)
    const hasDeposited = deposits.some(({ status }) => status !== 'begun')
    const log = await logKnown({ group: stated.place.group, policy: order.published?.policy ?? '', hasDeposited })
    return { consultation, order, keys: keysProven(stated, log), store, operator, deposits, kept, link }
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

const keysProven = ({ place, judged }: Extract<Found, { holds: true }>, log: Compared): KeysProven => ({
  log,
  group: place.group,
  seq: place.seq,
  witnesses: judged.needed === null ? null : judged.cosignatures.length,
})

/** Whose account the link opens: whoever has it open is asked before anybody comes in. */
async function linkOf(id: string, protocol: Protocol, token: string): Promise<OpenedLink | 'over'> {
  const seen = await protocol.link(token)
  if (seen !== undefined) return { ...seen, token }
  forgetLink(id)
  return 'over'
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
