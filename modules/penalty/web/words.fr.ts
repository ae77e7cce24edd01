import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'

const days = (count: number): string => `${formatCount(count, 'fr')} ${count > 1 ? 'jours' : 'jour'}`
const percent = (points: number): string => `${(points / 100).toLocaleString('fr-FR')} %`

export const fr = typesetAll({
  title: 'Pénalités',
  lede: 'Chaque membre applique les siennes, une fois le titulaire entendu ; le plafond et l’exonération se comptent sur toutes.',
  none: 'Aucune pénalité.',
  noneTeach:
    'Une pénalité se propose sur une commande exécutée après son terme ; le titulaire est invité à s’expliquer avant.',
  together: 'Ensemble, par marché',
  totalOf: (applied: number, claimed: number, exempt: number) =>
    claimed === 0
      ? `${formatCents(applied, 'fr')} appliqués : jusqu’à ${formatCents(exempt, 'fr')}, rien n’est réclamé.`
      : `${formatCents(applied, 'fr')} appliqués, tous dus : l’exonération de ${formatCents(exempt, 'fr')} est passée.`,
  capOf: (cap: number, ordered: number) => `Plafond : ${percent(cap)} de ${formatCents(ordered, 'fr')} HT commandés.`,
  order: 'Commande',
  member: 'Membre',
  status: 'Étape',
  delay: 'Retard',
  counted: 'Comptée',
  applied: 'Appliquée',
  contract: 'Marché',
  delayOf: (count: number, term: string) => `${days(count)} après le ${formatDate(term, 'fr')}`,
  titleOf: (number: string) => `Pénalité, commande ${number}`,
  heardUntil: (on: string) => `le titulaire a jusqu’au ${formatDate(on, 'fr')}`,
  stages: { proposed: 'Proposée', heard: 'Titulaire entendu', applied: 'Appliquée', waived: 'Abandonnée' },
  counting: 'Le compte',
  value: 'En retard, HT',
  term: 'À faire pour le',
  doneOn: 'Fait le',
  counts: 'Jours comptés',
  countsOf: (count: number, from: string, until: string) =>
    `${days(count)}, du ${formatDate(from, 'fr')} au ${formatDate(until, 'fr')}`,
  formula: 'Formule',
  formulaOf: (value: number, count: number, divisor: number) =>
    `${formatCents(value, 'fr')} × ${formatCount(count, 'fr')} ÷ ${formatCount(divisor, 'fr')}`,
  revised: (coefficient: string) => `, aux prix révisés (× ${coefficient})`,
  noVat: 'Les pénalités ne sont pas soumises à la TVA.',
  afterCap: 'Appliquée, sous le plafond',
  reason: 'Motif',
  hearing: 'Le titulaire',
  invited: 'Invité à s’expliquer le',
  observed: (on: string) => `Observations du ${formatDate(on, 'fr')}`,
  nothingSaid: 'Rien n’est venu de lui.',
  waived: (on: string, waiver: string) => `Abandonnée le ${formatDate(on, 'fr')} : ${waiver}`,
  form: {
    order: 'Commande',
    orderHint: 'Vos commandes adressées au titulaire.',
    orderOf: (number: string, until: string) => `${number}, à exécuter pour le ${formatDate(until, 'fr')}`,
    choose: 'Choisir une commande',
    nothing: 'Aucune de vos commandes n’est partie.',
    value: 'Valeur hors taxe et hors révision de ce qui est en retard, en euros',
    term: 'Terme du marché',
    doneOn: 'Exécuté le',
    reason: 'Ce qui est en retard',
    invitedOn: 'Titulaire invité par écrit le',
    observations: 'Ce que dit le titulaire',
    observedOn: 'Reçu le',
  },
  clauses: {
    title: 'Clauses de pénalité',
    lede: 'Ce que chaque marché dit de ses pénalités de retard : celles du CCAG-TIC, ou celles auxquelles il déroge.',
    none: 'Les clauses d’aucun marché ne sont fixées.',
    noneTeach:
      'Sans elles, les pénalités se comptent par le CCAG-TIC, et ce qui en est à confirmer demande une personne.',
    of: (title: string) => `Clauses de pénalité : ${title}`,
    divisor: 'Par jour',
    divisorOf: (divisor: number) => `un ${formatCount(divisor, 'fr')}ᵉ de la valeur`,
    divisorField: 'Diviseur de la formule (1 000 : un millième par jour)',
    cap: 'Plafond',
    capOf: (cap: number, cappedBy: 'contract' | 'order') =>
      `${percent(cap)} ${cappedBy === 'order' ? 'de la commande' : 'des commandes du marché'}`,
    capField: 'Plafond, en pour cent',
    cappedBy: 'Le plafond se compte',
    caps: { contract: 'sur toutes les commandes du marché', order: 'sur chaque commande' },
    exempt: 'Exonération',
    exemptOf: (exempt: number) =>
      exempt === 0 ? 'aucune' : `jusqu’à ${formatCents(exempt, 'fr')}, rien n’est réclamé`,
    exemptField: 'Rien n’est réclamé jusqu’à, en euros',
    hearing: 'Délai pour s’expliquer',
    hearingOf: days,
    hearingField: 'Délai laissé au titulaire, en jours',
    version: 'Version',
    versionOf: (version: number, since: string) => `${version}, depuis le ${formatDate(since, 'fr')}`,
    reason: 'Motif',
  },
})

export type PenaltyWords = typeof fr
