import type { Finding } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as copyRules from '../model/copy-rules.ts'
import type * as rules from '../model/deposit-rules.ts'
import type { Deposit, DepositAct } from '../model/deposit-state.ts'

const { at } = factsIn('fr')

/** Ce que le manifeste nomme autrement que le dépôt commencé. */
const NAMED: Readonly<Record<string, string>> = {
  consultation: 'une autre consultation',
  deposit: 'un autre dépôt',
  dossier: 'une autre version du dossier',
  keySet: 'un autre jeu de clés',
}
const named = (differs: Json | undefined): string =>
  (Array.isArray(differs) ? differs : []).map((each: Json) => NAMED[String(each)] ?? '—').join(', ')

const parts = (many: Json | undefined): string =>
  Number(many) < 2 ? `${String(many)} partie` : `${String(many)} parties`

/** Les cas de l’annexe 6, article 2. */
const CASES: Readonly<Record<string, string>> = {
  malware: 'un programme malveillant dans l’envoi électronique',
  incomplete: 'un envoi électronique incomplet',
  late: 'un envoi électronique hors délai',
  unreadable: 'un envoi électronique qui n’a pu être ouvert',
}

const diligence = ({
  begunAt,
  deadline,
  partsAtDeadline,
  outages,
  troubles,
  stalled,
}: Readonly<Record<string, Json>>) =>
  [
    `L’envoi a commencé le ${at(begunAt)} ; la limite était le ${at(deadline)}, et le serveur tenait alors ${parts(partsAtDeadline ?? 0)}.`,
    `Indisponibilités notées : ${String(outages ?? 0)} ; difficultés signalées par l’opérateur : ${String(troubles ?? 0)}.`,
    ...(stalled === true ? ['Le dépôt était arrivé à temps : le retard est celui de la plate-forme.'] : []),
  ].join(' ')

/** Ce qui est décidé : à qui ne reçoit pas les constats, rien n’est dit du retard ni de qui en répond. */
function decidedOn(findings: readonly Finding[]): string {
  const stalled = findings.find(({ facts }) => facts.stalled !== undefined)?.facts.stalled
  if (stalled === true) return 'Un dépôt arrivé à temps, que la plate-forme avait inscrit trop tard,'
  return stalled === false ? 'Un dépôt hors délai' : 'Un dépôt gardé scellé'
}

export const deposit: ModuleLabels<
  DepositAct['type'],
  Deposit['status'],
  keyof typeof rules | keyof typeof copyRules,
  'operator' | 'coordinator' | 'clock'
> = {
  process: 'deposit',
  acts: {
    begin: 'Commencer un dépôt',
    commit: 'Remettre le dépôt',
    discard: 'Abandonner un dépôt commencé',
    supersede: 'Remplacer le dépôt',
    withdraw: 'Retirer le dépôt',
    attest: 'Constater que l’accusé est attesté',
    askAgain: 'Demander si le dépôt est maintenu',
    reconfirm: 'Maintenir le dépôt',
    tell: 'Signaler une difficulté',
    admit: 'Admettre le dépôt gardé scellé',
    reject: 'Rejeter le dépôt gardé scellé',
    call: 'Appeler la copie de sauvegarde',
  },
  final: {
    commit: 'Ce qui est remis ne se complète plus : il se remplace, jusqu’à la date limite.',
    discard: 'Ce qui a été envoyé est effacé : pour concourir, il faut recommencer un dépôt.',
    withdraw: 'Un dépôt retiré n’est pas ouvert, et ceux qu’il a remplacés ne reviennent pas.',
    admit: 'Le pli sera ouvert avec les autres : il ne pourra plus être rejeté pour son retard.',
    reject: 'Le pli reste scellé, et son opérateur ne concourt pas avec lui.',
  },
  statuses: {
    none: 'à commencer',
    begun: 'commencé',
    discarded: 'abandonné',
    received: 'reçu à temps',
    late: 'hors délai, scellé',
    superseded: 'remplacé',
    withdrawn: 'retiré',
    admitted: 'hors délai, admis',
    rejected: 'hors délai, rejeté',
  },
  capacities: {
    operator: 'l’opérateur, dans son compte',
    coordinator: 'le coordonnateur',
    clock: 'l’effet du temps',
  },
  done: {
    begin: () => 'Un opérateur a commencé un dépôt.',
    commit: ({ events }) => {
      const [came] = events
      if (came?.type !== 'DepositCameLate') return 'Un dépôt est reçu.'
      return came.stalled
        ? 'Un dépôt est arrivé à temps, et a été inscrit trop tard par la plate-forme.'
        : 'Un dépôt est arrivé hors délai.'
    },
    discard: () => 'Un opérateur a abandonné un dépôt commencé.',
    supersede: () => 'Un dépôt est remplacé par un plus récent du même compte.',
    withdraw: () => 'Un opérateur a retiré son dépôt.',
    attest: () => 'L’accusé d’un dépôt est attesté par les témoins du registre.',
    askAgain: () => 'Le dossier a changé : il est demandé à un opérateur s’il maintient son dépôt.',
    reconfirm: () => 'Un opérateur maintient son dépôt pour la nouvelle version du dossier.',
    tell: () => 'Un opérateur a signalé une difficulté.',
    admit: ({ findings }) => `${decidedOn(findings)} est admis, avec un motif.`,
    reject: ({ findings }) => `${decidedOn(findings)} est rejeté, avec un motif.`,
    call: () => 'Une copie de sauvegarde est appelée, avec un motif.',
  },
  rules: {
    tendersTaken: ({ opened }, outcome) => {
      if (outcome === 'met') return 'La consultation reçoit les dépôts.'
      if (opened === true) return 'La séance d’ouverture a eu lieu : plus rien ne se dépose.'
      return 'Il n’y a pas de consultation publiée à cette adresse.'
    },
    notAbandoned: (_facts, outcome) =>
      outcome === 'met'
        ? 'La consultation n’est pas déclarée sans suite.'
        : 'La consultation est déclarée sans suite : il n’y a plus rien à remettre.',
    keySetInForce: ({ published }, outcome) => {
      if (outcome === 'met') return 'Le pli sera scellé pour les détenteurs de clés publiés.'
      return published === null
        ? 'Aucun jeu de clés n’est en vigueur, qu’il ne soit pas encore publié ou que trop peu de détenteurs restent : rien ne peut être scellé.'
        : 'Les détenteurs de clés ont changé : rechargez la page, le pli se scelle pour ceux d’aujourd’hui.'
    },
    dossierPublished: ({ isLast }, outcome) => {
      if (outcome === 'unmet') return 'Aucune version publiée du dossier n’a cette empreinte.'
      return isLast === true
        ? 'Le dépôt répond à la version du dossier en vigueur.'
        : 'Le dépôt répond à une version du dossier qui a été remplacée : il sera demandé s’il est maintenu.'
    },
    begunWithinLimits: ({ begun, most }, outcome) =>
      outcome === 'met'
        ? `Le compte a ${String(begun)} dépôts commencés, sur ${String(most)} au plus.`
        : `Le compte a déjà ${String(begun)} dépôts commencés, et la limite publiée est de ${String(most)} : remettez-en un, ou abandonnez-en un.`,
    manifestOwn: ({ differs }, outcome) =>
      outcome === 'met'
        ? 'Ce qui est remis est ce qui avait été commencé.'
        : `Le manifeste nomme ${named(differs)} : rien n’est remis.`,
    keyholdersNamed: (_facts, outcome) =>
      outcome === 'met'
        ? 'Chaque pli a une part pour chaque détenteur de clé, et pour nul autre.'
        : 'Un pli n’a pas une part pour chaque détenteur de clé, ou en a une pour un autre : il ne pourrait pas être ouvert en séance.',
    copyNamed: ({ copy }, outcome) => {
      if (outcome === 'met')
        return copy === true
          ? 'Tous les plis sont des copies de sauvegarde.'
          : 'Aucun pli n’est une copie de sauvegarde.'
      return copy === true
        ? 'Un dépôt de copie de sauvegarde ne contient que des copies.'
        : 'Une copie de sauvegarde se dépose à part de l’offre.'
    },
    partsHeld: ({ missing, held }, outcome) =>
      outcome === 'met'
        ? `Toutes les parties sont reçues (${String(held)}).`
        : `Il manque ${parts(missing)} : ${Number(missing) < 2 ? 'envoyez-la' : 'envoyez-les'}, puis remettez le dépôt.`,
    recipientsOwn: (_facts, outcome) =>
      outcome === 'met'
        ? 'Ces plis n’ont jamais été déposés.'
        : 'Un de ces plis a déjà été déposé : chaque dépôt a les siens, scellés pour lui.',
    receivedInTime: ({ receivedAt, deadline, uncertainty, inTime, setClosed }) => {
      const measured = `Dernier octet reçu le ${at(receivedAt)}, à ${String(uncertainty)} ms près en faveur de l’opérateur ; limite : ${at(deadline)}.`
      if (inTime !== true) return `${measured} Le dépôt est hors délai : il est gardé scellé.`
      return setClosed === true
        ? `${measured} Il est arrivé à temps, mais la liste des plis était arrêtée quand il a été inscrit : une personne décide.`
        : `${measured} Le dépôt est à temps.`
    },
    lastReceivedOpened: ({ replaced, replacedIn }) => {
      if (typeof replacedIn === 'string') return 'Un dépôt du même compte, arrivé après lui, le remplace.'
      const count = Array.isArray(replaced) ? replaced.length : 0
      if (count === 0) return 'Il ne remplace aucun autre dépôt.'
      return count === 1
        ? 'Reçu à temps, il remplace un dépôt du même compte.'
        : `Reçu à temps, il remplace ${count} dépôts du même compte.`
    },
    withdrawnInTime: ({ deadline, inTime, setClosed }, outcome) => {
      if (outcome === 'met') return `Le retrait est demandé avant la limite (${at(deadline)}).`
      return inTime === true && setClosed === true
        ? 'Le retrait a été demandé à temps, mais la liste des plis était déjà arrêtée quand la plate-forme l’a inscrit : ce retard est le sien. Écrivez à l’acheteur avant la séance.'
        : `La limite est passée (${at(deadline)}) : un dépôt ne se retire plus.`
    },
    deadlineAheadOfDeposit: ({ deadline }, outcome) =>
      outcome === 'met'
        ? `La limite est le ${at(deadline)}.`
        : `La limite est passée (${at(deadline)}) : ce qui est déposé ne change plus.`,
    receiptUnattested: (_facts, outcome) =>
      outcome === 'met' ? 'L’accusé est encore provisoire.' : 'L’accusé est déjà attesté, ou rien n’est encore reçu.',
    receiptWitnessed: ({ needed, cosigned }, outcome) => {
      if (outcome === 'met')
        return `L’écriture de l’accusé est attestée par ${Number(cosigned) < 2 ? 'un témoin' : `${String(cosigned)} témoins`}.`
      return needed === null
        ? 'Le groupement n’a convenu d’aucun témoin : l’accusé repose sur le seul journal de la plate-forme.'
        : `L’accusé reste provisoire : ${String(cosigned)} des ${String(needed)} témoins demandés attestent.`
    },
    dossierChanged: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le dossier a changé depuis que ce dépôt a été commencé.'
        : 'Il a déjà été demandé, ou la version n’est pas celle en vigueur.',
    dossierLast: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le dépôt est maintenu pour la version en vigueur.'
        : 'Cette version du dossier n’est pas celle en vigueur : lisez la dernière.',
    sessionGoesOn: (_facts, outcome) =>
      outcome === 'met'
        ? 'La séance n’est pas levée : ce qui est admis ou appelé peut y être ouvert.'
        : 'La séance est levée : ses clés ne servent plus et son procès-verbal est établi. Ce pli reste scellé, et l’admettre ou l’appeler ne l’ouvrirait pas.',
    sessionOpened: ({ closed }, outcome) => {
      if (outcome === 'met') return 'La séance d’ouverture est ouverte.'
      return closed === true
        ? 'La liste des plis est arrêtée, la séance n’est pas ouverte : nul ne décide encore d’un dépôt.'
        : 'Avant la séance d’ouverture, nul ne sait ni ne décide rien d’un dépôt.'
    },
    copyInTime: ({ stalled, copy }, outcome) =>
      outcome === 'met'
        ? copy === true && stalled === true
          ? 'La copie de sauvegarde est arrivée à temps : elle est admise parmi les copies, et ne s’ouvre que si elle est appelée.'
          : 'Ce n’est pas une copie de sauvegarde.'
        : 'Une copie de sauvegarde parvient avant la date limite : en retard, elle n’est jamais ouverte.',
    lateReasoned: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est gardé au dossier.' : 'Dites pourquoi : la décision se lit avec son motif.',
    diligenceAppraised: (facts, outcome) => {
      if (outcome === 'met' && facts.stalled === true)
        return 'Le dépôt est arrivé à temps : le retard est celui de la plate-forme, et il n’y a rien à apprécier.'
      if (outcome === 'met')
        return 'La diligence de l’opérateur et l’état de la plate-forme sont appréciés : le motif est écrit.'
      if (outcome === 'unmet')
        return 'L’opérateur n’a pas été diligent, ou la plate-forme fonctionnait : son pli n’est pas admis.'
      return `${diligence(facts)} L’opérateur s’y est-il pris à temps, avec un équipement sain, sans que l’acheteur établisse que la plate-forme fonctionnait ?`
    },
    platformShownWorking: (facts, outcome) => {
      if (outcome === 'not-applicable') return 'Le dépôt n’est pas hors délai.'
      if (facts.stalled === true)
        return outcome === 'met'
          ? 'Un dépôt plus récent du même compte remplace celui-ci, qui n’est donc pas ouvert.'
          : 'Le dépôt est arrivé à temps, et le retard est celui de la plate-forme : il ne peut pas être rejeté pour son heure.'
      if (outcome === 'met') return 'Rien n’excuse le retard, ou le motif du rejet répond à ce qui l’excuserait.'
      if (outcome === 'unmet')
        return 'L’acheteur n’établit pas que la plate-forme fonctionnait : le pli ne peut pas être rejeté ainsi.'
      return `${diligence(facts)} Qu’est-ce qui établit que la plate-forme fonctionnait, ou que l’opérateur a tardé ?`
    },
    noOtherInTime: ({ standing, called, copy }, outcome) => {
      if (outcome !== 'met' && copy === true)
        return 'Le même compte a une autre copie de sauvegarde reçue à temps. Pourquoi admettre aussi celle-ci ?'
      if (outcome !== 'met' && Number(called ?? 0) > 0)
        return 'Une copie de sauvegarde du même compte est appelée. Pourquoi ouvrir aussi ce pli ?'
      if (outcome !== 'met')
        return 'Le même compte a un pli reçu à temps, qui sera ouvert. Pourquoi ouvrir aussi celui-ci ?'
      return Number(standing ?? 0) + Number(called ?? 0) === 0
        ? 'Cet opérateur n’a pas d’autre pli reçu à temps.'
        : 'Pourquoi un second pli du même compte est ouvert : le motif est écrit.'
    },
    copyOnly: (_facts, outcome) =>
      outcome === 'met'
        ? 'C’est une copie de sauvegarde reçue à temps, qui n’a pas été appelée.'
        : 'Seule une copie de sauvegarde reçue à temps s’appelle, et une seule fois.',
    copyCaseGiven: ({ case: of, reasoned, found, standing }, outcome) => {
      const which = CASES[String(of)] ?? '—'
      if (outcome === 'to-appraise')
        return `Un pli de ce compte, arrivé entier et à temps, sera ouvert. L’envoi en cause (${which}) devait-il s’y ajouter, et non le répéter ? Dites ce qui l’établit.`
      if (outcome === 'met') return `Cas retenu : ${which}.`
      if (reasoned !== false && Number(found ?? 0) > 0 && Number(standing ?? 0) > 0)
        return 'Un pli de ce compte, arrivé entier et à temps, sera ouvert : sa copie de sauvegarde reste fermée.'
      return reasoned === false
        ? `Dites ce qui a été constaté : ${which}.`
        : `Aucun envoi électronique de ce compte, commencé avant la limite, n’est dans ce cas : ${which}.`
    },
    oneCopyCalled: ({ called }, outcome) => {
      if (outcome === 'met')
        return called === 0
          ? 'Aucune autre copie de sauvegarde de ce compte n’est appelée, ni scellée ni au guichet.'
          : 'Une autre copie de ce compte est appelée, et une personne dit de quel autre pli celle-ci tient lieu.'
      return outcome === 'to-appraise'
        ? 'Une autre copie de sauvegarde de ce compte est déjà appelée, et plusieurs de ses envois sont en cause. De quel autre pli celle-ci tient-elle lieu, et qu’est-ce qui l’établit ?'
        : 'Une autre copie de sauvegarde de ce compte est déjà appelée, scellée ou au guichet : une seule tient lieu d’un pli, et celle-ci reste fermée.'
    },
  },
}
