import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTypes } from '../../supabase/embedded/generate-types.ts'

test('src/backend/database.ts is what `npm run types` writes', async () => {
  expect(readFileSync('src/backend/database.ts', 'utf8')).toBe(await generateTypes())
})
