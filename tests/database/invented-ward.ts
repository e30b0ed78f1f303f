type Position = [lon: number, lat: number]
type Tags = Record<string, string>
type Way = { tags: Tags; corners: [number, number][] }
type House = { number: string; street: string; at: [number, number] }

/** The ward's south-west corner; it is 600 m wide and high, four neighbourhoods meet in its middle. */
const origin: Position = [105.78, 10.03]
const [metresPerLon, metresPerLat] = [109_500, 111_195]
const size = 600

const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
const onEarth = ([x, y]: [number, number]): Position => [
  round(origin[0] + x / metresPerLon),
  round(origin[1] + y / metresPerLat),
]

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)

const flowers = ['Lúa Vàng', 'Đồng Sen', 'Hoa Cau']
const winds = ['Gió Nồm', 'Ðông Phong']
const spellings = [(name: string) => name, (name: string) => `Đường ${name}`, (name: string) => `Ðuờng  ${name} `]

/** Streets from west to east cross two neighbourhoods and are drawn in three ways, each spelled differently. */
const acrossOf = (name: string, y: number): Way[] =>
  spellings.map((spell, index) => ({
    tags: { highway: 'residential', name: spell(name) },
    corners: steps(index * 200, index * 200 + 200, 50).map((x) => [x, y]),
  }))

/** West of the middle lane 12 with its own lane 12/3, and one lane nobody named; east of it lane 88 and two such. */
const lanesOf = (name: string, y: number): Way[] => [
  {
    tags: { highway: 'service', service: 'alley', name: `Hẻm 12 ${name}` },
    corners: [
      [100, y],
      [100, y + 70],
    ],
  },
  {
    tags: { highway: 'service', name: `Hẻm 12/3 Đường ${name}` },
    corners: [
      [100, y + 40],
      [60, y + 40],
    ],
  },
  {
    tags: { highway: 'living_street', name: `hẻm 88 ${name}` },
    corners: [
      [450, y],
      [450, y + 70],
    ],
  },
  ...[200, 400, 550].map((x): Way => ({
    tags: { highway: 'service' },
    corners: [
      [x, y],
      [x, y + 60],
    ],
  })),
]

const notStreets: Way[] = [
  {
    tags: { highway: 'motorway', name: 'Cao Tốc' },
    corners: [
      [0, 10],
      [600, 10],
    ],
  },
  {
    tags: { highway: 'cycleway' },
    corners: [
      [0, 20],
      [600, 20],
    ],
  },
  {
    tags: { highway: 'steps' },
    corners: [
      [0, 30],
      [50, 30],
    ],
  },
  {
    tags: { highway: 'service', service: 'driveway', access: 'private' },
    corners: [
      [0, 40],
      [50, 40],
    ],
  },
  {
    tags: { highway: 'service', service: 'parking_aisle' },
    corners: [
      [0, 50],
      [50, 50],
    ],
  },
  {
    tags: { highway: 'footway' },
    corners: [
      [0, 60],
      [50, 60],
    ],
  },
  {
    tags: { highway: 'residential', name: 'Đường Xa' },
    corners: [
      [900, 900],
      [990, 900],
    ],
  },
  {
    tags: { building: 'house' },
    corners: [
      [5, 5],
      [9, 5],
      [9, 9],
      [5, 5],
    ],
  },
]

const heights = new Map(flowers.map((name, index) => [name, 100 + index * 175]))

const ways: Way[] = [
  ...[...heights].flatMap(([name, y]) => [...acrossOf(name, y), ...lanesOf(name, y)]),
  ...winds.map((name, index): Way => ({
    tags: { highway: 'tertiary', name },
    corners: steps(0, 600, 50).map((y) => [150 + index * 350, y]),
  })),
  ...notStreets,
]

const houses: House[] = [...heights].flatMap(([name, y]) => [
  ...steps(5, 280, 25).map((x, index): House => ({ number: `${index * 2 + 1}`, street: name, at: [x, y + 8] })),
  ...steps(320, 595, 25).map((x, index): House => ({
    number: `${index * 2 + 60}b`,
    street: `Đường ${name}`,
    at: [x, y - 8],
  })),
  ...steps(10, 60, 10).map((dy, index): House => ({ number: `12/${index + 1}`, street: name, at: [104, y + dy] })),
  { number: '12/3/5', street: name, at: [70, y + 44] },
  { number: '88/1 bis', street: `Hẻm 88 ${name}`, at: [454, y + 20] },
])

/** One on a street nobody drew, one without a street. */
const strayHouses: House[] = [
  { number: '7', street: 'Không Có', at: [10, 10] },
  { number: '8', street: '', at: [12, 10] },
]

const feature = (properties: Tags, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})

const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

const half = size / 2
const quarters: [number, number][] = [
  [0, 0],
  [half, 0],
  [0, half],
  [half, half],
]

const wardCode = '99999'

export const areasGeojson = () =>
  collection([
    ...quarters.map(([x, y], index) => {
      const ring: [number, number][] = [
        [x, y],
        [x + half, y],
        [x + half, y + half],
        [x, y + half],
        [x, y],
      ]
      const properties = { name: `Khu vực ${index + 1}`, code: `kv${index + 1}`, parent: wardCode }
      return feature(properties, 'Polygon', [ring.map(onEarth)])
    }),
    feature({ name: 'Ninh Hòa', type: 'Phường', code: wardCode, parent: '98' }, 'Polygon', [
      [
        [-10, -10],
        [size + 10, -10],
        [size + 10, size + 10],
        [-10, -10],
      ].map(([x = 0, y = 0]) => onEarth([x, y])),
    ]),
    { type: 'Feature', properties: { name: 'Tây Đô', level: 'province', code: '98' }, geometry: null },
  ])

/** The same ward, its ways in another order on demand: the order means nothing. */
export const streetsGeojson = ({ isReversed = false } = {}) => {
  const features = ways.map(({ tags, corners }, index) =>
    feature({ osm: `way/${index + 1}`, ...tags }, 'LineString', corners.map(onEarth)),
  )
  return collection(isReversed ? features.toReversed() : features)
}

export const addressesGeojson = () =>
  collection(
    [...houses, ...strayHouses].map(({ number, street, at }) =>
      feature({ housenumber: number, street, building: 'yes' }, 'Point', onEarth(at)),
    ),
  )

/** As a Vietnamese spreadsheet saves it. */
export const addressesCsv = () =>
  [
    '\uFEFFSố nhà;Tên đường;Kinh độ;Vĩ độ',
    ...houses.map(({ number, street, at }) =>
      [number, street, ...onEarth(at).map((degrees) => String(degrees).replace('.', ','))].join(';'),
    ),
  ].join('\r\n')

const tagsXml = (tags: Tags) =>
  Object.entries(tags).map(([key, value]) => `<tag k="${key}" v="${value.replaceAll('&', '&amp;')}"/>`)

export function wardOsm(): string {
  let nodes = 0
  const drawn = ways.map(({ tags, corners }, index) => {
    const places = corners.map((corner) => ({ id: ++nodes, at: onEarth(corner) }))
    const references = places.map(({ id }) => `<nd ref="${id}"/>`)
    const points = places.map(({ id, at: [lon, lat] }) => `<node id="${id}" lat="${lat}" lon="${lon}"/>`)
    return { points, way: [`<way id="${index + 1}">`, ...references, ...tagsXml(tags), '</way>'].join('\n') }
  })
  const doors = [...houses, ...strayHouses].map(({ number, street, at }) => {
    const [lon, lat] = onEarth(at)
    const tags = tagsXml({ 'addr:housenumber': number, ...(street ? { 'addr:street': street } : {}) })
    return [`<node id="${++nodes}" lat="${lat}" lon="${lon}">`, ...tags, '</node>'].join('\n')
  })
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">'
  return [head, ...drawn.flatMap(({ points }) => points), ...doors, ...drawn.map(({ way }) => way), '</osm>'].join('\n')
}

export const houseCount = houses.length
