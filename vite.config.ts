import { type Plugin, defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'
import { residentsPages } from './src/residents/residents-pages.ts'
import { iconsInPage } from './src/ui/icons-in-page.ts'

const server = process.env.SERVER_URL ?? 'http://127.0.0.1:5174'

// What the first screen needs is one file instead of thirty small ones: it compresses better and arrives at once.
const firstUi =
  'appearance|appearance-button|button|button-look|card|door-state|empty|failure|icon|install|install-status|link-button|loading|note|page|page-title|plate|progress|row|shell-context|state-icon|sync-strip|tabs|toast|way-back'
const firstStore =
  'activity|create-query|database|keep-unchanged|last-profile|meta|mirror|my-parts|new-id|open-people|open-store|recall|rows-of-parts|seal|sealed-text|seal-rows|store-context|sync-status'
const firstDomain =
  'area-title|compare-doors|door-state|due-revisits|is-left-out|metres-between|next-doors|current-facts'
const firstToday =
  /src\/(features\/today\/(today-page|today-data|unpack-walk|walk-plan|door-row|door-words|next-door-card)|ui\/locating)\./u
const firstFiles = [
  'node_modules/(solid-js|@solidjs|@solid-primitives)/',
  `src/domain/(${firstDomain})\\.`,
  'src/app/(app|app-shell|home-page|standing|trouble)\\.',
  'src/backend/(account|failure)\\.',
  'src/i18n/(?!announcing|attending|class-door|classes|en\\.|outbox|refusal-key|teamwork|vietnamese|walking)',
  `src/store/(${firstStore})\\.`,
  `src/ui/(${firstUi})\\.`,
]
// What forms and sheets are made of, and small rules: none of it is on the first screen, most of it on every other.
const laterUi =
  'act-trouble|alert|cancel-by-reason|check|check-row|chip|code-groups|counter|desk|empty|facts|field|pick|plus-minus|qr-code|qr-path|save-file|select-field|send-text|sheet|slip|spoken-code|tag|team-chips|ward-trouble'
const laterDomain =
  'agenda|by-given-name|class-attendance|event-hours|geo-link|is-announced|letter-of|name-fault|newcomer-fault|part-name|phone-number|sms-link'
const laterFiles = [
  `src/ui/(${laterUi})\\.`,
  `src/domain/(${laterDomain})\\.`,
  'src/i18n/day-title',
  'node_modules/uqr/',
]
const later = new RegExp(laterFiles.join('|'), 'u')
const firstScreen = new RegExp(firstFiles.join('|'), 'u')

/** Slips hold addresses: the table of Japanese characters is three quarters of the decoder, 36 kB of every install. */
const decoderWithoutKanji: Plugin = {
  name: 'decoder-without-kanji',
  transform: (code, id) =>
    id.includes('/jsqr/dist/') ? code.replace(/(?<=exports\.shiftJISTable = )\{[^}]*\}/u, '{}') : null,
}

export default defineConfig({
  plugins: [
    solid(),
    iconsInPage(),
    decoderWithoutKanji,
    residentsPages(),
    VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      // src/ui/install.ts registers it, and asks before a new version takes over.
      injectRegister: null,
      srcDir: 'src',
      filename: 'service-worker.ts',
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        // Few browsers have no reader of their own: theirs is kept once it was fetched.
        globIgnores: ['assets/code-decoder-*.js', 'assets/help/*.js'],
        injectionPoint: 'self.PRECACHE',
        rollupFormat: 'iife',
      },
      manifestFilename: 'manifest.webmanifest',
      manifest: {
        id: '/',
        name: 'Từng Nhà: đến từng nhà, hướng dẫn từng người',
        short_name: 'Từng Nhà',
        description: 'Đi từng ngõ, đến từng nhà, hướng dẫn từng người. Ghi được cả khi không có mạng.',
        lang: 'vi',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        theme_color: '#123f8c',
        background_color: '#fbf8f1',
        categories: ['education', 'government'],
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
        shortcuts: [
          { name: 'Hôm nay', url: '/', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
          { name: 'Độ phủ', url: '/coverage', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Browsers that do not know it load the same files a little later.
    modulePreload: { polyfill: false },
    manifest: true,
    // An inlined image would be refused by the content policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'network', test: /node_modules[\\/]@supabase[\\/]/ },
            { name: 'leaflet', test: /node_modules[\\/]leaflet[\\/]/ },
            { name: 'first', test: firstScreen },
            { name: 'local-store', test: /node_modules[\\/]dexie[\\/]/ },
            // Writing and sending, and what happens at a door, are a file each: the first one names every file it may fetch.
            // A store file the first screen needs and `firstStore` forgets would bring all of `acts` along.
            { name: 'acts', test: /src\/store\/|node_modules[\\/](valibot|uuid)[\\/]/ },
            { name: 'today', test: firstToday },
            { name: 'walking', test: /src\/i18n\/walking/ },
            { name: 'visits', test: /src\/features\/visits\// },
            { name: 'kit', test: later },
            { name: 'teamwork', test: /src\/i18n\/teamwork/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/auth': server, '/rest': server, '/config.json': server, '/calendar': server } },
})
