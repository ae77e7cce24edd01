import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import { decide, drafted, granted, inForce, REGION, region, SOMME, signing, TEXT } from '../testing/case.ts'
import { ARTICLES, representativeOf, someClauses } from '../testing.ts'
import { called } from './clauses.ts'
import { convention } from './convention.ts'
import { coordinatorOn } from './group.ts'
import { type Act, type Convention, type Event, groupOf } from './state.ts'

describe('la vie du groupement', () => {
  const enter = (body: string, from: IsoDate = '2027-06-01'): Act => ({ type: 'enterMember', body, from })

  const leave = (on: IsoDate = '2027-09-01'): Act => ({ type: 'recordDeparture', body: SOMME, on })
  const entered = () => granted(inForce(), enter('mel'), {}, '2027-06-01', clockActor)
  const left = () => granted(inForce(), leave(), {}, '2027-09-01', clockActor)
  const said = (state: Convention, act: Act, today: IsoDate) => {
    const { verdict, findings } = decide(state, act, {}, today, clockActor)
    const [{ rule, basis } = { rule: '', basis: [] }] = findings.filter(({ rule }) => /Once$/.test(rule))
    return [verdict, rule, basis.map(citationKey)]
  }

  test('S0.7 un nouveau membre n’est pas fondateur ; le temps seul le fait entrer', () => {
    expect(groupOf('g', entered())?.members.at(-1)).toEqual({
      body: 'mel',
      founder: false,
      from: '2027-06-01',
      until: null,
    })
    expect(decide(inForce(), enter('mel'), {}, '2027-06-01', region).verdict).toBe('refused')
  })

  test.each([
    ['le jour même', inForce, enter('mel'), '2027-06-01', 'granted'],
    ['la veille', inForce, enter('mel'), '2027-05-31', 'refused'],
    ['une seconde fois', entered, enter('mel'), '2027-06-02', 'refused'],
    ['un membre présent', inForce, enter(SOMME), '2027-06-01', 'refused'],
    ['un membre parti', left, enter(SOMME, '2028-01-01'), '2028-01-01', 'granted'],
  ] as const)('S0.7 entersOnce, %s', (_cas, state, act, today, verdict) => {
    expect(said(state(), act, today)).toEqual([verdict, 'entersOnce', ['convention 7', 'convention parties']])
  })

  test.each([
    ['le jour de son effet', inForce, leave(), '2027-09-01', 'granted'],
    ['la veille', inForce, leave(), '2027-08-31', 'refused'],
    ['une seconde fois', left, leave(), '2027-09-02', 'refused'],
    ['qui n’est pas membre', inForce, { ...leave(), body: 'mel' }, '2027-09-01', 'refused'],
  ] as const)('S8.3 leavesOnce, %s', (_cas, state, act, today, verdict) => {
    expect(said(state(), act, today)).toEqual([verdict, 'leavesOnce', ['convention 8']])
  })

  test('un départ se lit dans la liste des membres', () => {
    expect(groupOf('g', left())?.members.find(({ body }) => body === SOMME)?.until).toBe('2027-09-01')
  })

  test('un avenant change les clauses et fait une version', () => {
    const amend: Act = {
      type: 'applyAmendment',
      changes: { place: 'Amiens' },
      articles: { amendment: { article: '12' } },
      document: TEXT,
      on: '2027-05-01',
      cause: 'amendment',
    }
    const state = granted(inForce(), amend, {}, '2027-05-01', clockActor)
    expect(state).toMatchObject({
      clauses: { place: 'Amiens', object: someClauses(REGION).object },
      articles: { amendment: { article: '12' }, withdrawal: { article: '8' } },
    })
    expect(state.status !== 'none' && state.versions.map(({ number, cause }) => [number, cause])).toEqual([
      [1, 'initial'],
      [2, 'amendment'],
    ])
    const { findings } = decide(state, amend, {}, '2027-05-02', clockActor)
    expect(findings.find(({ rule }) => rule === 'versionNumbered')).toMatchObject({ facts: { number: 3 } })
  })

  test('S3.1, CCP L2113-7 : un remplacement garde qui coordonnait avant lui, jusqu’à son jour exclu', () => {
    const replace = (body: string, on: string): Act => ({
      type: 'applyAmendment',
      changes: { coordinators: [{ body, for: ['award', 'signature', 'notification'] }] },
      articles: {},
      document: TEXT,
      on,
      cause: 'coordinator-replacement',
    })
    const first = granted(inForce(), replace(SOMME, '2027-05-01'), {}, '2027-05-01', clockActor)
    const second = granted(first, replace(REGION, '2028-05-01'), {}, '2028-05-01', clockActor)
    const days = ['2027-04-30', '2027-05-01', '2028-04-30', '2028-05-01']
    const ledBy = (state: Convention) => {
      const group = groupOf('g', state)
      return group && days.map((day) => coordinatorOn(group, day))
    }
    expect(ledBy(inForce())).toEqual([REGION, REGION, REGION, REGION])
    expect(ledBy(first)).toEqual([REGION, SOMME, SOMME, SOMME])
    expect(ledBy(second)).toEqual([REGION, SOMME, SOMME, REGION])
  })

  test('le projet se corrige avant la signature, par le coordonnateur seul', () => {
    const revise: Act = {
      type: 'revise',
      clauses: someClauses(REGION, { place: 'Arras' }),
      articles: ARTICLES,
      reason: 'erreur de lecture',
    }
    expect(granted(drafted(), revise)).toMatchObject({ clauses: { place: 'Arras' } })
    expect(decide(drafted(), revise, {}, '2026-12-10', representativeOf(SOMME)).verdict).toBe('refused')
    expect(decide(signing(), revise).verdict).toBe('refused')
    const both = [
      { body: REGION, for: ['award'] },
      { body: SOMME, for: ['award'] },
    ] as const
    const { verdict, findings } = decide(drafted(), { ...revise, clauses: someClauses(REGION, { coordinators: both }) })
    expect(verdict).toBe('refused')
    expect(findings.find(({ rule }) => rule === 'oneCoordinatorPerMission')).toMatchObject({
      outcome: 'unmet',
      facts: { missions: ['award'] },
    })
  })

  describe('le nom du groupement', () => {
    const { name, ...before } = someClauses(REGION)
    const { title } = before
    const founded: Event = {
      type: 'GroupFounded',
      clauses: before,
      articles: ARTICLES,
      members: [REGION, SOMME],
      document: null,
      on: '2026-11-16',
    }
    const amended = (changes: Extract<Event, { type: 'AmendmentApplied' }>['changes']): Event => ({
      type: 'AmendmentApplied',
      changes,
      articles: {},
      version: { number: 2, document: null, on: '2027-05-01', cause: 'amendment' },
    })
    const nameAfter = (...events: readonly Event[]) => groupOf('g', convention.replay(events))?.clauses.name

    test('un registre écrit avant que les groupements aient un nom se relit : il s’appelle comme sa convention', () => {
      expect(nameAfter(founded)).toBe(title)
      const revised: Event = { type: 'ClausesRevised', clauses: before, articles: ARTICLES, reason: 'relecture' }
      expect(nameAfter(founded, revised)).toBe(title)
      expect(nameAfter(founded, { ...revised, clauses: called({ ...before, name }) })).toBe(name)
    })

    test('et suit le titre de sa convention tant que nul ne l’a nommé', () => {
      expect(nameAfter(founded, amended({ title: 'Convention refondue' }))).toBe('Convention refondue')
      expect(nameAfter(founded, amended({ place: 'Arras' }))).toBe(title)
    })

    test('un avenant le change, et un autre titre ne le change pas', () => {
      const named: Event = { ...founded, clauses: { ...before, name } }
      expect(nameAfter(named, amended({ name: 'Groupement ENT' }))).toBe('Groupement ENT')
      expect(nameAfter(named, amended({ title: 'Convention refondue' }))).toBe(name)
    })

    test('corriger le projet exige aussi un nom', () => {
      const clauses = someClauses(REGION, { name: '' })
      const { verdict, findings } = decide(drafted(), { type: 'revise', clauses, articles: ARTICLES, reason: 'essai' })
      expect(verdict).toBe('refused')
      expect(findings.find(({ rule }) => rule === 'groupNamed')).toMatchObject({ outcome: 'unmet' })
    })
  })

  test('le groupement prend fin', () => {
    const end: Act = { type: 'end', on: '2031-10-01', cause: 'term' }
    expect(granted(inForce(), end, {}, '2031-10-01', clockActor)).toMatchObject({
      status: 'ended',
      ended: { on: '2031-10-01', cause: 'term' },
    })
    expect(decide(inForce(), end, {}, '2031-10-01', region).verdict).toBe('refused')
  })
})
