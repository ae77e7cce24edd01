import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as minimum from '../model/minimum.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Ceiling } from '../model/state.ts'

const { count, day, euros, listed, named, number } = factsIn('fr')

export const ceiling: ModuleLabels<
  Act['type'],
  Ceiling['status'],
  keyof typeof rules | keyof Pick<typeof minimum, 'minimumNotReached'>,
  'coordinator' | 'executor' | 'buyer' | 'clock'
> = {
  process: 'ceiling',
  acts: {
    set: 'Fixer les plafonds',
    share: 'Répartir le maximum entre les membres',
    raise: 'Porter le maximum à celui d’une modification',
    lend: 'Prêter une part',
    acceptLoan: 'Accepter un prêt de part',
    declineLoan: 'Refuser un prêt de part, ou le retirer',
    reportMinimum: 'Signaler que le minimum n’est pas atteint',
  },
  statuses: { none: 'non fixés', 'in-force': 'fixés' },
  capacities: {
    coordinator: 'le coordonnateur',
    executor: 'qui suit l’exécution pour le groupement',
    buyer: 'un acheteur du marché',
    clock: 'le passage d’une date, ou l’effet d’une modification',
  },
  done: {
    set: ({ payload }) =>
      `Les plafonds du marché sont fixés, ${count(payload.shares) === 0 ? 'sans part de chaque membre' : `et la part de ${count(payload.shares)} membres`}.`,
    share: ({ payload }) => `Le maximum est réparti entre ${count(payload.shares)} membres : ${payload.reason}`,
    raise: ({ payload }) => `Le maximum est celui d’une modification du ${day(payload.on)}.`,
    lend: ({ payload }, names) => `${euros(payload.amount)} d’une part sont proposés en prêt ${names.to(payload.to)}.`,
    acceptLoan: () => 'Le prêt de part est accepté.',
    declineLoan: () => 'Le prêt de part est refusé, ou retiré.',
    reportMinimum: () => 'Le minimum du marché n’est pas atteint : tous les membres en sont avertis.',
  },
  rules: {
    maximumSet: ({ maximum, minimum }, outcome) =>
      outcome === 'met'
        ? `Un maximum de ${euros(maximum)} hors taxe, un minimum de ${euros(minimum)}.`
        : `Un accord-cadre a un maximum, et son minimum n’y est pas supérieur : ${euros(maximum)} et ${euros(minimum)}.`,
    maximumAsAwarded: ({ maximum, awarded }, outcome) => {
      if (outcome === 'met') return 'Le maximum est celui du marché attribué.'
      return awarded === 0
        ? `Le marché n’a pas été attribué ici : ${euros(maximum)} est-il le maximum que son avis annonçait ?`
        : `Le marché a été attribué pour un maximum de ${euros(awarded)}, et non de ${euros(maximum)}.`
    },
    contractKnown: ({ notifiedOn }, outcome) =>
      outcome === 'met'
        ? `Le marché est notifié depuis le ${day(notifiedOn)}.`
        : 'Ce marché n’est pas notifié : personne n’y commande.',
    sharesOfBuyers: ({ strangers, twice }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Aucune part n’est fixée : seul le maximum du groupement compte.'
      if (outcome === 'met') return 'Chaque part est celle d’un acheteur du marché.'
      return count(strangers) > 0
        ? `N’est pas acheteur de ce marché : ${named(strangers, names)}.`
        : `Deux parts pour le même membre : ${named(twice, names)}.`
    },
    sharesWithinMaximum: ({ excess, lines }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucune part n’est fixée.'
      if (outcome === 'met') return 'Les parts tiennent ensemble dans le maximum.'
      return `Les parts dépassent ensemble le maximum de ${euros(excess)}${count(lines) > 0 ? `, et pour ${listed(lines)}` : ''} : la dernière commande pourra être refusée à qui a encore une part. Pourquoi les fixer ainsi ?`
    },
    aboveOrdered: ({ excess, lines }, outcome) =>
      outcome === 'met'
        ? 'Le nouveau maximum couvre ce qui est commandé.'
        : `Ce qui est déjà commandé dépasse ce maximum de ${euros(excess)}${count(lines) > 0 ? `, et pour ${listed(lines)}` : ''}.`,
    sharesCoverOrders: ({ short }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Aucune part n’est fixée.'
      return outcome === 'met'
        ? 'Chaque part couvre ce que son membre a commandé et prêté.'
        : `La part ne couvre pas ce qui est déjà commandé ou prêté par ${named(short, names)}.`
    },
    sharesSet: (_facts, outcome) =>
      outcome === 'met'
        ? 'Les membres ont chacun leur part.'
        : 'Les membres n’ont pas de part qui leur soit propre : rien n’est à prêter.',
    ownShareLent: ({ from }, outcome, names) =>
      outcome === 'met' ? 'Vous prêtez la part de votre membre.' : `Seul ${names.the(from)} peut prêter sa part.`,
    lentToBuyer: ({ to }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(to))} achète aussi sur ce marché.`
        : 'Une part se prête à un autre acheteur de ce marché.',
    somethingLent: ({ unknown }, outcome) => {
      if (outcome === 'met') return 'Le prêt porte sur un montant, ou sur des quantités que la part compte.'
      return count(unknown) > 0
        ? `Cette part ne compte pas : ${listed(unknown)}.`
        : 'Un prêt porte sur un montant, ou sur une quantité.'
    },
    loanCovered: ({ left, excess, lines }, outcome) => {
      if (outcome === 'met') return `Il reste ${euros(left)} à prêter.`
      return count(lines) > 0
        ? `Le prêt dépasse ce qui reste de la part pour : ${listed(lines)}.`
        : `Le prêt dépasse de ${euros(excess)} ce qui reste à prêter, ${euros(left)}.`
    },
    loanAwaiting: ({ loan, known }, outcome) => {
      if (outcome === 'met') return `Le prêt n° ${number(loan)} attend une réponse.`
      return known === true
        ? `Le prêt n° ${number(loan)} a déjà sa réponse.`
        : `Il n’y a pas de prêt n° ${number(loan)}.`
    },
    loanAnsweredByParty: ({ to }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de prêt de ce numéro.'
      return outcome === 'met'
        ? 'Vous répondez pour votre membre.'
        : `C’est ${names.to(to)} de répondre ; le prêteur peut retirer son offre.`
    },
    loanStillCovered: ({ excess, lines }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de prêt de ce numéro.'
      if (outcome === 'met') return 'Le prêteur n’a pas commandé depuis ce qu’il prête.'
      return `Le prêteur a commandé depuis : il manque ${euros(excess)}${count(lines) > 0 ? `, et pour ${listed(lines)}` : ''}.`
    },
    minimumNotReached: ({ minimum, ordered, until, before }, outcome) => {
      if (outcome === 'met')
        return `${euros(ordered)} hors taxe sont commandés sur un minimum de ${euros(minimum)} ; on commande jusqu’au ${day(until)}, dans moins de ${number(before)} jours.`
      return Number(ordered) >= Number(minimum)
        ? `Le minimum de ${euros(minimum)} est atteint, ou le marché n’en a pas.`
        : 'Le minimum n’est pas à signaler ce jour-là, ou il l’a déjà été.'
    },
    loanSignatory: ({ title }, outcome) =>
      outcome === 'met'
        ? `Vous signez en qualité de ${title}.`
        : 'Un prêt est signé par qui peut signer les commandes de son membre ce jour-là.',
  },
}
