import type { Block } from '#platform/documents/model.ts'
import { longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import { plainName } from '../model/plain-name.ts'
import type { Called, ConvenedSession, ConveningProof } from '../model/session-state.ts'
import type { PaperAround } from './convening-letter.ts'
import { hourOf, proofOf, quorumSentence, sentBy, VOICES, voiceOf } from './document-words.fr.ts'

/** What the minutes say of the convening (R1.25, R1.26): its days, a first session without quorum, who was called by which proof. */
export function conveningBlocks(session: ConvenedSession, { nameOf }: PaperAround): readonly Block[] {
  const { convening, missed, called } = session
  const first = missed.map(
    ({ convening: before, quorum, at }) =>
      `Une première séance, convoquée le ${shortDate(before.on)} pour le ${longInstant(before.at)}, n’a pas réuni le quorum à ${hourOf(at)} : ${quorumSentence(quorum)} Rien n’y a été voté.`,
  )
  const days = `${convening.clearDays} ${convening.clearDays > 1 ? 'jours francs' : 'jour franc'}`
  const same = sameProof(called)
  return [
    ...first.map(paragraph),
    paragraph(
      `${convening.number === 2 ? 'Seconde convocation' : 'Convocation'} établie le ${shortDate(convening.on)}. Le délai étant de ${days}, elle devait partir au plus tard le ${shortDate(convening.latest)}.${
        convening.urgency === null ? '' : ` Urgence prévue au règlement intérieur : ${convening.urgency}`
      }`,
    ),
    ...(same === null ? [] : [paragraph(`Chaque personne convoquée l’a été ${sentBy(same)}.`)]),
    calledTable(called, nameOf, same !== null),
    ...groundsOf(called).map(paragraph),
  ]
}

/** The proof of all those who are convened, where they have one and the same. */
function sameProof(called: readonly Called[]): ConveningProof | null {
  const [first, ...others] = called.filter(({ voice }) => voice !== 'assisting').map(({ proof }) => proof)
  if (first === undefined || first === null) return null
  return others.every((proof) => proof !== null && sentBy(proof) === sentBy(first)) ? first : null
}

/** Whoever was called; each with its own proof, unless one sentence has told that of all. */
function calledTable(called: readonly Called[], nameOf: PaperAround['nameOf'], told: boolean): Block {
  const columns = [
    { header: 'Personne et qualité', align: 'start', share: 4 },
    { header: 'Organisme', align: 'start', share: 3 },
    { header: 'Voix', align: 'start', share: told ? 4 : 3 },
    { header: 'Convocation', align: 'start', share: 4 },
  ] as const
  const rows = called.map((each) => [
    [tidy(`${plainName(each.name, nameOf(each.body))}, ${each.capacity}`)],
    [tidy(nameOf(each.body))],
    [voiceOf(each)],
    [proofOf(each)],
  ])
  return {
    kind: 'table',
    caption: told ? 'Personnes appelées' : 'Personnes appelées, et preuve de leur convocation',
    rowHeaders: true,
    columns: told ? columns.slice(0, 3) : columns,
    rows: told ? rows.map((row) => row.slice(0, 3)) : rows,
  }
}

/** Why advisory voices and agents are there (S4.2, S4.3). */
const groundsOf = (called: readonly Called[]): readonly string[] =>
  called.flatMap((each) =>
    'ground' in each && typeof each.ground === 'string' && each.ground !== ''
      ? [`${each.name} (${VOICES[each.voice]}) : ${each.ground}`]
      : [],
  )

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
