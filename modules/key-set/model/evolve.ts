import type { Keyholder, KeySetEvent, KeySets, NamedKeyholder, Naming, Standing } from './key-set-state.ts'
import { draftOf, isSame } from './versions.ts'

type Named = Extract<KeySetEvent, { type: 'KeyholdersRevised' }>

/**
 * The version that a naming makes: whoever stands as a keyholder keeps its number and its key, the others are numbered
 * after all that ever were.
 */
export function namedIn(state: KeySets, { threshold, keyholders, escrow }: Naming): Omit<Named, 'type'> {
  const known = state.status === 'none' ? [] : state.keyholders.filter(({ revoked }) => revoked === null)
  let numbered = state.status === 'none' ? 0 : state.numbered
  const numberedAs = ({ person, body }: NamedKeyholder, among: readonly Keyholder[]) => {
    const kept = among.find((each) => isSame(each, { person, body }))
    if (kept === undefined) numbered += 1
    return { id: kept?.id ?? String(numbered), person, body }
  }
  const { escrows, others } = apart(state, known)
  return {
    version: state.status === 'none' ? 1 : state.versions.length + (draftOf(state) === undefined ? 1 : 0),
    threshold,
    keyholders: keyholders.map((named) => numberedAs(named, others)),
    escrow: escrow === null ? null : numberedAs(escrow, escrows),
  }
}

/** Whoever kept the spare key of a version and is to open now needs a key of the other kind, and the other way round. */
function apart(state: KeySets, known: readonly Keyholder[]) {
  const spare = new Set(state.status === 'none' ? [] : state.versions.map(({ escrow }) => escrow))
  return { escrows: known.filter(({ id }) => spare.has(id)), others: known.filter(({ id }) => !spare.has(id)) }
}

export function evolve(state: KeySets, event: KeySetEvent): KeySets {
  if (event.type === 'KeyholdersNamed') {
    const { consultation, procedure, reference } = event
    const about = { consultation, procedure, reference }
    return withVersion(
      { status: 'named', ...about, keyholders: [], versions: [], numbered: 0, rehearsalFor: null },
      event,
    )
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'KeyholdersRevised':
    case 'KeyholdersRenewed':
      return withVersion(state, event)
    case 'KeyGiven':
      return changed(state, event.keyholder, () => ({ recipient: event.recipient, givenAt: event.at, rehearsedAt: [] }))
    case 'KeySetPublished':
      return {
        ...state,
        status: 'published',
        versions: state.versions.map((each) =>
          each.version === event.version ? { ...each, time: event.time, publishedAt: event.at } : each,
        ),
      }
    case 'KeyRehearsed':
      return changed(state, event.keyholder, ({ rehearsedAt }) => ({ rehearsedAt: [...rehearsedAt, event.at] }))
    case 'KeyholderRevoked': {
      const { at, cause, reason } = event
      return changed(state, event.keyholder, () => ({ revoked: { at, cause, reason } }))
    }
    case 'RehearsalCalled':
      return { ...state, rehearsalFor: event.deadline }
    case 'KeySetClosed':
      return { ...state, status: 'closed', closedAt: event.at }
  }
}

/** Whoever is in no version any more, for it was named in one that was never published, is forgotten; its number is not used again. */
function withVersion(state: Standing, { version, threshold, keyholders, escrow }: Omit<Named, 'type'>): KeySets {
  const everybody = escrow === null ? keyholders : [...keyholders, escrow]
  const versions = [
    ...state.versions.filter((each) => each.version !== version),
    {
      version,
      threshold,
      keyholders: keyholders.map(({ id }) => id),
      escrow: escrow?.id ?? null,
      time: null,
      publishedAt: null,
    },
  ]
  const used = new Set(versions.flatMap((each) => [...each.keyholders, each.escrow]))
  const before = state.keyholders.filter(({ id }) => used.has(id))
  const added = everybody.filter(({ id }) => !before.some((each) => each.id === id))
  return {
    ...state,
    status: 'named',
    keyholders: [
      ...before,
      ...added.map((named) => ({ ...named, recipient: null, givenAt: null, rehearsedAt: [], revoked: null })),
    ],
    versions,
    numbered: Math.max(state.numbered, ...everybody.map(({ id }) => Number(id))),
  }
}

function changed(state: Standing, keyholder: string, change: (of: Keyholder) => Partial<Keyholder>): KeySets {
  return {
    ...state,
    keyholders: state.keyholders.map((each) => (each.id === keyholder ? { ...each, ...change(each) } : each)),
  }
}
