import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Perimeter } from '../model/state.ts'

const { count, day, listed } = factsIn('fr')
const sites = (value: Json | undefined): string => (value === 1 ? 'un établissement' : `${value} établissements`)

export const perimeter: ModuleLabels<Act['type'], Perimeter['status'], keyof typeof rules, 'member' | 'coordinator'> = {
  process: 'perimeter',
  acts: { declare: 'Déclarer un périmètre', correct: 'Corriger le périmètre' },
  statuses: { none: 'non déclaré', declared: 'déclaré' },
  capacities: { member: 'le membre, pour ses établissements', coordinator: 'le coordonnateur' },
  done: {
    declare: ({ payload }) =>
      `Le périmètre de l’année ${payload.year} a été déclaré : ${sites(count(payload.sites))}, selon ${payload.source}.`,
    correct: ({ payload }) => `Le périmètre a été corrigé : ${payload.reason}`,
  },
  rules: {
    perimeterOfAMember: ({ left }, outcome) => {
      if (outcome === 'met') return 'L’organisme est membre du groupement.'
      return left === null || left === undefined
        ? 'L’organisme n’est pas membre du groupement : il n’a pas de périmètre à y déclarer.'
        : `L’organisme a quitté le groupement le ${day(left)} : il n’a plus de périmètre à y déclarer.`
    },
    ownPerimeterDeclared: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le membre déclare ses propres établissements, ou le coordonnateur enregistre ce qu’il en a reçu.'
        : 'Chaque membre répond seul de ses chiffres : ils sont à déclarer par lui, ou par le coordonnateur qui les a reçus.',
    declaredOnceAYear: ({ year }, outcome) =>
      outcome === 'met'
        ? `Ce membre n’a rien déclaré encore pour l’année ${year}.`
        : `Ce membre a déjà déclaré l’année ${year} : corrigez cette déclaration, en disant pourquoi.`,
    sitesIdentified: ({ sites: counted, wrong, twice }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun établissement ne porte de numéro UAI.'
      if (outcome === 'met') return `Chaque UAI est bien formé et n’est donné qu’une fois (${sites(counted)}).`
      if (count(wrong) > 0)
        return `Ces UAI sont mal formés (sept chiffres, puis la lettre qui en est la clé) : ${listed(wrong)}.`
      return `Ces UAI sont donnés deux fois : ${listed(twice)}.`
    },
    usersCountedOnly: ({ rows, inSource }, outcome) => {
      if (outcome === 'met') return 'Les usagers sont comptés ; aucun n’est nommé.'
      const where = count(rows) > 0 ? `aux lignes ${listed(rows)}` : inSource === true ? 'dans la source' : ''
      return `Une donnée sur une personne se trouve ${where} : le périmètre compte les usagers, il n’en nomme aucun.`
    },
    countSourced: ({ source, countedOn, today }, outcome) => {
      if (outcome === 'met') return `Compté le ${day(countedOn)}, selon ${source}.`
      return String(countedOn) > String(today)
        ? `Le comptage est daté du ${day(countedOn)}, qui n’est pas encore venu.`
        : 'Dites d’où viennent les nombres.'
    },
  },
}
