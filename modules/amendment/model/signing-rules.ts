import { clause } from '#kernel/citation.ts'
import type { Rule } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import type { Signature } from './circuit.ts'
import {
  assessElectronic,
  assessNamed,
  assessOffice,
  type Signatories,
  type SignatureVerdicts,
} from './circuit-checks.ts'

/** A signature given to any document of the circuit, and what it is judged by. */
type OnSignature = Rule<{
  readonly act: Signature & { readonly body: string }
  readonly facts: {
    readonly authorisingActs: readonly AuthorisingAct[]
    readonly signatories: Signatories
    readonly signatureVerdicts: SignatureVerdicts
  }
}>

/** A1: the office signs; its holder on the day of the signature. */
export const circuitSignatoryInOffice: OnSignature = {
  id: 'circuitSignatoryInOffice',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: ['2019-04-01'],
  assess: ({ facts, act }) => assessOffice(facts.signatories, act),
}

/** R1.07: the act that authorises the signature names who signs, by the office or by name. */
export const circuitSignatoryNamed: OnSignature = {
  id: 'circuitSignatoryNamed',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: ['2019-04-01'],
  assess: ({ facts, act }) => assessNamed(facts, act),
}

/** What the validation of the signed file says. */
export const circuitSignatureValid: OnSignature = {
  id: 'circuitSignatureValid',
  basis: [cite('code-civil', '1366'), cite('code-civil', '1367')],
  inForce: ['2016-10-01'],
  assess: ({ facts, act }) => assessElectronic(facts.signatureVerdicts, act),
}
