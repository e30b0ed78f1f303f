import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTypes } from '../../supabase/embedded/generate-types.ts'

test('the row types in src/ match the migrations (if not: npm run types)', async () => {
  expect(readFileSync('src/backend/database.ts', 'utf8')).toBe(await generateTypes())
})
