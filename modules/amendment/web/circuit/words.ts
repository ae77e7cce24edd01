import { formatDate, formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const many = (count: number, one: string, several: string): string => (count > 1 ? several : one)
const enumerate = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
/** A sentence names three at most: the table below names them all. */
const someOf = (names: readonly string[], and: string, others: (count: number) => string): string =>
  names.length <= 3 ? enumerate(names, and) : `${names.slice(0, 2).join(', ')} ${and} ${others(names.length - 2)}`

const fr = typesetAll({
  title: 'Qui bloque quoi',
  body: 'Organisme',
  steps: { vote: 'Délibération', signature: 'Signature', notification: 'Notification' },
  done: {
    vote: (on: string) => `favorable, versée le ${formatDate(on, 'fr')}`,
    signature: (on: string) => `signé le ${formatDate(on, 'fr')}`,
    notification: (on: string) => `reçue le ${formatDate(on, 'fr')}`,
  },
  against: (on: string) => `défavorable, versée le ${formatDate(on, 'fr')}`,
  missing: {
    vote: 'il manque son acte',
    signature: 'il manque sa signature',
    notification: 'à notifier',
  },
  passed: { vote: 'non recueillie', signature: 'non recueillie', notification: 'non faite' },
  later: 'à venir',
  notAsked: { vote: 'ne délibère pas', signature: 'ne signe pas', notification: 'sans objet' },
  act: (number: string) => `n° ${number}`,
  file: 'voir la pièce',
  newcomer: 'nouvel adhérent',
  gone: "n'est plus attendu",
  founder: 'fondateur',
  coordinator: 'coordonnateur',
  summary: {
    none: "Plus personne n'est attendu.",
    vote: (count: number, total: number) =>
      `Il manque l'acte favorable de ${count} ${many(count, 'organisme', 'organismes')} sur ${total}.`,
    signature: (count: number, total: number) =>
      `Il manque ${count} ${many(count, 'signature', 'signatures')} sur ${total}.`,
    notification: (count: number, total: number) =>
      `${count} ${many(count, 'notification reste', 'notifications restent')} à faire sur ${total}.`,
  },
  next: {
    vote: (names: readonly string[]) =>
      `Sont attendus les actes de : ${someOf(names, 'et', (count) => `${count} autres`)}.`,
    signature: (names: readonly string[]) =>
      `Sont attendues les signatures de : ${someOf(names, 'et', (count) => `${count} autres`)}.`,
    notification: (names: readonly string[], by: string) =>
      `Reste à notifier, par ${by}, à : ${someOf(names, 'et', (count) => `${count} autres`)}.`,
  },
  form: {
    body: 'Organisme',
    chooseBody: 'Choisir un organisme',
    choose: 'Choisir',
    act: 'Délibération ou décision',
    actLine: (number: string, date: string, enforceable: string | null) =>
      `n° ${number} du ${formatDate(date, 'fr')}, ${enforceable === null ? 'pas encore exécutoire' : `exécutoire le ${formatDate(enforceable, 'fr')}`}`,
    noAct: (favourable: boolean) =>
      `Cet organisme n'a pas d'acte ${favourable ? 'favorable' : 'défavorable'} sur ce dossier : il s'enregistre d'abord sur sa fiche.`,
    toCard: 'Ouvrir sa fiche',
    signedOn: 'Signé le',
    person: 'Signataire',
    noPerson:
      "Personne ne peut signer pour cet organisme à cette date : inscrivez d'abord un représentant sur sa fiche.",
    medium: 'Support',
    media: { paper: 'sur papier', electronic: 'électronique' },
    document: 'Document signé, ou copie de la page signée',
    text: 'Texte à la signature',
    receivedOn: 'Reçue le',
    proof: 'Preuve de réception',
    verdict: 'Validation de la signature électronique',
    validating: 'Validation en cours…',
    verdicts: {
      'total-passed': 'la signature est valide',
      'total-failed': 'la signature est invalide',
      indeterminate: 'la validation ne conclut pas : une personne devra apprécier',
      unsigned: 'le fichier ne porte aucune signature électronique',
    },
    unknownSigner: 'Signataire inconnu : son certificat n’est pas joint.',
    signedBy: (subject: string, issuer: string) => `Certificat de ${subject}, délivré par ${issuer}`,
    since: (on: string) => `Révoqué le ${formatInstant(on, 'fr')}.`,
    effects: { passes: 'Vérifié.', fails: 'Invalide.', undetermined: 'Non établi.', informs: 'À savoir.' },
    signHere: 'Signer ici avec un certificat logiciel (PKCS#12)',
    signHereTeach:
      'Pour les essais et les petites collectivités. La clé et son mot de passe sont lus par cette page et ne la quittent pas ; le fichier signé est gardé, et sa signature vérifiée. Le code de la commande publique veut une signature avancée par certificat qualifié au moins (annexe 12) : le rapport dit ce que vaut ce certificat.',
    signKey: 'Fichier de la clé (.p12, .pfx)',
    signPassword: 'Mot de passe de la clé',
    signNow: 'Signer le document',
    signing: 'Signature en cours…',
    signTold: {
      key: 'La clé ne s’ouvre pas avec ce mot de passe : rien n’est signé.',
      document: 'Le document à signer n’est pas un PDF lisible : rien n’est signé.',
      unsent: 'Le fichier signé n’a pas pu être gardé : signez de nouveau.',
      done: 'Le document est signé et gardé : il est choisi ci-dessus.',
    },
    unreadable: "Le fichier n'a pas pu être validé : déposez un fichier signé (PAdES, CAdES ou XAdES).",
  },
})

const en: typeof fr = {
  title: 'Who blocks what',
  body: 'Body',
  steps: { vote: 'Deliberation', signature: 'Signature', notification: 'Notification' },
  done: {
    vote: (on) => `in favour, filed on ${formatDate(on, 'en')}`,
    signature: (on) => `signed on ${formatDate(on, 'en')}`,
    notification: (on) => `received on ${formatDate(on, 'en')}`,
  },
  against: (on) => `against, filed on ${formatDate(on, 'en')}`,
  missing: { vote: 'its act is missing', signature: 'its signature is missing', notification: 'to be notified' },
  passed: { vote: 'not gathered', signature: 'not gathered', notification: 'not done' },
  later: 'to come',
  notAsked: { vote: 'does not deliberate', signature: 'does not sign', notification: 'not applicable' },
  act: (number) => `no. ${number}`,
  file: 'see the document',
  newcomer: 'newcomer',
  gone: 'no longer awaited',
  founder: 'founder',
  coordinator: 'coordinator',
  summary: {
    none: 'Nobody is awaited any more.',
    vote: (count, total) =>
      `The act in favour of ${count} ${many(count, 'body', 'bodies')} out of ${total} is missing.`,
    signature: (count, total) =>
      `${count} ${many(count, 'signature', 'signatures')} out of ${total} ${many(count, 'is', 'are')} missing.`,
    notification: (count, total) =>
      `${count} ${many(count, 'notification', 'notifications')} out of ${total} ${many(count, 'remains', 'remain')} to be made.`,
  },
  next: {
    vote: (names) => `The acts of these are awaited: ${someOf(names, 'and', (count) => `${count} others`)}.`,
    signature: (names) => `The signatures of these are awaited: ${someOf(names, 'and', (count) => `${count} others`)}.`,
    notification: (names, by) => `To be notified, by ${by}, to: ${someOf(names, 'and', (count) => `${count} others`)}.`,
  },
  form: {
    body: 'Body',
    chooseBody: 'Choose a body',
    choose: 'Choose',
    act: 'Deliberation or decision',
    actLine: (number, date, enforceable) =>
      `no. ${number} of ${formatDate(date, 'en')}, ${enforceable === null ? 'not enforceable yet' : `enforceable on ${formatDate(enforceable, 'en')}`}`,
    noAct: (favourable) =>
      `This body has no act ${favourable ? 'in favour' : 'against'} on this case: it is first recorded on its card.`,
    toCard: 'Open its card',
    signedOn: 'Signed on',
    person: 'Signatory',
    noPerson: 'Nobody may sign for this body on that day: first enter a representative on its card.',
    medium: 'Medium',
    media: { paper: 'on paper', electronic: 'electronic' },
    document: 'Signed document, or copy of the signed page',
    text: 'Text being signed',
    receivedOn: 'Received on',
    proof: 'Proof of receipt',
    verdict: 'Validation of the electronic signature',
    validating: 'Being validated…',
    verdicts: {
      'total-passed': 'the signature is valid',
      'total-failed': 'the signature is invalid',
      indeterminate: 'the validation does not conclude: a person will have to appraise',
      unsigned: 'the file bears no electronic signature',
    },
    unknownSigner: 'Unknown signer: no certificate is attached.',
    signedBy: (subject: string, issuer: string) => `Certificate of ${subject}, issued by ${issuer}`,
    since: (on: string) => `Revoked on ${formatInstant(on, 'en')}.`,
    effects: { passes: 'Verified.', fails: 'Invalid.', undetermined: 'Not established.', informs: 'To know.' },
    signHere: 'Sign here with a software certificate (PKCS#12)',
    signHereTeach:
      'For tests and small bodies. The key and its password are read by this page and do not leave it; the signed file is kept, and its signature checked. The public procurement code wants at least an advanced signature with a qualified certificate (annexe 12): the report says what this certificate is worth.',
    signKey: 'File of the key (.p12, .pfx)',
    signPassword: 'Password of the key',
    signNow: 'Sign the document',
    signing: 'Being signed…',
    signTold: {
      key: 'The key does not open with this password: nothing is signed.',
      document: 'The document to be signed is no PDF that can be read: nothing is signed.',
      unsent: 'The signed file could not be kept: sign again.',
      done: 'The document is signed and kept: it is chosen above.',
    },
    unreadable: 'The file could not be validated: bring a signed file (PAdES, CAdES or XAdES).',
  },
}

export const words: Bilingual<typeof fr> = { fr, en }
