import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { longDate, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import { plainName } from '../model/plain-name.ts'
import type { Begun } from '../model/session-state.ts'
import { questionOf, voiceOf, whenOf, whereOf } from './document-words.fr.ts'

export type PaperAround = {
  readonly id: string
  readonly coordinator: string
  readonly nameOf: (body: string) => string
}

/** The convening of a session, with its agenda and everybody who is called: what each of them is sent (R1.25, R1.26). */
export function conveningOf(session: Begun, { id, coordinator, nameOf }: PaperAround): DocumentModel {
  const { convening, agenda, title, called } = session
  const { number, on } = convening
  return {
    language: 'fr',
    title:
      number === 2
        ? 'Seconde convocation à la commission d’appel d’offres'
        : 'Convocation à la commission d’appel d’offres',
    subtitle: tidy(title),
    reference: `CAO-${id.slice(0, 8)}`,
    issuer: tidy(`${coordinator}, coordonnateur`),
    subject: 'Convocation et ordre du jour d’une séance de la commission d’appel d’offres.',
    date: on,
    blocks: [
      paragraph(
        `Vous êtes convoqué à la séance de la commission d’appel d’offres qui se tient le ${whenOf(session)}.${
          number === 2 ? ' La première séance n’a pas réuni le quorum : celle-ci se tient valablement sans lui.' : ''
        }`,
      ),
      aboutSession(session),
      heading('Ordre du jour'),
      { kind: 'list', ordered: true, items: agenda.map((point) => [questionOf(point)]) },
      heading('Personnes appelées'),
      calledTable(session, nameOf),
      heading('Avant la séance'),
      paragraph(
        'Chaque personne déclare, avant d’entrer, si un intérêt la lie à cette procédure ou à l’un de ses candidats. Sans déclaration, elle n’entre pas ; un intérêt déclaré l’écarte, et sa suppléance joue.',
      ),
      paragraph(
        `Un titulaire empêché prévient le secrétariat : un suppléant siège à sa place. ${
          convening.link === ''
            ? 'La séance se tient sur place.'
            : 'Qui participe à distance est identifié à son arrivée ; les débats restent confidentiels.'
        }`,
      ),
      {
        kind: 'note',
        tone: 'information',
        title: 'Quorum',
        content: [
          tidy(
            number === 2
              ? 'Après une seconde convocation, aucun quorum n’est exigé.'
              : `Plus de la moitié des ${called.filter(({ voice }) => voice === 'full').length} sièges à voix délibérative doit être représentée, à l’ouverture et à chaque vote. Convocation établie le ${shortDate(on)}.`,
          ),
        ],
      },
    ],
  }
}

/** When, where, on what, and by which clear days. */
function aboutSession(session: Begun): Block {
  const { title, convening } = session
  const { clearDays, latest, urgency } = convening
  return {
    kind: 'definitions',
    entries: [
      { term: 'Procédure', definition: [tidy(title)] },
      { term: 'Séance', definition: [tidy(whenOf(session))] },
      { term: 'Lieu', definition: [tidy(whereOf(session))] },
      { term: 'Objet', definition: [session.kind === 'award' ? 'Choix du titulaire' : 'Avis de la commission'] },
      {
        term: 'Délai',
        definition: [
          tidy(
            `${clearDays} ${clearDays > 1 ? 'jours francs' : 'jour franc'} : envoi au plus tard le ${longDate(latest)}`,
          ),
        ],
      },
      ...(urgency === null ? [] : [{ term: 'Urgence', definition: [tidy(urgency)] }]),
    ],
  }
}

const calledTable = ({ called }: Begun, nameOf: PaperAround['nameOf']): Block => ({
  kind: 'table',
  caption: 'Titulaires, suppléants, voix consultatives et agents',
  rowHeaders: true,
  columns: [
    { header: 'Personne', align: 'start', share: 3 },
    { header: 'Qualité', align: 'start', share: 3 },
    { header: 'Organisme', align: 'start', share: 3 },
    { header: 'Voix', align: 'start', share: 3 },
  ],
  rows: called.map((each) => [
    [tidy(plainName(each.name, nameOf(each.body)))],
    [tidy(each.capacity)],
    [tidy(nameOf(each.body))],
    [voiceOf(each)],
  ]),
})

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
