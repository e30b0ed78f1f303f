import { expect, test } from 'vitest'
import { letterOf } from './letter-of.ts'

test('after Z the letters begin anew', () => expect([0, 25, 26].map(letterOf)).toEqual(['A', 'Z', 'A']))
