import { formatCents, formatCount, formatDate, formatMonth } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'

const days = (count: number): string =>
  `${count.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} ${count >= 2 ? 'jours' : 'jour'}`

export const fr = typesetAll({
  title: 'Tableau de bord de l’exécution',
  lede: 'Ce qui est commandé, livré, pénalisé et payé sur un marché. Chaque chiffre ouvre les actes qui le font.',
  none: 'Aucun marché notifié.',
  noneTeach: 'Le tableau de bord se lit dès qu’un marché est notifié à ses membres.',
  choose: { title: 'Choisir ce qui est montré', contract: 'Marché', whose: 'De qui', group: 'Tout le groupement' },
  asOf: (day: string) => `Au ${formatDate(day, 'fr')}.`,
  workbook: 'Ces chiffres dans un classeur (.xlsx)',
  csv: 'Ce tableau pour un tableur (.csv)',
  consumption: 'Consommation',
  noCeiling: 'Le maximum du marché n’est pas fixé.',
  ofMaximum: (ordered: number, maximum: number) =>
    `${formatCents(ordered, 'fr')} HT commandés, sur un maximum de ${formatCents(maximum, 'fr')}.`,
  ofShare: (ordered: number, share: number) =>
    `${formatCents(ordered, 'fr')} HT commandés, sur une part de ${formatCents(share, 'fr')}.`,
  ofNothing: (ordered: number) => `${formatCents(ordered, 'fr')} HT commandés.`,
  minimum: (ordered: number, minimum: number) =>
    ordered >= minimum
      ? `Le minimum du marché, ${formatCents(minimum, 'fr')} HT, est atteint.`
      : `Il manque ${formatCents(minimum - ordered, 'fr')} HT de commandes pour atteindre le minimum de ${formatCents(minimum, 'fr')}.`,
  forecast: ({ on, from, until }: { on: string; from: string; until: string | null }) =>
    until === null
      ? `Au rythme des commandes passées, le maximum serait épuisé vers le ${formatDate(on, 'fr')}, au plus tôt le ${formatDate(from, 'fr')}.`
      : `Au rythme des commandes passées, le maximum serait épuisé vers le ${formatDate(on, 'fr')} : quatre fois sur cinq entre le ${formatDate(from, 'fr')} et le ${formatDate(until, 'fr')}.`,
  ceilings: 'Les plafonds et les prêts',
  group: 'Groupement',
  member: 'Membre',
  share: 'Part, HT',
  maximum: 'Maximum, HT',
  ordered: 'Commandé, HT',
  left: 'Reste, HT',
  used: 'Consommé',
  orders: 'Commandes',
  months: 'Commandes par mois',
  month: 'Mois',
  monthOf: (month: string) => formatMonth(month, 'fr'),
  picture:
    'Montant signé chaque mois, en euros hors taxe, commandes annulées exclues. Source : les commandes du registre.',
  figures: 'Les mêmes chiffres',
  noOrders: 'Aucune commande signée.',
  lines: 'Par ligne du bordereau',
  line: 'Ligne',
  label: 'Désignation',
  unit: 'Unité',
  quantity: 'Quantité',
  ceiling: 'Plafond',
  mean: 'Prix moyen, HT',
  perUser: 'Par élève, HT',
  perSchool: 'Par établissement, HT',
  served: (users: number, schools: number, year: string, missing: number) =>
    `Rapporté à ${formatCount(users, 'fr')} ${users > 1 ? 'élèves' : 'élève'} et ${formatCount(schools, 'fr')} ${schools > 1 ? 'établissements' : 'établissement'} du périmètre (${year}).${missing === 0 ? '' : ` ${formatCount(missing, 'fr')} ${missing > 1 ? 'membres n’ont' : 'membre n’a'} pas déclaré le leur : leurs commandes n’y comptent pas.`}`,
  notServed: 'Aucun périmètre n’est déclaré : les coûts par élève et par établissement ne se calculent pas.',
  perimeters: 'Les périmètres',
  firstLines: (shown: number, all: number) =>
    `Les ${formatCount(shown, 'fr')} lignes les plus coûteuses sur ${formatCount(all, 'fr')} ; toutes sont dans le classeur.`,
  stages: 'Commandes par étape',
  stage: 'Étape',
  amount: 'Montant, HT',
  stageOf: {
    draft: 'En préparation',
    committed: 'Engagées',
    signed: 'Signées',
    sent: 'Adressées',
    received: 'Reçues',
    objected: 'Contestées',
    cancelled: 'Annulées',
  } as Readonly<Record<string, string>>,
  deliveries: 'Livraisons par décision',
  decision: 'Décision',
  deliveryCount: 'Livraisons',
  reduction: 'Réfaction, HT',
  meanDelay: 'Délai moyen',
  days,
  delayNote: 'Délai moyen : de l’avis de mise à disposition à l’admission.',
  noDeliveries: 'Aucune livraison déclarée.',
  decisionOf: {
    ready: 'En vérification d’aptitude',
    watched: 'En vérification de service régulier',
    postponed: 'Ajournées',
    'postponement-declined': 'Ajournement refusé',
    reduced: 'Admises avec réfaction, délai de réponse ouvert',
    contested: 'Réfaction contestée',
    rejected: 'Rejetées',
    'accepted decided': 'Admises par décision',
    'accepted tacit': 'Admises tacitement',
    'accepted reduced': 'Admises avec réfaction',
    'accepted reduction-fallen': 'Admises, réfaction tombée',
  } as Readonly<Record<string, string>>,
  penalties: 'Pénalités',
  penaltyCount: 'Pénalités',
  penaltyAmount: 'Montant',
  delay: 'Retard moyen',
  noPenalties: 'Aucune pénalité proposée.',
  penaltyOf: { proposed: 'Proposées', applied: 'Appliquées', waived: 'Abandonnées' } as Readonly<
    Record<string, string>
  >,
  claimed: (claimed: number, exempt: number) =>
    claimed === 0
      ? `Rien n’est réclamé : les pénalités de tous les membres ne passent pas ${formatCents(exempt, 'fr')}.`
      : `${formatCents(claimed, 'fr')} réclamés au titulaire, tous membres réunis.`,
  invoices: 'Factures et paiements',
  invoiceCount: 'Factures',
  invoicesHidden: 'Chaque membre lit ses propres factures ; le coordonnateur les lit toutes.',
  invoicesOwn: (name: string) => `Celles ${name} seulement : chaque membre lit les siennes.`,
  paid: 'Payé, TTC',
  toPay: 'À payer, TTC',
  late: 'Dont en retard, TTC',
  owed: 'Intérêts et indemnités dus',
  sheets: {
    lines: 'Lignes',
    members: 'Membres',
    months: 'Mois',
    stages: 'Commandes',
    deliveries: 'Livraisons',
    penalties: 'Pénalités',
    invoices: 'Factures',
  },
  meanDays: 'Délai moyen, en jours',
})

export type DashboardWords = typeof fr
