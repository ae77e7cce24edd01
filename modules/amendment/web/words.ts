import { formatDate } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  title: 'Avenants',
  lede: 'La convention se change comme elle s’est faite : un texte, la délibération de chacun, la signature de chacun, la notification à chacun.',
  none: "Aucun avenant n'a été proposé.",
  noneTeach:
    'Un avenant change une clause, prolonge la convention ou remplace le coordonnateur. Un nouveau membre entre par son adhésion, qui a son propre avenant.',
  name: 'Avenant',
  kind: 'Objet',
  status: 'Étape',
  awaited: 'Ce qui manque',
  effect: 'En vigueur le',
  nothing: 'rien',
  several: (count: number, act: string) =>
    act === 'sign'
      ? `${count}\u00a0signatures`
      : act === 'notify'
        ? `${count}\u00a0notifications`
        : `${count}\u00a0délibérations`,
  kinds: {
    general: 'modification de clauses',
    'coordinator-replacement': 'remplacement du coordonnateur',
    extension: 'prolongation',
  },
  says: 'Ce que dit le droit',
  saysOwn: "La convention règle sa propre modification : c'est cet article qui dit qui doit l'approuver.",
  saysNone:
    "La convention ne règle pas sa modification : l'accord de tous ceux qui l'ont signée est demandé, et qui s'en écarte écrit sur quelle clause il s'appuie.",
  needs: 'Ce qu’il faudra',
  need: {
    text: "le texte de l'avenant, clause par clause",
    acts: "l'acte exécutoire de l'instance de chaque membre",
    signatures: 'la signature de chacun de ceux qui ont approuvé',
    notifications: 'la notification à chaque membre, avec sa preuve de réception',
    coordinator: "pour un nouveau coordonnateur : la remise des dossiers, et s'il a une commission d'appel d'offres",
  },
  step: {
    proposal: 'Proposition',
    vote: 'Délibérations',
    signature: 'Signature',
    notification: 'Notification',
    effect: 'En vigueur',
  },
  abandonedOn: (day: string) => `Avenant abandonné le ${formatDate(day, 'fr')}.`,
  effectiveOn: (day: string) => `En vigueur depuis le ${formatDate(day, 'fr')}.`,
  effectOn: (day: string) => `Notifié à tous : prend effet le ${formatDate(day, 'fr')}.`,
  reason: 'Motif',
  blockers: 'Qui bloque quoi',
  gathered: 'Qui a fait quoi',
  changes: 'Ce qui change',
  clause: 'Clause',
  before: 'Avant',
  after: 'Après',
  unsaid: 'la convention ne le règle pas',
  noChange: 'Rien ne change encore : écrivez une clause autrement.',
  newArticle: (article: string) => `désormais à l'article ${article}`,
  handover: {
    from: 'À compter du',
    outgoing: 'Coordonnateur remplacé',
    incoming: 'Nouveau coordonnateur',
    how: 'Remise des dossiers, des marchés et des archives',
    contracts: 'Marchés repris',
    noContract: 'aucun marché ne court',
  },
  judgements: 'Ce qui a été apprécié, et par qui',
  documents: 'Pièces du dossier',
  text: "Texte de l'avenant",
  consequence: {
    propose: 'Chaque membre est alors appelé à délibérer sur ce texte. Rien ne change avant la notification à tous.',
    openSignature: 'Signent ceux qui ont approuvé. Le texte ne peut plus changer.',
    sign: 'La signature est jugée : qui signe, sous quel acte exécutoire, quel texte.',
    notify: "La dernière notification met l'avenant en vigueur, ou le jour plus tardif qu'il fixe.",
    abandon: "L'avenant est clos. La convention reste ce qu'elle est.",
  },
  form: {
    title: "Intitulé de l'avenant",
    kind: "Que fait l'avenant ?",
    kinds: {
      general: 'il change des clauses',
      extension: 'il prolonge la convention',
      'coordinator-replacement': 'il remplace le coordonnateur',
    },
    clauses: 'Les clauses, à ouvrir pour les changer',
    changed: 'changée',
    article: "Article où l'avenant place la clause",
    articleHint: "S'il la laisse où elle est, ne changez rien.",
    outgoing: 'Coordonnateur remplacé',
    incoming: 'Nouveau coordonnateur',
    choose: 'Choisir un membre',
    from: 'À compter du',
    handover: 'Comment passent les dossiers, les marchés et les archives',
    text: "Le texte de l'avenant",
    preview: 'Ce que la convention dirait',
  },
})

const en: typeof fr = {
  title: 'Amendments',
  lede: 'A convention is changed as it was made: a text, the deliberation of each, the signature of each, the notification to each.',
  none: 'No amendment has been proposed.',
  noneTeach:
    'An amendment changes a clause, extends the convention or replaces the coordinator. A new member enters by its accession, which has an amendment of its own.',
  name: 'Amendment',
  kind: 'Subject',
  status: 'Stage',
  awaited: 'What is missing',
  effect: 'In force on',
  nothing: 'nothing',
  several: (count, act) =>
    act === 'sign'
      ? `${count}\u00a0signatures`
      : act === 'notify'
        ? `${count}\u00a0notifications`
        : `${count}\u00a0deliberations`,
  kinds: {
    general: 'change of clauses',
    'coordinator-replacement': 'replacement of the coordinator',
    extension: 'extension',
  },
  says: 'What the law says',
  saysOwn: 'The convention rules its own amendment: that article says who must approve it.',
  saysNone:
    'The convention does not rule its amendment: the agreement of all who signed it is asked, and whoever departs from it writes on which clause.',
  needs: 'What will be needed',
  need: {
    text: 'the text of the amendment, clause by clause',
    acts: 'the enforceable act of the organ of each member',
    signatures: 'the signature of each of those who approved',
    notifications: 'the notification to each member, with its proof of receipt',
    coordinator: 'for a new coordinator: the handover of the files, and whether it has an award committee',
  },
  step: {
    proposal: 'Proposal',
    vote: 'Deliberations',
    signature: 'Signature',
    notification: 'Notification',
    effect: 'In force',
  },
  abandonedOn: (day) => `Amendment abandoned on ${formatDate(day, 'en')}.`,
  effectiveOn: (day) => `In force since ${formatDate(day, 'en')}.`,
  effectOn: (day) => `Notified to all: takes effect on ${formatDate(day, 'en')}.`,
  reason: 'Reason',
  blockers: 'Who blocks what',
  gathered: 'Who did what',
  changes: 'What changes',
  clause: 'Clause',
  before: 'Before',
  after: 'After',
  unsaid: 'the convention does not rule it',
  noChange: 'Nothing changes yet: write a clause differently.',
  newArticle: (article) => `now in article ${article}`,
  handover: {
    from: 'From',
    outgoing: 'Coordinator replaced',
    incoming: 'New coordinator',
    how: 'Handover of the files, contracts and archives',
    contracts: 'Contracts taken over',
    noContract: 'no contract is running',
  },
  judgements: 'What was appraised, and by whom',
  documents: 'Documents of the case',
  text: 'Text of the amendment',
  consequence: {
    propose: 'Each member is then called to deliberate on this text. Nothing changes before all are notified.',
    openSignature: 'Those who approved sign. The text can no longer change.',
    sign: 'The signature is judged: who signs, under which enforceable act, which text.',
    notify: 'The last notification brings the amendment into force, or the later day that it sets.',
    abandon: 'The amendment is closed. The convention stays as it is.',
  },
  form: {
    title: 'Title of the amendment',
    kind: 'What does the amendment do?',
    kinds: {
      general: 'it changes clauses',
      extension: 'it extends the convention',
      'coordinator-replacement': 'it replaces the coordinator',
    },
    clauses: 'The clauses, to be opened to change them',
    changed: 'changed',
    article: 'Article where the amendment places the clause',
    articleHint: 'If it leaves it where it stands, change nothing.',
    outgoing: 'Coordinator replaced',
    incoming: 'New coordinator',
    choose: 'Choose a member',
    from: 'From',
    handover: 'How the files, the contracts and the archives pass',
    text: 'The text of the amendment',
    preview: 'What the convention would say',
  },
}

export const words: Bilingual<typeof fr> = { fr, en }
