import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { chromium } from '@playwright/test'

/** Chromium heeds the last such list only: what of Playwright's matters here is said again. */
const featuresOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  // Each window would draw two pages for its address bar, which nobody sees: a second of work.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** What lets Chromium run as root, without a screen and without calling home. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresOff.join()}`,
]

/** The same browser without windows, which nobody looks at here: a tenth less to do. What is measured is measured in a whole one. */
const withoutWindows = '/usr/bin/chromium-headless-shell'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

interface Use {
  isMeasured: boolean
}

/** Playwright throws where it knows no browser for this system. */
function browserOfPlaywright(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}

function findInstalled({ isMeasured }: Use): string | undefined {
  const ofSystem = isMeasured ? [...usualPlaces, withoutWindows] : [withoutWindows, ...usualPlaces]
  const candidates = [process.env['CHROMIUM_PATH'] ?? '', browserOfPlaywright(), ...ofSystem]
  return candidates.find((path) => path !== '' && existsSync(path))
}

const run = (command: string, ...words: string[]) => spawnSync(command, words, { stdio: 'inherit' }).status === 0

function install({ isMeasured }: Use) {
  const isRootOnDebian = userInfo().uid === 0 && existsSync('/usr/bin/apt-get')
  const wanted = isMeasured ? ['chromium'] : ['chromium-headless-shell', 'chromium']
  const isInstalled =
    isRootOnDebian && run('apt-get', 'update') && wanted.some((name) => run('apt-get', 'install', '-y', name))
  if (!isInstalled) run('npx', 'playwright', 'install', '--with-deps', 'chromium')
}

/** Path of a Chromium for the journeys: the one named, Playwright's own, the system's, or a fresh install. */
export async function findBrowser(use: Use = { isMeasured: true }): Promise<string> {
  const installed = findInstalled(use)
  if (installed !== undefined) return installed
  install(use)
  const fresh = findInstalled(use)
  if (fresh === undefined) throw new Error('No Chromium found and none could be installed: name one in CHROMIUM_PATH.')
  return fresh
}
