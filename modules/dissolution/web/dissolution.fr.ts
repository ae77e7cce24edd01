import type { Json } from '#kernel/canonical.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/dissolution-rules.ts'
import type * as signing from '../model/dissolution-signing-rules.ts'
import type { Dissolution, DissolutionAct } from '../model/dissolution-state.ts'
import { day, list, matters, titles } from './words.fr.ts'

export const dissolution: ModuleLabels<
  DissolutionAct['type'],
  Dissolution['status'],
  keyof typeof rules | keyof typeof signing,
  'member' | 'coordinator' | 'proposer' | 'clock'
> = {
  process: 'dissolution',
  acts: {
    propose: 'Proposer la dissolution',
    approve: 'Notifier la décision favorable',
    oppose: 'Verser la décision défavorable',
    openSignature: 'Ouvrir le document à la signature',
    sign: 'Signer la dissolution',
    recount: "Constater que plus personne n'est attendu",
    takeEffect: 'Prendre effet',
    abandon: 'Abandonner la dissolution',
  },
  statuses: {
    none: 'aucune dissolution',
    proposed: 'proposée, en attente des décisions',
    signing: 'à la signature',
    signed: 'signée, effet à venir',
    dissolved: 'groupement dissous',
    abandoned: 'abandonnée',
  },
  capacities: {
    member: 'un membre',
    coordinator: 'le coordonnateur',
    proposer: 'le membre qui a proposé la dissolution',
    clock: 'le seul passage du temps',
  },
  done: {
    propose: ({ payload }) => `La dissolution a été proposée : ${payload.reason}`,
    approve: ({ payload }, names) =>
      `La décision favorable ${names.of(payload.body)} a été notifiée au coordonnateur le ${day(payload.receivedOn)}.`,
    oppose: ({ payload }, names) => `La décision défavorable ${names.of(payload.body)} a été versée.`,
    openSignature: () => 'Le document de dissolution a été ouvert à la signature.',
    sign: ({ payload }, names) =>
      `Signature ${names.of(payload.body)} sur le document de dissolution, le ${day(payload.signedOn)}.`,
    recount: () => "Le départ d'un membre a levé la dernière attente.",
    takeEffect: () => 'Le groupement est dissous.',
    abandon: ({ payload }) => `La dissolution a été abandonnée : ${payload.why}`,
  },
  tasks: {
    approve: ({ by }) => `Il manque la décision de dissolution de : ${by?.name ?? ''}.`,
    openSignature: () => 'Toutes les décisions sont réunies : ouvrir le document à la signature.',
    sign: ({ by }) => `Il manque sur le document de dissolution la signature de : ${by?.name ?? ''}.`,
  },
  asked: {
    approve: () => 'Notifier la décision de votre organe délibérant sur la dissolution.',
    sign: () => 'Signer le document de dissolution.',
  },
  rules: {
    decisionProvided: ({ decision }, outcome) => {
      if (outcome === 'to-appraise')
        return "La convention ne dit rien d'une dissolution par décision : dites sur quel fondement tous y mettent fin ensemble."
      if (decision === 'majority') return 'La convention permet la dissolution par décision de la majorité des membres.'
      return decision === 'unanimous'
        ? 'La convention permet la dissolution par décision de tous les membres.'
        : 'La convention est muette : tous les membres y mettent fin ensemble.'
    },
    settlementPlanAttached: ({ contracts, disputes }, outcome) => plan(both(contracts, disputes), outcome),
    settlementPlanStands: ({ contracts, disputes }, outcome) => plan(both(contracts, disputes), outcome),
    dissolutionNotBackdated: ({ dissolvedFrom }, outcome) => {
      if (outcome === 'not-applicable') return 'La dissolution prend effet à la dernière signature.'
      return outcome === 'met'
        ? `La dissolution prend effet le ${day(dissolvedFrom)} au plus tôt.`
        : "La dissolution ne prend pas effet avant d'être décidée."
    },
    memberDecides: ({ body, signed, members }, outcome) => {
      if (outcome !== 'unmet') return 'La décision est celle d’un membre actuel.'
      if (signed === true) return `A déjà signé le document de dissolution : ${body}.`
      return `La décision est à verser par un membre actuel, pour lui-même, ou par le coordonnateur qui l'a reçue. Sont membres : ${list(members)}.`
    },
    dissolutionAct: ({ body, about, favourable }, outcome) => {
      if (outcome === 'met') return `L'acte est favorable et exécutoire : ${body}.`
      if (about !== true) return `Il manque la délibération ou la décision de dissolution de : ${body}.`
      return favourable === true ? `L'acte n'est pas encore exécutoire : ${body}.` : `L'acte est défavorable : ${body}.`
    },
    dissolutionOpposed: ({ body }, outcome) =>
      outcome === 'met'
        ? `L'opposition résulte d'un acte de l'organe compétent : ${body}.`
        : `Il manque la délibération ou la décision défavorable de : ${body}.`,
    decisionReceived: ({ receivedOn, decidedOn }, outcome) => {
      if (outcome === 'not-applicable') return "Le coordonnateur n'a pas à se notifier sa propre décision."
      return outcome === 'met'
        ? `Le coordonnateur a reçu la décision le ${day(receivedOn)}.`
        : `Il manque la preuve de réception par le coordonnateur, entre la décision${decidedOn === null ? '' : ` du ${day(decidedOn)}`} et aujourd'hui.`
    },
    dissolutionVoted: ({ awaited, opposed, approved, members, twoThirds }, outcome) => {
      const against = list(opposed)
      if (outcome === 'met' && twoThirds === undefined) return 'Tous les membres actuels ont décidé la dissolution.'
      if (outcome === 'met') return `La majorité prévue a été dite atteinte : ${approved} membres sur ${members}.`
      if (outcome === 'to-appraise')
        return `${approved} membres sur ${members} ont décidé la dissolution (${
          twoThirds === true ? 'deux tiers au moins' : 'plus de la moitié, moins de deux tiers'
        }) : dites si c'est la majorité que prévoit la convention.`
      return `Il manque la décision de : ${list(awaited)}.${against === '' ? '' : ` S'y opposent : ${against}.`}`
    },
    nobodyLeftToSign: ({ awaited }, outcome) =>
      outcome === 'unmet' ? `Il manque la signature de : ${list(awaited)}.` : "Plus aucune signature n'est attendue.",
    everyMemberStillSigned: ({ awaited }, outcome) =>
      outcome === 'unmet'
        ? `Entré depuis la signature, doit décider et signer à son tour : ${list(awaited)}.`
        : 'Tous les membres du jour ont signé.',
    dissolutionDayReached: ({ on }, outcome) => {
      if (outcome === 'not-applicable') return "Le document n'est pas signé de tous."
      return outcome === 'met'
        ? `Le jour de la dissolution est venu : ${day(on)}.`
        : `La dissolution prend effet le ${day(on)}.`
    },
    dissolutionDayComputed: ({ on, awaited }, outcome) => {
      if (outcome === 'not-applicable') return "Le document n'est pas à la signature."
      return on === null
        ? `La dissolution attend encore la signature de : ${list(awaited)}.`
        : `Cette signature est la dernière : la dissolution prend effet le ${day(on)}.`
    },
    dissolutionSignatory: ({ body, alreadySigned, signatories }, outcome) => {
      if (outcome !== 'unmet') return 'Le membre a décidé et signe pour lui-même.'
      if (alreadySigned === true) return `A déjà signé : ${body}.`
      return `Signe un membre qui a décidé la dissolution, pour lui-même ; le coordonnateur ne consigne que le papier. Peuvent signer : ${list(signatories)}.`
    },
    dissolutionSignatureAuthorised: ({ body, signedOn }, outcome) =>
      outcome === 'met'
        ? "L'acte du membre, exécutoire, précède la signature."
        : `Il manque un acte favorable, exécutoire au ${day(signedOn)}, de : ${body}.`,
    dissolutionTextSigned: ({ sameText, openedOn }, outcome) => {
      if (outcome === 'not-applicable') return "Le document n'est pas à la signature."
      if (outcome === 'met') return 'Le document signé est celui qui a été ouvert à la signature.'
      return sameText === false
        ? 'Le document signé n’est pas celui qui a été ouvert à la signature.'
        : `La signature est datée entre l'ouverture, le ${day(openedOn)}, et aujourd'hui.`
    },
  },
}

/** The contracts in course, then the disputes that are not over. */
const both = (contracts: Json | undefined, disputes: Json | undefined): string =>
  [titles(contracts), matters(disputes)].filter((said) => said !== '').join(', ')

const plan = (running: string, outcome: string): string => {
  if (outcome === 'not-applicable') return "Aucun marché ni litige n'est en cours : il n'y a rien à apurer."
  return outcome === 'met'
    ? `Un plan d'apurement est joint pour : ${running}.`
    : `Il manque le plan d'apurement, à approuver dans le même document, pour : ${running}.`
}
