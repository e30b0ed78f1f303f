import '../store/testing/browser-parts.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { loadConfig } from './config.ts'

const good = { supabaseUrl: 'https://ward.example', publishableKey: 'sb_publishable_x', schemaVersion: '9' }
const answering = (body: string) => vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body))

afterEach(() => void vi.restoreAllMocks())

test('a captive portal never replaces the last good settings', async () => {
  answering('<html>Đăng nhập wifi</html>')
  await expect(loadConfig()).rejects.toMatchObject({ kind: 'offline' })
  answering(JSON.stringify(good))
  expect(await loadConfig()).toMatchObject(good)
  answering('<html>Đăng nhập wifi</html>')
  expect(await loadConfig()).toMatchObject(good)
  answering('{"hello":1}')
  expect(await loadConfig()).toMatchObject(good)
})
