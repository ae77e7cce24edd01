import type { Block, DocumentModel, Table } from '#platform/documents/model.ts'
import { count, euros, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Analysis, Known } from '../model/evaluation-state.ts'
import { fraction, roundedTo, times } from '../model/fraction.ts'
import { type Scored, scoredIn } from '../model/grid.ts'
import { earnedUnder, outOfHundred } from '../model/ranking.ts'
import { rankingIn } from '../model/standing.ts'
import { lowBlocks } from './report-low.ts'
import { asSentence, heading, oneLine, paragraph, type ReportAround, type Reported } from './report-parts.ts'
import { tenderBlocks } from './report-tenders.ts'
import { FORMULAS, KINDS, LETTERS, percentTold, pointsTold } from './report-words.ts'

/**
 * The report on the analysis of the tenders, for the committee: made from the data alone (S3.7). The grid as it was published, who scored,
 * what each tender is and why, what was asked and answered, the ranking, then each tender under each criterion.
 */
export function reportOf(state: Known, around: ReportAround): DocumentModel {
  const { reference, title } = state
  const names = new Map(state.tenders.map(({ id, operator }) => [id, tidy(operator)]))
  const reported: Reported = {
    ...{ state, around, scored: scoredIn(state.grid), lines: rankingIn(state) },
    nameOf: (tender) => names.get(tender) ?? tender,
  }
  return {
    language: 'fr',
    title: 'Rapport d’analyse des offres',
    subtitle: tidy(around.lotTitle === null ? title : `${title} – ${around.lotTitle}`),
    reference: `RAO-${reference}${state.lot === null ? '' : `-${state.lot}`}`,
    issuer: tidy(`${around.coordinator}, coordonnateur`),
    subject: 'Rapport d’analyse des offres d’une consultation, pour la commission d’appel d’offres.',
    date: around.today,
    standing: 'Confidentiel : réservé à la commission et aux personnes qui conduisent la procédure',
    blocks: [
      definitionsOf(reported),
      heading('Critères publiés'),
      ...gridBlocks(reported),
      heading('Évaluateurs'),
      evaluatorsTable(reported),
      heading('Offres analysées'),
      tendersTable(reported),
      ...regularisationBlocks(state),
      heading('Offres anormalement basses'),
      ...lowBlocks(reported),
      heading('Échanges avec les soumissionnaires'),
      ...letterBlocks(reported),
      heading('Classement'),
      ...rankingBlocks(reported),
      heading('Analyse de chaque offre'),
      ...tenderBlocks(reported),
    ],
  }
}

function definitionsOf({ state, around }: Reported): Block {
  const { reference, lot, budget, tenders } = state
  const digest = 'digest' in state ? state.digest : null
  return {
    kind: 'definitions',
    entries: [
      { term: 'Consultation', definition: [tidy(reference)] },
      { term: 'Rapport établi', definition: [tidy(`Le ${shortDate(around.today)}`)] },
      ...(lot === null ? [] : [{ term: 'Lot', definition: [tidy(lot)] }]),
      { term: 'Offres analysées', definition: [count(tenders.length)] },
      ...(budget.estimate === null
        ? []
        : [
            {
              term: 'Estimation',
              definition: [tidy(`${euros(budget.estimate)} HT, établie le ${shortDate(budget.setOn)}`)],
            },
          ]),
      ...(budget.credits === null
        ? []
        : [{ term: 'Crédits', definition: [tidy(`${euros(budget.credits)} HT, ${budget.document}`)] }]),
      ...(digest === null ? [] : [{ term: 'Empreinte du classement', definition: [digest] }]),
    ],
  }
}

function gridBlocks({ state: { grid }, scored }: Reported): readonly Block[] {
  const share = ({ share: own }: Scored) => percentTold(roundedTo(times(own, fraction(10_000)), 1))
  const table: Table = {
    kind: 'table',
    caption: 'Critères, poids et barèmes, tels qu’ils ont été publiés',
    rowHeaders: true,
    columns: [
      { header: 'Critère', align: 'start', share: 4 },
      { header: 'Part du total', align: 'end' },
      { header: 'Barème', align: 'start', share: 4 },
    ],
    rows: scored.map((each) => {
      const { criterion, above, scale } = each
      const name = [...above, criterion].map(({ title }) => title).join(' › ')
      const formula = scale.formula === null ? '' : ` ; ${FORMULAS[scale.formula]}`
      return [
        [tidy(name)],
        [share(each)],
        [tidy(`de 0 à ${pointsTold(scale.top)}, par pas de ${pointsTold(scale.step)}${formula}`)],
      ]
    }),
  }
  return [
    table,
    paragraph(
      'Les notes de prix se calculent par la formule publiée, arrondies au pas de leur barème, la moitié vers le haut. Le total de chaque offre est la somme, sans autre arrondi, de chaque note divisée par la note maximale de son barème et multipliée par la part de son critère. Aucun rang n’est saisi.',
    ),
    paragraph(`Égalités, selon le dossier : ${grid.tieRule}`),
  ]
}

function evaluatorsTable({ state, around }: Reported): Block {
  return {
    kind: 'table',
    caption: 'Personnes qui ont noté, seules, avant le consensus',
    rowHeaders: true,
    columns: [
      { header: 'Personne', align: 'start', share: 2 },
      { header: 'Organisme', align: 'start', share: 3 },
      { header: 'Engagement signé', align: 'start', share: 2 },
      { header: 'Notes closes', align: 'start', share: 2 },
    ],
    rows: state.evaluators.map(({ person, body }) => {
      const sheet = around.sheets.find((each) => each.person === person)
      return [
        [tidy(around.personOf(person))],
        [tidy(around.nameOf(body))],
        [sheet === undefined ? 'non signé' : shortDate(sheet.undertakenAt.slice(0, 10))],
        [sheet === undefined ? 'non closes' : shortDate(sheet.closedAt.slice(0, 10))],
      ]
    }),
  }
}

function tendersTable({ state: { tenders } }: Reported): Block {
  return {
    kind: 'table',
    caption: 'Qualification de chaque offre, et son prix',
    rowHeaders: true,
    columns: [
      { header: 'Soumissionnaire', align: 'start', share: 3 },
      { header: 'Qualification', align: 'start', share: 3 },
      { header: 'Motif', align: 'start', share: 4 },
      { header: 'Prix HT', align: 'end', share: 2 },
    ],
    rows: tenders.map(({ operator, qualification, price }) => [
      [tidy(operator)],
      [qualification === null ? 'À qualifier' : KINDS[qualification.kind]],
      [tidy(`${qualification?.reason ?? 'sans objet'}${qualification?.variant === true ? ' (variante)' : ''}`)],
      [price === null ? 'non relevé' : euros(price.total)],
    ]),
  }
}

function regularisationBlocks({ regularisation, tenders }: Analysis): readonly Block[] {
  if (regularisation === null) return []
  if (!regularisation.offered)
    return [
      paragraph(
        `La régularisation a été refusée à tous le ${shortDate(regularisation.on)} : ${asSentence(regularisation.reason)}`,
      ),
    ]
  const names = tenders.filter(({ id }) => regularisation.tenders.includes(id)).map(({ operator }) => operator)
  return [
    paragraph(
      `La régularisation a été offerte le ${shortDate(regularisation.on)}, jusqu’au ${shortDate(regularisation.due)}, à toutes les offres régularisables (CCP, art. R. 2152-2) : ${names.join(', ')}.`,
    ),
  ]
}

function letterBlocks({ state: { letters }, nameOf }: Reported): readonly Block[] {
  if (letters.length === 0) return [paragraph('Aucune lettre n’a été adressée aux soumissionnaires.')]
  return [
    {
      kind: 'table',
      caption: 'Lettres du coordonnateur, et réponses',
      rowHeaders: true,
      columns: [
        { header: 'Soumissionnaire', align: 'start', share: 2 },
        { header: 'Objet', align: 'start', share: 2 },
        { header: 'Demande', align: 'start', share: 4 },
        { header: 'Réponse', align: 'start', share: 4 },
      ],
      rows: letters.map(({ tender, kind, text, sentAt, due, answer }) => [
        [nameOf(tender)],
        [LETTERS[kind]],
        [tidy(`${shortDate(sentAt.slice(0, 10))}, réponse jusqu’au ${shortDate(due)} : ${oneLine(text)}`)],
        [tidy(answer === null ? 'Aucune réponse' : `${shortDate(answer.at.slice(0, 10))} : ${answerTold(answer)}`)],
      ]),
    },
  ]
}

const answerTold = ({ text, agrees }: { readonly text: string; readonly agrees: boolean | null }): string =>
  [
    agrees === null ? '' : agrees ? 'accepte d’être engagé plus longtemps.' : 'refuse d’être engagé plus longtemps.',
    oneLine(text),
  ]
    .filter((each) => each !== '')
    .join(' ')

function rankingBlocks(reported: Reported): readonly Block[] {
  const { state, lines, scored, nameOf } = reported
  const top = state.grid.criteria
  const ranked = lines.filter(({ total }) => total !== null)
  if (ranked.length === 0) return [paragraph('Aucune offre n’est classée.')]
  return [
    {
      kind: 'table',
      caption: 'Rang, total sur cent, et part de chaque critère dans ce total',
      rowHeaders: false,
      columns: [
        { header: 'Rang', align: 'end' },
        { header: 'Soumissionnaire', align: 'start', share: 3 },
        ...top.slice(0, 6).map(({ key }) => ({ header: key, align: 'end' }) as const),
        { header: 'Total', align: 'end' },
      ],
      rows: ranked.map((line) => [
        [String(line.rank)],
        [nameOf(line.tender)],
        ...top.slice(0, 6).map(({ key }) => [pointsTold(outOfHundred(earnedUnder(key, line, scored)))]),
        [line.total === null ? '' : pointsTold(outOfHundred(line.total))],
      ]),
    },
    paragraph(
      'Les parts et les totaux sont arrondis au centième pour être lus ; les rangs viennent des valeurs exactes.',
    ),
  ]
}
