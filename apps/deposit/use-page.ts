import { useCallback, useEffect, useState } from 'react'
import { sha256 } from '#vault/bytes.ts'
import type { SealingOrder } from '#vault/order.ts'
import { roomOnDevice, type Unable, unableTo } from './able.ts'
import { Refused, Unreachable } from './api/call.ts'
import type { Protocol } from './api/protocol.ts'
import type { ConsultationRead, Operator, OwnDeposit } from './api/shapes.ts'
import type { KeptDeposit } from './sealing/kept.ts'
import type { Store } from './sealing/store.ts'

export type Cannot =
  | { readonly kind: 'no-consultation' | 'no-order' | 'unreachable' | 'no-room' }
  | { readonly kind: 'old-browser'; readonly missing: Unable }

/** What the page knows before anybody does anything. */
export type Known = {
  readonly consultation: ConsultationRead
  readonly order: SealingOrder
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
  const store = await roomOnDevice()
  if (store === undefined) return { cannot: { kind: 'no-room' } }
  try {
    const consultation = await protocol.consultation()
    const order = await protocol.order()
    if (order === undefined) return { cannot: { kind: 'no-order' }, consultation }
    const badLink = !(await confirmed(protocol))
    const operator = await protocol.operator()
    const deposits = operator === undefined ? [] : await protocol.deposits()
    const kept = (await store.deposits(id)).filter(({ account }) => account === operator?.account)
    return { consultation, order, store, operator, deposits, kept, badLink }
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return { cannot: { kind: 'no-consultation' } }
    if (error instanceof Unreachable || error instanceof Refused) return { cannot: { kind: 'unreachable' } }
    throw error
  }
}

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
