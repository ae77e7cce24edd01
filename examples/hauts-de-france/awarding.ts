import type { Stage } from '../../apps/play/player.ts'
import { askForReasons, goToCourt, recordDecision, tellCandidates } from './award.ts'
import { chooseHolder, composeCommittee, failFirstQuorum } from './committee.ts'
import { bringIntoForce, holderSigns, signContract } from './signing.ts'

/** From the committee to the contract that ten members hold. */
export const AWARDING_STAGES: readonly Stage[] = [
  {
    key: 'committee-inquorate',
    title: { fr: 'La commission n’a pas le quorum', en: 'The committee has no quorum' },
    says: {
      fr: 'Trois voix sur six sont venues, il en fallait quatre : la commission est convoquée une seconde fois, le jour même.',
      en: 'Three voices of six came, four were needed: the committee is convened a second time, the same day.',
    },
    play: async (player) => {
      await composeCommittee(player)
      await failFirstQuorum(player)
    },
  },
  {
    key: 'award-decided',
    title: { fr: 'Le marché est attribué', en: 'The contract is awarded' },
    says: {
      fr: 'Une personne s’est retirée du vote ; la commission a choisi l’offre la mieux classée, et ses preuves sont demandées.',
      en: 'One person withdrew from the vote; the committee chose the best ranked tender, and its proofs are asked for.',
    },
    play: async (player) => {
      await chooseHolder(player)
      await recordDecision(player)
    },
  },
  {
    key: 'candidates-told',
    title: { fr: 'Les candidats connaissent le choix', en: 'The candidates know the choice' },
    says: {
      fr: 'Quatre lettres motivées sont parties, deux sont lues ; personne ne signe avant le 15 juin.',
      en: 'Four reasoned letters have left, two are read; nobody signs before 15 June.',
    },
    play: tellCandidates,
  },
  {
    key: 'court-seized',
    title: { fr: 'Le juge est saisi', en: 'The court is seized' },
    says: {
      fr: 'Le titulaire a signé, mais un candidat évincé a saisi le juge du référé précontractuel : la signature du coordonnateur est bloquée jusqu’à sa décision.',
      en: 'The holder has signed, but a rejected candidate has gone to court: the coordinator does not sign until the judge has decided.',
    },
    play: async (player) => {
      await askForReasons(player)
      await holderSigns(player)
      await goToCourt(player)
    },
  },
  {
    key: 'contract-signed',
    title: { fr: 'Le marché est signé et transmis', en: 'The contract is signed and transmitted' },
    says: {
      fr: 'La requête est rejetée, le coordonnateur a signé les octets mêmes que le titulaire avait signés, et la préfecture a accusé réception (simulée).',
      en: 'The claim is rejected, the coordinator signed the very bytes that the holder had signed, and the prefecture has acknowledged it (simulated).',
    },
    play: signContract,
  },
  {
    key: 'contract-in-force',
    title: { fr: 'Le marché est en vigueur pour dix membres', en: 'The contract is in force for ten members' },
    says: {
      fr: 'Le titulaire l’a reçu, les dix membres ont leurs pièces et l’ont dit, l’avis d’attribution est paru.',
      en: 'The holder has received it, all ten members have its documents and said so, the award notice has appeared.',
    },
    play: bringIntoForce,
  },
]
