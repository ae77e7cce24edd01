import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Act, Modification } from '../model/state.ts'
import type { RuleId } from './rule-ids.ts'
import { rules } from './rule-words.fr.ts'

const { count, day } = factsIn('fr')
const some = (value: Parameters<typeof count>[0], one: string, many: string): string => {
  const found = count(value)
  return `${found} ${found < 2 ? one : many}`
}

export const modification: ModuleLabels<
  Act['type'],
  Modification['status'],
  RuleId,
  'buyer' | 'coordinator' | 'signer' | 'notifier' | 'clock'
> = {
  process: 'modification',
  acts: {
    tell: 'Dire un besoin de modification',
    decline: 'Ne pas donner suite',
    draft: 'Instruire la modification',
    recordOpinion: 'Inscrire l’avis de la commission',
    abandon: 'Renoncer à la modification',
    signAsHolder: 'Inscrire la signature du titulaire',
    sign: 'Signer la modification',
    transmit: 'Transmettre au contrôle de légalité',
    acknowledge: 'Inscrire l’accusé de réception',
    notify: 'Notifier la modification au titulaire',
    recordReceipt: 'Inscrire la réception par le titulaire',
    takeEffect: 'Prendre effet',
    giveCopies: 'Remettre la modification aux membres',
    publish: 'Inscrire une publication',
  },
  final: {
    decline: 'Un besoin écarté ne se reprend pas : il se dit de nouveau.',
    abandon: 'Une modification abandonnée ne se reprend pas ; son événement peut en fonder une autre.',
    sign: 'La signature conclut la modification : elle ne peut plus être abandonnée.',
    recordReceipt: 'La modification prend effet ce jour-là, ou au jour qu’elle dit.',
  },
  statuses: {
    none: 'à dire',
    told: 'besoin dit, à instruire',
    declined: 'sans suite',
    drafted: 'instruite, à signer',
    abandoned: 'abandonnée',
    'holder-signed': 'signée par le titulaire',
    signed: 'signée par les deux parties',
    transmitted: 'transmise au contrôle de légalité',
    acknowledged: 'transmission accusée',
    notifying: 'notification envoyée',
    notified: 'notifiée, effet à venir',
    'in-force': 'en vigueur',
  },
  capacities: {
    buyer: 'un acheteur du marché',
    coordinator: 'le coordonnateur',
    signer: 'le membre qui signe les marchés',
    notifier: 'le membre qui notifie les marchés',
    clock: 'l’horloge',
  },
  done: {
    tell: ({ payload }) => `Un besoin de modification est dit : ${String(payload.title)}.`,
    decline: ({ payload }) => `Le coordonnateur ne donne pas suite : ${String(payload.reason)}`,
    draft: () => 'Le coordonnateur a instruit la modification.',
    recordOpinion: () => 'L’avis de la commission est inscrit.',
    abandon: ({ payload }) => `La modification est abandonnée : ${String(payload.reason)}`,
    signAsHolder: ({ payload }) => `Le titulaire a signé la modification le ${day(payload.signedOn)}.`,
    sign: ({ payload }) => `Le coordonnateur a signé la modification le ${day(payload.signedOn)}.`,
    transmit: ({ payload }) =>
      `La modification est transmise au contrôle de légalité sous le numéro ${String(payload.number)}.`,
    acknowledge: ({ payload }) => `La transmission est accusée : ${String(payload.reference)}.`,
    notify: () => 'La notification est partie vers le titulaire.',
    recordReceipt: () => 'Le titulaire a reçu la modification.',
    takeEffect: () => 'La modification a pris effet.',
    giveCopies: ({ payload }) => `La modification est remise à ${some(payload.bodies, 'membre', 'membres')}.`,
    publish: ({ payload }) =>
      payload.what === 'essential-data'
        ? 'Les données essentielles de la modification sont publiées.'
        : payload.what === 'modification-notice'
          ? 'L’avis de modification est envoyé au Journal officiel de l’Union européenne.'
          : 'L’avis national de modification est envoyé.',
  },
  tasks: {
    draft: ({ facts }) => `Le besoin « ${String(facts.title)} » est à instruire, ou à écarter.`,
    recordOpinion: ({ facts }) => `L’avis de la commission est dû sur la modification « ${String(facts.title)} ».`,
    signAsHolder: ({ facts }) => `La modification « ${String(facts.title)} » est à faire signer par le titulaire.`,
    sign: ({ facts }) => `La modification « ${String(facts.title)} » est à signer.`,
    transmit: ({ facts }) => `La modification « ${String(facts.title)} » est à transmettre au contrôle de légalité.`,
    acknowledge: ({ facts }) => `L’accusé de réception de la modification « ${String(facts.title)} » est attendu.`,
    notify: ({ facts }) => `La modification « ${String(facts.title)} » est à notifier au titulaire.`,
    recordReceipt: ({ facts }) => `La réception de la modification « ${String(facts.title)} » est à inscrire.`,
    giveCopies: ({ facts }) => `La modification « ${String(facts.title)} » est à remettre aux membres.`,
    publish: ({ facts }) =>
      facts.what === 'modification-notice'
        ? `L’avis de modification « ${String(facts.title)} » est à envoyer au Journal officiel de l’Union européenne.`
        : `Les données essentielles de la modification « ${String(facts.title)} » sont à publier.`,
  },
  rules,
}
