/** A place as one says it: “phường Bến Sen”, but “Khu vực 3”, whose kind is part of its name. */
export const areaTitle = ({ level, kind, name }: { level: string; kind: string; name: string }) =>
  level === 'neighbourhood' ? name : `${kind} ${name}`
