import { civilDay } from '#kernel/paris-time.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { count, exactInstant, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Applicant, Decided, Ended, Reading, Request } from '../model/examination-state.ts'
import { answersOf, askedOf, decisionOf, reviewOf } from '../model/standing.ts'
import { foundWords } from './found-words.ts'
import { GROUNDS } from './ground-words.ts'

type Seen = Applicant & { readonly identifier: string }

export type MinutesAround = {
  readonly coordinator: string
  readonly title: string
  readonly applicants: readonly Seen[]
  readonly documentOf: (sha256: string) => string
  readonly personOf: (person: string) => string
  /** The name of the file of an application that a reading cites. */
  readonly fileOf: (reading: Reading) => string
}

/**
 * The minutes of the examination of the applications, from the register alone: the pieces that the file demanded, what was found of each
 * for each applicant and where, what was asked of whom with which deadline, what was answered and when, and what was decided with reasons.
 */
export function minutesOf(state: Ended, around: MinutesAround): DocumentModel {
  return {
    language: 'fr',
    title: 'Procès-verbal d’examen des candidatures',
    subtitle: tidy(around.title),
    reference: `PVC-${state.reference}`,
    issuer: tidy(`${around.coordinator}, coordonnateur`),
    subject: 'Procès-verbal de l’examen des candidatures d’une consultation.',
    date: civilDay(state.endedAt),
    standing: 'Confidentiel : réservé aux personnes qui conduisent la procédure',
    blocks: [
      {
        kind: 'definitions',
        entries: [
          { term: 'Consultation', definition: [tidy(state.reference)] },
          { term: 'Examen achevé', definition: [tidy(longInstant(state.endedAt))] },
          { term: 'Candidats', definition: [count(around.applicants.length)] },
          { term: 'Admis', definition: [count(verdicts(state, 'admitted'))] },
          { term: 'Irrecevables', definition: [count(verdicts(state, 'inadmissible'))] },
        ],
      },
      heading('Pièces demandées'),
      paragraph(
        'La même liste a servi pour tous les candidats. Chaque pièce est demandée par le dossier publié, à l’endroit cité.',
      ),
      listBlock(state, around),
      heading('Demandes aux candidats'),
      ...requestBlocks(state, around),
      heading('Candidatures'),
      ...around.applicants.flatMap((applicant) => applicantBlocks(state, applicant, around)),
      heading('Observations'),
      paragraph(state.observations === '' ? 'Aucune observation n’a été portée.' : state.observations),
    ],
  }
}

const verdicts = ({ decisions }: Ended, verdict: Decided['verdict']): number =>
  decisions.filter((each) => each.verdict === verdict).length

function listBlock({ pieces }: Ended, { documentOf }: MinutesAround): Block {
  return {
    kind: 'table',
    caption: 'Pièces de la candidature',
    rowHeaders: true,
    columns: [
      { header: 'Pièce', align: 'start', share: 4 },
      { header: 'Demandée par', align: 'start', share: 3 },
    ],
    rows: pieces.map(({ title, demandedIn }) => [
      [tidy(title)],
      [
        tidy(
          'document' in demandedIn
            ? `${documentOf(demandedIn.document)}, page ${count(demandedIn.page)}`
            : 'conditions de participation de l’avis',
        ),
      ],
    ]),
  }
}

const KINDS: Readonly<Record<Request['kind'], string>> = {
  completion: 'Demande de compléter (CCP, article R2144-2)',
  explanation: 'Demande d’expliquer (CCP, article R2144-6)',
}

function requestBlocks({ requests }: Ended, { applicants }: MinutesAround): readonly Block[] {
  if (requests.length === 0) return [paragraph('Aucune demande n’a été adressée aux candidats.')]
  const nameOf = (account: string) => applicants.find((each) => each.account === account)?.operator ?? account
  return requests.map(({ number, kind, at, deadline, asked, answers }) => ({
    kind: 'table',
    caption: tidy(
      `N° ${number}. ${KINDS[kind]}, envoyée le ${exactInstant(at)}, échéance le ${longInstant(deadline)}${asked.length > 1 ? ', la même pour tous' : ''}`,
    ),
    rowHeaders: true,
    columns: [
      { header: 'Candidat', align: 'start', share: 3 },
      { header: 'Réponse', align: 'start', share: 4 },
    ],
    rows: asked.map(({ account }) => [
      [tidy(nameOf(account))],
      [tidy(answeredOf(answers.filter((each) => each.account === account)))],
    ]),
  }))
}

function answeredOf(answers: readonly { readonly at: string; readonly late: boolean }[]): string {
  if (answers.length === 0) return 'sans réponse'
  return answers.map(({ at, late }) => `reçue le ${exactInstant(at)}${late ? ', hors délai' : ''}`).join(' ; ')
}

function applicantBlocks(state: Ended, applicant: Seen, around: MinutesAround): readonly Block[] {
  const { account, operator, identifier, opened } = applicant
  const review = reviewOf(state, account)
  return [
    { kind: 'heading', level: 2, text: tidy(`${operator} (${identifier})`) },
    ...(review === undefined
      ? [
          paragraph(
            opened
              ? 'Candidature non examinée.'
              : 'Le pli de candidature ne s’ouvre pas : rien n’a pu en être examiné.',
          ),
        ]
      : [readingsTable(state, review.readings, around)]),
    ...askedNotes(state, account),
    decisionBlock(decisionOf(state, account), around),
  ]
}

function readingsTable({ pieces }: Ended, readings: readonly Reading[], around: MinutesAround): Block {
  return {
    kind: 'table',
    caption: 'Constat, pièce par pièce',
    rowHeaders: true,
    columns: [
      { header: 'Pièce', align: 'start', share: 3 },
      { header: 'Constat', align: 'start', share: 3 },
      { header: 'Vu dans', align: 'start', share: 3 },
    ],
    rows: readings.map((reading) => [
      [tidy(pieces.find(({ key }) => key === reading.piece)?.title ?? reading.piece)],
      [tidy([foundWords.fr[reading.found], reading.note].filter((part) => part !== '').join(' : '))],
      [tidy(seenIn(reading, around))],
    ]),
  }
}

function seenIn(reading: Reading, { fileOf }: MinutesAround): string {
  const { cited } = reading
  if (cited === null) return '–'
  if (cited.from === 'elsewhere') return cited.where
  if (cited.from === 'proof') return 'attestation détenue par le coordonnateur'
  const page = `page ${count(cited.page)}`
  return cited.from === 'envelope' ? `${fileOf(reading)}, ${page}` : `réponse à la demande n° ${cited.request}, ${page}`
}

/** What an applicant wrote, and the fingerprint of each file that it brought. */
function askedNotes({ requests }: Ended, account: string): readonly Block[] {
  return requests
    .filter((request) => askedOf(request, account) !== undefined)
    .flatMap((request) =>
      answersOf(request, account).flatMap(({ at, late, text, files }): readonly Block[] => [
        paragraph(
          tidy(
            `Réponse à la demande n° ${request.number}, ${exactInstant(at)}${late ? ', hors délai' : ''} : ${text === '' ? 'sans texte' : text}`,
          ),
        ),
        ...(files.length === 0
          ? []
          : [
              {
                kind: 'definitions',
                entries: files.map(({ name, sha256 }) => ({ term: tidy(name), definition: [sha256] })),
              } as const,
            ]),
      ]),
    )
}

function decisionBlock(decided: Decided | undefined, { personOf }: MinutesAround): Block {
  if (decided === undefined) return paragraph('Aucune décision.')
  const { verdict, ground, reasons, at, by } = decided
  const word =
    verdict === 'admitted'
      ? 'Candidature admise'
      : `Candidature irrecevable (CCP, article R2144-7). ${ground === null ? '' : GROUNDS[ground]}`
  return {
    kind: 'definitions',
    entries: [
      { term: 'Décision', definition: [tidy(word)] },
      ...(reasons === '' ? [] : [{ term: 'Motifs', definition: [tidy(reasons)] }]),
      { term: 'Prise', definition: [tidy(`le ${exactInstant(at)}, par ${personOf(by)}`)] },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
