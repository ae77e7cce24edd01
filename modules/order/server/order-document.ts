import { formatAmount } from '#kernel/money.ts'
import { vatOf } from '#modules/price-schedule/index.ts'
import { blocksSetBy, type Line, ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import { addressed, leftAt } from '#platform/documents/letter.fr.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { count, longDate, tidy } from '#platform/documents/typography.fr.ts'
import { scaledText } from '#ui/field/scaled-number.ts'
import { toName } from '#ui/i18n/names.ts'
import type { PricedLine } from '../model/state.ts'
import type { OrderFile } from './order-file.ts'

const { heading, paragraph, definitions } = blocksSetBy(tidy)

/**
 * An order as the written document that the holder receives: which services of the framework agreement, how much of each, at which price (CCP R2162-13;
 * R4.08, R4.09).
 */
export function orderDocument(file: OrderFile): DocumentModel {
  const { state, contract, buyer, holder } = file
  const cancelled = state.status === 'cancelled' ? state.cancelledOn : null
  return {
    language: 'fr',
    title: `Bon de commande n° ${state.number}`,
    subtitle: tidy(contract.title),
    reference: state.number,
    issuer: tidy(buyer.name),
    subject: `Bon de commande sur le marché ${contract.reference}.`,
    date: state.signedOn,
    ...(cancelled === null ? {} : { standing: `Annulé le ${longDate(cancelled)}` }),
    blocks: [
      ...(holder === null ? [] : [addressed(holder, [])]),
      definitions(aboutLines(file)),
      paragraph(
        'Le membre désigné ci-dessus commande au titulaire, sur l’accord-cadre que le groupement a conclu, les prestations suivantes, aux prix du bordereau en vigueur à la date de la signature.',
      ),
      linesTable(state.priced),
      totals(state.priced, state.amount, state.vat),
      ...(state.note.trim() === '' ? [] : [heading('Précisions'), paragraph(state.note.trim())]),
      heading('Facturation'),
      paragraph(invoicing(file)),
      {
        kind: 'signatures',
        done: tidy(`Signé le ${longDate(state.signedOn)}, par un acte inscrit au registre du groupement.`),
        parties: [{ body: tidy(buyer.name), role: tidy(role(file)), signed: `Signé le ${longDate(state.signedOn)}` }],
      },
    ],
  }
}

function aboutLines({ state, contract, buyer }: OrderFile): readonly Line[] {
  const lots = contract.lots.length === 0 ? '' : ` (${contract.lots.join(' ; ')})`
  return [
    ['Marché', `${contract.reference} : ${contract.title}${lots}`],
    ['Membre qui commande', buyer.siret === null ? buyer.name : `${buyer.name}, SIRET ${siretText(buyer.siret)}`],
    ...(buyer.seat === '' ? [] : [['Siège', buyer.seat] as const]),
    ['Engagement comptable', `N° ${state.commitment}, du ${longDate(state.committedOn)}`],
    ...(state.service === null ? [] : [['Service destinataire (Chorus Pro)', state.service] as const]),
    ['Exécution', `Du ${longDate(state.from)} au ${longDate(state.until)}`],
    ...('sentAt' in state ? [['Adressé', leftAt(state.sentAt)] as const] : []),
  ]
}

const siretText = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')
const percent = (points: number): string => `${scaledText(points, 2)} %`
const unitPrice = (price: number): string => `${scaledText(price, 4, 2)} €`

function linesTable(priced: readonly PricedLine[]): Block {
  const schools = priced.some(({ uai }) => uai !== null)
  const columns = [
    ofWords('Référence', 2),
    ofWords('Désignation', 4),
    ...(schools ? [ofWords('UAI', 2)] : []),
    ...[ofFigures('Quantité', 2), ofFigures('Prix unitaire HT', 2), ofFigures('TVA', 1), ofFigures('Montant HT', 2)],
  ]
  const cell = (text: string) => [tidy(text)]
  const rows = priced.map(({ line, label, unit, uai, quantity, price, vat, amount, provisional }) => [
    cell(line),
    cell(`${label} (${unit})${provisional ? ', prix provisoire' : ''}`),
    ...(schools ? [cell(uai ?? '')] : []),
    ...[cell(count(quantity)), cell(unitPrice(price)), cell(percent(vat)), cell(formatAmount(amount))],
  ])
  return tableOf('Prestations commandées', columns, rows)
}

/** The VAT of each rate, of the sum of its lines, then the whole. */
function totals(priced: readonly PricedLine[], amount: number, vat: number): Block {
  const byRate = [...Map.groupBy(priced, ({ vat: rate }) => rate)].toSorted(([one], [other]) => one - other)
  return definitions([
    ['Total hors taxe', formatAmount(amount)],
    ...byRate.map(([rate, lines]) => {
      const sum = lines.reduce((all, line) => all + line.amount, 0)
      return [`TVA à ${percent(rate)}`, `${formatAmount(vatOf(sum, rate))}, sur ${formatAmount(sum)}`] as const
    }),
    ['Total toutes taxes comprises', formatAmount(amount + vat)],
  ])
}

function invoicing({ state, buyer }: OrderFile): string {
  const service = state.service === null ? '' : `, service ${state.service}`
  const siret = buyer.siret === null ? '' : `, SIRET ${siretText(buyer.siret)}`
  return `La facture est adressée ${toName(buyer.name, 'fr')}${siret}${service}, par le portail public de facturation ; elle rappelle le bon de commande n° ${state.number} et l’engagement n° ${state.commitment}.`
}

function role({ state, signatory }: OrderFile): string {
  const under = signatory?.under ?? null
  if (signatory?.office !== 'delegate' || under === null) return state.title
  return `${state.title}, par délégation ${under.number === null ? '' : `n° ${under.number} `}du ${longDate(under.date)}`
}
