import type { Json } from '#kernel/canonical.ts'
import { formatDate } from '../i18n/format.ts'
import type { ModuleLabels, RuleSentence } from '../labels.ts'

/** What the document is called in its own process, and who goes through its circuit. */
export type CircuitNouns = {
  /** « cet avenant », « cette adhésion » */
  readonly matter: string
  /** « ce membre », « cet organisme » */
  readonly body: string
  /** « le texte délibéré », « l'avenant ouvert à la signature » */
  readonly text: string
  /** Why one who is not concerned is not notified. */
  readonly stranger: string
}

const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'fr') : '—')
const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const vote =
  ({ matter, body }: CircuitNouns, sense: 'favorable' | 'défavorable'): RuleSentence =>
  ({ about, favourable, enforceableOn }, outcome) => {
    if (outcome === 'met') return `L'acte versé est ${sense}, et porte sur ${matter}.`
    if (about !== true) return `Il manque la délibération ou la décision de ${body} sur ${matter}.`
    if (favourable !== (sense === 'favorable')) return `L'acte versé n'est pas ${sense}.`
    return enforceableOn === null
      ? "L'acte n'est pas exécutoire : il manque sa transmission ou sa publication."
      : `L'acte n'est exécutoire que le ${day(enforceableOn)}.`
  }

/** The sentences of a document that each body deliberates on, signs, and is notified of; only the nouns differ. */
export const circuitSentences = (nouns: CircuitNouns) => ({
  approval: vote(nouns, 'favorable'),
  opposition: vote(nouns, 'défavorable'),
  signatory: (({ signatories, alreadySigned }, outcome) => {
    if (outcome === 'met') return 'Cette signature est attendue.'
    if (alreadySigned === true) return `${capital(nouns.body)} a déjà signé.`
    return `Signent, chacun pour lui-même : ${list(signatories)}. Le coordonnateur n'enregistre pour un autre qu'une signature sur papier.`
  }) satisfies RuleSentence,
  authorised: (({ about, favourable, dated, enforceableOn, signedOn }, outcome) => {
    if (outcome === 'met') return `Un acte exécutoire depuis le ${day(enforceableOn)} autorise cette signature.`
    if (about !== true) return `Il manque la délibération ou la décision de ${nouns.body} sur ${nouns.matter}.`
    if (favourable !== true) return `L'acte de ${nouns.body} est défavorable.`
    return enforceableOn === null
      ? `L'acte du ${day(dated)} n'est pas exécutoire : il manque sa transmission ou sa publication.`
      : `L'acte du ${day(dated)}, exécutoire le ${day(enforceableOn)}, ne précède pas la signature du ${day(signedOn)}.`
  }) satisfies RuleSentence,
  textSigned: (({ sameText, openedOn, signedOn }, outcome) => {
    if (outcome === 'met') return `Le texte signé est ${nouns.text}.`
    return sameText === false
      ? `Le texte signé n'est pas ${nouns.text}.`
      : `La date de signature (${day(signedOn)}) doit suivre l'ouverture (${day(openedOn)}) et n'être pas à venir.`
  }) satisfies RuleSentence,
  notified: (({ party, alreadyNotified, lastSignedOn, receivedOn }, outcome) => {
    if (outcome === 'met') return `Reçu le ${day(receivedOn)}, preuve à l'appui.`
    if (party === false) return nouns.stranger
    if (alreadyNotified === true) return "L'avenant lui a déjà été notifié."
    return `La réception (${day(receivedOn)}) doit suivre la dernière signature (${day(lastSignedOn)}) et n'être pas à venir.`
  }) satisfies RuleSentence,
  nobodyAwaited: (({ awaited }, outcome) =>
    outcome === 'met'
      ? "Plus personne n'est attendu."
      : `Sont encore attendus : ${list(awaited)}.`) satisfies RuleSentence,
})

/** The sentences of the rules that judge any signature of the circuit, whatever the document. */
export const signatureSentences = {
  circuitSignatoryInOffice: ({ signedOn }, outcome) =>
    outcome === 'met'
      ? `Le signataire était en fonction le ${day(signedOn)}.`
      : `Le signataire n'était pas en fonction le ${day(signedOn)} : mettre le registre à jour, ou faire signer qui l'était.`,
  circuitSignatoryNamed: ({ names, title }, outcome) => {
    if (outcome === 'unmet') return `L'acte habilite « ${names} » à signer, non « ${title} ».`
    return outcome === 'not-applicable'
      ? "Le signataire est à identifier d'abord."
      : "L'acte habilite le signataire, par sa fonction ou par son nom."
  },
  circuitSignatureValid: ({ verdict }, outcome) => {
    if (outcome === 'not-applicable') return 'Signature sur papier : la page signée est jointe.'
    if (outcome === 'met') return 'La signature électronique est valide.'
    if (verdict === 'indeterminate') return "La validation n'a pu conclure : une personne apprécie le rapport."
    if (verdict === 'unsigned') return 'Le fichier ne porte aucune signature électronique.'
    return verdict === null
      ? "La signature électronique n'a pas été vérifiée : déposer le fichier signé."
      : 'La signature électronique est invalide.'
  },
} as const satisfies Readonly<Record<string, RuleSentence>>

/** What was done on the way, in the same words whatever the document. */
export const circuitDone = {
  approve: ({ payload }, names) => `L'acte d'approbation ${names.of(payload.body)} a été versé.`,
  object: ({ payload }, names) => `L'acte défavorable ${names.of(payload.body)} a été versé.`,
  openSignature: () => "L'avenant a été ouvert à la signature.",
  sign: ({ payload }, names) => `La signature ${names.of(payload.body)}, du ${day(payload.signedOn)}, a été versée.`,
  notify: ({ payload }, names) =>
    `L'avenant a été notifié : reçu par ${names.the(payload.body)} le ${day(payload.receivedOn)}.`,
  recount: () => "Le départ d'un membre a levé la dernière attente.",
} as const satisfies ModuleLabels['done']
