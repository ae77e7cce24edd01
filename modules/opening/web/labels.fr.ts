import type { Finding } from '#api/shapes.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as arrivalRules from '../model/arrival-rules.ts'
import type * as endRules from '../model/end-rules.ts'
import type * as rules from '../model/opening-rules.ts'
import type { Opening, OpeningAct } from '../model/opening-state.ts'

const { at, listed, number } = factsIn('fr')
const some = (count: unknown, one: string, many: string): string =>
  typeof count === 'number' ? `${number(count)} ${count < 2 ? one : many}` : many

const UNSEEN: Readonly<Record<string, string>> = {
  malware: 'aucun programme malveillant n’a été trouvé dans ce que cet opérateur a envoyé',
  unreadable: 'aucun pli de cet opérateur n’a été trouvé impossible à ouvrir',
}

const KINDS: Readonly<Record<string, string>> = {
  application: 'candidature',
  tender: 'offre',
  copy: 'copie de sauvegarde',
}

/** Which envelope an entry of the clock is about, as its rule has it; nothing to whoever is not shown the findings. */
function envelopeIn(findings: readonly Finding[]): string {
  const { operator, kind } = findings.find(({ facts }) => facts.operator !== undefined)?.facts ?? {}
  return typeof operator === 'string' ? ` : ${KINDS[String(kind)] ?? 'pli'} de ${operator}` : ''
}

/** Ce qui n’est plus tel que le journal l’a inscrit ; rien tant que tout l’est. */
function alteredIn({ rows, companies, journal }: Readonly<Record<string, unknown>>): string {
  const named = (hashes: unknown, sentence: string) =>
    Array.isArray(hashes) && hashes.length > 0 ? `${sentence} : ${listed(hashes)}. ` : ''
  return [
    named(rows, 'Ne sont plus tels que le journal les a inscrits les dépôts d’empreinte'),
    named(companies, 'N’est plus celui du journal le numéro ou le nom de l’opérateur des dépôts d’empreinte'),
    journal === true ? 'Le journal de ces dépôts a lui-même été altéré. ' : '',
  ].join('')
}

export const opening: ModuleLabels<
  OpeningAct['type'],
  Opening['status'],
  keyof typeof rules | keyof typeof arrivalRules | keyof typeof endRules,
  'coordinator' | 'keyholder' | 'escrow' | 'clock'
> = {
  process: 'opening',
  acts: {
    fix: 'Arrêter l’ensemble des dépôts',
    open: 'Ouvrir la séance',
    attend: 'Se déclarer présent',
    give: 'Donner ses parts',
    giveTimePart: 'Donner la part du serveur par la clé de secours',
    unseal: 'Ouvrir un pli',
    fail: 'Constater qu’un pli ne s’ouvre pas',
    proceed: 'Passer aux offres',
    include: 'Joindre un dépôt admis ou une copie de sauvegarde',
    end: 'Lever la séance',
  },
  final: {
    open: 'Une séance ouverte ne se referme pas : les plis dus sont ouverts, et leur ouverture est inscrite pour toujours.',
    give: 'Une part donnée ne se reprend pas : dès que les parts suffisent, le pli s’ouvre.',
    giveTimePart: 'Une part donnée ne se reprend pas : avec celles des détenteurs, le pli s’ouvre.',
    proceed: 'Les offres seront ouvertes ; celles des candidats écartés resteront scellées.',
    end: 'Une séance levée ne reprend pas : ce qui n’est pas ouvert reste scellé.',
  },
  statuses: {
    none: 'dépôts attendus',
    fixed: 'dépôts arrêtés, séance à ouvrir',
    opened: 'séance ouverte',
    ended: 'séance levée',
  },
  capacities: {
    coordinator: 'le coordonnateur',
    keyholder: 'un détenteur de clé',
    escrow: 'qui garde la clé de secours',
    clock: 'le calendrier',
  },
  done: {
    fix: () => 'L’ensemble des dépôts reçus à temps a été arrêté.',
    open: ({ payload }) =>
      `La séance d’ouverture a commencé${payload.order === 'together' ? ', candidatures et offres ensemble' : ', par les candidatures'}.`,
    attend: ({ payload }) =>
      `Une personne s’est déclarée présente à l’ouverture${payload.manner === 'remote' ? ', à distance' : ''}.`,
    give: ({ payload }) => `Un détenteur a donné ses parts pour ${some(countOf(payload.envelopes), 'pli', 'plis')}.`,
    giveTimePart: ({ payload }) =>
      `La part que le serveur avait perdue a été donnée par la clé de secours pour ${some(countOf(payload.envelopes), 'pli', 'plis')}.`,
    unseal: ({ findings }) => `Un pli a été ouvert${envelopeIn(findings)}.`,
    fail: ({ findings }) => `Il a été constaté qu’un pli ne s’ouvre pas${envelopeIn(findings)}.`,
    proceed: ({ payload }) =>
      countOf(payload.excluded) === 0
        ? 'Les offres sont à ouvrir.'
        : `Les offres sont à ouvrir, sauf celles de ${some(countOf(payload.excluded), 'candidat écarté', 'candidats écartés')}.`,
    include: () => 'Un dépôt tardif admis, ou une copie de sauvegarde appelée, est à ouvrir.',
    end: () => 'La séance d’ouverture a été levée.',
  },
  tasks: {
    open: ({ facts }) => `Ouvrir la séance d’ouverture des plis de ${facts.reference}`,
    give: ({ facts }) => `Donner vos parts pour ouvrir les plis de ${facts.reference}`,
    giveTimePart: ({ facts }) =>
      `Le serveur a perdu sa part : donnez-la par la clé de secours que vous gardez pour les plis de ${facts.reference}`,
    proceed: ({ facts }) => `Passer aux offres de ${facts.reference}`,
    end: ({ facts }) => `Lever la séance d’ouverture de ${facts.reference}`,
  },
  rules: {
    afterDeadline: ({ deadline, wait }, outcome) => {
      if (deadline === null || deadline === undefined) return 'Aucune date limite n’est publiée : rien ne s’ouvre.'
      return outcome === 'met'
        ? `La date limite du ${at(deadline)} est passée de plus de ${some(wait, 'seconde', 'secondes')}.`
        : `Nul n’accède aux plis avant la date limite, fixée au ${at(deadline)} ; l’ensemble des dépôts est arrêté ${some(wait, 'seconde', 'secondes')} après elle.`
    },
    consultationStands: ({ stage }, outcome) => {
      if (outcome === 'met') return 'La consultation est close, et ses plis sont à ouvrir.'
      return stage === 'abandoned'
        ? 'La consultation est déclarée sans suite : ses plis restent scellés.'
        : 'La consultation n’est pas close : ses plis restent scellés.'
    },
    setUnchanged: (facts, outcome) =>
      outcome === 'met'
        ? 'Les dépôts sont ceux qui ont été arrêtés à la date limite, ni plus ni moins.'
        : `Les dépôts ne sont plus ceux qui ont été arrêtés à la date limite : rien n’est ouvert tant que l’écart n’est pas expliqué. ${alteredIn(facts)}La plate-forme en répond, et aucun candidat.`,
    keyholdersLeft: ({ short }, outcome) =>
      outcome === 'met'
        ? 'Il reste assez de détenteurs de clés pour tous les plis.'
        : `Il ne reste pas assez de détenteurs de clés à ${some(countOf(short), 'jeu de clés', 'jeux de clés')} : un pli qui y serait scellé ne s’ouvrirait pas, et seule une copie de sauvegarde le remplacerait.`,
    stepsWitnessed: ({ cosigned, needed }, outcome) => {
      if (outcome === 'not-applicable')
        return 'Ce groupement n’a pas de témoins : rien hors de cette plate-forme ne garde trace de ces étapes.'
      return outcome === 'met'
        ? `${some(cosigned, 'témoin a cosigné', 'témoins ont cosigné')} le registre jusqu’à cette étape, sur ${number(needed)} nécessaires.`
        : `${some(cosigned, 'témoin a cosigné', 'témoins ont cosigné')} le registre jusqu’à cette étape ; il en faut ${number(needed)} avant qu’une part soit donnée.`
    },
    keyHeld: ({ revoked }, outcome) => {
      if (outcome === 'met') return 'Vous détenez une clé de cette consultation.'
      return revoked === true
        ? 'Votre clé a été révoquée : vos parts ne comptent plus.'
        : 'Vous ne détenez pas de clé de cette consultation.'
    },
    inAttendance: (_facts, outcome) =>
      outcome === 'met'
        ? 'Vous êtes inscrit parmi les présents.'
        : 'Une part se donne en séance : déclarez-vous d’abord présent, dans la salle ou à distance.',
    onlyWhatIsDue: ({ other, due }, outcome) =>
      outcome === 'met'
        ? `Seuls les plis à ouvrir sont concernés : ${number(due)}.`
        : `${some(other, 'pli n’est pas', 'plis ne sont pas')} à ouvrir : remplacés, retirés, tardifs, écartés ou déjà ouverts, ils restent comme ils sont.`,
    shareHeld: ({ other }, outcome) =>
      outcome === 'met'
        ? 'Vous détenez une clé du jeu auquel chacun de ces plis est scellé.'
        : `${some(other, 'pli est scellé', 'plis sont scellés')} à un jeu de clés dont vous ne détenez pas, ou plus, de clé.`,
    escrowHeld: ({ revoked }, outcome) => {
      if (outcome === 'met') return 'Vous gardez la clé de secours de cette consultation.'
      return revoked === true
        ? 'La clé de secours que vous gardiez a été révoquée : elle ne sert plus.'
        : 'Vous ne gardez pas la clé de secours de cette consultation.'
    },
    timePartLost: ({ lost }, outcome) =>
      outcome === 'met'
        ? `La part du serveur manque à ${some(lost, 'pli', 'plis')} pour lesquels assez de détenteurs ont donné la leur.`
        : 'La part du serveur ne manque à aucun pli : la clé de secours n’a pas à servir.',
    onlyWhatIsLost: ({ lost, other, unheld }, outcome) => {
      if (outcome === 'met')
        return `Seuls les plis auxquels la part du serveur manque sont concernés : ${number(lost)}.`
      return other === 0
        ? `${some(unheld, 'pli est scellé', 'plis sont scellés')} à un jeu de clés dont vous ne gardez pas, ou plus, la clé de secours.`
        : `La part du serveur ne manque pas à ${some(other, 'de ces plis', 'de ces plis')} : ils restent comme ils sont.`
    },
    openedTogether: ({ due, opened, threshold }, outcome) => {
      if (outcome === 'met') return `Le pli a été ouvert par ${number(opened)} personnes ensemble.`
      return due === true
        ? `Le pli ne peut être tenu pour ouvert : ${some(opened, 'personne a', 'personnes ont')} donné une part valable${typeof threshold === 'number' ? `, il en faut ${number(threshold)}` : ''}.`
        : 'Ce pli n’est pas à ouvrir.'
    },
    stillLeft: (_facts, outcome) =>
      outcome === 'met' ? 'Ce pli restait à ouvrir.' : 'Ce pli n’est pas à ouvrir, ou son sort est déjà inscrit.',
    applicationsOpened: ({ phase, left }, outcome) => {
      if (outcome === 'met') return 'Toutes les candidatures sont ouvertes.'
      return phase === 'all'
        ? 'Les offres sont déjà à ouvrir.'
        : `${some(left, 'candidature reste', 'candidatures restent')} à ouvrir avant les offres.`
    },
    exclusionReasoned: ({ unknown, withoutReason }, outcome) => {
      if (outcome === 'met') return 'Chaque candidat écarté l’est avec son motif.'
      return withoutReason === 0
        ? `${some(unknown, 'dépôt écarté n’est pas', 'dépôts écartés ne sont pas')} de cette séance.`
        : `Dites pourquoi ${some(withoutReason, 'candidat est écarté', 'candidats sont écartés')} : son offre reste scellée.`
    },
    inclusionDecided: (facts, outcome) => {
      const { copy, already } = facts
      if (outcome === 'met')
        return copy === true
          ? 'Cette copie de sauvegarde a été appelée par une décision motivée.'
          : 'Ce dépôt tardif a été admis par une décision motivée.'
      const altered = alteredIn(facts)
      if (altered !== '') return `Ce dépôt reste scellé. ${altered}La plate-forme en répond, et aucun candidat.`
      if (already === true) return 'Ce dépôt est déjà de la séance.'
      return copy === true
        ? 'Une copie de sauvegarde reste scellée tant qu’elle n’a pas été appelée, avec son cas et son motif.'
        : 'Un dépôt tardif reste scellé tant qu’une décision motivée ne l’a pas admis.'
    },
    copyCaseSeen: ({ case: told }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une copie de sauvegarde.'
      if (outcome === 'met') return 'La séance montre le cas pour lequel la copie de sauvegarde est appelée.'
      return `La copie de sauvegarde reste scellée : ${UNSEEN[String(told)] ?? 'la séance ne montre pas ce cas'}.`
    },
    arrivalsOpened: ({ arrivals, left }, outcome) => {
      if (outcome !== 'met')
        return `Arrivées au guichet à ouvrir, et dont l’ouverture n’est pas inscrite : n° ${listed(left)}.`
      return arrivals === 0
        ? 'Rien n’est arrivé au guichet.'
        : 'Rien de ce qui est arrivé au guichet ne reste à ouvrir, ou une personne dit pourquoi.'
    },
    stalledAdmitted: ({ undecided, outside, altered }, outcome) => {
      if (outcome === 'met')
        return 'Rien de ce qui est arrivé à temps et que la plate-forme a inscrit trop tard n’attend d’être admis et joint à la séance, ou une personne dit ce qui l’a altéré.'
      const came = 'Arrivés à temps, et inscrits trop tard par la plate-forme'
      if (outcome === 'to-appraise')
        return `${came}, des plis ont été altérés depuis et ne peuvent être ni décidés ni joints : ${listed(altered)}. Dites ce qui l’établit, et ce que devient leur offre.`
      const waiting =
        countOf(undecided) === 0
          ? ''
          : ` À admettre d’abord (ou à rejeter si un pli du même compte le remplace) : ${listed(undecided)}.`
      const apart = countOf(outside) === 0 ? '' : ` À joindre à la séance, puis à ouvrir : ${listed(outside)}.`
      return `${came}, des plis ne sont éliminés par aucun texte, et rien ne s’ouvre après la levée.${waiting}${apart}`
    },
    lateDecided: ({ undecided, outside }, outcome) => {
      if (outcome === 'met')
        return 'Aucun dépôt gardé scellé n’attend de décision, et ce qui a été admis ou appelé est de la séance.'
      const waiting =
        countOf(undecided) === 0
          ? ''
          : `Attendent une décision, et resteront scellés, les dépôts de : ${listed(undecided)}. `
      const apart = countOf(outside) === 0 ? '' : `Admis ou appelés, et non joints à la séance : ${listed(outside)}. `
      return `${waiting}${apart}Après la levée, rien n’en est plus ouvert : dites pourquoi la séance est levée.`
    },
    nothingLeft: ({ left, tendersSealed }, outcome) => {
      if (outcome === 'met') return 'Chaque pli dû est ouvert, ou l’on sait pourquoi il ne s’ouvre pas.'
      const sealed =
        typeof left === 'number' && left > 0
          ? `${some(left, 'pli reste scellé', 'plis restent scellés')}`
          : 'tous les plis dus jusqu’ici sont ouverts'
      return tendersSealed === true
        ? `Les offres n’ont pas été ouvertes, et ${sealed} : dites pourquoi la séance est levée.`
        : `${sealed.charAt(0).toUpperCase()}${sealed.slice(1)} : dites pourquoi la séance est levée.`
    },
  },
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
