import { civilDay } from '#kernel/paris-time.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Meeting } from '../model/meeting-state.ts'

type Around = {
  readonly id: string
  readonly procedure: string
  readonly coordinator: string
  readonly nameOf: (body: string) => string
  readonly personOf: (person: string) => string
  /** What the law asks to be told of interests, a sentence each; none when nobody declared any. */
  readonly interests: readonly string[]
}

/** The minutes of a meeting as a document (S3.9): who came, what was said, what is advised to the coordinator (S6.1). */
export function minutesOf(meeting: Extract<Meeting, { status: 'held' }>, around: Around): DocumentModel {
  const { title, at, place, link, agenda, invited, attendance, minutes, advice, recordedAt } = meeting
  const { nameOf, personOf, interests } = around
  return {
    language: 'fr',
    title: 'Compte rendu du groupe technique',
    subtitle: tidy(title),
    reference: `GT-${around.id.slice(0, 8)}`,
    issuer: tidy(`${around.coordinator}, coordonnateur`),
    subject: 'Compte rendu d’une réunion du groupe technique.',
    date: civilDay(recordedAt),
    standing: 'Confidentiel : réservé aux personnes qui ont signé l’engagement',
    blocks: [
      {
        kind: 'definitions',
        entries: [
          { term: 'Procédure', definition: [tidy(around.procedure)] },
          { term: 'Réunion', definition: [longInstant(at)] },
          { term: 'Lieu', definition: [place === '' ? link : tidy(place)] },
        ],
      },
      heading('Présence'),
      {
        kind: 'table',
        caption: 'Personnes invitées',
        rowHeaders: true,
        columns: [
          { header: 'Organisme', align: 'start', share: 3 },
          { header: 'Personne', align: 'start', share: 2 },
          { header: 'Présence', align: 'start' },
        ],
        rows: invited.map(({ seat, body, person }) => [
          [nameOf(body)],
          [personOf(person)],
          [attendance.includes(seat) ? 'présente' : 'absente'],
        ]),
      },
      heading('Ordre du jour'),
      { kind: 'list', ordered: true, items: agenda.map((point) => [tidy(point)]) },
      heading('Intérêts déclarés'),
      ...(interests.length === 0
        ? [paragraph('Aucune personne invitée n’a déclaré d’intérêt.')]
        : interests.map(paragraph)),
      heading('Échanges'),
      ...minutes.split(/\n\s*\n/).map((part) => paragraph(part.replace(/\s*\n\s*/g, ' '))),
      heading('Avis au coordonnateur'),
      ...(advice.length === 0
        ? [paragraph('Aucun avis n’est formulé.')]
        : [{ kind: 'list', ordered: false, items: advice.map((each) => [tidy(each)]) } as const]),
      {
        kind: 'note',
        tone: 'information',
        title: 'Portée',
        content: [
          'Le groupe technique conseille le coordonnateur : il ne décide pas, et rien de la procédure n’en dépend.',
        ],
      },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
