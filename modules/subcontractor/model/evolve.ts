import type { At, Event, Subcontractor } from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Subcontractor, event: Event): Subcontractor {
  if (event.type === 'SubcontractorPresented') {
    const { type: _type, ...declaration } = event
    return { ...declaration, status: 'presented', since: declaration.receivedOn, questions: [], words: [] }
  }
  switch (state.status) {
    case 'presented':
      return onPresented(state, event)
    case 'asked':
      return onAsked(state, event)
    case 'accepted':
      return onAccepted(state, event)
    default:
      return state
  }
}

type Presented = At<'presented'>

function onPresented(state: Presented, event: Event): Subcontractor {
  if (event.type === 'HolderAsked') {
    const { type: _type, ...asked } = event
    return { ...state, status: 'asked', asked }
  }
  return decided(state, event)
}

function onAsked(state: At<'asked'>, event: Event): Subcontractor {
  if (event.type === 'WordForwarded') return { ...state, words: worded(state, event) }
  const { asked, ...rest } = state
  const presented: Presented = { ...rest, status: 'presented' }
  if (event.type === 'HolderAnswered') {
    const { type: _type, ...answer } = event
    return { ...presented, since: answer.receivedOn, questions: [...state.questions, { asked, answer }] }
  }
  const after = decided(presented, event)
  return after === presented ? state : after
}

/** What ends the wait for a decision, and what members say of it meanwhile. */
function decided(state: Presented, event: Event): Subcontractor {
  const accepting = (on: string) => ({
    ...({ ...state, status: 'accepted', acceptedOn: on, laterDeeds: [] } as const),
    publications: [{ of: 'acceptance', on, published: null } as const],
  })
  switch (event.type) {
    case 'WordForwarded':
      return { ...state, words: worded(state, event) }
    case 'SubcontractorAccepted':
      return { ...accepting(event.on), how: 'decided', deed: event.deed }
    case 'SubcontractorDeemedAccepted':
      return { ...accepting(event.on), how: 'tacit', deed: null }
    case 'SubcontractorRefused':
      return { ...state, status: 'refused', refusedOn: event.on, reasons: event.reasons }
    case 'SubcontractorWithdrawn':
      return { ...state, status: 'withdrawn', withdrawnOn: event.on, reason: event.reason }
    default:
      return state
  }
}

const worded = (
  { words }: Pick<Presented, 'words'>,
  { type: _type, ...word }: Extract<Event, { type: 'WordForwarded' }>,
) => [...words, word]

function onAccepted(state: At<'accepted'>, event: Event): Subcontractor {
  if (event.type === 'LaterDeedSigned') {
    const { type: _type, ...deed } = event
    const publication = { of: 'later-deed', on: deed.signedOn, published: null } as const
    return {
      ...{ ...state, amount: deed.amount, vat: deed.vat, laterDeeds: [...state.laterDeeds, deed] },
      publications: [...state.publications, publication],
    }
  }
  if (event.type !== 'DataPublished') return state
  const { publication: place, on, reference } = event
  const publications = state.publications.map((each, index) =>
    index === place - 1 ? { ...each, published: { on, reference } } : each,
  )
  return { ...state, publications }
}
