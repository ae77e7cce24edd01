import { formatBytes, formatCount, formatExact, formatInstant } from '#ui/i18n/format.ts'
import type { Trouble } from './sealing/send-part.ts'
import { left } from './time-text.ts'

const size = (bytes: number): string => formatBytes(bytes, 'fr')
const count = (many: number): string => formatCount(many, 'fr')
const plural = (many: number, one: string, several: string): string => `${count(many)} ${many < 2 ? one : several}`
const files = (many: number): string => plural(many, 'fichier', 'fichiers')

const KINDS: Readonly<Record<Trouble['kind'], string>> = {
  cut: 'ligne coupée',
  stalled: 'plus rien ne passait',
  busy: 'plate-forme occupée',
  refused: 'partie arrivée altérée',
}

/** The words of what comes after the answer: files, sending, receipts. Typeset with the others. */
export const sendingFr = {
  files: {
    title: 'Vos fichiers',
    lede: 'Déposez des fichiers ou des dossiers entiers. Chacun est examiné ici, sans rien envoyer.',
    limits: (file: number, total: number, formats: readonly string[]) =>
      `Limites publiées : ${size(file)} par fichier, ${size(total)} en tout${formats.length === 0 ? '' : ` ; formats ${formats.join(', ')}`}.`,
    drop: 'Glissez ici des fichiers ou des dossiers',
    choose: 'Choisir des fichiers',
    chooseFolder: 'Choisir un dossier',
    chosenFor: (envelope: string) => `pour : ${envelope}`,
    reading: (many: number) => `Lecture des dossiers : ${files(many)}…`,
    checking: (done: number, all: number) => `Examen : ${count(done)} sur ${files(all)}`,
    sum: (many: number, bytes: number) => `${files(many)}, ${size(bytes)}`,
    own: 'Votre réponse (lots, cotraitants) : ajoutée par cette page.',
    hash: 'SHA-256',
    sound: 'Tous ont été examinés : rien à signaler.',
    blocked: (many: number) =>
      `${plural(many, 'fichier ne peut pas être déposé', 'fichiers ne peuvent pas être déposés')} : à remplacer ou à retirer.`,
    advised: (many: number) =>
      `${plural(many, 'fichier risque', 'fichiers risquent')} de ne pas s’ouvrir chez l’acheteur.`,
    anyway: 'Je les ai vérifiés : les déposer ainsi',
    name: 'Fichier',
    size: 'Taille',
    state: 'État',
    more: (many: number) => `Montrer ${count(many)} de plus`,
    remove: (name: string) => `Retirer ${name}`,
    removeShort: 'Retirer',
    clear: 'Tout retirer',
    removeBlocked: 'Retirer ceux qui ne peuvent pas être déposés',
    empty: 'Aucun fichier dans ce pli.',
    tooMuch: (all: number, most: number) => `Ensemble, ${size(all)} : ${size(most)} au plus.`,
    sameName: (name: string) => `Deux fichiers portent le nom « ${name} » : renommez ou retirez l’un des deux.`,
    ownName: (name: string) => `« ${name} » est le nom du document que cette page ajoute : renommez le vôtre.`,
    unsound: {
      empty: 'Vide (0 octet) : la copie a sans doute échoué. Reprenez l’original.',
      'another-kind': 'Son contenu n’est pas ce que dit son nom : vérifiez l’extension.',
      'cut-short': 'Incomplet : sa fin manque. Il ne s’ouvrira pas ; enregistrez-le de nouveau.',
      protected: 'Protégé par un mot de passe, que l’acheteur n’aura pas. Enregistrez-le sans protection.',
      'too-large': (most: number) => `Trop lourd : ${size(most)} au plus.`,
      format: (format: string, accepted: readonly string[]) =>
        `Format ${format === '' ? 'sans extension' : `« ${format} »`} non accepté : ${accepted.join(', ')}.`,
      unreadable: 'Ce navigateur ne peut pas le lire : il a été déplacé, ou il est ouvert ailleurs.',
    },
    ready: 'Examiné',
    again: (begun: string) =>
      `Dépôt commencé le ${formatInstant(begun, 'fr')} dans ce navigateur. Redonnez les mêmes fichiers : ce qui a été envoyé ne le sera pas de nouveau.`,
    stillMissing: (many: number) => `${plural(many, 'fichier reste', 'fichiers restent')} à redonner.`,
    changed: (name: string) => `« ${name} » n’est plus le même que celui qui a été scellé.`,
  },
  send: {
    title: 'Sceller et envoyer',
    ready: (many: number, bytes: number, envelopes: number) =>
      `${files(many)}, ${size(bytes)}, en ${plural(envelopes, 'pli', 'plis')}.`,
    go: 'Sceller et déposer',
    replaces:
      'Ce dépôt remplace en entier le précédent, qui ne sera pas ouvert. Tout doit donc y être, y compris ce qui n’a pas changé.',
    copy: 'Cette copie de sauvegarde n’est ouverte que si un programme malveillant est trouvé dans votre dépôt, ou si celui-ci, commencé avant l’heure limite, arrive incomplet ou trop tard, ou ne peut pas être ouvert (art. R. 2132-11 et annexe 6). Elle ne remplace rien.',
    rehearse: 'Répéter d’abord',
    rehearseWhy:
      'Vos propres fichiers sont scellés et envoyés comme au vrai dépôt, puis jetés : vous saurez si tout passe, et en combien de temps.',
    rehearsing: 'Répétition : rien n’est déposé',
    states: { waiting: 'en attente', sealed: 'scellé', sent: 'envoyé', kept: 'conservé' },
    progress: 'Avancement',
    done: (sent: number, total: number) => `${size(sent)} sur ${size(total)}`,
    speed: (bytes: number) => `${size(bytes)} par seconde`,
    timeLeft: (ms: number) => `encore ${left(ms, 'fr')} environ`,
    measuring: 'vitesse en cours de mesure',
    announced: (percent: number) => `${percent} % envoyés`,
    committing: 'Dernier instant : le dépôt est enregistré…',
    tooSlow: (ms: number) =>
      `À cette vitesse, l’envoi finirait ${left(ms, 'fr')} après l’heure limite. Retirez ce qui n’est pas demandé, changez de réseau, ou remettez une copie de sauvegarde.`,
    waiting: {
      cut: (ms: number) => `La ligne est coupée. Nouvel essai dans ${Math.ceil(ms / 1000)} s ; rien n’est perdu.`,
      stalled: (ms: number) => `Plus rien ne passe. Nouvel essai dans ${Math.ceil(ms / 1000)} s ; rien n’est perdu.`,
      busy: (ms: number) =>
        `La plate-forme est occupée. Nouvel essai dans ${Math.ceil(ms / 1000)} s ; rien n’est perdu.`,
      refused: (ms: number) => `Une partie est arrivée altérée ; elle est renvoyée dans ${Math.ceil(ms / 1000)} s.`,
    },
    stop: 'Interrompre',
    stopped:
      'Interrompu. Ce qui a été conservé le reste : vous pouvez reprendre maintenant, ou un autre jour depuis ce navigateur.',
    resume: 'Reprendre',
    keepOpen: 'Laissez cette page ouverte ; l’ordinateur ne s’endort pas pendant l’envoi.',
    failed: 'L’envoi s’est arrêté',
    changed: (name: string) =>
      `« ${name} » a changé pendant l’envoi. Fermez-le dans les autres logiciels, puis recommencez avec le fichier actuel.`,
    changedSince:
      'Un fichier redonné n’est pas celui qui avait été scellé, bien qu’il ait son nom et sa taille. Ce dépôt ne peut pas continuer avec lui.',
    refusedPart: (said: string) => `La plate-forme a refusé une partie : ${said}`,
    signedOut: 'Votre confirmation a expiré. Demandez un nouveau lien : ce qui est conservé le reste.',
    notCommitted: (said: string) => `La plate-forme n’a pas enregistré le dépôt : ${said}`,
    anew: 'Recommencer ce dépôt',
    notDone: (said: string) => `La plate-forme a refusé : ${said}`,
    foreignReceipt:
      'L’accusé reçu n’est pas celui de ce dépôt. Considérez qu’il n’est pas reçu, et signalez-le à l’acheteur.',
  },
  refused: {
    rules: {
      tendersTaken: 'cette consultation n’est pas publiée, ou sa séance d’ouverture a eu lieu : rien ne s’y dépose.',
      notAbandoned: 'cette consultation est déclarée sans suite : il n’y a plus rien à remettre.',
      keySetInForce:
        'les clés de l’acheteur ont changé depuis que ce dépôt a été commencé, ou trop peu restent. Rechargez la page.',
      dossierPublished: 'aucune version publiée du dossier n’est celle à laquelle ce dépôt répond. Rechargez la page.',
      begunWithinLimits:
        'votre compte a déjà commencé autant de dépôts que la limite publiée. Remettez-en un, ou abandonnez-en un.',
      manifestOwn: 'ce qui a été scellé est pour une autre consultation, un autre dossier ou d’autres clés.',
      keyholdersNamed: 'ce qui a été scellé ne l’est pas pour tous les détenteurs de clés.',
      copyNamed: 'une copie de sauvegarde ne se mêle pas à un dépôt.',
      partsHeld: 'des parties manquent encore chez elle. Reprenez : elles seront renvoyées.',
      recipientsOwn: 'un pli a déjà servi dans un autre dépôt. Recommencez.',
      withdrawnInTime:
        'l’heure limite est passée, ou la liste des plis est arrêtée : un dépôt ne se retire plus. Si vous l’aviez demandé à temps, écrivez à l’acheteur avant la séance.',
      deadlineAheadOfDeposit: 'l’heure limite est passée : un dépôt ne se confirme plus.',
      dossierLast: 'le dossier a changé de nouveau : rechargez la page.',
    } as Readonly<Record<string, string>>,
    tooMany: 'trop de demandes en une minute depuis votre adresse. Attendez une minute, puis recommencez.',
    broken: 'Cette page a rencontré une erreur. Ce qui est envoyé le reste : rechargez-la, puis reprenez.',
    under: (articles: string) => ` (${articles})`,
    other: (status: number) => `elle a répondu ${status}, sans dire pourquoi. Réessayez ; si cela dure, signalez-le.`,
  },
  rehearsed: {
    title: 'Répétition réussie',
    said: (bytes: number, ms: number) =>
      `${size(bytes)} scellés et envoyés en ${left(ms, 'fr')}, puis jetés. Rien n’est déposé.`,
    now: 'Déposer maintenant',
  },
  receipt: {
    title: 'Accusé de réception du dépôt',
    copyTitle: 'Accusé de réception de la copie de sauvegarde',
    said: (at: string) => `Reçu en entier le ${formatInstant(at, 'fr')}`,
    at: 'Instant de réception',
    exact: (at: string, uncertainty: number) =>
      `${formatExact(at, 'fr')} (heure de Paris), à ${uncertainty} ms près, le doute en votre faveur`,
    hash: 'Empreinte du dépôt',
    hashWhy: 'SHA-256 de tout ce qui a été reçu : elle ne peut pas être la même si un seul octet change.',
    who: 'Déposant',
    consultation: 'Consultation',
    buyer: 'Acheteur',
    deadline: 'Heure limite',
    list: 'Ce que vous avez déposé',
    listWhy:
      'Cette liste est composée ici : la plate-forme ne connaît ni ces noms ni ces tailles. Gardez-la, avec son sel, pour prouver ce que vous avez déposé.',
    print: 'Imprimer',
    keep: 'Enregistrer les preuves (ZIP)',
    pdf: 'Accusé (PDF)',
    again: 'Voir mes dépôts',
    proofs:
      'Enregistrez les preuves maintenant : la liste de vos fichiers n’existe que dans ce navigateur. Le dossier se vérifie sans réseau, par la commande unisson verify.',
  },
  late: {
    title: 'Hors délai',
    stalledTitle: 'Arrivé à temps, inscrit trop tard par la plate-forme',
    said: (at: string, deadline: string) =>
      `Reçu en entier le ${formatExact(at, 'fr')} ; l’heure limite était le ${formatExact(deadline, 'fr')} (heure de Paris).`,
    kept: 'Votre dépôt est gardé scellé, avec le relevé de ce qui s’est passé. Personne ne l’ouvre tant que l’acheteur n’a pas décidé, avec ses raisons, s’il l’admet.',
    stalled:
      'Votre dépôt est arrivé avant l’heure limite. La plate-forme l’a inscrit une fois arrêtée la liste des plis à ouvrir : ce retard est le sien, et non le vôtre. Votre dépôt est gardé scellé, avec ce relevé ; l’acheteur ne peut pas le rejeter pour son heure ; il l’admet par une décision motivée, qui vous sera écrite.',
    basis: 'Fondement',
    record: 'Relevé',
    begun: 'Commencé',
    received: 'Dernier octet reçu',
    held: 'Parties conservées',
    uncertainty: 'Incertitude de l’horloge',
    todo: 'Que faire',
    todos: {
      keep: 'Imprimez cette page et enregistrez les preuves.',
      entered: 'Écrivez à l’acheteur que votre dépôt était arrivé à temps : le relevé signé le montre.',
      yours: 'Si votre matériel ou votre ligne ont failli, signalez-le ci-dessous, avec l’heure.',
      theirs:
        'Si la plate-forme a failli, écrivez-le à l’acheteur sans attendre : il doit établir qu’elle fonctionnait.',
      copy: 'Si une copie de sauvegarde lui est parvenue avant l’heure, rappelez-la lui (art. R. 2132-11).',
    },
  },
  home: {
    title: 'Vos dépôts',
    status: {
      begun: 'commencé',
      received: 'reçu',
      late: 'hors délai, gardé scellé',
      superseded: 'remplacé',
      withdrawn: 'retiré',
      discarded: 'abandonné',
      admitted: 'hors délai, admis',
      rejected: 'hors délai, non admis',
      stalled: 'arrivé à temps, inscrit trop tard par la plate-forme, gardé scellé',
      stalledAdmitted: 'arrivé à temps, inscrit trop tard par la plate-forme, admis',
      stalledRejected: 'arrivé à temps, inscrit trop tard par la plate-forme, non admis',
    } as Readonly<Record<string, string>>,
    copyStatus: {
      begun: 'commencée',
      received: 'reçue',
      late: 'hors délai, gardée scellée',
      superseded: 'remplacée',
      withdrawn: 'retirée',
      discarded: 'abandonnée',
      admitted: 'hors délai, admise',
      rejected: 'hors délai, non admise',
      stalled: 'arrivée à temps, inscrite trop tard par la plate-forme, gardée scellée',
      stalledAdmitted: 'arrivée à temps, inscrite trop tard par la plate-forme, admise',
      stalledRejected: 'arrivée à temps, inscrite trop tard par la plate-forme, non admise',
    } as Readonly<Record<string, string>>,
    deposit: 'Dépôt',
    copy: 'Copie de sauvegarde',
    is: (of: string, status: string) => `${of} : ${status}`,
    at: (at: string) => `le ${formatInstant(at, 'fr')}`,
    respond: 'Répondre',
    replace: 'Remplacer le dépôt',
    backup: 'Déposer une copie de sauvegarde',
    resume: 'Reprendre',
    seeReceipt: 'Revoir l’accusé',
    withdraw: 'Retirer',
    withdrawSure: 'Retirer ce dépôt : il ne sera pas ouvert. Vous pourrez en déposer un autre jusqu’à l’heure limite.',
    withdrawYes: 'Oui, retirer',
    withdrawn: 'Le dépôt est retiré : il ne sera pas ouvert.',
    no: 'Non',
    receipts: {
      received: 'Accusé de réception',
      late: 'Constat hors délai',
      withdrawn: 'Accusé de retrait',
      superseded: 'Constat de remplacement',
    },
    pdf: 'PDF',
    zip: 'dossier à vérifier (ZIP)',
    grades: {
      unwatched: (_at: string) =>
        'Le groupement n’a convenu d’aucun témoin : cet accusé repose sur le seul journal de la plate-forme.',
      provisional: (_at: string) =>
        'Accusé provisoire, signé par la plate-forme. Un courriel vous dira quand les témoins du registre l’attestent.',
      witnessed: (at: string) => `Accusé attesté par les témoins du registre le ${formatInstant(at, 'fr')}.`,
    },
    decided: (at: string) => `Décision de l’acheteur, le ${formatInstant(at, 'fr')} :`,
    called: (at: string) => `Appelée par l’acheteur, le ${formatInstant(at, 'fr')} :`,
    trace: 'Relevé de vos envois',
    discard: 'Abandonner',
    discardSure:
      'Abandonner ce dépôt : ce qui en est envoyé est effacé, ici et sur la plate-forme. Vous pourrez en commencer un autre.',
    discardYes: 'Oui, abandonner',
    discarded: 'Le dépôt commencé est abandonné : ce qui en était envoyé est effacé.',
    elsewhere: (begun: string) =>
      `Dépôt commencé le ${formatInstant(begun, 'fr')} dans un autre navigateur : reprenez-le là-bas, ou abandonnez-le.`,
    limits: ({ atOnce, times, days }: { readonly atOnce: number; readonly times: number; readonly days: number }) =>
      `Limites publiées : ${count(atOnce)} dépôts commencés à la fois, qui gardent ensemble ${count(times)} fois la limite d’une offre ; ce qui est envoyé et ne bouge plus est effacé au bout de ${plural(days, 'jour', 'jours')}, puis s’envoie de nouveau. Ce qui est remis est gardé.`,
    changedFile: 'Le dossier de consultation a changé depuis ce dépôt. Confirmez-le tel quel, ou remplacez-le.',
    confirm: 'Confirmer tel quel',
    confirmed: 'Confirmé pour le dossier en vigueur',
    stale:
      'Le dossier de consultation a changé depuis que ce dépôt a été commencé. Il n’est pas remis, et il est scellé pour la version précédente. Lisez la nouvelle : si votre réponse convient encore, reprenez l’envoi, remettez-le, puis confirmez-le pour elle ; sinon, abandonnez-le et répondez de nouveau.',
  },
  trouble: {
    open: 'Signaler une difficulté',
    title: 'Signaler une difficulté',
    why: 'Ce que vous écrivez est gardé avec l’heure, et joint au relevé de vos envois.',
    label: 'Ce qui ne va pas',
    send: 'Signaler',
    cancel: 'Annuler',
    told: 'Signalé, avec l’heure.',
    cut: (seconds: number, kind: Trouble['kind']) => `Envoi interrompu ${seconds} s : ${KINDS[kind]}.`,
  },
  folder: {
    open: 'Déposer un dossier déjà scellé',
    title: 'Déposer un dossier déjà scellé',
    lede: 'Pour qui ne veut se fier à aucune page : « unisson seal » scelle sur votre poste, sans réseau. Donnez ici le dossier qu’il a fait ; rien n’y est lisible.',
    choose: 'Choisir le dossier',
    none: 'Ce dossier n’a pas de deposit.json à sa racine.',
    bad: 'deposit.json n’est pas un dépôt scellé.',
    other: 'Ce dépôt est scellé pour une autre consultation, une autre version du dossier ou d’autres clés.',
    missing: (many: number) => `${plural(many, 'partie manque', 'parties manquent')} dans le dossier « parts ».`,
    altered: (name: string) => `La partie ${name} n’a pas l’empreinte qu’elle porte : le dossier a été abîmé.`,
    ready: (parts: number, bytes: number) => `${plural(parts, 'partie scellée', 'parties scellées')}, ${size(bytes)}.`,
    keep: 'Le dossier « keep » n’est pas envoyé : il est à vous.',
    order: 'Télécharger l’ordre de scellement (order.json)',
    go: 'Déposer',
  },
}
