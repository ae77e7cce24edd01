import { typesetAll } from '#ui/i18n/typeset.ts'
import { ITEMS, RECORDS } from './words.fr.ts'

const many = (count: number, one: string, several: string): string => (count > 1 ? several : one)

/** The words of the pages of the end of the group; those of the acts and rules are in the label files. */
export const fr = typesetAll({
  title: 'La fin du groupement',
  lede: {
    alive: "Le groupement est en vigueur. Rien n'est encore engagé pour y mettre fin.",
    proposed: (on: string) =>
      `Une dissolution est proposée depuis le ${on} : elle se décide et se signe dans son dossier, ci-dessous.`,
    notYet: "La convention n'est pas en vigueur : le groupement ne peut pas encore prendre fin.",
    preparing: (open: number) =>
      open === 0
        ? 'La clôture se prépare. Tous les points sont soldés : le coordonnateur peut déclarer le terme.'
        : `La clôture se prépare. Il reste ${open} ${many(open, 'point', 'points')} à solder.`,
    declared: (on: string, until: string) =>
      `Le coordonnateur a déclaré le terme le ${on}. Les membres peuvent s'y opposer jusqu'au ${until} inclus.`,
    ended: (on: string, how: string) => `Le groupement a pris fin le ${on}, ${how}.`,
    complete: (on: string) => `Son dossier est clos depuis le ${on} ; rien n'en est détruit.`,
  },
  cause: { term: 'au terme de la convention', decision: 'par la décision de ses membres' },
  stops: {
    'in-force': 'En vigueur',
    preparing: 'Clôture en préparation',
    declared: 'Terme déclaré',
    objections: 'Oppositions closes',
    proposed: 'Dissolution proposée',
    signed: 'Document signé de tous',
    ended: 'Fin du groupement',
    complete: 'Dossier clos',
  },
  decisionStops: {
    proposed: 'Proposée',
    decided: 'Décidée par tous',
    signed: 'Signée de tous',
    dissolved: 'Groupement dissous',
  },
  ways: {
    title: 'Les deux voies de la fin',
    term: {
      title: 'De droit, au terme',
      no: "La convention n'a pas prévu de fin de droit à son terme : cette voie est fermée.",
      completion:
        "Le terme est la réalisation complète de l'objet, après apurement juridique et financier des marchés. Le coordonnateur solde les points de la clôture, puis déclare le terme.",
      fixed: (last: string) =>
        `La convention finit le ${last}. Le coordonnateur solde les points de la clôture, puis, ce jour passé, déclare le terme.`,
      unknown: "La durée de la convention n'a pas commencé à courir.",
      unlimited: "La durée est illimitée : aucun terme n'arrive de lui-même.",
      objections: (days: number) =>
        `Les membres ont ${days} jours pour s'y opposer ; sans opposition qui rouvre un point, le groupement prend fin de droit.`,
    },
    decision: {
      title: 'Par décision, avant le terme',
      unanimous: (members: number) =>
        `Les ${members} assemblées délibèrent, chacune pour son membre, et notifient leur décision au coordonnateur. Un même document est ensuite signé par tous.`,
      majority: (members: number) =>
        `La majorité des ${members} membres suffit. Chaque membre qui approuve délibère et notifie sa décision au coordonnateur ; un même document est ensuite signé par ceux qui ont approuvé.`,
      silent: (members: number) =>
        `La convention n'en dit rien. Les ${members} membres peuvent défaire ensemble ce qu'ils ont fait ensemble : qui le propose dit sur quel fondement.`,
      plan: "Tant qu'un marché court, un plan d'apurement est approuvé dans le même document.",
    },
  },
  blocks: {
    title: 'Ce qui retient encore la fin',
    none: 'Plus rien ne la retient.',
    what: 'Ce qui manque',
    who: 'Qui le tient',
    when: 'Quand',
    coordinator: (name: string) => `le coordonnateur, ${name}`,
    parties: (names: string) => `les parties au litige : ${names}`,
    time: 'le seul passage du temps',
    nobody: 'personne : la convention en décide ainsi',
    award: (title: string) => `La passation « ${title} », engagée par son avis, n’est pas achevée`,
    contract: (title: string) => `Le marché « ${title} » court encore`,
    dispute: (subject: string) => `Le litige « ${subject} » n'est pas clos`,
    referral: (subject: string) => `Le recours sur la passation « ${subject} » n'est pas jugé`,
    claim: (subject: string) => `Le différend d'exécution « ${subject} » n'est pas clos`,
    item: (item: string) => `À solder : ${item}`,
    objection: (name: string) => `Répondre à l'opposition ${name}`,
    until: (day: string) => `jusqu'au ${day}`,
    from: (day: string) => `à partir du ${day}`,
    noDate: 'sans date',
  },
  checklist: {
    title: "L'apurement, point par point",
    summary: (settled: number, total: number) =>
      settled === total
        ? `Les ${total} points sont soldés.`
        : `${settled} ${many(settled, 'point soldé', 'points soldés')} sur ${total}.`,
    item: 'Point',
    state: 'État',
    proof: 'Pièce ou motif',
    author: 'Dit par',
    done: (on: string) => `soldé le ${on}`,
    notApplicable: (on: string) => `sans objet, dit le ${on}`,
    open: 'reste à solder',
    evidence: 'Pièce',
    settle: (item: string) => `Solder : ${item}`,
    correct: (item: string) => `Revenir sur : ${item}`,
    consequence: 'La pièce et sa date sont inscrites au registre, au nom du coordonnateur.',
    outcome: 'Ce point est',
    outcomes: { done: 'soldé', 'not-applicable': 'sans objet' },
    place: 'Lieu où les archives sont conservées',
    archivesAlways: 'Un groupement laisse toujours des archives : ce point ne peut pas être sans objet.',
  },
  items: ITEMS,
  objections: {
    title: 'Les oppositions',
    none: "Aucune opposition n'a été faite.",
    member: 'Membre',
    on: 'Faite le',
    reason: 'Motif',
    answer: 'Réponse du coordonnateur',
    waiting: 'manque la réponse',
    answered: (on: string) => `Le ${on} :`,
    reopens: (items: string) => `Points rouverts : ${items}.`,
    proof: 'Opposition',
    number: (count: number) => `n° ${count}`,
  },
  decisions: {
    title: 'Les dissolutions par décision',
    none: "Aucune dissolution n'a été proposée.",
    case: 'Proposition',
    proposed: (on: string) => `Dissolution proposée le ${on}`,
    by: 'Par',
    status: 'Où elle en est',
    overtaken: 'sans objet : le groupement a pris fin',
    votes: 'Décisions',
    signatures: 'Signatures',
  },
  closing: {
    notices: 'Les avis de fin',
    notice: 'Avis de fin',
    member: 'Membre',
    received: (on: string) => `reçu le ${on}`,
    missing: 'manque',
    proof: 'Preuve de réception',
    records: 'Les archives',
    recordClass: 'Archives',
    keptBy: 'Conservées par',
    place: 'Lieu',
    until: "Jusqu'au",
    forever: 'sans limite de durée',
    visa: "Passé ce jour, rien n'est détruit sans le visa de l'administration des archives.",
  },
  records: RECORDS,
  startsWith: {
    'end-of-group': 'la fin du groupement',
    'final-payment': 'le solde du marché',
    'contract-signature': 'la signature du marché',
    event: "l'événement consigné",
  },
  counts: (from: string) => `La durée se compte depuis ${from}.`,
  otherStage: (count: number) => `${count} ${many(count, "acte d'une autre étape", "actes d'une autre étape")}`,
  upcoming: {
    object: "Fin du délai d'opposition",
    end: 'Fin de droit du groupement',
    dissolved: 'Dissolution du groupement',
  },
  consequence: {
    prepare: "La liste des points à solder s'ouvre. Rien n'est irréversible : la convention reste en vigueur.",
    declareCompletion: (until: string) =>
      `Tous les membres en sont avertis par courrier. Sans opposition qui rouvre un point, le groupement prend fin après le ${until}.`,
    object: "Le coordonnateur doit répondre. S'il rouvre un point, la déclaration tombe.",
    answerObjection: 'Avec un point rouvert, la déclaration tombe et la clôture reprend.',
    propose:
      'Tous les membres sont avertis : chaque assemblée doit délibérer, et notifier sa décision au coordonnateur.',
    approve: "La décision compte dès qu'elle est exécutoire et reçue par le coordonnateur.",
    oppose: "Tant qu'une décision défavorable est versée, l'unanimité manque.",
    openSignature: 'Le document est fixé : plus un mot ne change. Chaque membre signe.',
    sign: 'La dernière signature met fin au groupement, le jour que fixe le document.',
    abandon: 'La dissolution est abandonnée. Une autre pourra être proposée.',
    notifyEnd: "L'avis prouve que le membre sait que le groupement a pris fin.",
    depositRecords: 'Le registre dira où et jusqu’à quand ces archives sont conservées. Rien n’est détruit.',
    complete: 'Le dossier du groupement est clos. Plus aucun acte ne s’y ajoute.',
  },
  tracker: {
    title: 'Les assemblées, une à une',
    of: (on: string) => `Dissolution proposée le ${on}`,
    summary: (votes: number, signatures: number, total: number) =>
      `${votes} ${many(votes, 'décision reçue', 'décisions reçues')} et ${signatures} ${many(signatures, 'signature', 'signatures')}, pour ${total} membres.`,
    awaited: (names: readonly string[]) =>
      names.length > 3
        ? `${names.length} membres sont attendus : ${names.slice(0, 2).join(', ')} et ${names.length - 2} autres.`
        : `${many(names.length, 'Est attendu', 'Sont attendus')} : ${names.join(', ')}.`,
    member: 'Membre',
    act: 'Acte de son assemblée',
    transmission: 'Transmission',
    enforceable: 'Exécutoire',
    received: 'Reçue par le coordonnateur',
    signature: 'Signature',
    remind: 'Relance',
    missing: 'manque',
    kinds: { deliberation: 'délibération', decision: 'décision' },
    number: (kind: string, number: string, on: string) => `${kind} n° ${number} du ${on}`,
    favourable: 'favorable',
    against: 'défavorable',
    notFiled: 'enregistrée, à notifier au coordonnateur',
    acknowledged: (on: string) => `accusé de réception du ${on}`,
    sent: (on: string) => `envoyée le ${on}, accusé attendu`,
    notSent: 'manque : à transmettre',
    noTransmission: 'sans objet',
    since: (on: string) => `depuis le ${on}`,
    own: 'sa propre décision',
    signed: (on: string, medium: string) => `le ${on}, ${medium}`,
    media: { paper: 'sur papier', electronic: 'en ligne' },
    notYet: 'après toutes les décisions',
    notAwaited: 'non attendue : n’a pas approuvé',
    later: 'entré depuis',
  },
  proposal: {
    title: 'Ce qui est proposé',
    reason: 'Motif',
    by: 'Proposée par',
    document: 'Document à signer',
    plan: "Plan d'apurement",
    noPlan: "aucun : il n'en faut que si un marché court",
    from: 'Premier jour sans le groupement',
    lastSignature: 'le jour de la dernière signature',
    abandoned: (on: string) => `Abandonnée le ${on} :`,
  },
  form: {
    received: "La preuve de réception par le coordonnateur ; sa propre décision n'en demande pas.",
  },
})

export type EndWords = typeof fr
