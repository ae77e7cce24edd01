import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Order } from '../model/state.ts'

const { at, count, day, euros, listed, number } = factsIn('fr')

export const order: ModuleLabels<
  Act['type'],
  Order['status'],
  Exclude<keyof typeof rules, 'buyerRules' | 'objectionTerm'>,
  'buyer' | 'holder'
> = {
  process: 'order',
  acts: {
    prepare: 'Préparer une commande',
    change: 'Changer la commande',
    commit: 'Inscrire l’engagement comptable',
    sign: 'Signer la commande',
    send: 'Adresser la commande au titulaire',
    open: 'Ouvrir la commande',
    recordReceipt: 'Inscrire la réception de la commande',
    object: 'Contester la commande',
    answerObjection: 'Répondre à la contestation',
    cancel: 'Annuler la commande',
  },
  statuses: {
    none: 'non préparée',
    draft: 'en préparation',
    committed: 'engagée, à signer',
    signed: 'signée, à adresser',
    sent: 'adressée au titulaire',
    received: 'reçue par le titulaire',
    objected: 'contestée par le titulaire',
    cancelled: 'annulée',
  },
  capacities: { buyer: 'le membre qui commande', holder: 'le titulaire' },
  done: {
    prepare: ({ payload }) =>
      `Une commande de ${count(payload.lines)} ${count(payload.lines) === 1 ? 'ligne' : 'lignes'} est préparée.`,
    change: () => 'La commande est changée : elle est à engager de nouveau.',
    commit: ({ payload }) => `La commande est engagée sous le n° ${payload.commitment}.`,
    sign: () => 'La commande est signée.',
    send: ({ at: sentAt, payload }) => `La commande part le ${at(payload.sentAt ?? sentAt)}.`,
    open: () => 'Le titulaire a ouvert la commande.',
    recordReceipt: ({ payload }) => `Le titulaire a reçu la commande le ${day(payload.receivedOn)}.`,
    object: () => 'Le titulaire conteste la commande.',
    answerObjection: ({ payload }) =>
      payload.maintained === true
        ? 'La commande est maintenue, par une réponse.'
        : 'La commande contestée est retirée.',
    cancel: ({ payload }) => `La commande est annulée : ${payload.reason}`,
  },
  tasks: {
    commit: () => 'Engager la commande en préparation.',
    sign: () => 'Signer la commande engagée.',
    send: (task) => `Adresser la commande ${task.facts.number} au titulaire.`,
    recordReceipt: (task) => `Inscrire la réception de la commande ${task.facts.number} par le titulaire.`,
    answerObjection: (task) => `Répondre à la contestation de la commande ${task.facts.number} par le titulaire.`,
  },
  rules: {
    ownOrder: (_facts, outcome) =>
      outcome === 'met'
        ? 'Vous commandez pour votre membre.'
        : 'Chaque membre passe ses propres commandes : préparez celles du vôtre.',
    linesOfSchedule: ({ lines, unknown }, outcome) => {
      if (outcome === 'met') return `${number(lines)} ${lines === 1 ? 'ligne du bordereau' : 'lignes du bordereau'}.`
      return count(unknown) === 0
        ? 'Une commande demande une ligne au moins.'
        : `Ne se commande pas par bon de commande, ou n’est pas au bordereau : ${listed(unknown)}. Ce qui n’y est pas demande une modification du marché.`
    },
    quantitiesAsked: ({ wrong }, outcome) =>
      outcome === 'met'
        ? 'Chaque ligne demande une unité au moins.'
        : `La quantité n’est pas un nombre entier d’unités, une au moins : ligne ${listed(wrong)}.`,
    periodInOrder: ({ from, until }, outcome) =>
      outcome === 'met'
        ? `Exécution du ${day(from)} au ${day(until)}.`
        : `L’exécution finirait le ${day(until)}, avant de commencer le ${day(from)}.`,
    executionWithinAgreement: ({ until, end, months }, outcome) => {
      if (outcome === 'not-applicable') return 'Le dernier jour de l’accord-cadre n’est pas connu.'
      return outcome === 'met'
        ? 'L’exécution s’achève pendant l’accord-cadre.'
        : `L’exécution irait jusqu’au ${day(until)}, après la fin de l’accord-cadre, le ${day(end)} : dites pourquoi elle n’empêche pas une nouvelle mise en concurrence, surtout au-delà de ${number(months)} mois.`
    },
    commitmentNumbered: ({ numbered, committedOn, today }, outcome) => {
      if (outcome === 'met') return `Engagée le ${day(committedOn)}.`
      return numbered === false
        ? 'L’engagement comptable a un numéro, que la facture rappellera.'
        : `L’engagement est daté du ${day(committedOn)}, après ce jour, ${day(today)}.`
    },
    signedForOwn: (_facts, outcome) =>
      outcome === 'met'
        ? 'Vous signez pour votre membre.'
        : 'Une commande est signée par le représentant de son membre, ou par qui en a reçu délégation.',
    orderSignatory: ({ title, ended }, outcome) => {
      if (outcome === 'met') return `Vous signez en qualité de ${title}.`
      return ended === ''
        ? 'Vous n’avez pas de délégation pour signer les commandes de ce membre.'
        : `Votre pouvoir de signer les commandes (${title}) a pris fin le ${day(ended)}.`
    },
    pricedToday: ({ unpriced, amount, vat, provisional }, outcome) => {
      if (outcome === 'unmet') return `N’a pas de prix ce jour au bordereau : ${listed(unpriced)}.`
      const said = `${euros(amount)} hors taxe, ${euros(vat)} de TVA, aux prix en vigueur ce jour`
      return provisional === true ? `${said}, dont des prix provisoires.` : `${said}.`
    },
    withinMaximum: ({ left, asked, excess, lines, set }, outcome) => {
      if (set === false)
        return 'Les plafonds de ce marché ne sont pas fixés : le coordonnateur les fixe avant toute commande.'
      if (outcome === 'not-applicable') return 'Aucun maximum.'
      if (outcome === 'met') return `${euros(asked)} sur les ${euros(left)} qui restent du maximum.`
      return count(lines) > 0 && excess === 0
        ? `Le maximum de quantité du groupement est dépassé pour : ${listed(lines)}.`
        : `Cette commande de ${euros(asked)} dépasse de ${euros(excess)} ce qui reste du maximum, ${euros(left)} : l’accord-cadre a épuisé ses effets au-delà.`
    },
    withinShare: ({ left, asked, excess, lines, set }, outcome) => {
      if (set === false) return 'Les plafonds de ce marché ne sont pas fixés.'
      if (outcome === 'not-applicable') return 'Les membres n’ont pas de part qui leur soit propre.'
      if (outcome === 'met') return `${euros(asked)} sur les ${euros(left)} qui restent de la part du membre.`
      return count(lines) > 0 && excess === 0
        ? `La part du membre est dépassée pour : ${listed(lines)}.`
        : `Cette commande de ${euros(asked)} dépasse de ${euros(excess)} ce qui reste de la part du membre, ${euros(left)}. Un autre membre peut lui prêter de la sienne.`
    },
    sentInOrder: ({ sentAt, signedOn, ahead }, outcome) => {
      if (outcome === 'met') return `Partie le ${at(sentAt)}.`
      return ahead === true
        ? `L’envoi est daté du ${at(sentAt)}, qui n’est pas encore venu.`
        : `L’envoi est daté du ${at(sentAt)} : la commande n’a été signée que le ${day(signedOn)}.`
    },
    orderReceiptProven: ({ proven, sentOn, receivedOn, today }, outcome) => {
      if (outcome === 'met') return `Reçue le ${day(receivedOn)}, avec sa preuve.`
      if (proven === false) return 'Il manque la preuve de la réception.'
      return String(receivedOn) > String(today)
        ? `La réception est datée du ${day(receivedOn)}, qui n’est pas encore venu.`
        : `La réception du ${day(receivedOn)} précède l’envoi, du ${day(sentOn)}.`
    },
    objectedInTime: ({ receivedOn, last }, outcome) =>
      outcome === 'met'
        ? `Reçue le ${day(receivedOn)}, la commande se conteste jusqu’au ${day(last)}.`
        : `Reçue le ${day(receivedOn)}, la commande se contestait jusqu’au ${day(last)}, si le marché se réfère au CCAG-TIC sans y déroger : ces observations sont-elles recevables ?`,
    cancelledInTime: ({ accepted }, outcome) => {
      if (outcome === 'met') return 'La commande n’est pas partie.'
      return accepted === true
        ? 'Une part de la commande est livrée, en vérification ou admise : la commande ne s’annule plus.'
        : 'Le titulaire a la commande : à quelles conditions l’annulez-vous ?'
    },
  },
}
