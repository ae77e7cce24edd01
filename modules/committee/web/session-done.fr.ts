import { NO_NAMES } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import { number, some } from './label-words.fr.ts'
import { toldBy, whomOf } from './session-done.ts'
import { voteRuleSentences } from './vote-labels.fr.ts'

type Done = ModuleLabels['done']
type Findings = Parameters<Done[string]>[0]['findings']

const who = (name: unknown): string => (typeof name === 'string' ? ` : ${name}` : '')
const about = (findings: Findings, said: string, otherwise: string): string => {
  const name = whomOf(findings)
  return name === null ? otherwise : `${said} : ${name}.`
}

const CHOICES: Readonly<Record<string, string>> = { for: 'pour', against: 'contre', abstain: 'abstention' }

/** Ce que chaque inscription a fait de la séance. */
export const sessionDone = {
  convene: () => 'La commission d’appel d’offres a été convoquée.',
  designate: ({ payload }) => `Une personnalité compétente a été désignée${who(payload.name)}.`,
  invite: ({ payload }) => `Une voix consultative a été invitée${who(payload.name)}.`,
  assist: ({ payload }) => `Un agent assistera la commission${who(payload.name)}.`,
  proveConvening: () => 'Des preuves de convocation ont été déposées.',
  noteSent: () => 'Des convocations sont parties.',
  reconvene: () => 'La commission a été convoquée une seconde fois.',
  cancel: () => 'La séance a été annulée.',
  arrive: ({ findings }) => about(findings, 'Arrivée', 'Une arrivée a été inscrite.'),
  leave: ({ findings }) => about(findings, 'Départ', 'Un départ a été inscrit.'),
  open: ({ findings }) => {
    const { present, seats, needed, quorate } = toldBy(findings, 'quorumAtOpening')
    if (quorate === undefined) return 'La séance a été ouverte, ou son défaut de quorum constaté.'
    const room = `${some(present, 'siège')} sur ${number(seats)}`
    return quorate === true
      ? `La séance a été ouverte, avec ${room}.`
      : `Le quorum n’a pas été réuni : ${room}, il en fallait ${number(needed)}.`
  },
  recuse: ({ findings, payload }) =>
    about(findings, `Retrait du point ${number(payload.item)}`, 'Un retrait a été inscrit.'),
  observe: ({ findings }) => about(findings, 'Observation', 'Une observation a été consignée.'),
  put: ({ payload }) => `Le point ${number(payload.item)} a été mis aux voix.`,
  cast: ({ findings, payload }) => {
    const name = whomOf(findings)
    return name === null ? 'Une voix s’est exprimée.' : `Voix de ${name} : ${CHOICES[String(payload.choice)] ?? '—'}.`
  },
  drop: ({ findings }) => about(findings, 'Bulletin déposé dans l’urne', 'Un bulletin a été déposé dans l’urne.'),
  tell: () => 'L’urne a été dépouillée.',
  count: ({ findings }) => {
    const told = toldBy(findings, 'resultComputed')
    return told.result === undefined
      ? 'Le vote a été clos et son résultat calculé.'
      : `Le vote a été clos. ${voteRuleSentences.resultComputed(told, 'computed', NO_NAMES)}`
  },
  adjourn: () => 'La séance a été ajournée.',
  close: () => 'La séance a été levée.',
  sign: () => 'Le procès-verbal a été signé.',
} satisfies Done
