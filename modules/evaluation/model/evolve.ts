import type { Analysed, Analysis, Evaluation, EvaluationEvent, Known } from './evaluation-state.ts'

/** What each event changes of the analysis of a lot. */
export function evolve(state: Evaluation, event: EvaluationEvent): Evaluation {
  if (event.type === 'EvaluationBegun') {
    const { type: _, ...about } = event
    return { status: 'begun', ...about, evaluators: [], letters: [], regularisation: null, consensus: {} }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'EvaluationConcluded':
      return { ...analysisOf(state), status: 'concluded', concludedOn: event.on, digest: event.digest }
    case 'EvaluationReopened':
      return { ...analysisOf(state), status: 'begun' }
    case 'ReportFrozen':
      return state.status === 'concluded'
        ? { ...state, status: 'frozen', frozenAt: event.at, report: event.report }
        : state
    default:
      return { ...state, ...changedBy(state, event) }
  }
}

type Within = Exclude<
  EvaluationEvent,
  { type: 'EvaluationBegun' | 'EvaluationConcluded' | 'EvaluationReopened' | 'ReportFrozen' }
>

function changedBy(state: Analysis, event: Within): Partial<Analysis> {
  switch (event.type) {
    case 'EvaluatorAppointed': {
      const { person, body, since } = event
      return { evaluators: [...state.evaluators, { person, body, since }] }
    }
    case 'EvaluatorDismissed':
      return { evaluators: state.evaluators.filter(({ person }) => person !== event.person) }
    case 'PriceRecorded': {
      const { total, lines, cited } = event
      // What was settled was settled of another price.
      return {
        tenders: told(state, event.tender, ({ price, low }) => ({
          price: { total, lines, cited },
          low: price?.total === total ? low : null,
        })),
      }
    }
    case 'TenderQualified': {
      const { kind, reason, by, on, regularisable, variant } = event
      return {
        tenders: told(state, event.tender, () => ({ qualification: { kind, reason, by, on, regularisable, variant } })),
      }
    }
    case 'LowTenderSettled': {
      const { outcome, reason, by, on } = event
      return { tenders: told(state, event.tender, () => ({ low: { outcome, reason, by, on } })) }
    }
    case 'LetterWritten': {
      const { type: _, ...letter } = event
      return { letters: [...state.letters, { ...letter, answer: null }] }
    }
    case 'LetterAnswered':
      return answered(state, event)
    case 'RegularisationAllowed': {
      const { on, due, tenders } = event
      return { regularisation: { offered: true, on, due, tenders } }
    }
    case 'RegularisationDeclined':
      return { regularisation: { offered: false, on: event.on, reason: event.reason } }
    case 'ConsensusAgreed':
      return { consensus: agreedIn(state.consensus, event.agreed) }
  }
}

const told = (
  { tenders }: Analysis,
  id: string,
  change: (tender: Analysed) => Partial<Analysed>,
): readonly Analysed[] => tenders.map((each) => (each.id === id ? { ...each, ...change(each) } : each))

function answered(
  state: Analysis,
  { letter, at, text, agrees }: Extract<Within, { type: 'LetterAnswered' }>,
): Partial<Analysis> {
  const asked = state.letters.find(({ number }) => number === letter)
  const letters = state.letters.map((each) =>
    each.number === letter ? { ...each, answer: { at, text, agrees } } : each,
  )
  const until = asked?.until ?? null
  if (asked === undefined || until === null || agrees !== true) return { letters }
  return { letters, tenders: told(state, asked.tender, () => ({ validUntil: until })) }
}

function agreedIn(
  before: Analysis['consensus'],
  agreed: Extract<Within, { type: 'ConsensusAgreed' }>['agreed'],
): Analysis['consensus'] {
  const after: Record<string, Record<string, { points: number; reason: string }>> = { ...before }
  const fresh = new Set<string>()
  for (const { tender, criterion, points, reason } of agreed) {
    // One copy a tender, however many of its criteria are agreed on at once.
    if (!fresh.has(tender)) after[tender] = { ...after[tender] }
    fresh.add(tender)
    const own = after[tender] ?? {}
    own[criterion] = { points, reason }
    after[tender] = own
  }
  return after
}

function analysisOf(state: Known): Analysis {
  const { consultation, procedure, reference, title, lot, procedureType, grid, budget } = state
  const { evaluators, tenders, letters, regularisation, consensus } = state
  return {
    ...{ consultation, procedure, reference, title, lot, procedureType, grid, budget },
    ...{ evaluators, tenders, letters, regularisation, consensus },
  }
}
