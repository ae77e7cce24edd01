import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Expense } from '../model/state.ts'

const { count, day, euros } = factsIn('fr')

export const expense: ModuleLabels<Act['type'], Expense['status'], keyof typeof rules, 'coordinator' | 'advancer'> = {
  process: 'expense',
  acts: {
    record: 'Enregistrer un frais',
    share: 'Partager le frais entre les membres',
    settle: 'Enregistrer un règlement',
    cancel: 'Annuler le frais',
  },
  statuses: {
    none: 'non enregistré',
    recorded: 'avancé, non partagé',
    shared: 'partagé, à régler',
    settled: 'réglé',
    cancelled: 'annulé',
  },
  capacities: { coordinator: 'le coordonnateur', advancer: 'qui a avancé le frais' },
  done: {
    record: ({ payload }) => `Frais enregistré : ${payload.label}, ${euros(payload.amount)}.`,
    share: () => 'Le frais a été partagé entre les membres.',
    settle: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} a réglé sa part le ${day(payload.paidOn)}.`,
    cancel: ({ payload }) => `Le frais a été annulé : ${payload.reason}`,
  },
  tasks: {
    settle: ({ facts }) => `Enregistrer le règlement de ${euros(facts.amount)} dû par ${facts.body} (${facts.label})`,
  },
  rules: {
    coordinationUnpaid: ({ amount }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce frais ne paie pas les fonctions du coordonnateur.'
      return outcome === 'met'
        ? 'La convention prévoit que les fonctions du coordonnateur sont payées.'
        : `Les fonctions du coordonnateur sont gratuites : il ne peut demander ${euros(amount)} pour les remplir.`
    },
    expenseUnderConvention: ({ incurredOn, effectiveOn, today }, outcome) => {
      if (outcome === 'met') return `Le frais du ${day(incurredOn)} est né sous la convention.`
      if (effectiveOn === null) return 'La convention n’a pas pris effet : le groupement n’a pas encore de frais.'
      return String(incurredOn) > String(today)
        ? `Le frais est daté du ${day(incurredOn)}, qui n’est pas encore venu.`
        : `Le frais du ${day(incurredOn)} précède l’effet de la convention, le ${day(effectiveOn)}.`
    },
    expenseProved: ({ amount, proved }, outcome) => {
      if (outcome === 'met') return `Un montant de ${euros(amount)}, avec sa pièce.`
      return proved === false ? 'Il manque la facture ou le jugement.' : 'Le montant est d’un centime au moins.'
    },
    advancedByCoordinator: ({ by, coordinators, incurredOn }, outcome) => {
      if (outcome === 'met') return `Avancé par ${by}, à qui les autres doivent leur part si le frais est partagé.`
      return count(coordinators) === 0
        ? 'Le groupement n’a pas de coordonnateur : nul ne peut avancer ses frais.'
        : `Un frais du ${day(incurredOn)} est avancé par le coordonnateur de ce jour ou par celui qui lui a succédé : désignez l’un d’eux.`
    },
    membersNotCharged: ({ nature }, outcome) => {
      if (outcome === 'to-appraise')
        return 'La convention met les frais à la charge du coordonnateur, mais un procès perdu n’est pas un frais de fonctionnement : la condamnation porte-t-elle sur un acte mené au nom de tous ?'
      if (outcome === 'unmet' && nature === 'litigation')
        return 'La condamnation ne porte pas sur un acte mené au nom de tous : elle reste au coordonnateur.'
      return outcome === 'unmet'
        ? 'La convention met les frais de fonctionnement à la charge du coordonnateur : aucun membre ne peut en payer une part.'
        : 'Ce frais peut être partagé entre les membres.'
    },
    weightsSourced: ({ from, strangers }, outcome) => {
      if (outcome === 'met')
        return from === 'convention' ? 'La clé est celle de la convention.' : 'Les poids sont donnés, avec leur source.'
      if (from === 'convention') return 'La convention fixe la clé de partage : n’en donnez pas une autre.'
      if (count(strangers) > 0) return 'Un poids est donné à qui n’était pas membre le jour du frais.'
      return 'Donnez le poids de chaque membre, une fois, et dites d’où il vient : les commandes d’une année, les termes d’un jugement.'
    },
    sharesMatchKey: ({ due, wrong }, outcome) => {
      if (outcome === 'met') return 'Chaque part est celle de la clé, au centime.'
      if (count(due) === 0) return 'Aucune clé ne partage ce frais : il manque un poids qui ne soit pas nul.'
      return count(wrong) === 0
        ? 'Une part est donnée à qui n’était pas membre le jour du frais.'
        : 'Une part au moins n’est pas celle de la clé : comparez avec les parts calculées.'
    },
    sharesSumToAmount: ({ sum, amount }, outcome) =>
      outcome === 'met'
        ? `Les parts font ${euros(sum)}, le montant du frais.`
        : `Les parts font ${euros(sum)} et le frais ${euros(amount)} : pas un centime ne doit manquer.`,
    shareOwed: ({ amount }, outcome) =>
      outcome === 'unmet' ? 'Ce membre ne doit rien sur ce frais.' : `Ce membre doit ${euros(amount)}.`,
    paymentProved: ({ sharedOn, paidOn, today, proved }, outcome) => {
      if (outcome === 'met') return `Le règlement du ${day(paidOn)} est prouvé.`
      if (String(paidOn) > String(today)) return `Le règlement est daté du ${day(paidOn)}, qui n’est pas encore venu.`
      if (String(paidOn) < String(sharedOn))
        return `Le règlement du ${day(paidOn)} précède le partage, fait le ${day(sharedOn)}.`
      return proved === false ? 'Il manque la preuve du règlement.' : 'Le règlement n’est pas établi.'
    },
    nothingSettled: ({ paid }, outcome) =>
      outcome === 'met'
        ? 'Aucun membre n’a encore payé.'
        : `${count(paid) === 1 ? 'Un membre a' : `${count(paid)} membres ont`} déjà payé : ce frais ne peut plus être annulé.`,
  },
}
