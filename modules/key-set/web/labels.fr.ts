import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { Names } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as keyRules from '../model/key-rules.ts'
import type { KeySetAct, KeySets, RevocationCause } from '../model/key-set-state.ts'
import type * as namingRules from '../model/naming-rules.ts'

const { at, day, count, number, named } = factsIn('fr')

/** Pourquoi un détenteur n’en est plus un. */
export const CAUSES: Readonly<Record<RevocationCause, string>> = {
  interest: 'un intérêt déclaré',
  departure: 'son départ',
  'lost-key': 'la perte de sa clé',
  other: 'un autre motif',
}
const causeOf = (cause: Json | undefined): string => CAUSES[cause as RevocationCause] ?? CAUSES.other

const holding = (bodies: Json | undefined, names: Names): string => named(bodies, names)

export const keySet: ModuleLabels<
  KeySetAct['type'],
  KeySets['status'],
  keyof typeof namingRules | keyof typeof keyRules,
  'coordinator' | 'keyholder' | 'clock'
> = {
  process: 'keySet',
  acts: {
    name: 'Désigner les détenteurs de clé',
    revise: 'Corriger la désignation',
    renew: 'Désigner une nouvelle version',
    giveKey: 'Faire et remettre votre clé',
    publish: 'Publier le jeu de clés',
    rehearse: 'Essayer votre clé',
    revoke: 'Révoquer un détenteur',
    callRehearsal: 'Appeler à essayer les clés',
    close: 'Clore le jeu de clés',
  },
  commits: { giveKey: 'Remettre la clé', rehearse: 'Prouver que vous l’avez' },
  final: {
    publish:
      'Les offres seront scellées pour ces clés : elles ne pourront plus être changées, seulement remplacées par une autre version pour les offres à venir.',
    revoke: 'Une personne révoquée ne donne plus rien. La désigner de nouveau lui demande une autre clé.',
  },
  statuses: {
    none: 'personne n’est désigné',
    named: 'en préparation',
    published: 'publié',
    closed: 'clos',
  },
  capacities: { coordinator: 'le coordonnateur', keyholder: 'le détenteur de la clé', clock: 'la date' },
  done: {
    name: ({ events }) =>
      `${count(events[0]?.keyholders as Json)} détenteurs de clé sont désignés, dont ${events[0]?.threshold} suffiront à ouvrir.`,
    renew: ({ events }) => `De nouveaux détenteurs de clé sont désignés (version ${events[0]?.version}).`,
    revise: () => 'La désignation des détenteurs de clé est corrigée.',
    giveKey: () => 'Un détenteur a remis sa clé, et prouvé qu’il la tient.',
    publish: ({ events }) => `La version ${events[0]?.version} du jeu de clés est publiée.`,
    rehearse: () => 'Un détenteur a rouvert sa clé.',
    revoke: ({ events }) => `Un détenteur de clé est révoqué : ${causeOf(events[0]?.cause as Json)}.`,
    callRehearsal: () => 'Les détenteurs sont appelés à essayer leur clé avant la date limite.',
    close: () => 'Le jeu de clés est clos.',
  },
  tasks: {
    name: ({ facts }) => `Désigner ceux qui ouvriront les offres de la consultation ${facts.reference}`,
    revise: ({ facts }) =>
      `Remplacer un détenteur révoqué avant de publier les clés de la consultation ${facts.reference}`,
    giveKey: ({ facts }, names) => `Clé ${names.of(facts.body)} pour la consultation ${facts.reference}`,
    publish: ({ facts }) => `Publier le jeu de clés de la consultation ${facts.reference}`,
    rehearse: ({ facts }, names) =>
      `Essai de la clé ${names.of(facts.body)} avant l’ouverture de la consultation ${facts.reference}`,
    revoke: ({ facts }, names) =>
      `Révoquer un détenteur qui n’est plus en fonction (${names.name(facts.body)}), consultation ${facts.reference}`,
  },
  asked: {
    giveKey: ({ facts }) => `Faire votre clé pour la consultation ${facts.reference}, et la remettre`,
    rehearse: ({ facts }) => `Essayer votre clé avant l’ouverture de la consultation ${facts.reference}`,
  },
  rules: {
    tendersAwaited: ({ stage, deadline, electronic }, outcome) => {
      if (outcome === 'met')
        return deadline === null
          ? 'Les offres de cette consultation seront reçues par voie électronique.'
          : `Les offres sont attendues par voie électronique jusqu’au ${at(deadline)}.`
      if (stage === 'unknown') return 'Le groupement n’a pas de consultation de ce numéro.'
      if (electronic === false)
        return 'Les offres de cette consultation ne viennent pas par voie électronique : rien n’est à sceller.'
      return stage === 'abandoned'
        ? 'La consultation est déclarée sans suite : aucune offre n’est plus attendue.'
        : 'La date limite est passée : aucune offre n’est plus attendue.'
    },
    oneKeySetAConsultation: (_facts, outcome) =>
      outcome === 'met'
        ? 'Les clés de la consultation tiennent dans un seul dossier.'
        : 'Les clés de cette consultation ont déjà leur dossier : désignez-y une nouvelle version.',
    namingChanged: ({ version }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucune version n’est en vigueur.'
      return outcome === 'met'
        ? `Cette désignation remplacera la version ${version} pour les offres à venir.`
        : `Rien ne change par rapport à la version ${version}, qui est en vigueur.`
    },
    thresholdInRange: ({ threshold, of, most }, outcome) =>
      outcome === 'met'
        ? `${number(threshold)} clés sur ${number(of)} suffisent : aucune n’ouvre seule, et une clé perdue n’empêche rien.`
        : Number(most) < 2
          ? 'Désignez au moins trois détenteurs : il en faut deux pour ouvrir, et jamais tous.'
          : `Il faut au moins 2 clés pour ouvrir, et au plus ${number(most)} sur ${number(of)} : si toutes étaient nécessaires, une seule perdue emporterait les offres.`,
    oneKeyAPerson: ({ twice }, outcome, names) =>
      outcome === 'met'
        ? 'Chaque personne désignée n’a qu’une clé.'
        : `Une personne est désignée deux fois, pour ${holding(twice, names)} : elle n’a qu’une clé.`,
    keyholderOfAMember: ({ bodies }, outcome, names) =>
      outcome === 'met'
        ? 'Chaque détenteur est en fonction dans un membre du groupement.'
        : `Un détenteur n’est pas en fonction aujourd’hui dans un membre du groupement : ${holding(bodies, names)}.`,
    keyholderInterestFree: ({ bodies }, outcome, names) =>
      outcome === 'met'
        ? 'Aucun détenteur n’a d’intérêt déclaré dans la procédure.'
        : `Une personne désignée a déclaré un intérêt dans la procédure, pour ${holding(bodies, names)} : désignez-en une autre.`,
    keyholdersOutside: ({ outside, least }, outcome) => {
      const found =
        Number(outside) === 0
          ? 'Aucun détenteur n’est d’un autre membre que le coordonnateur'
          : Number(outside) === 1
            ? 'Un seul détenteur est d’un autre membre que le coordonnateur'
            : `${number(outside)} détenteurs sont d’un autre membre que le coordonnateur`
      if (Number(outside) >= Number(least)) return `${found}.`
      return outcome === 'met'
        ? `${found} : le motif est écrit.`
        : `${found}. Pourquoi pas ${number(least)} au moins ? Le coordonnateur pourrait sans eux ouvrir seul.`
    },
    escrowElsewhere: ({ named, elsewhere }, outcome) => {
      if (elsewhere === true) return 'La clé de secours est gardée par un autre organisme que le coordonnateur.'
      const found =
        named === true
          ? 'La clé de secours est chez le coordonnateur'
          : 'Personne ne garde de clé de secours : si le serveur perd la sienne, aucune offre ne s’ouvre'
      if (outcome === 'met') return `${found}. Le motif est écrit.`
      return named === true
        ? `${found}. Pourquoi pas chez un autre membre ?`
        : `${found}. Pourquoi n’en désigner aucune ?`
    },
    keyholderStanding: ({ on, cause }, outcome) =>
      outcome === 'met'
        ? 'Vous êtes détenteur de clé.'
        : `Vous n’êtes plus détenteur de clé depuis le ${day(on)} : ${causeOf(cause)}.`,
    keyAwaited: ({ named: isNamed, sealed }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucune version n’attend de clé.'
      if (outcome === 'met') return 'Votre clé est attendue pour la version en préparation.'
      return isNamed === true && sealed === true
        ? 'Votre clé est déjà publiée, et sert encore : elle ne se change plus. Si vous l’avez perdue, dites-le au coordonnateur.'
        : 'Vous n’êtes pas désigné dans la version en préparation.'
    },
    keyGiven: (_facts, outcome) =>
      outcome === 'met' ? 'Vous avez remis une clé.' : 'Vous n’avez encore remis aucune clé : il n’y a rien à essayer.',
    keyProven: (_facts, outcome) =>
      outcome === 'met'
        ? 'La clé a ouvert ce qui avait été scellé pour elle.'
        : 'La preuve ne convient pas : elle est d’un autre jour, d’une autre personne, d’une autre clé, ou elle a déjà servi. Recommencez.',
    keyDistinct: (_facts, outcome) =>
      outcome === 'met'
        ? 'Cette clé n’est à personne d’autre.'
        : 'Cette clé est déjà celle d’un autre : faites la vôtre.',
    everyKeyGiven: ({ missing, revoked }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Aucune version n’est en préparation.'
      if (outcome === 'met') return 'Chaque détenteur a remis sa clé.'
      return [
        ...(count(missing) === 0
          ? []
          : [
              `${count(missing) === 1 ? 'Une clé manque' : `${count(missing)} clés manquent`} : ${holding(missing, names)}.`,
            ]),
        ...(count(revoked) === 0
          ? []
          : [`Un détenteur a été révoqué, pour ${holding(revoked, names)} : corrigez d’abord la désignation.`]),
      ].join(' ')
    },
    timeKeyHeld: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le serveur tient sa part de la clé, qu’il ne donne qu’en séance.'
        : 'Ce serveur ne tient pas sa part de la clé : son exploitant vérifie le dossier de ses clés.',
    keyholdersStillFit: ({ left, cut }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Aucune version n’est en préparation.'
      if (outcome === 'met') return 'Chaque détenteur est encore en fonction, et sans intérêt dans la procédure.'
      return [
        ...(count(left) === 0 ? [] : [`Un détenteur n’est plus en fonction, pour ${holding(left, names)}.`]),
        ...(count(cut) === 0 ? [] : [`Un détenteur a déclaré un intérêt, pour ${holding(cut, names)}.`]),
        'Corrigez d’abord la désignation.',
      ].join(' ')
    },
    revocationFounded: ({ standing, cause, founded }, outcome) => {
      if (outcome === 'met') return `La révocation a sa cause : ${causeOf(cause)}.`
      if (standing !== true) return 'Cette personne ne tient aucune clé, ou a déjà été révoquée.'
      return founded !== true && cause === 'interest'
        ? 'Cette personne n’a déclaré aucun intérêt dans la procédure.'
        : 'Dites pourquoi cette personne est révoquée.'
    },
    revokedByInterest: (_facts, outcome) =>
      outcome === 'not-applicable'
        ? 'Une personne révoque.'
        : outcome === 'met'
          ? 'Un intérêt déclaré révoque de plein droit.'
          : 'Le passage du temps ne révoque que pour un intérêt déclaré.',
    enoughKeysLeft: (facts, outcome) => {
      if (outcome === 'not-applicable') return 'Cette révocation n’enlève aucune clé dont on ait besoin.'
      const { left, needed } = facts
      if (Number(left) >= Number(needed))
        return `Il restera ${number(left)} clés pour les ${number(needed)} qu’il faut : les offres déjà scellées s’ouvriront.`
      const lost = `Il ne restera que ${number(left)} ${Number(left) === 1 ? 'clé' : 'clés'} pour les ${number(needed)} qu’il faut : ce qui est déjà scellé pour cette version ne s’ouvrira plus.`
      return outcome === 'met' ? `${lost} Le motif est écrit.` : `${lost} Pourquoi révoquer malgré tout ?`
    },
    rehearsalFallsDue: ({ from, called }, outcome) => {
      if (outcome === 'met') return `Chaque détenteur rouvre sa clé à partir du ${day(from)}.`
      if (called === true) return 'Les détenteurs ont déjà été appelés pour cette date limite.'
      return from === null
        ? 'La consultation n’a pas encore de date limite.'
        : `Les clés publiées s’essaient à partir du ${day(from)}, et avant la date limite.`
    },
    tendersOver: (_facts, outcome) =>
      outcome === 'met'
        ? 'Plus aucune offre n’est attendue.'
        : 'Des offres sont encore attendues : leurs clés restent.',
  },
}
