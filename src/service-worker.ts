import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & { PRECACHE: { url: string; revision: string | null }[] }

/** The server's own doors; whatever else is opened in the window is a screen of the app. */
const isServerPath = (path: string) => /^\/(auth|rest)\/|^\/config\.json$/.test(path)

// Stands before precaching's own listener: the first to answer wins.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || isServerPath(new URL(event.request.url).pathname)) return
  event.respondWith(matchPrecache('/index.html').then((page) => page ?? fetch(event.request)))
})

// A new version waits until the person says so (src/ui/install.ts).
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

// The very first visit is offline-ready without a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

cleanupOutdatedCaches()
precacheAndRoute(self.PRECACHE)
