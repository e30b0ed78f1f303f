import { resolve } from 'node:path'
import { type Plugin, type ResolvedConfig, build, createServer } from 'vite'
import solid from 'vite-plugin-solid'
import { iconsInPage } from '../ui/icons-in-page.ts'

const page = 'src/residents/help.html'
const screenPlace = '<!--first-screen-->'
const folder = 'assets/help'

/** Addresses of people without an account: a page of its own answers them, never the app. */
const isResidents = (url: string) => /^\/(help|check|learned|c)(?![\w-])/u.test(url)

/** The first screen in Vietnamese, from the very component that is drawn later. */
async function prerender(root: string): Promise<string> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [solid({ ssr: true, solid: { hydratable: false } })],
  })
  try {
    const { prerender: draw } = (await server.ssrLoadModule('/src/residents/prerender.tsx')) as {
      prerender: () => string
    }
    return draw()
  } finally {
    await server.close()
  }
}

const filledIn = (screen: string): Plugin => ({
  name: 'first-screen',
  enforce: 'post',
  transformIndexHtml: (html) => html.replace(screenPlace, () => screen),
  generateBundle(_options, bundle) {
    const html = bundle[page]
    if (html) html.fileName = 'help.html'
  },
})

/**
 * Builds the pages for people without an account beside the app. They share no file with it: what an app of volunteers
 * needs at its start is more than such a page may weigh.
 */
export function residentsPages(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'residents-pages',
    configResolved: (resolved) => void (config = resolved),
    configureServer: ({ middlewares }) =>
      void middlewares.use((request, _response, next) => {
        if (isResidents(request.url ?? '')) request.url = `/${page}`
        next()
      }),
    async writeBundle() {
      const { root } = config
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        plugins: [solid(), iconsInPage(), filledIn(await prerender(root))],
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: config.build.target,
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
          manifest: '.vite/residents.json',
          rolldownOptions: {
            input: resolve(root, page),
            // A folder of their own: phones of volunteers do not keep what they never open.
            output: {
              entryFileNames: `${folder}/[name]-[hash].js`,
              chunkFileNames: `${folder}/[name]-[hash].js`,
              assetFileNames: `${folder}/[name]-[hash][extname]`,
            },
          },
        },
      })
    },
  }
}
