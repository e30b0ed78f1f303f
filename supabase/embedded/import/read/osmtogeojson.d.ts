declare module 'osmtogeojson' {
  type Feature = { id: string; geometry: unknown; properties: { tags: Record<string, string> } }
  export default function osmtogeojson(overpass: { elements: object[] }): { features: Feature[] }
}
