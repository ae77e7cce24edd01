import type { DocumentModel, Inline } from './model.ts'
import { articleReference, count, euros, shortDate, tidy } from './typography.fr.ts'

const paragraph = (...content: Inline[]) => ({
  kind: 'paragraph' as const,
  content: content.map((run) => (typeof run === 'string' ? tidy(run) : run)),
})
const list = (...items: string[]) => ({
  kind: 'list' as const,
  ordered: false,
  items: items.map((item) => [tidy(item)]),
})
const article = (number: string, title: string, ...blocks: DocumentModel['blocks']) => ({
  kind: 'article' as const,
  number,
  title: tidy(title),
  blocks,
})
const strong = (text: string) => ({ kind: 'strong' as const, text: tidy(text) })

const MEMBERS = [
  ['Département de la Haute-Vesle', 'Le président du conseil départemental', 1_240_000_00, 41_200],
  ['Communauté d’agglomération des Trois Rivières', 'La présidente', 615_500_50, 18_940],
  ['Commune de Saint-Aubin-sur-Lys', 'Le maire', 98_000_00, 2_310],
  ['Syndicat mixte numérique du Val de Somme', 'La présidente', 312_750_00, 9_875],
] as const

const total = (column: 2 | 3) => MEMBERS.reduce((sum, member) => sum + member[column], 0)

/** A convention of a group that does not exist, as a template of a module would give it: every kind of block, three pages. */
export const exampleConvention: DocumentModel = {
  language: 'fr',
  title: 'Convention constitutive d’un groupement de commandes',
  subtitle: tidy('Fourniture et maintenance d’un espace numérique de travail'),
  reference: 'CONV-2026-014',
  issuer: 'Département de la Haute-Vesle, coordonnateur',
  subject: 'Crée le groupement, désigne son coordonnateur et règle son fonctionnement.',
  keywords: ['groupement de commandes', 'convention constitutive', 'espace numérique de travail'],
  date: '2026-12-14',
  standing: tidy('Projet : sans valeur avant signature'),
  blocks: [
    { kind: 'heading', level: 1, text: 'Entre les soussignés' },
    {
      kind: 'definitions',
      entries: MEMBERS.map(([body, role]) => ({
        term: body,
        definition: [tidy(`représenté par ${role.toLowerCase()}, habilité par une délibération exécutoire ;`)],
      })),
    },
    paragraph('ci-après les « membres fondateurs ».'),
    { kind: 'heading', level: 1, text: 'Préambule' },
    paragraph(
      'Les membres ont constaté que leurs besoins sont semblables et que leur réunion dans une seule procédure ouvre une concurrence plus large. Ils décident de passer ensemble un accord-cadre, dans les conditions de l’',
      {
        kind: 'link',
        text: 'article L. 2113-7 du code de la commande publique',
        href: 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000037701019/',
      },
      '.',
    ),
    article(
      '1',
      'Objet',
      paragraph(
        'Le groupement a pour objet la passation et l’exécution d’un accord-cadre portant sur un espace numérique de travail : mise en service, hébergement, maintenance et assistance aux utilisateurs.',
      ),
      paragraph('Il ne couvre ni les postes de travail, ni les accès à internet des établissements.'),
    ),
    article(
      '2',
      'Durée',
      paragraph(
        `La convention prend effet à sa notification, attendue au plus tard le ${shortDate('2027-01-12')}. Elle s’achève à l’apurement des comptes de l’accord-cadre.`,
      ),
    ),
    article(
      '3',
      'Coordonnateur',
      paragraph('Le ', strong('Département de la Haute-Vesle'), ' est coordonnateur. À ce titre, il :'),
      list(
        'recense les besoins et arrête avec les membres le dossier de consultation ;',
        'choisit la procédure, publie l’avis et reçoit les offres ;',
        'signe l’accord-cadre, le transmet au contrôle de légalité puis le notifie ;',
        'remet à chaque membre les pièces contractuelles et la lettre de notification.',
      ),
      paragraph('Il tient les membres informés de toute demande qu’il reçoit au sujet de l’accord-cadre.'),
    ),
    article(
      '4',
      'Commission d’appel d’offres',
      paragraph(
        'La commission compétente est celle du coordonnateur. Un agent de chaque membre peut y être entendu ; il ne prend pas part au vote.',
      ),
    ),
    article(
      '5',
      'Engagements des membres',
      { kind: 'heading', level: 2, text: 'Besoins déclarés' },
      paragraph('Chaque membre s’engage sur les quantités du tableau ci-dessous, arrêtées pour quatre ans.'),
      {
        kind: 'table',
        caption: tidy('Besoins et parts de chaque membre (quatre ans, hors taxes)'),
        rowHeaders: true,
        columns: [
          { header: 'Membre', align: 'start', share: 3 },
          { header: 'Utilisateurs', align: 'end' },
          { header: 'Montant estimé', align: 'end', share: 2 },
        ],
        rows: [
          ...MEMBERS.map(([body, , cents, users]) => [[body], [count(users)], [euros(cents)]]),
          [[strong('Ensemble')], [strong(count(total(3)))], [strong(euros(total(2)))]],
        ],
      },
      { kind: 'heading', level: 2, text: 'Exécution' },
      paragraph('Pour ce qui le concerne, chaque membre :'),
      {
        kind: 'list',
        ordered: true,
        items: [
          'émet ses bons de commande ;',
          'constate le service fait ;',
          'règle les litiges de sa part de l’exécution.',
        ].map((item) => [tidy(item)]),
      },
      {
        kind: 'note',
        tone: 'warning',
        title: 'Secret des offres',
        content: [
          tidy(
            'Aucun membre ne communique avec un candidat sur la consultation en cours. Un conflit d’intérêts se déclare sans délai au coordonnateur.',
          ),
        ],
      },
    ),
    article(
      '6',
      'Adhésion',
      paragraph(
        'Une collectivité du ressort peut demander à rejoindre le groupement. L’adhésion résulte d’un avenant signé par le coordonnateur, les membres fondateurs et le nouveau membre.',
      ),
    ),
    article(
      '7',
      'Retrait',
      paragraph(
        'Un membre peut se retirer avec un préavis de six mois, par une délibération notifiée au coordonnateur contre accusé de réception.',
      ),
      paragraph(`Si un marché est en cours, le retrait prend effet à son expiration (${articleReference('5', '1')}).`),
    ),
    article(
      '8',
      'Frais',
      paragraph(
        'La mission du coordonnateur est gratuite. Les frais de publicité sont partagés selon les montants de l’article 5.',
      ),
    ),
    article(
      '9',
      'Dissolution et litiges',
      paragraph(
        'Le groupement prend fin au terme de la convention, ou par décision concordante de tous les membres. Les parties recherchent un accord amiable avant de saisir le tribunal administratif compétent.',
      ),
      {
        kind: 'note',
        tone: 'information',
        title: 'Exemplaires',
        content: [
          { kind: 'emphasis', text: 'L’exemplaire électronique signé par tous' },
          ' est l’original',
          { kind: 'line-break' },
          tidy('que le coordonnateur conserve.'),
        ],
      },
    ),
    {
      kind: 'signatures',
      done: 'Fait à Saint-Aubin-sur-Lys, à la date de la dernière signature électronique.',
      parties: MEMBERS.map(([body, role]) => ({ body: `Pour ${/^Commun/.test(body) ? 'la' : 'le'} ${body}`, role })),
    },
  ],
}
