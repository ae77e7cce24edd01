import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { vatOf } from '#modules/price-schedule/index.ts'
import type { PricedLine } from '../model/state.ts'
import type { OrderFile } from './order-file.ts'

/** An element of the document: its name, its attributes, what stands in it. */
type Node = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly (Node | null)[],
]

const el = (name: string, content: Node[2], attributes: Node[1] = {}): Node => [name, attributes, content]
/** The register of French establishments in the list of codes of ISO 6523. */
const SIRET = '0009'
const EURO = { currencyID: 'EUR' }

/**
 * An order for a machine: UBL 2.1 Order, as Peppol BIS Order 3 profiles it (transaction T01), which a holder's system takes in. The number of the budget commitment is
 * its `AccountingCost`, the Chorus Pro service its `CustomerReference`, the UAI a property of the line.
 *
 * @returns the document, in UTF-8; amounts in euros with a point
 */
export function orderUbl(file: OrderFile): string {
  const { state, contract, buyer, holder } = file
  const sent = 'sentAt' in state ? [el('cbc:IssueTime', `${civilTime(state.sentAt).slice(0, 5)}:00`)] : []
  const issued = 'sentAt' in state ? civilDay(state.sentAt) : state.signedOn
  const root = el(
    'Order',
    [
      el('cbc:CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order:3'),
      el('cbc:ProfileID', 'urn:fdc:peppol.eu:poacc:bis:order_only:3'),
      el('cbc:ID', state.number),
      el('cbc:IssueDate', issued),
      ...sent,
      state.note.trim() === '' ? null : el('cbc:Note', state.note.trim()),
      el('cbc:DocumentCurrencyCode', 'EUR'),
      state.service === null ? null : el('cbc:CustomerReference', state.service),
      el('cbc:AccountingCost', state.commitment),
      el('cac:Contract', [el('cbc:ID', contract.reference)]),
      el('cac:BuyerCustomerParty', [party({ ...buyer, identifier: buyer.siret ?? '' }, buyer.country)]),
      el('cac:SellerSupplierParty', [party(holder ?? { name: 'Titulaire', identifier: '' }, 'FR')]),
      el('cac:Delivery', [
        el('cac:RequestedDeliveryPeriod', [el('cbc:StartDate', state.from), el('cbc:EndDate', state.until)]),
      ]),
      ...amounts(file),
      ...state.priced.map(orderLine),
    ],
    NAMESPACES,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd'
const NAMESPACES = {
  xmlns: `${UBL}:Order-2`,
  'xmlns:cac': `${UBL}:CommonAggregateComponents-2`,
  'xmlns:cbc': `${UBL}:CommonBasicComponents-2`,
}

function party({ name, identifier }: { readonly name: string; readonly identifier: string }, country: string): Node {
  const siret = /^\d{14}$/.test(identifier) ? identifier : null
  return el('cac:Party', [
    siret === null ? null : el('cbc:EndpointID', siret, { schemeID: SIRET }),
    siret === null ? null : el('cac:PartyIdentification', [el('cbc:ID', siret, { schemeID: SIRET })]),
    el('cac:PartyName', [el('cbc:Name', name)]),
    el('cac:PostalAddress', [el('cac:Country', [el('cbc:IdentificationCode', country)])]),
    el('cac:PartyLegalEntity', [el('cbc:RegistrationName', name)]),
  ])
}

function amounts({ state: { amount, vat } }: OrderFile): readonly Node[] {
  return [
    el('cac:TaxTotal', [el('cbc:TaxAmount', euros(vat), EURO)]),
    el('cac:AnticipatedMonetaryTotal', [
      el('cbc:LineExtensionAmount', euros(amount), EURO),
      el('cbc:TaxExclusiveAmount', euros(amount), EURO),
      el('cbc:TaxInclusiveAmount', euros(amount + vat), EURO),
      el('cbc:PayableAmount', euros(amount + vat), EURO),
    ]),
  ]
}

function orderLine(line: PricedLine, index: number): Node {
  const { quantity, unit, price, vat, amount, uai } = line
  return el('cac:OrderLine', [
    el('cac:LineItem', [
      el('cbc:ID', String(index + 1)),
      // “One”: units of a schedule are words of its own, and stand in the description.
      el('cbc:Quantity', String(quantity), { unitCode: 'C62' }),
      el('cbc:LineExtensionAmount', euros(amount), EURO),
      el('cac:Price', [el('cbc:PriceAmount', decimal(price, 4), EURO)]),
      el('cac:Item', [
        el('cbc:Description', `${line.label} (${unit})`),
        el('cbc:Name', line.label),
        el('cac:SellersItemIdentification', [el('cbc:ID', line.line)]),
        el('cac:ClassifiedTaxCategory', [
          el('cbc:ID', vatOf(100, vat) === 0 ? 'Z' : 'S'),
          el('cbc:Percent', decimal(vat, 2)),
          el('cac:TaxScheme', [el('cbc:ID', 'VAT')]),
        ]),
        uai === null ? null : el('cac:AdditionalItemProperty', [el('cbc:Name', 'UAI'), el('cbc:Value', uai)]),
      ]),
    ]),
  ])
}

const euros = (cents: number): string => decimal(cents, 2)

/** A whole number of the last decimal, with a point. */
function decimal(value: number, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function written([name, attributes, content]: Node): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : content.flatMap((each) => (each === null ? [] : [written(each)])).join('')
  return `<${name}${said.join('')}>${inside}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 has no place for is a space. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
