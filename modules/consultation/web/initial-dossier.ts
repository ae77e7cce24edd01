import type { Purchase } from '#modules/need/index.ts'
import type { OpenedProcedure } from '#modules/procedure/index.ts'
import type { Dossier } from '../model/dossier.ts'

/** What a file begins with: all that the procedure and the frozen need already say, and nothing that they do not. */
export function initialDossier(
  procedure: Pick<OpenedProcedure, 'title' | 'object' | 'estimate' | 'duration' | 'buyers'>,
  purchase: Purchase | undefined,
  departments: readonly string[],
): Dossier {
  const lines = purchase === undefined || purchase.status === 'none' ? [] : purchase.lines
  return {
    title: procedure.title,
    object: procedure.object,
    cpv: [],
    lots: [],
    undividedFor: '',
    framework: { countedIn: 'amount', unit: '', minimum: null, maximum: procedure.estimate },
    duration: procedure.duration,
    longFor: '',
    departments,
    criteria: [],
    selection: { turnover: null, capacities: '' },
    prices: lines.map(({ key, label, unit }) => ({ key, label, unit })),
    holders: { number: 1, allocation: null, rule: '' },
    ties: '',
    variants: { allowed: false, terms: '' },
    validityDays: 180,
    files: { megabytesPerFile: 500, megabytesPerTender: 2000, formats: ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'zip'] },
    mission: '',
    orderedBy: '',
    paidBy: '',
    invoicing: procedure.buyers.map(({ body }) => ({ body, address: '', service: '' })),
    advance: 0,
    environment: '',
  }
}
