import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { InterestTold, Meeting } from '../model/meeting-state.ts'

const { heading, paragraph, list } = blocksSetBy(tidy)

type Held = Extract<Meeting, { status: 'held' }>

type Around = {
  readonly id: string
  readonly procedure: string
  readonly coordinator: string
  readonly nameOf: (body: string) => string
  readonly personOf: (person: string) => string
}

/** The minutes of a meeting as a document (S3.9): who came, what was said, what is advised to the coordinator (S6.1). */
export function minutesOf(meeting: Held, around: Around): DocumentModel {
  const { title, at, place, link, agenda, invited, attendance, minutes, advice, recordedAt } = meeting
  const { nameOf, personOf } = around
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
      tableOf(
        'Personnes invitées',
        [ofWords('Organisme', 3), ofWords('Personne', 2), ofWords('Présence')],
        invited.map(({ seat, body, person }) => [
          [nameOf(body)],
          [personOf(person)],
          [attendance.includes(seat) ? 'présente' : 'absente'],
        ]),
      ),
      heading('Ordre du jour'),
      list(agenda, { ordered: true }),
      heading('Intérêts déclarés'),
      ...interestsOf(meeting, nameOf).map(paragraph),
      heading('Échanges'),
      ...minutes.split(/\n\s*\n/).map((part) => paragraph(part.replace(/\s*\n\s*/g, ' '))),
      heading('Avis au coordonnateur'),
      ...(advice.length === 0 ? [paragraph('Aucun avis n’est formulé.')] : [list(advice)]),
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

/** The interests that stood on the day of the minutes, a sentence or two each, whatever was declared since (R1.33). */
function interestsOf(meeting: Held, nameOf: Around['nameOf']): readonly string[] {
  const { interests, recordedAt } = meeting
  if (interests === undefined) return ['Ce compte rendu ne garde pas le relevé des intérêts déclarés à sa date.']
  if (interests.length === 0) return [`Aucun intérêt n’était déclaré le ${shortDate(civilDay(recordedAt))}.`]
  return interests.map((told) => {
    const { name, body, since } = told
    return `${name}, ${nameOf(body)} : un intérêt est déclaré depuis le ${shortDate(since)}. ${seatingOf(meeting, told)}`
  })
}

/** Whether the person sat: only who is invited and absent was kept away, and is replaced. */
function seatingOf({ invited, attendance }: Held, { person, substitute }: InterestTold): string {
  const own = invited.filter((each) => each.person === person)
  if (own.length === 0) return 'Cette personne n’était pas invitée.'
  if (own.some(({ seat }) => attendance.includes(seat))) return 'Cette personne a siégé.'
  const replaced = substitute === null ? '' : ` ; elle est suppléée par ${substitute}`
  return `Cette personne n’a pas siégé${replaced}.`
}
