import { defineConfig } from '@playwright/test'
import { browserFlags } from './tests/browser.ts'

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.journey.ts',
  globalSetup: './tests/journeys/ready-wards.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: browserFlags,
    },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 412, height: 915 },
  },
})
