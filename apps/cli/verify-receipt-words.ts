import type { ReceiptFault, ReceiptTold } from '#modules/submission/index.ts'
import type { Timestamp } from '#platform/timestamp.ts'
import type { ReceiptProved, ReceiptStep } from '#transparency/receipt.ts'

type Came = Extract<ReceiptTold, { kind: 'received' | 'late' }>

const cameFr = ({ receivedAt, deadline, uncertainty }: Came): string =>
  `dernier octet ${receivedAt}, date limite ${deadline}, incertitude de l’horloge ${uncertainty} ms en faveur de l’opérateur`
const cameEn = ({ receivedAt, deadline, uncertainty }: Came): string =>
  `last byte ${receivedAt}, deadline ${deadline}, uncertainty of the clock ${uncertainty} ms in the operator’s favour`

export const WORDS = {
  fr: {
    content: (hash: string) => `Ce qui a été déposé a pour empreinte ${hash}.`,
    entry: ({ entry: { seq, at } }: ReceiptProved) =>
      `L’écriture n° ${seq} du registre nomme cette empreinte ; elle se dit du ${at}.`,
    told: (told: ReceiptTold): string => {
      if (told.kind === 'received') return `Le dépôt est arrivé À TEMPS : ${cameFr(told)}.`
      if (told.kind === 'withdrawn') return `Le dépôt a été RETIRÉ le ${told.at}.`
      if (told.kind === 'superseded') return `Le dépôt a été REMPLACÉ le ${told.at} par le dépôt ${told.by}.`
      return told.stalled
        ? `Le dépôt est arrivé à temps et a été INSCRIT TROP TARD PAR LA PLATE-FORME : ${cameFr(told)}.`
        : `Le dépôt est arrivé HORS DÉLAI : ${cameFr(told)}.`
    },
    included: (size: number, origin: string) =>
      `Cette écriture est dans le journal ${origin}, tel qu’il l’a signé à ${size} écritures.`,
    nobody: 'La politique ne demande aucun témoin : seul le journal lui-même atteste.',
    witnessed: (count: number, when: string) =>
      `Elle est attestée : ${count} témoin(s) ont cosigné ce journal ; le nombre convenu était atteint le ${when}.`,
    provisional: (count: number, needed: number) =>
      `PROVISOIRE : ${count} témoin(s) sur les ${needed} demandés ont cosigné. Redemandez le reçu plus tard.`,
    time: ({ time, authority }: Timestamp) => `Le journal est horodaté du ${time} par ${authority}.`,
    noTime: 'Aucun horodatage n’est joint.',
    timeUnjudged: 'Un horodatage est joint, mais aucune autorité n’a été donnée pour le vérifier (--anchors DOSSIER).',
    badTime: (why: string) => `L’HORODATAGE N’EST PAS VALABLE : ${why}.`,
    list: (name: string, files: number) =>
      `La liste ${name} (documents : ${files}) est celle que le dépôt engage : ces documents, et nuls autres.`,
    badList: (name: string) => `LA LISTE ${name} N’EST PAS CELLE DU DÉPÔT : aucun pli ne l’engage.`,
    keyHeld: (key: string) =>
      `La déclaration (receipt.txt) dit la même chose ; elle est signée par la clé donnée, ${key}.`,
    keyBrought: (key: string) =>
      `La déclaration (receipt.txt) dit la même chose ; elle est signée par ${key}, clé que ce dossier apporte : comparez-la à /api/public/availability/key.pem (--receipt-key FICHIER).`,
    otherKey: 'la déclaration receipt.txt est signée par une autre clé que celle qui a été donnée (--receipt-key)',
    holds: {
      received: 'Le reçu est valable : il prouve un dépôt arrivé à temps.',
      late: 'Le reçu est valable : il prouve un dépôt qui n’a pas été reçu à temps, et pourquoi.',
      withdrawn: 'Le reçu est valable : il prouve un retrait.',
      superseded: 'Le reçu est valable : il prouve un remplacement.',
    } satisfies Record<ReceiptTold['kind'], string>,
    alone: [
      'Le dossier est COHÉRENT AVEC LUI-MÊME, et rien de plus : il a été jugé par les clés qu’il apporte, et chacun peut en faire sous les mêmes noms.',
      'Comparez-les à celles que le groupement donne ailleurs que dans ce dossier : /api/public/log/policies/GROUPEMENT à l’adresse du journal, et la clé de chaque témoin auprès du membre qui le tient. Ou donnez-les : --policy FICHIER.',
    ],
    log: (key: string) => `  journal  ${key}`,
    witness: (key: string) => `  témoin   ${key}`,
    asked: (needed: number | null) =>
      needed === null ? '  témoins demandés : aucun' : `  témoins demandés : ${needed}`,
    fails: (step: string, why: string) => `LE REÇU N’EST PAS VALABLE : ${step}${why === '' ? '' : ` (${why})`}.`,
    steps: {
      content: 'le fichier déposé ne peut être lu',
      entry: 'l’écriture ne correspond pas au dépôt, ou a été changée',
      leaf: 'la feuille du journal n’est pas celle de cette écriture',
      checkpoint: 'l’état du journal n’est pas signé par le journal de la politique',
      inclusion: 'l’écriture n’est pas dans ce journal',
      witnesses: 'les témoins ne peuvent être lus',
      statement: 'la déclaration receipt.txt n’est pas signée par la clé des reçus, ou ne peut être lue',
      statedContent: 'la déclaration receipt.txt est celle d’un autre dépôt',
      statedEntry: 'la déclaration receipt.txt nomme une autre écriture',
    } satisfies Record<ReceiptStep, string>,
    mismatches: {
      form: 'la déclaration receipt.txt n’est pas un reçu',
      'no-deposit': 'l’écriture ne dit rien d’un dépôt de cette empreinte',
      deposit: 'la déclaration receipt.txt est d’un autre dépôt que l’écriture',
      kind: 'la déclaration receipt.txt ne dit pas la même suite que l’écriture (reçu, hors délai, retiré, remplacé)',
      hour: 'la déclaration receipt.txt dit une autre heure de réception que l’écriture',
      uncertainty: 'la déclaration receipt.txt dit une autre incertitude de l’horloge que l’écriture',
      deadline: 'la déclaration receipt.txt dit une autre date limite que l’écriture',
      stalled: 'la déclaration receipt.txt et l’écriture ne disent pas de même à qui tient le retard',
      'replaced-by': 'la déclaration receipt.txt nomme un autre dépôt remplaçant que l’écriture',
      verdict: 'les heures de l’écriture ne donnent pas la suite qu’elle dit',
    } satisfies Record<ReceiptFault, string>,
  },
  en: {
    content: (hash: string) => `What was deposited has the hash ${hash}.`,
    entry: ({ entry: { seq, at } }: ReceiptProved) =>
      `Entry no. ${seq} of the register names this hash; it says that it is of ${at}.`,
    told: (told: ReceiptTold): string => {
      if (told.kind === 'received') return `The deposit came IN TIME: ${cameEn(told)}.`
      if (told.kind === 'withdrawn') return `The deposit was WITHDRAWN on ${told.at}.`
      if (told.kind === 'superseded') return `The deposit was REPLACED on ${told.at} by the deposit ${told.by}.`
      return told.stalled
        ? `The deposit came in time and was ENTERED TOO LATE BY THE PLATFORM: ${cameEn(told)}.`
        : `The deposit came LATE: ${cameEn(told)}.`
    },
    included: (size: number, origin: string) =>
      `This entry is in the log ${origin}, as the log signed it at ${size} entries.`,
    nobody: 'The policy asks for no witness: the log alone attests.',
    witnessed: (count: number, when: string) =>
      `It is attested: ${count} witness(es) cosigned this log; the agreed number was reached on ${when}.`,
    provisional: (count: number, needed: number) =>
      `PROVISIONAL: ${count} witness(es) of the ${needed} that are needed have cosigned. Ask for the receipt again later.`,
    time: ({ time, authority }: Timestamp) => `The log is time-stamped ${time} by ${authority}.`,
    noTime: 'No time-stamp came with it.',
    timeUnjudged: 'A time-stamp came with it, but no authority was given to verify it by (--anchors FOLDER).',
    badTime: (why: string) => `THE TIME-STAMP IS NOT VALID: ${why}.`,
    list: (name: string, files: number) =>
      `The list ${name} (documents: ${files}) is the one that the deposit commits to: these documents, and no others.`,
    badList: (name: string) => `THE LIST ${name} IS NOT THAT OF THE DEPOSIT: no envelope commits to it.`,
    keyHeld: (key: string) =>
      `The statement (receipt.txt) says the same; it is signed by the key that was given, ${key}.`,
    keyBrought: (key: string) =>
      `The statement (receipt.txt) says the same; it is signed by ${key}, a key that this folder brings: compare it with /api/public/availability/key.pem (--receipt-key FILE).`,
    otherKey: 'the statement receipt.txt is signed by another key than the one that was given (--receipt-key)',
    holds: {
      received: 'The receipt is valid: it proves a deposit that came in time.',
      late: 'The receipt is valid: it proves a deposit that was not received in time, and why.',
      withdrawn: 'The receipt is valid: it proves a withdrawal.',
      superseded: 'The receipt is valid: it proves a replacement.',
    } satisfies Record<ReceiptTold['kind'], string>,
    alone: [
      'The folder is CONSISTENT WITH ITSELF, and nothing more: it was judged by the keys that it brings, and anybody can make some under the same names.',
      'Compare them with those that the group gives elsewhere than in this folder: /api/public/log/policies/GROUP at the address of the log, and the key of each witness with the member that runs it. Or give them: --policy FILE.',
    ],
    log: (key: string) => `  log      ${key}`,
    witness: (key: string) => `  witness  ${key}`,
    asked: (needed: number | null) =>
      needed === null ? '  witnesses asked for: none' : `  witnesses asked for: ${needed}`,
    fails: (step: string, why: string) => `THE RECEIPT IS NOT VALID: ${step}${why === '' ? '' : ` (${why})`}.`,
    steps: {
      content: 'what was deposited cannot be read',
      entry: 'the entry is not of this deposit, or was changed',
      leaf: 'the leaf of the log is not of this entry',
      checkpoint: 'the state of the log is not signed by the log of the policy',
      inclusion: 'the entry is not in this log',
      witnesses: 'the witnesses cannot be read',
      statement: 'the statement receipt.txt is not signed by the key of receipts, or cannot be read',
      statedContent: 'the statement receipt.txt is that of another deposit',
      statedEntry: 'the statement receipt.txt names another entry',
    } satisfies Record<ReceiptStep, string>,
    mismatches: {
      form: 'the statement receipt.txt is no receipt',
      'no-deposit': 'the entry says nothing of a deposit with this hash',
      deposit: 'the statement receipt.txt is of another deposit than the entry',
      kind: 'the statement receipt.txt does not say what the entry says became of it (received, late, withdrawn, replaced)',
      hour: 'the statement receipt.txt says another hour of reception than the entry',
      uncertainty: 'the statement receipt.txt says another uncertainty of the clock than the entry',
      deadline: 'the statement receipt.txt says another deadline than the entry',
      stalled: 'the statement receipt.txt and the entry do not say the same of whose delay it is',
      'replaced-by': 'the statement receipt.txt names another replacing deposit than the entry',
      verdict: 'the hours of the entry do not give what it says became of it',
    } satisfies Record<ReceiptFault, string>,
  },
} as const

export type Says = (typeof WORDS)[keyof typeof WORDS]
