import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatCount } from '#ui/i18n/format.ts'
import { capitalised, type Names } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as purchaseRules from '../model/purchase-rules.ts'
import type { Purchase, PurchaseAct } from '../model/purchase-state.ts'
import type * as sheetRules from '../model/sheet-rules.ts'
import type { NeedSheet, SheetAct } from '../model/sheet-state.ts'

const { count, day, euros, listed, named, number, quoted } = factsIn('fr')
const months = (value: Json | undefined): string => `${value} mois`
/** Points of base, en pour cent. */
const percent = (value: Json | undefined): string => `${formatCount(Math.round(Number(value) / 100), 'fr')} %`

/** Qui manque, et ce qu’il lui reste à faire. */
function missingNeeds(missing: Json | undefined, names: Names): string {
  const rows = Array.isArray(missing) ? (missing as { body: string; status: string }[]) : []
  const left: Readonly<Record<string, string>> = {
    none: 'n’a pas rempli sa fiche',
    filed: 'attend la réponse du coordonnateur',
    returned: 'doit corriger sa fiche',
    accepted: 'doit valider sa fiche',
  }
  return rows.map(({ body, status }) => `${names.the(body)} ${left[status] ?? status}`).join(' ; ')
}

const stages: Readonly<Record<string, string>> = {
  none: 'Le groupement n’a pas de tel projet d’achat.',
  frozen: 'Le besoin est arrêté : le coordonnateur doit le rouvrir avant qu’une fiche change.',
  abandoned: 'Le projet d’achat est abandonné : aucune fiche n’y répond plus.',
}

export const purchase: ModuleLabels<
  PurchaseAct['type'],
  Purchase['status'],
  keyof typeof purchaseRules,
  'coordinator' | 'clock'
> = {
  process: 'purchase',
  acts: {
    open: 'Recueillir les besoins',
    revise: 'Modifier ce qui est demandé aux membres',
    freeze: 'Arrêter le besoin',
    reopen: 'Rouvrir le recueil des besoins',
    abandon: 'Abandonner le projet d’achat',
    launch: 'Lancer le projet d’achat',
    release: 'Rendre le besoin à une autre procédure',
  },
  final: {
    freeze: 'Le recueil peut être rouvert tant que l’avis n’est pas envoyé ; il ne le peut plus ensuite.',
    abandon: 'Un projet abandonné ne se rouvre pas, et ses fiches non plus.',
  },
  statuses: {
    none: 'non ouvert',
    collecting: 'besoins en cours de recueil',
    frozen: 'besoin arrêté',
    launched: 'consultation lancée',
    abandoned: 'abandonné',
  },
  capacities: { coordinator: 'le coordonnateur', clock: 'l’envoi de l’avis, ou l’abandon de la procédure' },
  done: {
    open: ({ payload }) =>
      `Le recueil des besoins a été ouvert : ${payload.title}. Fiches attendues jusqu’au ${day(payload.sheetsDue)}.`,
    revise: ({ payload }) => `Ce qui est demandé aux membres a été modifié : ${payload.reason}`,
    freeze: () => 'Le besoin a été arrêté.',
    reopen: ({ payload }) => `Le recueil des besoins a été rouvert : ${payload.reason}`,
    abandon: ({ payload }) => `Le projet d’achat a été abandonné : ${payload.reason}`,
    launch: ({ payload }) => `L’avis est parti le ${day(payload.noticeSentOn)} : le besoin ne peut plus être rouvert.`,
    release: ({ payload }) => `La procédure est abandonnée, le besoin reste arrêté : ${payload.reason}`,
  },
  tasks: { freeze: ({ facts }) => `Arrêter le besoin de « ${facts.title} » : toutes les fiches sont validées` },
  rules: {
    purchaseUnderConvention: ({ effectiveOn }, outcome) =>
      outcome === 'met'
        ? `Le groupement est en vigueur depuis le ${day(effectiveOn)}.`
        : 'Le groupement n’est pas en vigueur : il ne recueille de besoins ni avant l’effet de sa convention, ni après sa fin.',
    linesDistinct: ({ lines, twice }, outcome) => {
      if (outcome === 'met') return `Le besoin se compte en ${number(lines)} ligne${Number(lines) > 1 ? 's' : ''}.`
      return lines === 0
        ? 'Aucune ligne n’est donnée : dites ce que les membres doivent compter, et en quelle unité.'
        : `Deux lignes portent le même repère : ${listed(twice)}.`
    },
    sheetsDueBeforeStart: ({ sheetsDue, from, today }, outcome) => {
      if (outcome === 'met') return `Les membres ont jusqu’au ${day(sheetsDue)} pour remplir leur fiche.`
      return String(sheetsDue) < String(today)
        ? `Le ${day(sheetsDue)} est passé : laissez aux membres un jour à venir.`
        : `Les fiches seraient attendues le ${day(sheetsDue)}, alors que le service doit commencer le ${day(from)} : fixez un jour plus tôt.`
    },
    durationJustified: ({ months: asked, limit }, outcome) => {
      if (Number(asked) <= Number(limit)) return `La durée de ${months(asked)} ne passe pas quatre ans.`
      if (outcome === 'met') return `La durée de ${months(asked)} passe quatre ans, et elle est justifiée.`
      if (outcome === 'unmet')
        return `La durée de ${months(asked)} passe quatre ans, et aucune justification n’est retenue : ramenez-la à ${months(limit)}.`
      return `La durée de ${months(asked)} passe les quatre ans d’un accord-cadre. Quel objet, ou quel amortissement, la justifie ?`
    },
    everyNeedValidated: ({ members, missing }, outcome, names) =>
      outcome === 'met'
        ? `Les ${number(members)} membres ont validé leur fiche, ou dit qu’ils n’ont pas de besoin.`
        : `Le besoin n’est pas entièrement défini : ${missingNeeds(missing, names)}.`,
    someoneNeeds: ({ sheets }, outcome) =>
      outcome === 'met'
        ? `${number(sheets)} fiche${Number(sheets) > 1 ? 's' : ''} validée${Number(sheets) > 1 ? 's' : ''} font le besoin.`
        : 'Aucune fiche validée n’exprime de besoin : il n’y a rien à acheter. Abandonnez le projet d’achat.',
    sheetsUpToDate: ({ stale }, outcome, names) =>
      outcome === 'met'
        ? 'Chaque fiche répond au projet d’achat tel qu’il est aujourd’hui.'
        : `Les lignes ou la durée ont changé depuis la fiche de : ${named(stale, names)}. À reprendre par ces membres.`,
    partsOfMembers: ({ strangers }, outcome, names) =>
      outcome === 'met'
        ? 'Chaque fiche est celle d’un membre d’aujourd’hui.'
        : `Cette fiche n’est plus celle d’un membre : ${named(strangers, names)}. Il ne peut pas être désigné comme acheteur.`,
    buyersKnownBySiret: ({ without }, outcome, names) =>
      outcome === 'met'
        ? 'Chaque acheteur est identifié par son SIRET.'
        : `Le SIRET manque à : ${named(without, names)}. Complétez sa fiche au registre des organismes.`,
    needEstimated: ({ estimate, minimum, sheets, months: length, until }, outcome) =>
      outcome === 'not-applicable'
        ? 'Sans fiche validée, il n’y a rien à estimer.'
        : `Valeur estimée : ${euros(estimate)} hors taxes, somme des maximums de ${number(sheets)} fiches pour ${months(length)}, jusqu’au ${day(until)} (minimum : ${euros(minimum)}).`,
  },
}

export const needSheet: ModuleLabels<
  SheetAct['type'],
  NeedSheet['status'],
  keyof typeof sheetRules,
  'member' | 'coordinator' | 'signatory'
> = {
  process: 'needSheet',
  acts: {
    file: 'Remplir la fiche de besoins',
    revise: 'Modifier la fiche de besoins',
    return: 'Demander une correction',
    accept: 'Accepter la fiche',
    validate: 'Valider la fiche et s’engager',
  },
  statuses: {
    none: 'non remplie',
    filed: 'remplie, à examiner par le coordonnateur',
    returned: 'à corriger par le membre',
    accepted: 'acceptée, à valider par le membre',
    validated: 'validée',
    'without-need': 'sans besoin',
  },
  capacities: {
    member: 'le membre, pour ses besoins',
    coordinator: 'le coordonnateur',
    signatory: 'le représentant du membre, ou son délégataire',
  },
  done: {
    file: ({ payload }, names) =>
      payload.need === null
        ? `${capitalised(names.the(payload.body))} a dit ne pas avoir de besoin : ${payload.note}`
        : `La fiche de besoins ${names.of(payload.body)} a été remplie.`,
    revise: ({ payload }) =>
      payload.need === null ? `Le membre n’a plus de besoin : ${payload.note}` : 'La fiche de besoins a été modifiée.',
    return: ({ payload }) => `Une correction est demandée pour le ${day(payload.correctBy)} : ${payload.remark}`,
    accept: () => 'Le coordonnateur a accepté la fiche.',
    validate: () => 'Le membre a validé sa fiche : il s’engage sur ces quantités et ces montants.',
  },
  tasks: {
    file: ({ facts }) => `Remplir la fiche de besoins de « ${facts.title} »`,
    revise: ({ facts }) => `Corriger la fiche de besoins de « ${facts.title} »`,
    accept: ({ facts }, names) => `Répondre à la fiche de besoins ${names.of(facts.member)} pour « ${facts.title} »`,
    validate: ({ facts }) => `Valider la fiche de besoins de « ${facts.title} »`,
  },
  rules: {
    needsCollected: ({ stage }, outcome) =>
      outcome === 'met' ? 'Les besoins sont en cours de recueil.' : (stages[String(stage)] ?? '—'),
    needOfAMember: ({ body, until }, outcome, names) => {
      if (outcome === 'met') return 'L’organisme est membre du groupement.'
      const who = capitalised(names.the(body))
      return until === null
        ? `${who} n’est pas membre du groupement : ses besoins n’y comptent pas.`
        : `${who} a quitté le groupement le ${day(until)} : ses besoins n’y comptent plus.`
    },
    ownNeedFiled: ({ needed }, outcome) => {
      if (outcome === 'met') return 'Le membre répond pour lui-même, ou le coordonnateur consigne ce qu’il en a reçu.'
      return needed === true
        ? 'Chaque membre s’engage seul pour sa part : sa fiche est à remplir par lui, ou par le coordonnateur qui l’a reçue.'
        : 'Le membre seul peut dire qu’il n’a pas de besoin.'
    },
    oneSheetAMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? 'Ce membre n’a pas encore de fiche pour ce projet d’achat.'
        : `${capitalised(names.the(body))} a déjà une fiche pour ce projet d’achat : modifiez-la.`,
    filedInTime: ({ sheetsDue, today }, outcome) => {
      if (outcome === 'not-applicable') return 'Les besoins ne sont pas en cours de recueil.'
      if (String(today) <= String(sheetsDue)) return `Les fiches sont attendues jusqu’au ${day(sheetsDue)}.`
      if (outcome === 'met') return `La fiche vient après le ${day(sheetsDue)}, et son retard est expliqué.`
      if (outcome === 'unmet') return `La fiche vient après le ${day(sheetsDue)}, et son retard n’est pas admis.`
      return `Les fiches étaient attendues jusqu’au ${day(sheetsDue)}. Pourquoi celle-ci peut-elle encore compter ?`
    },
    noNeedExplained: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Le membre a un besoin.'
      return outcome === 'met'
        ? 'Le membre dit pourquoi il n’a pas de besoin.'
        : 'Dites pourquoi le membre n’a pas de besoin : les autres en supporteront le marché sans lui.'
    },
    quantitiesInOrder: ({ lines, unknown, missing, twice, disordered }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de quantité à compter.'
      if (outcome === 'met') return `Les ${number(lines)} lignes sont comptées, du minimum au maximum.`
      if (count(missing) > 0) return `Quantités à donner pour : ${quoted(missing)}.`
      if (count(unknown) > 0) return `Le projet d’achat n’a pas de ligne : ${listed(unknown)}.`
      if (count(twice) > 0) return `Ligne donnée deux fois : ${listed(twice)}.`
      return `Le minimum ne passe pas le prévu, ni le prévu le maximum. À revoir : ${quoted(disordered)}.`
    },
    ceilingGiven: ({ minimum, expected, maximum }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de montant à plafonner.'
      if (outcome === 'met') return `Le membre ne passera pas ${euros(maximum)} hors taxes.`
      return maximum === 0
        ? 'Le maximum manque : un accord-cadre sans maximum est illégal. Donnez le montant que le membre ne passera pas.'
        : `Le minimum (${euros(minimum)}) ne passe pas le prévu (${euros(expected)}), ni le prévu le maximum (${euros(maximum)}).`
    },
    everyYearCounted: ({ years, missing, beyond, twice }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas d’apprenant à compter.'
      if (outcome === 'met') return `Les apprenants sont comptés pour ${listed(years)}.`
      if (count(missing) > 0) return `Nombre d’apprenants à donner pour : ${listed(missing)}.`
      return count(beyond) > 0
        ? `Le projet d’achat ne couvre pas : ${listed(beyond)}.`
        : `Année donnée deux fois : ${listed(twice)}.`
    },
    needMeasured: ({ year, users, learners, gap, limit }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de besoin à mesurer.'
      if (year === null)
        return outcome === 'met'
          ? 'Le membre n’a pas déclaré de périmètre, et dit comment il compte.'
          : 'Le membre n’a pas déclaré de périmètre : sur quoi repose ce besoin ? Déclarez-le d’abord, ou expliquez.'
      const measure = `${number(learners)} apprenants, pour ${number(users)} usagers déclarés en ${year} (écart de ${percent(gap)})`
      if (Number(gap) <= Number(limit)) return `Le besoin répond au périmètre : ${measure}.`
      if (outcome === 'met') return `Le besoin s’éloigne du périmètre, et s’explique : ${measure}.`
      if (outcome === 'unmet') return `Le besoin s’éloigne du périmètre sans explication retenue : ${measure}.`
      return `Le besoin s’éloigne du périmètre déclaré de plus de ${percent(limit)} : ${measure}. Pourquoi ?`
    },
    remarkDated: ({ correctBy, today }, outcome) => {
      if (outcome === 'met') return `Le membre a jusqu’au ${day(correctBy)} pour corriger sa fiche.`
      return String(correctBy) <= String(today)
        ? `Le ${day(correctBy)} n’est pas un jour à venir : laissez au membre le temps de corriger.`
        : 'Dites ce qui est à corriger.'
    },
  },
}
