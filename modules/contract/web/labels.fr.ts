import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Contract } from '../model/state.ts'

const { count, day } = factsIn('fr')

type Capacity = 'coordinator' | 'notifier' | 'executor' | 'buyer' | 'clock'

const buyers = (value: Json | undefined): string =>
  count(value) === 1 ? 'Un acheteur' : `${count(value)} des acheteurs`

const listed = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '—')
const list = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((title) => `« ${title} »`).join(', ') : '—'

export const contract: ModuleLabels<
  Act['type'],
  Contract['status'],
  keyof typeof rules | 'objectFits' | 'sameDeterminedNeed',
  Capacity
> = {
  process: 'contract',
  acts: {
    recordAward: 'Enregistrer un marché du groupement',
    nameConsultation: 'Dire de quelle consultation vient le marché',
    recordNotification: 'Enregistrer la notification du marché',
    conclude: 'Conclure le marché attribué',
    recordDelivery: 'Inscrire la remise des pièces',
    confirmDelivery: 'Confirmer la réception des pièces',
    depositOriginal: 'Déposer un original du marché',
    reviseEnd: 'Changer la fin du marché',
    declareOrders: 'Déclarer des commandes en cours',
    recordExpiry: 'Constater la fin du marché',
    abandon: 'Abandonner la passation',
  },
  statuses: {
    none: 'non enregistré',
    'being-awarded': 'en passation',
    running: 'en cours',
    ended: 'terminé',
    abandoned: 'abandonné',
  },
  capacities: {
    coordinator: 'le coordonnateur',
    notifier: 'le membre chargé de notifier le marché',
    executor: 'le membre chargé de l’exécution',
    buyer: 'un acheteur identifié au marché',
    clock: 'l’écoulement du temps',
  },
  done: {
    recordAward: ({ payload }) =>
      `Le marché « ${payload.title} » a été enregistré : passation engagée le ${day(payload.awardBegunOn)}.`,
    nameConsultation: () => 'Le marché a été rattaché à la consultation dont il conclut la passation.',
    recordNotification: ({ payload }) =>
      payload.endsOn === null
        ? `Le marché a été notifié le ${day(payload.notifiedOn)} ; sa fin n’est pas connue.`
        : `Le marché a été notifié le ${day(payload.notifiedOn)}, jusqu’au ${day(payload.endsOn)}.`,
    conclude: ({ payload }) => `Le marché « ${payload.title} » est conclu : notifié le ${day(payload.notifiedOn)}.`,
    recordDelivery: ({ payload }) =>
      `Le marché et sa lettre de notification sont remis à ${count(payload.bodies)} ${count(payload.bodies) === 1 ? 'acheteur' : 'acheteurs'}.`,
    confirmDelivery: ({ payload }, names) => `${names.name(payload.body)} a reçu les pièces du marché.`,
    depositOriginal: ({ payload }) => `Un original du marché a été déposé : ${payload.location}.`,
    reviseEnd: ({ payload }) =>
      payload.cause === 'extension'
        ? `Le marché a été prolongé jusqu’au ${day(payload.endsOn)} : ${payload.reason}`
        : `Le marché a été résilié au ${day(payload.endsOn)} : ${payload.reason}`,
    declareOrders: ({ payload }) =>
      payload.until === null
        ? 'Un acheteur a déclaré des commandes en cours, sans pouvoir en dire le terme.'
        : `Un acheteur a déclaré des commandes en cours jusqu’au ${day(payload.until)}.`,
    recordExpiry: ({ payload }) => `Le marché et ses commandes ont pris fin le ${day(payload.on)}.`,
    abandon: ({ payload }) => `La passation a été abandonnée : ${payload.reason}`,
  },
  tasks: {
    recordNotification: ({ facts }) => `Enregistrer la notification du marché « ${facts.title} » quand elle a eu lieu`,
    reviseEnd: ({ facts }) => `Dire quand finit le marché « ${facts.title} » : un retrait peut en dépendre`,
    declareOrders: ({ facts }) => `Dire jusqu’à quand courent les commandes sur le marché « ${facts.title} »`,
  },
  rules: {
    contractUnderConvention: ({ effectiveOn }, outcome) => {
      if (outcome === 'met') return `Le groupement est en vigueur depuis le ${day(effectiveOn)}.`
      return 'Le groupement n’est pas en vigueur : il ne peut avoir de marché ni avant l’effet de sa convention, ni après sa fin.'
    },
    objectFits: ({ object, groupObject }, outcome) => {
      if (outcome === 'met') return `Cet objet entre dans celui du groupement, « ${groupObject} ».`
      if (outcome === 'unmet')
        return `Il est jugé que cet objet sort de celui du groupement, « ${groupObject} » : le groupement ne peut pas l’acheter.`
      return `L’objet est : « ${object} ». Entre-t-il dans celui du groupement, « ${groupObject} » ? Dites pourquoi.`
    },
    sameDeterminedNeed: ({ kind, others }, outcome) => {
      if (kind === 'permanent') return 'Le groupement est permanent : il passe autant de marchés qu’il en a besoin.'
      if (count(others) === 0) return 'C’est le premier marché du groupement pour le besoin déterminé de sa convention.'
      const before = `après ${list(others)}`
      if (outcome === 'met') return `Ce marché, ${before}, répond au même besoin déterminé.`
      if (outcome === 'unmet')
        return `Il est jugé que ce marché, ${before}, répond à un autre besoin que celui de la convention.`
      return `La convention vise un besoin déterminé. En quoi ce marché, ${before}, y répond-il encore ?`
    },
    lotsNumbered: ({ lots, twice }, outcome) => {
      if (outcome === 'not-applicable') return 'Le marché n’est pas alloti.'
      return outcome === 'met'
        ? `Le marché compte ${lots} lot${Number(lots) > 1 ? 's' : ''}, chacun sous son numéro.`
        : `Deux lots portent le même numéro : ${listed(twice)}.`
    },
    awardNotDatedAhead: ({ awardBegunOn }, outcome) =>
      outcome === 'met'
        ? `L’avis, ou la première lettre de consultation, est parti le ${day(awardBegunOn)}.`
        : `L’avis est daté du ${day(awardBegunOn)}, qui n’est pas encore venu : n’enregistrez que ce qui est parti.`,
    conventionInForceAtAward: ({ awardBegunOn, effectiveOn, notYet }, outcome) => {
      if (outcome === 'met') return 'La convention était en vigueur pour chaque acheteur à l’envoi de l’avis.'
      if (effectiveOn === null) return 'La convention n’a pas pris effet : aucun avis ne pouvait partir.'
      if (String(effectiveOn) > String(awardBegunOn))
        return `L’avis est parti le ${day(awardBegunOn)}, avant l’effet de la convention, le ${day(effectiveOn)}.`
      return `${buyers(notYet)} n’avai${count(notYet) > 1 ? 'en' : ''}t pas encore reçu notification de la convention le ${day(awardBegunOn)}, jour de l’avis.`
    },
    buyersWereMembers: ({ awardBegunOn, buyers: named, strangers, twice }, outcome) => {
      if (outcome === 'met') return `Les ${named} acheteurs identifiés étaient membres le ${day(awardBegunOn)}.`
      if (named === 0) return 'Aucun acheteur n’est identifié : nommez les membres que l’avis désigne.'
      if (count(strangers) > 0)
        return `${buyers(strangers)} n’étai${count(strangers) > 1 ? 'en' : ''}t pas membre du groupement le ${day(awardBegunOn)} : qui entre plus tard ne bénéficie pas de ce marché.`
      return `${buyers(twice)} est nommé deux fois.`
    },
    awardBegun: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le groupement a engagé une passation par l’envoi d’un avis.'
        : 'Aucune consultation du groupement n’a envoyé d’avis : le marché ne vient d’aucune.',
    noticeSentBefore: ({ reference, begunOn, notifiedOn }, outcome) => {
      if (outcome === 'not-applicable') return 'Le marché n’est rattaché à aucune consultation du groupement.'
      if (begunOn === null)
        return 'Cette consultation n’a pas envoyé d’avis, ou elle est abandonnée : aucun marché n’en vient.'
      return outcome === 'met'
        ? `L’avis de la consultation ${reference} est parti le ${day(begunOn)}.`
        : `L’avis de la consultation ${reference} est parti le ${day(begunOn)}, après la notification du marché, le ${day(notifiedOn)}.`
    },
    sameAsNotice: ({ reference, begunOn, awardBegunOn, strangers }, outcome) => {
      if (outcome === 'not-applicable') return 'Le marché n’est comparé à aucun avis.'
      if (outcome === 'met') return 'Le marché a la date de l’avis, et ses acheteurs y sont nommés.'
      const begun =
        begunOn === awardBegunOn ? '' : ` L’avis est parti le ${day(begunOn)} ; le marché dit le ${day(awardBegunOn)}.`
      const named =
        count(strangers) === 0
          ? ''
          : ` ${buyers(strangers)} n’${count(strangers) > 1 ? 'y sont pas nommés' : 'y est pas nommé'}.`
      if (outcome === 'unmet')
        return `Il est jugé que le marché ne vient pas de la consultation ${reference}.${begun}${named}`
      return `Le marché et l’avis de la consultation ${reference} ne disent pas la même chose.${begun}${named} Pourquoi en vient-il ?`
    },
    notifiedByAward: (_facts, outcome) =>
      outcome === 'unmet'
        ? 'Ce marché est attribué dans Unisson : il se notifie depuis son attribution, après l’accusé de réception du contrôle de légalité, et s’inscrit alors de lui-même.'
        : 'Ce marché n’est pas attribué dans Unisson : sa notification se consigne ici.',
    contractNotifiedInOrder: ({ awardBegunOn, notifiedOn, endsOn, today }, outcome) => {
      if (outcome === 'met') return `La notification du ${day(notifiedOn)} suit l’avis du ${day(awardBegunOn)}.`
      if (String(notifiedOn) > String(today))
        return `La notification est datée du ${day(notifiedOn)}, qui n’est pas encore venu.`
      if (String(notifiedOn) < String(awardBegunOn))
        return `La notification du ${day(notifiedOn)} précéderait l’avis, parti le ${day(awardBegunOn)}.`
      return `La fin du marché, le ${day(endsOn)}, précéderait sa notification, le ${day(notifiedOn)}.`
    },
    originalLocated: ({ location, depositedOn, today }, outcome) => {
      if (outcome === 'met') return `L’original est gardé par le coordonnateur : ${location}.`
      if (String(depositedOn) > String(today))
        return `Le dépôt est daté du ${day(depositedOn)}, qui n’est pas encore venu.`
      return 'Dites où l’original est gardé, et joignez-le.'
    },
    endRevisedInTime: ({ decidedOn, notifiedOn, endsOn, today }, outcome) => {
      if (outcome === 'met') return `La décision du ${day(decidedOn)} a été prise pendant le marché.`
      if (String(decidedOn) > String(today))
        return `La décision est datée du ${day(decidedOn)}, qui n’est pas encore venu.`
      if (String(decidedOn) < String(notifiedOn))
        return `La décision du ${day(decidedOn)} précède la notification du marché, le ${day(notifiedOn)}.`
      return `La décision du ${day(decidedOn)} vient après la fin du marché, le ${day(endsOn)} : un marché échu ne se prolonge pas.`
    },
    endMovesAsSaid: ({ cause, decidedOn, from, to }, outcome) => {
      if (outcome === 'met') return `La fin du marché passe au ${day(to)}.`
      if (String(to) < String(decidedOn))
        return `La nouvelle fin, le ${day(to)}, précède la décision du ${day(decidedOn)}.`
      return cause === 'extension'
        ? `Une prolongation va au-delà de la fin actuelle, le ${day(from)}.`
        : `Une résiliation vient avant la fin actuelle, le ${day(from)}.`
    },
    buyerIdentified: ({ awardBegunOn }, outcome) =>
      outcome === 'met'
        ? 'Ce membre est un acheteur identifié au marché.'
        : `Ce membre n’était pas identifié comme acheteur au lancement, le ${day(awardBegunOn)} : il ne peut pas commander sur ce marché.`,
    buyerEntered: ({ on, from }, outcome) => {
      if (outcome === 'met') return `Cet acheteur est entré dans le groupement le ${day(from)}.`
      return from === null
        ? 'Cet organisme n’est pas membre du groupement : il ne peut pas y commander.'
        : `Cet acheteur n’est membre que du ${day(from)} : le ${day(on)}, il ne peut pas encore commander.`
    },
    withdrawalNotInEffect: ({ on, until }, outcome) => {
      if (outcome === 'not-applicable') return 'Cet organisme n’est jamais entré dans le groupement.'
      return outcome === 'met'
        ? `Le ${day(on)}, aucun retrait de ce membre n’a pris effet : un retrait différé à la fin des marchés n’arrête pas ses commandes.`
        : `Le retrait de ce membre a pris effet le ${day(until)} : il ne commande plus sur les marchés du groupement.`
    },
    orderUnderSettlementPlan: ({ endedOn }, outcome) =>
      outcome === 'met'
        ? 'Le groupement n’a pas pris fin.'
        : `Le groupement a pris fin le ${day(endedOn)} : lisez dans le plan de règlement que les membres ont signé qui commande encore sur ce marché, et jusqu’à quand.`,
    documentsDelivered: ({ given, on }, outcome) => {
      if (outcome === 'not-applicable')
        return 'Ce marché n’est pas né d’une attribution suivie ici, ou n’est pas notifié.'
      if (outcome === 'met') return `Pièces et lettre de notification remises le ${day(given)}.`
      return given === null
        ? 'Le marché et sa lettre de notification ne lui ont pas encore été remis.'
        : `Le marché et sa lettre de notification lui sont remis le ${day(given)}, après le ${day(on)}.`
    },
    deliveryAwaited: ({ delivered }, outcome) => {
      if (outcome === 'met') return 'Des acheteurs n’ont pas encore confirmé la réception de leurs pièces.'
      return delivered === 0 ? 'Aucune pièce n’a été remise par l’attribution.' : 'Tous ont confirmé la réception.'
    },
    ownDelivery: ({ given, own }, outcome) => {
      if (outcome === 'met') return 'La réception est inscrite.'
      if (own !== true) return 'Chacun dit pour soi qu’il a reçu ses pièces.'
      return given === true ? 'La réception est déjà inscrite.' : 'Les pièces ne lui ont pas encore été remises.'
    },
    orderedWhileValid: ({ on, notifiedOn, validUntil }, outcome) => {
      if (outcome === 'met') return `Le marché est valide le ${day(on)}.`
      if (notifiedOn === null) return 'Le marché n’est pas notifié : nul ne peut encore commander.'
      if (String(on) < String(notifiedOn)) return `Le marché n’a été notifié que le ${day(notifiedOn)}.`
      return `La validité du marché s’est achevée le ${day(validUntil)} : on ne peut plus commander.`
    },
    ownOrdersDeclared: (_facts, outcome) =>
      outcome === 'met'
        ? 'L’acheteur déclare ses propres commandes, ou le coordonnateur enregistre ce qu’il lui a dit.'
        : 'Chaque acheteur répond seul de ses commandes : celles-ci sont à déclarer par lui ou par le coordonnateur.',
    lastOrderInOrder: ({ until, notifiedOn }, outcome) => {
      if (outcome === 'unmet')
        return `Aucune commande ne peut finir le ${day(until)} : le marché n’a été notifié que le ${day(notifiedOn)}.`
      return until === null
        ? 'Le terme des commandes n’est pas connu.'
        : `Les commandes courent jusqu’au ${day(until)}.`
    },
    contractOver: ({ on, endsOn, today }, outcome) => {
      if (outcome === 'met') return `Le marché s’est achevé le ${day(on)}.`
      if (String(on) >= String(today))
        return `Le ${day(on)} n’est pas passé : la fin se constate à partir du lendemain.`
      if (endsOn === null) return 'La fin du marché n’est pas connue : le coordonnateur doit la dire.'
      return `Le marché court jusqu’au ${day(endsOn)} : pour l’arrêter plus tôt, enregistrez sa résiliation.`
    },
    ordersInCourseOver: ({ inCourse, lastDay }, outcome) => {
      if (outcome === 'met') return 'Aucune commande n’est plus en cours.'
      const who = `${buyers(inCourse)} ${count(inCourse) > 1 ? 'ont' : 'a'} encore des commandes en cours`
      return lastDay === null ? `${who}, dont le terme n’est pas dit.` : `${who}, jusqu’au ${day(lastDay)}.`
    },
  },
}
