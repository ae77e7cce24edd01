import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'
import type { Forecast } from '../model/forecast.ts'

const fr = typesetAll({
  title: 'Plafonds',
  of: (title: string) => `Plafonds : ${title}`,
  lede: 'Combien peut se commander sur chaque marché : par tous ensemble, et par chacun.',
  none: 'Aucun plafond n’est fixé.',
  noneTeach:
    'Le coordonnateur fixe le maximum d’un marché notifié, celui de son attribution, et le répartit s’il y a lieu. Personne ne commande avant.',
  contract: 'Marché',
  maximum: 'Maximum, HT',
  minimum: 'Minimum, HT',
  shares: 'Parts',
  noShares: 'aucune',
  consumption: 'Ce qui est commandé',
  group: 'Le groupement',
  used: (percent: string, ordered: number, ceiling: number) =>
    `${percent} : ${formatCents(ordered, 'fr')} sur ${formatCents(ceiling, 'fr')}`,
  free: (ordered: number) => `${formatCents(ordered, 'fr')}, sans part propre`,
  legend: { ordered: 'commandé', left: 'reste', thresholds: 'seuils de 70, 85 et 95 %' },
  figures: 'Les chiffres',
  member: 'Membre',
  fixed: 'Part fixée',
  loans: 'Prêts',
  share: 'Part, prêts compris',
  ordered: 'Commandé',
  left: 'Reste',
  minimumTold: (minimum: number, ordered: number) =>
    ordered >= minimum
      ? `Le minimum de ${formatCents(minimum, 'fr')} est atteint.`
      : `Minimum du marché : ${formatCents(minimum, 'fr')}. Il reste ${formatCents(minimum - ordered, 'fr')} à commander pour l’atteindre.`,
  forecast: ({ on, from, until }: Forecast) =>
    `Au rythme des commandes passées, le maximum serait épuisé vers le ${formatDate(on, 'fr')}${until === null ? `, au plus tôt le ${formatDate(from, 'fr')}` : ` : quatre fois sur cinq, entre le ${formatDate(from, 'fr')} et le ${formatDate(until, 'fr')}`}.`,
  quantities: 'Quantités plafonnées',
  line: 'Ligne',
  quantity: 'Quantité maximale',
  minimumReported: (on: string, ordered: number) =>
    `Minimum non atteint, signalé à tous les membres le ${formatDate(on, 'fr')} : ${formatCents(ordered, 'fr')} étaient commandés.`,
  lent: 'Parts prêtées',
  lentNone:
    'Aucune part n’est prêtée. Un membre prête à un autre ce qu’il n’a pas commandé de la sienne ; les deux signent.',
  loanOf: (number: number, from: string, to: string) => `Prêt n° ${number}, ${from} → ${to}`,
  loanWhat: 'Ce qui est prêté',
  loanState: 'État',
  offered: (on: string) => `proposé le ${formatDate(on, 'fr')}, en attente de réponse`,
  accepted: (on: string) => `accepté le ${formatDate(on, 'fr')}`,
  declined: (on: string) => `refusé ou retiré le ${formatDate(on, 'fr')}`,
  units: (line: string, quantity: number) => `${formatCount(quantity, 'fr')} × ${line}`,
  form: {
    maximum: 'Maximum du marché, en euros HT',
    minimum: 'Minimum du marché, en euros HT (0 s’il n’en a pas)',
    lines: 'Quantités maximales de certaines lignes',
    linesHint: 'Seulement si le marché en fixe ; une ligne qui n’est pas nommée n’a pas de plafond propre.',
    line: 'Référence de la ligne',
    quantity: 'Quantité maximale',
    addLine: 'Ajouter une ligne',
    removeLine: (row: number) => `Retirer la ligne ${row}`,
    remove: 'Retirer',
    cell: (head: string, row: string | number) => `${head}, ${typeof row === 'number' ? `ligne ${row}` : row}`,
    shared: 'Répartir le maximum entre les membres',
    shares: 'Part de chaque membre',
    sharesHint: 'Un membre dont la part reste vide ne commande rien tant que d’autres ont la leur.',
    amount: 'Part, en euros HT',
    sum: (sum: number, maximum: number) =>
      `Ensemble ${formatCents(sum, 'fr')}, pour un maximum de ${formatCents(maximum, 'fr')}.`,
    reason: 'Motif de la nouvelle répartition',
    to: 'Membre à qui la part est prêtée',
    chooseMember: 'Choisir un membre',
    lentAmount: 'Montant prêté, en euros HT',
    lentLine: (line: string) => `Quantité prêtée de ${line}`,
    loan: 'Prêt',
    chooseLoan: 'Choisir le prêt',
  },
})

export type CeilingWords = typeof fr

const en: CeilingWords = {
  title: 'Ceilings',
  of: (title) => `Ceilings: ${title}`,
  lede: 'How much may be ordered on each contract: by all together, and by each.',
  none: 'No ceiling is set.',
  noneTeach:
    'The coordinator sets the maximum of a contract that was notified, that of its award, and shares it where there is need. Nobody orders before.',
  contract: 'Contract',
  maximum: 'Maximum, excl. VAT',
  minimum: 'Minimum, excl. VAT',
  shares: 'Shares',
  noShares: 'none',
  consumption: 'What is ordered',
  group: 'The group',
  used: (percent, ordered, ceiling) => `${percent}: ${formatCents(ordered, 'en')} of ${formatCents(ceiling, 'en')}`,
  free: (ordered) => `${formatCents(ordered, 'en')}, without a share of its own`,
  legend: { ordered: 'ordered', left: 'left', thresholds: 'thresholds of 70, 85 and 95%' },
  figures: 'The figures',
  member: 'Member',
  fixed: 'Share set',
  loans: 'Loans',
  share: 'Share, loans included',
  ordered: 'Ordered',
  left: 'Left',
  minimumTold: (minimum, ordered) =>
    ordered >= minimum
      ? `The minimum of ${formatCents(minimum, 'en')} is reached.`
      : `Minimum of the contract: ${formatCents(minimum, 'en')}. ${formatCents(minimum - ordered, 'en')} are left to order to reach it.`,
  forecast: ({ on, from, until }) =>
    `At the pace of past orders the maximum would be exhausted about ${formatDate(on, 'en')}${until === null ? `, at the earliest on ${formatDate(from, 'en')}` : `: four times in five, between ${formatDate(from, 'en')} and ${formatDate(until, 'en')}`}.`,
  quantities: 'Quantities with a ceiling',
  line: 'Line',
  quantity: 'Maximum quantity',
  minimumReported: (on, ordered) =>
    `Minimum not reached, told to all members on ${formatDate(on, 'en')}: ${formatCents(ordered, 'en')} was ordered.`,
  lent: 'Shares that are lent',
  lentNone: 'No share is lent. A member lends to another what it has not ordered of its own; both sign.',
  loanOf: (number, from, to) => `Loan no. ${number}, ${from} → ${to}`,
  loanWhat: 'What is lent',
  loanState: 'State',
  offered: (on) => `offered on ${formatDate(on, 'en')}, awaiting an answer`,
  accepted: (on) => `accepted on ${formatDate(on, 'en')}`,
  declined: (on) => `declined or withdrawn on ${formatDate(on, 'en')}`,
  units: (line, quantity) => `${formatCount(quantity, 'en')} × ${line}`,
  form: {
    maximum: 'Maximum of the contract, in euros excl. VAT',
    minimum: 'Minimum of the contract, in euros excl. VAT (0 where it has none)',
    lines: 'Maximum quantities of some lines',
    linesHint: 'Only where the contract sets any; a line that is not named has no ceiling of its own.',
    line: 'Reference of the line',
    quantity: 'Maximum quantity',
    addLine: 'Add a line',
    removeLine: (row) => `Remove line ${row}`,
    remove: 'Remove',
    cell: (head, row) => `${head}, ${typeof row === 'number' ? `line ${row}` : row}`,
    shared: 'Share the maximum between the members',
    shares: 'Share of each member',
    sharesHint: 'A member whose share stays empty orders nothing while others have theirs.',
    amount: 'Share, in euros excl. VAT',
    sum: (sum, maximum) => `Together ${formatCents(sum, 'en')}, for a maximum of ${formatCents(maximum, 'en')}.`,
    reason: 'Reason of the new sharing',
    to: 'Member to which the share is lent',
    chooseMember: 'Choose a member',
    lentAmount: 'Amount lent, in euros excl. VAT',
    lentLine: (line) => `Quantity lent of ${line}`,
    loan: 'Loan',
    chooseLoan: 'Choose the loan',
  },
}

export const words: Bilingual<CeilingWords> = { fr, en }
