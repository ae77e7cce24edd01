import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as quorumRules from '../model/quorum-rules.ts'
import type { Quorum, QuorumAct } from '../model/quorum-state.ts'
import type { SealingPage, SealingPageAct } from '../model/sealing-page-state.ts'
import type * as witnessRules from '../model/witness-rules.ts'
import type { Witness, WitnessAct } from '../model/witness-state.ts'

const { listed } = factsIn('fr')
const witnesses = (value: unknown): string => (value === 1 ? 'un témoin' : `${value} témoins`)

type WitnessLabels = ModuleLabels<
  WitnessAct['type'],
  Witness['status'],
  keyof typeof witnessRules,
  'member' | 'coordinator' | 'clock'
>
export const witness: WitnessLabels = {
  process: 'witness',
  acts: { declare: 'Déclarer un témoin', revoke: 'Révoquer le témoin', lapse: 'Ne plus compter le témoin' },
  statuses: { none: 'non déclaré', declared: 'déclaré', revoked: 'révoqué' },
  capacities: { member: 'le membre, pour son témoin', coordinator: 'le coordonnateur', clock: 'la date' },
  done: {
    declare: ({ payload }) => `Un témoin du registre a été déclaré : ${String(payload.key).split('+')[0]}.`,
    revoke: ({ payload }) => `Le témoin a été révoqué : ${payload.reason}`,
    lapse: () => 'Le membre a quitté le groupement : son témoin n’est plus compté.',
  },
  rules: {
    witnessOfAMember: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le membre déclare son propre témoin.'
        : 'Seul un membre du groupement déclare un témoin, et le sien : personne ne surveille au nom d’un autre.',
    keyOfAWitness: (_facts, outcome) =>
      outcome === 'met'
        ? 'La clé est celle d’un témoin.'
        : 'Ce n’est pas la clé d’un témoin : recopiez en entier la ligne que la commande « unisson witness » affiche, nom compris.',
    witnessDeclaredOnce: ({ name }, outcome) => {
      if (outcome === 'not-applicable') return 'La clé n’a pu être lue.'
      return outcome === 'met'
        ? `Aucun autre témoin ne porte le nom ou la clé de ${name}.`
        : `Un témoin déclaré porte déjà ce nom ou cette clé (${name}) : une même machine ne compte qu’une fois.`
    },
    revokedForAReason: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est écrit.' : 'Écrivez pourquoi ce témoin n’est plus écouté.',
    memberHasLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le membre a quitté le groupement : son témoin n’est plus compté.'
        : 'Le membre est toujours du groupement : son témoin compte.',
  },
}

export const quorum: ModuleLabels<QuorumAct['type'], Quorum['status'], keyof typeof quorumRules, 'coordinator'> = {
  process: 'quorum',
  acts: { agree: 'Convenir du nombre de témoins' },
  statuses: { none: 'rien de convenu', agreed: 'convenu' },
  capacities: { coordinator: 'le coordonnateur' },
  done: {
    agree: ({ payload }) => {
      const borne = Number(payload.faulty)
      const allowance = borne === 0 ? 'aucun ne peut manquer' : `${borne} ${borne > 1 ? 'peuvent' : 'peut'} manquer`
      return `Le groupement a convenu de ses témoins : ${allowance}.`
    },
  },
  rules: {
    oneHistoryOnly: ({ witnesses: all, faulty, size }, outcome) => {
      if (outcome === 'met')
        return `${size} cosignatures sur ${all} : deux histoires du registre ne les réunissent jamais toutes deux.`
      return all === 0
        ? 'Aucun témoin n’est déclaré : chaque membre déclare d’abord le sien.'
        : `Avec ${witnesses(all)} dont ${faulty} en défaut, les autres ne suffiraient pas : supportez moins de défauts, ou déclarez d’autres témoins.`
    },
    watchedByAnother: ({ own, size }, outcome) => {
      if (outcome === 'not-applicable') return 'Le nombre de cosignatures n’est pas fixé.'
      return outcome === 'met'
        ? 'Les témoins du coordonnateur ne suffisent pas à eux seuls.'
        : `Les témoins du seul coordonnateur (${own}) font déjà le nombre demandé (${size}) : ils n’attestent rien contre lui. Qu’un autre membre déclare le sien.`
    },
    witnessesHeard: ({ silent }, outcome) =>
      outcome === 'met'
        ? 'Chaque témoin a déjà cosigné.'
        : `Ces témoins n’ont encore rien cosigné : ${listed(silent)}. Un témoin qui n’a jamais fonctionné manquera à l’ouverture.`,
  },
}

export const sealingPage: ModuleLabels<SealingPageAct['type'], SealingPage['status'], 'pageChanged', 'clock'> = {
  process: 'sealingPage',
  acts: { serve: 'Servir la page de dépôt' },
  statuses: { none: 'aucune page inscrite', served: 'page inscrite' },
  capacities: { clock: 'l’effet du temps' },
  done: {
    serve: ({ payload }) =>
      `La page qui scelle les plis est celle dont la liste a pour empreinte ${String(payload.hash).slice(0, 16)}….`,
  },
  rules: {
    pageChanged: (_facts, outcome) =>
      outcome === 'met'
        ? 'Cette page n’était pas encore au registre.'
        : 'Cette page est déjà celle que le registre dit.',
  },
}
