import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import solid from 'vite-plugin-solid'

const pages = join(import.meta.dirname, 'pages')
const vite = 'node_modules/vite/bin/vite.js'

/** Where a build answers with the page that has the store in its hands. */
export const labPath = '/lab/lab.html'

/** The app as it goes to phones, and the lab beside it. */
export async function buildApp(folder: string): Promise<void> {
  const environment = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    env: environment,
  })
  await buildPage('lab', { folder: join(folder, 'lab'), base: '/lab/' })
}

/** The page that keeps the ward in PouchDB, and the service worker that opens it without a signal. */
export const buildPouchPage = (folder: string): Promise<void> => buildPage('pouch', { folder, base: '/' })

async function buildPage(name: 'lab' | 'pouch', { folder, base }: { folder: string; base: string }) {
  const worker = name === 'pouch' ? { 'service-worker': join(pages, 'pouch-service-worker.ts') } : {}
  await build({
    configFile: false,
    root: pages,
    base,
    mode: 'production',
    logLevel: 'error',
    plugins: [solid()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: { [name]: join(pages, `${name}.html`), ...worker },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}
