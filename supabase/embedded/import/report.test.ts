import { expect, test } from 'vitest'
import { describeReport } from './report.ts'

test('a quiet import is one sentence', () => {
  const report = { kind: 'streets', created: 1, changed: 0, unchanged: 4, joined: 0, skipped: [] } as const
  expect(describeReport({ ...report, skipped: [] })).toBe('1 street created, 0 changed, 4 unchanged.')
})

test('whatever was left out stands under its reason', () => {
  const skipped = [
    { reason: 'no_number', where: 'line 2', subject: 'Sen' },
    { reason: 'not_walked', where: 'way/1', subject: '' },
    { reason: 'not_walked', where: 'way/2', subject: '' },
  ] as const
  const text = describeReport({
    kind: 'households',
    created: 2,
    changed: 0,
    unchanged: 0,
    joined: 1,
    skipped: [...skipped],
  })
  expect(text.split('\n')).toEqual([
    '2 households created, 0 changed, 0 unchanged.',
    'Joined with one of these: 1 more of the file.',
    'Left out or cut: 3 of the file.',
    '  Without a house number (1):',
    '    line 2: Sen',
    expect.stringMatching(/^ {2}Where nobody lives: .* \(2\):$/),
    '    way/1, way/2',
  ])
})
