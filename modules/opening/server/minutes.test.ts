import { describe, expect, test } from 'vitest'
import type { Arrived } from '#modules/arrival/index.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Opened, Opening } from '../model/opening-state.ts'
import * as T from '../testing.ts'
import { minutesOf } from './minutes.ts'

const around = {
  coordinator: 'Région Hauts-de-France',
  title: 'Environnement numérique de travail',
  deadline: T.DEADLINE,
  nameOf: (body: string) => `Organisme ${body}`,
  personOf: (person: string) => `La personne ${person}`,
}

const ended = (over: Partial<Opened> = {}): Extract<Opening, { status: 'ended' }> => ({
  ...T.opened(over),
  status: 'ended',
  endedAt: '2027-03-15T14:10:00.000Z',
  observations: '',
  arrivals: [],
})

/** What is read of the document: each text, spaces made plain. */
const textOf = (state: Extract<Opening, { status: 'ended' }>): string =>
  JSON.stringify(minutesOf(state, around)).replace(/[\u00A0\u202F]/g, ' ')

describe('R2.30: the minutes say all of what took place, from the register alone', () => {
  const everything = ended({
    deposits: [
      T.deposit('a'),
      T.deposit('b', { receivedAt: '2027-03-15T08:00:00.000Z' }),
      T.deposit('late', { receivedAt: '2027-03-15T11:00:01.000Z', standing: 'late' }),
      T.deposit('old', { standing: 'superseded' }),
      T.deposit('copy', { copy: true }),
      T.deposit('called', { copy: true, called: 'malware', account: 'account-of-b' }),
    ],
    phase: 'all',
    given: [
      {
        keyholder: 'holder-0',
        at: T.NOW,
        envelopes: [{ deposit: 'a', envelope: 0 }],
        notGiven: [{ deposit: 'b', envelope: 1, why: 'foreign' }],
        bad: [{ deposit: 'b', envelope: 0 }],
      },
    ],
    unsealed: [T.openedEnvelope('a', 0, { malware: 'found', files: 12 })],
    failed: [{ deposit: 'b', envelope: 0, at: T.NOW, blame: 'candidate', flaw: 'does-not-open', faults: [] }],
    excluded: [{ deposit: 'b', reason: 'capacités insuffisantes', at: T.NOW }],
  })
  const came = (over: Partial<Arrived> = {}): Arrived => ({
    ...{ number: 1, sender: 'Société au guichet', kind: 'copy-on-medium', arrivedAt: '2027-03-14T15:05:00.000Z' },
    ...{ late: false, means: 'allowed', became: 'received', call: null, due: false },
    ...over,
  })

  test.each([
    ['a copy that stays closed', came(), 'à temps, resté fermé'],
    ['the minute that was told', came(), 'dimanche 14 mars 2027 à 16 h 05'],
    ['its receipt', came({ number: 7 }), 'n° 7'],
    [
      'a copy that was called and opened',
      came({ became: 'opened', call: 'late' }),
      'ouvert (envoi électronique hors délai',
    ],
    ['what came late', came({ late: true, became: 'late' }), 'hors délai, resté fermé'],
    [
      'a whole tender on paper',
      came({ kind: 'tender', means: 'refused' }),
      'à temps, resté fermé ; non recevable par cette voie',
    ],
    ['an entry that was annulled', came({ became: 'annulled' }), 'inscription annulée'],
  ])('R2.25, what came to the desk: %s', (_what, arrival, sentence) => {
    expect(textOf({ ...everything, arrivals: [arrival] })).toContain(sentence)
    expect(textOf(everything)).toContain('Rien n’est arrivé sur papier, sur un support ou en échantillon.')
  })

  test.each([
    ['to the second, who came late', 'lundi 15 mars 2027 à 12 h 00 min 01 s'],
    ['the deadline', 'lundi 15 mars 2027 à 12 h 00 min 00 s'],
    ['the fingerprint of the set', T.ROOT],
    ['the threshold', 'Jeu de clés 1 : 2 détenteurs ensemble sur 3'],
    ['who is absent', 'absente'],
    ['what was replaced', 'Le dépôt de Société old reste scellé : remplacé.'],
    ['what came late', 'Le dépôt de Société late reste scellé : hors délai.'],
    ['the copy that nothing opens', 'La copie de sauvegarde de Société copy reste scellée'],
    ['who is excluded', 'L’offre de Société b reste scellée : capacités insuffisantes'],
    ['whose doing a flaw is', 'ne s’ouvre pas avec la clé de ce pli ; il a été scellé ainsi par le candidat.'],
    ['a share that opens nothing', 'Le détenteur n° holder-0 a donné 1 part qui n’ouvre rien.'],
    ['a share that was not given', 'n’a pas donné 1 part'],
    ['what keeps it from being given', 'n’a pas donné 1 part (scellement destiné à un autre pli, ou illisible).'],
    ['the copy of who is excluded', 'La copie de sauvegarde de Société called reste scellée : ce candidat est écarté.'],
    ['what is left, one', '1 pli dû reste scellé'],
    ['malware', 'trouvé'],
  ])('%s', (_what, sentence) => {
    expect(textOf(everything)).toContain(sentence)
  })

  test('R2.30: what came in time and was entered late by the platform is not called late', () => {
    const ours = { stalled: true, receivedAt: '2027-03-15T10:59:00.000Z' }
    const [waiting, admitted, rejected] = (['late', 'admitted', 'rejected'] as const).map((standing) =>
      textOf(ended({ deposits: [T.deposit('s', { ...ours, standing })] })),
    )
    for (const text of [waiting, admitted, rejected]) expect(text).not.toContain('hors délai')
    expect(waiting).toContain(
      'Le dépôt de Société s reste scellé : arrivé à temps, inscrit trop tard par la plate-forme.',
    )
    expect(admitted).toContain('arrivé à temps, inscrit trop tard par la plate-forme, admis')
    expect(rejected).toContain('arrivé à temps, inscrit trop tard par la plate-forme, rejeté')
  })

  test('a withdrawal that was asked for in time and entered late by the platform is said, with its hour', () => {
    const asked = T.deposit('s', { withdrawalAsked: '2027-03-15T10:59:58.640Z' })
    const said =
      'reçu à temps ; retrait demandé à temps le lundi 15 mars 2027 à 11 h 59 min 58 s, inscrit trop tard par la plate-forme'
    expect(textOf(ended({ deposits: [asked] }))).toContain(said)
    // Entered once the session was open: it is read in what stood at its end.
    expect(textOf({ ...ended({ deposits: [T.deposit('s')] }), came: [asked] })).toContain(said)
  })

  test('what came after the session began, or was decided in it, is named as it stood when it ended', () => {
    const state = ended({ deposits: [T.deposit('a'), T.deposit('late', { standing: 'late' })] })
    const came = [
      T.deposit('a'),
      T.deposit('late', { standing: 'rejected' }),
      T.deposit('since', { standing: 'late', receivedAt: '2027-03-15T13:30:00.000Z' }),
      T.deposit('outside', { standing: 'admitted' }),
    ]
    const text = textOf({ ...state, came })
    expect(text).toContain('Le dépôt de Société late reste scellé : hors délai, rejeté.')
    expect(text).toContain('Le dépôt de Société since reste scellé : hors délai.')
    expect(text).toContain('Le dépôt de Société outside reste scellé : hors délai, admis, et non joint à la séance.')
    expect(text).toContain('lundi 15 mars 2027 à 14 h 30 min 00 s')
  })

  test('the fingerprint of a deposit is printed whole', () => {
    expect(textOf(everything)).toContain(`"${T.HASH}"`)
  })

  const gave = (keyholder: string, over: Partial<Opened['given'][number]> = {}): Opened['given'][number] => ({
    ...{ keyholder, at: T.NOW, notGiven: [], bad: [] },
    envelopes: [
      { deposit: 'a', envelope: 0 },
      { deposit: 'b', envelope: 0 },
    ],
    ...over,
  })

  test('shares that were given twice, from two pages, are counted once', () => {
    const bad = [{ deposit: 'a', envelope: 1 }]
    const text = textOf(ended({ given: [gave('holder-0', { bad }), gave('holder-0', { bad }), gave('holder-1')] }))
    expect(text).toContain('["La personne presidency-of-region"],["dans la salle"],["2"]]')
    expect(text.match(/a donné 1 part qui n’ouvre rien/g)).toHaveLength(1)
  })

  test('an envelope whose shares were all given does not stay sealed for want of them', () => {
    const text = textOf(ended({ given: [gave('holder-0'), gave('holder-1')] }))
    expect(text).not.toContain('faute de parts')
    expect(text).toContain(
      '2 plis dus restent scellés : les parts ont été données, et la séance a été levée avant leur ouverture.',
    )
  })

  test('a manifest that is no longer the one received is the platform’s doing, not that of whoever gave its share', () => {
    const notGiven = [{ deposit: 'a', envelope: 0, why: 'not-as-received' } as const]
    const text = textOf(
      ended({
        given: [gave('holder-0', { envelopes: [], notGiven })],
        failed: [{ deposit: 'a', envelope: 0, at: T.NOW, blame: 'platform', flaw: 'not-as-received', faults: [] }],
      }),
    )
    expect(text).toContain(
      'Le détenteur n° holder-0 a donné 1 part qui n’a pu être prise : le bordereau conservé n’était plus celui qui avait été reçu. La plate-forme en répond.',
    )
    expect(text).not.toContain('n’a pas donné')
    expect(text).toContain(
      '1 pli dû reste scellé : ce qui est conservé n’est plus ce qui a été reçu, la plate-forme en répond.',
    )
  })

  test('the server’s part that is lost is not laid to the keyholders', () => {
    const text = textOf(
      ended({
        phase: 'all',
        failed: [{ deposit: 'b', envelope: 0, at: T.NOW, blame: 'platform', flaw: 'no-time-part', faults: [] }],
      }),
    )
    expect(text).toContain(
      'la part du serveur, que seule la clé de secours remplace, manque ou ne se lit pas ; la plate',
    )
    expect(text).toContain('1 pli dû reste scellé : les parts ont été données, la plate-forme en répond.')
    expect(text).toContain('3 plis dus restent scellés, faute de parts.')
  })

  test('the spare key that gave it is said, with who keeps it, when and for how many envelopes', () => {
    const escrow = { id: 'spare', person: 'keeper', body: 'adica', recipient: 'age1spare', revoked: false }
    const came = { keyholder: 'spare', person: 'keeper', body: 'adica', manner: 'remote', at: T.NOW } as const
    const text = textOf(
      ended({
        phase: 'all',
        keySets: [{ ...T.keySet, escrow }],
        attendance: [came],
        timeGiven: [
          {
            keyholder: 'spare',
            at: T.NOW,
            envelopes: [{ deposit: 'a', envelope: 0 }],
            notGiven: [{ deposit: 'b', envelope: 0, why: 'foreign' }],
            bad: [{ deposit: 'b', envelope: 1 }],
          },
        ],
        unsealed: [T.openedEnvelope('a', 0, { escrow: 'spare' })],
      }),
    )
    for (const sentence of [
      'Organisme adica (clé de secours)',
      'Le serveur avait perdu sa part de 1 pli : elle a été donnée en séance le lundi 15 mars 2027 à 14 h 00 min 00 s par la clé de secours, gardée par La personne keeper (Organisme adica). La plate-forme répond de cette perte.',
      'il a été donné 1 part du serveur qui n’ouvre rien.',
      'Le poste de qui garde la clé de secours n’a pas donné 1 part du serveur (scellement destiné à un autre pli, ou illisible).',
    ])
      expect(text).toContain(sentence)
    expect(textOf(ended({ keySets: [{ ...T.keySet, escrow }] }))).not.toContain('clé de secours)')
  })

  test('a session in which nothing came says so, and each makes a whole document', async () => {
    const empty = ended({ deposits: [], fixed: { root: T.ROOT, count: 0, at: T.FIXED_AT } })
    expect(textOf(empty)).toContain('Aucun pli n’a été ouvert.')
    for (const state of [everything, empty]) {
      expect(
        Buffer.from(await renderPdf(minutesOf(state, around)))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  })
})
