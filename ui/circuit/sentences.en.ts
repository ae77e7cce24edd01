import type { Json } from '#kernel/canonical.ts'
import { formatDate } from '../i18n/format.ts'
import type { ModuleLabels, RuleSentence } from '../labels.ts'
import type { CircuitNouns } from './sentences.fr.ts'

const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'en') : '—')
const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const vote =
  ({ matter, body }: CircuitNouns, sense: 'favourable' | 'unfavourable'): RuleSentence =>
  ({ about, favourable, enforceableOn }, outcome) => {
    if (outcome === 'met') return `The act filed is ${sense}, and is about ${matter}.`
    if (about !== true) return `The deliberation or decision of ${body} on ${matter} is missing.`
    if (favourable !== (sense === 'favourable')) return `The act filed is not ${sense}.`
    return enforceableOn === null
      ? 'The act is not enforceable yet: its transmission or its publication is missing.'
      : `The act is enforceable only on ${day(enforceableOn)}.`
  }

/** The sentences of a document that each body deliberates on, signs, and is notified of; only the nouns differ. */
export const circuitSentences = (nouns: CircuitNouns) => ({
  approval: vote(nouns, 'favourable'),
  opposition: vote(nouns, 'unfavourable'),
  signatory: (({ signatories, alreadySigned }, outcome) => {
    if (outcome === 'met') return 'This signature is awaited.'
    if (alreadySigned === true) return `${capital(nouns.body)} has already signed.`
    return `Those who sign, each for itself: ${list(signatories)}. The coordinator records for another only a signature on paper.`
  }) satisfies RuleSentence,
  authorised: (({ about, favourable, dated, enforceableOn, signedOn }, outcome) => {
    if (outcome === 'met') return `An act enforceable since ${day(enforceableOn)} authorises this signature.`
    if (about !== true) return `The deliberation or decision of ${nouns.body} on ${nouns.matter} is missing.`
    if (favourable !== true) return `The act of ${nouns.body} is unfavourable.`
    return enforceableOn === null
      ? `The act of ${day(dated)} is not enforceable yet: its transmission or its publication is missing.`
      : `The act of ${day(dated)}, enforceable on ${day(enforceableOn)}, does not precede the signature of ${day(signedOn)}.`
  }) satisfies RuleSentence,
  textSigned: (({ sameText, openedOn, signedOn }, outcome) => {
    if (outcome === 'met') return `The text signed is ${nouns.text}.`
    return sameText === false
      ? `The text signed is not ${nouns.text}.`
      : `The day of signature (${day(signedOn)}) must follow the opening (${day(openedOn)}) and not be to come.`
  }) satisfies RuleSentence,
  notified: (({ party, alreadyNotified, lastSignedOn, receivedOn }, outcome) => {
    if (outcome === 'met') return `Received on ${day(receivedOn)}, with proof.`
    if (party === false) return nouns.stranger
    if (alreadyNotified === true) return 'It has already been notified of the amendment.'
    return `The receipt (${day(receivedOn)}) must follow the last signature (${day(lastSignedOn)}) and not be to come.`
  }) satisfies RuleSentence,
  nobodyAwaited: (({ awaited }, outcome) =>
    outcome === 'met' ? 'Nobody is awaited any more.' : `Still awaited: ${list(awaited)}.`) satisfies RuleSentence,
})

/** The sentences of the rules that judge any signature of the circuit, whatever the document. */
export const signatureSentences = {
  circuitSignatoryInOffice: ({ signedOn }, outcome) =>
    outcome === 'met'
      ? `The signatory was in office on ${day(signedOn)}.`
      : `The signatory was not in office on ${day(signedOn)}: update the register, or have the one in office sign.`,
  circuitSignatoryNamed: ({ names, title }, outcome) => {
    if (outcome === 'unmet') return `The act authorises “${names}” to sign, not “${title}”.`
    return outcome === 'not-applicable'
      ? 'The signatory is to be identified first.'
      : 'The act authorises the signatory, by office or by name.'
  },
  circuitSignatureValid: ({ verdict }, outcome) => {
    if (outcome === 'not-applicable') return 'Signed on paper: the signed page is attached.'
    if (outcome === 'met') return 'The electronic signature is valid.'
    if (verdict === 'indeterminate') return 'The validation could not conclude: a person appraises the report.'
    if (verdict === 'unsigned') return 'The file bears no electronic signature.'
    return verdict === null
      ? 'The electronic signature was not validated: upload the signed file.'
      : 'The electronic signature is invalid.'
  },
} as const satisfies Readonly<Record<string, RuleSentence>>

/** What was done on the way, in the same words whatever the document. */
export const circuitDone = {
  approve: ({ payload }, names) => `The act of approval ${names.of(payload.body)} was filed.`,
  object: ({ payload }, names) => `The unfavourable act ${names.of(payload.body)} was filed.`,
  openSignature: () => 'The amendment was opened for signature.',
  sign: ({ payload }, names) => `The signature ${names.of(payload.body)}, of ${day(payload.signedOn)}, was filed.`,
  notify: ({ payload }, names) =>
    `The amendment was notified: received by ${names.the(payload.body)} on ${day(payload.receivedOn)}.`,
  recount: () => 'A member left, and with it the last thing awaited.',
} as const satisfies ModuleLabels['done']
