import type { EnvelopeKind } from '#vault/manifest.ts'
import type { ReceiptKind } from './receipts.ts'

type About = { readonly title: string; readonly said: string; readonly file: string }

type Words = {
  readonly kinds: Readonly<Record<ReceiptKind, About>>
  /** Of one that had come in time, and that the platform entered once the set was fixed. */
  readonly stalled: About
  readonly codes: Readonly<Record<ReceiptKind, string>>
  readonly grades: {
    readonly unwatched: string
    readonly witnessed: (cosigned: number) => string
    readonly provisional: (cosigned: number, needed: number) => string
  }
  readonly envelopes: Readonly<Record<EnvelopeKind, string>>
  readonly envelope: (number: number, kind: string, parts: string) => string
  readonly parts: (count: string, bytes: string) => string
  readonly entryAt: (seq: number) => string
  readonly milliseconds: (value: number) => string
  readonly moment: (exact: string, offset: string) => string
  /** The file that says what each file of the folder is. */
  readonly readMe: { readonly name: string; readonly text: (kind: string, noPolicy: boolean) => string }
  readonly pending: string
} & Readonly<Record<Plain, string>>

type Plain =
  | 'coordinator'
  | 'subject'
  | 'documents'
  | 'sealed'
  | 'check'
  | 'checking'
  | 'deposit'
  | 'hash'
  | 'entry'
  | 'operator'
  | 'buyer'
  | 'consultation'
  | 'object'
  | 'nature'
  | 'copy'
  | 'tender'
  | 'receivedAt'
  | 'deadline'
  | 'uncertainty'
  | 'withdrawnAt'
  | 'replacedAt'
  | 'replacedBy'
  | 'held'
  | 'basis'
  | 'begunAt'
  | 'heldAtDeadline'
  | 'troubles'

const fr: Words = {
  kinds: {
    received: {
      title: 'Accusé de réception d’un dépôt',
      said: 'Le dépôt décrit ici est parvenu entier, scellé, avant la date limite. Personne ne peut l’ouvrir avant la séance.',
      file: 'accuse-de-reception',
    },
    late: {
      title: 'Constat d’un dépôt hors délai',
      said: 'Le dépôt décrit ici est parvenu entier après la date limite. Il est gardé scellé, et n’est pas ouvert, sauf décision motivée de l’acheteur après l’ouverture de la séance.',
      file: 'constat-hors-delai',
    },
    withdrawn: {
      title: 'Accusé du retrait d’un dépôt',
      said: 'Le dépôt décrit ici a été retiré avant la date limite, à la demande de qui l’avait déposé. Il est gardé scellé et ne sera pas ouvert.',
      file: 'accuse-de-retrait',
    },
    superseded: {
      title: 'Constat du remplacement d’un dépôt',
      said: 'Le dépôt décrit ici a été remplacé par un dépôt plus récent du même compte, reçu à temps. Il est gardé scellé et ne sera pas ouvert (CCP, article R. 2151-6).',
      file: 'constat-de-remplacement',
    },
  },
  stalled: {
    title: 'Constat d’un dépôt arrivé à temps et inscrit après l’arrêt de la liste',
    said: 'Le dépôt décrit ici est arrivé entier avant la date limite. La plate-forme l’a inscrit trop tard, une fois arrêtée la liste des plis à ouvrir : ce retard est le sien, et non celui de l’opérateur. Le dépôt est gardé scellé ; l’acheteur ne peut pas le rejeter pour son heure d’arrivée, et l’admet par une décision motivée.',
    file: 'constat-inscription-tardive',
  },
  codes: { received: 'REC', late: 'HD', withdrawn: 'RET', superseded: 'REM' },
  grades: {
    unwatched: 'Aucun témoin n’est convenu dans ce groupement : seul le journal de la plate-forme atteste',
    witnessed: (cosigned) =>
      cosigned < 2 ? 'Attesté par un témoin du registre' : `Attesté par ${cosigned} témoins du registre`,
    provisional: (cosigned, needed) =>
      `Provisoire : ${cosigned} des ${needed} témoins demandés attestent ; redemandez-le dans quelques minutes`,
  },
  envelopes: { application: 'candidature', tender: 'offre', copy: 'copie de sauvegarde' },
  envelope: (number, kind, parts) => `Pli ${number}, ${kind} (${parts})`,
  parts: (count, bytes) => `parties scellées : ${count} ; ${bytes}`,
  entryAt: (seq) => `n° ${seq} de la chaîne des dépôts de cette consultation`,
  milliseconds: (value) => `${value} ms, en faveur de l’opérateur`,
  moment: (exact, offset) => `${exact}, heure de Paris (${offset})`,
  readMe: {
    name: 'LISEZ-MOI.txt',
    text: (kind, noPolicy) =>
      [
        `${kind}`,
        '',
        'Ce dossier se vérifie sans réseau et sans nous : unisson verify DOSSIER --policy FICHIER',
        'FICHIER est la politique du groupement, obtenue ailleurs que dans ce dossier : chacun peut faire un dossier avec',
        'des clés à soi. Sans elle, la commande dit seulement si le dossier est cohérent avec lui-même.',
        '',
        'deposit.json         ce qui a été déposé : le bordereau extérieur, octet pour octet',
        'entry.json           l’écriture du registre qui nomme son empreinte',
        'leaf.json            la feuille du journal qui engage cette écriture, et le sel qui l’ouvre',
        'deposit.tlog-proof   le chemin de la feuille à l’état signé du journal (C2SP tlog-proof)',
        'policy.txt           qui doit avoir signé cet état : le journal, et les témoins du groupement',
        'checkpoint.tst       l’horodatage de cet état (RFC 3161), quand il y en a un',
        'receipt.txt          la déclaration de la plate-forme, signée (C2SP signed-note)',
        'receipt-key.txt      la clé qui l’a signée, à comparer à celle que la plate-forme publie',
        '*.pdf                la même, à lire',
        '',
        'La liste de vos documents n’est pas ici : leurs noms sont scellés. Elle est dans le dossier « keep » que la',
        'page de dépôt vous a remis ; son empreinte, avec son sel, est l’engagement de chaque pli de deposit.json.',
        ...(noPolicy
          ? ['', 'policy.txt manque : trop peu de témoins du groupement restent. Redemandez ce dossier plus tard.']
          : []),
        '',
      ].join('\r\n'),
  },
  pending: 'Le registre n’a pas encore cette écriture : redemandez l’accusé dans quelques secondes.',
  coordinator: 'coordonnateur du groupement de commandes',
  subject: 'Accusé électronique d’un dépôt scellé (CCP, annexe 8, article 2, II).',
  documents: 'Documents déposés',
  sealed:
    'Les noms et les tailles des documents sont scellés avec eux : la plate-forme ne les connaît pas. Leur liste détaillée a été composée dans le navigateur de l’opérateur, qui la garde (page de l’accusé, et dossier « keep » enregistré). Chaque pli porte ci-dessous l’engagement signé de sa liste : l’empreinte SHA-256 de cette liste et de son sel. Toute autre liste a une autre empreinte.',
  check: 'Vérifier ce document',
  checking:
    'Ce document se lit ; la preuve est le dossier qui l’accompagne (accusé vérifiable, ZIP). La commande « unisson verify » le vérifie sans réseau, par la politique du groupement : le bordereau déposé, l’écriture du registre, sa place dans le journal signé, les témoins.',
  deposit: 'Dépôt',
  hash: 'Empreinte du dépôt (SHA-256)',
  entry: 'Écriture du registre',
  operator: 'Déposant',
  buyer: 'Acheteur',
  consultation: 'Consultation',
  object: 'Objet',
  nature: 'Nature',
  copy: 'copie de sauvegarde',
  tender: 'dépôt de plis',
  receivedAt: 'Reçu (dernier octet)',
  deadline: 'Date limite',
  uncertainty: 'Incertitude de l’horloge',
  withdrawnAt: 'Retiré',
  replacedAt: 'Remplacé',
  replacedBy: 'Remplacé par le dépôt',
  held: 'Reçu, scellé',
  basis: 'Fondement',
  begunAt: 'Envoi commencé',
  heldAtDeadline: 'Reçu à la limite',
  troubles: 'Difficultés signalées',
}

const en: Words = {
  kinds: {
    received: {
      title: 'Acknowledgement of receipt of a deposit',
      said: 'The deposit described here came whole, sealed, before the deadline. Nobody can open it before the session.',
      file: 'receipt',
    },
    late: {
      title: 'Record of a late deposit',
      said: 'The deposit described here came whole after the deadline. It is kept sealed, and is not opened unless the buyer decides so, with reasons, once the session is opened.',
      file: 'late-record',
    },
    withdrawn: {
      title: 'Acknowledgement of the withdrawal of a deposit',
      said: 'The deposit described here was withdrawn before the deadline, as whoever deposited it asked. It is kept sealed and will not be opened.',
      file: 'withdrawal-receipt',
    },
    superseded: {
      title: 'Record of the replacement of a deposit',
      said: 'The deposit described here was replaced by a later one of the same account, received in time. It is kept sealed and will not be opened (CCP, article R. 2151-6).',
      file: 'replacement-record',
    },
  },
  stalled: {
    title: 'Record of a deposit that came in time and was entered after the list was fixed',
    said: 'The deposit described here came whole before the deadline. The platform entered it too late, when the list of what is opened had been fixed: the delay is its own, and not the operator’s. The deposit is kept sealed; the buyer cannot reject it for its hour, and admits it by a decision with reasons.',
    file: 'late-entry-record',
  },
  codes: { received: 'REC', late: 'LATE', withdrawn: 'WDR', superseded: 'REP' },
  grades: {
    unwatched: 'No witness is agreed in this group: the log of the platform alone attests',
    witnessed: (cosigned) =>
      cosigned < 2 ? 'Attested by one witness of the register' : `Attested by ${cosigned} witnesses of the register`,
    provisional: (cosigned, needed) =>
      `Provisional: ${cosigned} of the ${needed} witnesses needed attest; ask for it again in a few minutes`,
  },
  envelopes: { application: 'application', tender: 'tender', copy: 'backup copy' },
  envelope: (number, kind, parts) => `Envelope ${number}, ${kind} (${parts})`,
  parts: (count, bytes) => `sealed parts: ${count}; ${bytes}`,
  entryAt: (seq) => `no. ${seq} of the chain of the deposits of this consultation`,
  milliseconds: (value) => `${value} ms, in the operator’s favour`,
  moment: (exact, offset) => `${exact}, Paris time (${offset})`,
  readMe: {
    name: 'READ-ME.txt',
    text: (kind, noPolicy) =>
      [
        `${kind}`,
        '',
        'This folder is checked without a network and without us: unisson verify FOLDER --policy FILE',
        'FILE is the policy of the group, had from elsewhere than this folder: anybody can make a folder with keys of',
        'their own. Without it the command only says whether the folder is consistent with itself.',
        '',
        'deposit.json         what was deposited: the outer manifest, byte for byte',
        'entry.json           the entry of the register that names its hash',
        'leaf.json            the leaf of the log that commits to this entry, and the salt that opens it',
        'deposit.tlog-proof   the way from the leaf to the signed state of the log (C2SP tlog-proof)',
        'policy.txt           who must have signed that state: the log, and the witnesses of the group',
        'checkpoint.tst       the time-stamp of that state (RFC 3161), where there is one',
        'receipt.txt          what the platform states, signed (C2SP signed-note)',
        'receipt-key.txt      the key that signed it, to be compared with the one that the platform gives out',
        '*.pdf                the same, to be read',
        '',
        'The list of your documents is not here: their names are sealed. It is in the “keep” folder that the page of',
        'deposits gave you; its hash, with its salt, is the commitment of each envelope of deposit.json.',
        ...(noPolicy
          ? ['', 'policy.txt is missing: too few witnesses of the group are left. Ask for this folder again later.']
          : []),
        '',
      ].join('\r\n'),
  },
  pending: 'The register does not hold this entry yet: ask for the receipt again in a few seconds.',
  coordinator: 'coordinator of the purchasing group',
  subject: 'Electronic acknowledgement of a sealed deposit (CCP, annexe 8, article 2, II).',
  documents: 'Documents deposited',
  sealed:
    'The names and sizes of the documents are sealed with them: the platform does not know them. Their detailed list was composed in the browser of the operator, who keeps it (page of the receipt, and the “keep” folder that it saved). Each envelope below has the signed commitment to its list: the SHA-256 hash of that list and its salt. Any other list has another hash.',
  check: 'To check this document',
  checking:
    'This document is to be read; the proof is the folder that comes with it (receipt to be checked, ZIP). The command “unisson verify” checks it without a network, by the policy of the group: the manifest that was deposited, the entry of the register, its place in the signed log, the witnesses.',
  deposit: 'Deposit',
  hash: 'Hash of the deposit (SHA-256)',
  entry: 'Entry of the register',
  operator: 'Depositor',
  buyer: 'Buyer',
  consultation: 'Consultation',
  object: 'Object',
  nature: 'What it is',
  copy: 'backup copy',
  tender: 'deposit of envelopes',
  receivedAt: 'Received (last byte)',
  deadline: 'Deadline',
  uncertainty: 'Uncertainty of the clock',
  withdrawnAt: 'Withdrawn',
  replacedAt: 'Replaced',
  replacedBy: 'Replaced by the deposit',
  held: 'Received, sealed',
  basis: 'Articles',
  begunAt: 'Sending begun',
  heldAtDeadline: 'Held at the deadline',
  troubles: 'Troubles told',
}

/** What a receipt is called, and what it says: one that the platform delayed is not called late. */
export function aboutOf(language: 'fr' | 'en', kind: ReceiptKind, state: object): About {
  const says = receiptWords[language]
  return kind === 'late' && 'stalled' in state && state.stalled === true ? says.stalled : says.kinds[kind]
}

/** What receipts say, in the language of whoever deposits. */
export const receiptWords: Readonly<Record<'fr' | 'en', Words>> = { fr, en }
