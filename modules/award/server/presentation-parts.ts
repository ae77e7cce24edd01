import { civilDay } from '#kernel/paris-time.ts'
import { CATEGORIES, PROCEDURES, siret } from '#modules/consultation/server/index.ts'
import { blocksSetBy, ofWords, tableOf } from '#platform/documents/blocks.ts'
import { lotNumbered, lotTold } from '#platform/documents/lot.fr.ts'
import type { Article, Block } from '#platform/documents/model.ts'
import { euros, longDate, longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Candidate, Opened } from '../model/award-state.ts'
import { candidateIn, standstillOf } from '../model/standing.ts'
import type { ReportAround } from './presentation-report.ts'
import { FATES, GROUNDS, laterChoices, OUTCOMES, PASSES } from './presentation-words.ts'

const { paragraph, definitions, list } = blocksSetBy(tidy)

/** An article of the report, numbered once all are known. */
export type Part = Omit<Article, 'kind' | 'number'>

const named = ({ name, identifier }: Pick<Candidate, 'name' | 'identifier'>): string =>
  identifier === '' ? name : `${name} (${/^\d{14}$/.test(identifier) ? `SIRET ${siret(identifier)}` : identifier})`
const words = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ')

export function buyer({ frozen }: ReportAround): Part {
  const { coordinator, buyers } = frozen
  return {
    title: 'L’acheteur',
    blocks: [
      definitions([
        ['Coordonnateur', coordinator.name],
        ['SIRET', coordinator.siret === '' ? 'inconnu' : siret(coordinator.siret)],
        ['Siège', coordinator.seat === '' ? 'inconnu' : coordinator.seat],
      ]),
      paragraph(
        'Le coordonnateur passe et signe le marché au nom et pour le compte de ces acheteurs, réunis en groupement de commandes (code de la commande publique, art. L. 2113-6 et L. 2113-7) :',
      ),
      list(buyers.map(({ name, siret: of }) => (of === '' ? name : `${name}, SIRET ${siret(of)}`))),
    ],
  }
}

export function contract(state: Opened, { dossier, frozen }: ReportAround): Part {
  const { framework, duration, lots, undividedFor, longFor } = dossier
  const counted = (value: number | null) =>
    value === null ? 'aucun' : framework.countedIn === 'amount' ? `${euros(value)} HT` : `${value} ${framework.unit}`
  return {
    title: 'Le marché',
    blocks: [
      definitions([
        ['Consultation', state.reference],
        ['Objet', words(dossier.object)],
        ['Nature', CATEGORIES[frozen.category]],
        ['Codes CPV', dossier.cpv.join(', ')],
        ['Durée', `${duration.months} mois, reconductions comprises`],
        ['Valeur estimée du besoin', `${euros(frozen.estimate)} HT`],
        ['Minimum et maximum', `${counted(framework.minimum)} ; ${counted(framework.maximum)}`],
        ['Montant retenu', `${euros(state.amount)} HT`],
      ]),
      ...(lots.length > 0
        ? [
            paragraph(
              `La consultation est divisée en ${lots.length} lots ; ce rapport porte sur ${state.lot === null ? 'leur ensemble' : `le ${lotTold(state.lot)}`}.`,
            ),
            list(lots.map((each) => `Lot ${lotNumbered(each)}`)),
          ]
        : [
            paragraph(
              undividedFor.trim() === ''
                ? 'Le marché n’est pas divisé en lots.'
                : `Le marché n’est pas divisé en lots (art. L. 2113-10 et L. 2113-11). Motifs : ${words(undividedFor)}`,
            ),
          ]),
      ...(longFor.trim() === ''
        ? []
        : [paragraph(`Durée supérieure à quatre ans (art. L. 2125-1). Motifs : ${words(longFor)}`)]),
    ],
  }
}

export function procedure({ frozen, noticeSentAt, deadline, ground }: ReportAround): Part {
  const { shortened, electronic, otherMedium } = frozen
  return {
    title: 'La procédure',
    blocks: [
      definitions([
        ['Procédure', PROCEDURES[frozen.type]],
        ['Avis envoyé', `${longInstant(noticeSentAt)}, heure de Paris`],
        ['Date limite de réception', `${longInstant(deadline)}, heure de Paris`],
      ]),
      ...(ground === null
        ? []
        : [paragraph(`Cas de recours : ${GROUNDS[ground.case]}. Motifs : ${words(ground.reasons)}`)]),
      ...(shortened === null
        ? [paragraph('Le délai minimal de réception n’a pas été réduit.')]
        : [
            paragraph(
              shortened.by === 'urgency'
                ? `Délai réduit pour urgence. Motifs : ${words(shortened.reasons)}`
                : `Délai réduit après un avis de préinformation envoyé le ${shortDate(shortened.noticeOn)}. ${words(shortened.reasons)}`,
            ),
          ]),
      paragraph(
        electronic || otherMedium == null
          ? 'Les offres ont été remises par voie électronique.'
          : `Les offres ont été remises par un autre moyen que la voie électronique (art. R. 2132-13). Motifs : ${words(otherMedium.reasons)}`,
      ),
    ],
  }
}

export function candidates(state: Opened): Part {
  const fate = (candidate: Candidate): string => {
    const passed = state.passed.find(({ account }) => account === candidate.account)
    if (candidate.account === state.intended) return 'Offre retenue'
    if (passed !== undefined) return `Pressenti, puis écarté : ${PASSES[passed.ground]}`
    return candidate.rejection === null ? 'Offre classée première' : FATES[candidate.rejection]
  }
  const why = (candidate: Candidate): string => {
    const passed = state.passed.find(({ account }) => account === candidate.account)
    if (passed !== undefined) return words(passed.reason)
    return candidate.account === state.intended ? words(state.choice) : words(candidate.reasons)
  }
  const rows = state.candidates.map((each) => [
    [tidy(named(each))],
    [each.rank === null ? 'Non classé' : String(each.rank)],
    [tidy(fate(each))],
    [tidy(why(each))],
  ])
  const count = state.candidates.length
  return {
    title: 'Candidats et offres',
    blocks: [
      paragraph(
        `${count === 1 ? 'Un opérateur a remis un pli' : `${count} opérateurs ont remis un pli`} pour ce marché. Chacun est nommé ci-dessous, avec le sort de sa candidature ou de son offre et ses motifs.`,
      ),
      tableOf(
        'Candidats, sort de leur candidature ou de leur offre, et motifs',
        [ofWords('Candidat', 4), ofWords('Rang', 2), ofWords('Sort', 3), ofWords('Motifs', 6)],
        rows,
      ),
    ],
  }
}

export function lowTenders({ tenders }: ReportAround): Part {
  const low = (tenders ?? []).flatMap(({ operator, low: settled }) =>
    settled === null ? [] : [{ operator, ...settled }],
  )
  const blocks: readonly Block[] =
    tenders === null
      ? [paragraph('L’analyse des offres a été tenue hors de la plate-forme : l’article « À compléter » le rappelle.')]
      : low.length === 0
        ? [paragraph('Aucune offre n’a été traitée comme paraissant anormalement basse.')]
        : [
            tableOf(
              'Offres qui ont paru anormalement basses',
              [ofWords('Candidat', 4), ofWords('Suite', 3), ofWords('Motifs', 6)],
              low.map(({ operator, outcome, reason }) => [
                [tidy(operator)],
                [outcome === 'justified' ? 'Prix justifié, offre maintenue' : 'Offre rejetée'],
                [tidy(words(reason))],
              ]),
            ),
          ]
  return { title: 'Offres anormalement basses', blocks }
}

/** R1.29: why no meeting of the committee came before. */
const urgent = (reason: string): string =>
  `Attribué sans réunion préalable de la commission d’appel d’offres (code général des collectivités territoriales, art. L. 1414-2) : ${words(reason)}`

export function choice(state: Opened, { tenders }: ReportAround): Part {
  const holder = candidateIn(state, state.intended)
  const price = tenders?.find(({ account }) => account === state.intended)?.price ?? null
  const by = state.by === 'committee' ? 'la commission d’appel d’offres' : 'l’exécutif du coordonnateur'
  return {
    title: 'Le titulaire et les motifs du choix',
    blocks: [
      definitions([
        ['Titulaire', holder === undefined ? 'Aucun : personne ne reste au classement' : named(holder)],
        ['Choix', `Par ${by}, le ${longDate(state.decidedOn)}`],
        ...(state.urgency == null ? [] : [['Urgence impérieuse', urgent(state.urgency)] as const]),
        ['Montant du marché', `${euros(state.amount)} HT`],
        ...(price === null ? [] : [['Prix de l’offre, tel qu’il a été comparé', `${euros(price)} HT`] as const]),
        ['Procès-verbal ou décision', `SHA-256 ${state.record}`],
        ...laterChoices(state),
      ]),
      paragraph(`Motifs du choix : ${words(state.choice)}`),
      ...state.fineTunings.map(({ changes, on }) =>
        paragraph(`Mise au point du ${shortDate(on)} (art. R. 2152-13) : ${words(changes)}`),
      ),
      paragraph('Part que le titulaire entend sous-traiter : le registre ne la connaît pas ; voir « À compléter ».'),
    ],
  }
}

export function information(state: Opened, { referrals }: Pick<ReportAround, 'referrals'>): Part {
  const standstill = standstillOf(state, state.letters)
  const days = [...new Set(state.letters.map(({ sentAt }) => civilDay(sentAt)))].sort()
  const court = [...referrals, ...state.referrals].map(
    ({ number, court: before, seizedAt, decision }) =>
      `Référé n° ${number}, ${before}, saisi le ${longInstant(seizedAt)} : ${decision === null ? 'pas encore jugé' : `${OUTCOMES[decision.outcome]}, décision notifiée le ${longInstant(decision.notifiedAt)}`}.`,
  )
  return {
    title: 'Information des candidats, délai et recours',
    blocks: [
      paragraph(
        days.length === 0
          ? 'Aucune lettre de rejet n’est partie au jour de ce rapport.'
          : `${state.letters.length} lettre${state.letters.length > 1 ? 's' : ''} de rejet, envoyée${state.letters.length > 1 ? 's' : ''} ${days.length === 1 ? `le ${shortDate(days[0] ?? '')}` : `du ${shortDate(days[0] ?? '')} au ${shortDate(days.at(-1) ?? '')}`}.`,
      ),
      ...(standstill === null
        ? []
        : [
            paragraph(
              `Délai d’attente de ${standstill.days} jours (art. R. 2182-1) : signature possible à partir du ${longDate(standstill.term.actFrom)}.`,
            ),
          ]),
      ...('signature' in state
        ? [
            paragraph(
              `Marché signé par le titulaire le ${shortDate(state.holder.signedOn)}, par le coordonnateur le ${shortDate(state.signature.signedOn)}.`,
            ),
          ]
        : []),
      ...(court.length === 0 ? [paragraph('Aucun référé n’est inscrit au registre.')] : [list(court)]),
    ],
  }
}

export function interests({ interests: found }: ReportAround): Part {
  return {
    title: 'Conflits d’intérêts et mesures prises',
    blocks:
      found.length === 0
        ? [paragraph('Aucun intérêt n’est inscrit au registre pour cette procédure.')]
        : [
            paragraph(
              'Ces personnes ont été tenues à l’écart de toute la procédure : elles n’en ont rien lu et n’y ont rien fait depuis ce jour (art. L. 2141-10). La nature de l’intérêt reste confidentielle.',
            ),
            tableOf(
              'Personnes tenues à l’écart',
              [ofWords('Personne', 4), ofWords('Depuis', 3), ofWords('Remplacée par', 4)],
              found.map(({ name, since, substitute }) => [
                [tidy(name)],
                [tidy(shortDate(since))],
                [tidy(substitute ?? 'Personne')],
              ]),
            ),
          ],
  }
}

export const abandonment = (state: Opened): readonly Part[] =>
  state.status !== 'abandoned'
    ? []
    : [
        {
          title: 'Abandon de la procédure',
          blocks: [paragraph(`Déclarée sans suite le ${longDate(state.abandonedOn)}. Motifs : ${words(state.reason)}`)],
        },
      ]

/** What the code asks of the report and the register does not know. */
export function unknownIn(state: Opened, { tenders, ground, frozen, dossier }: ReportAround): readonly string[] {
  return [
    ...(state.intended === null
      ? []
      : [
          'La part du marché que le titulaire entend sous-traiter et le nom de ses principaux sous-traitants, s’ils sont connus : aucune déclaration de sous-traitance n’est inscrite au registre.',
        ]),
    ...(tenders === null
      ? ['Les offres jugées anormalement basses et les motifs de leur rejet : l’analyse n’a pas été tenue ici.']
      : []),
    ...(!['open', 'restricted', 'adapted'].includes(frozen.type) && ground === null
      ? ['Les circonstances qui justifient le recours à cette procédure.']
      : []),
    ...(dossier.lots.length === 0 && dossier.undividedFor.trim() === ''
      ? ['Les raisons pour lesquelles le marché n’est pas divisé en lots.']
      : []),
    ...state.candidates
      .filter(
        ({ account, rejection, reasons }) => account !== state.intended && rejection !== null && reasons.trim() === '',
      )
      .map(({ name }) => `Les motifs du rejet de ${name}.`),
  ]
}

export function missing(state: Opened, around: ReportAround): Part {
  const unknown = unknownIn(state, around)
  return {
    title: 'À compléter',
    blocks:
      unknown.length === 0
        ? [paragraph('Le registre connaît tout ce que ce rapport doit dire.')]
        : [
            paragraph(
              'Le registre ne connaît pas ce qui suit. Qui transmet ce rapport y joint ces précisions, ou dit qu’elles sont sans objet :',
            ),
            list(unknown),
          ],
  }
}
