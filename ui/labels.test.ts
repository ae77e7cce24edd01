import { describe, expect, test } from 'vitest'
import type { Task } from '#api/shapes.ts'
import { formatCitation } from './i18n/citation.ts'
import { composeLabels, type ModuleLabels } from './labels.ts'

const withdrawal: ModuleLabels<'notify' | 'withdraw', 'member' | 'notified', 'proofOfReceipt', 'member' | 'clock'> = {
  process: 'withdrawal',
  acts: { notify: "Notifier le retrait à l'autre", withdraw: 'Partir' },
  final: { withdraw: "On ne revient pas d'un départ." },
  commits: { withdraw: 'Partir pour de bon' },
  statuses: { member: 'membre', notified: 'retrait notifié' },
  capacities: { member: 'le membre qui part', clock: 'l’écoulement du temps' },
  rules: { proofOfReceipt: (facts, outcome) => `Accusé : ${facts.on} (${outcome})` },
  facts: { proofOfReceipt: { on: 'reçu le' } },
  done: { notify: (entry) => `Acte n° ${entry.seq}`, withdraw: () => 'Parti.' },
  tasks: { notify: () => "Il manque l'avis de la Somme.", withdraw: () => 'Partir ce jour.' },
  asked: { notify: () => "Donner l'avis." },
}

const labels = composeLabels('fr', [withdrawal], (citation) => ({
  text: formatCitation(citation, 'fr'),
  says: '',
  url: null,
  tag: 'V',
}))

describe('composed labels', () => {
  test('give a module’s words, typeset', () => {
    expect(labels.act('withdrawal', 'notify')).toBe('Notifier le retrait à l’autre')
    expect(labels.commit('withdrawal', 'notify')).toBe('Notifier le retrait à l’autre')
    expect(labels.commit('withdrawal', 'withdraw')).toBe('Partir pour de bon')
    expect(labels.final('withdrawal', 'withdraw')).toBe('On ne revient pas d’un départ.')
    expect(labels.final('withdrawal', 'notify')).toBeNull()
    expect(labels.status('withdrawal', 'notified')).toBe('retrait notifié')
    expect(labels.rule('proofOfReceipt', { on: '14' }, 'met')).toBe('Accusé\u00a0: 14 (met)')
    expect(labels.fact('proofOfReceipt', 'on')).toBe('reçu le')
    expect(labels.fact('proofOfReceipt', 'other')).toBeNull()
  })

  test('speak for the two rules that every process has', () => {
    expect(labels.rule('stage', { stage: 'notified', expected: ['member'] }, 'unmet')).toContain('retrait notifié')
    expect(labels.rule('competence', { by: ['member', 'clock'] }, 'unmet')).toBe('Cet acte revient au membre qui part.')
    expect(labels.rule('competence', { by: ['buyers', 'member', 'one'] }, 'unmet')).toBe(
      'Cet acte revient à buyers ou au membre qui part ou à one.',
    )
    expect(labels.rule('competence', { by: ['member'] }, 'met')).toBe('Vous avez compétence pour cet acte.')
  })

  test('speak for a rule that was not law on that day, whose own sentence was not asked', () => {
    const said = (lawDate: string) =>
      labels.rule('proofOfReceipt', { lawDate, inForceFrom: '2019-04-01' }, 'not-applicable')
    expect(said('2019-03-31')).toBe(
      'Cette règle ne s’appliquait pas encore le 31\u00a0mars\u00a02019\u00a0: elle vaut depuis le 1er\u00a0avril\u00a02019.',
    )
    expect(said('2027-01-01')).toBe('Cette règle ne s’appliquait plus le 1er\u00a0janvier\u00a02027.')
    expect(labels.rule('proofOfReceipt', { on: '14' }, 'not-applicable')).toContain('14 (not-applicable)')
  })

  test('ask whoever must act for the act, and tell the others that it is missing', () => {
    const task = (act: string): Task => ({
      key: act,
      process: 'withdrawal',
      id: '00000000-0000-4000-8000-000000000000',
      act,
      by: null,
      due: null,
      basis: [{ source: 'CCP', article: 'L2113-7' }],
      facts: {},
      missing: true,
    })
    expect(labels.task(task('notify'))).toBe('Il manque l’avis de la Somme.')
    expect(labels.asked(task('notify'))).toBe('Donner l’avis.')
    expect(labels.asked(task('withdraw'))).toBe('Partir ce jour.')
    expect(labels.asked(task('elsewhere'))).toBe('elsewhere')
  })

  test('show the code of a word that no module gives', () => {
    expect(labels.rule('unknownRule', {}, 'met')).toBe('unknownRule')
    expect(labels.act('elsewhere', 'vote')).toBe('vote')
  })
})
