import { kept } from './pouch-files.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(caches.open('pouch').then((cache) => cache.addAll(kept))))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  if (kept.includes(new URL(event.request.url).pathname))
    event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request)))
})
