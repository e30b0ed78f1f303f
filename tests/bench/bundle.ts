import { measureBundle } from './measure-bundle.ts'

const { service_worker_kb: _, ...figures } = await measureBundle('dist')
console.log(JSON.stringify({ bench: 'bundle', figures }))
