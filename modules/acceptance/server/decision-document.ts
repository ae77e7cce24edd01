import type { IsoDate } from '#kernel/citation.ts'
import { blocksSetBy, type Line, ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import { lowered, written } from '#platform/documents/letter.fr.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { count, euros, longDate, tidy } from '#platform/documents/typography.fr.ts'
import { decisionDue, postponementAnswerTerm, reductionObjectionTerm, serviceTerm, tacitTerm } from '../model/clocks.ts'
import type { Decision, Declared } from '../model/state.ts'

/** What a decision names besides the delivery: its member, and the contract by its title and its reference. */
export type DecisionAround = { readonly member: string; readonly title: string; readonly reference: string }

const { heading, paragraph, definitions } = blocksSetBy(tidy)

const TITLES: Readonly<Record<Decision['kind'], string>> = {
  aptitude: 'Décision positive de vérification d’aptitude',
  admission: 'Décision d’admission',
  postponement: 'Décision d’ajournement',
  reduction: 'Décision d’admission avec réfaction',
  rejection: 'Décision de rejet',
  answer: 'Réponse à la contestation d’une réfaction',
}

/** What nobody has confirmed in the general conditions is said so to its reader. */
const DEFAULTS = 'si le marché se réfère au CCAG-TIC sans y déroger'

/** A decision on a delivery as it was notified to the holder, in French: what is decided, why, on what, and what follows from it. */
export function decisionDocument(state: Declared, decision: Decision, around: DecisionAround): DocumentModel {
  const place = state.decisions.indexOf(decision) + 1
  const { kind, notifiedOn, reasons, grounds, title } = decision
  return {
    language: 'fr',
    title: tidy(TITLES[kind]),
    subtitle: tidy(around.title),
    reference: `DEC-${state.number}-${state.attempt}-${place}`,
    issuer: tidy(around.member),
    subject: tidy('Décision sur une livraison, notifiée au titulaire du marché.'),
    date: notifiedOn,
    standing: tidy('Telle qu’elle est inscrite au registre'),
    blocks: [
      definitions(aboutOf(state, decision, around)),
      heading('Décision'),
      ...decided(state, decision).map((text) => paragraph(text)),
      ...(reasons === '' ? [] : [heading('Motifs'), ...written(reasons)]),
      heading('Ce qui est livré'),
      delivered(state, decision),
      heading('Ce sur quoi elle repose'),
      ...(grounds.note === '' ? [] : written(grounds.note)),
      ...(grounds.file === null ? [] : [paragraph(`Une pièce y est jointe. Son empreinte SHA-256 : ${grounds.file}`)]),
      ...heard(state, decision),
      heading('Ce qui suit'),
      ...following(state, decision).map((text) => paragraph(text)),
      paragraph(`Pour ${around.member}${title === '' ? '.' : ` : ${lowered(title)}.`}`),
    ],
  }
}

function aboutOf(state: Declared, { notifiedOn }: Decision, { member, reference }: DecisionAround): readonly Line[] {
  const { by, readyOn } = state.readiness
  const writing = by === 'ready-notice' ? 'l’écrit du titulaire' : 'le procès-verbal de mise en ordre de marche'
  return [
    ['Destinataire', `Le titulaire du marché n° ${reference}`],
    ['Acheteur', member],
    ['Commande', `n° ${state.number}`],
    ['Prestations prêtes', `Selon ${writing}, du ${longDate(readyOn)}`],
    ['Notification', `Le ${longDate(notifiedOn)}`],
  ]
}

function decided(state: Declared, { kind, notifiedOn, reduction, term }: Decision): readonly string[] {
  const on = longDate(notifiedOn)
  switch (kind) {
    case 'aptitude':
      return state.watched
        ? ['L’aptitude des prestations est constatée (CCAG-TIC, art. 32.3 et 33.2.1).']
        : [
            `L’aptitude des prestations est constatée (CCAG-TIC, art. 32.3 et 33.2.1). Le marché ne prévoyant pas pour elles de vérification de service régulier, elles sont admises. ${effect(on)}`,
          ]
    case 'admission':
      return [`Les prestations sont admises (CCAG-TIC, art. 34.1). ${effect(on)}`]
    case 'postponement':
      return [
        `La décision sur les prestations est ajournée (CCAG-TIC, art. 34.2). Le titulaire les présente de nouveau, mises au point, au plus tard le ${dayOf(term)}.`,
      ]
    case 'reduction':
      return [
        `Les prestations sont admises avec une réfaction de ${euros(reduction ?? 0)} hors taxe, soit ${euros(state.amount - (reduction ?? 0))} admis sur ${euros(state.amount)} (CCAG-TIC, art. 34.3). ${effect(on)}`,
      ]
    case 'rejection':
      return [
        `Les prestations sont rejetées (CCAG-TIC, art. 34.4). Le titulaire les exécute de nouveau au plus tard le ${dayOf(term)}.`,
      ]
    case 'answer':
      return [
        state.status === 'accepted' && state.how === 'reduced'
          ? `La réfaction de ${euros(state.reduction)} hors taxe est maintenue (CCAG-TIC, art. 34.3).`
          : 'La réfaction est retirée : les prestations sont admises pour leur montant entier (CCAG-TIC, art. 34.3).',
      ]
  }
}

const effect = (on: string): string =>
  `L’admission prend effet le ${on}, jour de sa notification : elle atteste le service fait et fait partir la garantie.`

const dayOf = (day: IsoDate | null): string => (day === null ? '' : longDate(day))

function delivered(state: Declared, { reduction }: Decision): Block {
  const columns = [
    ofWords('Ligne', 4),
    ofWords('Établissement', 2),
    ofFigures('Quantité', 2),
    ofFigures('Montant HT', 2),
  ]
  const rows = state.parts.map(({ label, line, uai, quantity, unit, amount }) => [
    [tidy(`${label} (${line})`)],
    [uai ?? '–'],
    [tidy(`${count(quantity)} ${unit}`)],
    [euros(amount)],
  ])
  const less = reduction === null ? [] : [[['Réfaction'], ['–'], ['–'], [euros(-reduction)]]]
  const net = [[reduction === null ? 'Total' : 'Admis'], ['–'], ['–'], [euros(state.amount - (reduction ?? 0))]]
  return tableOf(tidy('Prestations sur lesquelles porte la décision'), columns, [...rows, ...less, net])
}

/** That the holder was heard, where the decision is against it. */
function heard({ hearing }: Declared, { kind }: Decision): readonly Block[] {
  if (hearing === null || (kind !== 'reduction' && kind !== 'rejection')) return []
  const { invitedOn, until, observations } = hearing
  const said =
    observations === null
      ? `il n’en a présenté aucune avant la fin du délai, le ${longDate(until)}.`
      : `il les a présentées le ${longDate(observations.on)}.`
  return [
    paragraph(`Invité le ${longDate(invitedOn)} à présenter ses observations, le titulaire a été entendu : ${said}`),
  ]
}

function following(state: Declared, { kind, notifiedOn }: Decision): readonly string[] {
  const { terms } = state
  switch (kind) {
    case 'aptitude':
      if (!state.watched) return [CLAIM]
      return [
        `Le service régulier se vérifie du lendemain de cette notification au ${longDate(serviceTerm(notifiedOn, terms).last)} (CCAG-TIC, art. 32.4).`,
        `La décision qui suit se notifie au plus tard le ${longDate(decisionDue(notifiedOn, terms).last)} ; sans elle, les prestations sont réputées admises le ${longDate(tacitTerm(notifiedOn, terms).last)} à minuit (CCAG-TIC, art. 33.2.2).`,
      ]
    case 'admission':
    case 'answer':
      return [CLAIM]
    case 'postponement':
      return [
        `Le titulaire a jusqu’au ${longDate(postponementAnswerTerm(notifiedOn, terms).last)} pour dire s’il accepte l’ajournement ; son silence le refuse (CCAG-TIC, art. 34.2, ${DEFAULTS}). Ce qu’il présente de nouveau se vérifie en entier.`,
      ]
    case 'reduction':
      return [
        `Le titulaire a jusqu’au ${longDate(reductionObjectionTerm(notifiedOn, terms).last)} pour contester la réfaction ; son silence l’accepte (CCAG-TIC, art. 34.3, ${DEFAULTS}).`,
        CLAIM,
      ]
    case 'rejection':
      return [
        'Ce que le titulaire présente de nouveau se vérifie en entier. Les pénalités que le marché prévoit pour le retard restent encourues.',
        CLAIM,
      ]
  }
}

const CLAIM = `Le titulaire qui conteste cette décision remet un mémoire en réclamation dans les deux mois du différend (CCAG-TIC, art. 55, ${DEFAULTS}).`
