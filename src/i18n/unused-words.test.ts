import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vi as announcing } from './announcing/vi.ts'
import { vi as attending } from './attending/vi.ts'
import { vi as classDoor } from './class-door/vi.ts'
import { vi as classes } from './classes/vi.ts'
import { vi as outbox } from './outbox/vi.ts'
import { vi as residents } from './residents/vi.ts'
import { vi as teamwork } from './teamwork/vi.ts'
import { vi } from './vi.ts'
import { vi as walking } from './walking/vi.ts'

const root = join(import.meta.dirname, '../..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter(
    (file) =>
      !/(?:i18n|announcing|attending|class-door|classes|outbox|residents|teamwork|walking)\/(?:vi|en)\.ts$|\.test\.tsx?$/u.test(
        file,
      ),
  )
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

const pathsOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? pathsOf(value, `${path}${key}.`) : [`${path}${key}`],
  )

/** Named whole, or through a template that leaves the last or the middle word open. */
const isUsed = (path: string) => {
  const words = path.split('.')
  return (
    sources.includes(`'${path}'`) ||
    words.some((_, at) => at > 0 && sources.includes(`\`${words.slice(0, at).join('.')}.\${`))
  )
}

test.each([
  { name: 'every screen', words: vi },
  { name: 'announcing', words: announcing },
  { name: 'attending', words: attending },
  { name: 'class door', words: classDoor },
  { name: 'classes', words: classes },
  { name: 'residents', words: residents },
  { name: 'outbox', words: outbox },
  { name: 'teamwork', words: teamwork },
  { name: 'walking', words: walking },
])('every word of the dictionary of $name is said somewhere', ({ words }) => {
  expect(pathsOf(words).filter((path) => !isUsed(path))).toEqual([])
})
