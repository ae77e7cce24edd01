import type { KeySetProblem } from '#vault/key-set.ts'
import type { Flaw } from '#vault/opening.ts'
import type { Misread } from '#vault/printed-key.ts'
import type { Fault } from '#vault/shares.ts'
import type { Unsound, UnsoundTogether } from '#vault/soundness/index.ts'

export type Lang = 'fr' | 'en'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (it: Extract<T, { readonly kind: K }>) => string
}

const french = {
  noOrder: (file: string) =>
    `« ${file} » n’est pas un ordre de scellement : téléchargez-le de nouveau sur la page de la consultation.`,
  unreadable: (path: string) => `« ${path} » est introuvable ou ne peut pas être lu.`,
  taken: (folder: string) => `« ${folder} » existe déjà et n’est pas vide : donnez un autre dossier.`,
  nothing: 'Donnez au moins un pli : --application DOSSIER, --tender DOSSIER.',
  stopped: 'Rien n’a été scellé.',
  anyway: 'Ce qui est seulement signalé se scelle quand même avec --anyway.',
  sealing: (kind: string, part: number, parts: number) => `${kind} : partie ${part} sur ${parts}`,
  sealed: (hash: string, folder: string) =>
    `Dépôt scellé : ${hash}\nDéposez le contenu de « ${folder} » ; gardez « keep » pour vous, il prouve ce que vous avez scellé.`,
  notAChange: (file: string) => `« ${file} » a changé pendant qu’on le scellait : recommencez.`,
  noDeposit: (folder: string) => `« ${folder} » ne contient pas de dépôt.`,
  noKey: (file: string) => `« ${file} » ne contient pas de clé.`,
  noTime: 'Il manque la part du temps : donnez --key time=FICHIER.',
  noShares: (many: number, needed: number) => `Il manque des parts : ${many} sur ${needed}.`,
  unopenable: 'Les parts, entières, ne font pas la clé de ce pli : son candidat l’a scellé ainsi.',
  refused: {
    'no-share': 'n’a pas de part',
    unreadable: 'n’ouvre pas sa part',
    foreign: 'est lié à une autre offre : sa part n’est pas donnée',
  },
  opened: (kind: string, folder: string) => `${kind} : ouverte dans « ${folder} »`,
  file: (name: string, said: string) => `« ${name} » : ${said}`,
  told: (of: string, said: string) => `${of} : ${said}`,
  kinds: { application: 'candidature', tender: 'offre', copy: 'copie de sauvegarde' },
}

const english: typeof french = {
  noOrder: (file) => `“${file}” is no sealing order: download it again from the page of the consultation.`,
  unreadable: (path) => `“${path}” does not exist or cannot be read.`,
  taken: (folder) => `“${folder}” exists already and is not empty: give another folder.`,
  nothing: 'Give at least one envelope: --application DIR, --tender DIR.',
  stopped: 'Nothing was sealed.',
  anyway: 'What is only pointed out is sealed all the same with --anyway.',
  sealing: (kind, part, parts) => `${kind}: part ${part} of ${parts}`,
  sealed: (hash, folder) =>
    `Deposit sealed: ${hash}\nDeposit the content of “${folder}”; keep “keep” for yourself, it proves what you sealed.`,
  notAChange: (file) => `“${file}” changed while it was sealed: begin again.`,
  noDeposit: (folder) => `“${folder}” holds no deposit.`,
  noKey: (file) => `“${file}” holds no key.`,
  noTime: 'The time part is missing: give --key time=FILE.',
  noShares: (many, needed) => `Shares are missing: ${many} of ${needed}.`,
  unopenable: 'The shares, whole, do not make the key of this envelope: its candidate sealed it so.',
  refused: {
    'no-share': 'has no share',
    unreadable: 'does not open its share',
    foreign: 'is bound to another tender: its share is not given',
  },
  opened: (kind, folder) => `${kind}: opened in “${folder}”`,
  file: (name, said) => `“${name}”: ${said}`,
  told: (of, said) => `${of}: ${said}`,
  kinds: { application: 'application', tender: 'tender', copy: 'backup copy' },
}

export const SAYS: Readonly<Record<Lang, typeof french>> = { fr: french, en: english }

export const UNSOUND: Readonly<Record<Lang, Kinds<Unsound>>> = {
  fr: {
    empty: () => 'vide',
    'another-kind': () => 'son contenu n’est pas ce que dit son nom',
    'cut-short': () => 'incomplet : sa fin manque',
    protected: () => 'protégé par un mot de passe, que personne n’aura',
    'too-large': ({ most }) => `trop lourd : ${megabytes(most)} Mo au plus`,
    format: ({ format, accepted }) => `format « ${format} » non accepté (${accepted.join(', ')})`,
  },
  en: {
    empty: () => 'empty',
    'another-kind': () => 'its content is not what its name says',
    'cut-short': () => 'incomplete: its end is missing',
    protected: () => 'protected by a password, which nobody will have',
    'too-large': ({ most }) => `too large: ${megabytes(most)} MB at most`,
    format: ({ format, accepted }) => `format “${format}” is not accepted (${accepted.join(', ')})`,
  },
}

export const TOGETHER: Readonly<Record<Lang, Kinds<UnsoundTogether>>> = {
  fr: {
    none: () => 'aucun fichier',
    'too-large': ({ size, most }) => `trop lourd ensemble : ${megabytes(size)} Mo, ${megabytes(most)} Mo au plus`,
    'same-name': ({ name }) => `deux fichiers sous le nom « ${name} »`,
  },
  en: {
    none: () => 'no file',
    'too-large': ({ size, most }) => `too large together: ${megabytes(size)} MB, ${megabytes(most)} MB at most`,
    'same-name': ({ name }) => `two files under the name “${name}”`,
  },
}

export const KEY_SET: Readonly<Record<Lang, Kinds<KeySetProblem>>> = {
  fr: {
    threshold: ({ least, most }) => `il faut de ${least} à ${most} détenteurs pour ouvrir`,
    'same-key': ({ of }) => `une clé sert deux fois : ${of}`,
    'same-keyholder': ({ of }) => `un détenteur est compté deux fois : ${of}`,
    'no-recipient': ({ of }) => `ce n’est pas une clé : ${of}`,
  },
  en: {
    threshold: ({ least, most }) => `it must take ${least} to ${most} keyholders to open`,
    'same-key': ({ of }) => `a key serves twice: ${of}`,
    'same-keyholder': ({ of }) => `a keyholder is counted twice: ${of}`,
    'no-recipient': ({ of }) => `this is no key: ${of}`,
  },
}

const keysFr = {
  proven: (seq: number, witnesses: number | null) =>
    `Clés : celles que le registre a publiées, écriture n° ${seq}${witnesses === null ? ', qu’aucun témoin n’atteste' : `, attestée par ${witnesses} témoin${witnesses > 1 ? 's' : ''}`}.`,
  log: (key: string) =>
    `Clé du registre, que l’ordre lui-même donne : ${key}\nComparez-la avec celle que l’acheteur publie, ou donnez --policy FICHIER.`,
  noPolicy: (file: string) => `« ${file} » n’est pas une politique de registre (C2SP tlog-policy).`,
  'not-in-log':
    'Le registre ne montre pas que ces clés ont été publiées : rien n’est scellé. Téléchargez l’ordre de nouveau dans quelques minutes ; si cela dure, écrivez à l’acheteur.',
  'too-few-witnesses': (cosigned: number, needed: number) =>
    `La publication de ces clés est attestée par ${cosigned} témoin(s), et il en faut ${needed} : rien n’est scellé. Téléchargez l’ordre de nouveau dans quelques minutes.`,
  'says-otherwise':
    'Ces clés ne sont pas celles que le registre a publiées : ce qui serait scellé pourrait être lu avant l’heure. Rien n’est scellé ; prévenez l’acheteur.',
}

const keysEn: typeof keysFr = {
  proven: (seq, witnesses) =>
    `Keys: those that the register published, entry no. ${seq}${witnesses === null ? ', which no witness attests' : `, attested by ${witnesses} witness${witnesses > 1 ? 'es' : ''}`}.`,
  log: (key) =>
    `Key of the register, as the order itself gives it: ${key}\nCompare it with the one that the buyer publishes, or give --policy FILE.`,
  noPolicy: (file) => `“${file}” is no policy of a register (C2SP tlog-policy).`,
  'not-in-log':
    'The register does not show that these keys were published: nothing is sealed. Download the order again in a few minutes; if this lasts, write to the buyer.',
  'too-few-witnesses': (cosigned, needed) =>
    `The publication of these keys is attested by ${cosigned} witness(es), and ${needed} are needed: nothing is sealed. Download the order again in a few minutes.`,
  'says-otherwise':
    'These keys are not those that the register published: what would be sealed could be read before its hour. Nothing is sealed; tell the buyer.',
}

/** What the register shows of the keys that one seals to. */
export const KEYS: Readonly<Record<Lang, typeof keysFr>> = { fr: keysFr, en: keysEn }

export const FLAW: Readonly<Record<Lang, Kinds<Flaw>>> = {
  fr: {
    'not-as-received': ({ part }) => `la partie ${part} n’est pas telle qu’elle a été reçue`,
    'does-not-open': ({ part }) => `la partie ${part} est telle qu’elle a été reçue, et ne s’ouvre pas`,
    'no-manifest': () => 'la liste scellée n’en est pas une',
    'says-otherwise': ({ member }) => `ce qui est scellé ne dit pas la même chose que le dépôt (${member})`,
    'not-as-listed': ({ file }) => `« ${file} » n’est pas tel que la liste le dit`,
    'hidden-content': () => 'quelque chose est caché après les fichiers',
  },
  en: {
    'not-as-received': ({ part }) => `part ${part} is not as it was received`,
    'does-not-open': ({ part }) => `part ${part} is as it was received, and does not open`,
    'no-manifest': () => 'the sealed list is none',
    'says-otherwise': ({ member }) => `what is sealed does not say what the deposit does (${member})`,
    'not-as-listed': ({ file }) => `“${file}” is not as the list says`,
    'hidden-content': () => 'something is hidden after the files',
  },
}

export const FAULT: Readonly<Record<Lang, Readonly<Record<Fault['fault'], string>>>> = {
  fr: { keyholder: 'la clé donnée n’ouvre pas sa part', dealer: 'sa part a été mal scellée par le candidat' },
  en: { keyholder: 'the key given does not open its share', dealer: 'the candidate sealed its share badly' },
}

export const MISREAD: Readonly<Record<Lang, Kinds<Misread>>> = {
  fr: {
    count: ({ typed, expected }) => `${typed} mots au lieu de ${expected}`,
    unknown: ({ at, word }) => `mot ${at} inconnu : « ${word} »`,
    check: () => 'ces mots ne font pas une clé : l’un d’eux est mal lu, ou deux ont changé de place',
  },
  en: {
    count: ({ typed, expected }) => `${typed} words instead of ${expected}`,
    unknown: ({ at, word }) => `word ${at} is unknown: “${word}”`,
    check: () => 'these words make no key: one is misread, or two changed places',
  },
}

/** What a list of sentences says of one thing. */
export function sentence<T extends { readonly kind: string }>(says: Kinds<T>, it: T): string {
  // Each kind has its sentence, which takes it: the compiler cannot pair the two.
  const say: unknown = says[it.kind as T['kind']]
  return (say as (it: T) => string)(it)
}
