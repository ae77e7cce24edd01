import { useRef, useState } from 'react'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { readStored, writeStored } from './store.ts'
import { randomUuid } from './uuid.ts'

/** What a form holds: plain values, so that they survive a reload as they are. Files do not: a browser forbids it. */
export type FormValues = { readonly [name: string]: Json }

/** Where a draft belongs: one per act and case. */
export type DraftPlace = { readonly process: string; readonly caseId: string; readonly act: string }

/** A draft as it is kept. `key` belongs to these very values: sent again, they cannot be recorded twice. */
export type StoredDraft<V> = {
  readonly values: V
  readonly key: string
  readonly at: IsoInstant
  /** The last entry of the case when these values were begun. */
  readonly seq?: number
}

export type Draft<V extends FormValues> = {
  readonly values: V
  /** When the values taken up from an earlier visit were last typed; null for a fresh form. */
  readonly restoredFrom: IsoInstant | null
  /** Whether something was typed that is not recorded. */
  readonly touched: boolean
  /** Whether the case has changed since these values were begun: recorded as they are, they would undo that. */
  readonly overtaken: boolean
  /** The `Idempotency-Key` of these values; it changes when they do, since the same key refuses another body. */
  readonly key: string
  readonly change: (patch: Partial<V>) => void
  /** Keeps the values and their key, to be called before they are sent: the key must outlive a reload. */
  readonly keep: () => void
  /** Draws another key for the same values: a definite answer came, or a judgement joined them. */
  readonly renew: () => void
  /** Forgets the draft: the act is granted, or the person gives it up. */
  readonly clear: () => void
}

/** The name of a draft in the device's store. */
export const draftName = ({ process, caseId, act }: DraftPlace): string => `unisson.draft.${process}.${caseId}.${act}`

/** Reads a kept draft; a text that is not one (another version, a hand) counts as none. */
export function readDraft<V extends FormValues>(place: DraftPlace, initial: V): StoredDraft<V> | null {
  const text = readStored(draftName(place))
  if (text === null) return null
  try {
    const { values, key, at, seq } = JSON.parse(text) as Partial<StoredDraft<Partial<V>>>
    if (typeof key !== 'string' || typeof at !== 'string' || typeof values !== 'object') return null
    // Only the fields that this form has: a draft of an older form gives what it still can.
    const known = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(initial, name)))
    return { values: { ...initial, ...known }, key, at, ...(typeof seq === 'number' ? { seq } : {}) }
  } catch {
    return null
  }
}

/** A half-filled form that survives a reload, a lost answer and a closed tab. */
export function useDraft<V extends FormValues>(place: DraftPlace, initial: V, seq?: number): Draft<V> {
  const name = draftName(place)
  const [state, setState] = useState(() => {
    const kept = readDraft(place, initial)
    return {
      values: kept?.values ?? initial,
      key: kept?.key ?? randomUuid(),
      restoredFrom: kept?.at ?? null,
      touched: kept !== null,
      seq: kept?.seq ?? seq,
    }
  })
  // Two fields may change in one event: each must see the other's change.
  const latest = useRef(state)
  const become = (next: typeof state) => {
    latest.current = next
    setState(next)
  }
  const keep = () => {
    const { values, key, seq: begun } = latest.current
    const kept: StoredDraft<V> = {
      ...{ values, key, at: new Date().toISOString() },
      ...(begun === undefined ? {} : { seq: begun }),
    }
    writeStored(name, JSON.stringify(kept))
  }
  return {
    ...state,
    overtaken: state.touched && state.seq !== seq,
    keep,
    change: (patch) => {
      become({ ...latest.current, values: { ...latest.current.values, ...patch }, key: randomUuid(), touched: true })
      keep()
    },
    renew: () => {
      become({ ...latest.current, key: randomUuid() })
      keep()
    },
    clear: () => {
      writeStored(name, null)
      become({ values: initial, key: randomUuid(), restoredFrom: null, touched: false, seq })
    },
  }
}
