import { REPLACEMENT } from '../variants/coordination.ts'
import { type Check, ccp, cgct, foundAt, phrase, type ReportContext, type Seen } from './context.ts'

/** What the clauses leave open (rule book 9.14). */
export type ClausesId =
  | 'legal-basis-partial'
  | 'one-contract-or-several'
  | 'effect-on-several-dates'
  | 'term-without-date'
  | 'coordinator-replacement-unruled'
  | 'committee-coordinator-or-new'
  | 'rejection-reasons-optional'
  | 'signing-authority-unsaid'
  | 'tasks-out-of-order'
  | 'protective-measures-unlimited'
  | 'transmission-whatever-amount'
  | 'originals-in-premises'
  | 'information-or-secrecy'
  | 'committee-below-thresholds'
  | 'voice-unsaid'
  | 'late-joiner'
  | 'quantities-unsaid'
  | 'group-or-members-execute'
  | 'developments-without-rights'
  | 'execution-disputes-split'
  | 'silence-toward-candidates'
  | 'member-body-or-person'
  | 'contract-wide-acts-unassigned'
  | 'technical-group-double-seat'
  | 'association-duty-or-option'
  | 'admission-without-threshold'
  | 'acknowledgement-requested'
  | 'founders-how-many'
  | 'notice-and-deferral'
  | 'award-without-bounds'
  | 'exceptional-costs-unsaid'
  | 'dissolution-with-running-contracts'
  | 'amicable-without-length'
  | 'paper-or-electronic-originals'
  | 'text-truncated'

const group = [ccp('L2113-7')] as const
const check = (
  ambiguity: `A${number}`,
  id: ClausesId,
  look: Check<ClausesId>['look'],
  law: Check<ClausesId>['law'] = group,
): Check<ClausesId> => ({ id, severity: 'ambiguous', ambiguity, law, look })
const when = (condition: boolean, seen: Seen): Seen | null => (condition ? seen : null)
const said = (context: ReportContext, pattern: RegExp): boolean =>
  context.sentences.some((sentence) => pattern.test(sentence.full))

export const CLAUSES: readonly Check<ClausesId>[] = [
  check(
    'A5',
    'legal-basis-partial',
    (context) =>
      when(
        isPartial(context.draft.legalBasis ?? []),
        withFacts(foundAt(context, 'legalBasis[0]'), { cited: context.draft.legalBasis ?? [] }),
      ),
    [ccp('L2113-6'), ccp('L2113-7'), ccp('L2113-8')],
  ),
  check('A6', 'one-contract-or-several', (context) =>
    when(
      context.draft.kind === 'determined-contract' && said(context, /\bun (?:seul )?march/),
      phrase(/\ble\(s\) march|\bdes marches\b|\bles marches\b/)(context) ?? NOTHING,
    ),
  ),
  check('A7', 'effect-on-several-dates', (context) =>
    when(context.draft.effectiveFrom === 'notification', foundAt(context, 'effectiveFrom')),
  ),
  check('A8', 'term-without-date', (context) =>
    when(context.draft.duration?.type === 'until-completion', foundAt(context, 'duration.type')),
  ),
  check('A9', 'coordinator-replacement-unruled', (context) =>
    when(!said(context, REPLACEMENT), foundAt(context, 'coordinators[0].name')),
  ),
  check(
    'A10',
    'committee-coordinator-or-new',
    (context) =>
      when(
        context.draft.committee?.mode === 'coordinator',
        phrase(/\bconstitue\b[^.]{0,60}\bcommission\b[^.]{0,80}groupement/)(context) ?? NOTHING,
      ),
    [cgct('L1414-3')],
  ),
  check(
    'A11',
    'rejection-reasons-optional',
    phrase(/\bmotifs? du rejet\b[^.]{0,60}le cas echeant|le cas echeant[^.]{0,60}\bmotifs? du rejet/),
    [ccp('R2181-3')],
  ),
  check(
    'A12',
    'signing-authority-unsaid',
    (context) =>
      when(
        signs(context) &&
          !said(context, /\b(?:deliberation|delegation|habilit)\w*[^.]{0,80}sign\w+[^.]{0,30}(?:march|accord|contrat)/),
        foundAt(context, 'coordinators[0].for[1]'),
      ),
    [cgct('L2122-21')],
  ),
  check('A13', 'tasks-out-of-order', outOfOrder),
  check(
    'A14',
    'protective-measures-unlimited',
    phrase(/\btoutes (?:les )?mesures? necessaires?[^.]{0,40}(?:protection|interets|sauvegarde)/),
  ),
  check(
    'A15',
    'transmission-whatever-amount',
    phrase(/\b(?:lorsqu'il a ete|apres avoir ete|une fois) (?:depose|transmis)[^.]{0,30}controle de legalite/),
    [cgct('L2131-2')],
  ),
  check('A16', 'originals-in-premises', phrase(/\b(?:conserve|archive)\w*[^.]{0,80}dans ses locaux/)),
  check(
    'A17',
    'information-or-secrecy',
    (context) =>
      when(
        said(context, /\bconfidential|secret\b/),
        phrase(/\btransmettre[^.]{0,60}toute information|toute information dont/)(context) ?? NOTHING,
      ),
    [ccp('L2132-1')],
  ),
  check(
    'A18',
    'committee-below-thresholds',
    (context) =>
      when(
        (context.draft.committee?.mode ?? 'none') !== 'none' &&
          !said(context, /procedures? adaptees?|\bmapa\b|seuils? (?:europeens?|de procedure)/),
        foundAt(context, 'committee.mode'),
      ),
    [cgct('L1414-2')],
  ),
  check(
    'A19',
    'voice-unsaid',
    (context) =>
      when(!said(context, /personnalites[^.]{0,160}voix/), phrase(/\bdesigner des personnalites/)(context) ?? NOTHING),
    [cgct('L1414-3')],
  ),
  check(
    'A20',
    'late-joiner',
    (context) =>
      when(
        context.draft.accession?.open === true && context.draft.kind === 'determined-contract',
        foundAt(context, 'accession.open'),
      ),
    [ccp('L2111-1'), ccp('R2162-6')],
  ),
  check(
    'A21',
    'quantities-unsaid',
    phrase(/\bpour la partie sur laquelle (?:il|elle) s'est engage/, /\bquantites?\b|\bbesoins annuels\b/),
    [ccp('L2111-1')],
  ),
  check('A22', 'group-or-members-execute', (context) =>
    when(
      context.draft.executionBy === 'each-member',
      phrase(/\bgroupement\b[^.]{0,120}en vue de passer et (?:d')?executer/)(context) ?? NOTHING,
    ),
  ),
  check(
    'A23',
    'developments-without-rights',
    phrase(
      /\bdeveloppements?\b[^.]{0,40}(?:evolution|specifique|technique)/,
      /propriete intellectuelle|droits d'auteur|licence/,
    ),
  ),
  check('A24', 'execution-disputes-split', (context) =>
    when(
      said(context, /\b(?:passe|conclu\w*|signe)[^.]{0,30}(?:avenants?|modifications?)/) &&
        context.draft.executionBy !== 'coordinator',
      phrase(/\breglement des differends[^.]{0,60}execution/)(context) ?? NOTHING,
    ),
  ),
  check('A25', 'silence-toward-candidates', phrase(/\bne pas communiquer[^.]{0,60}candidats[^.]{0,40}en amont/)),
  check(
    'A26',
    'member-body-or-person',
    phrase(/\bmembre[^.]{0,60}\(agents? ou elus?\)|\b(?:agent|elu)\b[^.]{0,60}conflit d'interets?/),
    [{ source: 'loi 2013-907', article: '2' }],
  ),
  check('A27', 'contract-wide-acts-unassigned', (context) =>
    when(
      context.draft.executionBy === 'each-member' &&
        !said(context, /\b(?:penalit|sous-?traitan|resili\w+ (?:du|des|de l'))/),
      foundAt(context, 'executionBy'),
    ),
  ),
  check('A28', 'technical-group-double-seat', (context) =>
    when(
      said(context, /groupe technique/) && said(context, /pour chaque (?:adherent|membre)[^.]{0,80}personne/),
      phrase(/\bgroupe (?:technique|de travail)[^.]{0,40}(?:compose|comprend)/)(context) ?? NOTHING,
    ),
  ),
  check('A29', 'association-duty-or-option', phrase(/\bassociera\b/)),
  check('A30', 'admission-without-threshold', phrase(/\bnombre (?:consequent|significatif|suffisant|important)\b/)),
  check('A31', 'acknowledgement-requested', phrase(/\bdemande d'accuse de reception/)),
  check('A32', 'founders-how-many', (context) =>
    when(
      context.draft.accession?.approval === 'founders-and-coordinator' &&
        !said(context, /fondateurs[^.]{0,120}(?:unanim|majorite)/),
      foundAt(context, 'accession.approval'),
    ),
  ),
  check('A33', 'notice-and-deferral', (context) =>
    when(
      context.draft.withdrawal?.notice !== null && context.draft.withdrawal?.deferredToContractEnd === true,
      foundAt(context, 'withdrawal.deferredToContractEnd'),
    ),
  ),
  check(
    'A34',
    'award-without-bounds',
    phrase(
      /\b(?:retrait|sortie|depart)\b[^.]{0,60}en cours de passation|en cours de passation[^.]{0,80}(?:retrait|sortie|depart)/,
    ),
  ),
  check('A35', 'exceptional-costs-unsaid', (context) =>
    when(
      context.draft.costs?.borneBy === 'coordinator' &&
        !said(context, /\b(?:condamnation|frais (?:de justice|d'avocat|de contentieux))/),
      foundAt(context, 'costs.borneBy'),
    ),
  ),
  check('A36', 'dissolution-with-running-contracts', (context) =>
    when(
      context.draft.dissolution?.decision !== null &&
        !said(context, /dissol[^.]{0,160}(?:march|contrat|commandes|liquid)/),
      foundAt(context, 'dissolution.decision'),
    ),
  ),
  check('A37', 'amicable-without-length', (context) =>
    when(
      context.draft.disputes?.amicableFirst === true && !saysAmicableLength(context),
      foundAt(context, 'disputes.amicableFirst'),
    ),
  ),
  check(
    'A38',
    'paper-or-electronic-originals',
    (context) =>
      when(
        context.draft.originals?.perMember !== null && !said(context, /electroni/),
        foundAt(context, 'originals.perMember'),
      ),
    [{ source: 'code civil', article: '1366' }],
  ),
  {
    id: 'text-truncated',
    severity: 'note',
    law: group,
    look: ({ structure }) =>
      when(structure.flow.truncated, { places: [], facts: { length: structure.flow.original.length } }),
  },
]

const NOTHING: Seen = { places: [], facts: {} }

function withFacts(seen: Seen, facts: Seen['facts']): Seen {
  return { places: seen.places, facts: { ...seen.facts, ...facts } }
}

function isPartial(cited: readonly string[]): boolean {
  const own = cited.filter((article) => article.startsWith('CCP L2113-'))
  return own.length > 0 && own.length < 3
}

function signs({ draft }: ReportContext): boolean {
  return draft.coordinators?.some((one) => one.for.includes('signature')) ?? false
}

function saysAmicableLength({ sentences }: ReportContext): boolean {
  return sentences.some(
    (sentence) => sentence.section.topics.includes('disputes') && /\b(?:mois|jours|semaines)\b/.test(sentence.full),
  )
}

/** « Signe » listed before the final adjustment or the transmission: the list is not chronological. */
function outOfOrder(context: ReportContext): Seen | null {
  const items = context.sentences.filter((sentence) => sentence.item && sentence.section.topics.includes('coordinator'))
  const own = (pattern: RegExp): number =>
    items.findIndex((sentence) => pattern.test(sentence.full.slice(sentence.leadLength)))
  const signed = own(/\bsigne[rz]?\b/)
  const later = own(/\bmise au point|transmission[^.]{0,40}controle de legalite/)
  return signed >= 0 && later > signed
    ? phrase(/\bmise au point|transmission[^.]{0,40}controle de legalite/)(context)
    : null
}
