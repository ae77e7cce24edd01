import type { Purchase } from '#modules/need/index.ts'
import type { OpenedProcedure } from '#modules/procedure/index.ts'
import type { Dossier } from '../model/dossier.ts'

/** The actions that the code of administrative justice and the Council of State open, in the words of the file. */
const ACTIONS = [
  'Référé précontractuel, jusqu’à la signature du marché (code de justice administrative, art. L. 551-1 et suivants).',
  'Référé contractuel, jusqu’au trente et unième jour après la publication de l’avis d’attribution, ou six mois après la conclusion du marché si aucun avis n’est publié (art. L. 551-13 et R. 551-7).',
  'Recours en contestation de la validité du marché, dans les deux mois des mesures de publicité qui annoncent sa conclusion (Conseil d’État, 4 avril 2014, n° 358994).',
].join('\n')

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
    framework: { countedIn: 'amount', unit: '', minimum: null, maximum: procedure.estimate, value: null },
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
    recourse: { court: '', address: '', contact: '', periods: ACTIONS },
  }
}
