import type { Guests, Reader, Secrecy } from '#kernel/reader.ts'
import type { Evaluation } from './evaluation-state.ts'
import type { Scoring } from './scoring-state.ts'

/** True for whoever scores in this case. */
const evaluates = (state: Evaluation, { person }: Pick<Reader, 'person'>): boolean =>
  state.status !== 'none' && state.evaluators.some((each) => each.person === person)

/**
 * What the tenders say is business secret, and the coordinator alone leads the procedure (convention, art. 3): it reads the case, and
 * those whom it named to score. The other members know that the tenders of a lot are analysed, and how far that is.
 */
export const evaluationSecrecy: Secrecy<Evaluation> = {
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
  mayRead: (state, reader) => state.status === 'none' || reader.coordinates || evaluates(state, reader),
  open: ['consultation', 'procedure', 'reference', 'title', 'lot', 'concludedOn', 'frozenAt'],
  // The report is for the committee: its members are given it by the coordinator.
  files: (_, { coordinates }) => coordinates,
}

/** An expert of no member who was named to score reads the case; of the others it does not learn. */
export const evaluationGuests: Guests<Evaluation> = evaluates

/** Whose sheet it is reads it alone; the evaluators and the coordinator once everybody has closed its own. */
export const scoringSecrecy: Secrecy<Scoring> = {
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
  mayRead: (state, reader) =>
    state.status === 'none' || state.person === reader.person || (isShared(state, reader) && state.status !== 'ended'),
  open: ['evaluation', 'procedure', 'person', 'body', 'undertakenAt', 'closedAt'],
}

const isShared = (state: Scoring, { person, coordinates }: Reader): boolean =>
  state.status === 'disclosed' && (coordinates || (person !== null && state.readers.includes(person)))

export const scoringGuests: Guests<Scoring> = (state, reader) =>
  state.status !== 'none' && (state.person === reader.person || isShared(state, reader))
