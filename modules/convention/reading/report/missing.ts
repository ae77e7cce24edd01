import { REPLACEMENT } from '../variants/coordination.ts'
import type { Topic } from '../variants/topics.ts'
import { type Check, ccp, phrase, type ReportContext, type Seen } from './context.ts'

/** The headings that the convention of a group is expected to hold, and does not. Their order is the order of the report. */
export type MissingId =
  | 'object-missing'
  | 'kind-missing'
  | 'duration-missing'
  | 'effect-missing'
  | 'parties-missing'
  | 'coordinator-missing'
  | 'missions-missing'
  | 'execution-missing'
  | 'committee-missing'
  | 'accession-missing'
  | 'withdrawal-missing'
  | 'withdrawal-notice-missing'
  | 'withdrawal-effects-missing'
  | 'cost-sharing-missing'
  | 'dissolution-missing'
  | 'disputes-missing'
  | 'needs-missing'
  | 'coordinator-replacement-missing'
  | 'amendment-rule-missing'
  | 'payment-roles-missing'
  | 'penalties-missing'
  | 'subcontracting-missing'
  | 'data-protection-missing'
  | 'intellectual-property-missing'
  | 'length-in-years-missing'
  | 'committee-rules-missing'
  | 'technical-group-rule-missing'
  | 'approval-delay-missing'
  | 'communication-missing'

const HERE: Seen = { places: [], facts: {} }
const unless = (held: boolean): Seen | null => (held ? null : HERE)

/** Seen when no sentence says it and no article is on the subject. */
function silent(words: RegExp, topic?: Topic): (context: ReportContext) => Seen | null {
  return ({ sentences, structure }) =>
    unless(
      sentences.some((sentence) => words.test(sentence.full)) ||
        (topic !== undefined && structure.sections.some((section) => section.topics.includes(topic))),
    )
}

const group = [ccp('L2113-7')] as const
const missing = (
  id: MissingId,
  look: Check<MissingId>['look'],
  law: Check<MissingId>['law'] = group,
): Check<MissingId> => ({ id, severity: 'missing', law, look })

export const MISSING: readonly Check<MissingId>[] = [
  missing('object-missing', ({ draft }) => unless(draft.object !== null)),
  missing('kind-missing', ({ found }) => unless(found.kind !== undefined && found.kind.confidence !== 'guess')),
  missing('duration-missing', ({ found }) => unless(found['duration.type'] !== undefined)),
  missing('effect-missing', ({ draft }) => unless(draft.effectiveFrom !== null)),
  missing('parties-missing', ({ draft }) => unless((draft.parties?.length ?? 0) >= 2), [ccp('L2113-6')]),
  missing('coordinator-missing', ({ draft }) => unless((draft.coordinators?.length ?? 0) > 0)),
  missing('missions-missing', ({ draft }) => unless(draft.coordinators?.every((one) => one.for.length > 0) ?? false)),
  missing('execution-missing', ({ draft }) => unless(draft.executionBy !== null)),
  missing('committee-missing', ({ draft }) => unless(draft.committee?.mode !== null), [
    { source: 'CGCT', article: 'L1414-3' },
  ]),
  missing('accession-missing', ({ draft }) => unless(draft.accession?.open !== null)),
  missing('withdrawal-missing', ({ draft }) => unless(draft.withdrawal?.allowed !== null)),
  missing('withdrawal-notice-missing', ({ draft }) =>
    unless(draft.withdrawal?.allowed !== true || draft.withdrawal.notice !== null),
  ),
  missing('withdrawal-effects-missing', ({ draft, sentences }) =>
    unless(
      draft.withdrawal?.allowed !== true ||
        sentences.some(
          (sentence) =>
            sentence.section.topics.includes('withdrawal') &&
            /\b(?:financ|frais|cout|charge|rembours|indemni|consequences|prejudice|penalit)/.test(sentence.full),
        ),
    ),
  ),
  missing('cost-sharing-missing', ({ draft }) => unless(draft.costs?.borneBy !== null)),
  missing('dissolution-missing', ({ draft }) => unless(draft.dissolution?.atTerm !== null)),
  missing('disputes-missing', ({ draft }) =>
    unless(draft.disputes?.court !== null || draft.disputes?.amicableFirst !== null),
  ),
  missing(
    'needs-missing',
    silent(
      /\b(?:besoins (?:annuels|de chaque|propres|estimes|de chacun)|evaluation (?:sincere )?(?:de ses|des) besoins|etat des besoins|quantites?)\b/,
      'needs',
    ),
    [ccp('L2111-1')],
  ),
  missing('coordinator-replacement-missing', silent(REPLACEMENT, 'replacement')),
  missing(
    'amendment-rule-missing',
    silent(
      /\b(?:modification|revision)s?\b[^.]{0,80}(?:convention|presentes?)|convention[^.]{0,60}(?:modifiee|revisee)|presentes peuvent etre modif/,
      'amendment',
    ),
  ),
  missing(
    'payment-roles-missing',
    silent(
      /\b(?:factur|paie(?:ment)?\b|paiement|mandate|regle(?:ment|nt|ra)? (?:directement |des |les |ses |au |du )|regl\w+ (?:les|des|ses) (?:factures|prestations|sommes))/,
      'payment',
    ),
  ),
  missing(
    'penalties-missing',
    silent(/\b(?:penalites?|resili\w+ (?:du|des|de l'|d[eu] (?:march|accord|contrat)))/, 'penalties'),
  ),
  missing('subcontracting-missing', silent(/\bsous-?traitan/, 'subcontracting')),
  missing(
    'data-protection-missing',
    silent(/\bdonnees (?:a caractere )?personnel|\brgpd\b|2016\/679/, 'data-protection'),
    [{ source: 'RGPD', article: '26' }],
  ),
  missing(
    'intellectual-property-missing',
    silent(/\bpropriete intellectuelle|droits d'(?:auteur|exploitation)|licence/, 'intellectual-property'),
  ),
  missing('length-in-years-missing', ({ draft }) => unless(draft.duration?.type !== 'until-completion')),
  missing(
    'committee-rules-missing',
    ({ draft, sentences }) =>
      unless(
        draft.committee?.mode === 'none' ||
          sentences.some((sentence) =>
            /\b(?:jours francs|quorum|convocation|reglement interieur)\b/.test(sentence.full),
          ),
      ),
    [{ source: 'CGCT', article: 'L1411-5' }],
  ),
  missing('technical-group-rule-missing', (context) => {
    const exists = phrase(/\b(?:groupe (?:technique|de travail)|comite (?:technique|de suivi|de pilotage))\b/)(context)
    const ruled = context.sentences.some((sentence) =>
      /\b(?:groupe (?:technique|de travail)|comite)\b[^.]{0,200}(?:majorite|unanim|consensus|avis|consultatif|vote|ne lie pas)/.test(
        sentence.full,
      ),
    )
    return exists === null || ruled ? null : exists
  }),
  missing('approval-delay-missing', ({ draft, sentences }) =>
    unless(
      draft.accession?.approval === null ||
        draft.accession?.approval === 'free' ||
        sentences.some(
          (sentence) =>
            sentence.section.topics.includes('accession') &&
            /\bdelai\b|\bdans les \w+ (?:mois|jours)|silence/.test(sentence.full),
        ),
    ),
  ),
  missing(
    'communication-missing',
    silent(/\bcommunication (?:externe|institutionnelle|apres|sur)|communiquer (?:apres|sur)/, 'communication'),
  ),
]
